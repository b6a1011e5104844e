"""The body's own texts from the settings, on a real vault."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from mediator_desk.decisions.texts import TEXT_FILES
from mediator_desk.desktop.settings.texts_specimen import SpecimenDialog
from mediator_desk.usecases.body_texts import export_body_texts, list_body_texts
from tests.desktop import audit
from tests.desktop.dossier import Dossier


def texts(widget: QWidget) -> str:
    shown = (each for each in widget.findChildren(QLabel) if each.isVisibleTo(widget))
    return "\n".join(each.text() for each in shown)


@pytest.fixture
def card(dossier: Dossier) -> Any:
    """The card of templates in the settings."""
    dossier.session.navigation.place("settings", "texts")
    dossier.settle()
    return dossier.page._cards["texts"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "rivage"
    export_body_texts(made)
    return made


def own(dossier: Dossier) -> set[str]:
    return {view.name for view in list_body_texts(dossier.session.desk) if view.imported_at}


def test_texts_are_written_brought_in_and_taken_back(
    dossier: Dossier, card: Any, tmp_path: Path
) -> None:
    assert "Everything is as shipped" in texts(card)
    folder = tmp_path / "rivage"
    folder.mkdir()
    card.write_into(str(folder))
    dossier.settle()
    assert (folder / "fr" / "plans.toml").is_file()
    card.bring_in(str(folder / "letterhead.toml"))
    dossier.settle()
    assert own(dossier) == {"letterhead.toml"}
    assert "Letterhead and numbering" in texts(card)
    (back,) = [b for b in card.findChildren(QPushButton) if b.text() == "Use ours again"]
    back.click()
    dossier.settle()
    assert own(dossier) == set()
    assert "Everything is as shipped" in texts(card)
    undoing = dossier.session.undoing
    assert undoing.words == "A text of the body given up."
    undoing.undo()
    dossier.settle()
    assert own(dossier) == {"letterhead.toml"}
    assert "Letterhead and numbering" in texts(card)
    assert undoing.words == "1 text of the body brought in."
    undoing.undo()
    dossier.settle()
    assert own(dossier) == set()


def test_what_does_not_hold_is_named_and_nothing_is_brought_in(
    dossier: Dossier, card: Any, folder: Path
) -> None:
    (folder / "fr" / "words.toml").write_text("page = 'Page {page}'", "utf-8")
    card.check_only(str(folder))
    dossier.settle()
    assert "1 text does not hold." in texts(card)
    assert "page — This fact has to stay in the sentence {pages}" in texts(card)
    card.bring_in(str(folder))
    dossier.settle()
    assert "Nothing was brought in" in texts(card)
    assert own(dossier) == set()
    card.bring_in(str(folder / "nowhere"))
    dossier.settle()
    assert "There is no template to read there." in texts(card)


def test_a_whole_folder_is_brought_in(dossier: Dossier, card: Any, folder: Path) -> None:
    card.check_only(str(folder))
    dossier.settle()
    assert f"{len(TEXT_FILES) - 1} texts hold." in texts(card)
    card.bring_in(str(folder))
    dossier.settle()
    assert own(dossier) == set(TEXT_FILES) - {"logo.png"}


def test_a_specimen_is_seen_in_every_kind(dossier: Dossier, card: Any) -> None:
    dialog = card.open_specimen()
    dossier.settle()
    assert isinstance(dialog, SpecimenDialog)
    assert dialog.pages.pages >= 1
    for kind, language in (("EXTENSION", "en"), ("CLOSURE_CERT", "fr")):
        dialog.kind.choose(kind)
        dialog.language.choose(language)
        dialog.draw()
        dossier.settle()
        assert dialog.pages.pages >= 1
    assert audit.unnamed(dialog) == []
    assert audit.clipped(dialog) == []
    dialog.close_it.click()
    dossier.settle()


def test_the_card_has_names_and_keys(dossier: Dossier, card: Any) -> None:
    assert card.accessibleName() == "Templates"
    for each in (card.bring, card.bring_file, card.check, card.export, card.specimen):
        assert each.text()
        assert each.focusPolicy()
