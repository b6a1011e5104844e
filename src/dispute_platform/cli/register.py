"""``mediator`` and ``load``: who mediates here, and which disputes are theirs."""

import argparse
import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from dispute_exchange.parties import Mediator
from dispute_platform.clock import legal_day
from dispute_platform.disputes import reassign, register_dispute
from dispute_platform.errors import Refusal
from dispute_platform.lookup import dispute_named, mediator_named
from dispute_platform.material import DisputeMaterial
from dispute_platform.material_folder import read_material
from dispute_platform.mediators import (
    add_mediator,
    body_named,
    issue_code,
    mediators,
    register_mediator,
)
from dispute_platform.platform import Platform
from dispute_platform.signers import accept_signer, certify, withdraw_signer


def add_commands(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the commands of this module."""
    mediator = commands.add_parser("mediator", help="the register of mediators")
    verbs = mediator.add_subparsers(required=True, metavar="VERB")
    add = verbs.add_parser("add", parents=[common], help="enter one; prints an enrolment code")
    add.add_argument("--name", required=True)
    add.add_argument("--body", required=True, help="the mediation body's name")
    add.add_argument("--body-code", help="two to seven capitals; its initials unless told")
    add.add_argument("--json", action="store_true")
    add.set_defaults(run=_add)
    code = verbs.add_parser("code", parents=[common], help="another one-time enrolment code")
    code.add_argument("mediator", nargs="?", help="name or identifier; the only one unless told")
    code.add_argument("--json", action="store_true")
    code.set_defaults(run=_code)
    listing = verbs.add_parser("list", parents=[common], help="everybody in the register")
    listing.set_defaults(run=_list)
    certify_ = verbs.add_parser(
        "certify", parents=[common], help="certify a key made at a desk; prints the chain (PEM)"
    )
    certify_.add_argument("request", type=Path, help="the desk's request (PKCS#10, PEM)")
    certify_.add_argument("--mediator", help="whose key it is; the only one unless told")
    certify_.set_defaults(run=_certify)
    accept = verbs.add_parser(
        "accept", parents=[common], help="accept a signing certificate issued elsewhere"
    )
    accept.add_argument("chain", type=Path, help="the certificate and those above it (PEM)")
    accept.add_argument("--mediator", help="whose it is; the only one unless told")
    accept.add_argument("--beside", action="store_true", help="it signs beside mediators")
    accept.set_defaults(run=_accept)
    withdraw = verbs.add_parser("withdraw", parents=[common], help="accept a certificate no more")
    withdraw.add_argument("certificate", metavar="SHA256")
    withdraw.set_defaults(run=_withdraw)
    load = commands.add_parser("load", parents=[common], help="take disputes in")
    load.add_argument("folder", nargs="?", type=Path, help="a folder with material.json")
    load.add_argument("--samples", action="store_true", help="the invented caseload")
    load.add_argument("--mediator", help="whom samples go to; the only one unless told")
    load.add_argument(
        "--at-referral",
        action="store_true",
        help="samples as they were on the day of their referral, to be played to their end",
    )
    load.add_argument("--today", type=date.fromisoformat, help="the day samples are told on")
    load.set_defaults(run=_load)
    assign = commands.add_parser("reassign", parents=[common], help="give a dispute to a mediator")
    assign.add_argument("file_no")
    assign.add_argument("--to", required=True, metavar="MEDIATOR")
    assign.set_defaults(run=_reassign)


def _add(platform: Platform, options: argparse.Namespace) -> None:
    body = body_named(options.body, options.body_code)
    _print_code(platform, add_mediator(platform, options.name, body), options.json)


def _code(platform: Platform, options: argparse.Namespace) -> None:
    _print_code(platform, mediator_named(platform, options.mediator), options.json)


def _print_code(platform: Platform, mediator: Mediator, as_json: bool) -> None:
    issued = issue_code(platform, mediator.mediator_id)
    told = {
        "mediator_id": str(mediator.mediator_id),
        "name": mediator.name,
        "body": mediator.body.name,
        "code": issued.code,
        "expires_at": issued.expires_at.isoformat(),
    }
    if as_json:
        print(json.dumps(told, ensure_ascii=False))
        return
    print(f"{mediator.name}, {mediator.body.name} ({mediator.mediator_id})")
    print(f"one-time enrolment code: {issued.code}")
    print(f"good until {issued.expires_at:%Y-%m-%d %H:%M} UTC")


def _certify(platform: Platform, options: argparse.Namespace) -> None:
    mediator = mediator_named(platform, options.mediator)
    public_url = platform.settings.public_url
    address = public_url.rstrip("/") if public_url else None
    print(certify(platform, options.request.read_text("ascii"), mediator, address), end="")


def _accept(platform: Platform, options: argparse.Namespace) -> None:
    mediator = None if options.beside else mediator_named(platform, options.mediator)
    print(accept_signer(platform, options.chain.read_text("ascii"), mediator))


def _withdraw(platform: Platform, options: argparse.Namespace) -> None:
    withdraw_signer(platform, options.certificate)


def _list(platform: Platform, _options: argparse.Namespace) -> None:
    for mediator in mediators(platform):
        print(f"{mediator.mediator_id}  {mediator.name}, {mediator.body.name}")


def _load(platform: Platform, options: argparse.Namespace) -> None:
    taken = known = 0
    for material in _materials(platform, options):
        try:
            register_dispute(platform, material)
            taken += 1
        except Refusal as refusal:
            if refusal.code != "already_registered":
                raise
            known += 1
    print(f"{taken} disputes taken in, {known} known already")


def _materials(platform: Platform, options: argparse.Namespace) -> Iterable[DisputeMaterial]:
    if options.folder is not None:
        yield read_material(options.folder)
    if not options.samples:
        return
    from dispute_platform import samples

    if options.mediator is None and not mediators(platform):
        register_mediator(platform, samples.MEDIATOR)
    mediator = mediator_named(platform, options.mediator)
    today = options.today or legal_day(platform.clock())
    if not options.at_referral:
        yield from samples.build_all(today=today, mediator=mediator)
        return
    for key in samples.caseload():
        yield samples.at_referral(key, today=today, mediator=mediator)


def _reassign(platform: Platform, options: argparse.Namespace) -> None:
    dispute_id = dispute_named(platform, options.file_no)
    reassign(platform, dispute_id, mediator_named(platform, options.to).mediator_id)
