"""Deadline chips and plain chips: painted the same in a list row and on a page."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from mediator_desk.desktop.present.deadlines import ChipWords
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.tips import plain_tip

_TONES = {
    "": ("bg.surface", "border.default", "text.secondary"),
    "accent": ("accent.tint", "accent.tint", "accent.base"),
    "success": ("success.bg", "success.edge", "success.fg"),
    "warning": ("warning.bg", "warning.edge", "warning.fg"),
    "danger": ("danger.bg", "danger.edge", "danger.fg"),
    "consumer": ("consumer.bg", "consumer.bg", "consumer.fg"),
    "trader": ("trader.bg", "trader.bg", "trader.fg"),
    "mediator": ("mediator.bg", "mediator.bg", "mediator.fg"),
    "note": ("note.bg", "note.edge", "note.fg"),
}


def chip_size(text: str, *, icon: bool) -> QSize:
    """The room a chip with ``text`` takes now."""
    look = theme()
    metrics_width = _metrics_width(text)
    width = look.px(7) + (look.px(14 + 5) if icon else 0) + metrics_width + look.px(8) + 2
    return QSize(width, max(look.px(22), look.line("meta") + 4))


def paint_chip(painter: QPainter, right_top: QPoint, words: ChipWords) -> QRect:
    """Paint a deadline chip whose top right corner is ``right_top``; returns where it is."""
    look = theme().tokens.deadlines[words.state]
    size = chip_size(words.text, icon=True)
    rect = QRect(QPoint(right_top.x() - size.width(), right_top.y()), size)
    _paint(painter, rect, words.text, look.icon, (look.fill, look.edge, look.text))
    return rect


def _metrics_width(text: str) -> int:

    return QFontMetrics(theme().font("meta", bold=True, figures=True)).horizontalAdvance(text)


def _paint(
    painter: QPainter,
    rect: QRect,
    text: str,
    icon: str,
    colours: tuple[str, str, str],
    *,
    square: bool = False,
) -> None:
    look = theme()
    fill, edge, words = colours
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.colour(edge), 1))
    painter.setBrush(look.colour(fill))
    radius = look.px(4) if square else rect.height() / 2
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    left = rect.left() + look.px(8)
    if icon:
        side = look.px(14)
        place = QRect(left, rect.center().y() - side // 2 + 1, side, side)
        look.icon(icon, words).paint(painter, place)
        left += side + look.px(5)
    painter.setPen(look.colour(words))
    painter.setFont(look.font("meta", bold=True, figures=True))
    painter.drawText(
        QRect(left, rect.top(), rect.right() - left, rect.height()),
        Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
        text,
    )
    painter.restore()


class Chip(QWidget):
    """A few words in a rounded edge, with an icon; never a button.

    What somebody or something is stands in a ``square``; how much time or how many, in a pill.
    """

    def __init__(
        self, text: str = "", tone: str = "", icon: str = "", *, square: bool = False
    ) -> None:
        super().__init__()
        self._square = square
        self._text = text
        self._icon = icon
        self._colours = _TONES[tone]
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        theme().changed.connect(self.updateGeometry)

    def say(self, text: str, tone: str = "", icon: str = "") -> None:
        """Show other words."""
        self._text, self._icon, self._colours = text, icon, _TONES[tone]
        self._renew(text)

    def say_deadline(self, words: ChipWords) -> None:
        """Show a deadline."""
        look = theme().tokens.deadlines[words.state]
        self._square = False
        self._text, self._icon = words.text, look.icon
        self._colours = (look.fill, look.edge, look.text)
        self._renew(words.spoken)

    def _renew(self, spoken: str) -> None:
        self.setAccessibleName(spoken)
        self.setToolTip(plain_tip(spoken) if spoken != self._text else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return chip_size(self._text, icon=bool(self._icon))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        _paint(painter, self.rect(), self._text, self._icon, self._colours, square=self._square)
        painter.end()
