"""Hostile envelopes, and our key used against us."""

import errno
import io
from dataclasses import replace

import pyrage
import pytest
from pyrage import x25519

from dispute_exchange.container import (
    STANDARD,
    EphemeralSealedScratch,
    MemoryScratch,
    errors,
    open_dispute_file,
    write_dispute_file,
)
from dispute_exchange.container.envelope import Identity

from .forge import assemble, signed
from .material import COMPLAINT, EXHIBITS, NOW, Platform, make_device, sources
from .test_hostile_archive import opened


@pytest.fixture(scope="module")
def sealed(platform: Platform) -> bytes:
    """A dispute file that holds, larger than one chunk of the envelope."""
    out = io.BytesIO()
    exhibits = {**EXHIBITS, "evidence/0004-large.bin": ("application/octet-stream", b"x" * 200_000)}
    write_dispute_file(
        out,
        dispute_json=platform.dispute_json(exhibits=exhibits),
        complaint_pdf=COMPLAINT,
        evidence=sources(exhibits),
        signer=platform.signer,
        recipients=[platform.device.recipient],
        signed_at=NOW,
    )
    return out.getvalue()


MAGIC = b"age-encryption.org/v1\n"


def wrap(data: bytes, *recipients: str) -> bytes:
    return pyrage.encrypt(data, [x25519.Recipient.from_str(r) for r in recipients])


def header_length(sealed: bytes) -> int:
    return sealed.index(b"\n", sealed.index(b"\n--- ") + 1) + 1


def test_the_file_itself_opens(platform, sealed):
    opened(platform, sealed)


@pytest.mark.parametrize(
    "keep",
    [
        30, 100, "header", "header+16", "first chunk", "one byte short", "two chunks",
    ],
)  # fmt: skip
def test_an_envelope_cut_short(platform, sealed, keep):
    start = header_length(sealed)
    lengths = {
        "header": start,
        "header+16": start + 16,
        "first chunk": start + 16 + 65552,
        "two chunks": start + 16 + 2 * 65552,
        "one byte short": len(sealed) - 1,
    }
    with pytest.raises(errors.EnvelopeDamaged):
        opened(platform, sealed[: lengths.get(keep, keep)])


@pytest.mark.parametrize("where", [40, "mac", "nonce", "first chunk", "last byte"])
def test_an_envelope_changed(platform, sealed, where):
    start = header_length(sealed)
    places = {
        "mac": start - 5,
        "nonce": start + 3,
        "first chunk": start + 500,
        "last byte": len(sealed) - 1,
    }
    changed = bytearray(sealed)
    changed[places.get(where, where)] ^= 0x01
    with pytest.raises((errors.EnvelopeDamaged, errors.NotARecipient)):
        opened(platform, bytes(changed))


def test_chunks_exchanged_or_followed_by_others(platform, sealed):
    first = header_length(sealed) + 16
    size = 65552
    exchanged = (
        sealed[:first]
        + sealed[first + size : first + 2 * size]
        + sealed[first : first + size]
        + sealed[first + 2 * size :]
    )
    for blob in (exchanged, sealed + b"x", sealed + sealed):
        with pytest.raises(errors.EnvelopeDamaged):
            opened(platform, blob)


def test_an_envelope_for_somebody_else(platform, sealed):
    with pytest.raises(errors.NotARecipient) as caught:
        opened(platform, sealed, identities=[make_device().secret, make_device().secret])
    assert caught.value.facts == {"identities": 2}


def test_any_of_several_identities_may_open_it(platform, sealed):
    opened(platform, sealed, identities=[make_device().secret, platform.device.secret.encode()])


def test_an_envelope_and_no_identity(platform, sealed):
    with pytest.raises(errors.IdentityMissing):
        opened(platform, sealed, identities=[])


@pytest.mark.parametrize("secret", ["", "x", "AGE-SECRET-KEY-1", b"\xff\xfe", "AGE-PLUGIN-X-1QQ"])
def test_what_is_no_identity(platform, sealed, secret):
    with pytest.raises(errors.IdentityMalformed):
        opened(platform, sealed, identities=[secret])


def test_a_file_passed_on_to_us_by_its_recipient(platform):
    """Surreptitious forwarding: sealed by the platform for another, wrapped again for us."""
    other = make_device()
    inner = platform.asice(other.recipient)
    with pytest.raises(errors.NotAddressedToUs):
        opened(platform, wrap(inner, platform.device.recipient))


def test_the_identity_that_opens_it_is_the_one_that_must_be_named(platform):
    """Being named under one key does not excuse a file that another of our keys had to open."""
    other = make_device()
    inner = platform.asice(other.recipient)
    both = [platform.device.secret, other.secret]
    with pytest.raises(errors.NotAddressedToUs):
        opened(platform, wrap(inner, platform.device.recipient), identities=both)
    opened(platform, wrap(inner, other.recipient), identities=both)


def test_an_envelope_within_an_envelope(platform, sealed):
    with pytest.raises(errors.ArchiveTruncated):
        opened(platform, wrap(sealed, platform.device.recipient))


@pytest.mark.parametrize("inside", [b"", b"hello", b"PK\3\4", b"\0" * 100_000])
def test_something_else_in_a_good_envelope(platform, inside):
    with pytest.raises(errors.ArchiveRefused):
        opened(platform, wrap(inside, platform.device.recipient))


@pytest.mark.parametrize(
    ("blob", "expected"),
    [
        (b"", errors.NotADisputeFile),
        (b"%PDF-1.7", errors.NotADisputeFile),
        (b"PK\5\6" + bytes(18), errors.NotADisputeFile),
        (b"age-encryption.org/v2\n-> X25519 a\nb\n--- c\n", errors.NotADisputeFile),
        (b"-----BEGIN AGE ENCRYPTED FILE-----\n", errors.EnvelopeUnsupported),
        (b"age-encryption.org/v1\n", errors.EnvelopeDamaged),
        (MAGIC + b"x" * 1_000_000, errors.EnvelopeDamaged),
        (b"age-encryption.org/v1\n--- x\n", errors.EnvelopeUnsupported),
        (b"age-encryption.org/v1\n-> ssh-rsa a\nb\n--- c\n", errors.EnvelopeUnsupported),
        (MAGIC + b"-> X25519 a\nb\n" * 65 + b"--- c\n", errors.EnvelopeUnsupported),
        (b"age-encryption.org/v1\n-> X25519 a\nb\n--- c\n", errors.EnvelopeDamaged),
    ],
)  # fmt: skip
def test_what_is_no_envelope_of_ours(platform, blob, expected):
    with pytest.raises(expected):
        opened(platform, blob)


def test_a_passphrase_envelope_costs_nothing(platform):
    """A work factor chosen by the sender must not be spent: 2**30 would take minutes."""
    blob = b"age-encryption.org/v1\n-> scrypt c2FsdHNhbHRzYWx0c2FsdA 30\nb\n--- c\n"
    with pytest.raises(errors.EnvelopeUnsupported) as caught:
        opened(platform, blob)
    assert caught.value.facts == {"reason": "passphrase"}


def test_a_plaintext_beyond_the_limit_stops_while_it_is_decrypted(platform, sealed):
    limits = replace(STANDARD, container=100_000, envelope_overhead=10_000_000)
    with pytest.raises(errors.ContainerTooLarge) as caught:
        opened(platform, sealed, limits=limits)
    assert caught.value.facts["size"] < 120_000


def test_a_file_beyond_the_limit_is_not_even_decrypted(platform, sealed):
    limits = replace(STANDARD, container=100_000, envelope_overhead=0)
    with pytest.raises(errors.ContainerTooLarge) as caught:
        opened(platform, sealed, limits=limits)
    assert caught.value.facts["size"] == len(sealed)


class FullDisk(MemoryScratch):
    """A scratch with room for 50 kB."""

    def write(self, data: bytes, /) -> int:
        if len(self._data) > 50_000:
            raise OSError(errno.ENOSPC, "full")
        return super().write(data)


def test_a_full_disk_is_not_the_files_fault(platform, sealed):
    with pytest.raises(errors.StorageFailed) as caught:
        opened(platform, sealed, scratch=FullDisk)
    assert caught.value.facts == {"errno": errno.ENOSPC}


class BadDisk(io.BytesIO):
    """A file whose second half cannot be read."""

    def read(self, size: int | None = -1, /) -> bytes:
        if self.tell() > 100_000:
            raise OSError(errno.EIO, "bad sector")
        return super().read(size)


def test_a_bad_sector_is_not_the_files_fault(platform, sealed):
    with pytest.raises(errors.StorageFailed) as caught:
        open_dispute_file(
            BadDisk(sealed),
            identities=[platform.device.secret],
            trust_roots=[platform.root.der],
            at=NOW,
        )
    assert caught.value.facts == {"errno": errno.EIO}


class Cancelled(Exception):
    """What a person pressing a button raises from inside a callback."""


def test_a_cancelled_import_is_cancelled_not_refused(platform, sealed):
    class Cancelling(MemoryScratch):
        def write(self, data: bytes, /) -> int:
            raise Cancelled

    class Asked(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            if self.tell() > 60_000:
                raise Cancelled
            return super().read(size)

    with pytest.raises(Cancelled):
        opened(platform, sealed, scratch=Cancelling)
    with pytest.raises(Cancelled):
        open_dispute_file(
            Asked(sealed),
            identities=[platform.device.secret],
            trust_roots=[platform.root.der],
            at=NOW,
        )


def test_a_cancelled_export_is_cancelled_not_failed(platform):
    class Asked(io.BytesIO):
        def write(self, data: object, /) -> int:
            raise Cancelled

    with pytest.raises(Cancelled):
        write_dispute_file(
            Asked(),
            dispute_json=platform.dispute_json(),
            complaint_pdf=COMPLAINT,
            evidence=sources(EXHIBITS),
            signer=platform.signer,
            recipients=[platform.device.recipient],
        )


def test_a_panic_below_us_is_a_damaged_envelope(platform, sealed, monkeypatch):
    """The one stand-in here: no input is known that makes the parser panic."""

    class PanicException(BaseException):
        pass

    def panic(*_: object) -> None:
        raise PanicException

    monkeypatch.setattr(pyrage, "decrypt_io", panic)
    with pytest.raises(errors.EnvelopeDamaged):
        opened(platform, sealed)


def test_the_scratch_is_let_go_when_a_file_is_refused(platform, sealed):
    kept: list[EphemeralSealedScratch] = []

    def scratch() -> EphemeralSealedScratch:
        kept.append(EphemeralSealedScratch())
        return kept[-1]

    hostile = wrap(assemble(signed(platform), after=b"x"), platform.device.recipient)
    for blob in (hostile, sealed[:-1]):
        with pytest.raises(errors.ContainerRefused):
            opened(platform, blob, scratch=scratch)
    opened(platform, sealed, scratch=scratch)
    assert [store._file.closed for store in kept] == [True, True, True]


def test_an_identity_never_prints_its_secret(platform):
    assert "SECRET" not in repr(Identity(platform.device.secret))
