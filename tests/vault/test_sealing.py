"""Sealing binds a thing to its place, and our reader of the format agrees with the library's."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from cryptography.cobblestone import Cobblestone256Decryptor, Cobblestone256Encryptor
from hypothesis import given
from hypothesis import strategies as st

from mediator_desk.vault.chunked import (
    CHUNK,
    HEADER,
    SEALED_CHUNK,
    sealed_size,
    unwrap_key,
    wrap_key,
)
from mediator_desk.vault.errors import SealBroken, VaultLocked
from mediator_desk.vault.ranges import SealedReader
from mediator_desk.vault.sealing import context, derive, seal, unseal
from mediator_desk.vault.secrets import KeyMemory

PARTS = st.lists(st.one_of(st.text(max_size=6), st.binary(max_size=6), st.integers(-300, 300)))


@pytest.fixture
def key() -> KeyMemory:
    return KeyMemory.random()


def sealed_file(folder: Path, key: KeyMemory, plain: bytes, bound_to: bytes = b"here") -> Path:
    encryptor = Cobblestone256Encryptor(key.view, bound_to)
    path = folder / "sealed"
    path.write_bytes(encryptor.update(plain) + encryptor.finalize())
    return path


@given(PARTS, PARTS)
def test_two_lists_of_parts_never_give_one_context(one: list[object], other: list[object]) -> None:
    typed_one = [(type(part), part) for part in one]
    typed_other = [(type(part), part) for part in other]
    assert (context(*one) == context(*other)) == (typed_one == typed_other)


def test_parts_that_concatenate_alike_differ() -> None:
    assert context("ab", "c") != context("a", "bc")
    assert context(1) != context("1")
    assert context(b"x") != context("x")
    assert context() != context("")


@given(st.binary(max_size=3 * CHUNK))
def test_what_is_sealed_opens_and_has_the_size_foretold(plain: bytes) -> None:
    with KeyMemory.random() as key:
        sealed = seal(key, b"here", plain)
        assert len(sealed) == sealed_size(len(plain))
        assert unseal(key, b"here", sealed, item="note") == plain


def test_another_place_or_another_key_breaks_the_seal(key: KeyMemory) -> None:
    sealed = seal(key, context("note", 1), b"secret")
    with pytest.raises(SealBroken) as caught:
        unseal(key, context("note", 2), sealed, item="note")
    assert caught.value.facts == {"item": "note"}
    with pytest.raises(SealBroken):
        unseal(KeyMemory.random(), context("note", 1), sealed, item="note")


def test_every_flipped_byte_breaks_the_seal(key: KeyMemory) -> None:
    sealed = seal(key, b"here", b"a short note")
    for place in range(len(sealed)):
        damaged = bytearray(sealed)
        damaged[place] ^= 1
        with pytest.raises(SealBroken):
            unseal(key, b"here", bytes(damaged), item="note")


def test_sub_keys_depend_on_label_and_parts(key: KeyMemory) -> None:
    derived = [derive(key, *label) for label in (("a",), ("b",), ("a", 1), ("a", "1"))]
    assert len({bytes(sub_key.view) for sub_key in derived}) == len(derived)


def test_wrapped_keys_are_ordinary_sealed_messages(key: KeyMemory) -> None:
    secret = KeyMemory.random()
    wrapped = wrap_key(key, b"slot", secret)
    decryptor = Cobblestone256Decryptor(key.view, b"slot")
    assert decryptor.update(wrapped) + decryptor.finalize() == bytes(secret.view)
    by_the_library = seal(key, b"slot", bytes(secret.view))
    again = unwrap_key(key, b"slot", by_the_library, item="slot")
    assert bytes(again.view) == bytes(secret.view)


@pytest.mark.parametrize("change", [lambda w: w[:-1], lambda w: w + b"\0", lambda w: b""])
def test_a_wrapped_key_of_another_length_is_refused(
    key: KeyMemory, change: Callable[[bytes], bytes]
) -> None:
    wrapped = wrap_key(key, b"slot", KeyMemory.random())
    with pytest.raises(SealBroken):
        unwrap_key(key, b"slot", change(wrapped), item="slot")


def test_a_wiped_key_seals_nothing(key: KeyMemory) -> None:
    key.wipe()
    key.wipe()
    with pytest.raises(VaultLocked):
        seal(key, b"here", b"x")
    with pytest.raises(VaultLocked):
        derive(key, "x")


@pytest.mark.parametrize(
    "size", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 5 * CHUNK + 7, 1_000_000]
)
def test_the_range_reader_agrees_with_the_library(
    tmp_path: Path, key: KeyMemory, size: int
) -> None:
    plain = os.urandom(size)
    with SealedReader(sealed_file(tmp_path, key, plain), key, b"here", item="blob") as reader:
        assert reader.size == size
        assert reader.read() == plain
        assert reader.read() == b""


SPOTS = st.tuples(st.integers(0, 4 * CHUNK + 200), st.integers(0, 2 * CHUNK + 10))


@given(size=st.integers(0, 4 * CHUNK + 100), spots=st.lists(SPOTS, min_size=1, max_size=8))
def test_reading_anywhere_equals_slicing(
    tmp_path_factory: pytest.TempPathFactory, size: int, spots: list[tuple[int, int]]
) -> None:
    plain = os.urandom(size)
    folder = tmp_path_factory.mktemp("range")
    with KeyMemory.random() as key:
        path = sealed_file(folder, key, plain)
        with SealedReader(path, key, b"here", item="blob") as reader:
            for offset, length in spots:
                assert reader.read_at(offset, length) == plain[offset : offset + length]
                assert reader.seek(offset) == offset
                assert reader.read(length) == plain[offset : offset + length]
                assert reader.tell() == offset + len(plain[offset : offset + length])


def swap_chunks(sealed: bytes) -> bytes:
    first = sealed[HEADER : HEADER + SEALED_CHUNK]
    second = sealed[HEADER + SEALED_CHUNK : HEADER + 2 * SEALED_CHUNK]
    return sealed[:HEADER] + second + first + sealed[HEADER + 2 * SEALED_CHUNK :]


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda s: s[: HEADER + 2 * SEALED_CHUNK], id="truncated at a chunk edge"),
        pytest.param(lambda s: s[:-1], id="truncated by one byte"),
        pytest.param(lambda s: s[:HEADER], id="header only"),
        pytest.param(lambda s: s[:10], id="not even a header"),
        pytest.param(lambda s: b"", id="empty"),
        pytest.param(swap_chunks, id="chunks swapped"),
        pytest.param(lambda s: s + b"\0", id="one byte appended"),
        pytest.param(lambda s: s + s[HEADER : HEADER + SEALED_CHUNK], id="chunk appended"),
        pytest.param(lambda s: s[:30] + bytes([s[30] ^ 1]) + s[31:], id="commitment flipped"),
        pytest.param(lambda s: s[:3000] + bytes([s[3000] ^ 1]) + s[3001:], id="chunk flipped"),
    ],
)
def test_damage_is_found_by_both_readers(
    tmp_path: Path, key: KeyMemory, damage: Callable[[bytes], bytes]
) -> None:
    path = sealed_file(tmp_path, key, os.urandom(2 * CHUNK + 500))
    path.write_bytes(damage(path.read_bytes()))
    with (
        pytest.raises(SealBroken),
        SealedReader(path, key, b"here", item="blob") as reader,
    ):
        reader.read()
    with pytest.raises(SealBroken):
        unseal(key, b"here", path.read_bytes(), item="blob")


def test_a_revoked_reader_says_that_the_vault_is_locked(tmp_path: Path, key: KeyMemory) -> None:
    reader = SealedReader(sealed_file(tmp_path, key, b"abc"), key, b"here", item="blob")
    reader.revoke()
    with pytest.raises(VaultLocked):
        reader.read_at(0, 1)
    assert reader.closed
    ordinary = SealedReader(sealed_file(tmp_path, key, b"abc"), key, b"here", item="blob")
    ordinary.close()
    with pytest.raises(ValueError, match="closed"):
        ordinary.read_at(0, 1)
