"""Days a mediator writes down, and words in confidence: neither is turned on a party."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import httpx2
import pytest

from dispute_exchange import acts
from dispute_exchange.events import Settled
from dispute_exchange.moments import Moment
from dispute_exchange.money import Money
from dispute_exchange.vocabulary import Answer, Channel, Disclosure, NoticeKind, PartyRole
from dispute_platform import parties
from dispute_platform.timer import run_clocks
from tests.platform.conftest import Served, head
from tests.platform.desk import Desk
from tests.platform.test_parties import deliver

C, T = PartyRole.CONSUMER, PartyRole.TRADER
TODAY = datetime.now(UTC).date()
"""Or yesterday, when midnight passes meanwhile: nothing may rest on which."""


def _record(served: Served, desk: Desk, dispute: UUID, content: acts.ActContent) -> httpx2.Response:
    return desk.perform(desk.act(dispute, content, head(served.platform, dispute)))


def _decision(served: Served, dispute: UUID) -> UUID:
    with served.platform.database.read() as session:
        decision = served.platform.standings.of(session, dispute).decision
    assert decision is not None
    return decision.decision_id


def test_an_offer_made_in_confidence_is_not_the_other_partys_to_accept(
    served: Served, desk: Desk, dispute: UUID
) -> None:
    """LAW(R612-3): the page shows 50 €, and 50 € is what the consumer agrees to."""
    told = acts.RecordOffer(
        party=T,
        occurred=Moment(on=TODAY),
        channel=Channel.PHONE,
        text="Notre limite.",
        amount=Money(minor=17777),
        disclosure=Disclosure.CAUCUS_B,
    )
    assert _record(served, desk, dispute, told).status_code == 200
    agreed = parties.accept_offer(served.platform, dispute, C).payload
    assert isinstance(agreed, Settled)
    assert agreed.remedy.amount == Money(minor=5000)


@pytest.mark.parametrize("on", [date(1900, 1, 1), TODAY + timedelta(days=2), date(2999, 1, 1)])
def test_no_day_that_cannot_be_runs_against_a_party(
    served: Served, desk: Desk, dispute: UUID, on: date
) -> None:
    """LAW(R612-4): silence is found after the party's own time, from its own delivery."""
    deliver(served, desk, dispute)
    decision = _decision(served, dispute)
    told = (
        acts.RecordService(
            notice=NoticeKind.DECISION_DELIVERY, to=C, on=on, proof="RK 1", decision_id=decision
        ),
        acts.RecordAnswer(decision_id=decision, party=C, answer=Answer.NO_REPLY, on=on),
        acts.RecordAnswer(decision_id=decision, party=C, answer=Answer.REFUSED, on=on),
    )
    for content in told:
        assert _record(served, desk, dispute, content).json()["code"] == "not_allowed", content
    assert run_clocks(served.platform, dispute) == ()


def test_nobody_is_silent_to_whom_nothing_was_delivered(
    served: Served, desk: Desk, dispute: UUID
) -> None:
    """LAW(R612-4): a party written to by post has its time from the proven day."""
    by_post = acts.UpdateParty(party=C, preferred_channel=Channel.LETTER)
    assert _record(served, desk, dispute, by_post).status_code == 200
    deliver(served, desk, dispute)
    silent = acts.RecordAnswer(
        decision_id=_decision(served, dispute), party=C, answer=Answer.NO_REPLY, on=TODAY
    )
    refused = _record(served, desk, dispute, silent)
    assert refused.status_code == 409
    assert "silent_after_time" in refused.text


@pytest.mark.parametrize(
    "content",
    [
        acts.RecordWithdrawal(party=C, on=date(1900, 1, 1), channel=Channel.LETTER),
        acts.RecordCourt(on=date(1900, 1, 1)),
    ],
)
def test_a_file_does_not_end_before_it_began(
    served: Served, desk: Desk, dispute: UUID, content: acts.ActContent
) -> None:
    """How long a file is kept is counted from its end (C. civ., art. 2224)."""
    answered = _record(served, desk, dispute, content)
    assert answered.status_code == 409
    with served.platform.database.read() as session:
        assert served.platform.standings.of(session, dispute).closed_on is None
