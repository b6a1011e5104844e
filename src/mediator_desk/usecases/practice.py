"""The practice vault: invented disputes to try everything on, that can never reach anybody.

Owns what makes it one. It is a vault like every other, in a folder of its own, opened with a
passphrase anybody may know; its disputes are resources of the program, titled as exercises. Its
mediator, its body and its certificate say that they are an exercise, and so does every document
made there. Its platform has an address no transport takes (``PRACTICE_URL``), so nothing can leave.
Its clock runs from the day the disputes are told on, so that deadlines mean something.
"""

import shutil
import tomllib
import uuid
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, ClassVar, Final

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID, ObjectIdentifier

from mediator_desk.clock import Clock, system_clock
from mediator_desk.errors import DeskError
from mediator_desk.store import settings
from mediator_desk.store.settings import Fact, Secret
from mediator_desk.system.files import write_atomically
from mediator_desk.system.paths import desk_paths
from mediator_desk.system.resources import resource_path
from mediator_desk.usecases.desk import PRACTICE_URL, Actor, Desk
from mediator_desk.usecases.files import OpenDisputeFile, open_dispute_file
from mediator_desk.usecases.progress import Progress, silent
from mediator_desk.usecases.vaults import CreateVault, UnlockVault, create_vault, unlock_vault
from mediator_desk.vault import DEFAULT_COST, KdfCost, read_header

MARK: Final = "EXERCICE"
"""The word that marks everything made in the practice vault, in every language."""
PASSPHRASE: Final = "exercice ouvert à tous, sans secret"  # noqa: S105 - everybody may know it
"""No secret: there is nothing real in the practice vault."""
_FOLDER: Final = "practice"
_DOCUMENT_SIGNING: Final = ObjectIdentifier("1.3.6.1.5.5.7.3.36")
_YEARS: Final = 10
_MARGIN: Final = timedelta(days=400)


class PracticeOpen(DeskError):
    """The practice vault is open here and is to be locked before it can be removed."""

    kind: ClassVar[str] = "practice_open"


def practice_root() -> Path:
    """Where the practice vault stands when there is one."""
    return desk_paths().vaults / _FOLDER


def is_practice(root: Path) -> bool:
    """Whether the vault in folder ``root`` is the practice vault."""
    return root.absolute() == practice_root().absolute()


def practice_exists() -> bool:
    """Whether a whole practice vault stands on this computer."""
    return practice_root().is_dir() and not _unfinished().exists()


def open_practice(label: str, progress: Progress = silent, *, cost: KdfCost = DEFAULT_COST) -> Desk:
    """Open the practice vault, made first when no whole one stands; ``label`` names it then.

    Errors: those of creating and opening a vault. ``cost`` is for tests and rehearsals only.
    """
    root = practice_root()
    if practice_exists():
        return unlock_vault(UnlockVault(root, PASSPHRASE), practice_clock(root))
    desk_paths().create()
    _tear_down()
    told = _told()
    write_atomically(_unfinished(), b"")
    made = create_vault(CreateVault(root, label, PASSPHRASE), system_clock, cost=cost).desk
    desk = Desk(made.vault, None, practice_clock(root))
    try:
        desk = _enter(desk, told)
        files = sorted(resource_path("practice").glob("*.asice"))
        for place, file in enumerate(files, 1):
            open_dispute_file(desk, OpenDisputeFile(file))
            progress(place, len(files), "import")
    except BaseException:
        # WHY: half a practice vault would be opened as a whole one the next time.
        made.vault.lock()
        _tear_down()
        raise
    _unfinished().unlink(missing_ok=True)
    return desk


def practice_clock(root: Path, clock: Clock = system_clock) -> Clock:
    """The time in the practice vault: as much after its story's day as it is old."""
    shift = story_day() - read_header(root).created_at
    return lambda: clock() + shift


def story_day() -> datetime:
    """The instant the practice disputes are told at."""
    return datetime.fromisoformat(str(_told()["now"]))


def remove_practice(open_desk: Desk | None = None) -> None:
    """Delete the practice vault and everything done in it; nothing of it was real.

    Errors: ``PracticeOpen`` while it is the vault that is open.
    """
    if open_desk is not None and is_practice(open_desk.root) and open_desk.vault.is_open:
        raise PracticeOpen
    if practice_root().is_dir():
        write_atomically(_unfinished(), b"")
    _tear_down()


def _unfinished() -> Path:
    """Stands beside the practice vault while it is being made or removed.

    WHY: a process killed meanwhile leaves half of one, which looks whole from outside.
    """
    return desk_paths().vaults / f"{_FOLDER}.unfinished"


def _tear_down() -> None:
    shutil.rmtree(practice_root(), ignore_errors=True)
    if not practice_root().exists():
        _unfinished().unlink(missing_ok=True)


def _told() -> dict[str, Any]:
    text = resource_path("practice/practice.toml").read_text("utf-8")
    return tomllib.loads(text)


def _enter(desk: Desk, told: dict[str, Any]) -> Desk:
    """What enrolment would leave in a vault, made here: a mediator, a key, a root for files."""
    actor = Actor(
        mediator_id=uuid.UUID(told["mediator_id"]),
        name=f"{told['mediator']} ({MARK})",
        body_code=told["body_code"],
        body_name=f"{MARK} — {told['body']}",
        device_id=uuid.uuid5(uuid.NAMESPACE_URL, PRACTICE_URL),
        platform_name=MARK,
        platform_url=PRACTICE_URL,
    )
    private, chain = _throw_away_key(actor, desk.clock())
    vault = desk.vault
    with vault.writer.begin() as connection:
        root = resource_path("practice/seal-root.pem").read_text("ascii")
        settings.put_fact(connection, Fact.EXTRA_ANCHORS, [root])
        settings.put_secret(connection, vault, Secret.SIGNING_KEY, private)
        settings.put_fact(connection, Fact.SIGNING_CHAIN, chain)
        settings.put_fact(connection, Fact.SIGNING_ROOTS, chain[1:])
        settings.put_fact(
            connection, Fact.ACTOR, {name: str(getattr(actor, name)) for name in Actor.__slots__}
        )
    return replace(desk, actor=actor)


def _throw_away_key(actor: Actor, now: datetime) -> tuple[bytes, list[str]]:
    """A key whose certificate says that it is an exercise; its root is trusted here alone."""
    root_key, key = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    issuer = _name(f"{MARK}, autorité d'essai")
    root = (
        _builder(issuer, issuer, root_key, now)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(certifies=True), critical=True)
        .sign(root_key, hashes.SHA256())
    )
    leaf = (
        _builder(_name(actor.name, str(actor.mediator_id)), issuer, key, now)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(certifies=False), critical=True)
        .add_extension(x509.ExtendedKeyUsage([_DOCUMENT_SIGNING]), critical=False)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(root_key.public_key()),
            critical=False,
        )
        .sign(root_key, hashes.SHA256())
    )
    private = key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    return private, [each.public_bytes(Encoding.PEM).decode() for each in (leaf, root)]


def _builder(
    subject: x509.Name, issuer: x509.Name, key: ec.EllipticCurvePrivateKey, now: datetime
) -> x509.CertificateBuilder:
    # WHY before both times: signatures are checked against this computer's clock as well.
    start = min(now, datetime.now(UTC)) - _MARGIN
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(start)
        .not_valid_after(start.replace(year=start.year + _YEARS, day=1))
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    )


def _name(common: str, serial: str = "") -> x509.Name:
    """``serial``: the identifier by which a decision knows who has to sign it."""
    told = {
        NameOID.COUNTRY_NAME: "FR",
        NameOID.ORGANIZATION_NAME: MARK,
        NameOID.COMMON_NAME: common,
    }
    if serial:
        told[NameOID.SERIAL_NUMBER] = serial
    return x509.Name([x509.NameAttribute(oid, value) for oid, value in told.items()])


def _usage(*, certifies: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not certifies,
        content_commitment=not certifies,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=certifies,
        crl_sign=certifies,
        encipher_only=False,
        decipher_only=False,
    )
