"""Files of any kind and size, read within bounds, and judged through the desk's own verb."""

import io
import re
import struct
import tracemalloc
import zlib
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from dispute_exchange.verification import files
from dispute_exchange.verification.files import LIMIT, judge_file
from dispute_exchange.verification.reading import printed_text
from dispute_exchange.verification.verdict import Integrity, VerdictKind
from mediator_desk.cli.__main__ import main
from mediator_desk.intake.anchors import AnchorMalformed
from mediator_desk.usecases.files import FileUnreadable
from mediator_desk.usecases.progress import Cancelled
from mediator_desk.usecases.verifying import VerifyFile, verify_file
from tests.decisions.authority import pem
from tests.effort import calls
from tests.verification import lasting
from tests.verification.conftest import CHECKED, NOW, Case

Change = Callable[[pikepdf.Pdf], None]


class _Endless(io.RawIOBase):
    """Five hundred million bytes that are never in memory at once."""

    def __init__(self, size: int) -> None:
        self.left, self.largest = size, 0

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1, /) -> bytes:
        self.largest = max(self.largest, size)
        piece = bytes(min(size, self.left))
        self.left -= len(piece)
        return piece


def test_a_file_over_the_limit_is_told_by_its_digest_alone(case: Case) -> None:
    huge = _Endless(500_000_000)
    told: list[int] = []
    verdict = judge_file(huge, case.trust, CHECKED, told=told.append)  # type: ignore[arg-type]
    assert (verdict.kind, verdict.integrity) == (
        VerdictKind.NOT_A_DECISION,
        {Integrity.TOO_LARGE},
    )
    assert told[-1] == 500_000_000 > LIMIT
    assert huge.largest <= 1 << 20


def test_reading_can_be_stopped(tmp_path: Path, case: Case) -> None:
    path = tmp_path / "decision.pdf"
    path.write_bytes(case.b_b)

    def stop(done: int, _total: int, _step: str) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        verify_file(None, VerifyFile(path), stop)


def test_a_file_with_a_password(case: Case) -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(case.b_b)) as document:
        document.save(out, encryption=pikepdf.Encryption(owner="o", user="u"))
    out.seek(0)
    verdict = judge_file(out, case.trust, CHECKED)
    assert verdict.kind is VerdictKind.NOT_A_DECISION
    assert verdict.integrity == {Integrity.ENCRYPTED}


def test_a_record_that_unfolds_without_end(case: Case) -> None:
    """A hundred thousand bytes that become a hundred million are not unfolded."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(case.unsigned)) as document:
        document.Root.Names.EmbeddedFiles.Names[1].EF.F.write(bytes(100_000_000))
        document.save(out)
    assert out.tell() < 1_000_000
    tracemalloc.start()
    out.seek(0)
    verdict = judge_file(out, case.trust, CHECKED)
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert not verdict.genuine
    assert peak < 60_000_000


def _filled(document: pikepdf.Pdf) -> None:
    """One stream many times on one page, as a few bytes may ask for."""
    page = document.pages[0]
    blank = document.make_stream(b" " * 9_000_000)
    page.Contents = pikepdf.Array([page.Contents, blank, blank])


def _doubled(document: pikepdf.Pdf) -> None:
    """A branch of the structure met twice; a few dozen of these would double without end."""
    tree = document.Root.StructTreeRoot
    tree.K = pikepdf.Array([*_listed(tree.K), *_listed(tree.K)])


def _listed(kids: object) -> list[object]:
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


@pytest.mark.parametrize("bomb", [_filled, _doubled])
def test_what_would_be_read_without_end_is_not(case: Case, bomb: Change) -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(case.unsigned)) as document:
        bomb(document)
        document.save(out)
    signed = lasting.sign(out.getvalue(), "Mediator1", case.key, NOW, certify=True)
    verdict = judge_file(io.BytesIO(signed), case.trust, CHECKED)
    assert verdict.integrity == {Integrity.RECORD_TEXT_DIFFERS}


def _written_over(instructions: bytes) -> Change:
    def change(document: pikepdf.Pdf) -> None:
        for page in document.pages:
            before = document.make_stream(instructions)
            page.Contents = pikepdf.Array([before, *_listed(page.Contents)])

    return change


def _whitened(document: pikepdf.Pdf) -> None:
    for page in document.pages:
        data = b"".join(stream.read_bytes() for stream in _listed(page.Contents))
        white = re.sub(rb"[\d.]+ [\d.]+ [\d.]+ rg", b"1 1 1 rg", data)
        page.Contents = document.make_stream(white)


def _layered(document: pikepdf.Pdf) -> None:
    layer = document.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name="x"))
    off = pikepdf.Dictionary(OFF=pikepdf.Array([layer]))
    document.Root.OCProperties = pikepdf.Dictionary(OCGs=pikepdf.Array([layer]), D=off)


def _noted(document: pikepdf.Pdf) -> None:
    page = document.pages[0]
    rect = pikepdf.Array([50, 50, 500, 700])
    note = pikepdf.Dictionary(Subtype=pikepdf.Name.FreeText, Rect=rect, Contents="1")
    page.Annots = pikepdf.Array([*page.get("/Annots", []), document.make_indirect(note)])


def _said_otherwise(document: pikepdf.Pdf) -> None:
    out = io.BytesIO()
    document.save(out)
    tree = document.Root.StructTreeRoot
    tree.K = pikepdf.Dictionary(
        Type=pikepdf.Name.StructElem,
        S=pikepdf.Name.Document,
        ActualText=printed_text(out.getvalue()),
    )


def _form_in_its_place(document: pikepdf.Pdf) -> None:
    document.Root.AcroForm.XFA = document.make_stream(b"<xdp/>")


def _scripted(document: pikepdf.Pdf) -> None:
    document.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")


def _scripted_link(document: pikepdf.Pdf) -> None:
    action = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
    page, rect = document.pages[0], pikepdf.Array([0, 0, 50, 50])
    link = pikepdf.Dictionary(Subtype=pikepdf.Name.Link, Rect=rect, A=action)
    page.Annots = pikepdf.Array([*page.get("/Annots", []), document.make_indirect(link)])


def _to_be_filled(document: pikepdf.Pdf) -> None:
    field = pikepdf.Dictionary(FT=pikepdf.Name.Tx, T="Montant", V="9 999,00 €")
    document.Root.AcroForm.Fields.append(document.make_indirect(field))


def _signed_all_over(document: pikepdf.Pdf) -> None:
    for field in document.Root.AcroForm.Fields:
        if str(field.T) == "Mediator1":
            field.Rect = pikepdf.Array([0, 0, 595, 842])


@pytest.mark.parametrize(
    "hidden",
    [
        _written_over(b"3 Tr "),
        _whitened,
        _layered,
        _noted,
        _said_otherwise,
        _form_in_its_place,
        _scripted,
        _scripted_link,
        _to_be_filled,
        _signed_all_over,
    ],
)
def test_words_kept_off_the_page_are_not_printed(case: Case, hidden: Change) -> None:
    """A signer who knows how to sign may show one thing to programs, another to people."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(case.unsigned)) as document:
        hidden(document)
        document.save(out)
    signed = lasting.sign(out.getvalue(), "Mediator1", case.key, NOW, certify=True)
    verdict = judge_file(io.BytesIO(signed), case.trust, CHECKED)
    assert verdict.integrity == {Integrity.RECORD_TEXT_DIFFERS}


def _data_elsewhere(document: pikepdf.Pdf) -> None:
    other = document.make_stream(b'{"number": "other"}')
    embedded = pikepdf.Dictionary(F=other)
    document.Root.AF = pikepdf.Array([pikepdf.Dictionary(F="x.json", EF=embedded)])


def _data_of_two_names(document: pikepdf.Pdf) -> None:
    spec = document.Root.Names.EmbeddedFiles.Names[1]
    spec.EF.UF = document.make_stream(bytes(spec.EF.F.read_bytes()).replace(b"16070", b"96070"))


@pytest.mark.parametrize("lead", [_data_elsewhere, _data_of_two_names])
def test_data_that_another_program_would_find_elsewhere_are_none(case: Case, lead: Change) -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(case.unsigned)) as document:
        lead(document)
        document.save(out)
    signed = lasting.sign(out.getvalue(), "Mediator1", case.key, NOW, certify=True)
    verdict = judge_file(io.BytesIO(signed), case.trust, CHECKED)
    assert verdict.integrity == {Integrity.RECORD_MISSING}


def _facts(pdf: bytes) -> tuple[int, int, int]:
    """The number of the catalogue, one no object has, and where the last table stands."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        root, free = document.Root.objgen[0], len(document.objects) + 1
    return root, free, int(pdf[pdf.rindex(b"startxref") :].split()[1])


def _many_revisions(pdf: bytes) -> bytes:
    root, free, before = _facts(pdf)
    out = bytearray(pdf)
    for _ in range(20_000):
        at = len(out)
        out += b"xref\n0 0\ntrailer\n<< /Size %d /Root %d 0 R " % (free, root)
        out += b"/Prev %d >>\nstartxref\n%d\n%%%%EOF\n" % (before, at)
        before = at
    return bytes(out)


def _ending(pdf: bytes, told: bytes, rows: bytes) -> bytes:
    """``pdf`` with one more table, folded, that tells ``told`` of itself."""
    root, free, before = _facts(pdf)
    head = b"%d 0 obj\n<< /Type /XRef /Filter /FlateDecode %s " % (free + 1, told)
    head += b"/Root %d 0 R /Prev %d /Length %d >>\nstream\n" % (root, before, len(rows))
    return pdf + head + rows + b"\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % len(pdf)


def _many_entries(pdf: bytes) -> bytes:
    rows = zlib.compress(bytes(40_000_000), 1)
    return _ending(pdf, b"/W [1 2 1] /Index [0 10000000] /Size 10000001", rows)


def _many_entries_in_other_words(pdf: bytes) -> bytes:
    rows = zlib.compress(bytes(40_000_000), 1)
    return _ending(pdf, b"/W [1 2 1] /#49ndex [0 10000000] /Size 9", rows)


def _many_signs_of_an_object(pdf: bytes) -> bytes:
    root, free, _before = _facts(pdf)
    held = zlib.compress(b"%d 0 " % root + b" " * 40_000_000, 1)
    stream = b"%d 0 obj\n<< /Type /ObjStm /N 1 /First 10 /Filter /FlateDecode " % free
    stream += b"/Length %d >>\nstream\n%s\nendstream\nendobj\n" % (len(held), held)
    rows = struct.pack(">BIH", 2, free, 0) + struct.pack(">BIH", 1, len(pdf), 0)
    told = b"/W [1 4 2] /Index [%d 1 %d 1] /Size %d" % (root, free, free + 2)
    return _ending(pdf + stream, told, zlib.compress(rows))


@pytest.mark.parametrize(
    "bomb",
    [_many_revisions, _many_entries, _many_entries_in_other_words, _many_signs_of_an_object],
)
def test_what_claims_more_than_a_decision_holds_is_not_unfolded(
    case: Case, bomb: Callable[[bytes], bytes]
) -> None:
    """A few thousand bytes would keep the libraries busy for minutes, in all of the memory."""
    claimed = bomb(case.b_b)
    honest = calls(lambda: judge_file(io.BytesIO(case.b_b), case.trust, CHECKED))
    verdict, peak = None, 0

    def judge() -> None:
        nonlocal verdict, peak
        tracemalloc.start()
        verdict = judge_file(io.BytesIO(claimed), case.trust, CHECKED)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()

    assert calls(judge) < 2 * honest
    assert (verdict.kind, verdict.integrity) == (VerdictKind.CHANGED, {Integrity.FILE_STRUCTURE})
    assert peak < 40_000_000


def test_somebody_elses_document_is_no_decision(case: Case) -> None:
    out = io.BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page()
        document.save(out)
    out.seek(0)
    assert judge_file(out, case.trust, CHECKED).kind is VerdictKind.NOT_A_DECISION


def test_a_root_handed_over_counts(tmp_path: Path, case: Case) -> None:
    path, root = tmp_path / "decision.pdf", tmp_path / "root.pem"
    path.write_bytes(case.b_b)
    root.write_text(pem(case.ca.root))
    assert not verify_file(None, VerifyFile(path)).verdict.genuine
    checked = verify_file(None, VerifyFile(path, (root,)))
    assert (checked.verdict.genuine, checked.rooted, checked.with_desk) == (True, True, False)
    with pytest.raises(AnchorMalformed):
        verify_file(None, VerifyFile(path, (path,)))
    with pytest.raises(AnchorMalformed):
        verify_file(None, VerifyFile(path, (), (root,)))
    with pytest.raises(FileUnreadable):
        verify_file(None, VerifyFile(tmp_path / "gone.pdf"))


def test_the_command_of_the_desk_takes_several_files(
    tmp_path: Path, case: Case, capsys: pytest.CaptureFixture[str]
) -> None:
    good, bad, root = (tmp_path / name for name in ("good.pdf", "bad.pdf", "root.pem"))
    good.write_bytes(case.b_b)
    bad.write_bytes(case.b_b + b"\n%")
    root.write_text(pem(case.ca.root))
    asked = ["--lang", "fr", "verify", str(good), "--trust", str(root)]
    assert main(asked) == 0
    assert "tel qu’il a été signé" in capsys.readouterr().out
    assert main([*asked[:3], str(good), str(bad), *asked[4:]]) == 5
    said = capsys.readouterr().out
    assert "— good.pdf" in said
    assert "Des octets suivent la dernière signature." in said


def test_a_file_that_cannot_be_read_does_not_keep_the_others_from_being_judged(
    tmp_path: Path, case: Case, capsys: pytest.CaptureFixture[str]
) -> None:
    good, root = tmp_path / "good.pdf", tmp_path / "root.pem"
    good.write_bytes(case.b_b)
    root.write_text(pem(case.ca.root))
    asked = ["--lang", "fr", "verify", str(tmp_path / "gone.pdf"), str(good), "--trust", str(root)]
    assert main(asked) == 5
    shown = capsys.readouterr()
    assert "tel qu’il a été signé" in shown.out
    assert "gone.pdf" in shown.err
    assert main(asked[:4]) == 1


def test_of_an_unknown_signer_the_command_says_that_the_vault_may_know_more(
    tmp_path: Path, case: Case, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "good.pdf").write_bytes(case.b_b)
    assert main(["--lang", "fr", "verify", str(tmp_path / "good.pdf")]) == 5
    assert "--register" in capsys.readouterr().err


def test_the_limit_is_far_above_any_decision(case: Case) -> None:
    assert len(case.b_lta) * 100 < files.LIMIT
