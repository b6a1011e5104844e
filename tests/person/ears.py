"""What a screen reader is told to say, one JSON line for each, as it comes; the system's Python.

WHY beside the eyes: who listens waits in a loop of its own, and answers nobody.
"""

import contextlib
import json
import signal
import sys

import pyatspi


def hear(event):
    with contextlib.suppress(Exception):
        tell({"words": event.any_data, "urgent": event.detail1 > 1})


def tell(heard):
    sys.stdout.write(json.dumps(heard) + "\n")
    sys.stdout.flush()


def main():
    signal.signal(signal.SIGTERM, lambda *_: pyatspi.Registry.stop())
    pyatspi.Registry.registerEventListener(hear, "object:announcement")
    tell({"words": "", "urgent": False})
    pyatspi.Registry.start()


if __name__ == "__main__":
    main()
