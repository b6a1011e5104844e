"""What was added to a document after a signature, part by part.

Owns the comparison of a signed revision with the file as it is now. It stands beside pyHanko's
own rules and knows nothing of them, so that what one of the two lets through the other stops.
"""

import hashlib
import re
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any, Final

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import DEFAULT_DIFF_POLICY, DiffResult, ModificationLevel
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import SignatureCoverageLevel

from dispute_exchange.verification.refusals import REFUSALS
from dispute_exchange.verification.verdict import Integrity

_FIRST_OBJECT: Final = re.compile(rb"\s{0,4}\d{1,10} \d{1,5} obj")
_END: Final = b"%%EOF"
_OBJECTS_LIMIT: Final = 400_000
_STRUCTURE: Final = ("/StructTreeRoot", "/MarkInfo", "/Lang")
_SCRIPTS: Final = ("/OpenAction", "/AA")
_GROWING: Final = frozenset({"/DSS", "/Extensions", "/Perms", "/AcroForm", "/Pages"})
"""What a signature or an archive may add to the catalogue; each has its own rule."""


def signed_end(signature: EmbeddedPdfSignature) -> int:
    """Where the bytes covered by a signature end."""
    numbers = [int(number) for number in signature.byte_range]
    return numbers[2] + numbers[3]


def ends_signed(
    pdf: bytes, reader: PdfFileReader, signatures: Sequence[EmbeddedPdfSignature]
) -> bool:
    """Whether the last signature covers the file to its end, or only proofs for it follow.

    SECURITY: pyHanko accepts any bytes after the last revision; a decision has none.
    """
    last = signatures[-1]
    level = last.evaluate_signature_coverage()
    if level is SignatureCoverageLevel.ENTIRE_FILE:
        return True
    if level is not SignatureCoverageLevel.ENTIRE_REVISION:
        return False
    # Only proofs kept for later may follow, and they must have come in that revision.
    end = signed_end(last)
    tail = pdf[end:]
    if not _FIRST_OBJECT.match(tail) or tail.count(_END) != 1:
        return False
    if tail.rstrip(b"\r\n")[-len(_END) :] != _END or (reader.last_startxref or 0) < end:
        return False
    found = DEFAULT_DIFF_POLICY.review_file(reader, last.signed_revision)
    return (
        reader.xrefs.total_revisions > last.signed_revision + 1
        and "/DSS" in reader.root
        and isinstance(found, DiffResult)
        and found.modification_level.value <= ModificationLevel.LTA_UPDATES.value
    )


def changes_after(pdf: bytes, signature: EmbeddedPdfSignature) -> set[Integrity]:
    """The parts that are no longer as ``signature`` covered them."""
    end = signed_end(signature)
    if not 0 < end < len(pdf):
        return set()
    try:
        with _opened(pdf[:end]) as then, _opened(pdf) as now:
            before, after = _parts(then, then), _parts(now, then)
    except REFUSALS:
        return {Integrity.FILE_STRUCTURE}
    return {part for part in before.keys() | after.keys() if before.get(part) != after.get(part)}


def _opened(pdf: bytes) -> Any:
    return pikepdf.open(BytesIO(pdf), attempt_recovery=False)


def _parts(document: Any, signed: Any) -> dict[Integrity, str]:
    """A digest of each part; looks of the fields that hold a value in ``signed``."""
    root, pages = document.Root, [page.obj for page in document.pages]
    names = root.get("/Names", Dictionary())
    form = root.get("/AcroForm", Dictionary())
    taken = {
        str(field.get("/T", "")) for field in _fields(signed.Root) if field.get("/V") is not None
    }
    looks = [field.get("/AP") for field in _fields(root) if str(field.get("/T", "")) in taken]
    scripts = [root.get(key) for key in _SCRIPTS] + [page.get("/AA") for page in pages]
    others = sorted(
        key
        for key in root
        if key not in {*_GROWING, *_STRUCTURE, *_SCRIPTS, "/Metadata", "/Names", "/AF"}
    )
    form_keys = [key for key in sorted(form.keys()) if key not in ("/Fields", "/SigFlags")]
    unsigned = [field for field in form.get("/Fields", ()) if field.get("/FT") != Name.Sig]
    return {
        Integrity.PAGES: _digest([page.objgen[0] for page in pages]),
        Integrity.CONTENT: _digest(
            [*(_page(page) for page in pages), *(root[key] for key in others), unsigned]
            + [form[key] for key in form_keys]
        ),
        Integrity.ANNOTATION: _digest([page.get("/Annots") for page in pages]),
        Integrity.APPEARANCE: _digest(looks),
        Integrity.SCRIPT: _digest([*scripts, names.get("/JavaScript")]),
        Integrity.STRUCTURE: _digest([root.get(key) for key in _STRUCTURE]),
        Integrity.METADATA: _digest([root.get("/Metadata"), document.trailer.get("/Info")]),
        Integrity.ATTACHMENT: _digest(
            [root.get("/AF")] + [names[key] for key in sorted(names.keys()) if key != "/JavaScript"]
        ),
    }


def _fields(root: Any) -> Iterator[Any]:
    for field in root.get("/AcroForm", Dictionary()).get("/Fields", ()):
        if field.get("/FT") == Name.Sig:
            yield field


def _page(page: Any) -> list[Any]:
    keys = [key for key in sorted(page.keys()) if key not in ("/Annots", "/Parent", "/AA")]
    return [value for key in keys for value in (key, page[key])]


def _digest(values: list[Any]) -> str:
    """One digest of what values are and lead to; a page and a signature field by their place."""
    found, seen, left = hashlib.sha256(), set[tuple[int, int]](), list(reversed(values))
    for _ in range(_OBJECTS_LIMIT):
        if not left:
            return found.hexdigest()
        value = left.pop()
        own = getattr(value, "objgen", (0, 0))
        if own != (0, 0):
            found.update(b"o%d " % own[0])
            if own in seen:
                continue
            seen.add(own)
        if isinstance(value, Stream):
            found.update(b"s" + hashlib.sha256(value.read_raw_bytes()).digest())
            left.extend(_entries(value))
        elif isinstance(value, Dictionary):
            left.extend(_leaf(value) or _entries(value))
        elif isinstance(value, Array | list):
            found.update(b"a%d " % len(value))
            left.extend(reversed(list(value)))
        else:
            found.update(_scalar(value))
    raise ValueError("more objects than a decision has")


def _entries(value: Any) -> list[Any]:
    """Keys and values, the last first."""
    keys = sorted(value.keys(), reverse=True)
    return [item for key in keys for item in (value[key], key)]


def _leaf(value: Any) -> list[Any]:
    if value.get("/Type") == Name.Page:
        return ["page"]
    if value.get("/FT") == Name.Sig:
        return ["field", value.get("/T"), value.get("/Rect"), value.get("/F")]
    return []


def _scalar(value: Any) -> bytes:
    if isinstance(value, pikepdf.String):
        return b"t" + hashlib.sha256(bytes(value)).digest()
    return f"{type(value).__name__}:{value} ".encode()
