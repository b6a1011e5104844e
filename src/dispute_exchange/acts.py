"""Acts: what a mediator does at the desk for the platform to carry out.

An act is frozen when it enters the outbox: its canonical bytes are what is sent, hashed, receipted
and kept. It carries its author and cannot change hands.
"""

from __future__ import annotations

from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints, model_validator

from dispute_exchange.canonical import Frozen, Ordinal, Sha256
from dispute_exchange.claims import Remedy, Text
from dispute_exchange.decision import ChainReference
from dispute_exchange.events import HeadAmount, ItemImplementation, RequestedPiece
from dispute_exchange.moments import Day, Days, Instant, Moment
from dispute_exchange.money import Money
from dispute_exchange.parties import BothParties, Line, PostalAddress, Representative
from dispute_exchange.vocabulary import (
    Answer,
    Channel,
    DecisionKind,
    Disclosure,
    DocumentDefect,
    EntryConsent,
    EvidenceType,
    ImplementationStatus,
    NoticeKind,
    PartyRole,
)
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
    request_id: UUID | None = None
    pieces: tuple[RequestedPiece, ...] = ()


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
    occurred: Moment | None = None
    channel: Channel = Channel.PLATFORM


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
    heads: tuple[HeadAmount, ...] = ()


_PROPOSED = frozenset({DecisionKind.PROPOSAL, DecisionKind.RECOMMENDATION})


class IssueDecision(Frozen):
    """Hand over a signed decision; its PDF is uploaded first and named by its digest.

    ``record_sha256`` is the digest of the embedded ``decision.json``; ``size`` counts bytes.
    ``supersedes`` is the decision it rectifies; ``to`` are the parties it is given to.
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
    supersedes: UUID | None = None
    to: Annotated[tuple[BothParties, ...], Field(min_length=1)] = (
        PartyRole.CONSUMER,
        PartyRole.TRADER,
    )
    chain: ChainReference

    @model_validator(mode="after")
    def _proposed_to_both(self) -> IssueDecision:
        # LAW(R612-4): the parties are told of it and asked; one alone can accept nothing.
        if self.decision_kind in _PROPOSED and len(set(self.to)) < 2:
            raise ValueError("a solution is proposed to both parties")
        return self


class SupplementDecision(Frozen):
    """Hand over the lasting form of a decision issued before: its bytes and what was added.

    The PDF begins with the very bytes that were issued; time stamps and proofs of validity follow
    them (ETSI EN 319 142-1). It changes nothing for the parties and makes no event. ``level`` is
    the level the desk claims, ``size`` counts bytes.
    """

    kind: Literal["SUPPLEMENT_DECISION"] = "SUPPLEMENT_DECISION"
    decision_id: UUID
    issued_sha256: Sha256
    pdf_sha256: Sha256
    size: Ordinal
    level: Literal["PAdES B-T", "PAdES B-LT", "PAdES B-LTA"]


class CloseDispute(Frozen):
    """Close the file."""

    kind: Literal["CLOSE_DISPUTE"] = "CLOSE_DISPUTE"
    text: Text = ""


class RaiseConflict(Frozen):
    """Tell the parties of a circumstance met on the way; the file is suspended (R613-1)."""

    kind: Literal["RAISE_CONFLICT"] = "RAISE_CONFLICT"
    text: Text


class ResolveConflict(Frozen):
    """Decide on a circumstance or an objection: go on, or hand the file back (R613-1)."""

    kind: Literal["RESOLVE_CONFLICT"] = "RESOLVE_CONFLICT"
    continues: bool
    text: Text


class RemindParty(Frozen):
    """Remind a party of what it was asked."""

    kind: Literal["REMIND_PARTY"] = "REMIND_PARTY"
    to: BothParties
    text: Text
    request_id: UUID | None = None


class DiscloseEvidence(Frozen):
    """Communicate exhibits to a party who has not seen them (R612-3)."""

    kind: Literal["DISCLOSE_EVIDENCE"] = "DISCLOSE_EVIDENCE"
    evidence_ids: Annotated[tuple[UUID, ...], Field(min_length=1, max_length=500)]
    to: Annotated[tuple[BothParties, ...], Field(min_length=1, max_length=2)]
    text: Text = ""


class FileEvidence(Frozen):
    """Add an exhibit that reached the mediator outside the platform; uploaded first, by digest.

    ``received`` is when it reached the mediator, ``size`` is in bytes; ``request_id`` is the
    request it answers.
    """

    kind: Literal["FILE_EVIDENCE"] = "FILE_EVIDENCE"
    evidence_id: UUID
    submitted_by: BothParties
    title: Line
    type: EvidenceType
    original_name: Annotated[str, StringConstraints(max_length=400)]
    media_type: Annotated[str, StringConstraints(max_length=127)]
    size: Ordinal
    sha256: Sha256
    disclosure: Disclosure = Disclosure.ALL_PARTIES
    received: Moment
    channel: Channel = Channel.LETTER
    request_id: UUID | None = None


class RecordMeeting(Frozen):
    """Record a joint meeting or a separate interview (R612-3); ``minutes`` is its length.

    SECURITY: of a separate interview the words stay at the desk: ``text`` is then empty.
    """

    kind: Literal["RECORD_MEETING"] = "RECORD_MEETING"
    with_parties: Annotated[tuple[BothParties, ...], Field(min_length=1, max_length=2)]
    occurred: Moment
    minutes: Annotated[int, Field(ge=1, le=1440)]
    channel: Channel
    disclosure: Disclosure = Disclosure.ALL_PARTIES
    text: Text = ""

    @model_validator(mode="after")
    def _interview_keeps_its_words(self) -> RecordMeeting:
        if len(set(self.with_parties)) == 1 and self.text:
            raise ValueError("the words of a separate interview are not exchanged")
        return self


class RecordOffer(Frozen):
    """Enter an offer or a demand that a party made outside the platform."""

    kind: Literal["RECORD_OFFER"] = "RECORD_OFFER"
    party: BothParties
    occurred: Moment
    channel: Channel
    text: Text
    amount: Money
    heads: tuple[HeadAmount, ...] = ()
    remedy: Remedy | None = None
    disclosure: Disclosure = Disclosure.ALL_PARTIES


class RecordService(Frozen):
    """Enter the day a notice or a decision reached a party by post, with its proof (R612-1).

    ``decision_id`` is set when the decision itself was served: its answer time starts that day.
    """

    kind: Literal["RECORD_SERVICE"] = "RECORD_SERVICE"
    notice: NoticeKind
    to: BothParties
    on: Day
    channel: Channel = Channel.LETTER
    proof: Line
    about_seq: Ordinal | None = None
    decision_id: UUID | None = None


class RecordAnswer(Frozen):
    """Enter a party's answer to a decision that came outside the platform (R612-4)."""

    kind: Literal["RECORD_ANSWER"] = "RECORD_ANSWER"
    decision_id: UUID
    party: BothParties
    answer: Answer
    on: Day
    channel: Channel = Channel.LETTER
    text: Text = ""


class RecordImplementation(Frozen):
    """Enter whether what was agreed was done, per operative item when known."""

    kind: Literal["RECORD_IMPLEMENTATION"] = "RECORD_IMPLEMENTATION"
    status: ImplementationStatus
    on: Day
    text: Text = ""
    items: tuple[ItemImplementation, ...] = ()


class RecordWithdrawal(Frozen):
    """Enter that a party left, told outside the platform (R612-2)."""

    kind: Literal["RECORD_WITHDRAWAL"] = "RECORD_WITHDRAWAL"
    party: BothParties
    on: Day
    channel: Channel = Channel.LETTER
    text: Text = ""


class RecordCourt(Frozen):
    """Enter that a court was seized of the same dispute (L612-2, 3°)."""

    kind: Literal["RECORD_COURT"] = "RECORD_COURT"
    on: Day
    text: Text = ""


class UpdateParty(Frozen):
    """Correct what is known of a party; empty fields stay as they are."""

    kind: Literal["UPDATE_PARTY"] = "UPDATE_PARTY"
    party: BothParties
    representative: Representative | None = None
    preferred_channel: Channel | None = None
    accessibility_needs: Annotated[str, StringConstraints(max_length=1000)] | None = None
    address: PostalAddress | None = None
    vulnerable: bool | None = None


class ReopenDispute(Frozen):
    """Open a closed file again; the reason is mandatory."""

    kind: Literal["REOPEN_DISPUTE"] = "REOPEN_DISPUTE"
    reason: Annotated[Text, StringConstraints(min_length=1)]


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
    | SupplementDecision
    | CloseDispute
    | RaiseConflict
    | ResolveConflict
    | RemindParty
    | DiscloseEvidence
    | FileEvidence
    | RecordMeeting
    | RecordOffer
    | RecordService
    | RecordAnswer
    | RecordImplementation
    | RecordWithdrawal
    | RecordCourt
    | UpdateParty
    | ReopenDispute,
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
