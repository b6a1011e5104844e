"""What an act would do to a dispute, before anything is written.

Shared by both sides: a desk asks it before it seals an act, the platform before it carries one out.
Owns imagined events alone; they are never chained, kept or sent.
"""

from datetime import UTC, datetime, time
from typing import Final
from uuid import UUID

from dispute_exchange.acts import ActContent
from dispute_exchange.consequences import CAUSES, Draft, Scene, events_of_act
from dispute_exchange.events import (
    CourtSeized,
    DecisionAnswered,
    DecisionDelivered,
    TimelineEvent,
    Withdrew,
)
from dispute_exchange.moments import Moment
from dispute_exchange.procedure import Standing, apply, why_not

_NOWHERE: Final = UUID(int=0)
# WHY any hash: the event is imagined, and only its meaning is used.
_ANY_HASH: Final = "0" * 64


def hindrance(content: ActContent, scene: Scene) -> str | None:
    """Why the act would not do what it is for: ``state``, ``role`` or an unmet condition.

    None when the procedure allows it; acts that move nothing are always heard.
    """
    if content.kind not in CAUSES:
        return None
    return why_not(scene.standing, imagined(events_of_act(content, scene)[0], scene))


def misdated(content: ActContent, scene: Scene) -> str | None:
    """Why what the act tells of cannot have happened on the day it tells.

    ``not_yet_come`` for a day after today, ``before_decision`` for a decision delivered or answered
    before it was issued, ``before_claim`` for a withdrawal or a court seized before the claim was
    filed (terms are counted from the end of a file); None when the day can be.
    """
    decision, filed_on = scene.standing.decision, scene.standing.filed_on
    for draft in events_of_act(content, scene):
        if draft.occurred is None:
            continue
        if draft.occurred.on > scene.today:
            return "not_yet_come"
        of_decision = isinstance(draft.payload, (DecisionAnswered, DecisionDelivered))
        if of_decision and decision is not None and draft.occurred.on < decision.issued_on:
            return "before_decision"
        ends = isinstance(draft.payload, (CourtSeized, Withdrew))
        if ends and filed_on is not None and draft.occurred.on < filed_on:
            return "before_claim"
    return None


def foreseen(content: ActContent, scene: Scene) -> Standing:
    """Where the dispute will stand once the act was carried out."""
    standing = scene.standing
    for draft in events_of_act(content, scene):
        standing = apply(standing, imagined(draft, scene, standing))
    return standing


def imagined(draft: Draft, scene: Scene, standing: Standing | None = None) -> TimelineEvent:
    """The event that ``draft`` would become where the dispute stands."""
    before = standing if standing is not None else scene.standing
    return TimelineEvent(
        seq=before.last_seq + 1,
        event_id=_NOWHERE,
        occurred=draft.occurred or Moment(on=scene.today),
        recorded_at=scene.now or datetime.combine(scene.today, time(), UTC),
        actor=draft.actor,
        recorded_by=draft.recorded_by,
        channel=draft.channel,
        disclosure=draft.disclosure,
        payload=draft.payload,
        evidence_ids=draft.evidence_ids,
        prev_hash=_ANY_HASH,
        hash=_ANY_HASH,
    )
