"""References in the text of a decision: to another part of it, to a page of an exhibit."""

from typing import Any

from PySide6.QtGui import QGuiApplication

from dispute_exchange.decision import ExhibitRef, SectionRef
from mediator_desk.desktop.decision.chips import reference_words
from mediator_desk.desktop.decision.gate_words import point_words
from mediator_desk.desktop.dispute.evidence.copying import cite_page, copy_citation
from tests.desktop.decision.steps import edit, workshop
from tests.desktop.dossier import Dossier

__all__ = ["edit", "workshop"]


def test_a_page_copied_from_the_preview_is_a_live_reference_here(workshop: Any, edit: Any) -> None:
    row = workshop._ui.editor._exhibits[0]
    copy_citation(cite_page(row, 2, 5))
    edit.insertFromMimeData(QGuiApplication.clipboard().mimeData())
    reference = ExhibitRef(evidence_id=row.item.evidence_id, page=2)
    assert edit.blocks()[0].inlines == (reference,)
    assert reference_words(reference, edit.numbers) == f"Exhibit {row.item.piece_no}, page 2"
    QGuiApplication.clipboard().clear()


def test_a_part_is_referred_to_by_its_title_of_now_and_missed_when_it_goes(
    dossier: Dossier, workshop: Any, edit: Any
) -> None:
    content, sources = workshop._content, workshop._sources
    other = next(one for one in content.sections if one.head_id is not None)
    actions = workshop._ui.editor.tools.menus["part"].actions()
    next(one for one in actions if one.text().replace("&&", "&") == other.title).trigger()
    reference = SectionRef(key=other.key, head_id=other.head_id)
    assert edit.blocks()[0].inlines == (reference,)
    assert reference_words(reference, edit.numbers) == other.title
    renamed = other.model_copy(update={"title": "B. Autre titre"})
    sections = tuple(renamed if one == other else one for one in content.sections)
    sources.follow(content.model_copy(update={"sections": sections}))
    assert reference_words(reference, edit.numbers) == "B. Autre titre"
    kept = tuple(one for one in workshop._content.sections if one.head_id != other.head_id)
    sources.follow(content.model_copy(update={"sections": kept}))
    assert reference_words(reference, edit.numbers) == "Part removed"


def test_a_reference_that_leads_nowhere_is_told_with_the_way_to_it(
    dossier: Dossier, workshop: Any, edit: Any
) -> None:
    content = workshop._content
    edit.insert((SectionRef(key="facts", head_id=content.heads[0].head_id),))
    gate = workshop._ui.gate
    dossier.wait(
        lambda: any(
            one.rule == "references_lead" and "in_" in one.facts for one in gate._report.points
        )
    )
    (point,) = (one for one in gate._report.points if one.rule == "references_lead")
    words, button = point_words(point)
    here = content.sections[workshop._at]
    assert here.title in words
    assert button == "See"
    workshop._move(1)
    gate.place_wanted.emit(point.place)
    assert content.sections[workshop._at] == here
