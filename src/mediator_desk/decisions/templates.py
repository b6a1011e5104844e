"""The texts a mediation body may edit: notices, standard plans, words of the page, letterhead.

Owns reading and validating ``resources/templates``; never a word of its own. Everything is data,
so that a change of law is a change of a file with its dates.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar

from pydantic import BaseModel, Field, StringConstraints, ValidationError

from dispute_exchange.canonical import Frozen
from dispute_exchange.decision import ArticleRef, SectionKey
from dispute_exchange.parties import BothParties, Line
from dispute_exchange.vocabulary import DecisionKind, Language, Outcome, PartyRole
from mediator_desk.decisions.errors import TemplateInvalid
from mediator_desk.decisions.typography import set_text
from mediator_desk.system.resources import resource_path

Words = Annotated[str, StringConstraints(min_length=1, max_length=2000)]
Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9A-Fa-f]{6}$")]
_Model = TypeVar("_Model", bound=BaseModel)


class NoticeText(Frozen):
    """One notice: the kinds that carry it, its article, and how sure its wording is."""

    id: Line
    article: Line
    kinds: tuple[DecisionKind, ...]
    required: bool
    text: Words
    confidence: Literal["checked", "to_check"]
    source: Words
    checked_on: date | None = None
    valid_from: date | None = None
    valid_to: date | None = None

    def in_force(self, on: date) -> bool:
        """Whether the notice applies on a day."""
        return (self.valid_from or on) <= on <= (self.valid_to or on)


Variants = Words | Annotated[tuple[Words, ...], Field(min_length=1)]
"""A paragraph; of several, the first whose facts are all known is taken."""


class SectionPlan(Frozen):
    """A section of the plan and its first paragraphs, with ``{facts}`` to fill."""

    title: Line
    paragraphs: tuple[Variants, ...] = ()


class KindPlan(Frozen):
    """The title and the order of sections of one kind of document, and who it is given to.

    ``texts`` are its own sections, where they differ from what every kind shares. A kind that is
    not ``offered`` waits for a body that uses it.
    """

    title: Line
    sections: tuple[SectionKey, ...]
    recipients: tuple[BothParties, ...] = (PartyRole.CONSUMER, PartyRole.TRADER)
    offered: bool = True
    texts: dict[SectionKey, SectionPlan] = Field(default_factory=dict)


class Nature(Frozen):
    """How one nature of contract is told, for sectors a word of which begins like ``sectors``."""

    id: Line
    sectors: tuple[Line, ...]
    paragraphs: tuple[Variants, ...]


class PositionWords(Frozen):
    """How the parties' own words are introduced."""

    consumer: Words
    trader: Words
    claim_source: Words
    reply_source: Words
    offer_source: Words
    demand_source: Words
    silent: Words


class Plans(Frozen):
    """The standard plans of one language."""

    kinds: dict[DecisionKind, KindPlan]
    sections: dict[SectionKey, SectionPlan]
    natures: Annotated[tuple[Nature, ...], Field(min_length=1)]
    positions: PositionWords
    outcomes: dict[Outcome, Words]

    def section(self, kind: DecisionKind, key: SectionKey) -> SectionPlan:
        """A section as that kind of document words it."""
        return self.kinds[kind].texts.get(key) or self.sections[key]

    def nature(self, sector: str) -> Nature:
        """What is contracted for in a sector; the last nature serves those nobody thought of."""
        words = re.split(r"[^\w]+", sector.casefold())
        for nature in self.natures:
            if any(word.startswith(start) for start in nature.sectors for word in words):
                return nature
        return self.natures[-1]


class PageWords(Frozen):
    """The fixed words of the page in one language; ``{names}`` are filled in."""

    consumer: Words
    trader: Words
    shop: Words
    siren: Words
    represented_by: Words
    mediator: Words
    file: Words
    number: Words
    issued_on: Words
    page: Words
    draft: Words
    supersedes: Words
    exhibit: Words
    exhibit_page: Words
    exhibit_unknown: Words
    section_of_head: Words
    section_titled: Words
    section_unknown: Words
    head: Words
    asked: Words
    offered: Words
    proposed: Words
    agreed: Words
    basis: Words
    total: Words
    nothing_proposed: Words
    none_made: Words
    notices_intro: Words
    deadline: Words
    deadline_missing: Words
    exhibits: Words
    exhibit_number: Words
    exhibit_title: Words
    exhibit_digest: Words
    working: Words
    working_unknown: Words
    workings: Words
    working_title: Words
    working_reading: Words
    working_law: Words
    working_law_since: Words
    working_line: Words
    working_value: Words
    working_amount: Words
    law: Words
    law_article: Words
    law_version: Words
    law_version_open: Words
    chain: Words
    data_attached: Words
    signature: Words
    signature_field: Words
    signature_field_panel: Words
    signature_field_body: Words
    signatory_panel: Words
    signatory_body: Words
    signature_awaited: Words
    signed_by: Words
    signed_as: Words
    signed_at: Words
    certificate_of: Words
    signature_here: Words
    attachment: Words
    timestamp_field: Words
    subject: Words
    remedy_until: Words


class Letterhead(Frozen):
    """How a body's paper looks: colours in sRGB and a line under its name, by language.

    ``name`` is what stands large at the head, where that is not the body's own name, which then
    stands below; ``address`` takes the place of the one in the file. ``footer`` is printed at the
    foot of the first page. ``numbering`` is the pattern of its numbers.
    """

    accent: Colour
    ink: Colour
    muted: Colour
    name: Line | None = None
    tagline: dict[Language, Line] = Field(default_factory=dict)
    address: Annotated[tuple[Line, ...], Field(max_length=5)] = ()
    footer: dict[Language, Line] = Field(default_factory=dict)
    numbering: Line | None = None


class ArticleVersion(Frozen):
    """The version of an article in force since a day, and whether that was checked.

    ``codes`` are the names of its text, French and English; ``summary`` is what it says in our own
    words, by language, ``content`` whether that was compared with it.
    """

    article: Line
    codes: tuple[Line, Line]
    valid_from: date
    confidence: Literal["checked", "to_check"]
    source: Words
    checked_on: date | None = None
    content: Literal["checked", "to_check"] = "to_check"
    summary: dict[Language, Words] = Field(default_factory=dict)


class Notices(Frozen):
    """The notices of one language."""

    notice: tuple[NoticeText, ...]


class _Articles(Frozen):
    article: tuple[ArticleVersion, ...]


def edition(language: Language) -> Language:
    """The language the texts exist in: French, or English for every other."""
    return Language.FR if language is Language.FR else Language.EN


@cache
def notices(language: Language) -> tuple[NoticeText, ...]:
    """All notices in a language, whatever their kind and dates."""
    return _read(f"{edition(language)}/notices.toml", Notices, language).notice


def notices_for(kind: DecisionKind, language: Language, on: date) -> tuple[NoticeText, ...]:
    """The notices a document of that kind carries on a day, in order."""
    return tuple(
        notice for notice in notices(language) if kind in notice.kinds and notice.in_force(on)
    )


@cache
def plans(language: Language) -> Plans:
    """The standard plans in a language."""
    return _read(f"{edition(language)}/plans.toml", Plans, language)


@cache
def page_words(language: Language) -> PageWords:
    """The fixed words of the page in a language."""
    return _read(f"{edition(language)}/words.toml", PageWords, language)


def article_version(code: str, article: str, on: date) -> ArticleVersion | None:
    """The checked version of an article in force on a day, when the table holds one."""
    known = [
        version
        for version in _article_versions()
        if version.article == article
        and code in version.codes
        and version.valid_from <= on
        and version.confidence == "checked"
    ]
    return max(known, key=lambda version: version.valid_from, default=None)


def article_said(code: str, article: str, on: date, language: Language) -> str:
    """What an article says on a day, in our own words; empty when the table does not know it."""
    known = [
        version
        for version in _article_versions()
        if version.article == article and code in version.codes and version.valid_from <= on
    ]
    last = max(known, key=lambda version: version.valid_from, default=None)
    return last.summary.get(edition(language), "") if last else ""


def citable(language: Language) -> tuple[ArticleRef, ...]:
    """The articles with a known version, each under the name of its code in a language."""
    place = 0 if edition(language) is Language.FR else -1
    found = {(version.codes[place], version.article) for version in _article_versions()}
    return tuple(ArticleRef(code=code, article=article) for code, article in sorted(found))


@cache
def letterhead(body_code: str) -> Letterhead:
    """The letterhead of a body, or the default one."""
    own = resource_path(f"templates/letterheads/{body_code}.toml")
    name = body_code if own.is_file() else "DEFAULT"
    return _read(f"letterheads/{name}.toml", Letterhead, Language.EN)


@cache
def _article_versions() -> tuple[ArticleVersion, ...]:
    return _read("articles.toml", _Articles, Language.EN).article


def shipped_text(name: str) -> bytes:
    """A file of ours as it is, the letterhead being the default one. Raises TemplateInvalid."""
    path = "letterheads/DEFAULT.toml" if name == "letterhead.toml" else name
    try:
        return resource_path(f"templates/{path}").read_bytes()
    except OSError:
        raise TemplateInvalid(template=name, reason="missing") from None


def all_variants(texts: Iterable[Variants]) -> Iterator[str]:
    """Every wording of the paragraphs of a plan."""
    for text in texts:
        yield from (text,) if isinstance(text, str) else text


def set_words(values: dict[str, Any], language: Language) -> Any:
    """Every sentence with the spaces of its language; identifiers hold nothing to change."""
    return _set(values, edition(language))


def _read(name: str, model: type[_Model], language: Language) -> _Model:
    path: Path = resource_path(f"templates/{name}")
    try:
        values = tomllib.loads(path.read_text("utf-8"))
        return model.model_validate(_set(values, edition(language)))
    except OSError:
        raise TemplateInvalid(template=name, reason="missing") from None
    except tomllib.TOMLDecodeError:
        raise TemplateInvalid(template=name, reason="syntax") from None
    except ValidationError as error:
        where = ".".join(str(part) for part in error.errors()[0]["loc"])
        raise TemplateInvalid(template=name, reason=where) from None


def _set(value: Any, language: Language) -> Any:
    match value:
        case str():
            return set_text(value, language)
        case list():
            return [_set(item, language) for item in value]
        case dict():
            return {key: _set(item, language) for key, item in value.items()}
        case _:
            return value
