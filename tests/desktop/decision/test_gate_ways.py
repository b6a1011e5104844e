"""The button of each point of the check goes where that point is mended."""

from typing import Any

from dispute_exchange.decision import Section
from mediator_desk.decisions.findings import GateLevel, GatePoint
from mediator_desk.desktop.decision.gate import _place
from mediator_desk.desktop.decision.gate_words import point_words
from tests.desktop.decision.steps import workshop
from tests.desktop.dossier import Dossier

__all__ = ["workshop"]

WAYS = {
    ("dispute_is_mine", "dispute"): ("caseload", "overview"),
    ("none_waiting", "outbox"): ("outbox", "overview"),
    ("state_allows", "dispute"): ("caseload", "overview"),
    ("independence_declared", "independence"): ("caseload", "overview"),
    ("entry_accepted", "entry"): ("caseload", "overview"),
    ("chain_intact", "timeline"): ("caseload", "timeline"),
    ("notices_present", "texts"): ("settings", "texts"),
    ("notices_numbered", "texts"): ("settings", "texts"),
    ("in_time", "dispute"): ("caseload", "overview"),
    ("no_note_quoted", "note:1"): ("caseload", "notes"),
}


def _point(rule: str, place: str) -> GatePoint:
    return GatePoint(rule=rule, level=GateLevel.BLOCKING, article="", place=place, facts={})


def test_what_is_mended_elsewhere_is_gone_to(dossier: Dossier, workshop: Any) -> None:
    navigation = dossier.session.navigation
    for (rule, place), (where, tab) in WAYS.items():
        point = _point(rule, place)
        assert point_words(point)[1], rule
        workshop._places.go(_place(point))
        assert (navigation.here.place, navigation.here.tab) == (where, tab), rule
        navigation.open_dispute(dossier.dispute_id, "decision")
    dossier.settle()


def test_what_is_mended_in_the_text_is_shown(workshop: Any) -> None:
    for key in ("proposal", "notices", "facts"):
        workshop._places.go(_place(_point("solution_stated", key)))
        section: Section = workshop._content.sections[workshop._at]
        assert section.key == key
