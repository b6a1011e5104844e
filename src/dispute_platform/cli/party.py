"""``party``: speaking for a consumer or a trader, by hand or by the script of a sample."""

import argparse
from typing import Any

from dispute_exchange.events import TimelineEvent
from dispute_exchange.parties import BothParties
from dispute_exchange.vocabulary import Answer, EntryConsent, ImplementationStatus, PartyRole
from dispute_platform import parties
from dispute_platform.links import link_token
from dispute_platform.lookup import dispute_named
from dispute_platform.platform import Platform
from dispute_platform.scripted import ScriptedParties
from dispute_platform.timer import run_clocks
from dispute_platform.web.pages import PREFIX

_PARTIES: dict[str, BothParties] = {
    "consumer": PartyRole.CONSUMER,
    "trader": PartyRole.TRADER,
}


def add_commands(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the commands of this module."""
    party = commands.add_parser("party", help="speak for a consumer or a trader")
    verbs = party.add_subparsers(required=True, metavar="VERB")

    def verb(name: str, what: str, run: Any, *, party: bool = True) -> argparse.ArgumentParser:
        made: argparse.ArgumentParser = verbs.add_parser(name, parents=[common], help=what)
        made.set_defaults(run=run)
        made.add_argument("file_no", help="the case number")
        if party:
            made.add_argument("--party", choices=_PARTIES, required=True)
            made.add_argument("--text", default="")
        return made

    verb("answer", "accept or refuse the decision", _answer).add_argument(
        "--answer", choices=("accepted", "refused"), required=True
    )
    verb("implement", "report the implementation", _implement).add_argument(
        "--status", choices=("implemented", "partly", "not_implemented"), required=True
    )
    verb("enter", "the trader's answer to the invitation", _enter, party=False).add_argument(
        "--answer", choices=("accepted", "refused", "no_reply"), required=True
    )
    verb("message", "write to the others", _message)
    verb("withdraw", "leave the mediation", _withdraw)
    links = verb("links", "the secret addresses of both parties", _links, party=False)
    links.add_argument("--address", default="http://127.0.0.1:8440", help="of the server")
    play = verbs.add_parser("play", parents=[common], help="play the scripts of samples")
    play.add_argument("file_no", nargs="?", help="one case; all unless told")
    play.set_defaults(run=_play)
    silence = verbs.add_parser("silence", parents=[common], help="write down overdue answers")
    silence.set_defaults(run=_silence)


def _answer(platform: Platform, options: argparse.Namespace) -> None:
    _told(
        parties.answer_decision(
            platform,
            dispute_named(platform, options.file_no),
            _PARTIES[options.party],
            Answer[options.answer.upper()],
            options.text,
        )
    )


def _implement(platform: Platform, options: argparse.Namespace) -> None:
    _told(
        parties.report_implementation(
            platform,
            dispute_named(platform, options.file_no),
            _PARTIES[options.party],
            ImplementationStatus[options.status.upper()],
            options.text,
        )
    )


def _enter(platform: Platform, options: argparse.Namespace) -> None:
    dispute_id = dispute_named(platform, options.file_no)
    _told(parties.answer_entry(platform, dispute_id, EntryConsent[options.answer.upper()]))


def _message(platform: Platform, options: argparse.Namespace) -> None:
    dispute_id = dispute_named(platform, options.file_no)
    _told(parties.send_message(platform, dispute_id, _PARTIES[options.party], options.text))


def _withdraw(platform: Platform, options: argparse.Namespace) -> None:
    dispute_id = dispute_named(platform, options.file_no)
    _told(parties.withdraw(platform, dispute_id, _PARTIES[options.party], options.text))


def _links(platform: Platform, options: argparse.Namespace) -> None:
    dispute_id = dispute_named(platform, options.file_no)
    for name, party in _PARTIES.items():
        address = options.address.rstrip("/") + PREFIX
        print(f"{name}: {address}/{link_token(platform, dispute_id, party)}")


def _play(platform: Platform, options: argparse.Namespace) -> None:
    dispute_id = dispute_named(platform, options.file_no) if options.file_no else None
    _told(*ScriptedParties(platform).play(dispute_id))


def _silence(platform: Platform, _options: argparse.Namespace) -> None:
    _told(*run_clocks(platform))


def _told(*events: TimelineEvent) -> None:
    for event in events:
        print(f"event {event.seq}: {event.payload.kind} by {event.actor.value}")
