"""Makes dispute files: checks what goes in, signs the list, streams it out.

Owns the layout of a container. Writes nothing a strict reader would refuse, and never holds an
exhibit in memory.
"""

import hashlib
import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import BinaryIO

from dispute_exchange.container import envelope, errors, manifest, names, zip_writer
from dispute_exchange.container import zip_records as zr
from dispute_exchange.container.header import read_header
from dispute_exchange.container.limits import STANDARD, Limits
from dispute_exchange.container.readme import README_TEXT
from dispute_exchange.container.signature import ContainerSigner
from dispute_exchange.container.zip_writer import Measured

_TEXTUAL = ("text/", "message/", "application/json", "application/xml", "image/svg+xml")


@dataclass(frozen=True, slots=True)
class ContainerSource:
    """An exhibit to pack.

    ``open`` is called twice and must give the same ``size`` bytes both times. ``media_type`` is a
    plain lower-case type without parameters.
    """

    path_in_container: str
    media_type: str
    open: Callable[[], BinaryIO]
    size: int


@dataclass(frozen=True, slots=True)
class WrittenContainer:
    """What was written. ``sha256`` and ``size`` are of the file as it travels.

    ``container_sha256`` is of the signed container inside, the same for every recipient: the
    next revision names it as ``previous_container_sha256``.
    """

    sha256: str
    size: int
    container_sha256: str


def write_dispute_file(
    out: BinaryIO,
    *,
    dispute_json: bytes,
    complaint_pdf: bytes,
    evidence: Sequence[ContainerSource],
    signer: ContainerSigner,
    recipients: Sequence[str],
    signed_at: datetime | None = None,
    limits: Limits = STANDARD,
) -> WrittenContainer:
    """Writes a ``.dispute`` file to ``out``, which need not be seekable.

    Every one of ``recipients`` (``age1…``) must stand in the document's signed recipient list.
    ``signed_at`` is now unless told. Raises a ``ContainerRefused``.
    """
    header = read_header(dispute_json, limits)
    for number, recipient in enumerate(recipients, start=1):
        if not header.is_addressed_to(recipient):
            raise errors.NotAddressedToUs(recipient=number)
    inner = _Digested(
        _container(dispute_json, complaint_pdf, evidence, signer, signed_at, limits), limits
    )
    sha256, size = envelope.encrypt(inner, out, recipients)
    return WrittenContainer(sha256, size, inner.digest.hexdigest())


def write_asice(
    out: BinaryIO,
    *,
    dispute_json: bytes,
    complaint_pdf: bytes,
    evidence: Sequence[ContainerSource],
    signer: ContainerSigner,
    signed_at: datetime | None = None,
    limits: Limits = STANDARD,
) -> WrittenContainer:
    """Writes the signed container alone, readable by anyone who holds it; for archives and tests.

    As ``write_dispute_file`` otherwise.
    """
    inner = _Digested(
        _container(dispute_json, complaint_pdf, evidence, signer, signed_at, limits), limits
    )
    try:
        for piece in inner:
            out.write(piece)
    except OSError as error:
        raise errors.StorageFailed(errno=error.errno) from error
    sha256 = inner.digest.hexdigest()
    return WrittenContainer(sha256, inner.size, sha256)


def _container(
    dispute_json: bytes,
    complaint_pdf: bytes,
    evidence: Sequence[ContainerSource],
    signer: ContainerSigner,
    signed_at: datetime | None,
    limits: Limits,
) -> Iterator[bytes]:
    """The container's bytes; everything is checked and signed before the first is yielded."""
    header = read_header(dispute_json, limits)
    if header.issuer.cert_sha256 != signer.cert_sha256:
        raise errors.IssuerMismatch(named=header.issuer.cert_sha256, signer=signer.cert_sha256)
    if len(complaint_pdf) > limits.complaint:
        raise errors.MemberTooLarge(
            member=names.COMPLAINT_PDF, size=len(complaint_pdf), limit=limits.complaint
        )
    _check_sources(evidence, limits)
    at = signed_at or datetime.now(UTC)
    members = [
        _in_memory(names.MIMETYPE, manifest.MEDIA_TYPE.encode(), deflate=False),
        _in_memory(names.DISPUTE_JSON, dispute_json),
        _in_memory(names.COMPLAINT_PDF, complaint_pdf, deflate=False),
    ]
    media_types = ["", "application/json", "application/pdf"]
    for source in evidence:
        members.append(_measured(source, limits))
        media_types.append(source.media_type)
    members.append(_in_memory(names.README, README_TEXT.encode()))
    media_types.append("text/plain")
    references = {
        member.name: manifest.Reference(media_type, member.sha256)
        for member, media_type in zip(members[1:], media_types[1:], strict=True)
    }
    listed = manifest.build(references)
    members.append(_in_memory(names.MANIFEST, listed))
    members.append(_in_memory(names.SIGNATURE, signer.sign(listed, at), deflate=False))
    _check_sizes(members, limits)
    return zip_writer.stream(members, at)


def _check_sources(evidence: Sequence[ContainerSource], limits: Limits) -> None:
    seen: set[str] = set()
    for number, source in enumerate(evidence, start=1):
        path = names.check_name(source.path_in_container, limits, entry=number)
        if not names.is_evidence(path):
            raise errors.UnexpectedMember(member=names.label(path, number))
        if not manifest.is_media_type(source.media_type):
            raise errors.ManifestMalformed(reason="media_type", member=names.label(path, number))
        key = names.same_name_key(path)
        if key in seen:
            raise errors.DuplicateMember(entry=number)
        seen.add(key)


def _check_sizes(members: Sequence[Measured], limits: Limits) -> None:
    if len(members) > limits.entries:
        raise errors.TooManyEntries(entries=len(members), limit=limits.entries)
    for number, member in enumerate(members):
        if member.size > limits.member:
            raise errors.MemberTooLarge(
                member=names.label(member.name, number), size=member.size, limit=limits.member
            )
    total = sum(member.size for member in members)
    if total > limits.total:
        raise errors.TotalTooLarge(size=total, limit=limits.total)
    packed = sum(member.compressed + 400 for member in members)
    if packed > limits.container:
        raise errors.ContainerTooLarge(size=packed, limit=limits.container)


def _measured(source: ContainerSource, limits: Limits) -> Measured:
    deflate = source.media_type.startswith(_TEXTUAL)
    member = zip_writer.measure(
        source.path_in_container, source.open, deflate=deflate, limits=limits
    )
    if member.size != source.size:
        raise errors.SourceChanged(size=source.size, found=member.size)
    return member


def _in_memory(name: str, data: bytes, *, deflate: bool = True) -> Measured:
    member = zip_writer.measure(name, lambda: io.BytesIO(data), deflate=deflate)
    # WHY: a mimetype must be readable at a fixed place by tools that sniff it.
    assert name != names.MIMETYPE or member.method == zr.STORED
    return member


class _Digested:
    """The container's bytes, counted and hashed as they pass."""

    def __init__(self, pieces: Iterator[bytes], limits: Limits) -> None:
        self._pieces, self._limits = pieces, limits
        self.digest = hashlib.sha256()
        self.size = 0

    def __iter__(self) -> Iterator[bytes]:
        for piece in self._pieces:
            self.digest.update(piece)
            self.size += len(piece)
            yield piece
