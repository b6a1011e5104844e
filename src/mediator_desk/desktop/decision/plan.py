"""The plan of a decision: its sections in order, each with its state."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from dispute_exchange.decision import Section
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.tips import plain_tip
from mediator_desk.usecases.clauses import FIELD, own_words

_SOLUTION: Final = "proposal"
_INDENT: Final = "\u2003"


class PlanList(QListWidget):
    """``chosen`` carries the position of the section to edit."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sections: Sequence[Section] = ()
        self._blocked: frozenset[str] = frozenset()
        self._in_hand: int | None = None
        self.setProperty("role", "views")
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentRowChanged.connect(self._row_changed)
        theme().changed.connect(self._fit)
        self._fit()
        follow_language(self, self._say)

    def _say(self) -> None:
        if self._sections:
            self.show_sections(self._sections, self._blocked)

    def show_sections(self, sections: Sequence[Section], blocked: frozenset[str]) -> None:
        """Show the sections; ``blocked`` holds the keys (or ``head:<id>``) the gate points at."""
        self._sections, self._blocked = sections, blocked
        current = max(0, self.currentRow())
        self.blockSignals(True)
        if self.count() != len(sections):
            self.clear()
            for _ in sections:
                self.addItem(QListWidgetItem())
        for number, section in enumerate(sections):
            self._dress(self.item(number), section, blocked)
        self.setCurrentRow(min(current, len(sections) - 1))
        self.blockSignals(False)

    def hold(self, number: int, sections: Sequence[Section]) -> None:
        """Mark the section being written, silently."""
        self._in_hand = number
        self.show_sections(sections, self._blocked)
        self.blockSignals(True)
        self.setCurrentRow(number)
        self.blockSignals(False)

    @Slot()
    def _fit(self) -> None:
        side = theme().px(16)
        self.setIconSize(QSize(side, side))
        self._say()

    def _dress(self, item: QListWidgetItem, section: Section, blocked: frozenset[str]) -> None:
        look = theme()
        marked = (
            f"head:{section.head_id}" in blocked if section.head_id else _named(section, blocked)
        )
        if self._in_hand is not None and self.item(self._in_hand) is item:
            icon, tone, state = "pencil", "accent.base", self.tr("being written")
            if marked:
                state = self.tr("being written, to mend")
        elif marked:
            icon, tone, state = "alert-circle", "danger.fg", self.tr("to mend")
        elif _has_fields(section):
            icon, tone, state = "circle-dot", "warning.fg", self.tr("in progress")
        elif section.blocks or _made_by_desk(section):
            icon, tone, state = "circle-check", "success.fg", self.tr("written")
        else:
            icon, tone, state = "circle", "text.muted", self.tr("to do")
        item.setText(_INDENT + section.title if section.head_id else section.title)
        item.setToolTip(plain_tip(section.title))
        item.setIcon(look.icon(icon, tone))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{section.title}, {state}")
        item.setSizeHint(QSize(0, look.px(28)))

    @Slot(int)
    def _row_changed(self, row: int) -> None:
        if row >= 0:
            self.chosen.emit(row)


def _named(section: Section, blocked: frozenset[str]) -> bool:
    """Whether the check points at a section; the response time is mended beside its section."""
    if section.head_id is not None:
        return f"head:{section.head_id}" in blocked
    return section.key in blocked or (section.key == "deadline" and "response_days" in blocked)


def _has_fields(section: Section) -> bool:
    """Whether a clause in it still has a field to fill."""
    return any(FIELD.search(words) for block in section.blocks for words in own_words(block))


def _made_by_desk(section: Section) -> bool:
    """Whether a section without words of its own is filled from the facts of the file."""
    return section.head_id is None and section.key != _SOLUTION


def first_to_write(sections: Sequence[Section]) -> int:
    """The place of the first head without reasons, else of the first head, else the beginning."""
    heads = [number for number, section in enumerate(sections) if section.head_id]
    bare = [number for number in heads if not sections[number].blocks]
    return (bare or heads or [0])[0]
