"""The time-bar of a dispute: one line among its clocks, and the ledger behind it.

Owns showing only; what suspends limitation, and until when, is the law's (C. civ. 2238).
"""

from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from dispute_exchange.vocabulary import Language
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.dates import day_long
from mediator_desk.desktop.present.deadlines import short_source
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.present.locale import in_french
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.announce import announce
from mediator_desk.desktop.widgets.buttons import IconButton, button
from mediator_desk.desktop.widgets.chips import Chip
from mediator_desk.desktop.widgets.labels import text_label
from mediator_desk.desktop.widgets.roomy import take_room
from mediator_desk.law.timebar import TimebarLedger

_SIZE = (680, 400)


class TimebarLine(QFrame):
    """Suspended since, or not before; ``ledger_wanted`` opens the ledger."""

    ledger_wanted = Signal()

    def __init__(self, ledger: TimebarLedger) -> None:
        super().__init__()
        self._ledger = ledger
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        line = QFrame()
        line.setProperty("role", "line")
        outer.addWidget(line)
        grid = QGridLayout()
        grid.setContentsMargins(10, 7, 14, 6)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(1, 1)
        outer.addLayout(grid)
        icon, tone, state = self._look()
        name = label("clock_concern", "limitation")
        # WHY a button: those above are, and it stands under them.
        self._icon = IconButton(icon, self.tr("Ledger of limitation"), tone, 16)
        self._icon.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._icon.clicked.connect(self.ledger_wanted)
        grid.addWidget(self._icon, 0, 0)
        grid.addWidget(text_label(name, "denseStrong"), 0, 1)
        chip_tone = "danger" if ledger.defect else ""
        grid.addWidget(Chip(state, chip_tone, "alert-triangle" if ledger.defect else ""), 0, 2)
        told = text_label(self._told(), "meta", "muted", wrap=True)
        grid.addWidget(told, 1, 1, 1, 2)
        self.ledger = button(self.tr("Ledger…"), "link")
        self.ledger.clicked.connect(self.ledger_wanted)
        grid.addWidget(self.ledger, 2, 1, 1, 2, Qt.AlignmentFlag.AlignLeft)
        self.setAccessibleName(f"{name}, {state}. {told.text()}")

    def _look(self) -> tuple[str, str, str]:
        if self._ledger.defect:
            return "alert-triangle", "danger.fg", self.tr("not mentioned")
        if self._ledger.ended_on is None:
            return "player-pause", "text.secondary", self.tr("suspended")
        return "clock-hour-4", "text.secondary", self.tr("runs again")

    def _told(self) -> str:
        ledger = self._ledger
        article = short_source(ledger.entries[0].reference.article)
        if ledger.suspended_on is None:
            words = self.tr("The notification did not mention the suspension, {article}.")
            return words.format(article=article)
        start = day_long(ledger.suspended_on, weekday=False)
        if ledger.ended_on is None or ledger.not_before is None:
            words = self.tr(
                "Since {day}, {article}, until the solution is notified; "
                "limitation then cannot expire for six months at least."
            )
            return words.format(day=start, article=article)
        words = self.tr(
            "Suspended from {start} to {end}, {article}. It cannot expire before {day}."
        )
        return words.format(
            start=start,
            end=day_long(ledger.ended_on, weekday=False),
            day=day_long(ledger.not_before, weekday=False),
            article=article,
        )


class LedgerDialog(QDialog):
    """Every entry, each one leading to the event that says so; the statement, to be copied."""

    def __init__(
        self, session: Session, dispute_id: UUID, ledger: TimebarLedger, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session, self._dispute_id, self._ledger = session, dispute_id, ledger
        self._title = text_label("", "heading")
        self._statement = text_label("", "body", wrap=True)
        self._statement.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.table = QTableWidget(0, 4)
        self._dress()
        self.copy, self.leave = button("", icon="copy"), button("")
        self.copy.clicked.connect(self._copy)
        self.leave.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.copy)
        buttons.addWidget(self.leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 15, 10)
        column.setSpacing(10)
        column.addWidget(self._title)
        column.addWidget(self._statement)
        column.addWidget(self.table, 1)
        column.addLayout(buttons)
        take_room(self, *_SIZE)
        follow_language(self, self._say)

    def _dress(self) -> None:
        table = self.table
        table.setProperty("role", "lines")
        table.setShowGrid(False)
        table.setWordWrap(True)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.activated.connect(self._open_event)
        theme().changed.connect(self._fit)

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Limitation"))
        self._title.setText(self.tr("Ledger of limitation"))
        language = Language.FR if in_french() else Language.EN
        self._statement.setText(self._ledger.statement(language))
        self.copy.setText(self.tr("Copy the statement"))
        self.leave.setText(self.tr("Close"))
        self.table.setAccessibleName(self.tr("Entries; Enter opens the event"))
        self.table.setHorizontalHeaderLabels(
            [self.tr("Day"), self.tr("Entry"), self.tr("Party"), self.tr("Source")]
        )
        self.table.setRowCount(len(self._ledger.entries))
        for row, entry in enumerate(self._ledger.entries):
            party = self.tr("both") if entry.party is None else label("party_role", entry.party)
            cells = (
                day_long(entry.on, weekday=False),
                label("timebar_step", entry.step),
                party,
                short_source(entry.reference.article),
            )
            for column, text in enumerate(cells):
                self.table.setItem(row, column, QTableWidgetItem(text))
        self._fit()

    @Slot()
    def _fit(self) -> None:
        self.table.verticalHeader().setDefaultSectionSize(theme().px(36))

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._statement.text())
        announce(self, self.tr("Statement copied"))

    @Slot(QModelIndex)
    def _open_event(self, index: QModelIndex) -> None:
        seq = self._ledger.entries[index.row()].seq
        self.accept()
        self._session.navigation.open_dispute(self._dispute_id, "timeline", event_seq=seq)
