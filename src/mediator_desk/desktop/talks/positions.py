"""Where both sides stand, head by head, and every move that led there."""

from PySide6.QtCore import Qt, Signal, Slot

from dispute_exchange.money import Money
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.dates import day_short
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.present.money import amount
from mediator_desk.desktop.talks.words import counts, remedy_words, side_words, trend_words
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.card import Card
from mediator_desk.desktop.widgets.labels import text_label
from mediator_desk.desktop.widgets.lines import LinesTable
from mediator_desk.usecases.talks import HeadPosition, Move, Talks


class PositionsCard(Card):
    """The heads with what is asked, offered, the gap and how it moved."""

    offer_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(margins=(0, 11, 0, 0))
        self._talks: Talks | None = None
        self._enter = button("", "soft", "small", "plus")
        self.add_to_header(self._enter)
        self._header.setContentsMargins(14, 0, 11, 2)
        self.table = LinesTable()
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body.addWidget(self.table)
        self._enter.clicked.connect(self.offer_wanted)
        follow_language(self, self._say)

    def show_talks(self, talks: Talks) -> None:
        """Show the positions of these talks."""
        self._talks = talks
        self._say()

    def _say(self) -> None:
        self.set_title(self.tr("Positions"), "heading")
        self._enter.setText(self.tr("Enter an offer…"))
        self.table.setAccessibleName(self.tr("Positions by claim head"))
        names = [
            self.tr("Claim head"),
            self.tr("Asked"),
            self.tr("Offered"),
            self.tr("Gap"),
            self.tr("At first"),
            self.tr("Trend"),
        ]
        self.table.name_columns(names, frozenset({1, 2, 3, 4}), 0)
        talks = self._talks
        if talks is None:
            return
        self._enter.setEnabled(not talks.read_only)
        self.table.setRowCount(len(talks.heads) + 1)
        for row, head in enumerate(talks.positions.heads):
            self._write(row, f"{head.letter}. {head.title}", head, bold=False)
        whole = self.tr("As a whole")
        self._write(len(talks.heads), whole, talks.positions.whole, bold=True)
        self.table.fit()

    def _write(self, row: int, title: str, head: HeadPosition, *, bold: bool) -> None:
        figures = (head.asked, head.offered, head.gap, head.first_gap)
        tones = (
            ("consumer.fg", "trader.fg", "", "text.muted") if bold else ("", "", "", "text.muted")
        )
        self.table.write(row, 0, title, bold=bold)
        for column, (value, tone) in enumerate(zip(figures, tones, strict=True), start=1):
            self.table.write(row, column, _figure(value), tone, bold=bold)
        self.table.write(row, 5, trend_words(head.trend), "text.secondary", bold=bold)


class MovesCard(Card):
    """Every demand and offer in its order; ``event_wanted`` opens one on the timeline."""

    event_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__(margins=(0, 11, 0, 0))
        self._talks: Talks | None = None
        self._moves: tuple[Move, ...] = ()
        self._count = text_label("", "meta", "muted")
        self.add_to_header(self._count)
        self._header.setContentsMargins(14, 0, 14, 2)
        self.table = LinesTable()
        self.body.addWidget(self.table)
        self.table.activated.connect(self._activated)
        follow_language(self, self._say)

    def show_talks(self, talks: Talks) -> None:
        """Show the moves of these talks, the newest first."""
        self._talks = talks
        self._moves = tuple(reversed(talks.positions.moves))
        self._say()

    def _say(self) -> None:
        self.set_title(self.tr("Moves"), "heading")
        self.table.setAccessibleName(self.tr("Demands and offers, the newest first"))
        talks = self._talks
        if talks is None:
            return
        self._count.setText(counts().moves(len(self._moves)))
        letters = [head.letter for head in talks.heads]
        first = [self.tr("Day"), self.tr("From"), self.tr("How")]
        names = [*first, *letters, self.tr("In all"), self.tr("Remedy")]
        figures = frozenset(range(3, 4 + len(letters)))
        self.table.name_columns(names, figures, len(names) - 1)
        self.table.setRowCount(len(self._moves))
        for row, move in enumerate(self._moves):
            self._write(row, move, talks)
        self.table.fit()

    def _write(self, row: int, move: Move, talks: Talks) -> None:
        tone = f"{move.party.lower()}.fg"
        how = label("channel", move.channel)
        if move.recorded:
            how = self.tr("{channel}, recorded by you").format(channel=how)
        if move.act_id is not None:
            how = self.tr("{channel}, leaving").format(channel=how)
        self.table.write(row, 0, day_short(move.on))
        self.table.write(row, 1, side_words(move.party), tone, bold=True)
        self.table.write(row, 2, how, "text.secondary")
        named = {part.head_id: part.amount for part in move.heads}
        for column, head in enumerate(talks.heads, start=3):
            self.table.write(row, column, _figure(named.get(head.head_id)))
        last = 3 + len(talks.heads)
        self.table.write(row, last, amount(move.total), tone, bold=True)
        remedy = remedy_words(move.remedy) if move.remedy is not None else ""
        hidden = self.tr("in confidence") if move.hidden else ""
        self.table.write(row, last + 1, ", ".join(filter(None, (remedy, hidden))))

    @Slot()
    def _activated(self) -> None:
        row = self.table.currentRow()
        if 0 <= row < len(self._moves):
            seq = self._moves[row].seq
            if seq is not None:
                self.event_wanted.emit(seq)


def _figure(value: Money | None) -> str:
    return "—" if value is None else amount(value)
