"""The program ``python -m dispute_exchange``; everything it does is in ``cli``."""

import sys

from dispute_exchange.cli import run


def main() -> int:
    """Runs with the process's own arguments and streams; the exit code."""
    for stream in (sys.stdout, sys.stderr):
        # WHY: a Windows console in an old code page must not stop at an accent.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    return run(sys.argv[1:], sys.stdout, sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
