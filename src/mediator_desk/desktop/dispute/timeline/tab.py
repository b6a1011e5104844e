"""The timeline tab: toolbar, negotiation strip, exchange with notes, evidence beside it.

Owns what is shown; reads through use cases only. Filters work on the entries already here, so
that a choice shows at once; texts are fetched page by page as they come into sight.
"""

from typing import Final
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QInputDialog, QVBoxLayout, QWidget

from mediator_desk._generated.ui_timeline import Ui_Timeline
from mediator_desk.desktop.dispute.notes.editor import NoteEditor
from mediator_desk.desktop.dispute.timeline.filters import TimelineFilters
from mediator_desk.desktop.dispute.timeline.fitting import TimelineFitting
from mediator_desk.desktop.dispute.timeline.model import TimelineModel
from mediator_desk.desktop.dispute.timeline.news import NewsBar
from mediator_desk.desktop.dispute.timeline.printing import ChronologyDialog
from mediator_desk.desktop.dispute.timeline.reading import ReadingPane
from mediator_desk.desktop.dispute.timeline.view import TimelineView
from mediator_desk.desktop.dispute.timeline.words import kind_words
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.errors import error_words
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.shell.navigation import Location
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.announce import announce
from mediator_desk.desktop.widgets.empty import EmptyState
from mediator_desk.usecases.exhibits import list_exhibits
from mediator_desk.usecases.notes import NoteTarget, NoteView, list_notes
from mediator_desk.usecases.timelines import (
    Timeline,
    mark_read,
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
        self._notes: tuple[NoteView, ...] = ()
        self._wanted: int | None = None
        self._beside = True
        self._ui = Ui_Timeline()
        self._ui.setupUi(self)
        self._model = TimelineModel(self)
        self._view = TimelineView(self._model)
        self._reading, self._editor = ReadingPane(), NoteEditor()
        self._nothing, self._news = EmptyState(), NewsBar()
        self._filters = TimelineFilters(
            self._ui.actors,
            self._ui.channels,
            self._ui.disclosures,
            self._ui.kinds,
            self._ui.period,
        )
        self._lay_out()
        self._connect()
        self._add_keys()
        self._editor.attach(session)
        self._ui.evidence.attach(session, dispute_id)
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
        rows.addWidget(self._reading)
        rows.addWidget(self._editor)
        self._reading.setMaximumHeight(look.px(260))
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
        self._view.note_wanted.connect(self._open_note)
        self._view.reading_wanted.connect(self._read_whole)
        self._view.painted.connect(self._remember_reading)
        self._reading.left.connect(self._view.setFocus)
        self._editor.left.connect(self._close_note)
        self._filters.changed.connect(self._refilter)
        self._clear_button.clicked.connect(self._filters.clear)
        ui.level.chosen.connect(self._refilter)
        ui.search.asked.connect(self._search)
        ui.search.left.connect(self._view.setFocus)
        ui.findBar.wanted.connect(self._go_to_event)
        ui.findBar.add_keys(self)
        ui.strip.event_wanted.connect(self._go_to_event)
        self._news.wanted.connect(self._go_to_event)
        self._session.facts_changed.connect(self._facts_changed)

    def _add_keys(self) -> None:
        self._actions: dict[str, QAction] = {}
        for name, keys, slot in (
            ("search_here", "Ctrl+F", self._ui.search.setFocus),
            ("go_to", "Ctrl+G", self._ask_event),
            ("new_note", "Ctrl+N", self._note_on_current),
            ("evidence", "F4", self._toggle_evidence),
            ("notes", "F9", self._toggle_notes),
            ("copy_event", "Ctrl+Shift+C", self._copy_event),
            ("print", "Ctrl+P", self._print),
        ):
            action = QAction(self)
            action.setObjectName(f"timeline_{name}")
            action.setProperty("menu", "view")
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(slot)
            self.addAction(action)
            self._actions[name] = action
        self._actions["notes"].setCheckable(True)
        self._actions["notes"].setChecked(True)
        self._actions["evidence"].setCheckable(True)
        self._actions["evidence"].setChecked(True)

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
        for name, text in (
            ("search_here", self.tr("Search the timeline")),
            ("go_to", self.tr("Go to an event…")),
            ("new_note", self.tr("Note on this event")),
            ("evidence", self.tr("Evidence pane")),
            ("notes", self.tr("Notes column")),
            ("copy_event", self.tr("Copy this event")),
            ("print", self.tr("Print the chronology…")),
        ):
            self._actions[name].setText(text)
        if self._timeline is not None:
            self._filters.offer(self._timeline.entries)

    # -- reading -----------------------------------------------------------------------------

    def _read(self) -> None:
        work, desk = self._session.work, self._session.desk
        for use_case, done, key in (
            (read_timeline, self._show, "timeline"),
            (list_notes, self._show_notes, "notes"),
            (list_exhibits, self._ui.evidence.take_exhibits, "exhibits"),
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
        self._filters.offer(timeline.entries)
        self._ui.strip.show_negotiation(timeline.curve, timeline.notified_on, timeline.day_90)
        self._ui.seal.show_integrity(timeline.integrity)
        known = len(before.entries) if before is not None else 0
        # WHY the last number only: the chain grows at its end, what it holds never changes.
        grew = 0 < known <= len(timeline.entries) and (
            before is not None and timeline.entries[known - 1].seq == before.entries[-1].seq
        )
        added = timeline.entries[known:] if grew else ()
        if grew and not self._filters.active:
            self._model.append_entries(added)
        else:
            self._refilter()
        if added:
            self._news.tell(len(added), added[0].seq)
        if self._wanted is not None:
            self._go_to_event(self._wanted)

    @Slot()
    def _refilter(self, _level: str = "") -> None:
        if self._timeline is None:
            return
        kept = [entry for entry in self._timeline.entries if self._filters.kept(entry)]
        essential = self._ui.level.current() == _ESSENTIAL
        self._model.show_entries(kept, essential=essential)
        self._ui.body.setCurrentIndex(0 if kept else 1)

    @Slot(list)
    def _fetch_texts(self, seqs: list[int]) -> None:
        self._session.work.database(
            read_events,
            self._session.desk,
            self._dispute_id,
            seqs,
            owner=self,
            done=self._model.take_texts,
            failed=self._fail,
        )

    @Slot(object)
    def _show_notes(self, notes: tuple[NoteView, ...]) -> None:
        self._notes = notes
        self._model.take_notes(notes)

    @Slot(object)
    def _fail(self, error: BaseException) -> None:
        words = error_words(error)
        self._nothing.say(words.title, words.sentence, "alert-triangle", "warning.fg")
        self._ui.body.setCurrentWidget(self._nothing)

    @Slot()
    def _remember_reading(self) -> None:
        """WHY on the last row only: what was scrolled past was read, what was not was not."""
        if self._timeline is None or not self._view.at_end or not self._timeline.entries:
            return
        last = self._timeline.entries[-1].seq
        self._view.painted.disconnect(self._remember_reading)
        self._session.work.database(
            mark_read, self._session.desk, self._dispute_id, last, owner=self, failed=self._fail
        )

    # -- moving ------------------------------------------------------------------------------

    @Slot(int)
    def _go_to_event(self, seq: int) -> None:
        self._wanted = None if self._timeline is not None else seq
        if self._timeline is None:
            return
        if self._model.row_of(seq) < 0 and self._filters.active:
            self._filters.clear()
        self._view.show_event(seq)

    @Slot()
    def _ask_event(self) -> None:
        last = self._timeline.entries[-1].seq if self._timeline else 1
        dialog = QInputDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Go to an event"))
        dialog.setLabelText(self.tr("Number of the event, 1 to {last}").format(last=last))
        dialog.setInputMode(QInputDialog.InputMode.IntInput)
        dialog.setIntRange(1, last)
        dialog.intValueSelected.connect(self._go_to_event)
        dialog.open()

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
    def _read_whole(self, seq: int) -> None:
        text = self._model.text_of(seq)
        number = self._model.row_of(seq)
        entry = self._model.entry_at(number)
        if text is not None and entry is not None:
            title = f"{text.actor_name}, {kind_words(entry.kind, entry.actor)}"
            self._reading.read(text, title)
            self._view.show_event(seq)

    @Slot()
    def _copy_event(self) -> None:
        index = self._view.currentIndex()
        if index.isValid():
            QGuiApplication.clipboard().setText(str(self._model.data(index)))
            announce(self, self.tr("Event copied"))

    @Slot()
    def _print(self) -> None:
        kept = [entry.seq for entry in self._model.entries] if self._filters.active else None
        ChronologyDialog(self._session, self._dispute_id, self, kept).open()

    # -- notes and exhibits ------------------------------------------------------------------

    @Slot(object)
    def _show_exhibit(self, evidence_id: UUID) -> None:
        self._actions["evidence"].setChecked(True)
        self._ui.evidence.show()
        self._ui.evidence.show_exhibit(evidence_id)

    @Slot(int, object)
    def _open_note(self, seq: int, note_id: UUID | None) -> None:
        note = next((note for note in self._notes if note.note_id == note_id), None)
        self._editor.write_about(NoteTarget(self._dispute_id, event_seq=seq), note)
        self._editor.show()
        self._editor.focus_text()
        self._view.show_event(seq)

    @Slot()
    def _note_on_current(self) -> None:
        entry = self._model.entry_at(self._view.currentIndex().row())
        if entry is not None:
            self._open_note(entry.seq, None)

    @Slot()
    def _close_note(self) -> None:
        self._editor.hide()
        self._view.setFocus()

    @Slot()
    def _toggle_notes(self) -> None:
        shown = self._actions["notes"].isChecked()
        self._view.set_notes_shown(shown)
        self._ui.lanes.set_notes_shown(shown)

    @Slot()
    def _toggle_evidence(self) -> None:
        self._ui.evidence.setVisible(self._actions["evidence"].isChecked())

    # -- Qt ----------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self._fitting.fit(event.size().width())
        if beside is not self._beside:
            self._beside = beside
            self._actions["evidence"].setChecked(beside)
            self._ui.evidence.setVisible(beside)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._view.viewport():
            self._ui.lanes.fit(self._view.viewport().width())
        return False
