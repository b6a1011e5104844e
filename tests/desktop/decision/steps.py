"""A draft in the workshop, and what a mediator does with its text."""

from typing import Any

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from dispute_exchange.decision import TextRun
from tests.desktop.dossier import Dossier


@pytest.fixture
def workshop(dossier: Dossier) -> Any:
    """A draft begun from the standard plan, at the first head to answer."""
    tab = dossier.go("decision")
    tab._start._start.click()
    dossier.settle()
    return tab._workshop


@pytest.fixture
def edit(workshop: Any) -> Any:
    """The text of the head to answer, empty."""
    workshop._show_head(workshop._content.heads[1].head_id)
    return workshop._ui.editor.edit


def dialog(kind: type) -> Any:
    (found,) = (one for one in QApplication.topLevelWidgets() if isinstance(one, kind))
    return found


def said(edit: Any) -> str:
    """The words written, with their own spaces. WHY: Qt makes plain ones of those that bind."""
    (paragraph,) = edit.blocks()
    return "".join(one.text for one in paragraph.inlines if isinstance(one, TextRun))


def select_all(edit: Any) -> None:
    cursor = edit.textCursor()
    cursor.select(QTextCursor.SelectionType.Document)
    edit.setTextCursor(cursor)
