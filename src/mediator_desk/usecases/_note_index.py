"""The words of every note, to be searched: in the memory of the open desk and nowhere else.

Owns one full-text table per open vault, made in memory, filled by opening each note once and
brought up to date by versions, so that whoever writes, deletes or shreds a note need not tell it.
``close`` overwrites and drops it; the lock calls it.
"""

import sqlite3
import threading
from collections.abc import Iterable
from typing import Final
from uuid import UUID
from weakref import WeakKeyDictionary

from sqlalchemy.engine import Connection

from mediator_desk.domain.search import match_query
from mediator_desk.store import notes
from mediator_desk.store.notes import NoteVersion
from mediator_desk.vault import Vault, VaultLocked

_LIGATURES: Final = (("œ", "oe"), ("Œ", "oe"), ("æ", "ae"), ("Æ", "ae"))
_SHAPE: Final = """
pragma secure_delete = on;
pragma temp_store = memory;
pragma journal_mode = off;
create virtual table word using fts5(
    said, content='', columnsize=0, tokenize='unicode61 remove_diacritics 2'
);
"""


class NoteIndex:
    """The words of the notes of one vault. Used from any thread, one at a time."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        # SECURITY: ":memory:" never has a file, nor a journal; what is sorted stays in memory too.
        self._base = sqlite3.connect(":memory:", check_same_thread=False, isolation_level=None)
        self._base.executescript(_SHAPE)
        self._rows: dict[UUID, int] = {}
        self._held: dict[int, NoteVersion] = {}
        self._last = 0
        self._ended = False

    def refresh(self, connection: Connection, vault: Vault) -> int:
        """Take in what changed since; how many notes there are. Raises VaultLocked."""
        with self._turn:
            self._require_open()
            if not self._rows:
                # WHY apart: right after the unlock every note is new, and each millisecond counts.
                self._take(notes.latest(connection, vault))
                return len(self._rows)
            now = notes.standing(connection)
            stale = [
                note_id
                for note_id, row in self._rows.items()
                if now.get(note_id) != self._held[row].version
            ]
            self._forget(stale)
            missing = now.keys() - self._rows.keys()
            if missing:
                self._take(notes.among(connection, vault, missing))
            return len(self._rows)

    def find(self, query: str) -> tuple[NoteVersion, ...]:
        """The notes that an FTS5 query finds."""
        with self._turn:
            self._require_open()
            rows = self._base.execute("select rowid from word where word match ?", (query,))
            return tuple(self._held[row] for (row,) in rows)

    def end(self) -> None:
        """Overwrite the words and drop them."""
        with self._turn:
            if not self._ended:
                self._ended = True
                self._rows.clear()
                self._held.clear()
                self._base.execute("drop table word")
                self._base.close()

    def _take(self, found: Iterable[NoteVersion]) -> None:
        # WHY a list: a note that cannot be opened must fail before anything is written.
        opened = list(found)
        self._base.execute("begin")
        for note in opened:
            self._last += 1
            self._base.execute(
                "insert into word(rowid, said) values(?, ?)", (self._last, _said(note))
            )
            self._rows[note.note_id], self._held[self._last] = self._last, note
        self._base.execute("commit")

    def _forget(self, note_ids: Iterable[UUID]) -> None:
        self._base.execute("begin")
        for note_id in note_ids:
            row = self._rows.pop(note_id)
            # WHY with its words: the table keeps none but in its index.
            self._base.execute(
                "insert into word(word, rowid, said) values('delete', ?, ?)",
                (row, _said(self._held.pop(row))),
            )
        self._base.execute("commit")

    def _require_open(self) -> None:
        if self._ended:
            raise VaultLocked


_indexes: WeakKeyDictionary[Vault, NoteIndex] = WeakKeyDictionary()
_making = threading.Lock()


def refresh(vault: Vault) -> int:
    """Bring the index of an open vault up to date; how many notes it holds."""
    return _of(vault)[1]


def find(vault: Vault, words: str) -> tuple[NoteVersion, ...]:
    """The notes that hold every word, or a longer one, as they stand now."""
    query = match_query(_folded(words))
    return () if query is None else _of(vault)[0].find(query)


def close(vault: Vault) -> None:
    """Forget every word; the desk is locked."""
    with _making:
        index = _indexes.pop(vault, None)
    if index is not None:
        index.end()


def _of(vault: Vault) -> tuple[NoteIndex, int]:
    with vault.engine.connect() as connection:
        with _making:
            # WHY asked again: a search under way must not bring words back behind the lock.
            if not vault.is_open:
                raise VaultLocked
            index = _indexes.get(vault)
            if index is None:
                index = _indexes[vault] = NoteIndex()
        return index, index.refresh(connection, vault)


def _said(note: NoteVersion) -> str:
    return _folded("\n".join((note.text, *note.tags)))


def _folded(text: str) -> str:
    for sign, plain in _LIGATURES:
        text = text.replace(sign, plain)
    return text
