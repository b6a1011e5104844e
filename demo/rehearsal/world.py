"""The world the scenarios are played in: a platform, a desk, and the days that pass for both.

Owns the clock and the order in which cases are taken up; never what a mediator does in one.
"""

import heapq
import threading
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from uuid import UUID

from dispute_exchange.evidence import PARTIES_OF
from dispute_exchange.money import Money
from dispute_exchange.parties import MediationBody, PostalAddress
from dispute_exchange.procedure import ANSWERING, Standing
from dispute_exchange.vocabulary import BodyType, Channel, DisputeState, NoticeKind, PartyRole
from dispute_platform import parties, samples
from dispute_platform.api.server import bound, run, server
from dispute_platform.disputes import evidence_of, reassign, register_dispute
from dispute_platform.material import DisputeMaterial, MaterialRecord
from dispute_platform.mediators import issue_code, register_mediator
from dispute_platform.platform import Platform, open_platform
from dispute_platform.samples import MEDIATOR, Expected, Scenario
from dispute_platform.scripted import ScriptedParties
from dispute_platform.timer import run_clocks
from mediator_desk.domain.clocks import ClockView
from mediator_desk.usecases.calculators import Calculation
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.enrolment import Enrol, enrol
from mediator_desk.usecases.letters import Letter
from mediator_desk.usecases.synchronisation import SyncReport, read_sync_status, synchronise
from mediator_desk.usecases.vaults import CreateVault, create_vault, lock_vault
from mediator_desk.vault import KdfCost

PASSPHRASE = "galet lanterne ruban cigogne verger"
EPOCH = date(2026, 4, 1)
"""Before the first referral: the desk is enrolled on that day."""
_MORNING = time(7, 30, tzinfo=UTC)
_WORKED = (1, 4)
_CHEAP = KdfCost(memory_kib=65536, passes=3, lanes=4)
"""WHY: nothing here is worth a slow key derivation."""

Play = Generator[int, None, None]
"""A case being played: it yields the number of days until the mediator takes it up again."""


class Days:
    """The clock that platform and desk both read: it moves forward a day at a time."""

    def __init__(self, first: date) -> None:
        self.now = datetime.combine(first, _MORNING)

    def __call__(self) -> datetime:
        return self.now

    @property
    def today(self) -> date:
        """The calendar day."""
        return self.now.date()

    def come(self, day: date) -> None:
        """Wait until the morning of ``day``; a day already begun goes on for a minute."""
        morning = datetime.combine(day, _MORNING)
        self.now = max(morning, self.now + timedelta(minutes=1))


@dataclass(frozen=True, slots=True)
class Read:
    """A letter as it was on the day it was owed."""

    on: date
    seq: int | None
    letter: Letter


@dataclass
class Case:
    """One scenario while it is played, and all that was seen of it on the way."""

    key: str
    scenario: Scenario
    expected: Expected
    material: DisputeMaterial
    calculations: list[Calculation] = field(default_factory=list)
    letters: dict[tuple[NoticeKind, PartyRole, int | None], Read] = field(default_factory=dict)
    diary: list[tuple[date, str]] = field(default_factory=list)
    clocks: tuple[ClockView, ...] = ()
    pages: dict[PartyRole, str] = field(default_factory=dict)
    quiet: bool = False
    failed: BaseException | None = None

    @property
    def record(self) -> MaterialRecord:
        """The dispute as it was referred."""
        return self.material.record

    @property
    def dispute_id(self) -> UUID:
        """The dispute."""
        return self.record.dispute_id

    @property
    def number(self) -> int:
        """The number of the scenario."""
        return self.scenario.number

    @property
    def proposed(self) -> Money:
        """What the mediator proposes, all heads together."""
        return self.expected.proposed


@dataclass
class World:
    """A platform that answers on loopback, and the desk of its mediator."""

    platform: Platform
    url: str
    desk: Desk
    days: Days
    folder: Path
    reports: list[SyncReport] = field(default_factory=list)

    def standing(self, dispute_id: UUID) -> Standing:
        """Where the platform has a dispute."""
        with self.platform.database.read() as session:
            return self.platform.standings.of(session, dispute_id)

    def synchronise(self) -> None:
        """As a person would: whatever waits goes, whatever is new comes."""
        report = synchronise(self.desk)
        self.reports.append(report)
        assert report.problem is None, report
        assert not report.notices, report

    def parties_act(self, case: Case) -> None:
        """What consumer and trader do by their script, looking at each other's exhibits.

        They do nothing while the case is ``quiet``: the mediator goes on the same day.
        """
        if case.quiet:
            return
        self._play(case.dispute_id)
        with self.platform.database.read() as session:
            items = evidence_of(session, case.dispute_id)
        for party in ANSWERING:
            if case.record.party(party).preferred_channel is Channel.LETTER:
                continue
            for item in items:
                if item.submitted_by is not party and party in PARTIES_OF[item.disclosure]:
                    parties.note_seen(self.platform, case.dispute_id, party, item.evidence_id)

    def _play(self, dispute_id: UUID) -> None:
        """Until everybody waits for the mediator; nobody carries out what was agreed today."""
        script = ScriptedParties(self.platform)
        agreed = self.standing(dispute_id).state is DisputeState.TO_IMPLEMENT
        while script.step(dispute_id):
            if not agreed and self.standing(dispute_id).state is DisputeState.TO_IMPLEMENT:
                return


@contextmanager
def open_world(folder: Path) -> Iterator[World]:
    """A new platform and a new desk in ``folder``, enrolled, on the first day."""
    days = Days(EPOCH)
    platform = open_platform(folder / "platform", clock=days)
    register_mediator(platform, MEDIATOR)
    running = server(platform, "127.0.0.1", 0)
    listening, url = bound(running)
    thread = threading.Thread(target=run, args=(running, listening))
    thread.start()
    bare = create_vault(
        CreateVault(folder / "vault", "Médiation Rivage", PASSPHRASE), days, cost=_CHEAP
    )
    try:
        code = issue_code(platform, MEDIATOR.mediator_id).code
        desk = enrol(bare.desk, Enrol(url, code, "Poste du cabinet")).desk
        yield World(platform, url, desk, days, folder)
    finally:
        lock_vault(bare.desk)
        running.should_exit = True
        thread.join()
        platform.close()


def cases(keys: Iterable[str]) -> list[Case]:
    """The scenarios of these names, as they were on the day of their referral."""
    return [
        Case(
            key=key,
            scenario=samples.scenarios()[int(key) - 1],
            expected=samples.story(key).expected,
            material=samples.at_referral(key),
        )
        for key in keys
    ]


def play_all(
    world: World,
    taken: list[Case],
    play: Callable[[World, Case], Play],
    seen: Callable[[World, Case], None],
) -> None:
    """Play the cases side by side, day after day, until each has come to its end.

    A case that fails keeps its error and is left there; the others go on. ``seen`` is called after
    every synchronisation of a case.
    """
    queue: list[tuple[date, int]] = []
    plays: dict[int, Play] = {}
    for number, case in enumerate(taken):
        last = max(event.recorded_at for event in case.record.events).date()
        heapq.heappush(queue, (at_work(last + timedelta(days=1)), number))
    while queue:
        day = queue[0][0]
        world.days.come(day)
        due = []
        while queue and queue[0][0] <= day:
            due.append(heapq.heappop(queue)[1])
        _take_up(world, [taken[number] for number in due if number in plays])
        for number in due:
            if number not in plays:
                _refer(world, taken[number])
                plays[number] = play(world, taken[number])
        world.synchronise()
        for number in due:
            wait = _next(plays[number], taken[number])
            if wait is not None:
                heapq.heappush(queue, (at_work(day + timedelta(days=wait)), number))
        if read_sync_status(world.desk).waiting:
            world.synchronise()
        for number in due:
            _look(world, taken[number], seen)


def at_work(day: date) -> date:
    """The first day from ``day`` on that the mediator works on cases: Tuesdays and Fridays."""
    while day.weekday() not in _WORKED:
        day += timedelta(days=1)
    return day


def _refer(world: World, case: Case) -> None:
    register_dispute(world.platform, case.material)
    if world.standing(case.dispute_id).state is DisputeState.REFERRED:
        reassign(world.platform, case.dispute_id, MEDIATOR.mediator_id)


def _take_up(world: World, due: list[Case]) -> None:
    for case in due:
        run_clocks(world.platform, case.dispute_id)
        world.parties_act(case)


def _next(play: Play, case: Case) -> int | None:
    try:
        return next(play)
    except StopIteration:
        return None
    except Exception as error:  # noqa: BLE001 - told by the test of the case it belongs to
        case.failed = error
        return None


def _look(world: World, case: Case, seen: Callable[[World, Case], None]) -> None:
    if case.failed is None:
        try:
            seen(world, case)
        except Exception as error:  # noqa: BLE001 - as above
            case.failed = error


OTHER_BODY = MediationBody(
    code="AUX",
    name="Médiation des Aulnes",
    kind=BodyType.COMPANY_ASSOCIATION,
    address=PostalAddress(lines=("1, allée des Aulnes",), postcode="44990", city="Portclair"),
)
"""Whom a file goes to when its mediator may not keep it."""
