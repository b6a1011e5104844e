"""From a signature made offline to one that lasts, with real services."""

import io
import itertools
from datetime import UTC, datetime, timedelta

import pikepdf
import pytest

from dispute_exchange.verification.check import verify_decision
from dispute_exchange.verification.signatures import MEDIATOR_FIELD, Trust
from mediator_desk.decisions.errors import SigningKeyUnusable
from mediator_desk.decisions.signing import pades
from mediator_desk.decisions.signing.errors import ServiceUnavailable, UpgradeImpossible
from mediator_desk.decisions.signing.lasting import SignatureLevel, lasting_of, upgrade
from mediator_desk.decisions.signing.services import Revoked, Services, standing_of
from tests.decisions.signing import services
from tests.decisions.signing.conftest import Signed, sign

LEVELS = SignatureLevel


def now() -> datetime:
    return datetime.now(UTC) + timedelta(seconds=1)


def test_offline_it_is_b_b_with_every_field_free(signed: Signed) -> None:
    lasting = lasting_of(signed.pdf)
    assert (lasting.level, lasting.free) == (LEVELS.B, 3)
    assert lasting.stamped_at is None
    assert lasting.expires_at is None


def test_each_level_adds_to_the_bytes_and_changes_none(
    signed: Signed, asked: Services, trust: Trust
) -> None:
    stamped = upgrade(signed.pdf, asked, LEVELS.T)
    proven = upgrade(stamped, asked, LEVELS.LT)
    archived = upgrade(proven, asked, LEVELS.LTA)
    forms = (signed.prepared, signed.pdf, stamped, proven, archived)
    for before, after in itertools.pairwise(forms):
        assert after.startswith(before)
        assert len(after) > len(before)
    assert [lasting_of(form).level for form in forms[1:]] == list(LEVELS)
    for form in forms[1:]:
        assert verify_decision(form, trust, now()).genuine


def test_one_increment_brings_it_to_the_archive(
    signed: Signed, asked: Services, trust: Trust
) -> None:
    archived = upgrade(signed.pdf, asked)
    lasting = lasting_of(archived)
    assert (lasting.level, lasting.free) == (LEVELS.LTA, 2)
    assert archived.count(b"%%EOF") == signed.pdf.count(b"%%EOF") + 1
    assert lasting.expires_at == datetime(2050, 1, 1, tzinfo=UTC)
    for years in (0, 1, 4, 10):
        verdict = verify_decision(archived, trust, now() + years * timedelta(days=365))
        assert verdict.genuine, years


def test_metadata_stays_as_rendered(signed: Signed, asked: Services) -> None:
    archived = upgrade(signed.pdf, asked)
    with (
        pikepdf.open(io.BytesIO(signed.prepared)) as before,
        pikepdf.open(io.BytesIO(archived)) as after,
    ):
        assert before.Root.Metadata.read_bytes() == after.Root.Metadata.read_bytes()
        assert dict(before.trailer.Info) == dict(after.trailer.Info)


def test_the_archive_is_renewed_until_no_field_is_left(
    signed: Signed, asked: Services, trust: Trust
) -> None:
    form = signed.pdf
    for free in (2, 1, 0):
        form = upgrade(form, asked)
        assert lasting_of(form).free == free
        assert verify_decision(form, trust, now()).genuine
    with pytest.raises(UpgradeImpossible) as refused:
        upgrade(form, asked)
    assert refused.value.facts["reason"] == "no_field"


def test_the_end_of_the_stamp_is_told(signed: Signed, ca: services.Services) -> None:
    brief = Services(ca.short_timestamp_url, (ca.root,))
    assert lasting_of(upgrade(signed.pdf, brief)).expires_at == datetime(2027, 2, 1, tzinfo=UTC)


def test_a_stamp_within_the_signature(
    prepared: bytes, ca: services.Services, asked: Services, trust: Trust
) -> None:
    at = datetime.now(UTC).replace(microsecond=0)
    stamped = pades.sign(prepared, MEDIATOR_FIELD, ca.key("odile"), at, stamper=asked.stamper())
    lasting = lasting_of(stamped)
    assert (lasting.level, lasting.free) == (LEVELS.T, 3)
    assert lasting.stamped_at is not None
    assert abs(lasting.stamped_at - at) < timedelta(minutes=1)
    archived = upgrade(stamped, asked)
    assert lasting_of(archived).level is LEVELS.LTA
    assert verify_decision(archived, trust, now()).genuine


@pytest.mark.parametrize(
    ("down", "service"), [({"tsa"}, "timestamp"), ({"crls", "ocsp"}, "revocation")]
)
def test_a_service_that_is_down_is_named_and_nothing_is_made(
    signed: Signed, asked: Services, ca: services.Services, down: set[str], service: str
) -> None:
    ca.down |= down
    with pytest.raises(ServiceUnavailable) as refused:
        upgrade(signed.pdf, asked)
    assert refused.value.facts["service"] == service


def test_no_stamp_no_signature_when_it_was_asked_for(
    prepared: bytes, asked: Services, ca: services.Services
) -> None:
    ca.down.add("tsa")
    at = datetime.now(UTC).replace(microsecond=0)
    with pytest.raises(ServiceUnavailable):
        pades.sign(prepared, MEDIATOR_FIELD, ca.key("odile"), at, stamper=asked.stamper())


def test_without_a_service_it_is_told_at_once(signed: Signed, ca: services.Services) -> None:
    before = len(ca.asked)
    with pytest.raises(ServiceUnavailable) as refused:
        upgrade(signed.pdf, Services(None, (ca.root,)))
    assert refused.value.facts == {"service": "timestamp", "reason": "not_set"}
    assert len(ca.asked) == before


def test_a_revoked_signer_is_never_made_to_last(
    prepared: bytes, asked: Services, ca: services.Services
) -> None:
    with pytest.raises(SigningKeyUnusable) as refused:
        upgrade(sign(prepared, ca.key("revoked")), asked)
    assert refused.value.facts["reason"] == "revoked"


def test_the_standing_of_a_key(ca: services.Services) -> None:
    assert standing_of(ca.key("odile"), (ca.root,)) == "good"
    with pytest.raises(Revoked):
        standing_of(ca.key("revoked"), (ca.root,))
    ca.down |= {"crls", "ocsp"}
    assert standing_of(ca.key("odile"), (ca.root,)) == "unknown"


def test_a_time_stamp_nobody_vouches_for_is_refused(
    signed: Signed, ca: services.Services, enrolling: object
) -> None:
    foreign = Services(ca.timestamp_url, ())
    with pytest.raises(UpgradeImpossible) as refused:
        upgrade(signed.pdf, foreign)
    assert refused.value.facts["reason"] == "untrusted"


@pytest.mark.parametrize("pdf", [b"", b"%PDF-1.7\nnothing"])
def test_what_is_not_signed_cannot_last(pdf: bytes, asked: Services) -> None:
    with pytest.raises(UpgradeImpossible) as refused:
        upgrade(pdf, asked)
    assert refused.value.facts["reason"] == "unsigned"


def test_a_prepared_document_cannot_last(prepared: bytes, asked: Services) -> None:
    with pytest.raises(UpgradeImpossible):
        upgrade(prepared, asked)
