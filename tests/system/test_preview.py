"""The preview child: what it shows, what it refuses, and what it cannot do."""

import io
import os
import signal
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from datetime import date
from email.message import EmailMessage
from pathlib import Path

import openpyxl
import pikepdf
import pytest
from PIL import Image
from reportlab.pdfgen import canvas

from mediator_desk.system.preview import (
    PageImage,
    PreviewClient,
    PreviewRefused,
    PreviewSource,
    source_of_bytes,
)
from mediator_desk.system.preview.limits import LARGEST_FILE, MOST_ROWS
from mediator_desk.system.preview.process import ChildGone
from tests.system import hostile_worker


@pytest.fixture(scope="module")
def preview() -> Iterator[PreviewClient]:
    with PreviewClient() as client:
        yield client


def pdf(*lines: str, size: tuple[float, float] = (595, 842)) -> bytes:
    out = io.BytesIO()
    paper = canvas.Canvas(out, pagesize=size, invariant=True)
    for line in lines:
        paper.drawString(72, size[1] / 2, line)
        paper.showPage()
    paper.save()
    return out.getvalue()


def picture(form: str, size: tuple[int, int] = (60, 40), **options: object) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, (200, 10, 20)).save(out, form, **options)
    return out.getvalue()


def refusal(work: object) -> str:
    with pytest.raises(PreviewRefused) as caught:
        work()  # type: ignore[operator]
    return caught.value.reason


def pixel(image: PageImage, x: int, y: int) -> tuple[int, int, int]:
    at = y * image.stride + x * 4
    blue, green, red = image.pixels[at : at + 3]
    return red, green, blue


class TestPdf:
    def test_pages_are_painted_and_their_text_is_told(self, preview: PreviewClient) -> None:
        source = source_of_bytes(pdf("Bonjour", "Au revoir"), "lettre.pdf")
        facts = preview.inspect(source)
        assert (facts.media_type, facts.pages) == ("application/pdf", 2)
        assert (facts.width, facts.height, facts.name_agrees) == (595, 842, True)
        page = preview.render_pdf_page(source, 0, 400)
        assert (page.width, page.pages) == (400, 2)
        assert len(page.pixels) == page.stride * page.height
        assert pixel(page, 0, 0) == (255, 255, 255)
        assert min(page.pixels) < 100, "some ink"
        assert preview.text_of_pdf_page(source, 1) == "Au revoir"

    def test_values_typed_into_a_form_are_painted(self, preview: PreviewClient) -> None:
        out = io.BytesIO()
        paper = canvas.Canvas(out, pagesize=(200, 100))
        paper.acroForm.textfield(
            name="n", value="XXXXXXXX", x=10, y=30, width=150, height=30, borderWidth=0
        )
        paper.showPage()
        paper.save()
        page = preview.render_pdf_page(source_of_bytes(out.getvalue()), 0, 200)
        ink = [sum(pixel(page, x, y)) < 300 for x in range(12, 160) for y in range(42, 68)]
        assert sum(ink) > 50

    def test_a_giant_page_is_painted_within_the_cap(self, preview: PreviewClient) -> None:
        source = source_of_bytes(pdf("x", size=(14_000, 14_000)))
        page = preview.render_pdf_page(source, 0, 100_000)
        assert page.width * page.height <= 40_000_000

    def test_a_locked_document_asks_for_its_password(self, preview: PreviewClient) -> None:
        out = io.BytesIO()
        with pikepdf.open(io.BytesIO(pdf("secret"))) as document:
            document.save(out, encryption=pikepdf.Encryption(user="u", owner="o"))
        source = source_of_bytes(out.getvalue())
        assert refusal(lambda: preview.render_pdf_page(source, 0, 100)) == "encrypted"

    def test_a_page_that_is_not_there_is_absent(self, preview: PreviewClient) -> None:
        source = source_of_bytes(pdf("x"))
        for page in (1, -1, 10**6):
            assert refusal(lambda page=page: preview.render_pdf_page(source, page, 10)) == "absent"

    @pytest.mark.parametrize("cut", [8, 60, 400])
    def test_a_broken_one_is_refused_or_shown_never_fatal(
        self, preview: PreviewClient, cut: int
    ) -> None:
        source = source_of_bytes(pdf("x")[:cut])
        reason = refusal(lambda: preview.render_pdf_page(source, 0, 10))
        assert reason in {"damaged", "unsupported"}


class TestImages:
    @pytest.mark.parametrize(
        ("form", "media_type"),
        [
            ("PNG", "image/png"),
            ("JPEG", "image/jpeg"),
            ("WEBP", "image/webp"),
            ("GIF", "image/gif"),
            ("TIFF", "image/tiff"),
            ("BMP", "image/bmp"),
        ],
    )
    def test_each_kind_is_painted(self, preview: PreviewClient, form: str, media_type: str) -> None:
        source = source_of_bytes(picture(form, (600, 400)))
        facts = preview.inspect(source)
        assert (facts.media_type, facts.width, facts.height) == (media_type, 600, 400)
        image = preview.render_image(source, 300, 300)
        assert (image.width, image.height, image.pages) == (300, 200, 1)
        red, green, blue = pixel(image, 150, 100)
        assert abs(red - 200) < 6
        assert green < 20
        assert blue < 30

    def test_a_small_one_is_not_blown_up(self, preview: PreviewClient) -> None:
        image = preview.render_image(source_of_bytes(picture("PNG")), 1000, 1000)
        assert (image.width, image.height) == (60, 40)

    def test_a_photograph_is_shown_upright(self, preview: PreviewClient) -> None:
        exif = Image.Exif()
        exif[0x0112] = 6  # turned a quarter
        source = source_of_bytes(picture("JPEG", (600, 400), exif=exif))
        facts = preview.inspect(source)
        assert (facts.width, facts.height) == (400, 600)
        image = preview.render_image(source, 200, 300)
        assert (image.width, image.height) == (200, 300)

    @pytest.mark.parametrize("mode", ["RGBA", "LA", "P", "1", "L", "I;16", "CMYK"])
    def test_every_colour_mode_ends_on_white(self, preview: PreviewClient, mode: str) -> None:
        out = io.BytesIO()
        form = "TIFF" if mode in {"CMYK", "I;16"} else "PNG"
        Image.new(mode, (50, 50)).save(out, form)
        image = preview.render_image(source_of_bytes(out.getvalue()), 50, 50)
        expected = {"RGBA": 255, "LA": 255, "CMYK": 255}.get(mode, 0)
        assert pixel(image, 25, 25)[0] == expected

    def test_more_pixels_than_the_cap_are_refused_undecoded(self, preview: PreviewClient) -> None:
        out = io.BytesIO()
        Image.new("1", (20_000, 20_000)).save(out, "PNG")
        source = source_of_bytes(out.getvalue())
        assert refusal(lambda: preview.render_image(source, 10, 10)) == "too_large"

    @pytest.mark.parametrize("form", ["PNG", "JPEG", "GIF", "TIFF", "WEBP"])
    def test_a_truncated_one_is_damaged(self, preview: PreviewClient, form: str) -> None:
        data = picture(form, (600, 400))
        source = source_of_bytes(data[: len(data) // 3])
        assert refusal(lambda: preview.render_image(source, 60, 40)) == "damaged"

    @pytest.mark.parametrize("data", [b"<svg onload='x'/>", b"\0\0\0\x18ftypheic" + bytes(99)])
    def test_what_has_no_safe_reader_is_unsupported(
        self, preview: PreviewClient, data: bytes
    ) -> None:
        source = source_of_bytes(data)
        assert preview.inspect(source).media_type.startswith("image/")
        assert refusal(lambda: preview.render_image(source, 60, 40)) == "unsupported"


class TestWords:
    @pytest.mark.parametrize(
        ("data", "encoding"),
        [
            ("Réclamation n° 4 – 12 €".encode(), "utf-8"),
            ("Réclamation n° 4 – 12 €".encode("cp1252"), "windows-1252"),
            ("Réclamation n° 4 – 12 €".encode("utf-16"), "utf-16"),
            ("Réclamation n° 4 – 12 €".encode("utf-8-sig"), "utf-8"),
        ],
    )
    def test_the_encoding_is_found(
        self, preview: PreviewClient, data: bytes, encoding: str
    ) -> None:
        shown = preview.preview_text(source_of_bytes(data, "note.txt"))
        assert shown.text == "Réclamation n° 4 – 12 €"
        assert (shown.encoding, shown.truncated) == (encoding, False)

    def test_what_would_deceive_is_spelled_out(self, preview: PreviewClient) -> None:
        shown = preview.preview_text(source_of_bytes("a\u202eb\u200fc\x1bd\r\ne\tf".encode()))
        assert shown.text == "a⟦U+202E⟧b⟦U+200F⟧c␛d\ne\tf"

    def test_a_long_text_is_cut_and_says_so(self, preview: PreviewClient) -> None:
        shown = preview.preview_text(source_of_bytes("é".encode() * 2_000_000))
        assert shown.truncated
        assert set(shown.text) == {"é"}

    def test_a_web_page_is_reduced_to_its_words(self, preview: PreviewClient) -> None:
        page = (
            b"<!doctype html><title>t</title><style>p{}</style><script>alert(1)</script>"
            b"<h1>Bonjour</h1><p>Voir <a href='https://piege.invalid/x'>la banque</a> &amp; fin"
            b"<ul><li>un<li>deux</ul><img src='https://espion.invalid/p.gif'>"
        )
        shown = preview.preview_text(source_of_bytes(page, "page.html"))
        assert "la banque <https://piege.invalid/x> & fin" in shown.text
        assert "• un" in shown.text
        for hidden in ("alert", "p{}", "espion"):
            assert hidden not in shown.text

    def test_office_documents_are_read(self, preview: PreviewClient) -> None:
        word = (
            b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
            b"<w:body><w:p><w:r><w:t>Objet</w:t><w:tab/><w:t>R\xc3\xa9clamation</w:t></w:r></w:p>"
            b"<w:p><w:r><w:t>Fin</w:t></w:r></w:p></w:body></w:document>"
        )
        source = source_of_bytes(archive({"word/document.xml": word}), "lettre.docx")
        assert preview.inspect(source).name_agrees
        assert preview.preview_text(source).text == "Objet\tRéclamation\nFin"
        odt = (
            b'<office xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">'
            b"<text:h>Titre</text:h><text:p>Un <text:span>mot</text:span></text:p></office>"
        )
        kind = b"application/vnd.oasis.opendocument.text"
        source = source_of_bytes(archive({"mimetype": kind, "content.xml": odt}))
        assert preview.preview_text(source).text == "Titre\nUn mot"

    def test_entities_in_an_office_document_are_refused(self, preview: PreviewClient) -> None:
        bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>'
        source = source_of_bytes(archive({"word/document.xml": bomb}))
        assert refusal(lambda: preview.preview_text(source)) == "unsupported"

    def test_an_office_bomb_is_refused(self, preview: PreviewClient) -> None:
        source = source_of_bytes(archive({"word/document.xml": bytes(320 << 20)}))
        assert refusal(lambda: preview.preview_text(source)) == "too_large"


def archive(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as packed:
        for name, content in members.items():
            packed.writestr(name, content)
    return out.getvalue()


def mail() -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Camille Exemple <camille@exemple.invalid>"
    message["To"] = "service@exemple.invalid"
    message["Subject"] = "Ma commande n° 42 – retard"
    message["Date"] = "Mon, 02 Nov 2026 10:00:00 +0100"
    message.set_content("Bonjour,\nrien reçu.\n")
    message.add_alternative("<p>Bonjour, <b>rien</b> reçu.</p>", subtype="html")
    message.add_attachment(
        pdf("facture"), maintype="application", subtype="octet-stream", filename="facture é.pdf"
    )
    return message


class TestMail:
    def test_headers_text_and_attachments(self, preview: PreviewClient) -> None:
        source = source_of_bytes(mail().as_bytes(), "courriel.eml")
        assert preview.inspect(source).media_type == "message/rfc822"
        shown = preview.preview_email(source)
        headers = dict(shown.headers)
        assert headers["Subject"] == "Ma commande n° 42 – retard"
        assert headers["From"] == "Camille Exemple <camille@exemple.invalid>"
        assert shown.text == "Bonjour,\nrien reçu.\n"
        assert not shown.text_from_html
        (attached,) = shown.attachments
        assert (attached.name, attached.media_type) == ("facture é.pdf", "application/pdf")
        inner = source_of_bytes(preview.email_attachment(source, 0), attached.name)
        assert preview.text_of_pdf_page(inner, 0) == "facture"
        assert refusal(lambda: preview.email_attachment(source, 1)) == "absent"

    def test_an_attached_mail_is_one_attachment(self, preview: PreviewClient) -> None:
        outer = EmailMessage()
        outer["From"], outer["To"], outer["Subject"] = "a@b.invalid", "c@d.invalid", "Tr"
        outer.set_content("voir")
        outer.add_attachment(mail())
        source = source_of_bytes(outer.as_bytes())
        (attached,) = preview.preview_email(source).attachments
        assert attached.media_type == "message/rfc822"
        inner = source_of_bytes(preview.email_attachment(source, 0))
        assert preview.preview_email(inner).text == "Bonjour,\nrien reçu.\n"

    def test_a_mail_of_html_alone_is_reduced(self, preview: PreviewClient) -> None:
        message = EmailMessage()
        message["From"], message["To"], message["Subject"] = "a@b.invalid", "c@d.invalid", "s"
        message.set_content("<p>Cliquez <a href='http://x.invalid'>ici</a>", subtype="html")
        shown = preview.preview_email(source_of_bytes(message.as_bytes()))
        assert shown.text_from_html
        assert shown.text == "Cliquez ici <http://x.invalid>"

    @pytest.mark.parametrize(
        "charset", ["koi8-r", "shift_jis", "gb18030", "iso-8859-15", "no-such-charset", "utf-7"]
    )
    def test_any_charset_is_read_or_replaced(self, preview: PreviewClient, charset: str) -> None:
        head = "From: a@b.invalid\nTo: c@d.invalid\nSubject: s\nContent-Type: text/plain; charset="
        source = source_of_bytes(f"{head}{charset}\n\nabc".encode())
        assert preview.preview_email(source).text == "abc"

    @pytest.mark.parametrize(
        "data",
        [
            b"From: a\nTo: b\nSubject: =?utf-8?b?####?= =?x?q?\n\nx",
            b"From: <<<\nTo: ,,;,\nDate: never\nContent-Type: multipart/mixed\n\nx",
            b"From: a\nTo: b\nDate: c\nContent-Type: multipart/mixed; boundary=b\n\n--b\n" * 40,
            b"From: a\nTo: b\nDate: c\nContent-Transfer-Encoding: base64\n\n!!!!",
            b"From: a\nTo: b\nDate: c\nContent-Type: " + b"a/" * 3000 + b"\n\nx",
        ],
    )
    def test_a_malformed_one_is_shown_as_far_as_it_goes(
        self, preview: PreviewClient, data: bytes
    ) -> None:
        assert preview.preview_email(source_of_bytes(data)).headers


class TestTables:
    def test_a_workbook_is_read(self, preview: PreviewClient) -> None:
        book = openpyxl.Workbook()
        sheet = book.active
        assert sheet is not None
        sheet.title = "Échéances"
        sheet.append(["Date", "Montant", "Payé"])
        sheet.append([date(2026, 11, 2), 89.5, True])
        sheet.append([None, 12, "=1+1"])
        book.create_sheet("vide")
        out = io.BytesIO()
        book.save(out)
        first, second = preview.preview_table(source_of_bytes(out.getvalue(), "t.xlsx")).sheets
        assert first.name == "Échéances"
        assert first.rows[:2] == (("Date", "Montant", "Payé"), ("2026-11-02", "89.5", "TRUE"))
        assert first.rows[2][:2] == ("", "12")
        assert (second.name, second.rows) == ("vide", ())

    @pytest.mark.parametrize("separator", [";", ",", "\t"])
    def test_separated_values_find_their_separator(
        self, preview: PreviewClient, separator: str
    ) -> None:
        text = f'a{separator}b\n1{separator}"deux{separator}trois"\né{separator}4\n'
        source = source_of_bytes(text.encode("cp1252"), "t.csv")
        (sheet,) = preview.preview_table(source).sheets
        assert sheet.rows == (("a", "b"), ("1", f"deux{separator}trois"), ("é", "4"))

    def test_a_long_one_is_cut_and_says_so(self, preview: PreviewClient) -> None:
        source = source_of_bytes(b"a;b\n" * (MOST_ROWS + 5))
        (sheet,) = preview.preview_table(source).sheets
        assert len(sheet.rows) == MOST_ROWS
        assert sheet.truncated

    def test_a_picture_is_no_table(self, preview: PreviewClient) -> None:
        source = source_of_bytes(picture("PNG"))
        assert refusal(lambda: preview.preview_table(source)) == "unsupported"

    def test_a_broken_workbook_is_damaged(self, preview: PreviewClient) -> None:
        source = source_of_bytes(archive({"xl/workbook.xml": b"<x", "x": b""}))
        assert refusal(lambda: preview.preview_table(source)) == "damaged"


class TestTypes:
    @pytest.mark.parametrize(
        ("data", "media_type"),
        [
            (b"", "text/plain"),
            (b"PK\x03\x04 junk", "application/zip"),
            (b"MZ\x90", "application/x-msdownload"),
            (b"\x00\x01\x02", "application/octet-stream"),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "application/x-ole-storage"),
            (b"{\\rtf1}", "application/rtf"),
            (b"junk first\n%PDF-1.4", "application/pdf"),
            (b"a;b\n1;2\n3;4\n", "text/csv"),
            (b"a,b\n1,2\n3,4\n", "text/csv"),
            (b"Dear sir,\nthe order: none\n", "text/plain"),
        ],
    )
    def test_the_content_decides(
        self, preview: PreviewClient, data: bytes, media_type: str
    ) -> None:
        if media_type == "application/pdf":
            assert refusal(lambda: preview.inspect(source_of_bytes(data))) == "damaged"
        else:
            assert preview.inspect(source_of_bytes(data)).media_type == media_type

    @pytest.mark.parametrize(
        ("name", "agrees"),
        [("a.pdf", False), ("a.PNG", True), ("a.jpg", False), ("a", True), ("a.png.exe", True)],
    )
    def test_a_name_that_announces_another_type_is_reported(
        self, preview: PreviewClient, name: str, agrees: bool
    ) -> None:
        facts = preview.inspect(source_of_bytes(picture("PNG"), name))
        assert facts.name_agrees == agrees


class TestChild:
    def test_the_layers_that_hold_are_told(self, preview: PreviewClient) -> None:
        if sys.platform == "linux":
            assert {"limits", "private"} <= set(preview.layers)

    def test_a_document_is_sent_once(self, preview: PreviewClient) -> None:
        opened = 0
        data = pdf("x", "y")

        def open_it() -> io.BytesIO:
            nonlocal opened
            opened += 1
            return io.BytesIO(data)

        source = PreviewSource("blob-1", "x.pdf", open_it)
        for page in (0, 1, 0):
            preview.render_pdf_page(source, page, 50)
        assert opened == 1

    def test_a_killed_child_is_replaced_unnoticed(self) -> None:
        with PreviewClient() as client:
            source = source_of_bytes(pdf("x"))
            client.inspect(source)
            child = client._child
            assert child is not None
            os.kill(child.pid, getattr(signal, "SIGKILL", signal.SIGTERM))
            assert client.inspect(source).pages == 1
            assert client._child is not child

    def test_closing_ends_the_child(self) -> None:
        client = PreviewClient()
        assert isinstance(client.layers, tuple)
        child = client._child
        assert child is not None
        client.close()
        client.close()
        with pytest.raises(ChildGone):
            child.ask({"ask": "facts"}, seconds=1)

    def test_a_file_above_the_cap_is_refused_unread(self) -> None:
        class Endless(io.RawIOBase):
            def read(self, size: int = -1, /) -> bytes:
                return bytes(size)

        source = PreviewSource("big", "", lambda: Endless())  # type: ignore[arg-type,return-value]
        with PreviewClient() as client:
            assert refusal(lambda: client.inspect(source)) == "too_large"
        assert LARGEST_FILE == 256 << 20

    @pytest.mark.parametrize(
        ("manner", "reason"),
        [
            ("hang", "timeout"),
            ("die", "crashed"),
            ("lie-size", "crashed"),
            ("lie-pixels", "crashed"),
            ("lie-json", "crashed"),
            ("lie-reason", "damaged"),
            ("mute", "unavailable"),
        ],
    )
    def test_a_hostile_child_cannot_deceive(
        self, manner: str, reason: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("mediator_desk.system.preview.process.START_SECONDS", 3.0)
        command = [sys.executable, str(Path(hostile_worker.__file__)), manner]
        with PreviewClient(seconds=0.7, command=command) as client:
            source = source_of_bytes(b"x")
            if manner == "lie-pixels":
                assert refusal(lambda: client.render_pdf_page(source, 0, 10)) == reason
            else:
                assert refusal(lambda: client.inspect(source)) == reason

    def test_a_worker_that_is_not_there_is_unavailable(self) -> None:
        with PreviewClient(command=["/no/such/program"]) as client:
            assert refusal(lambda: client.inspect(source_of_bytes(b"x"))) == "unavailable"


PRISONER = """
import json, os, socket, subprocess, sys
from mediator_desk.system.preview.sandbox import give_up_powers
layers = give_up_powers()
def attempt(work):
    try:
        work()
    except BaseException as error:
        return type(error).__name__
    return "done"
tries = {
    "read a file": lambda: open("/etc/hostname").read(),
    "list a folder": lambda: os.listdir("/"),
    "write a file": lambda: open(sys.argv[1] + "/escaped", "w"),
    "open a socket": lambda: socket.socket().connect(("127.0.0.1", 9)),
    "start a program": lambda: subprocess.run(["/bin/true"]),
    "fork": os.fork,
    "kill": lambda: os.kill(os.getppid(), 0),
    "take two gigabytes": lambda: bytearray(2 << 30),
}
print(json.dumps({"layers": layers, "tries": {n: attempt(w) for n, w in tries.items()}}))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the layers of Linux")
def test_the_sandbox_answers_no(tmp_path: Path) -> None:
    import json

    done = subprocess.run(
        [sys.executable, "-I", "-c", PRISONER, tmp_path],
        check=True,
        capture_output=True,
        text=True,
        env={},
    )
    told = json.loads(done.stdout)
    if "landlock" not in told["layers"] or "seccomp" not in told["layers"]:
        pytest.skip(f"this kernel offers only {told['layers']}")
    assert "done" not in told["tries"].values(), told["tries"]
    assert not list(tmp_path.glob("escaped"))


def test_the_preview_writes_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    before = sorted(tmp_path.rglob("*"))
    with PreviewClient() as client:
        client.render_pdf_page(source_of_bytes(pdf("x")), 0, 100)
        client.preview_email(source_of_bytes(mail().as_bytes()))
    assert sorted(tmp_path.rglob("*")) == before
