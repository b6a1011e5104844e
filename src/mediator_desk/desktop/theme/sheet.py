"""The style sheet: a template of ours where tokens stand for colours and 100 % pixels for sizes.

Owns the substitution; the rules themselves are ``resources/theme/desk.qss``.
"""

import re

from mediator_desk.desktop.theme.tokens import Tokens

_COLOUR = re.compile(r"@([a-z]+(?:\.[A-Za-z]+)+|paper)")
_PAPER = re.compile(r"@paper(?!\.)")
_SERIF = '"Source Serif 4"'
_PIXELS = re.compile(r"\b(\d+)px")
# WHY: hairlines, focus rings and marks stay crisp whatever the text size.
_UNSCALED_UP_TO = 4


def make_sheet(
    template: str, tokens: Tokens, theme: str, scale: float, serif: str = "", paper: str = ""
) -> str:
    """``template`` with colours of ``theme`` and sizes multiplied by ``scale`` (1.0 is 100 %).

    ``serif`` and ``paper`` stand in for the family of titles and for the colour of pages.
    """
    template = template.replace(_SERIF, f'"{serif}"') if serif else template

    def pixels(match: re.Match[str]) -> str:
        value = int(match[1])
        return match[0] if value <= _UNSCALED_UP_TO else f"{round(value * scale)}px"

    sized = _PIXELS.sub(pixels, template)
    if paper:
        sized = _PAPER.sub(paper, sized)
    return _COLOUR.sub(lambda match: tokens.hex(match[1], theme), sized)
