"""Paper: the sheets, letterheads and type the sample documents are set with.

Owns fonts, styles and the page frame, so that every invented company looks like itself on all its
documents. Bytes depend on the content alone (reportlab's invariant mode). Never what is written.
"""

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, Final
from xml.sax.saxutils import escape

from reportlab.graphics.barcode import code128
from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER, TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph, Table, TableStyle

from dispute_exchange.parties import Party
from dispute_platform.samples.library import dice, resource

_FACES: Final = {
    "Sans": "SourceSans3-Regular",
    "SansBold": "SourceSans3-Semibold",
    "SansItalic": "SourceSans3-It",
    "Serif": "SourceSerif4-Regular",
    "SerifBold": "SourceSerif4-Semibold",
    "SerifItalic": "SourceSerif4-It",
    "Mono": "SourceCodePro-Regular",
}
_ACCENTS: Final = ("#1f4e79", "#7a2e2e", "#2f6b4f", "#5b3b7a", "#8a5a12", "#20606b", "#3a3f47")
GREY: Final = colors.HexColor("#5c6066")
HAIR: Final = colors.HexColor("#c9ccd1")
WASH: Final = colors.HexColor("#f2f3f5")


@dataclass(frozen=True, slots=True)
class Letterhead:
    """How a sender presents itself: ``style`` is band, rule or centred."""

    name: str
    lines: tuple[str, ...]
    accent: str = "#3a3f47"
    style: str = "rule"
    serif: bool = False
    footer: str = ""

    @property
    def face(self) -> str:
        """The typeface of this sender's documents."""
        return "Serif" if self.serif else "Sans"


def letterhead_of(party: Party) -> Letterhead:
    """The letterhead of a party: the same one on all its documents."""
    chance = dice("letterhead", party.name)
    address = party.address
    lines = [*address.lines, f"{address.postcode} {address.city}"] if address else []
    lines += [line for line in (party.phone, party.email) if line]
    footer = f"{party.name}"
    if party.siren:
        number = f"{party.siren[:3]} {party.siren[3:6]} {party.siren[6:]}"
        footer += f" · SIREN {number} · TVA FR {chance.randrange(10, 99)} {number}"
    return Letterhead(
        name=party.shop or party.name,
        lines=tuple(lines),
        accent=chance.choice(_ACCENTS),
        style=chance.choice(("band", "rule", "centred")),
        serif=chance.random() < 0.35,
        footer=footer,
    )


@cache
def load_fonts() -> None:
    """Makes the shipped typefaces known to reportlab."""
    for name, file_name in _FACES.items():
        pdfmetrics.registerFont(TTFont(name, str(resource(f"fonts/{file_name}.ttf"))))
    for family in ("Sans", "Serif"):
        pdfmetrics.registerFontFamily(
            family,
            normal=family,
            bold=f"{family}Bold",
            italic=f"{family}Italic",
            boldItalic=f"{family}Bold",
        )


def style(head: Letterhead, **changes: Any) -> ParagraphStyle:
    """Body text of the sender's documents, with changes."""
    values = {"fontName": head.face, "fontSize": 10, "leading": 14, "spaceAfter": 6, **changes}
    return ParagraphStyle("text", **values)


def bold(head: Letterhead, **changes: Any) -> ParagraphStyle:
    """Strong text of the sender's documents, with changes."""
    return style(head, fontName=f"{head.face}Bold", **changes)


def right(head: Letterhead, **changes: Any) -> ParagraphStyle:
    """Text set to the right."""
    return style(head, alignment=TA_RIGHT, **changes)


def centred(head: Letterhead, **changes: Any) -> ParagraphStyle:
    """Text set in the middle."""
    return style(head, alignment=TA_CENTER, **changes)


def para(text: str, how: ParagraphStyle) -> Paragraph:
    """A paragraph of plain text; its line breaks are kept."""
    return Paragraph(escape(_printable(text)).replace("\n", "<br/>"), how)


def prose(text: str, how: ParagraphStyle) -> list[Paragraph]:
    """The paragraphs of a text, which blank lines separate."""
    return [para(part.strip(), how) for part in text.strip().split("\n\n")]


def table(
    head: Letterhead,
    rows: Sequence[Sequence[str]],
    widths: Sequence[float],
    *,
    numbers: Sequence[int] = (),
    marked: Sequence[int] = (),
) -> Table:
    """A ruled table whose first row is its heading; ``numbers`` are columns set to the right,
    ``marked`` rows are highlighted, ``widths`` are in millimetres."""
    small = {"fontSize": 9, "leading": 12, "spaceAfter": 0}
    cells = [
        [
            para(
                text,
                (bold if line == 0 else style)(
                    head, **small, alignment=TA_RIGHT if column in numbers else 0
                ),
            )
            for column, text in enumerate(row)
        ]
        for line, row in enumerate(rows)
    ]
    grid = Table(cells, colWidths=[width * mm for width in widths], repeatRows=1, hAlign="LEFT")
    ruled = [
        ("LINEBELOW", (0, 0), (-1, 0), 1, colors.HexColor(head.accent)),
        ("LINEBELOW", (0, 1), (-1, -1), 0.4, HAIR),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("TOPPADDING", (0, 0), (-1, -1), 4),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
        ("LEFTPADDING", (0, 0), (-1, -1), 3),
        ("RIGHTPADDING", (0, 0), (-1, -1), 3),
    ]
    ruled += [("BACKGROUND", (0, line), (-1, line), colors.HexColor("#fbe8a6")) for line in marked]
    grid.setStyle(TableStyle(ruled))
    return grid


def two_columns(head: Letterhead, left: str, right_text: str) -> Table:
    """Two blocks of text side by side, such as sender and addressee."""
    cells = [[para(left, style(head)), para(right_text, style(head))]]
    grid = Table(cells, colWidths=[86 * mm, 86 * mm], hAlign="LEFT")
    grid.setStyle(
        TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 0)])
    )
    return grid


def barcode(number: str, height: float = 14 * mm) -> Any:
    """A Code 128 bar code of the letters and digits of ``number``."""
    return code128.Code128(number.replace(" ", ""), barHeight=height, barWidth=0.9, quiet=False)


def set_document(
    head: Letterhead,
    title: str,
    flow: Sequence[Any],
    *,
    made: date,
    password: str | None = None,
) -> bytes:
    """The PDF of ``flow`` on the sender's paper; its own record says it was made on ``made``."""
    load_fonts()
    out = io.BytesIO()
    document = BaseDocTemplate(
        out,
        pagesize=A4,
        title=title,
        author=head.name,
        invariant=1,
        encrypt=_lock(password),
        leftMargin=19 * mm,
        rightMargin=19 * mm,
        topMargin=16 * mm,
        bottomMargin=18 * mm,
    )
    width, height = A4
    top = 40 if head.style == "plain" else 66
    first = Frame(19 * mm, 20 * mm, width - 38 * mm, height - top * mm, 0, 0, 0, 0)
    later = Frame(19 * mm, 20 * mm, width - 38 * mm, height - 40 * mm, 0, 0, 0, 0)
    document.addPageTemplates(
        [
            PageTemplate(
                "first", first, onPage=_painter(head, True, made), autoNextPageTemplate="later"
            ),
            PageTemplate("later", later, onPage=_painter(head, False, made)),
        ]
    )
    document.build(list(flow))
    return out.getvalue()


def set_slip(head: Letterhead, title: str, flow: Sequence[Any], size: tuple[float, float]) -> bytes:
    """The PDF of ``flow`` on a narrow roll of paper, the sender's name at the top."""
    load_fonts()
    out = io.BytesIO()
    document = BaseDocTemplate(out, pagesize=size, title=title, author=head.name, invariant=1)
    frame = Frame(5 * mm, 5 * mm, size[0] - 10 * mm, size[1] - 10 * mm, 0, 0, 0, 0)
    document.addPageTemplates([PageTemplate("slip", frame)])
    small = {"fontName": "Mono", "fontSize": 8, "leading": 10}
    top = [para(head.name, centred(head, fontName=f"{head.face}Bold", fontSize=13, leading=17))]
    top += [para(line, centred(head, **small)) for line in head.lines]
    document.build([*top, *flow])
    return out.getvalue()


def _lock(password: str | None) -> Any:
    if password is None:
        return None
    # WHY 128 bits: reportlab draws no chance for it, so that the bytes stay the same.
    return StandardEncryption(password, ownerPassword=f"{password}-owner", strength=128)


def _painter(head: Letterhead, first: bool, made: date) -> Callable[[Any, Any], None]:
    def paint(canvas: Any, document: Any) -> None:
        width, height = document.pagesize
        # WORKAROUND(reportlab 5.1): the invariant mode has one date for all documents.
        canvas._doc._timeStamp.YMDhms = (made.year, made.month, made.day, 9, 30, 0)
        canvas.saveState()
        if first:
            _PAINTERS[head.style](canvas, head, width, height)
        canvas.setFont("Sans", 7.5)
        canvas.setFillColor(GREY)
        canvas.drawCentredString(width / 2, 11 * mm, _printable(head.footer))
        canvas.drawRightString(width - 19 * mm, 11 * mm, str(canvas.getPageNumber()))
        canvas.restoreState()

    return paint


def _band(canvas: Any, head: Letterhead, width: float, height: float) -> None:
    canvas.setFillColor(colors.HexColor(head.accent))
    canvas.rect(0, height - 30 * mm, width, 30 * mm, stroke=0, fill=1)
    canvas.setFillColor(colors.white)
    _name(canvas, head, 19 * mm, height - 17 * mm, width / 2 + 5 * mm)
    _address(canvas, head, width - 19 * mm, height - 10 * mm)


def _rule(canvas: Any, head: Letterhead, width: float, height: float) -> None:
    canvas.setFillColor(colors.HexColor(head.accent))
    canvas.roundRect(19 * mm, height - 25 * mm, 10 * mm, 10 * mm, 2 * mm, stroke=0, fill=1)
    canvas.setFillColor(colors.white)
    canvas.setFont(f"{head.face}Bold", 16)
    canvas.drawCentredString(24 * mm, height - 22 * mm, head.name[0])
    canvas.setFillColor(colors.HexColor("#1c1e21"))
    _name(canvas, head, 32 * mm, height - 22 * mm, width / 2 - 10 * mm)
    canvas.setFillColor(GREY)
    _address(canvas, head, width - 19 * mm, height - 13 * mm)
    canvas.setStrokeColor(colors.HexColor(head.accent))
    canvas.setLineWidth(1)
    canvas.line(19 * mm, height - 37 * mm, width - 19 * mm, height - 37 * mm)


def _centred(canvas: Any, head: Letterhead, width: float, height: float) -> None:
    canvas.setFillColor(colors.HexColor(head.accent))
    size = _fitting(head, 20, width - 60 * mm)
    canvas.setFont(f"{head.face}Bold", size)
    canvas.drawCentredString(width / 2, height - 20 * mm, _printable(head.name))
    canvas.setFillColor(GREY)
    canvas.setFont(head.face, 8.5)
    canvas.drawCentredString(width / 2, height - 26 * mm, _printable(" · ".join(head.lines)))
    canvas.setStrokeColor(colors.HexColor(head.accent))
    canvas.setLineWidth(0.6)
    canvas.line(70 * mm, height - 31 * mm, width - 70 * mm, height - 31 * mm)


def _plain(_canvas: Any, _head: Letterhead, _width: float, _height: float) -> None:
    """Nothing: a private person writes on white paper."""


_PAINTERS: Final = {"band": _band, "rule": _rule, "centred": _centred, "plain": _plain}


def _name(canvas: Any, head: Letterhead, x: float, y: float, room: float) -> None:
    canvas.setFont(f"{head.face}Bold", _fitting(head, 19, room))
    canvas.drawString(x, y, _printable(head.name))


def _address(canvas: Any, head: Letterhead, x: float, y: float) -> None:
    canvas.setFont(head.face, 8.5)
    for place, line in enumerate(head.lines[:5]):
        canvas.drawRightString(x, y - place * 10.5, _printable(line))


def _fitting(head: Letterhead, size: float, room: float) -> float:
    width = pdfmetrics.stringWidth(_printable(head.name), f"{head.face}Bold", size)
    return size if width <= room else max(7.5, size * room / width)


def _printable(text: str) -> str:
    """``text`` without what the typefaces cannot draw (pictograms, other scripts)."""
    load_fonts()
    known = pdfmetrics.getFont("Sans").face.charToGlyph
    return "".join(char for char in text if char == "\n" or ord(char) in known)
