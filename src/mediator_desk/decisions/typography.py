"""Amounts, dates and spaces as a printer sets them: the domain's own, under the documents' name.

Owns nothing; everything is in ``mediator_desk.domain.typography``, which the law uses as well.
"""

from mediator_desk.domain.typography import (
    NBSP,
    THIN,
    amount,
    article,
    day,
    exhibit,
    figures,
    french,
    instant_utc,
    is_french,
    set_text,
    source,
    unbroken,
)

__all__ = [
    "NBSP",
    "THIN",
    "amount",
    "article",
    "day",
    "exhibit",
    "figures",
    "french",
    "instant_utc",
    "is_french",
    "set_text",
    "source",
    "unbroken",
]
