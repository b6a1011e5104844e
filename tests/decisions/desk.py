"""A desk on which a decision can be written and signed, and a draft that passes the gate."""

import uuid
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
)

from dispute_exchange.decision import AmountRun, ExhibitRef, Section
from dispute_exchange.evidence import Seen
from dispute_exchange.money import Money
from dispute_exchange.vocabulary import PartyRole
from mediator_desk.clock import Clock
from mediator_desk.decisions.signing.keys import SigningKey
from mediator_desk.store import settings
from mediator_desk.store.settings import Fact, Secret
from mediator_desk.usecases.decisions import (
    DraftContent,
    DraftView,
    SaveDraft,
    StartDraft,
    save_draft,
    start_draft,
)
from mediator_desk.usecases.desk import Desk
from tests.decisions.authority import Authority, pem
from tests.decisions.material import p
from tests.desk.material import Said, make_desk, make_file, put_in
from tests.exchange.material import Platform

DISPUTE = uuid.UUID(int=42)


@dataclass(frozen=True)
class Ready:
    """An open desk and the dispute in it."""

    desk: Desk
    dispute_id: uuid.UUID
    evidence_id: uuid.UUID


def make_ready(
    folder: Path,
    platform: Platform,
    ca: Authority,
    key: SigningKey,
    clock: Clock,
    said: list[Said] | None = None,
) -> Ready:
    desk = make_desk(folder / "vault", platform, clock)
    give_key(desk, ca, key)
    evidence = make_file(platform, said).file.evidence
    sight = Seen(by=PartyRole.TRADER, at=datetime(2026, 9, 2, 9, 0, tzinfo=UTC))
    seen = tuple(item.model_copy(update={"seen_by": (sight,)}) for item in evidence)
    put_in(desk, make_file(platform, said, evidence=seen), folder)
    return Ready(desk, DISPUTE, seen[0].evidence_id)


def give_key(desk: Desk, ca: Authority, key: SigningKey) -> None:
    """What enrolment leaves in the vault, as far as signing is concerned."""
    private = key.key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    chain = [pem(key.certificate), *map(pem, key.chain)]
    with desk.vault.writer.begin() as connection:
        settings.put_secret(connection, desk.vault, Secret.SIGNING_KEY, private)
        settings.put_fact(connection, Fact.SIGNING_CHAIN, chain)
        settings.put_fact(connection, Fact.PLATFORM, {"signing_roots": [pem(ca.root)]})


def write_proposal(ready: Ready) -> DraftView:
    """Starts a draft and answers everything the gate asks for."""
    begun = start_draft(ready.desk, StartDraft(ready.dispute_id))
    content = answered(begun.content, ready.evidence_id)
    return save_draft(ready.desk, SaveDraft(begun.draft_id, begun.version, content))


def answered(content: DraftContent, evidence_id: uuid.UUID) -> DraftContent:
    sum_due = Money(minor=5000)
    reasons = p(
        "Le suivi (",
        ExhibitRef(evidence_id=evidence_id),
        ") ne prouve pas la remise du colis ; le risque pèse sur le professionnel.",
    )
    solution = p("Le professionnel verse au consommateur ", AmountRun(amount=sum_due), ".")

    def written(section: Section) -> Section:
        if section.head_id is not None:
            return section.model_copy(update={"blocks": (reasons,)})
        if section.key == "proposal":
            return section.model_copy(update={"blocks": (*section.blocks, solution)})
        return section

    heads = tuple(head.model_copy(update={"proposed": sum_due}) for head in content.heads)
    sections = tuple(written(section) for section in content.sections)
    return content.model_copy(update={"heads": heads, "sections": sections, "response_days": 21})
