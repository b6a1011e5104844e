"""What a printed chronology holds, before anything is set on a page.

Owns the shapes and the fixed words; never a store and never a page.
"""

import tomllib
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from uuid import UUID

from pydantic import BaseModel, ValidationError

from dispute_exchange.parties import Mediator
from dispute_exchange.vocabulary import Language, PartyRole
from mediator_desk.decisions.errors import TemplateInvalid
from mediator_desk.decisions.templates import Words, edition
from mediator_desk.decisions.typography import set_text
from mediator_desk.system.resources import resource_path


@dataclass(frozen=True, slots=True)
class PrintedEvent:
    """One event in the words of the document's language.

    ``day`` counts from the notification (day 0), ``last_day`` numbers the last one (R612-5);
    ``apart``: not every party may read it; ``lines`` are said of it under its text, which is in
    ``language``.
    """

    seq: int
    on: date
    when: str
    day: int | None
    last_day: int | None
    actor: PartyRole
    author: str
    kind: str
    amount: str
    text: str
    language: str
    lines: tuple[str, ...]
    hash: str
    apart: bool


@dataclass(frozen=True, slots=True)
class ChainState:
    """The chain the events hang on, as it was last checked."""

    events: int
    first_hash: str
    last_hash: str
    broken_at: int | None
    checked_at: datetime


@dataclass(frozen=True, slots=True)
class Chronology:
    """A chronology, or one part of it. ``left_out`` counts what not every party may read.

    ``reason`` is why that was put in all the same; empty when it was not. ``shown`` counts the
    events of all parts, ``zone`` names the time zone of every hour.
    """

    dispute_id: UUID
    language: Language
    file_no: str
    title: str
    mediator: Mediator
    consumer: str
    trader: str
    events: tuple[PrintedEvent, ...]
    shown: int
    left_out: int
    reason: str
    chain: ChainState
    made_at: datetime
    zone: str
    part: int = 1
    parts: int = 1


class ChronologyWords(BaseModel):
    """The fixed words in one language; ``{names}`` are filled in."""

    model_config = {"frozen": True, "extra": "forbid"}

    title: Words
    file: Words
    between: Words
    mediator: Words
    made: Words
    whole: Words
    kept: Words
    part: Words
    left_out: Words
    apart: Words
    apart_mark: Words
    proof: Words
    chain: Words
    broken: Words
    first: Words
    head: Words
    number: Words
    day_count: Words
    day_count_of: Words
    in_the_day: Words
    about: Words
    asks: Words
    offers: Words
    proposes: Words
    change: Words
    corrects: Words
    read: Words
    reader: Words
    recorded: Words
    exhibit: Words
    proof_of: Words
    answer_by: Words
    until: Words
    decision: Words
    minutes: Words
    fingerprint: Words
    unreadable: Words
    page: Words
    span: Words
    one: Words
    chain_foot: Words
    weekdays: tuple[Words, ...]
    weekday: Words


@cache
def chronology_words(language: Language) -> ChronologyWords:
    """The words in a language. Raises TemplateInvalid."""
    tongue = edition(language)
    name = f"{tongue}/chronology.toml"
    try:
        raw = tomllib.loads(resource_path(f"templates/{name}").read_text("utf-8"))
        dressed = {
            key: [set_text(each, tongue) for each in text]
            if isinstance(text, list)
            else set_text(text, tongue)
            for key, text in raw.items()
        }
        return ChronologyWords.model_validate(dressed)
    except OSError:
        raise TemplateInvalid(template=name, reason="missing") from None
    except tomllib.TOMLDecodeError:
        raise TemplateInvalid(template=name, reason="syntax") from None
    except ValidationError as error:
        where = ".".join(str(part) for part in error.errors()[0]["loc"])
        raise TemplateInvalid(template=name, reason=where) from None
