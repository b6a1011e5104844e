"""Hostile archives: every trick of ZIP is refused with its own error before anything is read."""

import io
import zlib
from collections.abc import Callable

import pytest

from dispute_exchange.container import errors, names, open_dispute_file
from dispute_exchange.container import zip_records as zr
from tests.effort import calls

from .forge import Part, assemble, change, signed, without
from .material import NOW, Platform

Build = Callable[[list[Part]], bytes]
SEEN = "evidence/0001-facture.pdf"
JSON = names.DISPUTE_JSON


def opened(platform: Platform, blob: bytes, **changes: object) -> None:
    """Opens and verifies everything, as the desk does on import."""
    settings: dict[str, object] = {
        "identities": [platform.device.secret],
        "trust_roots": [platform.root.der],
        "at": NOW,
        **changes,
    }
    with open_dispute_file(io.BytesIO(blob), **settings) as container:  # type: ignore[arg-type]
        container.complaint_pdf()
        container.verify_all()


def named(name: str | bytes, **changes: object) -> Build:
    """An archive with one more entry of this name."""
    return lambda parts: assemble([*parts, Part(name, b"x", **changes)])  # type: ignore[arg-type]


def lying(where: str, member: str = SEEN, **lies: object) -> Build:
    """An archive whose ``where`` header (local, central, both) lies about one member."""
    return lambda parts: assemble(change(parts, member, **{where: lies}))


def end(**lies: object) -> Build:
    return lambda parts: assemble(parts, end=lies)


def changed(member: str = SEEN, **changes: object) -> Build:
    return lambda parts: assemble(change(parts, member, **changes))


def cut(keep: Callable[[bytes], int]) -> Build:
    def build(parts: list[Part]) -> bytes:
        blob = assemble(parts)
        return blob[: keep(blob)]

    return build


def twice_the_same_bytes(parts: list[Part]) -> bytes:
    """Two directory records share one entry (the overlap of better zip bombs)."""
    blob = assemble(parts)
    shared = blob.index(SEEN.encode()) - zr.LOCAL_SIZE
    return assemble([*parts, Part("evidence/0009-again.pdf", b"", central={"offset": shared})])


def nested(parts: list[Part]) -> bytes:
    """An entry that starts inside the one before it."""
    inner = assemble([Part("evidence/0008-inner.pdf", b"inner")])
    hidden = inner[: inner.index(zr.CENTRAL_MAGIC)]
    parts = change(parts, SEEN, data=hidden)
    offset = assemble(parts).index(hidden)
    lie = {"offset": offset, "size": 5, "compressed": 5, "crc": zlib.crc32(b"inner")}
    return assemble([*parts, Part("evidence/0008-inner.pdf", b"", central=lie)])


def bomb(**lies: int) -> Build:
    """64 MiB of zeros in 64 KiB, in the member that is read first."""
    zeros = b"\0" * (64 << 20)
    deflater = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = deflater.compress(zeros) + deflater.flush()
    both = {"size": len(zeros), "compressed": len(packed), **lies}
    return changed(names.MANIFEST, data=b"", packed=packed, both=both)


def many(count: int) -> Build:
    return lambda parts: assemble(
        [*parts, *(Part(f"evidence/{number:06}-x.txt", b"") for number in range(count))]
    )


def with_packed(parts: list[Part], edit: Callable[[bytes], bytes]) -> list[Part]:
    """The manifest's deflated bytes edited, both headers agreeing on the new length."""
    part = next(part for part in parts if part.name == names.MANIFEST)
    return change(parts, names.MANIFEST, packed=edit(part.content()))


def manifest_size(parts: list[Part]) -> int:
    return next(len(part.data) for part in parts if part.name == names.MANIFEST)


NAMES: dict[str, tuple[str | bytes, str]] = {
    "absolute": ("/evidence/0009-x.pdf", "path_traversal"),
    "parent": ("evidence/../../x.pdf", "path_traversal"),
    "parent_alone": ("..", "path_traversal"),
    "dot": ("evidence/./x.pdf", "path_traversal"),
    "empty_part": ("evidence//x.pdf", "path_traversal"),
    "backslash": ("evidence\\x.pdf", "forbidden_character"),
    "drive": ("C:x.pdf", "forbidden_character"),
    "stream": ("evidence/x.pdf:hidden", "forbidden_character"),
    "question": ("evidence/x?.pdf", "forbidden_character"),
    "nul": ("evidence/x.pdf\0.exe", "hidden_character"),
    "bell": ("evidence/x\x07.pdf", "hidden_character"),
    "newline": ("evidence/x\n.pdf", "hidden_character"),
    "bidi": ("evidence/x\u202efdp.exe", "hidden_character"),
    "isolate": ("evidence/x\u2066.pdf", "hidden_character"),
    "zero_width": ("evidence/x\u200b.pdf", "hidden_character"),
    "soft_hyphen": ("evidence/x\u00ad.pdf", "hidden_character"),
    "line_separator": ("evidence/x\u2028.pdf", "hidden_character"),
    "private_use": ("evidence/x\ue000.pdf", "hidden_character"),
    "unassigned": ("evidence/x\u0378.pdf", "hidden_character"),
    "not_nfc": ("evidence/e\u0301t\u00e9.pdf", "not_nfc"),
    "trailing_dot": ("evidence/x.pdf.", "dot_or_space_at_an_end"),
    "trailing_space": ("evidence/x.pdf ", "dot_or_space_at_an_end"),
    "trailing_nbsp": ("evidence/x.pdf\u00a0", "dot_or_space_at_an_end"),
    "leading_dot": ("evidence/.bashrc", "dot_or_space_at_an_end"),
    "device": ("evidence/CON.txt", "device_name"),
    "device_folder": ("aux/x.txt", "device_name"),
    "device_port": ("evidence/lpt1", "device_name"),
    "device_superscript": ("evidence/COM¹.txt", "device_name"),
    "device_wide": ("evidence/ＣＯＮ.txt", "device_name"),
    "wide_slash": ("evidence/a／b.pdf", "path_traversal"),
    "two_dot_leader": ("evidence/‥/x.pdf", "path_traversal"),
    "too_long": ("evidence/" + "x" * 200, "too_long"),
    "too_long_in_bytes": ("evidence/" + "é" * 100, "too_long"),
    "too_deep": ("evidence/a/b/c/d", "too_deep"),
    "empty": ("", "empty"),
    "code_page": ("evidence/x\u00e9.pdf".encode("cp437"), "encoding"),
    "not_utf8": (b"evidence/\xff\xfe.pdf", "encoding"),
    "surrogate": (b"evidence/\xed\xa0\x80.pdf", "encoding"),
    "overlong": (b"evidence/\xc0\xaf.pdf", "encoding"),
}

ARCHIVES: dict[str, tuple[Build, type[errors.ContainerRefused]]] = {
    # what kind of entry
    "folder": (named("evidence/folder/"), errors.NotARegularFile),
    "folder_by_dos_attribute": (lying("central", external=0x10), errors.NotARegularFile),
    "link": (lying("central", external=0o120777 << 16), errors.NotARegularFile),
    "device_node": (lying("central", external=0o020666 << 16), errors.NotARegularFile),
    "pipe": (lying("central", external=0o010666 << 16), errors.NotARegularFile),
    # two names for one file
    "same_name": (named(SEEN), errors.DuplicateMember),
    "same_but_for_case": (named(SEEN.upper()), errors.DuplicateMember),
    "same_but_for_case_in_meta": (named("meta-inf/SIGNATURE001.P7S"), errors.DuplicateMember),
    "same_but_for_ligature": (
        lambda parts: assemble([*parts, Part("evidence/ﬁn", b"1"), Part("evidence/fin", b"2")]),
        errors.DuplicateMember,
    ),
    "same_but_for_sharp_s": (
        lambda parts: assemble(
            [*parts, Part("evidence/straße", b""), Part("evidence/STRASSE", b"")]
        ),
        errors.DuplicateMember,
    ),
    "file_and_folder": (named(f"{SEEN}/x"), errors.DuplicateMember),
    # flags and methods
    "encrypted": (lying("both", flags=0x1), errors.EncryptedMember),
    "strongly_encrypted": (lying("both", flags=0x40), errors.EncryptedMember),
    "masked_headers": (lying("both", flags=0x2000), errors.EncryptedMember),
    "encrypted_in_local_only": (lying("local", flags=0x1), errors.EncryptedMember),
    "data_descriptor": (lying("both", flags=0x8), errors.DataDescriptorRefused),
    "data_descriptor_in_local_only": (lying("local", flags=0x8), errors.DataDescriptorRefused),
    "patched_data_flag": (lying("both", flags=0x20), errors.ArchiveMalformed),
    "method_bzip2": (lying("both", method=12), errors.UnsupportedMethod),
    "method_lzma": (lying("both", method=14), errors.UnsupportedMethod),
    "method_zstd": (lying("both", method=93), errors.UnsupportedMethod),
    "method_aes": (lying("both", method=99), errors.UnsupportedMethod),
    # sizes
    "member_beyond_limit": (
        lying("both", size=(2 << 30) + 1, compressed=(2 << 30) + 1),
        errors.MemberTooLarge,
    ),
    "total_beyond_limit": (
        lambda parts: assemble(
            [
                *parts,
                *(
                    Part(
                        f"evidence/{number:04}-x",
                        b"",
                        zr.DEFLATED,
                        central={"size": 2 << 30, "compressed": 20 << 20},
                    )
                    for number in range(11, 16)
                ),
            ]
        ),
        errors.TotalTooLarge,
    ),
    "json_beyond_limit": (
        lambda parts: assemble(change(parts, JSON, data=b" " * ((16 << 20) + 1))),
        errors.JsonTooLarge,
    ),
    "bomb_declared": (lambda parts: bomb()(parts), errors.CompressionBomb),
    "bomb_undeclared": (lambda parts: bomb(size=1000)(parts), errors.MemberDamaged),
    "stored_sizes_differ": (lying("both", size=5000), errors.HeaderMismatch),
    "too_many": (many(2001), errors.TooManyEntries),
    "too_many_claimed": (end(entries=2001, entries_here=2001), errors.TooManyEntries),
    # the end record
    "nothing_but_magic": (lambda _: zr.LOCAL_MAGIC, errors.ArchiveTruncated),
    "no_end_record": (cut(lambda blob: len(blob) - zr.END_SIZE), errors.ArchiveTruncated),
    "cut_in_end_record": (cut(lambda blob: len(blob) - 1), errors.ArchiveTruncated),
    "cut_in_directory": (cut(lambda blob: len(blob) - 200), errors.ArchiveTruncated),
    "cut_in_half": (cut(lambda blob: len(blob) // 2), errors.ArchiveTruncated),
    "trailing_byte": (lambda parts: assemble(parts, after=b"x"), errors.TrailingBytes),
    "trailing_archive": (lambda parts: assemble(parts) * 2, errors.GapBetweenMembers),
    "archive_comment": (
        lambda parts: assemble(parts, end={"comment_length": 5}, after=b"hello"),
        errors.ArchiveComment,
    ),
    "comment_announced_only": (end(comment_length=5), errors.ArchiveTruncated),
    "entry_comment": (changed(comment=b"hello"), errors.ArchiveComment),
    "fewer_entries_claimed": (end(entries=5, entries_here=5), errors.ArchiveMalformed),
    "more_entries_claimed": (end(entries=50, entries_here=50), errors.ArchiveMalformed),
    "no_entries": (lambda _: assemble([]), errors.NotADisputeFile),
    "directory_beyond_end": (end(directory_offset=1 << 30), errors.ArchiveMalformed),
    "directory_elsewhere": (end(directory_offset=0), errors.GapBetweenMembers),
    "directory_huge": (end(directory_offset=0, directory_size=0xFFFFFFF0), errors.ArchiveMalformed),
    "directory_record_broken": (lying("central", magic=b"PK\1\3"), errors.ArchiveMalformed),
    "two_disks": (end(disk=1), errors.ArchiveMalformed),
    "entry_on_another_disk": (lying("central", disk=1), errors.ArchiveMalformed),
    # zip64
    "zip64_locator": (
        lambda parts: assemble(parts, before_end=zr.ZIP64_LOCATOR_MAGIC + bytes(16)),
        errors.Zip64Refused,
    ),
    "zip64_count": (end(entries=0xFFFF, entries_here=0xFFFF), errors.Zip64Refused),
    "zip64_directory": (end(directory_offset=0xFFFFFFFF), errors.Zip64Refused),
    "zip64_size": (lying("both", size=0xFFFFFFFF, compressed=0xFFFFFFFF), errors.Zip64Refused),
    "zip64_extra": (
        changed(central_extra=b"\1\0\x10\0" + (5).to_bytes(8, "little") * 2),
        errors.Zip64Refused,
    ),
    # extra fields
    "extra_in_directory": (changed(central_extra=b"UT\1\0\0"), errors.ExtraFieldRefused),
    "extra_in_local": (changed(local_extra=b"UT\1\0\0"), errors.ExtraFieldRefused),
    "unicode_path_extra": (changed(central_extra=b"up\6\0\1\0\0\0\0x"), errors.ExtraFieldRefused),
    # layout
    "bytes_before_first": (
        changed(names.MIMETYPE, gap_before=zr.LOCAL_MAGIC + b"hidden"),
        errors.GapBetweenMembers,
    ),
    "gap_between_members": (changed(gap_before=b"hidden"), errors.GapBetweenMembers),
    "gap_before_directory": (
        lambda parts: assemble(parts, before_directory=b"hidden"),
        errors.GapBetweenMembers,
    ),
    "gap_before_end": (
        lambda parts: assemble(parts, before_end=b"hidden"),
        errors.GapBetweenMembers,
    ),
    "two_records_one_entry": (twice_the_same_bytes, errors.MembersOverlap),
    "entry_within_entry": (nested, errors.MembersOverlap),
    "content_over_directory": (
        lying("both", names.SIGNATURE, size=50_000, compressed=50_000),
        errors.MembersOverlap,
    ),
    "entry_in_the_directory": (
        named("evidence/0009-x", only_in_directory=True),
        errors.MembersOverlap,
    ),
    "offset_beyond_directory": (lying("central", offset=1 << 20), errors.GapBetweenMembers),
    # the two headers
    "other_name_in_local": (
        changed(local_name=SEEN.replace("1", "2").encode()),
        errors.HeaderMismatch,
    ),
    "longer_name_in_local": (changed(local_name=SEEN.encode() + b"x"), errors.HeaderMismatch),
    "other_size_in_local": (lying("local", size=1), errors.HeaderMismatch),
    "other_packed_size_in_local": (lying("local", compressed=1), errors.HeaderMismatch),
    "other_checksum_in_local": (lying("local", crc=1), errors.HeaderMismatch),
    "other_method_in_local": (lying("local", method=8), errors.HeaderMismatch),
    "other_time_in_local": (lying("local", time=1), errors.HeaderMismatch),
    "other_flags_in_local": (lying("local", flags=0x6), errors.HeaderMismatch),
    "no_local_header": (lying("local", magic=b"PK\7\7"), errors.HeaderMismatch),
    # content
    "wrong_checksum": (lying("both", crc=0xDEADBEEF), errors.MemberDamaged),
    "not_deflate": (lying("both", JSON, method=8), errors.MemberDamaged),
    "bytes_after_deflate": (
        lambda parts: assemble(with_packed(parts, lambda packed: packed + b"hidden")),
        errors.MemberDamaged,
    ),
    "deflate_cut": (
        lambda parts: assemble(with_packed(parts, lambda packed: packed[:-4])),
        errors.MemberDamaged,
    ),
    "shorter_than_declared": (
        lambda parts: assemble(
            change(parts, names.MANIFEST, both={"size": manifest_size(parts) + 5})
        ),
        errors.MemberDamaged,
    ),
    "deflate_empty": (
        lambda parts: assemble(with_packed(parts, lambda _: b"")),
        errors.MemberDamaged,
    ),
    # members
    "mimetype_not_first": (lambda parts: assemble([*parts[1:], parts[0]]), errors.WrongMimetype),
    "mimetype_deflated": (changed(names.MIMETYPE, method=8), errors.WrongMimetype),
    "mimetype_other": (
        changed(names.MIMETYPE, data=b"application/vnd.oasis.opendocument"[:31]),
        errors.WrongMimetype,
    ),
    "mimetype_longer": (changed(names.MIMETYPE, data=b"x" * 32), errors.MemberTooLarge),
    "no_mimetype": (lambda parts: assemble(parts[1:]), errors.MissingMember),
    "no_json": (lambda parts: assemble(without(parts, JSON)), errors.MissingMember),
    "no_complaint": (
        lambda parts: assemble(without(parts, names.COMPLAINT_PDF)),
        errors.MissingMember,
    ),
    "no_manifest": (lambda parts: assemble(without(parts, names.MANIFEST)), errors.MissingMember),
    "no_signature": (lambda parts: assemble(without(parts, names.SIGNATURE)), errors.MissingMember),
    "program_at_the_root": (named("setup.exe"), errors.UnexpectedMember),
    "second_manifest": (named("META-INF/ASiCManifest002.xml"), errors.UnexpectedMember),
    "second_signature": (named("META-INF/signature002.p7s"), errors.UnexpectedMember),
    "folder_in_evidence": (named("evidence/sub/x.pdf"), errors.UnexpectedMember),
    "manifest_beyond_limit": (
        lambda parts: assemble(
            change(parts, names.MANIFEST, method=0, data=b"<" * ((8 << 20) + 1))
        ),
        errors.MemberTooLarge,
    ),
    "signature_beyond_limit": (
        lambda parts: assemble(change(parts, names.SIGNATURE, data=b"0" * ((1 << 20) + 1))),
        errors.MemberTooLarge,
    ),
}


@pytest.fixture(scope="module")
def parts(platform: Platform) -> list[Part]:
    return signed(platform)


def test_what_the_forge_makes_without_lies_is_accepted(platform, parts):
    opened(platform, assemble(parts))


@pytest.mark.parametrize("trick", ARCHIVES)
def test_a_hostile_archive_is_refused_with_its_own_error_at_once(platform, parts, trick):
    build, expected = ARCHIVES[trick]
    blob = build(parts)

    def refuse() -> None:
        with pytest.raises(errors.ContainerRefused) as refused:
            opened(platform, blob)
        assert type(refused.value) is expected, refused.value

    # The first honest file costs 300,000; the worst of these, walked through, millions.
    assert calls(refuse) < 500_000


@pytest.mark.parametrize("trick", NAMES)
def test_a_hostile_name_is_refused_and_not_repeated(platform, parts, trick):
    name, reason = NAMES[trick]
    with pytest.raises(errors.UnsafeName) as refused:
        opened(platform, assemble([*parts, Part(name, b"x")]))
    assert refused.value.facts == {"entry": len(parts), "reason": reason}


def test_refusals_do_not_repeat_the_names_people_chose(platform, parts):
    secret = "evidence/0003-photo du carton été.png"
    damaged = lying("both", secret, crc=1)(parts)
    with pytest.raises(errors.MemberDamaged) as refused:
        opened(platform, damaged)
    assert refused.value.facts["member"] == "evidence/0003"
    assert "carton" not in str(refused.value)
