"""Choosing a folder or a file, without holding the window: the lock closes these like any other."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget


def ask_for_folder(parent: QWidget, title: str, chosen: Callable[[str], object]) -> None:
    """A folder that is there."""
    dialog = QFileDialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    _open(dialog, chosen)


def ask_for_file(
    parent: QWidget, title: str, pattern: str, chosen: Callable[[str], object]
) -> None:
    """A file that is there; ``pattern`` as Qt writes it."""
    dialog = QFileDialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilter(pattern)
    _open(dialog, chosen)


def ask_where_to_save(
    parent: QWidget, title: str, name: str, chosen: Callable[[str], object]
) -> None:
    """A file to be made; what is there already is asked about."""
    dialog = QFileDialog(parent, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.selectFile(name)
    _open(dialog, chosen)


def _open(dialog: QFileDialog, chosen: Callable[[str], object]) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(chosen)
    dialog.open()
