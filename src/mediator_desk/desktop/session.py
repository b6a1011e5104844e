"""What every screen is given: the open desk, the lanes, the way to go elsewhere.

Owns nothing but references. A session lives from unlock to lock; when it ends every screen built
on it is destroyed, and with it everything readable.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from math import ceil
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from mediator_desk.desktop.shell.navigation import Navigation
from mediator_desk.desktop.shell.undoing import Undoing, Words
from mediator_desk.desktop.work import Work

if TYPE_CHECKING:
    from mediator_desk.usecases.desk import Actor, Desk


class Session(QObject):
    """Handed to screens; kept by nobody else.

    A screen calls use cases through ``work`` only::

        session.work.database(read_overview, session.desk, dispute_id,
                              owner=self, done=self._show, failed=self._fail, key="overview")

    saves what is being written with ``work.save`` on ``leaving`` (what is typed in a dialog is
    kept without it: see ``shell.unsaved``), tells where one is in it by ``mark`` and
    ``return_to`` (see ``shell.places``), and reads again on ``facts_changed`` (which carries a
    dispute's id, or None when anything may have changed). What it did and can take back it offers
    with ``can_take_back`` (see ``shell.undoing``).
    """

    leaving = Signal()
    """Lock or quit is next: hand unsaved text to ``work.save`` now, synchronously."""
    facts_changed = Signal(object)
    """Something was imported, received, queued or written; ``UUID | None``."""
    desk_changed = Signal()
    """The desk was linked to a platform: ``desk`` and ``actor`` are new."""
    rotation_asked = Signal(object)
    """A ``RotateKeys``: lock, replace the vault's key, open again."""
    sync_asked = Signal()
    """A screen queued something: the shell synchronises once it may leave."""
    send_asked = Signal()
    """A person wants all that waits to leave now, whatever time is left to take it back."""
    extension_asked = Signal(object)
    """A screen wants the outcome of a dispute (``UUID``) put off; the shell opens the dialog."""
    act_asked = Signal(object, str)
    """A screen wants an ``ActName`` done on a dispute (``UUID``); the shell opens its form."""
    calculators_asked = Signal(object, str)
    """A screen wants the calculators, for a dispute (``UUID | None``), at one of them or ""."""
    letter_asked = Signal(object, str)
    """A screen wants a letter (a ``NoticeKind``) written on a dispute (``UUID``)."""
    backup_asked = Signal(object)
    """A screen wants a backup now, in a folder (``Path``); the shell makes it."""
    practice_asked = Signal(bool)
    """Lock, then open the practice vault; or, when True, remove the one that was open."""
    backups_changed = Signal()
    """A backup was made, deleted or planned: cards about them read again."""
    passage_wanted = Signal(object, object)
    """A ``CitedCalculation`` is to enter the open draft of a dispute (``UUID``), at its caret."""

    def __init__(
        self, desk: "Desk", work: Work, navigation: Navigation, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self.work = work
        self.navigation = navigation
        navigation.setParent(self)
        self.undoing = Undoing(self)
        self.departure: Callable[[], timedelta] = timedelta
        """How long an act made now stays before it leaves; zero while nobody can tell."""
        self.recent: list[str] = []
        """The commands last run from the palette, by name; gone with the session."""
        self.leaving.connect(self.undoing.forget)

    @property
    def desk(self) -> "Desk":
        """The open desk, for use cases only."""
        return self._desk

    @property
    def actor(self) -> "Actor | None":
        """Who works here; None before the desk is linked to a platform."""
        return self._desk.actor

    def now(self) -> datetime:
        """The present as the desk's clock tells it, in UTC."""
        return self._desk.clock()

    def tell_changed(self, dispute_id: UUID | None = None) -> None:
        """Say that facts changed, so that other screens read them again."""
        self.facts_changed.emit(dispute_id)

    def can_take_back(
        self,
        words: Words,
        use_case: Callable[..., Any],
        *given: Any,
        about: UUID | None = None,
        in_sight: bool = True,
        leaves: bool = False,
    ) -> None:
        """Offer to take back what was just done, by ``use_case(desk, *given)``.

        WHY the session's and not the screen's: the screen may be closed when it is asked for. Then
        screens read again what concerns ``about``, a dispute, or anything. What ``leaves`` the desk
        by itself is offered until it does, and the seconds are told.
        """
        undo = partial(self._take_back, use_case, given, about)
        until = ceil(self.departure().total_seconds()) if leaves else 0
        self.undoing.offer(words, undo, in_sight=in_sight, leaves_in=until)

    def _take_back(
        self, use_case: Callable[..., Any], given: tuple[Any, ...], about: UUID | None
    ) -> None:
        # WHY save: what was asked for before a lock is done, and the lock waits for it.
        job = self.work.save(use_case, self.desk, *given)
        job.done.connect(partial(_tell_again, self, about))
        # WHY: the line must not say that it was taken back when it was not.
        job.failed.connect(self.undoing.put_away)

    def take_desk(self, desk: "Desk") -> None:
        """Go on with the desk that enrolment returned."""
        self._desk = desk
        self.desk_changed.emit()


def _tell_again(session: Session, about: UUID | None, _done: object) -> None:
    if isValid(session):
        session.tell_changed(about)
