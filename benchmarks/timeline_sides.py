"""Lists that can be measured alike: timeline and files of a real vault, and the least Qt offers."""

import time
from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol
from uuid import UUID, uuid4

from PySide6.QtCore import QCoreApplication, QPoint, QStringListModel
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QListView

from mediator_desk.desktop.caseload.delegate import CaseDelegate
from mediator_desk.desktop.caseload.model import CaseloadModel
from mediator_desk.desktop.dispute.timeline.keeping import Keeping
from mediator_desk.desktop.dispute.timeline.laying import lay_kept
from mediator_desk.desktop.dispute.timeline.model import TimelineModel
from mediator_desk.desktop.dispute.timeline.view import TimelineView
from mediator_desk.desktop.theme import theme
from mediator_desk.usecases.caseload import CaseQuery, read_caseload
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.timelines import read_events, read_timeline

_SIZE = (1200, 800)
_TURNS = 3
"""Scrolled and painted; texts asked for and handed in; painted again with them."""


class Side(Protocol):
    """What can be measured of a list."""

    lane: list[float]
    """Milliseconds of every fetch that another thread would have done."""
    laid: list[float]
    """Milliseconds of every laying out that another thread would have done."""

    @property
    def height(self) -> int:
        """The pixels the scroll bar moves over."""

    def fill(self) -> None:
        """Show all rows, up to the paint."""

    def go(self, share: float) -> None:
        """Scroll to a share of the whole height, up to the paint."""

    def append(self) -> None:
        """One more row at the end, up to the paint."""


class _Listed:
    def __init__(self, view: QListView, *, heard: bool) -> None:
        self.lane: list[float] = []
        self.laid: list[float] = []
        self._view, self._heard = view, heard
        view.resize(*_SIZE)
        view.show()

    @property
    def height(self) -> int:
        return max(1, self._view.verticalScrollBar().maximum())

    def go(self, share: float) -> None:
        self._view.verticalScrollBar().setValue(round(share * self.height))
        self._paint()

    def _paint(self) -> None:
        """Until nothing is left to lay out, to hand in or to paint.

        WHY by hand: one step of the wheel is timed from its call to its last pixel.
        """
        for _ in range(_TURNS):
            QCoreApplication.processEvents()
        if self._heard:
            self._hear()

    def _hear(self) -> None:
        """Ask for the name and the place of every row in sight, as a screen reader does."""
        read = QAccessible.queryAccessibleInterface(self._view)
        assert read is not None
        row = self._view.indexAt(QPoint(1, 1)).row()
        height = self._view.viewport().height()
        while 0 <= row < read.childCount():
            child = read.child(row)
            child.text(QAccessible.Text.Name)
            place = child.rect()
            row += 1
            if self._view.viewport().mapFromGlobal(place.bottomLeft()).y() >= height:
                break


class DeskSide(_Listed):
    """The timeline, its texts fetched from the vault as they come into sight."""

    def __init__(self, desk: Desk, dispute_id: UUID, *, heard: bool) -> None:
        theme()
        self._desk, self._dispute_id = desk, dispute_id
        self._entries = read_timeline(desk, dispute_id).entries
        self._model = TimelineModel()
        self._model.texts_wanted.connect(self._fetch)
        super().__init__(TimelineView(self._model), heard=heard)

    def fill(self) -> None:
        # WHY as the tab does: so many are laid out on the database lane.
        started = time.process_time()
        laid = lay_kept(self._entries, Keeping(), essential=False, unfolded=frozenset())
        self.laid.append(1000 * (time.process_time() - started))
        self._model.show(laid)
        self._paint()

    def append(self) -> None:
        last = self._model.entries[-1]
        self._model.append_entries([replace(last, seq=last.seq + 1)])
        self._paint()

    def _fetch(self, seqs: Sequence[int]) -> None:
        started = time.process_time()
        texts = read_events(self._desk, self._dispute_id, seqs)
        self.lane.append(1000 * (time.process_time() - started))
        self._model.take_texts(texts)


class CaseSide(_Listed):
    """The list of files of the window, its rows read from the vault before."""

    def __init__(self, desk: Desk, *, heard: bool) -> None:
        theme()
        self._rows = read_caseload(desk, CaseQuery()).rows
        view = QListView()
        self._model = CaseloadModel(desk.clock, view)
        view.setModel(self._model)
        view.setItemDelegate(CaseDelegate(desk.clock, view))
        view.setUniformItemSizes(True)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        super().__init__(view, heard=heard)

    def fill(self) -> None:
        self._model.show_rows(())
        self._model.show_rows(self._rows)
        self._paint()

    def append(self) -> None:
        self._rows = (*self._rows, replace(self._rows[-1], dispute_id=uuid4()))
        self._model.show_rows(self._rows)
        self._paint()


class BareSide(_Listed):
    """Strings of one line in a list view of Qt, all of one height, no Python in between."""

    def __init__(self, count: int, *, heard: bool) -> None:
        self._rows = [f"{number} 12/03/2026 message de la consommatrice" for number in range(count)]
        self._model = QStringListModel()
        view = QListView()
        view.setUniformItemSizes(True)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setModel(self._model)
        super().__init__(view, heard=heard)

    def fill(self) -> None:
        self._model.setStringList(self._rows)
        self._paint()

    def append(self) -> None:
        end = self._model.rowCount()
        self._model.insertRow(end)
        self._model.setData(self._model.index(end), "une ligne de plus")
        self._paint()
