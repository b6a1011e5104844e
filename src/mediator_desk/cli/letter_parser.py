"""The arguments of the commands about letters and bundles.

Owns names and help; what each command does is in the modules beside.
"""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Final
from uuid import UUID

from dispute_exchange.vocabulary import Language, NoticeKind, PartyRole
from mediator_desk.cli.case_commands import day

Add = Callable[..., argparse.ArgumentParser]

_LETTER: Final = "mediator_desk.cli.letter_commands"
_BUNDLE: Final = "mediator_desk.cli.bundle_commands"
_PARTIES: Final = (PartyRole.CONSUMER.value, PartyRole.TRADER.value)


def add_letter_commands(letter: Add, bundle: Add) -> None:
    """The groups ``letter`` and ``bundle``."""
    letter("list", f"{_LETTER}:letters", "list the letters of a dispute", dispute=True)
    for name, does, text in (
        ("preview", "preview", "read a letter before it is made"),
        ("write", "write", "make a letter and seal it, ready to leave"),
    ):
        _wanted(letter(name, f"{_LETTER}:{does}", text, dispute=True))
    _of_one(letter)
    whom = letter("receivers", f"{_LETTER}:receivers", "say whom a notice goes to, or decide it")
    whom.add_argument("notice", choices=[kind.value for kind in NoticeKind])
    whom.add_argument("roles", nargs="*", metavar="ROLE", help="CONSUMER, TRADER or both")
    _bundles(bundle)


def _wanted(command: argparse.ArgumentParser) -> None:
    command.add_argument("notice", choices=[kind.value for kind in NoticeKind])
    command.add_argument("to", choices=_PARTIES)
    command.add_argument("--event", type=int, metavar="SEQ", help="the event the letter carries")
    command.add_argument("--in", dest="tongue", choices=[one.value for one in Language])
    command.add_argument("--facts", help="what the letter adds, as JSON: a file, or - for input")


def _of_one(letter: Add) -> None:
    """The commands about a letter that was made."""

    def add(name: str, does: str, text: str) -> argparse.ArgumentParser:
        command = letter(name, f"{_LETTER}:{does}", text)
        command.add_argument("letter", type=UUID, help="identifier, from the list")
        return command

    add("show", "show", "read a letter as it was made, and what became of it")
    save = add("save", "save", "write its pages in clear, outside the vault")
    save.add_argument("to", type=Path)
    posted = add("posted", "posted", "enter that it was handed to the post")
    posted.add_argument("--number", default="", help="number of the letter")
    served = add("served", "served", "enter that it was delivered, and tell the platform")
    served.add_argument("proof", help="what shows the day")
    served.add_argument("--exhibit", type=UUID, help="the scanned proof")
    returned = add("returned", "returned", "enter that it came back")
    returned.add_argument("reason")
    for command in (posted, served, returned):
        command.add_argument("--on", type=day, required=True, metavar="DAY")
    proof = add("proof", "proof", "attach the scanned proof of its delivery")
    proof.add_argument("exhibit", type=UUID)


def _bundles(bundle: Add) -> None:
    bundle("list", f"{_BUNDLE}:bundle_list", "list the bundles")
    bundle("suggest", f"{_BUNDLE}:suggest", "list files that seem to be of one event")
    form = bundle("form", f"{_BUNDLE}:form", "treat files together")
    form.add_argument("files", nargs="+", metavar="DISPUTE")
    form.add_argument("--into", type=UUID, metavar="BUNDLE", help="add to a bundle there is")
    for name, does, text in (
        ("show", "show", "say where each file of a bundle stands"),
        ("apply", "apply", "bring the shared reasoning into every draft not signed"),
    ):
        bundle(name, f"{_BUNDLE}:{does}", text).add_argument("bundle", type=UUID)
    reasoning = bundle("reasoning", f"{_BUNDLE}:reasoning", "write the shared reasoning")
    reasoning.add_argument("bundle", type=UUID)
    reasoning.add_argument("text", help="a file, paragraphs apart by a blank line; - for input")
    reasoning.add_argument("--in", dest="tongue", choices=("fr", "en"), default="fr")
    bundle("restore", f"{_BUNDLE}:restore", "put the shared reasoning back", dispute=True)
    bundle("leave", f"{_BUNDLE}:leave", "treat a file by itself again", dispute=True)
