"""Which documents a dispute calls for, where it stands, and why not the others.

Owns the question; the states in which a document may be issued are the procedure's own lines.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from dispute_exchange.procedure import LINES_OF, conditions
from dispute_exchange.procedure.conditions import Condition
from dispute_exchange.vocabulary import DecisionKind, DisputeState, Language
from mediator_desk.decisions.basis import Basis

_K: Final = DecisionKind
_S: Final = DisputeState
_CONDITIONS: Final[Mapping[DecisionKind, Condition]] = {
    _K.PROPOSAL: conditions.proposes,
    _K.RECOMMENDATION: conditions.proposes,
    _K.BINDING_ON_TRADER: conditions.proposes,
    _K.AWARD: conditions.proposes,
    _K.SETTLEMENT_RECORD: conditions.is_settlement_record,
    _K.INADMISSIBILITY: conditions.is_inadmissibility,
    _K.NOTIFICATION: conditions.is_notification,
    _K.EXTENSION: conditions.is_extension,
    _K.CLOSURE_CERT: conditions.is_certificate,
}
ANSWERED: Final = frozenset(
    kind for kind, condition in _CONDITIONS.items() if condition is conditions.proposes
)
"""The kinds the parties answer (R612-4)."""


class NotOffered(StrEnum):
    """Why a kind of document cannot be begun now."""

    NOT_USED_BY_BODY = "not_used_by_body"
    NOT_ENTERED = "not_entered"
    NOT_NOTIFIED = "not_notified"
    NOT_EXTENDED = "not_extended"
    NO_AGREEMENT = "no_agreement"
    ALREADY_ADMITTED = "already_admitted"
    NOT_ENDED = "not_ended"
    ENDED = "ended"
    OTHER_STAGE = "other_stage"


@dataclass(frozen=True, slots=True)
class KindOffer:
    """A kind of document, and why it cannot be begun now; none when it can.

    ``rectifies`` is the number of the document it would take the place of.
    """

    kind: DecisionKind
    why_not: NotOffered | None = None
    rectifies: str | None = None

    @property
    def offered(self) -> bool:
        """Whether it can be begun."""
        return self.why_not is None


def kinds_offered(basis: Basis, language: Language = Language.FR) -> tuple[KindOffer, ...]:
    """Every kind the body has a plan for, in the order of the vocabulary, offered or not."""
    plans = basis.texts.plans(language)
    return tuple(
        _offer(kind, basis, is_used=plans.kinds[kind].offered)
        for kind in DecisionKind
        if kind in plans.kinds
    )


def states_of(kind: DecisionKind) -> frozenset[DisputeState]:
    """Where the procedure lets a document of that kind be issued.

    WHY an examined case too: the letter that refuses a file may be signed before the file is
    closed as inadmissible, or after (L612-2).
    """
    condition = _CONDITIONS[kind]
    lines = (line for line in LINES_OF["DECISION_ISSUED"] if condition in line.when)
    return frozenset(state for line in lines for state in line.sources)


def _offer(kind: DecisionKind, basis: Basis, *, is_used: bool) -> KindOffer:
    standing = basis.standing
    if not is_used:
        return KindOffer(kind, NotOffered.NOT_USED_BY_BODY)
    why_not = _hindrance(kind, basis)
    rectified = None
    if kind in ANSWERED and standing.state is _S.PROPOSAL_ISSUED and standing.decision:
        rectified = standing.decision.number
    return KindOffer(kind, why_not, rectified if why_not is None else None)


def _hindrance(kind: DecisionKind, basis: Basis) -> NotOffered | None:
    standing = basis.standing
    lacking = {
        **dict.fromkeys(ANSWERED, (standing.entered_on, NotOffered.NOT_ENTERED)),
        _K.NOTIFICATION: (standing.notified_on, NotOffered.NOT_NOTIFIED),
        _K.EXTENSION: (standing.extended_until, NotOffered.NOT_EXTENDED),
        # A proposal both accepted is itself the agreement's text.
        _K.SETTLEMENT_RECORD: (standing.settlement, NotOffered.NO_AGREEMENT),
    }.get(kind)
    if standing.state not in states_of(kind):
        return _elsewhere(kind, basis, lacking)
    if lacking is not None and lacking[0] is None:
        return lacking[1]
    return None


def _elsewhere(
    kind: DecisionKind, basis: Basis, lacking: tuple[object, NotOffered] | None
) -> NotOffered:
    """Why a dispute that stands somewhere else does not take that document."""
    standing = basis.standing
    if standing.is_closed:
        return NotOffered.ENDED
    if lacking is not None and lacking[0] is None:
        return lacking[1]
    if kind is _K.INADMISSIBILITY and standing.notified_on is not None:
        return NotOffered.ALREADY_ADMITTED
    return NotOffered.NOT_ENDED if kind is _K.CLOSURE_CERT else NotOffered.OTHER_STAGE
