"""The link to the platform this desk is enrolled with, made from what the vault holds.

Owns the reading of enrolment's leavings; enrolment itself is in ``enrol``.
"""

import json
from dataclasses import dataclass
from uuid import UUID

import httpx2
from joserfc.jwk import OKPKey

from mediator_desk.clock import Clock
from mediator_desk.store import settings
from mediator_desk.store.settings import Fact, Secret
from mediator_desk.sync.api import PlatformApi
from mediator_desk.sync.device import Device
from mediator_desk.sync.errors import NotEnrolled
from mediator_desk.sync.receipts import Judge
from mediator_desk.vault import Vault


@dataclass(frozen=True, slots=True)
class Link:
    """The platform's verbs, who signs its receipts, and which platform it must be."""

    api: PlatformApi
    judge: Judge
    platform_id: UUID


def open_link(vault: Vault, clock: Clock, transport: httpx2.BaseTransport | None = None) -> Link:
    """The link; its ``api`` is the caller's to close. Raises NotEnrolled."""
    with vault.engine.connect() as connection:
        actor = settings.fact(connection, Fact.ACTOR)
        platform = settings.fact(connection, Fact.PLATFORM)
        key = settings.secret(connection, vault, Secret.DEVICE_KEY)
    if actor is None or platform is None or key is None:
        raise NotEnrolled
    device = Device(UUID(actor["device_id"]), OKPKey.import_key(json.loads(key)))
    api = PlatformApi(actor["platform_url"], clock, device, transport)
    judge = Judge(platform["receipt_jwk"], actor["mediator_id"], actor["device_id"])
    return Link(api, judge, UUID(platform["platform_id"]))
