"""Where one is in a draft: the section and the caret in it, told before a lock and found again.

Owns no text: what is typed is sealed by the workshop.
"""

from typing import Any

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from mediator_desk.desktop.decision.plan import PlanList
from mediator_desk.desktop.decision.text import ProseEdit


def place_in(workshop: QWidget) -> dict[str, Any]:
    """The section being written, caret, selection and scroll."""
    plan, edit = _parts(workshop)
    cursor = edit.textCursor()
    return {
        "section": plan.currentRow(),
        "caret": cursor.position(),
        "anchor": cursor.anchor(),
        "scroll": edit.verticalScrollBar().value(),
    }


def put_back(workshop: QWidget, place: dict[str, Any]) -> None:
    """Go back there, as far as the draft still goes; another version may have told the place."""
    plan, edit = _parts(workshop)
    wanted = [place.get(name) for name in ("section", "caret", "anchor", "scroll")]
    if not all(isinstance(one, int) and one >= 0 for one in wanted):
        return
    section, caret, anchor, scroll = (int(one or 0) for one in wanted)
    plan.setCurrentRow(min(section, plan.count() - 1))
    last = edit.document().characterCount() - 1
    cursor = edit.textCursor()
    cursor.setPosition(min(anchor, last))
    cursor.setPosition(min(caret, last), QTextCursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)
    edit.verticalScrollBar().setValue(scroll)


def _parts(workshop: QWidget) -> tuple[PlanList, ProseEdit]:
    plan, edit = workshop.findChild(PlanList), workshop.findChild(ProseEdit)
    assert isinstance(plan, PlanList)
    assert isinstance(edit, ProseEdit)
    return plan, edit
