"""What acts become: whatever is asked in whatever order, no dispute reaches an impossible state."""

from datetime import UTC, date, datetime
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute_exchange import acts
from dispute_exchange.chain import ChainHead, genesis, link
from dispute_exchange.claims import Remedy
from dispute_exchange.consequences import CAUSES, Draft
from dispute_exchange.decision import ChainReference
from dispute_exchange.events import EventBody, TimelineEvent
from dispute_exchange.moments import Moment
from dispute_exchange.money import Money
from dispute_exchange.parties import Mediator
from dispute_exchange.procedure import ALLOWED_IN, CLOSED_STATES, Standing, apply, fold
from dispute_exchange.vocabulary import (
    Answer,
    Channel,
    DecisionKind,
    Disclosure,
    DisputeState,
    EntryConsent,
    EvidenceType,
    ImplementationStatus,
    InadmissibilityGround,
    Language,
    NoticeKind,
    PartyRole,
    RemedyKind,
)
from dispute_platform.acts_to_events import acts_to_events, refuse_impossible
from dispute_platform.errors import Refusal
from mediator_desk.domain.possible import foreseen, is_possible
from tests.platform.material import BODY, stages

TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
MEDIATOR = Mediator(mediator_id=UUID(int=5), name="Odile Vautremont", body=BODY)
DISPUTE = UUID(int=9)
HASH = "0" * 64


def decision(number: int) -> acts.IssueDecision:
    return acts.IssueDecision(
        decision_id=UUID(int=100 + number),
        number=f"RIV-2026-{number:04}",
        decision_kind=DecisionKind.PROPOSAL,
        pdf_sha256=HASH,
        record_sha256=HASH,
        size=1,
        proposed=Money(minor=1000),
        response_days=15,
        chain=ChainReference(seq=1, hash=HASH),
    )


C, T = PartyRole.CONSUMER, PartyRole.TRADER
SIDES = st.sampled_from([C, T])
MOMENT = Moment(on=TODAY)
PIECE = UUID(int=40)

CONTENTS: st.SearchStrategy[acts.ActContent] = st.one_of(
    st.just(acts.SendMessage(text="Bonjour")),
    st.just(acts.DeclareIndependence()),
    SIDES.map(lambda to: acts.RequestPieces(to=to, text="La facture ?", due_on=TODAY)),
    st.sampled_from(InadmissibilityGround).map(
        lambda ground: acts.DeclareInadmissible(ground=ground, reasons="Motif")
    ),
    st.just(acts.NotifyParties()),
    st.sampled_from(EntryConsent).map(lambda answer: acts.RecordEntry(answer=answer)),
    st.just(acts.ExtendDeadline(until=date(2027, 3, 1), reason="Complexe")),
    st.sampled_from([None, date(2027, 1, 1)]).map(
        lambda by: acts.RecordSettlement(remedy=Remedy(kind=RemedyKind.VOUCHER), implement_by=by)
    ),
    st.integers(0, 2).map(decision),
    st.integers(0, 2).map(
        lambda number: decision(number).model_copy(update={"supersedes": UUID(int=100)})
    ),
    st.just(acts.CloseDispute()),
    st.just(acts.RaiseConflict(text="Une ancienne mission")),
    st.booleans().map(lambda on: acts.ResolveConflict(continues=on, text="Décidé")),
    SIDES.map(lambda to: acts.RemindParty(to=to, text="Relance")),
    SIDES.map(lambda to: acts.DiscloseEvidence(evidence_ids=(PIECE,), to=(to,))),
    SIDES.map(
        lambda by: acts.FileEvidence(
            evidence_id=PIECE,
            submitted_by=by,
            title="Facture",
            type=EvidenceType.INVOICE,
            original_name="facture.pdf",
            media_type="application/pdf",
            size=1,
            sha256=HASH,
            received=MOMENT,
        )
    ),
    SIDES.map(
        lambda party: acts.RecordMeeting(
            with_parties=(party,), occurred=MOMENT, minutes=30, channel=Channel.PHONE
        )
    ),
    SIDES.map(
        lambda party: acts.RecordOffer(
            party=party,
            occurred=MOMENT,
            channel=Channel.PHONE,
            text="Un geste",
            amount=Money(minor=1),
        )
    ),
    st.builds(
        acts.RecordService,
        notice=st.just(NoticeKind.DECISION_DELIVERY),
        to=SIDES,
        on=st.just(TODAY),
        proof=st.just("RAR 1"),
        decision_id=st.sampled_from([None, UUID(int=100)]),
    ),
    st.builds(
        acts.RecordAnswer,
        decision_id=st.just(UUID(int=100)),
        party=SIDES,
        answer=st.sampled_from(Answer),
        on=st.sampled_from([TODAY, date(2027, 6, 1)]),
    ),
    st.sampled_from(ImplementationStatus).map(
        lambda status: acts.RecordImplementation(status=status, on=TODAY)
    ),
    SIDES.map(lambda party: acts.RecordWithdrawal(party=party, on=TODAY)),
    st.just(acts.RecordCourt(on=TODAY)),
    SIDES.map(lambda party: acts.UpdateParty(party=party, vulnerable=True)),
    st.just(acts.ReopenDispute(reason="Erreur")),
)


class Dispute:
    """A dispute as the platform keeps it, without a database."""

    def __init__(self, referred: bool) -> None:
        self.head = genesis(DISPUTE)
        self.standing = Standing()
        self.events: list[TimelineEvent] = []
        for _stage, actor, payload in stages(MEDIATOR, "4182")[: 5 if referred else 7]:
            self.add((Draft(payload, actor),))

    def add(self, drafts: tuple[Draft, ...]) -> None:
        for draft in drafts:
            body = EventBody(
                seq=self.head.seq + 1,
                event_id=uuid4(),
                occurred=draft.occurred or Moment(on=TODAY, at=NOW),
                recorded_at=NOW,
                actor=draft.actor,
                recorded_by=draft.recorded_by,
                channel=draft.channel,
                payload=draft.payload,
                evidence_ids=draft.evidence_ids,
            )
            event = link(self.head, body)
            self.standing = apply(self.standing, event)
            self.head = ChainHead(event.seq, event.hash)
            self.events.append(event)

    def act(self, content: acts.ActContent, base: int) -> None:
        act = acts.Act(
            act_id=uuid4(),
            dispute_id=DISPUTE,
            mediator_id=MEDIATOR.mediator_id,
            mediator_name=MEDIATOR.name,
            base=ChainReference(seq=base, hash=HASH),
            acted_at=NOW,
            content=content,
        )
        before = self.standing
        if refusal_of(act, before) is not None:
            return
        assert is_possible(content, before, TODAY)
        imagined = foreseen(before, [content], TODAY, NOW)
        self.add(acts_to_events(act, before, Language.FR, TODAY))
        # The desk foresees exactly what the platform does.
        assert self.standing == imagined
        self.check(content, before)

    def party(self, move: int) -> None:
        """What a party does, where the platform would let it."""
        from dispute_exchange import events as ev

        decided = self.standing.decision
        party = (PartyRole.CONSUMER, PartyRole.TRADER)[move % 2]
        payload = {
            0: ev.Withdrew(party=party),
            1: ev.EntryAnswered(answer=EntryConsent.ACCEPTED),
            2: ev.ImplementationReported(by=party, status=ImplementationStatus.NOT_IMPLEMENTED),
            3: ev.DecisionAnswered(
                decision_id=decided.decision_id if decided else UUID(int=1),
                party=party,
                answer=(Answer.ACCEPTED, Answer.REFUSED)[move // 2 % 2],
            ),
            4: ev.MessageSent(text="Oui."),
        }[move % 5]
        if payload.kind == "MESSAGE" or self.standing.state in ALLOWED_IN[payload.kind]:
            self.add((Draft(payload, party),))

    def check(self, content: acts.ActContent, before: Standing) -> None:
        after = self.standing
        if isinstance(content, acts.IssueDecision):
            assert after.state is DisputeState.PROPOSAL_ISSUED
            assert after.decision is not None
            assert set(after.decision.delivered) == {PartyRole.CONSUMER, PartyRole.TRADER}
            assert after.decision.answers == {}
        if before.state in CLOSED_STATES and not isinstance(content, acts.ReopenDispute):
            assert after.state in CLOSED_STATES
        if isinstance(content, acts.SendMessage):
            assert (after.state, after.decision) == (before.state, before.decision)


def refusal_of(act: acts.Act, standing: Standing) -> str | None:
    try:
        refuse_impossible(act, standing, TODAY)
    except Refusal as refusal:
        return refusal.code
    return None


MOVES = st.lists(
    st.one_of(st.tuples(CONTENTS, st.integers(0, 40)), st.integers(0, 19)), max_size=25
)


@given(referred=st.booleans(), moves=MOVES)
def test_no_order_of_acts_and_answers_reaches_an_impossible_state(
    referred: bool, moves: list[tuple[acts.ActContent, int] | int]
) -> None:
    dispute = Dispute(referred)
    for move in moves:
        if isinstance(move, int):
            dispute.party(move)
        else:
            dispute.act(*move)
    standing = fold(dispute.events)
    assert standing == dispute.standing
    assert standing.last_seq == len(dispute.events)
    if standing.state in (DisputeState.PROPOSAL_ISSUED, DisputeState.REJECTED):
        assert standing.decision is not None
    if standing.is_closed:
        assert standing.closed_on is not None or standing.state is DisputeState.NOT_IMPLEMENTED


@given(content=CONTENTS, state=st.sampled_from(DisputeState), base=st.integers(0, 9))
def test_what_is_let_through_is_what_the_procedure_allows(
    content: acts.ActContent, state: DisputeState, base: int
) -> None:
    act = acts.Act(
        act_id=uuid4(),
        dispute_id=DISPUTE,
        mediator_id=MEDIATOR.mediator_id,
        mediator_name=MEDIATOR.name,
        base=ChainReference(seq=base, hash=HASH),
        acted_at=NOW,
        content=content,
    )
    standing = Standing(state=state, last_seq=5)
    allowed = is_possible(content, standing, TODAY)
    cause = CAUSES.get(content.kind)
    assert cause is None or not allowed or state in ALLOWED_IN[cause]
    code = refusal_of(act, standing)
    assert (code is None) == allowed
    assert (code == "withdrawn") == (state is DisputeState.WITHDRAWN and not allowed)
    assert code != "moved_on" or base < 5
    assert code != "not_allowed" or base >= 5


def test_every_act_that_moves_a_dispute_has_an_event() -> None:
    from typing import get_args

    from dispute_exchange.acts import ActContent

    union = get_args(ActContent)[0]
    kinds = {one.model_fields["kind"].default for one in get_args(union)}
    moving = {
        "SEND_MESSAGE",
        "REMIND_PARTY",
        "DISCLOSE_EVIDENCE",
        "FILE_EVIDENCE",
        "RECORD_MEETING",
        "RECORD_OFFER",
        "RECORD_SERVICE",
        "UPDATE_PARTY",
        "SUPPLEMENT_DECISION",
    }
    assert kinds - set(CAUSES) == moving
    assert set(CAUSES.values()) <= set(ALLOWED_IN)


@pytest.mark.parametrize(
    ("kind", "to", "reached"),
    [
        (DecisionKind.INADMISSIBILITY, (C, T), [C]),
        (DecisionKind.INADMISSIBILITY, (C,), [C]),
        (DecisionKind.EXTENSION, (C, T), [C, T]),
        (DecisionKind.EXTENSION, (T,), [T]),
    ],
)
def test_a_document_is_given_to_those_it_names_within_the_policy(
    kind: DecisionKind, to: tuple[PartyRole, ...], reached: list[PartyRole]
) -> None:
    """L612-2: of an inadmissible file nobody learns here but those the policy has told."""
    content = decision(1).model_copy(update={"decision_kind": kind, "to": to})
    act = acts.Act(
        act_id=UUID(int=1),
        dispute_id=DISPUTE,
        mediator_id=MEDIATOR.mediator_id,
        mediator_name=MEDIATOR.name,
        base=ChainReference(seq=1, hash=HASH),
        acted_at=NOW,
        content=content,
    )
    issued, *delivered = acts_to_events(act, Standing(), Language.FR, TODAY)
    assert [draft.payload.to for draft in delivered] == reached
    alone = {(C,): Disclosure.CONSUMER_ONLY, (T,): Disclosure.TRADER_ONLY}
    assert issued.disclosure is alone.get(tuple(reached), Disclosure.ALL_PARTIES)
