"""Papers taken in from the window: chosen or dropped, named, sealed, shown as to be sent."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from dispute_exchange.acts import FileEvidence
from dispute_exchange.vocabulary import Disclosure, PartyRole
from mediator_desk.desktop.dispute.exhibits.model import COLUMNS
from mediator_desk.usecases.outbox import list_acts, read_act
from mediator_desk.usecases.scanning import MOST_FILES
from tests.desk.exhibit_material import paper, picture
from tests.desktop import audit
from tests.desktop.dossier import NOW, Dossier

from .conftest import Shown


def written(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def filled(tab: Any, shown: Shown, *paths: Path) -> Any:
    tab._receive(list(paths))
    return shown()


def test_a_paper_is_named_after_its_file_and_shown_as_to_be_sent(
    dossier: Dossier, tab: Any, shown: Shown, tmp_path: Path
) -> None:
    form = filled(tab, shown, written(tmp_path, "lettre_du_vendeur.pdf", paper("x")))
    assert form._called.field.text() == "lettre du vendeur"
    form._by.choose(PartyRole.TRADER.value)
    form._seen.choose("only")
    form.do.click()
    dossier.settle()
    (act,) = list_acts(dossier.desk)
    content = read_act(dossier.desk, act.act_id).act.content
    assert isinstance(content, FileEvidence)
    assert content.submitted_by is PartyRole.TRADER
    assert content.disclosure is Disclosure.TRADER_ONLY
    last = tab._model.rowCount() - 1
    assert tab._model.index(last, COLUMNS.index("state")).data() == "À envoyer"
    assert tab._model.index(last, COLUMNS.index("number")).data() == "—"


def test_a_title_typed_by_hand_is_kept(
    dossier: Dossier, tab: Any, shown: Shown, tmp_path: Path
) -> None:
    tab._receive([])
    form = shown()
    form._called.field.setFocus()
    dossier.type("Mise en demeure")
    form._files.add([written(tmp_path, "scan0001.pdf", paper("x"))])
    dossier.settle()
    assert form._called.field.text() == "Mise en demeure"


def test_pages_are_put_in_order_from_the_keyboard(
    dossier: Dossier, tab: Any, shown: Shown, tmp_path: Path
) -> None:
    first = written(tmp_path, "a.png", picture())
    second = written(tmp_path, "b.png", picture(colour="#112233"))
    form = filled(tab, shown, first, second)
    files = form._files
    assert [file.name for file in files.files()] == ["a.png", "b.png"]
    files._up.click()
    assert [file.name for file in files.files()] == ["b.png", "a.png"]
    files._list.setFocus()
    dossier.qtbot.keyClick(files, Qt.Key.Key_Delete)
    assert [file.name for file in files.files()] == ["a.png"]


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("vide.pdf", b"", "vide"),
        ("virus.pdf", b"MZ" + bytes(100), "un programme"),
        ("photo.pdf", picture(), "pas ce que dit son nom"),
        ("gpj\u202e.pdf", paper("x"), "gpj_.pdf"),
    ],
)
def test_what_is_wrong_with_a_file_is_said_before_anything_is_kept(
    dossier: Dossier,
    tab: Any,
    shown: Shown,
    tmp_path: Path,
    name: str,
    data: bytes,
    words: str,
) -> None:
    form = filled(tab, shown, written(tmp_path, name, data))
    assert words in form._files._list.item(0).text()


def test_the_form_says_what_it_lacks(
    dossier: Dossier, tab: Any, shown: Shown, tmp_path: Path
) -> None:
    tab._receive([])
    form = shown()
    form.do.click()
    assert form._error.text() == "Choisissez au moins un fichier."
    form._files.add([written(tmp_path, "a.pdf", b"")])
    dossier.settle()
    form.do.click()
    assert "retirez-le d’abord" in form._error.text()
    form._files._remove()
    form._files.add([written(tmp_path, "b.pdf", paper("x")), written(tmp_path, "c.png", picture())])
    dossier.settle()
    form.do.click()
    assert "Seules des images" in form._error.text()
    form._files._remove()
    form._day.field.put(NOW.date() + timedelta(days=2))
    form.do.click()
    assert form._day.error()
    assert list_acts(dossier.desk) == ()


def test_a_heap_of_files_is_bounded_and_said(
    dossier: Dossier, tab: Any, shown: Shown, tmp_path: Path
) -> None:
    form = filled(tab, shown, *(tmp_path / f"{number}.png" for number in range(MOST_FILES + 3)))
    assert len(form._files.files()) == MOST_FILES
    assert form._files._hint.text() == "Au plus 60 fichiers\u00a0: 3 laissés de côté."


def test_a_failure_keeps_what_was_typed(
    dossier: Dossier, tab: Any, shown: Shown, tmp_path: Path
) -> None:
    path = written(tmp_path, "deux fois.pdf", paper("deux fois"))
    filled(tab, shown, path).do.click()
    dossier.settle()
    again = filled(tab, shown, path)
    again.do.click()
    dossier.settle()
    assert again.isVisible()
    assert "déjà dans le dossier" in again._error.text()
    assert len(list_acts(dossier.desk)) == 1


def test_files_dropped_on_the_tab_open_the_form(
    dossier: Dossier, tab: Any, shown: Shown, tmp_path: Path
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(written(tmp_path, "glisse.pdf", paper("x"))))])
    event = QDropEvent(
        QPointF(QPoint(40, 40)),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    tab.dropEvent(event)
    form = shown()
    assert [file.name for file in form._files.files()] == ["glisse.pdf"]
    assert audit.unnamed(form) == []
    assert audit.clipped(form) == []
