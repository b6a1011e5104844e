"""The change feed: each page and its cursor are applied in one transaction, so never half.

Owns what each change does to the mirror; dispute files are only noted here, and fetched after.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from io import BufferedReader, RawIOBase
from typing import TYPE_CHECKING, BinaryIO, Final, cast
from uuid import UUID

from sqlalchemy.engine import Connection

from dispute_exchange.container import RandomReader, SeekableScratch
from dispute_exchange.container.limits import STANDARD
from dispute_exchange.wire import ChangePage, EventsAppended, FileAvailable, Reassigned
from mediator_desk.clock import Clock
from mediator_desk.store import custody, disputes, feed, mirror
from mediator_desk.store.feed import Announced
from mediator_desk.sync.api import PlatformApi
from mediator_desk.sync.errors import (
    FileRefused,
    PlatformRefused,
    PlatformUnclear,
    PlatformUnreachable,
)
from mediator_desk.sync.overtaken import hold_overtaken
from mediator_desk.sync.progress import Progress
from mediator_desk.vault import Vault

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_PAGE: Final = 100
_MOST_IDLE_PAGES: Final = 200
_MOST_REVISIONS: Final = 1_000_000
_LARGEST_FILE: Final = 1 << 40
_NOBODY: Final = frozenset({"connect", "timeout"})

Importer = Callable[[BinaryIO, Announced], int]
"""Imports a fetched dispute file; how many events were new. Raises FileRefused."""


@dataclass(frozen=True, slots=True)
class Pulled:
    """What the feed brought."""

    new_events: int = 0
    announced: int = 0


@dataclass(frozen=True, slots=True)
class Fetched:
    """How many files came in, with how many new events, and how many were refused."""

    files: int = 0
    new_events: int = 0
    refused: int = 0


@dataclass(frozen=True, slots=True)
class Feed:
    """Everything hearing needs. Holds no state: cursor and notes are in the store."""

    vault: Vault
    api: PlatformApi
    platform_id: UUID
    clock: Clock
    progress: Progress

    def pull(self) -> Pulled:
        """Applies every page there is. Raises PlatformUnreachable, -Refused or -Unclear."""
        new_events = announced = pages = idle = 0
        passed: set[str] = set()
        while True:
            with self.vault.engine.connect() as connection:
                cursor = feed.cursor(connection, self.platform_id)
            try:
                page = _plausible(self.api.changes(cursor, _PAGE))
            except PlatformRefused as refused:
                if refused.code != "unknown_cursor" or "" in passed:
                    raise
                # WHY from the start: the place is lost there, and what is held is passed over here.
                self._start_over()
                passed.add("")
                continue
            passed.add(cursor)
            if page.more and page.changes and page.cursor in passed:
                raise PlatformUnclear(what="feed_goes_back")
            new_events += self._apply(page)
            announced += sum(isinstance(change, FileAvailable) for change in page.changes)
            pages += 1
            self.progress(pages, 0, "changes")
            if not page.more:
                return Pulled(new_events, announced)
            # A platform that is still sealing files says "more" without any: it may do so a while.
            idle = 0 if page.changes else idle + 1
            if idle > _MOST_IDLE_PAGES:
                raise PlatformUnclear(what="endless_feed")

    def fetch(self, importer: Importer) -> Fetched:
        """Downloads and imports the files announced or wanted again; a refused one waits.

        Raises PlatformUnreachable: at once when nobody answers, else after the other files.
        """
        files = new_events = refused = 0
        lost: PlatformUnreachable | None = None
        with self.vault.engine.connect() as connection:
            wanted = _wanted(connection)
        for announced in wanted:
            try:
                brought = self._fetch(announced, importer)
                new_events += brought
                files += 1
                if not brought and not announced.revision:
                    self._give_up_on(announced)
            except (PlatformRefused, PlatformUnclear, FileRefused) as error:
                why = error.facts.get("refusal") or error.facts.get("code") or error.kind
                self._not_fetched(announced, str(why))
                refused += 1
            except PlatformUnreachable as error:
                if error.facts.get("reason") in _NOBODY:
                    raise
                # WHY go on: a file that the platform cannot give must not keep back the others.
                self._not_fetched(announced, error.kind)
                lost = error
        if lost is not None:
            raise lost
        return Fetched(files, new_events, refused)

    def _apply(self, page: ChangePage) -> int:
        new_events, at = 0, self.clock()
        with self.vault.writer.begin() as connection:
            touched: set[UUID] = set()
            for change in page.changes:
                touched.add(change.dispute_id)
                match change:
                    case FileAvailable():
                        _announce(connection, change)
                    case EventsAppended():
                        new_events += mirror.receive_events(
                            connection, change.dispute_id, change.events, change.evidence, at
                        )
                    case Reassigned():
                        _reassign(connection, change.dispute_id)
            for dispute_id in touched:
                held = disputes.find(connection, dispute_id)
                if held is not None:
                    hold_overtaken(connection, held, at)
            feed.set_cursor(connection, self.platform_id, page.cursor, at)
        return new_events

    def _start_over(self) -> None:
        with self.vault.writer.begin() as connection:
            feed.set_cursor(connection, self.platform_id, "", self.clock())

    def _fetch(self, announced: Announced, importer: Importer) -> int:
        scratch = self.vault.scratch()
        try:
            # WHY the format's own bound for a file wanted again: its size was not announced.
            measured = _Measured(scratch, announced.size or STANDARD.container)
            self.api.download(
                announced.dispute_id,
                announced.revision or None,
                measured,
                lambda done: self.progress(done, announced.size, "download"),
            )
            # WHY only when told: a file wanted again is whatever is newest there.
            if announced.container_sha256 not in ("", measured.digest.hexdigest()):
                raise FileRefused(refusal="announced_otherwise")
            self.progress(0, 0, "import")
            source = BufferedReader(_Reading(scratch.finish()))
            return importer(cast("BinaryIO", source), announced)
        finally:
            scratch.close()

    def _give_up_on(self, again: Announced) -> None:
        """The newest file did not mend the chain: wait for a newer one instead of asking on."""
        with self.vault.writer.begin() as connection:
            held = disputes.get(connection, again.dispute_id)
            if held.refetch:
                disputes.want_again(connection, held.dispute_no, mirror.UNMENDED)

    def _not_fetched(self, announced: Announced, problem: str) -> None:
        with self.vault.writer.begin() as connection:
            feed.not_fetched(connection, announced.dispute_id, problem)


def _plausible(page: ChangePage) -> ChangePage:
    """The page, unless it announces a file that no database could hold (PlatformUnclear)."""
    for change in page.changes:
        if isinstance(change, FileAvailable) and not (
            1 <= change.revision <= _MOST_REVISIONS and 0 <= change.size <= _LARGEST_FILE
        ):
            raise PlatformUnclear(what="file_available")
    return page


def _announce(connection: Connection, told: FileAvailable) -> None:
    held = disputes.find(connection, told.dispute_id)
    if held is not None and held.read_only:
        disputes.make_read_only(connection, held.dispute_no, read_only=False)
    if held is None and custody.is_destroyed(connection, told.dispute_id):
        return
    if held is None or held.revision < told.revision or held.refetch:
        feed.announce(connection, told)


def _reassign(connection: Connection, dispute_id: UUID) -> None:
    feed.fetched(connection, dispute_id)
    held = disputes.find(connection, dispute_id)
    if held is not None:
        disputes.make_read_only(connection, held.dispute_no)


def _wanted(connection: Connection) -> tuple[Announced, ...]:
    """The files announced, and the newest file of each dispute whose chain has a hole."""
    announced = feed.to_fetch(connection)
    known = {file.dispute_id for file in announced}
    again = [
        Announced(held.dispute_id, held.facts.file_no, 0, "", 0, 0, held.refetch)
        for held in disputes.every(connection)
        if held.refetch not in (None, mirror.UNMENDED)
        and held.dispute_id not in known
        and not held.read_only
    ]
    return (*announced, *again)


class _Measured:
    """A scratch being written, with the digest of what came; never more than ``most`` bytes."""

    def __init__(self, scratch: SeekableScratch, most: int) -> None:
        self._scratch = scratch
        self._left = most
        self.digest = hashlib.sha256()

    def write(self, data: bytes) -> None:
        self._left -= len(data)
        # SECURITY: an endless file would fill the disk before its digest could be compared.
        if self._left < 0:
            raise FileRefused(refusal="announced_otherwise")
        self.digest.update(data)
        self._scratch.write(data)


class _Reading(RawIOBase):
    """A scratch that was written, as a file to read."""

    def __init__(self, content: RandomReader) -> None:
        super().__init__()
        self._content = content
        self._at = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = 0, /) -> int:
        self._at = offset + (0, self._at, self._content.size)[whence]
        return self._at

    def tell(self) -> int:
        return self._at

    def readinto(self, buffer: "WriteableBuffer", /) -> int:
        target = memoryview(buffer).cast("B")
        piece = self._content.read_at(self._at, len(target))
        target[: len(piece)] = piece
        self._at += len(piece)
        return len(piece)
