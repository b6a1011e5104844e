"""The running window's end of a second start: takes the files, and nothing else.

Owns one private local socket. Whatever rings is tolerated and answered at most once: it must be
the same user, say one short line within two seconds, and name files by absolute places; the files
are then opened like any that is dropped on the window, with every check.
"""

import logging
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from mediator_desk.errors import DeskError
from mediator_desk.system.handover import (
    LARGEST_MESSAGE,
    TAKEN,
    doorbell_name,
    files_in,
    same_user,
)
from mediator_desk.system.logs import log_event

_log = logging.getLogger(__name__)
_PATIENCE_MS: Final = 2000
_MOST_CALLERS: Final = 8


class Doorbell(QObject):
    """Emits ``rung`` with the places of files, possibly none."""

    rung = Signal(list)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._callers: set[_Caller] = set()
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.setMaxPendingConnections(_MOST_CALLERS)
        self._server.newConnection.connect(self._answer)

    def listen(self) -> bool:
        """Whether this window is the one that is called from now on."""
        try:
            name = doorbell_name()
        except DeskError:
            return False
        # WHY: nobody answered there when this program started; a killed window leaves its socket.
        QLocalServer.removeServer(name)
        listening = self._server.listen(name)
        if not listening:
            log_event(_log, "doorbell_silent", level=logging.WARNING)
        return listening

    def close(self) -> None:
        """Listen no more."""
        self._server.close()
        for caller in list(self._callers):
            caller.end()

    @Slot()
    def _answer(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            caller = _Caller(socket, self)
            if len(self._callers) >= _MOST_CALLERS or not _ours(socket):
                caller.end()
                continue
            self._callers.add(caller)
            caller.said.connect(self.rung)
            caller.gone.connect(self._forget)
            caller.listen()

    @Slot(object)
    def _forget(self, caller: "_Caller") -> None:
        self._callers.discard(caller)


class _Caller(QObject):
    said = Signal(list)
    gone = Signal(object)

    def __init__(self, socket: QLocalSocket, parent: QObject) -> None:
        super().__init__(parent)
        self._socket = socket
        socket.setParent(self)
        socket.setReadBufferSize(LARGEST_MESSAGE + 1)
        self._late = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._late.timeout.connect(self.end)

    def listen(self) -> None:
        """Wait for the line, two seconds at most."""
        self._socket.readyRead.connect(self._read)
        self._socket.disconnected.connect(self.end)
        self._late.start()
        self._read()

    @Slot()
    def _read(self) -> None:
        if self._socket.canReadLine():
            files = files_in(bytes(self._socket.readLine().data()))
            if files is not None:
                self._socket.write(TAKEN)
                self._socket.flush()
                self.said.emit(list(files))
            self.end()
        elif self._socket.bytesAvailable() > LARGEST_MESSAGE:
            self.end()

    @Slot()
    def end(self) -> None:
        """Say nothing more to this one."""
        self._late.stop()
        self._socket.blockSignals(True)
        self._socket.disconnectFromServer()
        self.gone.emit(self)
        self.deleteLater()


def _ours(socket: QLocalSocket) -> bool:
    try:
        return same_user(int(socket.socketDescriptor()))
    except (OSError, TypeError, ValueError):
        return False
