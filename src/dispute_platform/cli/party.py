"""``party``: speaking for a consumer or a trader, by hand or by the script of a sample."""

import argparse
import mimetypes
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID

from dispute_exchange.events import ItemImplementation, PiecesRequested, TimelineEvent
from dispute_exchange.money import Money
from dispute_exchange.parties import BothParties
from dispute_exchange.vocabulary import (
    Answer,
    ConsentKind,
    EntryConsent,
    EvidenceType,
    ImplementationStatus,
    PartyRole,
)
from dispute_platform import parties
from dispute_platform.disputes import dispute_row, events_of, facts_of
from dispute_platform.errors import Refusal
from dispute_platform.links import link_token
from dispute_platform.lookup import dispute_named
from dispute_platform.parties import Handing
from dispute_platform.platform import Platform
from dispute_platform.scripted import ScriptedParties
from dispute_platform.timer import run_clocks
from dispute_platform.web.pages import PREFIX

_PARTIES: dict[str, BothParties] = {
    "consumer": PartyRole.CONSUMER,
    "trader": PartyRole.TRADER,
}
_STATUSES = tuple(status.value.lower() for status in ImplementationStatus)
_Said = Callable[[Platform, UUID, argparse.Namespace], TimelineEvent]


def add_commands(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the commands of this module."""
    party = commands.add_parser("party", help="speak for a consumer or a trader")
    verbs = party.add_subparsers(required=True, metavar="VERB")

    def verb(name: str, what: str, said: _Said, *, party: bool = True) -> argparse.ArgumentParser:
        made: argparse.ArgumentParser = verbs.add_parser(name, parents=[common], help=what)
        made.set_defaults(run=_speaking(said))
        made.add_argument("file_no", help="the case number")
        if party:
            made.add_argument("--party", choices=_PARTIES, required=True)
            made.add_argument("--text", default="")
        return made

    verb("answer", "accept or refuse the decision", _answer).add_argument(
        "--answer", choices=("accepted", "refused"), required=True
    )
    implement = verb("implement", "report the implementation", _implement)
    implement.add_argument("--status", choices=_STATUSES, required=True)
    implement.add_argument(
        "--item",
        action="append",
        default=[],
        metavar="LETTER=STATUS",
        help="one operative item, by the letter of its head; may be repeated",
    )
    implement.add_argument("--proof", type=Path, metavar="FILE", help="what shows it")
    verb("enter", "the trader's answer to the invitation", _enter, party=False).add_argument(
        "--answer", choices=("accepted", "refused", "no_reply"), required=True
    )
    file = verb("file", "hand an exhibit in", _file)
    file.add_argument("path", type=Path)
    file.add_argument("--title")
    file.add_argument("--type", choices=[one.value for one in EvidenceType], default="LETTER")
    file.add_argument("--request", type=UUID, help="the request it answers (see requests)")
    file.add_argument("--mediator-only", action="store_true")
    verb("offer", "offer a sum, or ask for one", _offer).add_argument("amount", type=Money.of)
    verb("agree", "accept the other side's last offer", _agree)
    verb("object", "oppose the mediator", _object)
    verb("consent", "give a consent, with its receipt", _consent).add_argument(
        "--to",
        choices=[one.value.lower() for one in ConsentKind if one != "ACCEPT_SOLUTION"],
        required=True,
    )
    verb("message", "write to the others", _message)
    verb("withdraw", "leave the mediation", _withdraw)
    _add_others(verbs, common)


def _add_others(verbs: Any, common: argparse.ArgumentParser) -> None:
    """The commands that speak for nobody in particular."""
    requests = verbs.add_parser("requests", parents=[common], help="documents still asked for")
    requests.add_argument("file_no", help="the case number")
    requests.set_defaults(run=_requests)
    links = verbs.add_parser("links", parents=[common], help="the secret addresses of both parties")
    links.add_argument("file_no", help="the case number")
    links.add_argument("--address", default="http://127.0.0.1:8440", help="of the server")
    links.set_defaults(run=_links)
    play = verbs.add_parser("play", parents=[common], help="play the scripts of samples")
    play.add_argument("file_no", nargs="?", help="one case; all unless told")
    play.set_defaults(run=_play)
    silence = verbs.add_parser(
        "silence", parents=[common], help="write down what time has brought: silence, delays"
    )
    silence.add_argument("file_no", nargs="?", help="one case; all unless told")
    silence.set_defaults(run=_silence)


def _speaking(said: _Said) -> Callable[[Platform, argparse.Namespace], None]:
    def run(platform: Platform, options: argparse.Namespace) -> None:
        _told(said(platform, dispute_named(platform, options.file_no), options))

    return run


def _answer(platform: Platform, dispute_id: UUID, options: argparse.Namespace) -> TimelineEvent:
    answer = Answer[options.answer.upper()]
    return parties.answer_decision(
        platform, dispute_id, _PARTIES[options.party], answer, options.text
    )


def _implement(platform: Platform, dispute_id: UUID, options: argparse.Namespace) -> TimelineEvent:
    with platform.database.read() as session:
        heads = {
            head.letter: head.head_id
            for head in facts_of(dispute_row(session, dispute_id)).claim.heads
        }
    items = [_item(written, heads) for written in options.item]
    status = ImplementationStatus[options.status.upper()]
    party = _PARTIES[options.party]
    if options.proof is None:
        return parties.report_implementation(
            platform, dispute_id, party, status, options.text, items
        )
    with options.proof.open("rb") as data:
        proof = _handing(options.proof, None, EvidenceType.LETTER, data)
        return parties.report_implementation(
            platform, dispute_id, party, status, options.text, items, proof
        )


def _enter(platform: Platform, dispute_id: UUID, options: argparse.Namespace) -> TimelineEvent:
    return parties.answer_entry(platform, dispute_id, EntryConsent[options.answer.upper()])


def _file(platform: Platform, dispute_id: UUID, options: argparse.Namespace) -> TimelineEvent:
    with options.path.open("rb") as data:
        kind = EvidenceType(options.type)
        handing = _handing(
            options.path, options.title, kind, data, to_mediator_only=options.mediator_only
        )
        return parties.file_evidence(
            platform,
            dispute_id,
            _PARTIES[options.party],
            handing,
            options.text,
            options.request,
        )


def _offer(platform: Platform, dispute_id: UUID, options: argparse.Namespace) -> TimelineEvent:
    return parties.make_offer(
        platform, dispute_id, _PARTIES[options.party], options.amount, options.text
    )


def _agree(platform: Platform, dispute_id: UUID, options: argparse.Namespace) -> TimelineEvent:
    return parties.accept_offer(platform, dispute_id, _PARTIES[options.party], options.text)


def _object(platform: Platform, dispute_id: UUID, options: argparse.Namespace) -> TimelineEvent:
    return parties.object_to_mediator(platform, dispute_id, _PARTIES[options.party], options.text)


def _consent(platform: Platform, dispute_id: UUID, options: argparse.Namespace) -> TimelineEvent:
    kind = ConsentKind[options.to.upper()]
    return parties.give_consent(platform, dispute_id, _PARTIES[options.party], kind)


def _message(platform: Platform, dispute_id: UUID, options: argparse.Namespace) -> TimelineEvent:
    return parties.send_message(platform, dispute_id, _PARTIES[options.party], options.text)


def _withdraw(platform: Platform, dispute_id: UUID, options: argparse.Namespace) -> TimelineEvent:
    return parties.withdraw(platform, dispute_id, _PARTIES[options.party], options.text)


def _requests(platform: Platform, options: argparse.Namespace) -> None:
    dispute_id = dispute_named(platform, options.file_no)
    with platform.database.read() as session:
        asking = {event.seq: event.payload for event in events_of(session, dispute_id)}
        standing = platform.standings.of(session, dispute_id)
    for request in standing.requests:
        asked = asking[request.seq]
        titles = [one.title for one in asked.pieces] if isinstance(asked, PiecesRequested) else []
        named = f" {request.request_id}" if request.request_id else ""
        what = "; ".join(titles) or getattr(asked, "text", "")
        print(f"{request.to.value.lower()} by {request.due_on}{named}: {what}")


def _links(platform: Platform, options: argparse.Namespace) -> None:
    dispute_id = dispute_named(platform, options.file_no)
    for name, party in _PARTIES.items():
        address = options.address.rstrip("/") + PREFIX
        print(f"{name}: {address}/{link_token(platform, dispute_id, party)}")


def _play(platform: Platform, options: argparse.Namespace) -> None:
    dispute_id = dispute_named(platform, options.file_no) if options.file_no else None
    _told(*ScriptedParties(platform).play(dispute_id))


def _silence(platform: Platform, options: argparse.Namespace) -> None:
    dispute_id = dispute_named(platform, options.file_no) if options.file_no else None
    _told(*run_clocks(platform, dispute_id))


def _told(*events: TimelineEvent) -> None:
    for event in events:
        print(f"event {event.seq}: {event.payload.kind} by {event.actor.value}")


def _handing(
    path: Path, title: str | None, kind: EvidenceType, data: Any, *, to_mediator_only: bool = False
) -> Handing:
    media_type = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    return Handing(title or path.name, kind, path.name, media_type, data, to_mediator_only)


def _item(written: str, heads: dict[str, UUID]) -> ItemImplementation:
    letter, _, status = written.partition("=")
    if letter not in heads or status.lower() not in _STATUSES:
        raise Refusal("malformed", places=["item"])
    return ItemImplementation(head_id=heads[letter], status=ImplementationStatus[status.upper()])
