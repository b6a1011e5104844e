"""Commands about the vault, the platform and what comes in."""

from collections.abc import Iterable

from mediator_desk.cli.output import columns, say
from mediator_desk.cli.session import Session
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.enrolment import Enrol, enrol
from mediator_desk.usecases.files import OpenDisputeFile, open_dispute_file, trust_issuer
from mediator_desk.usecases.synchronisation import read_sync_status, synchronise
from mediator_desk.usecases.vaults import CreateVault, create_vault, known_vaults, lock_vault

OFFLINE = 4


def create(session: Session) -> int:
    """Make a vault and show its recovery key once."""
    passphrase = session.passphrase(twice=True)
    request = CreateVault(session.root, session.asked.label, passphrase)
    made = create_vault(request, session.clock)
    lock_vault(made.desk)
    words = session.words
    session.out.show(
        {"root": session.root, "recovery_key": made.recovery_key},
        [
            words.text("created", root=session.root),
            words.text("recovery"),
            "",
            f"    {made.recovery_key}",
        ],
    )
    return 0


def vaults(session: Session) -> int:
    """The vaults this user knows."""
    known = known_vaults()
    session.out.show(known, (f"{vault.label}  {vault.root}" for vault in known))
    return 0


def check(session: Session) -> int:
    """Open the vault and say whose it is."""
    with session.desk() as desk:
        told = {"root": desk.root, "actor": desk.actor}
        session.out.show(told, _who(session, desk))
    return 0


def link(session: Session) -> int:
    """Link the desk to a platform."""
    asked = session.asked
    with session.desk() as desk:
        done = enrol(desk, Enrol(asked.url, asked.code, asked.device))
        told = {
            "platform": done.platform_name,
            "subject": done.certificate_subject,
            "until": done.certificate_expires_on,
        }
        session.out.show(told, [session.words.text("enrolled", **told)])
    return 0


def sync(session: Session) -> int:
    """Send and fetch; 4 when the platform could not be reached."""
    with session.desk() as desk:
        report = synchronise(desk, session.progress)
    words = session.words
    lines = [
        words.text(
            "synced",
            sent=report.sent,
            refused=report.refused,
            files=report.new_files,
            events=report.new_events,
            waiting=report.waiting,
        )
    ]
    lines += [words.text(f"notice.{notice}") for notice in report.notices]
    session.out.show(report, lines)
    if report.problem is None:
        return 0
    say(words.kind(report.problem))
    return OFFLINE if report.problem in ("platform_unreachable", "platform_busy") else 1


def status(session: Session) -> int:
    """Where synchronisation stands."""
    with session.desk() as desk:
        told = read_sync_status(desk)
    words = session.words
    online = "unknown" if told.online is None else "yes" if told.online else "no"
    facts = {
        "online": words.label("status", online),
        "last_success_at": words.instant(told.last_success_at),
        "offline_since": words.instant(told.offline_since),
        "waiting": told.waiting,
        "needs_person": told.needs_person,
        "problem": words.kind(told.problem) if told.problem else "—",
    }
    session.out.show(
        told, columns((words.label("status", name), fact) for name, fact in facts.items())
    )
    return 0


def open_file(session: Session) -> int:
    """Check and import a dispute file."""
    with session.desk() as desk:
        got = open_dispute_file(desk, OpenDisputeFile(session.asked.file), session.progress)
    words = session.words
    facts = {
        name: getattr(got, name) for name in ("file_no", "revision", "title", "events", "exhibits")
    }
    lines = [words.text("opened", **facts), words.text("sealed_by", signer=got.signer)]
    if got.was_held:
        lines.append(words.text("was_held"))
    if not got.encrypted_in_transit:
        lines.append(words.text("not_encrypted"))
    session.out.show(got, lines)
    return 0


def trust(session: Session) -> int:
    """Accept dispute files of one more issuer."""
    with session.desk() as desk:
        trust_issuer(desk, session.asked.file.read_text(encoding="ascii", errors="replace"))
    session.out.show({"trusted": True}, [session.words.text("trusted")])
    return 0


def _who(session: Session, desk: Desk) -> Iterable[str]:
    yield session.words.text("unlocked", label=desk.root)
    if desk.actor is None:
        yield session.words.text("no_person")
    else:
        actor = desk.actor
        yield session.words.text(
            "person", name=actor.name, body=actor.body_name, platform=actor.platform_name
        )
