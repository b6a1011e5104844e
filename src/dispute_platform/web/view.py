"""What a party's page shows, as frozen values made of words: no rule, no markup.

Owns what each party may see (domain: disclosure classes) and how a state is told to them.
"""

from dataclasses import dataclass
from uuid import UUID

from dispute_exchange.events import (
    SYSTEM_KINDS,
    DeadlineExtended,
    DecisionAnswered,
    DecisionDelivered,
    ImplementationReported,
    MediatorAssigned,
    OfferMade,
    PiecesRequested,
    TimelineEvent,
)
from dispute_exchange.evidence import EvidenceItem
from dispute_exchange.parties import BothParties
from dispute_exchange.procedure import ALLOWED_IN, DecisionStanding, Standing
from dispute_exchange.vocabulary import Disclosure, DisputeState, PartyRole
from dispute_platform.clock import legal_day
from dispute_platform.disputes import dispute_row, events_of, evidence_of, facts_of
from dispute_platform.links import Link
from dispute_platform.material import DisputeFacts
from dispute_platform.platform import Platform
from dispute_platform.web.words import Tongue, amount, clock_time, day, knows, word

S = DisputeState
_OTHER: dict[BothParties, BothParties] = {
    PartyRole.CONSUMER: PartyRole.TRADER,
    PartyRole.TRADER: PartyRole.CONSUMER,
}
_OPEN_TO: dict[BothParties, frozenset[Disclosure]] = {
    PartyRole.CONSUMER: frozenset(
        {Disclosure.ALL_PARTIES, Disclosure.CONSUMER_ONLY, Disclosure.CAUCUS_A}
    ),
    PartyRole.TRADER: frozenset(
        {Disclosure.ALL_PARTIES, Disclosure.TRADER_ONLY, Disclosure.CAUCUS_B}
    ),
}
"""SECURITY: what is not listed is not shown. Caucus A is the consumer's, B the trader's."""

_STATES: dict[DisputeState, str] = {
    S.CLAIM_DRAFT: "before",
    S.CLAIM_FILED: "before",
    S.NEGOTIATION: "before",
    S.REFERRED: "examined",
    S.ADMISSIBILITY: "examined",
    S.PENDING_PIECES: "waiting",
    S.CONFLICT: "examined",
    S.SUSPENDED: "examined",
    S.NOTIFIED: "notified",
    S.IN_MEDIATION: "mediation",
    S.REOPENED: "mediation",
    S.WAITING_PARTY: "waiting",
    S.PROPOSAL_ISSUED: "proposal",
    S.SETTLED_DIRECT: "implement",
    S.SETTLED_IN_MEDIATION: "implement",
    S.TO_IMPLEMENT: "implement",
    S.IMPLEMENTED: "done",
    S.NOT_IMPLEMENTED: "not_done",
    S.REJECTED: "rejected",
}


@dataclass(frozen=True, slots=True)
class ExhibitView:
    """An exhibit the party may open."""

    evidence_id: UUID
    label: str
    title: str


@dataclass(frozen=True, slots=True)
class EntryView:
    """One event of the exchange; ``side`` is the role of who spoke, for its colour."""

    seq: int
    day: str
    time: str
    side: str
    who: str
    title: str
    text: str
    language: str
    exhibits: tuple[ExhibitView, ...]


@dataclass(frozen=True, slots=True)
class DecisionView:
    """The delivered decision, and whether this party may still answer it."""

    number: str
    amount: str
    delivered: str
    answer_by: str | None
    may_answer: bool
    answers: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class PartyView:
    """Everything on the page."""

    title: str
    language: str
    file_no: str
    you: str
    other: str
    mediator: str
    disputed: str
    state: str
    decision: DecisionView | None
    may_report: bool
    may_withdraw: bool
    entries: tuple[EntryView, ...]
    exhibits: tuple[ExhibitView, ...]


def party_view(platform: Platform, link: Link, tongue: Tongue) -> PartyView:
    """The page of the holder of ``link``."""
    with platform.database.read() as session:
        facts = facts_of(dispute_row(session, link.dispute_id))
        events = events_of(session, link.dispute_id)
        evidence = evidence_of(session, link.dispute_id)
        standing = platform.standings.of(session, link.dispute_id)
    exhibits = {
        item.evidence_id: _exhibit(item, tongue)
        for item in evidence
        if is_open_to(link.party, item.disclosure)
    }
    return PartyView(
        title=facts.title,
        language=facts.language.value,
        file_no=word("file_no", tongue, no=facts.file_no),
        you=facts.party(link.party).name,
        other=facts.party(_OTHER[link.party]).name,
        mediator=f"{facts.mediator.name}, {facts.mediator.body.name}",
        disputed=amount(facts.claim.disputed, tongue),
        state=word(f"state.{_STATES.get(standing.state, 'ended')}", tongue),
        decision=_decision(platform, standing, link, tongue),
        may_report=standing.state in ALLOWED_IN["IMPLEMENTATION_REPORTED"],
        may_withdraw=standing.state in ALLOWED_IN["WITHDREW"],
        entries=tuple(
            _entry(event, facts, link.party, exhibits, tongue)
            for event in reversed(events)
            if _is_shown(event, link.party)
        ),
        exhibits=tuple(exhibits.values()),
    )


def language_of(platform: Platform, link: Link) -> Tongue:
    """The language the party is written to in."""
    with platform.database.read() as session:
        facts = facts_of(dispute_row(session, link.dispute_id))
    return "fr" if facts.party(link.party).language == "fr" else "en"


def is_open_to(party: BothParties, disclosure: Disclosure) -> bool:
    """Whether ``party`` may see what is disclosed so."""
    return disclosure in _OPEN_TO[party]


def _is_shown(event: TimelineEvent, party: BothParties) -> bool:
    if event.payload.kind in SYSTEM_KINDS:
        return False
    return is_open_to(party, event.disclosure)


def _decision(
    platform: Platform, standing: Standing, link: Link, tongue: Tongue
) -> DecisionView | None:
    decision = standing.decision
    if decision is None or link.party not in decision.delivered:
        return None
    due = decision.answer_by.get(link.party)
    in_time = due is None or legal_day(platform.clock()) <= due
    may_answer = (
        standing.state is S.PROPOSAL_ISSUED and link.party not in decision.answers and in_time
    )
    return DecisionView(
        number=word("decision_no", tongue, no=decision.number),
        amount=amount(decision.proposed, tongue),
        delivered=day(decision.delivered[link.party], tongue),
        answer_by=word("answer_by", tongue, day=day(due, tongue)) if due else None,
        may_answer=may_answer,
        answers=_answers(decision, tongue),
    )


def _answers(decision: DecisionStanding, tongue: Tongue) -> tuple[tuple[str, str], ...]:
    if decision.response_days is None and not decision.answers:
        return ()
    told = []
    for party in _OTHER:
        answer = decision.answers.get(party)
        key = f"answer.{answer.value if answer else 'none'}"
        told.append((word(f"role.{party.value}", tongue), word(key, tongue)))
    return tuple(told)


def _entry(
    event: TimelineEvent,
    facts: DisputeFacts,
    reader: BothParties,
    exhibits: dict[UUID, ExhibitView],
    tongue: Tongue,
) -> EntryView:
    who = event.actor_name or word(f"role.{event.actor.value}", tongue)
    if event.actor is PartyRole.MEDIATOR and event.actor_name is None:
        who = facts.mediator.name
    if event.actor is reader:
        who = f"{who} ({word('you', tongue)})"
    at = event.occurred.at
    return EntryView(
        seq=event.seq,
        day=day(event.occurred.on, tongue),
        time=clock_time(at, tongue) if at else "",
        side=event.actor.value.lower(),
        who=who,
        title=_title(event, tongue),
        text=_text(event, tongue),
        language=event.language,
        exhibits=tuple(exhibits[one] for one in event.evidence_ids if one in exhibits),
    )


def _title(event: TimelineEvent, tongue: Tongue) -> str:
    said = event.payload
    values: dict[str, str] = {}
    kind: str = said.kind
    if isinstance(said, OfferMade):
        values["amount"] = amount(said.amount, tongue)
        kind = "DEMAND" if event.actor is PartyRole.CONSUMER else "OFFER"
    elif isinstance(said, PiecesRequested):
        values["day"] = day(said.due_on, tongue)
    elif isinstance(said, DeadlineExtended):
        values["day"] = day(said.until, tongue)
    elif isinstance(said, DecisionDelivered):
        kind = f"DELIVERED_{said.to.value}"
    elif isinstance(said, MediatorAssigned):
        values["name"] = said.mediator_name
    key = f"event.{kind}"
    return word(key, tongue, **values) if knows(key) else word("role.PLATFORM", tongue)


def _text(event: TimelineEvent, tongue: Tongue) -> str:
    """The words of the event, after what it says in a code."""
    said = event.payload
    told = ""
    if isinstance(said, DecisionAnswered):
        party = word(f"role.{said.party.value}", tongue)
        told = f"{party} {word(f'answer.{said.answer.value}', tongue)}"
    elif isinstance(said, ImplementationReported):
        told = word(f"implementation.{said.status.value}", tongue)
    own = next(
        (getattr(said, name) for name in ("text", "reasons", "reason") if getattr(said, name, "")),
        "",
    )
    return "\n".join(part for part in (told, own) if part)


def _exhibit(item: EvidenceItem, tongue: Tongue) -> ExhibitView:
    label = word("exhibit", tongue, no=str(item.piece_no))
    return ExhibitView(item.evidence_id, label, item.title)
