"""Which member names are safe to show, to compare and to unpack on any system.

Owns the rule for one name and the key under which two names count as the same; never touches
the archive.
"""

import re
import unicodedata

from dispute_exchange.container.errors import UnsafeName
from dispute_exchange.container.limits import STANDARD, Limits

MIMETYPE = "mimetype"
DISPUTE_JSON = "dispute.json"
COMPLAINT_PDF = "complaint.pdf"
README = "README.txt"
MANIFEST = "META-INF/ASiCManifest001.xml"
SIGNATURE = "META-INF/signature001.p7s"
EVIDENCE = "evidence/"
FIXED = frozenset({MIMETYPE, DISPUTE_JSON, COMPLAINT_PDF, README, MANIFEST, SIGNATURE})
REQUIRED = (MIMETYPE, MANIFEST, SIGNATURE, DISPUTE_JSON, COMPLAINT_PDF)
NOT_SIGNED = frozenset({MIMETYPE, MANIFEST, SIGNATURE})

# SECURITY: Windows opens a device for these stems whatever the extension and the folder. The
# superscript digits count too: "COM¹" is a port.
_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$", "clock$"}
    | {f"{port}{digit}" for port in ("com", "lpt") for digit in "0123456789¹²³"}
)
_FORBIDDEN = frozenset('\\:<>"|?*')
# Control, format (bidirectional marks among them), surrogate, private, unassigned, separators.
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_NUMBERED = re.compile(r"evidence/[0-9]{4,6}(?=-)")


def check_name(name: str, limits: Limits = STANDARD, *, entry: int = 0) -> str:
    """``name`` itself when it is safe; raises ``UnsafeName`` telling the ``entry`` and why."""
    reason = _fault(name, limits)
    if reason:
        raise UnsafeName(entry=entry, reason=reason)
    return name


def same_name_key(name: str) -> str:
    """What ``name`` becomes for a system that ignores case and compatibility forms."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())


def is_evidence(name: str) -> bool:
    """Whether ``name`` is a file directly in the exhibits' folder."""
    folder, _, file = name.partition("/")
    return folder + "/" == EVIDENCE and bool(file) and "/" not in file


def label(name: str, entry: int = 0) -> str:
    """How a refusal names a member without repeating the words its sender chose."""
    if name in FIXED:
        return name
    numbered = _NUMBERED.match(name)
    return numbered[0] if numbered else f"#{entry}"


def _fault(name: str, limits: Limits) -> str | None:
    if not name:
        return "empty"
    if len(name) > limits.path_bytes or len(name.encode(errors="replace")) > limits.path_bytes:
        return "too_long"
    return _spelling_fault(name) or _path_fault(name, limits)


def _spelling_fault(name: str) -> str | None:
    if any(unicodedata.category(char) in _HIDDEN for char in name):
        return "hidden_character"
    if name != unicodedata.normalize("NFC", name):
        return "not_nfc"
    return None if _FORBIDDEN.isdisjoint(name) else "forbidden_character"


def _path_fault(name: str, limits: Limits) -> str | None:
    parts = name.split("/")
    if len(parts) > limits.path_depth:
        return "too_deep"
    # SECURITY: a compatibility form may hide a slash, two dots or a device ("‥", "／", "ＣＯＮ").
    shown_as = unicodedata.normalize("NFKC", name).split("/")
    if len(shown_as) != len(parts):
        return "path_traversal"
    return next((fault for part in (*parts, *shown_as) if (fault := _part_fault(part))), None)


def _part_fault(part: str) -> str | None:
    if part in {"", ".", ".."}:
        return "path_traversal"
    if any(edge == "." or edge.isspace() for edge in (part[0], part[-1])):
        return "dot_or_space_at_an_end"
    if part.split(".")[0].rstrip().lower() in _DEVICES:
        return "device_name"
    return None
