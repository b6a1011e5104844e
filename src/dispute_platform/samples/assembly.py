"""From stories to disputes: the public verbs of the samples.

Owns which dispute a name or number means and how its parts are put together. Everything is made
from the story, the day it is told on and the seed: the same three give the same bytes.
"""

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache, partial
from typing import BinaryIO, Final
from uuid import UUID

from dispute_exchange.canonical import sha256_hex
from dispute_exchange.events import ClaimFiled
from dispute_exchange.evidence import EvidenceItem
from dispute_exchange.parties import MediationBody, Mediator, PostalAddress
from dispute_exchange.vocabulary import BodyType
from dispute_platform.material import DisputeMaterial, MaterialRecord, PartyScript
from dispute_platform.samples import cues
from dispute_platform.samples.calendar import REFERENCE_DAY, Calendar
from dispute_platform.samples.complaint import complaint_pdf
from dispute_platform.samples.exhibits import MadeFile, make_file
from dispute_platform.samples.library import made_id, scenarios, story_source
from dispute_platform.samples.passengers import passenger_keys, passenger_source
from dispute_platform.samples.screenplay import Play, exhibit_id, perform
from dispute_platform.samples.story import Story, Telling, claim_of, read_story

DEMONSTRATION: Final = "demonstration"
"""The name of the demonstration dossier, 4182."""

STANDS_FOR: Final = 4
"""The scenario the demonstration dossier stands for in the caseload: the same story, a coat."""

MEDIATOR: Final = Mediator(
    mediator_id=made_id("mediator", "Odile Vautremont"),
    name="Odile Vautremont",
    body=MediationBody(
        code="RIV",
        name="Médiation Rivage",
        kind=BodyType.SECTOR,
        address=PostalAddress(lines=("12, quai des Gabares",), postcode="44990", city="Portclair"),
        website="https://mediation-rivage.exemple.invalid",
    ),
)
"""The mediator the sample disputes are referred to unless another is given."""


@dataclass(frozen=True, slots=True)
class Settings:
    """On which day, by which seed and for which mediator stories are told."""

    today: date = REFERENCE_DAY
    seed: int = 0
    mediator: Mediator = MEDIATOR


def demonstration(
    *, today: date = REFERENCE_DAY, seed: int = 0, mediator: Mediator = MEDIATOR
) -> DisputeMaterial:
    """The demonstration dossier 4182, a late refund of 729,00 €, ready to be decided."""
    return build(DEMONSTRATION, today=today, seed=seed, mediator=mediator)


def build(
    which: int | str,
    *,
    today: date = REFERENCE_DAY,
    seed: int = 0,
    mediator: Mediator = MEDIATOR,
) -> DisputeMaterial:
    """The dispute of scenario number ``which``, or the one of that story name or file number.

    KeyError when there is no such story.
    """
    return _assembled(_key(which), Settings(today, seed, mediator))


def build_all(
    *, today: date = REFERENCE_DAY, seed: int = 0, mediator: Mediator = MEDIATOR
) -> Iterator[DisputeMaterial]:
    """The caseload: 42 disputes, one by one, the demonstration dossier first.

    The demonstration stands for scenario ``STANDS_FOR``, whose own dispute ``build`` still makes.
    """
    settings = Settings(today, seed, mediator)
    for key in caseload():
        yield _assembled(key, settings)


def build_bundle(
    *, today: date = REFERENCE_DAY, seed: int = 0, mediator: Mediator = MEDIATOR
) -> Iterator[DisputeMaterial]:
    """The fourteen passengers of scenario 38, each with a file of their own, in one bundle.

    They are no part of the caseload, where the scenario is one file of all of them.
    """
    settings = Settings(today, seed, mediator)
    for key in passenger_keys():
        yield _assembled(key, settings)


def caseload() -> tuple[str, ...]:
    """The names of the stories of the caseload, in its order."""
    others = (scenario.key for scenario in scenarios() if scenario.number != STANDS_FOR)
    return (DEMONSTRATION, *others)


def story(which: int | str, *, today: date = REFERENCE_DAY, seed: int = 0) -> Story:
    """The story behind a dispute, with its intended stage and expected end."""
    key = _key(which)
    number = STANDS_FOR if key == DEMONSTRATION else int(key.partition("-")[0])
    telling = Telling(scenarios()[number - 1], Calendar(today), seed)
    if key not in passenger_keys():
        return read_story(key, story_source(key), telling)
    told = read_story(key, passenger_source(key), telling)
    own = {head.letter: head.claimed for head in told.heads if head.letter == "A" and head.claimed}
    return replace(told, expected=replace(told.expected, heads=own))


def _key(which: int | str) -> str:
    if which == DEMONSTRATION:
        return DEMONSTRATION
    if which in passenger_keys():
        return str(which)
    if isinstance(which, int) or (which.isdigit() and int(which) <= len(scenarios())):
        return scenarios()[_place(int(which))].key
    for key in (DEMONSTRATION, *(scenario.key for scenario in scenarios())):
        if story_source(key)["file_no"] == which:
            return key
    raise KeyError(which)


def _place(number: int) -> int:
    if not 1 <= number <= len(scenarios()):
        raise KeyError(number)
    return number - 1


# WHY a few: a run asks for the same dispute more than once, and one weighs some megabytes.
@lru_cache(maxsize=4)
def _assembled(key: str, settings: Settings) -> DisputeMaterial:
    told = story(key, today=settings.today, seed=settings.seed)
    play = perform(told, settings.mediator)
    files = {
        exhibit_id(told, exhibit.number): make_file(told, exhibit) for exhibit in told.exhibits
    }
    evidence = tuple(_item(told, play, number, files) for number in range(1, len(files) + 1))
    first = next(body for body in play.bodies if isinstance(body.payload, ClaimFiled))
    assert isinstance(first.payload, ClaimFiled)
    claim = claim_of(told, first.payload.text, first.occurred)
    record = MaterialRecord.model_validate(
        {
            "dispute_id": told.dispute_id,
            "file_no": told.file_no,
            "title": told.title,
            "language": told.language,
            "sector": told.sector,
            "cross_border": told.scenario.cross_border,
            "referral_channel": told.scenario.channel,
            "mediator": settings.mediator,
            "parties": (*told.consumers, told.trader),
            "order": told.order,
            "claim": claim,
            "events": play.bodies,
            "evidence": evidence,
            "bundle_id": made_id("bundle", told.bundle) if told.bundle else None,
            "sample": True,
            "script": _script(told, len(play.bodies)),
        }
    )
    filed_with = tuple(item for item in evidence if item.evidence_id in first.evidence_ids)
    return DisputeMaterial(
        record=record,
        complaint_pdf=complaint_pdf(told, claim, filed_with),
        exhibits={item_id: _opener(made.data) for item_id, made in files.items()},
    )


def _item(told: Story, play: Play, number: int, files: dict[UUID, MadeFile]) -> EvidenceItem:
    exhibit, item_id = told.exhibits[number - 1], exhibit_id(told, number)
    made, content = files[item_id], exhibit.content
    return EvidenceItem.model_validate(
        {
            "evidence_id": item_id,
            "piece_no": number,
            "title": exhibit.title,
            "type": made.type,
            "submitted_by": exhibit.by,
            "submitted_at": play.filed_at[number],
            "path": made.path,
            "original_name": made.original_name,
            "media_type": content.get("media_type", made.media_type),
            "size": len(made.data),
            "sha256": sha256_hex(made.data),
            "disclosure": play.disclosure[number],
            "seen_by": play.seen(item_id),
            "authenticity": content.get("authenticity", "AUTH_NONE"),
            "defect": content.get("defect"),
            "expires_on": told.calendar.day(content["expires"]) if "expires" in content else None,
        }
    )


def _script(told: Story, events: int) -> PartyScript:
    """How the parties go on from where the story stops."""
    # WHY: who is being waited for at the end of the story goes on being waited for.
    waiting: dict[str, object] = {"pieces_after": events}
    if told.stage == "NOTIFIED":
        waiting["entry"] = None
    return whole_script(told).model_copy(update=waiting)


def whole_script(told: Story) -> PartyScript:
    """What the parties do from the referral to the stated end."""
    end, said = told.expected, [cues.parse(line.cue) for line in told.lines]
    reports = [cue.words[0] for cue in said if cue.verb == "implement" and cue.words]
    leaving = [cue.by for cue in said if cue.verb == "withdraw"]
    objecting = [cue.by for cue in said if cue.verb == "conflict"]
    agreed = [cue for cue in said if cue.verb == "settle"]
    return PartyScript.model_validate(
        {
            "entry": end.entry,
            "consumer": end.consumer,
            "trader": end.trader,
            "implementation": end.implementation or next(reversed(reports), None),
            "settles": {"kind": agreed[0].options["remedy"], "amount": agreed[0].amount}
            if agreed
            else None,
            "withdraws": leaving[0] if leaving else None,
            "objects": objecting[0] if objecting else None,
        }
    )


def _opener(data: bytes) -> Callable[[], BinaryIO]:
    return partial(io.BytesIO, data)
