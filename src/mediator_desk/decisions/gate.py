"""The gate before signature: what keeps a draft from being signed, and what was checked.

Owns the check; the rules are in ``rules``. Source: domain 7.2, (a) to (g). It never changes a
draft, and it has no override.
"""

import tomllib
from functools import cache

from pydantic import ValidationError

from mediator_desk.decisions.basis import Basis
from mediator_desk.decisions.draft import DraftContent
from mediator_desk.decisions.errors import TemplateInvalid
from mediator_desk.decisions.findings import (
    Checked,
    Finding,
    GateLevel,
    GatePoint,
    GateReport,
    Measures,
)
from mediator_desk.decisions.rules import RULES
from mediator_desk.system.resources import resource_path

_ORDER = {GateLevel.BLOCKING: 0, GateLevel.WARNING: 1, GateLevel.PASSED: 2}


def check(content: DraftContent, basis: Basis) -> GateReport:
    """Every rule for this kind of document, against the file as it stands now."""
    checked = Checked(content, basis, measures())
    points: list[GatePoint] = []
    for rule in RULES:
        if rule.kinds and content.kind not in rule.kinds:
            continue
        found = list(rule.look(checked))
        if not found:
            found = [Finding(GateLevel.PASSED, rule.place, rule.counted(checked))]
        points += [
            GatePoint(rule.name, finding.level, rule.article, finding.place, finding.facts)
            for finding in found
        ]
    return GateReport(tuple(sorted(points, key=lambda point: _ORDER[point.level])))


@cache
def measures() -> Measures:
    """The numbers of ``resources/templates/gate.toml``. Raises TemplateInvalid."""
    name = "gate.toml"
    try:
        text = resource_path(f"templates/{name}").read_text("utf-8")
        return Measures.model_validate(tomllib.loads(text))
    except OSError:
        raise TemplateInvalid(template=name, reason="missing") from None
    except (tomllib.TOMLDecodeError, ValidationError):
        raise TemplateInvalid(template=name, reason="values") from None
