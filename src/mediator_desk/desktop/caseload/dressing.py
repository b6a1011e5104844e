"""Two buttons that words alone do not dress: the order of the list, the key that opens a file.

Owns how they are drawn; their names for everybody else stay on the buttons themselves.
"""

from typing import Final

from PySide6.QtCore import QObject, QPoint, QSize, Qt, Slot
from PySide6.QtGui import QIcon, QPixmap, QRegion
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QWidget

from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.labels import IconLabel, text_label

_ROOMY_UP_TO: Final = 1.3
"""The largest text beside which the question still has room."""


class SortWords(QObject):
    """What orders the list: the question plain, the answer bold, as one button."""

    def __init__(self, button: QToolButton) -> None:
        super().__init__(button)
        self._button = button
        row = QHBoxLayout(button)
        row.setContentsMargins(4, 0, 4, 0)
        row.setSpacing(6)
        self._question = text_label("", "dense")
        self._answer = text_label("", "denseStrong")
        for child in (
            IconLabel("arrows-sort", "text.secondary", 15),
            self._question,
            self._answer,
            IconLabel("chevron-down", "text.secondary", 15),
        ):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            row.addWidget(child)
        button.setIconSize(QSize(1, 1))
        theme().changed.connect(self._fit)

    def say(self, question: str, answer: str, name: str) -> None:
        """Both in the language in use; ``name`` is the whole, as it is read aloud."""
        self._question.setText(question)
        self._answer.setText(answer)
        self._button.setAccessibleName(name)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        self._question.setVisible(theme().scale <= _ROOMY_UP_TO)
        row = self._button.layout()
        if row is not None:
            row.invalidate()
            self._button.setFixedSize(row.sizeHint().width(), theme().px(28))


def put_key_cap(button: QPushButton, key: str) -> None:
    """Show beside a button's words which key does the same. WHY an icon: it follows the words."""
    cap = text_label(key, "key")
    cap.ensurePolished()
    cap.adjustSize()
    ratio = button.devicePixelRatioF()
    gap, size = theme().px(6), cap.size()
    size.setWidth(size.width() + gap)
    drawn = QPixmap(size * ratio)
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    cap.render(drawn, QPoint(gap, 0), QRegion(), QWidget.RenderFlag.DrawChildren)
    cap.deleteLater()
    button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    button.setIcon(QIcon(drawn))
    button.setIconSize(size)
