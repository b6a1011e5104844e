"""The keys a decision may be signed with: where each lies, whose it is, whether it works now.

A key never leaves where it lies: the vault or a card. What opens it (the passphrase of a key file,
the code of a card) is used once and kept nowhere.

Signing with a card can fail as ``PinWrong``, ``PinBlocked``, ``PinWithheld``, ``TokenGone``, or as
``TokenFailed`` and its kinds ``TokenCrashed``, ``TokenSilent`` and ``TokenUntrue``: its software
runs apart from the desk (``system.cards``), and none of these signs or loses anything.
"""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, ClassVar, Literal
from uuid import UUID

from sqlalchemy.engine import Connection

from mediator_desk.errors import DeskError
from mediator_desk.store import settings, signing_keys
from mediator_desk.store.errors import SigningKeyUnknown
from mediator_desk.store.settings import Fact
from mediator_desk.store.signing_keys import KeyKind
from mediator_desk.system.files import write_new
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.progress import Progress, silent

__all__ = [
    "CardKey",
    "KeyKind",
    "KeyView",
    "NoRequestOut",
    "ServicesView",
    "add_card_key",
    "choose_services",
    "choose_signing_key",
    "find_card_keys",
    "has_service",
    "import_key_file",
    "list_signing_keys",
    "read_services",
    "read_signing_request",
    "remove_signing_key",
    "request_signing_key",
    "save_signing_request",
    "take_signing_certificate",
    "trust_signing_root",
]

ENROLLED = "enrolled"
"""The identifier of the key made when this desk was linked."""


class NoRequestOut(DeskError):
    """The key waits for no certificate. Facts: ``key_id``."""

    kind: ClassVar[str] = "no_request_out"


@dataclass(frozen=True, slots=True)
class KeyView:
    """One key. ``hindrance`` is why it cannot sign now, none when it can: ``absent``, ``waiting``
    (for its certificate), ``missing``, ``expired``, ``not_yet_valid``, ``not_for_signing``,
    ``unreadable``, ``blocked``, ``software`` (that of the card does not work) or ``asked`` (its
    card, which has not answered yet).

    ``left`` tells of a card how many wrong codes it still bears: ``some``, ``few``, ``one``;
    ``pad`` that its reader takes the code itself.
    """

    key_id: str
    kind: KeyKind
    label: str
    subject: str
    issuer: str
    expires_on: date | None
    level: Literal["qualified", "advanced", "demonstration"] | None
    hindrance: str | None
    left: str | None
    chosen: bool
    fingerprint: str
    pad: bool = False

    @property
    def on_card(self) -> bool:
        """Whether it lies on a card, which may come and go."""
        return self.kind is KeyKind.CARD

    @property
    def needs_code(self) -> bool:
        """Whether signing asks for a code here: a card's does, unless its reader takes it."""
        return self.on_card and not self.pad

    @property
    def present(self) -> bool:
        """Whether the key is within reach."""
        return self.hindrance not in ("absent", "asked", "software", "missing")


@dataclass(frozen=True, slots=True)
class CardKey:
    """A key on a card that this desk does not list yet; ``place`` is handed back to add it."""

    card: str
    subject: str
    issuer: str
    expires_on: date
    place: tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class ServicesView:
    """The time-stamp service in use. ``own``: chosen here; else the platform's, if it has one."""

    timestamp_url: str | None
    own: bool


def list_signing_keys(
    desk: Desk, progress: Progress = silent, *, ask_cards: bool = True
) -> tuple[KeyView, ...]:
    """Every key, the one chosen first. Asks the cards that are listed whether they are there.

    Cards may take their time, which ``progress`` is told of and may end; without ``ask_cards``
    they are listed as ``asked``, and the answer is at once.
    """
    from mediator_desk.usecases import _signing

    with desk.vault.engine.connect() as connection:
        enrolled = _signing.enrolled_view(desk, connection)
        rows = signing_keys.every(connection)
        chosen = settings.fact(connection, Fact.DEFAULT_SIGNING_KEY) or ENROLLED
    # WHY only theirs: nobody who signs without a card is to wait for the software of one.
    modules = dict.fromkeys(row.token["module"] for row in rows if row.token)
    cards = _signing.Cards(tuple(modules), progress) if ask_cards else None
    views = [enrolled] if enrolled is not None else []
    views += [_signing.view_of(desk, row, cards) for row in rows]
    return _signing.ordered(views, chosen)


def import_key_file(desk: Desk, data: bytes, passphrase: str) -> tuple[KeyView, ...]:
    """Seal every key of a PKCS#12 file in the vault. ``KeyFileRefused`` when none can sign.

    Keys known already are left as they are; ``KeyFileRefused`` ``known`` when all are.
    """
    from mediator_desk.decisions.signing.key_files import read_key_file
    from mediator_desk.usecases import _signing

    keys = read_key_file(data, passphrase)
    with desk.vault.writer.begin() as connection:
        rows = _signing.seal(desk, connection, KeyKind.FILE, keys)
    added = {str(row.key_id) for row in rows}
    return tuple(view for view in list_signing_keys(desk) if view.key_id in added)


def request_signing_key(desk: Desk) -> tuple[str, str]:
    """Make a key, seal it, and give its identifier and the request (PEM) for an authority.

    ``SigningKeyUnusable`` ``missing`` before the desk is linked: a request names somebody.
    """
    from mediator_desk.usecases import _signing

    return _signing.request(desk)


def save_signing_request(desk: Desk, path: Path) -> Path:
    """Make a key, seal it, and write the request for it outside the vault; never over a file.

    Errors: those of ``request_signing_key``, ``DiskFull``, ``DiskRefused``.
    """
    _key_id, text = request_signing_key(desk)
    return write_new(path, [text.encode("ascii")])


def read_signing_request(desk: Desk, key_id: str) -> str:
    """The request (PEM) of a key, to hand out again. ``NoRequestOut`` when there is none."""
    with desk.vault.engine.connect() as connection:
        row = signing_keys.get(connection, _row_id(key_id))
    if row.request is None:
        raise NoRequestOut(key_id=key_id)
    return row.request


def take_signing_certificate(desk: Desk, key_id: str, issued: bytes) -> None:
    """Enter the certificate issued for a requested key, with those above it (PEM or DER).

    ``NoRequestOut``, ``KeyFileRefused`` ``unreadable``, ``other_key`` or ``no_chain``.
    """
    from mediator_desk.usecases import _signing

    row_id = _row_id(key_id)
    with desk.vault.writer.begin() as connection:
        row = signing_keys.get(connection, row_id)
        private = signing_keys.private(connection, desk.vault, row_id)
        if row.request is None or private is None:
            raise NoRequestOut(key_id=key_id)
        _signing.certify(connection, row_id, private, issued)


def find_card_keys(
    desk: Desk, module: str | None = None, progress: Progress = silent
) -> tuple[CardKey, ...]:
    """The keys of the cards in the readers that are not listed yet; no code is asked for.

    ``module`` is the software of a card outside the usual places; it is remembered once a key is
    added through it. ``TokenFailed`` (``module`` when it does not load) or one of its kinds, when
    no card can be read for it. ``progress`` may give it up.
    """
    from mediator_desk.usecases import _signing

    return _signing.find_cards(desk, module, progress)


def add_card_key(desk: Desk, key: CardKey, progress: Progress = silent) -> str:
    """List a card's key from now on, present or not; its identifier. Errors: ``TokenGone``, those
    of ``find_card_keys``."""
    from mediator_desk.usecases import _signing

    return _signing.add_card(desk, key, progress)


def choose_signing_key(desk: Desk, key_id: str) -> None:
    """The key offered first from now on. ``SigningKeyUnknown``."""
    with desk.vault.writer.begin() as connection:
        if key_id != ENROLLED:
            signing_keys.get(connection, _row_id(key_id))
        settings.put_fact(connection, Fact.DEFAULT_SIGNING_KEY, key_id)


def remove_signing_key(desk: Desk, key_id: str) -> None:
    """Delete a key from the vault, or a card from the list; the card keeps its key.

    WHY never the enrolled one: it goes with the link to the platform.
    """
    with desk.vault.writer.begin() as connection:
        signing_keys.get(connection, _row_id(key_id))
        signing_keys.remove(connection, _row_id(key_id))
        if settings.fact(connection, Fact.DEFAULT_SIGNING_KEY) == key_id:
            settings.forget(connection, Fact.DEFAULT_SIGNING_KEY)


def read_services(desk: Desk) -> ServicesView:
    """The time-stamp service in use."""
    from mediator_desk.usecases import _signing

    with desk.vault.engine.connect() as connection:
        own = settings.fact(connection, Fact.SIGNING_SERVICES)
        return ServicesView(_signing.services(desk, connection).timestamp_url, own is not None)


def choose_services(desk: Desk, timestamp_url: str | None, roots: str | None = None) -> None:
    """Use another time-stamp service than the platform's, trusted under ``roots`` (PEM).

    None goes back to the platform's. ``KeyFileRefused`` ``unreadable`` for what is no certificate,
    ``InsecureAddress`` for an address that is neither https nor http on this computer.
    """
    from mediator_desk.sync.transport import require_secure
    from mediator_desk.usecases import _signing

    if timestamp_url is not None:
        require_secure(timestamp_url)
    texts = _signing.certificates_in(roots or "")
    with desk.vault.writer.begin() as connection:
        if timestamp_url is None:
            settings.forget(connection, Fact.SIGNING_SERVICES)
        else:
            chosen = {"timestamp_url": timestamp_url, "roots": texts}
            settings.put_fact(connection, Fact.SIGNING_SERVICES, chosen)


def trust_signing_root(desk: Desk, pem: str) -> None:
    """Let the signatures of people under this authority count here: co-signers', other bodies'.

    ``KeyFileRefused`` ``unreadable``.
    """
    from mediator_desk.usecases import _signing

    texts = _signing.certificates_in(pem, at_least_one=True)
    with desk.vault.writer.begin() as connection:
        known = settings.fact(connection, Fact.SIGNING_ROOTS) or []
        settings.put_fact(connection, Fact.SIGNING_ROOTS, list(dict.fromkeys([*known, *texts])))


def has_service(desk: Desk, connection: Connection) -> bool:
    """Whether a time-stamp service is known here. Loads nothing but settings."""
    own: dict[str, Any] | None = settings.fact(connection, Fact.SIGNING_SERVICES)
    if own is not None:
        return bool(own.get("timestamp_url"))
    platform = settings.fact(connection, Fact.PLATFORM) or {}
    return desk.actor is not None and platform.get("timestamp_path") is not None


def _row_id(key_id: str) -> UUID:
    """The identifier of a key kept in the vault. Raises SigningKeyUnknown."""
    try:
        return UUID(key_id)
    except ValueError:
        raise SigningKeyUnknown(key_id=key_id) from None
