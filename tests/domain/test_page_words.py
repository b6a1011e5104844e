"""The words of a page: pointed at, chosen, found, and cut in parts."""

from hypothesis import given
from hypothesis import strategies as st

from mediator_desk.domain.page_words import PageWords, occurrences, page_words, parts_of
from mediator_desk.domain.plain_signs import plain_signs

TWO_LINES = "Dépôt en\r\nrelais"


def laid_out(text: str) -> PageWords:
    """Each line 0.1 below the one before, each character 0.05 wide."""
    boxes, line, column = [], 0, 0
    for sign in text:
        if sign in "\r\n":
            boxes.append((0.0, 0.0, 0.0, 0.0))
            line, column = line + (sign == "\n"), 0
        elif sign == " ":
            boxes.append((0.0, 0.0, 0.0, 0.0))
            column += 1
        else:
            left, top = 0.1 + column * 0.05, 0.1 + line * 0.1
            boxes.append((left, top, left + 0.045, top + 0.04))
            column += 1
    return PageWords(text, tuple(boxes))


def test_a_point_means_the_nearest_character() -> None:
    words = laid_out(TWO_LINES)
    assert words.at(0.11, 0.12) == 0
    assert words.at(0.14, 0.12) == 1
    assert words.at(0.11, 0.22) == 10
    assert words.at(0.9, 0.9) is None
    assert words.at(0.9, 0.9, near=True) == 16


def test_chosen_words_have_one_region_per_line() -> None:
    words = laid_out(TWO_LINES)
    first, second = words.regions(0, len(TWO_LINES))
    assert (first.left, first.top) == (0.1, 0.1)
    assert second.top > first.top + first.height
    assert words.words_between(0, 99) == "Dépôt en\nrelais"
    assert words.regions(3, 3) == ()


def test_a_word_is_chosen_whole_and_lines_are_stepped() -> None:
    words = laid_out(TWO_LINES)
    assert words.word(2) == (0, 5)
    assert words.word(12) == (10, 16)
    below = words.line_below(1, 1)
    assert TWO_LINES[below] == "e"
    assert words.line_below(below, -1) == 1
    assert words.line_below(below, 1) == below


def test_nothing_is_pointed_at_on_a_page_without_words() -> None:
    empty = page_words("", [], 65_535)
    assert empty.at(0.5, 0.5, near=True) is None
    assert empty.line_below(0, 1) == 0


def test_words_are_found_whatever_accents_case_and_line_ends() -> None:
    text = "Le DÉPÔT\r\nen relais, dépôt  en relais"
    found = [text[start:end] for start, end in occurrences(text, "depot en")]
    assert found == ["DÉPÔT\r\nen", "dépôt  en"]
    assert list(occurrences(text, "  ")) == []


@given(st.text(max_size=60), st.integers(0, 50), st.integers(1, 8))
def test_what_is_cut_from_a_text_is_found_in_it(text: str, start: int, length: int) -> None:
    part = text[start : start + length]
    places = list(occurrences(text, part))
    assert all(0 <= first < last <= len(text) for first, last in places)
    assert places == sorted(places)


@given(st.text(alphabet="ab\n", max_size=300), st.integers(2, 40))
def test_parts_are_the_whole_and_none_is_too_long(text: str, longest: int) -> None:
    parts = parts_of(text, longest)
    assert "".join(parts) == text
    assert all(len(part) <= longest for part in parts)


def test_names_that_deceive_are_spelt_out() -> None:
    assert plain_signs("facture\u202efdp.exe") == "facture⟦U+202E⟧fdp.exe"
    assert plain_signs("Pièce n°\u00a05, « reçu »") == "Pièce n°\u00a05, « reçu »"
    assert plain_signs("a\x00b\nc") == "a⟦U+0000⟧b⟦U+000A⟧c"
