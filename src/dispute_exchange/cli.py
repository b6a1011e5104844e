"""``python -m dispute_exchange``: look into a dispute file, or check it, without any desk.

Owns the two commands and their exit codes; decides nothing about files. Writes no file. Whatever
comes from the file is shown with its unprintable characters replaced.

``verify`` takes dispute files and signed decisions (PDF), several at once. It asks nobody: roots
and revocation lists are handed over as files.

Exit codes: 0 every file holds (``verify``) or was shown (``inspect``); 1 at least one is refused;
2 for at least one the question could not be answered: wrong arguments, an unreadable file, a
missing key or trust root. A refusal outweighs an open question.
"""

import argparse
import locale
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from io import StringIO
from itertools import pairwise
from pathlib import Path
from typing import BinaryIO, TextIO, cast

from dispute_exchange.container import (
    STANDARD,
    OpenContainer,
    envelope,
    errors,
    is_enveloped,
    open_dispute_file,
    read_dispute,
)
from dispute_exchange.errors import ExchangeError
from dispute_exchange.verification import console
from dispute_exchange.verification.certificates import Unusable, certificates
from dispute_exchange.verification.verdict import Verdict, VerdictKind
from dispute_exchange.words import LABELS, REFUSALS, UNKNOWN_REFUSAL, Language, Words

HOLDS, REFUSED, UNANSWERED = 0, 1, 2
_NOT_THE_FILES_FAULT = (errors.StorageFailed, errors.IdentityMissing, errors.IdentityMalformed)


def run(arguments: Sequence[str], out: TextIO, err: TextIO) -> int:
    """Runs one command; the exit code."""
    language = _language(arguments)
    try:
        options = _parser(language).parse_args(arguments)
    except SystemExit as ended:
        return HOLDS if ended.code in (0, None) else UNANSWERED
    if options.command == "inspect":
        return _each(options.file, _inspect, options, _Screen(out, err, language))
    shown = _Screen(StringIO() if options.json else out, err, language)
    codes = []
    for name in options.files:
        if len(options.files) > 1 and not options.json:
            shown.heading(name)
        codes.append(_each(name, _verify, options, shown))
    if options.json:
        out.write(console.as_json(shown.answers) + "\n")
    return next((code for code in (REFUSED, UNANSWERED) if code in codes), HOLDS)


_Command = Callable[[BinaryIO, argparse.Namespace, "_Screen"], int]


def _each(name: str, command: _Command, options: argparse.Namespace, shown: "_Screen") -> int:
    """One command on one file, whatever comes of it put into words; its exit code."""
    shown.on(name)
    try:
        with Path(name).open("rb") as source:
            return command(source, options, shown)
    except ExchangeError as refused:
        words = REFUSALS.get(refused.kind, UNKNOWN_REFUSAL)
        shown.fail(words, refused.kind, {"kind": refused.kind, **refused.facts})
        return UNANSWERED if isinstance(refused, _NOT_THE_FILES_FAULT) else REFUSED
    except (_Unreadable, Unusable) as failed:
        label, path = failed.args
        shown.fail(LABELS[label], label, {"path": path})
    except OSError as error:
        facts = {"path": error.filename or name, "reason": error.strerror}
        shown.fail(LABELS["unreadable"], "unreadable", facts)
    return UNANSWERED


class _Unreadable(Exception):
    """A certificate or key file that holds none: the label of the words, and the path."""


class _Screen:
    """Lines of a label and a value, in one language."""

    def __init__(self, out: TextIO, err: TextIO, language: Language) -> None:
        self._out, self._err, self._language = out, err, language
        self._name, self.answers = "", list[tuple[str, object]]()

    def on(self, name: str) -> None:
        """What is said from now on is about the file ``name``."""
        self._name = name

    def heading(self, name: str) -> None:
        self._out.write(f"— {_printable(name)}\n")

    def fail(self, words: Words, kind: str, facts: Mapping[str, object]) -> None:
        self._err.write(f"✘ {_printable(words.say(self._language, facts))} [{kind}]\n")
        self.answer(kind)

    def answer(self, kind: str) -> None:
        self.answers.append((self._name, {"kind": kind}))

    def line(self, label: str, value: object = "") -> None:
        self._out.write(f"  {LABELS[label].say(self._language):<16} {_printable(str(value))}\n")

    def title(self, label: str, **facts: object) -> None:
        self._out.write(_printable(LABELS[label].say(self._language, facts)) + "\n")

    def words(self, label: str, **facts: object) -> str:
        return LABELS[label].say(self._language, facts)

    def size(self, count: int) -> str:
        grouped = f"{count:,}".replace(",", "\u202f") if self._language == "fr" else f"{count:,}"
        return self.words("size", bytes=grouped)

    def done(self, label: str, **facts: object) -> None:
        self._out.write(f"✔ {_printable(LABELS[label].say(self._language, facts))}\n")

    def say_all(self, verdict: Verdict, *, rooted: bool) -> None:
        self.answers.append((self._name, verdict))
        for line in console.lines(verdict, self._language, rooted=rooted):
            self._out.write(_printable(line) + "\n")

    def warn(self, label: str) -> None:
        self._out.write(f"! {LABELS[label].say(self._language)}\n")


def _inspect(source: BinaryIO, options: argparse.Namespace, shown: _Screen) -> int:
    if is_enveloped(source) and not options.identity:
        recipients = envelope.count_recipients(source, STANDARD)
        shown.title("title_closed")
        shown.line("transport", shown.words("encrypted", recipients=recipients))
        shown.warn("give_identity")
        return HOLDS
    with _open(source, options) as container:
        _describe(container, shown)
    shown.warn("not_verified")
    return HOLDS


def _verify(source: BinaryIO, options: argparse.Namespace, shown: _Screen) -> int:
    if console.is_pdf(source):
        return _verify_decision(source, options, shown)
    with _open(source, options) as container:
        shown.done("checked_envelope" if container.encrypted_in_transit else "checked_archive")
        shown.done("checked_seal", at=f"{container.signer.signed_at:%Y-%m-%d %H:%M}")
        if container.signer.trusted:
            shown.done("checked_issuer", name=container.signer.subject)
        shown.done("checked_files", count=container.verify_all())
        dispute = read_dispute(container)
        head = dispute.check_chain()
        shown.done("checked_dispute", file_no=dispute.file_no, revision=dispute.revision)
        shown.done("checked_chain", count=head.seq)
        if not options.identity:
            shown.warn("recipient_not_checked")
    if not options.trust:
        shown.warn("issuer_not_checked")
        shown.answer("issuer_not_checked")
        return UNANSWERED
    shown.done("all_holds")
    shown.answer("holds")
    return HOLDS


def _verify_decision(source: BinaryIO, options: argparse.Namespace, shown: _Screen) -> int:
    roots = [Path(path) for path in options.trust]
    verdict = console.judge(source, roots, [Path(path) for path in options.crl])
    shown.say_all(verdict, rooted=bool(roots))
    if verdict.genuine:
        return HOLDS
    unrooted = verdict.kind is VerdictKind.UNKNOWN_SIGNER and not roots
    return UNANSWERED if unrooted else REFUSED


def _open(source: BinaryIO, options: argparse.Namespace) -> OpenContainer:
    roots = [root for path in options.trust for root in _certificates(Path(path))]
    identities = [secret for path in options.identity for secret in _secrets(Path(path))]
    return open_dispute_file(
        source, identities=identities, trust_roots=roots if options.trust else None
    )


def _describe(container: OpenContainer, shown: _Screen) -> None:
    header, signer = container.header, container.signer
    shown.title("title_open", revision=header.revision)
    shown.line("dispute", header.dispute_id)
    shown.line("container", container.container_sha256)
    if header.previous_container_sha256:
        shown.line("previous", header.previous_container_sha256)
    sealed = container.encrypted_in_transit
    shown.line(
        "transport",
        shown.words("encrypted" if sealed else "readable", recipients=len(header.recipients)),
    )
    shown.line("issuer", header.issuer.name)
    trusted = shown.words("trusted" if signer.trusted else "untrusted")
    shown.line("seal", f"{signer.subject} ({trusted})")
    shown.line("sealed_at", f"{signer.signed_at:%Y-%m-%d %H:%M} UTC")
    shown.line("exhibits", len(container.members))
    for path, facts in container.members.items():
        shown.line("exhibit", f"{path}  {facts.media_type}  {shown.size(facts.size)}")


def _certificates(path: Path) -> Iterator[bytes]:
    """The certificates of a PEM or DER file, as DER."""
    from cryptography.hazmat.primitives.serialization import Encoding

    yield from (found.public_bytes(Encoding.DER) for found in certificates(path))


def _secrets(path: Path) -> Iterator[str]:
    """The identities of a file as ``age-keygen`` writes it: one a line, ``#`` for comments."""
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    secrets = [line.strip() for line in lines if line.strip() and not line.startswith("#")]
    if not secrets:
        raise _Unreadable("no_identity", path)
    yield from secrets


def _parser(language: Language) -> argparse.ArgumentParser:
    def words(label: str) -> str:
        return LABELS[label].say(language).replace("%", "%%")

    parser = argparse.ArgumentParser(
        prog="python -m dispute_exchange",
        description=words("about"),
        epilog=words("exit_codes"),
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="inspect|verify")
    for name in ("inspect", "verify"):
        command = commands.add_parser(name, help=words(name), description=words(name))
        if name == "inspect":
            command.add_argument("file", metavar="FILE", help=words("file_argument"))
        else:
            command.add_argument("files", metavar="FILE", nargs="+", help=words("file_argument"))
        command.add_argument(
            "--trust", action="append", default=[], metavar="CERT.pem", help=words("trust_option")
        )
        command.add_argument(
            "--identity", action="append", default=[], metavar="KEY", help=words("identity_option")
        )
        if name == "verify":
            command.add_argument(
                "--crl", action="append", default=[], metavar="LIST.crl", help=words("crl_option")
            )
            command.add_argument("--json", action="store_true", help=words("json_option"))
        command.add_argument("--lang", choices=["fr", "en"], help=words("lang_option"))
    return parser


def _language(arguments: Sequence[str], environment: Mapping[str, str] = os.environ) -> Language:
    """The language asked for, else the person's own, else English."""
    asked = dict(pairwise(arguments)).get("--lang")
    asked = asked or next((a[7:] for a in arguments if a.startswith("--lang=")), None)
    if asked in ("fr", "en"):
        return cast("Language", asked)
    variables = (environment.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    spoken = next((value for value in variables if value), None) or locale.getlocale()[0] or ""
    return "fr" if spoken.lower().startswith("fr") else "en"


def _printable(text: str) -> str:
    # SECURITY: a file could otherwise speak to the terminal, or turn the reading direction.
    return "".join(char if char.isprintable() or char in "\u00a0\u202f" else "·" for char in text)
