"""A story on stage: its lines become the numbered events of a dispute.

Owns when things are recorded, in which order, and the traces the platform leaves by itself (who
read what, when). Never what a verb says: that is in ``cues``.
"""

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any, Final
from uuid import UUID

from dispute_exchange.events import EventBody, ReadReceipt
from dispute_exchange.evidence import Seen
from dispute_exchange.moments import Moment
from dispute_exchange.parties import Mediator
from dispute_exchange.vocabulary import Channel, Disclosure, PartyRole
from dispute_platform.samples import cues
from dispute_platform.samples.calendar import paris_to_utc, utc_to_paris
from dispute_platform.samples.cues import Cue, Scene
from dispute_platform.samples.library import dice, made_id, wording
from dispute_platform.samples.story import Line, Story

NOW: Final = time(10, 42)
"""The hour of the day at which stories stop: nothing is recorded later than that, today."""

_BOTH: Final = (PartyRole.CONSUMER, PartyRole.TRADER)
_READERS: Final = {
    Disclosure.ALL_PARTIES: _BOTH,
    Disclosure.CONSUMER_ONLY: (PartyRole.CONSUMER,),
    Disclosure.TRADER_ONLY: (PartyRole.TRADER,),
}
_SILENT_VERBS: Final = frozenset({"assign", "verify", "meet"})
# WHY: nobody reads at four in the morning; a reading drawn at night is moved past breakfast.
_NIGHT_ENDS, _NIGHT_STARTS = 7, 22


@dataclass(slots=True)
class Draft:
    """An event that has no number yet; ``reads`` is the draft a read receipt speaks of."""

    recorded_at: datetime
    occurred: Moment
    by: PartyRole
    name: str | None
    channel: Channel
    disclosure: Disclosure
    language: str
    payload: Any
    exhibits: tuple[int, ...] = ()
    reads: "Draft | None" = None
    seq: int = 0


@dataclass(frozen=True, slots=True)
class Play:
    """The events of a story; when each exhibit was filed, and who may see it."""

    bodies: tuple[EventBody, ...]
    filed_at: Mapping[int, datetime]
    disclosure: Mapping[int, Disclosure]

    def seen(self, evidence_id: UUID) -> tuple[Seen, ...]:
        """Who has looked at the exhibit, as the read receipts tell."""
        return tuple(
            Seen.model_validate({"by": said.by, "at": body.recorded_at, "channel": body.channel})
            for body in self.bodies
            if isinstance(said := body.payload, ReadReceipt) and said.evidence_id == evidence_id
        )


def perform(story: Story, mediator: Mediator) -> Play:
    """The events of ``story``, numbered in the order the platform recorded them."""
    stage = _Stage(story, mediator)
    drafts = [draft for line in story.lines for draft in stage.enact(line)]
    drafts.sort(key=lambda draft: draft.recorded_at)
    for seq, draft in enumerate(drafts, 1):
        draft.seq = seq
    filed: dict[int, Draft] = {}
    for draft in drafts:
        for number in draft.exhibits:
            filed.setdefault(number, draft)
    return Play(
        bodies=tuple(_body(story, draft) for draft in drafts),
        filed_at={number: draft.recorded_at for number, draft in filed.items()},
        disclosure={number: draft.disclosure for number, draft in filed.items()},
    )


def exhibit_id(story: Story, number: int) -> UUID:
    """The identifier of exhibit ``number`` of the story."""
    return made_id(story.seed, story.key, "exhibit", number)


class _Stage:
    """Turns lines into drafts; remembers nothing but the sources of chance."""

    def __init__(self, story: Story, mediator: Mediator) -> None:
        self.story = story
        self.mediator = mediator
        self.curtain = paris_to_utc(datetime.combine(story.calendar.today, NOW))

    def enact(self, line: Line) -> Iterator[Draft]:
        """The event of a line, then the traces it leaves on the platform."""
        cue = cues.parse(line.cue)
        chance = dice(self.story.seed, self.story.key, line.when, line.cue)
        draft = self._spoken(line, cue, chance)
        if draft.recorded_at > self.curtain:
            raise ValueError(f"{self.story.key}: {line.when} lies after the story's now")
        yield draft
        yield from self._readings(cue, draft, chance)

    def _spoken(self, line: Line, cue: Cue, chance: random.Random) -> Draft:
        language = cue.options.get("lang", self.story.language)
        text = self._words(line, cue, language, chance)
        occurred, recorded = self._moments(line.when, cue, chance)
        channel = Channel(cue.options.get("via", "platform").upper())
        return Draft(
            recorded_at=recorded,
            occurred=occurred,
            by=cue.by,
            name=self._name(cue),
            channel=channel,
            disclosure=cue.disclosure,
            language=language,
            payload=cues.payload_of(cue, Scene(self.story, self.mediator, text)),
            exhibits=cue.exhibits,
        )

    def _words(self, line: Line, cue: Cue, language: str, chance: random.Random) -> str:
        """The words written for the line, or else a wording its verb usually goes with."""
        text = line.text
        if text is None and cue.verb not in cues.WORDLESS:
            variants = (
                wording()["events"][cue.verb].get(language) or wording()["events"][cue.verb]["fr"]
            )
            text = chance.choice(variants)
        filled = (text or "").strip()
        for name, value in self._facts().items():
            filled = filled.replace(f"[{name}]", value)
        return self.story.told(filled, language)

    def _facts(self) -> dict[str, str]:
        story = self.story
        return {
            "consommateur": story.consumers[0].name,
            "professionnel": story.trader.shop or story.trader.name,
            "mediateur": self.mediator.name,
            "entite": self.mediator.body.name,
            "objet": story.title[0].lower() + story.title[1:],
            "dossier": story.file_no,
        }

    def _moments(self, when: str, cue: Cue, chance: random.Random) -> tuple[Moment, datetime]:
        """When it happened, as known, and when the platform wrote it down."""
        written, _, clock = when.lstrip("~").partition(" ")
        on, uncertain = self.story.calendar.day(written), when.startswith("~")
        if not clock:
            # WHY: a letter is known by its day alone, and scanned a day or two later.
            at = paris_to_utc(datetime.combine(on, time(9, 5)))
            later = timedelta(days=0 if on == self.story.calendar.today else 1)
            return Moment(on=on, uncertain=uncertain), at + later + _minutes(chance, 0, 55)
        hour, minute, *seconds = (int(part) for part in clock.split(":"))
        second = seconds[0] if seconds else chance.randrange(60)
        at = paris_to_utc(datetime.combine(on, time(hour, minute, second)))
        if cue.says("again"):
            at += timedelta(hours=1)
        late = _minutes(chance, 20, 90) if cue.options.get("via") == "phone" else timedelta()
        if at + late > self.curtain:
            late = timedelta()
        return Moment(on=on, at=at, uncertain=uncertain), at + late

    def _name(self, cue: Cue) -> str | None:
        if cue.by is PartyRole.CONSUMER:
            return self.story.consumers[int(cue.options.get("as", 1)) - 1].name
        if cue.by is PartyRole.TRADER:
            return self.story.trader.name
        return self.mediator.name if cue.by is PartyRole.MEDIATOR else None

    def _readings(self, cue: Cue, draft: Draft, chance: random.Random) -> Iterator[Draft]:
        for reader in self._readers(cue, draft):
            at = self._reading_time(cue, draft, chance)
            if at is None or at > self.curtain:
                continue
            yield self._reading(draft, reader, at, ReadReceipt(by=reader, event_seq=1), draft)
            unseen = {int(number) for number in cue.options.get("unseen", "").split(",") if number}
            for number in draft.exhibits:
                at += timedelta(seconds=chance.randrange(20, 400))
                if number not in unseen and at <= self.curtain:
                    said = ReadReceipt(by=reader, evidence_id=exhibit_id(self.story, number))
                    yield self._reading(draft, reader, at, said, None)

    def _readers(self, cue: Cue, draft: Draft) -> tuple[PartyRole, ...]:
        if cue.verb in _SILENT_VERBS or cue.says("unread"):
            return ()
        addressed = _READERS.get(draft.disclosure, ())
        if cue.verb in ("remind", "need") and "to" in cue.options:
            addressed = (cue.role("to", PartyRole.CONSUMER),)
        by_post = self.story.consumers[0].preferred_channel is Channel.LETTER
        return tuple(
            role
            for role in addressed
            if role is not draft.by
            and not (role is PartyRole.CONSUMER and by_post)
            and not cue.says(f"unread_{role.value[0]}")
        )

    def _reading_time(self, cue: Cue, draft: Draft, chance: random.Random) -> datetime | None:
        if "read" in cue.options:
            day, _, clock = cue.options["read"].partition("T")
            hour, minute = (int(part) for part in clock.split(":"))
            on = self.story.calendar.day(day)
            return paris_to_utc(datetime.combine(on, time(hour, minute, chance.randrange(60))))
        waited = timedelta(minutes=min(chance.lognormvariate(5.2, 1.1), 2800))
        local = utc_to_paris(draft.recorded_at + timedelta(minutes=4) + waited)
        if not _NIGHT_ENDS <= local.hour < _NIGHT_STARTS:
            next_day = local.date() + timedelta(days=local.hour >= _NIGHT_STARTS)
            local = datetime.combine(next_day, time(8, 0)) + _minutes(chance, 0, 170)
        return paris_to_utc(local)

    def _reading(
        self, read: Draft, reader: PartyRole, at: datetime, said: ReadReceipt, of: Draft | None
    ) -> Draft:
        consumer = reader is PartyRole.CONSUMER
        return Draft(
            recorded_at=at,
            occurred=Moment(on=utc_to_paris(at).date(), at=at),
            by=reader,
            name=self.story.consumers[0].name if consumer else self.story.trader.name,
            channel=Channel.PLATFORM,
            disclosure=read.disclosure,
            language=read.language,
            payload=said,
            reads=of,
        )


def _minutes(chance: random.Random, least: int, most: int) -> timedelta:
    return timedelta(minutes=chance.randint(least, most), seconds=chance.randrange(60))


def _body(story: Story, draft: Draft) -> EventBody:
    payload = draft.payload
    if draft.reads is not None:
        payload = payload.model_copy(update={"event_seq": draft.reads.seq})
    return EventBody(
        seq=draft.seq,
        event_id=made_id(story.seed, story.key, "event", draft.seq),
        occurred=draft.occurred,
        recorded_at=draft.recorded_at,
        actor=draft.by,
        actor_name=draft.name,
        channel=draft.channel,
        disclosure=draft.disclosure,
        language=draft.language,
        payload=payload,
        evidence_ids=tuple(exhibit_id(story, number) for number in draft.exhibits),
    )
