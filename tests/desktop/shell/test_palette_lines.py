"""What the palette finds is in sight and stands out; one size of text never becomes another."""

import pytest

from mediator_desk.desktop.shell.palette_lines import excerpt, found_in
from mediator_desk.desktop.shell.rail import RailButton
from mediator_desk.desktop.theme import Theme

LONG = "Je ramène les dommages-intérêts à 100,00 €, afin de finir ce dossier sans prolonger."


@pytest.mark.parametrize(
    ("wanted", "text", "marked"),
    [
        ("prol", "Prolonger le délai", ["Prol"]),
        ("delai pro", "Prolonger le délai…", ["Pro", "délai"]),
        ("rong", "Prolonger", []),
        ("pl", "Prolonger le délai", []),
        ("œuvre", "Mise en œuvre", ["œuvre"]),
    ],
)
def test_the_beginnings_of_words_stand_out(wanted: str, text: str, marked: list[str]) -> None:
    assert [text[start:end] for start, end in found_in(wanted, text)] == marked


def test_a_passage_begins_near_what_was_looked_for() -> None:
    shown = excerpt(LONG, "prol")
    assert shown.startswith("…")
    assert shown.endswith("sans prolonger.")
    assert excerpt(LONG, "ramène") == LONG
    assert len(excerpt("mot " * 100, "absent")) == 120


def test_the_count_of_a_place_leaves_the_fonts_of_others_alone(look: Theme) -> None:
    before = look.font("meta", bold=True, figures=True).pixelSize()
    button = RailButton("caseload")
    button.say("Dossiers", 7)
    button.resize(84, 60)
    button.grab()
    assert look.font("meta", bold=True, figures=True).pixelSize() == before
    button.deleteLater()
