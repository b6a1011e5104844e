"""The command palette: commands and disputes, found by a few letters.

Owns the list and its drawing. Nothing is kept once it is closed. Sensitive commands only open
their own dialog, since the palette does no more than trigger them.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QAction, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from mediator_desk.desktop.present.deadlines import ChipWords, clock_chip
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.shell.commands import keys_text, plain_text
from mediator_desk.desktop.shell.unsaved import FORGETFUL
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.chips import paint_chip
from mediator_desk.desktop.widgets.labels import text_label
from mediator_desk.desktop.widgets.search import SearchField
from mediator_desk.usecases.caseload import CaseQuery, read_caseload
from mediator_desk.usecases.notes import NoteView, search_notes

if TYPE_CHECKING:
    from mediator_desk.usecases.caseload import Caseload

_Index = QModelIndex | QPersistentModelIndex
_MOST: Final = 8
_EXCERPT: Final = 120
ENTRY_ROLE: Final = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Entry:
    """A line: a section title, a command, a dispute, or a note in one."""

    text: str
    prefix: str = ""
    keys: str = ""
    icon: str = ""
    chip: ChipWords | None = None
    action: QAction | None = None
    dispute_id: UUID | None = None
    note_id: UUID | None = None
    enabled: bool = True

    @property
    def title(self) -> bool:
        """Whether it is a section title, which cannot be chosen."""
        return self.action is None and self.dispute_id is None


def folded(text: str) -> str:
    """``text`` without case nor accents, as search compares it."""
    flat = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in flat if not unicodedata.combining(letter))


def matches(wanted: str, text: str) -> bool:
    """Every word of ``wanted`` begins a word of ``text``, or its letters are the initials."""
    words = folded(text).replace("’", " ").split()
    asked = folded(wanted).split()
    initials = "".join(word[0] for word in words)
    return all(any(word.startswith(ask) for word in words) for ask in asked) or (
        len(asked) == 1 and initials.startswith(asked[0])
    )


def _told(action: QAction) -> str:
    """The words of a command; where it may not be run now, and why."""
    why = str(action.property("withheld") or "")
    return f"{plain_text(action)} ({why})" if why and not action.isEnabled() else plain_text(action)


class EntryModel(QAbstractListModel):
    """The lines found."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = []

    def show_entries(self, entries: list[Entry]) -> None:
        """Replace the lines."""
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def entry(self, index: _Index) -> Entry:
        """The line at ``index``."""
        return self._entries[index.row()]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self._entries[index.row()]
        if role == ENTRY_ROLE:
            return entry
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            spoken = [entry.prefix, entry.text, entry.keys]
            return " ".join(part for part in spoken if part)
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        entry = self._entries[index.row()]
        if entry.title or not entry.enabled:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class _EntryDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        entry: Entry = index.data(ENTRY_ROLE)
        return QSize(200, theme().px(30 if entry.title else 38))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        entry: Entry = index.data(ENTRY_ROLE)
        look = theme()
        rect = option.rect
        painter.save()
        if entry.title:
            painter.setFont(look.font("meta", bold=True))
            painter.setPen(look.colour("text.muted"))
            place = rect.adjusted(look.px(16), 0, 0, -look.px(3))
            painter.drawText(
                place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, entry.text
            )
            painter.restore()
            return
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, look.colour("bg.selected"))
            painter.fillRect(
                QRect(rect.topLeft(), QSize(4, rect.height())), look.colour("accent.base")
            )
        side = look.px(18)
        icon = QRect(rect.left() + look.px(16), rect.center().y() - side // 2, side, side)
        colour = "text.secondary" if entry.enabled else "text.disabled"
        if entry.icon:
            look.icon(entry.icon, colour).paint(painter, icon)
        left = icon.right() + look.px(12)
        left = self._paint_prefix(painter, rect, left, entry.prefix)
        right = self._paint_right(painter, rect, entry)
        painter.setFont(look.font("body"))
        painter.setPen(look.colour("text.primary" if entry.enabled else "text.disabled"))
        room = QRect(left, rect.top(), right - left - look.px(10), rect.height())
        text = painter.fontMetrics().elidedText(
            entry.text, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()

    def _paint_prefix(self, painter: QPainter, rect: QRect, left: int, prefix: str) -> int:
        if not prefix:
            return left
        look = theme()
        painter.setFont(look.font("dense", figures=True))
        painter.setPen(look.colour("text.muted"))
        painter.drawText(
            QRect(left, rect.top(), look.px(90), rect.height()),
            Qt.AlignmentFlag.AlignVCenter,
            prefix,
        )
        return left + painter.fontMetrics().horizontalAdvance(prefix) + look.px(12)

    def _paint_right(self, painter: QPainter, rect: QRect, entry: Entry) -> int:
        look = theme()
        right = rect.right() - look.px(16)
        if entry.chip is not None:
            top = rect.center().y() - look.px(11)
            return paint_chip(painter, QPoint(right, top), entry.chip).left()
        if entry.keys:
            painter.setFont(look.font("meta", bold=True))
            width = painter.fontMetrics().horizontalAdvance(entry.keys) + look.px(12)
            cap = QRect(right - width, rect.center().y() - look.px(10), width, look.px(20))
            painter.setPen(look.colour("border.default"))
            painter.setBrush(look.colour("bg.sunken"))
            painter.drawRoundedRect(cap, 3, 3)
            painter.setPen(look.colour("text.muted"))
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, entry.keys)
            return cap.left()
        return right


class Palette(QDialog):
    """Opened over the window; Enter runs, Esc closes and gives the focus back."""

    dispute_chosen = Signal(object)
    note_chosen = Signal(object, object)

    def __init__(self, window: QWidget, session: Session, actions: Sequence[QAction]) -> None:
        super().__init__(window, Qt.WindowType.FramelessWindowHint | Qt.WindowType.Dialog)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "palette")
        self.setProperty(FORGETFUL, True)
        self._session = session
        self._actions = [action for action in actions if action.text()]
        self._disputes: list[Entry] = []
        self._notes: list[Entry] = []
        self._field = SearchField()
        self._field.setProperty("role", "palette")
        self._model = EntryModel(self)
        self._list = QListView()
        self._list.setModel(self._model)
        self._list.setItemDelegate(_EntryDelegate(self._list))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.clicked.connect(self._run)
        self._foot = text_label("", "meta")
        self._lay_out()
        self._field.textChanged.connect(self._show_found)
        self._field.asked.connect(self._ask_disputes)
        self._field.left.connect(self.close)
        self._field.installEventFilter(self)
        self._say()
        self._show_found()

    def _lay_out(self) -> None:
        look = theme()
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        top = QHBoxLayout()
        top.setContentsMargins(10, 8, 10, 8)
        top.addWidget(self._field)
        column.addLayout(top)
        column.addWidget(self._list, 1)
        strip = QFrame()
        strip.setProperty("role", "sunken")
        foot = QHBoxLayout(strip)
        foot.setContentsMargins(16, 7, 16, 7)
        foot.addWidget(self._foot)
        column.addWidget(strip)
        self.resize(look.px(660), look.px(416))

    def _say(self) -> None:
        hint = self.tr("Search a file, an exhibit, a command")
        self.setWindowTitle(self.tr("Command palette"))
        self.setAccessibleName(self.tr("Command palette"))
        self._field.say(hint, self.tr("Clear"))
        self._list.setAccessibleName(self.tr("Results"))
        self._foot.setText(self.tr("Up and Down choose, Enter opens, Esc closes"))

    @Slot()
    def _show_found(self) -> None:
        wanted = self._field.text().strip()
        commands = [
            Entry(
                _told(action),
                keys=keys_text(action),
                icon=str(action.property("icon_name") or "command"),
                action=action,
                enabled=action.isEnabled(),
            )
            for action in self._actions
            if matches(wanted, plain_text(action))
        ]
        entries = []
        if commands:
            shown = commands[: _MOST if wanted else None]
            entries += [Entry(self.tr("Commands")), *shown]
        if self._disputes and wanted:
            entries += [Entry(self.tr("Files")), *self._disputes]
        if self._notes and wanted:
            entries += [Entry(self.tr("Confidential notes")), *self._notes]
        self._model.show_entries(entries)
        self._choose_first()

    def _choose_first(self) -> None:
        for row in range(self._model.rowCount()):
            index = self._model.index(row)
            if self._model.flags(index) & Qt.ItemFlag.ItemIsSelectable:
                self._list.setCurrentIndex(index)
                return

    @Slot(str)
    def _ask_disputes(self, wanted: str) -> None:
        self._disputes, self._notes = [], []
        if wanted:
            self._session.work.database(
                search_notes,
                self._session.desk,
                wanted,
                owner=self,
                done=self._take_notes,
                key="notes",
            )
            self._session.work.database(
                read_caseload,
                self._session.desk,
                CaseQuery(search=wanted),
                owner=self,
                done=self._take_disputes,
                key="search",
            )

    @Slot(object)
    def _take_disputes(self, caseload: "Caseload") -> None:
        now = self._session.now()
        self._disputes = [
            Entry(
                row.title,
                prefix=row.file_no,
                icon="briefcase",
                chip=clock_chip(row.clock, now) if row.clock else None,
                dispute_id=row.dispute_id,
            )
            for row in caseload.rows[:_MOST]
        ]
        self._show_found()

    @Slot(object)
    def _take_notes(self, notes: "Sequence[NoteView]") -> None:
        words = self.tr("Note {number}")
        self._notes = [
            Entry(
                " ".join(note.words.split())[:_EXCERPT],
                prefix=words.format(number=note.no),
                icon="note",
                dispute_id=note.target.dispute_id,
                note_id=note.note_id,
            )
            for note in notes[:_MOST]
        ]
        self._show_found()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                self._step(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._run(self._list.currentIndex())
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.close()
                return True
        return super().eventFilter(watched, event)

    def _step(self, step: int) -> None:
        row = self._list.currentIndex().row()
        for _ in range(self._model.rowCount()):
            row = (row + step) % self._model.rowCount()
            index = self._model.index(row)
            if self._model.flags(index) & Qt.ItemFlag.ItemIsSelectable:
                self._list.setCurrentIndex(index)
                return

    @Slot(QModelIndex)
    def _run(self, index: QModelIndex) -> None:
        if not index.isValid() or not self._model.flags(index) & Qt.ItemFlag.ItemIsEnabled:
            return
        entry = self._model.entry(index)
        self.close()
        if entry.note_id is not None:
            self.note_chosen.emit(entry.dispute_id, entry.note_id)
        elif entry.dispute_id is not None:
            self.dispute_chosen.emit(entry.dispute_id)
        elif entry.action is not None:
            entry.action.trigger()
