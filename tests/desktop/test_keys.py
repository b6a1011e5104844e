"""The ways into the vault on the screen: the gate, the card of the settings, the dialogs."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QMarginsF
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from mediator_desk.desktop.custody.key_forms import KeyForm, RotationForm, SheetForm
from mediator_desk.desktop.recovery_sheet import NewSheet, sheet_document
from mediator_desk.desktop.settings.security import SecurityCard
from mediator_desk.desktop.shell.window import MainWindow
from mediator_desk.desktop.work import Work
from mediator_desk.system import keyring
from mediator_desk.usecases.keys import Proof, remember_here
from mediator_desk.usecases.vaults import UnlockVault, lock_vault, unlock_vault
from mediator_desk.vault import VaultError
from tests.desk.material import PASSPHRASE
from tests.desktop.steps import settle, shown_texts, unlock
from tests.system.test_keyring import Kept

NEW = "hublot muscade sentier brume vitrail"


@pytest.fixture
def store(monkeypatch: pytest.MonkeyPatch) -> Kept:
    """The keyring of this session."""
    kept = Kept()
    monkeypatch.setattr(keyring, "find_store", lambda: kept)
    return kept


@pytest.fixture
def card(qtbot: QtBot, window: MainWindow, work: Work, vault: Path, store: Kept) -> SecurityCard:
    """The card, on a desk that is open."""
    unlock(qtbot, window, work)
    assert window.opened is not None
    window.opened.session.navigation.place("settings")
    settle(qtbot, work)
    return window.opened.pane.page._security  # type: ignore[union-attr]


def press(qtbot: QtBot, work: Work, form: KeyForm) -> None:
    form.do.click()
    settle(qtbot, work)


def opens(root: Path, **secret: object) -> bool:
    try:
        lock_vault(unlock_vault(UnlockVault(root, **secret)))  # type: ignore[arg-type]
    except VaultError:
        return False
    return True


def header(root: Path) -> dict[str, object]:
    return dict(json.loads((root / "vault.json").read_text()))


def copy_back(sheet: NewSheet) -> str:
    """Types the groups asked for, as printed; the whole key."""
    groups = sheet.sheetKey.text().split()
    fields = sheet._fields
    for field, place in zip(fields._fields(), fields._asked, strict=True):
        field.setText(groups[place])
    return "-".join(groups)


def test_a_change_needs_the_present_passphrase_and_a_good_new_one(
    qtbot: QtBot, window: MainWindow, work: Work, vault: Path, card: SecurityCard
) -> None:
    form = card.open_form("change")
    form.new.phrase.setText("court")  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: form.new._fields._rating is not None)  # type: ignore[attr-defined]
    press(qtbot, work, form)
    assert form.new.phraseError.text() == "Too short: at least 12 characters."  # type: ignore[attr-defined]
    for field in (form.new.phrase, form.new.again):  # type: ignore[attr-defined]
        field.setText(NEW)
    qtbot.waitUntil(lambda: form.new._fields._rating is not None)  # type: ignore[attr-defined]
    press(qtbot, work, form)
    assert form.proof._error.isVisible()
    form.proof.secret.setText("not this one at all")
    press(qtbot, work, form)
    assert form.proof._error.text().startswith("The passphrase does not match.")
    assert form.isVisible()
    form.proof.secret.setText(PASSPHRASE)
    press(qtbot, work, form)
    window.lock()
    settle(qtbot, work)
    assert opens(vault, passphrase=NEW)
    assert not opens(vault, passphrase=PASSPHRASE)


def test_a_new_sheet_counts_once_it_was_read_back(
    qtbot: QtBot, window: MainWindow, work: Work, vault: Path, card: SecurityCard
) -> None:
    form = card.open_form("sheet")
    assert isinstance(form, SheetForm)
    before = header(vault)
    form.proof.secret.setText(PASSPHRASE)
    press(qtbot, work, form)
    assert form.sheet.sheetError.isVisible()
    assert header(vault) == before
    key = copy_back(form.sheet)
    press(qtbot, work, form)
    window.lock()
    settle(qtbot, work)
    assert key not in shown_texts(window)
    assert opens(vault, recovery_key=key)


def test_what_the_computer_remembers_opens_on_a_click_alone(
    qtbot: QtBot, window: MainWindow, work: Work, vault: Path, card: SecurityCard, store: Kept
) -> None:
    form = card.open_form("remember")
    form.proof.secret.setText(PASSPHRASE)
    press(qtbot, work, form)
    assert len(store.held) == 1
    for _ in range(2):
        window.lock()
        settle(qtbot, work)
        assert window.opened is None, "never by itself"
        gate = window._gate
        assert gate.ui.remembered.isVisible()
        gate.ui.remembered.click()
        settle(qtbot, work)
        assert window.opened is not None
    store.held.clear()
    window.lock()
    settle(qtbot, work)
    window._gate.ui.remembered.click()
    settle(qtbot, work)
    assert window.opened is None
    assert window._gate.ui.error.text().startswith("This computer no longer remembers the key.")
    unlock(qtbot, window, work)
    assert window.opened is not None


def test_forgetting_needs_no_proof_and_closes_the_way(
    qtbot: QtBot, window: MainWindow, work: Work, vault: Path, card: SecurityCard, store: Kept
) -> None:
    assert window.opened is not None
    remember_here(window.opened.session.desk, Proof(passphrase=PASSPHRASE))
    card.read()
    settle(qtbot, work)
    card._forget()
    settle(qtbot, work)
    assert store.held == {}
    assert card.news.isVisible()
    window.lock()
    settle(qtbot, work)
    assert not window._gate.ui.remembered.isVisible()


def test_replacing_the_key_locks_the_desk_and_opens_it_again(
    qtbot: QtBot, window: MainWindow, work: Work, vault: Path, card: SecurityCard
) -> None:
    assert window.opened is not None
    before = bytes(window.opened.session.desk.vault._vault_key.view)
    form = card.open_form("rotate")
    assert isinstance(form, RotationForm)
    key = copy_back(form.sheet)
    form.proof.secret.setText("not this one at all")
    press(qtbot, work, form)
    assert window.opened is not None
    assert form.isVisible(), "a wrong proof is told while nothing has changed"
    form.proof.secret.setText(PASSPHRASE)
    with qtbot.waitSignals([window.locked, window.unlocked]):
        form.do.click()
    settle(qtbot, work)
    assert window.opened is not None
    assert bytes(window.opened.session.desk.vault._vault_key.view) != before
    assert window.opened.session.navigation.here.place == "settings"
    window.lock()
    settle(qtbot, work)
    assert opens(vault, recovery_key=key)


def test_a_second_passphrase_may_be_closed_and_the_last_offers_no_closing(
    qtbot: QtBot, window: MainWindow, work: Work, vault: Path, card: SecurityCard
) -> None:
    def closings() -> list[str]:
        names = [one.accessibleName() for one in card.findChildren(QPushButton)]
        return [name for name in names if name.startswith("Close")]

    assert closings() == []
    form = card.open_form("add")
    for field in (form.new.phrase, form.new.again):  # type: ignore[attr-defined]
        field.setText(NEW)
    qtbot.waitUntil(lambda: form.new._fields._rating is not None)  # type: ignore[attr-defined]
    form.proof.secret.setText(PASSPHRASE)
    press(qtbot, work, form)
    settle(qtbot, work)
    assert len(closings()) == 2
    second = next(way for way in card._ways if way.kind == "passphrase")
    form = card.open_form("close", second.slot_id)
    form.proof.secret.setText(NEW)
    press(qtbot, work, form)
    settle(qtbot, work)
    assert closings() == []


def test_a_first_run_locked_by_the_session_forgets_the_sheet_and_the_desk(
    qtbot: QtBot, window: MainWindow, work: Work, tmp_path: Path
) -> None:
    from tests.desk.material import make_desk
    from tests.desktop.steps import first_run, locked

    page = first_run(qtbot, window, work)
    desk = make_desk(tmp_path / "made")
    page._desk = desk
    page._sheet.show_key("ABCDE-12345-FGHJK-67890-MNPQR-STVWX-YZ01", "Essai")
    page.ui.phrase.setText(NEW)
    window.lock()
    settle(qtbot, work)
    assert locked(desk)
    texts = shown_texts(window)
    assert "ABCDE" not in texts
    assert NEW not in "".join(one.text() for one in window.findChildren(QLineEdit))


def test_the_printed_sheet_says_which_vault_and_how_to_use_it(
    look: object, english: object, tmp_path: Path
) -> None:
    groups = ["ABCDE", "12345", "FGHJK", "67890", "MNPQR", "STVWX", "YZ01"]
    page = sheet_document(groups, "Médiation <Rivage>", QDate(2026, 11, 24))
    text = page.toPlainText()
    for words in (*groups, "Médiation <Rivage>", "24 November 2026", "Keep it locked away"):
        assert words in text
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "sheet.pdf"))
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageMargins(QMarginsF(20, 20, 20, 20))
    page.print_(printer)
    assert (tmp_path / "sheet.pdf").read_bytes().count(b"/Type /Page\n") == 1
