"""The demonstration dossier has exactly the facts of the interface design."""

from datetime import date

from dispute_exchange.claims import ClaimHead
from dispute_exchange.events import MeetingHeld, OfferMade
from dispute_exchange.procedure import fold
from dispute_exchange.vocabulary import Disclosure, DisputeState, EvidenceType, PartyRole
from dispute_platform.samples import as_dispute_file, demonstration, story
from dispute_platform.samples.story import siren_is_valid


def test_it_stands_where_the_screens_show_it() -> None:
    file = as_dispute_file(demonstration())
    standing = fold(file.timeline)

    assert file.check_chain().seq == 143
    assert (file.file_no, file.title) == ("4182", "Objectif macro 105 mm, remboursement tardif")
    assert standing.state is DisputeState.IN_MEDIATION
    assert standing.filed_on == date(2026, 7, 3)
    assert standing.referred_on == date(2026, 8, 18)
    assert standing.objections_until == date(2026, 8, 28)
    assert standing.notified_on == date(2026, 9, 1)
    assert standing.entered_on == date(2026, 9, 9)


def test_its_negotiation_is_the_one_of_the_curve() -> None:
    file = as_dispute_file(demonstration())
    offers = [event for event in file.timeline if isinstance(event.payload, OfferMade)]
    curve: dict[PartyRole, list[tuple[date, int]]] = {
        PartyRole.CONSUMER: [],
        PartyRole.TRADER: [],
    }
    for event in offers:
        assert isinstance(event.payload, OfferMade)
        curve[event.actor].append((event.occurred.on, event.payload.amount.minor))

    assert curve[PartyRole.CONSUMER] == [
        (date(2026, 8, 6), 31070),
        (date(2026, 9, 18), 26070),
        (date(2026, 10, 12), 20070),
        (date(2026, 11, 5), 17570),
    ]
    assert curve[PartyRole.TRADER] == [
        (date(2026, 8, 10), 3000),
        (date(2026, 9, 15), 6000),
        (date(2026, 10, 14), 10000),
        (date(2026, 11, 9), 12000),
    ]
    eighteenth = next(e for e in offers if e.occurred.on == date(2026, 9, 18))
    assert eighteenth.seq == 71
    assert "sans prolonger davantage" in eighteenth.payload.text  # type: ignore[union-attr]


def test_its_heads_and_exhibits() -> None:
    file = as_dispute_file(demonstration())

    def claimed(head: ClaimHead) -> int:
        assert head.claimed is not None
        return head.claimed.minor

    assert {h.letter: claimed(h) for h in file.claim.heads} == {
        "A": 0,
        "B": 14580,
        "C": 1490,
        "D": 15000,
    }
    assert file.claim.disputed.minor == 31070
    assert len(file.evidence) == 12
    assert file.evidence[7].title == "Preuve de dépôt du 18 juin"
    slip = file.evidence[8]
    assert (slip.title, slip.type) == ("Bordereau de retour et suivi", EvidenceType.TRACKING)
    assert slip.submitted_by is PartyRole.TRADER
    assert sum(item.seen_by_both() for item in file.evidence) == 11
    assert siren_is_valid(file.trader().siren or "")
    expected = story("demonstration").expected
    assert {k: v.minor for k, v in expected.heads.items()} == {
        "A": 0,
        "B": 14580,
        "C": 1490,
        "D": 0,
    }


def test_the_separate_interview_stays_between_mediator_and_consumer() -> None:
    file = as_dispute_file(demonstration())
    (meeting,) = (e for e in file.timeline if isinstance(e.payload, MeetingHeld))

    assert meeting.disclosure is Disclosure.CAUCUS_A
    assert meeting.occurred.on == date(2026, 10, 29)
    assert isinstance(meeting.payload, MeetingHeld)
    assert (meeting.payload.minutes, meeting.payload.with_parties) == (22, (PartyRole.CONSUMER,))
