"""Acts: what a mediator does at the desk for the platform to carry out.

An act is frozen when it enters the outbox: its canonical bytes are what is sent, hashed, receipted
and kept. It carries its author and cannot change hands.
"""

from __future__ import annotations

from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from dispute_exchange.canonical import Frozen, Ordinal, Sha256
from dispute_exchange.claims import Remedy, Text
from dispute_exchange.decision import ChainReference
from dispute_exchange.events import BothParties, Days
from dispute_exchange.moments import Day, Instant
from dispute_exchange.money import Money
from dispute_exchange.parties import Line
from dispute_exchange.vocabulary import DecisionKind, Disclosure, DocumentDefect, EntryConsent
from dispute_exchange.vocabulary import InadmissibilityGround as Ground


class SendMessage(Frozen):
    """A message to both parties or to one of them."""

    kind: Literal["SEND_MESSAGE"] = "SEND_MESSAGE"
    text: Text
    disclosure: Disclosure = Disclosure.ALL_PARTIES


class DeclareIndependence(Frozen):
    """The mediator's declaration before the file is worked on (R613-1)."""

    kind: Literal["DECLARE_INDEPENDENCE"] = "DECLARE_INDEPENDENCE"
    circumstances: Text = ""
    objections_until: Day | None = None


class RequestPieces(Frozen):
    """Ask a party for documents."""

    kind: Literal["REQUEST_PIECES"] = "REQUEST_PIECES"
    to: BothParties
    text: Text
    due_on: Day
    defect: DocumentDefect | None = None


class DeclareInadmissible(Frozen):
    """Refuse the file, with ground and reasons (L612-2)."""

    kind: Literal["DECLARE_INADMISSIBLE"] = "DECLARE_INADMISSIBLE"
    ground: Ground
    reasons: Text


class NotifyParties(Frozen):
    """Notify the referral to both parties: day 0 (R612-2)."""

    kind: Literal["NOTIFY_PARTIES"] = "NOTIFY_PARTIES"
    text: Text = ""
    time_bar_mentioned: bool = True


class RecordEntry(Frozen):
    """Record the trader's answer to the invitation when it came outside the platform."""

    kind: Literal["RECORD_ENTRY"] = "RECORD_ENTRY"
    answer: EntryConsent


class ExtendDeadline(Frozen):
    """Put the outcome off for a complex dispute (R612-5)."""

    kind: Literal["EXTEND_DEADLINE"] = "EXTEND_DEADLINE"
    until: Day
    reason: Text


class RecordSettlement(Frozen):
    """Record an agreement of the parties before any proposal."""

    kind: Literal["RECORD_SETTLEMENT"] = "RECORD_SETTLEMENT"
    remedy: Remedy
    text: Text = ""
    implement_by: Day | None = None


class IssueDecision(Frozen):
    """Hand over a signed decision; its PDF is uploaded first and named by its digest.

    ``record_sha256`` is the digest of the embedded ``decision.json``; ``size`` counts bytes.
    """

    kind: Literal["ISSUE_DECISION"] = "ISSUE_DECISION"
    decision_id: UUID
    number: Line
    decision_kind: DecisionKind
    version: Ordinal = 1
    pdf_sha256: Sha256
    record_sha256: Sha256
    size: Ordinal
    proposed: Money
    response_days: Days | None = None
    chain: ChainReference


class CloseDispute(Frozen):
    """Close the file."""

    kind: Literal["CLOSE_DISPUTE"] = "CLOSE_DISPUTE"
    text: Text = ""


ActContent = Annotated[
    SendMessage
    | DeclareIndependence
    | RequestPieces
    | DeclareInadmissible
    | NotifyParties
    | RecordEntry
    | ExtendDeadline
    | RecordSettlement
    | IssueDecision
    | CloseDispute,
    Field(discriminator="kind"),
]


class Act(Frozen):
    """One act, as frozen in the outbox: ``act_id`` (UUIDv7) is also its idempotency key.

    ``base`` is the head of the event chain the mediator was looking at: conflicts are found by
    comparing it, never by clocks. ``acted_at`` is the desk's claim of when.
    """

    schema_version: Literal[1] = 1
    act_id: UUID
    dispute_id: UUID
    mediator_id: UUID
    mediator_name: Line
    base: ChainReference
    acted_at: Instant
    content: ActContent
