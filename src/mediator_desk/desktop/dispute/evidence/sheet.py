"""The sheet of a page: its picture, what is chosen, found and marked on it, and a region in hand.

Owns what is painted over a page and which words are chosen; never reads or keeps anything. Places
are fractions of the page as it is filed, however it is turned on the screen.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final
from uuid import UUID

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QPixmap, QTransform
from PySide6.QtWidgets import QWidget

from mediator_desk.desktop.dispute.evidence.turning import Point, turned_region, unturned
from mediator_desk.desktop.theme import theme
from mediator_desk.usecases.exhibit_pages import PageWords
from mediator_desk.usecases.exhibits import PixelPage
from mediator_desk.usecases.highlights import Region

_NO_WORDS: Final = PageWords("", ())
_MARGIN: Final = 1


@dataclass(frozen=True, slots=True)
class SheetMark:
    """A highlight on the page shown."""

    highlight_id: UUID
    regions: tuple[Region, ...]
    title: str


@dataclass(frozen=True, slots=True)
class Chosen:
    """Words chosen from ``anchor`` to ``caret``, in either direction."""

    anchor: int = 0
    caret: int = 0

    @property
    def start(self) -> int:
        """The first chosen character."""
        return min(self.anchor, self.caret)

    @property
    def end(self) -> int:
        """After the last chosen character."""
        return max(self.anchor, self.caret)


class Sheet(QWidget):
    """Painted by ``PageView``, which owns what keys and mouse do."""

    def __init__(self) -> None:
        super().__init__()
        self.words = _NO_WORDS
        self.chosen = Chosen()
        self.turn = 0
        self.in_hand: Region | None = None
        self._picture: QPixmap | None = None
        self._marks: Sequence[SheetMark] = ()
        self._hits: Sequence[tuple[Region, ...]] = ()
        self._hit = -1
        self._shown_mark: UUID | None = None

    def show_picture(self, page: PixelPage | None, size: QSize, turn: int) -> None:
        """Show a page ``size`` logical pixels large before it is turned."""
        self.turn = turn
        self._picture = None if page is None else _pixmap(page, turn)
        seen = size.transposed() if turn % 2 else size
        self.setFixedSize(seen + QSize(2 * _MARGIN, 2 * _MARGIN))
        self.update()

    def take_words(self, words: PageWords) -> None:
        """The words of the page shown."""
        self.words, self.chosen = words, Chosen()
        self.update()

    def forget(self) -> None:
        """Another page comes: its words, hits and marks are others."""
        self.words, self.chosen, self.in_hand = _NO_WORDS, Chosen(), None
        self._marks, self._hits, self._hit = (), (), -1
        self.update()

    def show_marks(self, marks: Sequence[SheetMark], shown: UUID | None) -> None:
        """The highlights of the page, and the one in view."""
        self._marks, self._shown_mark = marks, shown
        self.update()

    def show_hits(self, hits: Sequence[tuple[Region, ...]], current: int) -> None:
        """What was found on the page; ``current`` counts from 0, -1 for none."""
        self._hits, self._hit = hits, current
        self.update()

    def choose(self, anchor: int, caret: int) -> None:
        """Choose words."""
        last = len(self.words.text)
        self.chosen = Chosen(min(max(0, anchor), last), min(max(0, caret), last))
        self.update()

    def hold(self, region: Region | None) -> None:
        """Take a region in hand, inside the page; None to let it go."""
        if region is not None:
            wide, high = min(1.0, max(0.01, region.width)), min(1.0, max(0.01, region.height))
            left = min(max(0.0, region.left), 1 - wide)
            region = replace(
                region, left=left, top=min(max(0.0, region.top), 1 - high), width=wide, height=high
            )
        self.in_hand = region
        self.update()

    def chosen_text(self) -> str:
        """The words chosen."""
        return self.words.words_between(self.chosen.start, self.chosen.end)

    def chosen_regions(self) -> tuple[Region, ...]:
        """Where they stand, line by line."""
        return self.words.regions(self.chosen.start, self.chosen.end)

    def seen(self, place: QPointF) -> Point:
        """A point of the widget as fractions of the page as it is seen."""
        wide, high = (max(1, side - 2 * _MARGIN) for side in (self.width(), self.height()))
        return (place.x() - _MARGIN) / wide, (place.y() - _MARGIN) / high

    def mark_at(self, place: QPointF) -> SheetMark | None:
        """The highlight under a point."""
        across, down = unturned(self.seen(place), self.turn)
        for mark in reversed(self._marks):
            for region in mark.regions:
                inside = region.left <= across <= region.left + region.width
                if inside and region.top <= down <= region.top + region.height:
                    return mark
        return None

    def rect_of(self, region: Region) -> QRectF:
        """Where a region of the page is seen in this widget."""
        wide, high = self.width() - 2 * _MARGIN, self.height() - 2 * _MARGIN
        seen = turned_region(region, self.turn)
        return QRectF(
            seen.left * wide + _MARGIN,
            seen.top * high + _MARGIN,
            seen.width * wide,
            seen.height * high,
        )

    # -- painting ----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._picture is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            inner = self.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
            painter.drawPixmap(inner, self._picture)
            self._paint_marks(painter)
            self._paint_hits(painter)
            self._paint_chosen(painter)
            painter.setPen(QPen(theme().colour("border.default"), 1))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _paint_marks(self, painter: QPainter) -> None:
        for mark in self._marks:
            shown = mark.highlight_id == self._shown_mark
            for region in mark.regions:
                # WHY larger: a line drawn on the letters themselves would hide them.
                rect = self.rect_of(region).adjusted(-2, -2, 2, 2)
                _wash(painter, rect, Qt.GlobalColor.yellow, 0.55)
                # WHY a line too: what is marked is not told by its colour alone.
                painter.setPen(QPen(QColor(Qt.GlobalColor.darkYellow), 1))
                painter.drawLine(rect.bottomLeft(), rect.bottomRight())
                if shown:
                    painter.drawRect(rect)

    def _paint_hits(self, painter: QPainter) -> None:
        for number, regions in enumerate(self._hits):
            for region in regions:
                rect = self.rect_of(region).adjusted(-1, -1, 1, 1)
                _wash(painter, rect, Qt.GlobalColor.cyan, 0.35)
                if number == self._hit:
                    painter.setPen(QPen(theme().colour("accent.base"), 2))
                    painter.drawRect(rect)

    def _paint_chosen(self, painter: QPainter) -> None:
        for region in self.chosen_regions():
            _wash(painter, self.rect_of(region), theme().colour("focus.ring"), 0.35)
        if self.in_hand is not None:
            rect = self.rect_of(self.in_hand)
            _wash(painter, rect, Qt.GlobalColor.yellow, 0.45)
            painter.setPen(QPen(theme().colour("accent.base"), 2, Qt.PenStyle.DashLine))
            painter.drawRect(rect)


def _wash(
    painter: QPainter, rect: QRectF, colour: QColor | Qt.GlobalColor, strength: float
) -> None:
    """Colour over the page, its words still black."""
    tint = QColor(colour)
    tint.setAlphaF(strength)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
    painter.fillRect(rect, tint)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)


def _pixmap(page: PixelPage, turn: int) -> QPixmap:
    image = QImage(page.pixels, page.width, page.height, page.stride, QImage.Format.Format_RGB32)
    # WHY converted: the unused byte of a pixel may be 0, which Qt would paint as black; and the
    # copy this makes does not need the bytes it was made from.
    picture = QPixmap.fromImage(image.convertToFormat(QImage.Format.Format_RGB888))
    return picture.transformed(QTransform().rotate(90 * turn)) if turn else picture
