"""Whether what a page says to a program is what it shows to a person.

Owns the ways of a PDF to keep text in a file and off the page, as far as they show without
drawing it: invisible and white letters, layers, notes and forms laid over a page or shown in its
place, scripts, words said in place of others. Never judges a picture: what covers letters is for
eyes.
"""

import re
from typing import Any, Final

import pikepdf

_UNSEEN: Final = frozenset({3, 7})
"""Ways to show text that put no ink on the page (ISO 32000-1, 9.3.6)."""
_WHITE: Final = 0.98
_LETTERS: Final = re.compile(r"[^A-Za-z0-9]+")
_LAID: Final = frozenset({"/Link", "/Widget"})
"""What may lie on a page beside its content: a reference, the place of a signature."""
_LARGEST_PLACE: Final = 0.2
"""Of a page; SECURITY: the looks of a signature are no text, and may show anything."""
_LEADS: Final = frozenset({"/URI", "/GoTo"})
_ACTIVE: Final = ("/OpenAction", "/AA", "/JavaScript")


class Ink:
    """Whether letters shown at this point of a page can be seen; follows its instructions."""

    def __init__(self) -> None:
        self._mode, self._white = 0, False
        self._saved: list[tuple[int, bool]] = []

    @property
    def seen(self) -> bool:
        """Whether letters leave ink, and ink that is not white."""
        return self._mode not in _UNSEEN and not self._white

    def follow(self, operator: str, operands: Any) -> None:
        """Takes one instruction into account."""
        match operator:
            case "q":
                self._saved.append((self._mode, self._white))
            case "Q" if self._saved:
                self._mode, self._white = self._saved.pop()
            case "Tr":
                self._mode = int(operands[0])
            case "g" | "rg":
                self._white = all(float(one) >= _WHITE for one in operands)
            case "k":
                self._white = all(float(one) <= 1 - _WHITE for one in operands)


def hides(document: Any) -> bool:
    """Whether layers, notes, forms or scripts may take something off a page, lay it over, or be
    shown in its place."""
    root = document.Root
    form = root.get("/AcroForm", pikepdf.Dictionary())
    acts = [root, root.get("/Names", pikepdf.Dictionary()), *(page.obj for page in document.pages)]
    return (
        "/OCProperties" in root
        or "/XFA" in form
        or any(field.get("/FT") != pikepdf.Name.Sig for field in form.get("/Fields", ()))
        or any(key in one for one in acts for key in _ACTIVE)
        or any(_over(page) for page in document.pages)
    )


def _over(page: Any) -> bool:
    """Whether something lies over a page, beside references and places of signatures."""
    whole = _area(page.mediabox)
    return any(
        str(note.get("/Subtype")) not in _LAID
        or (note.Subtype == pikepdf.Name.Widget and _area(note.Rect) > whole * _LARGEST_PLACE)
        or str(note.get("/A", pikepdf.Dictionary()).get("/S", "/URI")) not in _LEADS
        for note in page.obj.get("/Annots", pikepdf.Array())
    )


def _area(rectangle: Any) -> float:
    left, bottom, right, top = (float(edge) for edge in rectangle)
    return abs(right - left) * abs(top - bottom)


def stands_for(shown: str, said: str) -> bool:
    """Whether ``said`` may be told in place of ``shown``.

    A sign no face holds is shown as a box, letters of another script as glyphs; what is shown in
    plain letters and figures is said in the same.
    """
    return _LETTERS.sub("", shown) == _LETTERS.sub("", said)
