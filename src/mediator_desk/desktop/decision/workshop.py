"""The decision workshop: plan, heads of claim, text, live preview and the check before signing.

Owns the content being edited. It saves itself within two seconds of a key, on leaving a
section and when the desk is about to lock; preview and check follow the text and never block it.
"""

from collections.abc import Callable
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QWidget

from dispute_exchange.decision import HeadOutcome, Section
from mediator_desk._generated.ui_workshop import Ui_Workshop
from mediator_desk.desktop.decision.fitting import stack_panes
from mediator_desk.desktop.decision.keeper import DraftKeeper, renewed
from mediator_desk.desktop.decision.plan import first_to_write
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.dates import clock_time
from mediator_desk.desktop.present.errors import error_words
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.labels import set_look
from mediator_desk.usecases.decisions import (
    DraftContent,
    DraftView,
    GateLevel,
    GateReport,
    check_draft,
    preview_draft,
)
from mediator_desk.usecases.documents import citable_articles
from mediator_desk.usecases.exhibits import list_exhibits

_SAVE_MS: Final = 1500
_FOLLOW_MS: Final = 400


class WorkshopPane(QWidget):
    """Edits one draft; ``sign_wanted`` carries its id once it was saved."""

    sign_wanted = Signal(object)

    def __init__(self, session: Session, dispute_id: UUID) -> None:
        super().__init__()
        self._session, self._dispute_id = session, dispute_id
        self._draft: DraftView | None = None
        self._content: DraftContent | None = None
        self._keeper: DraftKeeper | None = None
        self._at = 0
        self._signing = False
        self._ui = Ui_Workshop()
        self._ui.setupUi(self)
        self._save_timer, self._follow_timer = self._timer(_SAVE_MS), self._timer(_FOLLOW_MS)
        self._lay_out()
        self._connect()
        self._add_keys()
        follow_language(self, self._say)

    # -- what the tab asks -------------------------------------------------------------------

    def open_draft(self, draft: DraftView) -> None:
        """Edit ``draft``; what is typed in the same draft is never replaced."""
        same = self._draft is not None and self._draft.draft_id == draft.draft_id
        self._draft = draft
        self._say_banner()
        if same:
            self._follow()
            return
        self._content, self._keeper, self._at = draft.content, DraftKeeper(draft), 0
        ui = self._ui
        ui.days.blockSignals(True)
        ui.days.setValue(draft.content.response_days or 0)
        ui.days.blockSignals(False)
        ui.heads.show_heads(draft.content.heads)
        ui.plan.show_sections(draft.content.sections, frozenset())
        self._show_section(first_to_write(draft.content.sections))
        ui.preview.wait()
        self._read_exhibits()
        self._say()
        self._follow()

    def panes(self) -> list[QWidget]:
        """Plan, heads, text, preview, check."""
        ui = self._ui
        return [ui.plan, ui.heads, ui.editor.edit, ui.preview, ui.gate.sign]

    def focus_text(self, passage: str = "") -> None:
        """Put the caret in the text, and ``passage`` at the caret."""
        self._ui.editor.write(passage)

    @property
    def unsaved(self) -> bool:
        """Whether something typed is not sealed yet."""
        return self._draft is not None and self._content != self._draft.content

    # -- building ----------------------------------------------------------------------------

    def _timer(self, pause: int) -> QTimer:
        return QTimer(self, singleShot=True, interval=pause)

    def _lay_out(self) -> None:
        ui, look = self._ui, theme()
        ui.banner.hide()
        ui.side.setMinimumWidth(look.px(180))
        ui.right.setMinimumWidth(look.px(300))
        ui.middle.setMinimumWidth(look.px(380))
        ui.panes.setSizes([look.px(222), look.px(1060)])
        ui.panes.setStretchFactor(1, 1)
        ui.work.setSizes([look.px(608), look.px(452)])
        ui.work.setStretchFactor(0, 1)
        ui.rightRows.setStretch(0, 3)
        ui.rightRows.setStretch(1, 2)
        ui.preview.attach(self._session)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """WHY: with large text three panes side by side are too narrow; two of them stack."""
        super().resizeEvent(event)
        stack_panes(self._ui, event.size().width())

    def _connect(self) -> None:
        ui = self._ui
        ui.plan.chosen.connect(self._show_section)
        ui.heads.changed.connect(self._heads_changed)
        ui.heads.section_wanted.connect(self._show_head)
        ui.editor.changed.connect(self._typed)
        ui.days.valueChanged.connect(self._days_changed)
        ui.gate.place_wanted.connect(self._go_to_place)
        ui.gate.sign_wanted.connect(self._ask_to_sign)
        ui.banner.acted.connect(self._reread)
        self._save_timer.timeout.connect(self.save)
        self._follow_timer.timeout.connect(self._follow)
        self._session.leaving.connect(self.leave)

    def _add_keys(self) -> None:
        self._actions: dict[str, QAction] = {}
        for name, keys, slot in (
            ("sign", "F8", self._ui.gate.sign.click),
            ("next_blocking", "F7", self._go_to_blocking),
            ("next_section", "Ctrl+PgDown", lambda: self._move(1)),
            ("previous_section", "Ctrl+PgUp", lambda: self._move(-1)),
        ):
            action = QAction(self)
            action.setObjectName(f"workshop_{name}")
            action.setProperty("menu", "proposal")
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(slot)
            self.addAction(action)
            self._actions[name] = action
        self.addActions(self._ui.editor.actions())

    # -- editing -----------------------------------------------------------------------------

    @Slot(int)
    def _show_section(self, number: int) -> None:
        if self._content is None or not 0 <= number < len(self._content.sections):
            return
        self._at = number
        self._ui.editor.show_section(self._content.sections[number])
        if self._ui.plan.currentRow() != number:
            self._ui.plan.blockSignals(True)
            self._ui.plan.setCurrentRow(number)
            self._ui.plan.blockSignals(False)

    @Slot(object)
    def _show_head(self, head_id: UUID) -> None:
        self._show_first(lambda section: section.head_id == head_id)

    def _show_first(self, wanted: Callable[[Section], bool]) -> None:
        sections = self._content.sections if self._content is not None else ()
        for number, section in enumerate(sections):
            if wanted(section):
                self._show_section(number)
                self.focus_text()
                return

    def _move(self, step: int) -> None:
        if self._content is not None:
            count = len(self._content.sections)
            self._show_section(max(0, min(count - 1, self._at + step)))
            self.focus_text()

    @Slot()
    def _typed(self) -> None:
        if self._content is None:
            return
        sections = list(self._content.sections)
        blocks = self._ui.editor.edit.blocks()
        sections[self._at] = sections[self._at].model_copy(update={"blocks": blocks})
        self._change(sections=tuple(sections))

    @Slot(object)
    def _heads_changed(self, heads: tuple[HeadOutcome, ...]) -> None:
        self._change(heads=heads)

    @Slot(int)
    def _days_changed(self, days: int) -> None:
        self._change(response_days=days or None)

    def _change(self, **values: object) -> None:
        if self._content is None:
            return
        self._content = self._content.model_copy(update=values)
        self._ui.status.setText(self.tr("Writing…"))
        if not self._save_timer.isActive():
            self._save_timer.start()
        self._follow_timer.start()

    # -- saving ------------------------------------------------------------------------------

    @Slot()
    def save(self) -> None:
        """Seal what was typed, off the GUI thread; never touches the caret or undo."""
        self._save_timer.stop()
        if self._keeper is None or self._content is None:
            return
        # WHY save and not database: what was typed is sealed even if this page closes now.
        job = self._session.work.save(
            self._keeper.keep, self._session.desk, self._content, failed=self._not_saved
        )
        job.done.connect(self._saved)

    @Slot()
    def leave(self) -> None:
        """The page or the desk is about to close: hand over what was typed."""
        self._follow_timer.stop()
        if self.unsaved:
            self.save()

    @Slot(object)
    def _saved(self, draft: DraftView) -> None:
        self._draft = draft
        set_look(self._ui.status, tone="")
        self._say()
        if self._signing:
            self._signing = False
            self.sign_wanted.emit(draft.draft_id)

    @Slot(object)
    def _not_saved(self, error: BaseException) -> None:
        self._signing = False
        words = error_words(error)
        self._ui.status.setText(words.title)
        self._ui.status.setToolTip(f"{words.sentence} {words.next_step}")
        set_look(self._ui.status, tone="danger")

    # -- preview and check -------------------------------------------------------------------

    @Slot()
    def _follow(self) -> None:
        if self._draft is None or self._content is None:
            return
        work, desk, draft_id = self._session.work, self._session.desk, self._draft.draft_id
        work.database(
            check_draft,
            desk,
            draft_id,
            self._content,
            owner=self,
            done=self._checked,
            failed=self._not_saved,
            key="check",
        )
        work.network(
            preview_draft,
            desk,
            draft_id,
            self._content,
            owner=self,
            done=self._ui.preview.show_document,
            failed=self._ui.preview.fail,
            key="preview",
        )

    @Slot(object)
    def _checked(self, report: GateReport) -> None:
        self._ui.gate.show_report(report)
        blocked = frozenset(
            point.place for point in report.points if point.level is GateLevel.BLOCKING
        )
        if self._content is not None:
            self._ui.plan.show_sections(self._content.sections, blocked)

    def _read_exhibits(self) -> None:
        work, desk = self._session.work, self._session.desk
        work.database(
            list_exhibits,
            desk,
            self._dispute_id,
            owner=self,
            done=self._ui.editor.take_exhibits,
            key="exhibits",
        )
        if self._content is not None:
            work.database(
                citable_articles,
                self._content.language,
                owner=self,
                done=self._ui.editor.take_articles,
                key="articles",
            )

    # -- the gate's buttons ------------------------------------------------------------------

    @Slot(str)
    def _go_to_place(self, place: str) -> None:
        kind, _, name = place.partition(":")
        navigation = self._session.navigation
        if place == "response_days":
            self._ui.days.setFocus()
            self._ui.days.selectAll()
        elif kind == "head":
            self._show_head(UUID(name))
        elif kind == "amount":
            self._ui.heads.edit_amount(UUID(name))
        elif kind == "news":
            self._reread()
        elif kind == "exhibit":
            navigation.open_dispute(self._dispute_id, "exhibits", evidence_id=UUID(name))
        elif place == "timeline":
            navigation.open_dispute(self._dispute_id, "timeline")
        elif place in ("independence", "entry", "dispute"):
            navigation.open_dispute(self._dispute_id, "overview")
        else:
            self._show_first(lambda section: section.key == place)

    @Slot()
    def _go_to_blocking(self) -> None:
        place = self._ui.gate.first_blocking()
        if place is not None:
            self._go_to_place(place)

    @Slot()
    def _ask_to_sign(self) -> None:
        self._signing = True
        self.save()

    @Slot()
    def _reread(self) -> None:
        if self._draft is None or self._keeper is None or self._content is None:
            return
        job = self._session.work.save(
            self._keeper.reread, self._session.desk, self._content, failed=self._not_saved
        )
        job.done.connect(self._was_reread)
        first = self._draft.rests_on_seq + 1
        self._session.navigation.open_dispute(self._dispute_id, "timeline", event_seq=first)

    @Slot(object)
    def _was_reread(self, draft: DraftView) -> None:
        """WHY merged: what is typed meanwhile stays, only what the parties want is renewed."""
        self._draft = draft
        if self._content is not None:
            heads = renewed(self._content.heads, draft.content.heads)
            self._content = self._content.model_copy(update={"heads": heads})
            self._ui.heads.show_heads(heads)
        self._say()
        self._follow()

    # -- words -------------------------------------------------------------------------------

    def _say(self) -> None:
        ui = self._ui
        ui.plan.setAccessibleName(self.tr("Plan of the document"))
        ui.kindName.setText(self.tr("Kind of document"))
        ui.daysName.setText(self.tr("&Response time, in days"))
        ui.days.setAccessibleName(self.tr("Response time, in days"))
        ui.days.setSpecialValueText(self.tr("to be set"))
        for name, text in (
            ("sign", self.tr("Check and sign")),
            ("next_blocking", self.tr("Next blocking point")),
            ("next_section", self.tr("Next section")),
            ("previous_section", self.tr("Previous section")),
        ):
            self._actions[name].setText(text)
        if self._draft is not None:
            ui.kind.setText(label("decision_kind", self._draft.content.kind))
            saved = self.tr("Draft {version}, saved at {time}")
            when = clock_time(self._draft.saved_at)
            ui.status.setText(saved.format(version=self._draft.version, time=when))
            self._say_banner()

    def _say_banner(self) -> None:
        if self._draft is None or not self._draft.new_events:
            self._ui.banner.hide()
            return
        count = self._draft.new_events
        self._ui.banner.say(
            "warning",
            self.tr("The file changed since your draft."),
            self.tr("%n event(s) arrived. Your text is untouched.", "", count),
            self.tr("Read what is new"),
            icon="history",
        )
