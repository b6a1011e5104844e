"""A page to read: scrolled, zoomed, turned, its words chosen with mouse or keys, parts marked.

Owns what keys and mouse do on a page; what becomes of a copy or a mark is the pane's.
"""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from mediator_desk.desktop.dispute.evidence.sheet import Sheet, SheetMark
from mediator_desk.desktop.dispute.evidence.turning import region_between, unturned
from mediator_desk.desktop.widgets.tips import plain_tip
from mediator_desk.usecases.exhibit_pages import PageWords
from mediator_desk.usecases.exhibits import PixelPage
from mediator_desk.usecases.highlights import Region

_FRESH: Final = (0.3, 0.45, 0.4, 0.06)
"""Where a region made from the keyboard first stands: left, top, width and height."""
_STEP: Final = 0.01
_LARGE_STEP: Final = 0.05
_LEAST: Final = 0.006
_ARROWS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_LETTERS: Final = {Qt.Key.Key_H: "mark", Qt.Key.Key_R: "turn"}


class PageView(QScrollArea):
    """Emits what is wanted; the pane does it.

    Ctrl and the wheel, plus and minus ask for another zoom, 0 for the width; Page keys for a page;
    R turns. Words are chosen with the mouse or with Shift and the arrows, Ctrl+A, and copied with
    Ctrl+C; H marks them. Insert takes a region in hand: arrows move it, with Shift they size it,
    Enter marks it, Escape lets it go.
    """

    zoom_wanted = Signal(int)
    page_wanted = Signal(int)
    turn_wanted = Signal()
    copy_wanted = Signal()
    mark_wanted = Signal()
    chosen_changed = Signal()
    mark_pressed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet = Sheet()
        self.setWidget(self.sheet)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.sheet.installEventFilter(self)
        self.sheet.setMouseTracking(True)
        self._marking = False
        self._from: QPointF | None = None
        self._pans = False

    def show_page(self, page: PixelPage, size: QSize, turn: int) -> None:
        """Show a page ``size`` logical pixels large before it is turned."""
        self.sheet.show_picture(page, size, turn)

    def start_page(self) -> None:
        """Another page comes: to its top, without what was chosen."""
        self.sheet.forget()
        self.verticalScrollBar().setValue(0)

    def take_words(self, words: PageWords) -> None:
        """The words of the page shown."""
        self.sheet.take_words(words)

    def show_marks(self, marks: Sequence[SheetMark], shown: UUID | None) -> None:
        """The highlights of the page, and the one in view."""
        self.sheet.show_marks(marks, shown)

    def show_hits(self, hits: Sequence[tuple[Region, ...]], current: int) -> None:
        """What was found on the page; the current one comes into view."""
        self.sheet.show_hits(hits, current)
        if 0 <= current < len(hits) and hits[current]:
            self.reveal(hits[current][0])

    def reveal(self, region: Region) -> None:
        """Scroll a region into view."""
        middle = self.sheet.rect_of(region).center().toPoint()
        self.ensureVisible(middle.x(), middle.y(), self.width() // 3, self.height() // 3)

    def percent(self, natural_width: float) -> int:
        """How large the page is shown; 100 when its own width is not known."""
        turned = self.sheet.turn % 2
        wide = self.sheet.height() if turned else self.sheet.width()
        return max(1, round((wide - 2) * 100 / natural_width)) if natural_width > 0 else 100

    def set_marking(self, *, on: bool) -> None:
        """Whether what is drawn or chosen with the mouse is marked at once."""
        self._marking = on
        self._point()

    def clear(self) -> None:
        """Show nothing."""
        self.sheet.forget()
        self.sheet.show_picture(None, QSize(10, 10), 0)

    # -- keyboard ----------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        # WHY: what this page does with a key goes before what the window would.
        if self._is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def _is_ours(self, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        key, held = Qt.Key(event.key()), event.modifiers()
        if key in _ARROWS and held & _SHIFT:
            return True
        bare = held in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        return event.matches(QKeySequence.StandardKey.Copy) or (
            bare and key in (*_LETTERS, Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_0)
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = Qt.Key(event.key()), event.modifiers()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self._choose_all()
        elif self.sheet.in_hand is not None and self._press_in_hand(key, held):
            return
        elif key in _ARROWS and held & _SHIFT:
            self._stretch(_ARROWS[key], by_word=bool(held & _CTRL))
        elif key == Qt.Key.Key_Insert:
            self.sheet.hold(Region(*_FRESH))
            self.chosen_changed.emit()
        elif not self._press_plain(key, held):
            super().keyPressEvent(event)

    def _press_in_hand(self, key: Qt.Key, held: Qt.KeyboardModifier) -> bool:
        region = self.sheet.in_hand
        if region is None:
            return False
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.mark_wanted.emit()
        elif key in (Qt.Key.Key_Escape, Qt.Key.Key_Delete):
            self.sheet.hold(None)
            self.chosen_changed.emit()
        elif key in _ARROWS:
            step = _LARGE_STEP if held & _CTRL else _STEP
            across, down = (way * step for way in self._unturned_way(_ARROWS[key]))
            if held & _SHIFT:
                across, down = (way * step for way in _ARROWS[key])
                region = Region(
                    region.left, region.top, region.width + across, region.height + down
                )
            else:
                region = Region(
                    region.left + across, region.top + down, region.width, region.height
                )
            self.sheet.hold(region)
            self.reveal(region)
        else:
            return False
        return True

    def _unturned_way(self, way: tuple[int, int]) -> tuple[float, float]:
        here, there = (unturned(point, self.sheet.turn) for point in ((0.0, 0.0), way))
        return there[0] - here[0], there[1] - here[1]

    def _press_plain(self, key: Qt.Key, held: Qt.KeyboardModifier) -> bool:
        if held & _CTRL:
            return False
        page = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}.get(key)
        zoom = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Minus: -1, Qt.Key.Key_0: 0}.get(key)
        bar = self.verticalScrollBar()
        if page is not None and bar.value() == (bar.maximum() if page == 1 else bar.minimum()):
            self.page_wanted.emit(page)
        elif zoom is not None:
            self.zoom_wanted.emit(zoom)
        elif key == Qt.Key.Key_H:
            self.mark_wanted.emit()
        elif key == Qt.Key.Key_R:
            self.turn_wanted.emit()
        elif key == Qt.Key.Key_Escape and self.sheet.chosen.end > self.sheet.chosen.start:
            self.sheet.choose(self.sheet.chosen.caret, self.sheet.chosen.caret)
            self.chosen_changed.emit()
        else:
            return False
        return True

    def _choose_all(self) -> None:
        self.sheet.choose(0, len(self.sheet.words.text))
        self.chosen_changed.emit()

    def _stretch(self, way: tuple[int, int], *, by_word: bool) -> None:
        """Choose one more character, word or line; the arrows follow the text, not the turn."""
        words, chosen = self.sheet.words, self.sheet.chosen
        caret = chosen.caret
        if way[1]:
            caret = words.line_below(caret, way[1])
        elif by_word:
            start, end = words.word(caret + (way[0] if way[0] > 0 else -1))
            caret = end if way[0] > 0 else start
        else:
            caret += way[0]
        self.sheet.choose(chosen.anchor, caret)
        near = words.regions(self.sheet.chosen.caret - 1, self.sheet.chosen.caret + 1)
        if near:
            self.reveal(near[0])
        self.chosen_changed.emit()

    # -- mouse -------------------------------------------------------------------------------

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & _CTRL:
            self.zoom_wanted.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.sheet and isinstance(event, QMouseEvent):
            left = event.button() == Qt.MouseButton.LeftButton
            if event.type() == QEvent.Type.MouseButtonPress and left:
                self._press(event)
                return True
            if event.type() == QEvent.Type.MouseMove:
                self._move(event)
                return True
            if event.type() == QEvent.Type.MouseButtonRelease and left:
                self._release(event)
                return True
            if event.type() == QEvent.Type.MouseButtonDblClick and left:
                self._choose_word(event)
                return True
        return super().eventFilter(watched, event)

    def _caret_at(self, place: QPointF, *, near: bool = False) -> int | None:
        across, down = unturned(self.sheet.seen(place), self.sheet.turn)
        return self.sheet.words.at(across, down, near=near)

    def _press(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._from = event.position()
        self.sheet.hold(None)
        caret = self._caret_at(event.position())
        self._pans = caret is None and not self._marking
        if caret is not None:
            held = event.modifiers() & _SHIFT
            self.sheet.choose(self.sheet.chosen.anchor if held else caret, caret)
        else:
            self.sheet.choose(0, 0)
        if self._pans:
            self.sheet.setCursor(Qt.CursorShape.ClosedHandCursor)
        self.chosen_changed.emit()

    def _move(self, event: QMouseEvent) -> None:
        if self._from is None:
            mark = self.sheet.mark_at(event.position())
            self.sheet.setToolTip(plain_tip(mark.title) if mark is not None else "")
            self._point(event.position())
            return
        if self._pans:
            way = (event.position() - self._from).toPoint()
            for bar, step in (
                (self.horizontalScrollBar(), way.x()),
                (self.verticalScrollBar(), way.y()),
            ):
                bar.setValue(bar.value() - step)
        elif self._caret_at(self._from) is not None:
            caret = self._caret_at(event.position(), near=True)
            if caret is not None:
                self.sheet.choose(self.sheet.chosen.anchor, caret)
        else:
            one, other = self.sheet.seen(self._from), self.sheet.seen(event.position())
            self.sheet.in_hand = region_between(one, other, self.sheet.turn)
            self.sheet.update()

    def _release(self, event: QMouseEvent) -> None:
        began, self._from = self._from, None
        self._pans = False
        self._point(event.position())
        region = self.sheet.in_hand
        if region is not None and min(region.width, region.height) < _LEAST:
            self.sheet.hold(None)
            region = None
        chosen = self.sheet.chosen
        still = began is not None and (event.position() - began).manhattanLength() < 4
        mark = self.sheet.mark_at(event.position()) if still else None
        if mark is not None:
            self.mark_pressed.emit(mark.highlight_id)
        elif self._marking and (region is not None or chosen.end > chosen.start):
            self.mark_wanted.emit()
        self.chosen_changed.emit()

    def _choose_word(self, event: QMouseEvent) -> None:
        caret = self._caret_at(event.position())
        if caret is not None:
            self.sheet.choose(*self.sheet.words.word(caret))
            self.chosen_changed.emit()

    def _point(self, place: QPointF | None = None) -> None:
        """The pointer says what a press would do."""
        on_words = place is not None and self._caret_at(place) is not None
        shape = Qt.CursorShape.IBeamCursor if on_words else Qt.CursorShape.OpenHandCursor
        if self._marking and not on_words:
            shape = Qt.CursorShape.CrossCursor
        self.sheet.setCursor(shape)
