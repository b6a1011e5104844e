"""Signing keeps PDF/A-3a and PDF/UA-1, at every level, with several signers, archived again."""

from datetime import UTC, datetime
from pathlib import Path

from dispute_exchange.decision import Signatory
from dispute_exchange.verification.signatures import MEDIATOR_FIELD
from mediator_desk.decisions.compose import compose
from mediator_desk.decisions.render.furniture import SignerMark
from mediator_desk.decisions.render.press import render_for_signature, render_mark
from mediator_desk.decisions.signing import pades
from mediator_desk.decisions.signing.lasting import SignatureLevel, upgrade
from mediator_desk.decisions.signing.services import Services
from tests.conformance.validator import Found, failing, needs_validator
from tests.decisions import material
from tests.decisions.signing import services

pytestmark = needs_validator


def test_every_signed_form_conforms(found: Found) -> None:
    """B-B, B-T, B-LT, B-LTA, archived again, and co-signed."""
    assert len(found) == 9
    assert failing(found) == []


def documents(folder: Path) -> dict[str, bytes]:
    with services.running(folder) as ca:
        return _documents(ca, Services(ca.timestamp_url, (ca.root,)))


def _documents(ca: services.Services, asked: Services) -> dict[str, bytes]:
    at = datetime.now(UTC).replace(microsecond=0)
    key, other = ca.key("odile"), ca.key("amadou")
    record = compose(material.draft_fr(), material.basis(), material.IDENTITY, at)
    mark = SignerMark("Odile Vautremont", "Essai, émission")
    prepared = render_for_signature(record, mark).pdf
    signed = pades.sign(prepared, MEDIATOR_FIELD, key, at)
    stamped = upgrade(signed, asked, SignatureLevel.T)
    proven = upgrade(stamped, asked, SignatureLevel.LT)
    archived = upgrade(signed, asked)
    panel = record.model_copy(
        update={
            "signatories": (
                Signatory(field=MEDIATOR_FIELD, role="mediator", name="Odile Vautremont"),
                Signatory(field="Mediator2", role="panel", name="Amadou Kéréven"),
            )
        }
    )
    begun = pades.sign(render_for_signature(panel, mark).pdf, MEDIATOR_FIELD, key, at)
    look = render_mark(panel, "Mediator2", SignerMark("Amadou Kéréven", "Essai, émission", at))
    whole = pades.sign(begun, "Mediator2", other, at, first=False, look=look)
    return {
        "b-b": signed,
        "b-t-inner": pades.sign(prepared, MEDIATOR_FIELD, key, at, stamper=asked.stamper()),
        "b-t": stamped,
        "b-lt": proven,
        "b-lta": archived,
        "archived-again": upgrade(upgrade(archived, asked), asked),
        "awaiting": begun,
        "co-signed": whole,
        "co-signed-b-lta": upgrade(whole, asked),
    }
