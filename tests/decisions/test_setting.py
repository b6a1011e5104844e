"""Setting type: lines, pages, spaces and the texts a body may edit."""

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dispute_exchange.money import Money
from dispute_exchange.vocabulary import DecisionKind, Language
from mediator_desk.decisions import templates, typography
from mediator_desk.decisions.errors import TemplateInvalid
from mediator_desk.decisions.render import bidi, faces, sheet
from mediator_desk.decisions.render.blocks import MEASURE
from mediator_desk.decisions.render.faces import Style
from mediator_desk.decisions.render.flow import Box, paginate
from mediator_desk.decisions.render.lines import SOFT_HYPHEN, Line, Run, justified, ragged
from mediator_desk.decisions.render.structure import Element

STYLE = Style(faces.SERIF, 10.6, "#000000")
PROSE = (
    "Le professionnel soutient que le délai n’a couru qu’à la remise du colis. Or la preuve "
    "d’expédition suffit à lever la faculté de différer le remboursement : la loi retient la "
    "première des deux dates, et non la dernière, quelles que soient les circonstances."
)


def run(text: str) -> Run:
    return Run(text, STYLE, Element("P"))


def text_of(lines: list[Line]) -> str:
    joined = "".join(piece.text for line in lines for piece in line.pieces)
    return joined.replace(SOFT_HYPHEN, "")


@given(st.text(alphabet="abcdefghilmnoprstué '’-.,:;()0123456789 \u00a0", max_size=400))
@settings(max_examples=60, deadline=None)
def test_no_word_is_lost_whatever_the_measure(text: str) -> None:
    for lines in (justified([run(text)], 200.0, "fr"), ragged([run(text)], 60.0)):
        assert text_of(lines).split() == text.split()


@pytest.mark.parametrize("measure", [150.0, 220.0, 300.0, 403.0])
def test_filled_lines_are_neither_too_full_nor_too_loose(measure: float) -> None:
    lines = justified([run(PROSE)], measure, "fr")
    for line in lines[:-1]:
        assert line.stretched
        space = STYLE.width(" ")
        assert -0.23 * space <= (measure - line.width) / line.spaces <= 3.0 * space
    assert lines[-1].width <= measure
    assert not lines[-1].stretched


@pytest.mark.parametrize("measure", [MEASURE, MEASURE - 20, MEASURE - 36, 260.0, 220.0])
def test_hyphens_do_not_stand_in_a_ladder(measure: float) -> None:
    lines = justified([run(PROSE)], measure, "fr")
    hyphens = [line.pieces[-1].text.endswith(SOFT_HYPHEN) for line in lines]
    assert not any(above and below for above, below in pairwise(hyphens))


def test_names_and_fixed_spaces_are_not_broken() -> None:
    text = "Arvaillon 145,80\u00a0€ " * 30
    for line in justified([run(text)], 130.0, "fr"):
        words = "".join(piece.text for piece in line.pieces)
        assert SOFT_HYPHEN not in words
        assert not words.rstrip().endswith("145,80")


def test_a_word_wider_than_the_column_is_cut() -> None:
    (cut, *others) = ragged([run("f" * 200)], 100.0)
    assert others
    assert cut.width <= 100.0


@pytest.mark.parametrize("count", [20, 40])
def test_a_name_of_pictures_alone_is_cut_like_any_other(count: int) -> None:
    """Where such a name breaks, nothing of a piece may be left for the line before."""
    name = "\N{WOMAN}" * count
    lines = ragged([run(name)], 200.0)
    assert len(lines) > 1
    assert text_of(lines).replace(" ", "") == name


def test_a_line_of_few_long_words_is_left_as_it_comes_rather_than_torn_apart() -> None:
    lines = justified([run("Extraordinairement " * 7)], 215.0, "fr")
    assert text_of(lines).split() == ["Extraordinairement"] * 7
    assert not any(line.stretched for line in lines)


def test_a_last_line_is_not_the_end_of_a_word_where_that_can_be_helped() -> None:
    text = (
        "Le professionnel soutient que le délai n’a couru qu’à la remise du colis, le 22\u00a0juin "
        "(pièce n°\u00a09). Or la preuve d’expédition, datée du 18\u00a0juin (pièce n°\u00a08), "
        "suffit à lever la faculté de différer le remboursement\u00a0: la loi retient la première "
        "des deux dates, et non la dernière."
    )
    last = justified([run(text)], MEASURE, "fr")[-1]
    assert text_of([last]).split() == ["dernière."]


def test_a_source_stands_on_its_own_line_rather_than_pull_the_one_before_apart() -> None:
    said = "Les parties sont libres d’accepter ou de refuser la proposition de solution."
    source = Run(" (C.\u00a0conso., art.\u00a0R612-4, 1°)", STYLE, Element("P"), aside=True)
    first, last = justified([run(said), source], MEASURE - 20, "fr")
    assert "".join(piece.text for piece in first.pieces).rstrip() == said
    assert not first.stretched
    assert text_of([last]).startswith("(C.")


def _boxes(*heights: float, glued: frozenset[int] = frozenset()) -> list[Box]:
    return [
        Box(height, lambda _sheet, _top: None, may_begin_page=index not in glued)
        for index, height in enumerate(heights)
    ]


@given(
    st.lists(st.floats(5, 60), min_size=1, max_size=80),
    st.frozensets(st.integers(1, 79), max_size=60),
)
@settings(max_examples=80, deadline=None)
def test_every_box_is_placed_once_in_order_and_fits(
    heights: list[float], glued: frozenset[int]
) -> None:
    boxes = _boxes(*heights, glued=glued)
    pages = paginate(boxes, 200.0, 300.0)
    assert [placed.box for page in pages for placed in page] == boxes
    for number, page in enumerate(pages):
        room = 300.0 if number else 200.0
        assert all(placed.offset + placed.box.height <= room + 0.02 for placed in page)


def test_a_page_begins_only_where_it_may() -> None:
    boxes = _boxes(50, 50, 50, 50, 50, glued=frozenset({3, 4}))
    pages = paginate(boxes, 200.0, 200.0)
    assert [len(page) for page in pages] == [2, 3]


def test_a_tables_head_comes_again() -> None:
    head = Box(20.0, lambda _sheet, _top: None)
    rows = [Box(30.0, head.draw, repeated=head) for _ in range(20)]
    pages = paginate(rows, 100.0, 100.0)
    assert all(page[0].box is head for page in pages[1:])
    assert all(page[1].offset == 20.0 for page in pages[1:])


@pytest.mark.parametrize(
    ("typed", "set_"),
    [
        ("Pourquoi ?", "Pourquoi\u00a0?"),
        ("20 % de 10 €.", "20\u00a0% de 10\u00a0€."),
        ("20%", "20\u00a0%"),
        ("« oui »", "«\u00a0oui\u00a0»"),
        ("l'objet n° 3", "l’objet n°\u00a03"),
        ("https://exemple.invalid/a?b à 10:42", "https://exemple.invalid/a?b à 10:42"),
        ("R612-4 : voir", "R612-4\u00a0: voir"),
    ],
)
def test_french_spaces(typed: str, set_: str) -> None:
    assert typography.french(typed) == set_
    assert typography.french(set_) == set_


def test_amounts_and_dates_in_both_languages() -> None:
    sum_ = Money.of("-1290.5")
    assert typography.amount(sum_, Language.FR) == "−1\u202f290,50\u00a0€"
    assert typography.amount(sum_, Language.EN) == "−€1,290.50"
    first = date(2026, 7, 1)
    assert typography.day(first, Language.FR) == "1er\u00a0juillet 2026"
    assert typography.day(first, Language.EN) == "1\u00a0July 2026"


@pytest.mark.parametrize("language", [Language.FR, Language.EN])
@pytest.mark.parametrize("kind", list(DecisionKind))
def test_every_kind_has_a_plan_and_a_required_notice(
    kind: DecisionKind, language: Language
) -> None:
    plan = templates.plans(language).kinds[kind]
    assert plan.title
    assert set(plan.sections) <= set(templates.plans(language).sections)
    carried = templates.notices_for(kind, language, date(2026, 11, 24))
    assert any(notice.required for notice in carried)


def test_both_languages_carry_the_same_notices_with_the_same_confidence() -> None:
    french, english = (
        {n.id: (n.kinds, n.required, n.confidence) for n in templates.notices(language)}
        for language in (Language.FR, Language.EN)
    )
    assert french == english
    for notice in templates.notices(Language.FR):
        assert (notice.confidence == "checked") == (notice.checked_on is not None)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("accent = ", "syntax"),
        ('accent = "blue"\nink = "#000000"\nmuted = "#000000"', "accent"),
        ('accent = "#000000"\nink = "#000000"\nmuted = "#000000"\nlogo = "x"', "logo"),
    ],
)
def test_a_text_that_does_not_hold_names_its_fault(
    text: str, reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "BAD.toml").write_text(text, "utf-8")
    monkeypatch.setattr(templates, "resource_path", lambda name: tmp_path / name.rsplit("/", 1)[-1])
    with pytest.raises(TemplateInvalid) as refused:
        templates.letterhead("BAD")
    assert refused.value.facts["reason"] == reason


def _seen(text: str, *, apart: bool = False) -> list[str]:
    """The parts of a line from left to right, each as it was typed."""
    parts = sheet.glyphs_of(STYLE, text, apart=apart)
    said = list(faces.printable(text, faces.SERIF, bidi.levels(text, [(0, len(text))] * apart)))
    order = bidi.visual_order([part.level for part in parts])
    return [said[place].stands_for or said[place].text for place in order]


def test_words_read_from_the_right_change_places_among_themselves() -> None:
    seen = _seen("Fils مريم الحسني (לאה) & 12")
    assert seen == ["Fils ", ")", "לאה", "(", " ", "الحسني", " ", "مريم", " & 12"]
    parts = faces.printable("Fils مريم الحسني (לאה) & 12", faces.SERIF)
    assert [(part.text, part.stands_for) for part in parts if part.text in "()"] == [
        (")", "("),
        ("(", ")"),
    ]


def test_brackets_around_other_words_are_left_alone() -> None:
    assert all(part.stands_for != "(" for part in faces.printable("(Maison مريم)", faces.SERIF))


def test_a_number_beside_a_name_keeps_its_side_and_a_name_keeps_its_own() -> None:
    assert _seen("مريم 729,00 €, le 4 août") == ["مريم", " 729,00 €, le 4 août"]
    assert _seen("מרים 12", apart=True) == ["12", " ", "מרים"]
    assert _seen("12 שרה", apart=True) == ["שרה", " ", "12"]


def test_a_name_in_a_sentence_stands_for_itself() -> None:
    name, style = "שרה 24, תל", STYLE
    said = [Run("Reçu de ", style, Element("P")), Run(name, style, Element("P"), apart=True)]
    (line,) = ragged([*said, Run(", 15 %.", style, Element("P"))], 400.0)
    order = bidi.visual_order([piece.run.level for piece in line.pieces])
    seen = "".join(line.pieces[place].text for place in order)
    assert seen == "Reçu de תל ,24 שרה, 15 %."
    assert [piece.run.level for piece in line.pieces if piece.text == "24"] == [2]


def test_what_a_line_read_from_the_right_holds_is_drawn_in_the_order_it_is_read() -> None:
    said = "شارع النيل 12، القاهرة"
    (line,) = ragged([Run(said, STYLE, Element("P"), apart=True)], 400.0)
    read = [piece.run.element.actual_text or piece.text for piece in line.pieces]
    assert "".join(read) == said


# WHY these: one line of the reference implementation for each rule, and what it gives.
@pytest.mark.parametrize(
    ("rule", "text", "base", "found"),
    [
        ("W1", "א\u05b8b", 0, [1, 1, 0]),
        ("W2", "م1", 0, [1, 2]),
        ("W4", "א1,2", 0, [1, 2, 2, 2]),
        ("W4", "א1, 2", 0, [1, 2, 1, 1, 2]),
        ("W5", "א1%", 0, [1, 2, 2]),
        ("W5", "م1%", 0, [1, 2, 0]),
        ("W7", "a1א", 0, [0, 0, 1]),
        ("N0", "a(א)", 0, [0, 0, 1, 0]),
        ("N0", "א(b)", 1, [1, 1, 2, 1]),
        ("N0", "א[b]ג", 0, [1, 0, 0, 0, 1]),
        ("N1", "א ב", 0, [1, 1, 1]),
        ("N1", "1 א", 1, [2, 1, 1]),
        ("N2", "א b", 0, [1, 0, 0]),
        ("I2", "אb1", 1, [1, 2, 2]),
        ("X9", "א\u202eb", 0, [1, 1, 0]),
    ],
)
def test_the_levels_are_those_of_the_standard(
    rule: str, text: str, base: int, found: list[int]
) -> None:
    assert bidi.resolved(text, base) == found, rule


@given(st.text(alphabet="aé אבم،1٣,.€%()[]« »-\u202e\u2068", max_size=24), st.data())
@settings(max_examples=150, deadline=None)
def test_every_sign_has_one_place_and_what_is_ours_keeps_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = bidi.levels(text, [(start, end)])
    order = bidi.visual_order(found)
    assert sorted(order) == list(range(len(text)))
    ours = [place for place in order if not found[place]]
    assert ours == sorted(ours)
    numbered = bidi.levels(f"{text} 729,00 €", [(start, end)])
    assert not any(numbered[-4:])


def test_letters_join_and_points_stand_on_them() -> None:
    style = Style(faces.ARABIC, 10.0, "#000000")
    alone = sum(style.width(letter) for letter in "مريم")
    assert style.width("مريم") < alone
    pointed = style.shaped("محمّد")
    assert any(glyph.advance == 0 and glyph.up > 0 for glyph in pointed)
    astronaut = Style(faces.PICTOGRAMS, 10.0, "#000000").shaped("👩\u200d🚀")
    assert len(astronaut) == 1


def test_a_source_of_law_is_never_cut_in_the_middle_of_a_number() -> None:
    said = typography.source("C. conso., art. R612-4, 1°", Language.FR)
    assert said == "C.\u00a0conso., art.\u00a0R612\u20114,\u00a01°"
    assert typography.source(said, Language.FR) == said
    assert typography.source("Act no. 95-125, art. 21-3", Language.EN) == (
        "Act no. 95\u2011125, art.\u00a021\u20113"
    )


def test_english_has_its_own_apostrophes() -> None:
    typed = "the parties' agreement, the signer's key and 'a word'"
    set_ = "the parties\u2019 agreement, the signer\u2019s key and 'a word'"
    assert typography.set_text(typed, Language.EN) == set_
    assert typography.set_text(set_, Language.EN) == set_


@pytest.mark.parametrize(
    ("sector", "nature"),
    [
        ("place de marché", "goods"),
        ("électroménager", "goods"),
        ("vente automobile", "goods"),
        ("réparation automobile", "service"),
        ("soins vétérinaires", "service"),
        ("services numériques", "subscription"),
        ("télécommunications", "subscription"),
        ("transport aérien", "flight"),
        ("affaires", "contract"),
    ],
)
def test_a_contract_is_told_by_the_sector_as_files_name_it(sector: str, nature: str) -> None:
    for language in (Language.FR, Language.EN):
        assert templates.plans(language).nature(sector).id == nature
