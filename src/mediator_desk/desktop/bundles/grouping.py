"""Which files against one trader are of one event: ticked by hand."""

from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.fields import Asked
from mediator_desk.desktop.widgets.form import FormDialog
from mediator_desk.ids import new_id
from mediator_desk.usecases.bundles import Candidate, FormBundle

_DISPUTE = Qt.ItemDataRole.UserRole


class GroupForm(FormDialog):
    """Asks for a bundle, whose id is ``bundle_id`` once it is made; ``chosen`` begin ticked."""

    def __init__(
        self,
        candidates: tuple[Candidate, ...],
        into: UUID | None,
        parent: QWidget,
        chosen: frozenset[UUID] = frozenset(),
    ) -> None:
        super().__init__(parent, 620)
        self._into = into
        self.bundle_id = into or new_id()
        self._list = QListWidget()
        self._list.setMinimumHeight(theme().px(220))
        self._asked = Asked(self._list)
        self.ask(self._asked)
        for place, one in enumerate(candidates):
            wanted = place == 0 or one.dispute_id in chosen
            self._add(one, ticked=wanted or one.bundle_id == into is not None)
        self._list.itemChanged.connect(self._offer)
        follow_language(self, self._say)

    def request(self) -> FormBundle | None:
        ticked = self._ticked()
        return FormBundle(ticked, self.bundle_id) if len(ticked) > 1 else None

    def _ticked(self) -> tuple[UUID, ...]:
        return tuple(
            item.data(_DISPUTE)
            for item in (self._list.item(row) for row in range(self._list.count()))
            if item.checkState() == Qt.CheckState.Checked
        )

    @Slot()
    def _offer(self) -> None:
        """One file is no bundle: the button waits for a second one, and says so."""
        enough = len(self._ticked()) > 1
        why = "" if enough else self._too_few()
        self.do.setEnabled(enough)
        self.do.setToolTip(why)
        self.do.setAccessibleDescription(why)
        self._asked.say(self.tr("&Files against this trader"), hint=why)

    def _too_few(self) -> str:
        """Why nothing can be grouped yet."""
        if self._list.count() < 2:
            return self.tr("This trader has no other file to group it with.")
        return self.tr("Tick two files or more.")

    def _add(self, one: Candidate, *, ticked: bool) -> None:
        words = " · ".join(part for part in (one.file_no, one.consumer, one.event) if part)
        item = QListWidgetItem(words, self._list)
        item.setData(_DISPUTE, one.dispute_id)
        item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        if one.bundle_id is not None and one.bundle_id != self._into:
            item.setFlags(Qt.ItemFlag.ItemIsSelectable)

    def _say(self) -> None:
        self.say(
            self.tr("Group files"),
            self.tr(
                "Files against one trader, of one event: one reasoning is written for all, and "
                "each is decided by itself. A file of another bundle cannot be ticked."
            ),
            self.tr("Group"),
            self.tr("Cancel"),
        )
        self._offer()
