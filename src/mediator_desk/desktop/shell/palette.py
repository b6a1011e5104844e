"""The command palette: commands, files, passages of the open file and letters, by a few letters.

Owns the dialog and what its keys do. Nothing is kept once it is closed but which commands were run
from it, and that until the lock. Sensitive commands only open their own dialog, since the palette
does no more than trigger them.
"""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QListView, QVBoxLayout, QWidget

from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.shell.commands import keys_text, plain_text
from mediator_desk.desktop.shell.discretion import discretion
from mediator_desk.desktop.shell.navigation import Location
from mediator_desk.desktop.shell.palette_found import Found
from mediator_desk.desktop.shell.palette_lines import Entry, EntryDelegate, EntryModel, matches
from mediator_desk.desktop.shell.unsaved import FORGETFUL
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.labels import IconLabel, text_label
from mediator_desk.desktop.widgets.search import SearchField

__all__ = ["Palette", "matches"]

_MOST: Final = 8
_RECENT: Final = 5
_INSIDE: Final = frozenset({"command_back", "command_proposal", "command_apart"})


class Palette(QDialog):
    """Opened over the window; Enter runs, Ctrl+Enter opens apart, Esc gives the focus back."""

    gone_to = Signal(object)
    """A ``Location`` was chosen."""
    gone_apart = Signal(object)
    """A ``Location`` was chosen, to be opened in a window of its own."""
    letter_wanted = Signal(str)
    """A ``NoticeKind`` was chosen, to be written."""

    def __init__(self, window: QWidget, session: Session, actions: Sequence[QAction]) -> None:
        super().__init__(window, Qt.WindowType.FramelessWindowHint | Qt.WindowType.Dialog)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "palette")
        self.setProperty(FORGETFUL, True)
        self._session = session
        # WHY: an act its stage withholds leaves the menu, and is told here with its reason.
        self._actions = [
            action
            for action in actions
            if action.text() and (action.isVisible() or action.property("withheld"))
        ]
        self._found = Found(session, self)
        self._field = SearchField()
        self._field.setProperty("role", "palette")
        self._model = EntryModel(self)
        self._list = QListView()
        self._list.setModel(self._model)
        self._list.setItemDelegate(EntryDelegate(self._list))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.clicked.connect(self._run)
        self._keys = [(text_label("", "key"), text_label("", "meta")) for _ in range(3)]
        self._second = text_label("", "key")
        self._local = text_label("", "meta")
        self._lay_out()
        self._found.changed.connect(self._show_found)
        self._field.textChanged.connect(self._show_found)
        self._field.asked.connect(self._found.ask)
        self._field.left.connect(self.close)
        self._field.installEventFilter(self)
        follow_language(self, self._say)
        self._show_found()

    @property
    def _notes(self) -> list[Entry]:
        """The notes found, of this file and of others."""
        inside = [line for line in self._found.inside if line.note_id is not None]
        return [*inside, *self._found.notes]

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
        foot.setContentsMargins(16, 6, 16, 6)
        foot.setSpacing(look.px(6))
        for place, (key, does) in enumerate(self._keys):
            foot.addWidget(key)
            if not place:
                foot.addWidget(self._second)
            foot.addWidget(does)
            foot.addSpacing(look.px(6))
        foot.addStretch(1)
        foot.addWidget(IconLabel("lock", "text.muted", 14))
        foot.addWidget(self._local)
        column.addWidget(strip)
        self.resize(look.px(660), look.px(416))

    def _say(self) -> None:
        hint = self.tr("Search a file, an exhibit, a command")
        self.setWindowTitle(self.tr("Command palette"))
        self.setAccessibleName(self.tr("Command palette"))
        self._field.say(hint, self.tr("Clear"))
        self._list.setAccessibleName(self.tr("Results"))
        told = (
            (self.tr("Up"), self.tr("choose")),
            (self.tr("Enter"), self.tr("open")),
            (self.tr("Ctrl+Enter"), self.tr("open beside")),
        )
        for (key, does), (name, words) in zip(self._keys, told, strict=True):
            key.setText(name)
            does.setText(words)
        self._second.setText(self.tr("Down"))
        veiled = discretion().on
        self._local.setText(
            self.tr("search on this desk") if veiled else self.tr("search on this desk, notes too")
        )
        if self._model.rowCount():
            # WHY later: the commands of the window may hear of another language after this one.
            QTimer.singleShot(0, self, self._show_found)

    @Slot()
    def _show_found(self) -> None:
        wanted = self._field.text().strip()
        sections = self._sections(wanted) if wanted else self._offered()
        entries: list[Entry] = []
        for title, lines in sections:
            if lines:
                entries += [Entry(title), *lines]
        if not entries:
            entries.append(Entry(self.tr("Nothing answers to “{words}”").format(words=wanted)))
        self._model.show_entries(entries, wanted)
        self._choose_first()

    def _offered(self) -> list[tuple[str, list[Entry]]]:
        """Before anything is typed: what was run last, then everything."""
        recent = [
            action
            for name in self._session.recent
            for action in self._actions
            if _name(action) == name and action.isEnabled()
        ]
        others = [action for action in self._actions if action not in recent]
        return [
            (self.tr("Recent"), self._lines(recent)),
            (self.tr("Commands"), self._lines(others)),
        ]

    def _sections(self, wanted: str) -> list[tuple[str, list[Entry]]]:
        found = [action for action in self._actions if matches(wanted, plain_text(action))]
        # WHY: a screen may offer for itself what the desk cannot do now; said once is enough.
        able = {plain_text(action) for action in found if action.isEnabled()}
        found = [each for each in found if each.isEnabled() or plain_text(each) not in able]
        # WHY: what can be done first; what cannot is still found, and says why.
        found.sort(key=lambda action: (not action.isEnabled(), self._rank(action)))
        return [
            (self.tr("Commands"), self._lines(found[:_MOST])),
            (self.tr("Files"), self._found.disputes),
            (self.tr("In this file"), self._found.inside),
            (self.tr("Confidential notes"), self._found.notes),
            (self.tr("Templates"), self._found.letters(wanted)),
        ]

    def _rank(self, action: QAction) -> int:
        recent, name = self._session.recent, _name(action)
        return recent.index(name) if name in recent else len(recent)

    def _told(self, action: QAction) -> str:
        """The words of a command; where it may not be run now, and why."""
        words = plain_text(action)
        return words if action.isEnabled() else f"{words} ({self._why_not(action)})"

    def _why_not(self, action: QAction) -> str:
        if why := str(action.property("withheld") or ""):
            return why
        if action.objectName() == "command_sync":
            return self.tr("this desk is linked to no platform")
        if action.objectName() in _INSIDE:
            return self.tr("no file is open")
        return self.tr("not for what is chosen on this screen")

    def _lines(self, actions: Sequence[QAction]) -> list[Entry]:
        return [
            Entry(
                self._told(action),
                keys=keys_text(action),
                icon=str(action.property("icon_name") or "command"),
                action=action,
                enabled=action.isEnabled(),
            )
            for action in actions
        ]

    def _choose_first(self) -> None:
        for row in range(self._model.rowCount()):
            index = self._model.index(row)
            if self._model.flags(index) & Qt.ItemFlag.ItemIsSelectable:
                self._list.setCurrentIndex(index)
                return

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                self._step(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                apart = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
                self._run(self._list.currentIndex(), apart=apart)
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
    def _run(self, index: QModelIndex, *, apart: bool = False) -> None:
        if not index.isValid() or not self._model.flags(index) & Qt.ItemFlag.ItemIsEnabled:
            return
        entry = self._model.entry(index)
        self.close()
        if entry.location is not None:
            self._go(entry.location, apart=apart)
        elif entry.letter:
            self.letter_wanted.emit(entry.letter)
        elif entry.action is not None:
            name, recent = _name(entry.action), self._session.recent
            recent[:] = [name, *(kept for kept in recent if kept != name)][:_RECENT]
            entry.action.trigger()

    def _go(self, location: Location, *, apart: bool) -> None:
        (self.gone_apart if apart else self.gone_to).emit(location)


def _name(action: QAction) -> str:
    return action.objectName() or plain_text(action)
