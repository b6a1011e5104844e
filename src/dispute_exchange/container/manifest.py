"""The ASiC manifest: what is signed, member by member (EN 319 162-1, annex A.4).

Owns writing it and reading it back strictly. Only SHA-256; one form of every URI; nothing but the
elements this format uses. The signature over its bytes is verified before it is parsed.
"""

import base64
import binascii
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import quote

from lxml import etree

from dispute_exchange.container import names
from dispute_exchange.container.errors import (
    DigestWeak,
    DoctypeRefused,
    ManifestMalformed,
    SignedMemberMissing,
    UnsignedMember,
)
from dispute_exchange.container.limits import STANDARD, Limits

MEDIA_TYPE = "application/vnd.etsi.asic-e+zip"
_ASIC = "http://uri.etsi.org/02918/v1.2.1#"
_DSIG = "http://www.w3.org/2000/09/xmldsig#"
_SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256"
_MEDIA_TYPE = re.compile(r"[a-z0-9][a-z0-9!#$&^_.+-]{0,62}/[a-z0-9][a-z0-9!#$&^_.+-]{0,62}")


@dataclass(frozen=True, slots=True)
class Reference:
    """One signed member: its media type and the raw SHA-256 of its content."""

    media_type: str
    sha256: bytes


def is_media_type(text: str) -> bool:
    """Whether ``text`` is a plain lower-case media type without parameters (RFC 6838, 4.2)."""
    return _MEDIA_TYPE.fullmatch(text) is not None


def build(references: Mapping[str, Reference]) -> bytes:
    """The manifest of ``references`` by member name, as the bytes to sign."""
    root = etree.Element(f"{{{_ASIC}}}ASiCManifest", nsmap={"asic": _ASIC, "ds": _DSIG})
    etree.SubElement(
        root,
        f"{{{_ASIC}}}SigReference",
        {"URI": names.SIGNATURE, "MimeType": "application/pkcs7-signature"},
    )
    for name, reference in references.items():
        signed = etree.SubElement(
            root,
            f"{{{_ASIC}}}DataObjectReference",
            {"URI": quote(name), "MimeType": reference.media_type},
        )
        etree.SubElement(signed, f"{{{_DSIG}}}DigestMethod", {"Algorithm": _SHA256})
        value = etree.SubElement(signed, f"{{{_DSIG}}}DigestValue")
        value.text = base64.b64encode(reference.sha256).decode()
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8"))


def parse(
    manifest: bytes, members: Iterable[str], limits: Limits = STANDARD
) -> dict[str, Reference]:
    """The signed members by name; they must be exactly ``members``.

    Raises ``DoctypeRefused``, ``ManifestMalformed``, ``DigestWeak``, ``UnsignedMember`` or
    ``SignedMemberMissing``.
    """
    root = _root(manifest, limits)
    children = list(root)
    if root.tag != f"{{{_ASIC}}}ASiCManifest" or root.attrib or not children:
        raise ManifestMalformed(reason="root")
    signature, *signed = children
    if signature.tag != f"{{{_ASIC}}}SigReference" or signature.get("URI") != names.SIGNATURE:
        raise ManifestMalformed(reason="signature_reference")
    by_uri: dict[str, Reference] = {}
    for element in signed:
        uri, reference = _reference(element)
        if uri in by_uri:
            raise ManifestMalformed(reason="listed_twice")
        by_uri[uri] = reference
    return _matched(by_uri, members)


def _matched(by_uri: dict[str, Reference], members: Iterable[str]) -> dict[str, Reference]:
    # WHY compare encoded forms: a name has one URI, so nothing is decoded and nothing guessed.
    found: dict[str, Reference] = {}
    for number, name in enumerate(members):
        reference = by_uri.pop(quote(name), None)
        if reference is None:
            raise UnsignedMember(member=names.label(name, number))
        found[name] = reference
    if by_uri:
        raise SignedMemberMissing(members=len(by_uri), member=names.label(next(iter(by_uri))))
    return found


def _root(manifest: bytes, limits: Limits) -> etree._Element:
    # SECURITY: bounds the tree before it is built: at most eight tags for each member.
    if manifest.count(b"<") > 8 * (limits.entries + 1):
        raise ManifestMalformed(reason="too_many_elements")
    if b"<!" in manifest:
        # SECURITY: no DOCTYPE, entity, comment or CDATA section has a place here.
        raise DoctypeRefused
    # SECURITY: the encoding is forced, so that a declared UTF-7 cannot hide markup.
    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_blank_text=True,
    )
    try:
        manifest.decode("utf-8")
        root = etree.fromstring(manifest, parser)
    except UnicodeDecodeError:
        raise ManifestMalformed(reason="not_utf8") from None
    except (etree.LxmlError, ValueError):
        raise ManifestMalformed(reason="xml") from None
    return root


def _reference(element: etree._Element) -> tuple[str, Reference]:
    parts = list(element)
    if (
        element.tag != f"{{{_ASIC}}}DataObjectReference"
        or [part.tag for part in parts] != [f"{{{_DSIG}}}DigestMethod", f"{{{_DSIG}}}DigestValue"]
        or len(parts[0])
        or len(parts[1])
    ):
        raise ManifestMalformed(reason="reference")
    if parts[0].get("Algorithm") != _SHA256:
        raise DigestWeak(algorithm=str(parts[0].get("Algorithm"))[-40:])
    uri, media_type = element.get("URI"), element.get("MimeType")
    if uri is None or media_type is None or not is_media_type(media_type):
        raise ManifestMalformed(reason="reference")
    try:
        digest = base64.b64decode(parts[1].text or "", validate=True)
    except (binascii.Error, ValueError):
        raise ManifestMalformed(reason="digest") from None
    if len(digest) != 32:
        raise ManifestMalformed(reason="digest")
    return uri, Reference(media_type, digest)
