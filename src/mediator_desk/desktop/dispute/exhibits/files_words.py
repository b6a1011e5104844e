"""What is said of a file before it is taken in: what it is, and what is wrong with it."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from mediator_desk.desktop.i18n.marking import QT_TRANSLATE_NOOP
from mediator_desk.desktop.present.sizes import file_size
from mediator_desk.usecases.scanning import InspectedFile

_PROBLEMS: Final[dict[str, str]] = {
    "empty": QT_TRANSLATE_NOOP("files", "empty, cannot be taken in"),
    "too_large": QT_TRANSLATE_NOOP("files", "too large, cannot be taken in"),
    "not_a_file": QT_TRANSLATE_NOOP("files", "not a file, cannot be taken in"),
    "unreadable": QT_TRANSLATE_NOOP("files", "cannot be read"),
    "program": QT_TRANSLATE_NOOP("files", "a program, not a document: refused"),
}
_WARNINGS: Final[dict[str, str]] = {
    "wrong_name": QT_TRANSLATE_NOOP("files", "not what its name says"),
    "encrypted": QT_TRANSLATE_NOOP("files", "protected by a password"),
    "damaged": QT_TRANSLATE_NOOP("files", "damaged, kept as it is"),
    "not_shown": QT_TRANSLATE_NOOP("files", "will not be shown here"),
}


def file_line(file: InspectedFile) -> str:
    """A file in one line: name, size, pages, and what is worth knowing."""
    translate = QCoreApplication.translate
    parts = [file.name, file_size(file.size)]
    if file.media_type:
        parts.append(file.media_type)
    if file.pages:
        parts.append(translate("files", "{pages} p.").format(pages=file.pages))
    if file.problem is not None:
        parts.append(translate("files", _PROBLEMS.get(file.problem, _PROBLEMS["unreadable"])))
    parts += [translate("files", _WARNINGS[warning]) for warning in file.warnings]
    return ", ".join(parts)
