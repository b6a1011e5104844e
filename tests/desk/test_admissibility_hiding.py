"""The trader's part in the examination of admissibility, which is none (CECMC, sheet B04-3)."""

from datetime import date

import pytest

from dispute_exchange import events as ev
from dispute_exchange.procedure import Standing
from dispute_exchange.vocabulary import (
    DisputeState,
    InadmissibilityGround,
    PartyRole,
)
from mediator_desk.domain.admissibility import (
    Answer,
    GroundAnswer,
    under_review,
)
from mediator_desk.usecases.admissibility import (
    AnswerGround,
    answer_ground,
    read_admissibility,
)
from mediator_desk.usecases.caseload import CaseQuery, preview_case, read_caseload
from mediator_desk.usecases.exhibits import (
    ExhibitHidden,
    PreviewExhibit,
    list_exhibits,
    preview_exhibit,
    save_exhibit_copy,
)
from mediator_desk.usecases.outbox import withdraw_act
from mediator_desk.usecases.overview import read_overview
from mediator_desk.usecases.procedure import (
    Notify,
    carry_out,
)
from mediator_desk.usecases.timelines import (
    TimelineFilter,
    read_events,
    read_timeline,
    search_timeline,
)
from tests.desk.material import M, make_file
from tests.desk.referred import (
    TRADER_TITLE,
    admit_all,
    declared,
    new_file,
    open_file,
)

G = InadmissibilityGround
REFERRED_ON = date(2026, 9, 5)


# -- the trader's part ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("state", "notified", "hides"),
    [
        (DisputeState.REFERRED, None, True),
        (DisputeState.ADMISSIBILITY, None, True),
        (DisputeState.PENDING_PIECES, None, True),
        (DisputeState.CONFLICT, None, True),
        (DisputeState.CONFLICT, REFERRED_ON, False),
        (DisputeState.NOTIFIED, REFERRED_ON, False),
        (DisputeState.INADMISSIBLE, None, False),
        (DisputeState.NEGOTIATION, None, False),
    ],
)
def test_when_the_examination_runs(state, notified, hides) -> None:
    """CECMC, B04-3."""
    standing = Standing(state=state, referred_on=REFERRED_ON, notified_on=notified)
    assert under_review(standing) is hides


@pytest.fixture
def examined(desk, platform, tmp_path):
    made = new_file(platform, by_trader=1)
    case = open_file(desk, made, tmp_path)
    declared(desk, case)
    return case


def test_the_timeline_shows_nothing_of_the_trader(desk, examined) -> None:
    timeline = read_timeline(desk, examined)
    assert {entry.actor for entry in timeline.entries} == {PartyRole.CONSUMER, PartyRole.PLATFORM}
    assert timeline.hidden == 2
    assert {point.actor for point in timeline.curve} == {PartyRole.CONSUMER}
    assert read_events(desk, examined, [2, 3]) == ()
    only_theirs = TimelineFilter(actors=frozenset({PartyRole.TRADER}))
    assert read_timeline(desk, examined, only_theirs).entries == ()


def test_search_finds_nothing_of_the_trader(desk, examined) -> None:
    assert search_timeline(desk, examined, "BASALTE") == ()
    assert search_timeline(desk, examined, "ÉCLAIR") != ()
    assert read_caseload(desk, CaseQuery(search="basalte")).rows == ()
    assert len(read_caseload(desk, CaseQuery(search="lampe")).rows) == 1


def test_exhibits_of_the_trader_are_neither_listed_nor_opened(desk, examined, tmp_path) -> None:
    rows = list_exhibits(desk, examined)
    assert TRADER_TITLE not in [row.item.title for row in rows]
    assert len(rows) == 2
    theirs = next(
        number for number in (101, 102, 103)
        if number not in {row.item.evidence_id.int for row in rows}
    )  # fmt: skip
    from uuid import UUID

    looked = preview_exhibit(desk, PreviewExhibit(examined, UUID(int=theirs)))
    assert looked.refusal == "hidden"
    with pytest.raises(ExhibitHidden):
        save_exhibit_copy(desk, examined, UUID(int=theirs), tmp_path)


def test_overview_and_list_show_no_offer_of_the_trader(desk, examined) -> None:
    overview = read_overview(desk, examined)
    assert overview.standing.offered is None
    assert all(head.offered is None for head in overview.heads)
    assert overview.row.offered is None
    assert {point.actor for point in overview.curve} == {PartyRole.CONSUMER}
    assert (overview.hidden_events, overview.exhibits) == (2, 2)
    preview = preview_case(desk, examined)
    assert all(each.actor is not PartyRole.TRADER for each in preview.last_exchanges)
    assert {point.actor for point in preview.curve} == {PartyRole.CONSUMER}


def test_what_was_hidden_is_counted_for_the_mediator(desk, examined) -> None:
    view = read_admissibility(desk, examined)
    assert (view.hidden_events, view.hidden_exhibits) == (2, 1)


def test_everything_is_shown_once_the_file_is_admitted_even_before_it_left(desk, examined) -> None:
    admit_all(desk, examined)
    act = carry_out(desk, Notify(examined)).act_id
    assert read_timeline(desk, examined).hidden == 0
    assert search_timeline(desk, examined, "BASALTE") != ()
    assert len(list_exhibits(desk, examined)) == 3
    withdraw_act(desk, act)
    assert read_timeline(desk, examined).hidden == 2


def test_everything_is_shown_once_the_file_is_refused(desk, platform, tmp_path) -> None:
    refused = ev.FoundInadmissible(ground=G.EXCL_B2B, reasons="Facture.")
    case = open_file(desk, new_file(platform, (M, refused)), tmp_path)
    assert read_timeline(desk, case).hidden == 0
    view = read_admissibility(desk, case)
    assert (view.running, view.decided.ground) == (False, G.EXCL_B2B)


def test_a_file_in_mediation_hides_nothing(desk, platform, tmp_path) -> None:
    case = open_file(desk, make_file(platform), tmp_path)
    assert read_timeline(desk, case).hidden == 0
    assert read_admissibility(desk, case).hidden_events == 0


def test_an_answer_given_after_the_decision_changes_nothing_of_it(desk, platform, tmp_path) -> None:
    case = open_file(desk, make_file(platform), tmp_path)
    before = read_admissibility(desk, case).decided
    answer_ground(desk, AnswerGround(case, GroundAnswer(G.EXCL_B2B, Answer.NO, "Tard.")))
    assert read_admissibility(desk, case).decided == before
