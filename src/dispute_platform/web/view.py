"""What a party's page shows, as frozen values made of words: no rule, no markup.

Owns the whole of a page and how a state is told; what a party may see is ``visible``'s, what it may
do ``todo``'s, how an event is told ``entries``'.
"""

from dataclasses import dataclass
from uuid import UUID

from dispute_exchange.parties import BothParties
from dispute_exchange.vocabulary import DisputeState
from dispute_platform.clock import legal_day
from dispute_platform.disputes import dispute_row, events_of, evidence_of, facts_of
from dispute_platform.links import Link
from dispute_platform.platform import Platform
from dispute_platform.web.entries import EntryView, ExhibitView, entries_of, exhibit_view
from dispute_platform.web.todo import OTHER, Todo, todo_of
from dispute_platform.web.visible import Delivered, Known, Shown, shown_to
from dispute_platform.web.words import Tongue, amount, day, word

S = DisputeState

_STATES: dict[DisputeState, str] = {
    S.CLAIM_DRAFT: "before",
    S.CLAIM_FILED: "before",
    S.NEGOTIATION: "before",
    S.REFERRED: "examined",
    S.ADMISSIBILITY: "examined",
    S.PENDING_PIECES: "waiting",
    S.CONFLICT: "stopped",
    S.SUSPENDED: "stopped",
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
class DocumentView:
    """A document of the mediator; ``note`` says when another took its place."""

    decision_id: UUID
    title: str
    note: str


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
    todo: Todo
    documents: tuple[DocumentView, ...]
    entries: tuple[EntryView, ...]
    exhibits: tuple[ExhibitView, ...]


def known_of(platform: Platform, dispute_id: UUID) -> Known:
    """All there is of a dispute now, before anybody's eyes."""
    with platform.database.read() as session:
        return Known(
            facts_of(dispute_row(session, dispute_id)),
            events_of(session, dispute_id),
            evidence_of(session, dispute_id),
            platform.standings.of(session, dispute_id),
            legal_day(platform.clock()),
        )


def party_view(known: Known, party: BothParties, tongue: Tongue) -> PartyView:
    """The page of ``party``."""
    facts, shown = known.facts, shown_to(known, party)
    return PartyView(
        title=facts.title,
        language=facts.language.value,
        file_no=word("file_no", tongue, no=facts.file_no),
        you=facts.party(party).name,
        other=facts.party(OTHER[party]).name,
        mediator=f"{facts.mediator.name}, {facts.mediator.body.name}",
        disputed=amount(facts.claim.disputed, tongue),
        state=word(f"state.{_STATES.get(known.standing.state, 'ended')}", tongue),
        todo=todo_of(known, shown, tongue),
        documents=tuple(_document(one, shown, tongue) for one in shown.documents),
        entries=entries_of(known, shown, tongue),
        exhibits=tuple(exhibit_view(item, shown, tongue) for item in shown.exhibits.values()),
    )


def language_of(platform: Platform, link: Link) -> Tongue:
    """The language the party is written to in."""
    with platform.database.read() as session:
        facts = facts_of(dispute_row(session, link.dispute_id))
    return "fr" if facts.party(link.party).language == "fr" else "en"


def _document(delivered: Delivered, shown: Shown, tongue: Tongue) -> DocumentView:
    issued = delivered.issued
    title = word(
        "document_line",
        tongue,
        kind=word(f"document.{issued.decision_kind.value}", tongue),
        no=issued.number,
        day=day(delivered.on, tongue),
    )
    superseded = {one.issued.supersedes for one in shown.documents}
    note = word("rectified", tongue) if issued.decision_id in superseded else ""
    return DocumentView(issued.decision_id, title, note)
