"""Acceptance: hostile evidence is refused with a reason or shown reduced; nothing is fetched.

Every file is made here: bombs, lies, truncations, and what asks to be run or fetched.
"""

import io
import socket
import struct
import threading
import zipfile
import zlib
from collections.abc import Callable, Iterator
from email.message import EmailMessage

import pikepdf
import pytest
from PIL import Image

from mediator_desk.system.preview import PreviewClient, PreviewRefused, source_of_bytes
from mediator_desk.system.preview.bare_tags import BareTags, is_bare
from mediator_desk.system.preview.limits import DEEPEST_MARKUP, LARGEST_TEXT
from tests.patience import PATIENCE_S
from tests.system.exhibits import archive, mail, pdf, picture, refusal

SAFE = {"shown", "damaged", "too_large", "unsupported", "timeout", "crashed", "encrypted"}


def outcome(work: Callable[[], object]) -> str:
    """``shown``, or why it was not."""
    try:
        work()
    except PreviewRefused as refused:
        return refused.reason
    return "shown"


def png_that_says(side: int) -> bytes:
    """A PNG of a few bytes whose header promises ``side`` pixels each way."""
    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    chunk = struct.pack(">I", len(head)) + b"IHDR" + head
    chunk += struct.pack(">I", zlib.crc32(b"IHDR" + head))
    return b"\x89PNG\r\n\x1a\n" + chunk + b"\0\0\0\0IEND\xaeB`\x82"


def jpeg_that_says(side: int) -> bytes:
    data = bytearray(picture("JPEG", (64, 64)))
    at = data.index(b"\xff\xc0") + 5
    data[at : at + 4] = struct.pack(">HH", side, side)
    return bytes(data)


def tiff_that_says(side: int) -> bytes:
    tags = ((256, side), (257, side), (258, 8), (259, 1), (262, 1), (273, 8), (277, 1), (279, 9))
    body = b"".join(struct.pack("<HHII", tag, 4, 1, value) for tag, value in tags)
    return b"II*\0" + struct.pack("<I", 8) + struct.pack("<H", len(tags)) + body + bytes(4)


def pdf_bomb() -> bytes:
    """A page whose content unpacks to 200 MB."""
    document = pikepdf.new()
    page = document.add_blank_page(page_size=(500, 500))
    page.Contents = document.make_stream(b"0 0 m 9 9 l S\n" * (14 << 20))
    out = io.BytesIO()
    document.save(out, compress_streams=True, recompress_flate=False)
    return out.getvalue()


def nested_mail(depth: int) -> bytes:
    inner = mail()
    for _ in range(depth):
        outer = EmailMessage()
        outer["From"], outer["To"], outer["Subject"] = "a@b.invalid", "c@d.invalid", "Tr"
        outer.set_content("voir")
        outer.add_attachment(inner)
        inner = outer
    return inner.as_bytes()


class TestPictures:
    @pytest.mark.parametrize("make", [png_that_says, jpeg_that_says, tiff_that_says])
    def test_thirty_thousand_pixels_each_way_are_refused_unread(
        self, preview: PreviewClient, make: Callable[[int], bytes]
    ) -> None:
        source = source_of_bytes(make(30_000), "photo")
        assert refusal(lambda: preview.render_image(source, 800, 800)) == "too_large"

    def test_a_scan_that_promises_endless_pages_is_bounded(self, preview: PreviewClient) -> None:
        out = io.BytesIO()
        frames = [Image.new("L", (20, 20), shade) for shade in (10, 90, 200)]
        frames[0].save(out, "TIFF", save_all=True, append_images=frames[1:])
        source = source_of_bytes(out.getvalue(), "scan.tif")
        assert preview.inspect(source).pages == 3
        shades = [preview.render_image(source, 20, 20, page).pixels[0] for page in range(3)]
        assert shades == [10, 90, 200]
        assert refusal(lambda: preview.render_image(source, 20, 20, 3)) == "absent"
        data = bytearray(out.getvalue())
        first = struct.unpack("<I", data[4:8])[0]
        count = struct.unpack("<H", data[first : first + 2])[0]
        data[first + 2 + 12 * count : first + 6 + 12 * count] = struct.pack("<I", first)
        looped = source_of_bytes(bytes(data), "boucle.tif")
        assert preview.inspect(looped).pages >= 1

    def test_a_drawing_is_shown_as_the_text_it_is(self, preview: PreviewClient) -> None:
        drawing = b"<svg xmlns='http://www.w3.org/2000/svg'><image href='http://x.invalid'/></svg>"
        assert "x.invalid" in preview.preview_text(source_of_bytes(drawing, "d.svg")).text


class TestPdf:
    def test_a_bomb_leaves_the_client_alive(self) -> None:
        with PreviewClient(seconds=6) as client:
            source = source_of_bytes(pdf_bomb(), "bombe.pdf")
            assert outcome(lambda: client.render_pdf_page(source, 0, 400)) in SAFE
            client._seconds = PATIENCE_S
            assert client.inspect(source_of_bytes(pdf("encore"))).pages == 1

    @pytest.mark.parametrize("part", [0.2, 0.5, 0.9, 0.99])
    def test_a_truncated_one_is_refused_or_shown(self, preview: PreviewClient, part: float) -> None:
        whole = pdf(*["ligne"] * 20)
        source = source_of_bytes(whole[: int(len(whole) * part)], "coupé.pdf")
        assert outcome(lambda: preview.render_pdf_page(source, 0, 100)) in SAFE

    def test_a_script_and_packed_files_are_told(self, preview: PreviewClient) -> None:
        document = pikepdf.open(io.BytesIO(pdf("x")))
        script = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
        document.Root.Names = pikepdf.Dictionary(
            JavaScript=pikepdf.Dictionary(Names=["a", document.make_indirect(script)])
        )
        document.attachments["secret.exe"] = b"MZ"
        out = io.BytesIO()
        document.save(out)
        facts = preview.inspect(source_of_bytes(out.getvalue(), "a.pdf"))
        assert set(facts.hazards) == {"scripts", "attached_files"}

    def test_a_turned_page_has_its_words_where_they_are_painted(
        self, preview: PreviewClient
    ) -> None:
        document = pikepdf.open(io.BytesIO(pdf("mot")))
        document.pages[0].rotate(90, relative=False)
        out = io.BytesIO()
        document.save(out)
        source = source_of_bytes(out.getvalue(), "t.pdf")
        image = preview.render_pdf_page(source, 0, 842)
        layout = preview.layout_of_pdf_page(source, 0)
        left, top, right, foot = (value / 65_535 for value in layout.boxes[:4])
        ink = [
            sum(image.pixels[y * image.stride + x * 4 :][:3]) < 400
            for x in range(int(left * image.width), int(right * image.width) + 1)
            for y in range(int(top * image.height), int(foot * image.height) + 1)
        ]
        assert any(ink), "the first letter is painted in its box"


class TestOffice:
    def test_a_document_with_macros_is_read_and_told(self, preview: PreviewClient) -> None:
        word = (
            b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
            b"<w:body><w:p><w:r><w:t>Texte</w:t></w:r></w:p></w:body></w:document>"
        )
        data = archive({"word/document.xml": word, "word/vbaProject.bin": b"\xd0\xcf"})
        source = source_of_bytes(data, "lettre.docm")
        facts = preview.inspect(source)
        assert (facts.hazards, facts.name_agrees) == (("macros",), True)
        assert preview.preview_text(source).text == "Texte"
        sheet = archive({"xl/workbook.xml": b"<x/>", "xl/vbaProject.bin": b""})
        assert preview.inspect(source_of_bytes(sheet, "c.xlsm")).hazards == ("macros",)

    @pytest.mark.parametrize("name", ["xl/workbook.xml", "word/document.xml", "content.xml"])
    def test_a_bomb_is_refused(self, preview: PreviewClient, name: str) -> None:
        members = {name: bytes(301 << 20)}
        if name == "content.xml":
            members = {"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"} | members
        source = source_of_bytes(archive(members), "bombe")
        ask = preview.preview_text if name.startswith("word") else preview.preview_table
        assert refusal(lambda: ask(source)) == "too_large"

    def test_a_bomb_that_lies_about_its_size_is_survived(self) -> None:
        data = bytearray(archive({"xl/workbook.xml": bytes(64 << 20)}))
        for mark, offset in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
            at = data.index(mark) + offset
            data[at : at + 4] = struct.pack("<I", 10)
        with PreviewClient(seconds=8) as client:
            source = source_of_bytes(bytes(data), "c.xlsx")
            assert refusal(lambda: client.preview_table(source)) in SAFE
            client._seconds = PATIENCE_S
            assert client.inspect(source_of_bytes(pdf("x"))).pages == 1

    def test_members_that_climb_out_are_never_written(self, preview: PreviewClient) -> None:
        data = archive({"../../evil": b"x", "word/document.xml": b"<w/>"})
        assert preview.preview_text(source_of_bytes(data, "a.docx")).text == ""


class TestText:
    def test_fifty_megabytes_are_cut_and_told(self, preview: PreviewClient) -> None:
        shown = preview.preview_text(source_of_bytes(b"ligne\n" * (50 << 20 >> 3), "grand.txt"))
        assert shown.truncated
        assert len(shown.text) <= LARGEST_TEXT

    @pytest.mark.parametrize(
        ("name", "data"),
        [
            ("facture.pdf", picture("PNG")),
            ("photo.jpg", pdf("x")),
            ("lettre.docx", b"MZ\x90\0"),
            ("note.txt", picture("GIF")),
            ("courriel.eml", archive({"a": b"b"})),
        ],
    )
    def test_a_wrong_name_is_told(self, preview: PreviewClient, name: str, data: bytes) -> None:
        assert not preview.inspect(source_of_bytes(data, name)).name_agrees


class TestMail:
    @pytest.fixture
    def listener(self) -> Iterator[tuple[int, list[object]]]:
        """A port of this computer that notes who calls."""
        calls: list[object] = []
        with socket.create_server(("127.0.0.1", 0)) as server:
            server.settimeout(0.3)

            def wait() -> None:
                while not stop.is_set():
                    try:
                        calls.append(server.accept())
                    except TimeoutError:
                        continue

            stop = threading.Event()
            thread = threading.Thread(target=wait)
            thread.start()
            yield server.getsockname()[1], calls
            stop.set()
            thread.join()

    def test_nothing_remote_is_fetched_and_no_file_is_opened(
        self, preview: PreviewClient, listener: tuple[int, list[object]]
    ) -> None:
        port, calls = listener
        spy = f"http://127.0.0.1:{port}/p.gif"
        message = EmailMessage()
        message["From"], message["To"], message["Subject"] = "a@b.invalid", "c@d.invalid", "s"
        message.set_content(
            f"<html><link rel=stylesheet href='{spy}'><body background='{spy}'>"
            f"<img src='{spy}'><img src='file:///etc/passwd'><iframe src='{spy}'></iframe>"
            f"<p style='background:url({spy})'>Bonjour <a href='{spy}?x=1&y=2'>la suite</a></p>"
            "<script>fetch('x')</script><object data='file:///etc/passwd'></object></html>",
            subtype="html",
        )
        shown = preview.preview_email(source_of_bytes(message.as_bytes(), "m.eml"))
        assert shown.remote == 7
        assert f"la suite &lt;{spy}?x=1&amp;y=2&gt;" in shown.markup
        assert is_bare(shown.markup)
        for trace in ("<img", "passwd", "fetch", "href", "style", "iframe"):
            assert trace not in shown.markup
        assert calls == []

    def test_mails_in_mails_are_opened_one_by_one(self, preview: PreviewClient) -> None:
        source = source_of_bytes(nested_mail(30), "m.eml")
        for _ in range(5):
            (attached,) = preview.preview_email(source).attachments
            assert attached.media_type == "message/rfc822"
            source = source_of_bytes(preview.email_attachment(source, 0))

    def test_parts_nested_without_end_are_survived(self, preview: PreviewClient) -> None:
        lines = [b"From: a@b.invalid", b"To: c@d.invalid", b"Subject: s"]
        for depth in range(3_000):
            lines += [b"Content-Type: multipart/mixed; boundary=b%d" % depth, b"", b"--b%d" % depth]
        source = source_of_bytes(b"\r\n".join(lines))
        assert outcome(lambda: preview.preview_email(source)) in SAFE


class TestBareTags:
    def test_a_page_is_written_anew_without_attributes_and_not_too_deep(self) -> None:
        reader = BareTags()
        reader.feed("<blockquote onclick=x>" * 5_000 + "mot <b class=a>fort</b>")
        reader.close()
        bare = reader.markup()
        assert is_bare(bare)
        assert bare.count("<blockquote>") == DEEPEST_MARKUP
        assert "mot" in bare

    @pytest.mark.parametrize(
        "markup",
        [
            "<img>",
            "<p class='x'>a</p>",
            "<p>a",
            "a</p>",
            "&nbsp;",
            "<b" + ">" + "</i>" + "</b>",
            "<p>" * 50 + "</p>" * 50,
            "<!-- x -->",
            "<a href='x'>a</a>",
            "<",
        ],
    )
    def test_the_window_checks_it_again(self, markup: str) -> None:
        assert not is_bare(markup)

    def test_what_is_bare_is_let_through(self) -> None:
        assert is_bare("<p>a <b>b</b><br>&lt;c&gt; &amp; d</p><hr>")
        assert is_bare("")


def test_a_zip_of_zips_is_an_archive_left_closed(preview: PreviewClient) -> None:
    inner = archive({"a.txt": b"x"})
    with zipfile.ZipFile(out := io.BytesIO(), "w") as packed:
        packed.writestr("b.zip", inner)
    source = source_of_bytes(out.getvalue(), "z.zip")
    assert preview.inspect(source).media_type == "application/zip"
    assert refusal(lambda: preview.preview_text(source)) == "unsupported"
