"""Letters: what each one says, to whom, and in which version of the law."""

import io
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pikepdf
import pytest

from dispute_exchange.claims import Remedy
from dispute_exchange.events import RequestedPiece
from dispute_exchange.parties import PostalAddress
from dispute_exchange.vocabulary import (
    DecisionKind,
    Disclosure,
    DocumentDefect,
    InadmissibilityGround,
    Language,
    NoticeKind,
    Outcome,
    RemedyKind,
)
from mediator_desk import law
from mediator_desk.decisions.errors import TemplateInvalid
from mediator_desk.decisions.letters import texts as letter_sources
from mediator_desk.decisions.letters.compose import compose_letter
from mediator_desk.decisions.letters.errors import (
    LetterDiscloses,
    LetterIncomplete,
    LetterNotForParty,
)
from mediator_desk.decisions.letters.model import Letter, LetterFacts
from mediator_desk.decisions.letters.press import press_letter
from mediator_desk.decisions.letters.texts import letter_rules, letter_texts
from mediator_desk.system.resources import resource_path
from tests.decisions import case
from tests.desk.material import C, T

BOTH = (C, T)
N = NoticeKind
FACTS = LetterFacts(
    text="Je reste à votre disposition.",
    pieces=(
        RequestedPiece(title="Facture d'achat"),
        RequestedPiece(title="Relevé bancaire", defect=DocumentDefect.ILLEGIBLE),
    ),
    due_on=date(2026, 12, 9),
    requested_on=date(2026, 11, 9),
    ground=InadmissibilityGround.NO_PRIOR_WRITTEN_COMPLAINT,
    reasons="Aucune réclamation écrite n'est antérieure à la saisine.",
    until=date(2027, 1, 15),
    reason="Une expertise est attendue.",
    exhibits=(case.EXHIBITS[0], case.EXHIBITS[2]),
    remedy=Remedy(kind=RemedyKind.FULL_REFUND, amount=case.eur("160.70"), conditions="virement"),
    implement_by=date(2026, 12, 20),
    items=("verser 145,80 €",),
    decision_number="FR-MC-RIV-2026-P00418-3F2A9",
    response_days=21,
    outcome=Outcome.NO_RESPONSE,
)


def written(
    notice: NoticeKind,
    to=C,
    language: Language = Language.FR,
    facts: LetterFacts = FACTS,
    on: date = case.TODAY,
    basis=None,
    receivers=BOTH,
) -> Letter:
    file = basis or case.basis()
    return compose_letter(file, notice, to, receivers, language, facts, on, law.rulebook())


# -- what a letter says ----------------------------------------------------------------------------


@pytest.mark.parametrize("language", [Language.FR, Language.EN])
@pytest.mark.parametrize("to", BOTH)
@pytest.mark.parametrize("notice", list(NoticeKind))
def test_every_letter_is_whole_in_both_languages(notice, to, language):
    letter = written(notice, to, language)
    text = letter.plain_text()
    assert "{" not in text
    assert "}" not in text
    assert letter.title in text
    assert letter.signatory in text
    assert case.MEDIATOR.name in letter.signatory
    required = [rule for rule in letter_rules().required if rule.notice is notice]
    named = {mention.id for mention in letter.mentions}
    for rule in required:
        if to in rule.to:
            assert rule.mention in named, rule.article


def test_french_letters_follow_french_typography():
    for notice in NoticeKind:
        text = written(notice).plain_text()
        for sign in ":;?!":
            assert f" {sign}" not in text, notice
        assert "'" not in text.replace("\u2019", ""), notice


def test_the_notification_states_the_articles_its_clocks_are_of():
    """R612-2, R612-5, L612-3, C. civ. 2238: what the letter of day 0 must say."""
    letter = written(N.REFERRAL_NOTICE, T)
    articles = " ".join(mention.article for mention in letter.mentions)
    for article in ("R612-2", "R612-5", "L612-3", "2238", "R612-1"):
        assert article in articles
    said = {mention.id: mention.text for mention in letter.mentions}
    assert "90\u00a0jours" in said["R612-5"] or "90 jours" in said["R612-5"]
    assert "30\u00a0novembre 2026" in said["R612-5"]
    assert "22\u00a0septembre 2026" in said["ENTRY-REPLY"]
    assert "6 mois" in said["CC-2238"]
    assert all(mention.checked_on for mention in letter.mentions if mention.confidence == "checked")


def test_the_wording_follows_the_day_of_the_letter():
    """Dir. (EU) 2025/2647 applies from 20.09.2028: the version before it on the eve."""
    basis = case.basis()
    unsent = tuple(event for event in basis.events if event.payload.kind != "PARTIES_NOTIFIED")[:5]
    fresh = replace(basis, events=unsent)
    eve = written(N.REFERRAL_NOTICE, T, basis=fresh, on=date(2028, 9, 19))
    day = written(N.REFERRAL_NOTICE, T, basis=fresh, on=date(2028, 9, 20))

    def entry(letter: Letter):
        return next(mention for mention in letter.mentions if mention.id == "ENTRY-REPLY")

    assert "2025/2647" not in entry(eve).article
    assert "2025/2647" in entry(day).article
    assert entry(day).valid_from == date(2028, 9, 20)
    assert "20\u00a0jours ouvrables" in entry(day).text or "20 jours ouvrables" in entry(day).text


def test_the_refusal_names_its_ground_and_says_what_to_do():
    """L612-2, 1°: write to the trader first, then come back within the year."""
    letter = written(N.INADMISSIBILITY)
    text = letter.plain_text()
    assert "L612-2, 1°" in text
    assert "Écrivez d\u2019abord au professionnel (Boutique Lumière d\u2019Angle)" in text
    assert FACTS.reasons.replace("'", "\u2019") in text
    trader = written(N.INADMISSIBILITY, T).plain_text()
    assert "Écrivez d\u2019abord" not in trader
    outside = FACTS.model_copy(
        update={
            "ground": InadmissibilityGround.OUTSIDE_COMPETENCE,
            "competent": "le médiateur du tourisme fictif",
            "competent_contact": "BP 0, 75000 Paris",
        }
    )
    assert "médiateur du tourisme fictif" in written(N.INADMISSIBILITY, facts=outside).plain_text()


def test_no_article_is_cited_where_none_says_so():
    """L612-2 lists the grounds; that a court stays open it does not say."""
    letter = written(N.INADMISSIBILITY)
    court = next(one for one in letter.mentions if one.id == "COURT-OPEN")
    assert court.article == ""
    assert court.confidence == "to_check"
    assert f"{court.text}\n" in letter.plain_text()
    assert "()" not in letter.plain_text()


def test_a_letter_that_lacks_a_fact_is_not_written():
    with pytest.raises(LetterIncomplete) as caught:
        written(N.EXTENSION, facts=LetterFacts())
    assert set(caught.value.facts["fields"]) == {"until", "reason"}


def test_a_letter_goes_only_where_the_body_sends_it():
    with pytest.raises(LetterNotForParty):
        written(N.INADMISSIBILITY, T, receivers=(C,))


def test_a_document_that_binds_is_not_delivered_as_free_to_refuse():
    """R612-4, 1° speaks of proposals alone."""
    binding = FACTS.model_copy(update={"decision_kind": DecisionKind.BINDING_ON_TRADER})
    ids = {mention.id for mention in written(N.DECISION_DELIVERY, facts=binding).mentions}
    assert "R612-4-1" not in ids
    assert {"R612-4-1", "R612-4-2", "R612-4-3"} <= {
        mention.id for mention in written(N.DECISION_DELIVERY).mentions
    }


@pytest.mark.parametrize(
    "field", ["text", "reasons", "reason", "circumstances", "settlement", "competent"]
)
def test_words_in_confidence_stay_out_of_every_field(field):
    """R612-3, loi 95-125 art. 21-3: not to the other party, whatever field carries them."""
    basis = case.basis()
    secret = next(
        event.payload.text for event in basis.events if event.disclosure is Disclosure.CAUCUS_A
    )
    facts = FACTS.model_copy(update={field: f"Il ressort que {secret}"})
    with pytest.raises(LetterDiscloses):
        written(N.INADMISSIBILITY, T, facts=facts)
    written(N.INADMISSIBILITY, C, facts=facts)


def test_a_private_note_stays_out_of_every_letter():
    facts = FACTS.model_copy(update={"text": case.NOTE})
    for to in BOTH:
        with pytest.raises(LetterDiscloses) as caught:
            written(N.EXTENSION, to, facts=facts)
        assert caught.value.facts["what"] == "note"


# -- the page --------------------------------------------------------------------------------------


def test_the_page_is_tagged_and_says_all_in_reading_order():
    letter = written(N.REFERRAL_NOTICE, T)
    rendered = press_letter(letter)
    with pikepdf.open(io.BytesIO(rendered.pdf)) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang) == "fr-FR"
        assert len(pdf.pages) == rendered.pages
        tags = _tags(pdf.Root.StructTreeRoot.K)
    assert tags.index("H1") > tags.index("P")
    assert tags.count("H1") == 1
    assert "LBody" in tags


def test_the_same_letter_gives_the_same_bytes():
    assert press_letter(written(N.CLOSURE)).pdf == press_letter(written(N.CLOSURE)).pdf


def test_a_few_lines_take_no_sheet_of_their_own():
    for notice in (N.INDEPENDENCE_DISCLOSURE, N.PIECES_REQUEST, N.EXTENSION, N.CLOSURE):
        assert press_letter(written(notice)).pages == 1, notice


def test_a_long_address_stays_in_the_window():
    basis = case.basis()
    party = basis.case.party(C).model_copy(
        update={
            "name": "Association des locataires et copropriétaires de la résidence du Vieux-Puits",
            "contact_name": "Mme Solène Arvaillon",
            "address": PostalAddress(
                lines=("Bâtiment C, escalier 4", "Résidence du Vieux-Puits", "8 rue du Puits"),
                postcode="1000",
                city="Bruxelles",
                country="BE",
            ),
        }
    )
    moved = basis.case.model_copy(update={"parties": (party, *basis.case.parties[1:])})
    letter = written(N.CLOSURE, basis=replace(basis, case=moved))
    assert letter.recipient[-1] == "BELGIQUE"
    assert press_letter(letter).pages >= 1


def _tags(node) -> list[str]:
    found: list[str] = []
    for kid in node if isinstance(node, pikepdf.Array) else [node]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            found.append(str(kid.S)[1:])
            if "/K" in kid:
                found += _tags(kid.K)
    return found


UNKNOWN_SHOP = "unknown field shop in NO_PRIOR_WRITTEN_COMPLAINT"

# -- texts a body may edit -------------------------------------------------------------------------


@pytest.fixture
def own_texts(tmp_path, monkeypatch):
    """A copy of the texts, as a body would edit it."""
    folder = tmp_path / "resources"
    shutil.copytree(resource_path("templates/letters"), folder / "templates/letters")

    def place(relative: str) -> Path:
        return folder.joinpath(*relative.split("/"))

    monkeypatch.setattr(letter_sources, "resource_path", place)
    letter_texts.cache_clear()
    letter_rules.cache_clear()
    yield folder / "templates/letters"
    letter_texts.cache_clear()
    letter_rules.cache_clear()


def edit(path: Path, before: str, after: str) -> None:
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after), "utf-8")


@pytest.mark.parametrize(
    ("file", "before", "after", "reason"),
    [
        ("fr/extension.toml", "{until}", "{untill}", "unknown field untill in part"),
        ("fr/closure.toml", '"CC-2238-RESUME", ', "", "missing mention CC-2238-RESUME"),
        ("fr/closure.toml", '"B02-4"', '"B02-5"', "unknown mention B02-5"),
        ("fr/mentions.toml", 'id = "R612-4-2"', 'id = "R612-4-1"', "overlap R612-4-1"),
        ("en/mentions.toml", "= 2028-09-20", "= 2028-09-22", "missing mention ENTRY-REPLY"),
        ("fr/words.toml", "salutation =", "greeting =", "salutation"),
        ("fr/pieces_request.toml", 'items = "pieces"', 'items = "things"', "unknown list things"),
        ("fr/grounds.toml", "({trader})", "({shop})", UNKNOWN_SHOP),
        ("rules.toml", 'SETTLEMENT = ["CONSUMER", "TRADER"]', "", "recipients.SETTLEMENT"),
    ],
)  # fmt: skip
def test_an_unsound_text_is_refused_by_name(own_texts, file, before, after, reason):
    edit(own_texts / file, before, after)
    language = Language.EN if file.startswith("en") else Language.FR
    with pytest.raises(TemplateInvalid) as caught:
        letter_texts(language)
    assert caught.value.facts["reason"] == reason
    assert file.split("/")[-1] in caught.value.facts["template"] or file == "en/mentions.toml"


def test_a_body_writes_its_own_texts_without_touching_ours(own_texts):
    own = own_texts / "bodies/RIV/fr"
    own.mkdir(parents=True)
    shutil.copy(own_texts / "fr/closure.toml", own)
    edit(own / "closure.toml", "Attestation de fin de médiation", "Certificat de clôture")
    assert written(N.CLOSURE).title == "Certificat de clôture"
    assert letter_texts(Language.FR).letters[N.CLOSURE].title == "Attestation de fin de médiation"
