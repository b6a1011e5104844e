"""Material for the desk's tests: an open vault at a low cost, and dispute files to put in it."""

import io
import uuid
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from dispute_exchange import events as ev
from dispute_exchange.canonical import canonical_json
from dispute_exchange.chain import link_all
from dispute_exchange.container import write_asice, write_dispute_file
from dispute_exchange.dispute import DisputeFile
from dispute_exchange.events import EventBody
from dispute_exchange.moments import Moment
from dispute_exchange.money import Money
from dispute_exchange.vocabulary import Channel, EntryConsent, PartyRole
from mediator_desk.clock import Clock, fixed_clock
from mediator_desk.store import settings
from mediator_desk.store.settings import Fact, Secret
from mediator_desk.usecases.desk import Actor, Desk
from mediator_desk.usecases.files import OpenDisputeFile, OpenedDispute, open_dispute_file
from tests.desk.templates import CHEAP, LABEL, PASSPHRASE, copied_vault
from tests.exchange.material import (
    COMPLAINT,
    EXHIBITS,
    NOW,
    Exhibits,
    Platform,
    make_authority,
    make_device,
    make_dispute,
    make_signer,
    sources,
)

__all__ = ["CHEAP", "LABEL", "PASSPHRASE"]

START = datetime(2026, 9, 1, 8, 30, tzinfo=UTC)
C, T, M, P = PartyRole.CONSUMER, PartyRole.TRADER, PartyRole.MEDIATOR, PartyRole.PLATFORM


def make_platform() -> Platform:
    """Someone who seals dispute files, and the device they are for."""
    root = make_authority()
    return Platform(root, make_signer(root), make_device())


AT_NOW = fixed_clock(NOW)


def make_desk(folder: Path, platform: Platform | None = None, clock: Clock = AT_NOW) -> Desk:
    """A new vault, enrolled without a network when ``platform`` is given."""
    desk = copied_vault(folder, clock)
    return desk if platform is None else link(desk, platform)


def link(desk: Desk, platform: Platform) -> Desk:
    """What enrolment leaves in the vault, as far as files are concerned."""
    actor = Actor(
        mediator_id=uuid.UUID(int=1),
        name="Odile Vautremont",
        body_code="RIV",
        body_name="Médiation des Rives",
        device_id=uuid.UUID(int=2),
        platform_name="Plateforme de démonstration",
        platform_url="http://127.0.0.1:1",
    )
    with desk.vault.writer.begin() as connection:
        settings.put_fact(connection, Fact.EXTRA_ANCHORS, [platform.root.pem.decode()])
        settings.put_secret(
            connection, desk.vault, Secret.AGE_IDENTITY, platform.device.secret.encode()
        )
        settings.put_fact(
            connection,
            Fact.ACTOR,
            {name: str(getattr(actor, name)) for name in Actor.__slots__},
        )
    return replace(desk, actor=actor)


Said = tuple[PartyRole, object]


def told(said: Sequence[Said], start: datetime = START) -> list[EventBody]:
    """Event bodies a day apart, numbered from 1."""
    made = []
    for index, (actor, payload) in enumerate(said):
        at = start + timedelta(days=index, minutes=7 * index)
        made.append(
            EventBody(
                seq=index + 1,
                event_id=uuid.UUID(int=5000 + index),
                occurred=Moment(on=at.date(), at=at),
                recorded_at=at,
                actor=actor,
                channel=Channel.EMAIL if index % 5 == 4 else Channel.PLATFORM,
                payload=payload,
            )
        )
    return made


def in_mediation() -> list[Said]:
    """A dispute from the claim to the trader's entry into mediation."""
    return [
        (C, ev.ClaimFiled(text="Mon colis n'est jamais arrivé, réf. ÉCLAIR.")),
        (C, ev.OfferMade(text="Je demande le prix.", amount=Money(minor=8900))),
        (T, ev.TraderReplied(text="Nous cherchons le colis égaré.")),
        (T, ev.OfferMade(text="Un bon d'achat.", amount=Money(minor=3000))),
        (C, ev.OfferMade(text="J'accepterais moins.", amount=Money(minor=7000))),
        (C, ev.Referred(by=C)),
        (P, ev.MediatorAssigned(mediator_id=uuid.UUID(int=1), mediator_name="Odile Vautremont")),
        (M, ev.IndependenceDeclared()),
        (M, ev.PartiesNotified()),
        (P, ev.ReadReceipt(by=T, event_seq=9)),
        (T, ev.EntryAnswered(answer=EntryConsent.ACCEPTED)),
        (T, ev.MessageSent(text="Nous restons à votre disposition.")),
    ]


@dataclass(frozen=True)
class Made:
    """A dispute file's bytes and what they say."""

    file: DisputeFile
    data: bytes
    container_sha256: str


def make_file(
    platform: Platform,
    said: Sequence[Said] | None = None,
    *,
    number: int = 42,
    exhibits: Exhibits = EXHIBITS,
    enveloped: bool = True,
    **changes: object,
) -> Made:
    """A dispute file that tells ``said``; ``changes`` replace fields of ``DisputeFile``."""
    base = make_dispute(platform.signer, platform.device.recipient, exhibits=exhibits)
    dispute_id = uuid.UUID(int=number)
    bodies = told(in_mediation() if said is None else said)
    if said is None:
        first = base.evidence[0].evidence_id
        bodies[2] = bodies[2].model_copy(update={"evidence_ids": (first,)})
    file = DisputeFile.model_validate(
        dict(base)
        | {
            "dispute_id": dispute_id,
            "file_no": f"D-2026-{number:06d}",
            "timeline": link_all(dispute_id, bodies),
        }
        | changes
    )
    out = io.BytesIO()
    write = write_dispute_file if enveloped else write_asice
    written = write(
        out,
        dispute_json=canonical_json(file),
        complaint_pdf=COMPLAINT,
        evidence=sources(exhibits),
        signer=platform.signer,
        signed_at=NOW,
        **({"recipients": [platform.device.recipient]} if enveloped else {}),  # type: ignore[arg-type]
    )
    sha = getattr(written, "container_sha256", None)
    return Made(file, out.getvalue(), sha or str(written))


def put_in(desk: Desk, made: Made, folder: Path) -> OpenedDispute:
    """Opens a dispute file as the mediator would."""
    path = folder / f"{made.file.file_no}-r{made.file.revision}.dispute"
    path.write_bytes(made.data)
    return open_dispute_file(desk, OpenDisputeFile(path))
