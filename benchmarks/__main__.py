"""``python -m benchmarks [--quick] [NAME…]``: every part, or the parts named."""

import argparse
import importlib
import platform
import sys
import time
from collections.abc import Sequence
from typing import Final

from benchmarks.measuring import Effort, Part, say

PARTS: Final = {
    "start": "the unlock window against a bare Qt window",
    "opening": "a dispute file into the vault against hashing and copying it",
    "reading": "timeline and caseload out of the vault against plain SQL",
    "timeline": "the timeline painted against a bare list",
    "unlock": "a vault unlocked and its notes searched against the derivation of its key",
    "database": "the encrypted database against plain SQLite",
    "exhibits": "a file sealed and read by ranges against sha256sum, cp and a plain file",
    "decisions": "a decision set, signed and verified against the bare libraries",
    "container": "a dispute file written and read against hashing and copying it",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints one line per comparison; the exit status is 0 whatever the figures are."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(PARTS))
    parser.add_argument("--quick", action="store_true", help="less of everything")
    asked = parser.parse_args(arguments)
    unknown = [name for name in asked.names if name not in PARTS]
    if unknown:
        parser.error(f"no part named {', '.join(unknown)}; there are {', '.join(PARTS)}")
    effort = Effort(quick=asked.quick)
    say(
        f"CPython {platform.python_version()}, {platform.system()}; ours, the floor, their ratio; "
        "medians of turns taken alternately"
    )
    for name in asked.names or PARTS:
        _run(name, effort)
    return 0


def _run(name: str, effort: Effort) -> None:
    say(f"\n{name}: {PARTS[name]}")
    # WHY late: a part that measures memory or time must not carry what another one loads.
    part: Part = importlib.import_module(f"benchmarks.{name}").lines
    started = time.perf_counter()
    for line in part(effort):
        say(line.text(name))
    say(f"  ({time.perf_counter() - started:.0f} s)")


if __name__ == "__main__":
    sys.exit(main())
