"""Looking for words in the exhibit shown, and going from hit to hit.

Owns what was found and which hit is in view; never where it is painted.
"""

from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from mediator_desk.desktop.session import Session
from mediator_desk.usecases.exhibit_pages import FindInExhibit, Found, Hit, find_in_exhibit


class Searcher(QObject):
    """``moved`` when there are other hits or another one is in view; ``failed`` with an error."""

    moved = Signal()
    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._page = 1
        self.found: Found | None = None
        self.at = -1

    def attach(self, session: Session) -> None:
        """Belong to an open desk."""
        self._session = session

    def look_for(
        self, dispute_id: UUID, evidence_id: UUID, inside: tuple[int, ...], words: str, page: int
    ) -> None:
        """Look for ``words`` from ``page`` on; "" for nothing any more."""
        self._page = page
        if not words or self._session is None:
            self.forget()
            return
        self._session.work.network(
            find_in_exhibit,
            self._session.desk,
            FindInExhibit(dispute_id, evidence_id, words, inside),
            owner=self,
            done=self._take,
            failed=self.failed.emit,
            key="find",
            with_progress=True,
        )

    def forget(self) -> None:
        """Nothing is looked for."""
        if self.found is not None or self.at >= 0:
            self.found, self.at = None, -1
            self.moved.emit()

    def step(self, way: int) -> None:
        """To the next hit or the one before, around the ends."""
        if self.found is not None and self.found.hits:
            self.at = (self.at + way) % len(self.found.hits)
            self.moved.emit()

    def hit(self) -> Hit | None:
        """The hit in view."""
        if self.found is None or not 0 <= self.at < len(self.found.hits):
            return None
        return self.found.hits[self.at]

    def on_page(self, page: int) -> tuple[list[Hit], int]:
        """The hits of a page, and which of them is in view: -1 for none."""
        hits = [hit for hit in self.found.hits if hit.page == page] if self.found else []
        current = self.hit()
        return hits, hits.index(current) if current in hits else -1

    @Slot(object)
    def _take(self, found: Found) -> None:
        self.found = found
        later = (number for number, hit in enumerate(found.hits) if hit.page >= self._page)
        self.at = next(later, 0 if found.hits else -1)
        self.moved.emit()
