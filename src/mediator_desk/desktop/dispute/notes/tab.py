"""All private notes of a dispute: a list to find one, an editor to write it, its versions."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QModelIndex, Slot
from PySide6.QtWidgets import QWidget

from mediator_desk._generated.ui_notes import Ui_Notes
from mediator_desk.desktop.dispute.notes.delegate import NoteDelegate
from mediator_desk.desktop.dispute.notes.history import HistoryDialog
from mediator_desk.desktop.dispute.notes.model import NOTE_ROLE, NotesModel
from mediator_desk.desktop.dispute.notes.targets import (
    ABOUT_FILE,
    choices,
    target_of,
    target_words,
)
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.dates import day_long
from mediator_desk.desktop.present.errors import error_words
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.shell.navigation import Location
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.buttons import dress_button
from mediator_desk.desktop.widgets.empty import EmptyState
from mediator_desk.desktop.widgets.wrapping import wrap
from mediator_desk.domain.notes import Link
from mediator_desk.usecases.custody import Custody, read_custody
from mediator_desk.usecases.exhibits import ExhibitRow, list_exhibits
from mediator_desk.usecases.highlights import list_highlights
from mediator_desk.usecases.notes import (
    NoteTarget,
    NoteView,
    delete_note,
    list_notes,
    note_history,
    restore_note,
)
from mediator_desk.usecases.overview import HeadRow, Overview, read_overview

if TYPE_CHECKING:
    from collections.abc import Sequence


class NotesTab(QWidget):
    """The notes of one dispute."""

    def __init__(self, session: Session, dispute_id: UUID) -> None:
        super().__init__()
        self._session, self._dispute_id = session, dispute_id
        self._removed: UUID | None = None
        self._mark: dict[str, Any] | None = None
        self._wanted: UUID | None = None
        self._exhibits: Sequence[ExhibitRow] = ()
        self._heads: Sequence[HeadRow] = ()
        self._custody: Custody | None = None
        self._ui = Ui_Notes()
        self._ui.setupUi(self)
        self._model = NotesModel(self)
        self._lay_out()
        self._connect()
        follow_language(self, self._say)
        self._new()
        self._read()

    @Slot(object)
    def show_location(self, location: Location) -> None:
        """One comes here to write, or to one note."""
        if location.note_id is not None:
            self._wanted = location.note_id
            self._show_wanted()
        else:
            self._ui.editor.focus_text()

    def mark(self) -> dict[str, Any]:
        """The note being written and the caret in it; a new one is the last that will be sealed."""
        note = self._ui.editor.note
        named = None if note is None else str(note.note_id)
        new = note is None and self._ui.editor.unsaved
        return {"note": named, "new": new, **self._ui.editor.caret()}

    def return_to(self, mark: dict[str, Any]) -> None:
        """Open that note again, once the notes were read."""
        self._mark = mark

    def leave(self) -> None:
        """Hand over the note being written."""
        self._ui.editor.leave()

    def panes(self) -> list[QWidget]:
        """List and editor."""
        return [self._ui.list, self._ui.editor]

    def _lay_out(self) -> None:
        ui, look = self._ui, theme()
        ui.list.setModel(self._model)
        ui.list.setItemDelegate(NoteDelegate(ui.list))
        ui.list.setFrameShape(ui.list.Shape.NoFrame)
        ui.panes.setStretchFactor(1, 1)
        ui.panes.setSizes([look.px(380), look.px(860)])
        dress_button(ui.add, "soft", "small", "plus")
        for link in (ui.source, ui.history, ui.remove):
            dress_button(link, "link")
        dress_button(ui.takeOut, "link", icon="printer")
        ui.editor.show_tools()
        for row in (ui.sideTools, ui.links, ui.ways):
            wrap(row)
        ui.banner.hide()
        self._empty = EmptyState()
        ui.sideRows.insertWidget(ui.sideRows.indexOf(ui.list), self._empty, 1)
        ui.sideRows.setStretchFactor(ui.list, 1)
        self._empty.hide()

    def _connect(self) -> None:
        ui = self._ui
        ui.editor.attach(self._session)
        ui.editor.saved.connect(self._saved)
        ui.editor.left.connect(ui.list.setFocus)
        ui.editor.link_followed.connect(self._follow)
        ui.about.activated.connect(self._aim)
        ui.tag.activated.connect(self._keep_tag)
        ui.takeOut.clicked.connect(self._ask_take_out)
        ui.search.asked.connect(self._model.search)
        for changed in (self._model.modelReset, self._model.dataChanged):
            changed.connect(self._say_empty)
        ui.add.clicked.connect(self._new)
        ui.source.clicked.connect(self._go_to_source)
        ui.history.clicked.connect(self._ask_history)
        ui.remove.clicked.connect(self._remove)
        ui.list.selectionModel().currentChanged.connect(self._chosen)
        self._session.facts_changed.connect(self._facts_changed)

    def _say(self) -> None:
        ui = self._ui
        ui.search.say(self.tr("Search the notes"), self.tr("Clear"))
        ui.add.setText(self.tr("New note"))
        ui.history.setText(self.tr("Earlier versions…"))
        ui.remove.setText(self.tr("Delete this note"))
        ui.takeOut.setText(self.tr("Print or copy out…"))
        ui.about.setAccessibleName(self.tr("What the note is about"))
        ui.tag.setAccessibleName(self.tr("Show the notes with a tag"))
        self._say_promise()
        self._offer_tags()
        self._offer_targets()
        ui.list.setAccessibleName(self.tr("Confidential notes"))
        self._say_links()
        self._say_empty()

    @Slot()
    def _say_empty(self) -> None:
        nothing = not self._model.notes
        self._ui.list.setVisible(not nothing)
        self._empty.setVisible(nothing)
        if self._model.searching:
            self._empty.say(self.tr("No note holds these words"), "", "search")
        else:
            words = self.tr("Write one here, or press N on an event of the timeline.")
            self._empty.say(self.tr("No note yet"), words, "note")

    def _say_promise(self) -> None:
        """Counter and end of the notes."""
        counted = self.tr("%n note(s)", "", self._model.every)
        if self._custody is not None and self._custody.until is not None:
            words = self.tr("Sealed on this desk, never sent; destroyed with the file after {day}.")
            promise = words.format(day=day_long(self._custody.until, weekday=False))
        else:
            promise = self.tr("Sealed on this desk, never sent; destroyed with the file.")
        self._ui.promise.setText(f"{counted}. {promise}")

    def _say_links(self) -> None:
        ui, target, note = self._ui, self._ui.editor.target, self._ui.editor.note
        words = "" if target is None else target_words(target, self._exhibits, self._heads)
        ui.source.setText(words)
        linked = target is not None and (target.event_seq or target.evidence_id) is not None
        ui.source.setEnabled(linked)
        ui.source.setVisible(bool(words) and (note is not None or linked))
        ui.about.setVisible(note is None and not linked)
        ui.history.setEnabled(note is not None and note.version > 1)
        ui.remove.setEnabled(note is not None)
        ui.takeOut.setEnabled(self._model.every > 0)

    def _offer_targets(self) -> None:
        self._ui.about.set_choices(choices(self._exhibits, self._heads))

    def _offer_tags(self) -> None:
        tags = self._model.tags
        self._ui.tag.set_choices([("", self.tr("All tags")), *((tag, tag) for tag in tags)])
        self._ui.tag.setVisible(bool(tags))
        self._ui.editor.tags.offer(tags)

    # -- notes -------------------------------------------------------------------------------

    def _read(self) -> None:
        reads: tuple[tuple[Callable[..., Any], Callable[[Any], object], str], ...] = (
            (list_exhibits, self._take_exhibits, "exhibits"),
            (read_overview, self._take_overview, "overview"),
            (list_highlights, self._ui.editor.tools.take_highlights, "highlights"),
            (read_custody, self._take_custody, "custody"),
            (list_notes, self._take_notes, "notes"),
        )
        for use_case, done, key in reads:
            self._session.work.database(
                use_case,
                self._session.desk,
                self._dispute_id,
                owner=self,
                done=done,
                failed=self._fail,
                key=key,
            )

    @Slot(object)
    def _take_exhibits(self, rows: "tuple[ExhibitRow, ...]") -> None:
        self._exhibits = rows
        self._ui.editor.tools.take_exhibits(rows)
        self._offer_targets()
        self._say_links()

    @Slot(object)
    def _take_overview(self, overview: Overview) -> None:
        self._heads = overview.heads
        self._offer_targets()
        self._say_links()

    @Slot(object)
    def _take_custody(self, custody: Custody) -> None:
        self._custody = custody
        self._say_promise()

    @Slot(object)
    def _take_notes(self, notes: tuple[NoteView, ...]) -> None:
        self._model.show_notes(notes)
        self._offer_tags()
        self._say_promise()
        self._say_links()
        self._show_wanted()
        self._show_again(notes)
        for note in notes:
            self._ui.editor.refresh(note)
        mark, self._mark = self._mark, None
        if mark is not None and not self._ui.editor.unsaved:
            self._return_inside(mark, notes)

    def _return_inside(self, mark: dict[str, Any], notes: tuple[NoteView, ...]) -> None:
        newest = max(notes, key=lambda note: (note.written_at, note.no), default=None)
        note = next((one for one in notes if str(one.note_id) == mark.get("note")), None)
        note = newest if mark.get("new") is True else note
        if note is not None:
            self._write_in(note)
            self._ui.editor.put_caret(mark)

    def _show_wanted(self) -> None:
        row = -1 if self._wanted is None else self._model.row_of(self._wanted)
        if row >= 0:
            self._wanted = None
            self._ui.list.setCurrentIndex(self._model.index(row))
            self._ui.editor.focus_text()

    def _write_in(self, note: NoteView) -> None:
        row = self._model.row_of(note.note_id)
        if row >= 0:
            self._ui.list.setCurrentIndex(self._model.index(row))
        shown = self._ui.editor.note
        if shown is None or shown.note_id != note.note_id:
            self._ui.editor.write_about(note.target, note)
            self._say_links()

    @Slot(object)
    def _facts_changed(self, dispute_id: UUID | None) -> None:
        if dispute_id in (None, self._dispute_id):
            self._read()

    @Slot(object)
    def _fail(self, error: BaseException) -> None:
        self._ui.banner.say_error(error_words(error), "")

    @Slot()
    def _new(self) -> None:
        self._ui.list.selectionModel().clearCurrentIndex()
        self._ui.about.choose(ABOUT_FILE)
        self._ui.editor.write_about(NoteTarget(self._dispute_id))
        self._say_links()
        self._ui.editor.focus_text()

    @Slot(QModelIndex, QModelIndex)
    def _chosen(self, current: QModelIndex, _previous: QModelIndex) -> None:
        note = current.data(NOTE_ROLE)
        shown = self._ui.editor.note
        if note is not None and (shown is None or shown.note_id != note.note_id):
            self._ui.editor.write_about(note.target, note)
            self._say_links()

    @Slot(object)
    def _saved(self, _note: NoteView) -> None:
        self._say_links()

    @Slot(int)
    def _aim(self, _place: int) -> None:
        target = target_of(self._dispute_id, str(self._ui.about.currentData() or ""))
        self._ui.editor.aim(target)
        self._ui.editor.focus_text()

    @Slot(int)
    def _keep_tag(self, _place: int) -> None:
        self._model.keep_tag(str(self._ui.tag.currentData() or ""))

    @Slot(object)
    def _follow(self, link: Link) -> None:
        go = partial(self._session.navigation.open_dispute, self._dispute_id)
        # WHY: another version of this program may have written the note.
        with suppress(ValueError):
            if link.kind == "event":
                go("timeline", event_seq=int(link.to))
            elif link.kind == "highlight":
                go("exhibits", highlight_id=UUID(link.to))
            else:
                go("exhibits", evidence_id=UUID(link.to))

    @Slot()
    def _ask_take_out(self) -> None:
        from mediator_desk.desktop.dispute.notes.taking_out import TakeOutForm

        self._ui.editor.save()
        TakeOutForm(self._session, self._dispute_id, self._ui.editor.note, self).open()

    @Slot()
    def _go_to_source(self) -> None:
        target = self._ui.editor.target
        if target is not None and target.event_seq is not None:
            self._session.navigation.open_dispute(
                self._dispute_id, "timeline", event_seq=target.event_seq
            )
        elif target is not None and target.evidence_id is not None:
            self._session.navigation.open_dispute(
                self._dispute_id, "exhibits", evidence_id=target.evidence_id
            )

    # -- deleting and versions ---------------------------------------------------------------

    @Slot()
    def _remove(self) -> None:
        note = self._ui.editor.note
        if note is None:
            return
        self._ui.editor.save()
        self._session.work.database(
            delete_note,
            self._session.desk,
            self._dispute_id,
            note.note_id,
            owner=self,
            done=partial(self._was_removed, note.note_id),
            failed=self._fail,
        )

    def _was_removed(self, note_id: UUID, _nothing: object) -> None:
        if self._ui.editor.note is not None and self._ui.editor.note.note_id == note_id:
            self._new()
        self._removed = note_id
        session, dispute_id = self._session, self._dispute_id
        session.can_take_back(
            self.tr("Note deleted."), restore_note, dispute_id, note_id, about=dispute_id
        )
        session.tell_changed(dispute_id)

    def _show_again(self, notes: tuple[NoteView, ...]) -> None:
        """The note last removed was brought back: go on where one was."""
        back = next((one for one in notes if one.note_id == self._removed), None)
        if back is not None:
            self._removed = None
            if not self._ui.editor.unsaved:
                self._write_in(back)

    @Slot()
    def _ask_history(self) -> None:
        note = self._ui.editor.note
        if note is not None:
            self._session.work.database(
                note_history,
                self._session.desk,
                self._dispute_id,
                note.note_id,
                owner=self,
                done=self._show_history,
                failed=self._fail,
                key="history",
            )

    @Slot(object)
    def _show_history(self, versions: tuple[NoteView, ...]) -> None:
        dialog = HistoryDialog(versions, self)
        dialog.wanted.connect(self._ui.editor.take_version)
        dialog.open()
