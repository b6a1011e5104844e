"""PDF/A-3a and PDF/UA-1 by the reference validator, with controls that must fail.

The validator lives beside the working copy and needs Java; without either this names what it
skipped. It is a checking tool only and never part of the product.
"""

import io
import shutil
import subprocess
from pathlib import Path

import pytest
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigFieldSpec, append_signature_field
from reportlab.pdfgen.canvas import Canvas

from dispute_exchange.verification.signatures import MEDIATOR_FIELD
from dispute_exchange.vocabulary import DecisionKind, Language
from mediator_desk.decisions.compose import compose
from mediator_desk.decisions.plan import standard_plan
from mediator_desk.decisions.render.furniture import SignerMark
from mediator_desk.decisions.render.press import render_draft, render_for_signature
from mediator_desk.decisions.signing import pades
from tests.decisions import material as m
from tests.decisions.authority import authority

SCRIPT = Path(__file__).parents[3] / "shared" / "conformance" / "pdf" / "verapdf.sh"
JAXB = Path("/usr/share/java/jaxb-runtime.jar")
pytestmark = [
    pytest.mark.skipif(not SCRIPT.is_file(), reason="skipped PDF/A and PDF/UA: no verapdf.sh"),
    pytest.mark.skipif(not shutil.which("javac"), reason="skipped PDF/A and PDF/UA: no Java"),
    pytest.mark.skipif(not JAXB.is_file(), reason="skipped PDF/A and PDF/UA: no libjaxb-java"),
]
MARK = SignerMark("Odile Vautremont", "Essai, émission")


def validate(folder: Path, pdfs: dict[str, bytes]) -> dict[str, dict[str, bool]]:
    """For each file, whether it conforms to each of the two profiles."""
    for name, data in pdfs.items():
        (folder / f"{name}.pdf").write_bytes(data)
    files = [str(folder / f"{name}.pdf") for name in pdfs]
    done = subprocess.run(
        ["sh", str(SCRIPT), "3a,ua1", *files], capture_output=True, text=True, check=False
    )
    found: dict[str, dict[str, bool]] = {name: {} for name in pdfs}
    for line in done.stdout.splitlines():
        verdict, _, rest = line.partition(" ")
        if verdict in ("PASS", "FAIL"):
            profile, path, *_ = rest.split()
            found[Path(path).stem][profile] = verdict == "PASS"
    assert all(len(profiles) == 2 for profiles in found.values()), done.stdout + done.stderr
    return found


def _documents() -> dict[str, bytes]:
    key = authority().mediator()
    record = compose(m.draft_fr(), m.basis(), m.IDENTITY, m.NOW)
    unsigned = render_for_signature(record, MARK).pdf
    documents = {
        "unsigned": unsigned,
        "signed": pades.sign(unsigned, MEDIATOR_FIELD, key, m.NOW),
        "draft": render_draft(record).pdf,
    }
    for kind in DecisionKind:
        for language in (Language.FR, Language.EN):
            content = standard_plan(m.basis(), kind, language)
            made = compose(content, m.basis(), m.IDENTITY, m.NOW)
            documents[f"{kind.value}-{language.value}"] = render_for_signature(made, MARK).pdf
    case = m.case()
    strange = case.parties[0].model_copy(update={"name": "مريم Ωμέγα Фото 📷 " + "x" * 120})
    basis = m.basis(case=case.model_copy(update={"parties": (strange, case.parties[1])}))
    made = compose(m.draft_fr(), basis, m.IDENTITY, m.NOW)
    documents["strange-names"] = render_for_signature(made, MARK).pdf
    return documents


def test_every_document_conforms(tmp_path: Path) -> None:
    documents = _documents()
    found = validate(tmp_path, documents)
    assert len(found) == 18
    assert all(all(profiles.values()) for profiles in found.values()), found


def test_the_controls_fail(tmp_path: Path) -> None:
    out = io.BytesIO()
    canvas = Canvas(out)
    canvas.drawString(72, 700, "Une lettre comme une autre.")
    canvas.save()
    record = compose(m.draft_fr(), m.basis(), m.IDENTITY, m.NOW)
    writer = IncrementalPdfFileWriter(
        io.BytesIO(render_for_signature(record, MARK).pdf), strict=False
    )
    append_signature_field(writer, SigFieldSpec("Other", on_page=0, box=(50, 50, 200, 100)))
    foreign = io.BytesIO()
    writer.write(foreign)
    found = validate(tmp_path, {"raw": out.getvalue(), "foreign-field": foreign.getvalue()})
    assert found["raw"] == {"3a": False, "ua1": False}
    assert found["foreign-field"]["ua1"] is False
