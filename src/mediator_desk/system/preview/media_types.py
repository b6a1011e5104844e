"""What a file is, decided from its bytes; what a name claims, decided from its extension.

Owns the two tables and their comparison; never trusts the name and never opens a file.
"""

import io
import re
import zipfile
from pathlib import PurePosixPath
from typing import Final

UNKNOWN: Final = "application/octet-stream"
PLAIN_TEXT: Final = "text/plain"
CSV: Final = "text/csv"
HTML: Final = "text/html"
SVG: Final = "image/svg+xml"
XML: Final = "application/xml"
EMAIL: Final = "message/rfc822"
PDF: Final = "application/pdf"
ZIP: Final = "application/zip"
DOCX: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PPTX: Final = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
ODT: Final = "application/vnd.oasis.opendocument.text"
ODS: Final = "application/vnd.oasis.opendocument.spreadsheet"
OLE: Final = "application/x-ole-storage"
XLS: Final = "application/vnd.ms-excel"

_HEAD: Final = 64 * 1024
_SIGNATURES: Final = (
    (0, b"%PDF-", PDF),
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"GIF87a", "image/gif"),
    (0, b"GIF89a", "image/gif"),
    (0, b"II*\x00", "image/tiff"),
    (0, b"MM\x00*", "image/tiff"),
    (8, b"WEBP", "image/webp"),
    (0, b"BM", "image/bmp"),
    (4, b"ftypheic", "image/heic"),
    (4, b"ftypmif1", "image/heic"),
    (4, b"ftypavif", "image/avif"),
    (4, b"ftypM4A", "audio/mp4"),
    (4, b"ftypqt", "video/quicktime"),
    (4, b"ftyp", "video/mp4"),
    (0, b"\x1aE\xdf\xa3", "video/x-matroska"),
    (0, b"ID3", "audio/mpeg"),
    (0, b"OggS", "audio/ogg"),
    (0, b"{\\rtf", "application/rtf"),
    (0, b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (0, b"Rar!\x1a\x07", "application/vnd.rar"),
    (0, b"MZ", "application/x-msdownload"),
    (0, b"\x7fELF", "application/x-executable"),
    (0, b"age-encryption.org/v1\n", "application/vnd.age"),
)
_BY_MEMBER: Final = (
    ("word/document.xml", DOCX),
    ("xl/workbook.xml", XLSX),
    ("ppt/presentation.xml", PPTX),
)
_OPEN_DOCUMENTS: Final = frozenset({ODT, ODS, "application/vnd.etsi.asic-e+zip"})
_OLE_MAGIC: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WORKBOOK_STREAM: Final = "Workbook".encode("utf-16-le")
_MACRO_STREAM: Final = "_VBA_PROJECT".encode("utf-16-le")
_EMAIL_HEADER: Final = re.compile(
    rb"(?im)^(?:received|return-path|delivered-to|from|to|subject|date|message-id|mime-version|"
    rb"content-type|x-[a-z-]+|dkim-signature):[ \t]"
)
_HEADER_LINE: Final = re.compile(rb"[!-9;-~]+:[ \t]?|[ \t]")
_CONTROLS: Final = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")

_BY_EXTENSION: Final = {
    ".pdf": {PDF},
    ".png": {"image/png"},
    ".jpg": {"image/jpeg"},
    ".jpeg": {"image/jpeg"},
    ".gif": {"image/gif"},
    ".webp": {"image/webp"},
    ".tif": {"image/tiff"},
    ".tiff": {"image/tiff"},
    ".bmp": {"image/bmp"},
    ".heic": {"image/heic"},
    ".svg": {SVG, XML},
    ".txt": {PLAIN_TEXT, CSV, HTML, XML},
    ".md": {PLAIN_TEXT},
    ".csv": {CSV, PLAIN_TEXT},
    ".tsv": {CSV, PLAIN_TEXT},
    ".html": {HTML, PLAIN_TEXT, XML},
    ".htm": {HTML, PLAIN_TEXT, XML},
    ".xml": {XML, PLAIN_TEXT, SVG},
    ".json": {PLAIN_TEXT},
    ".eml": {EMAIL},
    ".docx": {DOCX},
    ".docm": {DOCX},
    ".xlsx": {XLSX},
    ".xlsm": {XLSX},
    ".pptx": {PPTX},
    ".odt": {ODT},
    ".ods": {ODS},
    ".xls": {XLS},
    ".doc": {OLE, "application/rtf"},
    ".msg": {OLE},
    ".zip": {ZIP, DOCX, XLSX, PPTX, ODT, ODS},
}


def media_type_of(data: bytes) -> str:
    """The type that the bytes themselves show; UNKNOWN when they show none."""
    head = data[:_HEAD]
    if head[:4] == b"PK\x03\x04":
        return _zip_type(data)
    if head.startswith(_OLE_MAGIC):
        return XLS if _WORKBOOK_STREAM in data else OLE
    for offset, magic, media_type in _SIGNATURES:
        if head.startswith(magic, offset):
            return media_type
    # WHY: some writers put a few bytes before the marker, and readers look this far for it.
    if b"%PDF-" in head[:1024]:
        return PDF
    return _text_type(head)


def has_macros(data: bytes) -> bool:
    """Whether an office document carries a program; it never runs here."""
    if data[:4] != b"PK\x03\x04":
        return data.startswith(_OLE_MAGIC) and _MACRO_STREAM in data
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, ValueError, OSError, EOFError):
        return False
    return any(name.endswith("vbaProject.bin") or name.startswith("Basic/") for name in names)


def name_agrees(name: str, media_type: str) -> bool:
    """Whether a given name's extension may announce ``media_type``; unknown ones always may."""
    expected = _BY_EXTENSION.get(PurePosixPath(name.strip().lower()).suffix)
    return expected is None or media_type in expected


def _zip_type(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
            for member, media_type in _BY_MEMBER:
                if member in names:
                    return media_type
            if "mimetype" in names and archive.getinfo("mimetype").file_size < 200:
                declared = archive.read("mimetype").decode("ascii", "replace").strip()
                if declared in _OPEN_DOCUMENTS:
                    return declared
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, ValueError, OSError, EOFError):
        return ZIP
    return ZIP


def _text_type(head: bytes) -> str:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return PLAIN_TEXT
    if not head or _CONTROLS.search(head):
        return UNKNOWN if head else PLAIN_TEXT
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    lowered = start[:1024].lower()
    if lowered.startswith((b"<!doctype html", b"<html")):
        return HTML
    if lowered.startswith((b"<?xml", b"<svg")):
        return SVG if b"<svg" in lowered else XML
    if _looks_like_email(start):
        return EMAIL
    return CSV if _looks_like_csv(head) else PLAIN_TEXT


def _looks_like_email(start: bytes) -> bool:
    headers = re.split(rb"\r?\n\r?\n", start[:16384], maxsplit=1)[0]
    lines = headers.splitlines()
    if not lines or not all(_HEADER_LINE.match(line) for line in lines):
        return False
    return len(_EMAIL_HEADER.findall(headers)) >= 3


def _looks_like_csv(head: bytes) -> bool:
    lines = [line for line in head[:-1].splitlines()[:20] if line.strip()]
    # WHY three for a comma: two lines of a letter may hold one each.
    for separator, fewest in ((b";", 2), (b"\t", 2), (b",", 3)):
        counts = {line.count(separator) for line in lines}
        if len(lines) >= fewest and len(counts) == 1 and counts != {0}:
            return True
    return False
