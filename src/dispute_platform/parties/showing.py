"""Exhibits a party hands in, and those it looks at."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO
from uuid import UUID

from uuid_utils.compat import uuid7

from dispute_exchange.consequences import Draft
from dispute_exchange.events import EvidenceFiled, ReadReceipt, TimelineEvent
from dispute_exchange.evidence import PARTIES_OF, EvidenceItem
from dispute_exchange.parties import BothParties, Line
from dispute_exchange.vocabulary import Channel, Disclosure, EvidenceType, PartyRole
from dispute_platform.blobs import Stored
from dispute_platform.disputes import append_events, events_of, evidence_of
from dispute_platform.errors import Refusal
from dispute_platform.exhibits import Handed, number_exhibit
from dispute_platform.parties.writing import Deed, Present, Voice, present_of, write
from dispute_platform.platform import Platform

_CHUNK = 1 << 20
# LAW(R612-3): what is confided to the mediator is told to the other party by consent only.
_APART = {
    PartyRole.CONSUMER: Disclosure.CAUCUS_A,
    PartyRole.TRADER: Disclosure.CAUCUS_B,
}


@dataclass(frozen=True, slots=True)
class Handing:
    """A file a party hands in: what it is, what the party calls it, and its bytes.

    ``to_mediator_only``: the other party does not see it, and nothing may rest on it until it does.
    """

    title: Line
    type: EvidenceType
    untrusted_name: str
    media_type: str
    data: BinaryIO
    to_mediator_only: bool = False


def file_evidence(
    platform: Platform,
    dispute_id: UUID,
    party: BothParties,
    handing: Handing,
    text: str = "",
    request_id: UUID | None = None,
    *,
    channel: Channel = Channel.PLATFORM,
    event_id: UUID | None = None,
) -> TimelineEvent:
    """Hand an exhibit in, in answer to a request or not; at any time until the case has ended.

    Raises ``Refusal`` ``too_large``, ``closed``, or ``malformed`` for an empty file or a request
    that was not made to this party.
    """
    # WHY before the transaction: writing bytes takes long, and an unnamed blob is harmless.
    stored = keep_bytes(platform, handing.data)

    def content(present: Present) -> Deed:
        if present.standing.is_closed:
            raise Refusal("closed", state=present.standing.state.value)
        if request_id is not None:
            asked = {one.request_id for one in present.standing.requests if one.to is party}
            if request_id not in asked:
                raise Refusal("malformed", places=["request_id"])
        item = numbered(present, party, handing, stored)
        return Deed(
            EvidenceFiled(text=text, request_id=request_id),
            evidence=(item,),
            disclosure=item.disclosure,
            moves=False,
        )

    return write(platform, dispute_id, Voice(party, channel, event_id), content)


def note_seen(
    platform: Platform, dispute_id: UUID, party: BothParties, evidence_id: UUID
) -> TimelineEvent | None:
    """Write down that the party looked at an exhibit, the first time; None when it is known.

    LAW(Dir. 2013/11 art. 9(1)): each party can comment on what the other shows.
    """
    with platform.database.write() as session:
        present = present_of(platform, session, dispute_id)
        item = next(
            (one for one in evidence_of(session, dispute_id) if one.evidence_id == evidence_id),
            None,
        )
        if item is None or party not in PARTIES_OF[item.disclosure]:
            raise Refusal("not_found")
        if item.submitted_by is party or any(seen.by is party for seen in item.seen_by):
            return None
        said = ReadReceipt(by=party, evidence_id=evidence_id)
        draft = Draft(
            said,
            party,
            present.facts.party(party).name,
            disclosure=item.disclosure,
            language=present.facts.party(party).language.value,
        )
        return append_events(platform, session, present.dispute, [draft])[0]


def note_read(
    platform: Platform, dispute_id: UUID, party: BothParties, seq: int
) -> TimelineEvent | None:
    """Write down that the party read event ``seq``, the first time; None when it is known."""
    with platform.database.write() as session:
        known = any(
            isinstance(event.payload, ReadReceipt)
            and event.payload.by is party
            and event.payload.event_seq == seq
            for event in events_of(session, dispute_id)
        )
        if known:
            return None
        present = present_of(platform, session, dispute_id)
        draft = Draft(ReadReceipt(by=party, event_seq=seq), party, present.facts.party(party).name)
        return append_events(platform, session, present.dispute, [draft])[0]


def keep_bytes(platform: Platform, data: BinaryIO) -> Stored:
    """Keep what a party sent; ``too_large`` past the platform's limit, ``malformed`` when empty."""
    limit = platform.settings.upload_limit

    def write_all(out: BinaryIO) -> None:
        size = 0
        for piece in _pieces(data):
            size += len(piece)
            if size > limit:
                raise Refusal("too_large", limit=limit)
            out.write(piece)
        if size == 0:
            raise Refusal("malformed", places=["file"])

    return platform.blobs.put(write_all)


def numbered(
    present: Present, party: BothParties, handing: Handing, stored: Stored
) -> EvidenceItem:
    """The exhibit with its number, for a deed being written."""
    handed = Handed(
        evidence_id=uuid7(),
        submitted_by=party,
        submitted_at=present.now,
        title=handing.title,
        type=handing.type,
        untrusted_name=handing.untrusted_name[:400],
        media_type=handing.media_type[:127],
        disclosure=_APART[party] if handing.to_mediator_only else Disclosure.ALL_PARTIES,
    )
    return number_exhibit(present.session, present.dispute.dispute_id, handed, stored)


def _pieces(data: BinaryIO) -> Iterator[bytes]:
    while piece := data.read(_CHUNK):
        yield piece
