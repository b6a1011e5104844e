"""The logo of a mediation body, made fit for an archival page.

Owns reading a PNG someone else made: its size is bounded before its pixels are unpacked, and what
is kept is our own picture of it, without transparency, colour profile or words inside.
"""

from io import BytesIO
from typing import Final

from PIL import Image, UnidentifiedImageError

from mediator_desk.decisions.errors import BodyTextInvalid

_PIXELS: Final = 4_000_000
_SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
_SIZE_AT: Final = (16, 20)
"""Where a PNG tells its width and its height: in its first chunk, always (ISO/IEC 15948, 5.6)."""
_SHARP: Final = (1200, 400)
"""Enough for the place it is printed in at 600 points to the inch."""


def fit_logo(data: bytes, name: str) -> bytes:
    """The picture on white, at most as large as it can be seen. Raises BodyTextInvalid."""
    if not data.startswith(_SIGNATURE):
        raise BodyTextInvalid(file=name, entry="", reason="not_png")
    # WHY read here: the library warns or breaks by itself on sizes far above ours.
    across, down = (int.from_bytes(data[at : at + 4], "big") for at in _SIZE_AT)
    if across * down > _PIXELS:
        raise BodyTextInvalid(file=name, entry="", reason="too_many_pixels")
    try:
        with Image.open(BytesIO(data), formats=("PNG",)) as picture:
            with_alpha = picture.convert("RGBA")
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError):
        raise BodyTextInvalid(file=name, entry="", reason="picture") from None
    with_alpha.thumbnail(_SHARP)
    paper = Image.new("RGB", with_alpha.size, "white")
    paper.paste(with_alpha, mask=with_alpha.getchannel("A"))
    out = BytesIO()
    paper.save(out, format="PNG", optimize=False)
    return out.getvalue()
