"""Where the person is inside the page on screen, told as plain JSON and gone back to.

Owns nothing of a page: any part of it that has a name and the two methods below speaks for itself,
and any other scroll area with a name is put back where it was scrolled to.

- ``mark() -> dict``: where one is inside it (caret, selection, what is unfolded). Sealed in the
  vault at the lock; never text, which has its own way there.
- ``return_to(mark)``: called once after unlocking, when the part stands on the screen again; its
  facts may not have been read yet, so a part that needs them keeps the mark until they are.
"""

from collections.abc import Iterator
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar, QWidget

from mediator_desk.desktop.shell.navigation import PLACES, TABS, Location

_PATIENCE_MS: Final = 5000
_INSIDE: Final = "qt_"


def place_of(location: Location, page: QWidget | None) -> dict[str, Any]:
    """The place, for ``usecases.places.keep_place``."""
    told: dict[str, Any] = {"place": location.place}
    if location.dispute_id is not None:
        told |= {"dispute": str(location.dispute_id), "tab": location.tab}
        told["event"] = location.event_seq
        told["exhibit"] = str(location.evidence_id) if location.evidence_id else None
    if page is not None:
        told["marks"] = {name: part.mark() for name, part in _speaking(page)}
        told["scrolled"] = {
            name: area.verticalScrollBar().value() for name, area in _scrolling(page)
        }
    return told


def location_in(place: dict[str, Any]) -> Location | None:
    """The location of a place that was kept, or None: another version may have written it."""
    name = place.get("place")
    if name not in PLACES:
        return None
    try:
        dispute = UUID(str(place["dispute"])) if "dispute" in place else None
        exhibit = UUID(str(place["exhibit"])) if place.get("exhibit") else None
    except (TypeError, ValueError):
        return Location(name)
    event = place.get("event")
    tab = place.get("tab", "overview")
    if dispute is None or tab not in TABS or not (event is None or isinstance(event, int)):
        return Location(name)
    return Location(name, dispute, tab, event, exhibit)


def return_inside(page: QWidget, place: dict[str, Any]) -> None:
    """Put the parts of ``page`` back to where they were."""
    marks, scrolled = place.get("marks"), place.get("scrolled")
    if isinstance(marks, dict):
        for name, part in _speaking(page):
            if isinstance(marks.get(name), dict):
                part.return_to(marks[name])
    if isinstance(scrolled, dict):
        for name, area in _scrolling(page):
            value = scrolled.get(name)
            if isinstance(value, int) and value > 0:
                _ScrollReturn(area.verticalScrollBar(), value)


def _speaking(page: QWidget) -> Iterator[tuple[str, Any]]:
    for part in (page, *page.findChildren(QWidget)):
        if part.isVisibleTo(page) and hasattr(part, "mark") and hasattr(part, "return_to"):
            yield part.objectName() or type(part).__name__, part


def _scrolling(page: QWidget) -> Iterator[tuple[str, QAbstractScrollArea]]:
    for area in page.findChildren(QAbstractScrollArea):
        name = area.objectName()
        speaks = hasattr(area, "mark")
        if name and not name.startswith(_INSIDE) and not speaks and area.isVisibleTo(page):
            yield name, area


class _ScrollReturn(QObject):
    """Scrolls once there is enough to scroll through, unless the person does so first."""

    def __init__(self, bar: QScrollBar, value: int) -> None:
        super().__init__(bar)
        self._bar, self._value = bar, value
        self._late = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._late.timeout.connect(self._end)
        bar.rangeChanged.connect(self._try)
        bar.actionTriggered.connect(self._end)
        self._late.start()
        self._try()

    @Slot()
    def _try(self) -> None:
        if self._bar.maximum() >= self._value:
            self._bar.setValue(self._value)
            self._end()

    @Slot()
    def _end(self) -> None:
        self._late.stop()
        self._bar.rangeChanged.disconnect(self._try)
        self._bar.actionTriggered.disconnect(self._end)
        self.deleteLater()
