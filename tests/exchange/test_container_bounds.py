"""What a container may cost: little work and memory to refuse, streaming to read and write."""

import json
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

from dispute_exchange.container import names
from dispute_exchange.container import zip_records as zr

from .forge import Part, assemble, change, signed
from .material import Platform
from .test_hostile_archive import bomb, many
from .test_hostile_document import spliced

ROOT = Path(__file__).parents[2]
HEAVY_PROGRAM = "tests.exchange.heavy"
LARGEST_MIB = 4 * 16
"""A document at its limit of size: its bytes, its text, and what may stand beside them."""
pytestmark = pytest.mark.skipif(
    not Path("/proc/self/status").exists(), reason="memory is measured through /proc"
)


def zeros_in_an_exhibit(platform: Platform) -> bytes:
    """100 MiB of zeros under a ratio nobody declared: the list is signed, the size is a lie."""
    deflater = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = b"".join(deflater.compress(bytes(1 << 20)) for _ in range(100)) + deflater.flush()
    path = "evidence/0001-x.bin"
    parts = signed(platform, exhibits={path: ("application/octet-stream", b"")})
    lie = {"size": 1 << 20, "compressed": len(packed)}
    return assemble(change(parts, path, method=zr.DEFLATED, packed=packed, both=lie))


def huge_directory(platform: Platform) -> bytes:
    """A directory of 13 MiB: 200 entries, each with a name of 64 KiB."""
    return assemble([*signed(platform), *(Part(b"n" * 65_535, b"") for _ in range(200))])


def full_json(platform: Platform, what: bytes) -> bytes:
    """A document just below its size limit, made of the smallest values, well sealed."""
    room = (16 << 20) - len(platform.dispute_json()) - 100
    document = spliced(b'"x":[' + what * (room // len(what)) + b"0]")(platform)
    return assemble(signed(platform, dispute_json=document))


HEAVY = {
    "bomb_declared": (lambda p: bomb()(signed(p)), "compression_bomb"),
    "bomb_undeclared": (lambda p: bomb(size=1000)(signed(p)), "member_damaged"),
    "bomb_in_an_exhibit": (zeros_in_an_exhibit, "member_damaged"),
    "many_entries": (lambda p: many(1980)(signed(p)), "unsigned_member"),
    "huge_directory": (huge_directory, "unsafe_name"),
    "json_of_lists": (lambda p: full_json(p, b"[],"), "json_too_large"),
    "json_of_numbers": (lambda p: full_json(p, b"1,"), "json_too_large"),
    "json_unclosed": (lambda p: full_json(p, b"["), "json_too_large"),
    "json_of_quotes": (lambda p: full_json(p, b'"\\""'), "json_malformed"),
    "json_of_one_text": (
        lambda p: full_json(p, b'"' + b"\\n" * 7_000_000 + b'",'),
        "dispute_invalid",
    ),
    "manifest_of_elements": (
        lambda p: stored_manifest(signed(p, edit_manifest=lambda _: b"<a>" + b"<a/>" * 2_000_000)),
        "manifest_malformed",
    ),
    "manifest_unsigned": (
        lambda p: stored_manifest(change(signed(p), names.MANIFEST, data=b"<a>" * 2_600_000)),
        "signature_invalid",
    ),
}


def stored_manifest(parts: list[Part]) -> bytes:
    return assemble(change(parts, names.MANIFEST, method=zr.STORED))


@pytest.fixture(scope="module")
def folder(platform: Platform, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("heavy")
    (path / "root.der").write_bytes(platform.root.der)
    (path / "identity").write_text(platform.device.secret)
    (path / "good.asice").write_bytes(platform.asice())
    return path


def measure(folder: Path, blob: bytes) -> dict[str, float]:
    (folder / "measured").write_bytes(blob)
    done = subprocess.run(
        [sys.executable, "-m", HEAVY_PROGRAM, folder, folder / "good.asice", folder / "measured"],
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
    )
    return json.loads(done.stdout)


@pytest.mark.parametrize("trick", HEAVY)
def test_a_heavy_hostile_file_is_refused_with_little_work_and_memory(platform, folder, trick):
    build, expected = HEAVY[trick]
    cost = measure(folder, build(platform))
    assert cost["kind"] == expected
    # The costliest, of 1,980 entries, takes 400,000; to walk through their values takes millions.
    assert cost["calls"] < 500_000
    assert cost["mib"] < LARGEST_MIB


def test_a_large_file_streams_both_ways(tmp_path):
    """The whole process stays below the file's own size; the benchmark does it with 500 MiB."""
    for step in ("write", "read"):
        done = subprocess.run(
            [sys.executable, "-m", "tests.exchange.streaming", step, tmp_path, "160"],
            capture_output=True,
            check=True,
            text=True,
            cwd=ROOT,
        )
        assert float(done.stdout) < 130, step
