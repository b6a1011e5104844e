"""Past files with the same people: number, dates, outcome and what they have in common."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.dates import day_short
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.labels import ElidedLabel, text_label
from mediator_desk.domain.independence import name_key
from mediator_desk.usecases.independence import LinkedFile, Sought, Tie


def tie_words(tie: Tie) -> str:
    """What two files have in common."""
    translate = QCoreApplication.translate
    return {
        Tie.SAME_SIREN: translate("procedure", "same company number"),
        Tie.SAME_TRADER: translate("procedure", "same trader"),
        Tie.SAME_CONSUMER: translate("procedure", "same consumer"),
        Tie.SAME_REPRESENTATIVE: translate("procedure", "same representative"),
        Tie.SAME_PERSON: translate("procedure", "same person, on the other side"),
    }[tie]


def sought_words(sought: Iterable[Sought]) -> list[str]:
    """What was looked for, as one reads it."""
    translate = QCoreApplication.translate
    siren = translate("procedure", "SIREN {number}")
    words = [
        siren.format(number=grouped_siren(one.value)) if one.what == "siren" else one.value
        for one in sought
    ]
    # WHY by key: a shop often bears the name of its company, typed with another apostrophe.
    return list({name_key(one) or one: one for one in words}.values())


def grouped_siren(number: str) -> str:
    """A company number in threes, never broken."""
    return f"{number[:3]}\u00a0{number[3:6]}\u00a0{number[6:]}"


def file_words(file: LinkedFile) -> str:
    """Dates and outcome of a past file, in a line."""
    translate = QCoreApplication.translate
    parts = []
    if file.referred_on is not None:
        referred = translate("procedure", "referred {day}")
        parts.append(referred.format(day=_day(file.referred_on)))
    if file.closed_on is not None:
        ended = translate("procedure", "ended {day}")
        parts.append(ended.format(day=_day(file.closed_on)))
    outcome = (
        label("outcome", file.outcome)
        if file.outcome is not None
        else label("dispute_state", file.state)
    )
    return ", ".join([*parts, outcome.lower()])


class LinkedFiles(QFrame):
    """A line for each; ``file_wanted`` carries the identifier of the one to open."""

    file_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._files: tuple[LinkedFile, ...] = ()
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(4)
        self._shown: list[QWidget] = []
        follow_language(self, self._say)

    def show_files(self, files: tuple[LinkedFile, ...]) -> None:
        """Show these files."""
        self._files = files
        self._say()

    def _say(self) -> None:
        for row in self._shown:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._shown = [self._row(file) for file in self._files]
        for row in self._shown:
            self._rows.addWidget(row)
        self.setVisible(bool(self._files))

    def _row(self, file: LinkedFile) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        number = button(file.file_no, "link", "small")
        ties = ", ".join(tie_words(tie) for tie in file.ties)
        number.setAccessibleName(f"{file.file_no}, {file_words(file)}, {ties}")
        number.clicked.connect(lambda _=False, one=file.dispute_id: self.file_wanted.emit(one))
        grid.addWidget(number, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(ElidedLabel(file_words(file), "dense"), 0, 1)
        grid.addWidget(text_label(ties, "meta", "muted"), 0, 2)
        return holder


def _day(day: date) -> str:
    return f"{day_short(day)}\u00a0{day.year}"
