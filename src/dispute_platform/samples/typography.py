"""How words are set: spaces, apostrophes and article numbers.

Owns the typography of the samples; never a word.
"""

import re
from typing import Final

_SPACED: Final = re.compile(r" (?=[:;?!»€%])|(?<=«) ")
_THOUSANDS: Final = re.compile(r"(?<=\d) (?=\d{3}(?!\d))")
_ARTICLE: Final = re.compile(r"\b([LRD]\d{3})-(\d)")


def typeset(text: str, language: str) -> str:
    """French spaces, apostrophes and article numbers; other languages only get apostrophes."""
    text = text.replace("'", "\u2019")
    if language != "fr":
        return text
    text = _THOUSANDS.sub("\u202f", _SPACED.sub("\u00a0", text))
    return _ARTICLE.sub("\\1\u2011\\2", text)
