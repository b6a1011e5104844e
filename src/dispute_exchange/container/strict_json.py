"""JSON that means one thing to every reader.

Owns the checks before a model is applied: UTF-8, bounded size, depth and number of values, no
duplicate names, no numbers JSON does not have. Never builds a model.
"""

import json
import re
from typing import NoReturn

from dispute_exchange.container.errors import JsonMalformed, JsonTooDeep, JsonTooLarge
from dispute_exchange.container.limits import Limits

# SECURITY: possessive, and an unclosed string runs to the end, so that no document makes this
# look at a byte twice.
_STRING = re.compile(rb'"(?:[^"\\]++|\\.)*+"?', re.DOTALL)
_NOT_BRACKETS = bytes(sorted(set(range(256)) - set(b"[]{}")))
_AS_SQUARE = bytes.maketrans(b"{}", b"[]")


def check_json(data: bytes, limits: Limits) -> None:
    """Raises ``JsonTooLarge``, ``JsonTooDeep`` or ``JsonMalformed`` where ``data`` is not strict.

    Depth and size are bounded before anything is parsed.
    """
    if len(data) > limits.json:
        raise JsonTooLarge(size=len(data), limit=limits.json)
    _check_shape(data, limits)
    try:
        json.loads(
            data.decode("utf-8"),
            object_pairs_hook=_unique,
            parse_constant=_no_constant,
            parse_int=_short_integer,
            parse_float=_short_number,
        )
    except UnicodeDecodeError:
        raise JsonMalformed(reason="not_utf8") from None
    except RecursionError:
        raise JsonTooDeep(limit=limits.json_depth) from None
    except json.JSONDecodeError as error:
        raise JsonMalformed(reason="syntax", position=error.pos) from None


def _check_shape(data: bytes, limits: Limits) -> None:
    outside_strings = _STRING.sub(b"", data)
    values = sum(outside_strings.count(mark) for mark in (b",", b"[", b"{"))
    if values > limits.json_values:
        raise JsonTooLarge(values=values, limit=limits.json_values)
    # WHY so: every pass removes the innermost level of all brackets at once, in C; a parser that
    # recurses never sees a document deeper than the bound.
    brackets = outside_strings.translate(_AS_SQUARE, _NOT_BRACKETS)
    for _ in range(limits.json_depth):
        level_removed = brackets.replace(b"[]", b"")
        if len(level_removed) == len(brackets):
            break
        brackets = level_removed
    else:
        if brackets:
            raise JsonTooDeep(limit=limits.json_depth)
    if brackets:
        raise JsonMalformed(reason="unbalanced")


def _unique(pairs: list[tuple[str, object]]) -> None:
    # SECURITY: of two values under one name, two programs may read different ones.
    if len({name for name, _ in pairs}) != len(pairs):
        raise JsonMalformed(reason="duplicate_name")


def _no_constant(_: str) -> NoReturn:
    raise JsonMalformed(reason="not_a_json_number")


def _short_integer(digits: str) -> None:
    if len(digits) > 20:
        raise JsonMalformed(reason="number_too_long")


def _short_number(digits: str) -> None:
    if len(digits) > 40:
        raise JsonMalformed(reason="number_too_long")
