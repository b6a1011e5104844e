"""What falls due, told quietly: a count on the rail, a line at the foot of the window.

Owns when it is counted again; never a popup, and never which days the law warns on.
"""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from mediator_desk.desktop.present.dates import day_long
from mediator_desk.desktop.present.deadlines import clock_name
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.shell.rail import Rail
from mediator_desk.desktop.shell.status import StatusLine

if TYPE_CHECKING:
    from mediator_desk.desktop.agenda.reading import Pressing

_HOUR_MS: Final = 3_600_000
_PAUSE_MS: Final = 400


class DueCount(QObject):
    """Counts when facts change, and each hour, since days go by too; ``counted`` tells each."""

    counted = Signal(object)

    def __init__(self, session: Session, rail: Rail, status: StatusLine, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._rail, self._status = session, rail, status
        self._hour = QTimer(self, interval=_HOUR_MS)
        self._hour.timeout.connect(self.count)
        # WHY a pause: facts change in bursts, and counting over many files takes seconds.
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.count)
        session.facts_changed.connect(lambda _dispute: self._pause.start())

    def begin(self) -> None:
        """Count now, and each hour."""
        self._hour.start()
        self.count()

    @Slot()
    def count(self) -> None:
        """Read what cannot wait. WHY the other lane: over many files it takes seconds."""
        from mediator_desk.desktop.agenda.reading import count_pressing

        self._session.work.network(
            count_pressing,
            self._session.desk,
            owner=self,
            done=self._show,
            key="pressing",
        )

    @Slot(object)
    def _show(self, found: "Pressing") -> None:
        self._rail.show_count("agenda", found.late + found.soon)
        self.counted.emit(found)
        self._status.show_due(found.late, found.warned, lambda: _next(found))


def _next(found: "Pressing") -> str:
    """The next last day that is warned of, in words."""
    item = found.next
    if item is None:
        return ""
    parts = [item.file_no, clock_name(item.clock), day_long(item.on)]
    return ", ".join(part for part in parts if part)
