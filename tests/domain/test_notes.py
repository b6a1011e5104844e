"""The text of notes: read back to the letter, shown by any reader of Markdown, compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from mediator_desk.domain.notes import (
    BlockKind,
    Change,
    Link,
    NoteBlock,
    Run,
    as_file,
    compare,
    from_file,
    parse_note,
    plain_words,
    tags_of,
    tidied,
    write_note_text,
)

EXHIBIT = "0f8e4c1a-0000-4000-8000-00000000000c"
_words = st.text(st.sampled_from("ab é1.)(-+=#>*_[]\\`<&~!\n\u00a0,;’2"), min_size=1, max_size=12)
_runs = st.builds(Run, _words, st.booleans(), st.booleans())
_links = st.one_of(
    st.builds(
        lambda no, label: Link("event", str(no), label), st.integers(1, 99), st.just("Év. 3")
    ),
    st.builds(lambda label: Link("exhibit", EXHIBIT, label), st.sampled_from(["P[1]", "Pièce 3"])),
)
_blocks = st.builds(
    NoteBlock,
    st.sampled_from(list(BlockKind)),
    st.lists(st.one_of(_runs, _links), min_size=1, max_size=4).map(tuple),
)


@given(st.lists(_blocks, max_size=5))
def test_what_is_written_is_read_back(blocks: list[NoteBlock]) -> None:
    kept = tidied(blocks)
    assert parse_note(write_note_text(blocks)) == kept
    assert write_note_text(kept) == write_note_text(blocks)


def test_spaces_around_a_break_go_whichever_run_holds_them() -> None:
    """Written as it stood, and once more after it was read, a note is the same file."""
    for runs in [
        (Run("un "), Run("\n deux")),
        (Run("un "), Run("\n deux", strong=True)),
        (Run("un ", emphasis=True), Run(" \ndeux", strong=True)),
        (Run("un", strong=True), Run(" "), Run("\t\ndeux", strong=True)),
    ]:
        written = write_note_text([NoteBlock(BlockKind.PARAGRAPH, runs)])
        assert " \\\n" not in written
        assert "\\\n " not in written
        assert write_note_text(parse_note(written)) == written


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    read = parse_note(text)
    assert parse_note(write_note_text(read)) == tidied(read)


NOTE = r"""## Ce qui a été dit

Le colis **est** parti, voir [Pièce 3](exhibit:0f8e4c1a-0000-4000-8000-00000000000c)\
et *peut-être* [Événement 12](event:12).

- un
- deux

1. premier
2. second"""


def test_a_note_is_markdown_for_any_other_reader() -> None:
    shown = MarkdownIt().render(NOTE)
    assert "<h2>Ce qui a été dit</h2>" in shown
    assert "<strong>est</strong>" in shown
    assert "<em>peut-être</em>" in shown
    assert f'<a href="exhibit:{EXHIBIT}">Pièce 3</a><br />' in shown
    assert '<a href="event:12">Événement 12</a>' in shown
    assert shown.count("<li>") == 4
    assert "<ol>" in shown
    assert write_note_text(parse_note(NOTE)) == NOTE


@pytest.mark.parametrize(
    "typed", ["- pas une liste", "# ni un titre", "3. ni un nombre", "a * b * c", "<b>x</b> & y"]
)
def test_words_that_look_like_marks_stay_words_everywhere(typed: str) -> None:
    text = write_note_text([NoteBlock(BlockKind.PARAGRAPH, (Run(typed),))])
    assert plain_words(text) == typed
    shown = MarkdownIt().render(text)
    escaped = typed.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert shown == f"<p>{escaped}</p>\n"


def test_a_note_written_as_plain_text_keeps_its_words_and_lines() -> None:
    assert plain_words("Accepterait 160.\nPas 150 * 2.") == "Accepterait 160.\nPas 150 * 2."


def test_tags_stand_before_the_text() -> None:
    whole = as_file("Texte", ["Accord", " preuve,  tardive ", "accord", ""])
    assert whole == "---\ntags: Accord, preuve tardive\n---\n\nTexte"
    assert from_file(whole) == ("Texte", ("Accord", "preuve tardive"))
    assert from_file(as_file("Texte", [])) == ("Texte", ())
    assert tags_of(["x" * 60]) == ("x" * 40,)


def test_a_comparison_tells_words_that_went_and_came() -> None:
    changes = compare("Cent soixante euros.\nReste.", "Cent vingt euros.\nReste.\nPlus.")
    assert next(change for change in changes if change.kind == "removed") == Change(
        "removed", "soixante"
    )
    assert "".join(one.text for one in changes if one.kind != "removed") == (
        "Cent vingt euros.\nReste.\nPlus."
    )
    assert "".join(one.text for one in changes if one.kind != "added") == (
        "Cent soixante euros.\nReste."
    )
    assert compare("Pareil", "Pareil") == (Change("same", "Pareil"),)
