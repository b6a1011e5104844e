"""A line across the top of a pane: something to know, and at most one thing to do about it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QSizePolicy, QWidget

from mediator_desk.desktop.present.errors import ErrorWords
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.announce import announce
from mediator_desk.desktop.widgets.buttons import IconButton, button
from mediator_desk.desktop.widgets.flow import BESIDE_UP_TO
from mediator_desk.desktop.widgets.labels import IconLabel, set_look, text_label

_ICONS = {
    "": ("lock-square", "text.secondary"),
    "accent": ("info-circle", "accent.base"),
    "warning": ("cloud-off", "warning.fg"),
    "danger": ("circle-x", "danger.fg"),
    "success": ("circle-check", "success.fg"),
}


class Banner(QFrame):
    """Hidden until it has something to say."""

    acted = Signal()
    told = Signal()

    def __init__(self, parent: QWidget | None = None, *, compact: bool = False) -> None:
        super().__init__(parent)
        self.setProperty("role", "banner")
        if not compact:
            self.setMinimumHeight(theme().px(46))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._edge = 0 if compact else 4
        self._how: Callable[[], None] | None = None
        theme().changed.connect(self._lay_out)
        self.hide()

    def _make(self) -> None:
        """WHY late: a page has several of these, and most never have anything to say."""
        if self.layout() is not None:
            return
        row = QHBoxLayout(self)
        row.setContentsMargins(16, self._edge, 12, self._edge)
        row.setSpacing(11)
        self._icon = IconLabel("info-circle", "accent.base", 18)
        self._strong = text_label("", "denseStrong")
        self._text = text_label("", "dense", wrap=True)
        self._aside = text_label("", "meta")
        self._button = button(size="small")
        self._button.clicked.connect(self.acted)
        self._words = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._words.setSpacing(11)
        self._words.addWidget(self._strong)
        self._words.addWidget(self._text, 1)
        row.addWidget(self._icon)
        row.addLayout(self._words, 1)
        row.addWidget(self._aside)
        row.addWidget(self._button)
        self.away = IconButton("x")
        self.away.clicked.connect(self.hide)
        self.away.hide()
        row.addWidget(self.away)
        self._lay_out()

    @Slot()
    def _lay_out(self) -> None:
        """WHY: beside one another, large words would leave each a column a few letters wide."""
        if self.layout() is None:
            return
        stacked = theme().scale > BESIDE_UP_TO
        way = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        self._words.setDirection(way)
        self._words.setSpacing(0 if stacked else 11)
        self._strong.setWordWrap(stacked)

    def tell(self, how: Callable[[], None]) -> None:
        """Call ``how``, which says something here; again when the language changes meanwhile."""
        self._how = how
        how()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._how and not self.isHidden():
            self._how()

    def say(
        self,
        tone: str,
        strong: str,
        text: str,
        action: str = "",
        aside: str = "",
        icon: str = "",
        away: str = "",
    ) -> None:
        """Show a line: ``strong`` first, then ``text``; ``action`` names the one button.

        ``away`` names a way to put the line away without doing anything, empty for none.
        """
        self._make()
        self.away.say(away)
        self.away.setVisible(bool(away))
        default_icon, token = _ICONS[tone]
        self._icon.show_icon(icon or default_icon, token)
        set_look(self, tone=tone)
        self._strong.setText(strong)
        set_look(self._strong, tone=tone if tone in {"warning", "danger", "success"} else "")
        self._strong.setVisible(bool(strong))
        self._text.setText(text)
        self._aside.setText(aside)
        self._aside.setVisible(bool(aside))
        self._button.setText(action)
        self._button.setVisible(bool(action))
        self.setAccessibleName(f"{strong} {text}".strip())
        was_hidden = self.isHidden()
        self.show()
        self.told.emit()
        if was_hidden:
            announce(self, self.accessibleName())

    def say_error(self, words: ErrorWords, action: str | None = None) -> None:
        """Show a failure in words; ``action`` replaces the table's next step, "" removes it."""
        self.say(
            "danger", words.title, words.sentence, words.next_step if action is None else action
        )

    def words(self) -> str:
        """What it says now, for a screen reader and for tests."""
        return "" if self.isHidden() else self.accessibleName()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())
