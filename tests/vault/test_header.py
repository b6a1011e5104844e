"""What is done to ``vault.json`` is noticed, before it can cost anything."""

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mediator_desk.vault import (
    KdfCost,
    KdfOutOfRange,
    RecoveryKeyWrong,
    VaultDamaged,
    VaultNotFound,
    VaultTooNew,
    WrongPassphrase,
    create_vault,
    open_vault,
    read_header,
)
from mediator_desk.vault.errors import VaultError
from mediator_desk.vault.header import HeaderFile, load_header
from tests.vault.conftest import CHEAP, PASSPHRASE, Made

Change = Callable[[dict[str, Any]], object]


def edit(made: Made, change: Change) -> None:
    path = made.root / "vault.json"
    header = json.loads(path.read_text())
    change(header)
    path.write_text(json.dumps(header))


def slot(header: dict[str, Any], kind: str) -> dict[str, Any]:
    return next(slot for slot in header["slots"] if slot["kind"] == kind)


def test_the_header_tells_which_vault_and_nothing_secret(made: Made) -> None:
    header = read_header(made.root)
    assert header.label == "Essai"
    assert header.created_at.tzinfo is not None
    text = (made.root / "vault.json").read_text()
    assert set(json.loads(text)) == {
        *("format", "version", "vault_id", "label", "created_at", "slots", "mac")
    }
    assert made.recovery.text not in text
    assert made.recovery.secret.hex() not in text


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda h: h.update(label="Autre"), id="label changed"),
        pytest.param(lambda h: h.update(created_at="2020-01-01T00:00:00Z"), id="date changed"),
        pytest.param(lambda h: h["slots"].remove(slot(h, "passphrase")), id="slot dropped"),
        pytest.param(lambda h: h["slots"].append(slot(h, "passphrase")), id="slot added"),
        pytest.param(lambda h: h["slots"].reverse(), id="slots reordered"),
        pytest.param(lambda h: h.update(mac="00" * 64), id="mac replaced"),
        pytest.param(lambda h: slot(h, "passphrase")["cost"].update(passes=4), id="cost changed"),
        pytest.param(lambda h: slot(h, "passphrase").update(salt="00" * 16), id="salt changed"),
    ],
)
def test_a_changed_header_is_damage_once_the_key_is_known(made: Made, change: Change) -> None:
    edit(made, change)
    with pytest.raises(VaultDamaged) as caught:
        made.open()
    assert caught.value.facts == {"part": "header", "reason": "mac"}


def test_an_altered_slot_looks_like_a_wrong_secret(made: Made) -> None:
    """No oracle: before authentication the two cannot be told apart."""
    edit(made, lambda h: slot(h, "passphrase")["cost"].update(passes=4))
    with pytest.raises(WrongPassphrase):
        open_vault(made.root, passphrase=PASSPHRASE)
    edit(made, lambda h: slot(h, "recovery").update(created_at="2020-01-01T00:00:00Z"))
    with pytest.raises(RecoveryKeyWrong):
        made.open()


def test_another_identity_opens_nothing(made: Made) -> None:
    edit(made, lambda h: h.update(vault_id="00000000-0000-4000-8000-000000000000"))
    with pytest.raises(RecoveryKeyWrong):
        made.open()


@pytest.mark.parametrize(
    ("cost", "field"),
    [
        ({"memory_kib": 19 * 1024}, "memory_kib"),
        ({"memory_kib": 2 * 1024 * 1024 * 1024}, "memory_kib"),
        ({"memory_kib": 2 * 1024 * 1024, "passes": 16}, "work_kib"),
        ({"passes": 1}, "passes"),
        ({"passes": 10**9}, "passes"),
        ({"lanes": 0}, "lanes"),
        ({"lanes": 10**6}, "lanes"),
    ],
)
def test_a_cost_out_of_range_is_refused_before_it_is_paid(
    made: Made, cost: dict[str, int], field: str
) -> None:
    edit(made, lambda h: slot(h, "passphrase")["cost"].update(cost))
    with pytest.raises(KdfOutOfRange) as caught:
        open_vault(made.root, passphrase=PASSPHRASE)
    assert caught.value.facts["field"] == field


def test_a_vault_is_not_created_weak(tmp_path: Path) -> None:
    weak = KdfCost(memory_kib=1024, passes=1, lanes=1)
    with pytest.raises(KdfOutOfRange):
        create_vault(tmp_path / "vault", PASSPHRASE, label="", cost=weak)
    assert not (tmp_path / "vault").exists()


def test_a_file_of_a_gigabyte_is_refused_by_its_size(made: Made) -> None:
    with (made.root / "vault.json").open("wb") as stream:
        stream.truncate(1 << 30)  # sparse: takes no room
    with pytest.raises(VaultDamaged) as caught:
        made.open()
    assert caught.value.facts == {"part": "header", "reason": "size"}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "null",
        "[" * 60_000,
        '{"a":' * 10_000,
        '{"format":"mediator-desk-vault","version":1}',
        '{"format":"something-else","version":1}',
        '{"format":"mediator-desk-vault","version":"1"}',
        '{"format":"mediator-desk-vault","version":1e400}',
        '{"format":"mediator-desk-vault","version":1,"version":1}',
        "\ufeff{}",
    ],
)
def test_nonsense_is_damage(made: Made, text: str) -> None:
    (made.root / "vault.json").write_text(text)
    with pytest.raises(VaultDamaged) as caught:
        read_header(made.root)
    assert caught.value.facts["part"] == "header"


@pytest.mark.parametrize("name", ["slots", "vault_id", "wrapped"])
def test_a_name_said_twice_is_damage_whichever_was_meant(made: Made, name: str) -> None:
    path = made.root / "vault.json"
    text = path.read_text()
    start = text.index(f'"{name}"')
    twice = f'"{name}": {json.dumps(name)}, '
    path.write_text(text[:start] + twice + text[start:])
    with pytest.raises(VaultDamaged) as caught:
        made.open()
    assert caught.value.facts == {"part": "header", "reason": "name_twice"}


def test_deep_nesting_is_refused_by_name(made: Made) -> None:
    (made.root / "vault.json").write_text("[" * 60_000)
    with pytest.raises(VaultDamaged) as caught:
        made.open()
    assert caught.value.facts == {"part": "header", "reason": "depth"}


def test_unknown_fields_and_kinds_are_damage(made: Made) -> None:
    edit(made, lambda h: h.update(surprise=1))
    with pytest.raises(VaultDamaged):
        read_header(made.root)
    edit(made, lambda h: h.pop("surprise"))
    edit(made, lambda h: slot(h, "recovery").update(kind="trust-me"))
    with pytest.raises(VaultDamaged):
        read_header(made.root)


def test_too_many_slots_are_damage(made: Made) -> None:
    edit(made, lambda h: h.update(slots=h["slots"] * 20))
    with pytest.raises(VaultDamaged):
        made.open()


def test_a_later_format_is_told_from_damage(made: Made) -> None:
    edit(made, lambda h: h.update(version=2, slots="of another shape"))
    with pytest.raises(VaultTooNew) as caught:
        made.open()
    assert caught.value.facts == {"format": 2}


def test_a_header_of_another_vault_opens_nothing_here(made: Made, tmp_path: Path) -> None:
    other, recovery = create_vault(tmp_path / "other", PASSPHRASE, label="", cost=CHEAP)
    other.lock()
    shutil.copy(tmp_path / "other" / "vault.json", made.root)
    with pytest.raises(VaultDamaged) as caught:
        open_vault(made.root, recovery_key=recovery)
    assert caught.value.facts == {"part": "database", "reason": "SQLITE_NOTADB"}


def test_no_vault_is_told_from_a_damaged_one(tmp_path: Path) -> None:
    with pytest.raises(VaultNotFound):
        read_header(tmp_path)
    with pytest.raises(VaultNotFound):
        open_vault(tmp_path / "absent", passphrase=PASSPHRASE)
    assert not (tmp_path / "absent").exists()


def test_a_folder_or_a_pipe_in_place_of_the_header_is_no_vault(tmp_path: Path) -> None:
    (tmp_path / "vault.json").mkdir()
    with pytest.raises(VaultError):
        read_header(tmp_path)
    if hasattr(os, "mkfifo"):
        (tmp_path / "vault.json").rmdir()
        os.mkfifo(tmp_path / "vault.json")
        with pytest.raises(VaultNotFound):
            read_header(tmp_path)


def test_what_is_written_parses_to_what_was_meant(made: Made) -> None:
    header = load_header(made.root)
    assert HeaderFile.model_validate_json(header.model_dump_json()) == header
