"""A tip shows every letter of a name as it is."""

import pytest
from PySide6.QtGui import Qt

from mediator_desk.desktop.widgets.labels import ElidedLabel
from mediator_desk.desktop.widgets.tips import plain_tip


@pytest.mark.parametrize(
    "name", ["<img src='//ailleurs.invalid/x.png'>", "Dupont <b>& fils</b>", "a &lt;b", "<qt>x"]
)
def test_no_name_is_read_as_a_page(name: str) -> None:
    assert Qt.mightBeRichText(name)
    tip = plain_tip(name)
    assert not Qt.mightBeRichText(tip)
    assert tip.replace("\u2060", "") == name


def test_words_without_tags_are_given_as_they_are() -> None:
    assert plain_tip("Prix < 10 & > 5") == "Prix < 10 & > 5"


@pytest.mark.usefixtures("qapp")
def test_a_name_that_is_cut_is_told_whole_and_plain() -> None:
    label = ElidedLabel("<b>" + "M" * 400)
    label.resize(60, 20)
    label.show()
    assert not Qt.mightBeRichText(label.toolTip())
    label.close()
    label.deleteLater()
