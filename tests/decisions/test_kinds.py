"""Which documents a dispute calls for, and what their plans say of it."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from dispute_exchange.acts import IssueDecision
from dispute_exchange.chain import link, link_all
from dispute_exchange.claims import Remedy
from dispute_exchange.consequences import Scene, events_of_act
from dispute_exchange.decision import AmountsTable, ChainReference, Paragraph
from dispute_exchange.events import (
    DeadlineExtended,
    DecisionIssued,
    EventBody,
    FoundInadmissible,
    HeadAmount,
    Payload,
    Settled,
    Withdrew,
)
from dispute_exchange.foresight import hindrance
from dispute_exchange.moments import Moment
from dispute_exchange.procedure import fold
from dispute_exchange.vocabulary import (
    DecisionKind,
    Disclosure,
    DisputeState,
    InadmissibilityGround,
    Language,
    PartyRole,
    RemedyKind,
)
from mediator_desk.decisions import gate
from mediator_desk.decisions.basis import Basis
from mediator_desk.decisions.draft import DraftContent, inlines_of
from mediator_desk.decisions.findings import GateLevel
from mediator_desk.decisions.kinds import KindOffer, NotOffered, kinds_offered, states_of
from mediator_desk.decisions.plan import standard_plan
from mediator_desk.decisions.render.words import Speech
from mediator_desk.decisions.templates import page_words, plans
from tests.decisions import material as m

K = DecisionKind
BOTH = (Language.FR, Language.EN)


def after(*said: tuple[PartyRole, Payload], until: int | None = None) -> Basis:
    """The dispute after its first ``until`` events (all) and these, one a day."""
    kept = m.events()[:until]
    bodies = [EventBody(**event.model_dump(exclude={"hash", "prev_hash"})) for event in kept]
    for number, (actor, payload) in enumerate(said, 1):
        bodies.append(
            EventBody(
                seq=len(kept) + number,
                event_id=UUID(int=9000 + number),
                occurred=Moment(on=date(2026, 10, 20 + number)),
                recorded_at=datetime(2026, 10, 20 + number, 9, tzinfo=UTC),
                actor=actor,
                disclosure=Disclosure.ALL_PARTIES,
                payload=payload,
            )
        )
    chain = link_all(m.DISPUTE, bodies)
    return m.basis(events=chain, rests_on=chain[-1].seq, outcome_due=date(2026, 11, 30))


MEDIATOR, CONSUMER = PartyRole.MEDIATOR, PartyRole.CONSUMER
EXTENDED = (MEDIATOR, DeadlineExtended(until=date(2026, 12, 15), reason="Une expertise.\n\nLente."))
AGREED = (
    MEDIATOR,
    Settled(
        remedy=Remedy(kind=RemedyKind.GOODWILL_PAYMENT, amount=m.eur("130.00")),
        text="Le professionnel verse 130,00 €.",
        implement_by=date(2026, 11, 30),
        heads=(HeadAmount(head_id=m.HEADS[1], amount=m.eur("130.00")),),
    ),
)
REFUSED = (
    MEDIATOR,
    FoundInadmissible(
        ground=InadmissibilityGround.NO_PRIOR_WRITTEN_COMPLAINT, reasons="Rien d'écrit."
    ),
)
LEFT = (CONSUMER, Withdrew(party=CONSUMER))


def offers(basis: Basis) -> dict[DecisionKind, KindOffer]:
    return {offer.kind: offer for offer in kinds_offered(basis)}


@pytest.mark.parametrize(
    ("basis", "offered"),
    [
        (after(), {K.PROPOSAL, K.RECOMMENDATION, K.NOTIFICATION}),
        (after(EXTENDED), {K.PROPOSAL, K.RECOMMENDATION, K.NOTIFICATION, K.EXTENSION}),
        (after(AGREED), {K.SETTLEMENT_RECORD}),
        (after(until=5), {K.INADMISSIBILITY}),
        (after(REFUSED, until=5), {K.INADMISSIBILITY, K.CLOSURE_CERT}),
        (after(until=6), {K.NOTIFICATION}),
        (after(LEFT), {K.CLOSURE_CERT}),
    ],
)
def test_a_dispute_calls_for_some_documents(basis: Basis, offered: set[DecisionKind]) -> None:
    found = offers(basis)
    assert set(found) == set(DecisionKind)
    assert {kind for kind, offer in found.items() if offer.offered} == offered
    assert all(offer.why_not for kind, offer in found.items() if kind not in offered)


def test_each_refusal_says_why() -> None:
    now, early, late = offers(after()), offers(after(until=5)), offers(after(LEFT))
    assert now[K.BINDING_ON_TRADER].why_not is NotOffered.NOT_USED_BY_BODY
    assert now[K.EXTENSION].why_not is NotOffered.NOT_EXTENDED
    assert now[K.SETTLEMENT_RECORD].why_not is NotOffered.NO_AGREEMENT
    assert now[K.INADMISSIBILITY].why_not is NotOffered.ALREADY_ADMITTED
    assert now[K.CLOSURE_CERT].why_not is NotOffered.NOT_ENDED
    assert early[K.PROPOSAL].why_not is NotOffered.NOT_ENTERED
    assert early[K.NOTIFICATION].why_not is NotOffered.NOT_NOTIFIED
    assert late[K.PROPOSAL].why_not is NotOffered.ENDED


def test_every_kind_has_its_states() -> None:
    assert all(states_of(kind) for kind in DecisionKind)


def words_of(content: DraftContent) -> str:
    speech = Speech(content.language, page_words(content.language), {})
    return "\n".join(
        speech.line(block.inlines)
        for section in content.sections
        for block in section.blocks
        if isinstance(block, Paragraph)
    )


@pytest.mark.parametrize("language", BOTH)
@pytest.mark.parametrize(
    ("sector", "has", "has_not"),
    [
        ("air bundle", ("transport aérien", "Air transport"), ("livraison", "Delivery")),
        ("car repair", ("prestation", "service was provided"), ("livraison", "Delivery")),
        ("telecom", ("souscrit", "took effect"), ("livraison", "Delivery")),
        ("ticketing", ("réservation", "Booking"), ("livraison", "Delivery")),
        ("photo retail", ("livraison", "Delivery"), ("voyage", "travel")),
        ("something nobody thought of", ("contrat", "Contract"), ("livraison", "Delivery")),
    ],
)
def test_facts_are_told_in_the_words_of_the_sector(
    language: Language, sector: str, has: Sequence[str], has_not: Sequence[str]
) -> None:
    basis = m.basis(case=m.case().model_copy(update={"sector": sector}))
    content = standard_plan(basis, K.PROPOSAL, language)
    facts = content.model_copy(
        update={"sections": tuple(s for s in content.sections if s.key == "facts")}
    )
    place = BOTH.index(language)
    assert has[place] in words_of(facts)
    assert has_not[place] not in words_of(facts)


def test_a_fact_less_is_a_shorter_sentence_not_none() -> None:
    case = m.case()
    assert case.order is not None
    order = case.order.model_copy(update={"price": None, "ordered_on": None})
    basis = m.basis(case=case.model_copy(update={"order": order}))
    words = words_of(standard_plan(basis, K.PROPOSAL, Language.FR))
    assert "La commande n° LA-20931 porte sur : objectif macro 105 mm." in words.replace(
        "\u00a0", " "
    )


@pytest.mark.parametrize("language", BOTH)
def test_a_settlement_record_holds_what_was_agreed(language: Language) -> None:
    content = standard_plan(after(AGREED), K.SETTLEMENT_RECORD, language)
    assert "130,00" in words_of(content)
    given = {head.head_id: head.proposed for head in content.heads}
    assert given[m.HEADS[1]] == m.eur("130.00")
    assert given[m.HEADS[0]] is None
    assert any(isinstance(b, AmountsTable) for s in content.sections for b in s.blocks)
    assert "130,00" not in words_of(standard_plan(after(AGREED), K.PROPOSAL, language))


@pytest.mark.parametrize("language", BOTH)
def test_a_letter_of_inadmissibility_gives_its_ground_and_reasons(language: Language) -> None:
    content = standard_plan(after(REFUSED, until=5), K.INADMISSIBILITY, language)
    words = words_of(content)
    assert "L612-2, 1°" in words.replace("\u2011", "-")
    assert "Rien d" in words
    assert not any(section.head_id for section in content.sections)


def test_an_extension_keeps_the_paragraphs_of_its_reason() -> None:
    content = standard_plan(after(EXTENDED), K.EXTENSION, Language.FR)
    words = words_of(content).splitlines()
    assert "Une expertise." in words
    assert "Lente." in words
    assert "15\u00a0décembre 2026" in words_of(content)


@pytest.mark.parametrize("language", BOTH)
def test_a_certificate_reveals_neither_exchange_nor_solution(language: Language) -> None:
    words = words_of(standard_plan(after(LEFT), K.CLOSURE_CERT, language))
    assert plans(language).outcomes
    for secret in ("145,80", "€145.80", "objectif", "majoration", "affranchissement"):
        assert secret not in words


@pytest.mark.parametrize("language", BOTH)
@pytest.mark.parametrize("kind", list(DecisionKind))
def test_no_plan_leaves_a_brace_or_names_an_unversioned_article(
    kind: DecisionKind, language: Language
) -> None:
    for basis in (after(), after(EXTENDED), after(AGREED), after(REFUSED, until=5), after(LEFT)):
        content = standard_plan(basis, kind, language)
        assert "{" not in words_of(content)
        assert all(inline.type != "text" or inline.text for inline in inlines_of(content.sections))


def test_a_proposal_already_issued_is_rectified() -> None:
    issued = DecisionIssued(
        decision_id=UUID(int=77),
        number="FR-MC-RIV-2026-P00007-3F2A9",
        decision_kind=K.PROPOSAL,
        pdf_sha256="0" * 64,
        proposed=m.eur("160.70"),
    )
    found = offers(after((MEDIATOR, issued)))
    assert found[K.PROPOSAL].offered
    assert found[K.PROPOSAL].rectifies == "FR-MC-RIV-2026-P00007-3F2A9"
    assert offers(m.basis())[K.PROPOSAL].rectifies is None


@pytest.mark.parametrize(
    ("kind", "basis", "state"),
    [
        (K.NOTIFICATION, after(until=6), DisputeState.NOTIFIED),
        (K.EXTENSION, after(EXTENDED), DisputeState.IN_MEDIATION),
        (K.SETTLEMENT_RECORD, after(AGREED), DisputeState.TO_IMPLEMENT),
        (K.INADMISSIBILITY, after(REFUSED, until=5), DisputeState.INADMISSIBLE),
        (K.CLOSURE_CERT, after(LEFT), DisputeState.WITHDRAWN),
    ],
)
def test_a_document_that_follows_its_act_leaves_the_dispute_where_it_is(
    kind: DecisionKind, basis: Basis, state: DisputeState
) -> None:
    act = IssueDecision(
        decision_id=UUID(int=78),
        number="FR-MC-RIV-2026-P00008-3F2A9",
        decision_kind=kind,
        pdf_sha256="0" * 64,
        record_sha256="0" * 64,
        size=1000,
        proposed=m.eur("0"),
        chain=ChainReference(seq=basis.head.seq, hash=basis.head.hash),
    )
    scene = Scene(basis.standing, date(2026, 11, 25))
    assert hindrance(act, scene) is None
    issued = next(draft.payload for draft in events_of_act(act, scene))
    assert isinstance(issued, DecisionIssued)
    before = basis.standing
    assert before.state is state
    body = EventBody(
        seq=basis.head.seq + 1,
        event_id=UUID(int=9999),
        occurred=Moment(on=date(2026, 11, 25)),
        recorded_at=datetime(2026, 11, 25, 9, tzinfo=UTC),
        actor=MEDIATOR,
        disclosure=Disclosure.ALL_PARTIES,
        payload=issued,
    )
    then = fold((*basis.events, link(basis.head, body)))
    assert then.state is state
    assert then.decision == before.decision


def test_an_extension_is_not_told_before_it_is_made() -> None:
    act = IssueDecision(
        decision_id=UUID(int=78),
        number="FR-MC-RIV-2026-P00008-3F2A9",
        decision_kind=K.EXTENSION,
        pdf_sha256="0" * 64,
        record_sha256="0" * 64,
        size=1000,
        proposed=m.eur("0"),
        chain=ChainReference(seq=0, hash="0" * 64),
    )
    assert hindrance(act, Scene(after().standing, date(2026, 11, 25))) is not None


@pytest.mark.parametrize("kind", [K.NOTIFICATION, K.EXTENSION, K.INADMISSIBILITY, K.CLOSURE_CERT])
def test_the_gate_lets_a_letter_through_once_its_act_is_done(kind: DecisionKind) -> None:
    basis = {
        K.NOTIFICATION: after(until=6),
        K.EXTENSION: after(EXTENDED),
        K.INADMISSIBILITY: after(REFUSED, until=5),
        K.CLOSURE_CERT: after(LEFT),
    }[kind]
    report = gate.check(standard_plan(basis, kind, Language.FR), basis)
    blocking = [point for point in report.points if point.level is GateLevel.BLOCKING]
    assert blocking == []
    early = gate.check(standard_plan(m.basis(), kind, Language.FR), after(until=3))
    assert not early.may_sign
