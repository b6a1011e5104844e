"""The look applied to the running application, and the questions widgets ask of it.

Owns palette, style sheet, fonts and text size of the whole process. Never restyles one widget:
applying a theme is one call on the application.
"""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QGuiApplication, QIcon, QStyleHints
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from mediator_desk.desktop.theme.fonts import (
    LEGIBLE,
    line_height,
    make_font,
    register_first_fonts,
    register_fonts,
    register_legible,
)
from mediator_desk.desktop.theme.icons import make_icon
from mediator_desk.desktop.theme.palette import make_palette
from mediator_desk.desktop.theme.sheet import make_sheet
from mediator_desk.desktop.theme.tokens import THEMES, Tokens, tokens
from mediator_desk.system.resources import resource_path

if TYPE_CHECKING:
    from mediator_desk.desktop.theme.style import DeskStyle

SYSTEM = "system"
_PAPER = "paper"
SCALES = (0.8, 0.9, 1.0, 1.15, 1.3, 1.5, 1.75, 2.0)
"""The text sizes offered, as factors of 100 %."""
SMALLEST_SCALE, LARGEST_SCALE = SCALES[0], SCALES[-1]


@dataclass(frozen=True, slots=True)
class Appearance:
    """What the person chose: a theme (``system`` follows the computer) and a text size."""

    theme: str = SYSTEM
    scale: float = 1.0
    legible: bool = False
    """Letters made to be told apart, with more room between them."""
    muted_paper: bool = True
    """Pages of documents on a softer paper while the theme is dark."""

    def bounded(self) -> "Appearance":
        """The same with an unknown theme or an impossible size brought back in range."""
        known = self.theme if self.theme in (*THEMES, SYSTEM) else SYSTEM
        scale = min(LARGEST_SCALE, max(SMALLEST_SCALE, self.scale))
        return Appearance(known, scale, self.legible, self.muted_paper)


class Theme(QObject):
    """The theme of the application; one per process, found with ``theme()``."""

    changed = Signal()

    def __init__(self, application: QApplication, first: Appearance) -> None:
        super().__init__(application)
        self._application = application
        self._tokens = tokens()
        self._appearance = first
        self._drawn: Appearance | None = None
        self._colours: dict[str, QColor] = {}
        self._fonts: dict[tuple[str, bool, bool, bool], QFont] = {}
        self._lines: dict[str, int] = {}
        self._style: DeskStyle | None = None
        # WHY kept: PySide6 may delete a temporary style-hints wrapper under us.
        self._hints: QStyleHints = QGuiApplication.styleHints()
        self._hints.colorSchemeChanged.connect(self._system_changed)
        register_first_fonts()
        self.apply(first)

    def dress(self) -> None:
        """Put on the desk's own style and the rest of its fonts.

        WHY apart: the unlock screen is drawn without them, and naming the parts of a style costs
        as much time as the screen itself.
        """
        if self._style is None:
            register_fonts()
            self._lines.clear()
            self._wear()

    def _wear(self) -> None:
        """Put on the style for the text size in use, in the colours of the theme."""
        from mediator_desk.desktop.theme import style

        kind = style.DeskStyle if self.scale == 1 else style.LargeDeskStyle
        worn = self._style if type(self._style) is kind else kind()
        colours = {name: self.colour(name) for name in worn.COLOURS}
        worn.wear(self.colour("focus.ring"), colours, self.px(16))
        if worn is not self._style:
            self._style = worn
            self._application.setStyle(worn)

    @property
    def name(self) -> str:
        """The theme drawn now: ``light``, ``dark`` or ``contrast``."""
        if self._appearance.theme != SYSTEM:
            return self._appearance.theme
        dark = self._hints.colorScheme() == Qt.ColorScheme.Dark
        return "dark" if dark else "light"

    @property
    def scale(self) -> float:
        """Text size as a factor of 100 %."""
        return self._appearance.scale

    @property
    def appearance(self) -> Appearance:
        """What was last applied."""
        return self._appearance

    @property
    def tokens(self) -> Tokens:
        """The design table in use."""
        return self._tokens

    def apply(self, appearance: Appearance) -> None:
        """Draw the whole application as ``appearance`` says; nothing, where it is drawn so."""
        self._appearance = appearance.bounded()
        # WHY: "as the computer" is one of the others at any moment, and a style sheet put on again
        # is read and worked out again for every widget.
        wanted = replace(self._appearance, theme=self.name)
        if wanted == self._drawn:
            return
        self._drawn = wanted
        if self._appearance.legible:
            register_legible()
        self._colours.clear()
        self._fonts.clear()
        self._lines.clear()
        if self._style is not None:
            self._wear()
        self._application.setFont(self.font("body"))
        self._application.setPalette(make_palette(self._tokens, self.name))
        template = resource_path("theme/desk.qss").read_text(encoding="utf-8")
        serif = LEGIBLE if self._appearance.legible else ""
        paper = "" if self._appearance.muted_paper else self._tokens.hex(_PAPER, "light")
        self._application.setStyleSheet(
            make_sheet(template, self._tokens, self.name, self._appearance.scale, serif, paper)
        )
        self.changed.emit()

    def colour(self, name: str) -> QColor:
        """The colour of token ``name`` now."""
        colour = self._colours.get(name)
        if colour is None:
            plain = name == _PAPER and not self._appearance.muted_paper
            shown = "light" if plain else self.name
            colour = self._colours[name] = QColor(self._tokens.hex(name, shown))
        return colour

    def font(
        self, style: str, *, bold: bool = False, italic: bool = False, figures: bool = False
    ) -> QFont:
        """A font of the type scale (``display`` … ``mono``), for code that paints."""
        key = (style, bold, italic, figures)
        font = self._fonts.get(key)
        if font is None:
            font = self._fonts[key] = make_font(
                self._tokens,
                style,
                self.scale,
                bold=bold,
                italic=italic,
                figures=figures,
                legible=self._appearance.legible,
            )
        return font

    def line(self, style: str) -> int:
        """The line height of ``style`` now, in logical pixels."""
        # WHY kept: a page asks a hundred times while it is made, and each time a font is measured.
        known = self._lines.get(style)
        if known is None:
            known = line_height(self._tokens, style, self.scale, self.font(style))
            self._lines[style] = known
        return known

    def px(self, pixels: float) -> int:
        """``pixels`` at 100 % text size, at the size in use."""
        return round(pixels * self.scale)

    def icon(
        self, name: str, colour: str = "text.secondary", checked: str = "", stroke: str = "1.75"
    ) -> QIcon:
        """Icon ``name`` in the token ``colour`` (``checked`` while pressed in), live."""
        return make_icon(name, colour, self.colour, checked, stroke)

    @Slot()
    def _system_changed(self) -> None:
        if self._appearance.theme == SYSTEM:
            self.apply(self._appearance)


def theme(first: Appearance | None = None) -> Theme:
    """The theme of the running application, made on first use.

    Made with the appearance to begin with, it stays undressed until ``dress`` is called.
    """
    # WHY remembered: painting one screen of the timeline asks three hundred times.
    if _worn and isValid(_worn[0]):
        return _worn[0]
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        raise RuntimeError("a theme needs a QApplication")
    _worn[:] = [Theme(application, first or Appearance())]
    if first is None:
        _worn[0].dress()
    return _worn[0]


_worn: list[Theme] = []
