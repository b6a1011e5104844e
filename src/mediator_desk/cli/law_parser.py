"""The arguments of the commands about time and law: agenda, clocks, calculations, rules.

Owns names and help; what each command does is in the modules beside.
"""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Final

from mediator_desk.cli.case_commands import day
from mediator_desk.domain.clocks import Concern, Urgency
from mediator_desk.domain.marks import Milestone

Add = Callable[..., argparse.ArgumentParser]

_AGENDA: Final = "mediator_desk.cli.agenda_commands"
_CALCULATE: Final = "mediator_desk.cli.calculate_commands"
_RULES: Final = "mediator_desk.cli.rule_commands"


def add_law_commands(add: Add, rules: Add) -> None:
    """``agenda``, ``clocks``, ``calculate`` and the group ``rules``."""
    _agenda(add)
    clocks = add("clocks", f"{_AGENDA}:clocks", "show every clock of a dispute", dispute=True)
    clocks.add_argument("--timebar", action="store_true", help="also what a letter says of it")
    calculate = add("calculate", f"{_CALCULATE}:calculate", "calculate, with printed working")
    calculate.add_argument("calculator", nargs="?", help="which one; without it, list them")
    calculate.add_argument("given", nargs="*", metavar="FIELD=VALUE", help="paid=219.00")
    calculate.add_argument(
        "--rate", action="append", default=[], metavar="2026-2=6.50", help="a missing legal rate"
    )
    calculate.add_argument("--dispute", default="", help="take what this dispute already says")
    _rules(rules)


def _agenda(add: Add) -> None:
    agenda = add("agenda", f"{_AGENDA}:agenda", "list last days and warnings")
    agenda.add_argument("--from", dest="start", type=day, metavar="DAY")
    agenda.add_argument("--to", dest="end", type=day, metavar="DAY")
    agenda.add_argument("--week", type=day, metavar="DAY", help="the week of that day")
    agenda.add_argument("--month", type=day, metavar="DAY", help="the month of that day")
    agenda.add_argument("--clock", action="append", default=[], help="only this clock")
    agenda.add_argument(
        "--concern", action="append", default=[], choices=[one.value for one in Concern]
    )
    agenda.add_argument(
        "--urgency", action="append", default=[], choices=[one.value for one in Urgency]
    )
    agenda.add_argument("--settled", action="store_true", help="also what was kept already")
    agenda.add_argument("--no-warnings", action="store_true", help="last days only")
    agenda.add_argument("--ics", type=Path, metavar="FILE", help="write a calendar file")


def _rules(add: Add) -> None:
    add("list", f"{_RULES}:rules", "show every rule as it applies here")
    add("history", f"{_RULES}:history", "show what the body ever set")
    change = add("set", f"{_RULES}:set_rule", "set a rule of the body")
    change.add_argument("subject", help="the clock, such as ENTRY_REPLY, or CALENDAR")
    _setting(change)
    change.add_argument("--presets", type=_numbers, metavar="15,21,30")
    change.add_argument("--calendar", help="for CALENDAR: the calendar kept, ALSACE_MOSELLE")
    own = add("add", f"{_RULES}:add_rule", "add a clock of the body's own")
    own.add_argument("subject", help="its name, beginning with OWN_")
    own.add_argument("--fr", required=True, help="what it is called in French")
    own.add_argument("--en", required=True, help="what it is called in English")
    milestones = [one.value for one in Milestone]
    own.add_argument("--starts", required=True, choices=milestones, metavar="MILESTONE")
    own.add_argument(
        "--ends", action="append", required=True, choices=milestones, metavar="MILESTONE"
    )
    own.add_argument("--article", required=True, help="the clause of the body's rules")
    _setting(own)
    end = add("end", f"{_RULES}:end_rule", "end a rule of the body")
    end.add_argument("rule", help="identifier, or its beginning or end")
    end.add_argument("last_day", type=day)
    add("withdraw", f"{_RULES}:withdraw_rule", "take a rule of the body back").add_argument("rule")
    days = add("days", f"{_RULES}:days", "show or set the days from which reports are owed")
    days.add_argument("name", nargs="?", help="such as mediator_appointed")
    days.add_argument("day", nargs="?", type=day)


def _setting(command: argparse.ArgumentParser) -> None:
    command.add_argument("--reason", required=True)
    command.add_argument("--from", dest="start", type=day, metavar="DAY")
    command.add_argument("--to", dest="end", type=day, metavar="DAY")
    command.add_argument("--length", type=int)
    command.add_argument("--unit", choices=("day", "working_day", "month", "year"))
    command.add_argument("--roll", choices=("none", "next_working_day"))
    command.add_argument("--expiry", help="what silence means, such as SILENCE_IS_REFUSAL")
    command.add_argument("--warn", type=_numbers, metavar="30,7,2", help="days before the last")


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in text.split(","))
