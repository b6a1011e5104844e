"""What the preview shows of pages, pictures, words, mails and tables, and what it refuses."""

import io
from datetime import date

import openpyxl
import pikepdf
import pytest
from PIL import Image
from reportlab.pdfgen import canvas

from mediator_desk.system.preview import PreviewClient, source_of_bytes
from mediator_desk.system.preview.limits import MOST_ROWS
from tests.system.exhibits import archive, pdf, picture, pixel, refusal


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
