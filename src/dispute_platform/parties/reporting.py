"""Saying whether what was agreed was done."""

from collections.abc import Sequence
from uuid import UUID

from dispute_exchange.events import ImplementationReported, ItemImplementation, TimelineEvent
from dispute_exchange.evidence import EvidenceItem
from dispute_exchange.parties import BothParties
from dispute_exchange.vocabulary import Channel, ImplementationStatus, PartyRole
from dispute_platform.errors import Refusal
from dispute_platform.parties.showing import Handing, keep_bytes, numbered
from dispute_platform.parties.writing import Deed, Present, Voice, not_allowed, write
from dispute_platform.platform import Platform

_DONE = ImplementationStatus.IMPLEMENTED


def report_implementation(
    platform: Platform,
    dispute_id: UUID,
    party: BothParties,
    status: ImplementationStatus,
    text: str = "",
    items: Sequence[ItemImplementation] = (),
    proof: Handing | None = None,
    *,
    channel: Channel = Channel.PLATFORM,
    event_id: UUID | None = None,
) -> TimelineEvent:
    """Say whether what was agreed was done, as a whole and per item (R612-4).

    A trader who says so with a ``proof`` ends the case; without one the report is kept, and the
    consumer's word is awaited. Raises ``Refusal`` ``not_allowed`` otherwise, and ``malformed`` for
    an item the claim does not have or that contradicts the whole.
    """
    stored = None if proof is None else keep_bytes(platform, proof.data)

    def content(present: Present) -> Deed:
        heads = {head.head_id for head in present.facts.claim.heads}
        if not {item.head_id for item in items} <= heads:
            raise Refusal("malformed", places=["items"])
        if status is _DONE and any(item.status is not _DONE for item in items):
            raise Refusal("malformed", places=["status"])
        said = ImplementationReported(by=party, status=status, text=text, items=tuple(items))
        unproven = party is PartyRole.TRADER and status is _DONE and proof is None
        if unproven and present.standing.agreed_on is None:
            raise not_allowed(present.standing, said.kind, "state")
        evidence: tuple[EvidenceItem, ...] = ()
        if proof is not None and stored is not None:
            evidence = (numbered(present, party, proof, stored),)
        return Deed(said, evidence=evidence, moves=not unproven)

    return write(platform, dispute_id, Voice(party, channel, event_id), content)
