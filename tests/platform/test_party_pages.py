"""The party pages: what is asked of a party, and what it may send."""

import io
import re
import socket
from collections.abc import Iterator
from datetime import date, timedelta
from uuid import UUID, uuid4

import httpx2
import pytest

from dispute_exchange import acts
from dispute_exchange import events as ev
from dispute_exchange.canonical import sha256_hex
from dispute_exchange.events import TimelineEvent
from dispute_exchange.evidence import EvidenceItem
from dispute_exchange.moments import Moment
from dispute_exchange.money import Money
from dispute_exchange.parties import Mediator
from dispute_exchange.vocabulary import (
    Answer,
    Channel,
    ConsentKind,
    Disclosure,
    DisputeState,
    DocumentDefect,
    EvidenceType,
    ImplementationStatus,
    PartyRole,
)
from dispute_platform import parties
from dispute_platform.clock import legal_day, system_clock
from dispute_platform.disputes import events_of, evidence_of, register_dispute
from dispute_platform.errors import Refusal
from dispute_platform.parties import Handing
from dispute_platform.platform import Platform
from tests.patience import PATIENCE_S
from tests.platform.conftest import Served, head
from tests.platform.desk import Desk
from tests.platform.material import material
from tests.platform.test_parties import Browser, deliver, state

C, T, M, P = PartyRole.CONSUMER, PartyRole.TRADER, PartyRole.MEDIATOR, PartyRole.PLATFORM


def today() -> date:
    """Asked each time: a long run may pass midnight."""
    return legal_day(system_clock())


PDF = b"%PDF-1.4\nbordereau\n%%EOF\n"


@pytest.fixture
def browsers(served: Served, dispute: UUID) -> Iterator[tuple[Browser, Browser]]:
    both = Browser(served, dispute, C), Browser(served, dispute, T)
    yield both
    for browser in both:
        browser.http.close()


def do(served: Served, desk: Desk, dispute: UUID, content: acts.ActContent) -> None:
    desk.performed(desk.act(dispute, content, head(served.platform, dispute)))


def chain(platform: Platform, dispute: UUID) -> tuple[TimelineEvent, ...]:
    with platform.database.read() as session:
        return events_of(session, dispute)


def items(platform: Platform, dispute: UUID) -> tuple[EvidenceItem, ...]:
    with platform.database.read() as session:
        return evidence_of(session, dispute)


def last(platform: Platform, dispute: UUID, kind: str) -> TimelineEvent:
    return [event for event in chain(platform, dispute) if event.payload.kind == kind][-1]


def hand(title: str = "Bordereau", *, only: bool = False, data: bytes = PDF) -> Handing:
    return Handing(
        title,
        EvidenceType.TRACKING,
        "C:\\bord/ereau é.pdf",
        "application/pdf",
        io.BytesIO(data),
        only,
    )


def upload(browser: Browser, **fields: str) -> httpx2.Response:
    form = browser.form("evidence") | fields
    files = {"file": ("retour.pdf", PDF, "application/pdf")}
    return browser.http.post(f"{browser.path}/evidence", data=form, files=files)


def test_a_request_is_shown_with_its_day_and_defect_and_answered_by_a_file(
    served: Served, desk: Desk, dispute: UUID, browsers: tuple[Browser, Browser]
) -> None:
    """R612-3: documents are asked for, and what was unfit is said to be so."""
    consumer, trader = browsers
    invoice = items(served.platform, dispute)[0]
    asked = uuid4()
    piece = ev.RequestedPiece(
        title="La facture entière",
        type=EvidenceType.INVOICE,
        defect=DocumentDefect.ILLEGIBLE,
        evidence_id=invoice.evidence_id,
    )
    due = today() + timedelta(days=9)
    do(
        served,
        desk,
        dispute,
        acts.RequestPieces(
            to=C, text="Rescannez, s’il vous plaît.", due_on=due, request_id=asked, pieces=(piece,)
        ),
    )
    page = consumer.page("fr")
    assert "La facture entière" in page
    assert "illisible" in page
    assert f"Au plus tard le {due.day}" in page.replace("1er", "1")
    assert "illisible" not in trader.page("fr")
    assert "Rien ne vous est demandé" in trader.page("fr")
    assert items(served.platform, dispute)[0].defect is DocumentDefect.ILLEGIBLE
    sent = upload(consumer, title="Facture", kind="INVOICE", request_id=str(asked))
    assert sent.status_code == 303, sent.text
    assert state(served.platform, dispute) is DisputeState.IN_MEDIATION
    filed = last(served.platform, dispute, "EVIDENCE_FILED")
    assert isinstance(filed.payload, ev.EvidenceFiled)
    assert (filed.actor, filed.payload.request_id) == (C, asked)
    added = items(served.platform, dispute)[-1]
    assert (added.piece_no, added.path) == (3, "evidence/0003-retour.pdf")
    assert consumer.http.get(f"{consumer.path}/exhibits/{added.evidence_id}").content == PDF


def test_what_is_shown_to_the_mediator_alone_is_not_the_others(
    served: Served, dispute: UUID, browsers: tuple[Browser, Browser]
) -> None:
    consumer, trader = browsers
    assert upload(consumer, title="Mon relevé", to_mediator_only="true").status_code == 303
    item = items(served.platform, dispute)[-1]
    assert item.disclosure is Disclosure.CAUCUS_A
    assert "Mon relevé" in consumer.page()
    assert "Mon relevé" not in trader.page()
    assert trader.http.get(f"{trader.path}/exhibits/{item.evidence_id}").status_code == 404


def test_a_disclosed_exhibit_is_shown_and_the_first_look_is_written_down(
    served: Served, desk: Desk, dispute: UUID, browsers: tuple[Browser, Browser]
) -> None:
    """Dir. 2013/11 art. 9(1), R612-3."""
    consumer, _trader = browsers
    note = items(served.platform, dispute)[1]
    hidden = consumer.http.get(f"{consumer.path}/exhibits/{note.evidence_id}")
    assert hidden.status_code == 404
    told = acts.DiscloseEvidence(evidence_ids=(note.evidence_id,), to=(C,), text="Voici.")
    do(served, desk, dispute, told)
    shown = items(served.platform, dispute)[1]
    assert shown.disclosure is Disclosure.ALL_PARTIES
    assert [seen.by for seen in shown.seen_by] == [C]
    assert shown.seen_by_both()
    assert consumer.http.get(f"{consumer.path}/exhibits/{note.evidence_id}").status_code == 200


def test_looking_twice_is_written_down_once(
    served: Served, dispute: UUID, browsers: tuple[Browser, Browser]
) -> None:
    _consumer, trader = browsers
    invoice = items(served.platform, dispute)[0]
    for _ in range(2):
        assert trader.http.get(f"{trader.path}/exhibits/{invoice.evidence_id}").status_code == 200
    reads = [one for one in chain(served.platform, dispute) if one.payload.kind == "READ"]
    assert [(one.actor, one.payload.evidence_id) for one in reads] == [(T, invoice.evidence_id)]
    assert [seen.by for seen in items(served.platform, dispute)[0].seen_by] == [T]


def test_nothing_said_apart_is_ever_disclosed(served: Served, desk: Desk, dispute: UUID) -> None:
    """R612-3."""
    data = b"une note"
    filed = acts.FileEvidence(
        evidence_id=uuid4(),
        submitted_by=T,
        title="Dit à part",
        type=EvidenceType.CALL_NOTE,
        original_name="note.txt",
        media_type="text/plain",
        size=len(data),
        sha256=sha256_hex(data),
        disclosure=Disclosure.CAUCUS_B,
        received=Moment(on=date(2026, 9, 3)),
        channel=Channel.IN_PERSON,
    )
    act = desk.act(dispute, filed, head(served.platform, dispute))
    assert desk.perform(act).status_code == 424
    desk.upload(data)
    desk.performed(act)
    told = acts.DiscloseEvidence(evidence_ids=(filed.evidence_id,), to=(C,))
    answer = desk.perform(desk.act(dispute, told, head(served.platform, dispute)))
    assert answer.status_code == 409
    assert answer.json()["facts"]["reason"] == "confidential"
    event = last(served.platform, dispute, "EVIDENCE_FILED")
    assert (event.actor, event.recorded_by, event.channel) == (T, M, Channel.IN_PERSON)
    assert event.occurred.on == date(2026, 9, 3)


def test_a_consent_is_given_once_and_electronic_delivery_changes_the_channel(
    served: Served, desk: Desk, dispute: UUID, browsers: tuple[Browser, Browser]
) -> None:
    consumer, _trader = browsers
    do(served, desk, dispute, acts.UpdateParty(party=C, preferred_channel=Channel.LETTER))
    pdf, content = desk.decision(dispute, head(served.platform, dispute))
    desk.upload(pdf)
    do(served, desk, dispute, content)
    assert "J’accepte la solution" not in consumer.page("fr")
    with pytest.raises(Refusal, match="not_allowed"):
        parties.answer_decision(served.platform, dispute, C, Answer.ACCEPTED)
    served_on = acts.RecordService(
        notice="DECISION_DELIVERY",
        to=C,
        on=today(),
        proof="1A 234 567 8901 2",
        decision_id=content.decision_id,
    )
    do(served, desk, dispute, served_on)
    with served.platform.database.read() as session:
        decision = served.platform.standings.of(session, dispute).decision
    assert decision is not None
    assert decision.answer_by[C] == served_on.on + timedelta(days=15)
    assert consumer.send("consent", consent="ELECTRONIC_DELIVERY").status_code == 303
    with pytest.raises(Refusal, match="already_answered"):
        parties.give_consent(served.platform, dispute, C, ConsentKind.ELECTRONIC_DELIVERY)
    assert "Votre consentement" not in consumer.page("fr")
    assert "Donné le" in consumer.page("fr")


def test_a_party_opposes_the_mediator_while_it_may(
    served: Served, desk: Desk, dispute: UUID, browsers: tuple[Browser, Browser]
) -> None:
    """R613-1."""
    consumer, _trader = browsers
    assert "S’opposer" not in consumer.page("fr")
    until = today() + timedelta(days=8)
    declared = acts.DeclareIndependence(
        circumstances="J’ai conseillé ce commerçant en 2021.", objections_until=until
    )
    do(served, desk, dispute, declared)
    assert "J’ai conseillé ce commerçant" in consumer.page("fr")
    assert consumer.send("objection", text="Je préfère un autre médiateur").status_code == 303
    assert state(served.platform, dispute) is DisputeState.CONFLICT
    assert "indépendance" in consumer.page("fr")


def test_an_objection_comes_in_time(served: Served, desk: Desk, dispute: UUID) -> None:
    """R613-1: silence within the time given is no objection."""
    past = today() - timedelta(days=1)
    do(served, desk, dispute, acts.DeclareIndependence(objections_until=past))
    with pytest.raises(Refusal, match="objection_too_late"):
        parties.object_to_mediator(served.platform, dispute, C, "Trop tard")


def test_the_consumer_accepts_the_last_offer(
    served: Served, desk: Desk, dispute: UUID, browsers: tuple[Browser, Browser]
) -> None:
    """R612-4: parties who agree settle before any proposal."""
    consumer, _trader = browsers
    parties.make_offer(served.platform, dispute, T, Money(minor=20000), "Nous arrondissons.")
    assert "200,00" in consumer.page("fr")
    assert consumer.send("agreement").status_code == 303
    assert state(served.platform, dispute) is DisputeState.SETTLED_IN_MEDIATION


def agreed(served: Served, desk: Desk, dispute: UUID) -> None:
    deliver(served, desk, dispute)
    parties.answer_decision(served.platform, dispute, C, Answer.ACCEPTED)
    parties.answer_decision(served.platform, dispute, T, Answer.ACCEPTED)


def test_implementation_is_reported_at_one_stroke(
    served: Served, desk: Desk, dispute: UUID, browsers: tuple[Browser, Browser]
) -> None:
    """R612-4, R614-2: one click says that nothing was done, another that all was."""
    consumer, _trader = browsers
    agreed(served, desk, dispute)
    assert consumer.send("implementation", status="NOT_IMPLEMENTED").status_code == 303
    assert state(served.platform, dispute) is DisputeState.NOT_IMPLEMENTED
    assert consumer.send("implementation", status="IMPLEMENTED").status_code == 303
    assert state(served.platform, dispute) is DisputeState.IMPLEMENTED


def test_implementation_is_reported_item_by_item(
    served: Served, desk: Desk, dispute: UUID, browsers: tuple[Browser, Browser]
) -> None:
    consumer, _trader = browsers
    agreed(served, desk, dispute)
    (head_id,) = set(re.findall(r'value="([0-9a-f-]{36}):PARTLY"', consumer.page()))
    assert consumer.send("implementation", item=f"{head_id}:PARTLY").status_code == 303
    said = last(served.platform, dispute, "IMPLEMENTATION_REPORTED").payload
    assert isinstance(said, ev.ImplementationReported)
    assert said.status is ImplementationStatus.PARTLY
    assert [(str(one.head_id), one.status.value) for one in said.items] == [(head_id, "PARTLY")]
    wrong = consumer.send("implementation", item=f"{uuid4()}:PARTLY")
    assert wrong.status_code == 400


def test_a_trader_ends_the_case_with_a_proof_alone(
    served: Served, desk: Desk, dispute: UUID, browsers: tuple[Browser, Browser]
) -> None:
    _consumer, trader = browsers
    agreed(served, desk, dispute)
    done = ImplementationStatus.IMPLEMENTED
    parties.report_implementation(served.platform, dispute, T, done)
    assert state(served.platform, dispute) is DisputeState.TO_IMPLEMENT
    files = {"file": ("virement.pdf", PDF, "application/pdf")}
    form = trader.form("implementation") | {"status": "IMPLEMENTED"}
    sent = trader.http.post(f"{trader.path}/implementation", data=form, files=files)
    assert sent.status_code == 303, sent.text
    assert state(served.platform, dispute) is DisputeState.IMPLEMENTED
    assert items(served.platform, dispute)[-1].original_name == "virement.pdf"


def test_a_file_past_the_limit_is_refused_before_it_is_read(
    served: Served, dispute: UUID, browsers: tuple[Browser, Browser]
) -> None:
    consumer, _trader = browsers
    host, port = served.url.removeprefix("http://").split(":")
    head_lines = (
        f"POST {consumer.path}/evidence HTTP/1.1",
        f"Host: {host}:{port}",
        f"Content-Length: {4 << 30}",
        "Content-Type: multipart/form-data; boundary=x",
        "Connection: close",
    )
    with socket.create_connection((host, int(port)), timeout=PATIENCE_S) as line:
        line.sendall("\r\n".join((*head_lines, "", "")).encode("ascii"))
        with line.makefile("rb") as answer:
            said = answer.read().decode("utf-8")
    assert said.startswith("HTTP/1.1 413")
    assert "trop lourd" in said


def test_what_a_party_calls_a_file_is_never_a_path(served: Served, dispute: UUID) -> None:
    event = parties.file_evidence(served.platform, dispute, C, hand())
    item = next(
        one for one in items(served.platform, dispute) if one.evidence_id in event.evidence_ids
    )
    assert item.path == "evidence/0003-ereau-e.pdf"
    with pytest.raises(Refusal, match="malformed"):
        parties.file_evidence(served.platform, dispute, C, hand(data=b""))
    with pytest.raises(Refusal, match="malformed"):
        parties.file_evidence(served.platform, dispute, C, hand(), request_id=uuid4())


def test_french_practice_tells_the_consumer_alone_of_inadmissibility(
    served: Served, desk: Desk, mediator: Mediator
) -> None:
    """L612-2; whom the body tells is its policy."""
    dispute = register_dispute(served.platform, material(mediator, "4301", "admissibility"))
    found = acts.DeclareInadmissible(ground="FILED_TOO_LATE", reasons="Plus d’un an après.")
    do(served, desk, dispute, found)
    consumer, trader = Browser(served, dispute, C), Browser(served, dispute, T)
    assert "Plus d’un an après." in consumer.page("fr")
    assert "Plus d’un an après." not in trader.page("fr")
    consumer.http.close()
    trader.http.close()
