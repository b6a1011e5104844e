"""Labels of codes in documents that leave the desk, in their own language.

Owns the reading of the shared vocabulary; never a word of a screen.
"""

import csv
from functools import cache

from mediator_desk.system.resources import resource_path


def label(group: str, code: str, tongue: str) -> str:
    """The label of a code in French (``fr``) or English (``en``); the code itself if it has none.

    A clock that a body added is named by the body, not here.
    """
    found = _labels().get((group, code))
    return code if found is None else found[tongue]


@cache
def _labels() -> dict[tuple[str, str], dict[str, str]]:
    with resource_path("vocabulary.csv").open(encoding="utf-8", newline="") as stream:
        return {
            (row["group"], row["code"]): {"fr": row["fr"], "en": row["en"]}
            for row in csv.DictReader(stream)
        }
