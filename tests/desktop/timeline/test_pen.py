"""What a frame draws often is drawn from what was kept, and looks the same to the pixel."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from mediator_desk.desktop.dispute.timeline import pen
from mediator_desk.desktop.dispute.timeline.model import TimelineModel
from mediator_desk.desktop.dispute.timeline.view import TimelineView
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.marks import paint_mark

_COLOURS = ("bg.surface", "border.subtle", "trader.fg")
_ROUNDING = 2
"""What blending twice instead of once may change of a channel."""


def sheet(ratio: float) -> QImage:
    made = QImage(round(400 * ratio), round(120 * ratio), QImage.Format.Format_ARGB32_Premultiplied)
    made.setDevicePixelRatio(ratio)
    made.fill(QColor("#e8e4da"))
    return made


def apart(one: QImage, other: QImage) -> int:
    """The widest difference of any channel of any pixel."""
    pairs = zip(bytes(one.constBits()), bytes(other.constBits()), strict=True)
    return max(abs(left - right) for left, right in pairs)


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
@pytest.mark.parametrize("dashed", [False, True])
@pytest.mark.parametrize("size", [(371, 97), (371, 5), (6, 80)])
def test_a_card_is_the_box_it_stands_for(
    qtbot: QtBot, ratio: float, dashed: bool, size: tuple[int, int]
) -> None:
    area = QRect(11, 9, *size)
    kept, drawn = sheet(ratio), sheet(ratio)
    for _ in range(2):
        painter = QPainter(kept)
        pen.card(painter, area, *_COLOURS, dashed=dashed)
        painter.end()
        painter = QPainter(drawn)
        pen._draw_card(painter, area, *_COLOURS, theme().px(4), dashed=dashed)
        painter.end()
    assert apart(kept, drawn) <= _ROUNDING


@pytest.mark.parametrize("ratio", [1.0, 2.0])
@pytest.mark.parametrize("actor", ["CONSUMER", "TRADER", "MEDIATOR", "PLATFORM"])
def test_a_mark_is_the_mark_of_its_party(qtbot: QtBot, ratio: float, actor: str) -> None:
    area = QRect(20, 20, 16, 16)
    kept, drawn = sheet(ratio), sheet(ratio)
    painter = QPainter(kept)
    pen.mark(painter, area, actor)
    painter.end()
    painter = QPainter(drawn)
    paint_mark(painter, area, actor)
    painter.end()
    assert apart(kept, drawn) <= _ROUNDING


def test_widths_are_measured_anew_once_forgotten(qtbot: QtBot) -> None:
    before = pen.width("body", "Maison Lumen")
    assert pen._widths
    pen.forget()
    assert not pen._widths
    assert not pen._drawings
    assert pen.width("body", "Maison Lumen") == before


def test_no_word_outlives_the_view(qtbot: QtBot) -> None:
    view = TimelineView(TimelineModel())
    pen.width("body", "Maison Lumen")
    view.deleteLater()
    qtbot.waitUntil(lambda: not pen._widths)
