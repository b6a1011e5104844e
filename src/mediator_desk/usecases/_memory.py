"""What was worked out of each dispute, kept while the desk is open and nowhere else.

Lists over ten thousand disputes ask the same question again and again, and between two of them one
dispute has changed at most. Owns which answers still hold: an answer is kept with a stamp of all it
rests on, and made again once the stamp differs. ``close`` forgets everything; the lock calls it.
"""

import threading
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import Any, Final, Generic, TypeVar
from weakref import WeakKeyDictionary

from mediator_desk.vault import Vault, VaultLocked

T = TypeVar("T")
_NOTHING: Final = (object(), None)
Stamps = Mapping[int, Hashable]
"""By dispute number, all that an answer about the dispute rests on."""


class Answers(Generic[T]):
    """The answers to one question, one for each dispute. Used from any thread, one at a time."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._frame: Hashable = None
        self._kept: dict[int, tuple[Hashable, T]] = {}

    def of(
        self,
        stamps: Stamps,
        frame: Hashable,
        make: Callable[[Sequence[int]], Iterable[tuple[int, T]]],
    ) -> list[T]:
        """The answer for each dispute of ``stamps``, in their order.

        ``make`` works out those that are missing or no longer hold. ``frame`` is what all answers
        rest on (the day, the law): another one forgets them all.
        """
        return self.some(stamps, frame, make)[0]

    def some(
        self,
        stamps: Stamps,
        frame: Hashable,
        make: Callable[[Sequence[int]], Iterable[tuple[int, T]]],
        first: Sequence[int] = (),
        most: int | None = None,
    ) -> tuple[list[T], int]:
        """The answers that hold once at most ``most`` were worked out, those of the disputes
        ``first`` before others; and how many are missing yet.

        While nothing is kept at all, only those ``first`` are worked out, to be shown at once.
        """
        with self._turn:
            if frame != self._frame:
                self._frame, self._kept = frame, {}
            for gone in self._kept.keys() - stamps.keys():
                del self._kept[gone]
            stale: list[int] = [
                number
                for number, stamp in stamps.items()
                if self._kept.get(number, _NOTHING)[0] != stamp
            ]
            if most is not None and len(stale) > most:
                awaited = set(first).intersection(stale)
                begun = bool(self._kept) or not awaited
                others = [number for number in stale if number not in awaited] if begun else []
                todo = [*sorted(awaited), *others][:most]
            else:
                todo = stale
            for number, answer in make(todo) if todo else ():
                self._kept[number] = (stamps[number], answer)
            held = [
                self._kept[number][1]
                for number, stamp in stamps.items()
                if number in self._kept and self._kept[number][0] == stamp
            ]
            return held, len(stale) - len(todo)

    def forget(self) -> None:
        """Keep nothing."""
        with self._turn:
            self._frame, self._kept = None, {}


_memories: WeakKeyDictionary[Vault, dict[str, Answers[Any]]] = WeakKeyDictionary()
_making: Final = threading.Lock()


def answers(vault: Vault, question: str) -> Answers[Any]:
    """The answers kept to a question put to an open vault. Raises VaultLocked."""
    with _making:
        # WHY asked here: a reading under way must not bring facts back behind the lock.
        if not vault.is_open:
            raise VaultLocked
        return _memories.setdefault(vault, {}).setdefault(question, Answers())


def close(vault: Vault) -> None:
    """Forget every answer; the desk is locked, or a dispute was destroyed."""
    with _making:
        kept = _memories.pop(vault, {})
    for each in kept.values():
        each.forget()
