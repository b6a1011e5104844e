"""Letters: what became of each, from the vault to the proof of its delivery."""

import hashlib
from datetime import date
from pathlib import Path

import pytest

from dispute_exchange import events as ev
from dispute_exchange.acts import DeclareInadmissible, ExtendDeadline, RecordService, UpdateParty
from dispute_exchange.parties import PostalAddress
from dispute_exchange.vocabulary import (
    Channel,
    InadmissibilityGround,
    NoticeKind,
)
from mediator_desk.decisions.letters.errors import (
    LetterDiscloses,
)
from mediator_desk.decisions.letters.model import LetterFacts
from mediator_desk.decisions.letters.texts import letter_texts
from mediator_desk.store.letters import LetterUnknown
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.letters import (
    LetterMoved,
    LetterPosted,
    LetterProof,
    LetterReturned,
    LetterServed,
    LetterState,
    StepKind,
    WriteLetter,
    choose_receivers,
    discard_letter,
    letter_pdf,
    link_proof,
    list_letters,
    note_posted,
    note_returned,
    open_letter_pdf,
    prepare_letter,
    preview_letter,
    read_letter,
    receivers_of,
    record_service,
    save_letter_copy,
    write_letter,
)
from mediator_desk.usecases.notes import NoteTarget, WriteNote, write_note
from mediator_desk.usecases.outbox import PerformAct, list_acts, perform_act, read_act
from tests.desk.material import C, M, Said, T, in_mediation, make_file, put_in
from tests.desk.test_letters import edit, own_texts
from tests.exchange.material import Platform

__all__ = ["own_texts"]
BOTH = (C, T)
N = NoticeKind
NBSP = "\N{NO-BREAK SPACE}"


# -- what became of it -----------------------------------------------------------------------------


@pytest.fixture
def held(desk: Desk, platform: Platform, tmp_path: Path):
    """A dispute in mediation; its consumer is reached by post, its trader on the platform."""
    base = make_file(platform).file
    consumer = base.consumer().model_copy(update={"preferred_channel": Channel.LETTER})
    trader = base.trader().model_copy(
        update={"preferred_channel": Channel.PLATFORM, "email": "trader@exemple.invalid"}
    )
    said = in_mediation()
    said[7] = (M, ev.IndependenceDeclared(objections_until=date(2026, 9, 16)))
    made = make_file(platform, said, parties=(consumer, trader))
    return put_in(desk, made, tmp_path).dispute_id


def row(desk: Desk, dispute_id, notice: NoticeKind, to):
    return next(
        row for row in list_letters(desk, dispute_id) if row.notice is notice and row.to is to
    )


def kept(desk: Desk, dispute_id, notice: NoticeKind = N.REFERRAL_NOTICE, to=C):
    owed = row(desk, dispute_id, notice, to)
    return write_letter(desk, WriteLetter(dispute_id, notice, to, owed.about_seq))


def test_the_list_says_what_is_to_be_posted_and_what_the_platform_carried(desk, held):
    assert row(desk, held, N.REFERRAL_NOTICE, C).state is LetterState.TO_SEND
    carried = row(desk, held, N.REFERRAL_NOTICE, T)
    assert carried.state is LetterState.DELIVERED, "the trader read it on the platform"
    assert row(desk, held, N.INDEPENDENCE_DISCLOSURE, T).state is LetterState.SENT


def test_a_letter_of_an_act_on_its_way_is_queued(desk, held):
    until, reason = date(2027, 1, 15), "Une expertise est attendue."
    perform_act(desk, PerformAct(held, ExtendDeadline(until=until, reason=reason)))
    assert row(desk, held, N.EXTENSION, T).state is LetterState.QUEUED
    waiting = row(desk, held, N.EXTENSION, C)
    assert waiting.state is LetterState.TO_SEND
    letter_id = kept(desk, held, N.EXTENSION)
    assert row(desk, held, N.EXTENSION, C).letter_id == letter_id
    assert reason in read_letter(desk, letter_id).letter.plain_text()


def test_a_letter_is_taken_back_until_it_may_be_out_of_the_house(desk, held, tmp_path):
    letter_id = kept(desk, held)
    discard_letter(desk, letter_id)
    assert row(desk, held, N.REFERRAL_NOTICE, C).letter_id is None, "it is owed again"
    with pytest.raises(LetterUnknown):
        discard_letter(desk, letter_id)
    again = kept(desk, held)
    save_letter_copy(desk, again, tmp_path / "copie.pdf")
    with pytest.raises(LetterMoved):
        discard_letter(desk, again)
    assert row(desk, held, N.REFERRAL_NOTICE, C).letter_id == again


def test_a_letter_bears_the_day_of_what_it_notifies(desk, held):
    """R612-2: the notice counts from its own day, on whatever day its pages are looked at."""
    owed = row(desk, held, N.REFERRAL_NOTICE, C)
    letter = preview_letter(desk, WriteLetter(held, N.REFERRAL_NOTICE, C, owed.about_seq))
    assert letter.on == owed.on < prepare_letter(desk, held, N.REFERRAL_NOTICE, C).on


def test_an_extension_names_the_day_it_puts_off(desk, held):
    """R612-5: the second extension puts off the day of the first, not the ninety days."""
    first, second = date(2027, 1, 15), date(2027, 2, 26)
    for until in (first, second):
        reason = "Une expertise est attendue."
        perform_act(desk, PerformAct(held, ExtendDeadline(until=until, reason=reason)))
    owed = {
        row.about_seq
        for row in list_letters(desk, held)
        if (row.notice, row.to) == (N.EXTENSION, C)
    }
    wanted = [WriteLetter(held, N.EXTENSION, C, seq) for seq in sorted(owed)]
    told = [preview_letter(desk, each).plain_text().replace(NBSP, " ") for each in wanted]
    assert [said.count("15 janvier 2027") for said in told] == [1, 1]
    assert "jusqu’au 15 janvier 2027" in told[0]
    assert "jusqu’au 26 février 2027" in told[1]
    assert "au plus tard le 15 janvier 2027" in told[1]


def test_a_notice_that_was_a_whole_message_is_not_a_letter_within_a_letter(
    desk, platform, tmp_path
):
    said = in_mediation()
    message = "Madame, Monsieur,\n\nVotre demande est recevable.\n\nOdile Vautremont, Rivage"
    said[8] = (M, ev.PartiesNotified(text=message))
    held = put_in(desk, make_file(platform, said), tmp_path).dispute_id
    owed = row(desk, held, N.REFERRAL_NOTICE, C)
    letter = preview_letter(desk, WriteLetter(held, N.REFERRAL_NOTICE, C, owed.about_seq))
    paragraphs = [each for part in letter.parts for each in part.paragraphs]
    assert "Votre demande est recevable." in paragraphs
    assert not [each for each in paragraphs if each.startswith(("Madame", "Odile"))]


def test_a_postal_letter_goes_from_the_printer_to_its_proof(desk, held, tmp_path):
    """R612-1, R612-4: the day of service is entered with its proof, and told to the platform."""
    letter_id = kept(desk, held)
    path = save_letter_copy(desk, letter_id, tmp_path / "lettre.pdf")
    sent = open_letter_pdf(desk, letter_id)
    assert path.read_bytes() == sent
    assert row(desk, held, N.REFERRAL_NOTICE, C).sha256 == hashlib.sha256(sent).hexdigest()
    note_posted(desk, LetterPosted(letter_id, date(2026, 9, 10), "1A 000 000 000 0"))
    assert row(desk, held, N.REFERRAL_NOTICE, C).state is LetterState.SENT
    act_id = record_service(desk, LetterServed(letter_id, date(2026, 9, 12), "avis 1A 000"))
    served = row(desk, held, N.REFERRAL_NOTICE, C)
    assert (served.state, served.delivered_on) == (LetterState.DELIVERED, date(2026, 9, 12))
    assert served.proof == "avis 1A 000"
    content = read_act(desk, act_id).act.content
    assert isinstance(content, RecordService)
    assert (content.notice, content.to, content.about_seq) == (N.REFERRAL_NOTICE, C, 9)
    steps = [step.what for step in read_letter(desk, letter_id).steps]
    assert steps == [StepKind.PREPARED, StepKind.PRINTED, StepKind.POSTED, StepKind.SERVED]


def test_a_letter_that_came_back_can_be_sent_again(desk, held):
    letter_id = kept(desk, held)
    note_posted(desk, LetterPosted(letter_id, date(2026, 9, 10)))
    note_returned(desk, LetterReturned(letter_id, date(2026, 9, 20), "inconnu à l'adresse"))
    back = row(desk, held, N.REFERRAL_NOTICE, C)
    assert (back.state, back.proof) == (LetterState.RETURNED, "inconnu à l'adresse")
    note_posted(desk, LetterPosted(letter_id, date(2026, 9, 22)))
    assert row(desk, held, N.REFERRAL_NOTICE, C).state is LetterState.SENT


def test_steps_that_make_no_sense_are_refused(desk, held):
    letter_id = kept(desk, held)
    with pytest.raises(LetterMoved):
        note_returned(desk, LetterReturned(letter_id, date(2026, 9, 20), "jamais parti"))
    record_service(desk, LetterServed(letter_id, date(2026, 9, 12), "remise en main propre"))
    with pytest.raises(LetterMoved):
        record_service(desk, LetterServed(letter_id, date(2026, 9, 13), "encore"))
    assert len(list_acts(desk)) == 1
    with pytest.raises(LetterUnknown):
        note_posted(desk, LetterPosted(held, date(2026, 9, 10)))


def test_the_scanned_proof_is_tied_to_the_letter(desk, held, platform):
    letter_id = kept(desk, held)
    exhibit = make_file(platform).file.evidence[0].evidence_id
    link_proof(desk, LetterProof(letter_id, exhibit))
    assert row(desk, held, N.REFERRAL_NOTICE, C).evidence_id == exhibit


def test_whom_a_refusal_goes_to_is_a_setting(desk, platform, tmp_path):
    """L612-2 informs the consumer; Dir. 2013/11 art. 5(4) both."""
    said: list[Said] = in_mediation()[:8]
    held = put_in(desk, make_file(platform, said, number=7), tmp_path).dispute_id
    assert receivers_of(desk, N.INADMISSIBILITY) == (C,)
    refusal = DeclareInadmissible(
        ground=InadmissibilityGround.FILED_TOO_LATE, reasons="La réclamation a quatorze mois."
    )
    perform_act(desk, PerformAct(held, refusal))
    assert {one.to for one in list_letters(desk, held) if one.notice is N.INADMISSIBILITY} == {C}
    choose_receivers(desk, N.INADMISSIBILITY, BOTH)
    assert {one.to for one in list_letters(desk, held) if one.notice is N.INADMISSIBILITY} == {C, T}
    facts = LetterFacts(ground=refusal.ground, reasons=refusal.reasons)
    letter = prepare_letter(desk, held, N.INADMISSIBILITY, T, facts=facts)
    assert letter.receivers == BOTH


def test_what_was_sent_stays_when_the_texts_change(desk, held, own_texts):
    letter_id = kept(desk, held)
    before = open_letter_pdf(desk, letter_id)
    edit(own_texts / "fr/referral_notice.toml", "Notification de la saisine", "Avis de saisine")
    letter_texts.cache_clear()
    assert open_letter_pdf(desk, letter_id) == before
    again = prepare_letter(desk, held, N.REFERRAL_NOTICE, C)
    assert letter_pdf(desk, again) != before


def test_a_letter_rests_sealed_in_the_vault(desk, held):
    kept(desk, held)
    mark = b"Notification de la saisine"
    assert all(mark not in path.read_bytes() for path in desk.root.rglob("*") if path.is_file())


def test_no_note_reaches_a_letter_prepared_at_the_desk(desk, held):
    words = "Le consommateur me paraît avoir antidaté sa réclamation de plusieurs semaines."
    write_note(desk, WriteNote(NoteTarget(held), words))
    with pytest.raises(LetterDiscloses):
        prepare_letter(desk, held, N.REFERRAL_NOTICE, C, facts=LetterFacts(text=words))


def test_an_address_changed_since_the_file_is_the_one_printed(desk, held):
    moved = PostalAddress(lines=("2 allée des Charmes",), postcode="29200", city="Brest")
    perform_act(desk, PerformAct(held, UpdateParty(party=C, address=moved)))
    letter = prepare_letter(desk, held, N.REFERRAL_NOTICE, C)
    assert letter.recipient[-2:] == ("2 allée des Charmes", "29200 Brest")


def test_a_party_who_may_not_see_the_event_gets_no_letter_of_it(desk, platform, tmp_path):
    said = [*in_mediation(), (M, ev.ReminderSent(to=C, text="Rappel sans demande."))]
    held = put_in(desk, make_file(platform, said, number=8), tmp_path).dispute_id
    assert all(one.notice is not N.PIECES_REMINDER for one in list_letters(desk, held))
