"""What an event says, whatever its kind: its words, its amount, its other facts.

Owns the reading of payloads by field, so that lists and searches treat every kind alike; never
what an event means for the procedure (``dispute_exchange.procedure``).
"""

from collections.abc import Iterator, Mapping
from enum import Enum
from typing import Any, Final

from pydantic import BaseModel

from dispute_exchange.events import DecisionIssued, OfferMade, Payload, Settled
from dispute_exchange.money import Money

_WORDS: Final = ("text", "reasons", "reason", "circumstances")
_HIDDEN: Final = frozenset({"kind", *_WORDS})


def text_of(payload: Payload) -> str:
    """The prose a person wrote in the event; empty for events that carry none."""
    for name in _WORDS:
        words = getattr(payload, name, None)
        if words:
            return str(words)
    return ""


def texts_in(said: BaseModel) -> Iterator[str]:
    """Every text in what is said, however deep: the titles of documents, the terms of a remedy.

    SECURITY: for what must not be told; a field nobody thought of is read like the others.
    """
    yield from _texts(said.model_dump(exclude={"kind"}))


def amount_of(payload: Payload) -> Money | None:
    """The sum the event is about: an offer's total, what was settled, what was proposed."""
    match payload:
        case OfferMade():
            return payload.amount
        case Settled():
            return payload.remedy.amount
        case DecisionIssued():
            return payload.proposed
    return None


def corrected_by(payload: Payload) -> int | None:
    """The number of the event that this one mends, if it is a correction."""
    return getattr(payload, "corrects", None)


def facts_of(payload: Payload) -> dict[str, Any]:
    """The payload's own fields as plain values, without its words and without empty ones."""
    plain = payload.model_dump(mode="json", exclude=set(_HIDDEN), exclude_none=True)
    return {name: value for name, value in plain.items() if value not in ("", [], {})}


def _texts(value: object) -> Iterator[str]:
    match value:
        case Enum():
            return
        case str():
            yield value
        case Mapping():
            for part in value.values():
                yield from _texts(part)
        case tuple() | list():
            for part in value:
                yield from _texts(part)
