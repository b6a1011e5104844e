"""The 42 scenarios, played once for all the tests that look at their end."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from demo.rehearsal.plays import play
from demo.rehearsal.seen import look, visit
from demo.rehearsal.world import Case, World, cases, open_world, play_all
from dispute_exchange.events import TimelineEvent
from dispute_exchange.procedure import Standing
from dispute_platform.disputes import events_of
from dispute_platform.samples import scenarios

KEYS = tuple(one.key for one in scenarios())


@dataclass(frozen=True)
class Ended:
    """One scenario at its end, with the world it was played in."""

    world: World
    case: Case

    @property
    def standing(self) -> Standing:
        return self.world.standing(self.case.dispute_id)

    @property
    def events(self) -> tuple[TimelineEvent, ...]:
        with self.world.platform.database.read() as session:
            return events_of(session, self.case.dispute_id)

    def said(self, kind: type) -> list[TimelineEvent]:
        """The events of a kind, in their order."""
        return [event for event in self.events if isinstance(event.payload, kind)]


@pytest.fixture(scope="session")
def played(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Ended]]:
    """Every scenario, played side by side by one desk on one platform."""
    with open_world(tmp_path_factory.mktemp("scenarios")) as world:
        taken = cases(KEYS)
        play_all(world, taken, play, look)
        for case in taken:
            visit(world, case)
        yield {case.key: Ended(world, case) for case in taken}


@pytest.fixture(params=KEYS)
def ended(request: pytest.FixtureRequest, played: dict[str, Ended]) -> Ended:
    """Each scenario in turn; what went wrong while it was played fails here."""
    found = played[request.param]
    if found.case.failed is not None:
        raise found.case.failed
    return found
