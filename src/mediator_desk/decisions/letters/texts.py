"""The texts of letters, which a mediation body may edit: templates, mentions, fixed words.

Owns reading and validating ``resources/templates/letters``; never a word of its own. A set of
texts is read whole and held against the rules, so that no letter is discovered unsound on the day
it is owed.
"""

import tomllib
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import cache
from string import Formatter
from typing import Annotated, Any, Literal, TypeVar

from pydantic import BaseModel, Field, StringConstraints, ValidationError

from dispute_exchange.canonical import Frozen
from dispute_exchange.parties import BothParties, Line
from dispute_exchange.vocabulary import (
    DecisionKind,
    DocumentDefect,
    InadmissibilityGround,
    Language,
    NoticeKind,
    Outcome,
    PartyRole,
    RemedyKind,
)
from mediator_desk.decisions.errors import TemplateInvalid
from mediator_desk.decisions.letters.model import Confidence, Mention
from mediator_desk.decisions.templates import edition
from mediator_desk.decisions.typography import set_text
from mediator_desk.system.resources import resource_path

_FOLDER = "templates/letters"
_BOTH: tuple[BothParties, ...] = (PartyRole.CONSUMER, PartyRole.TRADER)
Words = Annotated[str, StringConstraints(min_length=1, max_length=3000)]
_Model = TypeVar("_Model", bound=BaseModel)

FIELDS = frozenset(
    {
        "amount", "answer_by", "body", "circumstances", "competent", "competent_contact",
        "complained_on", "conditions", "consumer", "decision", "decision_number", "disputed",
        "due_on", "entry_days", "entry_due", "file_no", "ground", "ground_article", "how_to",
        "implement_by", "item", "mediator", "notified_on", "objections_until", "order_no",
        "ordered_on", "other_party", "outcome", "outcome_days", "outcome_due", "outcome_was_due",
        "proposed", "reason", "reasons", "referred_on", "refusal_due", "remedy", "requested_on",
        "response_days", "settlement", "text", "timebar_months", "today", "trader", "until",
        "website",
    }
)  # fmt: skip
"""The facts a template may name in ``{braces}``."""

LISTS = frozenset({"pieces", "exhibits", "items"})
"""The facts a part may print as a list."""


class _Dated(Frozen):
    valid_from: date | None = None
    valid_to: date | None = None

    def in_force(self, on: date) -> bool:
        """Whether the text applies on a day."""
        return (self.valid_from or on) <= on <= (self.valid_to or on)


class PartText(_Dated):
    """A part of a letter: for whom, and only ``when`` a fact is known or ``unless`` it is.

    ``kinds``: only in the letter that delivers a document of one of these kinds.
    """

    to: tuple[BothParties, ...] = _BOTH
    kinds: tuple[DecisionKind, ...] = ()
    when: str = ""
    unless: str = ""
    heading: str = ""
    paragraphs: tuple[Words, ...] = ()
    items: str = ""
    after: tuple[Words, ...] = ()


class LetterText(Frozen):
    """One letter: its title, the facts it cannot do without, its parts and mentions in order."""

    title: Line
    needs: tuple[str, ...] = ()
    part: Annotated[tuple[PartText, ...], Field(min_length=1)]
    mentions: tuple[str, ...] = ()
    attachments: tuple[Words, ...] = ()


class MentionText(_Dated):
    """One version of one mention; two versions of one mention never overlap.

    ``article`` is empty where no text says so but mediators do: the letter then cites none.
    """

    id: Line
    article: Line | Literal[""] = ""
    to: tuple[BothParties, ...] = _BOTH
    kinds: tuple[DecisionKind, ...] = ()
    text: Words
    confidence: Confidence
    source: Words
    checked_on: date | None = None

    def mention(self, text: str) -> Mention:
        """The mention with its facts filled in."""
        shared = self.model_dump(exclude={"to", "kinds", "text"})
        return Mention(text=text, **shared)


class GroundText(Frozen):
    """A ground of inadmissibility: its name, its article, and what the person can do now."""

    label: Words
    article: Line
    how_to: Words | None = None


class LetterWords(Frozen):
    """The fixed words of every letter in one language."""

    salutation: Words
    closing: Words
    role: Words
    dateline: Words
    dateline_plain: Words
    file: Words
    matter: Words
    dispute: Words
    care_of: Words
    attachments: Words
    mentions_intro: Words
    page: Words
    exhibit: Words
    exhibit_by: Words
    piece: Words
    piece_unfit: Words
    from_party: dict[PartyRole, Words]
    defects: dict[DocumentDefect, Words]
    remedies: dict[RemedyKind, Words]
    outcomes: dict[Outcome, Words]
    documents: dict[DecisionKind, Words]
    countries: dict[str, Words]


class BundleWords(Frozen):
    """The words of the documents of a bundle."""

    annex_title: Words
    annex_intro: Words
    order: Words
    head: Words
    head_claimed: Words
    head_reason: Words


class RequiredMention(_Dated):
    """What the law asks of one letter, whatever a body writes: data apart from the texts."""

    notice: NoticeKind
    mention: Line
    to: tuple[BothParties, ...] = _BOTH
    article: Line
    source: Words


class LetterRules(Frozen):
    """Whom each notice goes to by default, and what it must mention."""

    recipients: dict[NoticeKind, tuple[BothParties, ...]]
    required: tuple[RequiredMention, ...]


class LetterTexts(Frozen):
    """All texts of one language, as one body wrote them."""

    letters: dict[NoticeKind, LetterText]
    mentions: tuple[MentionText, ...]
    grounds: dict[InadmissibilityGround, GroundText]
    words: LetterWords

    def mentions_of(
        self, notice: NoticeKind, to: PartyRole, on: date, kind: DecisionKind | None
    ) -> tuple[MentionText, ...]:
        """The mentions of a letter to a party on a day, in the letter's order."""
        found = {
            text.id: text
            for text in self.mentions
            if to in text.to
            and text.in_force(on)
            and (kind is None or not text.kinds or kind in text.kinds)
        }
        return tuple(found[name] for name in self.letters[notice].mentions if name in found)


class _Mentions(Frozen):
    mention: tuple[MentionText, ...]


class _Grounds(Frozen):
    ground: dict[InadmissibilityGround, GroundText]


@cache
def letter_texts(language: Language, body_code: str = "") -> LetterTexts:
    """The texts in a language, the body's own files taking the place of ours.

    Raises TemplateInvalid naming the file and the entry at fault.
    """
    tongue = edition(language)
    texts = LetterTexts(
        letters={
            notice: _read(f"{tongue}/{notice.lower()}.toml", LetterText, tongue, body_code)
            for notice in NoticeKind
        },
        mentions=_read(f"{tongue}/mentions.toml", _Mentions, tongue, body_code).mention,
        grounds=_read(f"{tongue}/grounds.toml", _Grounds, tongue, body_code).ground,
        words=_read(f"{tongue}/words.toml", LetterWords, tongue, body_code),
    )
    _check(texts, letter_rules(), str(tongue))
    return texts


@cache
def letter_rules() -> LetterRules:
    """Whom each notice goes to, and what it must mention. Raises TemplateInvalid."""
    rules = _read("rules.toml", LetterRules, Language.EN, "")
    for notice in NoticeKind:
        if notice not in rules.recipients:
            raise TemplateInvalid(template="rules.toml", reason=f"recipients.{notice}")
    return rules


@cache
def bundle_words(language: Language) -> BundleWords:
    """The words of the documents of a bundle in a language. Raises TemplateInvalid."""
    tongue = edition(language)
    return _read(f"{tongue}/bundle.toml", BundleWords, tongue, "")


def names_in(text: str) -> Iterator[str]:
    """The facts a text names, in order."""
    for _, name, _, _ in Formatter().parse(text):
        if name is not None:
            yield name


def _check(texts: LetterTexts, rules: LetterRules, folder: str) -> None:
    _check_mentions(texts.mentions, f"{folder}/mentions.toml")
    for notice, letter in texts.letters.items():
        name = f"{folder}/{notice.lower()}.toml"
        _check_fields(letter, name)
        _check_required(notice, letter, texts.mentions, rules.required, name)
    for ground, found in texts.grounds.items():
        _check_names(f"{folder}/grounds.toml", names_in(found.how_to or ""), ground)
    for kind in InadmissibilityGround:
        if kind not in texts.grounds:
            raise TemplateInvalid(template=f"{folder}/grounds.toml", reason=f"missing {kind}")


def _check_fields(letter: LetterText, name: str) -> None:
    _check_names(name, letter.needs, "needs")
    for part in letter.part:
        for text in (letter.title, part.heading, *part.paragraphs, *part.after):
            _check_names(name, names_in(text), "part")
        _check_names(name, filter(None, (part.when, part.unless)), "part")
        if part.items and part.items not in LISTS:
            raise TemplateInvalid(template=name, reason=f"unknown list {part.items}")
    for text in letter.attachments:
        _check_names(name, names_in(text), "attachments")


def _check_mentions(mentions: Iterable[MentionText], name: str) -> None:
    seen: list[MentionText] = []
    for text in mentions:
        _check_names(name, names_in(text.text), text.id)
        for other in seen:
            if other.id == text.id and set(other.to) & set(text.to) and _meet(other, text):
                raise TemplateInvalid(template=name, reason=f"overlap {text.id}")
        seen.append(text)


def _check_required(
    notice: NoticeKind,
    letter: LetterText,
    mentions: tuple[MentionText, ...],
    rules: Iterable[RequiredMention],
    name: str,
) -> None:
    known = {text.id for text in mentions}
    for wanted in letter.mentions:
        if wanted not in known:
            raise TemplateInvalid(template=name, reason=f"unknown mention {wanted}")
    for rule in rules:
        if rule.notice is not notice:
            continue
        if rule.mention not in letter.mentions:
            raise TemplateInvalid(template=name, reason=f"missing mention {rule.mention}")
        for party in rule.to:
            versions = [text for text in mentions if text.id == rule.mention and party in text.to]
            if not _cover(versions, rule):
                raise TemplateInvalid(template=name, reason=f"missing mention {rule.mention}")


def _check_names(template: str, names: Iterable[str], where: str) -> None:
    for name in names:
        if name not in FIELDS | LISTS:
            raise TemplateInvalid(template=template, reason=f"unknown field {name} in {where}")


def _meet(one: _Dated, other: _Dated) -> bool:
    first, last = date.min, date.max
    starts = max(one.valid_from or first, other.valid_from or first)
    return starts <= min(one.valid_to or last, other.valid_to or last)


def _cover(versions: Iterable[_Dated], rule: _Dated) -> bool:
    """Whether every day of the rule has a version."""
    day, last = rule.valid_from or date.min, rule.valid_to or date.max
    for text in sorted(versions, key=lambda text: text.valid_from or date.min):
        if (text.valid_from or date.min) > day:
            return False
        end = text.valid_to or date.max
        if end >= last:
            return True
        day = max(day, end + timedelta(days=1))
    return False


def _read(name: str, model: type[_Model], language: Language, body_code: str) -> _Model:
    own = resource_path(f"{_FOLDER}/bodies/{body_code}/{name}") if body_code else None
    path = own if own is not None and own.is_file() else resource_path(f"{_FOLDER}/{name}")
    try:
        values = tomllib.loads(path.read_text("utf-8"))
        return model.model_validate(_set(values, language))
    except OSError:
        raise TemplateInvalid(template=f"letters/{name}", reason="missing") from None
    except tomllib.TOMLDecodeError:
        raise TemplateInvalid(template=f"letters/{name}", reason="syntax") from None
    except ValidationError as error:
        where = ".".join(str(part) for part in error.errors()[0]["loc"])
        raise TemplateInvalid(template=f"letters/{name}", reason=where) from None


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
