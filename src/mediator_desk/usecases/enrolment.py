"""Link this desk to a platform with the one-time code its mediator was given."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from cryptography import x509
from pydantic import ValidationError

from dispute_exchange.wire import Enrolment, EnrolmentRequest
from mediator_desk.errors import DeskError
from mediator_desk.store import settings
from mediator_desk.store.settings import Fact, Secret
from mediator_desk.usecases.desk import Actor, Desk

if TYPE_CHECKING:
    import httpx2

    from mediator_desk.sync.enrol import NewKeys


@dataclass(frozen=True, slots=True)
class Enrol:
    """``platform_url`` is https, or http on loopback only."""

    platform_url: str
    code: str
    device_name: str


@dataclass(frozen=True, slots=True)
class Enrolled:
    """The desk with its person, and what the platform said of itself and of the key."""

    desk: Desk
    platform_name: str
    certificate_subject: str
    certificate_expires_on: date


class EnrolmentRefused(DeskError):
    """The platform does not enrol this desk. Facts: ``code`` as the platform gave it."""

    kind: ClassVar[str] = "enrolment_refused"


class AlreadyEnrolled(DeskError):
    """This vault belongs to another mediator or platform; a second one needs its own vault."""

    kind: ClassVar[str] = "already_enrolled"


def enrol(
    desk: Desk, request: Enrol, *, transport: "httpx2.BaseTransport | None" = None
) -> Enrolled:
    """Make the device, file and signing keys, seal them in the vault, register their public halves.

    Errors: ``PlatformUnreachable``, ``InsecureAddress``, ``AlreadyEnrolled``, ``EnrolmentRefused``
    (with the platform's code). ``transport`` replaces the network in tests and rehearsals.
    """
    from mediator_desk.sync.api import PlatformApi
    from mediator_desk.sync.enrol import belongs_to, prepare, request_for
    from mediator_desk.sync.errors import PlatformRefused, PlatformUnclear

    url, code = request.platform_url.rstrip("/"), request.code.strip()
    with PlatformApi(url, desk.clock, transport=transport) as api:
        keys = prepare(desk.vault, url, code)
        try:
            answer = api.enrol(_checked(request_for, keys, code, request.device_name))
        except PlatformRefused as refused:
            raise EnrolmentRefused(code=refused.code) from refused
    if not belongs_to(answer.chain[0], bytes.fromhex(keys.signing)):
        raise PlatformUnclear(what="certificate")
    actor = _actor(answer, url)
    if desk.actor is not None and _who(desk.actor) != _who(actor):
        raise AlreadyEnrolled
    _store(desk, keys, answer, actor)
    certificate = x509.load_pem_x509_certificate(answer.chain[0].encode())
    return Enrolled(
        desk=replace(desk, actor=actor),
        platform_name=answer.platform.name,
        certificate_subject=certificate.subject.rfc4514_string(),
        certificate_expires_on=certificate.not_valid_after_utc.date(),
    )


def _checked(make: "Callable[..., EnrolmentRequest]", *given: object) -> "EnrolmentRequest":
    """The request, or ``EnrolmentRefused`` for a code that no platform could have given."""
    try:
        return make(*given)
    except ValidationError:
        raise EnrolmentRefused(code="malformed") from None


def _actor(answer: Enrolment, url: str) -> Actor:
    mediator = answer.mediator
    return Actor(
        mediator_id=mediator.mediator_id,
        name=mediator.name,
        body_code=mediator.body.code,
        body_name=mediator.body.name,
        device_id=answer.device_id,
        platform_name=answer.platform.name,
        platform_url=url,
    )


def _who(actor: Actor) -> tuple[UUID, str]:
    return actor.mediator_id, actor.platform_url


def _store(desk: Desk, keys: "NewKeys", answer: Enrolment, actor: Actor) -> None:
    """Everything enrolment leaves, in one transaction; keys of files sent before are kept."""
    vault = desk.vault
    plain = {name: str(getattr(actor, name)) for name in Actor.__slots__}
    with vault.writer.begin() as connection:
        before = settings.secret(connection, vault, Secret.AGE_IDENTITY) or b""
        ages = b"\n".join(dict.fromkeys([keys.age.encode(), *before.split()]))
        settings.put_secret(connection, vault, Secret.DEVICE_KEY, keys.device.encode())
        settings.put_secret(connection, vault, Secret.AGE_IDENTITY, ages)
        settings.put_secret(connection, vault, Secret.SIGNING_KEY, bytes.fromhex(keys.signing))
        settings.put_fact(connection, Fact.SIGNING_CHAIN, list(answer.chain))
        settings.put_fact(connection, Fact.PLATFORM, answer.platform.model_dump(mode="json"))
        settings.put_fact(connection, Fact.MEDIATOR, answer.mediator.model_dump(mode="json"))
        settings.put_fact(connection, Fact.ACTOR, plain)
        settings.forget(connection, Secret.ENROLMENT)
