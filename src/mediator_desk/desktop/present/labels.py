"""The words of every code of the vocabulary, from ``resources/vocabulary.csv``."""

import csv
from functools import cache

from mediator_desk.desktop.present.locale import in_french
from mediator_desk.system.resources import resource_path


@cache
def _table() -> dict[tuple[str, str], tuple[str, str]]:
    with resource_path("vocabulary.csv").open(encoding="utf-8", newline="") as lines:
        return {
            (row["group"], row["code"]): (row["fr"], row["en"]) for row in csv.DictReader(lines)
        }


def label(group: str, code: str) -> str:
    """The words for ``code`` of ``group`` (``dispute_state``, ``remedy`` …) in the language in use.

    A code this version does not know is shown as it is, never hidden.
    """
    french, english = _table().get((group, str(code)), (str(code), str(code)))
    return french if in_french() else english


def known(group: str, code: str) -> bool:
    """Whether the table has words for ``code``."""
    return (group, str(code)) in _table()
