"""What the first bytes of an exhibit say it is, against what the file says.

Owns a short table of signatures; never opens, parses or shows anything. It only warns: an exhibit
with the wrong name is still an exhibit.
"""

from typing import Final

HEAD: Final = 64
"""How many first bytes are looked at."""

_SIGNATURES: Final = (
    (0, b"%PDF-", "application/pdf"),
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (0, b"GIF8", "image/gif"),
    (0, b"BM", "image/bmp"),
    (0, b"II*\0", "image/tiff"),
    (0, b"MM\0*", "image/tiff"),
    (8, b"WEBP", "image/webp"),
    (4, b"ftypheic", "image/heic"),
    (4, b"ftypheix", "image/heic"),
    (4, b"ftypmif1", "image/heic"),
    (4, b"ftyp", "video/mp4"),
    (0, b"PK\x03\x04", "application/zip"),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
    (0, b"MZ", "application/x-msdownload"),
    (0, b"\x7fELF", "application/x-executable"),
)

# Types whose files are, inside, what the signature says.
_INSIDE: Final = {
    "application/zip": (
        "application/vnd.openxmlformats-officedocument.",
        "application/vnd.oasis.opendocument.",
        "application/epub+zip",
        "application/x-zip-compressed",
    ),
    "application/x-ole-storage": (
        "application/vnd.ms-",
        "application/msword",
        "application/x-msmetafile",
    ),
    "image/heic": ("image/heif",),
    "video/mp4": ("video/", "audio/"),
}
_OPAQUE: Final = "application/octet-stream"
_TEXTUAL: Final = ("text/", "message/", "application/json", "application/xml")


def contradiction(head: bytes, declared: str) -> str | None:
    """The media type that the first bytes show when it is not ``declared``; else None."""
    found = next(
        (kind for at, mark, kind in _SIGNATURES if head[at : at + len(mark)] == mark), None
    )
    if found is None:
        # A type whose files always begin with a known mark, without that mark.
        known = {kind for _, _, kind in _SIGNATURES}
        return _OPAQUE if head and declared in known else None
    if found == declared or declared == _OPAQUE:
        return None
    if any(declared.startswith(prefix) for prefix in _INSIDE.get(found, ())):
        return None
    if found == "image/bmp" and declared.startswith(_TEXTUAL):
        # WHY: two letters prove little; a text may begin with them.
        return None
    return found
