"""A redacted copy: what was under a black area is gone, in pixels, in text and in every byte."""

import io
import re
import zlib

import pikepdf
import pypdfium2 as pdfium
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from dispute_exchange.acts import FileEvidence
from dispute_exchange.vocabulary import Disclosure
from mediator_desk.domain.outbox import ActState
from mediator_desk.system.page_images import Area, blacked_out, jpeg_of, pdf_of
from mediator_desk.system.preview import PageImage
from mediator_desk.usecases.exhibits import list_exhibits, save_exhibit_copy
from mediator_desk.usecases.outbox import list_acts, read_act
from mediator_desk.usecases.progress import Cancelled
from mediator_desk.usecases.redaction import (
    ExhibitNotRedactable,
    FileRedactedCopy,
    RedactExhibit,
    file_redacted_copy,
    make_redacted_copy,
    page_to_redact,
)
from mediator_desk.usecases.scanning import ExhibitAlreadyHeld
from tests.desk.exhibit_material import AUTHOR, SECRET, exhibit_id, held

IBAN_LINE = Area(0.05, 0.10, 0.9, 0.04)
"""Where the second line of a paper of the tests stands."""


@pytest.fixture
def case(desk, platform, tmp_path):
    return held(desk, platform, tmp_path)


def copied(desk, case, number, areas, folder):
    """Makes the copy and gives its bytes, read back from the vault."""
    made = make_redacted_copy(desk, RedactExhibit(case, exhibit_id(number), areas))
    folder.mkdir(exist_ok=True)
    return made, save_exhibit_copy(desk, case, made.evidence_id, folder).read_bytes()


def everything_in(pdf: bytes) -> bytes:
    """The file's bytes, and every stream of it taken out of its compression."""
    parts = [pdf]
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for thing in document.objects:
            if isinstance(thing, pikepdf.Stream):
                parts.append(thing.read_raw_bytes())
                try:
                    parts.append(thing.read_bytes())
                except (pikepdf.PdfError, zlib.error):
                    continue
    return b"\n".join(parts)


def test_the_material_would_give_itself_away(desk, case, tmp_path):
    """Otherwise the tests below would prove nothing."""
    whole = save_exhibit_copy(desk, case, exhibit_id(1), tmp_path).read_bytes()
    assert SECRET in pdfium.PdfDocument(whole)[0].get_textpage().get_text_bounded()
    with pikepdf.open(io.BytesIO(whole)) as document:
        assert str(document.docinfo["/Author"]) == AUTHOR


def test_no_text_no_metadata_no_trace_is_left(desk, case, tmp_path):
    _, copy = copied(desk, case, 1, {1: (IBAN_LINE,), 2: (IBAN_LINE,)}, tmp_path / "out")
    document = pdfium.PdfDocument(copy)
    assert len(document) == 2
    for page in document:
        assert page.get_textpage().get_text_bounded().strip() == ""
    found = everything_in(copy)
    for word in (SECRET, AUTHOR, "Releve", "IBAN", "9999", "Helvetica", "ReportLab"):
        for encoded in (word.encode(), word.encode("utf-16-be"), word.encode("latin-1")):
            assert encoded not in found, word
            assert encoded.hex().encode() not in found.lower(), word
    with pikepdf.open(io.BytesIO(copy)) as opened:
        assert "/Metadata" not in opened.Root
        assert not opened.docinfo
        assert not re.search(rb"/(CreationDate|ModDate|Producer|Annots|AcroForm|Names)", found)


def shades(page: Image.Image, box: tuple[int, int, int, int]) -> list[int]:
    return list(page.crop(box).get_flattened_data())


def test_the_pixels_of_an_area_are_black_and_the_others_are_as_they_were(desk, case, tmp_path):
    _, copy = copied(desk, case, 1, {1: (IBAN_LINE,)}, tmp_path / "out")
    first, second = (
        page.render(scale=100 / 72).to_pil().convert("L") for page in pdfium.PdfDocument(copy)
    )
    width, height = first.size
    box = (
        round(0.06 * width),
        round(0.105 * height),
        round(0.94 * width),
        round(0.135 * height),
    )
    assert max(shades(first, box)) < 20
    assert min(shades(second, box)) < 100 < max(shades(second, box)), "still read"
    top = (0, 0, width, round(0.09 * height))
    assert shades(first, top) == shades(second, top)


def test_the_resolution_keeps_small_print_readable(desk, case, tmp_path):
    _, copy = copied(desk, case, 1, {1: (IBAN_LINE,)}, tmp_path / "out")
    with pikepdf.open(io.BytesIO(copy)) as document:
        page = document.pages[0]
        (image,) = page.get_images().values()
        points = float(page.MediaBox[2])
    assert image.Width / (points / 72) == pytest.approx(200, abs=2)


def test_a_picture_becomes_a_picture_without_its_makers_words(desk, case, tmp_path):
    made, copy = copied(desk, case, 2, {1: (Area(0, 0, 0.5, 1),)}, tmp_path / "out")
    shown = Image.open(io.BytesIO(copy))
    assert shown.format == "PNG"
    assert not shown.info
    assert AUTHOR.encode() not in copy
    assert shown.convert("RGB").getpixel((20, 20)) == (0, 0, 0)
    assert shown.convert("RGB").getpixel((310, 190)) == (0x33, 0x55, 0xAA)
    row = next(r for r in list_exhibits(desk, case) if r.item.evidence_id == made.evidence_id)
    assert row.item.media_type == "image/png"


def test_the_copy_is_kept_back_linked_to_its_original_until_it_is_filed(desk, case, tmp_path):
    made, _ = copied(desk, case, 1, {1: (IBAN_LINE,)}, tmp_path / "out")
    assert made.act_id is None
    assert list_acts(desk) == ()
    rows = {row.item.evidence_id: row for row in list_exhibits(desk, case)}
    copy, original = rows[made.evidence_id], rows[exhibit_id(1)]
    assert copy.redacts == exhibit_id(1)
    assert original.copies == (made.evidence_id,)
    assert copy.filing is not None
    assert copy.filing.state is None
    assert copy.item.title == "Pièce n°\u00a01 bis, caviardée\u00a0: Papier 1"
    sent = file_redacted_copy(
        desk, FileRedactedCopy(case, made.evidence_id, Disclosure.TRADER_ONLY)
    )
    content = read_act(desk, sent.act_id).act.content
    assert isinstance(content, FileEvidence)
    assert content.disclosure is Disclosure.TRADER_ONLY
    assert content.evidence_id == made.evidence_id
    shown = next(r for r in list_exhibits(desk, case) if r.item.evidence_id == made.evidence_id)
    assert shown.filing is not None
    assert shown.filing.state is ActState.WAITING


def test_copies_are_counted_in_latin_and_the_same_copy_is_made_once(desk, case, tmp_path):
    copied(desk, case, 1, {1: (IBAN_LINE,)}, tmp_path / "out")
    with pytest.raises(ExhibitAlreadyHeld):
        copied(desk, case, 1, {1: (IBAN_LINE,)}, tmp_path / "out")
    copied(desk, case, 1, {2: (IBAN_LINE,)}, tmp_path / "out")
    assert list_exhibits(desk, case)[-1].item.title.startswith("Pièce n°\u00a01 ter")


@pytest.mark.parametrize(
    ("number", "areas", "reason"),
    [
        (1, {}, "nothing"),
        (1, {1: ()}, "nothing"),
        (3, {1: (IBAN_LINE,)}, "unsupported"),
        (1, {7: (IBAN_LINE,)}, "absent"),
    ],
)
def test_what_cannot_be_redacted_is_refused_with_its_reason(desk, case, number, areas, reason):
    with pytest.raises(ExhibitNotRedactable) as refused:
        make_redacted_copy(desk, RedactExhibit(case, exhibit_id(number), areas))
    assert refused.value.facts["reason"] == reason
    assert len(list_exhibits(desk, case)) == 5


def test_stopped_on_the_way_nothing_is_kept(desk, case):
    def stop(done, _total, _step):
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        make_redacted_copy(desk, RedactExhibit(case, exhibit_id(1), {1: (IBAN_LINE,)}), stop)
    assert len(list_exhibits(desk, case)) == 5


def test_a_page_to_draw_on_comes_from_the_child(desk, case):
    shown = page_to_redact(desk, case, exhibit_id(1), 2, 400)
    assert (shown.page, shown.pages, shown.picture.width) == (2, 2, 400)
    with pytest.raises(ExhibitNotRedactable):
        page_to_redact(desk, case, exhibit_id(3), 1, 400)


_FRACTION = st.floats(-0.5, 1.5, allow_nan=False)


@given(st.integers(1, 40), st.integers(1, 40), st.lists(st.tuples(*[_FRACTION] * 4), max_size=3))
def test_an_area_blackens_what_it_touches_and_nothing_else(width, height, drawn):
    stride = width * 4 + 8
    page = PageImage(width, height, stride, b"\xff" * stride * height, 1)
    areas = [Area(left, top, abs(wide), abs(high)) for left, top, wide, high in drawn]
    after = blacked_out(page, areas)
    assert len(after.pixels) == len(page.pixels)
    for y in range(height):
        for x in range(width):
            inside = any(
                area.left <= (x + 0.5) / width <= area.left + area.width
                and area.top <= (y + 0.5) / height <= area.top + area.height
                for area in areas
            )
            outside = all(
                (x + 1) / width <= area.left
                or x / width >= area.left + area.width
                or (y + 1) / height <= area.top
                or y / height >= area.top + area.height
                for area in areas
            )
            black = after.pixels[y * stride + x * 4 : y * stride + x * 4 + 3] == b"\0\0\0"
            assert black or not inside
            assert not (black and outside)


def test_grey_pages_are_kept_grey_and_coloured_ones_coloured():
    grey = PageImage(4, 4, 16, b"\x80\x80\x80\x00" * 16, 1)
    red = PageImage(4, 4, 16, b"\x00\x00\xff\x00" * 16, 1)
    pdf = pdf_of([(jpeg_of(grey), 4, 4), (jpeg_of(red), 4, 4)])
    with pikepdf.open(io.BytesIO(pdf)) as document:
        spaces = [str(next(iter(page.get_images().values())).ColorSpace) for page in document.pages]
    assert spaces == ["/DeviceGray", "/DeviceRGB"]
    assert pdf == pdf_of([(jpeg_of(grey), 4, 4), (jpeg_of(red), 4, 4)])
