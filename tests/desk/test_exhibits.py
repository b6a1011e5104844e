"""Exhibits at the desk: numbers, the mediator's own words, the matrix and what it forbids."""

import uuid
from dataclasses import replace
from datetime import timedelta

import pytest
from alembic import command
from hypothesis import given
from hypothesis import strategies as st

from dispute_exchange import events as ev
from dispute_exchange.acts import DiscloseEvidence, FileEvidence
from dispute_exchange.evidence import EvidenceItem, Seen
from dispute_exchange.vocabulary import (
    Authenticity,
    Channel,
    ConsentKind,
    Disclosure,
    EvidenceType,
    PartyRole,
)
from mediator_desk.domain.disclosure import may_be_relied_on
from mediator_desk.domain.exhibits import (
    PartyNumber,
    Sight,
    cells_of,
    hindrances,
    numbered,
)
from mediator_desk.store import disputes, exhibits
from mediator_desk.store.exhibits import HeldExhibit
from mediator_desk.store.migrate import script_config
from mediator_desk.usecases.annotating import (
    AnnotateExhibit,
    ConsentNotFitting,
    ConsentReliedOn,
    FlagAuthenticity,
    RecordConsent,
    annotate_exhibit,
    flag_authenticity,
    put_back_consent,
    record_consent,
)
from mediator_desk.usecases.disclosing import (
    Disclose,
    DisclosureForbidden,
    cell_of,
    disclose,
    write_disclosure,
)
from mediator_desk.usecases.exhibits import PreviewExhibit, list_exhibits, preview_exhibit
from mediator_desk.usecases.outbox import read_act, withdraw_act
from tests.desk.exhibit_material import exhibit_id, held, items
from tests.desk.material import START, C, T
from tests.exchange.material import NOW


@pytest.fixture
def case(desk, platform, tmp_path):
    return held(desk, platform, tmp_path)


def row(desk, case, number):
    wanted = exhibit_id(number)
    return next(one for one in list_exhibits(desk, case) if one.item.evidence_id == wanted)


# -- numbers ---------------------------------------------------------------------------------


def test_each_party_has_numbers_of_its_own(desk, case):
    shown = [(one.item.piece_no, str(one.number)) for one in list_exhibits(desk, case)]
    assert shown == [(1, "C-1"), (2, "T-1"), (3, "C-2"), (4, "C-3"), (5, "T-2")]


@given(st.lists(st.permutations(range(6)), min_size=1, max_size=4), st.integers(0, 5))
def test_a_number_once_given_never_changes_and_is_never_given_again(orders, cut):
    base = items()[0]
    whole = [
        base.model_copy(
            update={
                "evidence_id": uuid.UUID(int=900 + place),
                "piece_no": place + 1,
                "submitted_by": C if place % 2 else T,
            }
        )
        for place in range(6)
    ]
    known: dict[uuid.UUID, PartyNumber] = {}
    for order in orders:
        before = dict(known)
        arriving = [whole[place] for place in order][: cut + 1]
        known |= numbered(arriving, known)
        assert {key: known[key] for key in before} == before
        assert len(set(known.values())) == len(known)


def test_numbers_stay_when_the_platform_renumbers(desk, case):
    with desk.vault.writer.begin() as connection:
        no = disputes.number_of(connection, case)
        late = items()[0].model_copy(
            update={"evidence_id": uuid.UUID(int=555), "piece_no": 6, "path": "evidence/6"}
        )
        moved = items()[2].model_copy(update={"piece_no": 9})
        exhibits.put(connection, no, [HeldExhibit(one, None, None) for one in (late, moved)])
        numbers = exhibits.numbers(connection, no)
    assert str(numbers[exhibit_id(3)]) == "C-2"
    assert str(numbers[uuid.UUID(int=555)]) == "C-4"


def test_exhibits_held_before_are_numbered_when_the_vault_is_brought_up_to_date(desk, case):
    with desk.vault.writer.begin() as connection:
        config = script_config(connection)
        command.downgrade(config, "0001")
        command.upgrade(config, "head")
    shown = [(one.item.piece_no, str(one.number)) for one in list_exhibits(desk, case)]
    assert shown == [(1, "C-1"), (2, "T-1"), (3, "C-2"), (4, "C-3"), (5, "T-2")]


# -- the mediator's own words ----------------------------------------------------------------


def test_own_title_and_type_stand_beside_the_original(desk, case):
    title = "  Relevé de compte\nde juin "
    annotate_exhibit(desk, AnnotateExhibit(case, exhibit_id(3), title, EvidenceType.CONTRACT))
    shown = row(desk, case, 3)
    assert (shown.shown_title, shown.shown_type) == (
        "Relevé de compte de juin",
        EvidenceType.CONTRACT,
    )
    assert (shown.item.title, shown.item.type) == ("Papier 3", EvidenceType.LETTER)
    annotate_exhibit(desk, AnnotateExhibit(case, exhibit_id(3)))
    assert row(desk, case, 3).shown_title == "Papier 3"


def test_a_doubt_is_neutral_and_sealed(desk, case):
    reason = "Numéro de suivi zibeline modifié"
    asked = FlagAuthenticity(case, exhibit_id(1), Authenticity.AUTH_DOUBTED, reason)
    flag_authenticity(desk, asked)
    shown = row(desk, case, 1)
    assert (shown.authenticity, shown.doubt) == (Authenticity.AUTH_DOUBTED, reason)
    assert shown.item.authenticity is Authenticity.AUTH_NONE
    assert shown.may_be_relied_on == may_be_relied_on(shown.item)
    with desk.vault.engine.connect() as connection:
        for table in ("exhibit_mark", "exhibit", "event_body", "act"):
            for line in connection.exec_driver_sql(f"select * from {table}"):
                assert "zibeline" not in repr(line)
    annotate_exhibit(desk, AnnotateExhibit(case, exhibit_id(1), "Autre titre"))
    assert row(desk, case, 1).doubt == reason
    flag_authenticity(desk, replace(asked, authenticity=Authenticity.AUTH_NONE))
    assert row(desk, case, 1).doubt == ""


# -- the matrix ------------------------------------------------------------------------------


def test_the_matrix_says_how_each_party_stands_to_each_exhibit(desk, case):
    sights = {
        one.item.piece_no: tuple(cell.sight for cell in one.cells)
        for one in list_exhibits(desk, case)
    }
    assert sights == {
        1: (Sight.FILED, Sight.UNSEEN),
        2: (Sight.SEEN, Sight.FILED),
        3: (Sight.FILED, Sight.SEEN),
        4: (Sight.FILED, Sight.CONFIDED),
        5: (Sight.CONFIDED, Sight.FILED),
    }


_SIGHTS = st.sets(st.sampled_from([C, T, PartyRole.MEDIATOR])).map(
    lambda roles: tuple(Seen(by=role, at=START) for role in sorted(roles))
)


@given(st.sampled_from(Disclosure), st.sampled_from(PartyRole), _SIGHTS, st.booleans())
def test_the_matrix_forbids_exactly_what_the_decision_forbids(disclosure, by, seen, consented):
    """LAW(Dir. 2013/11 art. 9(1)): the same rule for the table, the chip and the gate."""
    item: EvidenceItem = items()[0].model_copy(
        update={"disclosure": disclosure, "submitted_by": by, "seen_by": seen}
    )
    assert may_be_relied_on(item) == (not hindrances(item))
    cells = cells_of(item, consented=consented)
    known = all(cell.sight in (Sight.FILED, Sight.SEEN) for cell in cells)
    assert may_be_relied_on(item) == (known and disclosure is Disclosure.ALL_PARTIES)
    concerned = {hindrance.party for hindrance in hindrances(item)} - {None}
    filers = {cell.party for cell in cells if cell.sight is Sight.FILED}
    if disclosure is Disclosure.ALL_PARTIES:
        assert not concerned & filers


def test_a_missing_cell_is_filled_by_an_act_that_can_be_withdrawn(desk, case):
    (queued,) = disclose(desk, Disclose(case, (exhibit_id(1),), T, "Voici."))
    content = read_act(desk, queued.act_id).act.content
    assert content == DiscloseEvidence(evidence_ids=(exhibit_id(1),), to=(T,), text="Voici.")
    assert cell_of(row(desk, case, 1), T).sight is Sight.LEAVING
    with pytest.raises(DisclosureForbidden) as twice:
        disclose(desk, Disclose(case, (exhibit_id(1),), T))
    assert twice.value.facts["reason"] == "leaving"
    withdraw_act(desk, queued.act_id)
    assert cell_of(row(desk, case, 1), T).sight is Sight.UNSEEN


@pytest.mark.parametrize(
    ("number", "to", "reason"),
    [(1, C, "filed"), (3, T, "seen"), (4, T, "confided"), (5, C, "confided"), (77, T, "unsent")],
)
def test_what_may_not_be_communicated_is_refused_with_its_reason(desk, case, number, to, reason):
    with pytest.raises(DisclosureForbidden) as refused:
        disclose(desk, Disclose(case, (exhibit_id(number),), to))
    assert refused.value.facts["reason"] == reason


def test_nothing_is_communicated_when_one_of_several_may_not_be(desk, case):
    with pytest.raises(DisclosureForbidden):
        disclose(desk, Disclose(case, (exhibit_id(1), exhibit_id(4)), T))
    assert cell_of(row(desk, case, 1), T).sight is Sight.UNSEEN
    with pytest.raises(DisclosureForbidden, match="disclosure_forbidden"):
        disclose(desk, Disclose(case, (), T))


def test_what_was_given_in_confidence_needs_its_partys_consent(desk, case):
    day = NOW.date()
    record_consent(desk, RecordConsent(case, exhibit_id(4), day, Channel.PHONE, "Oui, tout."))
    shown = row(desk, case, 4)
    assert shown.consent is not None
    assert (shown.consent.party, shown.consent.words) == (C, "Oui, tout.")
    assert cell_of(shown, T).sight is Sight.UNSEEN
    assert not shown.may_be_relied_on, "consent alone shows nothing to anybody"
    (queued,) = disclose(desk, Disclose(case, (exhibit_id(4),), T))
    assert isinstance(read_act(desk, queued.act_id).act.content, DiscloseEvidence)


def test_a_consent_is_taken_back_until_an_act_may_rest_on_it(desk, case):
    told = RecordConsent(case, exhibit_id(4), NOW.date(), Channel.PHONE, "Oui, tout.")
    assert record_consent(desk, told) is None
    before = record_consent(desk, replace(told, words="Non, une page."))
    put_back_consent(desk, case, exhibit_id(4), before)
    assert row(desk, case, 4).consent.words == "Oui, tout."
    (queued,) = disclose(desk, Disclose(case, (exhibit_id(4),), T))
    with pytest.raises(ConsentReliedOn):
        put_back_consent(desk, case, exhibit_id(4), None)
    withdraw_act(desk, queued.act_id)
    put_back_consent(desk, case, exhibit_id(4), None)
    assert row(desk, case, 4).consent is None


def test_what_was_said_apart_is_filed_again_in_the_open(desk, case):
    """LAW(R612-3): what was handed over in an interview stays there; its party may open a copy."""
    record_consent(desk, RecordConsent(case, exhibit_id(5), NOW.date(), Channel.PHONE))
    (queued,) = disclose(desk, Disclose(case, (exhibit_id(5),), C))
    content = read_act(desk, queued.act_id).act.content
    assert isinstance(content, FileEvidence)
    assert content.submitted_by is T
    assert content.disclosure is Disclosure.ALL_PARTIES
    assert content.evidence_id != exhibit_id(5)
    assert content.sha256 == items()[4].sha256
    copy = list_exhibits(desk, case)[-1]
    assert copy.filing is not None
    assert copy.held
    assert preview_exhibit(desk, PreviewExhibit(case, content.evidence_id)).refusal is None


def test_a_consent_is_for_what_was_confided_and_not_for_tomorrow(desk, case):
    with pytest.raises(ConsentNotFitting) as refused:
        record_consent(desk, RecordConsent(case, exhibit_id(1), NOW.date(), Channel.PHONE))
    assert refused.value.facts["reason"] == "not_needed"
    tomorrow = NOW.date() + timedelta(days=1)
    with pytest.raises(ConsentNotFitting) as early:
        record_consent(desk, RecordConsent(case, exhibit_id(4), tomorrow, Channel.PHONE))
    assert early.value.facts["reason"] == "day"


def test_a_consent_the_platform_receipted_counts(desk, platform, tmp_path):
    said = ev.ConsentGiven(consent=ConsentKind.LIFT_CONFIDENTIALITY, party=C)
    case = held(desk, platform, tmp_path, (C, said))
    assert cell_of(row(desk, case, 4), T).sight is Sight.UNSEEN
    assert cell_of(row(desk, case, 5), C).sight is Sight.CONFIDED, "the trader consented to nothing"


def test_the_text_that_goes_along_names_what_is_sent(desk, case):
    text = write_disclosure(desk, case, (exhibit_id(1),), T)
    assert "pièce n°\u00a01, Papier 1" in text
    assert "Odile Vautremont" in text
    assert "Papier 3" not in text
