"""The logical structure of a tagged document: built in reading order, filled while drawing.

Owns structure elements and what they point at; the order of drawing cannot disturb the order of
reading. ``finish`` writes it into the file.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, NamedTuple


class Mark(NamedTuple):
    """Marked content: its page (from 0) and number on that page."""

    page: int
    mcid: int


class Annotated(NamedTuple):
    """An annotation, by its place in the document's list of links or of fields."""

    kind: Literal["link", "field"]
    number: int


@dataclass(eq=False)
class Element:
    """A structure element (ISO 32000-1, 14.7.2).

    ``attributes`` belong to one owner each (``Table``, ``List``, ``Layout``). An ``inline``
    element takes its place among its parent's kids when it is first drawn, since the words before
    it come first.
    """

    tag: str
    parent: "Element | None" = None
    language: str | None = None
    alt: str | None = None
    actual_text: str | None = None
    title: str | None = None
    attributes: dict[str, dict[str, object]] = field(default_factory=dict)
    inline: bool = False
    kids: "list[Element | Mark | Annotated]" = field(default_factory=list)

    def __post_init__(self) -> None:
        if self.parent is not None and not self.inline:
            self.parent.kids.append(self)

    def mark(self, mark: Mark) -> None:
        """Adds marked content."""
        if self.inline and not self.kids and self.parent is not None:
            self.parent.kids.append(self)
        self.kids.append(mark)

    def child(self, tag: str, *, language: str | None = None) -> "Element":
        """A new last child."""
        return Element(tag, self, language)

    def marks(self) -> Iterator[Mark]:
        """All marked content below, in reading order."""
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.marks()
            elif isinstance(kid, Mark):
                yield kid


class Link(NamedTuple):
    """A place that leads to another: its page, rectangle in points, element and destination."""

    page: int
    rect: tuple[float, float, float, float]
    element: Element
    to: str


class Place(NamedTuple):
    """Somewhere a link or an outline entry leads: page (from 0) and height on it, in points."""

    page: int
    top: float


class Entry(NamedTuple):
    """A line of the document's outline, at depth 0 or more."""

    title: str
    depth: int
    place: Place


class SignatureField(NamedTuple):
    """A signature field prepared for signing: its name, what it is for, where and its element.

    A visible field has a look of its own. Once it is signed, every field but those it ``spares``
    is locked; with none to spare it locks nothing.
    """

    name: str
    label: str
    page: int
    rect: tuple[float, float, float, float]
    element: Element
    spares: tuple[str, ...] = ()

    @property
    def visible(self) -> bool:
        """Whether it has a place on the page."""
        return any(self.rect)
