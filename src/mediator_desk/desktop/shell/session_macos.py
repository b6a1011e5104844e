"""macOS: the screen is locked, told by the distributed notification centre.

Owns one observer. A sleep is noticed on waking (``idle``): its notification needs AppKit, which
Qt does not hand on. Not run on macOS by its author: written from the documentation of
CFNotificationCenterAddObserver and the name ``com.apple.screenIsLocked``.
"""

import ctypes
import sys
from typing import Any, Final

from PySide6.QtCore import QObject

from mediator_desk.desktop.shell.session_watch import SessionWatch

_LOCKED: Final = b"com.apple.screenIsLocked"
_UTF8: Final = 0x08000100
_DELIVER_AT_ONCE: Final = 4
_FRAMEWORK: Final = "/System/Library/Frameworks/CoreFoundation.framework/CoreFoundation"
_Told = ctypes.CFUNCTYPE(
    None, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p
)


class MacSessionWatch(SessionWatch):
    """Listens on the main loop, which is Qt's."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # WHY kept: the system calls it as long as the observer stands.
        self._told = _Told(self._hear)
        self._centre: tuple[Any, Any] | None = None

    def start(self) -> None:
        """Adds the observer."""
        if sys.platform != "darwin":
            return
        core = ctypes.CDLL(_FRAMEWORK)
        pointer = ctypes.c_void_p
        core.CFNotificationCenterGetDistributedCenter.restype = pointer
        core.CFStringCreateWithCString.restype = pointer
        core.CFStringCreateWithCString.argtypes = [pointer, ctypes.c_char_p, ctypes.c_uint32]
        core.CFNotificationCenterAddObserver.argtypes = [
            *(pointer, pointer, _Told, pointer, pointer, ctypes.c_long)
        ]
        centre = core.CFNotificationCenterGetDistributedCenter()
        name = core.CFStringCreateWithCString(None, _LOCKED, _UTF8)
        core.CFNotificationCenterAddObserver(
            centre, id(self), self._told, name, None, _DELIVER_AT_ONCE
        )
        self._centre = (core, centre)
        self._heard("macos")

    def stop(self) -> None:
        """Removes the observer."""
        if self._centre is not None:
            core, centre = self._centre
            self._centre = None
            core.CFNotificationCenterRemoveEveryObserver.argtypes = [ctypes.c_void_p] * 2
            core.CFNotificationCenterRemoveEveryObserver(centre, id(self))

    def _hear(self, *_: object) -> None:
        self.asked.emit("session")
