"""Documents by the reference validator: PDF/A-3a and PDF/UA-1, with controls that must fail."""

import io
from pathlib import Path

from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigFieldSpec, append_signature_field
from reportlab.pdfgen.canvas import Canvas

from dispute_exchange.verification.signatures import MEDIATOR_FIELD
from mediator_desk.decisions.render.press import render_draft
from mediator_desk.decisions.signing import pades
from tests.conformance.material import every_document, pdf_of, record_of
from tests.conformance.validator import failing, needs_validator, validate
from tests.decisions import material as m
from tests.decisions.authority import authority

pytestmark = needs_validator


def test_every_document_conforms(tmp_path: Path) -> None:
    """All kinds and scenarios in both languages, and all that strains a page."""
    found = validate(tmp_path, dict(every_document()))
    assert len(found) > 60
    assert failing(found) == []


def test_drafts_and_signed_documents_conform(tmp_path: Path) -> None:
    record = record_of(m.draft_fr(), m.basis())
    unsigned = pdf_of(record)
    key = authority().mediator()
    documents = {
        "signed": pades.sign(unsigned, MEDIATOR_FIELD, key, m.NOW),
        "draft": render_draft(record).pdf,
    }
    assert failing(validate(tmp_path, documents)) == []


def test_the_controls_fail(tmp_path: Path) -> None:
    out = io.BytesIO()
    canvas = Canvas(out)
    canvas.drawString(72, 700, "Une lettre comme une autre.")
    canvas.save()
    record = record_of(m.draft_fr(), m.basis())
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf_of(record)), strict=False)
    append_signature_field(writer, SigFieldSpec("Other", on_page=0, box=(50, 50, 200, 100)))
    foreign = io.BytesIO()
    writer.write(foreign)
    found = validate(tmp_path, {"raw": out.getvalue(), "foreign-field": foreign.getvalue()})
    assert found["raw"] == {"3a": False, "ua1": False}
    assert found["foreign-field"]["ua1"] is False
