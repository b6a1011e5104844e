"""The mediator's own exploration of an agreement: private figures, compared as they are."""

from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from dispute_exchange.claims import ClaimHead
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.money import money
from mediator_desk.desktop.talks.fields import Cell
from mediator_desk.desktop.talks.private import PrivateBox
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.card import Card
from mediator_desk.desktop.widgets.emptying import empty_out
from mediator_desk.desktop.widgets.fields import AmountField
from mediator_desk.desktop.widgets.form import FormDialog, Reading
from mediator_desk.desktop.widgets.labels import ElidedLabel, IconLabel, text_label
from mediator_desk.usecases.talks import Bridge, BridgeHead, Talks, zone_of

translate = QCoreApplication.translate
_FIGURES = ("least", "most", "tried")


class BridgeCard(Card):
    """What the figures say for each head; ``edit_wanted`` opens the form."""

    edit_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("note")
        self._talks: Talks | None = None
        self._edit = button("", "link", "small")
        self.add_to_header(IconLabel("lock", "note.fg", 15))
        self.add_to_header(self._edit)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(3)
        self.body.addLayout(self._lines)
        self._words = text_label("", "dense", "note", wrap=True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.body.addWidget(self._words)
        self._edit.clicked.connect(self.edit_wanted)
        follow_language(self, self._say)

    def show_talks(self, talks: Talks) -> None:
        """Show the bridge of these talks."""
        self._talks = talks
        self._say()

    def _say(self) -> None:
        self.set_title(self.tr("Where an agreement may lie"), "heading")
        self._edit.setText(self.tr("Weigh…"))
        self._edit.setAccessibleName(self.tr("Weigh where an agreement may lie"))
        talks = self._talks
        if talks is None:
            return
        self._edit.setEnabled(not talks.read_only)
        empty_out(self._lines)
        titles = {head.head_id: f"{head.letter}. {head.title}" for head in talks.heads}
        for head in talks.bridge.heads:
            words = zone_words(head)
            if words and head.head_id in titles:
                line = self.tr("{head}: {zone}").format(head=titles[head.head_id], zone=words)
                self._lines.addWidget(text_label(line, "dense", "note", wrap=True))
        said = talks.bridge.words
        empty = not talks.bridge.heads and not said
        nothing = self.tr("Your own figures, for you alone: nobody else ever sees them.")
        self._words.setText(nothing if empty else said)
        self._words.setVisible(empty or bool(said))


class BridgeForm(FormDialog):
    """Three figures a head: the least one side would take, the most the other would give, a try."""

    def __init__(self, talks: Talks, parent: QWidget) -> None:
        super().__init__(parent, 700)
        self._heads = talks.heads
        self._cells: dict[tuple[UUID, str], Cell] = {}
        self._names = {name: text_label("", "label", wrap=True) for name in _FIGURES}
        self._zones = {head.head_id: text_label("", "meta", wrap=True) for head in talks.heads}
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(0, 1)
        for column, name in enumerate(_FIGURES, start=1):
            grid.addWidget(self._names[name], 0, column, Qt.AlignmentFlag.AlignBottom)
        for row, head in enumerate(talks.heads):
            self._add(grid, row, head, talks)
        self.body.addLayout(grid)
        self._private = PrivateBox(4)
        self._private.paper.put(talks.bridge.words)
        self.ask(self._private)
        theme().changed.connect(self._fit)
        self._fit()
        follow_language(self, self._say)

    def request(self) -> Bridge | None:
        reading = Reading()
        heads = []
        for head in self._heads:
            figures = {name: reading.of(self._cells[head.head_id, name]) for name in _FIGURES}
            if any(value is not None for value in figures.values()):
                heads.append(BridgeHead(head_id=head.head_id, **figures))
        if not reading.whole:
            return None
        return Bridge(heads=tuple(heads), words=self._private.said())

    def _add(self, grid: QGridLayout, row: int, head: ClaimHead, talks: Talks) -> None:
        known = {one.head_id: one for one in talks.bridge.heads}.get(head.head_id)
        line = 2 * row + 1
        grid.addWidget(ElidedLabel(f"{head.letter}. {head.title}", "dense"), line, 0)
        for column, name in enumerate(_FIGURES, start=1):
            field = AmountField(talks.currency)
            cell = self._cells[head.head_id, name] = Cell(field)
            if known is not None:
                field.put(getattr(known, name))
            field.edited.connect(self._weigh)
            grid.addWidget(cell, line, column)
        grid.addWidget(self._zones[head.head_id], line + 1, 1, 1, 3)

    @Slot()
    def _fit(self) -> None:
        for cell in self._cells.values():
            cell.setFixedWidth(theme().px(118))

    @Slot()
    def _weigh(self) -> None:
        """Say what the figures typed so far leave between the sides."""
        for head in self._heads:
            figures = {}
            for name in _FIGURES:
                field = self._cells[head.head_id, name].field
                assert isinstance(field, AmountField)
                figures[name] = None if field.reason() else field.value()
            words = zone_words(BridgeHead(head_id=head.head_id, **figures))
            self._zones[head.head_id].setText(words)
            self._zones[head.head_id].setVisible(bool(words))

    def _say(self) -> None:
        self.say(
            self.tr("Where an agreement may lie"),
            self.tr("What you believe each side would accept. Nothing here is sent or printed."),
            self.tr("Keep"),
            self.tr("Cancel"),
        )
        names = {
            "least": self.tr("Consumer would take at least"),
            "most": self.tr("Trader would give at most"),
            "tried": self.tr("Figure you weigh"),
        }
        for name, words in names.items():
            self._names[name].setText(words)
        for head in self._heads:
            for name, words in names.items():
                self._cells[head.head_id, name].say(f"{head.letter}. {head.title}, {words}")
        self._private.say(self.tr("Your own &words"), self.tr("Sealed on this desk, never sent."))
        self._weigh()


def zone_words(head: BridgeHead) -> str:
    """What the figures of one head leave between the sides; empty while one is missing."""
    zone = zone_of(head)
    if zone.distance is not None:
        return translate("talks", "{amount} apart").format(amount=money(zone.distance))
    if zone.lower is None or zone.upper is None:
        return ""
    words = translate("talks", "between {lower} and {upper}").format(
        lower=money(zone.lower), upper=money(zone.upper)
    )
    if zone.inside is not None and head.tried is not None:
        inside = translate("talks", "{amount} lies inside")
        outside = translate("talks", "{amount} lies outside")
        tried = (inside if zone.inside else outside).format(amount=money(head.tried))
        words = f"{words}, {tried}"
    return words
