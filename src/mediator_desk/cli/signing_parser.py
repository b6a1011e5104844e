"""The arguments of the commands about signing: keys, co-signers, what makes a signature last.

Owns names and help; what each command does is in the module beside. SECURITY: a code or a
passphrase comes from a prompt, the standard input or a descriptor, never from the arguments.
"""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Final
from uuid import UUID

from mediator_desk.usecases.decisions import Stamp

Add = Callable[..., argparse.ArgumentParser]

_SIGNING: Final = "mediator_desk.cli.signing_commands"
_DECISION: Final = "mediator_desk.cli.decision_commands"
_LEVELS: Final = {"B-T": "PAdES B-T", "B-LT": "PAdES B-LT", "B-LTA": "PAdES B-LTA"}


def add_signing_commands(top: Add, keys: Add, cosign: Add) -> None:
    """``sign``, ``archive-signature``, ``signatures`` and the groups ``keys`` and ``cosign``."""
    sign = top("sign", f"{_DECISION}:sign", "sign the open draft and queue it", dispute=True)
    sign.add_argument(
        "--confirm", action="store_true", help="without it, only say what would be signed"
    )
    sign.add_argument("--hold", action="store_true", help="keep the signed decision here")
    sign.add_argument("--key", help="identifier of the key, from `keys list`")
    sign.add_argument(
        "--timestamp",
        type=Stamp,
        choices=tuple(Stamp),
        default=Stamp.LATER,
        help="now: within the signature, or nothing is signed; later: at a synchronisation;"
        " before_sending: likewise, and the decision leaves only then",
    )
    _code(sign)
    lasting = top(
        "archive-signature",
        f"{_SIGNING}:archive",
        "make the decision of a dispute last now, or renew it",
        dispute=True,
    )
    lasting.add_argument(
        "--level", type=_level, metavar="|".join(_LEVELS), help="no further than this"
    )
    top("signatures", f"{_SIGNING}:signatures", "list how long each decision lasts")
    _keys(keys)
    _cosign(cosign)


def _keys(add: Add) -> None:
    add("list", f"{_SIGNING}:keys", "list the keys, and whether each can sign now")
    taken = add("import", f"{_SIGNING}:import_file", "seal the keys of a PKCS#12 file in the vault")
    taken.add_argument("file", type=Path)
    taken.add_argument(
        "--password-fd", type=int, metavar="N", help="read its passphrase from descriptor N"
    )
    asked = add("request", f"{_SIGNING}:request", "make a key and write the request for it")
    asked.add_argument("to", type=Path)
    issued = add("certificate", f"{_SIGNING}:certificate", "enter the certificate issued for a key")
    issued.add_argument("key", help="identifier, from the list")
    issued.add_argument("file", type=Path, help="the certificate and those above it (PEM)")
    cards = add("cards", f"{_SIGNING}:cards", "find the keys of the cards in the readers")
    cards.add_argument("--module", help="the card's software (PKCS#11), outside the usual places")
    cards.add_argument("--add", action="store_true", help="list them from now on")
    for name, does, text in (
        ("choose", "choose", "offer a key first from now on"),
        ("remove", "remove", "delete a key from the vault, or a card from the list"),
    ):
        add(name, f"{_SIGNING}:{does}", text).add_argument("key", help="identifier, from the list")
    trusted = add("trust", f"{_SIGNING}:trust", "let signatures under an authority count here")
    trusted.add_argument("file", type=Path, help="its certificate (PEM)")
    service = add("service", f"{_SIGNING}:service", "say or choose the time-stamp service")
    service.add_argument("url", nargs="?", help="its address; none only says")
    service.add_argument("--roots", type=Path, help="what its time stamps are signed under (PEM)")
    service.add_argument(
        "--platform", action="store_true", help="go back to the platform's own service"
    )


def _cosign(add: Add) -> None:
    add("list", f"{_SIGNING}:incomplete", "list the decisions that wait for signatures")
    signers = add("signers", f"{_SIGNING}:signers", "say or choose who signs beside the mediator")
    signers.add_argument("--panel", action="append", metavar="NAME", help="repeatable, in order")
    signers.add_argument("--body", metavar="NAME", help="the body, which signs last")
    signers.add_argument("--nobody", action="store_true", help="the mediator alone")
    sign = add("sign", f"{_SIGNING}:cosign", "sign as the next who is awaited")
    sign.add_argument("document", type=UUID)
    sign.add_argument("--key", required=True, help="identifier of the signer's key")
    sign.add_argument("--confirm", action="store_true", help="the signer's own word; mandatory")
    _code(sign)
    for name, does, text in (
        ("export", "export", "write the document for a signer elsewhere"),
        ("import", "take_copy", "take back the copy a signer signed elsewhere"),
        ("give-up", "give_up", "take the document back before all have signed"),
    ):
        command = add(name, f"{_SIGNING}:{does}", text)
        command.add_argument("document", type=UUID)
        if name != "give-up":
            command.add_argument("file", type=Path)


def _code(command: argparse.ArgumentParser) -> None:
    place = command.add_mutually_exclusive_group()
    place.add_argument(
        "--pin-stdin", action="store_true", help="read the card's code from the standard input"
    )
    place.add_argument("--pin-fd", type=int, metavar="N", help="read it from descriptor N")


def _level(text: str) -> str:
    return _LEVELS[text.upper()]
