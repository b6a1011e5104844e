"""The age envelope: X25519 recipients around the container (age-encryption.org/v1).

Owns encryption and decryption as streams; never looks inside. pyrage does the cryptography; what
it raises is translated here.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import BinaryIO

import pyrage
from pyrage import x25519

from dispute_exchange.container import errors
from dispute_exchange.container.limits import Limits
from dispute_exchange.container.scratch import SeekableScratch

MAGIC = b"age-encryption.org/v1\n"
ARMOR = b"-----BEGIN AGE ENCRYPTED FILE-----"
_STANZA = re.compile(rb"^-> (\S+)", re.MULTILINE)


class Identity:
    """A secret X25519 key that opens envelopes; never prints itself."""

    def __init__(self, secret: str | bytes) -> None:
        text = secret.decode("ascii", "replace") if isinstance(secret, bytes) else secret
        try:
            self._identity = x25519.Identity.from_str(text.strip())
        except pyrage.IdentityError:
            raise errors.IdentityMalformed from None
        self.recipient = str(self._identity.to_public())

    def __repr__(self) -> str:
        return f"Identity({self.recipient})"

    def decrypt(self, source: "_Source", sink: "_Sink") -> None:
        """Streams the plaintext of ``source`` into ``sink``; raises pyrage's own errors."""
        pyrage.decrypt_io(source, sink, [self._identity])


def encrypt(pieces: Iterable[bytes], out: BinaryIO, recipients: Sequence[str]) -> tuple[str, int]:
    """Writes ``pieces`` to ``out`` so that each of ``recipients`` (``age1…``) can read them.

    The SHA-256 (hex) and size of what was written.
    """
    if not recipients:
        raise errors.RecipientMalformed(number=0)
    keys = []
    for number, recipient in enumerate(recipients, start=1):
        try:
            keys.append(x25519.Recipient.from_str(recipient))
        except pyrage.RecipientError:
            raise errors.RecipientMalformed(number=number) from None
    source, sink = _Pieces(iter(pieces)), _Sink(out)
    try:
        pyrage.encrypt_io(source, sink, keys)
    except (pyrage.EncryptError, OSError) as error:
        raise source.failure or sink.failure or errors.StorageFailed(reason="envelope") from error
    # WHY: pyrage drops what its last buffered write raises.
    if sink.failure:
        raise sink.failure
    return sink.digest.hexdigest(), sink.size


def decrypt(
    source: BinaryIO, identities: Sequence[Identity], scratch: SeekableScratch, limits: Limits
) -> tuple[str, str]:
    """Fills ``scratch`` with the plaintext; the recipient that opened it and its SHA-256 (hex).

    Raises an ``EnvelopeRefused``, ``ContainerTooLarge`` or ``StorageFailed``; ``scratch`` then
    holds bytes that must not be used.
    """
    _check_envelope(source, limits)
    if not identities:
        raise errors.IdentityMissing
    for identity in identities:
        reader, writer = _Source(source), _Sink(scratch, limits.container)
        try:
            source.seek(0)
            identity.decrypt(reader, writer)
        except (pyrage.DecryptError, OSError) as error:
            if failure := reader.failure or writer.failure:
                raise failure from error
            if "No matching keys" in str(error):
                continue
            raise errors.EnvelopeDamaged(decrypted=writer.size) from error
        except BaseException as error:
            # SECURITY: a panic of the parser below is no Exception, and would end the program.
            if type(error).__name__ == "PanicException":
                raise errors.EnvelopeDamaged(decrypted=writer.size) from None
            raise
        return identity.recipient, writer.digest.hexdigest()
    raise errors.NotARecipient(identities=len(identities))


def count_recipients(source: BinaryIO, limits: Limits) -> int:
    """For how many X25519 recipients the envelope was made, without opening it."""
    return _check_envelope(source, limits)


def _check_envelope(source: BinaryIO, limits: Limits) -> int:
    """Bounds the header before a parser of another language sees it."""
    try:
        size = source.seek(0, 2)
        source.seek(0)
        head = source.read(limits.envelope_header)
    except OSError as error:
        raise errors.StorageFailed(errno=error.errno) from error
    if size > limits.container + limits.envelope_overhead:
        raise errors.ContainerTooLarge(size=size, limit=limits.container)
    end = head.find(b"\n--- ")
    if not head.startswith(MAGIC) or end < 0:
        raise errors.EnvelopeDamaged(decrypted=0)
    kinds = _STANZA.findall(head[:end])
    if len(kinds) > limits.envelope_recipients:
        raise errors.EnvelopeUnsupported(reason="recipients", recipients=len(kinds))
    if b"scrypt" in kinds:
        raise errors.EnvelopeUnsupported(reason="passphrase")
    if b"X25519" not in kinds:
        raise errors.EnvelopeUnsupported(reason="recipient_kind")
    return kinds.count(b"X25519")


class _Callback:
    """Remembers what our side raised while pyrage was calling it, which pyrage may reword."""

    failure: BaseException | None = None

    @contextmanager
    def _remembering(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            self.failure = errors.StorageFailed(errno=error.errno)
            raise
        except BaseException as error:
            self.failure = error
            raise


class _Source(_Callback):
    """A file as pyrage reads it."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def read(self, size: int = -1) -> bytes:
        with self._remembering():
            return self._file.read(size)


class _Pieces(_Callback):
    """A generator of bytes as a file pyrage can read."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._rest = memoryview(b"")

    def read(self, size: int = -1) -> bytes:
        with self._remembering():
            while not self._rest:
                piece = next(self._pieces, None)
                if piece is None:
                    return b""
                self._rest = memoryview(piece)
        size = len(self._rest) if size < 0 else size
        head, self._rest = self._rest[:size], self._rest[size:]
        return bytes(head)


class _Sink(_Callback):
    """Where pyrage writes: counted, hashed and bounded."""

    def __init__(self, out: BinaryIO | SeekableScratch, limit: int | None = None) -> None:
        self._out, self._limit = out, limit
        self.size = 0
        self.digest = hashlib.sha256()

    def write(self, data: bytes) -> int:
        self.size += len(data)
        with self._remembering():
            if self._limit is not None and self.size > self._limit:
                raise errors.ContainerTooLarge(size=self.size, limit=self._limit)
            self.digest.update(data)
            self._out.write(data)
        return len(data)

    def flush(self) -> None:
        """pyrage asks for it; the owner of the file decides when to flush."""
