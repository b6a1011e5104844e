"""From a signature made offline to one that lasts, with real services."""

import io
import itertools
from datetime import UTC, datetime, timedelta

import pikepdf
import pytest
from pyhanko.pdf_utils.reader import PdfFileReader

from dispute_exchange.verification import archive
from dispute_exchange.verification.check import verify_decision
from dispute_exchange.verification.revocations import standing
from dispute_exchange.verification.signatures import MEDIATOR_FIELD, Trust
from dispute_exchange.verification.verdict import Level
from mediator_desk.decisions.errors import SigningKeyUnusable
from mediator_desk.decisions.signing import pades
from mediator_desk.decisions.signing.errors import ServiceUnavailable, UpgradeImpossible
from mediator_desk.decisions.signing.lasting import Lasting, SignatureLevel, lasting_of, upgrade
from mediator_desk.decisions.signing.services import Revoked, Services, standing_of
from tests.decisions.authority import Authority
from tests.decisions.signing import services
from tests.decisions.signing.conftest import Signed, sign

LEVELS = SignatureLevel


def now() -> datetime:
    return datetime.now(UTC) + timedelta(seconds=1)


def stands(pdf: bytes, trust: Trust) -> Lasting:
    return lasting_of(pdf, verify_decision(pdf, trust, now()))


def test_offline_it_is_b_b_with_every_field_free(signed: Signed, trust: Trust) -> None:
    lasting = stands(signed.pdf, trust)
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
    assert [stands(form, trust).level for form in forms[1:]] == list(LEVELS)
    for form in forms[1:]:
        assert verify_decision(form, trust, now()).genuine


def test_one_increment_brings_it_to_the_archive(
    signed: Signed, asked: Services, trust: Trust
) -> None:
    archived = upgrade(signed.pdf, asked)
    lasting = stands(archived, trust)
    assert (lasting.level, lasting.free) == (LEVELS.LTA, 2)
    assert archived.count(b"%%EOF") == signed.pdf.count(b"%%EOF") + 1
    assert lasting.expires_at == datetime(2050, 1, 1, tzinfo=UTC)
    for years in (0, 1, 4, 10):
        verdict = verify_decision(archived, trust, now() + years * timedelta(days=365))
        assert verdict.genuine, years
        assert verdict.signers[0].level is Level.B_LTA, years


@pytest.mark.parametrize("fraction", [0, 999_999])
@pytest.mark.parametrize("responder", [True, False])
def test_lists_and_answers_prove_it_alike_whatever_the_clock_of_the_authority(
    prepared: bytes,
    asked: Services,
    ca: services.Services,
    trust: Trust,
    responder: bool,
    fraction: int,
) -> None:
    """Fractions of a second have no place in certificates; some responders send them."""
    ca.fraction = fraction
    if not responder:
        ca.down.add("ocsp")
    archived = upgrade(sign(prepared, ca.key("odile")), asked)
    kept = archive.kept(PdfFileReader(io.BytesIO(archived)))
    assert kept is not None
    assert bool(kept.answers) is responder
    for years in (0, 1, 4, 10):
        verdict = verify_decision(archived, trust, now() + years * timedelta(days=365))
        assert (verdict.genuine, verdict.signers[0].level) == (True, Level.B_LTA), years


def test_every_certificate_below_the_root_is_spoken_for(
    signed: Signed, asked: Services, ca: services.Services
) -> None:
    kept = archive.kept(PdfFileReader(io.BytesIO(upgrade(signed.pdf, asked))))
    assert kept is not None
    for label in ("odile", "issuing", "tsa"):
        assert standing(ca.certificate(label), kept, (ca.root,), now()).told, label


def test_an_authority_that_tells_nothing_is_named_before_anybody_is_asked(
    prepared: bytes, enrolling: Authority, ca: services.Services
) -> None:
    pdf = sign(prepared, enrolling.mediator())
    both = Services(ca.timestamp_url, (ca.root, enrolling.root))
    ca.asked.clear()
    for level in (LEVELS.LT, LEVELS.LTA):
        with pytest.raises(UpgradeImpossible) as refused:
            upgrade(pdf, both, level)
        assert refused.value.facts["reason"] == "silent_signer"
    assert ca.asked == []
    stamped = upgrade(pdf, both, LEVELS.T)
    assert stands(stamped, Trust((ca.root, enrolling.root))).level is LEVELS.T


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
        assert stands(form, trust).free == free
        assert verify_decision(form, trust, now()).genuine
    with pytest.raises(UpgradeImpossible) as refused:
        upgrade(form, asked)
    assert refused.value.facts["reason"] == "no_field"


def test_the_end_of_the_stamp_is_told(signed: Signed, ca: services.Services, trust: Trust) -> None:
    brief = Services(ca.short_timestamp_url, (ca.root,))
    assert stands(upgrade(signed.pdf, brief), trust).expires_at == datetime(2027, 2, 1, tzinfo=UTC)


def test_a_stamp_within_the_signature(
    prepared: bytes, ca: services.Services, asked: Services, trust: Trust
) -> None:
    at = datetime.now(UTC).replace(microsecond=0)
    stamped = pades.sign(prepared, MEDIATOR_FIELD, ca.key("odile"), at, stamper=asked.stamper())
    lasting = stands(stamped, trust)
    assert (lasting.level, lasting.free) == (LEVELS.T, 3)
    assert lasting.stamped_at is not None
    assert abs(lasting.stamped_at - at) < timedelta(minutes=1)
    archived = upgrade(stamped, asked)
    assert stands(archived, trust).level is LEVELS.LTA
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
