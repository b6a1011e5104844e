"""What events mean: the state of a dispute, folded from its events by pure functions.

Both sides share it. ``table`` holds the procedure as data, line by line; ``folding`` runs it;
``decision`` is the life of one decision. Owns the transitions of dispute and decision; never a
clock: deadlines are dated rules of law, which the lines only name.
Source: Code de la consommation, R612-1 to R613-1, as tabulated by the procedure's own tests.
"""

from dispute_exchange.procedure.folding import apply, fold, path_of, transition_of, why_not
from dispute_exchange.procedure.standing import (
    ANSWERING,
    CLOSED_STATES,
    PROPOSING,
    SETTLED_STATES,
    STOPPED_STATES,
    DecisionStanding,
    OpenRequest,
    Settlement,
    Standing,
)
from dispute_exchange.procedure.table import ALLOWED_IN, LINES_OF, TRANSITIONS
from dispute_exchange.procedure.transition import Then, Transition

__all__ = [
    "ALLOWED_IN",
    "ANSWERING",
    "CLOSED_STATES",
    "LINES_OF",
    "PROPOSING",
    "SETTLED_STATES",
    "STOPPED_STATES",
    "TRANSITIONS",
    "DecisionStanding",
    "OpenRequest",
    "Settlement",
    "Standing",
    "Then",
    "Transition",
    "apply",
    "fold",
    "path_of",
    "transition_of",
    "why_not",
]
