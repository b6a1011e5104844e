"""Creating, opening and locking: what is proved, in which order, and who may be in."""

import json
import os
import signal
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import sqlalchemy as sa

from mediator_desk.clock import fixed_clock, system_clock
from mediator_desk.vault import (
    RecoveryKeyMistyped,
    RecoveryKeyWrong,
    SealBroken,
    Vault,
    VaultAlreadyOpen,
    VaultDamaged,
    VaultExists,
    VaultLocked,
    VaultUnwritable,
    WeakPassphrase,
    WrongPassphrase,
    create_vault,
    open_vault,
)
from mediator_desk.vault.recovery import RecoveryKey
from tests.vault.clear_pages import PAGE
from tests.vault.conftest import CHEAP, PASSPHRASE, Made


def test_a_new_vault_opens_with_either_secret_and_with_no_other(tmp_path: Path) -> None:
    root = tmp_path / "deep" / "vault"
    now = system_clock()
    made, recovery = create_vault(
        root, bytearray(PASSPHRASE, "utf-8"), label="Médiation", cost=CHEAP, clock=fixed_clock(now)
    )
    identity = made.id
    assert made.is_open
    made.lock()
    for secret in ({"passphrase": PASSPHRASE}, {"recovery_key": recovery.text.lower()}):
        opened = open_vault(root, **secret)
        assert opened.id == identity
        opened.lock()
    with pytest.raises(WrongPassphrase):
        open_vault(root, passphrase=PASSPHRASE + " ")
    with pytest.raises(RecoveryKeyWrong):
        open_vault(root, recovery_key=RecoveryKey.random())
    with pytest.raises(RecoveryKeyMistyped):
        open_vault(root, recovery_key="not a key")
    with pytest.raises(ValueError, match="exactly one"):
        open_vault(root)


def test_a_passphrase_in_a_buffer_is_left_to_the_caller(tmp_path: Path) -> None:
    buffer = bytearray(PASSPHRASE, "utf-8")
    made, _ = create_vault(tmp_path / "vault", buffer, label="", cost=CHEAP)
    made.lock()
    assert buffer.decode() == PASSPHRASE


@pytest.mark.skipif(os.name != "posix", reason="POSIX permissions")
def test_nobody_else_may_read_the_folder(made: Made) -> None:
    made.open().lock()
    assert stat.S_IMODE(made.root.stat().st_mode) == 0o700
    for path in made.root.rglob("*"):
        wanted = 0o700 if path.is_dir() else 0o600
        assert stat.S_IMODE(path.stat().st_mode) == wanted, path.name


def test_a_vault_is_never_made_over_something(made: Made, tmp_path: Path) -> None:
    with pytest.raises(VaultExists) as caught:
        create_vault(made.root, PASSPHRASE, label="", cost=CHEAP)
    assert caught.value.facts == {"reason": "vault"}
    other = tmp_path / "papers"
    other.mkdir()
    (other / "letter.txt").write_text("x")
    with pytest.raises(VaultExists) as caught:
        create_vault(other, PASSPHRASE, label="", cost=CHEAP)
    assert caught.value.facts == {"reason": "files"}
    assert (other / "letter.txt").read_text() == "x"


def test_an_empty_folder_will_do(tmp_path: Path) -> None:
    (tmp_path / "vault").mkdir()
    made, _ = create_vault(tmp_path / "vault", PASSPHRASE, label="", cost=CHEAP)
    made.lock()


def test_a_weak_passphrase_makes_no_vault(tmp_path: Path) -> None:
    with pytest.raises(WeakPassphrase):
        create_vault(tmp_path / "vault", "motdepasse", label="", cost=CHEAP)
    assert list(tmp_path.iterdir()) == [tmp_path / "home"]


@pytest.mark.skipif(sys.platform != "linux", reason="needs a folder that refuses every write")
def test_a_place_that_cannot_be_written_says_so() -> None:
    with pytest.raises(VaultUnwritable):
        create_vault(Path("/proc/vault"), PASSPHRASE, label="", cost=CHEAP)


def test_a_second_opening_in_this_process_is_refused(made: Made) -> None:
    vault = made.open()
    with pytest.raises(VaultAlreadyOpen) as caught:
        made.open()
    assert caught.value.facts["pid"] == os.getpid()
    assert caught.value.facts["since"]
    vault.lock()
    made.open().lock()


HOLD = """
import json, sys
from pathlib import Path
from mediator_desk.vault import open_vault
vault = open_vault(Path(sys.argv[1]), recovery_key=sys.argv[2])
print("open", flush=True)
sys.stdin.read()
"""


def test_another_process_is_told_who_holds_it_and_a_killed_holder_frees_it(made: Made) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, made.root, made.recovery.text],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    with holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"open\n"
        with pytest.raises(VaultAlreadyOpen) as caught:
            made.open()
        assert caught.value.facts["pid"] == holder.pid
        holder.send_signal(getattr(signal, "SIGKILL", signal.SIGTERM))
        holder.wait()
    made.open().lock()


def test_a_refused_opening_holds_nothing(made: Made) -> None:
    for _ in range(3):
        with pytest.raises(RecoveryKeyWrong):
            open_vault(made.root, recovery_key=RecoveryKey.random())
    made.open().lock()


def test_nothing_answers_after_lock(made: Made) -> None:
    vault = made.open()
    vault.lock()
    vault.lock()
    assert not vault.is_open
    attempts = (
        lambda: vault.engine,
        lambda: vault.writer,
        lambda: vault.seal_own("device", b"x"),
        lambda: vault.open_own("device", b"x"),
        vault.scratch,
        vault.forget_deleted,
        lambda: vault.slots.set_recovery_key(RecoveryKey.random()),
        lambda: vault.keys.draw(vault.id),
    )
    for attempt in attempts:
        with pytest.raises(VaultLocked):
            attempt()


def test_secrets_of_the_vault_are_bound_to_their_purpose(vault: Vault) -> None:
    sealed = vault.seal_own("device-key", b"secret")
    assert vault.open_own("device-key", sealed) == b"secret"
    with pytest.raises(SealBroken):
        vault.open_own("signing-key", sealed)


def test_changing_the_passphrase_changes_only_the_header(made: Made) -> None:
    vault = made.open()
    sealed = vault.seal_own("x", b"kept")
    with pytest.raises(WeakPassphrase):
        vault.slots.change_passphrase("court", CHEAP)
    vault.slots.change_passphrase("une toute nouvelle phrase de passe", CHEAP)
    vault.lock()
    with pytest.raises(WrongPassphrase):
        open_vault(made.root, passphrase=PASSPHRASE)
    for secret in (
        {"passphrase": "une toute nouvelle phrase de passe"},
        {"recovery_key": made.recovery},
    ):
        opened = open_vault(made.root, **secret)
        assert opened.open_own("x", sealed) == b"kept"
        opened.lock()


def test_a_new_recovery_key_makes_the_printed_one_useless(made: Made) -> None:
    vault = made.open()
    recovery = RecoveryKey.random()
    vault.slots.set_recovery_key(recovery)
    vault.lock()
    with pytest.raises(RecoveryKeyWrong):
        made.open()
    open_vault(made.root, recovery_key=recovery).lock()
    open_vault(made.root, passphrase=PASSPHRASE).lock()


def test_a_missing_database_is_damage_not_a_fresh_start(made: Made) -> None:
    (made.root / "vault.db").unlink()
    with pytest.raises(VaultDamaged) as caught:
        made.open()
    assert caught.value.facts == {"part": "database", "reason": "missing"}
    assert not (made.root / "vault.db").exists()


def test_an_emptied_database_is_an_empty_one(made: Made) -> None:
    """Rolling the file back is beyond encryption alone: see SPEC.md, whole-vault rollback."""
    (made.root / "vault.db").write_bytes(b"")
    vault = made.open()
    with vault.engine.connect() as connection:
        assert sa.inspect(connection).get_table_names() == []
    vault.lock()


def flip_a_byte(content: bytearray) -> None:
    content[len(content) // 2] ^= 1


def swap_two_pages(content: bytearray) -> None:
    middle = len(content) // 2 // PAGE * PAGE
    one, other = slice(middle, middle + PAGE), slice(middle + PAGE, middle + 2 * PAGE)
    content[one], content[other] = content[other], content[one]


@pytest.mark.parametrize("damage", [flip_a_byte, swap_two_pages])
def test_a_damaged_page_is_found_when_it_is_read(
    made: Made, damage: Callable[[bytearray], None]
) -> None:
    vault = made.open()
    with vault.writer.begin() as connection:
        connection.exec_driver_sql("create table filler (n integer primary key, t text)")
        connection.exec_driver_sql(
            "with recursive c(n) as (select 1 union all select n + 1 from c where n < 4000) "
            "insert into filler select n, hex(randomblob(100)) from c"
        )
    vault.lock()
    path = made.root / "vault.db"
    content = bytearray(path.read_bytes())
    damage(content)
    path.write_bytes(content)
    vault = made.open()
    with pytest.raises(VaultDamaged) as caught, vault.engine.connect() as connection:
        connection.exec_driver_sql("select sum(length(t)) from filler").scalar()
    assert caught.value.facts == {"part": "database", "reason": "SQLITE_CORRUPT"}
    vault.lock()


def test_the_database_has_the_settings_that_the_promises_rest_on(vault: Vault) -> None:
    wanted = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "temp_store": 2,
        "trusted_schema": 0,
        "cell_size_check": 1,
    }
    with vault.engine.connect() as connection:
        for pragma, value in wanted.items():
            assert connection.exec_driver_sql(f"pragma {pragma}").scalar() == value, pragma
        assert connection.exec_driver_sql("pragma cipher_version").scalar().startswith("4.")


def test_the_file_is_not_a_clear_database(made: Made) -> None:
    assert not (made.root / "vault.db").read_bytes().startswith(b"SQLite format 3")


def test_a_foreign_lock_file_says_nothing_but_blocks_nothing(made: Made) -> None:
    for content in ("", "[" * 4096, json.dumps(["pid"]), json.dumps({"pid": "x"}), "\0" * 9000):
        (made.root / "vault.lock").write_text(content)
        made.open().lock()


def test_readers_go_on_while_a_writer_writes(vault: Vault) -> None:
    with vault.writer.begin() as writing, vault.engine.connect() as reading:
        writing.exec_driver_sql("create table t (x)")
        assert "t" not in sa.inspect(reading).get_table_names()
