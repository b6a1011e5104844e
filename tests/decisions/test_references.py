"""References from one part of a decision to another, and to a page of an exhibit."""

import io
import re
from uuid import UUID

import pikepdf
import pytest

from dispute_exchange.canonical import canonical_json
from dispute_exchange.decision import DecisionRecord, ExhibitRef, Inline, SectionRef
from dispute_exchange.verification.agreement import prints
from dispute_exchange.verification.reading import printed_text
from mediator_desk.decisions import gate
from mediator_desk.decisions.compose import compose
from mediator_desk.decisions.draft import DraftContent
from mediator_desk.decisions.findings import GateLevel
from mediator_desk.decisions.render.furniture import SignerMark
from mediator_desk.decisions.render.press import render_for_signature
from tests.decisions import material as m

MARK = SignerMark("Odile Vautremont", "Essai, émission")


def citing(*inlines: Inline | str) -> DraftContent:
    """The draft with one more paragraph among its facts."""
    draft = m.draft_fr()
    sections = tuple(
        section.model_copy(update={"blocks": (*section.blocks, m.p(*inlines))})
        if section.key == "facts"
        else section
        for section in draft.sections
    )
    return draft.model_copy(update={"sections": sections})


@pytest.mark.parametrize(("letter", "title"), [("B", "La procédure"), ("K", "Le déroulement")])
def test_a_reference_to_a_part_reads_as_it_is_called_now(letter: str, title: str) -> None:
    record = _referring(letter, title)
    printed = printed_text(render_for_signature(record, MARK).pdf)
    text = re.sub("[\u00a0\u202f]", " ", printed)
    assert f"Voir le chef {letter} et « {title} », et la pièce n° 8, page 2." in text
    assert prints(record, printed)
    assert not prints(_referring("Z", title), printed)
    assert not prints(record, printed.replace("page 2", "page 3"))


def _referring(letter: str, title: str) -> DecisionRecord:
    head = SectionRef(key="discussion", head_id=m.HEADS[1])
    page = ExhibitRef(evidence_id=m.EXHIBITS[1], page=2)
    draft = citing("Voir le ", head, " et ", SectionRef(key="procedure"), ", et la ", page, ".")
    heads = tuple(
        one.model_copy(update={"letter": letter}) if one.head_id == m.HEADS[1] else one
        for one in draft.heads
    )
    sections = tuple(
        one.model_copy(update={"title": title}) if one.key == "procedure" else one
        for one in draft.sections
    )
    changed = draft.model_copy(update={"heads": heads, "sections": sections})
    return compose(changed, m.basis(), m.IDENTITY, m.NOW)


def test_it_leads_to_where_that_part_begins() -> None:
    draft = citing("Voir le ", SectionRef(key="discussion", head_id=m.HEADS[2]), ".")
    record = compose(draft, m.basis(), m.IDENTITY, m.NOW)
    with pikepdf.open(io.BytesIO(render_for_signature(record, MARK).pdf)) as pdf:
        links = [note for page in pdf.pages for note in page.get("/Annots", [])]
        said = {str(link.get("/Contents", "")).replace("\u00a0", " "): link for link in links}
        page, _, _, top, _ = said["chef C"].Dest
        assert page.objgen in {one.objgen for one in pdf.pages}
        assert float(top) > 0


def test_one_that_leads_nowhere_keeps_the_draft_from_being_signed() -> None:
    lost = citing("Voir le ", SectionRef(key="discussion", head_id=UUID(int=99)), ".")
    (point,) = [one for one in gate.check(lost, m.basis()).points if one.rule == "references_lead"]
    assert (point.level, point.place) == (GateLevel.BLOCKING, "facts")
    assert point.facts["in_"] == "Les faits"
    held = citing("Voir le ", SectionRef(key="discussion", head_id=m.HEADS[0]), ".")
    (point,) = [one for one in gate.check(held, m.basis()).points if one.rule == "references_lead"]
    assert (point.level, point.facts["references"]) == (GateLevel.PASSED, 1)


def test_a_reference_without_a_page_is_written_as_it_always_was() -> None:
    assert b"page" not in canonical_json(ExhibitRef(evidence_id=m.EXHIBITS[0]))
    again = ExhibitRef.model_validate_json(canonical_json(ExhibitRef(evidence_id=UUID(int=1))))
    assert again.page is None
