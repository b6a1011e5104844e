"""Documents asked of the parties: what was asked, what came, what is late, what comes next."""

import uuid
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute_exchange import events as ev
from dispute_exchange.acts import RemindParty, RequestPieces
from dispute_exchange.chain import link_all
from dispute_exchange.events import RequestedPiece
from dispute_exchange.vocabulary import DocumentDefect, EvidenceType, Language
from mediator_desk.clock import fixed_clock
from mediator_desk.domain.outbox import ActState
from mediator_desk.domain.piece_requests import Arrived, Asked, Found, state_of
from mediator_desk.law.reminders import Rung, ladder, load_ladder
from mediator_desk.law.tables import LawTableInvalid
from mediator_desk.store.errors import ExhibitUnknown
from mediator_desk.usecases.agenda import AgendaQuery, read_agenda
from mediator_desk.usecases.outbox import ActNotPossible, list_acts, read_act, withdraw_act
from mediator_desk.usecases.pieces import (
    PieceState,
    Remind,
    RequestDocuments,
    RequestIncomplete,
    RequestState,
    RequestUnknown,
    ReviewPiece,
    due_choices,
    list_requests,
    remind_party,
    request_documents,
    review_piece,
    write_reminder,
    write_request,
)
from tests.desk.exhibit_material import PAPERS, exhibit_id, held, items
from tests.desk.material import (
    START,
    C,
    M,
    P,
    T,
    in_mediation,
    make_desk,
    make_file,
    put_in,
    told,
)
from tests.exchange.material import NOW

REQUEST = uuid.UUID(int=0xABC)
TODAY = NOW.date()
INVOICE = RequestedPiece(title="Facture", type=EvidenceType.INVOICE)
LETTER = RequestedPiece(title="Lettre au vendeur", type=EvidenceType.LETTER)
ASKED = START.date() + timedelta(days=12)


def asked(due=TODAY + timedelta(days=5), to=C, pieces=(INVOICE, LETTER), request_id=REQUEST):
    said = ev.PiecesRequested(
        to=to, text="Merci.", due_on=due, request_id=request_id, pieces=pieces
    )
    return (M, said)


def case(desk, platform, folder, *said):
    return held(desk, platform, folder, *said)


def reminders_in_agenda(desk):
    query = AgendaQuery(TODAY, TODAY + timedelta(days=60), clocks=frozenset({"PIECES_REMINDER"}))
    found = read_agenda(desk, query)
    assert not found.overdue, "nobody owes a reminder"
    return [(item.on, item.clock.party.value) for item in found.items]


# -- what was asked and what came ------------------------------------------------------------


def test_a_request_stands_open_until_its_documents_come(desk, platform, tmp_path):
    no = case(desk, platform, tmp_path, asked())
    (found,) = list_requests(desk, no)
    assert found.request.state is RequestState.OPEN
    assert [piece.state for piece in found.request.pieces] == [PieceState.ASKED] * 2
    assert found.request.asked.asked_on == ASKED
    assert found.missing == (INVOICE, LETTER)


def test_what_is_filed_for_a_request_answers_the_document_of_its_type(desk, platform, tmp_path):
    no = filed_for(desk, platform, tmp_path, exhibit_id(3))
    (found,) = list_requests(desk, no)
    states = [piece.state for piece in found.request.pieces]
    assert states == [PieceState.ASKED, PieceState.RECEIVED]
    assert found.request.pieces[1].evidence_id == exhibit_id(3)
    assert found.missing == (INVOICE,)


def filed_for(desk, platform, folder, *ids, due=TODAY + timedelta(days=5)):
    """A dispute whose consumer filed exhibits in answer to the request."""
    said = [*in_mediation(), asked(due), (C, ev.EvidenceFiled(request_id=REQUEST))]
    bodies = told(said)
    bodies[-1] = bodies[-1].model_copy(update={"evidence_ids": ids})
    timeline = link_all(uuid.UUID(int=42), bodies)
    made = make_file(platform, said, exhibits=PAPERS, evidence=items(), timeline=timeline)
    return put_in(desk, made, folder).dispute_id


def test_a_document_that_came_unfit_is_asked_again_with_its_defect(desk, platform, tmp_path):
    no = filed_for(desk, platform, tmp_path, exhibit_id(3))
    review_piece(desk, ReviewPiece(no, REQUEST, 1, exhibit_id(3), defect=DocumentDefect.ILLEGIBLE))
    (found,) = list_requests(desk, no)
    assert found.request.pieces[1].state is PieceState.DEFECTIVE
    again = found.missing[1]
    assert (again.defect, again.evidence_id) == (DocumentDefect.ILLEGIBLE, exhibit_id(3))
    text = write_request(desk, no, C, [again], TODAY)
    assert "pièce n°\u00a03 n’est pas lisible" in text


def test_a_request_is_over_once_each_document_came_or_is_no_longer_wanted(desk, platform, tmp_path):
    no = filed_for(desk, platform, tmp_path, exhibit_id(3))
    review_piece(desk, ReviewPiece(no, REQUEST, 0, waived=True))
    (found,) = list_requests(desk, no)
    assert found.request.state is RequestState.DONE
    assert found.next_reminder is None
    assert found.missing == ()


def test_the_mediator_says_which_exhibit_answers_what(desk, platform, tmp_path):
    no = case(desk, platform, tmp_path, asked())
    review_piece(desk, ReviewPiece(no, REQUEST, 0, exhibit_id(1)))
    (found,) = list_requests(desk, no)
    assert found.request.pieces[0].state is PieceState.RECEIVED
    with pytest.raises(ExhibitUnknown):
        review_piece(desk, ReviewPiece(no, REQUEST, 0, uuid.UUID(int=9)))
    with pytest.raises(RequestUnknown):
        review_piece(desk, ReviewPiece(no, REQUEST, 2, exhibit_id(1)))
    with pytest.raises(RequestUnknown):
        review_piece(desk, ReviewPiece(no, uuid.UUID(int=9), 0, exhibit_id(1)))


def test_an_old_request_without_a_name_is_answered_by_what_its_party_files_next(
    desk, platform, tmp_path
):
    said = (M, ev.PiecesRequested(to=C, text="Votre facture, svp.\nMerci.", due_on=TODAY))
    no = case(desk, platform, tmp_path, said, (P, ev.ReminderSent(to=C, text="Relance")))
    (found,) = list_requests(desk, no)
    assert [piece.wanted.title for piece in found.request.pieces] == ["Votre facture, svp."]
    assert len(found.request.reminders) == 1


# -- late, and the ladder --------------------------------------------------------------------


def test_a_request_is_late_the_day_after_its_last_day(desk, platform, tmp_path):
    no = case(desk, platform, tmp_path, asked(due=TODAY))
    (found,) = list_requests(desk, no)
    assert (found.request.state, found.request.days_late) == (RequestState.OPEN, 0)
    later = replace(desk, clock=fixed_clock(NOW + timedelta(days=1)))
    (found,) = list_requests(later, no)
    assert (found.request.state, found.request.days_late) == (RequestState.OVERDUE, 1)
    assert {piece.state for piece in found.request.pieces} == {PieceState.MISSING}


def test_the_next_reminder_climbs_the_ladder(desk, platform, tmp_path):
    due, rungs = TODAY + timedelta(days=5), ladder().rung
    no = case(desk, platform, tmp_path, asked(due=due))
    for place, rung in enumerate(rungs):
        (found,) = list_requests(desk, no)
        coming = found.next_reminder
        assert coming is not None
        assert (coming.no, coming.of, coming.last) == (place + 1, len(rungs), rung.last)
        assert coming.on == due + timedelta(days=rung.days)
        assert reminders_in_agenda(desk) == [(coming.on, C.value)]
        remind_party(desk, Remind(no, REQUEST, write_reminder(desk, no, REQUEST)))
    (found,) = list_requests(desk, no)
    assert found.next_reminder is None
    assert reminders_in_agenda(desk) == []
    assert [reminded.leaving for reminded in found.request.reminders] == [True] * len(rungs)


def test_a_reminder_withdrawn_before_it_left_never_was(desk, platform, tmp_path):
    no = case(desk, platform, tmp_path, asked())
    queued = remind_party(desk, Remind(no, REQUEST, "Merci."))
    content = read_act(desk, queued.act_id).act.content
    assert content == RemindParty(to=C, text="Merci.", request_id=REQUEST)
    withdraw_act(desk, queued.act_id)
    (found,) = list_requests(desk, no)
    assert found.request.reminders == ()
    assert found.next_reminder is not None
    assert found.next_reminder.no == 1


def test_the_last_reminder_says_that_it_is_the_last(desk, platform, tmp_path):
    no = case(desk, platform, tmp_path, asked())
    said = [(P, ev.ReminderSent(to=C, text="r", request_id=REQUEST))] * (len(ladder().rung) - 1)
    assert "dernier rappel" not in write_reminder(desk, no, REQUEST)
    other = tmp_path / "other"
    other.mkdir()
    second = make_desk(other / "vault", platform)
    no = case(second, platform, other, asked(), *said)
    assert "dernier rappel" in write_reminder(second, no, REQUEST)


HEAD = 'schema_version = 1\narticle = "a b"\nconfidence = "default"\nsource = "s"\n'


@pytest.mark.parametrize(
    "text",
    [
        "",
        "schema_version = 1",
        f"{HEAD}rung = []",
        f"{HEAD}[[rung]]\ndays = 3\n[[rung]]\ndays = 3",
        f"{HEAD}[[rung]]\ndays = 1\nlast = true\n[[rung]]\ndays = 3",
    ],
)
def test_a_ladder_that_does_not_climb_is_refused(tmp_path, text):
    path = tmp_path / "reminders.toml"
    path.write_text(text)
    with pytest.raises(LawTableInvalid):
        load_ladder(path)


def test_the_ladder_ends():
    assert ladder().next(TODAY, len(ladder().rung)) is None
    assert isinstance(ladder().next(TODAY, 0)[0], Rung)


# -- asking ----------------------------------------------------------------------------------


def test_a_request_waits_in_the_outbox_and_is_listed_at_once(desk, platform, tmp_path):
    no = case(desk, platform, tmp_path)
    due = due_choices(desk)[0].due_on
    text = write_request(desk, no, T, [INVOICE], due)
    queued = request_documents(desk, RequestDocuments(no, T, text, due, (INVOICE,)))
    content = read_act(desk, queued.act_id).act.content
    assert isinstance(content, RequestPieces)
    assert (content.to, content.due_on, content.pieces) == (T, due, (INVOICE,))
    (found,) = list_requests(desk, no)
    assert found.request.state is RequestState.LEAVING
    assert found.request.asked.request_id == content.request_id
    assert found.next_reminder is None, "nobody is reminded of what was not asked yet"
    assert [row.state for row in list_acts(desk)] == [ActState.WAITING]


def test_the_due_days_come_from_the_rule_of_the_body(desk):
    choices = due_choices(desk)
    assert [(choice.due_on - TODAY).days for choice in choices] == [
        choice.days for choice in choices
    ]
    assert {choice.rule_id for choice in choices} == {"PIECES_REPLY"}


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"pieces": ()}, "pieces"),
        ({"text": "  \n"}, "text"),
        ({"due_on": TODAY - timedelta(days=1)}, "due"),
    ],
)
def test_a_request_that_asks_nothing_is_not_sent(desk, platform, tmp_path, changes, reason):
    no = case(desk, platform, tmp_path)
    whole = RequestDocuments(no, C, "Merci.", TODAY, (INVOICE,))
    with pytest.raises(RequestIncomplete) as refused:
        request_documents(desk, replace(whole, **changes))
    assert refused.value.facts["reason"] == reason
    assert list_acts(desk) == ()


def test_nobody_is_asked_once_the_dispute_ended(desk, platform, tmp_path):
    no = case(desk, platform, tmp_path, asked(due=TODAY), (C, ev.Withdrew(party=C)))
    with pytest.raises(ActNotPossible):
        request_documents(desk, RequestDocuments(no, C, "Merci.", TODAY, (INVOICE,)))
    assert list_requests(desk, no)[0].next_reminder is None


def test_a_reminder_needs_words_and_something_missing(desk, platform, tmp_path):
    no = filed_for(desk, platform, tmp_path, exhibit_id(3))
    with pytest.raises(RequestIncomplete):
        remind_party(desk, Remind(no, REQUEST, " "))
    review_piece(desk, ReviewPiece(no, REQUEST, 0, waived=True))
    with pytest.raises(RequestIncomplete):
        remind_party(desk, Remind(no, REQUEST, "Merci."))


@pytest.mark.parametrize("language", [Language.FR, Language.EN, Language.DE])
def test_the_text_is_written_in_the_language_of_the_party(desk, platform, tmp_path, language):
    no = case(desk, platform, tmp_path)
    text = write_request(desk, no, C, [INVOICE, LETTER], date(2026, 12, 1), language)
    french = language is Language.FR
    assert ("1er\u00a0décembre 2026" in text) == french
    assert ("1\u00a0December 2026" in text) == (not french)
    assert "Facture" in text
    assert "{" not in text


# -- rules with a shape ----------------------------------------------------------------------

_ARRIVALS = st.lists(
    st.builds(
        Arrived,
        st.integers(1, 9).map(lambda number: uuid.UUID(int=number)),
        st.sampled_from([C, T]),
        st.sampled_from([EvidenceType.INVOICE, EvidenceType.LETTER, EvidenceType.PHOTO]),
        st.just(TODAY),
        st.integers(1, 30),
        st.sampled_from([REQUEST, uuid.UUID(int=1), None]),
    ),
    max_size=6,
    unique_by=lambda item: item.evidence_id,
)
_FOUND = st.dictionaries(
    st.integers(0, 2),
    st.builds(
        Found,
        st.none() | st.integers(1, 9).map(lambda number: uuid.UUID(int=number)),
        st.none() | st.sampled_from(DocumentDefect),
        st.booleans(),
    ),
)


@given(_ARRIVALS, _FOUND, st.integers(-3, 40))
def test_no_exhibit_answers_twice_and_nothing_foreign_answers(arrived, found, late):
    said = Asked(
        REQUEST, C, "", TODAY, TODAY, (INVOICE, LETTER, RequestedPiece(title="Autre")), seq=3
    )
    request = state_of(said, arrived, found, (), TODAY + timedelta(days=late))
    by_hand = {one.evidence_id for one in found.values()}
    own = {item.evidence_id for item in arrived if item.request_id == REQUEST}
    given_ids = [piece.evidence_id for piece in request.pieces if piece.evidence_id]
    alone = [one for one in given_ids if one not in by_hand]
    assert len(alone) == len(set(alone))
    assert set(alone) <= own
    assert set(request.spare) <= own
    assert not set(request.spare) & set(given_ids)
    done = {PieceState.RECEIVED, PieceState.WAIVED}
    over = all(piece.state in done for piece in request.pieces)
    assert (request.state is RequestState.DONE) == over
    assert (request.days_late > 0) == (late > 0 and not over)
