"""``device``: the desks that were let in, and letting in no more one that was lost."""

import argparse
from typing import Any
from uuid import UUID

from dispute_platform.devices import devices, revoke_device
from dispute_platform.mediators import mediators
from dispute_platform.platform import Platform


def add_commands(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the commands of this module."""
    device = commands.add_parser("device", help="the desks that were let in")
    verbs = device.add_subparsers(required=True, metavar="VERB")
    listing = verbs.add_parser("list", parents=[common], help="every desk, the first one first")
    listing.set_defaults(run=_list)
    revoke = verbs.add_parser(
        "revoke", parents=[common], help="let in no more, and encrypt nothing to, a desk"
    )
    revoke.add_argument("device", type=UUID, help="its identifier, as listed")
    revoke.set_defaults(run=_revoke)


def _list(platform: Platform, _options: argparse.Namespace) -> None:
    names = {one.mediator_id: one.name for one in mediators(platform)}
    for device in devices(platform):
        told = f"{device.device_id}  {names[device.mediator_id]}, {device.name}"
        told += f", since {device.enrolled_at:%Y-%m-%d}"
        if device.revoked_at is not None:
            told += f", revoked {device.revoked_at:%Y-%m-%d}"
        print(told)


def _revoke(platform: Platform, options: argparse.Namespace) -> None:
    revoke_device(platform, options.device)
