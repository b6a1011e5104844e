"""The decision workshop: plan, heads of claim, text, live preview and the check before signing.

Owns the content being edited. It saves itself within two seconds of a key, on leaving a
section and when the desk is about to lock; preview and check follow the text and never block it.
"""

from collections.abc import Callable
from typing import Final
from uuid import UUID

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from dispute_exchange.decision import HeadOutcome, Section
from mediator_desk._generated.ui_workshop import Ui_Workshop
from mediator_desk.desktop.decision.commands import Commands
from mediator_desk.desktop.decision.fitting import lay_out, stack_panes
from mediator_desk.desktop.decision.following import Following
from mediator_desk.desktop.decision.keeper import DraftKeeper, renewed
from mediator_desk.desktop.decision.places import Places
from mediator_desk.desktop.decision.plan import first_to_write
from mediator_desk.desktop.decision.prose import ordinal_of, place_of
from mediator_desk.desktop.decision.replacing import Replacing
from mediator_desk.desktop.decision.sources import Sources
from mediator_desk.desktop.decision.standing import Standing
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.errors import error_words
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.widgets.labels import set_look
from mediator_desk.usecases.decisions import DraftContent, DraftView, GateLevel, GateReport
from mediator_desk.usecases.workings import CitedCalculation, WorkingState, only_cited, with_working

_SAVE_MS: Final = 1500
_TINT_MS: Final = 120


class WorkshopPane(QWidget):
    """Edits one draft; ``sign_wanted`` carries its id once it was saved."""

    sign_wanted = Signal(object)
    versions_wanted = Signal(object, bool)
    """The versions of a draft were asked for; whether the last one is to be named."""

    def __init__(self, session: Session, dispute_id: UUID) -> None:
        super().__init__()
        self._session, self._dispute_id = session, dispute_id
        self._draft: DraftView | None = None
        self._written: DraftContent | None = None
        self._keeper: DraftKeeper | None = None
        self._at = 0
        self._typing = False
        self._after: Callable[[DraftView], object] | None = None
        self._ui = Ui_Workshop()
        self._ui.setupUi(self)
        self._save_timer = QTimer(self, singleShot=True, interval=_SAVE_MS)
        self._tint_timer = QTimer(self, singleShot=True, interval=_TINT_MS)
        lay_out(self._ui, session)
        self._following = Following(session, self._now, self._ui.preview, self)
        self._sources = Sources(session, dispute_id, self._ui, self)
        self._standing = Standing(session, dispute_id, self._ui, self)
        self._replacing = Replacing(session, self._ui, self._kept, self)
        self._places = Places(
            session.navigation,
            dispute_id,
            self._show_first,
            {
                "response_days": self._standing.edit_days,
                "amount": lambda name: self._ui.heads.edit_amount(UUID(name)),
                "news": lambda _name: self._reread(),
                "working": lambda name: self._replacing.renew(UUID(name)),
                "field": self._go_to_field,
            },
        )
        self._commands = Commands(
            self,
            {
                "sign": self._ui.gate.sign.click,
                "next_blocking": self._go_to_blocking,
                "next_section": lambda: self._move(1),
                "previous_section": lambda: self._move(-1),
                "name_version": lambda: self.show_versions(naming=True),
                "versions": lambda: self.show_versions(naming=False),
                "rebuild": self._following.now,
                "change_kind": self._standing.choose_kind,
            },
        )
        self.addActions(self._ui.editor.actions())
        self._connect()
        follow_language(self, self._say)

    # -- what the tab asks -------------------------------------------------------------------

    def open_draft(self, draft: DraftView) -> None:
        """Edit ``draft``; what is typed in the same draft is never replaced."""
        if self._draft is not None and self._draft.draft_id == draft.draft_id:
            self._draft = draft
            self._standing.show_draft(draft)
            self._following.now()
            return
        self._keeper = DraftKeeper(draft)
        self._take(draft, at=None)

    def _take(self, draft: DraftView, at: int | None) -> None:
        """Show what a draft holds, wherever it comes from."""
        self._draft, self._written, self._typing = draft, draft.content, False
        ui, sections = self._ui, draft.content.sections
        self._standing.show_draft(draft)
        ui.heads.show_heads(draft.content.heads)
        ui.plan.show_sections(sections, frozenset())
        wanted = at if at is not None and at < len(sections) else first_to_write(sections)
        self._show_section(wanted)
        ui.preview.wait()
        self._sources.read(draft.draft_id, draft.content)
        self._following.now()

    def panes(self) -> list[QWidget]:
        """Plan, heads, text, preview, check."""
        ui = self._ui
        return [ui.plan, ui.heads, ui.editor.edit, ui.dock, ui.preview, ui.gate.sign]

    def focus_text(self, passage: str = "") -> None:
        """Put the caret in the text, and ``passage`` at the caret."""
        self._ui.editor.write(passage)

    def cite(self, cited: CitedCalculation) -> None:
        """Put the sentence of a calculation at the caret, and its working with the draft."""
        self._ui.editor.insert(cited.inlines)
        content = self._content
        if content is not None:
            self._change(workings=with_working(content, cited.working).workings)

    @property
    def unsaved(self) -> bool:
        """Whether something typed is not sealed yet."""
        return self._draft is not None and self._content != self._draft.content

    @property
    def _content(self) -> DraftContent | None:
        """What is written now.

        WHY read only when asked for: a key must not wait for a long section to be read.
        """
        if self._typing and self._written is not None:
            self._typing = False
            sections = list(self._written.sections)
            blocks = self._ui.editor.edit.blocks()
            sections[self._at] = sections[self._at].model_copy(update={"blocks": blocks})
            changed = self._written.model_copy(update={"sections": tuple(sections)})
            self._written = only_cited(changed)
        return self._written

    def _now(self) -> tuple[UUID, DraftContent] | None:
        content = self._content
        if self._draft is None or content is None:
            return None
        self._sources.follow(content)
        return self._draft.draft_id, content

    def _kept(self) -> tuple[DraftKeeper, DraftContent] | None:
        content = self._content
        return None if self._keeper is None or content is None else (self._keeper, content)

    # -- building ----------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """WHY: with large text three panes side by side are too narrow; two of them stack."""
        super().resizeEvent(event)
        stack_panes(self._ui, event.size().width())

    def _connect(self) -> None:
        ui, following = self._ui, self._following
        ui.plan.chosen.connect(self._show_section)
        ui.heads.changed.connect(self._heads_changed)
        ui.heads.section_wanted.connect(self._show_head)
        ui.editor.changed.connect(self._typed)
        ui.editor.edit.cursorPositionChanged.connect(self._tint_timer.start)
        ui.gate.place_wanted.connect(self._places.go)
        ui.gate.sign_wanted.connect(self._ask_to_sign)
        ui.banner.acted.connect(self._reread)
        ui.preview.block_chosen.connect(self._show_block)
        ui.preview.retried.connect(following.now)
        ui.dock.renew_wanted.connect(self._replacing.renew)
        ui.dock.calculators_wanted.connect(
            lambda: self._session.calculators_asked.emit(self._dispute_id, "")
        )
        ui.versions.clicked.connect(lambda: self.show_versions(naming=False))
        self._standing.days_changed.connect(self._days_changed)
        self._standing.kind_changed.connect(self._replacing.change_kind)
        self._replacing.replaced.connect(self._replaced)
        self._replacing.failed.connect(self._not_saved)
        following.checked.connect(self._checked)
        following.reviewed.connect(self._reviewed)
        following.failed.connect(self._not_saved)
        self._save_timer.timeout.connect(self.save)
        self._tint_timer.timeout.connect(self._tint)
        self._session.leaving.connect(self.leave)

    # -- editing -----------------------------------------------------------------------------

    @Slot(int)
    def _show_section(self, number: int) -> None:
        content = self._content
        if content is None or not 0 <= number < len(content.sections):
            return
        self._at = number
        self._ui.editor.show_section(content.sections[number])
        self._ui.plan.hold(number, content.sections)
        self._sources.belongs_in(content.sections[number].key)
        self._tint_timer.start()

    @Slot(object)
    def _show_head(self, head_id: UUID) -> None:
        self._show_first(lambda section: section.head_id == head_id)

    def _show_first(self, wanted: Callable[[Section], bool]) -> None:
        content = self._content
        for number, section in enumerate(content.sections if content is not None else ()):
            if wanted(section):
                self._show_section(number)
                self.focus_text()
                return

    @Slot(int, int)
    def _show_block(self, section: int, block: int) -> None:
        """A paragraph of the preview was clicked: go to where it is written."""
        if section != self._at:
            self._show_section(section)
        edit = self._ui.editor.edit
        cursor = edit.textCursor()
        cursor.setPosition(place_of(edit.document(), block))
        edit.setTextCursor(cursor)
        self.focus_text()

    def _go_to_field(self, name: str) -> None:
        """The first field left to fill, in the section the check names."""
        self._places.go(name)
        cursor = self._ui.editor.edit.textCursor()
        cursor.setPosition(0)
        self._ui.editor.edit.setTextCursor(cursor)
        self._ui.editor.edit.select_field(forward=True)

    def _move(self, step: int) -> None:
        content = self._content
        if content is not None:
            self._show_section(max(0, min(len(content.sections) - 1, self._at + step)))
            self.focus_text()

    @Slot()
    def _typed(self) -> None:
        if self._written is not None:
            self._typing = True
            self._changed()

    @Slot(object)
    def _heads_changed(self, heads: tuple[HeadOutcome, ...]) -> None:
        self._change(heads=heads)

    @Slot(int)
    def _days_changed(self, days: int) -> None:
        self._change(response_days=days or None)

    def _change(self, **values: object) -> None:
        content = self._content
        if content is not None:
            self._written = content.model_copy(update=values)
            self._changed()

    def _changed(self) -> None:
        self._standing.say_writing()
        if not self._save_timer.isActive():
            self._save_timer.start()
        self._following.soon()

    @Slot()
    def _tint(self) -> None:
        edit = self._ui.editor.edit
        self._ui.preview.hold(self._at, ordinal_of(edit.document(), edit.textCursor().position()))

    # -- saving ------------------------------------------------------------------------------

    @Slot()
    def save(self) -> None:
        """Seal what was typed, off the GUI thread; never touches the caret or undo."""
        self._save_timer.stop()
        content = self._content
        if self._keeper is None or content is None:
            return
        # WHY save and not database: what was typed is sealed even if this page closes now.
        job = self._session.work.save(
            self._keeper.keep, self._session.desk, content, failed=self._not_saved
        )
        job.done.connect(self._saved)

    def save_then(self, after: Callable[[DraftView], object]) -> None:
        """Seal what was typed, then call ``after`` with the draft as it is sealed."""
        self._after = after
        self.save()

    @Slot()
    def leave(self) -> None:
        """The page or the desk is about to close: hand over what was typed."""
        self._following.stop()
        if self.unsaved:
            self.save()

    @Slot(object)
    def _saved(self, draft: DraftView) -> None:
        self._draft = draft
        set_look(self._ui.status, tone="")
        self._standing.show_draft(draft)
        after, self._after = self._after, None
        if after is not None:
            after(draft)

    @Slot(object)
    def _not_saved(self, error: BaseException) -> None:
        self._after = None
        words = error_words(error)
        self._ui.status.setText(words.title)
        self._ui.status.setToolTip(f"{words.sentence} {words.next_step}")
        set_look(self._ui.status, tone="danger")

    # -- what follows the text ---------------------------------------------------------------

    @Slot(object)
    def _checked(self, report: GateReport) -> None:
        self._ui.gate.show_report(report)
        blocking = [point for point in report.points if point.level is GateLevel.BLOCKING]
        content = self._content
        if content is not None:
            places = frozenset(point.place for point in blocking)
            self._ui.plan.show_sections(content.sections, places)
            bare = [p.place for p in blocking if p.facts.get("reason") == "no_reasons"]
            self._ui.heads.mark_bare(frozenset(UUID(place.partition(":")[2]) for place in bare))

    @Slot(object)
    def _reviewed(self, states: tuple[WorkingState, ...]) -> None:
        self._ui.dock.show_workings(states)
        self._sources.mark_outdated(
            frozenset(state.working_id for state in states if state.outdated)
        )

    @Slot(object)
    def _replaced(self, draft: DraftView) -> None:
        self._take(draft, at=self._at)
        self.focus_text()

    # -- versions and kinds ------------------------------------------------------------------

    def show_versions(self, *, naming: bool) -> None:
        """Seal what is written, then ask for the list of versions."""
        self.save_then(lambda draft: self.versions_wanted.emit(draft, naming))

    @Slot(int)
    def restore(self, version: int) -> None:
        """Go on from an earlier version; what is written now stays as the version before."""
        self._replacing.restore(version)

    # -- the gate's buttons ------------------------------------------------------------------

    @Slot()
    def _go_to_blocking(self) -> None:
        place = self._ui.gate.first_blocking()
        if place is not None:
            self._places.go(place)

    @Slot()
    def _ask_to_sign(self) -> None:
        self.save_then(lambda draft: self.sign_wanted.emit(draft.draft_id))

    @Slot()
    def _reread(self) -> None:
        content = self._content
        if self._draft is None or self._keeper is None or content is None:
            return
        job = self._session.work.save(
            self._keeper.reread, self._session.desk, content, failed=self._not_saved
        )
        job.done.connect(self._was_reread)
        first = self._draft.rests_on_seq + 1
        self._session.navigation.open_dispute(self._dispute_id, "timeline", event_seq=first)

    @Slot(object)
    def _was_reread(self, draft: DraftView) -> None:
        """WHY merged: what is typed meanwhile stays, only what the parties want is renewed."""
        self._draft = draft
        content = self._content
        if content is not None:
            heads = renewed(content.heads, draft.content.heads)
            self._written = content.model_copy(update={"heads": heads})
            self._ui.heads.show_heads(heads)
        self._standing.show_draft(draft)
        self._following.now()

    def _say(self) -> None:
        self._ui.plan.setAccessibleName(self.tr("Plan of the document"))
        self._ui.versions.setText(self.tr("Versions"))
        self._ui.versions.setAccessibleName(self.tr("Versions of the draft"))
