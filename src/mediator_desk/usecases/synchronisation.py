"""Send what waits, fetch what is new, and tell how the last time went."""

import random
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, BinaryIO, Final

from dispute_exchange.errors import ExchangeError
from dispute_exchange.receipts import ReceiptInvalid
from mediator_desk import intake
from mediator_desk.domain.outbox import NEEDING_PERSON, SENDABLE, ActState
from mediator_desk.store import acts, settings
from mediator_desk.store.acts import ActRecord
from mediator_desk.store.errors import StoreError
from mediator_desk.store.feed import Announced
from mediator_desk.store.settings import Fact
from mediator_desk.sync.grace import NONE, staying
from mediator_desk.usecases.dating import doubt_clock
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.progress import Progress, silent
from mediator_desk.usecases.signature_upgrades import advance_signatures, hand_over_lasting

if TYPE_CHECKING:
    import httpx2

    from dispute_exchange.wire import PlatformDescription
    from mediator_desk.sync.errors import SyncError
    from mediator_desk.sync.link import Link

# From two minutes on, a desk with a wrong clock is told so (shown, never acted upon).
_MOST_SKEW: Final = 120
_OFFLINE: Final = frozenset({"platform_unreachable", "platform_busy"})
_UNREACHED: Final = _OFFLINE | {"platform_untrusted"}


@dataclass(frozen=True, slots=True)
class SyncReport:
    """What one synchronisation did. ``clock_skew_s`` is server minus desk, in seconds.

    ``problem`` is the kind of the error that stopped it (``None`` when it went to the end), with
    its ``facts``; acts refused by the platform are counted in ``refused`` and do not stop it.
    ``notices`` are codes of what a person should know: ``clock_skew``, ``clock_unsure`` (offline,
    with a date that nobody vouches for), ``vault_rolled_back`` (this vault is an older copy, or has
    one beside it), ``file_refused`` (a fetched dispute file was not imported).
    """

    sent: int
    refused: int
    new_files: int
    new_events: int
    waiting: int
    clock_skew_s: int | None
    finished_at: datetime
    problem: str | None = None
    notices: tuple[str, ...] = ()
    facts: Mapping[str, object] = field(default_factory=dict)

    @property
    def offline(self) -> bool:
        """Whether the platform could not be reached: no problem, and nothing to be told of."""
        return self.problem in _OFFLINE


@dataclass(frozen=True, slots=True)
class SyncStatus:
    """What the status bar says. ``online`` is what the last try showed (``None``: never tried).

    Of those ``waiting``, ``staying`` are kept to be taken back; the first may leave at
    ``stays_until``.
    """

    online: bool | None
    last_success_at: datetime | None
    offline_since: datetime | None
    waiting: int
    needs_person: int
    problem: str | None
    staying: int = 0
    stays_until: datetime | None = None


def synchronise(
    desk: Desk,
    progress: Progress = silent,
    *,
    grace: timedelta = NONE,
    transport: "httpx2.BaseTransport | None" = None,
    dice: random.Random | None = None,
) -> SyncReport:
    """Hear what is new, send what waits in order, hear the answers, fetch the files announced.

    WHY hearing first: a decision must not leave for a dispute that ended meanwhile. Being offline
    is not an error: it is reported, and everything stays queued. Acts made less than ``grace`` ago
    stay, so that they can be taken back; without one, whoever asks wants everything to leave.
    Errors: ``NotEnrolled``, ``Cancelled``. ``transport`` and ``dice`` replace network and chance
    in tests.
    """
    from mediator_desk.sync.link import open_link

    link = open_link(desk.vault, desk.clock, transport)
    with link.api:
        run = _Run(desk, link, progress, dice or random.SystemRandom(), grace)
        stopped_by = run.all()
    report = run.report(stopped_by)
    _remember(desk, report, link.api.skew)
    return report


def read_sync_status(desk: Desk, grace: timedelta = NONE) -> SyncStatus:
    """Where synchronisation stands, from what is stored; ``grace`` as it sends."""
    with desk.vault.engine.connect() as connection:
        stored = settings.fact(connection, Fact.SYNC_STATUS) or {}
        pending = acts.unfinished(connection)
    kept = staying(pending, desk.clock(), grace)
    return SyncStatus(
        online=stored.get("online"),
        last_success_at=_instant(stored.get("last_success_at")),
        offline_since=_instant(stored.get("offline_since")),
        waiting=sum(act.state in SENDABLE for act in pending),
        needs_person=sum(_needs_person(act) for act in pending),
        problem=stored.get("problem"),
        staying=len(kept),
        stays_until=min(kept.values(), default=None),
    )


class _Run:
    """One synchronisation: what it has done so far."""

    def __init__(
        self,
        desk: Desk,
        link: "Link",
        progress: Progress,
        dice: random.Random,
        grace: timedelta,
    ) -> None:
        from mediator_desk.sync.outbox import Outbox
        from mediator_desk.sync.pull import Feed

        self._desk, self._link, self._progress = desk, link, progress
        vault, clock, api = desk.vault, desk.clock, link.api
        self._outbox = Outbox(vault, api, link.judge, clock, dice, progress, grace)
        self._feed = Feed(vault, api, link.platform_id, clock, progress)
        self._sent = self._refused = self._files = self._events = 0
        self._notices: list[str] = []

    def all(self) -> "SyncError | ReceiptInvalid | None":
        """Every step in order; the error that ended it early, or None."""
        from mediator_desk.sync.errors import SyncError

        try:
            self._identify()
            self._catch_up()
            self._hear()
            self._make_lasting()
            self._push()
            if hand_over_lasting(self._desk):
                self._push()
            self._fetch()
        except (SyncError, ReceiptInvalid) as error:
            return error
        return None

    def report(self, stopped_by: "SyncError | ReceiptInvalid | None") -> SyncReport:
        """What was done, whatever ended it."""
        problem = None if stopped_by is None else stopped_by.kind
        with self._desk.vault.engine.connect() as connection:
            pending = acts.unfinished(connection)
            doubt = doubt_clock(self._desk, connection)
        skew = round(self._link.api.skew.total_seconds())
        reached = problem not in _UNREACHED
        if abs(skew) > _MOST_SKEW:
            self._notices.append("clock_skew")
        elif doubt is not None and not reached:
            self._notices.append("clock_unsure")
        return SyncReport(
            sent=self._sent,
            refused=self._refused,
            new_files=self._files,
            new_events=self._events,
            waiting=sum(act.state in SENDABLE for act in pending),
            clock_skew_s=skew if reached else None,
            finished_at=self._desk.clock(),
            problem=problem,
            notices=tuple(self._notices),
            facts={} if stopped_by is None else dict(stopped_by.facts),
        )

    def _identify(self) -> None:
        from mediator_desk.sync.errors import OtherPlatform

        told = self._link.api.describe()
        if told.platform_id != self._link.platform_id:
            raise OtherPlatform
        self._note_time_stamps(told)

    def _note_time_stamps(self, told: "PlatformDescription") -> None:
        """Where time is stamped may come, move or end after a desk was linked.

        SECURITY: only that; who signs files, receipts and decisions stays as the person agreed.
        """
        now = {
            "timestamp_path": told.timestamp_path,
            "timestamp_roots": list(told.timestamp_roots),
        }
        vault = self._desk.vault
        with vault.engine.connect() as connection:
            known = settings.fact(connection, Fact.PLATFORM) or {}
        if {**known, **now} != known:
            with vault.writer.begin() as connection:
                known = settings.fact(connection, Fact.PLATFORM) or {}
                settings.put_fact(connection, Fact.PLATFORM, {**known, **now})

    def _catch_up(self) -> None:
        from mediator_desk.sync.receipts import catch_up

        self._progress(0, 0, "receipts")
        caught = catch_up(self._desk.vault, self._link.api, self._link.judge, self._desk.clock)
        self._sent += caught.accepted
        if caught.unknown:
            self._notices.append("vault_rolled_back")

    def _make_lasting(self) -> None:
        """WHY before sending: a decision may have to wait for its time stamp."""
        self._progress(0, 0, "stamp")
        advance_signatures(self._desk, self._progress)

    def _push(self) -> None:
        pushed = self._outbox.push()
        self._sent += pushed.sent
        self._refused += pushed.refused
        if pushed.sent:
            self._hear()

    def _hear(self) -> None:
        self._events += self._feed.pull().new_events

    def _fetch(self) -> None:
        fetched = self._feed.fetch(self._import)
        self._files += fetched.files
        self._events += fetched.new_events
        if fetched.refused:
            self._notices.append("file_refused")

    def _import(self, source: BinaryIO, announced: Announced) -> int:
        """Takes a fetched file through the same door as any other."""
        from mediator_desk.sync.errors import FileRefused

        desk = self._desk
        expected = intake.Expected(announced.dispute_id, announced.revision)
        with desk.vault.engine.connect() as connection:
            anchors = intake.read_anchors(connection, desk.vault)
        try:
            received = intake.receive(
                desk.vault, source, anchors, desk.clock, self._progress, expected
            )
        except (ExchangeError, intake.UnexpectedDispute, intake.ImportRaced, StoreError) as error:
            raise FileRefused(refusal=error.kind) from error
        return received.new_events


def _remember(desk: Desk, report: SyncReport, skew: timedelta) -> None:
    """What the status bar will say until the next time."""
    now = report.finished_at.isoformat()
    told = (report.finished_at + skew).isoformat()
    offline = report.offline
    with desk.vault.writer.begin() as connection:
        before = settings.fact(connection, Fact.SYNC_STATUS) or {}
        settings.put_fact(
            connection,
            Fact.SYNC_STATUS,
            {
                "online": not offline,
                "last_success_at": before.get("last_success_at") if report.problem else now,
                "server_at": before.get("server_at") if report.problem else told,
                "offline_since": (before.get("offline_since") or now) if offline else None,
                "problem": report.problem,
                "skew_s": before.get("skew_s") if report.problem else round(skew.total_seconds()),
            },
        )


def _needs_person(act: ActRecord) -> bool:
    """Refused, set aside, or held by what happened meanwhile; not those held by choice."""
    return act.state in NEEDING_PERSON or (act.state is ActState.HELD and act.refusal is not None)


def _instant(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)
