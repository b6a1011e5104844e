"""From entry to the end: meetings, decisions, answers, implementation, closing."""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from dispute_exchange.canonical import Frozen, Sha256
from dispute_exchange.claims import Remedy, Text
from dispute_exchange.events.negotiation import HeadAmount
from dispute_exchange.moments import Day, Days
from dispute_exchange.money import Money
from dispute_exchange.parties import BothParties, Line
from dispute_exchange.vocabulary import Answer, DecisionKind, ImplementationStatus, PartyRole


class MeetingHeld(Frozen):
    """A joint meeting or a separate interview (R612-3); ``minutes`` is its length.

    SECURITY: of a separate interview only the fact is exchanged; its words stay with the mediator.
    """

    kind: Literal["MEETING_HELD"] = "MEETING_HELD"
    with_parties: tuple[BothParties, ...]
    minutes: Annotated[int, Field(ge=1, le=1440)]
    text: Text = ""


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
    heads: tuple[HeadAmount, ...] = ()


class DecisionIssued(Frozen):
    """A signed decision reached the platform (transition 14). ``pdf_sha256`` names its bytes.

    ``supersedes`` is the decision it rectifies (rectification matérielle).
    """

    kind: Literal["DECISION_ISSUED"] = "DECISION_ISSUED"
    decision_id: UUID
    number: Line
    decision_kind: DecisionKind
    pdf_sha256: Sha256
    proposed: Money
    response_days: Days | None = None
    supersedes: UUID | None = None


class DecisionDelivered(Frozen):
    """The decision reached one party: that party's own response time starts (R612-4).

    ``proof`` is what shows the day, such as the number of a registered letter.
    """

    kind: Literal["DECISION_DELIVERED"] = "DECISION_DELIVERED"
    decision_id: UUID
    to: BothParties
    answer_by: Day | None = None
    proof: Line | None = None


class DecisionAnswered(Frozen):
    """A party accepted, refused or kept silent (transitions 15 and 16)."""

    kind: Literal["DECISION_ANSWERED"] = "DECISION_ANSWERED"
    decision_id: UUID
    party: BothParties
    answer: Answer
    text: Text = ""


class ItemImplementation(Frozen):
    """Whether one operative item was carried out; ``head_id`` names its head of claim."""

    head_id: UUID
    status: ImplementationStatus
    text: Text = ""


class ImplementationReported(Frozen):
    """Whether what was agreed was done (transitions 17 and 18)."""

    kind: Literal["IMPLEMENTATION_REPORTED"] = "IMPLEMENTATION_REPORTED"
    by: PartyRole
    status: ImplementationStatus
    text: Text = ""
    items: tuple[ItemImplementation, ...] = ()


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


class Archived(Frozen):
    """The closed file became an archive package; ``package_sha256`` names its bytes (22)."""

    kind: Literal["ARCHIVED"] = "ARCHIVED"
    package_sha256: Sha256
    text: Text = ""


class Purged(Frozen):
    """What the retention rules no longer keep was destroyed, with a certificate (22)."""

    kind: Literal["PURGED"] = "PURGED"
    certificate_sha256: Sha256
    text: Text = ""
