"""Tags under a note: typed with commas between, completed from those in use."""

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit

from mediator_desk.domain.notes import tags_of


class TagField(QLineEdit):
    """``tags()`` are those typed; the last one is completed."""

    def __init__(self) -> None:
        super().__init__()
        self._known = QStringListModel(self)
        self._completer = _LastTag(self._known, self)
        self.setCompleter(self._completer)

    def offer(self, tags: Iterable[str]) -> None:
        """The tags in use."""
        self._known.setStringList(sorted(tags_of(tags), key=str.casefold))

    def tags(self) -> tuple[str, ...]:
        """What is typed, tidied."""
        return tags_of(self.text().split(","))

    def show_tags(self, tags: Iterable[str]) -> None:
        """Show other tags, silently."""
        self.blockSignals(True)
        self.setText(", ".join(tags))
        self.blockSignals(False)


class _LastTag(QCompleter):
    """Completes what follows the last comma."""

    def __init__(self, known: QStringListModel, field: TagField) -> None:
        super().__init__(known, field)
        self._field = field
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)

    def splitPath(self, path: str) -> list[str]:
        return [path.rpartition(",")[2].strip()]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        before = self._field.text().rpartition(",")[0].strip()
        chosen = str(index.data())
        return f"{before}, {chosen}" if before else chosen
