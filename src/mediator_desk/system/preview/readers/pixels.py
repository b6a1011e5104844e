"""Pages of PDF files and photographs, as rows of pixels.

Owns PDFium and Pillow; decodes an allow-list of image formats and never more than the capped
number of pixels. Of moving pictures the first frame is shown, of a scan each page.
"""

import io
import warnings
from collections.abc import Iterator
from ctypes import c_double, c_int
from itertools import islice
from typing import Final

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_raw
from PIL import (
    BmpImagePlugin,
    GifImagePlugin,
    Image,
    ImageColor,
    ImageOps,
    JpegImagePlugin,
    MpoImagePlugin,
    PngImagePlugin,
    TiffImagePlugin,
    UnidentifiedImageError,
    WebPImagePlugin,
)

from mediator_desk.system.preview.limits import (
    GRID,
    LARGEST_IMAGE_PIXELS,
    LARGEST_TEXT,
    MOST_CHARACTERS,
    MOST_FRAMES,
    MOST_PAGES,
    WIDEST_PAGE,
)
from mediator_desk.system.preview.models import Hazard, PageImage, PageLayout
from mediator_desk.system.preview.readers.refusal import Refusal

# Imported so that each is loaded before the sandbox closes the file system.
PLUGINS: Final = (
    BmpImagePlugin,
    GifImagePlugin,
    ImageColor,
    JpegImagePlugin,
    MpoImagePlugin,
    PngImagePlugin,
    TiffImagePlugin,
    WebPImagePlugin,
)
_FORMATS: Final = ("BMP", "GIF", "JPEG", "PNG", "TIFF", "WEBP")
_LEAST_SIDE: Final = 16
_PER_POINT: Final = 96 / 72
"""Pixels of a point at 100 %."""
_NO_CODE: Final = "\ufffd"
_NOWHERE: Final = (0, 0, 0, 0)

Image.MAX_IMAGE_PIXELS = LARGEST_IMAGE_PIXELS


class PdfReader:
    """One PDF that stays open between pages."""

    def __init__(self, data: bytes) -> None:
        try:
            self._document = pdfium.PdfDocument(data)
            self.pages: int = min(len(self._document), MOST_PAGES)
            # WHY: without it the values typed into a form's fields would not be painted.
            if self._document.get_formtype() != pdfium_raw.FORMTYPE_NONE:
                self._document.init_forms()
        except pdfium.PdfiumError as error:
            locked = error.err_code == pdfium_raw.FPDF_ERR_PASSWORD
            raise Refusal("encrypted" if locked else "damaged") from None
        if self.pages == 0:
            raise Refusal("damaged")

    def page_size(self, number: int) -> tuple[float, float]:
        """Width and height of a page in points."""
        width, height = self._page(number).get_size()
        return width, height

    def hazards(self) -> tuple[Hazard, ...]:
        """What other programs would run or unpack."""
        found: list[Hazard] = []
        if pdfium_raw.FPDFDoc_GetJavaScriptActionCount(self._document) > 0:
            found.append("scripts")
        if pdfium_raw.FPDFDoc_GetAttachmentCount(self._document) > 0:
            found.append("attached_files")
        return tuple(found)

    def render(self, number: int, width: int, height: int = 0, zoom: float = 0.0) -> PageImage:
        """The page ``width`` pixels wide, or in a box, or at a zoom; the caps may make it less."""
        page = self._page(number)
        points_wide, points_high = page.get_size()
        if points_wide <= 0 or points_high <= 0:
            raise Refusal("damaged")
        wanted = max(_LEAST_SIDE, min(width, WIDEST_PAGE)) / points_wide
        if height > 0:
            wanted = min(wanted, max(_LEAST_SIDE, height) / points_high)
        if zoom > 0:
            wanted = min(zoom * _PER_POINT, WIDEST_PAGE / points_wide)
        most = (LARGEST_IMAGE_PIXELS / (points_wide * points_high)) ** 0.5
        # WHY a little less: PDFium's binding rounds up, and 400.0000001 would become 401.
        scale = min(wanted, most * 0.99, WIDEST_PAGE / points_high) * (1 - 1e-9)
        try:
            bitmap = page.render(scale=scale, rev_byteorder=False, prefer_bgrx=True)
        except (pdfium.PdfiumError, ValueError):
            raise Refusal("damaged") from None
        pixels = bytes(bitmap.buffer)
        natural = (points_wide * _PER_POINT, points_high * _PER_POINT)
        image = PageImage(bitmap.width, bitmap.height, bitmap.stride, pixels, self.pages, *natural)
        bitmap.close()
        page.close()
        return image

    def text(self, number: int) -> str:
        """The text of a page as the file gives it, which a scan does not."""
        try:
            signs = self._page(number).get_textpage()
        except pdfium.PdfiumError:
            raise Refusal("damaged") from None
        return "".join(sign for sign, _ in _signs(signs))[:LARGEST_TEXT]

    def layout(self, number: int) -> PageLayout:
        """The text of a page and where each of its characters stands on what is painted."""
        page = self._page(number)
        try:
            signs = page.get_textpage()
        except pdfium.PdfiumError:
            raise Refusal("damaged") from None
        text: list[str] = []
        boxes: list[int] = []
        for sign, place in islice(_signs(signs), MOST_CHARACTERS):
            text.append(sign)
            boxes += _box(page, signs, place) if sign > " " else _NOWHERE
        return PageLayout(text="".join(text), boxes=tuple(boxes))

    def _page(self, number: int) -> pdfium.PdfPage:
        if not 0 <= number < self.pages:
            raise Refusal("absent")
        try:
            return self._document[number]
        except pdfium.PdfiumError:
            raise Refusal("damaged") from None


def _signs(page: pdfium.PdfTextPage) -> Iterator[tuple[str, int]]:
    """The characters of a page, each with its place among those of PDFium.

    WHY one by one: PDFium counts in units of UTF-16, Python in characters.
    """
    high = 0
    for place in range(pdfium_raw.FPDFText_CountChars(page)):
        code = pdfium_raw.FPDFText_GetUnicode(page, place)
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        if 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00) if high else 0xFFFD
        high = 0
        # A hyphen at the end of a line is told as U+0002.
        yield ("-" if code == 2 else _NO_CODE if not 0 < code < 0x110000 else chr(code)), place


def _box(page: pdfium.PdfPage, signs: pdfium.PdfTextPage, place: int) -> tuple[int, ...]:
    left, top, right, foot = (c_double() for _ in range(4))
    found = pdfium_raw.FPDFText_GetCharBox(signs, place, left, right, foot, top)
    if not found:
        return _NOWHERE
    corners = []
    for across, up in ((left.value, top.value), (right.value, foot.value)):
        x, y = c_int(), c_int()
        pdfium_raw.FPDF_PageToDevice(page, 0, 0, GRID, GRID, 0, across, up, x, y)
        corners.append((min(max(x.value, 0), GRID), min(max(y.value, 0), GRID)))
    (x1, y1), (x2, y2) = corners
    return min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)


def image_frames(data: bytes) -> int:
    """How many pages a scan has; 1 for any other picture."""
    with _open(data) as image:
        return _frames(image)


def image_size(data: bytes) -> tuple[int, int]:
    """Width and height in pixels as shown, turned as the camera says; decodes nothing."""
    with _open(data) as image:
        width, height = image.size
        turned = image.getexif().get(0x0112) in {5, 6, 7, 8}
    return (height, width) if turned else (width, height)


def render_image(
    data: bytes, width: int, height: int, frame: int = 0, zoom: float = 0.0
) -> PageImage:
    """The picture, shrunk to fit ``width`` by ``height`` pixels, upright, on white."""
    try:
        with _open(data) as image:
            frames = _frames(image)
            if not 0 <= frame < frames:
                raise Refusal("absent")
            if frame:
                image.seek(frame)
                _refuse_giants(image)
            turned = image.getexif().get(0x0112) in {5, 6, 7, 8}
            natural = image.size[::-1] if turned else image.size
            if zoom > 0:
                width, height = (round(side * min(zoom, 1.0)) for side in natural)
            box = (max(1, min(width, WIDEST_PAGE)), max(1, min(height, WIDEST_PAGE)))
            image.draft("RGB", box)
            image.thumbnail((max(box), max(box)), Image.Resampling.LANCZOS)
            upright = ImageOps.exif_transpose(image)
            upright.thumbnail(box, Image.Resampling.LANCZOS)
            flat = _on_white(upright)
    except (OSError, ValueError, SyntaxError, EOFError, IndexError, KeyError, TypeError):
        raise Refusal("damaged") from None
    pixels = flat.tobytes("raw", "BGRX")
    wide, high = (float(side) for side in natural)
    return PageImage(flat.width, flat.height, flat.width * 4, pixels, frames, wide, high)


def _frames(image: Image.Image) -> int:
    # WHY scans alone: the frames of a moving picture say nothing more, and cost to be counted.
    if image.format != "TIFF":
        return 1
    return max(1, min(int(getattr(image, "n_frames", 1)), MOST_FRAMES))


def _refuse_giants(image: Image.Image) -> None:
    if image.width * image.height > LARGEST_IMAGE_PIXELS:
        raise Refusal("too_large")


def _open(data: bytes) -> Image.Image:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            image = Image.open(io.BytesIO(data), formats=_FORMATS)
    except Image.DecompressionBombError:
        raise Refusal("too_large") from None
    except UnidentifiedImageError:
        raise Refusal("damaged") from None
    except (OSError, ValueError, SyntaxError, EOFError, IndexError, KeyError, TypeError):
        raise Refusal("damaged") from None
    _refuse_giants(image)
    return image


def _on_white(image: Image.Image) -> Image.Image:
    if image.mode == "I;16" or image.mode.startswith("I"):
        # A 16-bit grey scan: keep the upper eight bits.
        image = image.point(lambda value: value / 256).convert("L")
    if image.mode in {"RGBA", "LA", "PA", "La", "RGBa"} or "transparency" in image.info:
        colour = image.convert("RGBA")
        white = Image.new("RGB", colour.size, "white")
        white.paste(colour, mask=colour.getchannel("A"))
        return white
    return image.convert("RGB")
