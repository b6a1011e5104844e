"""The small parts of the container, as properties: names, sealed scratch, strict JSON."""

import hashlib
import io
import json
import os
import unicodedata

import pytest
from cryptography.cobblestone import Cobblestone256Encryptor
from hypothesis import given, settings
from hypothesis import strategies as st

from dispute_exchange.container import (
    STANDARD,
    EphemeralSealedScratch,
    MemoryScratch,
    errors,
    names,
)
from dispute_exchange.container.scratch import BytesRange
from dispute_exchange.container.sealed_range import SealedRange
from dispute_exchange.container.strict_json import check_json
from dispute_exchange.errors import ExchangeError

CHUNK = 16384


def everything(root: type[ExchangeError]) -> set[type[ExchangeError]]:
    return {root}.union(*(everything(child) for child in root.__subclasses__()))


def test_every_refusal_has_a_kind_of_its_own():
    refusals = everything(errors.ContainerRefused)
    assert len({refusal.kind for refusal in refusals}) == len(refusals) > 50


# --- names ------------------------------------------------------------------------------------


@given(st.text(max_size=60))
def test_a_name_that_passes_stays_below_its_folder_on_every_system(tmp_name):
    name = "evidence/" + tmp_name
    try:
        names.check_name(name)
    except errors.UnsafeName:
        return
    for form in (name, unicodedata.normalize("NFKC", name), unicodedata.normalize("NFD", name)):
        joined = os.path.normpath(os.path.join("/vault", form))  # noqa: PTH118
        assert joined.startswith("/vault/evidence/")
        assert not set('\\:*?"<>|') & set(name)
        assert "/../" not in form
    assert all(char.isprintable() or unicodedata.category(char) == "Zs" for char in name)
    assert len(name.encode()) <= STANDARD.path_bytes


@given(st.text(min_size=1, max_size=40))
def test_names_that_differ_only_as_a_system_may_ignore_are_the_same(name):
    key = names.same_name_key(name)
    assert names.same_name_key(name.casefold()) == key
    assert names.same_name_key(unicodedata.normalize("NFKC", name)) == key
    assert names.same_name_key(unicodedata.normalize("NFC", name)) == key


@pytest.mark.parametrize(
    "name",
    [
        "evidence/0001-facture.pdf",
        "evidence/0002-Où est mon colis ?".replace(" ?", ""),
        "evidence/0003-½ tarif.jpg",
        "evidence/0004-領収書.png",
        "evidence/0005-Rechnung Müller & Söhne (2).eml",
        "evidence/0006-console.txt",
        "evidence/0007-a..b.txt",
    ],
)
def test_ordinary_names_pass(name):
    assert names.check_name(name) == name


def test_a_label_repeats_numbers_only():
    assert names.label("evidence/0012-contrat secret.pdf", 3) == "evidence/0012"
    assert names.label("evidence/secret.pdf", 3) == "#3"
    assert names.label(names.DISPUTE_JSON) == names.DISPUTE_JSON


# --- sealed scratch ---------------------------------------------------------------------------


def sealed(data: bytes, key: bytes = bytes(32), context: bytes = b"c") -> bytes:
    encryptor = Cobblestone256Encryptor(key, context)
    return encryptor.update(data) + encryptor.finalize()


@given(
    st.one_of(
        st.integers(0, 3 * CHUNK),
        st.sampled_from([CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 5 * CHUNK + 1]),
    ),
    st.lists(st.tuples(st.integers(0, 4 * CHUNK), st.integers(-1, 3 * CHUNK)), max_size=5),
)
@settings(max_examples=60)
def test_a_sealed_range_reads_what_was_written_anywhere(size, reads):
    data = hashlib.shake_128(b"seed").digest(size)
    reader = SealedRange(BytesRange(sealed(data)), bytes(32), b"c")
    assert reader.size == size
    for offset, length in reads:
        assert reader.read_at(offset, length) == data[offset : offset + max(0, length)]


def flipped(blob, at):
    """WHY a flipped bit: a byte written over one that is drawn anew may be the same byte."""
    return blob[:at] + bytes([blob[at] ^ 1]) + blob[at + 1 :]


@pytest.mark.parametrize(
    "tamper",
    [
        lambda blob: blob[:-1],
        lambda blob: blob[:56],
        lambda blob: blob[:10],
        lambda blob: blob[: 56 + CHUNK + 16],
        lambda blob: blob + b"x",
        lambda blob: flipped(blob, len(blob) - 3),
        lambda blob: flipped(blob, 0),
        lambda blob: flipped(blob, 30),
    ],
)
def test_a_sealed_range_notices_at_opening(tamper):
    with pytest.raises(errors.StorageFailed):
        SealedRange(BytesRange(tamper(sealed(bytes(2 * CHUNK + 5)))), bytes(32), b"c")


def test_a_sealed_range_notices_a_changed_chunk_when_it_is_read():
    blob = flipped(sealed(bytes(3 * CHUNK)), 60)
    reader = SealedRange(BytesRange(blob), bytes(32), b"c")
    assert reader.read_at(CHUNK, 10) == bytes(10)
    with pytest.raises(errors.StorageFailed):
        reader.read_at(0, 1)


def test_another_key_or_context_opens_nothing():
    blob = sealed(b"hello")
    for key, context in ((b"k" * 32, b"c"), (bytes(32), b"d")):
        with pytest.raises(errors.StorageFailed):
            SealedRange(BytesRange(blob), key, context)


@pytest.mark.parametrize("factory", [MemoryScratch, EphemeralSealedScratch])
def test_a_scratch_gives_back_what_it_was_given(factory):
    store = factory()
    data = hashlib.shake_128(b"x").digest(3_000_000)
    source = io.BytesIO(data)
    while piece := source.read(8192):
        assert store.write(piece) == len(piece)
    reader = store.finish()
    assert reader.size == len(data)
    assert reader.read_at(0, len(data)) == data
    assert reader.read_at(1_234_567, 99) == data[1_234_567:1_234_666]
    assert reader.read_at(len(data), 10) == b""
    store.close()
    store.close()


@pytest.mark.skipif(not os.path.isdir("/proc/self/fd"), reason="needs /proc")  # noqa: PTH112
def test_nothing_readable_and_no_name_is_left_in_the_temporary_folder(tmp_path):
    canary = b"canari en clair " * 100_000
    folder = tmp_path / "scratch"
    folder.mkdir()
    store = EphemeralSealedScratch(folder)
    store.write(canary)
    store.finish()
    assert list(folder.iterdir()) == []
    with open(f"/proc/self/fd/{store._file.fileno()}", "rb") as raw:  # noqa: PTH123
        on_disk = raw.read()
    assert len(on_disk) > len(canary)
    assert b"canari" not in on_disk
    store.close()


# --- strict JSON ------------------------------------------------------------------------------

values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4)
    ),
    max_leaves=25,
)


@given(values)
def test_what_json_writes_is_strict_json(value):
    check_json(json.dumps(value).encode(), STANDARD)
    check_json(json.dumps(value, ensure_ascii=False, indent=1).encode(), STANDARD)


@given(st.integers(1, 80), st.booleans())
def test_depth_is_counted_as_people_count_it(depth, brackets_in_strings):
    inner = '"]]][[[{{{\\""' if brackets_in_strings else "1"
    text = "".join("[" if level % 2 else '{"a":' for level in range(depth)) + inner
    text += "".join("]" if level % 2 else "}" for level in reversed(range(depth)))
    if depth <= STANDARD.json_depth:
        check_json(text.encode(), STANDARD)
    else:
        with pytest.raises(errors.JsonTooDeep):
            check_json(text.encode(), STANDARD)


@pytest.mark.parametrize("shift", range(4))
@pytest.mark.parametrize("escaped", ["\\\\", '\\"', '\\\\\\"'])
def test_escapes_are_followed_wherever_the_text_is_cut(shift, escaped):
    text = " " * shift + '"' + escaped * 100_000 + '"'
    json.loads(text)
    deep, brackets = "[" * 31 + "]" * 31, "[" * 40
    check_json(f'[{text},{deep},"{brackets}"]'.encode(), STANDARD)
    with pytest.raises(errors.JsonTooDeep):
        check_json(f"[{text},[{deep}]]".encode(), STANDARD)


@given(st.binary(max_size=60))
def test_any_bytes_are_json_or_refused(data):
    try:
        check_json(data, STANDARD)
    except errors.ContentRefused:
        return
    json.loads(data)
