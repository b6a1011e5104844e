"""The arguments of the commands about independence, admissibility and the acts with a rule.

Owns names and help; what each command does is in ``procedure_commands``.
"""

import argparse
from collections.abc import Callable
from typing import Final

from dispute_exchange.vocabulary import Channel, EntryConsent, InadmissibilityGround, PartyRole
from mediator_desk.cli.case_commands import day

Add = Callable[..., argparse.ArgumentParser]

_HERE: Final = "mediator_desk.cli.procedure_commands"
_PARTIES: Final = (PartyRole.CONSUMER.value, PartyRole.TRADER.value)
_GROUNDS: Final = [ground.value for ground in InadmissibilityGround]


def add_procedure_commands(add: Add) -> None:
    """``independence`` … ``reopen``, each on one dispute."""
    add("independence", f"{_HERE}:independence", "past files with the same people", dispute=True)
    declare = add("declare", f"{_HERE}:declare", "search, seal and declare (R613-1)", dispute=True)
    declare.add_argument("--circumstances", help="what the parties are told; - reads it")
    declare.add_argument("--tell-past", action="store_true", help="tell the number of past files")
    note = add("circumstance", f"{_HERE}:circumstance", "write one down, untold", dispute=True)
    note.add_argument("text", help="the text, or - for the standard input")
    add("examine", f"{_HERE}:examine", "the grounds, their proofs and answers", dispute=True)
    _answers(add)
    admit = add("admit", f"{_HERE}:admit", "notify both parties: day 0 (R612-2)", dispute=True)
    admit.add_argument("--text", default="", help="a word of your own; - reads it")
    refuse = add("refuse", f"{_HERE}:refuse", "refuse on a ground found to hold", dispute=True)
    refuse.add_argument("ground", choices=_GROUNDS, metavar="GROUND")
    refuse.add_argument("--reasons", help="instead of those suggested; - reads them")
    _recorded(add)


def _answers(add: Add) -> None:
    answer = add("answer", f"{_HERE}:answer", "answer the question of a ground", dispute=True)
    answer.add_argument("ground", choices=_GROUNDS, metavar="GROUND")
    answer.add_argument("answer", choices=("YES", "NO", "NOT_YET"))
    answer.add_argument("--reason", default="", help="sealed in the vault; - reads it")
    answer.add_argument("--body", default="", help="the other body, if one is named")
    answer.add_argument("--contested", action="store_true", help="the consumer objects")
    add("no-exclusion", f"{_HERE}:no_exclusion", "no exclusion applies (L611-3/-4)", dispute=True)


def _recorded(add: Add) -> None:
    entry = add("entry", f"{_HERE}:entry", "the trader's answer, told elsewhere", dispute=True)
    entry.add_argument("answer", choices=[each.value for each in EntryConsent])
    _told(entry)
    extend = add("extend", f"{_HERE}:extend", "put the outcome off (R612-5)", dispute=True)
    extend.add_argument("until", type=day)
    extend.add_argument("reason", help="the reason, or - for the standard input")
    conflict = add("conflict", f"{_HERE}:conflict", "tell of a conflict (R613-1)", dispute=True)
    conflict.add_argument("text", help="the text, or - for the standard input")
    resolve = add("resolve", f"{_HERE}:resolve", "decide on a conflict (R613-1)", dispute=True)
    resolve.add_argument("decision", choices=("continue", "hand-back"))
    resolve.add_argument("reason", help="the reason, or - for the standard input")
    left = add("withdrawal", f"{_HERE}:withdrawal", "a party left (R612-2)", dispute=True)
    left.add_argument("party", choices=_PARTIES)
    left.add_argument("--text", default="", help="the reason given, if one was; - reads it")
    _told(left)
    court = add("court", f"{_HERE}:court", "a court was seized", dispute=True)
    court.add_argument("on", type=day)
    court.add_argument("--text", default="", help="court and reference; - reads it")
    reopen = add("reopen", f"{_HERE}:reopen", "open a closed file again", dispute=True)
    reopen.add_argument("reason", help="the reason, or - for the standard input")


def _told(command: argparse.ArgumentParser) -> None:
    command.add_argument("--on", type=day, help="the day it was told (today if absent)")
    command.add_argument(
        "--channel", choices=[each.value for each in Channel], default=Channel.LETTER.value
    )
