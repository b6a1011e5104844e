"""Laid-out text for painting: wrapped once, kept while it is looked at, dropped when it is not."""

from collections import OrderedDict
from typing import Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QPainter, QTextLayout, QTextOption

_KEPT: Final = 600


class WrappedText:
    """A text wrapped to a width, with the line height of its type style."""

    def __init__(self, text: str, font: QFont, width: int, line: int, most: int) -> None:
        # WHY: QTextLayout breaks lines at U+2028 only; a paragraph of ours ends with a newline.
        self._layout = QTextLayout(text.replace("\n", "\u2028"), font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.setCacheEnabled(True)
        self._layout.beginLayout()
        count = shown = 0
        while count < most:
            placed = self._layout.createLine()
            if not placed.isValid():
                break
            placed.setLineWidth(width)
            shown = placed.textStart() + placed.textLength()
            placed.setPosition(QPointF(0, count * line + (line - placed.height()) / 2))
            count += 1
        # WHY not by asking for one more line: it would be painted over the first.
        self.cut = shown < len(self._layout.text())
        self._layout.endLayout()
        self.height = count * line

    def draw(self, painter: QPainter, x: int, y: int) -> None:
        """Draw with the painter's pen."""
        self._layout.draw(painter, QPointF(x, y))


class TextShelf:
    """The wrapped texts in use, the least recently seen dropped first."""

    def __init__(self) -> None:
        self._shelf: OrderedDict[tuple[str, str, int, int], WrappedText] = OrderedDict()

    def wrapped(
        self, text: str, font: QFont, width: int, line: int, most: int = 10_000
    ) -> WrappedText:
        """``text`` wrapped to ``width``, at most ``most`` lines of height ``line``."""
        key = (text, font.key(), width, most)
        found = self._shelf.get(key)
        if found is None:
            found = self._shelf[key] = WrappedText(text, font, max(1, width), line, most)
            if len(self._shelf) > _KEPT:
                self._shelf.popitem(last=False)
        else:
            self._shelf.move_to_end(key)
        return found

    def clear(self) -> None:
        """Forget all of them: another font, theme or language, or the vault was locked."""
        self._shelf.clear()
