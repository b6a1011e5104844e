"""Pages that are pixels and nothing else: blacking out, and making files of them.

Owns what is written, so that it can be shown to hold neither text, nor layers, nor metadata of
where the pixels came from. Never parses a document: the limited child does, and hands pixels over.
"""

import io
import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from mediator_desk.system.preview import PageImage

if TYPE_CHECKING:
    from PIL.Image import Image

DPI: Final = 200
"""The resolution at which pages are taken: small print stays readable, files stay portable."""
_POINTS: Final = 72
_LEAST_POINTS: Final = 3
"""PDF 32000-1, annex C: no page is smaller."""
_QUALITY: Final = 88
_PIXEL: Final = 4


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle on a page as fractions of its width and height, from the top left corner."""

    left: float
    top: float
    width: float
    height: float


def blacked_out(page: PageImage, areas: Iterable[Area]) -> PageImage:
    """The page with every pixel that an area touches made black: what was there is gone."""
    pixels = bytearray(page.pixels)
    for area in areas:
        left = max(0, math.floor(area.left * page.width))
        right = min(page.width, math.ceil((area.left + area.width) * page.width))
        top = max(0, math.floor(area.top * page.height))
        bottom = min(page.height, math.ceil((area.top + area.height) * page.height))
        black = bytes(max(0, right - left) * _PIXEL)
        for row in range(top, bottom):
            start = row * page.stride + left * _PIXEL
            pixels[start : start + len(black)] = black
    return PageImage(page.width, page.height, page.stride, bytes(pixels), page.pages)


def png_of(page: PageImage) -> bytes:
    """The page as a PNG without any metadata."""
    out = io.BytesIO()
    _picture(page).save(out, "PNG", optimize=False)
    return out.getvalue()


def jpeg_of(page: PageImage) -> bytes:
    """The page as a JPEG without any metadata, in grey when it has no colour."""
    out = io.BytesIO()
    picture = _picture(page)
    # WHY no subsampling: it smears the coloured stamps and signatures that papers carry.
    picture.save(out, "JPEG", quality=_QUALITY, subsampling=0)
    return out.getvalue()


def pdf_of(pages: Iterable[tuple[bytes, int, int]]) -> bytes:
    """A PDF of one picture per page; each is a JPEG of ours with its width and height in pixels.

    It holds no text, no title, no author and no date; the same pages always make the same bytes.
    """
    import pikepdf
    from pikepdf import Dictionary, Name

    pdf = pikepdf.Pdf.new()
    for jpeg, width, height in pages:
        points = tuple(max(_LEAST_POINTS, side * _POINTS / DPI) for side in (width, height))
        picture = pdf.make_stream(
            jpeg,
            Type=Name.XObject,
            Subtype=Name.Image,
            Width=width,
            Height=height,
            ColorSpace=Name.DeviceGray if _is_grey(jpeg) else Name.DeviceRGB,
            BitsPerComponent=8,
            Filter=Name.DCTDecode,
        )
        page = pdf.add_blank_page(page_size=(points[0], points[1]))
        page.Resources = Dictionary(XObject=Dictionary(Page=picture))
        paint = f"q {points[0]:.3f} 0 0 {points[1]:.3f} 0 0 cm /Page Do Q"
        page.Contents = pdf.make_stream(paint.encode("ascii"))
    out = io.BytesIO()
    pdf.save(out, deterministic_id=True)
    return out.getvalue()


def _picture(page: PageImage) -> "Image":
    from PIL import Image, ImageChops

    size = (page.width, page.height)
    picture = Image.frombuffer("RGB", size, page.pixels, "raw", "BGRX", page.stride, 1)
    red, green, blue = picture.split()
    if any(ImageChops.difference(red, band).getbbox() for band in (green, blue)):
        return picture
    return red


def _is_grey(jpeg: bytes) -> bool:
    """Whether a JPEG of ours has one component, by its frame header (ITU T.81, B.2.2)."""
    at = 2
    while jpeg[at + 1] not in (0xC0, 0xC1, 0xC2):
        at += 2 + int.from_bytes(jpeg[at + 2 : at + 4], "big")
    return jpeg[at + 9] == 1
