"""The commands of the edit menu, given to whatever has the focus.

Owns the rule of undoing: what is being typed first, then what was done last.
"""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

if TYPE_CHECKING:
    from mediator_desk.desktop.shell.undoing import Undoing


def edit(name: str, undoing: "Undoing | None") -> None:
    """Do ``undo``, ``redo``, ``cut``, ``copy``, ``paste`` or ``select_all`` where the focus is."""
    held = QApplication.focusWidget()
    if name == "undo" and undoing is not None and not _has_typed(held):
        undoing.undo()
        return
    act = getattr(held, "selectAll" if name == "select_all" else name, None)
    if callable(act):
        act()


def _has_typed(held: QWidget | None) -> bool:
    """Whether the focus is in words that can themselves be taken back."""
    if isinstance(held, QLineEdit):
        return held.isUndoAvailable()
    if isinstance(held, QPlainTextEdit | QTextEdit):
        return held.document().isUndoAvailable() and not held.isReadOnly()
    return hasattr(held, "undo")
