"""Cards that come and go while a dialog is open.

Owns when they are asked; what is made of the answer is the dialog's.
"""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from mediator_desk.desktop.session import Session
from mediator_desk.desktop.work.job import Job
from mediator_desk.usecases.signing_keys import KeyView, list_signing_keys

_BETWEEN_MS: Final = 2500


class CardWatch(QObject):
    """Asks the cards again and again, one question at a time; ``seen`` carries every key.

    WHY one at a time: each is asked in a process of its own, and slow ones would pile up.
    """

    seen = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._asked: Job | None = None
        self._again = QTimer(self)
        self._again.setInterval(_BETWEEN_MS)
        self._again.timeout.connect(self.look)

    def begin(self) -> None:
        """Ask now, and from now on."""
        self._again.start()
        self.look()

    def stop(self) -> None:
        """Ask no more; the question under way is given up, its process ended."""
        self._again.stop()
        if self._asked is not None:
            self._asked.drop()
            self._asked = None

    @Slot()
    def look(self) -> None:
        """Ask now, unless they are being asked."""
        if self._asked is not None:
            return
        desk = self._session.desk
        self._asked = self._session.work.network(
            list_signing_keys, desk, owner=self, done=self._seen, failed=self._lost,
            with_progress=True,
        )  # fmt: skip

    @Slot(object)
    def _seen(self, keys: tuple[KeyView, ...]) -> None:
        self._asked = None
        self.seen.emit(keys)

    @Slot(object)
    def _lost(self, _: BaseException) -> None:
        """WHY no word: cards that fail are told in their line; this is a vault that was locked."""
        self._asked = None
