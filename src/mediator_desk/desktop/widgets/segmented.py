"""A few choices of which one holds, side by side."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget
from PySide6.QtWidgets import QToolButton as _ToolButton


class Segmented(QWidget):
    """Emits ``chosen`` with the key of the segment; arrow keys move inside."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._group.buttonClicked.connect(self._clicked)
        self._keys: dict[str, _ToolButton] = {}
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        # WHY: a label whose buddy takes no focus forgets its shortcut; ours hands it on.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def set_choices(self, choices: list[tuple[str, str]]) -> None:
        """Offer ``(key, text)`` in order; keeps the chosen key when it is still offered."""
        for position, (key, text) in enumerate(choices):
            segment = self._keys.get(key) or self._add(key)
            segment.setText(text)
            segment.setAccessibleName(text)
            last = position == len(choices) - 1
            place = "first" if position == 0 else "last" if last else "middle"
            segment.setProperty("place", "only" if len(choices) == 1 else place)
            segment.style().unpolish(segment)
            segment.style().polish(segment)
        if self._group.checkedButton() is None and choices:
            self._keys[choices[0][0]].setChecked(True)
        if (chosen := self._group.checkedButton()) is not None:
            self.setFocusProxy(chosen)

    def choose(self, key: str) -> None:
        """Make ``key`` the chosen one, silently."""
        self._keys[key].setChecked(True)
        self.setFocusProxy(self._keys[key])

    def current(self) -> str:
        """The chosen key."""
        checked = self._group.checkedButton()
        return next((key for key, segment in self._keys.items() if segment is checked), "")

    def _add(self, key: str) -> _ToolButton:
        segment = _ToolButton()
        segment.setProperty("role", "segment")
        segment.setCheckable(True)
        segment.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        segment.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._group.addButton(segment)
        self._row.addWidget(segment)
        self._keys[key] = segment
        return segment

    @Slot(QAbstractButton)
    def _clicked(self, chosen: QAbstractButton) -> None:
        self.setFocusProxy(chosen)
        self.chosen.emit(self.current())
