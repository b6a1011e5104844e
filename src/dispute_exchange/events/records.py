"""What the platform keeps beside the exchange: receipts, reminders, consents, corrections."""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import StringConstraints

from dispute_exchange.canonical import Frozen, Ordinal
from dispute_exchange.claims import Text
from dispute_exchange.parties import BothParties, Line, PostalAddress, Representative
from dispute_exchange.vocabulary import Channel, ConsentKind, NoticeKind, PartyRole


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
    request_id: UUID | None = None


class NoticeServed(Frozen):
    """A notice reached a party outside the platform, on the day that ``proof`` shows (R612-1)."""

    kind: Literal["NOTICE_SERVED"] = "NOTICE_SERVED"
    notice: NoticeKind
    to: BothParties
    about_seq: Ordinal | None = None
    proof: Line


class ConsentGiven(Frozen):
    """A party consented; ``receipt`` is the platform's signed receipt (compact JWS) of it."""

    kind: Literal["CONSENT_GIVEN"] = "CONSENT_GIVEN"
    consent: ConsentKind
    party: BothParties
    receipt: Annotated[str, StringConstraints(max_length=8000)] | None = None


class IdentityChecked(Frozen):
    """The platform checked who a party is."""

    kind: Literal["IDENTITY_CHECKED"] = "IDENTITY_CHECKED"
    party: BothParties
    verified: bool


class PartyUpdated(Frozen):
    """What is known of a party changed; empty fields stay as they were."""

    kind: Literal["PARTY_UPDATED"] = "PARTY_UPDATED"
    party: BothParties
    representative: Representative | None = None
    preferred_channel: Channel | None = None
    accessibility_needs: Annotated[str, StringConstraints(max_length=1000)] | None = None
    address: PostalAddress | None = None
    vulnerable: bool | None = None


class Correction(Frozen):
    """Mends an earlier event, which stays (``corrects`` is its sequence number)."""

    kind: Literal["CORRECTION"] = "CORRECTION"
    corrects: Ordinal
    text: Text
