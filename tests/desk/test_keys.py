"""Ways into the vault as a mediator asks for them: proved, done, or refused and nothing changed."""

import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from mediator_desk.system import keyring
from mediator_desk.system.keyring import KeyringEmpty, KeyringNotKept
from mediator_desk.usecases import keys
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.keys import Proof, RotateKeys
from mediator_desk.usecases.places import keep_place, kept_place
from mediator_desk.usecases.vaults import (
    CreateVault,
    UnlockVault,
    create_vault,
    known_vaults,
    lock_vault,
    unlock_vault,
)
from mediator_desk.vault import (
    KeyringKeyWrong,
    RecoveryKeyWrong,
    VaultError,
    WeakPassphrase,
    WrongPassphrase,
)
from tests.desk.material import AT_NOW, CHEAP, PASSPHRASE
from tests.system.test_keyring import Kept

NEW = "hublot muscade sentier brume"
RIGHT = Proof(passphrase=PASSPHRASE)


@dataclass
class Opened:
    """An open desk and its sheet."""

    desk: Desk
    sheet: str

    @property
    def root(self) -> Path:
        return self.desk.root

    @property
    def header(self) -> bytes:
        return (self.root / "vault.json").read_bytes()


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Opened]:
    made = create_vault(CreateVault(tmp_path / "vault", "Essai", PASSPHRASE), AT_NOW, cost=CHEAP)
    yield Opened(made.desk, made.recovery_key)
    lock_vault(made.desk)


@pytest.fixture
def store(monkeypatch: pytest.MonkeyPatch) -> Kept:
    """The keyring of this session."""
    kept = Kept()
    monkeypatch.setattr(keyring, "find_store", lambda: kept)
    return kept


def opens(root: Path, **secret: object) -> bool:
    try:
        lock_vault(unlock_vault(UnlockVault(root, **secret)))  # type: ignore[arg-type]
    except VaultError:
        return False
    return True


def sheet_of(opened: Opened) -> str:
    """The way in of the printed sheet."""
    return next(way.slot_id for way in keys.read_ways(opened.desk) if way.kind == "recovery")


CHANGES: dict[str, Callable[[Opened, Proof], object]] = {
    "change": lambda o, proof: keys.change_passphrase(o.desk, proof, NEW, cost=CHEAP),
    "add": lambda o, proof: keys.add_passphrase(o.desk, proof, NEW, cost=CHEAP),
    "close": lambda o, proof: keys.close_way(o.desk, proof, sheet_of(o)),
    "sheet": lambda o, proof: keys.replace_recovery_key(o.desk, proof, keys.draw_recovery_key()),
    "remember": lambda o, proof: keys.remember_here(o.desk, proof),
}


@pytest.mark.parametrize("change", list(CHANGES))
@pytest.mark.parametrize("by", ["passphrase", "sheet"])
def test_no_way_in_is_made_changed_or_closed_without_a_proof(
    opened: Opened, store: Kept, change: str, by: str
) -> None:
    before = opened.header
    wrong = (
        Proof(passphrase=NEW)
        if by == "passphrase"
        else Proof(recovery_key=keys.draw_recovery_key())
    )
    with pytest.raises((WrongPassphrase, RecoveryKeyWrong)):
        CHANGES[change](opened, wrong)
    assert opened.header == before
    assert store.held == {}
    right = RIGHT if by == "passphrase" else Proof(recovery_key=opened.sheet)
    CHANGES[change](opened, right)
    assert opened.header != before


def test_a_weak_passphrase_is_refused_before_the_proof_is_paid(opened: Opened) -> None:
    for change in (keys.change_passphrase, keys.add_passphrase):
        with pytest.raises(WeakPassphrase):
            change(opened.desk, Proof(passphrase="wrong as well"), "court", cost=CHEAP)


def test_the_sheet_brings_a_forgotten_passphrase_back(opened: Opened) -> None:
    keys.change_passphrase(opened.desk, Proof(recovery_key=opened.sheet), NEW, cost=CHEAP)
    lock_vault(opened.desk)
    assert opens(opened.root, passphrase=NEW)
    assert not opens(opened.root, passphrase=PASSPHRASE)


def test_a_drawn_sheet_opens_nothing_until_it_is_put_in_force(opened: Opened) -> None:
    drawn = keys.draw_recovery_key()
    with pytest.raises(RecoveryKeyWrong):
        keys.prove(opened.desk, Proof(recovery_key=drawn))
    keys.replace_recovery_key(opened.desk, RIGHT, drawn)
    lock_vault(opened.desk)
    assert opens(opened.root, recovery_key=drawn)
    assert not opens(opened.root, recovery_key=opened.sheet)


def test_remembered_opens_until_it_is_forgotten(opened: Opened, store: Kept) -> None:
    keys.remember_here(opened.desk, RIGHT)
    lock_vault(opened.desk)
    assert [vault.remembered for vault in known_vaults()] == [True]
    again = unlock_vault(UnlockVault(opened.root, keyring=True))
    keys.forget_here(again)
    assert store.held == {}
    lock_vault(again)
    assert [vault.remembered for vault in known_vaults()] == [False]
    with pytest.raises(KeyringEmpty):
        unlock_vault(UnlockVault(opened.root, keyring=True))


def test_a_keyring_that_keeps_nothing_changes_nothing(
    opened: Opened, store: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "get_password", lambda *_: None)
    before = opened.header
    with pytest.raises(KeyringNotKept):
        keys.remember_here(opened.desk, RIGHT)
    assert opened.header == before


def test_a_header_that_cannot_be_written_leaves_no_secret_in_the_keyring(
    opened: Opened, store: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(type(opened.desk.vault.slots), "set_keyring_secret", refuse)
    with pytest.raises(OSError):
        keys.remember_here(opened.desk, RIGHT)
    assert store.held == {}


def test_a_keyring_whose_secret_was_replaced_is_told_and_the_passphrase_goes_on(
    opened: Opened, store: Kept
) -> None:
    keys.remember_here(opened.desk, RIGHT)
    keyring.remember(opened.desk.vault.id, store)
    lock_vault(opened.desk)
    with pytest.raises(KeyringKeyWrong):
        unlock_vault(UnlockVault(opened.root, keyring=True))
    assert opens(opened.root, passphrase=PASSPHRASE)


def test_a_rotation_closes_all_but_two_ways_and_empties_the_keyring(
    opened: Opened, store: Kept
) -> None:
    keys.add_passphrase(opened.desk, RIGHT, NEW, cost=CHEAP)
    keys.remember_here(opened.desk, RIGHT)
    keep_place(opened.desk, {"place": "outbox"})
    lock_vault(opened.desk)
    sheet = keys.draw_recovery_key()
    keys.rotate_keys(RotateKeys(opened.root, RIGHT, PASSPHRASE, sheet), cost=CHEAP)
    assert store.held == {}
    for secret in ({"passphrase": NEW}, {"recovery_key": opened.sheet}, {"keyring": True}):
        with pytest.raises((VaultError, KeyringEmpty)):
            unlock_vault(UnlockVault(opened.root, **secret))
    desk = unlock_vault(UnlockVault(opened.root, passphrase=PASSPHRASE))
    assert kept_place(desk) == {"place": "outbox"}, "what the vault sealed for itself stays"
    assert sorted(way.kind for way in keys.read_ways(desk)) == ["passphrase", "recovery"]
    lock_vault(desk)
    assert opens(opened.root, recovery_key=sheet)


def test_nothing_of_a_secret_shows_in_what_is_passed_around(opened: Opened) -> None:
    request = RotateKeys(opened.root, RIGHT, PASSPHRASE, opened.sheet)
    for thing in (RIGHT, request):
        assert PASSPHRASE not in f"{thing!r}{thing}"
        assert opened.sheet not in f"{thing!r}{thing}"


def test_when_a_vault_was_locked_is_known_in_clear_and_no_more(opened: Opened) -> None:
    assert known_vaults()[0].locked_at is None
    lock_vault(opened.desk, text_kept=True)
    (known,) = known_vaults()
    assert known.locked_at == AT_NOW()
    assert known.text_kept
    lock_vault(unlock_vault(UnlockVault(opened.root, passphrase=PASSPHRASE)))
    assert not known_vaults()[0].text_kept


@pytest.mark.parametrize(
    "noted", [b"[]", b'{"/x": 3}', b"{", b'{"/x": {"used": 1, "locked": 7, "text": "y"}}']
)
def test_notes_of_another_making_harm_nothing(opened: Opened, noted: bytes) -> None:
    from mediator_desk.system.paths import desk_paths

    folder = desk_paths().configuration
    (folder / "vaults.json").write_bytes(noted)
    lock_vault(opened.desk)
    assert [vault.root for vault in known_vaults()] == [opened.root]


def test_a_place_too_large_or_unreadable_is_none(opened: Opened) -> None:
    keep_place(opened.desk, {"place": "x" * 5_000_000})
    assert kept_place(opened.desk) == {}
    keep_place(opened.desk, {"place": "caseload", "dispute": str(uuid.uuid4())})
    assert kept_place(opened.desk) == {}
    keep_place(opened.desk, {"place": "caseload", "dispute": 7})
    assert kept_place(opened.desk) == {}
