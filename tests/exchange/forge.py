"""Builds archives no honest writer makes: every field of every record can be told a lie.

Independent of the writer under test but for the record layouts; signs whatever it is given, as a
hostile platform with a good certificate would.
"""

import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from dispute_exchange.container import manifest, names
from dispute_exchange.container import zip_records as zr

from .material import COMPLAINT, EXHIBITS, NOW, Exhibits, Platform

Lies = Mapping[str, Any]


@dataclass(frozen=True)
class Part:
    """An entry: what is true of it, then the lies told of it in each header."""

    name: str | bytes
    data: bytes
    method: int = zr.STORED
    both: Lies = field(default_factory=dict)
    local: Lies = field(default_factory=dict)
    central: Lies = field(default_factory=dict)
    local_name: bytes | None = None
    local_extra: bytes = b""
    central_extra: bytes = b""
    comment: bytes = b""
    gap_before: bytes = b""
    packed: bytes | None = None
    only_in_directory: bool = False

    @property
    def raw_name(self) -> bytes:
        return self.name if isinstance(self.name, bytes) else self.name.encode()

    def content(self) -> bytes:
        if self.packed is not None:
            return self.packed
        if self.method != zr.DEFLATED:
            return self.data
        deflater = zlib.compressobj(9, zlib.DEFLATED, -15)
        return deflater.compress(self.data) + deflater.flush()


def assemble(
    parts: list[Part],
    *,
    end: Lies | None = None,
    before_directory: bytes = b"",
    before_end: bytes = b"",
    after: bytes = b"",
) -> bytes:
    """The archive of ``parts``, lies included."""
    out, directory = bytearray(), bytearray()
    for part in parts:
        out += part.gap_before
        record = _record(part, len(out))
        local = record.local()._replace(extra_length=len(part.local_extra))
        local = local._replace(**part.both)._replace(**part.local)
        if part.local_name is not None:
            local = local._replace(name_length=len(part.local_name))
        if not part.only_in_directory:
            out += local.pack() + (part.local_name or part.raw_name) + part.local_extra
            out += part.content()
        central = record._replace(
            extra_length=len(part.central_extra), comment_length=len(part.comment)
        )
        directory += central._replace(**part.both)._replace(**part.central).pack()
        directory += part.raw_name + part.central_extra + part.comment
    out += before_directory
    truth = zr.End(zr.END_MAGIC, 0, 0, len(parts), len(parts), len(directory), len(out), 0)
    return bytes(out + directory + before_end + truth._replace(**(end or {})).pack() + after)


def _record(part: Part, offset: int) -> zr.Central:
    ascii_name = part.raw_name.isascii()
    return zr.Central(
        zr.CENTRAL_MAGIC, zr.MADE_ON_UNIX, zr.VERSION, 0 if ascii_name else zr.FLAG_UTF8,
        part.method, 0, 0x5A21, zlib.crc32(part.data), len(part.content()), len(part.data),
        len(part.raw_name), 0, 0, 0, 0, zr.REGULAR_FILE, offset,
    )  # fmt: skip


def _same(data: bytes) -> bytes:
    return data


def signed(
    platform: Platform,
    *,
    dispute_json: bytes | None = None,
    exhibits: Exhibits = EXHIBITS,
    extra: Exhibits | None = None,
    edit_manifest: Callable[[bytes], bytes] = _same,
    seal: Callable[[bytes], bytes] | None = None,
) -> list[Part]:
    """The parts of a container signed as they are, whatever they are."""
    files: Exhibits = {
        names.DISPUTE_JSON: (
            "application/json",
            platform.dispute_json(exhibits=exhibits) if dispute_json is None else dispute_json,
        ),
        names.COMPLAINT_PDF: ("application/pdf", COMPLAINT),
        **exhibits,
        **(extra or {}),
    }
    listed = edit_manifest(
        manifest.build(
            {
                name: manifest.Reference(media_type, _sha256(data))
                for name, (media_type, data) in files.items()
            }
        )
    )
    signature = (seal or (lambda data: platform.signer.sign(data, NOW)))(listed)
    return [
        Part(names.MIMETYPE, manifest.MEDIA_TYPE.encode()),
        *(Part(name, data) for name, (_, data) in files.items()),
        Part(names.MANIFEST, listed, zr.DEFLATED),
        Part(names.SIGNATURE, signature),
    ]


def change(parts: list[Part], name: str, **changes: Any) -> list[Part]:
    """``parts`` with one of them changed."""
    assert any(part.name == name for part in parts)
    return [replace(part, **changes) if part.name == name else part for part in parts]


def without(parts: list[Part], name: str) -> list[Part]:
    """``parts`` without one of them."""
    return [part for part in parts if part.name != name]


def _sha256(data: bytes) -> bytes:
    import hashlib

    return hashlib.sha256(data).digest()
