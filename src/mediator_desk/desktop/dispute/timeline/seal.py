"""The integrity seal explained: what was checked, what it found, and what it proves."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from mediator_desk.desktop.present.dates import moment_full
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.facts import Facts
from mediator_desk.desktop.widgets.labels import text_label
from mediator_desk.usecases.timelines import Integrity


def _grouped(digest: str) -> str:
    return " ".join(digest[start : start + 8] for start in range(0, len(digest), 8))


class SealReport(QDialog):
    """The report of the chain check."""

    def __init__(self, integrity: Integrity, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Integrity of the timeline"))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(20, 16, 20, 14)
        rows.setSpacing(12)
        if integrity.broken_at is None:
            title = self.tr("The timeline is intact")
            words = self.tr(
                "Each event carries the fingerprint of the one before it. None was changed, "
                "removed, added or moved since the platform recorded it."
            )
        else:
            title = self.tr("The timeline breaks at event {number}").format(
                number=integrity.broken_at
            )
            words = self.tr(
                "Its fingerprint does not follow the one before it. Reading is possible, "
                "signing is not: ask the platform for the file again."
            )
        rows.addWidget(text_label(title, "heading"))
        rows.addWidget(text_label(words, "body", wrap=True))
        facts = Facts(name_width=170)
        facts.show_facts(
            [
                (self.tr("Events checked"), str(integrity.events), ""),
                (self.tr("First fingerprint"), _grouped(integrity.first_hash), ""),
                (self.tr("Last fingerprint"), _grouped(integrity.last_hash), ""),
                (self.tr("Checked"), moment_full(integrity.checked_at), ""),
            ]
        )
        rows.addWidget(facts)
        close = button(self.tr("Close"), "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        rows.addWidget(close, alignment=Qt.AlignmentFlag.AlignRight)
        self.setMinimumWidth(560)
