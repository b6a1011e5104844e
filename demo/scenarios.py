"""``python -m demo.scenarios``: play the 42 scenarios and write a dossier of each.

The dossiers go into ``build/scenarios``; names of scenarios (``05 38``) play those alone, and
``--bundle`` plays the fourteen files of scenario 38.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from demo.rehearsal.bundle import Bundled, passengers
from demo.rehearsal.dossier import dossier
from demo.rehearsal.plays import play
from demo.rehearsal.seen import look, visit
from demo.rehearsal.world import cases, open_world, play_all
from demo.stage import ROOT, say
from dispute_platform.samples import scenarios

BUILD = ROOT / "build" / "scenarios"


def main() -> int:
    """Play, write, and tell what failed; 1 if anything did."""
    parser = argparse.ArgumentParser(prog="demo.scenarios", description=__doc__)
    parser.add_argument("keys", nargs="*", default=[one.key for one in scenarios()])
    parser.add_argument("--bundle", action="store_true", help="the files of scenario 38 instead")
    asked = parser.parse_args()
    BUILD.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, open_world(Path(folder)) as world:
        taken = passengers() if asked.bundle else cases(asked.keys)
        play_all(world, taken, Bundled().play if asked.bundle else play, look)
        for case in taken:
            visit(world, case)
            (BUILD / f"{case.key}.txt").write_text(dossier(world, case), encoding="utf-8")
            end = world.standing(case.dispute_id)
            say(f"{case.key}  {end.state}  {end.outcome or ''}  {case.failed or ''}".rstrip())
    return 1 if any(case.failed for case in taken) else 0


if __name__ == "__main__":
    sys.exit(main())
