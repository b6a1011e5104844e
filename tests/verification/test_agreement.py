"""Whether a page says what its record says: the same words, sums and days, and nothing more."""

import re
from datetime import date

import pytest

from dispute_exchange.decision import AmountRun, DateRun, DecisionRecord, Paragraph, TextRun
from dispute_exchange.money import Money
from dispute_exchange.verification.agreement import prints
from dispute_exchange.verification.reading import printed_text
from dispute_exchange.vocabulary import Language
from mediator_desk.decisions.compose import compose
from mediator_desk.decisions.render.furniture import SignerMark
from mediator_desk.decisions.render.press import render_for_signature
from tests.decisions import material as m

MARK = {"Mediator1": SignerMark("Odile Vautremont", "Essai")}


def _record(*paragraphs: Paragraph, language: Language = Language.FR) -> DecisionRecord:
    draft = m.draft_fr()
    sections = tuple(
        section.model_copy(update={"blocks": (*section.blocks, *paragraphs)})
        if section.key == "facts"
        else section
        for section in draft.sections
    )
    record = compose(draft.model_copy(update={"sections": sections}), m.basis(), m.IDENTITY, m.NOW)
    return record.model_copy(update={"language": language})


def _page(record: DecisionRecord) -> str:
    return printed_text(render_for_signature(record, MARK).pdf)


@pytest.fixture(scope="module")
def record() -> DecisionRecord:
    return _record()


@pytest.fixture(scope="module")
def page(record: DecisionRecord) -> str:
    return _page(record)


@pytest.mark.parametrize(
    ("entry", "worded"),
    [("deadline", "Chaque partie répond dans les 210 jours."), ("chain", "Ce document repose sur")],
)
def test_a_sentence_of_the_body_names_the_numbers_of_the_record(
    record: DecisionRecord, entry: str, worded: str
) -> None:
    wording = record.wording.model_copy(update={entry: worded})
    other = record.model_copy(update={"wording": wording})
    assert not prints(other, _page(other))


@pytest.mark.parametrize(
    ("said", "forged"),
    [
        ("Le médiateur rappelle", "Le médiateur ne rappelle"),
        ("Chaque partie dispose", "Chaque partie ne dispose plus"),
        ("ce document sont jointes", "ce document ne sont pas jointes"),
        ("Fondement", "Refusé"),
        ("Textes cités", "Textes abrogés"),
        ("soit 145,80", "soit 9145,80"),
        ("soit 145,80", "soit 9\u202f145,80"),
        ("soit 145,80", "soit 9 145,80"),
        ("soit 145,80", "soit 9.145,80"),
        ("soit 145,80", "soit \u2212145,80"),
        ("soit 145,80", "soit 1,4580"),
        ("soit 145,80 €", "soit 145,80 £"),
        ("soit 145,80 €", "soit 145,80 %"),
        ("Arvaillon 160,70", "Arvaillon 160,709"),
        ("\n160,70 €", "\n7160,70 €"),
        ("\n175,70 €", "\n975,70 €"),
        ("le 17 juin 2026", "le 17 juin 2025"),
        ("le 17 juin 2026", "le 17 juillet 2026"),
        ("le 17 juin 2026", "le 17 juin 20260"),
        ("le 1er juillet 2026", "le 21 juillet 2026"),
        ("Le 24 novembre 2026", "Le 24 novembre 2027"),
        ("de 21 jours", "de 121 jours"),
        ("de 21 jours", "de 21,5 jours"),
        ("pièce n° 8", "pièce n° 18"),
    ],
)
def test_a_number_that_only_holds_the_right_one_is_another(
    record: DecisionRecord, page: str, said: str, forged: str
) -> None:
    assert said in page
    assert prints(record, page)
    assert not prints(record, page.replace(said, forged))


@pytest.mark.parametrize(
    "after",
    [
        "après rétractation.\n",
        "Ce chef de demande est réglé.\n",
        "avec le suivi. ",
        "réponse du 24 juillet 2026\n",
        "35000 Rennes\n",
        "le médiateur propose aux parties la solution suivante.\n",
        "les termes indiqués.",
        "Fondement\n",
        "Textes cités\n",
    ],
)
def test_words_the_record_does_not_say_are_noticed(
    record: DecisionRecord, page: str, after: str
) -> None:
    assert after in page
    extra = "Le professionnel ne doit rien à la consommatrice, qui renonce à tout. "
    assert not prints(record, page.replace(after, after + extra * 20, 1))


def test_a_short_sentence_between_two_paragraphs_is_noticed(
    record: DecisionRecord, page: str
) -> None:
    after = "après rétractation.\n"
    assert after in page
    assert not prints(record, page.replace(after, f"{after}Rien n’est dû.\n"))


def test_what_follows_the_last_signatory_is_no_room_for_more(
    record: DecisionRecord, page: str
) -> None:
    assert not prints(record, f"{page}\n{'La présente proposition est sans objet. ' * 8}")


def test_a_page_set_otherwise_says_the_same(record: DecisionRecord, page: str) -> None:
    """Spaces of another width, a comma or none between thousands, capitals, accents apart."""
    assert prints(record, page.replace("\u202f", " ").replace(" ", "\u00a0"))
    assert prints(record, page.upper().replace("SHA-256", "sha-256"))
    assert prints(record, re.sub(r"(\w) (\w)", "\\1\u2009\\2", page))


@pytest.mark.parametrize("language", [Language.FR, Language.EN])
def test_sums_and_days_of_every_shape_are_read_as_printed(language: Language) -> None:
    said = [
        TextRun(text="Sommes n° 9 "),
        *(
            part
            for minor in (0, 5, 100, 123_456, -9_100_00, 1_234_567_89)
            for code in ("EUR", "GBP", "CHF")
            for part in (AmountRun(amount=Money(minor=minor, currency=code)), TextRun(text=" ; "))
        ),
        TextRun(text="remise -"),
        AmountRun(amount=Money(minor=250_00)),
        TextRun(text=" 12 "),
        AmountRun(amount=Money(minor=345_00)),
        *(
            part
            for month in range(1, 13)
            for part in (TextRun(text=" 3 "), DateRun(date=date(2026, month, month % 3 + 1)))
        ),
        TextRun(text=" 500 fois."),
    ]
    made = _record(Paragraph(inlines=tuple(said)), language=language)
    assert prints(made, _page(made))
