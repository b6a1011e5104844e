"""The window that says what a document is: before and after the vault is open, by key and drop."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from mediator_desk.desktop.i18n import Languages
from mediator_desk.desktop.shell.window import MainWindow
from mediator_desk.desktop.theme import Theme
from mediator_desk.desktop.verification import words
from mediator_desk.desktop.verification.dialog import VerificationDialog
from mediator_desk.desktop.work import Work
from mediator_desk.usecases.desk import Desk
from tests.decisions.authority import Authority, authority, pem
from tests.desktop import audit
from tests.desktop.steps import settle
from tests.verification.attacks import INCREMENTS
from tests.verification.conftest import Case, make_case

Opener = Callable[..., VerificationDialog]


@pytest.fixture(scope="session")
def ca() -> Authority:
    return authority()


@pytest.fixture(scope="session")
def decided(ca: Authority) -> Case:
    return make_case(ca, (ca.mediator(),))


@pytest.fixture
def folder(tmp_path: Path, decided: Case, ca: Authority) -> Path:
    for name, data in {
        "genuine.pdf": decided.b_b,
        "changed.pdf": INCREMENTS["an annotation over the text"][0](decided.b_b),
        "invoice.pdf": b"not even a PDF",
        "root.pem": pem(ca.root).encode(),
    }.items():
        (tmp_path / name).write_bytes(data)
    return tmp_path


@pytest.fixture
def opened(qtbot: QtBot, look: Theme, work: Work, folder: Path) -> Iterator[Opener]:
    parent = QWidget()
    qtbot.addWidget(parent)

    def show(*names: str, trusting: bool = False) -> VerificationDialog:
        dialog = VerificationDialog(work, None, [], parent)
        if trusting:
            dialog._trust([str(folder / "root.pem")])
        dialog.judge([folder / name for name in names])
        dialog.show()
        qtbot.waitUntil(lambda: len(dialog._checked) == len(names))
        qtbot.waitUntil(lambda: dialog._job is None)
        return dialog

    yield show
    settle(qtbot, work)


def test_a_genuine_document_says_so_in_words_and_a_picture(
    opened: Opener, english: Languages
) -> None:
    dialog = opened("genuine.pdf", trusting=True)
    assert dialog._title.text() == "Genuine"
    assert dialog._verdict.accessibleName().startswith("Genuine")
    assert "You can rely" in dialog._next_step.text()
    names = {name: fact for name, fact, _ in words.facts(dialog.shown)}  # type: ignore[arg-type]
    assert names["Text and data"] == "the printed text says what the data say"
    assert names["Register"] == "not asked: no vault is open"
    assert audit.unnamed(dialog) == []
    dialog.close()


def test_a_changed_document_names_what_was_changed(opened: Opener, english: Languages) -> None:
    dialog = opened("changed.pdf", trusting=True)
    assert dialog._title.text() == "Changed"
    found = [one.text for one in words.findings(dialog.shown.verdict)]  # type: ignore[union-attr]
    assert "Something was laid over a page." in found
    dialog.close()


def test_an_unknown_signer_becomes_known_by_a_certificate_handed_over(
    opened: Opener, qtbot: QtBot, folder: Path, english: Languages
) -> None:
    dialog = opened("genuine.pdf")
    assert dialog._title.text() == "Unknown signer"
    assert dialog._authority.isVisible()
    dialog._authority.click()
    chooser = dialog.findChild(QFileDialog)
    assert chooser is not None
    chooser.filesSelected.emit([str(folder / "root.pem")])
    chooser.close()
    qtbot.waitUntil(lambda: dialog._title.text() == "Genuine")
    assert not dialog._authority.isVisible()
    dialog.close()


def test_several_documents_stand_in_a_list(opened: Opener, folder: Path, french: Languages) -> None:
    dialog = opened("genuine.pdf", "changed.pdf", "invoice.pdf", trusting=True)
    assert dialog._list.isVisible()
    assert dialog._title.text() == "Authentique"
    dialog._list.setCurrentRow(2)
    assert dialog._title.text() == "Pas une décision"
    assert "PDF lisible" in words.report(dialog.shown)  # type: ignore[arg-type]
    dialog.close()


def test_the_report_is_copied_and_saved(
    opened: Opener, qtbot: QtBot, folder: Path, french: Languages
) -> None:
    dialog = opened("genuine.pdf", trusting=True)
    dialog._copy.click()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("Vérification\u00a0: genuine.pdf")
    assert "Odile Vautremont" in copied
    to = folder / "rapport.txt"
    dialog._save.click()
    chooser = dialog.findChild(QFileDialog)
    assert chooser is not None
    chooser.fileSelected.emit(str(to))
    chooser.close()
    qtbot.waitUntil(to.exists)
    qtbot.waitUntil(lambda: "rapport.txt" in dialog._banner.words())
    assert to.read_text("utf-8") == copied
    dialog._see.setChecked(True)
    assert dialog._details.toPlainText() == copied.replace("\u00a0", " ")
    dialog.close()


def test_a_file_that_is_gone_is_said_in_words(
    qtbot: QtBot, look: Theme, work: Work, tmp_path: Path, english: Languages
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = VerificationDialog(work, None, [tmp_path / "gone.pdf"], parent)
    dialog.show()
    qtbot.waitUntil(lambda: bool(dialog._banner.words()))
    dialog.close()
    settle(qtbot, work)


def drop(window: MainWindow, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(event)


def standing(window: MainWindow) -> VerificationDialog:
    dialog = window.findChild(VerificationDialog)
    assert dialog is not None
    return dialog


def test_before_the_vault_is_open_a_visitor_may_check_a_document(
    qtbot: QtBot, window: MainWindow, folder: Path, english: Languages
) -> None:
    window.show()
    assert window.opened is None
    link = window.findChild(QPushButton, "verify")
    assert link is not None
    link.click()
    chooser = window.findChild(QFileDialog)
    assert chooser is not None
    chooser.filesSelected.emit([str(folder / "genuine.pdf")])
    chooser.close()
    dialog = standing(window)
    qtbot.waitUntil(lambda: dialog.shown is not None)
    assert not dialog.shown.with_desk  # type: ignore[union-attr]
    dialog.close()


def test_a_document_dropped_on_the_desk_is_held_against_its_register(
    qtbot: QtBot, window: MainWindow, desk: Desk, folder: Path, english: Languages
) -> None:
    window.show()
    window.open_desk(desk)
    drop(window, folder / "genuine.pdf")
    dialog = standing(window)
    qtbot.waitUntil(lambda: dialog.shown is not None)
    assert dialog.shown.with_desk  # type: ignore[union-attr]
    with qtbot.waitSignal(window.wiped):
        window.lock()
    assert not [one for one in QApplication.topLevelWidgets() if one.isVisible() and one != window]
