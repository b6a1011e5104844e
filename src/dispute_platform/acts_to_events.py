"""What a mediator's act becomes on this platform, and whether it may.

Owns the refusals an act meets when a dispute is not where the mediator last saw it; the events
themselves are the exchange's (``consequences``), the same a desk foresees. Never the database.
"""

from datetime import date

from dispute_exchange.acts import Act, IssueDecision
from dispute_exchange.consequences import Draft, Scene, events_of_act
from dispute_exchange.foresight import hindrance, misdated
from dispute_exchange.parties import Party
from dispute_exchange.procedure import Standing
from dispute_exchange.vocabulary import Channel, DecisionKind, DisputeState, Language, PartyRole
from dispute_platform.errors import Refusal
from dispute_platform.policy import policy_on

K = DecisionKind


def acts_to_events(
    act: Act,
    standing: Standing,
    language: Language,
    today: date,
    by_post: frozenset[PartyRole] = frozenset(),
) -> tuple[Draft, ...]:
    """The events ``act`` becomes on the calendar day ``today``, in their order."""
    content = act.content
    if isinstance(content, IssueDecision):
        content = _within_policy(content, today)
    scene = Scene(standing, today, act.mediator_name, language.value, by_post)
    return events_of_act(content, scene)


def _within_policy(content: IssueDecision, today: date) -> IssueDecision:
    """Given to those the mediator names, and of an inadmissible file to nobody else than is told.

    LAW(L612-2; Dir. 2013/11 art. 5(4)): French practice tells the consumer alone.
    """
    if content.decision_kind is not K.INADMISSIBILITY:
        return content
    told = policy_on(today).inadmissibility_to
    to = tuple(role for role in content.to if role.value in told)
    return content.model_copy(update={"to": to}) if to else content


def served_by_post(parties: tuple[Party, ...]) -> frozenset[PartyRole]:
    """The roles to whom nothing is delivered here: their mail is entered with its proof."""
    return frozenset(party.role for party in parties if party.preferred_channel is Channel.LETTER)


def refuse_impossible(act: Act, now: Standing, today: date) -> None:
    """Raise unless the dispute, where it stands ``now``, lets ``act`` do what it is for.

    410 ``withdrawn`` or ``closed`` when it has ended; 409 ``already_issued`` for a decision known
    by its identifier; 409 ``moved_on`` when events came after the ones the act rests on, and
    ``not_allowed`` when the mediator could have seen it; its ``reason`` is the unmet condition, or
    what is wrong with the day the act tells of.
    """
    content = act.content
    if isinstance(content, IssueDecision) and _is_known(content, now):
        raise Refusal("already_issued", decision_id=str(content.decision_id))
    scene = Scene(now, today)
    # WHY: from the days a mediator writes down, time runs against a party (R612-4).
    reason = hindrance(content, scene) or misdated(content, scene)
    if reason is None:
        return
    facts = {"state": now.state.value, "seq": now.last_seq, "act": content.kind, "reason": reason}
    if now.state is DisputeState.WITHDRAWN:
        raise Refusal("withdrawn", **facts)
    if now.is_closed:
        raise Refusal("closed", **facts)
    raise Refusal("moved_on" if now.last_seq > act.base.seq else "not_allowed", **facts)


def _is_known(content: IssueDecision, now: Standing) -> bool:
    return now.decision is not None and now.decision.decision_id == content.decision_id
