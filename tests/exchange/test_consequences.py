"""What acts become, and what becomes of exhibits: the same on both sides."""

import uuid
from datetime import UTC, date, datetime
from typing import get_args

import pytest

from dispute_exchange import acts as ax
from dispute_exchange import events as ev
from dispute_exchange.acts import ActContent
from dispute_exchange.chain import link_all
from dispute_exchange.consequences import CAUSES, Scene, events_of_act, only_to, party_after
from dispute_exchange.evidence import (
    EvidenceItem,
    exhibit_after,
    exhibits_touched,
    may_be_disclosed,
)
from dispute_exchange.foresight import foreseen, hindrance
from dispute_exchange.moments import Moment
from dispute_exchange.money import Money
from dispute_exchange.parties import Party, PostalAddress
from dispute_exchange.procedure import LINES_OF, Standing
from dispute_exchange.vocabulary import (
    Answer,
    Channel,
    Disclosure,
    DisputeState,
    DocumentDefect,
    EntryConsent,
    EvidenceType,
    ImplementationStatus,
    NoticeKind,
    PartyRole,
)

from .sayings import PROPOSED, standing_after
from .strategies import DECISION, bodies, issued
from .test_chain import DISPUTE

C, T, M, P = PartyRole.CONSUMER, PartyRole.TRADER, PartyRole.MEDIATOR, PartyRole.PLATFORM
TODAY, DAY = date(2026, 11, 22), date(2026, 11, 19)
PIECE = uuid.UUID(int=40)
SCENE = Scene(Standing(), TODAY, "Odile Vautremont")


def only(content, scene=SCENE):
    (draft,) = events_of_act(content, scene)
    return draft


def test_every_act_has_its_event_and_every_cause_its_lines():
    union = get_args(ActContent)[0]
    kinds = {one.model_fields["kind"].default for one in get_args(union)}
    assert set(CAUSES) <= kinds
    assert set(CAUSES.values()) <= set(LINES_OF)


@pytest.mark.parametrize(
    ("content", "actor"),
    [
        (ax.RecordEntry(answer="ACCEPTED", occurred=Moment(on=DAY), channel="LETTER"), T),
        (
            ax.RecordOffer(
                party=C,
                occurred=Moment(on=DAY),
                channel="LETTER",
                text="x",
                amount=Money(minor=1),
            ),
            C,
        ),
        (ax.RecordAnswer(decision_id=DECISION, party=T, answer="REFUSED", on=DAY), T),
        (ax.RecordWithdrawal(party=C, on=DAY), C),
        (
            ax.FileEvidence(
                evidence_id=PIECE,
                submitted_by=T,
                title="Facture",
                type="INVOICE",
                original_name="f.pdf",
                media_type="application/pdf",
                size=1,
                sha256="0" * 64,
                received=Moment(on=DAY),
            ),
            T,
        ),
    ],
)
def test_what_a_party_did_elsewhere_is_its_own_recorded_by_the_mediator(content, actor):
    draft = only(content)
    assert (draft.actor, draft.recorded_by, draft.channel) == (actor, M, Channel.LETTER)
    assert draft.occurred == Moment(on=DAY)


def test_nobody_speaks_for_a_silent_party():
    """R612-4: silence is what the mediator found, not what the party said."""
    silent = only(ax.RecordEntry(answer=EntryConsent.NO_REPLY))
    assert (silent.actor, silent.recorded_by) == (M, None)
    answer = ax.RecordAnswer(decision_id=DECISION, party=C, answer=Answer.NO_REPLY, on=DAY)
    assert only(answer).actor is M


def test_the_time_to_answer_runs_from_the_day_a_party_was_served():
    """R612-4: by post, from the day its proof shows; on the platform, from the day it is there."""
    act = ax.IssueDecision(
        decision_id=DECISION,
        number="P1",
        decision_kind="PROPOSAL",
        pdf_sha256="0" * 64,
        record_sha256="0" * 64,
        size=1,
        proposed=Money(minor=1),
        response_days=21,
        chain={"seq": 1, "hash": "0" * 64},
    )
    both = events_of_act(act, SCENE)
    assert [draft.payload.kind for draft in both] == [
        "DECISION_ISSUED",
        "DECISION_DELIVERED",
        "DECISION_DELIVERED",
    ]
    assert both[1].payload.answer_by == date(2026, 12, 13)
    by_post = Scene(Standing(), TODAY, by_post=frozenset({C}))
    assert [draft.payload.to for draft in events_of_act(act, by_post)[1:]] == [T]
    issued, delivered = events_of_act(act.model_copy(update={"to": (C,)}), SCENE)
    assert (issued.disclosure, delivered.payload.to) == (Disclosure.CONSUMER_ONLY, C)
    served = ax.RecordService(
        notice=NoticeKind.DECISION_DELIVERY, to=C, on=DAY, proof="RAR 1", decision_id=DECISION
    )
    proposed = Scene(standing_after(*PROPOSED), TODAY)
    draft = only(served, proposed)
    assert draft.payload == ev.DecisionDelivered(
        decision_id=DECISION, to=C, answer_by=date(2026, 12, 10), proof="RAR 1"
    )
    assert draft.occurred == Moment(on=DAY)
    assert only(served).payload.kind == "NOTICE_SERVED"
    after = foreseen(served, proposed)
    assert after.decision.answer_by == {C: date(2026, 12, 10)}


def test_what_concerns_one_party_is_told_to_it_alone():
    """Domain 9: an address, a need, a reminder are not the other party's business."""
    changed = ax.UpdateParty(party=C, vulnerable=True, accessibility_needs="Grands caractères")
    assert only(changed).disclosure is Disclosure.CONSUMER_ONLY
    assert only(ax.RemindParty(to=T, text="x")).disclosure is Disclosure.TRADER_ONLY
    assert [only_to(party) for party in (C, T)] == [
        Disclosure.CONSUMER_ONLY,
        Disclosure.TRADER_ONLY,
    ]


def test_empty_fields_of_a_change_stay_as_they_were():
    address = PostalAddress(lines=("1, quai",), postcode="44990", city="Portclair")
    party = Party(role=C, kind="NATURAL_PERSON", name="Camille Aubrépin", address=address)
    changed = party_after(party, ax.UpdateParty(party=C, preferred_channel=Channel.LETTER))
    assert (changed.preferred_channel, changed.address) == (Channel.LETTER, address)


def test_a_hindrance_is_named_and_words_are_always_heard():
    closed = Scene(Standing(state=DisputeState.CLOSED), TODAY)
    assert hindrance(ax.SendMessage(text="x"), closed) is None
    assert hindrance(ax.NotifyParties(), closed) == "state"
    assert hindrance(ax.ReopenDispute(reason="x"), closed) is None
    done = ax.RecordImplementation(status=ImplementationStatus.IMPLEMENTED, on=DAY)
    assert hindrance(done, closed) == "state"


ITEM = EvidenceItem(
    evidence_id=PIECE,
    piece_no=1,
    title="Facture",
    type=EvidenceType.INVOICE,
    submitted_by=T,
    submitted_at=datetime(2026, 9, 1, tzinfo=UTC),
    path="evidence/0001-facture.pdf",
    original_name="facture.pdf",
    media_type="application/pdf",
    size=1,
    sha256="0" * 64,
    disclosure=Disclosure.TRADER_ONLY,
)


def chained_event(payload, actor, *evidence):
    body = bodies([payload], [actor])[0].model_copy(update={"evidence_ids": evidence})
    return link_all(DISPUTE, [body])[0]


def test_a_disclosed_exhibit_is_open_to_both_and_may_be_relied_on():
    """R612-3, Dir. 2013/11 art. 9(1)."""
    told = chained_event(ev.EvidenceDisclosed(to=(C,)), M, PIECE)
    after = exhibit_after(ITEM, told)
    assert after.disclosure is Disclosure.ALL_PARTIES
    assert [(seen.by, seen.at) for seen in after.seen_by] == [(C, told.recorded_at)]
    assert after.seen_by_both()
    assert exhibit_after(after, told) == after
    assert exhibits_touched(told) == {PIECE}
    elsewhere = chained_event(ev.EvidenceDisclosed(to=(C,)), M, uuid.UUID(int=41))
    assert exhibit_after(ITEM, elsewhere) is ITEM


@pytest.mark.parametrize(
    "kept",
    [
        Disclosure.CAUCUS_A,
        Disclosure.CAUCUS_B,
        Disclosure.MEDIATOR_ONLY,
        Disclosure.REGULATOR_ON_REQUEST,
    ],
)
def test_what_was_said_apart_or_is_the_mediator_s_own_is_never_disclosed(kept):
    """R612-3."""
    item = ITEM.model_copy(update={"disclosure": kept})
    told = chained_event(ev.EvidenceDisclosed(to=(C, T)), M, PIECE)
    assert exhibit_after(item, told) == item
    assert not may_be_disclosed(kept)


def test_a_sight_and_a_defect_are_kept_with_the_exhibit():
    seen = exhibit_after(ITEM, chained_event(ev.ReadReceipt(by=T, evidence_id=PIECE), T))
    assert [one.by for one in seen.seen_by] == [T]
    by_platform = chained_event(ev.ReadReceipt(by=P, evidence_id=PIECE), P)
    assert exhibit_after(ITEM, by_platform) == ITEM
    piece = ev.RequestedPiece(title="x", defect=DocumentDefect.ILLEGIBLE, evidence_id=PIECE)
    asked = ev.PiecesRequested(to=T, text="x", due_on=DAY, pieces=(piece,))
    told = chained_event(asked, M)
    assert exhibits_touched(told) == {PIECE}
    assert exhibit_after(ITEM, told).defect is DocumentDefect.ILLEGIBLE
    assert exhibits_touched(chained_event(issued(), M)) == set()
