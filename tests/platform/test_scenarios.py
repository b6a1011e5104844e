"""Scenarios from their referral to their stated outcome: the parties by their script alone.

The mediator's acts are carried out as the platform carries them out, but for the signature of the
decision, which is tested where signatures are.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from dispute_exchange import acts
from dispute_exchange.consequences import Scene, events_of_act
from dispute_exchange.decision import ChainReference
from dispute_exchange.foresight import hindrance
from dispute_exchange.procedure import Standing
from dispute_exchange.vocabulary import (
    Channel,
    DecisionKind,
    DisputeState,
    NoticeKind,
    Outcome,
    PartyRole,
)
from dispute_platform import samples
from dispute_platform.acts_to_events import served_by_post
from dispute_platform.clock import legal_day, system_clock
from dispute_platform.disputes import (
    append_events,
    dispute_row,
    facts_of,
    reassign,
    register_dispute,
)
from dispute_platform.mediators import add_mediator, register_mediator
from dispute_platform.platform import Platform, open_platform
from dispute_platform.samples import MEDIATOR, Expected
from dispute_platform.scripted import ScriptedParties
from tests.platform.material import BODY

S = DisputeState
C = PartyRole.CONSUMER


def today() -> date:
    """Asked each time: a long run may pass midnight."""
    return legal_day(system_clock())


ZEROES = "0" * 64


class Rehearsal:
    """One scenario, its mediator's hand and its parties' script."""

    def __init__(self, platform: Platform, key: str) -> None:
        self.platform = platform
        self.script = ScriptedParties(platform)
        day = today()
        material = samples.at_referral(key, today=day)
        self.dispute = register_dispute(platform, material)
        self.record = material.record
        self.expected: Expected = samples.story(key, today=day).expected

    @property
    def standing(self) -> Standing:
        with self.platform.database.read() as session:
            return self.platform.standings.of(session, self.dispute)

    def act(self, content: acts.ActContent) -> Standing:
        """The act, then whatever the parties do about it."""
        with self.platform.database.write() as session:
            row = dispute_row(session, self.dispute)
            facts = facts_of(row)
            scene = Scene(
                self.platform.standings.of(session, self.dispute),
                today(),
                MEDIATOR.name,
                facts.language.value,
                served_by_post(facts.parties),
            )
            assert hindrance(content, scene) is None, hindrance(content, scene)
            append_events(self.platform, session, row, events_of_act(content, scene))
        self.script.play(self.dispute)
        return self.standing

    def to_mediation(self) -> None:
        """Appointment, declaration, a document asked for, notice to both parties."""
        if self.standing.state is S.REFERRED:
            reassign(self.platform, self.dispute, MEDIATOR.mediator_id)
        self.act(acts.DeclareIndependence(objections_until=today() + timedelta(days=8)))
        if self.standing.is_stopped:
            return
        asked = self.act(acts.RequestPieces(to=C, text="Facture", due_on=today()))
        assert asked.state is S.ADMISSIBILITY
        assert asked.requests == ()
        self.act(acts.NotifyParties())

    def propose(self) -> Standing:
        """The solution the scenario expects, served by post to whom it must be."""
        decision_id: UUID = uuid4()
        standing = self.act(
            acts.IssueDecision(
                decision_id=decision_id,
                number=f"RIV-{self.record.file_no}",
                decision_kind=DecisionKind.PROPOSAL,
                pdf_sha256=ZEROES,
                record_sha256=ZEROES,
                size=1,
                proposed=self.expected.proposed,
                response_days=self.expected.response_days or 21,
                chain=ChainReference(seq=1, hash=ZEROES),
            )
        )
        decision = standing.decision
        assert decision is not None
        for role in served_by_post(self.record.parties):
            assert role not in decision.delivered
            served = acts.RecordService(
                notice=NoticeKind.DECISION_DELIVERY,
                to=role,
                on=today(),
                proof="RAR 1A 234",
                decision_id=decision_id,
            )
            standing = self.act(served)
        return standing


@pytest.fixture(scope="module")
def platform(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Platform]:
    folder: Path = tmp_path_factory.mktemp("scenarios")
    opened = open_platform(folder / "platform")
    register_mediator(opened, MEDIATOR)
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("key", "state", "outcome"),
    [
        ("01", S.IMPLEMENTED, Outcome.PROPOSAL_ACCEPTED),
        ("02", S.REJECTED, Outcome.PROPOSAL_REFUSED_BY_CONSUMER),
        ("08", S.REJECTED, Outcome.PROPOSAL_REFUSED_BY_TRADER),
        ("17", S.NOT_IMPLEMENTED, Outcome.PROPOSAL_ACCEPTED),
    ],
)
def test_a_proposal_is_answered_and_carried_out_as_the_scenario_says(
    platform: Platform, key: str, state: DisputeState, outcome: Outcome
) -> None:
    """R612-4: PA, PRc, PRt, NI."""
    played = Rehearsal(platform, key)
    played.to_mediation()
    standing = played.propose()
    assert (standing.state, standing.outcome) == (state, outcome)


@pytest.mark.parametrize("key", ["05", "21"])
def test_the_parties_settle_before_any_proposal(platform: Platform, key: str) -> None:
    """R612-4: SB; the trader offers, the consumer accepts, the mediator fixes the day."""
    played = Rehearsal(platform, key)
    played.to_mediation()
    standing = played.standing
    assert standing.state is S.SETTLED_IN_MEDIATION
    settlement = standing.settlement
    assert settlement is not None
    day = today() + timedelta(days=30)
    standing = played.act(acts.RecordSettlement(remedy=settlement.remedy, implement_by=day))
    done = S.IMPLEMENTED if key == "05" else S.NOT_IMPLEMENTED
    assert (standing.state, standing.outcome) == (done, Outcome.AGREEMENT_BEFORE_PROPOSAL)


@pytest.mark.parametrize(
    ("key", "state", "outcome"),
    [
        ("06", S.ENTRY_REFUSED, Outcome.TRADER_REFUSED_ENTRY),
        ("19", S.WITHDRAWN, Outcome.WITHDRAWN_CONSUMER),
    ],
)
def test_a_party_ends_it(
    platform: Platform, key: str, state: DisputeState, outcome: Outcome
) -> None:
    """R612-2, B02-4: TR and WD."""
    played = Rehearsal(platform, key)
    played.to_mediation()
    assert (played.standing.state, played.standing.outcome) == (state, outcome)


def test_an_inadmissible_file_waits_for_nobody(platform: Platform) -> None:
    """L612-2: IN."""
    played = Rehearsal(platform, "33")
    standing = played.act(acts.DeclareInadmissible(ground="FILED_TOO_LATE", reasons="4°"))
    assert (standing.state, standing.outcome) == (S.INADMISSIBLE, Outcome.INADMISSIBLE)


def test_a_consumer_opposes_the_mediator_and_another_takes_the_file(platform: Platform) -> None:
    """R613-1: scenario 41."""
    played = Rehearsal(platform, "41")
    played.to_mediation()
    assert played.standing.state is S.CONFLICT
    ended = played.act(acts.ResolveConflict(continues=False, text="L’opposition est de droit."))
    assert ended.handed_back
    other = add_mediator(platform, "Gaspard Ollivry", BODY)
    reassign(platform, played.dispute, other.mediator_id)
    standing = played.standing
    assert (standing.state, standing.mediator_id) == (S.ADMISSIBILITY, other.mediator_id)
    assert standing.independence_on is None


def test_whoever_is_served_by_post_answers_by_post(platform: Platform) -> None:
    """R612-1, R612-4: scenario 39."""
    played = Rehearsal(platform, "39")
    assert C in served_by_post(played.record.parties)
    played.to_mediation()
    standing = played.propose()
    assert standing.decision is not None
    assert set(standing.decision.delivered) == {PartyRole.CONSUMER, PartyRole.TRADER}
    answered = acts.RecordAnswer(
        decision_id=standing.decision.decision_id,
        party=C,
        answer="ACCEPTED",
        on=today(),
        channel=Channel.LETTER,
    )
    assert played.act(answered).decision.answers[C] == "ACCEPTED"
