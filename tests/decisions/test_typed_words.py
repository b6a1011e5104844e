"""Clauses and words of a person's own: refused, or cleaned, when kept."""

import pytest

from dispute_exchange.vocabulary import DecisionKind, Language
from mediator_desk.errors import DeskError
from mediator_desk.usecases.clauses import WriteClause, list_clauses, write_clause
from mediator_desk.usecases.spelling import learn_word, read_spelling
from mediator_desk.usecases.typed_words import TextEmpty, TextTooLong, TextUnreadable
from tests.decisions.desk import Ready


@pytest.mark.parametrize(
    ("title", "text", "kind"),
    [
        ("", "Texte", TextEmpty),
        ("Titre", " \n\u200b ", TextEmpty),
        ("T" * 301, "Texte", TextTooLong),
        ("Titre", "t" * 4_001, TextTooLong),
        ("Titre", "Texte \ud83d", TextUnreadable),
    ],
)
def test_a_clause_that_cannot_be_kept_is_refused(
    ready: Ready, title: str, text: str, kind: type[DeskError]
) -> None:
    with pytest.raises(kind):
        write_clause(ready.desk, WriteClause(title, text, Language.FR))


def test_signs_that_came_along_are_left_out(ready: Ready) -> None:
    pasted = WriteClause("\ufeffMon titre", "Ligne\x07 un\nligne\u202e deux", Language.FR)
    kept = write_clause(ready.desk, pasted)
    found = list_clauses(ready.desk, ready.dispute_id, DecisionKind.PROPOSAL, Language.FR)
    (own,) = (one for one in found if one.clause_id == kept)
    assert (own.title, own.text) == ("Mon titre", "Ligne un ligne deux")


@pytest.mark.parametrize(
    ("word", "kind"), [(" ", TextEmpty), ("a" * 101, TextTooLong), ("a\udc00", TextUnreadable)]
)
def test_a_word_that_is_none_is_not_learned(ready: Ready, word: str, kind: type[DeskError]) -> None:
    with pytest.raises(kind):
        learn_word(ready.desk, word)
    assert read_spelling(ready.desk, ready.dispute_id).learned == ()
