"""Acceptance: no field of any act tells a party what is hidden from it (R612-3)."""

import uuid
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from dispute_exchange import acts as ax
from dispute_exchange.claims import Remedy
from dispute_exchange.events import RequestedPiece
from dispute_exchange.moments import Moment
from dispute_exchange.money import Money
from dispute_exchange.vocabulary import (
    Channel,
    Disclosure,
    EvidenceType,
    NoticeKind,
    RemedyKind,
)
from mediator_desk.usecases.independence import DeclareIndependence, declare_independence
from mediator_desk.usecases.outbox import ActDiscloses, PerformAct, list_acts, perform_act
from mediator_desk.usecases.talks import (
    LiftConfidence,
    RecordTalk,
    disclose_passage,
    lift_confidence,
    read_talks,
    record_talk,
)
from mediator_desk.usecases.vaults import lock_vault
from tests.desk.channels import Full, Spoken, fill
from tests.desk.material import C, T, make_desk
from tests.exchange.material import Platform

ON = Moment(on=date(2026, 10, 20))
DUE = date(2026, 12, 1)
SHARED = "Le colis attend au dépôt."


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory, platform: Platform) -> Iterator[Full]:
    folder: Path = tmp_path_factory.mktemp("confidences")
    desk = make_desk(folder / "vault", platform)
    said = [Spoken(C, "message", Disclosure.CAUCUS_A), Spoken(T, "message", Disclosure.CAUCUS_B)]
    yield fill(desk, platform, folder, said, 7000)
    lock_vault(desk)


def of(full: Full, kind: str, reader: object = None) -> str:
    """The words of the secret of a kind, the one that ``reader`` knows if any."""
    return next(
        one.words
        for one in full.secrets
        if one.mark.startswith(f"zq{kind}") and (reader is None or reader in one.readers)
    )


def filing(title: str, name: str) -> ax.FileEvidence:
    return ax.FileEvidence(
        evidence_id=uuid.UUID(int=71),
        submitted_by=C,
        title=title,
        type=EvidenceType.INVOICE,
        original_name=name,
        media_type="application/pdf",
        size=1,
        sha256="0" * 64,
        received=ON,
    )


def telling(consumers: str, traders: str, private: str) -> Iterator[ax.ActContent]:
    """Words in the fields where nobody would look for them first."""
    for words in (consumers, private):
        piece = RequestedPiece(title=words)
        yield ax.RequestPieces(to=T, text=SHARED, due_on=DUE, pieces=(piece,))
        yield ax.UpdateParty(party=T, accessibility_needs=words)
        yield ax.RecordService(notice=NoticeKind.CLOSURE, to=T, on=ON.on, proof=words)
    remedy = Remedy(kind=RemedyKind.VOUCHER, conditions=traders)
    offer = {"party": C, "occurred": ON, "channel": Channel.PHONE, "amount": Money(minor=1)}
    yield ax.RecordOffer(text=traders, **offer)
    yield ax.RecordOffer(text=SHARED, remedy=remedy, **offer)
    yield ax.RecordWithdrawal(party=C, on=ON.on, text=traders)
    yield filing(traders, "facture.pdf")
    yield filing("Facture", traders)


def test_no_field_of_an_act_tells_what_is_hidden(full: Full) -> None:
    words = (of(full, "cau", C), of(full, "cau", T), of(full, "int"))
    for content in telling(*words):
        with pytest.raises(ActDiscloses):
            perform_act(full.desk, PerformAct(full.dispute_id, content))


def test_a_partys_own_words_are_its_own_to_tell(full: Full, platform: Platform) -> None:
    said = [Spoken(C, "message", Disclosure.CAUCUS_A)]
    other = fill(full.desk, platform, full.folder, said, 7001)
    content = ax.RecordOffer(
        party=C,
        occurred=ON,
        channel=Channel.PHONE,
        text=of(other, "cau", C),
        amount=Money(minor=1),
    )
    perform_act(other.desk, PerformAct(other.dispute_id, content))


def test_a_joint_talk_tells_nothing_said_apart(full: Full) -> None:
    before = list_acts(full.desk)
    talk = RecordTalk(full.dispute_id, (C, T), ON, 30, Channel.PHONE, text=of(full, "cau", C))
    with pytest.raises(ActDiscloses):
        record_talk(full.desk, talk)
    assert list_acts(full.desk) == before


def test_a_declaration_tells_nothing_private(full: Full) -> None:
    said = DeclareIndependence(full.dispute_id, circumstances=of(full, "not"))
    with pytest.raises(ActDiscloses):
        declare_independence(full.desk, said)


def test_a_passage_let_be_told_brings_nothing_else_along(full: Full) -> None:
    talk = next(one for one in read_talks(full.desk, full.dispute_id).talks if one.words)
    passage = " ".join(talk.words.split()[:9])
    lifted = lift_confidence(
        full.desk, LiftConfidence(full.dispute_id, talk.talk_id, passage, ON.on, Channel.PHONE)
    )
    with pytest.raises(ActDiscloses):
        disclose_passage(full.desk, full.dispute_id, lifted, f"{passage} {of(full, 'cau', T)}")
    disclose_passage(full.desk, full.dispute_id, lifted, f"Elle permet de le dire : {passage}")
