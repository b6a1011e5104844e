"""Commands about the ways into the vault: ``mediator-desk vault …``.

The present secret comes like everywhere (prompt, descriptor, file) and proves who asks; a new one
comes from a prompt asked twice, or from a descriptor of its own. Never from the arguments.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from mediator_desk.cli.output import columns
from mediator_desk.cli.secret import read_new_passphrase
from mediator_desk.cli.session import Session
from mediator_desk.usecases import keys
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.keys import Proof, RotateKeys
from mediator_desk.usecases.passphrases import suggest_passphrase
from mediator_desk.usecases.vaults import UnlockVault, lock_vault, unlock_vault


def ways(session: Session) -> int:
    """List the ways in."""
    with session.desk() as desk:
        found = keys.read_ways(desk)
    words = session.words
    session.out.show(
        found,
        columns(
            (way.slot_id, f"{words.label('way', way.kind)}, {words.instant(way.created_at)}")
            for way in found
        ),
    )
    return 0


def change(session: Session) -> int:
    """Replace the passphrase that was typed."""
    with _proved(session) as (desk, proof):
        keys.change_passphrase(desk, proof, _new(session))
    return _done(session, "passphrase_changed")


def add(session: Session) -> int:
    """One more passphrase."""
    with _proved(session) as (desk, proof):
        slot = keys.add_passphrase(desk, proof, _new(session))
    session.out.show({"slot_id": slot}, [session.words.text("way_added", slot=slot)])
    return 0


def close(session: Session) -> int:
    """Close one way in."""
    with _proved(session) as (desk, proof):
        keys.close_way(desk, proof, session.asked.slot)
    return _done(session, "way_closed")


def sheet(session: Session) -> int:
    """A new recovery key, shown once; the printed one opens nothing any more."""
    with _proved(session) as (desk, proof):
        recovery_key = keys.draw_recovery_key()
        keys.replace_recovery_key(desk, proof, recovery_key)
    return _show_key(session, recovery_key)


def remember(session: Session) -> int:
    """Have this computer's keyring open the vault."""
    with _proved(session) as (desk, proof):
        keys.remember_here(desk, proof)
    return _done(session, "remembered")


def forget(session: Session) -> int:
    """The computer opens the vault no more."""
    with session.desk() as desk:
        keys.forget_here(desk)
    return _done(session, "forgotten")


def rotate(session: Session) -> int:
    """Replace the vault's key; only the passphrase and a new sheet open it then."""
    proof = _proof(session)
    passphrase = proof.passphrase or _new(session)
    recovery_key = keys.draw_recovery_key()
    keys.rotate_keys(RotateKeys(session.root, proof, passphrase, recovery_key), session.clock)
    return _show_key(session, recovery_key)


def suggest(session: Session) -> int:
    """Five words to make a passphrase of."""
    words = suggest_passphrase(session.words.language)
    session.out.show({"passphrase": words}, [words])
    return 0


@contextmanager
def _proved(session: Session) -> Iterator[tuple[Desk, Proof]]:
    """The open desk and what opened it: asked for once, used for both."""
    proof = _proof(session)
    request = UnlockVault(session.root, proof.passphrase, proof.recovery_key)
    desk = unlock_vault(request, session.clock)
    try:
        yield desk, proof
    finally:
        lock_vault(desk)


def _proof(session: Session) -> Proof:
    typed = session.passphrase()
    return Proof(recovery_key=typed) if session.asked.recovery_key else Proof(passphrase=typed)


def _new(session: Session) -> str:
    return read_new_passphrase(session.words, session.asked.new_passphrase_fd)


def _show_key(session: Session, recovery_key: str) -> int:
    words = session.words
    session.out.show(
        {"recovery_key": recovery_key}, [words.text("recovery"), "", f"    {recovery_key}"]
    )
    return 0


def _done(session: Session, text: str) -> int:
    session.out.show({"done": True}, [session.words.text(text)])
    return 0
