"""The bundles place: one reasoning at the top, the files it serves under it.

Owns the text being written and when it is kept: by itself a moment after one stops typing, when
the person leaves, and before it enters any draft.
"""

from collections.abc import Callable
from functools import partial
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from dispute_exchange.decision import Section
from dispute_exchange.vocabulary import Language
from mediator_desk.desktop.bundles.grouping import GroupForm
from mediator_desk.desktop.bundles.side import BundleList
from mediator_desk.desktop.bundles.work import BundleWork
from mediator_desk.desktop.forms import TakingBack, open_form
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.errors import error_words
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.shell.navigation import Location
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.banner import Banner
from mediator_desk.desktop.widgets.empty import EmptyState
from mediator_desk.desktop.widgets.roomy import RoomyStack
from mediator_desk.usecases import bundles as verbs
from mediator_desk.usecases.bundles import (
    Applied,
    BundleRow,
    BundleView,
    Candidate,
    FormBundle,
    SaveReasoning,
    SharedReasoning,
    Suggestion,
)
from mediator_desk.usecases.citing import citable_articles

_PAUSE_MS: Final = 900
_SIDE_BY_SIDE: Final = 640
"""From what width on, at 100 % text size, the lists stand beside the chosen bundle."""


class BundlesPage(QWidget):
    """Bundles at the left, the chosen one at the right."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._view: BundleView | None = None
        self._wanted: UUID | None = None
        self._dirty = False
        self._version = 0
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_PAUSE_MS)
        self._build()
        self._connect()
        follow_language(self, self._say)
        self._read()

    # -- what the window asks ----------------------------------------------------------------

    @Slot(object)
    def show_location(self, location: Location) -> None:
        """Show the bundle of the dispute named by ``location.tab``; else ask who joins it."""
        self._read()
        try:
            dispute_id = UUID(location.tab)
        except ValueError:
            return
        self._ask(verbs.files_against, dispute_id, done=self._choose_files, key="of")

    def panes(self) -> list[QWidget]:
        """The lists, the reasoning, the files."""
        return [*self.side.panes(), self.work.editor.edit, self.work.table]

    def leave(self) -> None:
        """Hand over what is being written."""
        self._keep()

    # -- making ------------------------------------------------------------------------------

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.banner = Banner()
        column.addWidget(self.banner)
        panes = QSplitter(Qt.Orientation.Horizontal)
        panes.setHandleWidth(1)
        panes.setChildrenCollapsible(False)
        column.addWidget(panes, 1)
        self.side = BundleList()
        panes.addWidget(self.side)
        self._stack, self._empty = QStackedWidget(), EmptyState()
        self._begin = self._empty.add_button("", "primary")
        self.work = BundleWork()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.work)
        panes.addWidget(RoomyStack(self._stack))
        panes.setStretchFactor(1, 1)
        self._panes = panes
        look = theme()
        panes.setSizes([look.px(290), look.px(990)])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """WHY: with large text a bundle needs the whole width; the lists stand over it."""
        super().resizeEvent(event)
        stacked = event.size().width() < theme().px(_SIDE_BY_SIDE)
        wanted = Qt.Orientation.Vertical if stacked else Qt.Orientation.Horizontal
        if self._panes.orientation() is not wanted:
            self._panes.setOrientation(wanted)
            self._panes.setSizes([2, 3] if stacked else [theme().px(290), theme().px(990)])

    def _connect(self) -> None:
        self._begin.clicked.connect(lambda: self._session.navigation.place("caseload"))
        self.side.chosen.connect(self._choose)
        self.side.grouped.connect(self._group)
        self.work.editor.changed.connect(self._typed)
        self.work.language.chosen.connect(self._change_language)
        self._later.timeout.connect(self._keep)
        self.work.table.selectionModel().currentRowChanged.connect(self._file_chosen)
        self.work.table.activated.connect(lambda _: self._open("decision"))
        self.work.apply.clicked.connect(self._apply)
        self.work.open.clicked.connect(lambda: self._open("decision"))
        self.work.letters.clicked.connect(lambda: self._open("letters"))
        self.work.restore.clicked.connect(self._restore)
        self.work.add.clicked.connect(self._add_files)
        self.work.out.clicked.connect(self._leave_bundle)
        self._session.leaving.connect(self._keep)
        self._session.facts_changed.connect(self._facts_changed)

    # -- words -------------------------------------------------------------------------------

    def _say(self) -> None:
        self._empty.say(
            self.tr("No bundle"),
            self.tr(
                "When several files are against one trader and of one event, they can share one "
                "reasoning. Each party still sees only its own file.\n"
                "To begin: Files, choose one of them, then “Group with others…”."
            ),
            "stack-2",
        )
        self._begin.setText(self.tr("Go to the files"))
        if self._view is not None and not self._dirty:
            self._show_text(self._view)
        self._say_view()

    def _say_view(self) -> None:
        view = self._view
        if view is None:
            return
        self.work.say_view(view)
        if view.named or view.cites_exhibit:
            self.banner.say(
                "warning",
                self.tr("The shared reasoning names one of the files."),
                self.tr(
                    "It is kept here, but enters no draft until the name is out: {files}"
                ).format(files=", ".join(view.named) or self.tr("an exhibit")),
                icon="alert-triangle",
            )

    @Slot()
    def _offer(self) -> None:
        if self._view is not None:
            self.work.offer(self._view)

    # -- reading -----------------------------------------------------------------------------

    def _ask(
        self,
        function: Callable[..., Any],
        *given: Any,
        done: Callable[[Any], object] | None = None,
        key: str = "",
    ) -> None:
        self._session.work.database(
            function,
            self._session.desk,
            *given,
            owner=self,
            done=done,
            failed=self._fail,
            key=key,
        )

    def _read(self) -> None:
        self._ask(verbs.list_bundles, done=self._show_bundles, key="bundles")
        self._ask(verbs.suggest_bundles, done=self.side.show_suggestions, key="suggestions")

    @Slot(object)
    def _facts_changed(self, _: object) -> None:
        self._read()

    @Slot(object)
    def _fail(self, error: BaseException) -> None:
        self.banner.say_error(error_words(error), "")

    @Slot(object)
    def _choose_files(self, found: tuple[Candidate, ...]) -> None:
        """Show the bundle a file is in; ask which others are of its event when it is in none."""
        if not found:
            return
        if found[0].bundle_id is not None:
            self._wanted = found[0].bundle_id
            self._read()
            return
        self._ask_files(found, None)

    def _ask_files(self, found: tuple[Candidate, ...], into: UUID | None) -> None:
        form = GroupForm(found, into, self)
        made = form.bundle_id
        open_form(
            self._session,
            found[0].dispute_id,
            form,
            verbs.form_bundle,
            lambda: self._formed(made),
            sends=False,
            back=lambda _: self._apart_again(form, found),
        )

    def _apart_again(self, form: GroupForm, found: tuple[Candidate, ...]) -> TakingBack:
        """Those that were in no bundle before."""
        request = form.request()
        ticked = () if request is None else request.dispute_ids
        fresh = [one.dispute_id for one in found if one.bundle_id is None]
        joined = [one for one in fresh if one in ticked]
        return (self.tr("Files grouped."), verbs.leave_bundle, *joined)

    @Slot()
    def _add_files(self) -> None:
        view = self._view
        if view is not None:
            into = view.bundle_id
            self._ask(
                verbs.files_against,
                view.files[0].dispute_id,
                done=lambda found: self._ask_files(found, into),
            )

    @Slot(object)
    def _show_bundles(self, found: tuple[BundleRow, ...]) -> None:
        self.side.show_bundles(found, self._wanted)
        self._wanted = None
        chosen = self.side.current()
        if chosen is None:
            self._view = None
            self._stack.setCurrentWidget(self._empty)
        else:
            self._ask(verbs.read_bundle, chosen, done=self._show, key="bundle")

    @Slot(object)
    def _choose(self, bundle_id: UUID) -> None:
        self._keep()
        self._ask(verbs.read_bundle, bundle_id, done=self._show, key="bundle")

    @Slot(object)
    def _show(self, view: BundleView) -> None:
        other = self._view is None or self._view.bundle_id != view.bundle_id
        self._view = view
        # WHY the greater: what was read may be older than what is on its way to be kept.
        self._version = view.version if other else max(self._version, view.version)
        self._stack.setCurrentWidget(self.work)
        self.work.model.show_files(view.files)
        if other:
            self.banner.hide()
            self._show_text(view)
            self.work.table.setCurrentIndex(self.work.model.index(0, 0))
        self._say_view()

    def _show_text(self, view: BundleView) -> None:
        self._dirty = False
        language = view.reasoning.language
        self.work.language.choose(language.value)
        section = Section(
            key="discussion", title=self.tr("Shared reasoning"), blocks=view.reasoning.blocks
        )
        self.work.editor.show_section(section)
        self.work.editor.take_articles(citable_articles(self._session.desk, language))

    # -- writing -----------------------------------------------------------------------------

    @Slot()
    def _typed(self) -> None:
        self._dirty = True
        self._later.start()
        self._offer()

    @Slot(str)
    def _change_language(self, code: str) -> None:
        self.work.editor.take_articles(citable_articles(self._session.desk, Language(code)))
        self._typed()

    def _request(self) -> SaveReasoning | None:
        view = self._view
        if view is None or not self._dirty:
            return None
        reasoning = SharedReasoning(
            kind=view.reasoning.kind,
            language=Language(self.work.language.current()),
            blocks=self.work.editor.edit.blocks(),
        )
        return SaveReasoning(view.bundle_id, self._version, reasoning)

    @Slot()
    def _keep(self) -> None:
        """Seal what was written; ``work.save`` lives on whatever becomes of the page."""
        self._later.stop()
        request = self._request()
        if request is None or self._view is None:
            return
        self._dirty = False
        self._version += 1
        self._session.work.save(
            verbs.save_reasoning, self._session.desk, request, failed=self._fail
        )
        self._ask(verbs.read_bundle, self._view.bundle_id, done=self._show, key="bundle")

    # -- acting ------------------------------------------------------------------------------

    @Slot(object)
    def _group(self, one: Suggestion) -> None:
        request = FormBundle(one.dispute_ids, one.bundle_id)
        self._ask(verbs.form_bundle, request, done=partial(self._grouped, one))

    def _grouped(self, one: Suggestion, bundle_id: UUID) -> None:
        words = self.tr("Files grouped.")
        self._session.can_take_back(words, verbs.leave_bundle, *one.dispute_ids)
        self._formed(bundle_id)

    @Slot(object)
    def _formed(self, bundle_id: UUID) -> None:
        self._wanted = bundle_id
        self._session.tell_changed(None)

    @Slot()
    def _apply(self) -> None:
        if self._view is not None:
            self._keep()
            self._ask(verbs.apply_reasoning, self._view.bundle_id, done=self._applied)

    @Slot(object)
    def _applied(self, applied: Applied) -> None:
        changed = len(applied.begun) + len(applied.updated)
        words = self.tr("%n draft(s) carry the shared reasoning now.", "", changed)
        if applied.refused:
            left = self.tr("Changed by hand, left alone: {files}.")
            words = f"{words} {left.format(files=', '.join(applied.refused))}"
        self.banner.say("warning" if applied.refused else "success", "", words, icon="copy-check")
        self._session.tell_changed(None)

    @Slot()
    def _restore(self) -> None:
        file = self.work.selected()
        if file is not None:
            self._ask(verbs.restore_shared, file.dispute_id, done=self._done)

    @Slot()
    def _leave_bundle(self) -> None:
        file, view = self.work.selected(), self._view
        if file is not None and view is not None:
            done = partial(self._left, file.dispute_id, view.bundle_id)
            self._ask(verbs.leave_bundle, file.dispute_id, done=done)

    def _left(self, dispute_id: UUID, bundle_id: UUID, _done: object) -> None:
        again = verbs.FormBundle((dispute_id,), bundle_id)
        self._session.can_take_back(self.tr("File taken out."), verbs.form_bundle, again)
        self._session.tell_changed(None)

    @Slot(object)
    def _done(self, _: object) -> None:
        self._session.tell_changed(None)

    def _open(self, tab: str) -> None:
        file = self.work.selected()
        if file is not None:
            self._keep()
            self._session.navigation.open_dispute(file.dispute_id, tab)

    @Slot(QModelIndex, QModelIndex)
    def _file_chosen(self, _current: QModelIndex, _previous: QModelIndex) -> None:
        self._offer()
