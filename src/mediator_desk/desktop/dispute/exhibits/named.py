"""How fields stand in the forms of exhibits: segments at the left, lists in a box."""

from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from mediator_desk.desktop.widgets.choice import Choice
from mediator_desk.desktop.widgets.labels import text_label


class Named(QWidget):
    """``field`` under a label."""

    def __init__(self, field: QWidget) -> None:
        super().__init__()
        self._field = field
        self._name = text_label("", "label")
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        row.addWidget(field)
        row.addStretch(1)
        column.addWidget(self._name)
        column.addLayout(row)
        column.addStretch(1)

    def say(self, name: str) -> None:
        """Name the field."""
        self._name.setText(name)
        self._field.setAccessibleName(name)


def boxed(listed: QListWidget) -> QFrame:
    """A list inside a form, with the hairline around it that a field has."""
    frame = QFrame()
    frame.setProperty("role", "card")
    rows = QVBoxLayout(frame)
    rows.setContentsMargins(5, 5, 5, 5)
    rows.addWidget(listed)
    # WHY: a list that starts tall pushes the fields under it out of sight.
    listed.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
    return frame


def narrow(choice: Choice) -> Choice:
    """A choice as wide as its place, however long what it offers."""
    choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    choice.setMinimumContentsLength(10)
    return choice
