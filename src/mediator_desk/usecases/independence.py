"""Independence: what a mediator sees before taking a file, what they searched, what they declared.

Owns the search of the vault for past files with the same people, its sealed record, and the act
that tells the parties (C. conso., R613-1; Dir. 2013/11/UE, art. 6). The body says how long is left.
"""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from uuid import UUID

from pydantic import ValidationError
from sqlalchemy.engine import Connection

from dispute_exchange import acts as ax
from dispute_exchange.canonical import Frozen
from dispute_exchange.events import IndependenceDeclared
from dispute_exchange.parties import Line
from dispute_exchange.procedure import Standing
from dispute_exchange.vocabulary import Language, PartyRole
from mediator_desk import law
from mediator_desk.decisions.errors import TemplateInvalid
from mediator_desk.decisions.typography import set_text
from mediator_desk.domain.independence import (
    Declaration,
    LinkedFile,
    Objection,
    Searched,
    Sought,
    Stale,
    Tie,
    objections_in,
    sought_in,
    ties_between,
)
from mediator_desk.domain.plain_signs import plain_signs
from mediator_desk.store import acts, disputes, events, reviews
from mediator_desk.store.disputes import HeldDispute
from mediator_desk.store.reviews import RecordKind
from mediator_desk.store.rules import rulebook_of
from mediator_desk.system.resources import resource_path
from mediator_desk.usecases import _examination
from mediator_desk.usecases._act_letters import ActPreview, preview_content
from mediator_desk.usecases._confidences import refuse_disclosure
from mediator_desk.usecases._examination import SealedDeclaration
from mediator_desk.usecases._foreseen import LEAVING, foreseen_standing, is_sealed_front, today_of
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.outbox import QueuedAct, make_act, refuse_impossible
from mediator_desk.usecases.procedure import ReasonMissing

__all__ = [
    "Declaration",
    "DeclareIndependence",
    "IndependenceView",
    "LinkedFile",
    "NoteCircumstance",
    "Objection",
    "PartyFace",
    "PastDeclaration",
    "Searched",
    "Sought",
    "Stale",
    "Tie",
    "Window",
    "declare_independence",
    "note_circumstance",
    "preview_declaration",
    "read_independence",
    "write_past_files",
]

_OBJECTIONS = ("CONFLICT_RAISED",)
_UNDECLARED = (Declaration.TO_MAKE, Declaration.STALE)


class _Texts(Frozen):
    past_file: Line
    past_files: Line


@dataclass(frozen=True, slots=True)
class PartyFace:
    """All that is shown of a party before the file opens: who they are, and who speaks for them."""

    role: PartyRole
    name: Line
    siren: str | None
    shop: Line | None
    speaks: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Window:
    """The time the parties have to object if they are told today, and the rule that gives it."""

    rule_id: str
    article: str
    days: int
    until: date
    checked: bool


@dataclass(frozen=True, slots=True)
class PastDeclaration:
    """One declaration made at this desk, with what it rested on. ``at`` is UTC."""

    at: datetime
    circumstances: str
    window: bool
    searched: Searched


@dataclass(frozen=True, slots=True)
class IndependenceView:
    """Where independence stands.

    ``sealed_front``: nothing but this may be shown of the file until a declaration is made.
    ``linked`` are the past files found now, ``new_links`` how many of them the last declaration
    did not know. ``told`` is what the parties read of the last one, empty for no circumstance.
    ``unsaid`` holds the circumstances written down and not yet told. ``pending`` is
    a declaration that waits in the outbox.
    """

    dispute_id: UUID
    file_no: str
    title: str
    parties: tuple[PartyFace, ...]
    state: Declaration
    sealed_front: bool
    read_only: bool
    standing: Standing
    stale: tuple[Stale, ...]
    linked: tuple[LinkedFile, ...]
    new_links: int
    sought: tuple[Sought, ...]
    window: Window | None
    made: tuple[PastDeclaration, ...]
    unsaid: tuple[str, ...]
    objections: tuple[Objection, ...]
    told: str
    pending: UUID | None


@dataclass(frozen=True, slots=True)
class DeclareIndependence:
    """Declare that no circumstance is known (``circumstances`` empty), or what it is.

    ``window`` gives the parties time to object; a circumstance told always does.
    """

    dispute_id: UUID
    circumstances: str = ""
    window: bool = False


@dataclass(frozen=True, slots=True)
class NoteCircumstance:
    """A circumstance met on the way, written down before the parties are told."""

    dispute_id: UUID
    text: str


def read_independence(desk: Desk, dispute_id: UUID) -> IndependenceView:
    """Independence of one file, with the search of the vault done afresh."""
    now = desk.clock()
    with desk.vault.engine.connect() as connection:
        held = disputes.get(connection, dispute_id)
        standing = foreseen_standing(connection, held, now)
        made = _made(connection, desk, dispute_id)
        unsaid = _unsaid(connection, desk, dispute_id)
        state = _examination.declaration(connection, desk, held, standing)
        old = _examination.stale(connection, desk, held) if state in _UNDECLARED else ()
        linked = _linked(connection, held)
        objections = objections_in(events.of_kinds(connection, held.dispute_no, _OBJECTIONS))
        pending = _pending(connection, held)
        told = _told(connection, held)
        book = rulebook_of(connection)
    if pending is not None and made:
        told = made[0].circumstances
    return IndependenceView(
        dispute_id=dispute_id,
        file_no=held.facts.file_no,
        title=plain_signs(held.facts.title),
        parties=_faces(held),
        state=state,
        sealed_front=is_sealed_front(held, standing),
        read_only=held.read_only,
        standing=standing,
        stale=old,
        linked=linked,
        new_links=_new_links(linked, made),
        sought=sought_in(held.facts.parties),
        window=_window(book, today_of(now)),
        made=made,
        unsaid=unsaid,
        objections=objections,
        told=told,
        pending=pending,
    )


def declare_independence(desk: Desk, request: DeclareIndependence) -> QueuedAct:
    """Declare, seal what was searched and found, and tell the parties (R613-1).

    Errors: ``ActNotPossible``, ``ActDiscloses``, ``NotEnrolled``, ``DisputeUnknown``.
    """
    now = desk.clock()
    with desk.vault.writer.begin() as connection:
        content = _declaration(request, rulebook_of(connection), today_of(now))
        held = disputes.get(connection, request.dispute_id)
        refuse_impossible(connection, held, content, now)
        refuse_disclosure(desk, connection, held, content)
        act = make_act(desk, held, content)
        acts.queue(connection, act, now)
        searched = Searched(now, sought_in(held.facts.parties), _linked(connection, held))
        said = SealedDeclaration(
            searched, content.circumstances, content.objections_until is not None
        )
        reviews.add(
            connection,
            desk.vault,
            request.dispute_id,
            RecordKind.DECLARATION,
            _examination.seal_declaration(said),
            now,
            act.act_id,
        )
    return QueuedAct(act.act_id)


def preview_declaration(desk: Desk, request: DeclareIndependence) -> ActPreview:
    """What the parties would read of the declaration."""
    with desk.vault.engine.connect() as connection:
        book = rulebook_of(connection)
    content = _declaration(request, book, today_of(desk.clock()))
    return preview_content(desk, request.dispute_id, content)


def write_past_files(desk: Desk, dispute_id: UUID) -> str:
    """What the parties may be told of past files with the same trader, in the file's language.

    A number and nothing else: what those files were is nobody's business here (L612-3). Empty when
    there is none. Errors: ``TemplateInvalid``, ``DisputeUnknown``.
    """
    with desk.vault.engine.connect() as connection:
        held = disputes.get(connection, dispute_id)
        ties = {Tie.SAME_SIREN, Tie.SAME_TRADER}
        count = sum(bool(ties & set(one.ties)) for one in _linked(connection, held))
    if not count:
        return ""
    texts = _texts(held.facts.language)
    words = texts.past_file if count == 1 else texts.past_files
    trader = held.facts.party(PartyRole.TRADER).name
    return set_text(words.format(count=count, trader=trader), held.facts.language)


def note_circumstance(desk: Desk, request: NoteCircumstance) -> None:
    """Write a circumstance down: no decision can be signed until the parties were told (R613-1).

    Errors: ``ReasonMissing``, ``DisputeUnknown``.
    """
    text = request.text.strip()
    if not text:
        raise ReasonMissing(act="DECLARE_INDEPENDENCE")
    with desk.vault.writer.begin() as connection:
        reviews.add(
            connection,
            desk.vault,
            request.dispute_id,
            RecordKind.CIRCUMSTANCE,
            text.encode(),
            desk.clock(),
        )


def _declaration(
    request: DeclareIndependence, book: law.Rulebook, today: date
) -> ax.DeclareIndependence:
    told = request.circumstances.strip()
    window = _window(book, today) if request.window or told else None
    return ax.DeclareIndependence(
        circumstances=told, objections_until=None if window is None else window.until
    )


def _faces(held: HeldDispute) -> tuple[PartyFace, ...]:
    return tuple(
        PartyFace(
            role=party.role,
            name=plain_signs(party.name),
            siren=party.siren,
            shop=party.shop,
            speaks=tuple(
                dict.fromkeys(
                    name
                    for name in (
                        party.contact_name,
                        party.representative.name if party.representative else None,
                    )
                    if name
                )
            ),
        )
        for party in sorted(held.facts.parties, key=lambda one: one.role is PartyRole.TRADER)
    )


def _linked(connection: Connection, held: HeldDispute) -> tuple[LinkedFile, ...]:
    """The other files of the vault with the same trader or the same people, newest first."""
    found = []
    for past in disputes.every(connection):
        ties = () if past.dispute_id == held.dispute_id else ties_between(held.facts, past.facts)
        if ties:
            found.append(_link(past, ties))
    return tuple(sorted(found, key=lambda one: one.referred_on or date.min, reverse=True))


def _link(past: HeldDispute, ties: tuple[Tie, ...]) -> LinkedFile:
    standing = past.state.standing
    return LinkedFile(
        dispute_id=past.dispute_id,
        file_no=past.facts.file_no,
        title=plain_signs(past.facts.title),
        referred_on=standing.referred_on,
        closed_on=standing.closed_on,
        state=standing.state,
        outcome=standing.outcome,
        ties=ties,
    )


def _new_links(linked: Sequence[LinkedFile], made: Sequence[PastDeclaration]) -> int:
    if not made:
        return 0
    known = {one.dispute_id for one in made[0].searched.found}
    return sum(one.dispute_id not in known for one in linked)


def _window(book: law.Rulebook, today: date) -> Window | None:
    rule = book.rule("OBJECTION_CONFLICT", today)
    until = None if rule is None else rule.last_day(today, book.calendar(today))
    if rule is None or until is None:
        return None
    return Window(
        rule_id=rule.rule_id,
        article=rule.article,
        days=(until - today).days,
        until=until,
        checked=rule.confidence is law.Confidence.CHECKED,
    )


def _made(connection: Connection, desk: Desk, dispute_id: UUID) -> tuple[PastDeclaration, ...]:
    """The declarations made here, newest first."""
    records = reviews.of_kind(connection, desk.vault, dispute_id, RecordKind.DECLARATION)
    found = [(record.written_at, _examination.read_declaration(record)) for record in records]
    return tuple(
        PastDeclaration(at, said.circumstances, said.window, said.searched)
        for at, said in reversed(found)
    )


def _told(connection: Connection, held: HeldDispute) -> str:
    """The circumstances of the last declaration among the events."""
    declared = events.of_kinds(connection, held.dispute_no, ["INDEPENDENCE_DECLARED"])
    said = declared[-1].payload if declared else None
    return said.circumstances if isinstance(said, IndependenceDeclared) else ""


def _unsaid(connection: Connection, desk: Desk, dispute_id: UUID) -> tuple[str, ...]:
    declared = reviews.last(connection, desk.vault, dispute_id, RecordKind.DECLARATION)
    after = 0 if declared is None else declared.record_no
    records = reviews.of_kind(connection, desk.vault, dispute_id, RecordKind.CIRCUMSTANCE)
    return tuple(record.content.decode() for record in records if record.record_no > after)


def _pending(connection: Connection, held: HeldDispute) -> UUID | None:
    waiting = [
        record.act_id
        for record in acts.of_dispute(connection, held.dispute_no)
        if record.kind == "DECLARE_INDEPENDENCE" and record.state in LEAVING
    ]
    return waiting[-1] if waiting else None


@cache
def _texts(language: Language) -> _Texts:
    """The sentences of one language; English for one that has none. Raises TemplateInvalid."""
    name = "declarations.toml"
    tongue = language.value if language in (Language.FR, Language.EN) else Language.EN.value
    try:
        text = resource_path(f"templates/{tongue}/{name}").read_text("utf-8")
        return _Texts.model_validate(tomllib.loads(text))
    except OSError:
        raise TemplateInvalid(template=name, reason="missing") from None
    except (tomllib.TOMLDecodeError, ValidationError):
        raise TemplateInvalid(template=name, reason="values") from None
