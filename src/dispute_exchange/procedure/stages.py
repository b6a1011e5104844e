"""The groups of states and of people that the lines of the procedure speak of."""

from dispute_exchange.procedure.standing import SETTLED_STATES, STOPPED_STATES
from dispute_exchange.vocabulary import DisputeState, PartyRole

S = DisputeState

CONSUMER = frozenset({PartyRole.CONSUMER})
TRADER = frozenset({PartyRole.TRADER})
MEDIATOR = frozenset({PartyRole.MEDIATOR})
PLATFORM = frozenset({PartyRole.PLATFORM})
PARTIES = CONSUMER | TRADER
ANYBODY = PARTIES | MEDIATOR | PLATFORM

BEFORE_REFERRAL = frozenset({S.CLAIM_FILED, S.NEGOTIATION})
EXAMINED = frozenset({S.REFERRED, S.ADMISSIBILITY, S.PENDING_PIECES})
MEDIATING = frozenset({S.IN_MEDIATION, S.WAITING_PARTY})
REOPENED = frozenset({S.REOPENED})
AT_MEDIATOR = EXAMINED | MEDIATING | REOPENED | {S.NOTIFIED, S.PROPOSAL_ISSUED}
ACTIVE = BEFORE_REFERRAL | AT_MEDIATOR | STOPPED_STATES
AGREED = SETTLED_STATES | {S.TO_IMPLEMENT}
