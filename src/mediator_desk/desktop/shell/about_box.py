"""What the program is, in a few lines."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from mediator_desk.desktop.about import PRODUCT, product_version
from mediator_desk.desktop.i18n import follow_language


def open_about_box(parent: QWidget) -> None:
    """Open it over ``parent``, and wait for nothing."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(PRODUCT)
    box.setText(f"{PRODUCT} {product_version()}")
    box.setStandardButtons(QMessageBox.StandardButton.Close)
    follow_language(box, partial(_say, box))
    box.open()


def _say(box: QMessageBox) -> None:
    box.setInformativeText(
        QCoreApplication.translate(
            "about",
            "Files, notes and drafts are encrypted on this computer under your key alone. "
            "Nothing leaves it but the acts you sign or send. "
            "The licences of what it is built from come with it.",
        )
    )
