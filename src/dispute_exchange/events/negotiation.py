"""What is said and shown: claim, words, offers, exhibits, referral."""

from typing import Literal
from uuid import UUID

from dispute_exchange.canonical import Frozen
from dispute_exchange.claims import Remedy, Text
from dispute_exchange.money import Money
from dispute_exchange.parties import BothParties
from dispute_exchange.vocabulary import PartyRole


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
    """Exhibits were handed in; the event's ``evidence_ids`` name them.

    ``request_id`` is the request they answer, if any.
    """

    kind: Literal["EVIDENCE_FILED"] = "EVIDENCE_FILED"
    text: Text = ""
    request_id: UUID | None = None


class EvidenceDisclosed(Frozen):
    """Exhibits were communicated to parties who had not seen them (R612-3, Dir. 2013/11 9(1)).

    The event's ``evidence_ids`` name them.
    """

    kind: Literal["EVIDENCE_DISCLOSED"] = "EVIDENCE_DISCLOSED"
    to: tuple[BothParties, ...]
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
