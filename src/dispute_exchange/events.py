"""The exchange, event by event: what each one says and the hash chain that holds them together.

Owns the shapes. What events *mean* for the state of a dispute is in ``procedure``; how they are
chained and checked is in ``chain``. Events are never changed: a mistake is mended by another
event (``Correction``).
"""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from dispute_exchange.canonical import Frozen, Ordinal, Sha256
from dispute_exchange.claims import Remedy, Text
from dispute_exchange.moments import Day, Instant, Moment
from dispute_exchange.money import Money
from dispute_exchange.parties import Line
from dispute_exchange.vocabulary import (
    Answer,
    Channel,
    DecisionKind,
    Disclosure,
    DocumentDefect,
    EntryConsent,
    ImplementationStatus,
    InadmissibilityGround,
    PartyRole,
)

BothParties = Literal[PartyRole.CONSUMER, PartyRole.TRADER]
Days = Annotated[int, Field(ge=1, le=3650)]
"""A number of calendar days."""


class ClaimFiled(Frozen):
    """The consumer filed the claim; ``text`` is their statement."""

    kind: Literal["CLAIM_FILED"] = "CLAIM_FILED"
    text: Text


class MessageSent(Frozen):
    """Words from one participant to the others."""

    kind: Literal["MESSAGE"] = "MESSAGE"
    text: Text


class HeadAmount(Frozen):
    """What is asked or offered for one head of claim."""

    head_id: UUID
    amount: Money


class OfferMade(Frozen):
    """An offer (from the trader) or a demand (from the consumer): ``amount`` is its total."""

    kind: Literal["OFFER"] = "OFFER"
    text: Text
    amount: Money
    heads: tuple[HeadAmount, ...] = ()
    remedy: Remedy | None = None


class EvidenceFiled(Frozen):
    """Exhibits were handed in; the event's ``evidence_ids`` name them."""

    kind: Literal["EVIDENCE_FILED"] = "EVIDENCE_FILED"
    text: Text = ""


class TraderReplied(Frozen):
    """The trader took up the claim: negotiation begins (transition 2)."""

    kind: Literal["TRADER_REPLIED"] = "TRADER_REPLIED"
    text: Text


class Referred(Frozen):
    """The dispute was referred to a mediator (transition 4)."""

    kind: Literal["REFERRED"] = "REFERRED"
    by: PartyRole
    text: Text = ""


class MediatorAssigned(Frozen):
    """A mediator took the file or was given it (transition 5); also records a reassignment."""

    kind: Literal["MEDIATOR_ASSIGNED"] = "MEDIATOR_ASSIGNED"
    mediator_id: UUID
    mediator_name: Line


class IndependenceDeclared(Frozen):
    """The mediator's declaration and the parties' time to object (R613-1)."""

    kind: Literal["INDEPENDENCE_DECLARED"] = "INDEPENDENCE_DECLARED"
    circumstances: Text = ""
    objections_until: Day | None = None


class ConflictRaised(Frozen):
    """A circumstance or an objection suspends the file (transition 20, R613-1)."""

    kind: Literal["CONFLICT_RAISED"] = "CONFLICT_RAISED"
    by: PartyRole
    text: Text


class PiecesRequested(Frozen):
    """Documents are missing or unfit (transitions 6 and 11)."""

    kind: Literal["PIECES_REQUESTED"] = "PIECES_REQUESTED"
    to: BothParties
    text: Text
    due_on: Day
    defect: DocumentDefect | None = None


class FoundInadmissible(Frozen):
    """The mediator closed the file as inadmissible, with ground and reasons (L612-2)."""

    kind: Literal["FOUND_INADMISSIBLE"] = "FOUND_INADMISSIBLE"
    ground: InadmissibilityGround
    reasons: Text


class PartiesNotified(Frozen):
    """The referral was notified to both parties: day 0 of the 90 days (R612-2, R612-5).

    ``time_bar_mentioned``: the notice says that limitation is suspended (C. civ. 2238).
    """

    kind: Literal["PARTIES_NOTIFIED"] = "PARTIES_NOTIFIED"
    text: Text = ""
    time_bar_mentioned: bool = True


class EntryAnswered(Frozen):
    """The trader entered mediation, refused, or stayed silent (transitions 9 and 10)."""

    kind: Literal["ENTRY_ANSWERED"] = "ENTRY_ANSWERED"
    answer: EntryConsent


class MeetingHeld(Frozen):
    """A joint meeting or a separate interview (R612-3); ``minutes`` is its length."""

    kind: Literal["MEETING_HELD"] = "MEETING_HELD"
    with_parties: tuple[BothParties, ...]
    minutes: Annotated[int, Field(ge=1, le=1440)]
    text: Text


class DeadlineExtended(Frozen):
    """The outcome is put off for a complex dispute; parties are told at once (R612-5)."""

    kind: Literal["DEADLINE_EXTENDED"] = "DEADLINE_EXTENDED"
    until: Day
    reason: Text


class Settled(Frozen):
    """The parties agreed before any proposal (transitions 3 and 12)."""

    kind: Literal["SETTLED"] = "SETTLED"
    remedy: Remedy
    text: Text = ""
    implement_by: Day | None = None


class DecisionIssued(Frozen):
    """A signed decision reached the platform (transition 14). ``pdf_sha256`` names its bytes."""

    kind: Literal["DECISION_ISSUED"] = "DECISION_ISSUED"
    decision_id: UUID
    number: Line
    decision_kind: DecisionKind
    pdf_sha256: Sha256
    proposed: Money
    response_days: Days | None = None


class DecisionDelivered(Frozen):
    """The decision reached one party: that party's own response time starts (R612-4)."""

    kind: Literal["DECISION_DELIVERED"] = "DECISION_DELIVERED"
    decision_id: UUID
    to: BothParties
    answer_by: Day | None = None


class DecisionAnswered(Frozen):
    """A party accepted, refused or kept silent (transitions 15 and 16)."""

    kind: Literal["DECISION_ANSWERED"] = "DECISION_ANSWERED"
    decision_id: UUID
    party: BothParties
    answer: Answer
    text: Text = ""


class ImplementationReported(Frozen):
    """Whether what was agreed was done (transitions 17 and 18)."""

    kind: Literal["IMPLEMENTATION_REPORTED"] = "IMPLEMENTATION_REPORTED"
    by: PartyRole
    status: ImplementationStatus
    text: Text = ""


class Withdrew(Frozen):
    """A party left, at any time (R612-2; transition 19)."""

    kind: Literal["WITHDREW"] = "WITHDREW"
    party: BothParties
    text: Text = ""


class CourtSeized(Frozen):
    """A court was seized of the same dispute (transition 21)."""

    kind: Literal["COURT_SEIZED"] = "COURT_SEIZED"
    text: Text = ""


class Closed(Frozen):
    """The file was closed (transition 22)."""

    kind: Literal["CLOSED"] = "CLOSED"
    text: Text = ""


class Reopened(Frozen):
    """The file was opened again, with a reason (transition 23)."""

    kind: Literal["REOPENED"] = "REOPENED"
    reason: Text


class ReadReceipt(Frozen):
    """A party read an event or saw an exhibit."""

    kind: Literal["READ"] = "READ"
    by: PartyRole
    event_seq: Ordinal | None = None
    evidence_id: UUID | None = None


class ReminderSent(Frozen):
    """The platform reminded a party."""

    kind: Literal["REMINDER"] = "REMINDER"
    to: PartyRole
    text: Text


class IdentityChecked(Frozen):
    """The platform checked who a party is."""

    kind: Literal["IDENTITY_CHECKED"] = "IDENTITY_CHECKED"
    party: BothParties
    verified: bool


class Correction(Frozen):
    """Mends an earlier event, which stays (``corrects`` is its sequence number)."""

    kind: Literal["CORRECTION"] = "CORRECTION"
    corrects: Ordinal
    text: Text


Payload = Annotated[
    ClaimFiled
    | MessageSent
    | OfferMade
    | EvidenceFiled
    | TraderReplied
    | Referred
    | MediatorAssigned
    | IndependenceDeclared
    | ConflictRaised
    | PiecesRequested
    | FoundInadmissible
    | PartiesNotified
    | EntryAnswered
    | MeetingHeld
    | DeadlineExtended
    | Settled
    | DecisionIssued
    | DecisionDelivered
    | DecisionAnswered
    | ImplementationReported
    | Withdrew
    | CourtSeized
    | Closed
    | Reopened
    | ReadReceipt
    | ReminderSent
    | IdentityChecked
    | Correction,
    Field(discriminator="kind"),
]

SYSTEM_KINDS = frozenset({"READ", "REMINDER", "IDENTITY_CHECKED"})
"""Events no person wrote: folded on a timeline read at its essential level."""


class EventBody(Frozen):
    """Everything an event says, before it is chained.

    ``seq`` numbers the events of a dispute from 1. ``occurred`` is when it happened,
    ``recorded_at`` when the platform wrote it down.
    """

    seq: Ordinal
    event_id: UUID
    occurred: Moment
    recorded_at: Instant
    actor: PartyRole
    actor_name: Line | None = None
    channel: Channel = Channel.PLATFORM
    disclosure: Disclosure = Disclosure.ALL_PARTIES
    language: Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")] = "fr"
    payload: Payload
    evidence_ids: tuple[UUID, ...] = ()


class TimelineEvent(EventBody):
    """An event in its place in the chain (see ``chain``)."""

    prev_hash: Sha256
    hash: Sha256

    def body(self) -> EventBody:
        """The event without its place in the chain."""
        return EventBody.model_validate(self.model_dump(exclude={"prev_hash", "hash"}))
