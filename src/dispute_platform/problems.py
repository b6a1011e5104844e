"""Refusals as ``application/problem+json`` (RFC 9457): a code, facts, never a stack trace."""

from dispute_exchange.wire import Problem
from dispute_platform.errors import Refusal

MEDIA_TYPE = "application/problem+json"


def problem_of(refusal: Refusal) -> Problem:
    """What is told to the other side."""
    facts = {name: _plain(value) for name, value in refusal.facts.items()}
    return Problem(
        title=refusal.meaning.title,
        status=refusal.meaning.status,
        code=refusal.code,
        facts=facts,
    )


def _plain(value: object) -> object:
    if value is None or isinstance(value, bool | int | str | list):
        return value
    return str(value)
