"""Sample disputes: a believable caseload of invented people, made from written stories.

Owns the stories told in ``resources/samples`` and turns them into what a platform takes in. All
people, companies and numbers are invented; the same day and seed always give the same bytes.
"""

from dispute_platform.samples.assembly import (
    DEMONSTRATION,
    MEDIATOR,
    build,
    build_all,
    build_bundle,
    caseload,
    demonstration,
    story,
)
from dispute_platform.samples.dispute_files import as_dispute_file
from dispute_platform.samples.large import build_large
from dispute_platform.samples.library import Expected, Scenario, scenarios
from dispute_platform.samples.rehearsal import at_referral

__all__ = [
    "DEMONSTRATION",
    "MEDIATOR",
    "Expected",
    "Scenario",
    "as_dispute_file",
    "at_referral",
    "build",
    "build_all",
    "build_bundle",
    "build_large",
    "caseload",
    "demonstration",
    "scenarios",
    "story",
]
