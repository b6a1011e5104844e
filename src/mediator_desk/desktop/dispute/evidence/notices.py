"""What is worth knowing before one reads: another kind than named, macros, what was left out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from mediator_desk.desktop.dispute.evidence.kinds import hazard_words, kind_words
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.labels import IconLabel, text_label
from mediator_desk.domain.plain_signs import plain_signs
from mediator_desk.usecases.exhibits import ExhibitPreview


class Notices(QFrame):
    """Hidden when there is nothing to say; ``back_wanted`` from an attached file."""

    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "banner")
        self.setProperty("tone", "warning")
        self._shown: ExhibitPreview | None = None
        self._inside = False
        rows = QVBoxLayout(self)
        rows.setContentsMargins(14, 5, 10, 5)
        rows.setSpacing(3)
        self._back = button(kind="link", icon="arrow-left")
        self._back.clicked.connect(self.back_wanted)
        rows.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        line = QHBoxLayout()
        line.setSpacing(6)
        self._icon = IconLabel("alert-triangle", "warning.fg", 15)
        self._words = text_label("", "meta", "warning", wrap=True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._words, 1)
        rows.addLayout(line)
        self.hide()
        follow_language(self, self._say)

    def tell(self, preview: ExhibitPreview | None, *, inside: bool) -> None:
        """Say what is worth knowing of what is shown; ``inside`` for an attached file."""
        self._shown, self._inside = preview, inside
        self._say()

    def words(self) -> str:
        """What is said."""
        return self._words.text()

    def _say(self) -> None:
        lines = [] if self._shown is None else self._lines(self._shown)
        self._back.setText(self.tr("Back to the e-mail"))
        self._back.setVisible(self._inside)
        self._words.setText("\n".join(lines))
        for part in (self._icon, self._words):
            part.setVisible(bool(lines))
        self.setVisible(bool(lines) or self._inside)

    def _lines(self, shown: ExhibitPreview) -> list[str]:
        lines = []
        if self._inside and shown.name:
            lines.append(self.tr("Attached file: {name}").format(name=plain_signs(shown.name)))
        if shown.media_type and not shown.name_agrees:
            words = self.tr("Not what its name says: it is really a file of kind “{kind}”.")
            lines.append(words.format(kind=kind_words(shown.media_type)))
        lines += [hazard_words(hazard) for hazard in shown.hazards]
        if shown.remote:
            lines.append(
                self.tr("%n element(s) from elsewhere were not fetched.", "", shown.remote)
            )
        if shown.truncated:
            lines.append(self.tr("Too long to be shown whole: save a copy to read the rest."))
        return lines
