"""Invented disputes for platform tests, at the stage a test needs."""

import io
from datetime import UTC, date, datetime, timedelta
from functools import partial
from uuid import UUID, uuid4

from dispute_exchange import events as ev
from dispute_exchange.canonical import sha256_hex
from dispute_exchange.claims import Claim, ClaimHead
from dispute_exchange.events import EventBody, Payload
from dispute_exchange.evidence import EvidenceItem
from dispute_exchange.moments import Moment
from dispute_exchange.money import Money
from dispute_exchange.parties import MediationBody, Mediator, Party
from dispute_exchange.vocabulary import (
    BodyType,
    Disclosure,
    EntryConsent,
    EvidenceType,
    Language,
    PartyRole,
    ProblemType,
)
from dispute_platform.material import DisputeMaterial, MaterialRecord, PartyScript

BODY = MediationBody(code="RIV", name="Médiation Rivage", kind=BodyType.SECTOR)
ASKED = Money(minor=21900)
FACTURE = b"%PDF-1.4\nfacture\n%%EOF\n"
SECRET_NOTE = b"entretien separe avec le commercant"
C, T, M, P = PartyRole.CONSUMER, PartyRole.TRADER, PartyRole.MEDIATOR, PartyRole.PLATFORM


def claim_text(file_no: str) -> str:
    return f"Le manteau du dossier {file_no} n’a pas été remboursé."


def stages(mediator: Mediator, file_no: str) -> list[tuple[str, PartyRole, Payload]]:
    """The story of a dispute, with the name of the stage each event reaches."""
    assigned = ev.MediatorAssigned(mediator_id=mediator.mediator_id, mediator_name=mediator.name)
    return [
        ("filed", C, ev.ClaimFiled(text=claim_text(file_no))),
        ("negotiation", T, ev.TraderReplied(text="Nous regardons.")),
        ("offered", T, ev.OfferMade(text="Un geste.", amount=Money(minor=5000))),
        ("referred", C, ev.Referred(by=C)),
        ("admissibility", P, assigned),
        ("notified", M, ev.PartiesNotified()),
        ("mediation", T, ev.EntryAnswered(answer=EntryConsent.ACCEPTED)),
    ]


def material(
    mediator: Mediator,
    file_no: str = "4182",
    stage: str = "mediation",
    *,
    dispute_id: UUID | None = None,
    script: PartyScript | None = None,
    exhibit: bytes = FACTURE,
) -> DisputeMaterial:
    """A dispute up to ``stage``, with two exhibits, one of them shown to the trader only."""
    start = datetime.now(UTC) - timedelta(days=40)
    bodies = []
    items = _exhibits(start, exhibit)
    for number, (name, actor, payload) in enumerate(stages(mediator, file_no), start=1):
        at = start + timedelta(days=number)
        bodies.append(
            EventBody(
                seq=number,
                event_id=uuid4(),
                occurred=Moment(on=at.date(), at=at),
                recorded_at=at,
                actor=actor,
                payload=payload,
                evidence_ids=(items[0].evidence_id,) if number == 1 else (),
            )
        )
        if name == stage:
            break
    record = MaterialRecord(
        dispute_id=dispute_id or uuid4(),
        file_no=file_no,
        title="Manteau retourné, remboursement attendu",
        sector="Mode",
        mediator=mediator,
        parties=(
            Party(role=C, kind="NATURAL_PERSON", name="Camille Aubrépin", language=Language.FR),
            Party(role=T, kind="LEGAL_PERSON", name="Maison Vercel & Fils", language=Language.EN),
        ),
        claim=Claim(
            problem=ProblemType.PAYMENT_PROBLEM,
            statement=claim_text(file_no),
            filed=Moment(on=date(2026, 9, 1)),
            disputed=ASKED,
            heads=(ClaimHead(head_id=uuid4(), letter="A", title="Remboursement", claimed=ASKED),),
        ),
        events=tuple(bodies),
        evidence=items,
        sample=script is not None,
        script=script,
    )
    data = {items[0].evidence_id: exhibit, items[1].evidence_id: SECRET_NOTE}
    return DisputeMaterial(
        record=record,
        complaint_pdf=b"%PDF-1.4\nplainte\n%%EOF\n",
        exhibits={one: partial(io.BytesIO, held) for one, held in data.items()},
    )


def _exhibits(at: datetime, exhibit: bytes) -> tuple[EvidenceItem, EvidenceItem]:
    return (
        EvidenceItem(
            evidence_id=uuid4(),
            piece_no=1,
            title="Facture",
            type=EvidenceType.INVOICE,
            submitted_by=C,
            submitted_at=at,
            path="evidence/0001-facture.pdf",
            original_name="facture.pdf",
            media_type="application/pdf",
            size=len(exhibit),
            sha256=sha256_hex(exhibit),
        ),
        EvidenceItem(
            evidence_id=uuid4(),
            piece_no=2,
            title="Note du professionnel",
            type=EvidenceType.CALL_NOTE,
            submitted_by=T,
            submitted_at=at,
            path="evidence/0002-note.html",
            original_name="note.html",
            media_type="text/html",
            size=len(SECRET_NOTE),
            sha256=sha256_hex(SECRET_NOTE),
            disclosure=Disclosure.TRADER_ONLY,
        ),
    )
