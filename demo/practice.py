"""Makes the disputes of the practice vault: ``python -m demo.practice``.

Owns ``resources/practice``: three invented disputes of the samples, each titled as an exercise,
sealed by a key that is thrown away, and the root by which the practice vault knows them. Run again
when a sample story changes; the desk itself never makes any.
"""

import sys
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Final

from dispute_platform.material import DisputeMaterial
from dispute_platform.samples.assembly import MEDIATOR, build
from dispute_platform.samples.calendar import REFERENCE_DAY
from dispute_platform.samples.containers import throw_away_seal, write_sample
from mediator_desk.usecases.practice import MARK

FOLDER: Final = Path(__file__).resolve().parents[1] / "resources/practice"
_STORIES: Final = ("demonstration", 32, 12)


def exercise(which: str | int) -> DisputeMaterial:
    """A sample dispute whose title says, wherever it is shown, that it is an exercise."""
    made = build(which, mediator=MEDIATOR)
    record = made.record.model_copy(update={"title": f"{MARK} · {made.record.title}"})
    return DisputeMaterial(record, made.complaint_pdf, made.exhibits)


def main() -> int:
    """Write the files anew; returns the exit status."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for old in FOLDER.glob("*.asice"):
        old.unlink()
    began = datetime.combine(REFERENCE_DAY, time(), UTC)
    seal = throw_away_seal(began.replace(year=began.year - 1, day=1))
    (FOLDER / "seal-root.pem").write_text(seal.root_pem or "", encoding="ascii")
    for which in _STORIES:
        print(write_sample(exercise(which), FOLDER, seal, [], plain=True).name)
    return 0


if __name__ == "__main__":
    sys.exit(main())
