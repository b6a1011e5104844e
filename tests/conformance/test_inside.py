"""The inside of every document: words, structure, faces, data, marked content, the same bytes."""

import hashlib
import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from dispute_exchange.decision import Paragraph, Quotation, TextRun
from dispute_exchange.vocabulary import Language
from mediator_desk.decisions.draft import DraftContent
from tests.conformance import material, pages
from tests.conformance.material import edges, kinds, paper, pdf_of, record_of, scenarios
from tests.decisions import material as m

ROOT = Path(__file__).parents[2]
AGREED = (TextRun(text="As agreed."),)
PAPERS = {**kinds(), **scenarios()}


def changed(pdf: bytes, change: Callable[[pikepdf.Pdf], None]) -> bytes:
    """``pdf`` with something changed in it."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        change(document)
        out = io.BytesIO()
        document.save(out)
        return out.getvalue()


@pytest.mark.parametrize("name", sorted(PAPERS))
def test_a_document_is_read_as_it_was_written(name: str) -> None:
    record, pdf = PAPERS[name], paper(name)
    pages.check_reading(record, pdf)
    pages.check_structure(pdf)
    pages.check_fonts(pdf)
    pages.check_record(record, pdf)
    pages.check_marks(pdf)


@pytest.mark.parametrize("name", sorted(edges()))
def test_what_strains_a_page_breaks_nothing(name: str) -> None:
    pdf = edges()[name]
    pages.check_structure(pdf)
    pages.check_fonts(pdf)
    pages.check_marks(pdf)


def test_the_long_ones_are_long() -> None:
    with pikepdf.open(io.BytesIO(edges()["forty-pages"])) as document:
        assert len(document.pages) >= 40
    with pikepdf.open(io.BytesIO(edges()["table-of-60-rows"])) as document:
        tables = [e for e in pages._elements(document.Root.StructTreeRoot) if e.S == "/Table"]
        rows = [sum(one.S == "/TR" for one in pages._elements(table)) for table in tables]
        assert max(rows) == 62  # a head and a total
    assert len(material.LONG[:140]) == 140


def test_each_signatory_has_a_field_and_the_last_one_locks() -> None:
    with pikepdf.open(io.BytesIO(edges()["three-signatories"])) as document:
        fields = {str(one.T): one for one in document.Root.AcroForm.Fields}
    stamps = ["DocTS1", "DocTS2", "DocTS3"]
    assert list(fields) == ["Mediator1", "Mediator2", "Body1", *stamps]
    assert [name for name, one in fields.items() if "/Lock" in one] == ["Body1"]
    lock = fields["Body1"].Lock
    assert (lock.Action, [str(name) for name in lock.Fields]) == (pikepdf.Name.Exclude, stamps)
    assert "/P" not in lock
    for name in ("Mediator1", "Mediator2", "Body1"):
        assert any(float(side) for side in fields[name].Rect)
        assert "/AP" in fields[name]
        assert str(fields[name].TU)


def test_a_quotation_is_hyphenated_in_its_own_language() -> None:
    text = "The manufacturer's workmanship throughout thoughtfully straightforward " * 9
    streams = set()
    for language in (None, Language.EN):
        said = Quotation(inlines=(TextRun(text=text.strip()),), language=language)
        with pikepdf.open(io.BytesIO(pdf_of(record_of(_with_facts(said), m.basis())))) as document:
            streams.add(b"".join(page.Contents.read_bytes() for page in document.pages))
    assert len(streams) == 2


def _with_facts(said: Paragraph | Quotation) -> DraftContent:
    draft = m.draft_fr()
    sections = tuple(
        section.model_copy(update={"blocks": (*section.blocks, said)})
        if section.key == "facts"
        else section
        for section in draft.sections
    )
    return draft.model_copy(update={"sections": sections})


@pytest.mark.parametrize(
    ("said", "spoken"),
    [
        (Paragraph(inlines=AGREED, language=Language.EN), [("/P", "en")]),
        (Quotation(inlines=AGREED, language=Language.EN), [("/BlockQuote", "en")]),
        (
            Quotation(inlines=AGREED, language=Language.EN, source="Dit le consommateur"),
            [("/BlockQuote", "en"), ("/P", "fr")],
        ),
        (Quotation(inlines=AGREED, source="Dit le consommateur"), []),
    ],
    ids=["paragraph", "quotation", "quotation with its source", "our own language"],
)
def test_a_passage_in_another_language_says_so(
    said: Paragraph | Quotation, spoken: list[tuple[str, str]]
) -> None:
    pdf = pdf_of(record_of(_with_facts(said), m.basis()))
    with pikepdf.open(io.BytesIO(pdf)) as document:
        found = [
            (str(element.S), str(element.Lang))
            for element in pages._elements(document.Root.StructTreeRoot)
            if "/Lang" in element
        ]
    assert found == spoken


def test_the_controls_fail() -> None:
    record = kinds()["proposal-fr"]
    pdf = pdf_of(record)
    other = kinds()["recommendation-fr"]
    with pytest.raises(AssertionError):
        pages.check_reading(other, pdf)
    with pytest.raises(AssertionError):
        pages.check_record(other, pdf)
    out = io.BytesIO()
    canvas = Canvas(out)
    canvas.drawString(72, 700, "Une lettre comme une autre.")
    canvas.save()
    with pytest.raises(AssertionError):
        pages.check_fonts(out.getvalue())


def _unmark(document: pikepdf.Pdf) -> None:
    page = document.pages[0]
    kept = [
        instruction
        for instruction in pikepdf.parse_content_stream(page)
        if str(instruction.operator) not in ("BDC", "EMC")
    ]
    page.Contents = document.make_stream(pikepdf.unparse_content_stream(kept))


def _swap_owners(document: pikepdf.Pdf) -> None:
    owners = document.Root.StructTreeRoot.ParentTree.Nums[1]
    owners[0], owners[1] = owners[1], owners[0]


def _lose_scope(document: pikepdf.Pdf) -> None:
    for element in pages._elements(document.Root.StructTreeRoot):
        if element.S == "/TH":
            element.A = pikepdf.Array([pikepdf.Dictionary(O=pikepdf.Name.Table)])


def _skip_level(document: pikepdf.Pdf) -> None:
    for element in pages._elements(document.Root.StructTreeRoot):
        if element.S == "/H2":
            element.S = pikepdf.Name.H4


@pytest.mark.parametrize("change", [_unmark, _swap_owners])
def test_marks_that_do_not_hold_are_seen(change: Callable[[pikepdf.Pdf], None]) -> None:
    with pytest.raises(AssertionError):
        pages.check_marks(changed(paper("proposal-fr"), change))


@pytest.mark.parametrize("change", [_lose_scope, _skip_level])
def test_a_structure_that_does_not_hold_is_seen(change: Callable[[pikepdf.Pdf], None]) -> None:
    with pytest.raises((AssertionError, AttributeError)):
        pages.check_structure(changed(paper("proposal-fr"), change))


def test_the_same_documents_are_the_same_bytes_in_other_processes() -> None:
    script = (
        "import hashlib\n"
        "from tests.conformance.material import NAMES, _named, kinds, pdf_of\n"
        "made = [_named(NAMES['right-to-left']), _named(NAMES['pictograms'])]\n"
        "made += [kinds()[name] for name in ('extension-en', 'settlement_record-fr')]\n"
        "print(hashlib.sha256(b''.join(map(pdf_of, made))).hexdigest())\n"
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
    made = [material._named(material.NAMES[name]) for name in ("right-to-left", "pictograms")]
    made += [kinds()[name] for name in ("extension-en", "settlement_record-fr")]
    assert digests == {hashlib.sha256(b"".join(map(pdf_of, made))).hexdigest()}
