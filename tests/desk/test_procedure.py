"""The acts of the procedure (R612-2, R612-5, R613-1): what each needs, and when it is offered."""

from datetime import date, timedelta

import pytest

from dispute_exchange import acts as ax
from dispute_exchange import events as ev
from dispute_exchange.moments import Moment
from dispute_exchange.vocabulary import (
    Channel,
    Disclosure,
    DisputeState,
    EntryConsent,
    PartyRole,
)
from mediator_desk.domain.views import NextAction
from mediator_desk.usecases.caseload import CaseQuery, read_caseload
from mediator_desk.usecases.outbox import ActNotPossible, read_act, withdraw_act
from mediator_desk.usecases.procedure import (
    ActName,
    CloseFile,
    DayOutOfRange,
    ExtendOutcome,
    Message,
    RaiseConflict,
    ReasonMissing,
    RecordCourt,
    RecordEntry,
    RecordWithdrawal,
    ReopenFile,
    ResolveConflict,
    carry_out,
    preview_act,
    read_procedure,
)
from tests.desk.material import AT_NOW, C, M, T, in_mediation, make_desk, make_file
from tests.desk.referred import declared, new_file, open_file

TODAY = AT_NOW().date()
NOTIFIED_ON = date(2026, 9, 9)
DAY_90 = NOTIFIED_ON + timedelta(days=90)


def content(desk, request):
    """What the act says, as it is frozen in the outbox."""
    return read_act(desk, carry_out(desk, request).act_id).act.content


@pytest.fixture
def mediated(desk, platform, tmp_path):
    """A file whose trader entered mediation."""
    return open_file(desk, make_file(platform), tmp_path)


@pytest.fixture
def notified(desk, platform, tmp_path):
    """A file whose trader has not answered yet."""
    return open_file(desk, make_file(platform, in_mediation()[:9]), tmp_path)


# -- extension (R612-5) --------------------------------------------------------------------------


def test_the_extension_says_what_is_due_now_and_from_when_it_may_be_put_off(desk, mediated):
    extension = read_procedure(desk, mediated).extension
    assert (extension.due_on, extension.day_90) == (DAY_90, DAY_90)
    assert extension.from_day == DAY_90 + timedelta(days=1)
    assert "R612-5" in extension.article
    assert not extension.extended


def test_the_outcome_is_put_off_with_a_reason_both_parties_read(desk, mediated):
    request = ExtendOutcome(mediated, date(2027, 1, 29), "Une expertise est en cours.")
    seen = preview_act(desk, request)
    assert seen.recipients == (PartyRole.CONSUMER, PartyRole.TRADER)
    assert all("expertise" in letter.plain_text() for letter in seen.letters)
    assert content(desk, request) == ax.ExtendDeadline(
        until=date(2027, 1, 29), reason="Une expertise est en cours."
    )
    extension = read_procedure(desk, mediated).extension
    assert (extension.due_on, extension.extended) == (date(2027, 1, 29), True)


def test_an_extension_needs_a_reason(desk, mediated):
    with pytest.raises(ReasonMissing):
        carry_out(desk, ExtendOutcome(mediated, date(2027, 1, 29), " "))


def test_an_extension_moves_the_outcome_later_never_earlier(desk, mediated):
    with pytest.raises(DayOutOfRange) as refused:
        carry_out(desk, ExtendOutcome(mediated, DAY_90, "Complexe."))
    assert refused.value.facts["after"] == DAY_90 + timedelta(days=1)
    carry_out(desk, ExtendOutcome(mediated, date(2027, 1, 29), "Complexe."))
    with pytest.raises(DayOutOfRange):
        carry_out(desk, ExtendOutcome(mediated, date(2027, 1, 15), "Encore."))


def test_there_is_nothing_to_extend_before_the_notification(desk, platform, tmp_path):
    case = open_file(desk, new_file(platform), tmp_path)
    view = read_procedure(desk, case)
    assert view.extension is None
    assert view.withheld[ActName.EXTEND] == "state"


# -- entry (R612-2) ------------------------------------------------------------------------------


@pytest.mark.parametrize("answer", list(EntryConsent))
def test_the_traders_answer_is_written_down_with_day_and_channel(desk, notified, answer):
    on = NOTIFIED_ON + timedelta(days=3)
    request = RecordEntry(notified, answer, on, Channel.PHONE)
    assert content(desk, request) == ax.RecordEntry(
        answer=answer, occurred=Moment(on=on), channel=Channel.PHONE
    )


@pytest.mark.parametrize("on", [NOTIFIED_ON - timedelta(days=1), TODAY + timedelta(days=1)])
def test_an_answer_comes_neither_before_the_notification_nor_tomorrow(desk, notified, on):
    with pytest.raises(DayOutOfRange):
        carry_out(desk, RecordEntry(notified, EntryConsent.ACCEPTED, on))


def test_the_next_action_follows_an_act_that_still_waits(desk, notified):
    """What was done here is not asked for again while it waits to leave."""
    carry_out(desk, RecordEntry(notified, EntryConsent.ACCEPTED, TODAY))
    (row,) = read_caseload(desk, CaseQuery()).rows
    assert row.next_action is NextAction.PREPARE_PROPOSAL
    assert row.state is DisputeState.NOTIFIED


# -- conflict (R613-1) ---------------------------------------------------------------------------


def test_a_conflict_suspends_and_is_resolved_with_a_reason(desk, mediated):
    told = content(desk, RaiseConflict(mediated, "Le professionnel est mon bailleur."))
    assert told == ax.RaiseConflict(text="Le professionnel est mon bailleur.")
    view = read_procedure(desk, mediated)
    assert view.standing.state is DisputeState.SUSPENDED
    assert view.may(ActName.RESOLVE)
    with pytest.raises(ReasonMissing):
        carry_out(desk, ResolveConflict(mediated, continues=True, reason=""))
    told = content(desk, ResolveConflict(mediated, continues=False, reason="Je me retire."))
    assert told == ax.ResolveConflict(continues=False, text="Je me retire.")


def test_going_on_puts_the_file_back_where_it_was(desk, mediated):
    carry_out(desk, RaiseConflict(mediated, "Un doute."))
    carry_out(desk, ResolveConflict(mediated, continues=True, reason="Levé : homonyme."))
    assert read_procedure(desk, mediated).standing.state is DisputeState.IN_MEDIATION


def test_there_is_no_conflict_to_resolve_without_one(desk, mediated):
    assert read_procedure(desk, mediated).withheld[ActName.RESOLVE] == "state"
    with pytest.raises(ActNotPossible):
        carry_out(desk, ResolveConflict(mediated, continues=True, reason="…"))


# -- withdrawal, court, closing, reopening ---------------------------------------------------------


@pytest.mark.parametrize("party", [PartyRole.CONSUMER, PartyRole.TRADER])
def test_a_party_may_leave_at_any_time_without_a_reason(desk, mediated, party):
    """R612-2."""
    told = content(desk, RecordWithdrawal(mediated, party, TODAY, Channel.EMAIL))
    assert (told.party, told.on, told.channel, told.text) == (party, TODAY, Channel.EMAIL, "")
    assert read_procedure(desk, mediated).standing.state is DisputeState.WITHDRAWN


def test_a_court_that_was_seized_ends_the_mediation(desk, mediated):
    """L612-2, 3°."""
    assert content(desk, RecordCourt(mediated, TODAY)) == ax.RecordCourt(on=TODAY)
    assert read_procedure(desk, mediated).standing.state is DisputeState.STOPPED_COURT
    with pytest.raises(DayOutOfRange):
        carry_out(desk, RecordCourt(mediated, TODAY + timedelta(days=1)))


def test_an_ended_file_is_closed_then_reopened_for_a_reason(desk, platform, tmp_path):
    said = [*in_mediation(), (C, ev.Withdrew(party=PartyRole.CONSUMER))]
    case = open_file(desk, make_file(platform, said), tmp_path)
    assert content(desk, CloseFile(case)) == ax.CloseDispute(text="")
    assert read_procedure(desk, case).standing.state is DisputeState.CLOSED
    with pytest.raises(ReasonMissing):
        carry_out(desk, ReopenFile(case, "\n"))
    told = content(desk, ReopenFile(case, "Une pièce nouvelle."))
    assert told == ax.ReopenDispute(reason="Une pièce nouvelle.")


def test_closing_shows_the_letter_of_the_end(desk, platform, tmp_path):
    said = [*in_mediation(), (C, ev.Withdrew(party=PartyRole.CONSUMER))]
    case = open_file(desk, make_file(platform, said), tmp_path)
    seen = preview_act(desk, CloseFile(case))
    assert [letter.to for letter in seen.letters] == [PartyRole.CONSUMER, PartyRole.TRADER]


def test_an_active_file_is_not_closed(desk, mediated):
    assert read_procedure(desk, mediated).withheld[ActName.CLOSE] == "state"


# -- messages --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("to", "disclosure"),
    [
        (None, Disclosure.ALL_PARTIES),
        (PartyRole.CONSUMER, Disclosure.CONSUMER_ONLY),
        (PartyRole.TRADER, Disclosure.TRADER_ONLY),
    ],
)
def test_a_message_goes_to_whom_it_is_for(desk, mediated, to, disclosure):
    request = Message(mediated, "Merci de patienter.", to)
    told = content(desk, request)
    assert told == ax.SendMessage(text="Merci de patienter.", disclosure=disclosure)
    reached = preview_act(desk, request).recipients
    assert reached == ((PartyRole.CONSUMER, PartyRole.TRADER) if to is None else (to,))


def test_an_empty_message_is_not_sent(desk, mediated):
    with pytest.raises(ReasonMissing):
        carry_out(desk, Message(mediated, " \n"))


# -- what is offered -------------------------------------------------------------------------------


def test_acts_say_why_they_are_withheld(desk, platform, tmp_path):
    case = open_file(desk, new_file(platform), tmp_path)
    withheld = read_procedure(desk, case).withheld
    assert withheld[ActName.NOTIFY] == "declaration"
    assert withheld[ActName.ASK] == "declaration"
    assert withheld[ActName.ENTRY] == "state"
    assert ActName.DECLARE not in withheld
    declared(desk, case)
    withheld = read_procedure(desk, case).withheld
    assert withheld[ActName.NOTIFY] == "review"
    assert ActName.EXAMINE not in withheld
    assert ActName.ASK not in withheld


def test_a_desk_linked_to_no_platform_says_so(tmp_path, platform):
    desk = make_desk(tmp_path / "apart", platform)
    case = open_file(desk, make_file(platform), tmp_path)
    from dataclasses import replace

    alone = replace(desk, actor=None)
    assert set(read_procedure(alone, case).withheld.values()) == {"not_enrolled"}


def test_what_has_not_left_can_be_taken_back(desk, mediated):
    act = carry_out(desk, RaiseConflict(mediated, "Un doute.")).act_id
    view = read_procedure(desk, mediated)
    assert [one.act_id for one in view.pending] == [act]
    withdraw_act(desk, act)
    after = read_procedure(desk, mediated)
    assert after.pending == ()
    assert after.standing.state is DisputeState.IN_MEDIATION


def test_a_trader_who_wrote_last_still_waits_for_nothing(desk, platform, tmp_path):
    said = [*in_mediation(), (T, ev.MessageSent(text="…")), (M, ev.MessageSent(text="…"))]
    case = open_file(desk, make_file(platform, said), tmp_path)
    assert read_procedure(desk, case).may(ActName.MESSAGE)
