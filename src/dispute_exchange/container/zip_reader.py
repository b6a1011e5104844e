"""A ZIP read without trusting any of it.

Owns the structure: one end record in the last 22 bytes, entries laid end to end from byte 0 to the
directory, every header said twice the same. Everything is checked before any content is read, and
content is read no further than declared. Never looks at signatures.

WHY no ``zipfile``: it accepts trailing bytes and, before 3.11.8, overlapping entries
(CVE-2024-0450); its leniency differs between Python versions.
"""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from dispute_exchange.container import errors
from dispute_exchange.container import zip_records as zr
from dispute_exchange.container.limits import Limits
from dispute_exchange.container.names import check_name, label, same_name_key
from dispute_exchange.container.scratch import RandomReader

_PIECE = 1 << 18
_FILE_TYPE, _REGULAR, _DOS_FOLDER_OR_LABEL = 0o170000, 0o100000, 0x10 | 0x8
_ZIP64_EXTRA = 0x0001


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry as the directory describes it. ``start`` is where its content begins."""

    number: int
    name: str
    raw_name: bytes
    record: zr.Central

    @property
    def size(self) -> int:
        """Bytes of content."""
        return self.record.size

    @property
    def label(self) -> str:
        """How refusals name it."""
        return label(self.name, self.number)

    @property
    def start(self) -> int:
        """Where its (possibly compressed) content begins in the archive."""
        return self.record.offset + zr.LOCAL_SIZE + len(self.raw_name)

    @property
    def stop(self) -> int:
        """Where its content ends."""
        return self.start + self.record.compressed


def read_entries(archive: RandomReader, limits: Limits) -> dict[str, Entry]:
    """The entries by name, in their physical order; raises an ``ArchiveRefused``."""
    if archive.size > limits.container:
        raise errors.ContainerTooLarge(size=archive.size, limit=limits.container)
    end = _end_record(archive, limits)
    entries = list(_directory(archive, end, limits))
    _check_together(entries, limits)
    entries.sort(key=lambda entry: entry.record.offset)
    _check_layout(archive, entries, end.directory_offset)
    return {entry.name: entry for entry in entries}


def content(archive: RandomReader, entry: Entry) -> Iterator[bytes]:
    """The content of ``entry`` in pieces, exactly as long as declared.

    Raises ``MemberDamaged``; the last piece must have been asked for before the content counts.
    """
    crc = 0
    for piece in _stored(archive, entry) if entry.record.method == 0 else _inflated(archive, entry):
        crc = zlib.crc32(piece, crc)
        yield piece
    if crc != entry.record.crc:
        raise errors.MemberDamaged(member=entry.label, reason="checksum")


def _end_record(archive: RandomReader, limits: Limits) -> zr.End:
    tail_size = min(archive.size, zr.END_SIZE + zr.ZIP64_LOCATOR_SIZE)
    tail = archive.read_at(archive.size - tail_size, tail_size)
    if tail[-zr.END_SIZE :][:4] != zr.END_MAGIC or len(tail) < zr.END_SIZE:
        raise _why_no_end(archive)
    end = zr.End.unpack(tail[-zr.END_SIZE :])
    if end.comment_length:
        raise errors.ArchiveTruncated(size=archive.size)
    if (
        tail[: -zr.END_SIZE].startswith(zr.ZIP64_LOCATOR_MAGIC)
        or zr.MAX_16 in (end.entries, end.entries_here)
        or zr.MAX_32 in (end.directory_offset, end.directory_size)
    ):
        raise errors.Zip64Refused(entry=0)
    if end.disk or end.directory_disk or end.entries_here != end.entries:
        raise errors.ArchiveMalformed(reason="several_disks")
    if end.entries > limits.entries:
        raise errors.TooManyEntries(entries=end.entries, limit=limits.entries)
    stop = end.directory_offset + end.directory_size
    if stop > archive.size - zr.END_SIZE:
        raise errors.ArchiveMalformed(reason="directory_beyond_end")
    if stop < archive.size - zr.END_SIZE:
        raise errors.GapBetweenMembers(offset=stop)
    return end


def _why_no_end(archive: RandomReader) -> errors.ArchiveRefused:
    size = min(archive.size, zr.END_SIZE + zr.MAX_16)
    tail = archive.read_at(archive.size - size, size)
    found = tail.rfind(zr.END_MAGIC)
    if found < 0 or len(tail) - found < zr.END_SIZE:
        return errors.ArchiveTruncated(size=archive.size)
    extra = len(tail) - found - zr.END_SIZE
    comment = zr.End.unpack(tail[found : found + zr.END_SIZE]).comment_length
    if comment == extra:
        return errors.ArchiveComment(size=comment)
    return errors.TrailingBytes(size=extra)


def _directory(archive: RandomReader, end: zr.End, limits: Limits) -> Iterator[Entry]:
    position, stop = end.directory_offset, end.directory_offset + end.directory_size
    for number in range(end.entries):
        # WHY one record at a time: a hostile directory may claim 400 MB of names and extra fields.
        head = archive.read_at(position, zr.CENTRAL_SIZE)
        if len(head) < zr.CENTRAL_SIZE or position + zr.CENTRAL_SIZE > stop:
            raise errors.ArchiveMalformed(reason="directory_ends_early")
        record = zr.Central.unpack(head, 0)
        if record.magic != zr.CENTRAL_MAGIC:
            raise errors.ArchiveMalformed(reason="directory_record")
        raw_name = archive.read_at(position + zr.CENTRAL_SIZE, record.name_length)
        position += zr.CENTRAL_SIZE + record.name_length
        if record.extra_length:
            raise _extra_field(archive.read_at(position, min(record.extra_length, 4096)), number)
        if record.comment_length:
            raise errors.ArchiveComment(entry=number, size=record.comment_length)
        _check_record(record, number, limits)
        yield Entry(number, _name(raw_name, record.flags, number, limits), raw_name, record)
    if position != stop:
        raise errors.ArchiveMalformed(reason="directory_size")


def _extra_field(extra: bytes, number: int) -> errors.ArchiveRefused:
    while len(extra) >= 4:
        if int.from_bytes(extra[:2], "little") == _ZIP64_EXTRA:
            return errors.Zip64Refused(entry=number)
        extra = extra[4 + int.from_bytes(extra[2:4], "little") :]
    return errors.ExtraFieldRefused(entry=number)


def _name(raw: bytes, flags: int, number: int, limits: Limits) -> str:
    # SECURITY: without the UTF-8 flag every tool guesses its own code page.
    try:
        name = raw.decode("utf-8" if flags & zr.FLAG_UTF8 else "ascii")
    except UnicodeDecodeError:
        raise errors.UnsafeName(entry=number, reason="encoding") from None
    if name.endswith("/"):
        raise errors.NotARegularFile(entry=number)
    return check_name(name, limits, entry=number)


def _check_record(record: zr.Central, number: int, limits: Limits) -> None:
    _check_flags(record, number)
    if record.method not in (zr.STORED, zr.DEFLATED):
        raise errors.UnsupportedMethod(entry=number, method=record.method)
    if zr.MAX_32 in (record.compressed, record.size, record.offset) or record.disk == zr.MAX_16:
        raise errors.Zip64Refused(entry=number)
    if record.disk:
        raise errors.ArchiveMalformed(reason="several_disks")
    mode = record.external >> 16 & _FILE_TYPE
    if mode not in (0, _REGULAR) or record.external & _DOS_FOLDER_OR_LABEL:
        raise errors.NotARegularFile(entry=number)
    if record.size > limits.member:
        raise errors.MemberTooLarge(entry=number, size=record.size, limit=limits.member)
    if record.method == zr.STORED and record.compressed != record.size:
        raise errors.HeaderMismatch(entry=number, reason="stored_size")
    if record.size > limits.ratio_floor and record.size > limits.ratio * record.compressed:
        raise errors.CompressionBomb(entry=number, size=record.size, packed=record.compressed)


def _check_flags(record: zr.Central, number: int) -> None:
    if record.flags & zr.FLAGS_ENCRYPTION:
        raise errors.EncryptedMember(entry=number)
    if record.flags & zr.FLAG_DESCRIPTOR:
        raise errors.DataDescriptorRefused(entry=number)
    if record.flags & ~(zr.FLAG_UTF8 | zr.FLAGS_DEFLATE_LEVEL):
        raise errors.ArchiveMalformed(reason="flags")


def _check_together(entries: list[Entry], limits: Limits) -> None:
    seen: set[str] = set()
    for entry in entries:
        key = same_name_key(entry.name)
        if key in seen:
            raise errors.DuplicateMember(entry=entry.number)
        seen.add(key)
    # SECURITY: "a" and "a/b" cannot both be unpacked.
    for entry in entries:
        folders = same_name_key(entry.name).split("/")[:-1]
        if any("/".join(folders[: depth + 1]) in seen for depth in range(len(folders))):
            raise errors.DuplicateMember(entry=entry.number)
    total = sum(entry.size for entry in entries)
    if total > limits.total:
        raise errors.TotalTooLarge(size=total, limit=limits.total)


def _check_layout(archive: RandomReader, entries: list[Entry], directory: int) -> None:
    position = 0
    for entry in entries:
        _check_joint(entry.record.offset, position)
        if entry.start > directory:
            raise errors.MembersOverlap(offset=directory)
        head = archive.read_at(position, zr.LOCAL_SIZE + len(entry.raw_name))
        _check_local(zr.Local.unpack(head), head[zr.LOCAL_SIZE :], entry)
        position = entry.stop
    _check_joint(directory, position)


def _check_joint(offset: int, expected: int) -> None:
    if offset < expected:
        raise errors.MembersOverlap(offset=offset)
    if offset > expected:
        raise errors.GapBetweenMembers(offset=expected)


def _check_local(local: zr.Local, raw_name: bytes, entry: Entry) -> None:
    if local.magic != zr.LOCAL_MAGIC:
        raise errors.HeaderMismatch(entry=entry.number, reason="no_local_header")
    if local.flags & zr.FLAG_DESCRIPTOR:
        raise errors.DataDescriptorRefused(entry=entry.number)
    if local.flags & zr.FLAGS_ENCRYPTION:
        raise errors.EncryptedMember(entry=entry.number)
    if local.extra_length:
        raise errors.ExtraFieldRefused(entry=entry.number)
    twin = entry.record.local()
    for field in local._fields:
        if getattr(local, field) != getattr(twin, field):
            raise errors.HeaderMismatch(entry=entry.number, reason=field)
    if raw_name != entry.raw_name:
        raise errors.HeaderMismatch(entry=entry.number, reason="name")


def _stored(archive: RandomReader, entry: Entry) -> Iterator[bytes]:
    position = entry.start
    while position < entry.stop:
        piece = archive.read_at(position, min(_PIECE, entry.stop - position))
        if not piece:
            raise errors.MemberDamaged(member=entry.label, reason="ends_early")
        position += len(piece)
        yield piece


def _inflated(archive: RandomReader, entry: Entry) -> Iterator[bytes]:
    inflater, left = zlib.decompressobj(-zlib.MAX_WBITS), entry.size
    try:
        for packed in _stored(archive, entry):
            rest, more = packed, True
            while more and not inflater.eof:
                bound = min(_PIECE, left + 1)
                piece = inflater.decompress(rest, bound)
                rest = inflater.unconsumed_tail
                # WHY: output may be pending inside zlib when all input is consumed.
                more = bool(rest) or len(piece) == bound
                left -= len(piece)
                if left < 0:
                    raise errors.MemberDamaged(member=entry.label, reason="longer_than_declared")
                yield piece
            if rest or inflater.unused_data:
                raise errors.MemberDamaged(member=entry.label, reason="bytes_after_end")
    except zlib.error:
        raise errors.MemberDamaged(member=entry.label, reason="deflate") from None
    if left or not inflater.eof:
        raise errors.MemberDamaged(member=entry.label, reason="shorter_than_declared")
