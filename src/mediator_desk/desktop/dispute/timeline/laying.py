"""When a timeline is laid out: at once while its events are few, else on the database lane.

Owns which answer still counts; what is laid is ``laid``, what is kept ``keeping``.
"""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from mediator_desk.desktop.dispute.timeline.keeping import Keeping, Offered, count_offered
from mediator_desk.desktop.dispute.timeline.laid import Laid, lay
from mediator_desk.desktop.work import Work
from mediator_desk.usecases.timelines import TimelineEntry

AT_ONCE: Final = 4_000
"""Events; WHY: laying and counting so many takes a fifth of what a key may wait."""


class Laying(QObject):
    """``laid`` and ``counted`` come before the call returns, or later; the last asked wins."""

    laid = Signal(object)
    counted = Signal(object)

    def __init__(self, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._under_way = False

    @property
    def under_way(self) -> bool:
        """Whether rows are asked for that have not come yet."""
        return self._under_way

    def lay(
        self,
        entries: Sequence[TimelineEntry],
        keeping: Keeping,
        *,
        essential: bool,
        unfolded: frozenset[int],
    ) -> None:
        """Lay out what is kept of ``entries``."""
        self._under_way = True
        asked = partial(lay_kept, entries, keeping, essential=essential, unfolded=unfolded)
        if len(entries) <= AT_ONCE:
            self._take(asked())
        else:
            self._work.database(asked, owner=self, done=self._take, key="lay")

    def count(self, entries: Sequence[TimelineEntry]) -> None:
        """Count what the filters offer."""
        if len(entries) <= AT_ONCE:
            self.counted.emit(count_offered(entries))
        else:
            self._work.database(count_offered, entries, owner=self, done=self._counted, key="count")

    @Slot(object)
    def _take(self, laid: Laid) -> None:
        self._under_way = False
        self.laid.emit(laid)

    @Slot(object)
    def _counted(self, offered: Offered) -> None:
        self.counted.emit(offered)


def lay_kept(
    entries: Sequence[TimelineEntry],
    keeping: Keeping,
    *,
    essential: bool,
    unfolded: frozenset[int],
) -> Laid:
    """Lay out what is kept of ``entries``."""
    return lay(keeping.of(entries), essential=essential, unfolded=unfolded)
