"""The texts of decisions as one mediation body has them: ours, with its own laid over them.

Owns laying one over the other and refusing what does not hold, by file and entry; where the
body's files are kept is the store's business. What a body leaves out stays as shipped, so that a
notice the law requires may be reworded and never be lost.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from string import Formatter
from typing import Any, Final, TypeVar

from pydantic import BaseModel, ValidationError

from dispute_exchange.vocabulary import DecisionKind, Language
from mediator_desk.decisions import templates, text_places
from mediator_desk.decisions.errors import BodyTextInvalid
from mediator_desk.decisions.fact_names import FACT_NAMES, REFERENCES
from mediator_desk.decisions.numbering import Numbering, is_pattern
from mediator_desk.decisions.templates import (
    KindPlan,
    Letterhead,
    Nature,
    NoticeText,
    PageWords,
    Plans,
    PositionWords,
    SectionPlan,
    edition,
    letterhead,
)
from mediator_desk.decisions.text_places import Expected

LETTERHEAD: Final = "letterhead.toml"
LOGO: Final = "logo.png"
_LANGUAGES: Final = (Language.FR, Language.EN)
_KINDS: Final = ("plans", "notices", "words")
TEXT_FILES: Final = (
    *(f"{language.value}/{kind}.toml" for language in _LANGUAGES for kind in _KINDS),
    LETTERHEAD,
    LOGO,
)
"""The files a body may have of its own; each stands by itself."""
_LARGEST: Final = 2 << 20
"""Bytes of a logo."""
_LONGEST: Final = 128 << 10
"""Bytes of a file of texts; the longest of ours has twelve thousand."""
_DEEPEST: Final = 16
_FACTS: Final = 40
"""More facts than there are: all of them are named where none looks like what was written."""
_DOTTED: Final = re.compile(
    rb"""(?<![\w-])(?:(?:[\w-]++|"[^"\n]*+"|'[^'\n]*+')[ \t]*+\.[ \t]*+)++"""
)
"""A name in parts, ``kinds.PROPOSAL.texts``; none of ours has more than five."""
_OWN_OF_NOTICE: Final = ("text", "source", "confidence", "checked_on", "removed")
_ENTRIES: Final = frozenset(
    entry
    for model in (Plans, KindPlan, SectionPlan, Nature, PositionWords, PageWords, Letterhead)
    for entry in model.model_fields
) | frozenset((*NoticeText.model_fields, "removed"))
"""What an entry may be called, wherever it stands."""
_ANYTHING: Final = Expected()
_KEY: Final = "[key]"
"""What a model calls the name of an entry."""
_Model = TypeVar("_Model", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Edition:
    """The texts of one language."""

    plans: Plans
    notices: tuple[NoticeText, ...]
    words: PageWords


@dataclass(frozen=True, eq=False)
class BodyTexts:
    """What decisions are written from and printed with. ``logo`` is a PNG without transparency."""

    editions: Mapping[Language, Edition]
    own_letterhead: Letterhead | None = None
    logo: bytes | None = None

    @classmethod
    def of(cls, files: Mapping[str, bytes]) -> "BodyTexts":
        """Our texts with ``files`` of a body laid over them. Raises BodyTextInvalid."""
        return _made(tuple(sorted(files.items())))

    def plans(self, language: Language) -> Plans:
        """The plans in a language, English for one there are none in."""
        return self.editions[edition(language)].plans

    def words(self, language: Language) -> PageWords:
        """The fixed words of the page."""
        return self.editions[edition(language)].words

    def notices_for(
        self, kind: DecisionKind, language: Language, on: date
    ) -> tuple[NoticeText, ...]:
        """The notices a document of that kind carries on a day, in order."""
        notices = self.editions[edition(language)].notices
        return tuple(one for one in notices if kind in one.kinds and one.in_force(on))

    def letterhead(self, body_code: str) -> Letterhead:
        """The body's own letterhead, or the one shipped."""
        return self.own_letterhead or letterhead(body_code)

    def numbering(self, body_code: str) -> Numbering:
        """How the body numbers its decisions."""
        pattern = self.letterhead(body_code).numbering
        return Numbering(pattern) if pattern else Numbering()


def shipped(name: str) -> bytes:
    """The file of ours a body may start from; nothing for a logo, which we have none of."""
    return b"" if name == LOGO else templates.shipped_text(name)


@lru_cache(maxsize=4)
def _made(files: tuple[tuple[str, bytes], ...]) -> BodyTexts:
    own = dict(files)
    for name, data in files:
        if name not in TEXT_FILES:
            raise BodyTextInvalid(file=name, entry="", reason="unknown_file")
        if len(data) > (_LARGEST if name == LOGO else _LONGEST):
            reason = "too_large" if name == LOGO else "too_long"
            raise BodyTextInvalid(file=name, entry="", reason=reason)
    try:
        paper = _letterhead(own[LETTERHEAD]) if LETTERHEAD in own else None
        logo = _fit(own[LOGO]) if LOGO in own else None
        editions = {language: _edition(language, own) for language in _LANGUAGES}
    except BodyTextInvalid as wrong:
        raise _located(wrong, own) from None
    return BodyTexts(editions, paper, logo)


def _located(wrong: BodyTextInvalid, own: Mapping[str, bytes]) -> BodyTextInvalid:
    """The same fault with the line and the column of its entry, when the body wrote it."""
    facts, entry = wrong.facts, str(wrong.facts["entry"])
    if "line" in facts or not entry:
        return wrong
    text = own[str(facts["file"])].decode("utf-8-sig")
    place = text_places.place_of(text, entry.split("."))
    if not place.line:
        return wrong
    if facts["reason"] == "fact":
        place = text_places.place_of_words(text, place, f"{{{facts['name']}")
    return BodyTextInvalid(**facts, **place._asdict())


def _invalid(
    file: str, entry: str, reason: str, expected: Expected = _ANYTHING, /, **facts: object
) -> BodyTextInvalid:
    told = {key: value for key, value in expected._asdict().items() if value}
    return BodyTextInvalid(file=file, entry=entry, reason=reason, **told, **facts)


def _fit(data: bytes) -> bytes:
    # WHY here: pictures are seldom read, and their library is slow to load.
    from mediator_desk.decisions.logo import fit_logo

    return fit_logo(data, LOGO)


def _edition(language: Language, own: Mapping[str, bytes]) -> Edition:
    code = language.value
    plans, notices, words = (f"{code}/{kind}.toml" for kind in _KINDS)
    ours = Edition(
        templates.plans(language), templates.notices(language), templates.page_words(language)
    )
    return Edition(
        _plans(plans, own[plans], language) if plans in own else ours.plans,
        _notices(notices, own[notices], language) if notices in own else ours.notices,
        _words(words, own[words], language) if words in own else ours.words,
    )


def _letterhead(data: bytes) -> Letterhead:
    paper = _model(LETTERHEAD, _over(LETTERHEAD, _parsed(LETTERHEAD, data)), Letterhead, None)
    if paper.numbering is not None and not is_pattern(paper.numbering):
        raise BodyTextInvalid(file=LETTERHEAD, entry="numbering", reason="pattern")
    return paper


def _plans(name: str, data: bytes, language: Language) -> Plans:
    plans = _model(name, _over(name, _parsed(name, data)), Plans, language)
    for entry, text in _plan_texts(plans):
        unknown = _names(name, entry, text) - FACT_NAMES - REFERENCES
        if unknown:
            expected = text_places.nearest(min(unknown), FACT_NAMES | REFERENCES, few=_FACTS)
            raise _invalid(name, entry, "fact", expected, name=min(unknown))
    for kind, plan in plans.kinds.items():
        missing = templates.plans(language).kinds[kind].sections
        if "notices" in missing and "notices" not in plan.sections:
            raise BodyTextInvalid(file=name, entry=f"kinds.{kind}.sections", reason="no_notices")
    for kind, plan in plans.kinds.items():
        _recipients(name, kind, plan, templates.plans(language).kinds[kind])
    return plans


def _recipients(name: str, kind: DecisionKind, plan: KindPlan, ours: KindPlan) -> None:
    """LAW(R612-2, R612-4, R612-5): what both parties are to be told is told to both; a body may
    tell one more of them, and none twice."""
    given, entry = plan.recipients, f"kinds.{kind}.recipients"
    if not set(ours.recipients) <= set(given):
        raise BodyTextInvalid(file=name, entry=entry, reason="recipient")
    if len(set(given)) != len(given):
        raise BodyTextInvalid(file=name, entry=entry, reason="value")


def _plan_texts(plans: Plans) -> Iterator[tuple[str, str]]:
    places = [(f"sections.{key}", section) for key, section in plans.sections.items()]
    places += [
        (f"kinds.{kind}.texts.{key}", section)
        for kind, plan in plans.kinds.items()
        for key, section in plan.texts.items()
    ]
    for place, section in places:
        for text in templates.all_variants(section.paragraphs):
            yield f"{place}.paragraphs", text
    for nature in plans.natures:
        for text in templates.all_variants(nature.paragraphs):
            yield f"natures.{nature.id}", text
    for outcome, text in plans.outcomes.items():
        yield f"outcomes.{outcome}", text


def _words(name: str, data: bytes, language: Language) -> PageWords:
    words = _model(name, _over(name, _parsed(name, data)), PageWords, language)
    ours = templates.page_words(language)
    for entry in PageWords.model_fields:
        wanted = _names(name, entry, getattr(ours, entry))
        given = _names(name, entry, getattr(words, entry))
        if wanted - given:
            facts = {"reason": "fact_missing", "name": min(wanted - given)}
            raise BodyTextInvalid(file=name, entry=entry, **facts)
        if given - wanted:
            expected = text_places.nearest(min(given - wanted), wanted)
            raise _invalid(name, entry, "fact", expected, name=min(given - wanted))
    return words


def _notices(name: str, data: bytes, language: Language) -> tuple[NoticeText, ...]:
    """Ours with the body's wording, then the body's own, in their order."""
    given = _parsed(name, data).get("notice", [])
    if not isinstance(given, list) or not all(isinstance(one, dict) for one in given):
        raise BodyTextInvalid(file=name, entry="notice", reason="value")
    ours = tomllib.loads(shipped(name).decode("utf-8"))["notice"]
    worded = {str(one.get("id")): one for one in given}
    laid: list[dict[str, Any]] = []
    for one in ours:
        own = worded.pop(one["id"], {})
        changed = {key: own[key] for key in _OWN_OF_NOTICE if key in own}
        if changed.pop("removed", False):
            if one["required"]:
                entry = f"notice.{one['id']}"
                raise BodyTextInvalid(file=name, entry=entry, reason="required")
            continue
        laid.append(one | changed)
    laid += [{"required": False, "confidence": "to_check"} | own for own in worded.values()]
    return _model(name, {"notice": laid}, templates.Notices, language).notice


def _parsed(name: str, data: bytes) -> dict[str, Any]:
    # SECURITY: the parser walks the whole of a dotted name again for each of its parts and lines.
    if any(chain[0].count(b".") > _DEEPEST for chain in _DOTTED.finditer(data)):
        raise BodyTextInvalid(file=name, entry="", reason="syntax")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        place = text_places.of_byte(data, error.start)
        raise _invalid(name, "", "encoding", **place._asdict()) from None
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place, expected = text_places.stopped(str(error), text)
        raise _invalid(name, "", "syntax", expected, **place._asdict()) from None
    except (ValueError, RecursionError):
        # SECURITY: numbers of any length and brackets within brackets are no texts.
        raise BodyTextInvalid(file=name, entry="", reason="syntax") from None


def _over(name: str, own: dict[str, Any]) -> dict[str, Any]:
    """The body's entries over ours; tables are laid one over the other, all else is replaced."""
    return _merged(tomllib.loads(shipped(name).decode("utf-8")), own)


def _merged(below: dict[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    merged = dict(below)
    for key, value in above.items():
        under = merged.get(key)
        if isinstance(under, dict) and isinstance(value, dict):
            merged[key] = _merged(under, value)
        else:
            merged[key] = value
    return merged


def _model(
    name: str, values: dict[str, Any], model: type[_Model], language: Language | None
) -> _Model:
    try:
        given = values if language is None else templates.set_words(values, language)
        return model.model_validate(given)
    except RecursionError:
        raise BodyTextInvalid(file=name, entry="", reason="syntax") from None
    except ValidationError as error:
        wrong = error.errors()[0]
        reason = {"extra_forbidden": "unknown_entry", "missing": "entry_missing"}
        told, expected = reason.get(wrong["type"], "value"), text_places.expected_by(wrong)
        if told == "unknown_entry":
            expected = text_places.nearest(str(wrong["loc"][-1]), _ENTRIES)
        raise _invalid(name, _entry_of(wrong["loc"], values), told, expected) from None


def _entry_of(parts: Sequence[int | str], values: object) -> str:
    """The way to an entry, as its author would tell it: one of a list goes by its ``id``."""
    found: list[str] = []
    for part in parts:
        if isinstance(values, dict) and part != _KEY:
            found.append(str(part))
            values = values.get(part)
        elif isinstance(values, list) and isinstance(part, int):
            values = values[part]
            if isinstance(values, dict) and "id" in values:
                found.append(str(values["id"]))
    return ".".join(found)


def _names(name: str, entry: str, text: str) -> set[str]:
    """What is between braces in a text."""
    try:
        parts = list(Formatter().parse(text))
    except ValueError:
        raise BodyTextInvalid(file=name, entry=entry, reason="braces") from None
    # SECURITY: a width of a thousand million is one, and is filled with spaces.
    if any(turned or (how and field not in REFERENCES) for _, field, how, turned in parts):
        raise BodyTextInvalid(file=name, entry=entry, reason="braces")
    return {field for _, field, _, _ in parts if field is not None}


@cache
def built_in() -> BodyTexts:
    """The texts as shipped."""
    return _made(())
