"""Templates as a body's lawyer might write them: each fault told by line, column and what to put.

Nothing of a file that does not hold is used.
"""

import pytest

from dispute_exchange.vocabulary import Language
from mediator_desk.cli.words import Words
from mediator_desk.decisions.errors import BodyTextInvalid
from mediator_desk.decisions.texts import BodyTexts, built_in
from mediator_desk.usecases.text_faults import fault_words

PLANS, NOTICES, WORDS, PAPER = (
    "fr/plans.toml",
    "fr/notices.toml",
    "fr/words.toml",
    "letterhead.toml",
)
BROKEN = {
    "no equals sign": (PLANS, '[kinds.AWARD]\ntitle "Sentence"', 2, 7, "equals"),
    "curly quotes": (PLANS, "[kinds.AWARD]\ntitle = “Sentence”", 2, 9, "quoted"),
    "French quotes": (PLANS, "[kinds.AWARD]\ntitle = «\u00a0Sentence\u00a0»", 2, 9, "quoted"),
    "yes in French": (PLANS, "[kinds.AWARD]\noffered = oui", 2, 11, "quoted"),
    "quote left open": (PLANS, '[kinds.AWARD]\r\ntitle = "Sentence\r\n', 2, 18, "closed"),
    "long text left open": (WORDS, 'page = """\nPage {page}', 1, 1, "closed"),
    "bracket left open": (PLANS, '[kinds.AWARD\ntitle = "x"', 1, 13, "bracket"),
    "no comma": (PLANS, '[sections.facts]\nparagraphs = ["Un" "Deux"]', 2, 20, "bracket"),
    "said twice": (PLANS, '# Plans\n[kinds.AWARD]\ntitle = "x"\ntitle = "y"', 4, 1, "once"),
    "two on a line": (WORDS, 'consumer = "Client" trader = "Marchand"', 1, 21, "one_a_line"),
    "a path": (WORDS, 'file = "C:\\dossier"', 1, 13, "backslash"),
    "accents in a name": (WORDS, 'numéro = "N°"', 1, 4, "equals"),
    "no such kind": (PLANS, '[kinds.PROPOSITION]\ntitle = "x"', 1, 2, "PROPOSAL"),
    "a name misspelt": (PLANS, '[kinds.AWARD]\ntitel = "x"', 2, 1, "title"),
    "yes as a text": (PLANS, '[kinds.AWARD]\noffered = "oui"', 2, 1, "yes_no"),
    "a fact in French": (
        PLANS,
        '[sections.facts]\nparagraphs = [\n  "Le {consommateur} achète.",\n]',
        3,
        7,
        "consumer",
    ),
    "a brace left open": (PLANS, '[sections.facts]\nparagraphs = ["Le {consumer"]', 2, 1, ""),
    "a party in French": (PLANS, '[kinds.AWARD]\nrecipients = ["CONSOMMATEUR"]', 2, 1, "CONSUMER"),
    "a notice by half": (NOTICES, '[[notice]]\nid = "RIV-1"\ntext = "Bonjour"', 1, 3, ""),
    "an empty notice": (NOTICES, '[[notice]]\nid = "R612-4-1"\ntext = ""', 3, 1, "some_text"),
    "a notice removed": (NOTICES, '[[notice]]\nid = "R612-4-2"\nremoved = true', 1, 3, ""),
    "a number forgotten": (WORDS, 'page = "Page {page}"', 1, 1, ""),
    "a colour in words": (PAPER, 'name = "Rivage"\naccent = "bleu"', 2, 1, "colour"),
    "one line for both": (PAPER, 'tagline = "Le médiateur"', 1, 1, "table"),
    "six lines": (PAPER, 'address = ["1", "2", "3", "4", "5", "6"]', 1, 1, "fewer"),
}


def refused(name: str, data: bytes) -> dict[str, object]:
    with pytest.raises(BodyTextInvalid) as raised:
        BodyTexts.of({name: data})
    return raised.value.facts


@pytest.mark.parametrize(
    ("name", "text", "line", "column", "expected"), BROKEN.values(), ids=list(BROKEN)
)
def test_a_fault_is_told_where_it_is_with_what_should_stand_there(
    name: str, text: str, line: int, column: int, expected: str
) -> None:
    facts = refused(name, text.encode())
    assert (facts["file"], facts["line"], facts["column"]) == (name, line, column)
    wanted = {"one_of": facts.get("choices")}.get(str(facts.get("expected")), facts.get("expected"))
    assert expected in str(wanted or "")
    for language, begins in ((Language.FR, "Ligne"), (Language.EN, "Line")):
        told = fault_words(facts, Words(language).label)
        assert told.startswith(f"{begins} {line}, ")
        assert ("Attendu" in told or "Expected" in told) == bool(wanted)
        assert "body_text" not in told
        assert not told.endswith(f": {facts.get('expected')}")


def test_letters_of_another_encoding_are_told_by_place() -> None:
    text = 'consumer = "Consommateur"\ntrader = "Commerçant"'
    facts = refused(WORDS, text.encode("cp1252"))
    assert (facts["reason"], facts["line"], facts["column"]) == ("encoding", 2, 17)


def test_a_file_saved_with_a_mark_at_its_head_is_read() -> None:
    texts = BodyTexts.of({WORDS: 'consumer = "Client"'.encode("utf-8-sig")})
    assert texts.words(Language.FR).consumer == "Client"


def test_nothing_of_a_file_that_does_not_hold_is_used() -> None:
    half = '[kinds.AWARD]\ntitle = "Notre sentence"\noffered = "oui"'
    refused(PLANS, half.encode())
    assert built_in().plans(Language.FR).kinds["AWARD"].title != "Notre sentence"  # type: ignore[index]
