"""The procedure as data: every line that leads a dispute from one state to another.

Owns the whole and what follows from it at once; the lines are in ``before_entry``,
``in_mediation`` and ``ending``. Numbers are those of the procedure's table (domain 7.1). The first
line whose source, author and conditions fit an event is taken; an event that fits none is kept by
the chain and moves nothing.
"""

from collections import defaultdict
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from dispute_exchange.procedure.before_entry import BEFORE_ENTRY
from dispute_exchange.procedure.ending import ENDING, SPEAKING
from dispute_exchange.procedure.in_mediation import IN_MEDIATION
from dispute_exchange.procedure.transition import Transition
from dispute_exchange.vocabulary import DisputeState

TRANSITIONS: Final[tuple[Transition, ...]] = (*BEFORE_ENTRY, *IN_MEDIATION, *ENDING, *SPEAKING)
"""Every line, in the order in which they are tried."""


def _by_kind() -> Mapping[str, tuple[Transition, ...]]:
    found: defaultdict[str, list[Transition]] = defaultdict(list)
    for line in TRANSITIONS:
        found[line.kind].append(line)
    return MappingProxyType({kind: tuple(lines) for kind, lines in found.items()})


LINES_OF: Final = _by_kind()
"""The lines of each kind of event."""

ALLOWED_IN: Final[Mapping[str, frozenset[DisputeState]]] = MappingProxyType(
    {
        kind: frozenset().union(*(line.sources for line in lines if not line.quiet))
        for kind, lines in LINES_OF.items()
        if not all(line.quiet for line in lines)
    }
)
"""In which states an event may move the dispute; what it says and who says it may still forbid it
(``why_not``). Kinds absent here move it only by the way, or never."""
