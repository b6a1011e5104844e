"""What the body sets here: kept with its history, applied from its day, shown with its reason."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from mediator_desk.clock import fixed_clock
from mediator_desk.domain.clocks import ClockState
from mediator_desk.domain.marks import Milestone
from mediator_desk.law.body import CALENDAR
from mediator_desk.store import disputes, rules
from mediator_desk.store.refolding import refold
from mediator_desk.store.tables import dispute
from mediator_desk.usecases.agenda import read_case_clocks
from mediator_desk.usecases.body_rules import (
    BodyRuleForbidden,
    BodyRuleMalformed,
    BodyRuleUnknown,
    EndBodyRule,
    OwnClock,
    SetBodyRule,
    end_body_rule,
    list_rules,
    read_desk_days,
    reopen_body_rule,
    set_body_rule,
    set_desk_day,
    withdraw_body_rule,
)
from mediator_desk.usecases.caseload import CaseQuery, preview_case, read_caseload
from mediator_desk.usecases.timelines import read_timeline
from mediator_desk.usecases.vaults import UnlockVault, lock_vault, unlock_vault
from tests.desk.material import PASSPHRASE, make_file, put_in

SEPTEMBER = date(2026, 9, 1)
SHORTER = SetBodyRule("OUTCOME", "Charte, art. 4", length=60, valid_from=SEPTEMBER)


def view(desk, rule_id):
    return next(one for one in list_rules(desk).rules if one.shipped.rule_id == rule_id)


def test_a_rule_applies_from_today_unless_told_otherwise(desk):
    today = desk.clock().date()
    rule = set_body_rule(desk, SetBodyRule("RESPONSE", "Charte, art. 5", length=15))
    assert (rule.valid_from, rule.set_by) == (today, "Odile Vautremont")
    assert rule.set_at == desk.clock()


def test_every_rule_is_listed_with_its_version_and_what_the_body_made_of_it(desk):
    assert not view(desk, "OUTCOME").by_body
    set_body_rule(desk, SHORTER)
    shown = view(desk, "OUTCOME")
    assert (shown.shipped.length, shown.applied.length, shown.reason) == (90, 60, "Charte, art. 4")
    assert shown.applied.set_by == "body"
    assert shown.reference.article.startswith("C. conso., art. R612-5")
    assert shown.warn_days == (30, 15, 7, 2)
    assert view(desk, "ENTRY_REPLY").next_from == date(2028, 9, 20)
    assert not view(desk, "ENTRY_REPLY_EU").in_force


def test_a_rule_of_the_body_is_seen_wherever_a_case_is(desk, platform, tmp_path):
    set_body_rule(desk, SHORTER)
    held = put_in(desk, make_file(platform), tmp_path).dispute_id
    due = date(2026, 11, 8)
    (row,) = read_caseload(desk, CaseQuery()).rows
    assert (row.clock.due_on, row.clock.reason) == (due, "Charte, art. 4")
    assert preview_case(desk, held).day_90 == due
    assert read_timeline(desk, held).day_90 == due
    clocks = {clock.clock: clock for clock in read_case_clocks(desk, held).clocks}
    assert clocks["OUTCOME"].due_on == due


def test_what_the_law_forbids_is_not_kept(desk):
    with pytest.raises(BodyRuleForbidden):
        set_body_rule(desk, SetBodyRule("OUTCOME", "Plus long", length=120))
    with pytest.raises(BodyRuleMalformed):
        set_body_rule(desk, SetBodyRule("OUTCOME", "", length=60))
    assert list_rules(desk).settings == ()


def test_a_rule_ends_on_a_day_and_its_history_stays(desk):
    rule = set_body_rule(desk, SHORTER)
    ended = end_body_rule(desk, EndBodyRule(rule.body_rule_id, date(2026, 12, 31)))
    assert ended.valid_to == date(2026, 12, 31)
    first, second = list_rules(desk).settings
    assert (first.replaced_by, first.stands, second.stands) == (ended.body_rule_id, False, True)
    set_body_rule(desk, replace(SHORTER, length=75, valid_from=date(2027, 1, 1)))
    with desk.vault.engine.connect() as connection:
        book = rules.rulebook_of(connection)
    lengths = {day: book.rule("OUTCOME", day).length for day in (SEPTEMBER, date(2027, 1, 1))}
    assert lengths == {SEPTEMBER: 60, date(2027, 1, 1): 75}
    with pytest.raises(BodyRuleUnknown):
        end_body_rule(desk, EndBodyRule(rule.body_rule_id, date(2026, 12, 31)))


def test_a_rule_that_ends_before_it_began_is_taken_back(desk):
    rule = set_body_rule(desk, SHORTER)
    assert end_body_rule(desk, EndBodyRule(rule.body_rule_id, date(2026, 8, 31))) is None
    (kept,) = list_rules(desk).settings
    assert kept.withdrawn_at == desk.clock()
    assert not view(desk, "OUTCOME").by_body


@pytest.mark.parametrize("last", [date(2026, 12, 31), date(2026, 8, 31)])
def test_a_rule_that_was_ended_is_set_again_as_it_was(desk, last):
    rule = set_body_rule(desk, SHORTER)
    ended = end_body_rule(desk, EndBodyRule(rule.body_rule_id, last))
    again = reopen_body_rule(desk, rule, ended and ended.body_rule_id)
    assert (again.valid_to, again.length, again.reason) == (None, 60, rule.reason)
    assert view(desk, "OUTCOME").applied.length == 60
    assert len(list_rules(desk).settings) == (3 if ended else 2), "the history keeps them all"
    if ended:
        with pytest.raises(BodyRuleUnknown):
            reopen_body_rule(desk, rule, ended.body_rule_id)


def test_a_rule_taken_back_had_never_applied(desk):
    rule = set_body_rule(desk, SHORTER)
    withdraw_body_rule(desk, rule.body_rule_id)
    assert view(desk, "OUTCOME").applied.length == 90
    with pytest.raises(BodyRuleUnknown):
        withdraw_body_rule(desk, rule.body_rule_id)


def test_the_calendar_of_the_body_is_listed(desk):
    assert list_rules(desk).calendar.code == "METROPOLE"
    set_body_rule(desk, SetBodyRule(CALENDAR, "Siège à Metz", calendar="ALSACE_MOSELLE"))
    listed = list_rules(desk)
    assert listed.calendar.code == "ALSACE_MOSELLE"
    assert len(listed.calendars) == 10


def test_a_clock_of_the_body_is_listed_and_runs(desk, platform, tmp_path):
    own = OwnClock(
        names={"fr": "Accusé de réception", "en": "Acknowledgement"},
        starts=Milestone.FILE_RECEIVED,
        ends=(Milestone.PARTIES_NOTIFIED,),
        article="Règlement intérieur, art. 2",
    )
    set_body_rule(
        desk,
        SetBodyRule("OWN_ACKNOWLEDGEMENT", "Qualité", length=2, own=own, valid_from=SEPTEMBER),
    )
    assert view(desk, "OWN_ACKNOWLEDGEMENT").by_body
    held = put_in(desk, make_file(platform), tmp_path).dispute_id
    clocks = {clock.clock: clock for clock in read_case_clocks(desk, held).clocks}
    assert clocks["OWN_ACKNOWLEDGEMENT"].state is ClockState.MET
    assert clocks["OWN_ACKNOWLEDGEMENT"].late_days == 1


def test_the_days_of_the_desk_are_kept_and_the_last_counts(desk):
    set_desk_day(desk, "mediator_appointed", date(2023, 5, 1))
    set_desk_day(desk, "mediator_appointed", date(2024, 5, 1))
    told = read_desk_days(desk)
    assert told.days == {"mediator_appointed": date(2024, 5, 1)}
    assert {clock.clock for clock in told.clocks} == {"ANNUAL_REPORT", "MEDIATOR_TERM"}
    with pytest.raises(ValueError, match="birthday"):
        set_desk_day(desk, "birthday", date(2024, 5, 1))


def test_rules_are_there_when_the_vault_opens_again(desk, tmp_path):
    set_body_rule(desk, SHORTER)
    lock_vault(desk)
    clock = fixed_clock(datetime(2026, 11, 22, tzinfo=UTC))
    again = unlock_vault(UnlockVault(tmp_path / "vault", passphrase=PASSPHRASE), clock)
    try:
        assert view(again, "OUTCOME").applied.length == 60
    finally:
        lock_vault(again)


def test_what_was_folded_by_an_earlier_program_is_folded_again(desk, platform, tmp_path):
    held = put_in(desk, make_file(platform), tmp_path).dispute_id
    with desk.vault.writer.begin() as connection:
        before = disputes.get(connection, held).state
        connection.execute(dispute.update().values(state='{"standing": {"state": "CLAIM_DRAFT"}}'))
        assert disputes.get(connection, held).state.marks == ()
        assert refold(connection) == 1
        assert disputes.get(connection, held).state == before
    assert before.marks
