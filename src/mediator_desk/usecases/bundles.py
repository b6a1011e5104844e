"""Bundles: several disputes against one trader from one event, reasoned once, decided each."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from sqlalchemy.engine import Connection

from dispute_exchange.canonical import canonical_json
from dispute_exchange.claims import Order
from dispute_exchange.vocabulary import PartyRole
from mediator_desk.decisions.bundling import (
    Difference,
    SharedReasoning,
    cites_exhibits,
    names_in,
    said_in,
    same_trader,
    with_annex,
    with_shared,
    without_shared,
)
from mediator_desk.domain.plain_signs import plain_signs
from mediator_desk.errors import DeskError
from mediator_desk.ids import new_id
from mediator_desk.store import bundles, decisions, disputes
from mediator_desk.store.bundles import BundleUnknown, Member
from mediator_desk.usecases import _decision_basis as bases
from mediator_desk.usecases._bundle_files import FileRow, Progress, carried, file_rows
from mediator_desk.usecases.decisions import SaveDraft, StartDraft, save_draft, start_draft
from mediator_desk.usecases.desk import Desk

__all__ = [
    "Applied",
    "BundleMixed",
    "BundleNamesFile",
    "BundleRow",
    "BundleTaken",
    "BundleView",
    "Candidate",
    "Difference",
    "FileRow",
    "FormBundle",
    "Progress",
    "SaveReasoning",
    "SharedReasoning",
    "Suggestion",
    "apply_reasoning",
    "bundle_of",
    "files_against",
    "form_bundle",
    "leave_bundle",
    "list_bundles",
    "read_bundle",
    "restore_shared",
    "save_reasoning",
    "suggest_bundles",
]


class BundleMixed(DeskError):
    """Not files against one trader, or fewer than two. Facts: ``traders``, ``files``."""

    kind: ClassVar[str] = "bundle_mixed"


class BundleTaken(DeskError):
    """A file is in another bundle already. Facts: ``files``, their numbers."""

    kind: ClassVar[str] = "bundle_taken"


class BundleNamesFile(DeskError):
    """The shared reasoning names one of the files, or rests on an exhibit of one.

    Facts: ``files``, the numbers of those named; ``exhibit``, whether an exhibit is cited.
    """

    kind: ClassVar[str] = "bundle_names_file"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Files that seem to belong together: marked so by the platform, or one trader and one item."""

    bundle_id: UUID | None
    trader: str
    event: str
    dispute_ids: tuple[UUID, ...]
    file_nos: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A file that may join others against its trader; ``bundle_id`` when it is in a bundle."""

    dispute_id: UUID
    file_no: str
    consumer: str
    event: str
    bundle_id: UUID | None


@dataclass(frozen=True, slots=True)
class FormBundle:
    """Treat these files together; ``bundle_id`` as the platform marked them, or that of a bundle
    they join."""

    dispute_ids: tuple[UUID, ...]
    bundle_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class SaveReasoning:
    """The next version of a shared reasoning that stands at ``base_version`` (0: none yet)."""

    bundle_id: UUID
    base_version: int
    reasoning: SharedReasoning


@dataclass(frozen=True, slots=True)
class BundleRow:
    """A bundle on the list."""

    bundle_id: UUID
    trader: str
    event: str
    files: int
    signed: int


@dataclass(frozen=True, slots=True)
class BundleView:
    """A bundle: its reasoning and where each file stands. ``version`` is 0 before the first.

    ``named`` are the files that the shared reasoning names, which none may be; ``cites_exhibit``:
    it rests on an exhibit, which belongs to one file.
    """

    bundle_id: UUID
    trader: str
    event: str
    version: int
    reasoning: SharedReasoning
    files: tuple[FileRow, ...]
    named: tuple[str, ...] = ()
    cites_exhibit: bool = False

    def count(self, *progress: Progress) -> int:
        """How many files have come so far."""
        return sum(file.progress in progress for file in self.files)


@dataclass(frozen=True, slots=True)
class Applied:
    """What happened to each draft; ``refused`` files were changed by hand, ``passed_over`` files
    are signed or cannot be decided now. All by file number."""

    begun: tuple[str, ...]
    updated: tuple[str, ...]
    refused: tuple[str, ...]
    passed_over: tuple[str, ...]


def suggest_bundles(desk: Desk) -> tuple[Suggestion, ...]:
    """Groups of two files or more, not in a bundle yet, that seem to be of one event."""
    with desk.vault.engine.connect() as connection:
        taken = {member.dispute_id for member in bundles.every(connection)}
        held = [one for one in disputes.every(connection) if one.dispute_id not in taken]
    groups: dict[object, list[disputes.HeldDispute]] = {}
    for one in held:
        facts = one.facts
        trader, order = facts.party(PartyRole.TRADER), facts.order
        if facts.bundle_id is not None:
            groups.setdefault(facts.bundle_id, []).append(one)
        elif order is not None and order.delivered_on is not None:
            key = (trader.siren or trader.name, order.item.casefold(), order.delivered_on)
            groups.setdefault(key, []).append(one)
    return tuple(
        Suggestion(
            bundle_id=group[0].facts.bundle_id,
            trader=plain_signs(group[0].facts.party(PartyRole.TRADER).name),
            event=_event(group[0].facts.order),
            dispute_ids=tuple(one.dispute_id for one in group),
            file_nos=tuple(one.facts.file_no for one in group),
        )
        for group in groups.values()
        if len(group) > 1
    )


def files_against(desk: Desk, dispute_id: UUID) -> tuple[Candidate, ...]:
    """The files against the trader of a dispute, that dispute first, then by number."""
    with desk.vault.engine.connect() as connection:
        wanted = disputes.get(connection, dispute_id).facts
        taken = {member.dispute_id: member.bundle_id for member in bundles.every(connection)}
        held = [one for one in disputes.every(connection) if same_trader([wanted, one.facts])]
    held.sort(key=lambda one: (one.dispute_id != dispute_id, one.facts.file_no))
    return tuple(
        Candidate(
            dispute_id=one.dispute_id,
            file_no=one.facts.file_no,
            consumer=plain_signs(one.facts.party(PartyRole.CONSUMER).name),
            event=_event(one.facts.order),
            bundle_id=taken.get(one.dispute_id),
        )
        for one in held
    )


def form_bundle(desk: Desk, request: FormBundle) -> UUID:
    """Put files together, or add some to a bundle there is; returns its id.

    Errors: ``BundleMixed``, ``BundleTaken``, ``DisputeUnknown``.
    """
    wanted = tuple(dict.fromkeys(request.dispute_ids))
    bundle_id = request.bundle_id or new_id()
    with desk.vault.writer.begin() as connection:
        there = _members_or_none(connection, bundle_id)
        facts = [disputes.get(connection, one).facts for one in wanted]
        taken = [
            case.file_no
            for one, case in zip(wanted, facts, strict=True)
            if (member := bundles.of_dispute(connection, one)) and member.bundle_id != bundle_id
        ]
        if taken:
            raise BundleTaken(files=", ".join(taken))
        known = [disputes.get(connection, member.dispute_id).facts for member in there]
        if len({*wanted, *(member.dispute_id for member in there)}) < _FEWEST:
            raise BundleMixed(traders=1, files=len(wanted))
        if not same_trader([*known, *facts]):
            names = {case.party(PartyRole.TRADER).name for case in (*known, *facts)}
            raise BundleMixed(traders=len(names), files=len(facts) + len(known))
        held = {member.dispute_id for member in there}
        fresh = [one for one in wanted if one not in held]
        bundles.join(connection, desk.vault, bundle_id, fresh, desk.clock())
    return bundle_id


def leave_bundle(desk: Desk, *dispute_ids: UUID) -> None:
    """Treat files by themselves again; their drafts stay as they are."""
    with desk.vault.writer.begin() as connection:
        for dispute_id in dispute_ids:
            bundles.leave(connection, dispute_id)


def bundle_of(desk: Desk, dispute_id: UUID) -> UUID | None:
    """The bundle a file is in, if any."""
    with desk.vault.engine.connect() as connection:
        member = bundles.of_dispute(connection, dispute_id)
    return None if member is None else member.bundle_id


def list_bundles(desk: Desk) -> tuple[BundleRow, ...]:
    """All bundles of this desk, by their first file."""
    with desk.vault.engine.connect() as connection:
        groups: dict[UUID, list[Member]] = {}
        for member in bundles.every(connection):
            groups.setdefault(member.bundle_id, []).append(member)
        return tuple(_row(connection, bundle_id, members) for bundle_id, members in groups.items())


def read_bundle(desk: Desk, bundle_id: UUID) -> BundleView:
    """A bundle and where each of its files stands. Errors: ``BundleUnknown``."""
    with desk.vault.engine.connect() as connection:
        members = bundles.members(connection, bundle_id)
        found = [bases.read(desk, connection, member.dispute_id) for member in members]
        version, reasoning = _reasoning(desk, connection, bundle_id)
        rows = file_rows(desk, connection, members, found, version)
    case = found[0].case
    named = names_in(said_in(reasoning.blocks), [basis.case for basis in found])
    return BundleView(
        bundle_id=bundle_id,
        trader=plain_signs(case.party(PartyRole.TRADER).name),
        event=_event(case.order),
        version=version,
        reasoning=reasoning,
        files=rows,
        named=tuple(found[index].case.file_no for index in named),
        cites_exhibit=cites_exhibits(reasoning.blocks),
    )


def save_reasoning(desk: Desk, request: SaveReasoning) -> int:
    """Seal the next version of the shared reasoning; returns its number.

    Nothing is refused here: what is being written is never lost. Errors: ``BundleChanged``,
    ``BundleUnknown``.
    """
    content = canonical_json(request.reasoning)
    with desk.vault.writer.begin() as connection:
        return bundles.append_text(
            connection,
            desk.vault,
            request.bundle_id,
            request.base_version,
            content,
            desk.clock(),
        )


def apply_reasoning(desk: Desk, bundle_id: UUID) -> Applied:
    """Bring every draft not yet signed up to the present reasoning, beginning those there are not.

    A file's own paragraphs are kept where they are; a draft in which a shared paragraph was changed
    by hand is left alone. SECURITY: the reasoning goes to every party of every file, so that it
    may name none of them. Errors: ``BundleUnknown``, ``BundleNamesFile``.
    """
    view = read_bundle(desk, bundle_id)
    _refuse_names(view)
    begun, updated, refused, passed_over = [], [], [], []
    for file in view.files:
        if file.progress in (Progress.NOT_READY, Progress.SIGNED, Progress.SENT):
            passed_over.append(file.file_no)
        elif file.progress is Progress.DRAFTED:
            continue
        elif not _apply(desk, view, file):
            refused.append(file.file_no)
        elif file.progress is Progress.TO_DRAFT:
            begun.append(file.file_no)
        else:
            updated.append(file.file_no)
    return Applied(tuple(begun), tuple(updated), tuple(refused), tuple(passed_over))


_FEWEST = 2


def restore_shared(desk: Desk, dispute_id: UUID) -> None:
    """Put the present reasoning back in a draft where a shared paragraph was changed by hand.

    The changed paragraphs stay, as the file's own. Errors: ``BundleUnknown``.
    """
    bundle_id = bundle_of(desk, dispute_id)
    if bundle_id is None:
        raise BundleUnknown(bundle_id="")
    view = read_bundle(desk, bundle_id)
    _refuse_names(view)
    file = next(file for file in view.files if file.dispute_id == dispute_id)
    _apply(desk, view, file, restore=True)


def _refuse_names(view: BundleView) -> None:
    if view.named or view.cites_exhibit:
        raise BundleNamesFile(files=", ".join(view.named), exhibit=view.cites_exhibit)


def _apply(desk: Desk, view: BundleView, file: FileRow, *, restore: bool = False) -> bool:
    reasoning = view.reasoning
    draft = start_draft(desk, StartDraft(file.dispute_id, reasoning.kind, reasoning.language))
    with desk.vault.engine.connect() as connection:
        member = bundles.of_dispute(connection, file.dispute_id)
        before = carried(desk, connection, member, draft.draft_id)
        basis = bases.read(desk, connection, file.dispute_id)
    held = without_shared(draft.content, before) if restore else draft.content
    content = with_shared(held, () if restore else before, reasoning.blocks)
    if content is None:
        return False
    content = with_annex(content, basis)
    if content != draft.content:
        save_draft(desk, SaveDraft(draft.draft_id, draft.version, content))
    with desk.vault.writer.begin() as connection:
        bundles.set_applied(connection, file.dispute_id, draft.draft_id, view.version)
    return True


def _reasoning(desk: Desk, connection: Connection, bundle_id: UUID) -> tuple[int, SharedReasoning]:
    last = bundles.last_text(connection, desk.vault, bundle_id)
    if last is None:
        return 0, SharedReasoning()
    return last[0], SharedReasoning.model_validate_json(last[1])


def _row(connection: Connection, bundle_id: UUID, members: Iterable[Member]) -> BundleRow:
    files = tuple(members)
    case = disputes.get(connection, files[0].dispute_id).facts
    signed = sum(bool(decisions.of_dispute(connection, one.dispute_id)) for one in files)
    return BundleRow(
        bundle_id=bundle_id,
        trader=plain_signs(case.party(PartyRole.TRADER).name),
        event=_event(case.order),
        files=len(files),
        signed=signed,
    )


def _members_or_none(connection: Connection, bundle_id: UUID) -> tuple[Member, ...]:
    try:
        return bundles.members(connection, bundle_id)
    except BundleUnknown:
        return ()


def _event(order: Order | None) -> str:
    return order.item if order else ""
