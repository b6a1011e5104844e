"""Who may see an item, and what may be relied on (domain section 9).

Owns the classes' meaning as pure functions; never changes a class.
"""

from collections.abc import Iterable
from typing import Final

from dispute_exchange.events import EvidenceDisclosed, TimelineEvent
from dispute_exchange.evidence import EvidenceItem
from dispute_exchange.vocabulary import Disclosure, PartyRole

D = Disclosure
_BOTH: Final = frozenset({PartyRole.CONSUMER, PartyRole.TRADER})
_CONSUMER: Final = frozenset({PartyRole.CONSUMER})
_TRADER: Final = frozenset({PartyRole.TRADER})
_NOBODY: Final[frozenset[PartyRole]] = frozenset()

_OWN_WORDS: Final = (PartyRole.MEDIATOR, PartyRole.PLATFORM)

_SEEN_BY: Final = {
    D.ALL_PARTIES: _BOTH,
    D.CONSUMER_ONLY: _CONSUMER,
    D.TRADER_ONLY: _TRADER,
    D.CAUCUS_A: _CONSUMER,
    D.CAUCUS_B: _TRADER,
    D.MEDIATOR_ONLY: _NOBODY,
    D.REGULATOR_ON_REQUEST: _NOBODY,
}


def parties_who_may_see(disclosure: Disclosure) -> frozenset[PartyRole]:
    """The parties an item of this class is shown to; the mediator of the dispute always sees it."""
    return _SEEN_BY[disclosure]


def may_be_relied_on(item: EvidenceItem) -> bool:
    """Whether a decision may rest on the exhibit.

    LAW(Dir. 2013/11 art. 9(1)): both parties must have been able to comment on it; what was said
    in a separate interview never counts (R612-3).
    """
    return parties_who_may_see(item.disclosure) == _BOTH and item.seen_by_both()


def may_be_shown(item: EvidenceItem, to: PartyRole, events: Iterable[TimelineEvent]) -> bool:
    """Whether a party may see an exhibit: by its class, or because it was communicated to them.

    LAW(R612-3): what was handed over in a separate interview, or is the mediator's own, is
    communicated by nobody but whoever changes its class.
    """
    if to in parties_who_may_see(item.disclosure):
        return True
    if item.disclosure not in (D.CONSUMER_ONLY, D.TRADER_ONLY):
        return False
    return any(
        isinstance(event.payload, EvidenceDisclosed)
        and to in event.payload.to
        and item.evidence_id in event.evidence_ids
        for event in events
    )


def confided(to: PartyRole, events: Iterable[TimelineEvent]) -> tuple[TimelineEvent, ...]:
    """The events whose words a party may not read, in order.

    WHY not what the mediator wrote to the other party alone: the same question is often put to
    both in the same words; what a party or an interview told is never the mediator's to repeat.
    """
    apart = (D.CONSUMER_ONLY, D.TRADER_ONLY)
    return tuple(
        event
        for event in events
        if to not in parties_who_may_see(event.disclosure)
        and not (event.actor in _OWN_WORDS and event.disclosure in apart)
    )


def passes_on(item: EvidenceItem, to: PartyRole) -> bool:
    """Whether an exhibit may be communicated to a party without anybody's consent (R612-3).

    What a party filed for the mediator alone, or handed over in an interview, may not.
    """
    return to in parties_who_may_see(item.disclosure) or item.disclosure in (
        D.CONSUMER_ONLY,
        D.TRADER_ONLY,
    )
