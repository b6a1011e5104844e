"""What is seen of a case on the way and at its end: letters on their day, clocks, the pages.

Owns the looking; it reads through use cases, and the pages over HTTP as a party would.
"""

import httpx2

from demo.rehearsal.world import Case, Read, World
from dispute_exchange.procedure import ANSWERING
from dispute_platform.links import link_token
from dispute_platform.web.pages import PREFIX
from mediator_desk.usecases.agenda import read_case_clocks
from mediator_desk.usecases.letters import (
    WriteLetter,
    list_letters,
    preview_letter,
    read_letter,
)


def look(world: World, case: Case) -> None:
    """Read every letter owed since the last look, and the clocks as they stand."""
    for row in list_letters(world.desk, case.dispute_id):
        key = (row.notice, row.to, row.about_seq)
        if key in case.letters:
            continue
        if row.letter_id is not None:
            letter = read_letter(world.desk, row.letter_id).letter
        else:
            letter = preview_letter(
                world.desk, WriteLetter(case.dispute_id, row.notice, row.to, row.about_seq)
            )
        case.letters[key] = Read(row.on, row.about_seq, letter)
    case.clocks = read_case_clocks(world.desk, case.dispute_id).clocks


def visit(world: World, case: Case) -> None:
    """Each party opens its page."""
    for party in ANSWERING:
        token = link_token(world.platform, case.dispute_id, party)
        answer = httpx2.get(f"{world.url}{PREFIX}/{token}", params={"lang": "fr"}, timeout=30)
        assert answer.status_code == 200, answer.text
        case.pages[party] = answer.text
