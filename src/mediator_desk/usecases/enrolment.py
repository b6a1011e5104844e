"""Link this desk to a platform with the one-time code its mediator was given."""

from dataclasses import dataclass
from datetime import date

from mediator_desk.usecases.desk import Desk


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


def enrol(desk: Desk, request: Enrol) -> Enrolled:
    """Make the device, file and signing keys, seal them in the vault, register their public halves.

    Errors: ``PlatformUnreachable``, ``EnrolmentRefused`` (with the platform's code).
    """
    raise NotImplementedError
