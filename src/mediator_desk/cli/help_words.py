"""The help of the command line in the language of what it says.

Owns the French of the help texts and refusals, kept by their English in
``resources/cli/help.toml``; never which commands there are.
"""

import argparse
import re
import sys
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, partial
from typing import Any, Final, NoReturn

from mediator_desk.cli.words import Language
from mediator_desk.system.resources import resource_path

_HEADINGS: Final = ("arguments", "options")
_OPTION: Final = "--lang"
_REFUSED: Final = 2
"""What argparse ends with when it cannot read a command line."""


class FrenchHelp(argparse.HelpFormatter):
    """Begins as French typography wants it."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "usage\u00a0: " if prefix is None else prefix)


def language_asked(arguments: Sequence[str], usual: Language) -> Language:
    """The language a command line names before it is read: help is shown while it is."""
    for place, word in enumerate(arguments):
        name, _, value = word.partition("=")
        if name == _OPTION:
            value = value or next(iter(arguments[place + 1 : place + 2]), "")
            return "en" if value == "en" else "fr" if value == "fr" else usual
    return usual


def speak(parser: argparse.ArgumentParser, language: Language) -> argparse.ArgumentParser:
    """``parser`` with every help text in ``language``."""
    if language == "fr":
        for each in _parsers(parser):
            each.formatter_class = FrenchHelp
            each.description = _french(each.description)
            # WHY on the object: argparse makes the parsers of commands itself, of one class.
            each.error = partial(_refuse, each)  # type: ignore[method-assign]
            for group, heading in zip((each._positionals, each._optionals), _HEADINGS, strict=True):
                group.title = heading
            for action in _actions(each):
                action.help = _french(action.help)
    return parser


def texts(parser: argparse.ArgumentParser) -> set[str]:
    """Every help text of ``parser`` and the commands below it."""
    found = {each.description for each in _parsers(parser)}
    found |= {action.help for each in _parsers(parser) for action in _actions(each)}
    return {text for text in found if text and text != argparse.SUPPRESS}


def _parsers(parser: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    yield parser
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for below in dict.fromkeys(action.choices.values()):
                yield from _parsers(below)


def _actions(parser: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    for action in parser._actions:
        yield action
        if isinstance(action, argparse._SubParsersAction):
            yield from action._choices_actions


def _refuse(parser: argparse.ArgumentParser, message: str) -> NoReturn:
    """As ``ArgumentParser.error``; a sentence nobody thought of stays as Python says it."""
    parser.print_usage(sys.stderr)
    parser.exit(_REFUSED, f"{parser.prog}\u00a0: {refused(message)}\n")


def refused(message: str) -> str:
    """Why a command line could not be read, in French."""
    for form, french in _read()["refused"].items():
        if found := re.fullmatch(form, message, re.DOTALL):
            return str(french).format(*found.groups())
    return message


def _french(text: str | None) -> str | None:
    return None if text is None else str(table().get(text, text))


def table() -> dict[str, Any]:
    """French by English."""
    return dict(_read()["fr"])


@cache
def _read() -> dict[str, Any]:
    return tomllib.loads(resource_path("cli/help.toml").read_text(encoding="utf-8"))
