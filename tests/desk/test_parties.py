"""The parties as they are known now: numbers, mandates, post, families, changes on their way."""

import uuid
from datetime import date

import pytest

from dispute_exchange import events as ev
from dispute_exchange.acts import RequestPieces, UpdateParty
from dispute_exchange.parties import Party, PostalAddress, Representative
from dispute_exchange.vocabulary import Channel, IdentityStatus, PartyRole
from mediator_desk.domain.parties import (
    Concern,
    company_number,
    concerns_of,
    identified,
    lacks_mandate,
    reached_by_post,
    updated,
)
from mediator_desk.store import acts, disputes
from mediator_desk.usecases.overview import read_overview
from mediator_desk.usecases.parties import (
    RequestMandate,
    read_parties,
    request_mandate,
    update_party,
)
from tests.desk.material import C, M, P, T, in_mediation, make_file, put_in

HOME = PostalAddress(lines=("1, rue des Essais",), postcode="49990", city="Vallaubrun")
ASKED = Representative(name="Association Entraide")


def person(role: PartyRole = C, **changes: object) -> Party:
    facts = {
        "role": role,
        "kind": "NATURAL_PERSON",
        "name": "Mme Essai",
        "email": "e@exemple.invalid",
    }
    return Party.model_validate({**facts, **changes})


@pytest.mark.parametrize(
    ("typed", "kind", "holds"),
    [
        ("732829320", "SIREN", True),
        ("732 829 320", "SIREN", True),
        ("732829321", "SIREN", False),
        ("73282932000074", "SIRET", True),
        ("732 829 320 00075", "SIRET", False),
        ("12", "SIREN", False),
    ],
)
def test_a_company_number_is_checked_by_its_checksum_and_kept_as_typed(
    typed: str, kind: str, holds: bool
) -> None:
    number = company_number(typed)
    assert (number.kind, number.holds) == (kind, holds)
    assert number.digits == typed.replace(" ", "")


def test_who_is_no_lawyer_shows_a_mandate_r612_1() -> None:
    assert not lacks_mandate(person())
    assert lacks_mandate(person(representative=ASKED))
    assert not lacks_mandate(person(representative=ASKED.model_copy(update={"is_lawyer": True})))
    shown = ASKED.model_copy(update={"mandate_evidence_id": uuid.uuid4()})
    assert not lacks_mandate(person(representative=shown))


def test_without_an_electronic_address_letters_are_the_way_r612_1() -> None:
    assert reached_by_post(person(email=None))
    assert reached_by_post(person(preferred_channel=Channel.LETTER))
    assert not reached_by_post(person())
    assert not reached_by_post(person(T, email=None))
    assert concerns_of(person(email=None)) == (Concern.NO_POSTAL_ADDRESS,)
    assert concerns_of(person(email=None, address=HOME)) == ()


def test_concerns_come_gravest_first() -> None:
    party = person(T, siren="900417220", representative=ASKED, identity=IdentityStatus.FAILED)
    assert concerns_of(party) == (
        Concern.NUMBER_FAILS,
        Concern.MANDATE_MISSING,
        Concern.IDENTITY_FAILED,
    )


def test_a_change_replaces_what_it_names_and_nothing_else() -> None:
    family = (person(name="Mme Un"), person(name="M. Deux"), person(T, name="Commerce"))
    changes = (
        ev.PartyUpdated(party=C, address=HOME),
        ev.PartyUpdated(party=C, vulnerable=True),
        ev.PartyUpdated(party=T, preferred_channel=Channel.LETTER),
    )
    first, second, trader = updated(family, changes)
    assert (first.address, first.vulnerable, first.email) == (HOME, True, "e@exemple.invalid")
    assert second == family[1]
    assert trader.preferred_channel is Channel.LETTER


def test_what_the_platform_found_of_an_identity_is_that_of_the_first() -> None:
    family = (person(name="Mme Un"), person(name="M. Deux"))
    first, second = identified(family, {C: IdentityStatus.VERIFIED})
    assert first.identity is IdentityStatus.VERIFIED
    assert second.identity is IdentityStatus.UNVERIFIED


def test_parties_are_read_with_what_events_changed(desk, platform, tmp_path) -> None:
    said = [*in_mediation(), (P, ev.PartyUpdated(party=C, representative=ASKED))]
    case = put_in(desk, make_file(platform, said), tmp_path).dispute_id
    (consumer, *_) = read_parties(desk, case).of(C)
    assert consumer.party.representative == ASKED
    assert Concern.MANDATE_MISSING in consumer.concerns
    assert not consumer.leaving
    shown = next(party for party in read_overview(desk, case).parties if party.role is C)
    assert shown.representative == ASKED


def test_a_change_is_shown_at_once_and_said_to_be_leaving(desk, platform, tmp_path) -> None:
    case = put_in(desk, make_file(platform), tmp_path).dispute_id
    update_party(desk, case, UpdateParty(party=T, accessibility_needs="Grands caractères"))
    view = read_parties(desk, case)
    (trader,) = view.of(T)
    assert trader.party.accessibility_needs == "Grands caractères"
    assert trader.leaving
    assert not view.of(C)[0].leaving


def test_every_member_of_a_family_is_there_and_only_the_first_can_be_changed(
    desk, platform, tmp_path
) -> None:
    base = make_file(platform).file
    more = person(name="M. Second Essai", email=None)
    made = make_file(platform, parties=(*base.parties, more), number=77)
    case = put_in(desk, made, tmp_path).dispute_id
    views = read_parties(desk, case).of(C)
    assert [view.changeable for view in views] == [True, False]
    assert views[1].party.name == "M. Second Essai"
    assert views[1].by_post


def test_the_mandate_is_asked_for_as_a_document_with_its_day(desk, platform, tmp_path) -> None:
    case = put_in(desk, make_file(platform), tmp_path).dispute_id
    due = date(2026, 12, 15)
    request_mandate(desk, RequestMandate(case, C, "Mandat", "Merci de l'adresser.", due))
    with desk.vault.engine.connect() as connection:
        (record,) = acts.of_dispute(connection, disputes.number_of(connection, case))
    content = record.act().content
    assert isinstance(content, RequestPieces)
    assert (content.to, content.due_on, content.pieces[0].title) == (C, due, "Mandat")
    assert content.request_id is not None
    assert M not in (content.to,)


def test_nobody_is_corrected_once_the_file_is_closed(desk, platform, tmp_path) -> None:
    script = [*in_mediation(), (T, ev.Withdrew(party=T)), (M, ev.Closed())]
    case = put_in(desk, make_file(platform, script), tmp_path).dispute_id
    view = read_parties(desk, case)
    assert not any(one.changeable for one in view.parties)
