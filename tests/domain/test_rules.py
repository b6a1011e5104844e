"""Disclosure, search, names of files, acts that are possible, the life of an act."""

import itertools
import unicodedata
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute_exchange import acts as ax
from dispute_exchange.evidence import Seen
from dispute_exchange.procedure import TRANSITIONS, Standing
from dispute_exchange.vocabulary import Disclosure, DisputeState, PartyRole
from mediator_desk.domain.disclosure import may_be_relied_on, parties_who_may_see
from mediator_desk.domain.file_names import safe_file_name
from mediator_desk.domain.outbox import FINISHED, NEEDING_PERSON, SENDABLE, ActState, may_become
from mediator_desk.domain.possible import foreseen, is_possible, recipients_of
from mediator_desk.domain.search import folded, holds_all, match_query, words_of
from mediator_desk.law import rulebook
from tests.desk.material import make_file, make_platform

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)


def test_every_class_says_who_may_see():
    for disclosure in Disclosure:
        assert parties_who_may_see(disclosure) <= {PartyRole.CONSUMER, PartyRole.TRADER}
    assert parties_who_may_see(Disclosure.CAUCUS_A) == {PartyRole.CONSUMER}
    assert parties_who_may_see(Disclosure.MEDIATOR_ONLY) == set()


def test_a_decision_rests_on_what_both_have_seen_and_nothing_said_apart():
    item = make_file(make_platform()).file.evidence[0]
    seen = item.model_copy(update={"seen_by": (Seen(by=PartyRole.TRADER, at=NOW),)})
    assert not may_be_relied_on(item)
    assert may_be_relied_on(seen)
    caucus = seen.model_copy(update={"disclosure": Disclosure.CAUCUS_B})
    assert not may_be_relied_on(caucus)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Électro Sept Lieues", "ELECTRO lieues"),
        ("Boutique Lumière d’Angle", "lumiere d'angle"),
        ("Un cœur brisé", "coeur"),
        ("STRASSE", "straße"),
    ],
)
def test_search_forgets_accents_case_and_typography(text, words):
    assert holds_all(folded(text), words_of(words))


@given(st.text(max_size=60))
def test_no_query_is_read_as_an_operator(text):
    query = match_query(text)
    if query is not None:
        words = [word for word in text.split() if any(letter.isalnum() for letter in word)]
        assert query.count('"*') >= len(words)


@given(st.text(max_size=400))
def test_a_saved_exhibit_never_leaves_its_folder(name):
    safe = safe_file_name(name, "piece")
    assert safe not in {"", ".", ".."}
    assert not set(safe) & set('\\/:*?"<>|')
    assert not any(unicodedata.category(letter).startswith("C") for letter in safe)
    assert not safe.endswith((".", " "))
    assert len(safe) <= 120


@pytest.mark.parametrize("name", ["CON", "con.txt", "nul.pdf", "LPT1.txt", "aux"])
def test_a_device_is_no_file(name):
    assert safe_file_name(name, "piece").startswith("_")


def test_acts_are_foreseen_in_their_order():
    standing = Standing(state=DisputeState.ADMISSIBILITY)
    notify, entry = ax.NotifyParties(), ax.RecordEntry(answer="ACCEPTED")
    assert not is_possible(entry, standing)
    then = foreseen(standing, [ax.DeclareIndependence(), notify], date(2026, 11, 22), NOW)
    assert then.state is DisputeState.NOTIFIED
    assert is_possible(entry, then)
    assert not is_possible(notify, then)
    assert is_possible(ax.SendMessage(text="Bonjour"), Standing(state=DisputeState.CLOSED))


def test_an_act_speaks_to_those_it_is_disclosed_to():
    ask = ax.RequestPieces(to=PartyRole.TRADER, text="Facture ?", due_on=date(2026, 12, 1))
    assert recipients_of(ask) == (PartyRole.TRADER,)
    whisper = ax.SendMessage(text="x", disclosure=Disclosure.CONSUMER_ONLY)
    assert recipients_of(whisper) == (PartyRole.CONSUMER,)
    assert recipients_of(ax.CloseDispute()) == (PartyRole.CONSUMER, PartyRole.TRADER)


def test_only_an_accepted_act_is_at_its_very_end():
    for now in ActState:
        ways = {then for then in ActState if may_become(now, then)}
        assert (ActState.ACCEPTED in ways) == (now is not ActState.ACCEPTED)
        assert now not in FINISHED or ways <= {ActState.ACCEPTED}
    assert not SENDABLE & (FINISHED | NEEDING_PERSON)


@given(st.lists(st.sampled_from(list(ActState)), max_size=30))
def test_an_act_on_its_way_is_never_taken_back_and_an_accepted_one_never_moves(wished):
    state, path = ActState.WAITING, [ActState.WAITING]
    for then in wished:
        if may_become(state, then):
            state = then
            path.append(then)
    for before, after in itertools.pairwise(path):
        assert before is not ActState.ACCEPTED
        assert (before, after) != (ActState.SENDING, ActState.WITHDRAWN)


def test_every_clock_the_procedure_names_is_a_rule_of_law():
    """Domain 7.1 and 8: what starts or stops a clock names one the tables of law know."""
    known = {rule.clock for rule in rulebook().rules}
    named = {clock for line in TRANSITIONS for clock in (*line.starts, *line.stops)}
    assert named <= known
