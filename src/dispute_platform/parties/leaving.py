"""Leaving the mediation, or opposing its mediator."""

from uuid import UUID

from dispute_exchange.events import ConflictRaised, TimelineEvent, Withdrew
from dispute_exchange.parties import BothParties
from dispute_exchange.vocabulary import Channel, DisputeState
from dispute_platform.errors import Refusal
from dispute_platform.parties.writing import Deed, Present, Voice, write
from dispute_platform.platform import Platform


def withdraw(
    platform: Platform,
    dispute_id: UUID,
    party: BothParties,
    text: str = "",
    *,
    channel: Channel = Channel.PLATFORM,
    event_id: UUID | None = None,
) -> TimelineEvent:
    """Leave the mediation, at any time while it lasts (R612-2); a reason is not required."""
    deed = Deed(Withdrew(party=party, text=text))
    return write(platform, dispute_id, Voice(party, channel, event_id), lambda _: deed)


def object_to_mediator(
    platform: Platform,
    dispute_id: UUID,
    party: BothParties,
    text: str,
    *,
    channel: Channel = Channel.PLATFORM,
    event_id: UUID | None = None,
) -> TimelineEvent:
    """Oppose the mediator who disclosed a circumstance (R613-1); the case is then stopped.

    Raises ``Refusal`` ``objection_too_late`` once the time the declaration gave is over.
    """

    def content(present: Present) -> Deed:
        until = present.standing.objections_until
        # WHY not while it is suspended: a circumstance met on the way opens the question anew.
        asked_again = present.standing.state is DisputeState.SUSPENDED
        if until is not None and present.today > until and not asked_again:
            raise Refusal("objection_too_late", until=until.isoformat())
        return Deed(ConflictRaised(by=party, text=text))

    return write(platform, dispute_id, Voice(party, channel, event_id), content)
