"""Files at several stages of the procedure, open in the real window."""

import uuid
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from dispute_platform.samples import MEDIATOR, build
from dispute_platform.samples.containers import Seal, write_sample
from mediator_desk.desktop.widgets.form import FormDialog
from mediator_desk.usecases.files import OpenDisputeFile, open_dispute_file
from tests.desktop.dossier import Dossier
from tests.exchange.material import Platform
from tests.patience import PATIENCE_MS


class Desk:
    """The window, and the steps of a mediator who does an act in it."""

    def __init__(self, dossier: Dossier) -> None:
        self.dossier = dossier

    def ask(self, act: str) -> Any:
        """Ask for the form of an act, and give it."""
        self.dossier.session.act_asked.emit(self.dossier.dispute_id, act)
        self.dossier.settle()
        return self.form()

    def form(self) -> Any:
        """The form over the window."""
        shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, FormDialog)]
        return next(form for form in shown if form.isVisible())

    def write(self, form: Any, field: Any, text: str) -> None:
        """Type into a field, and wait for what follows from it."""
        field.setFocus()
        if hasattr(field, "setPlainText"):
            field.setPlainText(text)
        else:
            field.setText(text)
            field.textEdited.emit(text)
        self.read(form)

    def read(self, form: Any) -> str:
        """What the parties would read, once it is shown."""
        if form.letters is None:
            return ""
        self.dossier.qtbot.waitUntil(
            lambda: not form.letters._later.isActive() and self.dossier.work.alive == 0,
            timeout=PATIENCE_MS,
        )
        self.dossier.settle()
        return str(form.letters.text())

    def do(self, form: Any) -> None:
        """Press the button, and wait."""
        form.do.click()
        self.dossier.settle()
        QApplication.processEvents()


@pytest.fixture
def acting(dossier: Dossier) -> Iterator[Desk]:
    """The steps; forms left open are closed."""
    yield Desk(dossier)
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, FormDialog):
            widget.close()
    QApplication.processEvents()


@pytest.fixture(scope="session")
def scenario_file(
    platform: Platform, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[int], Path]:
    """The dispute file of a scenario."""

    @cache
    def write(scenario: int) -> Path:
        mediator = MEDIATOR.model_copy(update={"mediator_id": uuid.UUID(int=1)})
        material = build(scenario, mediator=mediator)
        folder = tmp_path_factory.mktemp("supplied")
        return write_sample(material, folder, Seal(platform.signer), [platform.device.recipient])

    return write


@pytest.fixture
def stage(dossier: Dossier, scenario_file: Callable[[int], Path]) -> Callable[[int], uuid.UUID]:
    """Import the file of a scenario and make it the one the steps are about."""

    def take(scenario: int) -> uuid.UUID:
        opened = open_dispute_file(dossier.desk, OpenDisputeFile(scenario_file(scenario)))
        dossier.dispute_id = opened.dispute_id
        return opened.dispute_id

    return take
