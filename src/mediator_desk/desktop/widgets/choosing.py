"""Choosing a folder or a file, without holding the window: the lock closes these like any other.

Patterns are written as Qt does: words, then endings in brackets; several are parted by ``;;``.
"""

from collections.abc import Callable
from pathlib import PurePath
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

PDF: Final = "PDF (*.pdf)"


def ask_for_folder(parent: QWidget, title: str, chosen: Callable[[str], object]) -> None:
    """A folder that is there."""
    dialog = QFileDialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.fileSelected.connect(chosen)
    _open(dialog)


def ask_for_file(
    parent: QWidget, title: str, pattern: str, chosen: Callable[[str], object]
) -> None:
    """A file that is there."""
    dialog = QFileDialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilter(pattern)
    dialog.fileSelected.connect(chosen)
    _open(dialog)


def ask_for_files(
    parent: QWidget, title: str, pattern: str, chosen: Callable[[list[str]], object]
) -> None:
    """Files that are there, at least one; of any kind where ``pattern`` is empty."""
    dialog = QFileDialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    if pattern:
        dialog.setNameFilter(pattern)
    dialog.filesSelected.connect(chosen)
    _open(dialog)


def ask_where_to_save(
    parent: QWidget,
    title: str,
    name: str,
    chosen: Callable[[str], object],
    *,
    pattern: str = "",
    accept: str = "",
) -> None:
    """A file to be made; what is there already is asked about.

    A name typed without an ending takes that of ``name``. ``accept`` is what the button says.
    """
    dialog = QFileDialog(parent, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    if pattern:
        dialog.setNameFilter(pattern)
    if accept:
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, accept)
    dialog.setDefaultSuffix(PurePath(name).suffix)
    dialog.selectFile(name)
    dialog.fileSelected.connect(chosen)
    _open(dialog)


def _open(dialog: QFileDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
