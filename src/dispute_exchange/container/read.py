"""Opens dispute files: the one way in for bytes from outside.

Owns the order of the checks: envelope, structure, signature, manifest, ``dispute.json``; then the
exhibits, each checked while it is copied. Nothing is believed before the signature holds, and
nothing is written anywhere but into the caller's scratch and sinks.
"""

import hashlib
import io
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from types import MappingProxyType, TracebackType
from typing import BinaryIO, Protocol, Self

from dispute_exchange.container import (
    envelope,
    errors,
    manifest,
    names,
    signature,
    zip_reader,
)
from dispute_exchange.container import zip_records as zr
from dispute_exchange.container.header import ContainerHeader, read_header
from dispute_exchange.container.limits import STANDARD, Limits
from dispute_exchange.container.manifest import Reference
from dispute_exchange.container.scratch import (
    EphemeralSealedScratch,
    FileRange,
    RandomReader,
    ScratchFactory,
    SeekableScratch,
)
from dispute_exchange.container.signature import SignerFacts
from dispute_exchange.container.zip_reader import Entry

Progress = Callable[[int, int], None]
"""Told the bytes checked so far and the bytes in all."""

_PIECE = 1 << 20


class Sink(Protocol):
    """Where a member's content goes."""

    def write(self, data: bytes, /) -> object: ...


@dataclass(frozen=True, slots=True)
class MemberFacts:
    """An exhibit as the signed manifest describes it. ``size`` is bytes, ``sha256`` hex."""

    sha256: str
    size: int
    media_type: str


class OpenContainer:
    """A container whose structure, seal and ``dispute.json`` hold.

    Exhibits are checked when they are copied, or all at once by ``verify_all``. Close it, or use
    it in a ``with`` block: the decrypted bytes live as long as it is open.
    """

    def __init__(
        self,
        archive: RandomReader,
        *,
        judge: Callable[[bytes, bytes], SignerFacts],
        limits: Limits = STANDARD,
        opened_with: str | None = None,
        container_sha256: str | None = None,
        scratch: SeekableScratch | None = None,
    ) -> None:
        self._archive, self._limits, self._scratch = archive, limits, scratch
        self._container_sha256 = container_sha256
        self.opened_with = opened_with
        self._entries = zip_reader.read_entries(archive, limits)
        _check_members(self._entries, limits)
        if self._small(names.MIMETYPE) != manifest.MEDIA_TYPE.encode():
            raise errors.WrongMimetype
        listed = self._small(names.MANIFEST)
        self.signer = judge(self._small(names.SIGNATURE), listed)
        data = [name for name in self._entries if name not in names.NOT_SIGNED]
        self._references = manifest.parse(listed, data, limits)
        self.dispute_json = _whole(self._checked(names.DISPUTE_JSON))
        self.header: ContainerHeader = read_header(self.dispute_json, limits)
        if self.header.issuer.cert_sha256 != self.signer.cert_sha256:
            raise errors.IssuerMismatch(
                named=self.header.issuer.cert_sha256, signer=self.signer.cert_sha256
            )
        self.members: Mapping[str, MemberFacts] = MappingProxyType(
            {name: self._facts(name) for name in data if names.is_evidence(name)}
        )

    @property
    def encrypted_in_transit(self) -> bool:
        """Whether the container came in an envelope only its recipients can open."""
        return self.opened_with is not None

    @property
    def container_sha256(self) -> str:
        """SHA-256 (hex) of the signed container, the name the next revision gives it."""
        if self._container_sha256 is None:
            digest = hashlib.sha256()
            for offset in range(0, self._archive.size, _PIECE):
                digest.update(self._archive.read_at(offset, _PIECE))
            self._container_sha256 = digest.hexdigest()
        return self._container_sha256

    def complaint_pdf(self) -> bytes:
        """The complaint as people read it."""
        return _whole(self._checked(names.COMPLAINT_PDF))

    def copy_member(self, path: str, sink: Sink) -> str:
        """Streams an exhibit into ``sink``; its SHA-256 (hex).

        Raises ``DigestMismatch`` or ``MemberDamaged``: what the sink then holds must be thrown
        away. What the sink itself raises passes through.
        """
        for piece in self.member(path):
            sink.write(piece)
        return self.members[path].sha256

    def member(self, path: str) -> Iterator[bytes]:
        """An exhibit in pieces; it counts only once the iterator has come to its own end.

        Raises ``DigestMismatch`` or ``MemberDamaged`` there, and ``MissingMember`` at once.
        """
        if path not in self.members:
            raise errors.MissingMember(member=names.label(path))
        return self._checked(path)

    def verify_all(self, progress: Progress | None = None) -> int:
        """Checks every signed member against its digest; how many there are.

        Raises a ``ContainerRefused``.
        """
        total = sum(self._entries[name].size for name in self._references)
        done = 0
        for name in self._references:
            for piece in self._checked(name):
                done += len(piece)
                if progress:
                    progress(done, total)
        return len(self._references)

    def close(self) -> None:
        """Lets go of the decrypted bytes; may be called twice."""
        if self._scratch is not None:
            self._scratch.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _small(self, name: str) -> bytes:
        return _whole(zip_reader.content(self._archive, self._entries[name]))

    def _checked(self, name: str) -> Iterator[bytes]:
        digest = hashlib.sha256()
        for piece in zip_reader.content(self._archive, self._entries[name]):
            digest.update(piece)
            yield piece
        if digest.digest() != self._references[name].sha256:
            raise errors.DigestMismatch(member=self._entries[name].label)

    def _facts(self, name: str) -> MemberFacts:
        reference: Reference = self._references[name]
        return MemberFacts(reference.sha256.hex(), self._entries[name].size, reference.media_type)


def open_dispute_file(
    source: BinaryIO,
    *,
    identities: Sequence[str | bytes],
    trust_roots: Sequence[bytes] | None,
    issuers: Collection[str] | None = None,
    scratch: ScratchFactory = EphemeralSealedScratch,
    at: datetime | None = None,
    limits: Limits = STANDARD,
) -> OpenContainer:
    """Opens a ``.dispute`` file, or a plain ``.asice``, from a seekable ``source``.

    ``identities`` are the age secret keys that may open it, tried in turn; the one that does must
    be named in the signed recipient list (so must one of them for a plain container, unless none
    is given). ``trust_roots`` are DER certificates; ``None`` looks without judging the issuer.
    ``issuers`` narrows them to sealing certificates with these SHA-256 digests. ``at`` is the
    present, for signing times in the future. ``source`` must stay open as long as the result.
    Raises a ``ContainerRefused``, never anything else.
    """
    keys = [envelope.Identity(secret) for secret in identities]
    now = at or datetime.now(UTC)

    def judge(seal: bytes, listed: bytes) -> SignerFacts:
        return signature.verify(
            seal, listed, trust_roots=trust_roots, issuers=issuers, now=now, limits=limits
        )

    if not is_enveloped(source):
        opened = OpenContainer(FileRange(source), judge=judge, limits=limits)
        if keys and not any(opened.header.is_addressed_to(key.recipient) for key in keys):
            raise errors.NotAddressedToUs(recipients=len(opened.header.recipients))
        return opened
    store = scratch()
    try:
        opened_with, sha256 = envelope.decrypt(source, keys, store, limits)
        opened = OpenContainer(
            store.finish(),
            judge=judge,
            limits=limits,
            opened_with=opened_with,
            container_sha256=sha256,
            scratch=store,
        )
        # SECURITY: anyone who could open an envelope can wrap its content for somebody else.
        if not opened.header.is_addressed_to(opened_with):
            raise errors.NotAddressedToUs(recipients=len(opened.header.recipients))
    except BaseException:
        store.close()
        raise
    return opened


def is_enveloped(source: BinaryIO) -> bool:
    """Whether ``source`` is an age envelope (else a bare container).

    Raises ``NotADisputeFile`` or ``EnvelopeUnsupported`` for anything else. Rewinds ``source``.
    """
    try:
        source.seek(0)
        head = source.read(len(envelope.ARMOR))
        source.seek(0)
    except (OSError, ValueError) as error:
        raise errors.StorageFailed(errno=getattr(error, "errno", None)) from error
    if head.startswith(envelope.MAGIC):
        return True
    if head.startswith(envelope.ARMOR):
        raise errors.EnvelopeUnsupported(reason="armor")
    if head.startswith(zr.LOCAL_MAGIC):
        return False
    raise errors.NotADisputeFile(found="empty" if not head else "other")


def _whole(pieces: Iterable[bytes]) -> bytes:
    # WHY not join: a buffer hands its bytes over, a join holds them twice.
    buffer = io.BytesIO()
    for piece in pieces:
        buffer.write(piece)
    return buffer.getvalue()


def _check_members(entries: Mapping[str, Entry], limits: Limits) -> None:
    """The members are the format's, no larger than read into memory, mimetype first."""
    bounds = {
        names.MIMETYPE: len(manifest.MEDIA_TYPE),
        names.DISPUTE_JSON: limits.json,
        names.COMPLAINT_PDF: limits.complaint,
        names.README: limits.readme,
        names.MANIFEST: limits.manifest,
        names.SIGNATURE: limits.signature,
    }
    for name in names.REQUIRED:
        if name not in entries:
            raise errors.MissingMember(member=name)
    for entry in entries.values():
        if entry.name not in names.FIXED and not names.is_evidence(entry.name):
            raise errors.UnexpectedMember(member=entry.label)
        limit = bounds.get(entry.name, limits.member)
        if entry.size > limit:
            too_large = (
                errors.JsonTooLarge if entry.name == names.DISPUTE_JSON else errors.MemberTooLarge
            )
            raise too_large(member=entry.label, size=entry.size, limit=limit)
    first = next(iter(entries.values()))
    if first.name != names.MIMETYPE or first.record.method != zr.STORED:
        raise errors.WrongMimetype
