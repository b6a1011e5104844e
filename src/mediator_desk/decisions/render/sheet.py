"""The paper: draws text and rules on pages, each mark either tagged or an artifact.

Owns the canvas and the marked content on it (ISO 32000-1, 14.6); never where things go.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from typing import Any, Final, NamedTuple

from reportlab.lib.colors import HexColor
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from mediator_desk.decisions.render.bidi import levels, visual_order
from mediator_desk.decisions.render.faces import SANS, SHAPED, Style, printable, register
from mediator_desk.decisions.render.structure import (
    Annotated,
    Element,
    Entry,
    Link,
    Mark,
    Place,
    SignatureField,
)

A4: Final = (595.276, 841.89)


class Glyphs(NamedTuple):
    """A stretch of text in one style, ready to print; ``level``: see ``bidi``."""

    style: Style
    text: str
    level: int = 0


def glyphs_of(style: Style, text: str, *, apart: bool = False) -> list[Glyphs]:
    """``text`` in the faces it takes; ``apart`` when it stands for itself, as a name does."""
    found = levels(text, ((0, len(text.rstrip())),) if apart else ())
    parts = printable(text, style.face, found)
    return [Glyphs(style.with_face(part.face), part.text, part.level) for part in parts]


def width_of(glyphs: Sequence[Glyphs]) -> float:
    """How much room stretches take one after another, in points."""
    return sum(one.style.width(one.text) for one in glyphs)


def spaces_in(text: str) -> int:
    """How many spaces of a stretch are widened when its line is filled."""
    return text.count(" ") + text.count("\u00a0")


def _shape_out(line: Any, style: Style, text: str, at: tuple[float, float]) -> None:
    """Prints the glyphs of a stretch one by one, each where its script puts it."""
    x, baseline = at
    unit = style.size / 1000
    for glyph in style.shaped(text):
        line.setTextOrigin(x + glyph.right * unit, baseline + glyph.up * unit)
        line.textOut(glyph.character)
        x += glyph.advance * unit


class Sheet:
    """Pages under way. Coordinates are points from the lower left corner, as in PDF."""

    def __init__(self, language: str, size: tuple[float, float] = A4) -> None:
        register(SANS)
        self._out = BytesIO()
        # WHY no compression here: ``finish`` rewrites every stream once, deterministically.
        self._canvas = Canvas(
            self._out,
            pagesize=size,
            pageCompression=0,
            invariant=1,
            initialFontName=SANS,
            initialFontSize=9,
            lang=language,
        )
        self.page = 0
        self._marks_on_page = 0
        self._inside: str | None = None
        self._repeating = False
        self.links: list[Link] = []
        self.fields: list[SignatureField] = []
        self.outline: list[Entry] = []
        self.places: dict[str, Place] = {}

    @contextmanager
    def repeating(self) -> Iterator[None]:
        """What is drawn inside was drawn before: it is all decoration."""
        self._repeating = True
        yield
        self._repeating = False

    @contextmanager
    def tagged(self, element: Element) -> Iterator[None]:
        """What is drawn inside is the content of ``element``."""
        if self._repeating:
            with self.artifact("Pagination"):
                yield
            return
        mark = Mark(self.page, self._marks_on_page)
        self._marks_on_page += 1
        element.mark(mark)
        with self._marked(f"/{element.tag} <</MCID {mark.mcid}>> BDC"):
            yield

    @contextmanager
    def artifact(self, kind: str = "Layout", subtype: str | None = None) -> Iterator[None]:
        """What is drawn inside is no content: a rule, a page number, a repeated head."""
        sub = f" /Subtype /{subtype}" if subtype else ""
        with self._marked(f"/Artifact <</Type /{kind}{sub}>> BDC"):
            yield

    def text(
        self,
        x: float,
        baseline: float,
        glyphs: Sequence[Glyphs],
        word_space: float = 0.0,
        turned: float = 0.0,
    ) -> None:
        """Prints stretches one after another; ``word_space`` widens each space, in points.

        The line is ``turned`` by as many degrees about where it begins.
        """
        self._require_marked()
        if turned:
            self._canvas.saveState()
            self._canvas.translate(x, baseline)
            self._canvas.rotate(turned)
            self.text(0.0, 0.0, glyphs, word_space)
            self._canvas.restoreState()
            return
        line = self._canvas.beginText(x, baseline)
        line.setWordSpace(round(word_space, 4))
        order = visual_order([one.level for one in glyphs])
        for style, text, _ in (glyphs[place] for place in order):
            register(style.face)
            line.setFont(style.face, style.size)
            line.setFillColor(HexColor(style.colour))
            width = style.width(text) + word_space * spaces_in(text)
            if style.face in SHAPED:
                _shape_out(line, style, text, (x, baseline))
                line.setTextOrigin(x + width, baseline)
            else:
                line.textOut(text)
            x += width
        self._canvas.drawText(line)

    def rule(
        self, x: float, y: float, across: float, up: float, thickness: float, colour: str
    ) -> None:
        """A straight rule from a point, ``across`` to the right and ``up``."""
        self._require_marked()
        self._canvas.setStrokeColor(HexColor(colour))
        self._canvas.setLineWidth(thickness)
        self._canvas.line(x, y, x + across, y + up)

    def frame(
        self, x: float, y: float, width: float, height: float, colour: str, *, dashed: bool = False
    ) -> None:
        """An empty frame."""
        self._require_marked()
        self._canvas.setStrokeColor(HexColor(colour))
        self._canvas.setLineWidth(0.6)
        self._canvas.setDash(*((3, 2) if dashed else ()))
        self._canvas.rect(x, y, width, height, stroke=1, fill=0)
        self._canvas.setDash()

    def picture(self, data: bytes, x: float, top: float, room: tuple[float, float]) -> float:
        """Prints a PNG as large as its ``room`` lets it; its width, in points."""
        self._require_marked()
        image = ImageReader(BytesIO(data))
        wide, high = map(float, image.getSize())
        scale = min(room[0] / wide, room[1] / high)
        width, height = round(wide * scale, 2), round(high * scale, 2)
        self._canvas.drawImage(image, x, round(top - height, 2), width, height)
        return width

    def link(self, rect: tuple[float, float, float, float], element: Element, to: str) -> None:
        """What was just drawn for ``element`` leads to the place named ``to``.

        What is drawn again, as decoration, leads nowhere.
        """
        if self._repeating:
            return
        element.kids.append(Annotated("link", len(self.links)))
        self.links.append(Link(self.page, rect, element, to))

    def field(
        self,
        name: str,
        label: str,
        rect: tuple[float, float, float, float],
        element: Element,
        spares: tuple[str, ...] = (),
    ) -> None:
        """Prepares an empty signature field; with an empty rectangle it is invisible.

        Once it is signed every field but those it ``spares`` is locked, if it spares any.
        """
        element.kids.append(Annotated("field", len(self.fields)))
        self.fields.append(SignatureField(name, label, self.page, rect, element, spares))

    def next_page(self, size: tuple[float, float] = A4) -> None:
        """Ends the page; ``size`` is that of the following one."""
        self._canvas.showPage()
        self._canvas.setPageSize(size)
        self.page += 1
        self._marks_on_page = 0

    def close(self) -> bytes:
        """The pages as a PDF that is not finished yet. The last page must have been begun."""
        self._canvas.save()
        return self._out.getvalue()

    @contextmanager
    def appearance(self) -> Iterator[None]:
        """What is drawn inside is the look of a field: no content of the page, so not marked."""
        self._inside = "appearance"
        yield
        self._inside = None

    @contextmanager
    def _marked(self, opening: str) -> Iterator[None]:
        if self._inside is not None:
            raise AssertionError(f"{opening} inside {self._inside}")
        self._inside = opening
        self._canvas._code.append(opening)
        yield
        self._canvas._code.append("EMC")
        self._inside = None

    def _require_marked(self) -> None:
        # LAW(ISO 14289-1, 7.1): everything painted is tagged content or an artifact.
        if self._inside is None:
            raise AssertionError("drawn outside marked content")
