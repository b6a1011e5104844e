"""The highlights of a dispute while its exhibits are read: made, named, put aside, brought back.

Owns what was read of them and the jobs that change them; widgets listen to ``changed``.
"""

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from mediator_desk.desktop.session import Session
from mediator_desk.usecases.highlights import (
    HighlightView,
    Marked,
    highlight_exhibit,
    list_highlights,
    remove_highlight,
    rename_highlight,
    restore_highlight,
)


class Highlighter(QObject):
    """``made`` with a new highlight; ``failed`` with an error."""

    changed = Signal()
    made = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._dispute_id: UUID | None = None
        self._all: tuple[HighlightView, ...] = ()
        self.read = False
        """Whether the highlights were read once."""

    def attach(self, session: Session, dispute_id: UUID) -> None:
        """Belong to a dispute of an open desk, and read its highlights."""
        self._session, self._dispute_id = session, dispute_id
        session.facts_changed.connect(self._facts_changed)
        self._read()

    def of(self, evidence_id: UUID | None, inside: tuple[int, ...]) -> tuple[HighlightView, ...]:
        """The highlights of an exhibit, as one reads."""
        return tuple(
            one
            for one in self._all
            if one.evidence_id == evidence_id and one.marked.inside == inside
        )

    def get(self, highlight_id: UUID | None) -> HighlightView | None:
        """One of them."""
        return next((one for one in self._all if one.highlight_id == highlight_id), None)

    def add(self, evidence_id: UUID, marked: Marked) -> None:
        """Keep a highlight."""
        self._do(highlight_exhibit, evidence_id, marked, done=self._added)

    def rename(self, highlight_id: UUID, name: str) -> None:
        """Call it otherwise."""
        was = self.get(highlight_id)
        done = self._told if was is None else partial(self._renamed, was)
        self._do(rename_highlight, highlight_id, name, done=done)

    def remove(self, highlight_id: UUID) -> None:
        """Put it aside; the line at the bottom brings it back."""
        self._do(
            remove_highlight,
            highlight_id,
            done=lambda _: self._removed(highlight_id),
        )

    def _do(self, use_case: Callable[..., Any], *given: Any, done: Callable[[Any], object]) -> None:
        if self._session is None or self._dispute_id is None:
            return
        self._session.work.database(
            use_case,
            self._session.desk,
            self._dispute_id,
            *given,
            owner=self,
            done=done,
            failed=self.failed.emit,
        )

    def _read(self) -> None:
        self._do(list_highlights, done=self._take)

    @Slot(object)
    def _facts_changed(self, dispute_id: UUID | None) -> None:
        if dispute_id in (None, self._dispute_id):
            self._read()

    @Slot(object)
    def _take(self, every: tuple[HighlightView, ...]) -> None:
        if every != self._all or not self.read:
            self._all, self.read = every, True
            self.changed.emit()

    @Slot(object)
    def _added(self, made: HighlightView) -> None:
        self._all = (*self._all, made)
        self.changed.emit()
        self.made.emit(made)
        self._offer(self.tr("Highlight made."), remove_highlight, made.highlight_id)
        self._told(made)

    @Slot(object)
    def _told(self, _done: object) -> None:
        # WHY told: notes name the highlights they lead to.
        if self._session is not None:
            self._session.tell_changed(self._dispute_id)

    def _renamed(self, was: HighlightView, _done: object) -> None:
        words = self.tr("Highlight renamed.")
        self._offer(words, rename_highlight, was.highlight_id, was.marked.name)
        self._told(None)

    def _removed(self, highlight_id: UUID) -> None:
        self._offer(self.tr("Highlight removed."), restore_highlight, highlight_id)
        self._told(None)

    def _offer(self, words: str, use_case: Callable[..., Any], *given: Any) -> None:
        if self._session is not None:
            dispute_id = self._dispute_id
            self._session.can_take_back(words, use_case, dispute_id, *given, about=dispute_id)
