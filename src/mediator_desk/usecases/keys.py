"""The ways into the vault: passphrases, the printed sheet, the computer's own memory, the key.

Each change but a closing of the computer's memory asks for a proof of who is at the desk: somebody
passing by an open desk must not be able to make a way in for later, nor to shut the mediator out.
"""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import ClassVar, Final, Literal

from mediator_desk.clock import Clock, system_clock
from mediator_desk.errors import DeskError
from mediator_desk.system import keyring
from mediator_desk.usecases.desk import Desk
from mediator_desk.vault import (
    DEFAULT_COST,
    KdfCost,
    Offered,
    RecoveryKey,
    WeakPassphrase,
    estimate,
    offer,
    read_header,
    rotate_vault_key,
)
from mediator_desk.vault.passphrase import SHORTEST

_SHORT_PATIENCE_SECONDS: Final = 5.0


class LastPassphrase(DeskError):
    """The one passphrase cannot be closed: nothing but the printed sheet would be left."""

    kind: ClassVar[str] = "last_passphrase"


@dataclass(frozen=True, slots=True)
class Way:
    """One way into the vault. ``kind`` is ``passphrase``, ``recovery`` or ``keyring``."""

    slot_id: str
    kind: Literal["passphrase", "recovery", "keyring"]
    created_at: datetime


@dataclass(frozen=True, slots=True, repr=False)
class Proof:
    """Who is at the desk: exactly one of the present passphrase and the printed recovery key."""

    passphrase: str | None = None
    recovery_key: str | None = None

    def offered(self) -> Offered:
        """As the vault takes it. Raises ``RecoveryKeyMistyped``."""
        return offer(self.passphrase, self.recovery_key)


@dataclass(frozen=True, slots=True, repr=False)
class RotateKeys:
    """A vault to be given a new key, while it is locked.

    ``passphrase`` may be the present one; ``recovery_key`` is a new sheet, printed and read back.
    """

    root: Path
    proof: Proof
    passphrase: str
    recovery_key: str


def read_ways(desk: Desk) -> tuple[Way, ...]:
    """Every way into the vault, the oldest first."""
    slots = desk.vault.slots.all()
    return tuple(Way(slot.slot_id, slot.kind, slot.created_at) for slot in slots)


def prove(desk: Desk, proof: Proof) -> str:
    """The way in that ``proof`` opens. Errors: ``WrongPassphrase``, ``RecoveryKeyWrong``,
    ``RecoveryKeyMistyped``.
    """
    return desk.vault.slots.opened_by(proof.offered())


def change_passphrase(
    desk: Desk, proof: Proof, passphrase: str, *, cost: KdfCost = DEFAULT_COST
) -> None:
    """Replace the passphrase that was proved; every one when the printed key was.

    Errors: ``WrongPassphrase``, ``RecoveryKeyWrong``, ``RecoveryKeyMistyped``, ``WeakPassphrase``.
    """
    _require_strong(passphrase)
    opened = prove(desk, proof)
    slot_id = opened if proof.passphrase is not None else None
    desk.vault.slots.change_passphrase(passphrase, cost, slot_id=slot_id)


def add_passphrase(
    desk: Desk, proof: Proof, passphrase: str, *, cost: KdfCost = DEFAULT_COST
) -> str:
    """One more passphrase beside the present ones; its slot. Errors as above, ``TooManySlots``."""
    _require_strong(passphrase)
    prove(desk, proof)
    return desk.vault.slots.add_passphrase(passphrase, cost)


def close_way(desk: Desk, proof: Proof, slot_id: str) -> None:
    """Close one way in. Errors: as above, ``SlotUnknown``, ``LastPassphrase``.

    The printed sheet is for the day the passphrase is lost; it never becomes the one way in.
    """
    prove(desk, proof)
    if [way.slot_id for way in read_ways(desk) if way.kind == "passphrase"] == [slot_id]:
        raise LastPassphrase
    desk.vault.slots.remove(slot_id)


def draw_recovery_key() -> str:
    """A recovery key to print and read back; opens nothing until it is put in place."""
    return RecoveryKey.random().text


def replace_recovery_key(desk: Desk, proof: Proof, recovery_key: str) -> None:
    """The sheet that opens the vault from now on; one printed before opens nothing any more."""
    recovery = RecoveryKey.parse(recovery_key)
    prove(desk, proof)
    desk.vault.slots.set_recovery_key(recovery)


def computer_can_remember() -> bool:
    """Whether this computer has a keyring that this program accepts; asks nobody anything."""
    return keyring.keyring_works()


def remember_here(desk: Desk, proof: Proof) -> None:
    """Have this computer's keyring open the vault on a click, until ``forget_here``.

    Errors: as above, ``KeyringUnavailable``, ``KeyringNotKept``; nothing was changed then.
    """
    prove(desk, proof)
    secret = keyring.remember(desk.vault.id)
    try:
        desk.vault.slots.set_keyring_secret(secret)
    except BaseException:
        with suppress(DeskError):
            keyring.forget(desk.vault.id)
        raise


def forget_here(desk: Desk) -> None:
    """The computer opens the vault no more, whether or not its keyring answers."""
    for slot in desk.vault.slots.all():
        if slot.kind == "keyring":
            desk.vault.slots.remove(slot.slot_id)
    # WHY suppress: without its slot the secret opens nothing; a store that is away may keep it.
    with suppress(DeskError):
        keyring.forget(desk.vault.id)


def rotate_keys(
    request: RotateKeys, clock: Clock = system_clock, *, cost: KdfCost = DEFAULT_COST
) -> None:
    """Replace the key of a locked vault; from then on only the two ways of ``request`` open it.

    Errors: those of opening it, ``WeakPassphrase``, ``VaultFull``; nothing was changed then.
    """
    _require_strong(request.passphrase)
    header = read_header(request.root)
    rotate_vault_key(
        request.root,
        request.proof.offered(),
        passphrase=request.passphrase,
        recovery=RecoveryKey.parse(request.recovery_key),
        cost=cost,
        clock=clock,
    )
    if header.remembered:
        # WHY suppress: what the computer remembers opens nothing any more.
        with suppress(DeskError):
            keyring.forget(header.id, patience=_SHORT_PATIENCE_SECONDS)


def _require_strong(passphrase: str) -> None:
    """Refused before a second is spent on the proof."""
    reason = estimate(passphrase).reason
    if reason is not None:
        raise WeakPassphrase(reason=reason, minimum=SHORTEST)
