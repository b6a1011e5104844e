"""Running the procedure: which line an event takes, and where the dispute stands after it.

Owns the running alone; every rule is in the table, every fact in the effects. Both sides run it, so
that a platform and a desk can never disagree on where a dispute stands.
"""

from collections.abc import Iterable
from dataclasses import replace
from operator import itemgetter

from dispute_exchange.events import TimelineEvent
from dispute_exchange.procedure.effects import ended, leaves_behind
from dispute_exchange.procedure.standing import CLOSED_STATES, STOPPED_STATES, Standing
from dispute_exchange.procedure.table import LINES_OF
from dispute_exchange.procedure.transition import Then, Transition
from dispute_exchange.vocabulary import DisputeState, Outcome

S = DisputeState
# WHY not these: reading and reminding are no exchanges; the last exchange is what a person did.
_UNSPOKEN = frozenset({"READ", "REMINDER", "IDENTITY_CHECKED"})


def fold(events: Iterable[TimelineEvent], start: Standing | None = None) -> Standing:
    """Where a dispute stands after ``events``, which come in chain order."""
    standing = start if start is not None else Standing()
    for event in events:
        standing = apply(standing, event)
    return standing


def apply(standing: Standing, event: TimelineEvent) -> Standing:
    """Where the dispute stands after one more event.

    An event that no line takes is recorded by the chain but moves nothing: the past is never
    rewritten and no order of events reaches an impossible state.
    """
    after = standing
    for line in path_of(standing, event):
        after = _taken(line, after, event)
    spoken = event.payload.kind not in _UNSPOKEN
    return replace(
        after,
        last_seq=event.seq,
        last_event_on=event.occurred.on if spoken else after.last_event_on,
    )


def transition_of(standing: Standing, event: TimelineEvent) -> Transition | None:
    """The line the event takes from where the dispute stands; None when it moves nothing."""
    return next(
        (line for line in LINES_OF.get(event.payload.kind, ()) if _fits(line, standing, event)),
        None,
    )


def path_of(standing: Standing, event: TimelineEvent) -> tuple[Transition, ...]:
    """The lines the event takes, one after the other: mostly one, or none."""
    line = transition_of(standing, event)
    if line is None:
        return ()
    after = _taken(line, standing, event)
    at_once = (
        further
        for further in LINES_OF[event.payload.kind]
        if further.at_once and further is not line and _fits(further, after, event)
    )
    return (line, *list(at_once)[:1])


def why_not(standing: Standing, event: TimelineEvent) -> str | None:
    """Why the event would move nothing: ``state``, ``role``, or the condition that does not hold.

    None when it moves the dispute. The line speaks of which most conditions hold.
    """
    if transition_of(standing, event) is not None:
        return None
    lines = LINES_OF.get(event.payload.kind, ())
    near = [line for line in lines if standing.state in line.sources]
    if not near:
        return "state"
    near = [line for line in near if event.actor in line.by]
    if not near:
        return "role"
    return max((_held(line, standing, event) for line in near), key=itemgetter(0))[1]


def _held(line: Transition, standing: Standing, event: TimelineEvent) -> tuple[int, str]:
    """How many conditions of a line hold, and the first that does not."""
    failing = [holds.__name__ for holds in line.when if not holds(standing, event)]
    return len(line.when) - len(failing), failing[0]


def _fits(line: Transition, standing: Standing, event: TimelineEvent) -> bool:
    return (
        standing.state in line.sources
        and event.actor in line.by
        and all(holds(standing, event) for holds in line.when)
    )


def _taken(line: Transition, standing: Standing, event: TimelineEvent) -> Standing:
    """The standing once the event took the line."""
    before = standing
    standing = leaves_behind(event.payload, standing, event)
    state = _target(line, before, standing)
    standing = _stopped(replace(standing, state=state), before)
    if line.outcome is not None:
        outcome = line.outcome if isinstance(line.outcome, Outcome) else line.outcome(before, event)
        standing = replace(standing, outcome=outcome)
    # WHY not yet: an agreement that is not carried out is chased, and may be carried out after all.
    if state in CLOSED_STATES - {S.NOT_IMPLEMENTED}:
        standing = ended(standing, event.occurred.on)
    return standing


def _target(line: Transition, before: Standing, after: Standing) -> DisputeState:
    if line.target is Then.STAYS:
        return before.state
    if line.target is not Then.RESUMES:
        return line.target
    resumed = before.resumes or S.ADMISSIBILITY
    if resumed is S.REFERRED:
        return S.ADMISSIBILITY
    if not after.requests:
        answered = {S.PENDING_PIECES: S.ADMISSIBILITY, S.WAITING_PARTY: S.IN_MEDIATION}
        return answered.get(resumed, resumed)
    return resumed


def _stopped(after: Standing, before: Standing) -> Standing:
    """Remembers where a case stopped, and forgets it once it goes on or ends."""
    if after.state not in STOPPED_STATES:
        return after if before.resumes is None else replace(after, resumes=None)
    if before.state in STOPPED_STATES:
        return after
    return replace(after, resumes=before.state)
