"""Nothing on the screen can keep the desk open, and nothing typed is lost by the lock.

``obstacles`` are windows made to resist. ``test_locking_over_whatever_a_page_offers`` presses
every button and command of every page, locks over whatever window appears, and so finds the
dialogs of the product by itself, those not written yet included.
"""

from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from mediator_desk.desktop.shell.navigation import PLACES, TABS
from mediator_desk.desktop.shell.unsaved import FORGETFUL, KeptWords
from mediator_desk.desktop.unlock.page import UnlockPage
from mediator_desk.usecases.vaults import UnlockVault, unlock_vault
from mediator_desk.vault import RecoveryKey
from tests.desktop.dossier import Dossier
from tests.desktop.obstacles import OBSTACLES, drag
from tests.desktop.steps import locked, settle
from tests.patience import PATIENCE_S

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

CANARY = "girafe-de-porcelaine"


def windows(dossier: Dossier) -> list[QWidget]:
    """What stands on the screen beside the window."""
    shown = (one for one in QApplication.topLevelWidgets() if one.isVisible())
    return [one for one in shown if one is not dossier.window]


def assert_locked(dossier: Dossier) -> None:
    """At once on the screen; a moment later in the memory."""
    assert dossier.window.opened is None
    assert isinstance(dossier.window._stack.currentWidget(), UnlockPage)
    assert windows(dossier) == []
    assert QApplication.activeModalWidget() is None
    assert QApplication.activePopupWidget() is None
    settle(dossier.qtbot, dossier.work)
    assert locked(dossier.desk)


@pytest.mark.parametrize("obstacle", OBSTACLES, ids=lambda obstacle: obstacle.__name__)
def test_nothing_keeps_the_desk_open(dossier: Dossier, obstacle: Callable[[QWidget], None]) -> None:
    stood: list[bool] = []

    def lock() -> None:
        """Once the obstacle stands, however long that took."""
        if windows(dossier) or obstacle is drag:
            often.stop()
            stood.append(True)
            dossier.window.lock()

    often = QTimer(dossier.window, interval=30)
    often.timeout.connect(lock)
    often.start()
    obstacle(dossier.window)
    dossier.wait(lambda: dossier.window.opened is None)
    assert stood == [True]
    assert_locked(dossier)


def test_a_menu_of_the_window_is_put_away_and_works_again(dossier: Dossier) -> None:
    menu = next(iter(dossier.window.menuBar().findChildren(QMenu)))
    menu.popup(dossier.window.mapToGlobal(dossier.window.rect().center()))
    dossier.window.lock()
    assert_locked(dossier)
    reopen(dossier)
    menu.popup(dossier.window.mapToGlobal(dossier.window.rect().center()))
    assert menu.isVisible()
    menu.close()


def test_a_step_that_fails_does_not_stop_the_others(
    dossier: Dossier, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError(CANARY)

    from mediator_desk.desktop.shell import window as module

    monkeypatch.setattr(module, "forget_copied", fail)
    monkeypatch.setattr(module, "clear_screen", fail)
    dossier.window.lock()
    assert_locked(dossier)
    assert "lock_step_failed" in caplog.text
    assert CANARY not in "\n".join(record.getMessage() for record in caplog.records)


def test_keys_go_even_if_the_last_save_never_ends(dossier: Dossier) -> None:
    """A job that hangs in the database lane holds the saves up, not the keys."""
    import threading

    end = threading.Event()
    dossier.work.save(end.wait, PATIENCE_S)
    dossier.window.keys._late.setInterval(50)
    dossier.window.lock()
    dossier.wait(lambda: locked(dossier.desk))
    assert dossier.work.alive
    end.set()
    settle(dossier.qtbot, dossier.work)


# -- the clipboard


def test_the_clipboard_is_emptied_if_it_is_ours(
    dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    """WHY told so: the offscreen platform does not know whose its clipboard is."""
    board = QGuiApplication.clipboard()
    monkeypatch.setattr(type(board), "ownsClipboard", lambda _: True)
    board.setText(CANARY)
    dossier.window.lock()
    assert board.text() == ""


def test_what_another_program_put_in_the_clipboard_stays(
    dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    board = QGuiApplication.clipboard()
    board.setText("of somebody else")
    monkeypatch.setattr(type(board), "ownsClipboard", lambda _: False)
    dossier.window.lock()
    assert board.text() == "of somebody else"
    board.clear()


# -- every page, every dialog of the product


@pytest.fixture
def printed(dossier: Dossier) -> str:
    """A key that opens at no cost."""
    recovery = RecoveryKey.random()
    dossier.desk.vault.slots.set_recovery_key(recovery)
    return recovery.text


def reopen(dossier: Dossier, printed: str | None = None) -> None:
    """Unlock, and wait until the window stands where it was."""
    from tests.desk.material import PASSPHRASE

    root, clock = dossier.desk.root, dossier.desk.clock
    secret = {"recovery_key": printed} if printed else {"passphrase": PASSPHRASE}
    dossier.desk = unlock_vault(UnlockVault(root, **secret), clock)
    dossier.window.open_desk(dossier.desk)
    dossier.settle()


PLACES_OF_THE_PRODUCT = [*PLACES, *(f"dispute/{tab}" for tab in TABS)]


def go(dossier: Dossier, place: str) -> None:
    if place.startswith("dispute/"):
        dossier.go(place.removeprefix("dispute/"))
    else:
        dossier.session.navigation.place(place)
    dossier.settle()


def openers(dossier: Dossier) -> dict[str, Callable[[], None]]:
    """What a person can press on the page in view, by its words: one of each."""
    opened = dossier.window.opened
    assert opened is not None
    page = opened.pane.page
    assert page is not None
    found: dict[str, Callable[[], None]] = {}
    for one in page.findChildren(QAbstractButton):
        if one.isVisible() and one.isEnabled() and not one.isCheckable():
            found.setdefault(f"button {one.text() or one.accessibleName()}", one.click)
    for action in opened.pane.page_actions():
        if action.isEnabled() and not action.isCheckable():
            found.setdefault(f"action {action.text()}", partial(QAction.trigger, action))
    return found


@pytest.mark.parametrize("place", PLACES_OF_THE_PRODUCT)
def test_locking_over_whatever_a_page_offers(dossier: Dossier, printed: str, place: str) -> None:
    pressed: set[str] = set()
    held: list[str] = []

    def lock_over_a_loop() -> None:
        """A menu holds the press until it is closed: here by the lock."""
        if held:
            dossier.window.lock()

    late = QTimer(dossier.window, singleShot=True, interval=60)
    late.timeout.connect(lock_over_a_loop)
    go(dossier, place)
    while True:
        offered = openers(dossier)
        name = next((name for name in offered if name not in pressed), None)
        if name is None:
            break
        pressed.add(name)
        here = dossier.session.navigation.here
        held.append(name)
        late.start()
        offered[name]()
        late.stop()
        held.clear()
        if dossier.window.opened is not None:
            dossier.settle()
        if windows(dossier) or dossier.window.opened is None:
            dossier.window.lock()
            assert_locked(dossier)
            reopen(dossier, printed)
        if dossier.session.navigation.here != here:
            go(dossier, place)
    dossier.window.lock()
    assert_locked(dossier)


# -- what was being typed


def kept_words(dossier: Dossier) -> str:
    """What the desk offers again after unlocking."""
    opened = dossier.window.opened
    assert opened is not None
    assert opened.pane.kept.words().startswith("Your text was kept.")
    opened.pane.kept._button.click()
    (words,) = dossier.window.findChildren(KeptWords)
    return "\n".join(one.accessibleName() for one in words.findChildren(QWidget))


def test_what_is_typed_in_any_dialog_is_offered_again(dossier: Dossier, printed: str) -> None:
    dialog = QDialog(dossier.window)
    dialog.setWindowTitle("A form of tomorrow")
    rows = QVBoxLayout(dialog)
    line, prose, rich, secret = QLineEdit(), QPlainTextEdit(), QTextEdit(), QLineEdit()
    secret.setEchoMode(QLineEdit.EchoMode.Password)
    for name, field in {"Line": line, "Prose": prose, "Rich": rich, "Secret": secret}.items():
        field.setAccessibleName(name)
        rows.addWidget(field)
    dialog.open()
    for field in (line, prose, rich, secret):
        dossier.qtbot.keyClicks(field, f"{CANARY} {field.accessibleName()}")
    dossier.window.lock()
    assert_locked(dossier)
    reopen(dossier, printed)
    offered = kept_words(dossier)
    for name in ("Line", "Prose", "Rich"):
        assert f"{CANARY} {name}" in offered
    assert "Secret" not in offered
    # Kept as long as the person has not thrown it away.
    dossier.window.lock()
    assert_locked(dossier)
    reopen(dossier, printed)
    assert f"{CANARY} Line" in kept_words(dossier)
    (words,) = dossier.window.findChildren(KeptWords)
    words._throw_away()
    dossier.window.lock()
    assert_locked(dossier)
    reopen(dossier, printed)
    assert dossier.window.opened is not None
    assert dossier.window.opened.pane.kept.words() == ""


def test_a_dialog_over_another_speaks_for_itself(dossier: Dossier, printed: str) -> None:
    under = QDialog(dossier.window)
    for title, forgetful in (("Over", False), ("Keys", True)):
        over = QDialog(under)
        over.setWindowTitle(title)
        over.setProperty(FORGETFUL, forgetful)
        line = QLineEdit(over)
        line.setAccessibleName("Line")
        under.show()
        over.show()
        dossier.qtbot.keyClicks(line, f"{CANARY} {title}")
    dossier.window.lock()
    assert_locked(dossier)
    reopen(dossier, printed)
    offered = kept_words(dossier)
    assert offered.count(f"Line. {CANARY} Over") == 1
    assert f"{CANARY} Keys" not in offered


def test_what_is_typed_is_nowhere_in_clear(dossier: Dossier, printed: str) -> None:
    dialog = QDialog(dossier.window)
    line = QLineEdit(dialog)
    dialog.open()
    dossier.qtbot.keyClicks(line, CANARY)
    dossier.window.lock()
    assert_locked(dossier)
    for path in dossier.desk.root.rglob("*"):
        if path.is_file():
            assert CANARY.encode() not in path.read_bytes()


@pytest.mark.parametrize("name", ["change", "sheet", "remember", "rotate"])
def test_dialogs_about_keys_are_forgotten_whole(dossier: Dossier, printed: str, name: str) -> None:
    dossier.session.navigation.place("settings")
    dossier.settle()
    form = dossier.page._security.open_form(name)
    dossier.settle()
    for field in form.findChildren(QLineEdit):
        field.setEchoMode(QLineEdit.EchoMode.Normal)
        dossier.qtbot.keyClicks(field, "SECRETWORD")
    dossier.window.lock()
    assert_locked(dossier)
    reopen(dossier, printed)
    assert dossier.window.opened is not None
    assert dossier.window.opened.pane.kept.words() == ""


@pytest.mark.parametrize("tab", TABS)
def test_unlocking_returns_to_the_same_place(dossier: Dossier, printed: str, tab: str) -> None:
    dossier.go(tab)
    here = dossier.session.navigation.here
    dossier.window.lock()
    assert_locked(dossier)
    reopen(dossier, printed)
    assert dossier.session.navigation.here == here


def test_unlocking_returns_to_a_place_of_the_rail(dossier: Dossier, printed: str) -> None:
    for place in PLACES:
        dossier.session.navigation.place(place)
        dossier.window.lock()
        assert_locked(dossier)
        reopen(dossier, printed)
        assert dossier.session.navigation.here.place == place


def test_a_scrolled_page_comes_back_scrolled(dossier: Dossier, printed: str) -> None:
    dossier.session.navigation.place("settings")
    dossier.settle()
    bar = dossier.page.ui.scroll.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    value = bar.value()
    assert value > 0
    dossier.window.lock()
    assert_locked(dossier)
    reopen(dossier, printed)
    dossier.wait(lambda: dossier.page.ui.scroll.verticalScrollBar().value() == value)


def test_a_part_that_marks_its_place_is_brought_back_to_it(
    dossier: Dossier, printed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from mediator_desk.desktop.help.page import HelpPage

    told: list[object] = []
    monkeypatch.setattr(HelpPage, "mark", lambda _: {"caret": 42}, raising=False)
    monkeypatch.setattr(HelpPage, "return_to", lambda _, mark: told.append(mark), raising=False)
    dossier.session.navigation.place("help")
    dossier.window.lock()
    assert_locked(dossier)
    reopen(dossier, printed)
    assert told == [{"caret": 42}]


def test_a_place_whose_dispute_was_shredded_is_not_returned_to(
    dossier: Dossier, printed: str
) -> None:
    from mediator_desk.usecases.places import keep_place, kept_place

    place = {"place": "caseload", "dispute": "00000000-0000-7000-8000-000000000000"}
    keep_place(dossier.desk, place)
    assert kept_place(dossier.desk) == {}


@pytest.fixture(autouse=True)
def _no_native_dialogs() -> Iterator[None]:
    """The offscreen platform has none; said so that a run on a real screen does the same."""
    attribute = __import__("PySide6.QtCore").QtCore.Qt.ApplicationAttribute
    QApplication.setAttribute(attribute.AA_DontUseNativeDialogs, True)
    yield
    QApplication.setAttribute(attribute.AA_DontUseNativeDialogs, False)
