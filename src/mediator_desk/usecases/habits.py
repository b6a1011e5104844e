"""Habits of the desk: filters that were named, the views one wants to see and in which order."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from pydantic import TypeAdapter, ValidationError
from sqlalchemy.engine import Connection

from mediator_desk.domain.narrowing import EVERYTHING, Narrowing
from mediator_desk.domain.views import CaseView
from mediator_desk.ids import new_id
from mediator_desk.store import habits
from mediator_desk.store.habits import KeptFilter
from mediator_desk.usecases.desk import Desk

__all__ = [
    "FilterAsked",
    "SavedFilter",
    "ViewsShown",
    "arrange_views",
    "delete_filter",
    "filters_in",
    "from_plain",
    "list_filters",
    "read_views",
    "restore_filter",
    "save_filter",
    "to_plain",
]

_VIEWS: Final = "caseload_views"
_LONGEST: Final = 80


@dataclass(frozen=True, slots=True)
class FilterAsked:
    """What a saved filter asks for.

    SECURITY: neither the words searched for nor a name of a person: a dispute that was destroyed
    must not live on in the question that found it.
    """

    view: CaseView = CaseView.ALL
    shops: tuple[str, ...] = ()
    narrowing: Narrowing = EVERYTHING


@dataclass(frozen=True, slots=True)
class SavedFilter:
    """A filter with its name; ``place`` orders the list of them."""

    filter_id: UUID
    name: str
    asked: FilterAsked
    place: int = 0


@dataclass(frozen=True, slots=True)
class ViewsShown:
    """The order of the views, and those out of sight. Views are never renamed; all of them is
    always shown."""

    order: tuple[CaseView, ...] = tuple(CaseView)
    hidden: frozenset[CaseView] = frozenset()


_ASKED: Final = TypeAdapter(FilterAsked)


def list_filters(desk: Desk) -> tuple[SavedFilter, ...]:
    """The saved filters in their order."""
    with desk.vault.engine.connect() as connection:
        return filters_in(connection)


def filters_in(connection: Connection) -> tuple[SavedFilter, ...]:
    """The saved filters; one that a later version wrote and this one cannot read is left out."""
    return tuple(found for kept in habits.filters(connection) if (found := _read(kept)) is not None)


def save_filter(
    desk: Desk, name: str, asked: FilterAsked, filter_id: UUID | None = None
) -> SavedFilter:
    """Keep a filter under a name, last of the list, or change the one of ``filter_id``."""
    with desk.vault.writer.begin() as connection:
        standing = habits.filters(connection)
        places = {kept.filter_id: kept.place for kept in standing}
        last = max(places.values(), default=0) + 1
        kept = SavedFilter(
            filter_id or new_id(),
            " ".join(name.split())[:_LONGEST],
            asked,
            last if filter_id is None else places.get(filter_id, last),
        )
        _put(connection, kept)
    return kept


def delete_filter(desk: Desk, filter_id: UUID) -> SavedFilter | None:
    """Remove a filter; what was removed, for ``restore_filter``. None when it was gone already."""
    with desk.vault.writer.begin() as connection:
        found = [kept for kept in filters_in(connection) if kept.filter_id == filter_id]
        habits.drop_filter(connection, filter_id)
    return found[0] if found else None


def restore_filter(desk: Desk, removed: SavedFilter) -> None:
    """Put a filter back where it stood."""
    with desk.vault.writer.begin() as connection:
        _put(connection, removed)


def read_views(desk: Desk) -> ViewsShown:
    """The order of the views and the hidden ones; new views come at the end."""
    with desk.vault.engine.connect() as connection:
        kept = habits.habit_of(connection, _VIEWS)
    if not isinstance(kept, dict):
        return ViewsShown()
    order = tuple(dict.fromkeys((*_views(kept.get("order")), *CaseView)))
    return ViewsShown(order, frozenset(_views(kept.get("hidden"))) - {CaseView.ALL})


def arrange_views(desk: Desk, shown: ViewsShown) -> None:
    """Remember the order of the views, and which are hidden."""
    value = {"order": list(shown.order), "hidden": sorted(shown.hidden)}
    with desk.vault.writer.begin() as connection:
        habits.put_habit(connection, _VIEWS, value)


def to_plain(asked: FilterAsked) -> dict[str, object]:
    """What is asked for as plain JSON, for the mark of a place."""
    plain: dict[str, object] = _ASKED.dump_python(asked, mode="json")
    return plain


def from_plain(plain: object) -> FilterAsked | None:
    """What ``to_plain`` told; None when another version told it."""
    try:
        return _ASKED.validate_python(plain)
    except ValidationError:
        return None


def _views(names: object) -> Iterable[CaseView]:
    # WHY a list: what another version kept may be of any kind, and a set asks for its hash.
    known = list(CaseView)
    return [CaseView(name) for name in names if name in known] if isinstance(names, list) else []


def _put(connection: Connection, kept: SavedFilter) -> None:
    asked = _ASKED.dump_json(kept.asked).decode()
    habits.put_filter(connection, KeptFilter(kept.filter_id, kept.place, kept.name, asked))


def _read(kept: KeptFilter) -> SavedFilter | None:
    try:
        asked = _ASKED.validate_json(kept.asked)
    except ValidationError:
        return None
    return SavedFilter(kept.filter_id, kept.name, asked, kept.place)
