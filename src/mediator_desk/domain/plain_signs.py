"""Names that others chose, with the signs that deceive spelt out.

Owns which signs those are; never changes what is kept, only what is shown of it.
"""

import unicodedata
from typing import Final

_KEPT: Final = frozenset("\u200c\u200d\u00ad")
_DECEIVING: Final = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


def plain_signs(text: str) -> str:
    """``text`` with its controls and direction marks spelt ``⟦U+202E⟧``.

    SECURITY: a mark that reverses what follows makes a program's name read like a document's.
    """
    if text.isprintable():
        return text
    return "".join(sign if _plain(sign) else f"⟦U+{ord(sign):04X}⟧" for sign in text)


def _plain(sign: str) -> bool:
    return sign in _KEPT or unicodedata.category(sign) not in _DECEIVING
