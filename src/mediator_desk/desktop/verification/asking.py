"""How a document comes to be verified: dropped on a window, chosen from disk, or at the gate.

Owns the ways in; what is shown then is the dialog's.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QMimeData, Qt
from PySide6.QtWidgets import QWidget

from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.widgets.buttons import button

if TYPE_CHECKING:
    from mediator_desk.desktop.unlock.page import UnlockPage
    from mediator_desk.desktop.work import Work
    from mediator_desk.usecases.desk import Desk

_SUFFIX: Final = ".pdf"


def pdf_files(data: QMimeData) -> list[Path]:
    """The PDF files among what is dragged, by their names."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() == _SUFFIX]


def ask_for_documents(parent: QWidget, chosen: Callable[[list[str]], object]) -> None:
    """The menu's twin of a drop: ``chosen`` is called with the names, or not at all."""
    # WHY here: the unlock screen is painted without the dialogs of files.
    from mediator_desk.desktop.widgets.choosing import ask_for_files

    translate = QCoreApplication.translate
    patterns = (translate("verdict", "Documents (*.pdf)"), translate("verdict", "Any file (*)"))
    ask_for_files(parent, translate("verdict", "Verify a document"), ";;".join(patterns), chosen)


def verify_documents(
    parent: QWidget, work: "Work", desk: "Desk | None", files: Sequence[Path]
) -> None:
    """Show what ``files`` are, or ask which to look at when there are none."""
    if not files:
        ask_for_documents(
            parent,
            lambda names: verify_documents(parent, work, desk, [Path(name) for name in names]),
        )
        return
    from mediator_desk.desktop.verification.dialog import VerificationDialog

    VerificationDialog(work, desk, files, parent).show()


def add_to_gate(gate: "UnlockPage", asked: Callable[[], object]) -> None:
    """Lets whoever stands before the locked desk check a document: no vault is needed for it."""
    link = button(kind="link", icon="rosette-discount-check")
    link.setObjectName("verify")
    column = gate.ui.column3
    place = column.indexOf(gate.restore) + 1
    column.insertWidget(place, link, alignment=Qt.AlignmentFlag.AlignLeft)
    QWidget.setTabOrder(gate.restore, link)
    link.clicked.connect(lambda _checked=False: asked())

    def say() -> None:
        link.setText(QCoreApplication.translate("verdict", "Verify a &document…"))

    follow_language(link, say)
