"""The timeline tab: toolbar, negotiation strip, exchange with notes, evidence beside it.

Owns what is shown; reads through use cases only. Filters work on the entries already here, so
that a choice shows at once; texts are fetched page by page as they come into sight.
"""

from functools import partial
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mediator_desk._generated.ui_timeline import Ui_Timeline
from mediator_desk.desktop.dispute.notes.editor import NoteEditor
from mediator_desk.desktop.dispute.timeline.commands import TimelineCommands
from mediator_desk.desktop.dispute.timeline.filters import TimelineFilters
from mediator_desk.desktop.dispute.timeline.fitting import TimelineFitting
from mediator_desk.desktop.dispute.timeline.going import Going
from mediator_desk.desktop.dispute.timeline.laid import Laid
from mediator_desk.desktop.dispute.timeline.laying import Laying
from mediator_desk.desktop.dispute.timeline.model import TimelineModel
from mediator_desk.desktop.dispute.timeline.news import NewsBar
from mediator_desk.desktop.dispute.timeline.notes_beside import NotesBeside
from mediator_desk.desktop.dispute.timeline.printing import ChronologyDialog
from mediator_desk.desktop.dispute.timeline.read_mark import ReadMark
from mediator_desk.desktop.dispute.timeline.reading import CardText
from mediator_desk.desktop.dispute.timeline.taking import Taking
from mediator_desk.desktop.dispute.timeline.view import TimelineView
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.errors import error_words
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.shell.discretion import discretion
from mediator_desk.desktop.shell.navigation import Location
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.empty import EmptyState
from mediator_desk.usecases.exhibits import list_exhibits
from mediator_desk.usecases.notes import NoteView, list_notes
from mediator_desk.usecases.timelines import (
    Timeline,
    TimelineEntry,
    read_drafted,
    read_events,
    read_timeline,
    search_timeline,
)

_ESSENTIAL: Final = "essential"
_COMPLETE: Final = "complete"


class TimelineTab(QWidget):
    """The exchange of one dispute."""

    def __init__(self, session: Session, dispute_id: UUID) -> None:
        super().__init__()
        self._session, self._dispute_id = session, dispute_id
        self._timeline: Timeline | None = None
        self._wanted: int | None = None
        self._roomy = True
        self._ui = Ui_Timeline()
        self._ui.setupUi(self)
        self._model = TimelineModel(self)
        self._view = TimelineView(self._model)
        self._reading, self._editor = CardText(self._view), NoteEditor()
        self._nothing, self._news = EmptyState(), NewsBar()
        self._filters = TimelineFilters(
            self._ui.actors,
            self._ui.channels,
            self._ui.disclosures,
            self._ui.kinds,
            self._ui.period,
        )
        self._beside = NotesBeside(session, dispute_id, self._editor)
        self._laying = Laying(session.work, self)
        self._going = Going(self._view, session.now)
        self._taking = Taking(session, dispute_id, self._view)
        self._read_mark = ReadMark(session, dispute_id, self._view)
        self._lay_out()
        self._connect()
        self._add_keys()
        self._toggle_notes()
        self._ui.evidence.attach(session, dispute_id)
        self._ui.seal.attach(session, dispute_id)
        follow_language(self, self._say)
        self._read()

    # -- what the page asks ------------------------------------------------------------------

    @Slot(object)
    def show_location(self, location: Location) -> None:
        """Go to an event, open an exhibit."""
        if location.event_seq is not None:
            self._go_to_event(location.event_seq)
        if location.evidence_id is not None:
            self._ui.evidence.show_exhibit(location.evidence_id)
        self._view.setFocus()

    def leave(self) -> None:
        """Hand over the note being written."""
        self._editor.leave()

    def mark(self) -> dict[str, Any]:
        """The note being written and the caret in it; the level shown."""
        return {"level": self._ui.level.current(), **self._beside.mark()}

    def return_to(self, mark: dict[str, Any]) -> None:
        """Open that note again once the notes are read."""
        if mark.get("level") in (_ESSENTIAL, _COMPLETE):
            self._ui.level.choose(mark["level"])
            self._refilter()
        self._beside.return_to(mark)

    def panes(self) -> list[QWidget]:
        """Search, strip, exchange, note, evidence."""
        shown = [self._ui.search, self._ui.strip, self._view, self._editor, self._ui.evidence]
        return [widget for widget in shown if widget.isVisible()]

    # -- building ----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        ui, look = self._ui, theme()
        exchange = QWidget()
        rows = QVBoxLayout(exchange)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._view, 1)
        rows.addWidget(self._news)
        rows.addWidget(self._editor)
        self._editor.setMaximumHeight(look.px(190))
        self._editor.hide()
        ui.body.addWidget(exchange)
        ui.body.addWidget(self._nothing)
        ui.lanes.setMinimumHeight(0)
        self._fitting = TimelineFitting(ui)
        self._clear_button = self._nothing.add_button("", "soft")
        self._view.viewport().installEventFilter(self)

    def _connect(self) -> None:
        ui = self._ui
        self._model.texts_wanted.connect(self._fetch_texts)
        self._view.exhibit_wanted.connect(self._show_exhibit)
        self._view.note_wanted.connect(self._beside.open)
        self._beside.opened.connect(self._view.show_event)
        self._beside.closed.connect(self._view.setFocus)
        self._view.reading_wanted.connect(self._read_text)
        self._view.copy_wanted.connect(self._taking.copy_text)
        self._taking.failed.connect(self._fail)
        self._going.wanted.connect(self._go_to_event)
        # WHY: who went to an event reads on from there with the keys, wherever the caret was.
        self._going.wanted.connect(lambda _: self._view.setFocus())
        self._view.menu_wanted.connect(self._open_menu)
        self._view.selectionModel().currentChanged.connect(self._current_changed)
        self._read_mark.failed.connect(self._fail)
        self._reading.left.connect(self._view.setFocus)
        self._filters.changed.connect(self._refilter)
        self._laying.laid.connect(self._show_laid)
        self._laying.counted.connect(self._filters.offer)
        self._clear_button.clicked.connect(self._filters.clear)
        ui.level.chosen.connect(self._refilter)
        ui.search.asked.connect(self._search)
        ui.search.left.connect(self._view.setFocus)
        ui.findBar.wanted.connect(self._go_to_event)
        ui.findBar.add_keys(self)
        ui.strip.event_wanted.connect(self._go_to_event)
        self._news.wanted.connect(self._go_to_event)
        self._session.facts_changed.connect(self._facts_changed)
        discretion().changed.connect(self._toggle_notes)

    def _add_keys(self) -> None:
        self._commands = TimelineCommands(
            self,
            {
                "search_here": self._ui.search.setFocus,
                "go_to": self._going.ask,
                "next_amount": lambda: self._going.to_amount(1),
                "last_amount": lambda: self._going.to_amount(-1),
                "first_unread": self._going.to_unread,
                "read": self._read_current,
                "new_note": self._note_on_current,
                "exhibit": self._view.open_first_exhibit,
                "copy_text": self._taking.copy_text,
                "cite": self._taking.cite,
                "evidence": self._toggle_evidence,
                "notes": self._toggle_notes,
                "table": self._ui.strip.show_table,
                "print": self._print,
            },
        )

    def _say(self) -> None:
        ui = self._ui
        ui.search.say(self.tr("Search the timeline"), self.tr("Clear"))
        ui.level.set_choices([(_ESSENTIAL, self.tr("Essential")), (_COMPLETE, self.tr("Full"))])
        ui.level.setAccessibleName(self.tr("Level of detail"))
        find = self.tr("Search")
        ui.actors.say(self.tr("Actors"), find)
        ui.channels.say(self.tr("Channel"), find)
        ui.disclosures.say(self.tr("Disclosure"), find)
        ui.kinds.say(self.tr("Kind"), find)
        self._view.setAccessibleName(self.tr("Exchange timeline"))
        self._nothing.say(
            self.tr("No event matches these filters"),
            self.tr("Everything is still there, only hidden."),
            "filter",
        )
        self._clear_button.setText(self.tr("Clear the filters"))
        self._commands.say()
        self._filters.say()

    # -- reading -----------------------------------------------------------------------------

    def _read(self) -> None:
        work, desk = self._session.work, self._session.desk
        for use_case, done, key in (
            (read_timeline, self._show, "timeline"),
            (list_notes, self._show_notes, "notes"),
            (list_exhibits, self._ui.evidence.take_exhibits, "exhibits"),
            (read_drafted, self._ui.strip.show_draft, "draft"),
        ):
            work.database(
                use_case, desk, self._dispute_id, owner=self, done=done, failed=self._fail, key=key
            )

    @Slot(object)
    def _facts_changed(self, dispute_id: UUID | None) -> None:
        if dispute_id in (None, self._dispute_id):
            self._read()

    @Slot(object)
    def _show(self, timeline: Timeline) -> None:
        before = self._timeline
        self._timeline = timeline
        self._laying.count(timeline.entries)
        referred = next((e.on for e in timeline.entries if e.kind == "REFERRED"), None)
        self._ui.strip.show_negotiation(
            timeline.curve, timeline.notified_on, timeline.day_90, referred
        )
        self._view.read_only = self._beside.read_only = timeline.read_only
        self._going.take(timeline)
        self._read_mark.take(timeline)
        self._ui.seal.show_integrity(timeline.integrity)
        known = len(before.entries) if before is not None else 0
        # WHY the last number only: the chain grows at its end, what it holds never changes.
        grew = 0 < known <= len(timeline.entries) and (
            before is not None and timeline.entries[known - 1].seq == before.entries[-1].seq
        )
        added = timeline.entries[known:] if grew else ()
        if grew and not self._filters.active and not self._laying.under_way:
            self._model.append_entries(added)
        else:
            self._refilter()
        if added:
            self._news.tell(len(added), added[0].seq)
        self._go_on()

    @Slot()
    def _refilter(self, _level: str = "") -> None:
        if self._timeline is None:
            return
        self._laying.lay(
            self._timeline.entries,
            self._filters.keeping,
            essential=self._ui.level.current() == _ESSENTIAL,
            unfolded=self._model.unfolded,
        )

    @Slot(object)
    def _show_laid(self, laid: Laid) -> None:
        self._model.show(laid)
        self._ui.body.setCurrentIndex(0 if laid.entries else 1)
        self._go_on()

    @Slot(list)
    def _fetch_texts(self, seqs: list[int]) -> None:
        ask = partial(read_events, self._session.desk, self._dispute_id, seqs)
        self._session.work.database(ask, owner=self, done=self._model.take_texts, failed=self._fail)

    @Slot(object)
    def _show_notes(self, notes: tuple[NoteView, ...]) -> None:
        self._model.take_notes(notes)
        self._beside.take(notes)

    @Slot(object)
    def _fail(self, error: BaseException) -> None:
        words = error_words(error)
        self._nothing.say(words.title, words.sentence, "alert-triangle", "warning.fg")
        self._ui.body.setCurrentWidget(self._nothing)

    # -- moving ------------------------------------------------------------------------------

    @Slot(int)
    def _go_to_event(self, seq: int) -> None:
        self._wanted = seq
        self._go_on()

    def _go_on(self) -> None:
        """Go to the event wanted, once there are rows to go to."""
        seq = self._wanted
        if seq is None or self._timeline is None or self._laying.under_way:
            return
        if self._model.row_of(seq) < 0 and self._filters.active:
            # WHY no more: the rows without filters come back here, now or later.
            self._filters.clear()
            return
        self._wanted = None
        self._view.show_event(seq)

    def _current(self) -> TimelineEntry | None:
        return self._model.entry_at(self._view.currentIndex().row())

    @Slot(QModelIndex, QModelIndex)
    def _current_changed(self, index: QModelIndex, _: QModelIndex) -> None:
        entry = self._model.entry_at(index.row())
        if entry is not None:
            self._ui.strip.follow(entry.seq)

    @Slot(object)
    def _open_menu(self, place: QPoint) -> None:
        entry = self._current()
        if entry is not None and self._timeline is not None:
            writable = not self._timeline.read_only
            self._commands.menu(exhibit=bool(entry.exhibits), writable=writable).popup(place)

    @Slot(str)
    def _search(self, words: str) -> None:
        if not words.strip():
            self._ui.findBar.stop()
            return
        self._session.work.database(
            search_timeline,
            self._session.desk,
            self._dispute_id,
            words,
            owner=self,
            done=self._ui.findBar.show_hits,
            failed=self._fail,
            key="search",
        )

    @Slot(int)
    def _read_text(self, seq: int) -> None:
        text, entry = self._model.text_of(seq), self._model.entry_at(self._model.row_of(seq))
        if text is not None and entry is not None:
            self._view.show_event(seq)
            self._reading.read(entry, text)

    @Slot()
    def _read_current(self) -> None:
        entry = self._current()
        if entry is not None:
            self._read_text(entry.seq)

    @Slot()
    def _print(self) -> None:
        kept = [entry.seq for entry in self._model.entries] if self._filters.active else None
        ChronologyDialog(self._session, self._dispute_id, self, kept).open()

    # -- notes and exhibits ------------------------------------------------------------------

    @Slot(object)
    def _show_exhibit(self, evidence_id: UUID) -> None:
        self._commands["evidence"].setChecked(True)
        self._ui.evidence.show()
        self._ui.evidence.show_exhibit(evidence_id)

    @Slot()
    def _note_on_current(self) -> None:
        entry = self._current()
        if entry is not None:
            self._beside.open(entry.seq, None)

    @Slot()
    def _toggle_notes(self) -> None:
        shown = self._commands["notes"].isChecked() and not discretion().on
        self._view.set_notes_shown(shown)
        self._ui.lanes.set_notes_shown(shown)

    @Slot()
    def _toggle_evidence(self) -> None:
        self._ui.evidence.setVisible(self._commands["evidence"].isChecked())

    # -- Qt ----------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self._fitting.fit(event.size().width())
        self._ui.strip.fit(event.size().height())
        if beside is not self._roomy:
            self._roomy = beside
            self._commands["evidence"].setChecked(beside)
            self._ui.evidence.setVisible(beside)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._view.viewport():
            self._ui.lanes.fit(self._view.viewport().width())
        return False
