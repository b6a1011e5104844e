"""Parties who follow a script: for demonstrations and rehearsals, never for a real dispute.

Owns deciding what a scripted party would do next. It acts through ``parties`` as a person at the
page would, so nothing of what follows is pretended.
"""

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from threading import Event
from uuid import UUID

import sqlalchemy as sa

from dispute_exchange.events import (
    ConflictRaised,
    PiecesRequested,
    RequestedPiece,
    TimelineEvent,
)
from dispute_exchange.parties import BothParties
from dispute_exchange.procedure import ANSWERING, OpenRequest, Standing
from dispute_exchange.vocabulary import (
    Channel,
    DisputeState,
    EvidenceType,
    ImplementationStatus,
    PartyRole,
)
from dispute_platform import parties
from dispute_platform.clock import legal_day
from dispute_platform.disputes import events_of, facts_of
from dispute_platform.material import DisputeFacts, PartyScript
from dispute_platform.parties import Handing
from dispute_platform.platform import Platform
from dispute_platform.samples import answers
from dispute_platform.tables import DisputeRow

S = DisputeState
Deed = Callable[[], TimelineEvent]
_REPORTS = {
    ImplementationStatus.IMPLEMENTED: "done",
    ImplementationStatus.PARTLY: "partly",
    ImplementationStatus.NOT_IMPLEMENTED: "not_done",
}


class ScriptedParties:
    """Plays the parties of every sample that has a script, one deed each per step."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform

    def step(self, dispute_id: UUID | None = None) -> tuple[TimelineEvent, ...]:
        """The next deed of each dispute, or of one; nothing when all wait for the mediator."""
        done = []
        for scene in self._scripted(dispute_id):
            deed = next(scene.deeds(), None)
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

    def _scripted(self, dispute_id: UUID | None) -> "list[_Scene]":
        wanted = sa.select(DisputeRow).order_by(DisputeRow.file_no)
        if dispute_id is not None:
            wanted = wanted.where(DisputeRow.dispute_id == dispute_id)
        with self._platform.database.read() as session:
            return [
                _Scene(
                    self._platform,
                    facts,
                    facts.script,
                    self._platform.standings.of(session, row.dispute_id),
                )
                for row in session.scalars(wanted)
                if (facts := facts_of(row)).sample and facts.script is not None
            ]


@dataclass(frozen=True, slots=True)
class _Scene:
    """One scripted dispute as it stands."""

    platform: Platform
    facts: DisputeFacts
    script: PartyScript
    standing: Standing

    def deeds(self) -> Iterator[Deed]:
        """What the parties would do now, the first thing first."""
        yield from self._objection()
        yield from self._pieces()
        match self.standing.state:
            case S.NOTIFIED:
                if self.script.entry is not None:
                    yield partial(
                        parties.answer_entry,
                        self.platform,
                        self.facts.dispute_id,
                        self.script.entry,
                        channel=self._channel(PartyRole.TRADER),
                    )
            case S.IN_MEDIATION:
                yield from self._departure()
                yield from self._agreement()
            case S.PROPOSAL_ISSUED:
                yield from self._answers()
            case S.TO_IMPLEMENT:
                yield from self._implementation()

    def _objection(self) -> Iterator[Deed]:
        """R613-1: opposes the mediator in time, once, and only the one who made a disclosure."""
        party, until = self.script.objects, self.standing.objections_until
        today = legal_day(self.platform.clock())
        if party is None or until is None or today > until or self.standing.is_stopped:
            return
        if not any(isinstance(one.payload, ConflictRaised) for one in self._events()):
            text = self._say("objection", party)
            yield self._deed(parties.object_to_mediator, party, text)

    def _pieces(self) -> Iterator[Deed]:
        """Hands in what was asked since the dispute came; what its story left open stays open."""
        if self.standing.is_closed or self.standing.is_stopped:
            return
        asking = {event.seq: event for event in self._events()} if self.standing.requests else {}
        for request in self.standing.requests:
            event = asking[request.seq]
            if event.seq > self.script.pieces_after and isinstance(event.payload, PiecesRequested):
                yield self._piece(request, event.payload)

    def _piece(self, request: OpenRequest, asked: PiecesRequested) -> Deed:
        pieces = asked.pieces or (RequestedPiece(title=asked.text[:300] or "…"),)
        piece = pieces[max(len(pieces) - request.missing, 0)]
        party = self.facts.party(request.to)
        made = legal_day(self.platform.clock())
        data = answers.document(party, piece.title, self.facts.file_no, made)
        handing = Handing(
            title=piece.title,
            type=piece.type or EvidenceType.LETTER,
            untrusted_name=f"{piece.title[:80]}.pdf",
            media_type="application/pdf",
            data=io.BytesIO(data),
        )
        text = self._say("handed", request.to, title=piece.title)
        return self._deed(parties.file_evidence, request.to, handing, text, request.request_id)

    def _departure(self) -> Iterator[Deed]:
        if self.script.withdraws is not None:
            party = self.script.withdraws
            yield self._deed(parties.withdraw, party, self._say("withdrawal", party))

    def _agreement(self) -> Iterator[Deed]:
        """The trader offers what the parties will settle on, and the consumer accepts it."""
        settled = self.script.settles
        if settled is None:
            return
        amount = settled.amount
        if amount is not None and self.standing.offered != amount:
            text = self._say("offer", PartyRole.TRADER)
            yield self._deed(parties.make_offer, PartyRole.TRADER, amount, text, settled)
        else:
            text = self._say("agreement", PartyRole.CONSUMER)
            yield self._deed(parties.accept_offer, PartyRole.CONSUMER, text)

    def _answers(self) -> Iterator[Deed]:
        decision = self.standing.decision
        if decision is None or decision.response_days is None:
            return
        for party, answer in zip(
            ANSWERING, (self.script.consumer, self.script.trader), strict=True
        ):
            delivered = party in decision.delivered
            if answer is not None and delivered and party not in decision.answers:
                yield self._deed(parties.answer_decision, party, answer)

    def _implementation(self) -> Iterator[Deed]:
        status = self.script.implementation
        if status is not None:
            text = self._say(_REPORTS[status], PartyRole.CONSUMER)
            yield self._deed(parties.report_implementation, PartyRole.CONSUMER, status, text)

    def _deed(self, verb: Callable[..., TimelineEvent], party: BothParties, *said: object) -> Deed:
        return partial(
            verb,
            self.platform,
            self.facts.dispute_id,
            party,
            *said,
            channel=self._channel(party),
        )

    def _channel(self, party: BothParties) -> Channel:
        """WHY by post: who is served by post answers by post, and the platform writes it down."""
        preferred = self.facts.party(party).preferred_channel
        return Channel.LETTER if preferred is Channel.LETTER else Channel.PLATFORM

    def _say(self, name: str, party: BothParties, **values: str) -> str:
        return answers.phrase(name, self.facts.party(party).language, **values)

    def _events(self) -> tuple[TimelineEvent, ...]:
        with self.platform.database.read() as session:
            return events_of(session, self.facts.dispute_id)
