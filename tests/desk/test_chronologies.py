"""The chronology on paper: whole, numbered, provable; nothing private in it but on purpose."""

import io
import uuid
from datetime import timedelta
from pathlib import Path

import pypdfium2
import pytest

from dispute_exchange import events as ev
from dispute_exchange.chain import link_all
from dispute_exchange.events import EventBody
from dispute_exchange.moments import Moment
from dispute_exchange.vocabulary import Disclosure, Language
from mediator_desk.usecases import chronologies
from mediator_desk.usecases.chronologies import (
    ChronologyEmpty,
    ChronologyLong,
    ChronologySealed,
    ChronologyUnexplained,
    PrintChronology,
    chronology_pdf,
    save_chronology,
)
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.notes import NoteTarget, WriteNote, write_note
from mediator_desk.usecases.progress import Cancelled
from mediator_desk.usecases.timelines import read_events, read_timeline
from tests.desk.material import C, in_mediation, make_file, put_in, told
from tests.exchange.material import Platform

WHISPER = "Accepterait zqapart."


def said_apart(platform: Platform, desk: Desk, folder: Path) -> uuid.UUID:
    """A case in mediation, and one message the trader may not read."""
    bodies = told(in_mediation())
    at = bodies[-1].recorded_at + timedelta(hours=1)
    bodies.append(
        EventBody(
            seq=len(bodies) + 1,
            event_id=uuid.UUID(int=777),
            occurred=Moment(on=at.date(), at=at),
            recorded_at=at,
            actor=C,
            disclosure=Disclosure.CAUCUS_A,
            payload=ev.MessageSent(text=WHISPER),
        )
    )
    timeline = link_all(uuid.UUID(int=1), bodies)
    return put_in(desk, make_file(platform, number=1, timeline=timeline), folder).dispute_id


@pytest.fixture
def case(desk: Desk, platform: Platform, tmp_path: Path) -> uuid.UUID:
    return said_apart(platform, desk, tmp_path)


def words(pdf: bytes) -> str:
    """The text of every page, as one line without the breaks of the paper."""
    document = pypdfium2.PdfDocument(io.BytesIO(pdf))
    try:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()
    return " ".join(" ".join(pages).split())


def test_every_event_stands_under_its_day_with_its_number_and_fingerprint(desk, case):
    text = words(chronology_pdf(desk, PrintChronology(case)).pdf)
    shared = [e for e in read_timeline(desk, case).entries if e.disclosure == "ALL_PARTIES"]
    for view in read_events(desk, case, [entry.seq for entry in shared]):
        assert f"N° {view.seq} " in text
        assert view.hash in text
    assert read_timeline(desk, case).integrity.last_hash in text


def test_what_was_said_apart_and_every_note_stay_here(desk, case):
    write_note(desk, WriteNote(NoteTarget(case, event_seq=1), "Une note zqnote."))
    made = chronology_pdf(desk, PrintChronology(case, Language.EN))
    text = words(made.pdf)
    assert (made.events, made.left_out) == (len(read_timeline(desk, case).entries) - 1, 1)
    assert "zqapart" not in text
    assert "zqnote" not in text
    assert "Not shown here: 1 events" in text


def test_what_was_said_apart_is_printed_for_a_reason_that_stands_on_the_first_page(desk, case):
    with pytest.raises(ChronologyUnexplained):
        chronology_pdf(desk, PrintChronology(case, apart=True, reason="  "))
    asked = PrintChronology(case, apart=True, reason="Contrôle de la commission")
    text = words(chronology_pdf(desk, asked).pdf)
    assert "zqapart" in text
    assert "Contrôle de la commission" in text
    assert "NON COMMUNICABLE" in text


def test_only_what_the_filters_keep(desk, case):
    made = chronology_pdf(desk, PrintChronology(case, seqs=(1, 3)))
    text = words(made.pdf)
    assert made.events == 2
    assert "N° 3 " in text
    assert "N° 2 " not in text
    with pytest.raises(ChronologyEmpty):
        chronology_pdf(desk, PrintChronology(case, seqs=(len(read_timeline(desk, case).entries),)))


def test_the_same_chronology_gives_the_same_bytes(desk, case):
    one, two = (chronology_pdf(desk, PrintChronology(case)).pdf for _ in range(2))
    assert one == two


def test_a_file_nobody_stated_independence_for_stays_shut(desk, platform, tmp_path):
    fresh = make_file(platform, number=2, said=in_mediation()[:6])
    shut = put_in(desk, fresh, tmp_path).dispute_id
    with pytest.raises(ChronologySealed):
        chronology_pdf(desk, PrintChronology(shut))


def test_a_long_exchange_goes_on_in_the_next_file(desk, case, tmp_path, monkeypatch):
    monkeypatch.setattr(chronologies, "EVENTS_A_PART", 5)
    with pytest.raises(ChronologyLong):
        chronology_pdf(desk, PrintChronology(case))
    saved = save_chronology(desk, PrintChronology(case), tmp_path / "out.pdf")
    assert [path.name for path in saved.paths] == ["out 1.pdf", "out 2.pdf", "out 3.pdf"]
    assert "Partie 2 sur 3" in words(saved.paths[1].read_bytes())


def test_giving_up_leaves_nothing_behind(desk, case, tmp_path, monkeypatch):
    monkeypatch.setattr(chronologies, "EVENTS_A_PART", 5)

    def tired(done: int, total: int, step: str) -> None:
        if done > 6:
            raise Cancelled

    with pytest.raises(Cancelled):
        save_chronology(desk, PrintChronology(case), tmp_path / "out.pdf", tired)
    assert not list(tmp_path.glob("out*"))
