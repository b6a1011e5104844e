"""An exhibit named to deceive shows its marks wherever its name is shown, said or printed."""

import pytest

from dispute_exchange.verification.reading import printed_text
from dispute_exchange.vocabulary import NoticeKind, PartyRole
from mediator_desk.decisions.letters.model import LetterFacts
from mediator_desk.domain.exhibits import as_shown
from mediator_desk.store import disputes, exhibits
from mediator_desk.store.tables import EVENT_WORDS
from mediator_desk.usecases.chronologies import PrintChronology, chronology_pdf
from mediator_desk.usecases.decisions import preview_draft
from mediator_desk.usecases.exhibits import list_exhibits
from mediator_desk.usecases.letters import prepare_letter
from mediator_desk.usecases.timelines import read_events, search_timeline
from tests.decisions.desk import Ready, write_proposal

HOSTILE = "Facture\u202efdp.exe"
PLAIN = "Facture⟦U+202E⟧fdp.exe"


@pytest.fixture
def misnamed(ready: Ready) -> Ready:
    """The dispute, one of whose exhibits has a name that reads backwards."""
    with ready.desk.vault.writer.begin() as connection:
        number = disputes.number_of(connection, ready.dispute_id)
        held = exhibits.get(connection, number, ready.evidence_id)
        named = held.item.model_copy(update={"title": HOSTILE, "original_name": HOSTILE})
        exhibits.put(connection, number, [exhibits.HeldExhibit(named, None, None)])
    return ready


def test_in_the_list_of_exhibits(misnamed: Ready) -> None:
    rows = {row.item.evidence_id: row for row in list_exhibits(misnamed.desk, misnamed.dispute_id)}
    row = rows[misnamed.evidence_id]
    assert (row.shown_title, row.item.original_name) == (PLAIN, PLAIN)


def test_in_the_timeline(misnamed: Ready) -> None:
    views = read_events(misnamed.desk, misnamed.dispute_id, range(1, 13))
    assert [link.title for view in views for link in view.exhibits] == [PLAIN]


def test_in_what_a_search_finds(misnamed: Ready) -> None:
    with misnamed.desk.vault.writer.begin() as connection:
        connection.exec_driver_sql(
            f"update {EVENT_WORDS} set words = ? where rowid = (select min(event_no) from event)",
            (HOSTILE,),
        )
    (hit,) = search_timeline(misnamed.desk, misnamed.dispute_id, "facture")
    assert hit.snippet == PLAIN


def test_in_the_chronology(misnamed: Ready) -> None:
    check(printed_text(chronology_pdf(misnamed.desk, PrintChronology(misnamed.dispute_id)).pdf))


def test_in_a_letter(misnamed: Ready) -> None:
    facts = LetterFacts(exhibits=(misnamed.evidence_id,))
    notice, to = NoticeKind.DISCLOSURE_OF_EXHIBITS, PartyRole.TRADER
    check(prepare_letter(misnamed.desk, misnamed.dispute_id, notice, to, facts=facts).plain_text())


def test_in_a_decision(misnamed: Ready) -> None:
    draft = write_proposal(misnamed)
    check(printed_text(preview_draft(misnamed.desk, draft.draft_id)))


def test_a_title_of_marks_alone_keeps_no_decision_from_being_written(misnamed: Ready) -> None:
    """Spelt out it would be longer than a decision may say, and nothing could be signed."""
    with misnamed.desk.vault.writer.begin() as connection:
        number = disputes.number_of(connection, misnamed.dispute_id)
        held = exhibits.get(connection, number, misnamed.evidence_id)
        named = held.item.model_copy(update={"title": "\u202e" * 300})
        exhibits.put(connection, number, [exhibits.HeldExhibit(named, None, None)])
    assert type(named).model_validate(as_shown(named).model_dump()).title.endswith("…")
    draft = write_proposal(misnamed)
    check(printed_text(preview_draft(misnamed.desk, draft.draft_id)))


def test_what_is_kept_stays_as_it_came(misnamed: Ready) -> None:
    with misnamed.desk.vault.engine.connect() as connection:
        number = disputes.number_of(connection, misnamed.dispute_id)
        held = exhibits.get(connection, number, misnamed.evidence_id)
    assert (held.item.title, as_shown(held.item).title) == (HOSTILE, PLAIN)


def check(text: str) -> None:
    assert "\u202e" not in text
    assert "⟦U+202E⟧" in text.replace("\n", "")
