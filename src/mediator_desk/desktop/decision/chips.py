"""Draws references inside the text as chips, with words that are always the current ones."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QPainter,
    QPen,
    QPyTextObject,
    QTextDocument,
    QTextFormat,
)

from dispute_exchange.decision import (
    AmountRun,
    ArticleRef,
    DateRun,
    ExhibitRef,
    Inline,
    SectionKey,
    SectionRef,
    WorkingRef,
)
from mediator_desk.desktop.decision.prose import DATA, reference_at
from mediator_desk.desktop.present.dates import day_long
from mediator_desk.desktop.present.money import money
from mediator_desk.desktop.theme import theme

_HYPHEN: Final = "\u2011"
_LOOKS: Final = {
    "plain": ("bg.sunken", "text.primary"),
    "article": ("accent.tint", "accent.base"),
    "outdated": ("warning.bg", "warning.fg"),
}


@dataclass(frozen=True, slots=True)
class Numbers:
    """What references are called today: exhibits and workings by number, those out of date.

    ``parts`` are the titles of sections, by key and head.
    """

    exhibits: Mapping[UUID, int] = field(default_factory=dict)
    workings: Mapping[UUID, int] = field(default_factory=dict)
    outdated: frozenset[UUID] = frozenset()
    parts: Mapping[tuple[SectionKey, UUID | None], str] = field(default_factory=dict)


def reference_words(reference: Inline, numbers: Numbers) -> str:
    """A reference as it now reads."""
    translate = QCoreApplication.translate
    match reference:
        case ExhibitRef():
            return _exhibit_words(reference, numbers)
        case ArticleRef():
            return reference.article.replace("-", _HYPHEN)
        case WorkingRef():
            return _working_words(reference, numbers)
        case SectionRef():
            title = numbers.parts.get((reference.key, reference.head_id))
            return translate("chips", "Part removed") if title is None else title
        case _:
            return _plain_words(reference)


def _exhibit_words(reference: ExhibitRef, numbers: Numbers) -> str:
    translate = QCoreApplication.translate
    number = numbers.exhibits.get(reference.evidence_id)
    text = translate("chips", "Exhibit {number}")
    if reference.page is not None:
        text = translate("chips", "Exhibit {number}, page {page}")
    return text.format(number="?" if number is None else number, page=reference.page)


def _working_words(reference: WorkingRef, numbers: Numbers) -> str:
    translate = QCoreApplication.translate
    number = numbers.workings.get(reference.working_id)
    text = translate("chips", "Calculation {number}")
    if reference.working_id in numbers.outdated:
        text = translate("chips", "Calculation {number}, to be updated")
    return text.format(number="?" if number is None else number)


def _plain_words(reference: Inline) -> str:
    match reference:
        case AmountRun():
            return money(reference.amount)
        case DateRun():
            return day_long(reference.date, weekday=False)
        case _:
            return ""


class ChipObject(QPyTextObject):
    """The drawing of every reference of a document."""

    def __init__(self, numbers: Callable[[], Numbers], table: Callable[[], str]) -> None:
        super().__init__()
        self._numbers = numbers
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
        text, kind = self._text(look)
        ground, ink = _LOOKS[kind]
        box = QRectF(rect).adjusted(1, 0, -1, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(Qt.PenStyle.NoPen))
        if kind == "outdated":
            # WHY a dashed edge: what is out of date is not told by its colour alone.
            painter.setPen(QPen(style.colour(ink), 1, Qt.PenStyle.DashLine))
        painter.setBrush(style.colour(ground))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(style.colour(ink))
        painter.setFont(style.font("meta", bold=True))
        painter.drawText(box.translated(QPointF(0, -0.5)), Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()

    def _text(self, look: QTextFormat) -> tuple[str, str]:
        data = look.property(DATA)
        if isinstance(data, str) and data == '{"type": "amounts"}':
            return self._table(), "plain"
        reference = reference_at(look)
        if reference is None:
            return "?", "plain"
        numbers = self._numbers()
        kind = "article" if isinstance(reference, ArticleRef) else "plain"
        if isinstance(reference, WorkingRef) and reference.working_id in numbers.outdated:
            kind = "outdated"
        if isinstance(reference, SectionRef) and _is_lost(reference, numbers):
            kind = "outdated"
        return reference_words(reference, numbers), kind


def _is_lost(reference: SectionRef, numbers: Numbers) -> bool:
    return (reference.key, reference.head_id) not in numbers.parts
