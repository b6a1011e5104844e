"""The pages: what a screen reader gets, what a printer gets, the same bytes every time."""

import hashlib
import io
import os
import re
import subprocess
import sys
from datetime import date
from pathlib import Path
from uuid import UUID

import pikepdf
import pytest

from dispute_exchange.canonical import canonical_json
from dispute_exchange.decision import (
    DecisionRecord,
    LawVersion,
    ListBlock,
    Paragraph,
    Quotation,
    Signatory,
    TextRun,
    Working,
    WorkingRef,
    WorkingStep,
)
from dispute_exchange.verification.agreement import prints
from dispute_exchange.verification.reading import embedded_record, printed_text
from dispute_exchange.vocabulary import DecisionKind, Language
from mediator_desk.decisions.basis import Basis
from mediator_desk.decisions.compose import compose
from mediator_desk.decisions.plan import standard_plan
from mediator_desk.decisions.render.furniture import SignerMark
from mediator_desk.decisions.render.press import render_draft, render_for_signature, render_mark
from mediator_desk.decisions.render.words import Speech
from mediator_desk.decisions.templates import page_words
from tests.decisions import material as m
from tests.decisions.conftest import Issued
from tests.decisions.tools import needs, tool

MARK = SignerMark("Odile Vautremont", "Essai, émission")
ROOT = Path(__file__).parents[2]


def blocks_of(pdf: bytes) -> list[str]:
    """The texts a screen reader stops at, with ordinary spaces and hyphens."""
    text = re.sub("[\u00a0\u202f]", " ", printed_text(pdf)).replace("\u2011", "-")
    return [block.strip() for block in text.split("\n") if block.strip()]


def test_every_paragraph_is_read_as_it_was_written(issued: Issued) -> None:
    record = issued.record
    speech = Speech.of(record, page_words(record.language))
    blocks = set(blocks_of(issued.rendered.pdf))
    expected = [
        speech.line(inlines)
        for section in record.sections
        for block in section.blocks
        for inlines in (
            block.items
            if isinstance(block, ListBlock)
            else [block.inlines]
            if isinstance(block, Paragraph | Quotation)
            else []
        )
    ]
    assert len(expected) > 12
    for text in expected:
        plain = re.sub("[\u00a0\u202f]", " ", text).replace("\u2011", "-")
        assert plain in blocks, plain


def test_running_heads_and_page_numbers_are_not_read(issued: Issued) -> None:
    text = printed_text(issued.rendered.pdf)
    assert "Page 1" not in text
    assert text.count("Médiation Rivage") == 3  # letterhead, procedure, signature


def test_every_painting_operator_is_marked(issued: Issued) -> None:
    """LAW(ISO 14289-1, 7.1): content or artifact, never across a text object or a saved state."""
    with pikepdf.open(io.BytesIO(issued.signed)) as pdf:
        for page in pdf.pages:
            _check_marks(page)


def _check_marks(page: pikepdf.Page) -> None:
    open_marks, in_text, seen = 0, False, []
    for instruction in pikepdf.parse_content_stream(page):
        operator = str(instruction.operator)
        if operator in ("BDC", "BMC"):
            assert not open_marks
            assert not in_text
            open_marks += 1
            number = instruction.operands[1].get("/MCID")
            seen += [] if number is None else [int(number)]
        elif operator == "EMC":
            assert not in_text
            open_marks -= 1
        elif operator in ("BT", "ET"):
            in_text = operator == "BT"
        elif operator in ("Tj", "TJ", "S", "s", "f", "F", "f*", "B", "Do"):
            assert open_marks == 1, operator
    assert open_marks == 0
    assert seen == list(range(len(seen)))


def test_fonts_are_embedded_subsets_of_the_house_faces(issued: Issued) -> None:
    with pikepdf.open(io.BytesIO(issued.signed)) as pdf:
        fonts = [
            item
            for item in pdf.objects
            if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == pikepdf.Name.Font
        ]
        assert len(fonts) >= 6
        for font in fonts:
            assert re.match(r"/[A-Z]{6}\+Source", str(font.BaseFont))
            assert "/FontFile2" in font.FontDescriptor
            assert b"<0000>" not in font.ToUnicode.read_bytes()


def test_the_record_is_attached_byte_for_byte(issued: Issued) -> None:
    assert embedded_record(issued.signed) == canonical_json(issued.record)
    with pikepdf.open(io.BytesIO(issued.signed)) as pdf:
        (file,) = pdf.Root.AF
        assert file.AFRelationship == pikepdf.Name.Data
        assert str(file.EF.F.Subtype) == "/application/json"


def test_citations_lead_to_the_list_of_exhibits(issued: Issued) -> None:
    with pikepdf.open(io.BytesIO(issued.rendered.pdf)) as pdf:
        links = [
            note
            for page in pdf.pages
            for note in page.get("/Annots", [])
            if note.Subtype == pikepdf.Name.Link
        ]
        assert len({str(link.Contents) for link in links}) == 4
        assert len(links) >= 5  # a citation broken at a line's end is a link on both lines
        pages = [page.objgen for page in pdf.pages]
        for link in links:
            assert str(link.Contents).startswith("pièce n°")
            assert link.Dest[0].objgen in pages[2:]


def test_a_draft_has_neither_field_nor_record_and_says_so(record: DecisionRecord) -> None:
    draft = render_draft(record).pdf
    assert embedded_record(draft) is None
    with pikepdf.open(io.BytesIO(draft)) as pdf:
        assert "/AcroForm" not in pdf.Root
        assert "Projet" in str(pdf.trailer.Info.Title)


@pytest.mark.parametrize("language", [Language.FR, Language.EN])
@pytest.mark.parametrize("kind", list(DecisionKind))
def test_every_kind_composes_and_prints_from_its_plan(
    kind: DecisionKind, language: Language
) -> None:
    content = standard_plan(m.basis(), kind, language)
    record = compose(content, m.basis(), m.IDENTITY, m.NOW)
    pdf = render_for_signature(record, MARK).pdf
    blocks = blocks_of(pdf)
    assert content.title in blocks
    for notice in record.notices:
        assert any(notice.text.replace("\u00a0", " ") in block for block in blocks)
    assert record.notices


def test_english_reads_as_english() -> None:
    content = standard_plan(m.basis(), DecisionKind.PROPOSAL, Language.EN)
    content = content.model_copy(update={"heads": m.outcomes(), "response_days": 21})
    pdf = render_for_signature(compose(content, m.basis(), m.IDENTITY, m.NOW), MARK).pdf
    text = "\n".join(blocks_of(pdf))
    assert "€160.70" in text
    assert "on 6 July 2026" in text
    assert "Each party has 21 days" in text
    assert "Time to answer" in text


def _with_names(consumer: str, trader: str) -> Basis:
    case = m.case()
    parties = (
        case.parties[0].model_copy(update={"name": consumer}),
        case.parties[1].model_copy(update={"name": trader}),
    )
    return m.basis(case=case.model_copy(update={"parties": parties}))


def _pdf_of(basis: Basis) -> bytes:
    return render_for_signature(compose(m.draft_fr(), basis, m.IDENTITY, m.NOW), MARK).pdf


def test_names_in_other_scripts_are_printed_and_read_as_written() -> None:
    """Arabic and Hebrew with their points, Greek and Cyrillic, pictograms of several signs."""
    named = _with_names("مريم الحسني (לֵאָה כהן)", "Фотоателье Ωμέγα 📷 👩‍🚀")
    pdf = _pdf_of(named)
    text = printed_text(pdf)
    assert "مريم الحسني (לֵאָה כהן)" in text
    assert "Фотоателье Ωμέγα 📷 👩‍🚀" in text
    assert prints(compose(m.draft_fr(), named, m.IDENTITY, m.NOW), text)
    other = _with_names("فاطمة الحسني", "Фотоателье Ωμέγα")
    assert not prints(compose(m.draft_fr(), other, m.IDENTITY, m.NOW), text)
    with pikepdf.open(io.BytesIO(pdf)) as document:
        fonts = [
            item
            for item in document.objects
            if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == pikepdf.Name.Font
        ]
        names = {str(font.BaseFont).partition("+")[2] for font in fonts}
        assert {"NotoNaskhArabic-Regular", "NotoSerifHebrew-Regular"} <= names
        assert any("NotoEmoji" in name for name in names)
        for font in fonts:
            _, _, characters = font.ToUnicode.read_bytes().partition(b"beginbfchar")
            codes = re.findall(rb"<[0-9A-F]{2}> <([0-9A-F]+)>", characters)
            assert codes
            assert all(len(code) in (4, 8) for code in codes)


def test_what_no_face_holds_is_a_box_that_stands_for_it() -> None:
    """Nothing is lost to a screen reader."""
    text = printed_text(_pdf_of(_with_names("สมหญิง", "x")))
    assert "สมหญิง" in text


def test_signs_that_turn_the_order_of_others_are_not_printed() -> None:
    text = printed_text(_pdf_of(_with_names("Dupin\u202e gnip", "x")))
    assert "Dupin gnip" in text


def test_a_document_is_the_same_whatever_was_printed_before() -> None:
    named = _with_names("محمّد", "לֵאָה 👩‍🚀")
    before = _pdf_of(named)
    _pdf_of(_with_names("عبد الرحمن السوداني", "❤️ 🧾 שָׁלוֹם"))
    assert _pdf_of(named) == before


def test_a_long_name_and_a_long_table_break_well() -> None:
    case = m.case()
    heads = tuple(
        case.claim.heads[0].model_copy(update={"title": f"Prélèvement n° {n}, contesté"})
        for n in range(1, 27)
    )
    outcomes = tuple(
        m.outcomes()[0].model_copy(update={"title": head.title, "letter": "A"})
        for head in heads * 3
    )
    name = "Société " + "Extraordinairement " * 6 + "Longue"
    trader = case.parties[1].model_copy(update={"name": name})
    basis = m.basis(case=case.model_copy(update={"parties": (case.parties[0], trader)}))
    content = m.draft_fr().model_copy(update={"heads": outcomes})
    rendered = render_for_signature(compose(content, basis, m.IDENTITY, m.NOW), MARK)
    assert rendered.pages >= 6
    text = printed_text(rendered.pdf)
    assert text.count("Chef de demande") == 1  # repeated heads are decoration
    assert text.count("Prélèvement") == 78


def test_the_same_decision_gives_the_same_bytes_in_another_process(
    issued: Issued, tmp_path: Path
) -> None:
    script = (
        "import hashlib\n"
        "from tests.decisions import material as m\n"
        "from tests.decisions.test_pages import MARK\n"
        "from mediator_desk.decisions.compose import compose\n"
        "from mediator_desk.decisions.render.press import render_for_signature\n"
        "record = compose(m.draft_fr(), m.basis(), m.IDENTITY, m.NOW)\n"
        "print(hashlib.sha256(render_for_signature(record, MARK).pdf).hexdigest())\n"
    )
    digests = set()
    for seed, zone, locale in (("0", "UTC", "C"), ("4242", "Pacific/Auckland", "fr_FR.UTF-8")):
        surroundings = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale}
        done = subprocess.run(
            [sys.executable, "-c", script],
            cwd=ROOT,
            env=surroundings,
            capture_output=True,
            text=True,
            check=True,
        )
        digests.add(done.stdout.strip())
    here = render_for_signature(issued.record, MARK).pdf
    assert digests == {hashlib.sha256(here).hexdigest()}


@needs("pdfinfo")
def test_poppler_reads_the_structure(issued: Issued, tmp_path: Path) -> None:
    seen = tool("pdfinfo", "-struct-text", file=_put(tmp_path, issued.signed))
    assert "/Scope /Column" in seen
    assert re.search(r'H1 \(block\)\s+"Proposition de solution"', seen)
    assert "BlockQuote" in seen
    assert "Page 1 sur" not in seen


@needs("pdffonts")
def test_poppler_sees_every_font_embedded(issued: Issued, tmp_path: Path) -> None:
    lines = tool("pdffonts", file=_put(tmp_path, issued.signed)).splitlines()[2:]
    assert lines
    for line in lines:
        assert line.split()[-5:-2] == ["yes", "yes", "yes"], line


@needs("pdfdetach")
def test_poppler_detaches_the_record(issued: Issued, tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    tool("pdfdetach", "-save", "1", "-o", str(out), file=_put(tmp_path, issued.signed))
    assert out.read_bytes() == canonical_json(issued.record)


@needs("qpdf")
def test_qpdf_finds_no_fault(issued: Issued, tmp_path: Path) -> None:
    assert "No syntax" in tool("qpdf", "--check", file=_put(tmp_path, issued.signed))


def _put(folder: Path, pdf: bytes) -> Path:
    path = folder / "decision.pdf"
    path.write_bytes(pdf)
    return path


def _with_working(value: str) -> DecisionRecord:
    working = Working(
        working_id=UUID(int=50),
        rule="WITHDRAWAL_REFUND",
        title="Majoration pour remboursement tardif",
        reading="jours pleins",
        inputs=(WorkingStep(label="Sommes versées", value=value, amount=m.eur("729.00")),),
        steps=(WorkingStep(label="Trente-quatre jours de retard, soit 20 %."),),
        result=WorkingStep(label="Majoration due", amount=m.eur("145.80")),
        law=(LawVersion(code="C. conso.", article="L242-4", valid_from=date(2016, 7, 1)),),
    )
    draft = m.draft_fr()
    cites = Paragraph(inlines=(TextRun(text="Voir "), WorkingRef(working_id=working.working_id)))
    sections = tuple(
        section.model_copy(update={"blocks": (*section.blocks, cites)})
        if section.key == "facts"
        else section
        for section in draft.sections
    )
    draft = draft.model_copy(update={"sections": sections, "workings": (working,)})
    return compose(draft, m.basis(), m.IDENTITY, m.NOW)


def test_a_calculation_is_cited_by_its_number_and_printed_in_the_annex() -> None:
    record = _with_working("prix payé")
    pdf = render_for_signature(record, MARK).pdf
    blocks = blocks_of(pdf)
    assert "Voir (annexe, calcul n° 1)" in blocks
    assert "Calcul n° 1 : Majoration pour remboursement tardif" in blocks
    assert any("en vigueur depuis le 1er juillet 2016" in block for block in blocks)
    text = printed_text(pdf)
    assert prints(record, text)
    assert not prints(_with_working("prix rendu"), text)
    assert ("C. conso.", "L242-4", date(2016, 7, 1)) in {
        (law.code, law.article, law.valid_from) for law in record.law
    }
    with pikepdf.open(io.BytesIO(pdf)) as document:
        notes = [note for page in document.pages for note in page.get("/Annots", [])]
        said = [str(note.get("/Contents", "")) for note in notes]
    assert any("calcul" in one for one in said)


def test_a_calculation_nobody_cites_is_not_printed() -> None:
    record = _with_working("prix payé")
    draft = m.draft_fr().model_copy(update={"workings": record.workings})
    assert compose(draft, m.basis(), m.IDENTITY, m.NOW).workings == ()


def test_everyone_who_signs_is_named_in_order() -> None:
    signatories = (
        Signatory(field="Mediator1", role="mediator", name="Odile Vautremont"),
        Signatory(field="Mediator2", role="panel", name="Basile Corvendal"),
        Signatory(field="Body1", role="body", name="Médiation Rivage"),
    )
    record = compose(m.draft_fr(), m.basis(), m.IDENTITY, m.NOW)
    record = record.model_copy(update={"signatories": signatories})
    pdf = render_for_signature(record, {"Mediator1": MARK}).pdf
    text = printed_text(pdf)
    assert text.index("Odile Vautremont\n") < text.index("Basile Corvendal\n")
    assert prints(record, text)
    with pikepdf.open(io.BytesIO(pdf)) as document:
        looks = {str(one.T): one.AP.N for one in document.Root.AcroForm.Fields if "/AP" in one}
    assert len({look.objgen for look in looks.values()}) == 3
    look = render_mark(record, "Mediator2", SignerMark("Basile Corvendal", "Essai"))
    with pikepdf.open(io.BytesIO(look)) as small:
        assert [float(side) for side in small.pages[0].MediaBox][2:] == [252.0, 78.0]
    with pytest.raises(KeyError):
        render_mark(record, "Mediator9", MARK)
