"""The names between braces that the texts of a plan may use.

Owns the names alone, so that a text can be checked before there is a file; ``facts`` fills them.
"""

from typing import Final

ARTICLE: Final = "article"
"""What begins a reference to an article: ``{article:C. conso.|L612-3}``."""

OUTCOME: Final = "outcome"
"""How the case ended, as the plan words it: a paragraph of its own."""

REFERENCES: Final = frozenset({ARTICLE, OUTCOME})
"""What is no fact of the file."""

FACT_NAMES: Final = frozenset(
    {
        "agreed_on",
        "agreement",
        "body",
        "closed_on",
        "complained_on",
        "consumer",
        "delivered_on",
        "disputed",
        "entered_on",
        "extended_until",
        "extension_reason",
        "file_no",
        "ground",
        "ground_article",
        "implement_by",
        "independence_on",
        "item",
        "mediator",
        "notified_on",
        "objections_until",
        "order_no",
        "ordered_on",
        "outcome_due",
        "price",
        "reasons",
        "referred_on",
        "trader",
    }
)
"""The facts of a file (see ``facts``)."""
