"""Every reason for which a dispute file is refused, each its own class.

Owns the kinds. Their facts are numbers, codes and entry labels (``evidence/0003``), never a file
name somebody chose, so that a refusal may be logged. The base classes group them by the step that
refused: envelope, archive, signature, content, revision.
"""

from dispute_exchange.errors import ExchangeError


class ContainerRefused(ExchangeError):
    """A dispute file that is not read, or not written, for a known reason."""

    kind = "container_refused"


class StorageFailed(ContainerRefused):
    """The computer could not read the file or keep it (``errno``): nothing is said of the file."""

    kind = "storage_failed"


class NotADisputeFile(ContainerRefused):
    """Neither an age envelope nor an ASiC-E container; ``found`` says what it looks like."""

    kind = "not_a_dispute_file"


class ContainerTooLarge(ContainerRefused):
    """The whole file is larger than the format allows."""

    kind = "container_too_large"


class EnvelopeRefused(ContainerRefused):
    """The age envelope does not open."""

    kind = "envelope_refused"


class EnvelopeDamaged(EnvelopeRefused):
    """The envelope is cut short, changed or followed by other bytes."""

    kind = "envelope_damaged"


class EnvelopeUnsupported(EnvelopeRefused):
    """A form of envelope that is not ours: a passphrase, too many recipients, a text armour."""

    kind = "envelope_unsupported"


class NotARecipient(EnvelopeRefused):
    """None of the given identities opens the envelope: it was encrypted for someone else."""

    kind = "not_a_recipient"


class IdentityMissing(EnvelopeRefused):
    """The file is encrypted and no identity was given."""

    kind = "identity_missing"


class IdentityMalformed(EnvelopeRefused):
    """What was given as an identity is not an age X25519 secret key."""

    kind = "identity_malformed"


class RecipientMalformed(EnvelopeRefused):
    """What was given as a recipient is not an ``age1…`` X25519 recipient."""

    kind = "recipient_malformed"


class ArchiveRefused(ContainerRefused):
    """The ZIP structure is not the one this format allows."""

    kind = "archive_refused"


class ArchiveTruncated(ArchiveRefused):
    """No end record: the file stops early."""

    kind = "archive_truncated"


class ArchiveMalformed(ArchiveRefused):
    """A record is not what it should be; ``reason`` says which."""

    kind = "archive_malformed"


class TrailingBytes(ArchiveRefused):
    """Bytes follow the end of the archive."""

    kind = "trailing_bytes"


class ArchiveComment(ArchiveRefused):
    """The archive or an entry carries a comment: room for unsigned content."""

    kind = "archive_comment"


class Zip64Refused(ArchiveRefused):
    """ZIP64 records, which no container within the limits needs."""

    kind = "zip64_refused"


class TooManyEntries(ArchiveRefused):
    """More entries than the format allows."""

    kind = "too_many_entries"


class ExtraFieldRefused(ArchiveRefused):
    """An entry carries an extra field: hidden names, sizes or other unsigned content."""

    kind = "extra_field_refused"


class EncryptedMember(ArchiveRefused):
    """An entry says it is encrypted by ZIP itself."""

    kind = "encrypted_member"


class DataDescriptorRefused(ArchiveRefused):
    """An entry tells its size only after its content."""

    kind = "data_descriptor_refused"


class UnsupportedMethod(ArchiveRefused):
    """A compression method other than stored and deflated."""

    kind = "unsupported_method"


class NotARegularFile(ArchiveRefused):
    """A directory, a link or a device."""

    kind = "not_a_regular_file"


class UnsafeName(ArchiveRefused):
    """A name that could deceive a person or a file system; ``reason`` says how."""

    kind = "unsafe_name"


class DuplicateMember(ArchiveRefused):
    """Two entries whose names a person or a file system could take for one another."""

    kind = "duplicate_member"


class MemberTooLarge(ArchiveRefused):
    """An entry larger than its limit."""

    kind = "member_too_large"


class TotalTooLarge(ArchiveRefused):
    """The entries together are larger than the format allows."""

    kind = "total_too_large"


class CompressionBomb(ArchiveRefused):
    """An entry that expands beyond the allowed ratio."""

    kind = "compression_bomb"


class MembersOverlap(ArchiveRefused):
    """Two entries share bytes."""

    kind = "members_overlap"


class GapBetweenMembers(ArchiveRefused):
    """Bytes that belong to no entry."""

    kind = "gap_between_members"


class HeaderMismatch(ArchiveRefused):
    """An entry's own header says other than the directory."""

    kind = "header_mismatch"


class MemberDamaged(ArchiveRefused):
    """An entry's content does not decompress to what it declares."""

    kind = "member_damaged"


class WrongMimetype(ArchiveRefused):
    """The first entry does not say ASiC-E."""

    kind = "wrong_mimetype"


class MissingMember(ArchiveRefused):
    """A required entry is not there."""

    kind = "missing_member"


class UnexpectedMember(ArchiveRefused):
    """An entry the format has no place for."""

    kind = "unexpected_member"


class SignatureRefused(ContainerRefused):
    """The signature, or what it covers, does not hold."""

    kind = "signature_refused"


class SignatureMalformed(SignatureRefused):
    """The signature file is not one detached CAdES signature; ``reason`` says why."""

    kind = "signature_malformed"


class SignatureInvalid(SignatureRefused):
    """The manifest was changed after signing, or signed with another key."""

    kind = "signature_invalid"


class SignatureWeak(SignatureRefused):
    """An algorithm that no longer protects."""

    kind = "signature_weak"


class SigningTimeMissing(SignatureRefused):
    """The signature does not say when it was made, as CAdES-B requires."""

    kind = "signing_time_missing"


class SigningTimeInFuture(SignatureRefused):
    """The signature says it was made later than now."""

    kind = "signing_time_in_future"


class IssuerNotTrusted(SignatureRefused):
    """The signing certificate leads to none of the trust roots."""

    kind = "issuer_not_trusted"


class IssuerNotAllowed(SignatureRefused):
    """A trusted certificate, but not one of those allowed to seal dispute files."""

    kind = "issuer_not_allowed"


class IssuerMismatch(SignatureRefused):
    """The file names another issuer than the one whose seal it carries."""

    kind = "issuer_mismatch"


class CertificateNotInForce(SignatureRefused):
    """A certificate of the chain had expired, or was not yet valid, at the signing time."""

    kind = "certificate_not_in_force"


class CertificateNotForSigning(SignatureRefused):
    """The signing certificate's key usage does not allow signatures."""

    kind = "certificate_not_for_signing"


class ManifestMalformed(SignatureRefused):
    """The signed manifest is not the XML it should be; ``reason`` says why."""

    kind = "manifest_malformed"


class DoctypeRefused(SignatureRefused):
    """The signed manifest carries a DOCTYPE or entities."""

    kind = "doctype_refused"


class DigestWeak(SignatureRefused):
    """The manifest uses a digest other than SHA-256."""

    kind = "digest_weak"


class UnsignedMember(SignatureRefused):
    """An entry the signed manifest does not list."""

    kind = "unsigned_member"


class SignedMemberMissing(SignatureRefused):
    """The signed manifest lists an entry that is not there."""

    kind = "signed_member_missing"


class DigestMismatch(SignatureRefused):
    """An entry's content is not what was signed."""

    kind = "digest_mismatch"


class ContentRefused(ContainerRefused):
    """What the file says is refused."""

    kind = "content_refused"


class JsonTooLarge(ContentRefused):
    """``dispute.json`` is larger, or holds more values, than the format allows."""

    kind = "json_too_large"


class JsonTooDeep(ContentRefused):
    """``dispute.json`` is nested deeper than the format allows."""

    kind = "json_too_deep"


class JsonMalformed(ContentRefused):
    """``dispute.json`` is not strict JSON; ``reason`` says why."""

    kind = "json_malformed"


class DisputeInvalid(ContentRefused):
    """``dispute.json`` does not follow its schema; ``where`` names the first field at fault."""

    kind = "dispute_invalid"


class NewerFormat(ContentRefused):
    """Written by a newer format version than this program reads."""

    kind = "newer_format"


class NotAddressedToUs(ContentRefused):
    """Our key opens it, but the signed recipient list does not name us: it was passed on."""

    kind = "not_addressed_to_us"


class EvidenceMismatch(ContentRefused):
    """The exhibits ``dispute.json`` lists are not the entries the container holds."""

    kind = "evidence_mismatch"


class SourceChanged(ContentRefused):
    """A file to be packed changed while it was being packed."""

    kind = "source_changed"


class OlderRevision(ContainerRefused):
    """An older revision than the one already held."""

    kind = "older_revision"


class RevisionConflict(ContainerRefused):
    """Another file under the revision already held, or one that does not follow it."""

    kind = "revision_conflict"
