"""Versions of a draft, and what kind of document it is to become."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.engine import Connection

from dispute_exchange.canonical import canonical_json
from dispute_exchange.decision import (
    AmountRun,
    ArticleRef,
    DateRun,
    ExhibitRef,
    HeadOutcome,
    Inline,
    Section,
    SectionRef,
    WorkingRef,
)
from dispute_exchange.vocabulary import DecisionKind, Language
from mediator_desk.decisions import comparing, typography
from mediator_desk.decisions.basis import Basis
from mediator_desk.decisions.comparing import ComparedRow, ComparedSection, Mark, Piece
from mediator_desk.decisions.draft import DraftContent, said_alike, says_something
from mediator_desk.decisions.kinds import KindOffer, NotOffered, kinds_offered
from mediator_desk.decisions.plan import standard_plan
from mediator_desk.decisions.templates import page_words
from mediator_desk.store import drafts
from mediator_desk.store.drafts import DraftVersion, RestsOn
from mediator_desk.store.errors import DraftClosed, DraftUnknown
from mediator_desk.usecases import _decision_basis as bases
from mediator_desk.usecases.decisions import DraftView, seen_apart, view_of
from mediator_desk.usecases.desk import Desk

__all__ = [
    "ChangeKind",
    "ComparedRow",
    "ComparedSection",
    "KindOffer",
    "Mark",
    "NameVersion",
    "NotOffered",
    "Piece",
    "RestoreVersion",
    "VersionRow",
    "change_kind",
    "compare_versions",
    "list_versions",
    "name_version",
    "offered_kinds",
    "restore_version",
    "resume_draft",
]

_Kind = DecisionKind


@dataclass(frozen=True, slots=True)
class VersionRow:
    """A version as it is listed; ``name`` is empty unless the mediator gave one."""

    version: int
    saved_at: datetime
    name: str


@dataclass(frozen=True, slots=True)
class NameVersion:
    """``name`` for a version; an empty one takes the name away."""

    draft_id: UUID
    version: int
    name: str


@dataclass(frozen=True, slots=True)
class RestoreVersion:
    """The content of ``version`` as the version after ``base_version``."""

    draft_id: UUID
    base_version: int
    version: int


@dataclass(frozen=True, slots=True)
class ChangeKind:
    """Make the draft that stands at ``base_version`` a document of another kind."""

    draft_id: UUID
    base_version: int
    kind: DecisionKind


def offered_kinds(desk: Desk, dispute_id: UUID, language: Language) -> tuple[KindOffer, ...]:
    """Every kind of document, each with why it cannot be begun now, if so."""
    with desk.vault.engine.connect() as connection:
        basis = bases.read(desk, connection, dispute_id)
    return kinds_offered(basis, language)


def list_versions(desk: Desk, draft_id: UUID) -> tuple[VersionRow, ...]:
    """Every version, newest first, no content opened. Raises DraftUnknown."""
    with desk.vault.engine.connect() as connection:
        marks = drafts.marks(connection, desk.vault, draft_id)
    return tuple(VersionRow(mark.version, mark.saved_at, mark.name) for mark in marks)


def name_version(desk: Desk, request: NameVersion) -> None:
    """Give a version a name, so that it is found again. Raises VersionUnknown."""
    with desk.vault.writer.begin() as connection:
        drafts.name_version(
            connection,
            desk.vault,
            request.draft_id,
            request.version,
            " ".join(request.name.split())[:120],
            desk.clock(),
        )


def compare_versions(desk: Desk, draft_id: UUID, old: int, new: int) -> tuple[ComparedSection, ...]:
    """Two versions side by side, section by section, word by word. Raises VersionUnknown."""
    with desk.vault.engine.connect() as connection:
        before = _content(drafts.one_version(connection, desk.vault, draft_id, old))
        last = drafts.one_version(connection, desk.vault, draft_id, new)
        basis = bases.read(desk, connection, last.dispute_id)
    after = _content(last)
    words = _References(basis, after)
    return comparing.compare(before, after, words.of, _facts)


def restore_version(desk: Desk, request: RestoreVersion) -> DraftView:
    """Go on from an earlier version: it becomes the next one, nothing is taken away.

    It rests on what the draft rests on now. Raises VersionUnknown, DraftChanged or DraftClosed.
    """
    with desk.vault.writer.begin() as connection:
        wanted = drafts.one_version(connection, desk.vault, request.draft_id, request.version)
        last = drafts.last_version(connection, desk.vault, request.draft_id)
        content = _content(wanted)
        if content.kind != last.kind:
            drafts.set_kind(connection, request.draft_id, content.kind.value)
        saved = _append(desk, connection, last, request.base_version, content)
        return view_of(saved, bases.read(desk, connection, saved.dispute_id))


def resume_draft(desk: Desk, dispute_id: UUID) -> DraftView:
    """Take up again the draft abandoned last. Errors: ``DraftUnknown``, and ``DraftClosed`` while
    another draft of the dispute is open."""
    with desk.vault.writer.begin() as connection:
        found = drafts.last_abandoned(connection, desk.vault, dispute_id)
        if found is None:
            raise DraftUnknown(draft_id="")
        if drafts.find_open(connection, desk.vault, dispute_id) is not None:
            raise DraftClosed(status=found.status.value)
        drafts.reopen(connection, found.draft_id)
        again = drafts.last_version(connection, desk.vault, found.draft_id)
        return view_of(again, bases.read(desk, connection, dispute_id))


def change_kind(desk: Desk, request: ChangeKind) -> DraftView:
    """Another title, plan and effect; every word the mediator wrote stays.

    Sections the new plan does not have are kept after the one they followed when they say
    something of the mediator's. LAW(CECMC, B04-3): what the trader wrote or offered does not
    enter a document on admissibility. Raises DraftChanged or DraftClosed.
    """
    with desk.vault.writer.begin() as connection:
        last = drafts.last_version(connection, desk.vault, request.draft_id)
        basis = bases.read(desk, connection, last.dispute_id, last.rests_on.head.seq)
        content = become(_content(last), basis, request.kind)
        drafts.set_kind(connection, request.draft_id, request.kind.value)
        saved = _append(desk, connection, last, request.base_version, content)
        return view_of(saved, basis)


def become(content: DraftContent, basis: Basis, kind: DecisionKind) -> DraftContent:
    """``content`` as a document of another kind."""
    plan = standard_plan(basis, kind, content.language)
    former = basis.texts.plans(content.language).kinds.get(content.kind)
    retitled = former is None or content.title == former.title
    return plan.model_copy(
        update={
            "title": plan.title if retitled else content.title,
            "sections": _merged(content.sections, plan.sections, kind),
            "heads": _heads(content.heads, seen_apart(plan).heads),
            "response_days": content.response_days,
            "workings": content.workings,
        }
    )


def _merged(
    written: tuple[Section, ...], planned: tuple[Section, ...], kind: DecisionKind
) -> tuple[Section, ...]:
    """The plan's sections with the words written in them, and after each what it has no place for.

    WHY not the positions: for a document on admissibility they are the trader's words too.
    """
    have = {_key(section): section for section in written}
    places = [_key(section) for section in planned]
    left: dict[tuple[str, str] | None, list[Section]] = {}
    after: tuple[str, str] | None = None
    for section in written:
        key = _key(section)
        if key in places:
            after = key
        elif says_something(section) and not (
            kind is _Kind.INADMISSIBILITY and section.key == "positions"
        ):
            left.setdefault(after, []).append(section)
    found = list(left.get(None, ()))
    for section in planned:
        key = _key(section)
        found.append(have.get(key, section))
        found += left.get(key, ())
    return tuple(found)


def _heads(
    written: tuple[HeadOutcome, ...], planned: tuple[HeadOutcome, ...]
) -> tuple[HeadOutcome, ...]:
    """What was proposed stays; what each side asks and offers is as the kind lets it be seen."""
    have: Mapping[UUID, HeadOutcome] = {head.head_id: head for head in written}
    return tuple(
        head.model_copy(
            update={"proposed": have[head.head_id].proposed, "basis": have[head.head_id].basis}
        )
        if head.head_id in have
        else head
        for head in planned
    )


def _key(section: Section) -> tuple[str, str]:
    return (section.key, str(section.head_id or ""))


def _append(
    desk: Desk, connection: Connection, last: DraftVersion, base: int, content: DraftContent
) -> DraftVersion:
    rests_on: RestsOn = last.rests_on
    return drafts.append_version(
        connection,
        desk.vault,
        last.draft_id,
        base,
        canonical_json(content),
        rests_on,
        desk.clock(),
    )


def _content(version: DraftVersion) -> DraftContent:
    return DraftContent.model_validate_json(version.content)


class _References:
    """References as they read today, in the language of the document."""

    def __init__(self, basis: Basis, content: DraftContent) -> None:
        self._basis, self._language = basis, content.language
        self._parts = {(one.key, one.head_id): one.title for one in content.sections}
        self._numbers = {
            working.working_id: number for number, working in enumerate(content.workings, 1)
        }

    def of(self, inline: Inline) -> str:
        match inline:
            case ExhibitRef():
                return self._exhibit(inline)
            case SectionRef():
                return self._parts.get((inline.key, inline.head_id), "?")
            case ArticleRef() | AmountRun() | DateRun():
                return said_alike(inline, self._language)
            case WorkingRef():
                return f"[{self._numbers.get(inline.working_id, '?')}]"
            case _:
                return ""

    def _exhibit(self, reference: ExhibitRef) -> str:
        item = self._basis.exhibits.get(reference.evidence_id)
        words = page_words(self._language)
        said = words.exhibit.format(number=item.piece_no if item else "?")
        if reference.page is None:
            return said
        return words.exhibit_page.format(exhibit=said, page=reference.page)


def _facts(content: DraftContent) -> str:
    """Title, amounts and response time, a line each, in the language of the document."""
    language = content.language
    words = page_words(language)

    def line(head: HeadOutcome) -> str:
        proposed = typography.amount(head.proposed, language) if head.proposed else "—"
        return f"{head.letter}. {head.title} : {words.proposed} {proposed}. {head.basis}".strip()

    heads = comparing.heads_text(content.heads, line)
    told = [content.title, heads]
    if content.response_days:
        told.append(words.deadline.format(days=content.response_days))
    return "\n".join(told)
