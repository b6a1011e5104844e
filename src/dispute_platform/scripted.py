"""Parties who follow a script: for demonstrations and rehearsals, never for a real dispute.

Owns deciding what a scripted party would do next. It acts through ``parties`` as a person at the
page would, so nothing of what follows is pretended.
"""

from collections.abc import Callable
from functools import partial
from threading import Event
from uuid import UUID

import sqlalchemy as sa

from dispute_exchange.events import TimelineEvent
from dispute_exchange.parties import BothParties
from dispute_exchange.procedure import Standing
from dispute_exchange.vocabulary import Answer, DisputeState, ImplementationStatus, PartyRole
from dispute_platform.disputes import facts_of
from dispute_platform.material import DisputeFacts, PartyScript
from dispute_platform.parties import answer_decision, answer_entry, report_implementation
from dispute_platform.platform import Platform
from dispute_platform.tables import DisputeRow

Deed = Callable[[], TimelineEvent]


class ScriptedParties:
    """Plays the parties of every sample that has a script, one deed each per step."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform

    def step(self, dispute_id: UUID | None = None) -> tuple[TimelineEvent, ...]:
        """The next deed of each dispute, or of one; nothing when all wait for the mediator."""
        done = []
        for facts, standing in self._scripted(dispute_id):
            deed = self._next(facts, standing)
            if deed is not None:
                done.append(deed())
        return tuple(done)

    def play(self, dispute_id: UUID | None = None) -> tuple[TimelineEvent, ...]:
        """Step until everybody waits for the mediator again."""
        done: list[TimelineEvent] = []
        while played := self.step(dispute_id):
            done.extend(played)
        return tuple(done)

    def run(self, stop: Event, every: float) -> None:
        """Step every so many seconds until told to stop."""
        while not stop.wait(every):
            self.step()

    def _scripted(self, dispute_id: UUID | None) -> list[tuple[DisputeFacts, Standing]]:
        wanted = sa.select(DisputeRow).order_by(DisputeRow.file_no)
        if dispute_id is not None:
            wanted = wanted.where(DisputeRow.dispute_id == dispute_id)
        with self._platform.database.read() as session:
            found = [(facts_of(row), row.dispute_id) for row in session.scalars(wanted)]
            return [
                (facts, self._platform.standings.of(session, known))
                for facts, known in found
                if facts.sample and facts.script is not None
            ]

    def _next(self, facts: DisputeFacts, standing: Standing) -> Deed | None:
        script = facts.script
        if script is None:
            return None
        if standing.state is DisputeState.NOTIFIED and script.entry is not None:
            return partial(answer_entry, self._platform, facts.dispute_id, script.entry)
        if standing.state is DisputeState.PROPOSAL_ISSUED:
            return self._answer(facts.dispute_id, script, standing)
        if standing.state is DisputeState.TO_IMPLEMENT and script.implementation is not None:
            return self._implementation(facts.dispute_id, script.implementation)
        return None

    def _answer(self, dispute_id: UUID, script: PartyScript, standing: Standing) -> Deed | None:
        decision = standing.decision
        if decision is None or decision.response_days is None:
            return None
        planned: tuple[tuple[BothParties, Answer | None], ...] = (
            (PartyRole.CONSUMER, script.consumer),
            (PartyRole.TRADER, script.trader),
        )
        for party, answer in planned:
            if answer is not None and party not in decision.answers:
                return partial(answer_decision, self._platform, dispute_id, party, answer)
        return None

    def _implementation(self, dispute_id: UUID, status: ImplementationStatus) -> Deed:
        return partial(
            report_implementation, self._platform, dispute_id, PartyRole.CONSUMER, status
        )
