"""The help: a page for every screen in both languages, whose links, pictures and keys are real."""

import csv
import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from mediator_desk.desktop.decision import commands as workshop
from mediator_desk.desktop.dispute.timeline import commands as timeline
from mediator_desk.desktop.help.page import HelpPage
from mediator_desk.desktop.help.reading import (
    KEYS,
    PAGES,
    Page,
    commands_of,
    filled,
    find,
    picture,
    read_page,
    read_pages,
    usual_keys_of,
)
from mediator_desk.desktop.help.typesetting import set_type
from mediator_desk.desktop.i18n import Languages
from mediator_desk.desktop.shell.commands import SPECS
from mediator_desk.desktop.shell.navigation import PLACES, TABS, Location, help_page
from mediator_desk.desktop.shell.window import MainWindow
from mediator_desk.desktop.work import Work
from mediator_desk.system.resources import resource_path
from tests.architecture.words import said, translated
from tests.desktop.steps import unlock

LARGEST = 60_000
SHORTEST = 140


def pictures_of(page: Page) -> list[str]:
    """The pictures a page names."""
    return re.findall(r"!\[[^\]]*\]\(([^)]+)\)", page.text)


def links_of(page: Page) -> list[str]:
    """The pages a page leads to."""
    return re.findall(r"(?<!!)\[[^\]]*\]\(([^)]+)\.md\)", page.text)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_whole(name: str, language: str) -> None:
    page = read_page(name, language)
    assert page.name == name
    assert page.text.startswith("# ")
    assert len(page.text) >= SHORTEST
    assert set(links_of(page)) <= set(PAGES)
    assert set(commands_of(page)) <= {spec.name for spec in SPECS}
    for each in pictures_of(page):
        path = picture(each, language)
        assert path is not None
        assert path.is_file(), f"{path.name}: run python -m demo.pictures"
        assert path.stat().st_size <= LARGEST


@pytest.mark.parametrize("name", PAGES)
def test_both_languages_tell_the_same(name: str) -> None:
    french, english = read_page(name, "fr"), read_page(name, "en")
    assert french.text.count("\n## ") == english.text.count("\n## ")
    assert sorted(links_of(french)) == sorted(links_of(english))
    assert pictures_of(french) == pictures_of(english)


def test_what_a_page_calls_a_button_is_what_the_window_says() -> None:
    with resource_path("vocabulary.csv").open(encoding="utf-8", newline="") as stream:
        codes = list(csv.DictReader(stream))
    words = {
        "fr": {form for forms in translated("fr").values() for form in forms},
        "en": {text for _, text in said()},
    }
    for language, known in words.items():
        shown = {_plain(one) for one in (*known, *(row[language] for row in codes))}
        for page in read_pages(language):
            named = re.findall(r"\*\*([^*]+)\*\*", page.text)
            assert [one for one in named if _plain(one) not in shown] == [], (language, page.name)


def _plain(words: str) -> str:
    return words.replace("&", "").rstrip("…").casefold()


def test_the_keys_of_other_pages_are_those_they_come_with() -> None:
    usual = {f"workshop_{name}": keys for name, keys in workshop._KEYS.items()}
    usual |= {f"timeline_{name}": keys for name, keys, _ in timeline._COMMANDS}
    usual["agenda_export"] = "Ctrl+E"
    for language in ("fr", "en"):
        for page in read_pages(language):
            for name, keys in usual_keys_of(page).items():
                assert usual[name] == keys, (language, page.name)


def test_every_line_of_a_list_keeps_its_mark(qtbot: QtBot, english: Languages) -> None:
    for page in read_pages("fr"):
        document = QTextDocument()
        document.setMarkdown(page.text)
        set_type(document)
        block, listed = document.begin(), 0
        while block.isValid():
            listed += block.textList() is not None
            block = block.next()
        assert listed == len(re.findall(r"^(?:- |\d+\. )", page.text, re.MULTILINE)), page.name


def test_every_screen_has_its_page() -> None:
    import uuid

    for place in PLACES:
        assert help_page(Location(place)) in PAGES
    for tab in TABS:
        assert help_page(Location("caseload", uuid.uuid4(), tab)) in PAGES


def test_no_picture_is_left_that_no_page_names() -> None:
    for language in ("fr", "en"):
        named = {each for page in read_pages(language) for each in pictures_of(page)}
        held = {path.name for path in resource_path(f"help/pictures/{language}").iterdir()}
        assert held == named


def test_words_are_found_whatever_their_accents() -> None:
    pages = read_pages("fr")
    found = find("echeances", pages, lambda page: page.text)
    assert found[0].page.name == "agenda"
    assert not find("xylophone", pages, lambda page: page.text)


@pytest.mark.parametrize("name", ["../../law/deadlines.toml", "/etc/passwd", "http://x/y.png", ""])
def test_nothing_but_a_picture_of_the_help_can_be_named(name: str) -> None:
    assert picture(name, "fr") is None


def test_the_view_loads_nothing_else(qtbot: QtBot, english: Languages, tmp_path: Path) -> None:
    page = HelpPage(list)
    qtbot.addWidget(page)
    kind = QTextDocument.ResourceType.ImageResource.value
    other = tmp_path / "caseload.png"
    other.write_bytes((resource_path("help/pictures/en") / "caseload.png").read_bytes())
    assert page.view.loadResource(kind, QUrl("caseload.png")) is not None
    assert page.view.loadResource(kind, QUrl.fromLocalFile(str(other))) is None
    html = QTextDocument.ResourceType.HtmlResource.value
    assert page.view.loadResource(html, QUrl("caseload.png")) is None
    page.view.anchorClicked.emit(QUrl("https://exemple.invalid/"))
    assert page.title() == "Help"


def test_f1_opens_the_page_of_the_screen_and_the_keys_are_those_in_force(
    qtbot: QtBot, window: MainWindow, work: Work, vault: Path
) -> None:
    unlock(qtbot, window, work)
    assert window.opened is not None
    window.opened.session.navigation.place("outbox")
    window._preferences.change(shortcuts={"command_sync": ["Ctrl+Alt+S"]})
    window._run("help")
    page = window.opened.pane.page
    assert isinstance(page, HelpPage)
    assert page.title() == "Outbox"
    assert "Ctrl+Alt+S synchronises now" in page.view.toPlainText()
    window._run("keys")
    assert page.title() == "Shortcuts"
    assert "Ctrl+Alt+S" in page.view.toPlainText()
    window._preferences.change(shortcuts={})


def test_the_contents_lead_to_a_page_and_search_finds_it(qtbot: QtBot, english: Languages) -> None:
    page = HelpPage(list)
    qtbot.addWidget(page)
    page.show()
    assert page.contents.count() == len(PAGES)
    page.search.setText("redact")
    assert page.contents.count() == 1
    page.contents.setCurrentRow(0)
    assert page.title() == "Exhibits"
    qtbot.keyClick(page.search, Qt.Key.Key_Escape)
    assert page.contents.count() == len(PAGES)
    page._back.click()
    assert page.title() == "Help"


def test_the_keys_of_a_page_are_filled_or_said_to_be_none() -> None:
    text = filled(read_page("outbox", "en"), [], "no keys")
    assert "**no keys** synchronises now" in text
    assert "{{" not in filled(read_page(KEYS, "fr"), [], "aucune")
