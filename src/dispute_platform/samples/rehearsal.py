"""A sample dispute as it was on the day of its referral, for playing it to its end.

Owns the cutting: the mediator's part of the story is left to whoever mediates, the parties' part to
their script. Never how a dispute is told.
"""

from datetime import date
from itertools import takewhile

from dispute_exchange.events import EventBody, MediatorAssigned, Referred
from dispute_exchange.parties import Mediator
from dispute_platform.material import DisputeMaterial, MaterialRecord
from dispute_platform.samples.assembly import MEDIATOR, build, story, whole_script
from dispute_platform.samples.calendar import REFERENCE_DAY


def at_referral(
    which: int | str,
    *,
    today: date = REFERENCE_DAY,
    seed: int = 0,
    mediator: Mediator = MEDIATOR,
) -> DisputeMaterial:
    """The dispute ``which`` up to its referral and its mediator's appointment, with a whole script.

    Exhibits filed later are left out: the parties hand in what they are asked for.
    """
    told = build(which, today=today, seed=seed, mediator=mediator)
    events = _kept(told.record.events, mediator)
    named = {one for event in events for one in event.evidence_ids}
    last = max(event.recorded_at for event in events)
    evidence = tuple(
        item.model_copy(update={"seen_by": tuple(one for one in item.seen_by if one.at <= last)})
        for item in told.record.evidence
        if item.evidence_id in named
    )
    script = whole_script(story(which, today=today, seed=seed))
    cut = told.record.model_copy(update={"events": events, "evidence": evidence, "script": script})
    return DisputeMaterial(
        record=MaterialRecord.model_validate(cut.model_dump()),
        complaint_pdf=told.complaint_pdf,
        exhibits={item.evidence_id: told.exhibits[item.evidence_id] for item in evidence},
    )


def _kept(events: tuple[EventBody, ...], mediator: Mediator) -> tuple[EventBody, ...]:
    """What came before the referral, the referral, and the appointment of ``mediator`` if any."""
    before = list(takewhile(lambda event: not isinstance(event.payload, Referred), events))
    referral = next(event for event in events if isinstance(event.payload, Referred))
    appointed = (
        event
        for event in events
        if isinstance(event.payload, MediatorAssigned)
        and event.payload.mediator_id == mediator.mediator_id
    )
    kept = [*before, referral, *list(appointed)[:1]]
    return tuple(event.model_copy(update={"seq": seq}) for seq, event in enumerate(kept, 1))
