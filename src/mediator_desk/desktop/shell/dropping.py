"""Dispute files dropped on the window, or chosen from disk: what will happen, said before.

Owns the target drawn over the window and the import of each file, one after the other. Originals
are never changed; a file of another type is refused with a sentence.
"""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QMimeData, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from mediator_desk.desktop.widgets.labels import set_look

SUFFIXES: Final = (".dispute", ".asice")


def dispute_files(data: QMimeData) -> tuple[list[Path], int]:
    """The dispute files among what is dragged, and how many things were something else."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    wanted = [path for path in paths if path.suffix.lower() in SUFFIXES]
    return wanted, len(data.urls()) - len(wanted)


def only_dispute_files(names: Iterable[str]) -> list[Path]:
    """The dispute files among the names of a command line or a file dialog."""
    return [Path(name) for name in names if Path(name).suffix.lower() in SUFFIXES]


def ask_for_dispute_files(parent: QWidget, chosen: Callable[[list[str]], object]) -> None:
    """The menu's twin of a drop: ``chosen`` is called with the names, or not at all."""
    from mediator_desk.desktop.widgets.choosing import ask_for_files

    translate = QCoreApplication.translate
    pattern = translate("dropping", "Dispute files (*.dispute *.asice)")
    ask_for_files(parent, translate("dropping", "Open a dispute file"), pattern, chosen)


class DropTarget(QWidget):
    """Covers the window while something is dragged over it."""

    def __init__(self, window: QWidget) -> None:
        # WHY here: the unlock screen is painted without it.
        from mediator_desk.desktop.widgets.empty import EmptyState

        super().__init__(window)
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAutoFillBackground(True)
        self._frame = QFrame()
        self._frame.setProperty("role", "drop")
        self._words = EmptyState()
        inner = QVBoxLayout(self._frame)
        inner.addWidget(self._words)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 24, 24, 24)
        outer.addWidget(self._frame)
        self.hide()

    def offer(self, files: int, others: int, documents: int = 0) -> None:
        """Say what dropping would do. ``documents`` counts the PDF files, which are verified."""
        self.setFixedSize(self._window.size())
        self.move(0, 0)
        if documents and not files:
            set_look(self._frame, tone="")
            title = self.tr("Drop to verify %n document(s)", "", documents)
            text = self.tr("Nothing of it is kept. Nothing is asked of the network.")
            self._words.say(title, text, "rosette-discount-check", "accent.base")
        elif files:
            set_look(self._frame, tone="")
            title = self.tr("Drop to open %n file(s)", "", files)
            text = self.tr("Everything is checked before anything is read. Originals are kept.")
            self._words.say(title, text, "folder-down", "accent.base")
        else:
            set_look(self._frame, tone="danger")
            title = self.tr("This is not a dispute file", "", others)
            text = self.tr("The desk opens files ending in .dispute or .asice.")
            self._words.say(title, text, "file-alert", "danger.fg")
        self.show()
        self.raise_()
