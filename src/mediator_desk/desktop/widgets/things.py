"""A list of things with what can be done to each: what a card of the settings or a dialog shows.

Owns the looks; never a word.
"""

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.emptying import empty_out
from mediator_desk.desktop.widgets.labels import IconLabel, text_label

Act = tuple[str, Callable[[], object]]
"""What a button says, and what it does."""


class Things(QWidget):
    """Filled anew by ``clear`` and ``add``."""

    def __init__(self) -> None:
        super().__init__()
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(4)

    def clear(self) -> None:
        """Take every line away."""
        empty_out(self._rows)

    def add(
        self,
        icon: str,
        name: str,
        words: str,
        acts: Iterable[Act] = (),
        tone: str = "text.secondary",
        marks: Iterable[QWidget] = (),
    ) -> None:
        """One thing: its picture, its name, what is known of it, its marks, its buttons."""
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 3, 0, 3)
        row.setSpacing(12)
        row.addWidget(IconLabel(icon, tone, 18))
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(text_label(name, "denseStrong", wrap=True))
        if words:
            texts.addWidget(text_label(words, "meta", wrap=True))
        row.addLayout(texts, 1)
        for mark in marks:
            row.addWidget(mark)
        # WHY what is known too: two things may bear one name, as two passphrases do.
        what = f"{name}, {words}" if words else name
        for text, act in acts:
            made = button(text, size="small")
            made.setAccessibleName(f"{text.rstrip('…')} — {what}")
            made.clicked.connect(lambda _=False, act=act: act())
            row.addWidget(made)
        self._rows.addWidget(line)
        # WHY: a dialog measures itself at once, and a line not shown yet has no height.
        line.show()
