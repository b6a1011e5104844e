"""Pages of PDF files and photographs, as rows of pixels.

Owns PDFium and Pillow; decodes an allow-list of image formats and never more than the capped
number of pixels. A picture of several frames shows its first.
"""

import io
import warnings
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
    LARGEST_IMAGE_PIXELS,
    LARGEST_TEXT,
    MOST_PAGES,
    WIDEST_PAGE,
)
from mediator_desk.system.preview.models import PageImage
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

    def render(self, number: int, width: int) -> PageImage:
        """The page at ``width`` pixels, less where the caps demand it."""
        page = self._page(number)
        points_wide, points_high = page.get_size()
        if points_wide <= 0 or points_high <= 0:
            raise Refusal("damaged")
        wanted = max(_LEAST_SIDE, min(width, WIDEST_PAGE)) / points_wide
        most = (LARGEST_IMAGE_PIXELS / (points_wide * points_high)) ** 0.5
        # WHY a little less: PDFium's binding rounds up, and 400.0000001 would become 401.
        scale = min(wanted, most * 0.99, WIDEST_PAGE / points_high) * (1 - 1e-9)
        try:
            bitmap = page.render(scale=scale, rev_byteorder=False, prefer_bgrx=True)
        except (pdfium.PdfiumError, ValueError):
            raise Refusal("damaged") from None
        pixels = bytes(bitmap.buffer)
        image = PageImage(bitmap.width, bitmap.height, bitmap.stride, pixels, self.pages)
        bitmap.close()
        page.close()
        return image

    def text(self, number: int) -> str:
        """The text of a page as the file gives it, which a scan does not."""
        try:
            page = self._page(number)
            text: str = page.get_textpage().get_text_bounded()
        except pdfium.PdfiumError:
            raise Refusal("damaged") from None
        return text[:LARGEST_TEXT]

    def _page(self, number: int) -> pdfium.PdfPage:
        if not 0 <= number < self.pages:
            raise Refusal("absent")
        try:
            return self._document[number]
        except pdfium.PdfiumError:
            raise Refusal("damaged") from None


def image_size(data: bytes) -> tuple[int, int]:
    """Width and height in pixels as shown, turned as the camera says; decodes nothing."""
    with _open(data) as image:
        width, height = image.size
        turned = image.getexif().get(0x0112) in {5, 6, 7, 8}
    return (height, width) if turned else (width, height)


def render_image(data: bytes, width: int, height: int) -> PageImage:
    """The picture, shrunk to fit ``width`` by ``height`` pixels, upright, on white."""
    box = (max(1, min(width, WIDEST_PAGE)), max(1, min(height, WIDEST_PAGE)))
    try:
        with _open(data) as image:
            image.draft("RGB", box)
            image.thumbnail((max(box), max(box)), Image.Resampling.LANCZOS)
            upright = ImageOps.exif_transpose(image)
            upright.thumbnail(box, Image.Resampling.LANCZOS)
            flat = _on_white(upright)
    except (OSError, ValueError, SyntaxError, EOFError, IndexError, KeyError, TypeError):
        raise Refusal("damaged") from None
    pixels = flat.tobytes("raw", "BGRX")
    return PageImage(flat.width, flat.height, flat.width * 4, pixels, 1)


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
    if image.width * image.height > LARGEST_IMAGE_PIXELS:
        raise Refusal("too_large")
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
