"""How a reader says no, inside the child."""

from mediator_desk.system.preview.models import Reason


class Refusal(Exception):
    """Nothing to show; ``reason`` crosses the pipe."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason: Reason = reason
