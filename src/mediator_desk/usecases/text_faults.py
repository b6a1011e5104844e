"""A fault in a text of the mediation body, told from its labels.

Owns the order of what is told: where, why, and what was expected there; never the words.
"""

from collections.abc import Callable, Mapping
from typing import Final

_WHERE: Final = "body_text_told"


def fault_words(facts: Mapping[str, object], label: Callable[[str, str], str]) -> str:
    """The facts of a ``BodyTextInvalid`` in the words of ``label``, by group and code."""
    told = label("body_text_reason", str(facts["reason"]))
    named = f" {{{facts['name']}}}" if facts.get("name") else ""
    where = [str(facts["entry"])] if facts["entry"] else []
    if facts.get("line"):
        where.insert(0, label(_WHERE, "place").format_map(facts))
    return " — ".join([*where, f"{told}{named}{_expected(facts, label)}"])


def _expected(facts: Mapping[str, object], label: Callable[[str, str], str]) -> str:
    kind = facts.get("expected")
    if not kind:
        return ""
    if kind == "one_of":
        what = label(_WHERE, "one_of").format_map(facts)
    else:
        what = label("body_text_expected", str(kind))
    return f". {label(_WHERE, 'expected').format(what=what)}"
