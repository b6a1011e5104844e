"""What a party is written about documents, from ``resources/templates``.

Owns the reading of the texts and the filling of their places; the mediator may change every word.
"""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final
from uuid import UUID

from pydantic import Field, ValidationError

from dispute_exchange.canonical import Frozen
from dispute_exchange.events import RequestedPiece
from dispute_exchange.vocabulary import DocumentDefect, Language
from mediator_desk.decisions.errors import TemplateInvalid
from mediator_desk.decisions.typography import day, set_text
from mediator_desk.system.resources import resource_path

_RANKS: Final = ("bis", "ter", "quater", "quinquies", "sexies")
_LONGEST_TITLE: Final = 300


class RequestTexts(Frozen):
    """The texts of one language; places in braces are facts of the request."""

    one: str
    several: str
    ask: str
    remind: str
    remind_last: str
    disclose: str
    exhibit: str
    copy_title: str = Field(alias="copy")
    piece: str
    last_piece: str
    replaces: dict[DocumentDefect, str]
    defect: dict[DocumentDefect, str]


@dataclass(frozen=True, slots=True)
class Writing:
    """The facts a text is filled with. ``numbers`` are the exhibits' numbers in the dispute."""

    language: Language
    file_no: str
    title: str
    mediator: str
    body: str
    numbers: Mapping[UUID, int]


def request_text(writing: Writing, pieces: Sequence[RequestedPiece], due_on: date) -> str:
    """The request for ``pieces`` by ``due_on``. Raises ``TemplateInvalid``."""
    return _fill(writing, _texts(writing.language).ask, pieces, due_on)


def reminder_text(
    writing: Writing, pieces: Sequence[RequestedPiece], due_on: date, *, last: bool
) -> str:
    """A reminder of what is still missing. Raises ``TemplateInvalid``."""
    texts = _texts(writing.language)
    return _fill(writing, texts.remind_last if last else texts.remind, pieces, due_on)


def disclosure_text(writing: Writing, exhibits: Sequence[tuple[int, str]]) -> str:
    """What goes with exhibits that are communicated: their numbers and titles.

    Raises ``TemplateInvalid``.
    """
    texts = _texts(writing.language)
    lines = [texts.exhibit.format(number=number, title=title) for number, title in exhibits]
    return _set(writing, texts.disclose, _listed(texts, lines))


def copy_title(language: Language, number: int, copies: int, title: str) -> str:
    """The title of the redacted copy of exhibit ``number`` after ``copies`` earlier ones."""
    rank = _RANKS[min(copies, len(_RANKS) - 1)]
    text = _texts(language).copy_title.format(number=number, rank=rank, title=title)
    return set_text(text, _known(language))[:_LONGEST_TITLE]


def _fill(writing: Writing, text: str, pieces: Sequence[RequestedPiece], due_on: date) -> str:
    texts = _texts(writing.language)
    lines = [_line(writing, texts, piece) for piece in pieces]
    return _set(
        writing,
        text,
        _listed(texts, lines),
        which=texts.one if len(pieces) == 1 else texts.several,
        due=day(due_on, _known(writing.language)),
    )


def _listed(texts: RequestTexts, lines: Sequence[str]) -> str:
    last = len(lines) - 1
    return "\n".join(
        (texts.last_piece if place == last else texts.piece).format(title=line)
        for place, line in enumerate(lines)
    )


def _set(writing: Writing, text: str, pieces: str, **facts: str) -> str:
    filled = text.format(
        file_no=writing.file_no,
        title=writing.title,
        pieces=pieces,
        mediator=writing.mediator,
        body=writing.body,
        **facts,
    )
    return set_text(filled.strip(), _known(writing.language))


def _line(writing: Writing, texts: RequestTexts, piece: RequestedPiece) -> str:
    if piece.defect is None:
        return piece.title
    number = writing.numbers.get(piece.evidence_id) if piece.evidence_id else None
    if number is None:
        return texts.defect[piece.defect].format(title=piece.title)
    return texts.replaces[piece.defect].format(title=piece.title, number=number)


def _known(language: Language) -> Language:
    """The language of the text: English for a party whose language has none."""
    return language if language is Language.FR else Language.EN


def _texts(language: Language) -> RequestTexts:
    return _read(_known(language).value)


@cache
def _read(language: str) -> RequestTexts:
    name = f"{language}/requests.toml"
    try:
        text = resource_path(f"templates/{name}").read_text("utf-8")
        return RequestTexts.model_validate(tomllib.loads(text))
    except OSError:
        raise TemplateInvalid(template=name, reason="missing") from None
    except (tomllib.TOMLDecodeError, ValidationError):
        raise TemplateInvalid(template=name, reason="values") from None
