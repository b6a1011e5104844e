"""Admissibility (C. conso., L612-2, L611-3, L611-4): grounds, proofs, answers, what follows."""

from datetime import date
from pathlib import Path

import pytest

from dispute_exchange.acts import DeclareInadmissible, NotifyParties
from dispute_exchange.events import RequestedPiece
from dispute_exchange.vocabulary import (
    DocumentDefect,
    EvidenceType,
    InadmissibilityGround,
    PartyRole,
)
from mediator_desk.decisions.typography import french
from mediator_desk.domain.admissibility import (
    Answer,
    GroundAnswer,
    Missing,
    Review,
    Verdict,
    verdict_of,
)
from mediator_desk.law import LawTableInvalid, rulebook
from mediator_desk.law.questions import load_questions, questions
from mediator_desk.system.resources import resource_path
from mediator_desk.usecases.admissibility import (
    AnswerExclusions,
    AskConsumer,
    GroundNotFound,
    Refuse,
    answer_exclusions,
    ask_consumer,
    preview_documents,
    preview_refusal,
    read_admissibility,
    refuse_file,
    suggest_reasons,
)
from mediator_desk.usecases.outbox import read_act
from mediator_desk.usecases.procedure import (
    DeclarationMissing,
    Notify,
    ReasonMissing,
    ReviewUnfinished,
    carry_out,
    preview_act,
)
from tests.desk.referred import (
    admit_all,
    answer,
    declared,
    new_file,
    on,
    open_file,
)

G = InadmissibilityGround
FIVE = (
    G.NO_PRIOR_WRITTEN_COMPLAINT,
    G.MANIFESTLY_UNFOUNDED_OR_ABUSIVE,
    G.OTHER_MEDIATOR_OR_COURT,
    G.FILED_TOO_LATE,
    G.OUTSIDE_COMPETENCE,
)
REFERRED_ON = date(2026, 9, 5)


# -- the grounds, as data ------------------------------------------------------------------------


def test_the_five_grounds_come_in_the_order_of_the_law_then_the_exclusions() -> None:
    """L612-2, 1° to 5°; L611-3, 1° to 5°; L611-4, 1° to 3°."""
    rules = questions().in_force(date(2026, 11, 22))
    assert tuple(rule.ground for rule in rules[:5]) == FIVE
    assert [rule.point for rule in rules[:5]] == ["1°", "2°", "3°", "4°", "5°"]
    assert [rule.exclusion for rule in rules] == [False] * 5 + [True] * 8
    assert [rule.article[-6:] for rule in rules] == ["L612-2"] * 5 + ["L611-3"] * 5 + ["L611-4"] * 3


def test_no_ground_is_in_force_before_the_code_was() -> None:
    assert questions().in_force(date(2016, 6, 30)) == ()


def test_a_ground_that_rests_on_time_names_a_rule_of_time() -> None:
    book = rulebook()
    for rule in questions().in_force(date(2026, 11, 22)):
        assert rule.clock is None or book.rule(rule.clock, date(2026, 1, 1)) is not None


def test_french_words_are_typeset_and_both_languages_say_the_same_things() -> None:
    for rule in questions().in_force(date(2026, 11, 22)):
        fr, en = rule.words["fr"], rule.words["en"]
        for name in ("met", "question", "proof", "note", "reasons", "contested"):
            said = getattr(fr, name)
            assert french(said) == said, said
            assert bool(said) == bool(getattr(en, name)), (rule.ground, name)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (("valid_from = 2016-07-01", "valid_from = 2016-07-01\nvalid_to = 2015-01-01"), "error"),
        (('confidence = "checked"', 'confidence = "default"'), "error"),
        (('point = "1°"', 'point = ""'), "short"),
        (('met = "', 'mets = "'), "forbidden|missing"),
    ],
)
def test_a_table_that_does_not_hold_is_refused(tmp_path: Path, change, reason: str) -> None:
    text = resource_path("law/questions.toml").read_text("utf-8")
    path = tmp_path / "questions.toml"
    path.write_text(text.replace(*change, 1), "utf-8")
    with pytest.raises(LawTableInvalid) as refused:
        load_questions(path)
    assert any(part in str(refused.value.facts["reason"]) for part in reason.split("|"))


# -- facts beside each ground --------------------------------------------------------------------


def test_a_complaint_with_its_exhibit_leaves_nothing_missing(desk, platform, tmp_path) -> None:
    """L612-2, 1°: the proof is a dated written complaint."""
    made = new_file(platform, complained=on(2026, 7, 3), types=(EvidenceType.EMAIL_DOC,))
    view = read_admissibility(desk, open_file(desk, made, tmp_path))
    first = view.ground(G.NO_PRIOR_WRITTEN_COMPLAINT)
    assert [item.piece_no for item in first.facts.exhibits] == [1]
    assert first.facts.missing == ()
    assert first.answer is None


@pytest.mark.parametrize(
    ("given", "missing"),
    [
        ({}, {Missing.DATE, Missing.EXHIBIT}),
        ({"complained": on(2026, 7, 3)}, {Missing.EXHIBIT}),
        (
            {
                "complained": on(2026, 7, 3).model_copy(update={"uncertain": True}),
                "types": (EvidenceType.LETTER,),
            },
            {Missing.DATE_UNCERTAIN},
        ),
        (
            {
                "complained": on(2026, 7, 3),
                "types": (EvidenceType.LETTER,),
                "defect": DocumentDefect.ILLEGIBLE,
            },
            {Missing.UNFIT},
        ),
    ],
)
def test_what_a_complaint_still_lacks_is_said(desk, platform, tmp_path, given, missing) -> None:
    given = {"types": (EvidenceType.PHOTO,) * 3} | given
    if len(given["types"]) == 1:
        given["types"] = (*given["types"], EvidenceType.PHOTO, EvidenceType.PHOTO)
    view = read_admissibility(desk, open_file(desk, new_file(platform, **given), tmp_path))
    assert set(view.ground(G.NO_PRIOR_WRITTEN_COMPLAINT).facts.missing) == missing


def test_exhibits_of_the_trader_are_no_proof(desk, platform, tmp_path) -> None:
    """CECMC, B04-3."""
    made = new_file(platform, types=(EvidenceType.LETTER,) * 3, by_trader=0)
    view = read_admissibility(desk, open_file(desk, made, tmp_path))
    first = view.ground(G.NO_PRIOR_WRITTEN_COMPLAINT).facts.exhibits
    assert [item.piece_no for item in first] == [2, 3]
    assert all(item.submitted_by is PartyRole.CONSUMER for item in view.exhibits)


@pytest.mark.parametrize(
    ("complained", "within"),
    [((2025, 9, 6), True), ((2025, 9, 5), True), ((2025, 9, 4), False), ((2024, 2, 29), False)],
)
def test_the_year_is_counted_by_the_rule_of_law(
    desk, platform, tmp_path, complained, within
) -> None:
    """L612-2, 4°, and CPC 641: the day of the same number; a leap day ends on the 28th."""
    made = new_file(platform, complained=on(*complained))
    view = read_admissibility(desk, open_file(desk, made, tmp_path))
    span = view.ground(G.FILED_TOO_LATE).facts.span
    assert span.referred_on == REFERRED_ON
    assert span.within is within
    rule = rulebook().rule("REFERRAL_WINDOW", span.complained.on)
    assert span.last_day == rule.last_day(span.complained.on)
    if complained == (2024, 2, 29):
        assert span.last_day == date(2025, 2, 28)


def test_the_three_weeks_run_from_the_receipt_of_the_file(desk, platform, tmp_path) -> None:
    """L612-2, last paragraph."""
    view = read_admissibility(desk, open_file(desk, new_file(platform), tmp_path))
    assert view.clock.start_on == REFERRED_ON
    rule = rulebook().rule("REFUSAL_NOTICE", REFERRED_ON)
    assert view.clock.due_on == rule.last_day(REFERRED_ON)


# -- answers -------------------------------------------------------------------------------------


def test_one_ground_that_holds_is_enough_to_refuse_and_none_may_be_open_to_admit() -> None:
    """L612-2; CECMC, B04-2."""
    rules = questions().in_force(date(2026, 11, 22))
    review = Review()
    assert verdict_of(rules, review) is Verdict.PENDING_PIECES
    for rule in rules[:-1]:
        review = review.with_answer(GroundAnswer(rule.ground, Answer.YES))
    assert verdict_of(rules, review) is Verdict.PENDING_PIECES
    review = review.with_answer(GroundAnswer(rules[-1].ground, Answer.YES))
    assert verdict_of(rules, review) is Verdict.ADMISSIBLE
    review = review.with_answer(GroundAnswer(rules[0].ground, Answer.NO, "…"))
    assert verdict_of(rules, review) is Verdict.INADMISSIBLE
    review = review.with_answer(GroundAnswer(rules[0].ground, Answer.NOT_YET))
    assert verdict_of(rules, review) is Verdict.PENDING_PIECES


def test_answers_are_sealed_and_every_version_is_kept(desk, platform, tmp_path) -> None:
    case = open_file(desk, new_file(platform), tmp_path)
    answer(desk, case, G.OUTSIDE_COMPETENCE, Answer.NO, "Assurance maritime.", body="Médiation M.")
    answer(desk, case, G.OUTSIDE_COMPETENCE, Answer.YES, "Vente à distance.")
    found = read_admissibility(desk, case).ground(G.OUTSIDE_COMPETENCE).answer
    assert found == GroundAnswer(G.OUTSIDE_COMPETENCE, Answer.YES, "Vente à distance.")
    with desk.vault.engine.connect() as connection:
        rows = connection.exec_driver_sql("select sealed from review_record").scalars().all()
    assert len(rows) == 2
    assert all(b"maritime" not in bytes(row) for row in rows)


def test_a_ground_found_to_hold_says_why(desk, platform, tmp_path) -> None:
    """CECMC, B04-2: strictly construed."""
    case = open_file(desk, new_file(platform), tmp_path)
    with pytest.raises(ReasonMissing):
        answer(desk, case, G.MANIFESTLY_UNFOUNDED_OR_ABUSIVE, Answer.NO, "  ")


def test_the_exclusions_are_set_aside_together_and_answers_given_are_kept(
    desk, platform, tmp_path
) -> None:
    case = open_file(desk, new_file(platform), tmp_path)
    answer(desk, case, G.EXCL_B2B, Answer.NO, "Facture au nom de la société.")
    answer_exclusions(desk, AnswerExclusions(case, "Achat privé."))
    view = read_admissibility(desk, case)
    given = {each.ground: each.answer.answer for each in view.grounds if each.rule.exclusion}
    assert given.pop(G.EXCL_B2B) is Answer.NO
    assert set(given.values()) == {Answer.YES}
    assert view.open_left == FIVE


# -- what follows --------------------------------------------------------------------------------


def test_an_admissible_file_is_notified_with_its_mandatory_words(desk, platform, tmp_path) -> None:
    """R612-2 (right to withdraw), C. civ. 2238 (limitation), R612-5 (ninety days)."""
    case = open_file(desk, new_file(platform), tmp_path)
    declared(desk, case)
    admit_all(desk, case)
    seen = preview_act(desk, Notify(case))
    assert seen.recipients == (PartyRole.CONSUMER, PartyRole.TRADER)
    assert [letter.to for letter in seen.letters] == [PartyRole.CONSUMER, PartyRole.TRADER]
    for letter in seen.letters:
        assert {"R612-2", "CC-2238", "R612-5"} <= {mention.id for mention in letter.mentions}
        assert "BASALTE" not in letter.plain_text()
    content = read_act(desk, carry_out(desk, Notify(case)).act_id).act.content
    assert content == NotifyParties(text="", time_bar_mentioned=True)


def test_a_file_with_a_ground_left_open_is_not_notified(desk, platform, tmp_path) -> None:
    case = open_file(desk, new_file(platform), tmp_path)
    declared(desk, case)
    answer_exclusions(desk, AnswerExclusions(case))
    for ground in FIVE[:-1]:
        answer(desk, case, ground)
    with pytest.raises(ReviewUnfinished) as refused:
        carry_out(desk, Notify(case))
    assert refused.value.facts == {"open": 1, "verdict": "PENDING_PIECES"}


def test_documents_are_asked_of_the_consumer_in_the_bodys_words(desk, platform, tmp_path) -> None:
    """R612-1; CECMC, B04-2."""
    case = open_file(desk, new_file(platform), tmp_path)
    declared(desk, case)
    wanted = AskConsumer(case, (RequestedPiece(title="Réclamation écrite"),), date(2026, 12, 5))
    text = preview_documents(desk, wanted).words
    assert "Réclamation écrite" in text
    content = read_act(desk, ask_consumer(desk, wanted).act_id).act.content
    assert (content.to, content.text, content.due_on) == (PartyRole.CONSUMER, text, wanted.due_on)


def test_a_file_is_refused_on_a_ground_found_to_hold_only(desk, platform, tmp_path) -> None:
    case = open_file(desk, new_file(platform), tmp_path)
    request = Refuse(case, G.FILED_TOO_LATE, "Trop tard.")
    with pytest.raises(DeclarationMissing):
        refuse_file(desk, request)
    declared(desk, case)
    with pytest.raises(GroundNotFound):
        refuse_file(desk, request)
    answer(desk, case, G.FILED_TOO_LATE, Answer.NO, "Quatorze mois.")
    with pytest.raises(ReasonMissing):
        refuse_file(desk, Refuse(case, G.FILED_TOO_LATE, " "))
    content = read_act(desk, refuse_file(desk, request).act_id).act.content
    assert content == DeclareInadmissible(ground=G.FILED_TOO_LATE, reasons="Trop tard.")


def test_the_letter_of_a_first_ground_tells_how_to_come_back(desk, platform, tmp_path) -> None:
    """Scenario 32; L612-2, 1°."""
    case = open_file(desk, new_file(platform), tmp_path)
    declared(desk, case)
    answer(desk, case, G.NO_PRIOR_WRITTEN_COMPLAINT, Answer.NO, "Aucun écrit au dossier.")
    reasons = suggest_reasons(desk, case, G.NO_PRIOR_WRITTEN_COMPLAINT)
    assert "Aucun écrit au dossier." in reasons
    seen = preview_refusal(desk, Refuse(case, G.NO_PRIOR_WRITTEN_COMPLAINT, reasons))
    text = seen.letters[0].plain_text()
    assert "Écrivez d’abord" in text.replace("'", "’")
    assert "Aucun écrit au dossier." in text


def test_dates_of_a_late_referral_are_in_the_reasons(desk, platform, tmp_path) -> None:
    """Scenario 33; L612-2, 4°."""
    case = open_file(desk, new_file(platform, complained=on(2025, 7, 1)), tmp_path)
    answer(desk, case, G.FILED_TOO_LATE, Answer.NO, "Quatorze mois.")
    reasons = suggest_reasons(desk, case, G.FILED_TOO_LATE)
    assert "1er\u00a0juillet 2025" in reasons
    assert "5\u00a0septembre 2026" in reasons


def test_the_other_body_is_named(desk, platform, tmp_path) -> None:
    """Scenario 34; L612-2, 3°."""
    case = open_file(desk, new_file(platform), tmp_path)
    answer(desk, case, G.OTHER_MEDIATOR_OR_COURT, Answer.NO, "Lettre.", body="Médiation Sud")
    assert "Médiation Sud" in suggest_reasons(desk, case, G.OTHER_MEDIATOR_OR_COURT)


def test_the_competent_mediator_is_named_in_the_letter(desk, platform, tmp_path) -> None:
    """Scenario 30; L612-2, 5°."""
    case = open_file(desk, new_file(platform), tmp_path)
    declared(desk, case)
    answer(desk, case, G.OUTSIDE_COMPETENCE, Answer.NO, "Santé.", body="Médiation de la mer")
    seen = preview_refusal(desk, Refuse(case, G.OUTSIDE_COMPETENCE, "Hors champ."))
    assert "Médiation de la mer" in seen.letters[0].plain_text()


def test_a_contested_ground_answers_the_objection(desk, platform, tmp_path) -> None:
    """Scenario 35; L612-2, 2°."""
    case = open_file(desk, new_file(platform), tmp_path)
    ground = G.MANIFESTLY_UNFOUNDED_OR_ABUSIVE
    answer(desk, case, ground, Answer.NO, "Trentième demande identique.")
    plain = suggest_reasons(desk, case, ground)
    answer(desk, case, ground, Answer.NO, "Trentième demande identique.", contested=True)
    contested = suggest_reasons(desk, case, ground)
    assert contested.startswith(plain)
    assert "contestez" in contested.removeprefix(plain)


def test_the_scope_question_is_put_and_never_answered_for_the_mediator() -> None:
    """Scenario 29; L611-4, 2°: veterinary care is not named."""
    rules = {rule.ground: rule for rule in questions().in_force(date(2026, 11, 22))}
    assert "vétérinaires" in rules[G.EXCL_HEALTH_SERVICE].words["fr"].note
