"""The code of the screens, loaded before anybody opens one.

Owns the order and one timer: what the screens read through on a lane, then their own modules, one
in each turn of the loop, so that no key waits for all of them. Makes no screen.
"""

from importlib import import_module
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from mediator_desk.desktop.shell.sweeping import spare
from mediator_desk.desktop.work import Work

_USE_CASES: Final = (
    "admissibility",
    "agenda",
    "annotating",
    "body_rules",
    "bundles",
    "calculators",
    "chronologies",
    "citing",
    "clauses",
    "consents",
    "custody",
    "decisions",
    "doctor",
    "documents",
    "drafting",
    "exhibits",
    "files",
    "follow_up",
    "habits",
    "highlights",
    "independence",
    "keeping",
    "keys",
    "letters",
    "notes",
    "overview",
    "places",
    "previewing",
    "procedure",
    "redaction",
    "rehearsal",
    "scanning",
    "spelling",
    "talks",
    "timelines",
    "verifying",
)
SCREENS: Final = (
    "present.errors",
    "shell.commands",
    "shell.guide",
    "shell.rail",
    "shell.status",
    "shell.due_notice",
    "shell.unsaved",
    "widgets.form",
    "letters.printing",
    "dispute.timeline.printing",
    "caseload.acting",
    "caseload.views_delegate",
    "caseload.preview",
    "caseload.page",
    "shell.opened",
    "dispute.overview.clocks",
    "dispute.overview.parties",
    "procedure.assistant",
    "dispute.overview.tab",
    "dispute.evidence.redaction",
    "dispute.exhibits.marking",
    "dispute.exhibits.sharing",
    "dispute.evidence.sheet",
    "dispute.evidence.reader",
    "dispute.evidence.layout",
    "dispute.evidence.pane",
    "dispute.timeline.strip",
    "dispute.notes.blocks",
    "dispute.notes.paper",
    "dispute.notes.editor",
    "dispute.timeline.filters",
    "dispute.timeline.card",
    "dispute.timeline.view",
    "dispute.timeline.tab",
    "dispute.exhibits.matrix",
    "dispute.exhibits.requests_panel",
    "dispute.exhibits.receiving",
    "dispute.exhibits.tab",
    "talks.fields",
    "talks.offer_form",
    "talks.tab",
    "follow_up.ending",
    "follow_up.history",
    "follow_up.tab",
    "dispute.notes.tab",
    "procedure.front",
    "dispute.page",
    "decision.pages",
    "decision.issued",
    "decision.editor",
    "decision.clauses",
    "decision.workshop",
    "signing.dialog",
    "decision.tab",
    "letters.tab",
    "agenda.delegate",
    "agenda.side",
    "agenda.page",
    "outbox.page",
    "bundles.page",
    "custody.keeping",
    "settings.page",
    "help.page",
    "shell.palette",
)
"""Leaves before what is made of them: each turn stays short."""


def load_use_cases() -> None:
    """Load what the screens read through; on a lane, since much of it is other people's."""
    for name in _USE_CASES:
        import_module(f"mediator_desk.usecases.{name}")


class Ahead(QObject):
    """Begun once, after the first window stands."""

    over = Signal()
    """Everything is there."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._left = list(reversed(SCREENS))
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._load_next)

    def begin(self, work: Work) -> None:
        """Load until everything is there."""
        work.network(load_use_cases, owner=self, done=self._load_screens)

    @Slot(object)
    def _load_screens(self, _nothing: object) -> None:
        self._turn.start()

    @Slot()
    def _load_next(self) -> None:
        import_module(f"mediator_desk.desktop.{self._left.pop()}")
        if not self._left:
            self._turn.stop()
            spare()
            self.over.emit()
