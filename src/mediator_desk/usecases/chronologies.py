"""The chronology on paper or in a file: what happened and when, with what proves it.

Numbered events, their days, their fingerprints, the head of the chain. Never a note, nor words kept
on this desk alone; what was not shared with every party only on purpose, with a reason that stands
on the first page. Long chronologies come in parts, so that none is ever whole in memory.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar, Final
from uuid import UUID
from zoneinfo import ZoneInfo

from dispute_exchange.vocabulary import Disclosure, Language, PartyRole
from mediator_desk import law
from mediator_desk.decisions.chronology.model import ChainState, Chronology
from mediator_desk.domain.disclosure import parties_who_may_see
from mediator_desk.domain.plain_signs import plain_signs
from mediator_desk.errors import DeskError
from mediator_desk.store import disputes
from mediator_desk.store.disputes import HeldDispute
from mediator_desk.system.files import write_new
from mediator_desk.timeline.views import EventView, Timeline, TimelineEntry
from mediator_desk.usecases._foreseen import foreseen_standing, is_sealed_front
from mediator_desk.usecases._preview_views import PixelPage
from mediator_desk.usecases._told_events import Telling
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.documents import DocumentPage, picture_of_page
from mediator_desk.usecases.progress import Progress, silent
from mediator_desk.usecases.timelines import read_events, read_timeline

__all__ = [
    "ChronologyEmpty",
    "ChronologyLong",
    "ChronologyPart",
    "ChronologySealed",
    "ChronologyUnexplained",
    "DocumentPage",
    "PixelPage",
    "PrintChronology",
    "SavedChronology",
    "chronology_pdf",
    "page_picture",
    "save_chronology",
]

EVENTS_A_PART: Final = 2_000
"""How many events one file holds; more go on in the next."""
_PAGE: Final = 200
_BOTH: Final = frozenset({PartyRole.CONSUMER, PartyRole.TRADER})


class ChronologyEmpty(DeskError):
    """Nothing that was asked for may be printed. Facts: ``left_out``, which is not for all."""

    kind: ClassVar[str] = "chronology_empty"


class ChronologyLong(DeskError):
    """More events than one document holds. Facts: ``asked``, ``most``."""

    kind: ClassVar[str] = "chronology_long"


class ChronologySealed(DeskError):
    """LAW(R613-1): nothing of a file is taken out before independence was declared."""

    kind: ClassVar[str] = "chronology_sealed"


class ChronologyUnexplained(DeskError):
    """What was said apart is printed only with a reason, and none was given."""

    kind: ClassVar[str] = "chronology_unexplained"


@dataclass(frozen=True, slots=True)
class PrintChronology:
    """Which events, in which language. ``seqs`` none: all of them.

    ``apart`` puts in what not every party may read, for the ``reason`` given.
    """

    dispute_id: UUID
    language: Language = Language.FR
    seqs: tuple[int, ...] | None = None
    apart: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ChronologyPart:
    """A finished PDF. SECURITY: in memory only; whoever is given it may read it."""

    pdf: bytes
    pages: int
    events: int
    left_out: int


@dataclass(frozen=True, slots=True)
class SavedChronology:
    """What was written outside the vault."""

    paths: tuple[Path, ...]
    events: int
    left_out: int


def chronology_pdf(
    desk: Desk, request: PrintChronology, progress: Progress = silent
) -> ChronologyPart:
    """The chronology as one tagged PDF (PDF/A-3a, PDF/UA-1), in memory.

    Errors: ``ChronologyEmpty``, ``ChronologyLong``, ``ChronologySealed``,
    ``ChronologyUnexplained``, ``TemplateInvalid``.
    """
    wanted = _wanted(desk, request)
    if len(wanted.entries) > EVENTS_A_PART:
        raise ChronologyLong(asked=len(wanted.entries), most=EVENTS_A_PART)
    pdf, pages = next(_parts(desk, wanted, progress))
    return ChronologyPart(pdf, pages, len(wanted.entries), wanted.left_out)


def save_chronology(
    desk: Desk, request: PrintChronology, to: Path, progress: Progress = silent
) -> SavedChronology:
    """Write the chronology outside the vault: an explicit act of the mediator.

    Several files, numbered, beyond 2 000 events. A file that exists is never overwritten; when the
    person gives up, or the disk fails, what was written already is taken away again.
    Errors: those of ``chronology_pdf`` but ``ChronologyLong``, ``DiskFull``, ``DiskRefused``.
    """
    wanted = _wanted(desk, request)
    written: list[Path] = []
    try:
        for number, (pdf, _) in enumerate(_parts(desk, wanted, progress), 1):
            one = to if wanted.parts == 1 else to.with_stem(f"{to.stem} {number}")
            written.append(write_new(one, [pdf]))
    except BaseException:
        for path in written:
            path.unlink(missing_ok=True)
        raise
    return SavedChronology(tuple(written), len(wanted.entries), wanted.left_out)


def page_picture(desk: Desk, pdf: bytes, page: int, width: int) -> DocumentPage:
    """One page to be printed, ``width`` pixels wide. Raises ``PreviewRefused``."""
    return picture_of_page(desk, pdf, page, width)


@dataclass(frozen=True, slots=True)
class _Wanted:
    """The entries to print, and what stands around them."""

    held: HeldDispute
    timeline: Timeline
    request: PrintChronology
    entries: tuple[TimelineEntry, ...]
    left_out: int
    zone: str

    @property
    def parts(self) -> int:
        return -(-len(self.entries) // EVENTS_A_PART)


def _wanted(desk: Desk, request: PrintChronology) -> _Wanted:
    if request.apart and not request.reason.strip():
        raise ChronologyUnexplained
    with desk.vault.engine.connect() as connection:
        held = disputes.get(connection, request.dispute_id)
        standing = foreseen_standing(connection, held, desk.clock())
    if is_sealed_front(held, standing):
        raise ChronologySealed
    timeline = read_timeline(desk, request.dispute_id)
    chosen = None if request.seqs is None else frozenset(request.seqs)
    asked = [entry for entry in timeline.entries if chosen is None or entry.seq in chosen]
    shown = [entry for entry in asked if request.apart or _is_for_all(entry.disclosure)]
    if not shown:
        raise ChronologyEmpty(left_out=len(asked))
    zone = law.rulebook().time_zone
    return _Wanted(held, timeline, request, tuple(shown), len(asked) - len(shown), zone)


def _parts(desk: Desk, wanted: _Wanted, progress: Progress) -> Iterator[tuple[bytes, int]]:
    """Each part pressed when the one before was taken away."""
    # WHY here: what presses pages is loaded only when some are.
    from mediator_desk.decisions.chronology.press import press_chronology

    total = len(wanted.entries)
    for part in range(wanted.parts):
        start = part * EVENTS_A_PART
        entries = wanted.entries[start : start + EVENTS_A_PART]
        chronology = _chronology(desk, wanted, entries, part + 1, _reading(progress, start, total))
        done = press_chronology(chronology, _reading(progress, start, total))
        yield done.pdf, done.pages


def _reading(progress: Progress, start: int, total: int) -> Callable[[int], None]:
    def told(done: int) -> None:
        progress(start + done, total, "chronology")

    return told


def _chronology(
    desk: Desk,
    wanted: _Wanted,
    entries: Sequence[TimelineEntry],
    part: int,
    told: Callable[[int], None],
) -> Chronology:
    facts, request, integrity = wanted.held.facts, wanted.request, wanted.timeline.integrity
    telling = Telling(request.language, ZoneInfo(wanted.zone))
    texts: dict[int, EventView] = {}
    for start in range(0, len(entries), _PAGE):
        # WHY told before: giving up must not wait for the whole of a long exchange.
        told(0)
        seqs = [entry.seq for entry in entries[start : start + _PAGE]]
        texts |= {text.seq: text for text in read_events(desk, request.dispute_id, seqs)}
    return Chronology(
        dispute_id=request.dispute_id,
        language=request.language,
        file_no=facts.file_no,
        title=plain_signs(facts.title),
        mediator=facts.mediator,
        consumer=plain_signs(facts.party(PartyRole.CONSUMER).name),
        trader=plain_signs(facts.party(PartyRole.TRADER).name),
        events=tuple(
            telling.printed(entry, texts.get(entry.seq), apart=not _is_for_all(entry.disclosure))
            for entry in entries
        ),
        shown=len(wanted.entries),
        left_out=wanted.left_out,
        reason=request.reason.strip() if request.apart else "",
        chain=ChainState(
            integrity.events,
            integrity.first_hash,
            integrity.last_hash,
            integrity.broken_at,
            integrity.checked_at,
        ),
        made_at=desk.clock(),
        zone=wanted.zone,
        part=part,
        parts=wanted.parts,
    )


def _is_for_all(disclosure: Disclosure) -> bool:
    """LAW(R612-3): what was told apart reaches the other party through nothing that is printed."""
    return parties_who_may_see(disclosure) == _BOTH
