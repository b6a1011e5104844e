"""Qt palettes made from the tokens, for what the style sheet does not reach.

WHY: Fusion's own selection colour is 3.7:1 against white text, under the 4.5:1 of WCAG 2.
"""

from PySide6.QtGui import QColor, QPalette

from mediator_desk.desktop.theme.tokens import Tokens

_ROLES = {
    QPalette.ColorRole.Window: "bg.canvas",
    QPalette.ColorRole.WindowText: "text.primary",
    QPalette.ColorRole.Base: "bg.surface",
    QPalette.ColorRole.AlternateBase: "bg.sunken",
    QPalette.ColorRole.Text: "text.primary",
    QPalette.ColorRole.Button: "bg.surface",
    QPalette.ColorRole.ButtonText: "text.primary",
    QPalette.ColorRole.BrightText: "danger.fg",
    QPalette.ColorRole.Highlight: "accent.base",
    QPalette.ColorRole.HighlightedText: "accent.on",
    QPalette.ColorRole.Link: "accent.base",
    QPalette.ColorRole.LinkVisited: "accent.base",
    QPalette.ColorRole.PlaceholderText: "text.muted",
    QPalette.ColorRole.ToolTipBase: "tip.bg",
    QPalette.ColorRole.ToolTipText: "tip.text",
    QPalette.ColorRole.Accent: "accent.base",
    QPalette.ColorRole.Light: "bg.raised",
    QPalette.ColorRole.Midlight: "border.subtle",
    QPalette.ColorRole.Mid: "border.default",
    QPalette.ColorRole.Dark: "border.strong",
    QPalette.ColorRole.Shadow: "border.default",
}
_DISABLED = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
)


def make_palette(tokens: Tokens, theme: str) -> QPalette:
    """The palette of ``theme``."""
    palette = QPalette()
    for role, name in _ROLES.items():
        palette.setColor(role, QColor(tokens.hex(name, theme)))
    for role in _DISABLED:
        palette.setColor(
            QPalette.ColorGroup.Disabled, role, QColor(tokens.hex("text.disabled", theme))
        )
    return palette
