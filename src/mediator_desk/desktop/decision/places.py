"""Where each point of the check is mended: in the draft, elsewhere in the file, or apart.

Owns the way there; never what is wrong.
"""

from collections.abc import Callable
from typing import Final
from uuid import UUID

from dispute_exchange.decision import Section
from mediator_desk.desktop.shell.navigation import Navigation

_ELSEWHERE: Final = {
    "timeline": "timeline",
    "independence": "overview",
    "entry": "overview",
    "dispute": "overview",
}
_APART: Final = {"outbox": ("outbox", "overview"), "texts": ("settings", "texts")}
"""What is mended outside the file: what waits to leave, and the texts of the body."""


class Places:
    """``goes`` are the ways inside the draft, by the first word of a place."""

    def __init__(
        self,
        navigation: Navigation,
        dispute_id: UUID,
        show_first: Callable[[Callable[[Section], bool]], object],
        goes: dict[str, Callable[[str], object]],
    ) -> None:
        self._navigation, self._dispute_id = navigation, dispute_id
        self._show_first, self._goes = show_first, goes

    def go(self, place: str) -> None:
        """Go to ``place``, as a point of the check names it."""
        kind, _, name = place.partition(":")
        if kind in self._goes:
            self._goes[kind](name)
        elif kind == "head":
            self._show_first(lambda section: section.head_id == UUID(name))
        elif kind == "exhibit":
            self._navigation.open_dispute(self._dispute_id, "exhibits", evidence_id=UUID(name))
        elif kind == "note":
            self._navigation.open_dispute(self._dispute_id, "notes")
        elif kind in _APART:
            self._navigation.place(*_APART[kind])
        elif kind in _ELSEWHERE:
            self._navigation.open_dispute(self._dispute_id, _ELSEWHERE[kind])
        else:
            self._show_first(lambda section: section.key == kind)
