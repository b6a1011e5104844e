"""``python -m mediator_desk.desktop [FILE…]``: the window, or one of its children."""

import builtins
import gc
import importlib
import sys
from collections.abc import Callable
from typing import Any, Final

from mediator_desk.system.handover import hand_over
from mediator_desk.system.startup import prepare_process, run_worker, worker_asked

_STUB_WRITER: Final = "shibokensupport/signature/lib/pyi_generator.py"


def load() -> Callable[[], int]:
    """Prepare the process, load the window, and return what runs it."""
    # WHY: what a start makes stays, and looking for garbage in it takes a tenth of the time to the
    # first paint. The application lets the collector work again once the window is painted.
    gc.disable()
    prepare_process()
    _load_qt()
    # WHY here: importing this module stays free of Qt.
    from mediator_desk.desktop.app import main as run

    return run


def _load_qt() -> None:
    """Load Qt for Python without two things it does at every start and no program needs.

    WORKAROUND(https://github.com/napari/napari/issues/8584): it stands in for ``import`` to find
    modules that ask for its ``__feature__``. None of this program does, and the search of them all
    took a twentieth of the time to the first paint.

    WORKAROUND: it carries its Python parts as text and compiles them, among them what writes type
    stubs for developers, which took another tenth. Compiled as nothing, it is loaded as nothing.
    """
    import_, compile_ = builtins.__import__, builtins.compile

    def compile_used(source: Any, name: Any, *how: Any, **options: Any) -> Any:
        return compile_("" if name == _STUB_WRITER else source, name, *how, **options)

    builtins.compile = compile_used  # type: ignore[assignment]
    try:
        importlib.import_module("PySide6.QtCore")
    finally:
        builtins.compile, builtins.__import__ = compile_, import_


def main() -> int:
    """Start the window and run it until it is closed; or be the child when told so."""
    if (worker := worker_asked(sys.argv[1:])) is not None:
        return run_worker(worker)
    # WHY before anything is loaded: a second start only hands its files over.
    if hand_over(sys.argv[1:]):
        return 0
    return load()()


if __name__ == "__main__":
    sys.exit(main())
