"""JSON that means one thing to every reader.

Owns the checks before a model is applied: UTF-8, bounded size, depth and number of values, no
duplicate names, no numbers JSON does not have. Never builds a model.
"""

import json
from collections.abc import Iterator
from typing import NoReturn

from dispute_exchange.container.errors import JsonMalformed, JsonTooDeep, JsonTooLarge
from dispute_exchange.container.limits import Limits

_WINDOW = 1 << 16
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
    brackets = _brackets(data, limits.json_values)
    # WHY so: every pass removes the innermost level of all brackets at once, in C; a parser that
    # recurses never sees a document deeper than the bound.
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


def _brackets(data: bytes, most_values: int) -> bytes:
    """The brackets outside texts, all square; raises ``JsonTooLarge`` beyond ``most_values``."""
    brackets, values, within_text = bytearray(), 0, False
    for window in _windows(data):
        pieces = window.replace(b"\\\\", b"").replace(b'\\"', b"").split(b'"')
        outside = b"".join(pieces[1::2] if within_text else pieces[::2])
        within_text ^= len(pieces) % 2 == 0
        values += sum(outside.count(mark) for mark in (b",", b"[", b"{"))
        brackets += outside.translate(_AS_SQUARE, _NOT_BRACKETS)
        if values > most_values or len(brackets) > 2 * most_values:
            raise JsonTooLarge(limit=most_values)
    return bytes(brackets)


def _windows(data: bytes) -> Iterator[bytes]:
    """``data`` in pieces that never part a backslash from what it escapes."""
    start = 0
    while start < len(data):
        end = start + _WINDOW
        while data[end - 1 : end] == b"\\":
            end += 1
        yield data[start:end]
        start = end


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
