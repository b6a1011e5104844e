"""Whatever happened in a dispute, a page holds nothing its class does not open to its reader."""

import itertools
import re
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from hypothesis import given, settings
from hypothesis import strategies as st

from dispute_exchange import events as ev
from dispute_exchange.chain import link_all
from dispute_exchange.events import EventBody
from dispute_exchange.evidence import PARTIES_OF, EvidenceItem
from dispute_exchange.moments import Moment
from dispute_exchange.money import Money
from dispute_exchange.parties import Mediator
from dispute_exchange.procedure import fold
from dispute_exchange.vocabulary import (
    ConsentKind,
    Disclosure,
    DocumentDefect,
    EvidenceType,
    PartyRole,
)
from dispute_platform.material import DisputeFacts
from dispute_platform.web.pages import render_page
from dispute_platform.web.view import party_view
from dispute_platform.web.visible import Known
from tests.platform.material import BODY, material
from tests.platform.test_parties import Form

C, T, M, P = PartyRole.CONSUMER, PartyRole.TRADER, PartyRole.MEDIATOR, PartyRole.PLATFORM
_NUMBERS = itertools.count(1)
_CLASSES = list(Disclosure)
START = datetime(2026, 9, 1, 8, tzinfo=UTC)


def secret(disclosure: Disclosure) -> str:
    """Words that can be found again, and whose they are."""
    return f"zz{next(_NUMBERS)}{disclosure.value.replace('_', '').lower()}zz"


def speaking(disclosure: Disclosure, mark: str) -> list[tuple[PartyRole, Any]]:
    """Everything that carries words a party could read."""
    return [
        (M, ev.MessageSent(text=mark)),
        (C, ev.OfferMade(text=mark, amount=Money(minor=100))),
        (T, ev.OfferMade(text=mark, amount=Money(minor=100))),
        (M, ev.PiecesRequested(to=C, text=mark, due_on=date(2026, 12, 1))),
        (
            M,
            ev.PiecesRequested(
                to=T,
                text=mark,
                due_on=date(2026, 12, 1),
                pieces=(ev.RequestedPiece(title=mark, defect=DocumentDefect.EXPIRED),),
            ),
        ),
        (M, ev.MeetingHeld(with_parties=(C,), minutes=5, text=mark)),
        (M, ev.ReminderSent(to=C, text=mark)),
        (M, ev.ReminderSent(to=T, text=mark)),
        (C, ev.EvidenceFiled(text=mark)),
        (M, ev.EvidenceDisclosed(to=(C,), text=mark)),
        (M, ev.IndependenceDeclared(circumstances=mark, objections_until=date(2027, 1, 1))),
        (M, ev.ConflictRaised(by=M, text=mark)),
        (M, ev.DeadlineExtended(until=date(2027, 2, 1), reason=mark)),
        (C, ev.Withdrew(party=C, text=mark)),
        (P, ev.Correction(corrects=1, text=mark)),
        (P, ev.ConsentGiven(consent=ConsentKind.LIFT_CONFIDENTIALITY, party=C, receipt=mark)),
    ]


@st.composite
def secrets(draw: st.DrawFn) -> tuple[list[EventBody], list[EvidenceItem]]:
    """A dispute in mediation where things were then said and shown under every class."""
    from tests.platform.material import stages

    mediator = Mediator(mediator_id=UUID(int=5), name="Odile Vautremont", body=BODY)
    said: list[tuple[PartyRole, Any, Disclosure, tuple[UUID, ...]]] = [
        (actor, payload, Disclosure.ALL_PARTIES, ()) for _s, actor, payload in stages(mediator, "1")
    ]
    evidence = []
    for number in range(1, draw(st.integers(1, 4)) + 1):
        disclosure = draw(st.sampled_from(_CLASSES))
        name = secret(disclosure)
        evidence.append(
            EvidenceItem(
                evidence_id=UUID(int=500 + number),
                piece_no=number,
                title=name,
                type=EvidenceType.LETTER,
                submitted_by=draw(st.sampled_from([C, T])),
                submitted_at=START,
                path=f"evidence/{number:04}-x.pdf",
                original_name=name,
                media_type="application/pdf",
                size=1,
                sha256="0" * 64,
                disclosure=disclosure,
                defect=draw(st.sampled_from([None, DocumentDefect.ILLEGIBLE])),
            )
        )
    for _ in range(draw(st.integers(1, 12))):
        disclosure = draw(st.sampled_from(_CLASSES))
        actor, payload = draw(st.sampled_from(speaking(disclosure, secret(disclosure))))
        shown = tuple(one.evidence_id for one in evidence if draw(st.booleans()))
        said.append((actor, payload, disclosure, shown))
    bodies = [
        EventBody(
            seq=seq,
            event_id=UUID(int=9000 + seq),
            occurred=Moment(on=START.date(), at=START),
            recorded_at=START,
            actor=actor,
            disclosure=disclosure,
            payload=payload,
            evidence_ids=shown,
        )
        for seq, (actor, payload, disclosure, shown) in enumerate(said, 1)
    ]
    return bodies, evidence


@settings(max_examples=150)
@given(drawn=secrets(), party=st.sampled_from([C, T]), tongue=st.sampled_from(["fr", "en"]))
def test_no_page_holds_what_is_not_open_to_its_reader(
    drawn: tuple[list[EventBody], list[EvidenceItem]], party: Any, tongue: Any
) -> None:
    """R612-3, domain 9: caucus, mediator-only and one-party material never reaches the other."""
    bodies, evidence = drawn
    events = link_all(UUID(int=1), bodies)
    mediator = Mediator(mediator_id=UUID(int=5), name="Odile Vautremont", body=BODY)
    facts: DisputeFacts = material(mediator).record.facts()
    known = Known(facts, events, evidence, fold(events), date(2026, 11, 1))
    page = render_page(
        party_view(known, party, tongue),
        tongue,
        "token",
        lambda _action: {"event_id": "e", "key": "k"},
    )
    found = re.findall(r"zz\d+([a-z]+)zz", page)
    opened = {
        disclosure.value.replace("_", "").lower()
        for disclosure in Disclosure
        if party in PARTIES_OF[disclosure]
    }
    assert set(found) <= opened
    for item in evidence:
        if party not in PARTIES_OF[item.disclosure]:
            assert str(item.evidence_id) not in page
    parsed = Form(page)
    assert len(parsed.ids) == len(set(parsed.ids))
    assert parsed.needing <= parsed.labelled
    if tongue == "fr":
        assert not re.search(r" [:;?!»€]", re.sub(r"<[^>]+>", "", page))
