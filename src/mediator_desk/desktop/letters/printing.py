"""Letters on paper: each page as a picture as fine as a printer needs, at its true size.

Owns the printing; that a page leaves the vault is asked and noted elsewhere.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtWidgets import QWidget

from mediator_desk.usecases.letters import PixelPage

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

PIXELS: Final = 2480
"""The width of an A4 page at 300 dots an inch."""


def ask_printer(parent: QWidget, then: "Callable[[QPrinter], object]") -> None:
    """Ask which printer; ``then`` is called with it unless the person gives up."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    lay_out(printer)
    dialog = QPrintDialog(printer, parent)
    dialog.accepted.connect(lambda: then(printer))
    dialog.finished.connect(dialog.deleteLater)
    # WHY show: PySide6 types QPrintDialog.open() as needing a slot.
    dialog.setModal(True)
    dialog.show()


def lay_out(printer: "QPrinter") -> None:
    """The whole sheet of A4, nothing shrunk.

    WHY: the address must fall where the window of the envelope is.
    """
    printer.setFullPage(True)
    layout = QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF()
    )
    printer.setPageLayout(layout)


def print_pages(printer: "QPrinter", pages: Sequence[PixelPage]) -> bool:
    """Print the pages; false when the printer would not."""
    painter = QPainter()
    if not painter.begin(printer):
        return False
    for number, page in enumerate(pages):
        if number and not printer.newPage():
            painter.end()
            return False
        picture = QImage(
            page.pixels, page.width, page.height, page.stride, QImage.Format.Format_RGB32
        ).convertToFormat(QImage.Format.Format_RGB888)
        sheet = printer.pageLayout().fullRectPixels(printer.resolution())
        painter.drawImage(QRectF(sheet), picture)
    return painter.end()
