"""The styles of a document: which face, size and colour each part is set in.

Owns the scale of type; colours come from the body's letterhead.
"""

from dataclasses import dataclass
from functools import cached_property

from mediator_desk.decisions.render import faces
from mediator_desk.decisions.render.faces import Style
from mediator_desk.decisions.templates import Letterhead

_HAIRLINE = "#B9B6AE"


@dataclass(frozen=True)
class Styles:
    """Sizes in points. Serif for what is read, sans for what is looked up."""

    paper: Letterhead

    @property
    def hairline(self) -> str:
        """The colour of light rules."""
        return _HAIRLINE

    @property
    def accent(self) -> str:
        """The colour of the body's strong rules."""
        return self.paper.accent

    @cached_property
    def body(self) -> Style:
        """Running text."""
        return Style(faces.SERIF, 10.6, self.paper.ink)

    @cached_property
    def title(self) -> Style:
        """The title of the document."""
        return Style(faces.SERIF_STRONG, 21.0, self.paper.ink)

    @cached_property
    def headings(self) -> dict[int, Style]:
        """Headings by level, from 2."""
        return {
            2: Style(faces.SERIF_STRONG, 13.6, self.paper.accent),
            3: Style(faces.SERIF_STRONG, 11.4, self.paper.ink),
            4: Style(faces.SERIF_STRONG_ITALIC, 10.6, self.paper.ink),
        }

    @cached_property
    def quotation(self) -> Style:
        """Words of a party."""
        return Style(faces.SERIF_ITALIC, 10.0, self.paper.ink)

    @cached_property
    def citation(self) -> Style:
        """The article after a notice."""
        return Style(faces.SERIF_ITALIC, 10.0, self.paper.muted)

    @cached_property
    def source(self) -> Style:
        """Where a quotation comes from."""
        return Style(faces.SANS, 8.6, self.paper.muted)

    @cached_property
    def label(self) -> Style:
        """The line under the title, labels."""
        return Style(faces.SANS, 9.2, self.paper.muted)

    @cached_property
    def label_strong(self) -> Style:
        """A label that stands out."""
        return Style(faces.SANS_STRONG, 9.2, self.paper.muted)

    @cached_property
    def name(self) -> Style:
        """The name of a party."""
        return Style(faces.SERIF_STRONG, 10.6, self.paper.ink)

    @cached_property
    def small(self) -> Style:
        """Addresses, cells, the closing lines."""
        return Style(faces.SANS, 9.2, self.paper.ink)

    @cached_property
    def small_strong(self) -> Style:
        """The heads and totals of tables."""
        return Style(faces.SANS_STRONG, 9.2, self.paper.ink)

    @cached_property
    def code(self) -> Style:
        """Digests."""
        return Style(faces.CODE, 7.4, self.paper.muted)

    @cached_property
    def running(self) -> Style:
        """Running heads and page numbers."""
        return Style(faces.SANS, 8.4, self.paper.muted)

    @cached_property
    def body_name(self) -> Style:
        """The name of the mediation body on its letterhead."""
        return Style(faces.SERIF_STRONG, 14.5, self.paper.accent)

    @cached_property
    def watermark(self) -> Style:
        """The word across a draft."""
        return Style(faces.SANS_STRONG, 118.0, "#EEECE6")
