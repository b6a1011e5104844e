"""The outbox place.

Owns the selection and what may be done with an act; only a receipt ends one. Withdrawing asks
once, in place of nothing: it is the one gesture here that cannot be taken back.
"""

from collections.abc import Callable
from functools import partial
from math import ceil
from pathlib import Path
from typing import Any
from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt, QTimer, Slot
from PySide6.QtGui import QAction, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QMessageBox, QTableView, QWidget

from mediator_desk._generated.ui_outbox import Ui_OutboxForm
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.outbox.delegate import ACT_HEIGHT, TITLE_HEIGHT, ActDelegate
from mediator_desk.desktop.outbox.detail import show_detail
from mediator_desk.desktop.outbox.model import (
    ACT,
    DISPUTE,
    RECEIPT,
    RECIPIENTS,
    STATE,
    OutboxModel,
)
from mediator_desk.desktop.outbox.words import overtaken
from mediator_desk.desktop.preferences import Preferences
from mediator_desk.desktop.present.dates import clock_time
from mediator_desk.desktop.present.errors import error_words
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.shell.panes import add_command
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.announce import announce
from mediator_desk.desktop.widgets.buttons import dress_button
from mediator_desk.desktop.widgets.choosing import ask_where_to_save
from mediator_desk.desktop.widgets.columns import Columns
from mediator_desk.system.files import write_atomically
from mediator_desk.usecases.outbox import (
    ActDetail,
    ActRow,
    ActState,
    hold_act,
    list_acts,
    read_act,
    release_act,
    withdraw_act,
)
from mediator_desk.usecases.synchronisation import SyncStatus, read_sync_status

_WIDTHS = {STATE: 146, DISPUTE: 74, RECIPIENTS: 130, RECEIPT: 196}
_MINUTE_MS = 60_000
_NARROW = 1000
_ROOM_FOR_LEAD = 780
_ROOM_FOR_RECIPIENTS = 640


class OutboxPage(QWidget):
    """A banner when offline, a table, a detail pane."""

    def __init__(self, session: Session, preferences: Preferences) -> None:
        super().__init__()
        self._session = session
        self._preferences = preferences
        self._detail: ActDetail | None = None
        self._status: SyncStatus | None = None
        self.ui = Ui_OutboxForm()
        self.ui.setupUi(self)
        self._model = OutboxModel(self)
        self._dress()
        self._make_actions()
        self._connect()
        self._minute = QTimer(self, interval=_MINUTE_MS)
        self._minute.timeout.connect(self.reload)
        self._minute.start()
        follow_language(self, self._say)
        self.reload()

    def panes(self) -> list[QWidget]:
        """The panes F6 goes through."""
        return [self.ui.table, self.ui.detailStack]

    def selected(self) -> ActRow | None:
        """The act chosen in the table."""
        line = self._model.line(self.ui.table.currentIndex())
        return line.act if line is not None else None

    @Slot()
    def reload(self) -> None:
        """Read the acts and the state of the connection again."""
        work, desk, stays = self._session.work, self._session.desk, self._session.departure()
        show, fail = self._show, self._fail
        work.database(list_acts, desk, stays, owner=self, done=show, failed=fail, key="acts")
        work.database(read_sync_status, desk, owner=self, done=self._show_status, key="status")

    # -- making

    def _dress(self) -> None:
        ui = self.ui
        for button in (ui.primary, ui.secondary, ui.third, ui.copyReceipt, ui.saveReceipt):
            dress_button(button, str(button.property("kind") or ""), "small")
        table = ui.table
        table.setModel(self._model)
        table.setItemDelegate(ActDelegate(table))
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        table.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        self._columns = Columns(table, ACT)
        ui.detailStack.setCurrentWidget(ui.noDetail)
        self._size_columns()
        sizes = self._preferences.layout("outbox")
        width = theme().px(420)
        ui.splitter.setSizes(sizes if len(sizes) == ui.splitter.count() else [2 * width, width])
        ui.splitter.setStretchFactor(0, 1)

    @Slot()
    def _keep_layout(self) -> None:
        if self.ui.splitter.orientation() == Qt.Orientation.Horizontal:
            self._preferences.keep_layout("outbox", self.ui.splitter.sizes())

    def _make_actions(self) -> None:
        self._retry = self._action("retry", "tools", "Ctrl+R", self._send_now)
        self._withdraw = self._action("withdraw", "tools", "Del", self._ask_withdrawal)

    def _action(self, name: str, menu: str, keys: str, act: Callable[[], Any]) -> QAction:
        return add_command(self, f"outbox_{name}", menu, keys, act)

    def _connect(self) -> None:
        ui = self.ui
        ui.filter.chosen.connect(self._filter)
        ui.table.selectionModel().currentChanged.connect(self._chosen)
        ui.primary.clicked.connect(self._primary)
        ui.secondary.clicked.connect(self._secondary)
        ui.third.clicked.connect(self._ask_withdrawal)
        ui.copyReceipt.clicked.connect(self._copy_receipt)
        ui.saveReceipt.clicked.connect(self._save_receipt)
        ui.banner.acted.connect(self._send_now)
        ui.splitter.splitterMoved.connect(self._keep_layout)
        self._session.facts_changed.connect(self.reload)
        theme().changed.connect(self._size_columns)

    @Slot()
    def _size_columns(self) -> None:
        look = theme()
        self._columns.ask({column: look.px(width) for column, width in _WIDTHS.items()})
        self._stack_panes()
        self._size_rows()

    def _size_rows(self) -> None:
        look, table = theme(), self.ui.table
        table.verticalHeader().setDefaultSectionSize(look.px(ACT_HEIGHT))
        table.clearSpans()
        for row in self._model.titles():
            table.setRowHeight(row, look.px(TITLE_HEIGHT))
            table.setSpan(row, 0, 1, RECEIPT + 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stack_panes()

    def _stack_panes(self) -> None:
        """Large text in a narrow window: the detail goes under the table instead of shrinking."""
        narrow = self.width() < theme().px(_NARROW)
        wanted = Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal
        splitter = self.ui.splitter
        if splitter.orientation() != wanted:
            splitter.setOrientation(wanted)
            splitter.setSizes([3, 2] if narrow else [theme().px(840), theme().px(420)])
        self.ui.table.setColumnHidden(RECIPIENTS, self.width() < theme().px(_ROOM_FOR_RECIPIENTS))
        self.ui.lead.setVisible(self.ui.left.width() > theme().px(_ROOM_FOR_LEAD))

    # -- words

    def _say(self) -> None:
        ui = self.ui
        ui.retranslateUi(self)
        ui.table.setAccessibleName(self.tr("Acts"))
        self._retry.setText(self.tr("&Send what waits now"))
        self._withdraw.setText(self.tr("&Withdraw the act…"))
        ui.noDetail.say(self.tr("No act chosen"), self.tr("Its follow-up is shown here."), "send")
        self._model.say_again()
        self._say_filter()
        self._say_empty()
        if self._status is not None:
            self._show_status(self._status)
        if self._detail is not None:
            show_detail(ui, self._detail)

    def _say_filter(self) -> None:
        waiting, review = self._model.count_of("waiting"), self._model.count_of("review")
        self.ui.filter.set_choices(
            [
                ("all", self.tr("All")),
                ("waiting", self.tr("Waiting {number}").format(number=waiting)),
                ("review", self.tr("To review {number}").format(number=review)),
                ("accepted", self.tr("Receipts")),
            ]
        )
        self.ui.filter.setAccessibleName(self.tr("Which acts"))

    def _say_empty(self) -> None:
        self.ui.empty.say(
            self.tr("Nothing is waiting"),
            self.tr("Acts you sign or send appear here until the platform has receipted them."),
            "circle-check",
        )

    # -- showing

    @Slot(object)
    def _show(self, acts: tuple[ActRow, ...]) -> None:
        kept = self.selected()
        self._model.show_acts(acts)
        self._after_change(kept)
        self._say_filter()
        self._renew_later(acts)

    def _renew_later(self, acts: tuple[ActRow, ...]) -> None:
        """In a minute, or as soon as an act that stays may leave."""
        now = self._session.now()
        ends = [act.stays_until - now for act in acts if act.stays_until is not None]
        left = [max(0, ceil(end.total_seconds() * 1000)) for end in ends]
        self._minute.start(min((_MINUTE_MS, *left)))

    def _after_change(self, kept: ActRow | None) -> None:
        ui = self.ui
        self._size_rows()
        shown = self._model.rowCount() > 0
        ui.body.setCurrentWidget(ui.table if shown else ui.empty)
        row = self._model.row_of(kept.act_id) if kept is not None else -1
        if row < 0 and shown:
            row = 1
        if row >= 0:
            ui.table.setCurrentIndex(self._model.index(row, 0))
            self._read()
        else:
            self._detail = None
            ui.detailStack.setCurrentWidget(ui.noDetail)

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        banner = self.ui.banner
        banner.tell(lambda: banner.say_error(error_words(error), self.tr("Try again")))

    @Slot(object)
    def _show_status(self, status: SyncStatus) -> None:
        self._status = status
        if self._session.actor is None or status.online is not False:
            self.ui.banner.hide()
            return
        since = status.offline_since
        self.ui.banner.say(
            "warning",
            self.tr("Offline."),
            self.tr("You can read, write and sign. Acts leave in order when the network is back."),
            self.tr("Try again"),
            self.tr("since {time}").format(time=clock_time(since)) if since else "",
        )

    @Slot(str)
    def _filter(self, name: str) -> None:
        kept = self.selected()
        self._model.show_only(name)
        self._after_change(kept)

    @Slot(QModelIndex, QModelIndex)
    def _chosen(self, index: QModelIndex, _: QModelIndex) -> None:
        if index.isValid():
            self._read()

    def _read(self) -> None:
        act = self.selected()
        if act is not None:
            self._session.work.database(
                read_act,
                self._session.desk,
                act.act_id,
                self._session.departure(),
                owner=self,
                done=self._show_detail,
                failed=self._fail,
                key="detail",
            )

    @Slot(object)
    def _show_detail(self, detail: ActDetail) -> None:
        self._detail = detail
        show_detail(self.ui, detail)
        possible = (ActState.WAITING, ActState.HELD, ActState.REFUSED, ActState.NEEDS_PERSON)
        self._withdraw.setEnabled(detail.row.state in possible)
        self.ui.detailStack.setCurrentWidget(self.ui.detail)

    # -- acting

    @Slot()
    def _send_now(self) -> None:
        self._session.send_asked.emit()

    @Slot()
    def _primary(self) -> None:
        act = self.selected()
        if act is None:
            return
        if overtaken(act):
            self._session.navigation.open_dispute(act.dispute_id, "timeline")
        elif act.state in (ActState.REFUSED, ActState.HELD):
            self._change(release_act, self._sent_on)
        else:
            self._send_now()

    @Slot()
    def _secondary(self) -> None:
        act = self.selected()
        if act is None:
            return
        if overtaken(act):
            self._change(release_act, self._sent_on)
        else:
            self._change(hold_act, partial(self._held, act.act_id))

    def _change(self, change: Callable[..., None], done: Callable[[Any], None]) -> None:
        act = self.selected()
        if act is not None:
            self._carry_out(change, act.act_id, done)

    def _carry_out(
        self, change: Callable[..., None], act_id: UUID, done: Callable[[Any], None]
    ) -> None:
        work, desk = self._session.work, self._session.desk
        work.database(change, desk, act_id, owner=self, done=done, failed=self._fail)

    def _held(self, act_id: UUID, _: object) -> None:
        self._session.undoing.offer(
            lambda: self.tr("The act is kept from leaving."),
            partial(self._carry_out, release_act, act_id, self._changed),
        )
        self._session.tell_changed()

    @Slot(object)
    def _changed(self, _: object) -> None:
        self._session.tell_changed()

    @Slot(object)
    def _sent_on(self, _: object) -> None:
        self._session.tell_changed()
        self._session.sync_asked.emit()

    @Slot()
    def _ask_withdrawal(self) -> None:
        act = self.selected()
        if act is None or not self._withdraw.isEnabled():
            return
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(self.tr("Withdraw the act"))
        box.setText(self.tr("This act will never leave this desk."))
        box.setInformativeText(
            self.tr("It stays in the history of the file. To act again, make a new one.")
        )
        withdraw = box.addButton(
            self.tr("Withdraw the act"), QMessageBox.ButtonRole.DestructiveRole
        )
        keep = box.addButton(self.tr("Keep it"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        withdraw.clicked.connect(lambda: self._change(withdraw_act, self._changed))
        box.open()

    @Slot()
    def _copy_receipt(self) -> None:
        if self._detail is not None and self._detail.receipt_token:
            QGuiApplication.clipboard().setText(self._detail.receipt_token)
            announce(self, self.tr("Receipt copied"))

    @Slot()
    def _save_receipt(self) -> None:
        if self._detail is None or not self._detail.receipt_token:
            return
        name = f"{self._detail.row.file_no}-{self._detail.row.receipt_no}.jws"
        ask_where_to_save(self, self.tr("Save the receipt"), name, self._write_receipt)

    @Slot(str)
    def _write_receipt(self, name: str) -> None:
        if self._detail is not None and self._detail.receipt_token:
            data = self._detail.receipt_token.encode()
            self._session.work.database(
                write_atomically, Path(name), data, owner=self, failed=self._fail
            )
