"""The filters of the agenda: which kinds, how pressing, one dispute alone, warnings too.

Owns what is asked; never what comes of it.
"""

from dataclasses import replace
from typing import Final
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from mediator_desk.desktop.agenda.form import AgendaForm
from mediator_desk.desktop.agenda.reading import Loaded, everything, narrowed
from mediator_desk.desktop.present.deadlines import clock_name
from mediator_desk.desktop.present.labels import label
from mediator_desk.usecases.agenda import AgendaItem, AgendaQuery
from mediator_desk.usecases.caseload import Urgency

_URGENCIES: Final = {
    "all": frozenset[Urgency](),
    "late": frozenset({Urgency.OVERDUE}),
    "pressing": frozenset({Urgency.OVERDUE, Urgency.URGENT, Urgency.SOON}),
    "later": frozenset({Urgency.CALM}),
    "stopped": frozenset({Urgency.SUSPENDED}),
    "settled": frozenset({Urgency.MET}),
}


class Asking(QObject):
    """``changed`` when what is read is to be shown otherwise, ``reread`` when it is not enough."""

    changed = Signal()
    reread = Signal()

    def __init__(self, form: AgendaForm, parent: QObject) -> None:
        super().__init__(parent)
        self._form = form
        self._kinds: dict[str, set[str]] = {}
        self._clocks: frozenset[str] = frozenset()
        self._dispute: UUID | None = None
        self._dispute_words = ""
        form.kinds.chosen.connect(self._kinds_chosen)
        form.urgency.activated.connect(self._urgency_chosen)
        form.warnings.toggled.connect(self.reread)
        form.dispute.clicked.connect(self._drop_dispute)
        form.dispute.hide()

    @property
    def dispute_id(self) -> UUID | None:
        """The dispute whose deadlines alone are shown."""
        return self._dispute

    @property
    def narrowed(self) -> bool:
        """Whether something is left out."""
        chosen = self._form.urgency.currentData()
        return bool(self._clocks) or chosen != "all" or self._dispute is not None

    def query(self) -> AgendaQuery:
        """What must be read."""
        return everything(
            warnings=self._form.warnings.isChecked(),
            settled=self._form.urgency.currentData() == "settled" or self._dispute is not None,
        )

    def keep_to(self, name: str) -> bool:
        """Show the deadlines of the dispute ``name`` alone, of all for another name.

        Returns whether that changes anything.
        """
        try:
            wanted = UUID(name)
        except ValueError:
            wanted = None
        changed, self._dispute = wanted != self._dispute, wanted
        self._say_dispute()
        return changed

    def kept(self, loaded: Loaded) -> Loaded:
        """What of ``loaded`` is to be shown."""
        self._offer(loaded)
        urgencies = _URGENCIES[self._form.urgency.currentData() or "all"]
        shown = narrowed(loaded, self._clocks, urgencies)
        return shown if self._dispute is None else _of(shown, self._dispute)

    def export_query(self) -> AgendaQuery:
        """What a calendar file holds: the kinds and urgencies chosen, warnings never."""
        urgencies = _URGENCIES[self._form.urgency.currentData() or "all"]
        return replace(everything(), clocks=self._clocks, urgencies=urgencies)

    @Slot()
    def clear(self) -> None:
        """Leave nothing out."""
        self._clocks, self._dispute = frozenset(), None
        self._form.kinds.choose(())
        self._form.urgency.choose("all")
        self._say_dispute()
        self.reread.emit()

    def say(self) -> None:
        """Say the filters in the language in use."""
        form = self._form
        form.kinds.say(self.tr("All kinds"), self.tr("Find a kind"))
        form.urgency.set_choices(
            [
                ("all", self.tr("Late and to come")),
                ("late", self.tr("Late")),
                ("pressing", self.tr("Late or within seven days")),
                ("later", self.tr("Later")),
                ("stopped", self.tr("Stopped")),
                ("settled", self.tr("Met")),
            ]
        )
        form.urgency.setAccessibleName(self.tr("How pressing"))
        form.warnings.setText(self.tr("Warnings"))
        form.warnings.setToolTip(self.tr("Show the days before a last day on which to think of it"))
        self._say_dispute()

    def _offer(self, loaded: Loaded) -> None:
        """The kinds there are, by name; several versions of a clock share one."""
        # WHY one item of each: naming ten thousand of them took half of what a view may take.
        each = {
            (item.clock.clock, item.clock.rule_id, item.clock.names): item for item in loaded.items
        }
        self._kinds = {}
        for (code, _, _), item in each.items():
            self._kinds.setdefault(_kind(item), set()).add(code)
        form = self._form
        form.kinds.offer(tuple(sorted(self._kinds)))
        form.kinds.choose(tuple(n for n, codes in self._kinds.items() if codes & self._clocks))
        words = (_names_of(item) for item in loaded.items if item.dispute_id == self._dispute)
        self._dispute_words = next(words, "") if self._dispute is not None else ""
        self._say_dispute()

    def _say_dispute(self) -> None:
        made = self._form.dispute
        made.setVisible(self._dispute is not None)
        made.setText(self._dispute_words or self.tr("One file"))
        made.setAccessibleName(
            self.tr("{file}: show the deadlines of all files").format(file=made.text())
        )

    @Slot(tuple)
    def _kinds_chosen(self, names: tuple[str, ...]) -> None:
        self._clocks = frozenset(code for name in names for code in self._kinds.get(name, ()))
        self.changed.emit()

    @Slot()
    def _urgency_chosen(self) -> None:
        self.reread.emit()

    @Slot()
    def _drop_dispute(self) -> None:
        self.keep_to("")
        self.reread.emit()


def _of(loaded: Loaded, dispute_id: UUID) -> Loaded:
    items = tuple(item for item in loaded.items if item.dispute_id == dispute_id)
    by_day = {item.on: tuple(each for each in items if each.on == item.on) for item in items}
    return Loaded(loaded.today, items, loaded.calendar, by_day)


def _kind(item: AgendaItem) -> str:
    """The kind alone, whosever time it is."""
    return (
        clock_name(item.clock) if item.clock.names else label("deadline_rule", item.clock.rule_id)
    )


def _names_of(item: AgendaItem) -> str:
    return f"{item.file_no}, {item.title}"
