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
from tests.conformance.validator import Found, failing, needs_validator
from tests.decisions import material as m
from tests.decisions.authority import authority

pytestmark = needs_validator


CONTROLS = frozenset({"raw", "foreign-field"})


def documents(_folder: Path) -> dict[str, bytes]:
    record = record_of(m.draft_fr(), m.basis())
    unsigned = pdf_of(record)
    key = authority().mediator()
    return dict(every_document()) | {
        "signed": pades.sign(unsigned, MEDIATOR_FIELD, key, m.NOW),
        "draft": render_draft(record).pdf,
        "raw": _raw(),
        "foreign-field": _with_foreign_field(unsigned),
    }


def _raw() -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out)
    canvas.drawString(72, 700, "Une lettre comme une autre.")
    canvas.save()
    return out.getvalue()


def _with_foreign_field(pdf: bytes) -> bytes:
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf), strict=False)
    append_signature_field(writer, SigFieldSpec("Other", on_page=0, box=(50, 50, 200, 100)))
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_every_document_conforms(found: Found) -> None:
    """All kinds and scenarios in both languages, all that strains a page, a draft and a signed."""
    assert len(found) > 64
    assert {"signed", "draft"} < found.keys()
    assert set(failing(found)) <= CONTROLS


def test_the_controls_fail(found: Found) -> None:
    assert found["raw"] == {"3a": False, "ua1": False}
    assert found["foreign-field"]["ua1"] is False
