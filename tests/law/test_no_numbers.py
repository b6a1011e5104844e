"""No number of the law is written in Python: lengths, percentages and amounts are dated data."""

import ast
from pathlib import Path

import pytest

from tests.law.numbers import legal_numbers, suspects

SOURCE = Path(__file__).parents[2] / "src"

NOT_THE_LAW = {
    "dispute_exchange/container/zip_records.py": "the date format of ZIP (APPNOTE 4.4.6)",
    "dispute_exchange/moments.py": "the longest time a file may speak of",
    "dispute_platform/authority.py": "how long demonstration certificates last",
    "dispute_platform/uploads.py": "how long an unfinished upload is kept",
    "mediator_desk/cli/agenda_commands.py": "how far a list looks ahead",
    "mediator_desk/decisions/chronology/press.py": "points on a page",
    "mediator_desk/decisions/findings.py": "bounds of a count of words, itself data",
    "mediator_desk/decisions/logo.py": "the size of a picture",
    "mediator_desk/decisions/texts.py": "the size of a file",
    "mediator_desk/decisions/plan.py": "how many letters are quoted",
    "mediator_desk/decisions/render/furniture.py": "millimetres",
    "mediator_desk/decisions/signing/network.py": "the size of an answer",
    "mediator_desk/decisions/signing/key_files.py": "the size of a file",
    "mediator_desk/decisions/signing/requests.py": "the size of a file",
    "mediator_desk/desktop/custody/backups.py": "how rarely a plan may make a backup",
    "mediator_desk/desktop/dispute/evidence/pane.py": "how large a page is shown",
    "mediator_desk/desktop/dispute/evidence/toolbar.py": "how large a page is shown",
    "mediator_desk/desktop/dispute/evidence/zooming.py": "how large a page is shown",
    "mediator_desk/desktop/dispute/timeline/period.py": "a span offered by the timeline",
    "mediator_desk/desktop/dispute/timeline/rows.py": "when a silence is drawn",
    "mediator_desk/desktop/dispute/timeline/strip_chart.py": "the margins of a drawing",
    "mediator_desk/desktop/present/deadlines.py": "how a clock looks (tokens, section 8)",
    "mediator_desk/desktop/recovery_sheet.py": "the width of a table",
    "mediator_desk/desktop/widgets/curve.py": "how an axis is labelled",
    "mediator_desk/domain/clocks.py": "how a clock looks (tokens, section 8)",
    "mediator_desk/domain/highlights.py": "how many lines of a page are marked",
    "mediator_desk/domain/possible.py": "a day that only has to be one",
    "mediator_desk/law/bounds.py": "over how many days a length is tried",
    "mediator_desk/law/calculators/telling.py": "how many decimals are printed",
    "mediator_desk/law/dates.py": "the months of a year",
    "mediator_desk/law/interest.py": "bounds of what a table may say",
    "mediator_desk/law/reminders.py": "bounds of what a table may say",
    "mediator_desk/sync/api.py": "the clock of an answer that is too far off to be true",
    "mediator_desk/usecases/_lasting.py": "how far ahead a signature is judged",
    "mediator_desk/usecases/agenda.py": "the days of a week",
    "mediator_desk/usecases/dating.py": "how long a platform may be silent",
    "mediator_desk/usecases/practice.py": "how long a certificate of the practice vault lasts",
    "mediator_desk/usecases/signature_upgrades.py": "when a time stamp is renewed",
}
"""Files with numbers that look like the law's and are not, each with what they are. The list may
only shrink: a new number belongs in ``resources/law``, or here with its reason."""

FILES = [
    path
    for path in sorted(SOURCE.rglob("*.py"))
    if "_generated" not in path.parts and "samples" not in path.parts
]


def test_no_number_of_the_law_is_written_in_python():
    found = [
        suspect
        for path in FILES
        for suspect in suspects(SOURCE, path)
        if suspect.path not in NOT_THE_LAW
    ]
    assert not found, "\n".join(f"{one.path}:{one.line}: {one.code}" for one in found)


def test_every_exception_is_still_needed():
    still = {suspect.path for path in FILES for suspect in suspects(SOURCE, path)}
    assert set(NOT_THE_LAW) <= still


@pytest.mark.parametrize(
    "code",
    [
        "due = start + timedelta(days=21)",
        "LATEST_DAYS = 90",
        "if delay > 30: pass",
        "text = 'a penalty of 5 %'",
        "text = 'within 14 days'",
        "rate = Decimal('6.67')",
        "def f(response_days=15): pass\nf(response_days=15)",
        "amount = 250",
        "band.euros == 600",
    ],
)
def test_a_number_of_the_law_is_found(tmp_path, code):
    ast.parse(code)
    path = tmp_path / "mediator_desk" / "domain" / "deadlines.py"
    path.parent.mkdir(parents=True)
    path.write_text(code, encoding="utf-8")
    assert list(suspects(tmp_path, path))


def test_the_numbers_looked_for_are_those_of_the_tables():
    assert {14, 21, 30, 60, 90, 250, 400, 600, 1500, 3500} <= legal_numbers()
