"""Who the person says to be, before a platform vouches for it.

Owns a name and a role, told at the first run. Once the desk is enrolled the platform's word holds
and this one is no longer shown; no right ever follows from it.
"""

from dataclasses import dataclass

from mediator_desk.store import settings
from mediator_desk.store.settings import Fact
from mediator_desk.usecases.desk import Desk


@dataclass(frozen=True, slots=True)
class Declared:
    """``role`` is a code of the vocabulary's group ``role``."""

    name: str
    role: str


def declare_identity(desk: Desk, declared: Declared) -> None:
    """Keep who works here, in place of what was told before."""
    with desk.vault.writer.begin() as connection:
        told = {"name": declared.name, "role": declared.role}
        settings.put_fact(connection, Fact.DECLARED, told)


def person_here(desk: Desk) -> str:
    """The name of who works here: the platform's word, else the person's own, else empty."""
    if desk.actor is not None:
        return desk.actor.name
    with desk.vault.engine.connect() as connection:
        told = settings.fact(connection, Fact.DECLARED)
    return str(told.get("name", "")) if isinstance(told, dict) else ""
