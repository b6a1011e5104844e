"""The window on a real vault: opening, finding one's way, locking, speaking two languages."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from mediator_desk.desktop.first_run.page import PASSPHRASE, PLATFORM, SHEET, FirstRunPage
from mediator_desk.desktop.i18n import Languages
from mediator_desk.desktop.preferences import Preferences
from mediator_desk.desktop.shell.dropping import dispute_files
from mediator_desk.desktop.shell.idle import IdleWatch
from mediator_desk.desktop.shell.palette import Palette, matches
from mediator_desk.desktop.shell.window import MainWindow
from mediator_desk.desktop.theme import Appearance, Theme
from mediator_desk.desktop.unlock.page import UnlockPage
from mediator_desk.desktop.work import Work
from mediator_desk.system.paths import desk_paths
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.vaults import lock_vault
from tests.desk.material import LABEL, make_desk, make_file, put_in
from tests.desk.material import PASSPHRASE as PHRASE
from tests.desktop import audit
from tests.exchange.material import Platform

CANARY = "oriflamme-de-cristal"
SAME_IN_BOTH = {
    "Mediator Desk",
    "Français",
    "English",
    "https://",
    "Ctrl K",
    "Ctrl L",
    "Ctrl F",
    "Document",
    "Signature",
    "Notes",
    "Description",
}


def locked(desk: Desk) -> bool:
    """Whether the keys of the vault are gone."""
    return desk.vault._vault_key.wiped


def settle(qtbot: QtBot, work: Work) -> None:
    """Until no event waits and no job is left."""
    QApplication.processEvents()
    qtbot.waitUntil(lambda: work.alive == 0, timeout=20_000)


@pytest.fixture
def vault(platform: Platform, tmp_path: Path) -> Path:
    """A vault where the program looks for it, linked, locked."""
    paths = desk_paths()
    paths.create()
    desk = make_desk(paths.default_vault, platform)
    put_in(desk, make_file(platform), tmp_path)
    lock_vault(desk)
    return paths.default_vault


@pytest.fixture
def window(
    qtbot: QtBot, look: Theme, work: Work, preferences: Preferences, english: Languages
) -> Iterator[MainWindow]:
    """A window shown, not started."""
    made = MainWindow(work, preferences, english)
    qtbot.addWidget(made)
    made.resize(1366, 738)
    made.show()
    yield made
    made.lock()
    settle(qtbot, work)


def unlock(qtbot: QtBot, window: MainWindow, work: Work, phrase: str = PHRASE) -> None:
    """Type the passphrase and wait."""
    window.start()
    gate = window._stack.currentWidget()
    assert isinstance(gate, UnlockPage)
    qtbot.waitUntil(lambda: gate.ui.vault.currentText() == LABEL)
    gate.ui.secret.setText(phrase)
    qtbot.keyClick(gate.ui.secret, Qt.Key.Key_Return)
    settle(qtbot, work)


def test_without_a_vault_the_first_run_begins(qtbot: QtBot, window: MainWindow, work: Work) -> None:
    window.start()
    settle(qtbot, work)
    assert isinstance(window._stack.currentWidget(), FirstRunPage)


def test_unlocking_shows_the_caseload(
    qtbot: QtBot, window: MainWindow, work: Work, vault: Path
) -> None:
    with qtbot.waitSignal(window.unlocked, timeout=20_000):
        unlock(qtbot, window, work)
    assert window.opened is not None
    assert window.menuBar().isVisible()
    assert window.windowTitle() == "Files — Mediator Desk"


def test_a_wrong_passphrase_is_said_in_words_and_nothing_opens(
    qtbot: QtBot, window: MainWindow, work: Work, vault: Path
) -> None:
    unlock(qtbot, window, work, "another passphrase altogether")
    gate = window._gate
    assert window.opened is None
    assert gate.ui.error.text().startswith("The passphrase does not match. 4 tries left")
    assert QApplication.focusWidget() is gate.ui.secret


def test_five_wrong_tries_bring_a_pause_and_erase_nothing(
    qtbot: QtBot, window: MainWindow, work: Work, vault: Path
) -> None:
    from mediator_desk.vault import WrongPassphrase

    for _ in range(5):
        window._gate._fail(WrongPassphrase())
    assert not window._gate.ui.open.isEnabled()
    assert "30 seconds" in window._gate.ui.error.text()
    window._gate._pause.stop()
    assert vault.is_dir()


def shown_texts(window: MainWindow) -> str:
    """Everything readable in the window, visible or not."""
    return "\n".join(
        [label.text() for label in window.findChildren(QLabel)]
        + [widget.accessibleName() for widget in window.findChildren(QWidget)]
        + [window.windowTitle()]
    )


def test_locking_removes_the_content(
    qtbot: QtBot, window: MainWindow, work: Work, vault: Path
) -> None:
    unlock(qtbot, window, work)
    opened = window.opened
    assert opened is not None
    holder = QLabel(CANARY, opened.pane)
    holder.show()
    assert CANARY in shown_texts(window)
    del holder
    with qtbot.waitSignal(window.locked):
        window.lock()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert CANARY not in shown_texts(window)
    assert window.opened is None
    assert not window.menuBar().isVisible()
    assert window.windowTitle() == "Mediator Desk, locked"


def test_locking_saves_what_is_being_written_before_the_keys_go(
    qtbot: QtBot, window: MainWindow, work: Work, vault: Path
) -> None:
    unlock(qtbot, window, work)
    opened = window.opened
    assert opened is not None
    order: list[str] = []
    desk = opened.session.desk

    def keep() -> None:
        order.append("locked" if locked(desk) else "saved")

    opened.session.leaving.connect(lambda: work.save(keep))
    window.lock()
    settle(qtbot, work)
    assert order == ["saved"]
    assert locked(desk)


def test_locking_closes_dialogs(qtbot: QtBot, window: MainWindow, work: Work, vault: Path) -> None:
    unlock(qtbot, window, work)
    window._run("palette")
    assert window.findChild(Palette) is not None
    window.lock()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert window.findChild(Palette) is None


def test_unlocking_again_works_after_a_lock(
    qtbot: QtBot, window: MainWindow, work: Work, vault: Path
) -> None:
    unlock(qtbot, window, work)
    window.lock()
    settle(qtbot, work)
    unlock(qtbot, window, work)
    assert window.opened is not None


def test_an_untouched_desk_locks_itself(
    qtbot: QtBot, window: MainWindow, work: Work, vault: Path
) -> None:
    unlock(qtbot, window, work)
    window._idle._last -= 15 * 60 + 1
    with qtbot.waitSignal(window.locked):
        window._idle.look()
    assert window.opened is None


def test_any_key_starts_the_countdown_again(qtbot: QtBot, window: MainWindow) -> None:
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    watch = IdleWatch(application)
    told: list[int] = []
    watch.minutes_left.connect(told.append)
    watch.start(15)
    watch._last -= 14 * 60 + 30
    watch.look()
    qtbot.keyClick(window, Qt.Key.Key_Shift)
    watch.look()
    watch.stop()
    assert told == [15, 1, 15]
    watch.deleteLater()


@pytest.mark.parametrize("place", ["caseload", "outbox", "settings", "help"])
def test_every_control_has_a_name(
    qtbot: QtBot, window: MainWindow, work: Work, vault: Path, place: str
) -> None:
    unlock(qtbot, window, work)
    assert window.opened is not None
    window.opened.session.navigation.place(place)
    settle(qtbot, work)
    assert audit.unnamed(window) == []


def test_every_control_of_the_gate_has_a_name(
    qtbot: QtBot, window: MainWindow, work: Work, vault: Path
) -> None:
    window.start()
    settle(qtbot, work)
    assert audit.unnamed(window) == []


@pytest.mark.parametrize("step", range(5))
def test_every_control_of_the_first_run_has_a_name(
    qtbot: QtBot, window: MainWindow, work: Work, step: int
) -> None:
    page = first_run(qtbot, window, work)
    page._sheet.show_key("7KQ2M-9ZP4X-HC0TD-W8R1N-5VYBE-3GJSA-6F2K", "Essai")
    page.go_to(step)
    assert audit.unnamed(window) == []


def test_tab_goes_through_the_gate_in_reading_order(
    qtbot: QtBot, window: MainWindow, work: Work, vault: Path
) -> None:
    window.start()
    settle(qtbot, work)
    order = audit.tab_order(window, window._gate.ui.secret)
    wanted = ["secret", "open", "recovery", "create", "vault"]
    assert [name for name in order if name in wanted] == wanted


def test_tab_goes_through_the_caseload_in_reading_order(
    qtbot: QtBot, window: MainWindow, work: Work, vault: Path
) -> None:
    unlock(qtbot, window, work)
    assert window.opened is not None
    order = audit.tab_order(window, window.opened.pane.page.ui.views)  # type: ignore[union-attr]
    wanted = ["views", "search", "shops", "beneficiaries", "sort"]
    assert [name for name in order if name in wanted] == wanted


@pytest.mark.parametrize("place", ["caseload", "outbox", "settings", "help"])
def test_switching_language_leaves_nothing_behind(
    qtbot: QtBot, window: MainWindow, work: Work, vault: Path, english: Languages, place: str
) -> None:
    unlock(qtbot, window, work)
    assert window.opened is not None
    window.opened.session.navigation.place(place)
    settle(qtbot, work)
    before = audit.texts(window)
    english.use("fr")
    settle(qtbot, work)
    after = audit.texts(window)
    english.use("en")
    facts = facts_of(window)
    left = {text for text in before & after if any(letter.isalpha() for letter in text)}
    assert {text for text in left if text not in SAME_IN_BOTH and text not in facts} == set()


def facts_of(window: MainWindow) -> set[str]:
    """What is a name, a number or a key, alike in every language."""
    opened = window.opened
    assert opened is not None
    actor = opened.session.actor
    assert actor is not None
    facts = {actor.name, actor.body_name, actor.platform_name, actor.platform_url}
    facts.add(str(opened.session.desk.root))
    page = opened.pane.page
    for name in ("name", "number"):
        label = getattr(getattr(page, "ui", None), name, None)
        if isinstance(label, QLabel):
            facts.add(label.text())
    selected = getattr(page, "selected", lambda: None)()
    if selected is not None:
        facts |= {selected.consumer, selected.trader, selected.title, selected.file_no}
    preview = getattr(page, "_shown", None)
    if preview is not None:
        facts |= {" ".join(each.text.split()) for each in preview.last_exchanges}
    return facts


def test_the_gate_speaks_both_languages(
    qtbot: QtBot, window: MainWindow, work: Work, vault: Path, english: Languages
) -> None:
    window.start()
    settle(qtbot, work)
    before = audit.texts(window)
    english.use("fr")
    QApplication.processEvents()
    after = audit.texts(window)
    english.use("en")
    left = {text for text in before & after if any(letter.isalpha() for letter in text)}
    assert left - SAME_IN_BOTH - {LABEL} - {t for t in left if t.startswith("Version")} == set()


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("size", [(1366, 738), (1440, 870)])
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_no_words_are_cut(
    qtbot: QtBot,
    window: MainWindow,
    work: Work,
    vault: Path,
    look: Theme,
    english: Languages,
    language: str,
    size: tuple[int, int],
    scale: float,
) -> None:
    english.use(language)
    window.resize(*size)
    unlock(qtbot, window, work)
    assert window.opened is not None
    look.apply(Appearance("light", scale))
    for place in ("caseload", "outbox", "settings", "help"):
        window.opened.session.navigation.place(place)
        settle(qtbot, work)
        QApplication.processEvents()
        assert audit.clipped(window) == [], place
    english.use("en")


def test_two_menus_never_share_a_mnemonic(
    qtbot: QtBot, window: MainWindow, english: Languages
) -> None:
    for language in ("fr", "en"):
        english.use(language)
        QApplication.processEvents()
        for actions in (
            window.menuBar().actions(),
            *[window._commands.of_menu(menu) for menu in ("file", "view", "tools", "help")],
        ):
            marks = [
                action.text().split("&", 1)[1][0].casefold()
                for action in actions
                if "&" in action.text() and action.isVisible()
            ]
            assert len(marks) == len(set(marks)), (language, marks)
    english.use("en")


def test_no_two_commands_share_their_keys(window: MainWindow) -> None:
    keys = [
        sequence.toString() for action in window._commands.all() for sequence in action.shortcuts()
    ]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize(
    ("wanted", "text", "found"),
    [
        ("verr", "Verrouiller", True),
        ("reglages", "Réglages", True),
        ("ouv dos", "Ouvrir un dossier de litige…", True),
        ("sm", "Synchroniser maintenant", True),
        ("xyz", "Verrouiller", False),
    ],
)
def test_the_palette_finds_by_words_accents_and_initials(
    wanted: str, text: str, found: bool
) -> None:
    assert matches(wanted, text) is found


def test_the_palette_runs_a_command(
    qtbot: QtBot, window: MainWindow, work: Work, vault: Path
) -> None:
    unlock(qtbot, window, work)
    window._run("palette")
    palette = window.findChild(Palette)
    assert palette is not None
    qtbot.keyClicks(palette._field, "outbox")
    qtbot.keyClick(palette._field, Qt.Key.Key_Return)
    assert window.opened is not None
    assert window.opened.session.navigation.here.place == "outbox"
    settle(qtbot, work)


def test_escape_closes_the_palette_with_nothing_done(
    qtbot: QtBot, window: MainWindow, work: Work, vault: Path
) -> None:
    unlock(qtbot, window, work)
    window._run("palette")
    palette = window.findChild(Palette)
    assert palette is not None
    qtbot.keyClick(palette._field, Qt.Key.Key_Escape)
    assert not palette.isVisible()


def test_the_text_grows_and_shrinks_from_the_keyboard(
    qtbot: QtBot, window: MainWindow, look: Theme
) -> None:
    for _ in range(9):
        window._run("larger")
    assert look.scale == 2.0
    window._run("normal")
    assert look.scale == 1.0
    window._run("smaller")
    assert look.scale == 0.9


def data_of(*names: str) -> QMimeData:
    """What is dragged when files of these names are."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(f"/nowhere/{name}") for name in names])
    return data


def test_only_dispute_files_are_taken_from_a_drop() -> None:
    files, others = dispute_files(data_of("a.dispute", "b.ASICE", "c.pdf"))
    assert [path.name for path in files] == ["a.dispute", "b.ASICE"]
    assert others == 1


def test_a_dropped_file_that_is_not_there_is_refused_in_words(
    qtbot: QtBot, window: MainWindow, work: Work, vault: Path
) -> None:
    unlock(qtbot, window, work)
    assert window.opened is not None
    data = data_of("missing.dispute")
    event = QDropEvent(
        QPointF(40, 40),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(event)
    settle(qtbot, work)
    assert window.opened.pane.banner.words().startswith("This file cannot be read.")


def test_a_locked_window_takes_no_file(qtbot: QtBot, window: MainWindow) -> None:
    window._files_chosen(["/nowhere/a.dispute"])
    assert window.opened is None


def first_run(qtbot: QtBot, window: MainWindow, work: Work) -> FirstRunPage:
    """The first-run screen."""
    window.start()
    settle(qtbot, work)
    page = window._stack.currentWidget()
    assert isinstance(page, FirstRunPage)
    return page


def test_a_first_run_from_nothing_to_an_open_desk(
    qtbot: QtBot, window: MainWindow, work: Work
) -> None:
    page = first_run(qtbot, window, work)
    ui = page.ui
    ui.next.click()
    ui.next.click()
    assert ui.labelError.isVisible()
    ui.label.setText(LABEL)
    ui.next.click()
    assert ui.steps.currentIndex() == PASSPHRASE
    ui.phrase.setText("motdepasse")
    settle(qtbot, work)
    qtbot.waitUntil(lambda: page._phrase._rating is not None)
    ui.next.click()
    assert ui.phraseError.text() == "Too short: at least 12 characters."
    ui.phrase.setText(PHRASE)
    qtbot.waitUntil(lambda: page._phrase._rating is not None)
    ui.next.click()
    assert "differs" in ui.phraseError.text()
    ui.again.setText(PHRASE)
    ui.next.click()
    qtbot.waitUntil(lambda: ui.steps.currentIndex() == SHEET, timeout=20_000)
    groups = ui.sheetKey.text().split()
    ui.next.click()
    assert ui.sheetError.isVisible()
    for field, place in zip(page._sheet._fields(), page._sheet._asked, strict=True):
        field.setText(groups[place].lower())
    ui.next.click()
    assert ui.steps.currentIndex() == PLATFORM
    ui.url.setText("http://plateforme.exemple.invalid")
    ui.next.click()
    assert "https" in ui.platformError.text()
    with qtbot.waitSignal(window.unlocked):
        ui.skip.click()
    assert window.opened is not None
    assert window.opened.session.actor is None
    settle(qtbot, work)
    assert groups[0] not in shown_texts(window)


def test_a_desk_made_but_not_entered_is_locked_when_the_window_closes(
    qtbot: QtBot, window: MainWindow, work: Work, tmp_path: Path
) -> None:
    page = first_run(qtbot, window, work)
    desk: Desk = make_desk(tmp_path / "made")
    page._desk = desk
    window.close()
    settle(qtbot, work)
    assert locked(desk)


HEAVY = ("reportlab", "pyhanko", "pikepdf", "httpx2", "sqlalchemy", "sqlcipher3", "pydantic")


def test_starting_the_window_loads_nothing_heavy() -> None:
    code = (
        "import sys; import mediator_desk.desktop.app; "
        f"print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "[]"
