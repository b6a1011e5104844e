"""What is shown beside the pointer: always plain words.

Owns the one way of giving a tip that holds words of somebody else. Qt takes a tip for a page as
soon as its first line holds what may be a tag, and reads the pictures such a page names.
"""

from typing import Final

from PySide6.QtGui import Qt

_NOTHING: Final = "\u2060"
"""A sign without width that no tag begins with."""


def plain_tip(text: str) -> str:
    """``text`` so that Qt shows every letter of it as it is."""
    # SECURITY: a picture on somebody's server would tell them that, and where, a file is read.
    if not Qt.mightBeRichText(text):
        return text
    return text.replace("<", f"<{_NOTHING}").replace("&", f"&{_NOTHING}")
