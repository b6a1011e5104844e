"""The demonstration dossier, open at its exhibits, with a hand on whatever dialog is shown."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QDialog

from mediator_desk.desktop.i18n import Languages
from tests.desktop.dossier import Dossier, dossier, dossier_file

__all__ = ["dossier", "dossier_file"]

Shown = Callable[[], Any]


@pytest.fixture
def tab(dossier: Dossier, french: Languages) -> Any:
    return dossier.go("exhibits")


@pytest.fixture
def shown(dossier: Dossier) -> Shown:
    """The dialog over the window, once what it asks for was read."""

    def find() -> Any:
        dossier.settle()
        dossier.wait(lambda: any(d.isVisible() for d in dossier.window.findChildren(QDialog)))
        (found,) = [d for d in dossier.window.findChildren(QDialog) if d.isVisible()]
        dossier.qtbot.wait(250)
        dossier.settle()
        return found

    return find
