"""The day a decision bears is the desk's word; the platform holds it against its own."""

from datetime import timedelta
from uuid import UUID

from dispute_exchange.canonical import canonical_json
from dispute_platform.clock import legal_day
from tests.platform.conftest import Served, head
from tests.platform.desk import Desk, content_for, decision_pdf, sign_pdf
from tests.platform.test_operations import code


def test_no_decision_comes_from_a_day_yet_to_come(
    served: Served, desk: Desk, dispute: UUID
) -> None:
    """It would bear the number and the law of that day, and the parties' time would follow."""
    base = head(served.platform, dispute)
    today = legal_day(served.platform.clock())
    told = []
    for days in (300, 1):
        dated = {"issued_on": today + timedelta(days=days)}
        record = desk.record(dispute, base).model_copy(update=dated)
        pdf = sign_pdf(desk, decision_pdf(canonical_json(record)))
        desk.upload(pdf)
        told.append(desk.perform(desk.act(dispute, content_for(record, pdf), base)))
    assert code(told[0]) == (422, "dated_ahead")
    assert told[1].status_code == 200, "at midnight a clock may be a little fast"
