"""The acts of a file as commands: in its menu, in the palette, with the reason when withheld.

Owns one action for each act; what may be done is read again whenever facts change.
"""

from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.procedure.words import act_name, why_withheld
from mediator_desk.desktop.session import Session
from mediator_desk.usecases.procedure import ActName, ProcedureView, read_procedure

_KEYS: Final = {ActName.EXTEND: "Ctrl+Shift+P"}
_ICONS: Final = {
    ActName.DECLARE: "user-shield",
    ActName.EXAMINE: "clipboard-check",
    ActName.NOTIFY: "send",
    ActName.REFUSE: "circle-minus",
    ActName.ASK: "mail",
    ActName.ENTRY: "user-check",
    ActName.EXTEND: "calendar-plus",
    ActName.MESSAGE: "message",
    ActName.CONFLICT: "alert-triangle",
    ActName.RESOLVE: "scale",
    ActName.WITHDRAWAL: "logout",
    ActName.COURT: "building-bank",
    ActName.CLOSE: "folder-check",
    ActName.REOPEN: "folder-open",
}


class ActCommands(QObject):
    """``read`` tells what may be done now, once it is known."""

    read = Signal(object)

    def __init__(self, session: Session, dispute_id: UUID, page: QWidget) -> None:
        super().__init__(page)
        self._session, self._dispute_id = session, dispute_id
        self._actions: dict[ActName, QAction] = {}
        self._view: ProcedureView | None = None
        for act in ActName:
            action = self._actions[act] = QAction(page)
            action.setObjectName(f"act_{act.value}")
            action.setProperty("menu", "dispute")
            action.setProperty("icon_name", _ICONS[act])
            action.setEnabled(False)
            if act in _KEYS:
                action.setShortcut(QKeySequence(_KEYS[act]))
                action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            action.triggered.connect(partial(self.ask, act))
            page.addAction(action)
        session.facts_changed.connect(self._facts_changed)
        follow_language(page, self._say)
        self._read()

    def __getitem__(self, act: ActName) -> QAction:
        return self._actions[act]

    def ask(self, act: ActName, _checked: bool = False) -> None:
        """Ask for the form of an act."""
        self._session.act_asked.emit(self._dispute_id, act.value)

    @Slot(object)
    def _facts_changed(self, dispute_id: UUID | None) -> None:
        if dispute_id in (None, self._dispute_id):
            self._read()

    def _read(self) -> None:
        self._session.work.database(
            read_procedure,
            self._session.desk,
            self._dispute_id,
            owner=self,
            done=self._show,
            failed=self._fail,
            key="procedure",
        )

    @Slot(object)
    def _show(self, view: ProcedureView) -> None:
        self._view = view
        self._say()
        self.read.emit(view)

    @Slot(object)
    def _fail(self, _error: BaseException) -> None:
        """The page itself says what failed; until it is known nothing may be done."""
        for action in self._actions.values():
            action.setEnabled(False)

    def _say(self) -> None:
        for act, action in self._actions.items():
            action.setText(act_name(act))
            if self._view is None:
                continue
            reason = self._view.withheld.get(act, "")
            action.setEnabled(not reason)
            # WHY not shown: what this stage of the file does not know would only be noise in a
            # menu; the palette lists it with its reason.
            action.setVisible(reason != "state")
            why = why_withheld(reason) if reason else ""
            action.setProperty("withheld", why)
            action.setStatusTip(why)
