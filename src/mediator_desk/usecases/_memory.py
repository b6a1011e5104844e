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
            for number, answer in make(stale) if stale else ():
                self._kept[number] = (stamps[number], answer)
            return [self._kept[number][1] for number in stamps if number in self._kept]

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
