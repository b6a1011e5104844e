"""Hostile seals and lists inside a sound archive: each refused with its own error."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from asn1crypto import cms
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import Encoding, pkcs7

from dispute_exchange.container import (
    STANDARD,
    errors,
    names,
)

from .forge import Part, assemble, change, signed, without
from .material import (
    EXHIBITS,
    NOW,
    Platform,
    make_authority,
    make_signer,
)
from .test_hostile_archive import opened

SEEN = "evidence/0001-facture.pdf"
Change = Callable[[bytes], bytes]


def swap(old: bytes, new: bytes) -> Change:
    def edit(data: bytes) -> bytes:
        assert old in data
        return data.replace(old, new, 1)

    return edit


def refused(platform: Platform, parts: list[Part], **changes: object) -> errors.ContainerRefused:
    with pytest.raises(errors.ContainerRefused) as caught:
        opened(platform, assemble(parts), **changes)
    return caught.value


# --- what is signed ---------------------------------------------------------------------------


def test_an_exhibit_that_nobody_signed(platform):
    parts = [*signed(platform), Part("evidence/0099-extra.pdf", b"x")]
    error = refused(platform, parts)
    assert type(error) is errors.UnsignedMember
    assert error.facts == {"member": "evidence/0099"}


def test_a_signed_exhibit_that_is_not_there(platform):
    error = refused(platform, without(signed(platform), SEEN))
    assert type(error) is errors.SignedMemberMissing
    assert error.facts == {"members": 1, "member": "evidence/0001"}


@pytest.mark.parametrize("member", [names.DISPUTE_JSON, names.COMPLAINT_PDF, *EXHIBITS])
def test_a_member_changed_after_signing(platform, member):
    parts = signed(platform)
    data = next(part.data for part in parts if part.name == member)
    error = refused(platform, change(parts, member, data=data[:-1] + b"~"))
    assert type(error) is errors.DigestMismatch


def test_two_exhibits_exchanged(platform):
    parts = signed(platform, exhibits=dict(EXHIBITS))
    first, second, *_ = EXHIBITS
    swapped = change(
        change(parts, first, data=EXHIBITS[second][1]), second, data=EXHIBITS[first][1]
    )
    assert type(refused(platform, swapped)) is errors.DigestMismatch


def test_the_list_changed_after_signing(platform):
    parts = signed(platform)
    listed = next(part.data for part in parts if part.name == names.MANIFEST)
    changed = change(parts, names.MANIFEST, data=listed.replace(b"text/plain", b"text/htmls"))
    error = refused(platform, changed)
    assert type(error) is errors.SignatureInvalid
    assert error.facts == {"manifest_matches": False, "signature_matches": True}


def test_the_seal_of_another_file(platform):
    other = signed(platform, exhibits={})
    seal = next(part.data for part in other if part.name == names.SIGNATURE)
    error = refused(platform, change(signed(platform), names.SIGNATURE, data=seal))
    assert type(error) is errors.SignatureInvalid


# --- who signed -------------------------------------------------------------------------------


def test_another_root_of_the_same_name(platform):
    error = refused(platform, signed(platform), trust_roots=[make_authority().der])
    assert type(error) is errors.IssuerNotTrusted


def test_no_root_at_all(platform):
    assert type(refused(platform, signed(platform), trust_roots=[])) is errors.IssuerNotTrusted


def test_a_forger_with_a_certificate_of_the_same_name(platform):
    forger = replace(platform, signer=make_signer(make_authority()))
    assert type(refused(platform, signed(forger))) is errors.IssuerNotTrusted


def test_a_certificate_of_the_right_root_that_may_not_seal(platform):
    allowed = {platform.signer.cert_sha256}
    opened(platform, assemble(signed(platform)), issuers=allowed)
    mediator = replace(platform, signer=make_signer(platform.root, name="Odile Vautremont"))
    error = refused(platform, signed(mediator), issuers=allowed)
    assert type(error) is errors.IssuerNotAllowed


def test_a_file_that_names_another_issuer_than_its_seal(platform):
    other = replace(platform, signer=make_signer(platform.root))
    error = refused(platform, signed(platform, dispute_json=other.dispute_json()))
    assert type(error) is errors.IssuerMismatch


@pytest.mark.parametrize(
    "valid",
    [
        (NOW - timedelta(days=30), NOW - timedelta(days=1)),
        (NOW + timedelta(days=1), NOW + timedelta(days=30)),
    ],
    ids=["expired", "not yet valid"],
)
def test_a_certificate_not_in_force_when_it_signed(platform, valid):
    stale = replace(platform, signer=make_signer(platform.root, valid=valid))
    assert type(refused(platform, signed(stale))) is errors.CertificateNotInForce


@pytest.mark.parametrize("roots", ["itself", "nobody"])
def test_a_stale_certificate_is_stale_even_as_its_own_root(platform, roots):
    valid = (NOW - timedelta(days=30), NOW - timedelta(days=1))
    stale = replace(platform, signer=make_signer(platform.root, valid=valid))
    trusted = [stale.signer._chain[0]] if roots == "itself" else None
    error = refused(platform, signed(stale), trust_roots=trusted)
    assert type(error) is errors.CertificateNotInForce


def test_a_sealing_certificate_may_be_trusted_by_itself(platform):
    opened(platform, assemble(signed(platform)), trust_roots=[platform.signer._chain[0]])


def test_a_certificate_that_expired_since_still_holds(platform):
    later = NOW + timedelta(days=5000)
    opened(platform, assemble(signed(platform)), at=later)


@pytest.mark.parametrize("usage", ["key_encipherment", "key_agreement"])
def test_a_certificate_that_is_not_for_signing(platform, usage):
    tls = replace(platform, signer=make_signer(platform.root, usage=usage))
    assert type(refused(platform, signed(tls))) is errors.CertificateNotForSigning


def test_a_signing_time_in_the_future(platform):
    error = refused(platform, signed(platform), at=NOW - timedelta(hours=1))
    assert type(error) is errors.SigningTimeInFuture
    opened(platform, assemble(signed(platform)), at=NOW - timedelta(minutes=4))


def test_a_chain_through_an_intermediate(platform):
    between = make_authority("Intermédiaire", issuer=platform.root)
    sealed = replace(platform, signer=make_signer(between, between=(between,)))
    opened(platform, assemble(signed(sealed)))
    orphan = replace(platform, signer=make_signer(between))
    assert type(refused(platform, signed(orphan))) is errors.IssuerNotTrusted


def test_a_seal_certified_by_another_seal(platform):
    """A certificate that is no authority cannot certify another."""
    key = ec.generate_private_key(ec.SECP256R1())
    leaf = make_authority("Feuille")
    cert = x509.load_der_x509_certificate(
        make_signer(platform.root, key=key, name="Feuille")._chain[0]
    )
    not_an_authority = replace(leaf, key=key, cert=cert)
    child = make_signer(not_an_authority, between=(not_an_authority,))
    error = refused(platform, signed(replace(platform, signer=child)))
    assert type(error) is errors.IssuerNotTrusted


def test_a_short_rsa_key_or_an_old_digest_never_counts(platform):
    def old(listed: bytes) -> bytes:
        content = cms.ContentInfo.load(platform.signer.sign(listed, NOW))
        info = content["content"]["signer_infos"][0]
        info["digest_algorithm"] = {"algorithm": "sha1"}
        return content.dump(force=True)

    assert type(refused(platform, signed(platform, seal=old))) is errors.SignatureWeak


# --- the form of the signature ----------------------------------------------------------------


def plain_pkcs7(platform: Platform) -> Change:
    """A CMS signature that is not CAdES: no signing-certificate attribute."""
    key = platform.signer._key
    assert isinstance(key, ec.EllipticCurvePrivateKey)
    cert = x509.load_der_x509_certificate(platform.signer._chain[0])
    return lambda listed: (
        pkcs7.PKCS7SignatureBuilder()
        .set_data(listed)
        .add_signer(cert, key, hashes.SHA256())
        .sign(Encoding.DER, [pkcs7.PKCS7Options.DetachedSignature, pkcs7.PKCS7Options.Binary])
    )


def without_signing_time(platform: Platform) -> Change:
    def seal(listed: bytes) -> bytes:
        content = cms.ContentInfo.load(platform.signer.sign(listed, NOW))
        info = content["content"]["signer_infos"][0]
        kept = [a for a in info["signed_attrs"] if a["type"].native != "signing_time"]
        info["signed_attrs"] = cms.CMSAttributes(kept)
        return content.dump(force=True)

    return seal


def edited(platform: Platform, edit: Callable[[cms.ContentInfo], None]) -> Change:
    def seal(listed: bytes) -> bytes:
        content = cms.ContentInfo.load(platform.signer.sign(listed, NOW))
        edit(content)
        return content.dump(force=True)

    return seal


def two_signers(content: cms.ContentInfo) -> None:
    infos = content["content"]["signer_infos"]
    infos.append(infos[0])


def attached(content: cms.ContentInfo) -> None:
    content["content"]["encap_content_info"]["content"] = b"<asic/>"


def many_certificates(content: cms.ContentInfo) -> None:
    certificate = content["content"]["certificates"][0].chosen
    for number in range(STANDARD.certificates):
        copy = asn1_x509.Certificate.load(certificate.dump())
        copy["tbs_certificate"]["serial_number"] = number + 1
        content["content"]["certificates"].append(cms.CertificateChoices("certificate", copy))


def no_certificates(content: cms.ContentInfo) -> None:
    content["content"]["certificates"] = cms.CertificateSet([])


def other_content(content: cms.ContentInfo) -> None:
    content["content"]["encap_content_info"]["content_type"] = "tst_info"


def malformed(make: Callable[[Platform], Change], reason: str) -> tuple[Any, type, dict[str, str]]:
    return make, errors.SignatureMalformed, {"reason": reason}


SEALS: dict[str, tuple[Callable[[Platform], Change], type, dict[str, str]]] = {
    "empty": malformed(lambda _: lambda _: b"", "unreadable"),
    "noise": malformed(lambda _: lambda _: bytes(range(256)) * 8, "unreadable"),
    "text": malformed(lambda _: lambda _: b"-----BEGIN PKCS7-----", "unreadable"),
    "deeply_nested": malformed(lambda _: lambda _: nested_asn1(100_000), "unreadable"),
    "ends_early": malformed(lambda _: lambda _: b"\x30\x84\xff\xff\xff\xff", "unreadable"),
    "trailing_bytes": malformed(
        lambda platform: lambda listed: platform.signer.sign(listed, NOW) + b"x", "unreadable"
    ),
    "not_cades": malformed(plain_pkcs7, "not_cades"),
    "two_signers": malformed(lambda p: edited(p, two_signers), "several_signers"),
    "attached": malformed(lambda p: edited(p, attached), "not_detached"),
    "other_content": malformed(lambda p: edited(p, other_content), "content_type"),
    "many_certificates": malformed(lambda p: edited(p, many_certificates), "certificates"),
    "no_certificates": malformed(lambda p: edited(p, no_certificates), "certificates"),
    "no_signing_time": (without_signing_time, errors.SigningTimeMissing, {}),
}


def nested_asn1(depth: int) -> bytes:
    return b"\x30\x80" * depth + b"\0\0" * depth


@pytest.mark.parametrize("trick", SEALS)
def test_a_hostile_signature_file(platform, trick):
    make, expected, facts = SEALS[trick]
    error = refused(platform, signed(platform, seal=make(platform)))
    assert (type(error), error.facts) == (expected, facts)


def test_rsa_and_ed25519_seals_hold_too(platform, subtests):
    keys = {
        "rsa": rsa.generate_private_key(65537, 2048),
        "p384": ec.generate_private_key(ec.SECP384R1()),
        "ed25519": ed25519.Ed25519PrivateKey.generate(),
    }
    for name, key in keys.items():
        with subtests.test(name):
            sealed = replace(platform, signer=make_signer(platform.root, key=key))
            opened(platform, assemble(signed(sealed)))


# --- the manifest -----------------------------------------------------------------------------

DOCTYPE = b'<!DOCTYPE asic [<!ENTITY a "%s">]>' % (b"&#38;a;" * 50)
AS_UTF16 = b"".join(
    bytes([byte, 0]) for byte in b'<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a><a/>'
)
AS_UTF7 = b'<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE a+AD4APA-a/+AD4-'


def after_declaration(inserted: bytes) -> Change:
    return lambda listed: listed.replace(b"?>", b"?>" + inserted, 1)


MANIFESTS: dict[str, tuple[Change, type[errors.ContainerRefused]]] = {
    "doctype": (after_declaration(b"<!DOCTYPE asic>"), errors.DoctypeRefused),
    "entities": (after_declaration(DOCTYPE), errors.DoctypeRefused),
    "external_entity": (
        after_declaration(b'<!DOCTYPE a SYSTEM "http://exemple.invalid/a.dtd">'),
        errors.DoctypeRefused,
    ),
    "comment": (after_declaration(b"<!-- hidden -->"), errors.DoctypeRefused),
    "utf16_doctype": (lambda _: AS_UTF16, errors.ManifestMalformed),
    "utf7_doctype": (lambda _: AS_UTF7, errors.ManifestMalformed),
    "utf16_without_mark": (
        lambda listed: listed.decode().replace("UTF-8", "UTF-16LE").encode("utf-16-le"),
        errors.ManifestMalformed,
    ),
    "utf7": (
        lambda listed: (
            b'<?xml version="1.0" encoding="UTF-7"?>'
            + listed.partition(b"?>")[2].replace(b"<", b"+ADw-")
        ),
        errors.ManifestMalformed,
    ),
    "root_attribute": (
        swap(b"<asic:ASiCManifest ", b'<asic:ASiCManifest Id="x" '),
        errors.ManifestMalformed,
    ),
    "not_xml": (lambda _: b"not xml", errors.ManifestMalformed),
    "empty": (lambda _: b"", errors.ManifestMalformed),
    "latin1": (lambda listed: listed.replace(b"asic:", b"\xe9:"), errors.ManifestMalformed),
    "deep": (lambda _: b"<a>" * 100_000, errors.ManifestMalformed),
    "many_elements": (
        swap(b"</asic:ASiCManifest>", b"<a/>" * 20_000 + b"</asic:ASiCManifest>"),
        errors.ManifestMalformed,
    ),
    "other_root": (swap(b"asic:ASiCManifest ", b"asic:Manifest "), errors.ManifestMalformed),
    "no_references": (lambda _: b"<a/>", errors.ManifestMalformed),
    "extension": (
        swap(b"</asic:ASiCManifest>", b"<asic:Extension/></asic:ASiCManifest>"),
        errors.ManifestMalformed,
    ),
    "processing_instruction": (
        swap(b"</asic:ASiCManifest>", b"<?php ?></asic:ASiCManifest>"),
        errors.ManifestMalformed,
    ),
    "other_signature": (swap(b"signature001", b"signature002"), errors.ManifestMalformed),
    "sha1": (swap(b"2001/04/xmlenc#sha256", b"2000/09/xmldsig#sha1"), errors.DigestWeak),
    "md5": (swap(b"2001/04/xmlenc#sha256", b"2001/04/xmldsig-more#md5"), errors.DigestWeak),
    "digest_not_base64": (
        swap(b"<ds:DigestValue>", b"<ds:DigestValue>!"),
        errors.ManifestMalformed,
    ),
    "digest_short": (swap(b"<ds:DigestValue>", b"<ds:DigestValue>AAAA"), errors.ManifestMalformed),
    "media_type": (swap(b"text/plain", b"text/&lt;script&gt;"), errors.ManifestMalformed),
    "listed_twice": (
        swap(b"0002-message.txt", b"0001-facture.pdf"),
        errors.ManifestMalformed,
    ),
    "other_spelling_of_a_uri": (swap(b"complaint.pdf", b"%63omplaint.pdf"), errors.UnsignedMember),
    "other_case_of_an_escape": (swap(b"%C3", b"%c3"), errors.UnsignedMember),
    "uri_with_a_path_before": (swap(b'"dispute.json', b'"./dispute.json'), errors.UnsignedMember),
}  # fmt: skip


@pytest.mark.parametrize("trick", MANIFESTS)
def test_a_hostile_list_with_a_good_seal(platform, trick):
    edit, expected = MANIFESTS[trick]
    assert type(refused(platform, signed(platform, edit_manifest=edit))) is expected
