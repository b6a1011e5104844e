"""Clauses that are written again and again: read from data, filled with the facts of the file.

Owns ``resources/templates/*/clauses.toml`` and the filling; never the person's own, which the
vault keeps. A field left to fill stands between single guillemets, ``‹the amount›``: no other
sign of a decision looks like it, so that one forgotten is found again.
"""

import re
import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache
from string import Formatter
from typing import Annotated, Final, Literal

from pydantic import Field, StringConstraints, ValidationError

from dispute_exchange.canonical import Frozen
from dispute_exchange.decision import (
    AmountRun,
    ArticleRef,
    DateRun,
    Inline,
    Inlines,
    SectionKey,
    TextRun,
)
from dispute_exchange.money import Money
from dispute_exchange.parties import Line
from dispute_exchange.vocabulary import DecisionKind, Language
from mediator_desk.decisions.errors import TemplateInvalid
from mediator_desk.decisions.facts import Fact
from mediator_desk.decisions.templates import edition
from mediator_desk.decisions.typography import set_text
from mediator_desk.system.resources import resource_path

ClauseText = Annotated[str, StringConstraints(min_length=1, max_length=4_000)]
FIELD: Final = re.compile(r"‹[^‹›\n]{1,80}›")
"""A field still to fill in."""


class SuppliedClause(Frozen):
    """A clause of the data file, in one language.

    ``sections`` are where it belongs, ``kinds`` the documents it is for (all when empty); it is
    offered from ``valid_from`` to ``valid_to``, both included.
    """

    id: Line
    title: Line
    text: ClauseText
    sections: tuple[SectionKey, ...] = ()
    kinds: tuple[DecisionKind, ...] = ()
    article: Line | None = None
    confidence: Literal["checked", "to_check"]
    checked_on: date | None = None
    valid_from: date | None = None
    valid_to: date | None = None

    def in_force(self, on: date) -> bool:
        """Whether the clause is offered on a day."""
        return (self.valid_from or on) <= on <= (self.valid_to or on)


class _Clauses(Frozen):
    facts: dict[str, Line] = Field(default_factory=dict)
    clause: tuple[SuppliedClause, ...]


def supplied(language: Language, on: date) -> tuple[SuppliedClause, ...]:
    """The clauses of the data file in force on a day. Raises TemplateInvalid."""
    return tuple(one for one in _table(edition(language)).clause if one.in_force(on))


def fact_names(language: Language) -> Mapping[str, str]:
    """What a clause may ask of the file, each with its name in words. Raises TemplateInvalid."""
    return _table(edition(language)).facts


def fill(text: str, known: Mapping[str, Fact], names: Mapping[str, str]) -> Inlines:
    """The inlines of a clause: facts the file holds stand in it, others become fields to fill."""
    inlines: list[Inline] = []
    for words, name, reference, _ in Formatter().parse(text):
        if words:
            inlines.append(TextRun(text=words))
        if name is None:
            continue
        if name == "article":
            code, article = (reference or "|").split("|", 1)
            inlines.append(ArticleRef(code=code, article=article))
        else:
            inlines.append(_inline(known.get(name), names.get(name, name)))
    return _joined(inlines)


def plain(text: str) -> Inlines:
    """A clause without facts of the file, as one run."""
    return (TextRun(text=text),)


def _inline(value: Fact, name: str) -> Inline:
    match value:
        case None:
            return TextRun(text=f"‹{name}›")
        case Money():
            return AmountRun(amount=value)
        case date():
            return DateRun(date=value)
        case _:
            return TextRun(text=value)


def _joined(inlines: list[Inline]) -> Inlines:
    """WHY joined: two runs of one look side by side are one."""
    found: list[Inline] = []
    for one in inlines:
        last = found[-1] if found else None
        if isinstance(one, TextRun) and isinstance(last, TextRun):
            found[-1] = TextRun(text=last.text + one.text)
        else:
            found.append(one)
    return tuple(found)


@cache
def _table(language: Language) -> _Clauses:
    name = f"{language}/clauses.toml"
    try:
        values = tomllib.loads(resource_path(f"templates/{name}").read_text("utf-8"))
        table = _Clauses.model_validate(values)
    except OSError:
        raise TemplateInvalid(template=name, reason="missing") from None
    except tomllib.TOMLDecodeError:
        raise TemplateInvalid(template=name, reason="syntax") from None
    except ValidationError as error:
        where = ".".join(str(part) for part in error.errors()[0]["loc"])
        raise TemplateInvalid(template=name, reason=where) from None
    for one in table.clause:
        asked = {field for _, field, _, _ in Formatter().parse(one.text) if field}
        if not asked <= {*table.facts, "article"}:
            raise TemplateInvalid(template=name, reason=f"clause.{one.id}.text")
    return table.model_copy(
        update={
            "clause": tuple(
                one.model_copy(
                    update={
                        "title": set_text(one.title, language),
                        "text": set_text(one.text, language),
                    }
                )
                for one in table.clause
            )
        }
    )
