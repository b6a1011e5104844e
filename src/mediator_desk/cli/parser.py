"""The arguments of every command.

Owns names and help; what each command does is in the modules beside. Commands are named by string
so that showing help, or opening a vault, does not load what signs and draws documents.
"""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

from dispute_exchange.vocabulary import Channel, DecisionKind, PartyRole
from mediator_desk.cli.case_commands import day
from mediator_desk.cli.law_parser import add_law_commands
from mediator_desk.cli.letter_parser import add_letter_commands
from mediator_desk.cli.procedure_parser import add_procedure_commands
from mediator_desk.cli.signing_parser import add_signing_commands
from mediator_desk.domain.views import CaseView
from mediator_desk.usecases.caseload import SortBy

_Parsers = Any
Add = Callable[..., argparse.ArgumentParser]

_VAULT = "mediator_desk.cli.vault_commands"
_KEYS = "mediator_desk.cli.key_commands"
_CUSTODY = "mediator_desk.cli.custody_commands"
_CASE = "mediator_desk.cli.case_commands"
_ACT = "mediator_desk.cli.act_commands"
_DECISION = "mediator_desk.cli.decision_commands"
_TEXTS = "mediator_desk.cli.text_commands"
_LAST_NUMBER = 1_000_000_000


def build_parser() -> argparse.ArgumentParser:
    """The whole tree of commands."""
    parser = argparse.ArgumentParser(
        prog="mediator-desk", description="The mediator's desk, without its window."
    )
    parser.add_argument("--vault", type=Path, help="folder of the vault (the usual one if absent)")
    parser.add_argument("--lang", choices=("fr", "en"), help="language of what is said")
    parser.add_argument("--json", action="store_true", help="write results as JSON")
    parser.add_argument("--verbose", action="store_true", help="tell progress on standard error")
    parser.add_argument(
        "--passphrase-fd", type=int, metavar="N", help="read the passphrase from descriptor N"
    )
    parser.add_argument(
        "--recovery-key",
        action="store_true",
        help="what is read instead of the passphrase is the printed recovery key",
    )
    parser.add_argument(
        "--keyring", action="store_true", help="open with what this computer's keyring remembers"
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    add = _adder(commands)
    _vault(add)
    _cases(add)
    _keys(_group(commands, "vault", "ways into the vault"))
    _custody(add)
    _notes(_group(commands, "note", "private notes"))
    _acts(add, _group(commands, "act", "acts on a dispute"))
    _decisions(add, _group(commands, "draft", "the draft of a decision"))
    add_signing_commands(
        add,
        _group(commands, "keys", "the keys decisions are signed with"),
        _group(commands, "cosign", "decisions several people sign"),
    )
    add_procedure_commands(add)
    add_law_commands(add, _group(commands, "rules", "the rules and what the body sets"))
    _texts(_group(commands, "templates", "the texts and letterhead of the mediation body"))
    add_letter_commands(
        _group(commands, "letter", "letters to the parties"),
        _group(commands, "bundle", "disputes of one event, reasoned once"),
    )
    return parser


def _texts(add: Add) -> None:
    add("list", f"{_TEXTS}:templates", "list the files a body may have of its own")
    out = add("export", f"{_TEXTS}:export", "write the texts to start from")
    out.add_argument("folder", type=Path)
    out.add_argument("--used", action="store_true", help="those in use at this desk")
    for name, does, text in (
        ("check", "check", "say whether files hold, without bringing them in"),
        ("import", "bring_in", "bring files in: all of them, or none"),
    ):
        command = add(name, f"{_TEXTS}:{does}", text)
        command.add_argument("source", type=Path, help="a folder, a ZIP or one file")
    shown = add("preview", f"{_TEXTS}:preview", "write a specimen as a PDF marked as a draft")
    shown.add_argument("to", type=Path)
    shown.add_argument("--kind", choices=[kind.value for kind in DecisionKind], default="PROPOSAL")
    shown.add_argument("--in", dest="language_of", default="fr", choices=("fr", "en"))
    back = add("restore", f"{_TEXTS}:restore", "use the program's own texts again")
    back.add_argument("names", nargs="*", metavar="FILE")


def _number(text: str) -> int:
    """The number of an event or a page."""
    number = int(text)
    if not 1 <= number <= _LAST_NUMBER:
        raise ValueError(text)
    return number


def _adder(commands: _Parsers) -> Add:
    def add(name: str, does: str, text: str, *, dispute: bool = False) -> argparse.ArgumentParser:
        command: argparse.ArgumentParser = commands.add_parser(name, help=text, description=text)
        command.set_defaults(does=does)
        if dispute:
            command.add_argument("dispute", help="file number or identifier of the dispute")
        return command

    return add


def _group(commands: _Parsers, name: str, text: str) -> Add:
    group = commands.add_parser(name, help=text, description=text)
    return _adder(group.add_subparsers(dest=f"{name}_command", required=True, metavar="COMMAND"))


def _vault(add: Add) -> None:
    create = add("create", f"{_VAULT}:create", "make a vault")
    create.add_argument("--label", required=True, help="name shown before unlocking")
    unlock = add("unlock", f"{_VAULT}:check", "check that the vault opens, and whose it is")
    unlock.add_argument("check", nargs="?", choices=("check",), default="check")
    add("vaults", f"{_VAULT}:vaults", "list the vaults of this user")
    link = add("enrol", f"{_VAULT}:link", "link this desk to a platform")
    link.add_argument("url", help="address of the platform")
    link.add_argument("code", help="one-time code given to the mediator")
    link.add_argument("--device", default="Mediator Desk", help="name of this desk")
    add("sync", f"{_VAULT}:sync", "send all that waits at once and fetch what is new")
    add("status", f"{_VAULT}:status", "say where synchronisation stands")
    add("open", f"{_VAULT}:open_file", "check and import a dispute file").add_argument(
        "file", type=Path
    )
    add("trust", f"{_VAULT}:trust", "accept dispute files of one more issuer").add_argument(
        "file", type=Path, help="certificate (PEM)"
    )


def _cases(add: Add) -> None:
    cases = add("cases", f"{_CASE}:cases", "list disputes")
    cases.add_argument("--view", choices=[view.value for view in CaseView], default="ALL")
    cases.add_argument("--sort", choices=[sort.value for sort in SortBy], default="TIME_LEFT")
    cases.add_argument("--search", help="words to find")
    add("show", f"{_CASE}:overview", "show one dispute", dispute=True)
    add("preview", f"{_CASE}:preview", "show the last exchanges of a dispute", dispute=True)
    timeline = add("timeline", f"{_CASE}:timeline", "list the events of a dispute", dispute=True)
    timeline.add_argument(
        "--actor", action="append", choices=[r.value for r in PartyRole], metavar="ROLE"
    )
    timeline.add_argument("--kind", action="append")
    timeline.add_argument(
        "--channel", action="append", choices=[c.value for c in Channel], metavar="CHANNEL"
    )
    timeline.add_argument("--from", dest="start", type=day, metavar="DAY")
    timeline.add_argument("--to", dest="end", type=day, metavar="DAY")
    events = add("events", f"{_CASE}:events", "show the texts of events", dispute=True)
    events.add_argument("seq", type=_number, nargs="+")
    read = add("read", f"{_CASE}:read", "remember that events were read", dispute=True)
    read.add_argument("seq", type=_number, help="up to this event")
    add("chain", f"{_CASE}:chain", "walk the event chain again", dispute=True)
    search = add("search", f"{_CASE}:search", "find words in a dispute", dispute=True)
    search.add_argument("words")
    add("exhibits", f"{_CASE}:exhibits", "list the exhibits of a dispute", dispute=True)
    text = add("exhibit", f"{_CASE}:exhibit_text", "show an exhibit as text", dispute=True)
    text.add_argument("exhibit", help="number or identifier")
    text.add_argument("--page", type=_number, default=1)
    save = add("save-exhibit", f"{_CASE}:save_exhibit", "write an exhibit in clear", dispute=True)
    save.add_argument("exhibit", help="number or identifier")
    save.add_argument("to", type=Path, help="folder, or file to write")


def _keys(add: Add) -> None:
    for name, does, text, new in (
        ("ways", "ways", "list what opens the vault", False),
        ("change-passphrase", "change", "replace the passphrase typed", True),
        ("add-passphrase", "add", "add a passphrase beside the others", True),
        ("new-sheet", "sheet", "make a new recovery key and show it once", False),
        ("remember", "remember", "let this computer's keyring open the vault", False),
        ("forget", "forget", "stop this computer from opening the vault", False),
        ("rotate", "rotate", "replace the key of the vault, after a theft or a doubt", True),
        ("suggest", "suggest", "propose a passphrase of five words", False),
    ):
        command = add(name, f"{_KEYS}:{does}", text)
        if new:
            command.add_argument(
                "--new-passphrase-fd", type=int, metavar="N", help="read the new one from N"
            )
    closed = add("close", f"{_KEYS}:close", "close one way in")
    closed.add_argument("slot", help="identifier of the way, from the list")


def _custody(add: Add) -> None:
    doctor = add("doctor", f"{_CUSTODY}:doctor", "examine the vault and this computer")
    doctor.add_argument("--repair", action="store_true", help="mend what can be mended")
    backup = add("backup", f"{_CUSTODY}:backup", "write the whole vault to one sealed file")
    backup.add_argument("folder", type=Path)
    kept = add("backups", f"{_CUSTODY}:backups", "list the backups and their plan")
    kept.add_argument("--drop-expired", action="store_true", help="delete those that are overdue")
    plan = add("backup-plan", f"{_CUSTODY}:plan", "make backups by itself, or no more")
    plan.add_argument("folder", type=Path, nargs="?", help="where they go; none to end the plan")
    plan.add_argument("--every", type=_number, default=1, metavar="DAYS")
    plan.add_argument("--kept", type=_number, default=30, metavar="DAYS")
    restore = add("restore", f"{_CUSTODY}:restore", "make the vault of --vault from a backup")
    restore.add_argument("file", type=Path)
    term = add("custody", f"{_CUSTODY}:custody", "say how long a dispute is kept, or what is due")
    term.add_argument("dispute", nargs="?", default="")
    hold = add("hold", f"{_CUSTODY}:hold", "forbid the destruction of a dispute", dispute=True)
    hold.add_argument("ground", choices=("REGULATOR", "COURT", "CRIMINAL", "OTHER"))
    hold.add_argument("reason")
    hold.add_argument("--until", type=day, metavar="DAY")
    hold.add_argument("--reassess-on", type=day, metavar="DAY")
    lifted = add("lift-hold", f"{_CUSTODY}:lift", "end a hold", dispute=True)
    lifted.add_argument("hold", nargs="?", help="its identifier, when the dispute has several")
    shred = add("shred", f"{_CUSTODY}:shred", "destroy a dispute for good", dispute=True)
    shred.add_argument("--order", help="reference of the erasure order, if that is the reason")
    shred.add_argument("--confirm", metavar="FILE_NO", help="the file number once more")
    told = add("certificates", f"{_CUSTODY}:certificates_of", "certificates of destruction")
    told.add_argument("--check", type=Path, metavar="FILE", help="check one instead")


def _notes(add: Add) -> None:
    note = add("add", f"{_CASE}:note_add", "write a note", dispute=True)
    note.add_argument("text", help="the text, or - for the standard input")
    note.add_argument("--event", type=_number, help="event the note is about")
    listing = add("list", f"{_CASE}:note_list", "list notes")
    listing.add_argument("dispute", nargs="?", default="")
    listing.add_argument("--search", help="words, in the notes of all disputes")
    edit = add("edit", f"{_CASE}:note_edit", "write the next version of a note", dispute=True)
    edit.add_argument("note", help="number or identifier")
    edit.add_argument("text", help="the text, or - for the standard input")
    for name, does, text in (
        ("show", "note_show", "show every version of a note"),
        ("delete", "note_delete", "put a note aside"),
        ("restore", "note_restore", "bring a note back (by its identifier)"),
    ):
        add(name, f"{_CASE}:{does}", text, dispute=True).add_argument("note")


_SHORT = (
    ("message", "SEND_MESSAGE", ("text", "disclosure"), "send a message to the parties"),
    ("declare", "DECLARE_INDEPENDENCE", ("circumstances",), "declare independence (R613-1)"),
    ("notify", "NOTIFY_PARTIES", ("text",), "notify the referral: day 0 (R612-2)"),
    ("ask", "REQUEST_PIECES", ("to", "text", "due_on"), "ask a party for documents"),
    ("refuse", "DECLARE_INADMISSIBLE", ("ground", "reasons"), "refuse the file (L612-2)"),
    ("entry", "RECORD_ENTRY", ("answer",), "record the trader's answer"),
    ("extend", "EXTEND_DEADLINE", ("until", "reason"), "put the outcome off (R612-5)"),
    ("close", "CLOSE_DISPUTE", ("text",), "close the file"),
)


def _acts(top: Add, add: Add) -> None:
    top("acts", f"{_ACT}:acts", "list the outbox")
    top("retry", f"{_ACT}:retry", "forget the waits after failed tries")
    add("show", f"{_ACT}:show", "show one act and its receipt").add_argument("act")
    for change in ("hold", "release", "withdraw"):
        command = add(change, f"{_ACT}:change", f"{change} an act")
        command.add_argument("act", help="beginning or end of the act's identifier")
        command.set_defaults(change=change)
    for name, kind, fields, text in _SHORT:
        command = add(name, f"{_ACT}:perform", text, dispute=True)
        for field in fields:
            command.add_argument(f"--{field.replace('_', '-')}", dest=field)
        command.set_defaults(act_kind=kind, fields=fields, content=None)
    command = add("perform", f"{_ACT}:perform", "queue any act, as JSON", dispute=True)
    command.add_argument("content", help="the act's content as JSON, or - for the standard input")


def _decisions(top: Add, add: Add) -> None:
    start = add("start", f"{_DECISION}:draft_start", "open a draft", dispute=True)
    start.add_argument("--kind", choices=[kind.value for kind in DecisionKind], default="PROPOSAL")
    start.add_argument("--language", default="fr", choices=("fr", "en", "de"))
    save = add("save", f"{_DECISION}:draft_save", "save the next version", dispute=True)
    save.add_argument("content", help="JSON file, or - for the standard input")
    check = add("check", f"{_DECISION}:draft_check", "check it before signature", dispute=True)
    check.add_argument("--all", action="store_true", help="also what passed")
    pdf = add("pdf", f"{_DECISION}:draft_pdf", "write it as a PDF marked as a draft", dispute=True)
    pdf.add_argument("to", type=Path)
    for name, does, text in (
        ("show", "draft_show", "show the open draft"),
        ("history", "draft_versions", "list its versions"),
        ("reread", "draft_reread", "say that what is new was read"),
        ("abandon", "draft_abandon", "put it aside"),
        ("resume", "draft_resume", "take up again the one put aside last"),
    ):
        add(name, f"{_DECISION}:{does}", text, dispute=True)
    top("decision", f"{_DECISION}:decision", "show the decision of a dispute", dispute=True)
    written = top("decision-pdf", f"{_DECISION}:decision_pdf", "write the signed PDF", dispute=True)
    written.add_argument("to", type=Path)
    verify = top("verify", "mediator_desk.cli.verify_commands:verify", "verify signed PDFs")
    verify.add_argument("files", type=Path, nargs="+", metavar="FILE")
    verify.add_argument("--register", action="store_true", help="also ask this desk's register")
    for option, what in (("trust", "an authority's certificate"), ("crl", "a revocation list")):
        text = f"{what} (PEM or DER), repeatable"
        verify.add_argument(f"--{option}", type=Path, action="append", default=[], help=text)
