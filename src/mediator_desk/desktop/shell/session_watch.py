"""When the person's session is locked, or the computer is about to sleep: said by the system.

Owns the listening, one way for each system; decides nothing but that the desk must be locked.
On Linux logind says so on the system bus, and the screen savers of GNOME and of freedesktop on
the session's; the sleep waits, by logind's own delay, until ``let_sleep``. Where nobody answers,
``sources`` is empty, and the idle time and the waking (``idle``) remain.
"""

import os
import sys
from typing import Any, Final

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusPendingCallWatcher,
    QDBusUnixFileDescriptor,
    QDBusVariant,
)

_LOGIND: Final = "org.freedesktop.login1"
_MANAGER_PATH: Final = "/org/freedesktop/login1"
_MANAGER: Final = f"{_LOGIND}.Manager"
_SESSION: Final = f"{_LOGIND}.Session"
_OWN_SESSION: Final = "/org/freedesktop/login1/session/auto"
_PROPERTIES: Final = "org.freedesktop.DBus.Properties"
_SAVERS: Final = (
    ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"),
    ("org.freedesktop.ScreenSaver", "/ScreenSaver"),
    ("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver"),
)


class SessionWatch(QObject):
    """Emits ``asked`` when the desk must be locked."""

    asked = Signal(str)
    """Why: ``session`` or ``sleep``."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sources: frozenset[str] = frozenset()
        """Who is listened to: ``logind``, ``screen_saver``, ``windows``, ``macos``."""

    def start(self) -> None:
        """Begin to listen."""

    def stop(self) -> None:
        """Listen no more."""

    def let_sleep(self) -> None:
        """The keys are gone: the computer may sleep."""

    def _heard(self, source: str) -> None:
        self.sources |= {source}


def make_session_watch(parent: QObject | None = None) -> SessionWatch:
    """The watch of this system."""
    if sys.platform == "win32":
        from mediator_desk.desktop.shell.session_windows import WindowsSessionWatch

        return WindowsSessionWatch(parent)
    if sys.platform == "darwin":
        from mediator_desk.desktop.shell.session_macos import MacSessionWatch

        return MacSessionWatch(parent)
    return BusSessionWatch(QDBusConnection.systemBus(), QDBusConnection.sessionBus(), parent)


class BusSessionWatch(SessionWatch):
    """Listens to logind and to screen savers."""

    def __init__(
        self, system: QDBusConnection, session: QDBusConnection, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._system, self._session = system, session
        self._delay: int | None = None
        self._falling_asleep = self._may_sleep = False
        self._own_path = ""

    def start(self) -> None:
        """Asks logind which session is ours; every answer comes later, so nothing waits."""
        if self._system.isConnected():
            self._listen(_MANAGER_PATH, _MANAGER, "PrepareForSleep", "_sleeping(bool)")
            self._ask(_OWN_SESSION, _PROPERTIES, "Get", [_SESSION, "Id"], "_own_id(QDBusMessage)")
            self._hold_sleep()
        if self._session.isConnected():
            for service, path in _SAVERS:
                self._session.connect(
                    service, path, service, "ActiveChanged", self, _slot("_saving(bool)")
                )
            self._heard("screen_saver")

    def stop(self) -> None:
        """Gives the delay back; the connections end with this object."""
        self._give_back()

    def let_sleep(self) -> None:
        """Gives the delay back when a sleep waits for it; a lock at any other time keeps it."""
        if self._falling_asleep:
            self._may_sleep = True
            self._give_back()

    def _give_back(self) -> None:
        held, self._delay = self._delay, None
        if held is not None:
            os.close(held)

    def _listen(self, path: str, interface: str, signal: str, slot: str) -> None:
        self._system.connect(_LOGIND, path, interface, signal, self, _slot(slot))

    def _ask(
        self, path: str, interface: str, method: str, arguments: list[Any], answer: str
    ) -> None:
        call = QDBusMessage.createMethodCall(_LOGIND, path, interface, method)
        call.setArguments(arguments)
        self._system.callWithCallback(call, self, _slot(answer))

    def _hold_sleep(self) -> None:
        if self._delay is not None:
            return
        call = QDBusMessage.createMethodCall(_LOGIND, _MANAGER_PATH, _MANAGER, "Inhibit")
        # WHY untranslated: read by administrators, in the list of what delays a sleep.
        call.setArguments(["sleep", "Mediator Desk", "Locks the vault", "delay"])
        waiting = QDBusPendingCallWatcher(self._system.asyncCall(call), self)
        waiting.finished.connect(self._held)

    @Slot("QDBusPendingCallWatcher*")
    def _held(self, waiting: QDBusPendingCallWatcher) -> None:
        arguments = waiting.reply().arguments()
        waiting.deleteLater()
        given = arguments[0] if arguments else None
        if self._may_sleep:
            # WHY nothing is kept: the sleep came before this answer, and the keys are gone already.
            return
        if isinstance(given, QDBusUnixFileDescriptor) and given.isValid():
            # WHY a copy: the one in the message is closed with it.
            self._delay = os.dup(given.fileDescriptor())
            self._heard("logind")

    @Slot("QDBusMessage")
    def _own_id(self, answer: QDBusMessage) -> None:
        name = _variant(answer)
        if isinstance(name, str):
            self._ask(_MANAGER_PATH, _MANAGER, "GetSession", [name], "_own_at(QDBusMessage)")

    @Slot("QDBusMessage")
    def _own_at(self, answer: QDBusMessage) -> None:
        found = answer.arguments()
        path = found[0].path() if found and hasattr(found[0], "path") else ""
        if path and path != self._own_path:
            self._own_path = path
            self._listen(path, _SESSION, "Lock", "_locked()")
            self._listen(path, _PROPERTIES, "PropertiesChanged", "_changed(QDBusMessage)")
            self._heard("logind")

    @Slot()
    def _locked(self) -> None:
        self.asked.emit("session")

    @Slot("QDBusMessage")
    def _changed(self, _: QDBusMessage) -> None:
        # WHY ask: desktops that lock by themselves only set this hint.
        self._ask(
            self._own_path,
            _PROPERTIES,
            "Get",
            [_SESSION, "LockedHint"],
            "_hinted(QDBusMessage)",
        )

    @Slot("QDBusMessage")
    def _hinted(self, answer: QDBusMessage) -> None:
        if _variant(answer) is True:
            self.asked.emit("session")

    @Slot(bool)
    def _saving(self, active: bool) -> None:
        if active:
            self.asked.emit("session")

    @Slot(bool)
    def _sleeping(self, begins: bool) -> None:
        self._falling_asleep, self._may_sleep = begins, False
        if begins:
            self.asked.emit("sleep")
        else:
            self._hold_sleep()


def _slot(signature: str) -> Any:
    """WHY Any: the stubs of this module of Qt ask for bytes, the module itself for a str."""
    return SLOT(signature)


def _variant(answer: QDBusMessage) -> object:
    """The value in the answer to a question about a property."""
    found = answer.arguments()
    value = found[0] if found else None
    return value.variant() if isinstance(value, QDBusVariant) else value
