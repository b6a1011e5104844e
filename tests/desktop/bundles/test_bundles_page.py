"""The bundles place: grouping, one reasoning, where each file stands, in both languages."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from mediator_desk.desktop.bundles.grouping import GroupForm
from mediator_desk.desktop.bundles.model import COLUMNS
from mediator_desk.desktop.shell.navigation import Location
from mediator_desk.desktop.theme import Appearance, theme
from mediator_desk.usecases.bundles import Progress, read_bundle
from mediator_desk.usecases.decisions import SaveDraft, read_draft, save_draft
from tests.desk.test_bundles import PEOPLE, change_discussion, para
from tests.desktop.audit import clipped, unnamed
from tests.desktop.bundles.conftest import Shown

LATE = "Le vol est arrivé avec plus de trois heures de retard."
LAMP = "Un voyant de bord relève de l'entretien."


def group(shown: Shown) -> None:
    shown.page.side._group.click()
    shown.settle()


def progress(shown: Shown) -> list[Progress]:
    assert shown.page._view is not None
    return [file.progress for file in read_bundle(shown.desk, shown.page._view.bundle_id).files]


def test_a_suggestion_becomes_a_bundle(shown: Shown) -> None:
    assert shown.page.side.offers.count() == 1
    assert not shown.page.work.isVisible()
    group(shown)
    assert shown.page.side.list.count() == 1
    assert shown.page.work.isVisible()
    names = {shown.page.work.model.index(row, COLUMNS.index("consumer")).data() for row in range(4)}
    assert names == set(PEOPLE)
    assert not shown.page.side.offers.isVisible()
    shown.session.undoing.undo()
    shown.settle()
    assert shown.page.side.offers.count() == 1


def test_what_is_written_once_lands_in_every_draft(shown: Shown) -> None:
    group(shown)
    assert not shown.page.work.apply.isEnabled(), "there is nothing to bring yet"
    shown.write(LATE, LAMP)
    shown.page.work.apply.click()
    shown.settle()
    assert progress(shown) == [Progress.DRAFTED] * 4
    assert "4 drafts" in shown.page.banner.words()
    draft = read_draft(shown.desk, shown.files[2])
    assert draft is not None
    assert "voyant de bord" in draft.content.model_dump_json()


def test_typing_is_kept_by_itself_and_when_one_leaves(shown: Shown) -> None:
    group(shown)
    shown.page.work.editor.edit.setPlainText(LATE)
    shown.page.leave()
    shown.settle()
    assert shown.page._view is not None
    assert read_bundle(shown.desk, shown.page._view.bundle_id).version == 1
    shown.page.work.editor.edit.setPlainText(f"{LATE}\n{LAMP}")
    shown.qtbot.waitUntil(lambda: not shown.page._dirty)
    shown.settle()
    assert read_bundle(shown.desk, shown.page._view.bundle_id).version == 2


def test_a_name_in_the_shared_text_is_told_and_stops_the_drafts(shown: Shown) -> None:
    group(shown)
    shown.write("M. Traversac a raison.")
    assert "D-2026-000503" in shown.page.banner.words()
    assert not shown.page.work.apply.isEnabled()
    shown.write(LATE)
    assert shown.page.work.apply.isEnabled()


def test_a_draft_changed_by_hand_is_left_alone_until_asked(shown: Shown) -> None:
    group(shown)
    shown.write(LATE, LAMP)
    shown.page.work.apply.click()
    shown.settle()
    change_discussion(shown.desk, shown.files[1])
    shown.write(LATE, LAMP, "Le montant est fixé par le règlement.")
    assert progress(shown)[1] is Progress.CHANGED_BY_HAND
    shown.page.work.apply.click()
    shown.settle()
    assert "D-2026-000502" in shown.page.banner.words()
    shown.page.work.table.setCurrentIndex(shown.page.work.model.index(1, 0))
    assert shown.page.work.restore.isEnabled()
    shown.page.work.restore.click()
    shown.settle()
    assert progress(shown)[1] is Progress.DRAFTED


def test_a_file_that_names_another_is_marked(shown: Shown) -> None:
    group(shown)
    shown.write(LATE)
    shown.page.work.apply.click()
    shown.settle()
    draft = read_draft(shown.desk, shown.files[0])
    assert draft is not None
    content = draft.content
    place = next(n for n, one in enumerate(content.sections) if one.head_id)
    naming = content.sections[place].model_copy(
        update={"blocks": (para("Comme pour Mme Malbosc."),)}
    )
    sections = (*content.sections[:place], naming, *content.sections[place + 1 :])
    content = content.model_copy(update={"sections": sections})
    save_draft(shown.desk, SaveDraft(draft.draft_id, draft.version, content))
    shown.session.tell_changed(None)
    shown.settle()
    said = shown.page.work.model.index(0, COLUMNS.index("unlike")).data()
    assert "names another file" in said


def test_a_file_opens_at_its_draft_and_at_its_letters(shown: Shown) -> None:
    group(shown)
    shown.page.work.table.setCurrentIndex(shown.page.work.model.index(0, 0))
    shown.page.work.open.click()
    assert (shown.went[-1].dispute_id, shown.went[-1].tab) == (shown.files[0], "decision")
    shown.page.work.letters.click()
    assert shown.went[-1].tab == "letters"


def test_group_with_others_asks_which(shown: Shown) -> None:
    shown.page.show_location(Location("bundles", tab=str(shown.files[1])))
    shown.settle()
    form = shown.page.findChild(GroupForm)
    assert form is not None
    assert form._list.count() == 4
    assert not form.do.isEnabled(), "one file is no bundle"
    assert form.do.accessibleDescription() == "Tick two files or more."
    for row in (1, 2):
        form._list.item(row).setCheckState(Qt.CheckState.Checked)
    assert form.do.accessibleDescription() == ""
    form.do.click()
    shown.settle()
    assert shown.page._view is not None
    assert len(shown.page._view.files) == 3
    shown.page.work.add.click()
    shown.settle()
    again = next(one for one in shown.page.findChildren(GroupForm) if one.isVisible())
    for row in range(again._list.count()):
        again._list.item(row).setCheckState(Qt.CheckState.Checked)
    again.do.click()
    shown.settle()
    assert len(shown.page._view.files) == 4
    shown.page.work.table.setCurrentIndex(shown.page.work.model.index(3, 0))
    shown.page.work.out.click()
    shown.settle()
    assert len(shown.page._view.files) == 3
    for files in (4, 3):
        shown.session.undoing.undo()
        shown.settle()
        assert len(shown.page._view.files) == files


def test_where_there_is_no_bundle_it_says_where_to_begin(shown: Shown) -> None:
    assert "Group with others" in shown.page._empty.accessibleName()
    shown.page._begin.click()
    assert shown.session.navigation.here.place == "caseload"


@pytest.mark.parametrize("scale", [1.0, 1.3])
@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
def test_it_is_named_and_whole_in_every_look(shown: Shown, name: str, scale: float) -> None:
    group(shown)
    shown.write(LATE, LAMP)
    theme().apply(Appearance(name, scale))
    shown.settle()
    QApplication.processEvents()
    assert unnamed(shown.page) == []
    assert clipped(shown.page) == []


def test_it_speaks_french(shown: Shown, french) -> None:
    group(shown)
    assert shown.page.work.apply.text() == "Porter dans les projets"
    said = shown.page.work.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Dossier D-2026-000501")
