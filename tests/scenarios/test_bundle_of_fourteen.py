"""Scenario 38 as fourteen files: one reasoning, a decision and an annex each, nobody's but its own.

The same desk, platform and days as the other scenarios; a world of its own, for the caseload holds
the same flight as one file of all fourteen.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import httpx2
import pytest

from demo.rehearsal.bundle import FLIGHT, HOTEL, LATE, SILENT, Bundled, passengers
from demo.rehearsal.seen import look, visit
from demo.rehearsal.world import Case, open_world, play_all
from dispute_exchange.events import (
    DecisionDelivered,
    DecisionIssued,
    EntryAnswered,
    IndependenceDeclared,
)
from dispute_exchange.money import Money, total
from dispute_exchange.procedure import ANSWERING
from dispute_exchange.verification.verdict import VerdictKind
from dispute_exchange.vocabulary import DisputeState, Language, NoticeKind, Outcome, PartyRole
from dispute_platform.links import link_token
from dispute_platform.samples.passengers import passenger_keys
from dispute_platform.web.pages import PREFIX
from mediator_desk.domain.clocks import ClockState
from mediator_desk.usecases.bundles import Difference, Progress, read_bundle
from mediator_desk.usecases.calculators import Calculator
from mediator_desk.usecases.decisions import open_decision_pdf, read_decision, verify_document
from mediator_desk.usecases.outbox import list_acts
from mediator_desk.usecases.overview import read_overview
from mediator_desk.usecases.timelines import check_chain
from tests.desk.channels import pdf_text
from tests.patience import PATIENCE_S
from tests.scenarios.conftest import Ended

C, T = PartyRole.CONSUMER, PartyRole.TRADER
KEYS = passenger_keys()
OUTCOMES = {HOTEL: Outcome.PROPOSAL_REFUSED_BY_CONSUMER, SILENT: Outcome.NO_RESPONSE}
"""The others accept."""
LATE_NO, HOTEL_NO = f"4205-{LATE[-2:]}", f"4205-{HOTEL[-2:]}"
OF_ALL = re.compile(r"(?<![\w-])3 ?500(?:00)?(?![\w-])|quatorze|14 passagers", re.IGNORECASE)
"""What would tell a passenger of the others without naming any; no part of an identifier."""
HOTELS = ("334,00", "84,00", '"minor":33400', '"minor":8400')
"""The amounts that are one file's alone, as written and as exchanged."""


@dataclass(frozen=True)
class Fourteen:
    """The bundle at its end, with each of its files."""

    bundled: Bundled
    files: dict[str, Ended]
    pdfs: dict[str, bytes] = field(default_factory=dict)


@pytest.fixture(scope="module")
def fourteen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Fourteen]:
    """All files, played side by side; what went wrong in one fails every test here."""
    bundled, taken = Bundled(), passengers()
    with open_world(tmp_path_factory.mktemp("bundle")) as world:
        play_all(world, taken, bundled.play, look)
        for case in taken:
            if case.failed is not None:
                raise case.failed
            visit(world, case)
        pdfs = {}
        for case in taken:
            view = read_decision(world.desk, case.dispute_id)
            assert view is not None, case.key
            pdfs[case.key] = open_decision_pdf(world.desk, view.decision_id)
        yield Fourteen(bundled, {case.key: Ended(world, case) for case in taken}, pdfs)


@pytest.fixture(params=KEYS)
def key(request: pytest.FixtureRequest) -> str:
    """Each file in turn."""
    return str(request.param)


def plain(text: str) -> str:
    """``text`` on one line, with plain spaces and hyphens."""
    return " ".join(text.replace("\u2011", "-").split())


def marks(case: Case) -> Iterator[str]:
    """What tells one passenger from the others: name, numbers, address, seat, ways to write."""
    consumer, order = case.record.party(C), case.record.order
    assert order is not None
    assert consumer.address is not None
    yield from (consumer.name.rpartition(" ")[2], case.record.file_no, order.order_no)
    yield from (str(case.dispute_id), *consumer.address.lines)
    yield from filter(None, (consumer.email, consumer.phone))
    yield from (item.title for item in case.record.evidence if "siège" in item.title)


def of_others(fourteen: Fourteen, key: str, text: str) -> list[str]:
    """What ``text`` tells the parties of one file about any other."""
    said = plain(text)
    found = [
        mark
        for other, ended in fourteen.files.items()
        if other != key
        for mark in map(plain, marks(ended.case))
        if mark in said
    ]
    numbers = {one.standing.decision.number for one in fourteen.files.values()}
    own = fourteen.files[key].standing.decision.number
    found += [number for number in numbers - {own} if number in said]
    if key != HOTEL:
        found += [amount for amount in HOTELS if amount in said]
    return found + OF_ALL.findall(said)


# -- how the bundle came about ---------------------------------------------------------------------


def test_the_platforms_mark_suggests_all_fourteen(fourteen):
    """Domain 12.2, scenario 38: they reached the desk one by one, by synchronising."""
    (suggestion,) = fourteen.bundled.suggestions
    assert suggestion.file_nos == tuple(f"4205-{number:02}" for number in range(1, 15))
    assert set(suggestion.dispute_ids) == {one.case.dispute_id for one in fourteen.files.values()}
    assert suggestion.trader == "Transports Aériens du Ponant"


def test_what_each_is_owed_and_all_together(fourteen):
    """EC 261/2004, art. 7: 250.00 for 1,120 km; fourteen times, 3,500.00."""
    each, every = fourteen.bundled.each, fourteen.bundled.every
    assert (each.calculator, each.total) == (Calculator.FLIGHT, Money.of("250"))
    assert every.total == Money.of("3500")
    assert FLIGHT["late_minutes"] >= 180
    proposed = [one.standing.decision.proposed for one in fourteen.files.values()]
    assert set(proposed) == {each.total}
    assert total(proposed, "EUR") == every.total


def test_the_reasoning_reaches_thirteen_at_once_and_the_last_in_its_time(fourteen):
    """R612-3: no proposal before the trader's entry; nobody's file waits for another's."""
    first, second = fourteen.bundled.applied
    assert len(first.begun) == 13
    assert (first.passed_over, first.refused) == ((LATE_NO,), ())
    assert (second.begun, second.refused) == ((LATE_NO,), ())
    assert len(second.passed_over) == 13


def test_the_files_that_differ_are_said(fourteen):
    """One asks for a hotel besides; one is not in mediation yet."""
    before, after = fourteen.bundled.views
    unlike = {one.file_no: set(one.differences) for one in before.files if one.differences}
    assert unlike == {
        HOTEL_NO: {Difference.AMOUNT, Difference.HEADS},
        LATE_NO: {Difference.STATE},
    }
    progress = {one.file_no: one.progress for one in before.files}
    assert progress.pop(LATE_NO) is Progress.NOT_READY
    assert set(progress.values()) == {Progress.DRAFTED}
    progress = {one.file_no: one.progress for one in after.files}
    assert progress.pop(LATE_NO) is Progress.DRAFTED
    assert set(progress.values()) == {Progress.SENT}
    for view in (before, after):
        assert not view.named
        assert not any(one.names for one in view.files)


def test_in_the_end_every_file_of_the_bundle_was_sent(fourteen):
    world = fourteen.files[KEYS[0]].world
    view = read_bundle(world.desk, fourteen.bundled.views[0].bundle_id)
    assert view.count(Progress.SENT) == len(view.files) == 14
    assert view.version == 1, "one reasoning, written once"
    assert len({one.number for one in view.files}) == 14


# -- each file -------------------------------------------------------------------------------------


def test_each_file_ends_by_its_own_parties_answers(fourteen, key):
    """R612-4: what one passenger answers binds no other."""
    ended = fourteen.files[key]
    assert ended.standing.state is DisputeState.CLOSED
    assert ended.standing.outcome is OUTCOMES.get(key, Outcome.PROPOSAL_ACCEPTED)


def test_each_went_the_whole_way(fourteen, key):
    """R613-1, L612-2, R612-2: declared, examined, notified, entered, decided once."""
    ended = fourteen.files[key]
    (declared,) = ended.said(IndependenceDeclared)
    (entered,) = ended.said(EntryAnswered)
    (issued,) = ended.said(DecisionIssued)
    notified = ended.standing.notified_on
    assert declared.payload.objections_until < notified <= entered.occurred.on < issued.occurred.on
    assert issued.payload.proposed == Money.of("250")
    refusal, outcome = (
        next(one for one in ended.case.clocks if one.clock == wanted)
        for wanted in ("REFUSAL_NOTICE", "OUTCOME")
    )
    assert {refusal.state, outcome.state} == {ClockState.MET}


def test_the_late_file_is_decided_apart(fourteen):
    """The airline enters it on the last day of the invitation; the others did not wait."""
    issued = {
        key: ended.said(DecisionIssued)[0].occurred.on for key, ended in fourteen.files.items()
    }
    late = issued.pop(LATE)
    assert len(set(issued.values())) == 1
    assert late > max(issued.values())
    entry = next(one for one in fourteen.files[LATE].case.clocks if one.clock == "ENTRY_REPLY")
    assert (entry.state, entry.settled_on) == (ClockState.MET, entry.due_on)


def test_both_sides_know_the_same(fourteen, key):
    """The desk's copy of each chain is the platform's."""
    ended = fourteen.files[key]
    desk, dispute = ended.world.desk, ended.case.dispute_id
    assert check_chain(desk, dispute).broken_at is None
    assert read_overview(desk, dispute).standing == ended.standing
    assert {row.state.value for row in list_acts(desk)} == {"accepted"}


# -- one reasoning, fourteen annexes ---------------------------------------------------------------


def test_each_decision_bears_the_one_reasoning_and_the_annex_of_its_file(fourteen, key):
    """R612-3: the reasoning and the calculation are everybody's, the annex is one file's."""
    case, pdf = fourteen.files[key].case, fourteen.pdfs[key]
    said = plain(pdf_text(pdf))
    assert "voyant de bord relève" in said
    assert plain(fourteen.bundled.each.sentence(Language.FR)) in said
    assert said.count(f"Annexe propre au dossier {case.record.file_no}") == 1
    assert said.count("Annexe propre au dossier") == 1
    assert all(mark in said for mark in (case.record.party(C).name, case.record.order.order_no))
    assert ("Nuit d" in said) == (key == HOTEL)


def test_there_are_fourteen_annexes_and_each_party_is_written_to(fourteen):
    """R612-4: the decision reaches both parties of each file, by a letter of its own."""
    assert len(set(fourteen.pdfs.values())) == 14
    for notice in (
        NoticeKind.REFERRAL_NOTICE,
        NoticeKind.DECISION_DELIVERY,
        NoticeKind.CLOSURE,
    ):
        wrote = [
            (key, read.letter.to)
            for key, ended in fourteen.files.items()
            for read in ended.case.letters.values()
            if read.letter.notice is notice
        ]
        assert len(wrote) == 28, notice
        assert set(wrote) == {(key, to) for key in KEYS for to in (C, T)}
    deliveries = [one.said(DecisionDelivered) for one in fourteen.files.values()]
    assert {len(found) for found in deliveries} == {2}


# -- nobody's but its own --------------------------------------------------------------------------


def test_a_decision_says_nothing_of_another_file(fourteen, key):
    """L612-3, R612-3: no other passenger's name, number or amount, nor the sum of all."""
    assert of_others(fourteen, key, pdf_text(fourteen.pdfs[key])) == []
    assert not any(mark.encode() in fourteen.pdfs[key] for mark in foreign_ids(fourteen, key))


def test_a_letter_says_nothing_of_another_file(fourteen, key):
    """L612-3, in each letter to either party."""
    case = fourteen.files[key].case
    assert len(case.letters) >= 6
    for read in case.letters.values():
        assert case.record.file_no in plain(read.letter.plain_text())
        assert of_others(fourteen, key, read.letter.plain_text()) == [], read.letter.notice


@pytest.mark.parametrize("party", ANSWERING)
def test_a_partys_page_shows_its_own_file_alone(fourteen, key, party):
    """Dir. 2013/11/EU, art. 9: its own file whole, and of the others nothing."""
    ended = fourteen.files[key]
    page = ended.case.pages[party]
    assert ended.case.record.file_no in page
    assert ended.case.record.party(C).name in page
    assert of_others(fourteen, key, page) == []


def test_what_was_sent_to_the_platform_says_nothing_of_another_file(fourteen, key):
    """Acts and what they became: the record both parties may ask for."""
    said = "\n".join(event.model_dump_json() for event in fourteen.files[key].events)
    assert of_others(fourteen, key, said) == []


def test_a_partys_link_opens_the_signed_decision_of_its_file_and_no_other(fourteen):
    """The very bytes that were signed; another file's decision is not there."""
    url = fourteen.files[KEYS[0]].world.url
    with httpx2.Client(base_url=f"{url}{PREFIX}", timeout=PATIENCE_S) as client:
        for place, key in enumerate(KEYS):
            own = fourteen.files[key].standing.decision.decision_id
            other = fourteen.files[KEYS[place - 1]].standing.decision.decision_id
            for party in ANSWERING:
                link = link_to(fourteen.files[key], party)
                found = client.get(f"{link}/documents/{own}")
                assert (found.status_code, found.content) == (200, fourteen.pdfs[key])
                assert client.get(f"{link}/documents/{other}").status_code == 404


def test_every_decision_is_genuine(fourteen):
    """R612-3: signed by the mediator, and in the register of the desk."""
    desk = fourteen.files[KEYS[0]].world.desk
    found = {verify_document(desk, pdf).kind for pdf in fourteen.pdfs.values()}
    assert found == {VerdictKind.GENUINE}


def foreign_ids(fourteen: Fourteen, key: str) -> set[str]:
    """The identifiers of the other files, as they would stand in the bytes of a document."""
    return {str(one.case.dispute_id) for other, one in fourteen.files.items() if other != key}


def link_to(ended: Ended, party: PartyRole) -> str:
    """The way from the pages to a party's own."""
    return "/" + link_token(ended.world.platform, ended.case.dispute_id, party)
