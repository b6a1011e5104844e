"""What a screen before the lock owes: to forget what was typed in it."""

from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:
    from mediator_desk.usecases.desk import Desk


@runtime_checkable
class Gate(Protocol):
    """The unlock screen, the first run."""

    def give_up(self) -> "Desk | None":
        """Forget every secret typed or shown; the desk opened on the way, to be locked."""
