"""A screen of its own for the tour: Xvfb with a window manager, so that focus is real."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from demo.stage import DemoFailed

_SIZE = "1600x1040x24"


@contextmanager
def screen() -> Iterator[dict[str, str]]:
    """The environment of a program that is to be shown there; elsewhere than Linux, our own."""
    if sys.platform != "linux":
        yield dict(os.environ)
        return
    reading, writing = os.pipe()
    # WHY -noreset: else it starts anew when its last client leaves, and takes down who arrives.
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", _SIZE, "-nolisten", "tcp", "-noreset"],
        pass_fds=(writing,),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        number = told.readline().strip()
    if not number:
        raise DemoFailed("Xvfb did not start")
    environment = os.environ | {
        "DISPLAY": f":{number}",
        "QT_QPA_PLATFORM": "xcb",
        "LC_ALL": "C.UTF-8",
        "QT_LOGGING_RULES": "qt.qpa.*=false",
    }
    environment.pop("WAYLAND_DISPLAY", None)
    manager = subprocess.Popen(
        ["openbox", "--sm-disable"],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield environment
    finally:
        for process in (manager, server):
            process.terminate()
            process.wait(timeout=10)
