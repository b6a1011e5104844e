"""Draws timeline rows, and says how high they are and what lies under the pointer.

Owns painting only: words come from ``words``, places from ``geometry``, texts from the model.
Everything drawn is also in the row's accessible sentence and its menu.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from dispute_exchange.vocabulary import Disclosure, PartyRole
from mediator_desk.desktop.dispute.timeline import pen
from mediator_desk.desktop.dispute.timeline.chips import Chip, chip_list
from mediator_desk.desktop.dispute.timeline.geometry import Geometry
from mediator_desk.desktop.dispute.timeline.laid import DAY_SIZE, LONGEST, SIZES, SMALL_SIZE
from mediator_desk.desktop.dispute.timeline.model import TimelineModel
from mediator_desk.desktop.dispute.timeline.note_card import NotePainter
from mediator_desk.desktop.dispute.timeline.rows import Row, RowKind
from mediator_desk.desktop.dispute.timeline.texts import TextShelf
from mediator_desk.desktop.dispute.timeline.told import body_words
from mediator_desk.desktop.dispute.timeline.words import (
    actor_words,
    amount_words,
    change_words,
    damaged_words,
    day_count_words,
    day_words,
    fold_words,
    silence_words,
    time_words,
    what_words,
)
from mediator_desk.desktop.theme import theme
from mediator_desk.usecases.timelines import EventView, TimelineEntry

MOST_LINES: Final = 24
"""Longer texts are cut on the card; Enter opens the whole."""

_STRENGTH: Final = 0.55
_CAUCUS: Final = (Disclosure.CAUCUS_A, Disclosure.CAUCUS_B)


@dataclass(frozen=True, slots=True)
class Hit:
    """What lies under the pointer: an exhibit, a note, the place for a new note, or a fold."""

    what: str
    seq: int
    evidence_id: UUID | None = None
    note_id: UUID | None = None


class RowPainter:
    """Paints the rows of one model for one width."""

    def __init__(self, model: TimelineModel) -> None:
        self._model = model
        self._shelf = TextShelf()
        self._notes = NotePainter(self._shelf)
        self._lines: dict[str, int] = {}

    def forget(self) -> None:
        """Drop what was laid out: font, theme, language or width changed."""
        self._shelf.clear()
        self._lines.clear()
        pen.forget()

    def _line(self, style: str) -> int:
        """WHY kept: a frame asks for it a hundred times, and each time the font is measured."""
        known = self._lines.get(style)
        if known is None:
            known = self._lines[style] = theme().line(style)
        return known

    # -- heights -----------------------------------------------------------------------------

    def estimates(self, places: Geometry) -> list[int]:
        """The height of a row of each size (``laid``), before any text is here."""
        line = self._line("body")
        bare = self._card_height(0) + places.card_gap
        per_line = max(10, places.text_width * 10 // max(1, theme().px(72)))
        heights = [0] * SIZES
        for size in range(LONGEST + 1):
            heights[size] = bare + line * min(MOST_LINES, -(-size // per_line))
        heights[DAY_SIZE] = self._fixed_height(RowKind.DAY)
        heights[SMALL_SIZE] = self._fixed_height(RowKind.FOLD)
        return heights

    def height(self, row: Row, places: Geometry) -> int | None:
        """The height of a row as it will be painted now; none while its text is fetched."""
        if row.kind is not RowKind.EVENT:
            return self._fixed_height(row.kind)
        entry = self._model.entries[row.first]
        text = self._model.text_of(entry.seq)
        if text is None:
            return None
        card = self._card_height(self._text_height(entry, text, places))
        notes = self._notes.height(self._model.notes_of(entry.seq), places)
        both = max(card, notes) if places.notes_beside else card + notes
        return both + places.card_gap

    def _fixed_height(self, kind: RowKind) -> int:
        look = theme()
        if kind is RowKind.DAY:
            return self._line("body") + look.px(14)
        return self._line("dense") + look.px(12)

    def _card_height(self, text_height: int) -> int:
        look = theme()
        return self._line("body") + text_height + self._line("meta") + look.px(14)

    def _text_height(self, entry: TimelineEntry, text: EventView, places: Geometry) -> int:
        said = _said(entry, text)
        if not said:
            return 0
        look = theme()
        wrapped = self._shelf.wrapped(
            said, look.font("body"), places.text_width, self._line("body"), MOST_LINES
        )
        return wrapped.height + (self._line("meta") if wrapped.cut else 0)

    # -- painting ----------------------------------------------------------------------------

    def paint(
        self, painter: QPainter, area: QRect, number: int, places: Geometry, *, selected: bool
    ) -> None:
        """Paint row ``number`` filling ``area``."""
        row = self._model.rows[number]
        entry = self._model.entries[row.first]
        if row.kind is RowKind.DAY:
            self._paint_day(painter, area, entry, places)
        elif row.kind is RowKind.FOLD:
            self._paint_fold(painter, area, row, places, selected=selected)
        elif row.kind is RowKind.SILENCE:
            self._paint_silence(painter, area, row, places)
        else:
            self._paint_event(painter, area, entry, places, selected=selected)

    def paint_lanes(self, painter: QPainter, area: QRect, places: Geometry) -> None:
        """Paint the line of each actor from the top of ``area`` to its end, under every row."""
        for actor in (PartyRole.CONSUMER, PartyRole.MEDIATOR, PartyRole.TRADER):
            colour = _thinned(theme().colour(f"{actor.lower()}.edge"))
            painter.fillRect(places.lane(actor) - 1, area.top(), 2, area.height(), colour)

    def _paint_day(
        self, painter: QPainter, area: QRect, entry: TimelineEntry, places: Geometry
    ) -> None:
        look = theme()
        line = QRect(places.card_left, area.top() + look.px(10), area.width(), self._line("body"))
        left = pen.write(painter, line, day_words(entry), "body", "text.primary", bold=True)
        count = day_count_words(entry)
        if count:
            line.setLeft(left + look.px(8))
            pen.write(painter, line, count, "dense", "text.muted")

    def _paint_fold(
        self, painter: QPainter, area: QRect, row: Row, places: Geometry, *, selected: bool
    ) -> None:
        look = theme()
        line = area.adjusted(places.card_left, 0, -places.margin, -look.px(4))
        if selected:
            pen.box(painter, line, "bg.selected", "accent.base", radius=5)
        side = look.px(14)
        pen.icon(painter, "chevron-right", line.left() + look.px(2), line, "text.muted", side)
        line.setLeft(line.left() + look.px(21))
        folded = self._model.entries[row.first : row.first + row.span]
        words = pen.elided("dense", fold_words(folded), line.width() - look.px(8))
        pen.write(painter, line, words, "dense", "text.muted")

    def _paint_silence(self, painter: QPainter, area: QRect, row: Row, places: Geometry) -> None:
        look = theme()
        line = area.adjusted(places.card_left, 0, 0, -look.px(4))
        end = pen.write(painter, line, silence_words(row.span), "dense", "text.muted")
        painter.setPen(QPen(look.colour("border.default"), 1, Qt.PenStyle.DashLine))
        middle = line.center().y()
        painter.drawLine(end + look.px(10), middle, places.card_left + places.card_width, middle)

    def _paint_event(
        self,
        painter: QPainter,
        area: QRect,
        entry: TimelineEntry,
        places: Geometry,
        *,
        selected: bool,
    ) -> None:
        look = theme()
        text = self._model.text_of(entry.seq)
        notes = self._model.notes_of(entry.seq)
        height = area.height() - places.card_gap
        under = 0 if places.notes_beside else self._notes.height(notes, places)
        if text is not None:
            height = self._card_height(self._text_height(entry, text, places))
        card = places.card(area, height)
        head = QRect(
            card.left() + places.card_pad,
            card.top() + look.px(5),
            places.text_width,
            self._line("body"),
        )
        self._paint_lane_mark(painter, area, entry, places, head.center().y())
        self._paint_card(painter, card, entry, text, selected=selected)
        self._paint_head(painter, head, entry, text)
        if text is not None:
            self._paint_text(painter, head, entry, text, places)
        if notes and (places.notes_beside or under):
            top = card.top() if places.notes_beside else card.bottom() + look.px(6)
            self._notes.paint(painter, QPoint(places.notes_left, top), notes, places)

    def _paint_lane_mark(
        self, painter: QPainter, area: QRect, entry: TimelineEntry, places: Geometry, middle: int
    ) -> None:
        look = theme()
        when = QRect(
            places.margin, middle - self._line("meta") // 2, places.time_width, self._line("meta")
        )
        pen.write(painter, when, time_words(entry), "meta", "text.muted", figures=True)
        lane = places.lane(entry.actor)
        colour = look.colour(f"{entry.actor.lower()}.edge")
        painter.fillRect(lane, middle - 1, places.card_left - lane, 2, colour)
        side = places.mark
        mark = QRect(lane - side // 2, middle - side // 2, side, side)
        painter.fillRect(mark.adjusted(-1, -1, 1, 1), look.colour("bg.canvas"))
        pen.mark(painter, mark, entry.actor)

    def _paint_card(
        self,
        painter: QPainter,
        card: QRect,
        entry: TimelineEntry,
        text: EventView | None,
        *,
        selected: bool,
    ) -> None:
        fill = "bg.selected" if selected else "bg.surface"
        edge = "accent.base" if selected else "border.subtle"
        caucus = entry.disclosure in _CAUCUS or (text is not None and bool(text.private))
        if caucus and not selected:
            edge = "border.strong"
        if entry.system:
            fill = "bg.selected" if selected else "platform.bg"
        pen.card(painter, card, fill, edge, f"{entry.actor.lower()}.fg", dashed=caucus)

    def _paint_head(
        self, painter: QPainter, head: QRect, entry: TimelineEntry, text: EventView | None
    ) -> None:
        look = theme()
        line = QRect(head)
        if entry.amount is not None:
            words = amount_words(entry.actor, entry.amount)
            start = pen.write_right(painter, line, words, "body", "text.primary", bold=True)
            line.setRight(start - look.px(8))
            if entry.change is not None and entry.change.minor:
                change = change_words(entry.change)
                start = pen.write_right(painter, line, change, "dense", "text.muted")
                line.setRight(start - look.px(8))
        name = text.actor_name if text is not None else ""
        name = name or actor_words(entry.actor)
        tone = f"{entry.actor.lower()}.fg"
        kind = what_words(entry, text)
        room = line.width() - look.px(8) - pen.width("dense", kind)
        name = pen.elided("body", name, max(look.px(60), room), bold=True)
        end = pen.write(painter, line, name, "body", tone, bold=True)
        line.setLeft(end + look.px(8))
        pen.write(painter, line, pen.elided("dense", kind, line.width()), "dense", "text.secondary")

    def _paint_text(
        self,
        painter: QPainter,
        head: QRect,
        entry: TimelineEntry,
        text: EventView,
        places: Geometry,
    ) -> None:
        look = theme()
        top = head.top() + self._line("body")
        if said := _said(entry, text):
            wrapped = self._shelf.wrapped(
                said, look.font("body"), places.text_width, self._line("body"), MOST_LINES
            )
            painter.setPen(look.colour("text.primary"))
            wrapped.draw(painter, head.left(), top)
            top += wrapped.height
            if wrapped.cut:
                more = QRect(head.left(), top, head.width(), self._line("meta"))
                pen.write(painter, more, "…", "meta", "accent.base", bold=True)
                top += self._line("meta")
        for chip, place in self._chips(entry, text, QPoint(head.left(), top + look.px(3)), head):
            self._paint_chip(painter, chip, place)

    def _paint_chip(self, painter: QPainter, chip: Chip, place: QRect) -> None:
        look = theme()
        side = look.px(15)
        line = QRect(place)
        if chip.icon:
            pen.icon(painter, chip.icon, line.left(), line, chip.tone, side)
            line.setLeft(line.left() + side + look.px(5))
        bold = chip.evidence_id is not None
        if chip.mark is not None:
            mark = look.px(13)
            left = line.left()
            if chip.lead:
                left = pen.write(painter, line, chip.lead, "meta", chip.tone) + look.px(5)
            place = QRect(left, line.center().y() - mark // 2, mark, mark)
            pen.mark(painter, place, chip.mark)
            line.setLeft(place.right() + look.px(6))
        pen.write(painter, line, chip.text, "meta", chip.tone, bold=bold)

    def _chips(
        self, entry: TimelineEntry, text: EventView, start: QPoint, head: QRect
    ) -> Iterator[tuple[Chip, QRect]]:
        """The pieces of the last line, each with its place; those without room are left out."""
        look = theme()
        x, right = start.x(), head.right()
        for chip in chip_list(entry, text):
            width = pen.width("meta", chip.text, bold=chip.evidence_id is not None)
            width += look.px(20) if chip.icon else 0
            width += look.px(18) if chip.mark is not None else 0
            width += pen.width("meta", chip.lead) + look.px(5) if chip.lead else 0
            if x + width > right and x > start.x():
                continue
            yield chip, QRect(x, start.y(), width, self._line("meta"))
            x += width + look.px(18)

    def text_place(self, area: QRect, number: int, places: Geometry) -> QRect:
        """Where the text of row ``number``, drawn at ``area``, stands."""
        row = self._model.rows[number]
        entry = self._model.entries[row.first]
        text = self._model.text_of(entry.seq) if row.kind is RowKind.EVENT else None
        if text is None:
            return QRect()
        look = theme()
        high = self._text_height(entry, text, places)
        card = places.card(area, self._card_height(high))
        top = card.top() + look.px(5) + self._line("body")
        return QRect(card.left() + places.card_pad, top, places.text_width, high)

    # -- pointer -----------------------------------------------------------------------------

    def hit(self, area: QRect, number: int, places: Geometry, point: QPoint) -> Hit | None:
        """What of row ``number``, drawn at ``area``, lies at ``point``."""
        row = self._model.rows[number]
        entry = self._model.entries[row.first]
        if row.kind is RowKind.FOLD:
            return Hit("fold", entry.seq)
        text = self._model.text_of(entry.seq) if row.kind is RowKind.EVENT else None
        if text is None:
            return None
        look = theme()
        card = places.card(area, self._card_height(self._text_height(entry, text, places)))
        chips_top = (
            card.top() + look.px(8) + self._line("body") + self._text_height(entry, text, places)
        )
        left = card.left() + places.card_pad
        head = QRect(left, card.top(), places.text_width, self._line("body"))
        for chip, place in self._chips(entry, text, QPoint(left, chips_top), head):
            if chip.evidence_id is not None and place.contains(point):
                return Hit("exhibit", entry.seq, evidence_id=chip.evidence_id)
        notes = self._model.notes_of(entry.seq)
        top = card.top() if places.notes_beside else card.bottom() + look.px(6)
        note = self._notes.at(QPoint(places.notes_left, top), notes, places, point)
        if note is not None:
            return Hit("note", entry.seq, note_id=note)
        if not notes and places.notes_beside and point.x() >= places.notes_left:
            return Hit("add-note", entry.seq)
        return None


def _thinned(colour: QColor) -> QColor:
    """A colour as it looks at a little over half its strength on the canvas.

    WHY not an opacity: blending the three lines took a seventh of every frame.
    """
    ground = theme().colour("bg.canvas")
    mixed = (
        round(_STRENGTH * one + (1 - _STRENGTH) * under)
        for one, under in (
            (colour.red(), ground.red()),
            (colour.green(), ground.green()),
            (colour.blue(), ground.blue()),
        )
    )
    return QColor(*mixed)


def _said(entry: TimelineEntry, text: EventView) -> str:
    return damaged_words() if text.damaged else body_words(entry, text)
