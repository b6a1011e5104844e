"""The history of a file: who did what and when, and nothing of what was said in private."""

import json

from dispute_exchange.chain import link_all
from dispute_exchange.vocabulary import (
    Channel,
)
from mediator_desk.usecases.decisions import (
    StartDraft,
    start_draft,
)
from mediator_desk.usecases.follow_up import (
    ChaseParty,
    chase_party,
)
from mediator_desk.usecases.history import Place, read_history
from mediator_desk.usecases.notes import NoteTarget, WriteNote, write_note
from tests.desk.material import M, T, in_mediation, make_file, put_in, told


def test_the_history_tells_who_did_what_and_when_newest_first(hold) -> None:
    desk, case = hold(in_mediation())
    write_note(desk, WriteNote(NoteTarget(case), "Un secret de médiateur"))
    start_draft(desk, StartDraft(case))
    chase_party(desk, ChaseParty(case, T, "Merci de répondre."))
    found = read_history(desk, case)
    on_desk = [(row.what, row.detail) for row in found.rows if row.place is Place.DESK]
    assert ("note", "written") in on_desk
    assert ("draft", "PROPOSAL") in on_desk
    assert ("act", "REMIND_PARTY:sealed") in on_desk
    assert ("file", "") in on_desk
    moments = [row.on for row in found.rows]
    assert moments == sorted(moments, reverse=True)
    assert "Odile Vautremont" in found.people
    assert len([row for row in found.rows if row.place is Place.EXCHANGE]) == len(in_mediation())
    assert "secret" not in json.dumps([str(row) for row in found.rows])


def test_the_history_says_who_wrote_a_letter_down(desk, platform, tmp_path) -> None:
    made = make_file(platform)
    bodies = told(in_mediation())
    bodies[-1] = bodies[-1].model_copy(
        update={"recorded_by": M, "channel": Channel.LETTER, "occurred": bodies[-1].occurred}
    )
    made = make_file(platform, timeline=link_all(made.file.dispute_id, bodies))
    case = put_in(desk, made, tmp_path).dispute_id
    row = next(row for row in read_history(desk, case).rows if row.seq == len(bodies))
    assert (row.recorded, row.role) == (True, T)
