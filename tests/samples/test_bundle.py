"""Scenario 38 told as fourteen files: one event, one airline, each passenger apart."""

import pytest

from dispute_exchange.dispute import DisputeFile
from dispute_exchange.money import Money, total
from dispute_exchange.procedure import fold
from dispute_exchange.vocabulary import DisputeState, PartyRole
from dispute_platform.samples import as_dispute_file, build, build_bundle, caseload
from dispute_platform.samples.passengers import passenger_keys, passenger_source

FILES = [as_dispute_file(material) for material in build_bundle()]


def test_every_passenger_has_a_file_and_the_caseload_is_as_it_was() -> None:
    assert len(FILES) == len({file.dispute_id for file in FILES}) == 14
    assert [file.file_no for file in FILES] == [f"4205-{number:02}" for number in range(1, 15)]
    assert not set(passenger_keys()) & set(caseload())
    group = as_dispute_file(build(38))
    people = {party.name for party in group.parties if party.role is PartyRole.CONSUMER}
    assert {file.consumer().name for file in FILES} == people


def test_they_share_the_event_the_airline_and_the_bundle() -> None:
    assert len({file.bundle_id for file in FILES}) == 1
    assert FILES[0].bundle_id == as_dispute_file(build(38)).bundle_id
    assert len({(file.trader().name, file.trader().siren) for file in FILES}) == 1
    assert len({file.order.delivered_on for file in FILES if file.order}) == 1


def test_the_compensation_of_all_is_that_of_the_group() -> None:
    """EC 261/2004, art. 7: 14 × 250 = 3 500 (check vector of scenario 38)."""
    claimed = (file.claim.heads[0].claimed or Money(minor=0) for file in FILES)
    assert total(claimed, "EUR") == Money.of("3500")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.file_no)
def test_each_holds_together_and_stands_where_it_should(file: DisputeFile) -> None:
    assert file.check_chain().seq == len(file.timeline)
    late = file.file_no.endswith("-13")
    wanted = DisputeState.NOTIFIED if late else DisputeState.IN_MEDIATION
    assert fold(file.timeline).state is wanted
    others = [other.consumer().name.split()[-1] for other in FILES if other is not file]
    said = file.model_dump_json()
    assert not [name for name in others if name in said]


def test_there_is_no_fifteenth_passenger() -> None:
    with pytest.raises(KeyError):
        passenger_source("38-15")
    with pytest.raises(KeyError):
        build("38-15")
