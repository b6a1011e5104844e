"""Reads the command line and calls one function of the platform for each command."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from platformdirs import user_data_path

from dispute_exchange.errors import ExchangeError
from dispute_platform.cli import devices, party, register, serve
from dispute_platform.platform import DEFAULT_NAME, Platform, Settings, open_platform

_HOME = "DISPUTE_PLATFORM_HOME"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code (2: refused, with the reason on standard error)."""
    options = _parser().parse_args(arguments)
    if not getattr(options, "needs_platform", True):
        code: int = options.run(options)
        return code
    platform = _open(options)
    try:
        options.run(platform, options)
    except ExchangeError as refusal:
        print(f"dispute-platform: {refusal}", file=sys.stderr)
        return 2
    finally:
        platform.close()
    return 0


def default_home() -> Path:
    """Where a platform lives unless told: ``$DISPUTE_PLATFORM_HOME``, or the user's own data."""
    told = os.environ.get(_HOME)
    return Path(told) if told else user_data_path("dispute-platform", appauthor=False)


def _open(options: argparse.Namespace) -> Platform:
    return open_platform(
        options.home,
        name=getattr(options, "platform_name", None) or DEFAULT_NAME,
        database_url=options.database,
        settings=Settings(public_url=getattr(options, "public_url", None)),
    )


def _parser() -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--home", type=Path, default=default_home(), help="the platform's folder")
    common.add_argument("--database", metavar="URL", help="another database than the folder's own")
    parser = argparse.ArgumentParser(
        prog="dispute-platform",
        description="The reference platform a mediator's desk syncs with.",
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    serve.add_commands(commands, common)
    register.add_commands(commands, common)
    devices.add_commands(commands, common)
    party.add_commands(commands, common)
    return parser
