"""A desk left open for days keeps nothing of the disputes closed, nor of the sessions locked."""

import gc
import weakref
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from tests.desktop.dossier import Dossier


def widgets(dossier: Dossier) -> int:
    """How many there are once what is to be deleted is gone."""
    dossier.settle()
    for _ in range(2):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        gc.collect()
    return len(QApplication.allWidgets())


def visit(dossier: Dossier) -> "weakref.ref[Any]":
    """Open the dispute at two tabs and go back to the list; the page that was closed."""
    dossier.go("timeline")
    dossier.go("notes")
    page = weakref.ref(dossier.page)
    dossier.session.navigation.place("caseload")
    return page


def test_nothing_of_a_dispute_closed_or_of_a_session_locked_stays(dossier: Dossier) -> None:
    visit(dossier)
    before = widgets(dossier)
    pages = [visit(dossier) for _ in range(2)]
    assert widgets(dossier) == before
    assert [page() for page in pages] == [None] * 2
    session = dossier.session
    kept = [weakref.ref(one) for one in (session, session.navigation)]
    del session
    dossier.lock_and_unlock()
    assert widgets(dossier) <= before
    assert [one() for one in kept] == [None, None]
