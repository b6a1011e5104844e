"""Letting a mediator's device in: one code, one device, one signing certificate.

Owns the checks and their order: nothing is certified before the code, the device key and its
binding hold, and the code is spent in the transaction that keeps the device. Guessing is slowed
down by origin and in all.
"""

import hashlib
import hmac
from datetime import datetime, timedelta
from typing import NamedTuple

import pyrage
import sqlalchemy as sa
from joserfc.jwk import OKPKey
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid4, uuid7

from dispute_exchange.canonical import canonical_json, sha256_hex
from dispute_exchange.parties import Mediator
from dispute_exchange.wire import Enrolment, EnrolmentRequest, PlatformDescription
from dispute_platform import feed
from dispute_platform.authority import MEDIATORS_LIST, certify_mediator, pem
from dispute_platform.errors import Refusal
from dispute_platform.mediators import code_digest, mediator_of
from dispute_platform.platform import Platform
from dispute_platform.signatures import TokenUnfit, payload_of, public_key
from dispute_platform.tables import DeviceRow, EnrolmentCodeRow, FailedAttemptRow
from dispute_platform.trust_services import TIMESTAMP_PATH

_REPLAY = timedelta(minutes=15)
"""How long the device a code let in may ask again. WHY: the first answer may be lost on its way,
and the code is spent by then."""


class _Vetted(NamedTuple):
    """What a request was found to hold."""

    key: OKPKey
    code_digest: str


def describe(platform: Platform) -> PlatformDescription:
    """Who the platform is, and what a desk trusts once its user agreed."""
    keys = platform.keys
    public = dict(keys.receipt_key.as_dict(private=False))
    return PlatformDescription(
        name=keys.name,
        platform_id=keys.platform_id,
        server_time=platform.clock(),
        container_roots=(pem(keys.seal_root),),
        signing_roots=(pem(keys.mediator_root),),
        receipt_jwk=public | {"kid": keys.receipt_key_id, "alg": "Ed25519", "use": "sig"},
        timestamp_path=TIMESTAMP_PATH,
        timestamp_roots=(pem(keys.mediator_root),),
    )


def enrol(
    platform: Platform, request: EnrolmentRequest, origin: str, address: str | None = None
) -> Enrolment:
    """Enrol the device of ``request``; ``origin`` is the network address it came from.

    ``address`` is where anybody reaches the platform, and finds the lists of what was withdrawn.

    Raises ``Refusal`` ``too_many_attempts``, ``code_refused``, ``key_refused``,
    ``binding_refused``, ``csr_refused`` or ``device_known``.
    """
    digest = code_digest(platform, request.code)
    _slow_down(platform, origin)
    if not _code_is_known(platform, digest):
        _note_failure(platform, origin)
        raise Refusal("code_refused")
    vetted = _Vetted(_vet(request), digest)
    with platform.database.write() as session:
        code = session.get(EnrolmentCodeRow, digest)
        now = platform.clock()
        if code is not None and code.used_at is None and code.expires_at > now:
            return _admit(platform, session, code, request, vetted, address)
        again = code and _same_device(session, code, request, vetted, now)
        if again:
            return _answer(platform, again, mediator_of(session, again.mediator_id))
    _note_failure(platform, origin)
    raise Refusal("code_refused")


def _vet(request: EnrolmentRequest) -> OKPKey:
    """The device key, once it vouches for the recipient and the code."""
    try:
        key = public_key(request.device_jwk)
    except TokenUnfit:
        raise Refusal("key_refused") from None
    bound = {
        "age_recipient": request.age_recipient,
        "code_sha256": sha256_hex(request.code.encode("utf-8")),
    }
    try:
        payload = payload_of(request.binding, key)
    except TokenUnfit as unfit:
        raise Refusal("binding_refused", reason=unfit.reason) from None
    if not hmac.compare_digest(payload, canonical_json(bound)):
        raise Refusal("binding_refused", reason="content")
    try:
        pyrage.x25519.Recipient.from_str(request.age_recipient)
    except pyrage.RecipientError:
        raise Refusal("binding_refused", reason="recipient") from None
    return key


def _admit(
    platform: Platform,
    session: Session,
    code: EnrolmentCodeRow,
    request: EnrolmentRequest,
    vetted: _Vetted,
    address: str | None,
) -> Enrolment:
    mediator = mediator_of(session, code.mediator_id)
    now = platform.clock()
    thumbprint = vetted.key.thumbprint()
    taken = sa.select(DeviceRow.device_id).where(DeviceRow.thumbprint == thumbprint)
    if session.scalar(taken) is not None:
        raise Refusal("device_known")
    if address is not None:
        platform.keys.publish_at(address)
    list_url = f"{address}{MEDIATORS_LIST}" if address is not None else None
    certificate = certify_mediator(platform.keys.issuing, request.csr, mediator, now, list_url)
    device = DeviceRow(
        device_id=uuid7(),
        mediator_id=mediator.mediator_id,
        name=request.device_name,
        jwk=canonical_json(vetted.key.as_dict(private=False)).decode("ascii"),
        thumbprint=thumbprint,
        age_recipient=request.age_recipient,
        certificate=pem(certificate),
        csr_sha256=sha256_hex(request.csr.encode("utf-8")),
        feed_from=feed.end(session),
        enrolled_at=now,
        revoked_at=None,
    )
    session.add(device)
    code.used_at, code.device_id = now, device.device_id
    session.flush()
    return _answer(platform, device, mediator)


def _same_device(
    session: Session,
    code: EnrolmentCodeRow,
    request: EnrolmentRequest,
    vetted: _Vetted,
    now: datetime,
) -> DeviceRow | None:
    """The device the code let in a moment ago, when it is the one that asks again."""
    if code.device_id is None or code.used_at is None or now - code.used_at > _REPLAY:
        return None
    device = session.get(DeviceRow, code.device_id)
    if device is None or device.revoked_at is not None:
        return None
    same = (
        device.thumbprint == vetted.key.thumbprint()
        and device.age_recipient == request.age_recipient
        and device.csr_sha256 == sha256_hex(request.csr.encode("utf-8"))
    )
    return device if same else None


def _answer(platform: Platform, device: DeviceRow, mediator: Mediator) -> Enrolment:
    keys = platform.keys
    return Enrolment(
        device_id=device.device_id,
        mediator=mediator,
        chain=(device.certificate, pem(keys.issuing.certificate), pem(keys.mediator_root)),
        platform=describe(platform),
    )


def _code_is_known(platform: Platform, digest: str) -> bool:
    with platform.database.read() as session:
        return session.get(EnrolmentCodeRow, digest) is not None


def _slow_down(platform: Platform, origin: str) -> None:
    settings = platform.settings
    since = platform.clock() - timedelta(seconds=settings.attempt_window)
    recent = sa.select(sa.func.count()).where(FailedAttemptRow.at > since)
    with platform.database.read() as session:
        in_all = session.scalar(recent) or 0
        here = session.scalar(recent.where(FailedAttemptRow.origin == _origin(platform, origin)))
    if in_all >= settings.attempts_in_all or (here or 0) >= settings.attempts_per_origin:
        raise Refusal("too_many_attempts", retry_after=settings.attempt_window)


def _note_failure(platform: Platform, origin: str) -> None:
    now = platform.clock()
    old = now - timedelta(seconds=platform.settings.attempt_window)
    with platform.database.write() as session:
        session.execute(sa.delete(FailedAttemptRow).where(FailedAttemptRow.at < old))
        session.add(FailedAttemptRow(attempt_id=uuid4(), origin=_origin(platform, origin), at=now))


def _origin(platform: Platform, address: str) -> str:
    """A keyed digest: an address is a personal datum, and telling two apart is enough."""
    secret = platform.keys.derived("attempt-origin")
    return hmac.new(secret, address.encode("utf-8"), hashlib.sha256).hexdigest()
