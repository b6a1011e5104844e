"""Draws references inside the text as chips, with words that are always the current ones."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QPainter,
    QPen,
    QPyTextObject,
    QTextDocument,
    QTextFormat,
)

from dispute_exchange.decision import AmountRun, ArticleRef, DateRun, ExhibitRef, Inline
from mediator_desk.desktop.decision.prose import DATA, reference_at
from mediator_desk.desktop.present.dates import day_long
from mediator_desk.desktop.present.money import money
from mediator_desk.desktop.theme import theme

_HYPHEN = "\u2011"
NumberOf = Callable[[ExhibitRef], str]
"""Says an exhibit by its current number."""


def reference_words(reference: Inline, exhibit: NumberOf) -> str:
    """A reference as it now reads."""
    match reference:
        case ExhibitRef():
            return exhibit(reference)
        case ArticleRef():
            return reference.article.replace("-", _HYPHEN)
        case AmountRun():
            return money(reference.amount)
        case DateRun():
            return day_long(reference.date, weekday=False)
        case _:
            return ""


class ChipObject(QPyTextObject):
    """The drawing of every reference of a document."""

    def __init__(self, words: Callable[[Inline], str], table: Callable[[], str]) -> None:
        super().__init__()
        self._words = words
        self._table = table

    def intrinsicSize(self, document: QTextDocument, position: int, look: QTextFormat) -> QSizeF:
        text, _ = self._text(look)
        metrics = QFontMetricsF(theme().font("meta", bold=True))
        return QSizeF(metrics.horizontalAdvance(text) + 14, metrics.height() + 4)

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        document: QTextDocument,
        position: int,
        look: QTextFormat,
    ) -> None:
        style = theme()
        text, article = self._text(look)
        box = QRectF(rect).adjusted(1, 0, -1, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(Qt.PenStyle.NoPen))
        painter.setBrush(style.colour("accent.tint" if article else "bg.sunken"))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(style.colour("accent.base" if article else "text.primary"))
        painter.setFont(style.font("meta", bold=True))
        painter.drawText(box.translated(QPointF(0, -0.5)), Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()

    def _text(self, look: QTextFormat) -> tuple[str, bool]:
        data = look.property(DATA)
        if isinstance(data, str) and data == '{"type": "amounts"}':
            return self._table(), False
        reference = reference_at(look)
        if reference is None:
            return "?", False
        return self._words(reference), isinstance(reference, ArticleRef)
