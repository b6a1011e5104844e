"""The integrity seal explained: what was checked, what it found, and what it proves."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.dates import moment_full, moment_short
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.buttons import button, dress_button
from mediator_desk.desktop.widgets.facts import Facts
from mediator_desk.desktop.widgets.labels import set_look, text_label
from mediator_desk.usecases.timelines import Integrity


def _grouped(digest: str) -> str:
    return " ".join(digest[start : start + 8] for start in range(0, len(digest), 8))


class SealButton(QPushButton):
    """Says whether the chain holds; opens the report of its check."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._integrity: Integrity | None = None
        dress_button(self, "seal", "small")
        self.hide()
        self.clicked.connect(self._explain)
        follow_language(self, self._say)

    def show_integrity(self, integrity: Integrity) -> None:
        """Show the last check of the chain."""
        self._integrity = integrity
        self._say()
        self.show()

    def _say(self) -> None:
        integrity = self._integrity
        if integrity is None:
            return
        if integrity.broken_at is None:
            words, icon, tone = (
                self.tr("Timeline intact, %n event(s)", "", integrity.events),
                "shield-check",
                "success",
            )
        else:
            broken = self.tr("Timeline broken at event {number}")
            words, icon, tone = broken.format(number=integrity.broken_at), "shield-x", "danger"
        self.setText(words)
        self.setIcon(theme().icon(icon, f"{tone}.fg"))
        checked = self.tr("Last checked {when}").format(when=moment_short(integrity.checked_at))
        self.setToolTip(checked)
        self.setAccessibleName(f"{words}. {checked}")
        set_look(self, tone=tone)

    @Slot()
    def _explain(self) -> None:
        if self._integrity is not None:
            SealReport(self._integrity, self.window()).open()


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
