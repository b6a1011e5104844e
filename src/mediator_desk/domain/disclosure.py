"""Who may see an item, and what may be relied on (domain section 9).

Owns the classes' meaning as pure functions; never changes a class.
"""

from typing import Final

from dispute_exchange.evidence import EvidenceItem
from dispute_exchange.vocabulary import Disclosure, PartyRole

D = Disclosure
_BOTH: Final = frozenset({PartyRole.CONSUMER, PartyRole.TRADER})
_CONSUMER: Final = frozenset({PartyRole.CONSUMER})
_TRADER: Final = frozenset({PartyRole.TRADER})
_NOBODY: Final[frozenset[PartyRole]] = frozenset()

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
