"""How the desk looks: tokens, palettes, style sheet, fonts, icons and text size.

Owns every colour and size drawn on screen. Never knows a screen. ``theme()`` is the one applied
to the running application; delegates and style sheet read the same table.
"""

from mediator_desk.desktop.theme.theme import Appearance, Theme, theme

__all__ = ["Appearance", "Theme", "theme"]
