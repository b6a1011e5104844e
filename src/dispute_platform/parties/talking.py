"""Words and sums, from one party to the others."""

from uuid import UUID

from dispute_exchange.claims import Remedy
from dispute_exchange.events import MessageSent, OfferMade, TimelineEvent
from dispute_exchange.money import Money
from dispute_exchange.parties import BothParties
from dispute_exchange.vocabulary import Channel
from dispute_platform.parties.writing import Deed, Voice, write
from dispute_platform.platform import Platform


def send_message(
    platform: Platform,
    dispute_id: UUID,
    party: BothParties,
    text: str,
    *,
    channel: Channel = Channel.PLATFORM,
    event_id: UUID | None = None,
) -> TimelineEvent:
    """Write to everybody in the dispute."""
    deed = Deed(MessageSent(text=text), moves=False)
    return write(platform, dispute_id, Voice(party, channel, event_id), lambda _: deed)


def make_offer(
    platform: Platform,
    dispute_id: UUID,
    party: BothParties,
    amount: Money,
    text: str = "",
    remedy: Remedy | None = None,
    *,
    channel: Channel = Channel.PLATFORM,
    event_id: UUID | None = None,
) -> TimelineEvent:
    """Offer a sum (the trader), or ask for one (the consumer)."""
    deed = Deed(OfferMade(text=text, amount=amount, remedy=remedy))
    return write(platform, dispute_id, Voice(party, channel, event_id), lambda _: deed)
