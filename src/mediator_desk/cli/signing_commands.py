"""Commands about signing keys, co-signers and lasting signatures.

SECURITY: a card's code and a file's passphrase are read where nobody else reads them, given on
once, and neither shown nor kept.
"""

import getpass
import sys

from mediator_desk.cli.output import columns
from mediator_desk.cli.secret import PassphraseMissing, read_passphrase
from mediator_desk.cli.session import Session
from mediator_desk.store.errors import DecisionUnknown
from mediator_desk.system.files import write_new
from mediator_desk.usecases import cosigning, signing_keys
from mediator_desk.usecases.cosigning import AddSignature, Cosigner
from mediator_desk.usecases.decisions import SignedDecision, read_decision
from mediator_desk.usecases.signature_upgrades import (
    LastingView,
    list_lasting,
    read_lasting,
    upgrade_signature,
)
from mediator_desk.usecases.signing_keys import KeyView

_LONGEST = 256


def keys(session: Session) -> int:
    """Every key, the chosen one first."""
    with session.desk() as desk:
        found = signing_keys.list_signing_keys(desk, session.progress)
    session.out.show(found, columns(key_line(session, key) for key in found))
    return 0


def key_line(session: Session, key: KeyView) -> tuple[object, ...]:
    """A key in columns: whose, worth what, until when, and why not now."""
    words = session.words
    state = words.label("key_state", key.hindrance or "ready")
    worth = words.label("signature_level", key.level) if key.level else None
    return (
        "*" if key.chosen else " ",
        key.key_id,
        words.label("key_kind", key.kind),
        key.subject or key.label,
        worth,
        words.day(key.expires_on),
        state,
    )


def import_file(session: Session) -> int:
    """Seal the keys of a key file."""
    data = session.asked.file.read_bytes()
    secret = _secret(session, session.asked.password_fd, "prompt_key_file")
    with session.desk() as desk:
        added = signing_keys.import_key_file(desk, data, secret)
    session.out.show(added, columns(key_line(session, key) for key in added))
    return 0


def request(session: Session) -> int:
    """A new key, and its request in a file."""
    with session.desk() as desk:
        key_id, text = signing_keys.request_signing_key(desk)
    path = write_new(session.asked.to, [text.encode("ascii")])
    told = {"key_id": key_id, "path": path}
    session.out.show(told, [key_id, session.words.text("written", path=path)])
    return 0


def certificate(session: Session) -> int:
    """The certificate issued for a key made here."""
    issued = session.asked.file.read_bytes()
    with session.desk() as desk:
        signing_keys.take_signing_certificate(desk, session.asked.key, issued)
    return _done(session)


def cards(session: Session) -> int:
    """The keys of cards that are not listed yet."""
    with session.desk() as desk:
        found = signing_keys.find_card_keys(desk, session.asked.module, session.progress)
        if session.asked.add:
            for key in found:
                signing_keys.add_card_key(desk, key)
    day = session.words.day
    lines = columns((key.card, key.subject, key.issuer, day(key.expires_on)) for key in found)
    session.out.show(found, lines or [session.words.text("no_card_key")])
    return 0


def choose(session: Session) -> int:
    """The key offered first."""
    with session.desk() as desk:
        signing_keys.choose_signing_key(desk, session.asked.key)
    return _done(session)


def remove(session: Session) -> int:
    """A key deleted, or a card forgotten."""
    with session.desk() as desk:
        signing_keys.remove_signing_key(desk, session.asked.key)
    return _done(session)


def trust(session: Session) -> int:
    """One more authority of signers."""
    text = session.asked.file.read_bytes().decode("ascii", "replace")
    with session.desk() as desk:
        signing_keys.trust_signing_root(desk, text)
    return _done(session)


def service(session: Session) -> int:
    """The time-stamp service, said or chosen."""
    asked = session.asked
    roots = asked.roots.read_bytes().decode("ascii", "replace") if asked.roots else None
    with session.desk() as desk:
        if asked.url or asked.platform:
            signing_keys.choose_services(desk, None if asked.platform else asked.url, roots)
        told = signing_keys.read_services(desk)
    session.out.show(told, [told.timestamp_url or session.words.text("no_timestamp_service")])
    return 0


def signatures(session: Session) -> int:
    """How long every decision lasts."""
    with session.desk() as desk:
        found = list_lasting(desk)
    lines = columns(_lasting_line(session, one) for one in found)
    session.out.show(found, lines or [session.words.text("none")])
    return 0


def archive(session: Session) -> int:
    """One decision made to last, now."""
    with session.desk() as desk:
        told = read_decision(desk, session.dispute_id(desk))
        if told is None:
            raise DecisionUnknown(decision_id="")
        upgrade_signature(desk, told.decision_id, session.asked.level)
        view = read_lasting(desk, told.decision_id)
    assert view is not None
    session.out.show(view, columns([_lasting_line(session, view)]))
    return 0


def _lasting_line(session: Session, view: LastingView) -> tuple[object, ...]:
    words = session.words
    problem = words.label("lasting_problem", view.problem) if view.problem else None
    return (
        view.number,
        view.level,
        words.label("lasting_state", view.state),
        words.instant(view.expires_at),
        problem,
    )


def incomplete(session: Session) -> int:
    """The decisions that wait for signatures."""
    with session.desk() as desk:
        found = cosigning.list_incomplete(desk)
    rows = ((one.document_id, one.number, ", ".join(one.missing)) for one in found)
    session.out.show(found, columns(rows) or [session.words.text("none")])
    return 0


def signers(session: Session) -> int:
    """Who signs beside the mediator, said or chosen."""
    asked = session.asked
    named = [Cosigner("panel", name) for name in asked.panel or ()]
    if asked.body:
        named.append(Cosigner("body", asked.body))
    with session.desk() as desk:
        if named or asked.nobody:
            cosigning.choose_cosigners(desk, tuple(named))
        told = cosigning.list_cosigners(desk)
    label = session.words.label
    lines = columns((label("signatory_role", one.role), one.name) for one in told)
    session.out.show(told, lines or [session.words.text("none")])
    return 0


def cosign(session: Session) -> int:
    """The next signature, with a key of this desk."""
    asked = session.asked
    code = read_code(session)
    with session.desk() as desk:
        wanted = AddSignature(asked.document, asked.key, confirmed=asked.confirm, code=code)
        signed = cosigning.add_signature(desk, wanted, session.progress)
    return show_signed(session, signed)


def export(session: Session) -> int:
    """The document, for a signer elsewhere."""
    with session.desk() as desk:
        path = cosigning.save_incomplete_copy(desk, session.asked.document, session.asked.file)
    session.out.show({"path": path}, [session.words.text("written", path=path)])
    return 0


def take_copy(session: Session) -> int:
    """A copy signed elsewhere."""
    pdf = session.asked.file.read_bytes()
    with session.desk() as desk:
        signed = cosigning.take_signed_copy(desk, session.asked.document, pdf)
    return show_signed(session, signed)


def give_up(session: Session) -> int:
    """The document taken back."""
    with session.desk() as desk:
        cosigning.give_up_incomplete(desk, session.asked.document)
    return _done(session)


def show_signed(session: Session, signed: SignedDecision) -> int:
    """What was signed, and who must still sign."""
    words = session.words
    if signed.missing:
        names = ", ".join(signed.missing)
        line = words.text("signed_incomplete", number=signed.number, names=names)
        session.out.show(signed, [line, str(signed.decision_id)])
        return 0
    line = words.text("signed", number=signed.number, act_id=signed.act_id)
    session.out.show(signed, [line, f"{signed.level}  {signed.pdf_sha256}"])
    return 0


def read_code(session: Session) -> str | None:
    """The card's code, where one was announced. Raises PassphraseMissing."""
    asked = session.asked
    if asked.pin_fd is not None:
        return read_passphrase(session.words, asked.pin_fd)
    if not asked.pin_stdin:
        return None
    if sys.stdin.isatty():
        return getpass.getpass(session.words.text("prompt_pin"))
    line = sys.stdin.readline(_LONGEST).rstrip("\r\n")
    if not line:
        raise PassphraseMissing(reason="empty")
    return line


def _secret(session: Session, descriptor: int | None, prompt: str) -> str:
    if descriptor is not None:
        return read_passphrase(session.words, descriptor)
    if not sys.stdin.isatty():
        raise PassphraseMissing(reason="no_terminal")
    return getpass.getpass(session.words.text(prompt))


def _done(session: Session) -> int:
    session.out.show({"done": True}, [session.words.text("done")])
    return 0
