"""Clauses to write with: those of the templates, and the person's own."""

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from pydantic import Field

from dispute_exchange.canonical import Frozen
from dispute_exchange.decision import Inlines, SectionKey
from dispute_exchange.parties import Line
from dispute_exchange.vocabulary import DecisionKind, Language
from mediator_desk.decisions import clauses
from mediator_desk.decisions.clauses import FIELD, ClauseText
from mediator_desk.decisions.draft import own_words
from mediator_desk.decisions.facts import facts_of
from mediator_desk.decisions.quoting import words_of
from mediator_desk.ids import new_id
from mediator_desk.store import clauses as store
from mediator_desk.usecases import _decision_basis as bases
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.typed_words import bounded, without_hidden

__all__ = [
    "FIELD",
    "ClauseOffered",
    "WriteClause",
    "delete_clause",
    "list_clauses",
    "own_words",
    "restore_clause",
    "write_clause",
]


_LONGEST_TITLE: Final = 300
_LONGEST_TEXT: Final = 4_000


class _Own(Frozen):
    """A clause of the person's own, as it is sealed."""

    title: Line
    text: ClauseText
    language: Language
    sections: tuple[SectionKey, ...] = Field(default_factory=tuple)


@dataclass(frozen=True, slots=True)
class ClauseOffered:
    """A clause ready to insert in a draft, filled with the facts of its file.

    ``clause_id`` names one of the person's own, none for one of the templates; ``text`` is its
    source, ``inlines`` what is inserted. ``fits`` when it belongs in the section asked about.
    """

    clause_id: UUID | None
    title: str
    text: str
    inlines: Inlines
    article: str
    to_check: bool
    fits: bool


@dataclass(frozen=True, slots=True)
class WriteClause:
    """A clause of the person's own: a new one, or ``clause_id`` written anew."""

    title: str
    text: str
    language: Language
    clause_id: UUID | None = None


def list_clauses(
    desk: Desk,
    dispute_id: UUID,
    kind: DecisionKind,
    language: Language,
    section: SectionKey | None = None,
) -> tuple[ClauseOffered, ...]:
    """The clauses for a draft of that kind: those that fit the section first, then by title."""
    with desk.vault.engine.connect() as connection:
        basis = bases.read(desk, connection, dispute_id)
        own = store.every(connection, desk.vault)
    known, names = facts_of(basis, language), clauses.fact_names(language)
    found = [
        ClauseOffered(
            clause_id=None,
            title=one.title,
            text=one.text,
            inlines=clauses.fill(one.text, known, names),
            article=one.article or "",
            to_check=one.confidence == "to_check",
            fits=section in one.sections,
        )
        for one in clauses.supplied(language, basis.today)
        if not one.kinds or kind in one.kinds
    ]
    for kept in own:
        read = _Own.model_validate_json(kept.content)
        if read.language is language:
            inlines = clauses.plain(read.text)
            found.append(
                ClauseOffered(kept.clause_id, read.title, read.text, inlines, "", False, True)
            )
    return tuple(sorted(found, key=lambda one: (not one.fits, words_of(one.title))))


def write_clause(desk: Desk, request: WriteClause) -> UUID:
    """Keep a clause of the person's own, sealed, for every dispute; gives its identifier.

    Errors: ``TextEmpty``, ``TextTooLong``, ``TextUnreadable``.
    WHY its text is never read as a template: braces in it are the person's words.
    """
    clause_id = request.clause_id or new_id()
    own = _Own(
        title=bounded(without_hidden(request.title), _LONGEST_TITLE),
        text=bounded(without_hidden(request.text), _LONGEST_TEXT),
        language=request.language,
    )
    with desk.vault.writer.begin() as connection:
        store.put(connection, desk.vault, clause_id, own.model_dump_json().encode(), desk.clock())
    return clause_id


def delete_clause(desk: Desk, clause_id: UUID) -> None:
    """Put a clause of the person's own aside. Raises ClauseUnknown."""
    with desk.vault.writer.begin() as connection:
        store.set_deleted(connection, clause_id, desk.clock())


def restore_clause(desk: Desk, clause_id: UUID) -> None:
    """Bring it back. Raises ClauseUnknown."""
    with desk.vault.writer.begin() as connection:
        store.set_deleted(connection, clause_id, None)
