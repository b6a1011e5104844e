"""References on the clipboard: what is copied here stays live where it is pasted.

Owns the type under which inlines travel beside their words, between screens of one desk. A
reference carries identifiers alone; other programs get the words.
"""

from collections.abc import Sequence
from typing import Final

from pydantic import TypeAdapter, ValidationError
from PySide6.QtCore import QMimeData

from dispute_exchange.decision import Inline, Inlines

CITATION: Final = "application/x-mediator-desk-citation+json"
_INLINES: TypeAdapter[tuple[Inline, ...]] = TypeAdapter(tuple[Inline, ...])


def citation(words: str, inlines: Sequence[Inline]) -> QMimeData:
    """``inlines`` for this desk, ``words`` for every other program."""
    data = QMimeData()
    data.setText(words)
    data.setData(CITATION, _INLINES.dump_json(tuple(inlines)))
    return data


def cited(data: QMimeData) -> Inlines:
    """The inlines that travel with ``data``; none when it is no citation, or not one of ours."""
    if not data.hasFormat(CITATION):
        return ()
    try:
        return _INLINES.validate_json(bytes(data.data(CITATION).data()))
    except ValidationError:
        return ()
