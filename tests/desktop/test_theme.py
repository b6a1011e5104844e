"""One table of colours: readable in every theme, and the only place a colour is written."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from mediator_desk.desktop.theme import Appearance, Theme, theme
from mediator_desk.desktop.theme.sheet import make_sheet
from mediator_desk.desktop.theme.tokens import THEMES, ContrastPair, tokens
from mediator_desk.system.resources import resource_path

SHEET = resource_path("theme/desk.qss").read_text(encoding="utf-8")
SOURCES = sorted((Path(__file__).parents[2] / "src/mediator_desk/desktop").rglob("*.py"))


def luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    made = QColor(colour)
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (made.redF(), made.greenF(), made.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio, WCAG 2.2."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("pair", tokens().contrast, ids=lambda pair: f"{pair.fg}/{pair.bg}")
def test_words_and_marks_are_readable(pair: ContrastPair, name: str) -> None:
    found = contrast(tokens().hex(pair.fg, name), tokens().hex(pair.bg, name))
    assert found >= pair.minimum, pair.where


@pytest.mark.parametrize("name", THEMES)
def test_neither_party_looks_louder(name: str) -> None:
    surface = tokens().hex("bg.surface", name)
    consumer = contrast(tokens().hex("consumer.fg", name), surface)
    trader = contrast(tokens().hex("trader.fg", name), surface)
    assert abs(consumer - trader) < 1.5


@pytest.mark.parametrize("name", THEMES)
def test_the_selection_of_the_system_is_replaced_by_a_readable_one(look: Theme, name: str) -> None:
    look.apply(Appearance(name))
    palette = QPushButton().palette()
    words = palette.color(QPalette.ColorRole.HighlightedText).name()
    assert contrast(words, palette.color(QPalette.ColorRole.Highlight).name()) >= 4.5


def test_the_style_sheet_names_tokens_and_no_colour() -> None:
    assert not re.findall(r"#[0-9A-Fa-f]{3,8}\b|rgba?\(", SHEET)
    for name in re.findall(r"@([a-z]+\.[A-Za-z]+)", SHEET):
        assert name in tokens().colours


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_no_colour_is_written_in_code(source: Path) -> None:
    text = source.read_text(encoding="utf-8")
    assert not re.findall(r"[\"']#[0-9A-Fa-f]{6,8}[\"']|QColor\(\s*\d", text)


def test_every_token_named_in_code_exists() -> None:
    named = re.compile(
        r"[\"']((?:bg|border|text|accent|focus|rail|consumer|trader|mediator|platform|note|success|"
        r"warning|danger|mark|tip|hero|logo)\.[A-Za-z]+)[\"']"
    )
    for source in SOURCES:
        for name in named.findall(source.read_text(encoding="utf-8")):
            assert name in tokens().colours, f"{name} in {source.name}"


@pytest.mark.parametrize("name", THEMES)
def test_the_style_sheet_is_complete_in_every_theme(name: str) -> None:
    made = make_sheet(SHEET, tokens(), name, 1.0)
    assert "@" not in made


def test_text_size_scales_sizes_and_keeps_hairlines() -> None:
    made = make_sheet("a { font-size: 14px; border: 1px; width: 28px }", tokens(), "light", 1.5)
    assert made == "a { font-size: 21px; border: 1px; width: 42px }"


def test_an_icon_follows_the_theme_by_itself(look: Theme) -> None:
    icon = look.icon("lock", "accent.base")
    before = icon.pixmap(QSize(16, 16)).toImage()
    look.apply(Appearance("dark"))
    assert icon.pixmap(QSize(16, 16)).toImage() != before


def test_an_unknown_icon_fails_where_it_is_asked_for(look: Theme) -> None:
    with pytest.raises(FileNotFoundError):
        look.icon("no-such-drawing")


def test_choices_out_of_range_are_brought_back(look: Theme) -> None:
    look.apply(Appearance("sepia", 9.0))
    assert look.scale == 2.0
    assert look.name in THEMES


def test_the_application_has_one_theme(qtbot: QtBot) -> None:
    assert theme() is theme()
