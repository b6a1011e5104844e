"""Ways into the vault come and go; none is the last that a person holds, and none tells tales."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from mediator_desk.vault import (
    KeyringKeyWrong,
    LastPersonSlot,
    RecoveryKey,
    RecoveryKeyMistyped,
    RecoveryKeyWrong,
    SlotUnknown,
    TooManySlots,
    Vault,
    VaultLocked,
    WeakPassphrase,
    WrongPassphrase,
    offer,
    open_vault,
    slots,
)
from mediator_desk.vault.header import MOST_SLOTS
from tests.vault.conftest import CHEAP, PASSPHRASE, Made

SECOND = "hublot muscade sentier brume"
THIRD = "clavecin torrent bougie lisse"


def kinds(vault: Vault) -> list[str]:
    return [slot.kind for slot in vault.slots.all()]


def opens(root: Path, **secret: object) -> bool:
    try:
        open_vault(root, **secret).lock()  # type: ignore[arg-type]
    except (WrongPassphrase, RecoveryKeyWrong, KeyringKeyWrong):
        return False
    return True


def test_a_second_passphrase_opens_beside_the_first_until_it_is_closed(
    made: Made, vault: Vault
) -> None:
    slot_id = vault.slots.add_passphrase(SECOND, CHEAP)
    assert sorted(kinds(vault)) == ["passphrase", "passphrase", "recovery"]
    vault.lock()
    assert opens(made.root, passphrase=PASSPHRASE)
    assert opens(made.root, passphrase=SECOND)
    again = made.open()
    again.slots.remove(slot_id)
    again.lock()
    assert not opens(made.root, passphrase=SECOND)
    assert opens(made.root, passphrase=PASSPHRASE)


def test_changing_one_passphrase_leaves_the_other(made: Made, vault: Vault) -> None:
    vault.slots.add_passphrase(SECOND, CHEAP)
    mine = vault.slots.opened_by(offer(PASSPHRASE))
    vault.slots.change_passphrase(THIRD, CHEAP, slot_id=mine)
    vault.lock()
    found = [opens(made.root, passphrase=phrase) for phrase in (PASSPHRASE, SECOND, THIRD)]
    assert found == [False, True, True]


def test_a_key_kept_by_a_computer_opens_and_is_replaced_not_added(made: Made, vault: Vault) -> None:
    vault.slots.set_keyring_secret(b"1" * 32)
    vault.slots.set_keyring_secret(b"2" * 32)
    assert kinds(vault).count("keyring") == 1
    vault.lock()
    assert not opens(made.root, keyring_key=b"1" * 32)
    assert opens(made.root, keyring_key=b"2" * 32)


def test_the_last_way_of_a_person_stays(made: Made, vault: Vault) -> None:
    vault.slots.set_keyring_secret(b"k" * 32)
    by_kind = {slot.kind: slot.slot_id for slot in vault.slots.all()}
    vault.slots.remove(by_kind["recovery"])
    before = (made.root / "vault.json").read_bytes()
    with pytest.raises(LastPersonSlot):
        vault.slots.remove(by_kind["passphrase"])
    assert (made.root / "vault.json").read_bytes() == before
    vault.slots.remove(by_kind["keyring"])
    assert kinds(vault) == ["passphrase"]


def test_what_is_not_there_is_not_closed_nor_changed(vault: Vault) -> None:
    with pytest.raises(SlotUnknown):
        vault.slots.remove("0" * 16)
    recovery = next(slot for slot in vault.slots.all() if slot.kind == "recovery")
    with pytest.raises(SlotUnknown):
        vault.slots.change_passphrase(SECOND, CHEAP, slot_id=recovery.slot_id)


def test_weak_ones_are_refused_and_nothing_changes(made: Made, vault: Vault) -> None:
    before = (made.root / "vault.json").read_bytes()
    for attempt in (vault.slots.add_passphrase, vault.slots.change_passphrase):
        with pytest.raises(WeakPassphrase):
            attempt("motdepasse12", CHEAP)
    assert (made.root / "vault.json").read_bytes() == before


def test_there_is_an_end_to_how_many(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mediator_desk.vault.custody.MOST_SLOTS", 3)
    assert MOST_SLOTS == 16
    vault.slots.add_passphrase(SECOND, CHEAP)
    for attempt in (
        lambda: vault.slots.add_passphrase(THIRD, CHEAP),
        lambda: vault.slots.set_keyring_secret(b"k" * 32),
    ):
        with pytest.raises(TooManySlots) as caught:
            attempt()
        assert caught.value.facts == {"most": 3}
    vault.slots.set_recovery_key(RecoveryKey.random())
    vault.slots.change_passphrase(THIRD, CHEAP)


def test_the_proof_of_who_is_at_the_desk(made: Made, vault: Vault) -> None:
    facts = {slot.slot_id: slot.kind for slot in vault.slots.all()}
    assert facts[vault.slots.opened_by(offer(PASSPHRASE))] == "passphrase"
    assert facts[vault.slots.opened_by(offer(recovery_key=made.recovery.text))] == "recovery"
    with pytest.raises(WrongPassphrase):
        vault.slots.opened_by(offer(SECOND))
    with pytest.raises(RecoveryKeyWrong):
        vault.slots.opened_by(offer(recovery_key=RecoveryKey.random()))
    with pytest.raises(RecoveryKeyMistyped):
        offer(recovery_key="ABC")
    with pytest.raises(ValueError, match="one secret"):
        offer()
    vault.lock()
    with pytest.raises(VaultLocked):
        vault.slots.all()


def test_what_is_offered_never_shows_itself(made: Made) -> None:
    offered = offer(PASSPHRASE)
    assert PASSPHRASE not in f"{offered!r} {offered}"


# -- no oracle


@pytest.fixture
def derived(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[bytes]]:
    """The salts of the key derivations that were paid for, in order."""
    paid: list[bytes] = []
    derive: Callable[..., object] = slots.key_from_passphrase

    def counted(passphrase: str, salt: bytes, cost: object) -> object:
        paid.append(salt)
        return derive(passphrase, salt, cost)

    monkeypatch.setattr(slots, "key_from_passphrase", counted)
    return paid


def alter(root: Path, number: int, **fields: object) -> None:
    path = root / "vault.json"
    header = json.loads(path.read_text())
    phrases = [slot for slot in header["slots"] if slot["kind"] == "passphrase"]
    phrases[number].update(fields)
    path.write_text(json.dumps(header))


@pytest.mark.parametrize(
    "altered",
    [
        pytest.param({}, id="sound"),
        pytest.param({"wrapped": "00" * 104}, id="wrapped key replaced"),
        pytest.param({"created_at": "2020-01-01T00:00:00Z"}, id="date changed"),
    ],
)
def test_with_three_slots_a_wrong_passphrase_costs_the_same_whatever_was_altered(
    made: Made, vault: Vault, derived: list[bytes], altered: dict[str, object]
) -> None:
    """Time is Argon2id's: what is counted is how often it is paid, not the clock of a busy machine.

    A right passphrase offered to a slot that was altered is told nothing else either.
    """
    vault.slots.add_passphrase(SECOND, CHEAP)
    vault.slots.add_passphrase(THIRD, CHEAP)
    vault.lock()
    wrapped = json.loads((made.root / "vault.json").read_text())["slots"][0]["wrapped"]
    if "wrapped" in altered:
        altered = {"wrapped": "00" * (len(wrapped) // 2)}
    for number in range(3):
        alter(made.root, number, **altered)
    derived.clear()
    offered = "une phrase qui n’ouvre rien" if not altered else SECOND
    with pytest.raises(WrongPassphrase) as caught:
        open_vault(made.root, passphrase=offered)
    assert caught.value.facts == {}
    assert len(derived) == len(set(derived)) == 3


def test_damage_is_only_told_to_who_holds_the_key(made: Made) -> None:
    header = json.loads((made.root / "vault.json").read_text())
    alter(made.root, 0, wrapped="0" * len(header["slots"][0]["wrapped"]))
    with pytest.raises(WrongPassphrase):
        open_vault(made.root, passphrase=PASSPHRASE)
    with pytest.raises(WrongPassphrase):
        open_vault(made.root, passphrase=SECOND)
