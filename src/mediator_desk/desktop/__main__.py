"""``python -m mediator_desk.desktop [FILE…]``: the window, or the preview's child."""

import gc
import sys
from collections.abc import Callable

from mediator_desk.system.handover import hand_over
from mediator_desk.system.startup import is_preview_worker, prepare_process, run_preview_worker


def load() -> Callable[[], int]:
    """Prepare the process, load the window, and return what runs it."""
    # WHY: what a start makes stays, and looking for garbage in it takes a tenth of the time to the
    # first paint. The application lets the collector work again once the window is painted.
    gc.disable()
    prepare_process()
    # WHY here: importing this module stays free of Qt, and what Qt for Python would slow down (it
    # reads the source of every module imported after it) is loaded already.
    from mediator_desk.desktop.app import main as run

    return run


def main() -> int:
    """Start the window and run it until it is closed; or be the child when told so."""
    if is_preview_worker(sys.argv[1:]):
        return run_preview_worker()
    # WHY before anything is loaded: a second start only hands its files over.
    if hand_over(sys.argv[1:]):
        return 0
    return load()()


if __name__ == "__main__":
    sys.exit(main())
