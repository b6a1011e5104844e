"""Windows: the session is locked, or the computer suspends, told by messages to a window.

Owns the registration and the reading of three messages. Not run on Windows by its author: written
from the documentation of WTSRegisterSessionNotification, WM_WTSSESSION_CHANGE, WM_POWERBROADCAST.
"""

import ctypes
import ctypes.wintypes
import sys
from typing import Final

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from mediator_desk.desktop.shell.session_watch import SessionWatch

_SESSION_CHANGE: Final = 0x02B1
_SESSION_LOCK: Final = 0x7
_POWER: Final = 0x0218
_SUSPEND: Final = 0x4
_END_SESSION: Final = 0x0016
_THIS_SESSION: Final = 0


class _Messages(QAbstractNativeEventFilter):
    def __init__(self, watch: SessionWatch) -> None:
        super().__init__()
        self._watch = watch

    def nativeEventFilter(
        self, kind: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> object:
        why = _why(ctypes.wintypes.MSG.from_address(int(message)))
        if why:
            self._watch.asked.emit(why)
        return False, 0


def _why(message: ctypes.wintypes.MSG) -> str:
    told, detail = int(message.message), int(message.wParam)
    if (told, detail) == (_SESSION_CHANGE, _SESSION_LOCK) or (told == _END_SESSION and detail):
        return "session"
    return "sleep" if (told, detail) == (_POWER, _SUSPEND) else ""


class WindowsSessionWatch(SessionWatch):
    """Listens through the window that is its parent."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._messages = _Messages(self)

    def start(self) -> None:
        """Registers the window."""
        application, window = QCoreApplication.instance(), self.parent()
        if sys.platform != "win32" or application is None or not isinstance(window, QWidget):
            return
        application.installNativeEventFilter(self._messages)
        told = ctypes.WinDLL("wtsapi32").WTSRegisterSessionNotification
        if told(ctypes.wintypes.HWND(window.winId()), _THIS_SESSION):
            self._heard("windows")

    def stop(self) -> None:
        """The registration ends with the window."""
        application = QCoreApplication.instance()
        if application is not None:
            application.removeNativeEventFilter(self._messages)
