"""What a file is, by its content, in words; and what is worth knowing before it is opened."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from mediator_desk.desktop.i18n.marking import QT_TRANSLATE_NOOP

_WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_SHEET: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_SLIDES: Final = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
_KINDS: Final[dict[str, str]] = {
    "application/pdf": QT_TRANSLATE_NOOP("kinds", "PDF document"),
    "image/png": QT_TRANSLATE_NOOP("kinds", "PNG picture"),
    "image/jpeg": QT_TRANSLATE_NOOP("kinds", "JPEG picture"),
    "image/gif": QT_TRANSLATE_NOOP("kinds", "GIF picture"),
    "image/webp": QT_TRANSLATE_NOOP("kinds", "WebP picture"),
    "image/tiff": QT_TRANSLATE_NOOP("kinds", "TIFF picture"),
    "image/bmp": QT_TRANSLATE_NOOP("kinds", "BMP picture"),
    "image/svg+xml": QT_TRANSLATE_NOOP("kinds", "SVG drawing"),
    "message/rfc822": QT_TRANSLATE_NOOP("kinds", "e-mail"),
    "text/plain": QT_TRANSLATE_NOOP("kinds", "plain text"),
    "text/html": QT_TRANSLATE_NOOP("kinds", "web page"),
    "text/csv": QT_TRANSLATE_NOOP("kinds", "table of values"),
    "application/xml": QT_TRANSLATE_NOOP("kinds", "XML text"),
    _WORD: QT_TRANSLATE_NOOP("kinds", "Word document"),
    _SHEET: QT_TRANSLATE_NOOP("kinds", "Excel workbook"),
    _SLIDES: QT_TRANSLATE_NOOP("kinds", "PowerPoint slides"),
    "application/vnd.oasis.opendocument.text": QT_TRANSLATE_NOOP("kinds", "text document"),
    "application/vnd.oasis.opendocument.spreadsheet": QT_TRANSLATE_NOOP("kinds", "spreadsheet"),
    "application/vnd.ms-excel": QT_TRANSLATE_NOOP("kinds", "old Excel workbook"),
    "application/x-ole-storage": QT_TRANSLATE_NOOP("kinds", "old office document"),
    "application/rtf": QT_TRANSLATE_NOOP("kinds", "RTF document"),
    "application/zip": QT_TRANSLATE_NOOP("kinds", "ZIP archive"),
    "application/vnd.rar": QT_TRANSLATE_NOOP("kinds", "RAR archive"),
    "application/x-7z-compressed": QT_TRANSLATE_NOOP("kinds", "7-Zip archive"),
    "application/x-msdownload": QT_TRANSLATE_NOOP("kinds", "Windows program"),
    "application/x-executable": QT_TRANSLATE_NOOP("kinds", "program"),
    "application/octet-stream": QT_TRANSLATE_NOOP("kinds", "unknown kind of file"),
}
_FAMILIES: Final[dict[str, str]] = {
    "image": QT_TRANSLATE_NOOP("kinds", "picture"),
    "audio": QT_TRANSLATE_NOOP("kinds", "sound recording"),
    "video": QT_TRANSLATE_NOOP("kinds", "video recording"),
    "text": QT_TRANSLATE_NOOP("kinds", "plain text"),
}
_HAZARDS: Final[dict[str, str]] = {
    "macros": QT_TRANSLATE_NOOP("kinds", "It holds macros. They never run here."),
    "scripts": QT_TRANSLATE_NOOP("kinds", "It holds a script. It never runs here."),
    "attached_files": QT_TRANSLATE_NOOP("kinds", "Files are packed inside. They stay closed."),
}
_PROGRAMS: Final = frozenset({"application/x-msdownload", "application/x-executable"})


def kind_words(media_type: str) -> str:
    """What a file is, in lower case but for names, to stand in a line."""
    known = _KINDS.get(media_type) or _FAMILIES.get(media_type.partition("/")[0])
    return QCoreApplication.translate("kinds", known or _KINDS["application/octet-stream"])


def hazard_words(hazard: str) -> str:
    """What a file carries that other programs would run."""
    return QCoreApplication.translate("kinds", _HAZARDS.get(hazard, _HAZARDS["scripts"]))


def is_program(media_type: str) -> bool:
    """Whether opening it would run it."""
    return media_type in _PROGRAMS
