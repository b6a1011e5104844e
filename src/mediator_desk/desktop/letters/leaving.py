"""The one question before a letter leaves the vault: on paper, as a file, or not."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.widgets.choosing import PDF, ask_where_to_save

translate = QCoreApplication.translate


def ask_way_out(
    parent: QWidget, on_paper: Callable[[], object], as_file: Callable[[], object]
) -> QMessageBox:
    """Name what leaving means, and call what was chosen; Esc always means that nothing happens."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    # WHY named at once: Qt warns of a button without words.
    to_paper, to_file, to_keep = _names()
    paper = box.addButton(to_paper, QMessageBox.ButtonRole.AcceptRole)
    file = box.addButton(to_file, QMessageBox.ButtonRole.ActionRole)
    keep = box.addButton(to_keep, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(paper)
    box.setEscapeButton(keep)

    def say() -> None:
        box.setWindowTitle(translate("letters", "The letter leaves the vault"))
        box.setText(
            translate("letters", "What is printed or saved can be read by anyone who gets it.")
        )
        box.setInformativeText(
            translate(
                "letters",
                "The copy kept here stays sealed, with its fingerprint and the day it left. "
                "A saved file is not deleted by this desk.",
            )
        )
        for made, name in zip((paper, file, keep), _names(), strict=True):
            made.setText(name)

    follow_language(box, say)
    paper.clicked.connect(lambda _=False: on_paper())
    file.clicked.connect(lambda _=False: as_file())
    box.open()
    return box


def _names() -> tuple[str, str, str]:
    return (
        translate("letters", "Print…"),
        translate("letters", "Save as PDF…"),
        translate("letters", "Keep it here"),
    )


def ask_file(parent: QWidget, name: str, then: Callable[[str], object]) -> None:
    """Ask where to save; ``then`` is called with the path unless the person gives up."""
    ask_where_to_save(parent, translate("letters", "Save the letter"), name, then, pattern=PDF)
