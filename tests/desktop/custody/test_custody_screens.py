"""Backups, holds, destruction and examination from the window, on a real vault."""

import shutil
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from mediator_desk.clock import fixed_clock
from mediator_desk.desktop.custody.destroyed import CertificatesForm, DestroyedForm
from mediator_desk.desktop.custody.keeping import KeepingForm
from mediator_desk.desktop.custody.restoring import RestoreForm
from mediator_desk.desktop.i18n import Languages
from mediator_desk.desktop.shell.window import MainWindow
from mediator_desk.desktop.unlock.page import UnlockPage
from mediator_desk.desktop.work import Work
from mediator_desk.usecases.backups import BackupPlan, back_up, plan_backups, read_backups
from mediator_desk.usecases.custody import check_certificate
from mediator_desk.usecases.synchronisation import SyncReport, SyncStatus
from mediator_desk.usecases.vaults import lock_vault
from tests.desk.material import PASSPHRASE, make_desk
from tests.desktop import audit
from tests.desktop.dossier import NOW, Dossier
from tests.desktop.steps import first_run, settle
from tests.exchange.material import Platform


def texts(widget: QWidget) -> str:
    """What a card or a dialog says."""
    shown = (each for each in widget.findChildren(QLabel) if each.isVisibleTo(widget))
    return "\n".join(each.text() for each in shown)


def press(widget: QWidget, words: str) -> None:
    """Press the one button of these words."""
    (one,) = [
        each
        for each in widget.findChildren(QPushButton)
        if each.text().replace("&", "") == words and each.isVisibleTo(widget)
    ]
    one.click()


def card(dossier: Dossier, name: str) -> Any:
    """A card of the settings, reached by its command."""
    dossier.session.navigation.place("settings", name)
    dossier.settle()
    return dossier.page._sections[name]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "disque"
    made.mkdir()
    return made


def test_a_plan_is_made_and_a_backup_follows_from_one_button(
    dossier: Dossier, folder: Path
) -> None:
    backups = card(dossier, "backups")
    assert "No backup is planned" in texts(backups)
    form = backups.open_plan()
    form.do.click()
    assert form._where.error() == "To be filled in."
    form.folder.setText(str(folder / "absent"))
    form.do.click()
    assert form._where.error().startswith("There is no such folder")
    form.folder.setText(str(folder))
    form.every.setText("0")
    form.do.click()
    assert form._every.error().startswith("From 1 to ")
    form.every.setText("2")
    form.do.click()
    dossier.settle()
    assert "Every 2 days, while the desk is open" in texts(backups)
    assert "One is due now." in texts(backups)
    dossier.session.undoing.undo()
    dossier.settle()
    assert "No backup is planned" in texts(backups)
    plan_backups(dossier.desk, BackupPlan(folder, 2))
    dossier.session.tell_changed()
    dossier.settle()
    press(backups, "Back up now")
    dossier.settle()
    (made,) = folder.glob("*.mdbackup")
    assert str(folder) in texts(backups)
    assert "One is due now." not in texts(backups)
    press(backups, "Delete")
    dossier.settle()
    assert not made.exists()
    assert "The backup was deleted." in texts(backups)


def test_the_backup_of_the_day_is_made_by_itself(dossier: Dossier, folder: Path) -> None:
    plan_backups(dossier.desk, BackupPlan(folder))
    assert dossier.window.opened is not None
    watch = dossier.window.opened.backups
    assert watch._timer.isActive()
    watch._timer.timeout.emit()
    dossier.settle()
    assert len(list(folder.glob("*.mdbackup"))) == 1
    watch.look()
    dossier.settle()
    assert len(list(folder.glob("*.mdbackup"))) == 1, "none is due before tomorrow"


def test_a_folder_that_is_away_is_said_and_a_lock_leaves_nothing(
    dossier: Dossier, folder: Path
) -> None:
    plan_backups(dossier.desk, BackupPlan(folder / "absent"))
    assert dossier.window.opened is not None
    watch, banner = dossier.window.opened.backups, dossier.window.opened.pane.banner
    watch.look()
    dossier.settle()
    assert "The folder for backups is not there." in banner.words()
    watch.start(folder)
    dossier.window.lock()
    settle(dossier.qtbot, dossier.work)
    assert list(folder.iterdir()) == []


def keeping(dossier: Dossier) -> KeepingForm:
    """Opened from the menu of the dispute."""
    dossier.go("overview")
    form = dossier.page._keeping.open()
    dossier.settle()
    assert isinstance(form, KeepingForm)
    return form


def test_a_hold_forbids_what_an_order_allows(dossier: Dossier, folder: Path) -> None:
    back_up(dossier.desk, folder)
    form = keeping(dossier)
    assert audit.unnamed(dossier.window) == []
    assert "1 backup made since this file came holds it." in texts(form)
    hold = form.open_hold()
    hold.do.click()
    assert hold._reason.error() == "To be filled in."
    hold.reason.put("Réquisition du tribunal, au secret")
    hold.until.put(NOW.date() - timedelta(days=1))
    hold.do.click()
    assert hold._until.error() == "This day is past."
    hold.until.put(NOW.date() + timedelta(days=30))
    hold.do.click()
    dossier.settle()
    assert "Réquisition du tribunal, au secret. Placed by" in texts(form)
    refused = form.open_destruction()
    assert not refused.do.isEnabled()
    assert "A legal hold protects this file" in texts(refused)
    refused.reject()
    press(form, "Lift")
    dossier.settle()
    assert "Lifted" in texts(form)
    assert form.open_destruction().do.isEnabled()


def test_an_order_destroys_once_the_number_was_typed(
    dossier: Dossier, folder: Path, tmp_path: Path
) -> None:
    back_up(dossier.desk, folder)
    form = keeping(dossier)
    asked = form.open_destruction()
    assert asked.reason.count() == 1, "the term still runs"
    assert "1 backup still holds it." in texts(asked)
    asked.do.click()
    assert asked._order.error() == asked._number.error() == "To be filled in."
    asked.order.setText("CNIL, MED-2026-1")
    asked.number.setText("0")
    asked.do.click()
    assert asked._number.error() == "This is not the number of this file."
    asked.number.setText(asked._custody.file_no)
    asked.do.click()
    dossier.settle()
    (done,) = dossier.window.findChildren(DestroyedForm)
    assert dossier.session.navigation.here.place == "caseload"
    assert dossier.session.navigation.here.dispute_id is None
    saved = tmp_path / "certificat.jws"
    done._save_in(done._done.certificate, str(saved))
    dossier.settle()
    assert check_certificate(saved.read_text())["order"] == "CNIL, MED-2026-1"
    press(done, "Delete these backups")
    dossier.settle()
    assert list(folder.iterdir()) == []
    assert read_backups(dossier.desk).backups == ()
    done.accept()
    listed = card(dossier, "destruction").open_certificates()
    dossier.settle()
    assert isinstance(listed, CertificatesForm)
    assert "No 1" in texts(listed)
    listed._check_file(str(saved))
    dossier.settle()
    assert "The signature holds" in texts(listed)
    saved.write_text(saved.read_text()[:-4] + "AAAA")
    listed._check_file(str(saved))
    dossier.settle()
    assert "This is no certificate of destruction." in texts(listed)


def test_the_examination_says_what_is_wrong_and_mends_it(dossier: Dossier) -> None:
    orphan = dossier.desk.root / "blobs" / "ab" / ("ab" + "0" * 30)
    orphan.parent.mkdir(exist_ok=True)
    orphan.write_bytes(b"left")
    report = card(dossier, "examination").open_report()
    dossier.settle()
    assert "1 left by an interruption. Mending removes it." in texts(report)
    assert "None was ever made." in texts(report)
    assert report.do.isEnabled()
    report.do.click()
    dossier.settle()
    assert not orphan.exists()
    assert report.summary.text().startswith("Mended what could be.")
    assert not report.do.isEnabled()


def test_every_word_of_the_screens_has_its_french(dossier: Dossier, french: Languages) -> None:
    french.use("fr")
    backups = card(dossier, "backups")
    assert "Aucune sauvegarde n’est prévue" in texts(backups)
    form = keeping(dossier)
    assert form.windowTitle().startswith("Conservation du dossier")
    report = card(dossier, "examination").open_report()
    dossier.settle()
    assert "Chaque page est authentique." in texts(report)


# -- before any vault is open


@pytest.fixture
def backup(tmp_path: Path, platform: Platform, folder: Path) -> Path:
    """A backup of a vault that this computer does not know."""
    desk = make_desk(tmp_path / "elsewhere", platform, fixed_clock(NOW))
    place = Path(back_up(desk, folder).place)
    lock_vault(desk)
    shutil.rmtree(desk.root)
    return place


def restore(qtbot: QtBot, window: MainWindow, work: Work, backup: Path) -> RestoreForm:
    (form,) = window.findChildren(RestoreForm)
    form.do.click()
    assert form._asked.error() == "To be filled in."
    form.source.setText(str(backup.with_name("nothing.mdbackup")))
    form.source.setText(str(backup))
    settle(qtbot, work)
    qtbot.waitUntil(lambda: form.height() >= form.sizeHint().height())
    assert "A backup of the vault" in form.found.text()
    form.proof.secret.setText("not this one, surely")
    form.do.click()
    settle(qtbot, work)
    assert form.proof._error.text().startswith("The passphrase does not match.")
    form.proof.secret.setText(PASSPHRASE)
    form.do.click()
    settle(qtbot, work)
    return form


def test_a_new_computer_starts_from_a_backup(
    qtbot: QtBot, window: MainWindow, work: Work, backup: Path
) -> None:
    page = first_run(qtbot, window, work)
    page.go_to(1)
    page.restore.click()
    restore(qtbot, window, work, backup)
    assert window.opened is not None


def test_a_backup_opens_beside_the_vault_of_this_computer(
    qtbot: QtBot, window: MainWindow, work: Work, vault: Path, backup: Path
) -> None:
    window.start()
    settle(qtbot, work)
    gate = window._stack.currentWidget()
    assert isinstance(gate, UnlockPage)
    gate.restore.click()
    restore(qtbot, window, work, backup)
    assert window.opened is not None
    assert window.opened.session.desk.root != vault
    assert vault.is_dir()


def test_what_is_no_backup_is_said_at_once(
    qtbot: QtBot, window: MainWindow, work: Work, vault: Path, tmp_path: Path
) -> None:
    window.start()
    settle(qtbot, work)
    gate = window._stack.currentWidget()
    assert isinstance(gate, UnlockPage)
    gate.restore.click()
    (form,) = window.findChildren(RestoreForm)
    other = tmp_path / "other.mdbackup"
    other.write_bytes(b"PK\x03\x04 something else")
    form.source.setText(str(other))
    settle(qtbot, work)
    assert "This backup cannot be used." in form._asked.error()
    assert "not_a_backup" not in form._asked.error()


def test_a_vault_put_back_to_an_older_copy_is_said_in_the_window(dossier: Dossier) -> None:
    opened = dossier.window.opened
    assert opened is not None
    report = SyncReport(0, 0, 0, 0, 0, None, NOW, None, ("clock_skew", "vault_rolled_back"))
    opened.synchroniser.reported.emit(report)
    assert opened.pane.banner.words().startswith(
        "This vault is an older copy, or not the only one."
    )


def test_what_stops_a_synchronisation_is_said_in_the_window(dossier: Dossier) -> None:
    opened = dossier.window.opened
    assert opened is not None
    banner, said = opened.pane.banner, opened.synchroniser.reported
    stopped = SyncReport(0, 0, 0, 0, 0, None, NOW, "platform_unclear", facts={"what": "endless"})
    before = banner.words()
    said.emit(replace(stopped, problem="platform_unreachable"))
    assert banner.words() == before, "offline is no failure"
    said.emit(stopped)
    assert "is not understood" in banner.words()
    assert "(endless)" in banner.words()
    said.emit(replace(stopped, problem="platform_untrusted"))
    assert "does not prove who it is" in banner.words()
    opened.pane.status.show_sync(
        SyncStatus(True, NOW, None, waiting=0, needs_person=0, problem="platform_unclear"),
        syncing=False,
    )
    assert "stopped" in opened.pane.status._connection.accessibleName()
