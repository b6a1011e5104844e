"""One ground of admissibility: its question, what the file holds on it, and the answer.

Owns the fields of one answer; never keeps it.
"""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from dispute_exchange.evidence import EvidenceItem
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.dates import day_long
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.present.locale import in_french
from mediator_desk.desktop.present.plurals import plurals
from mediator_desk.desktop.procedure.fields import WordsAsked
from mediator_desk.desktop.shell.discretion import discretion
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.fields import Asked
from mediator_desk.desktop.widgets.labels import IconLabel, text_label
from mediator_desk.desktop.widgets.segmented import Segmented
from mediator_desk.usecases.admissibility import (
    AdmissibilityView,
    Answer,
    GroundAnswer,
    GroundView,
    Missing,
    TimeSpan,
)

_OPEN = ""


class Question(QWidget):
    """``answered`` when the answer was chosen, ``typed`` while its reason is written."""

    answered = Signal()
    typed = Signal()
    exhibit_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._ground: GroundView | None = None
        self._view: AdmissibilityView | None = None
        self._boxes: dict[object, QCheckBox] = {}
        self._lines: list[QWidget] = []
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(7)
        self._article = text_label("", "meta", "muted")
        self._asked = text_label("", "strong", wrap=True)
        self._proof = text_label("", "dense", "secondary", wrap=True)
        self._facts = QVBoxLayout()
        self._facts.setSpacing(4)
        self._answer = Segmented()
        self._reason = WordsAsked(3)
        self._body_line = QLineEdit()
        self._body = Asked(self._body_line)
        self._contested = QCheckBox()
        for widget in (self._article, self._asked, self._proof):
            rows.addWidget(widget)
        rows.addLayout(self._facts)
        rows.addWidget(self._answer)
        rows.addWidget(self._reason)
        rows.addWidget(self._body)
        rows.addWidget(self._contested)
        rows.addStretch(1)
        self._answer.chosen.connect(self._chosen)
        self._reason.prose.textChanged.connect(self._written)
        self._body_line.textEdited.connect(self._written)
        self._contested.clicked.connect(self.answered)
        follow_language(self, self._say)

    def show_ground(self, ground: GroundView, view: AdmissibilityView) -> None:
        """Show one ground; what is being written of the same ground is left alone."""
        same = self._ground is not None and self._ground.ground is ground.ground
        self._ground, self._view = ground, view
        if not same:
            self._put(ground.answer)
        self._say()

    def begin(self) -> None:
        """Put the focus on the answer."""
        self._answer.setFocus()

    def given(self) -> GroundAnswer | None:
        """The answer as it is written; None while there is none, or a refusal has no reason."""
        answer = self._answer.current()
        if self._ground is None or answer == _OPEN:
            return None
        reason = self._reason.said()
        if answer == Answer.NO and not reason:
            return None
        refused = answer == Answer.NO
        return GroundAnswer(
            self._ground.ground,
            Answer(answer),
            reason,
            tuple(
                item.evidence_id
                for item in self._ground.facts.exhibits
                if (box := self._boxes.get(item.evidence_id)) is not None and box.isChecked()
            ),
            self._body_line.text().strip() if refused and self._ground.rule.names_body else "",
            refused and self._contested.isChecked(),
        )

    def _put(self, answer: GroundAnswer | None) -> None:
        given = answer
        self._reason.prose.blockSignals(True)
        self._reason.prose.put(given.reason if given is not None else "")
        self._reason.prose.blockSignals(False)
        self._body_line.setText(given.body if given is not None else "")
        self._contested.setChecked(given is not None and given.contested)
        self._answer.set_choices(self._choices())
        self._answer.choose(given.answer.value if given is not None else _OPEN)

    @Slot()
    def _chosen(self) -> None:
        self._say_fields()
        if self._answer.current() == Answer.NO and not self._reason.said():
            self._reason.prose.setFocus()
        self.answered.emit()

    @Slot()
    def _written(self) -> None:
        self._say_fields()
        self.typed.emit()

    # -- words ---------------------------------------------------------------------------------

    def _choices(self) -> list[tuple[str, str]]:
        return [
            (_OPEN, self.tr("To answer")),
            (Answer.YES.value, self.tr("Yes")),
            (Answer.NO.value, self.tr("No")),
            (Answer.NOT_YET.value, self.tr("Not yet")),
        ]

    def _say(self) -> None:
        self._answer.set_choices(self._choices())
        self._answer.setAccessibleName(self.tr("Answer"))
        self._reason.say(self.tr("&Reason, sealed in the vault"))
        self._contested.setText(self.tr("The consumer contests this ground"))
        ground = self._ground
        if ground is None:
            return
        words = ground.words("fr" if in_french() else "en")
        article = f"{ground.rule.article}, {ground.rule.point}".replace("-", "\u2011")
        if not ground.rule.checked:
            unsure = self.tr("Rule to be re\u2011checked")
            article = f"{article}. {unsure}"
        self._article.setText(article)
        self._asked.setText(words.question)
        self._proof.setText(" ".join(part for part in (words.proof, words.note) if part))
        self._proof.setVisible(bool(self._proof.text()))
        self._body.say(self.tr("&Other body: name, reference, date"))
        self._show_facts(ground)
        self._say_fields()

    def _say_fields(self) -> None:
        ground = self._ground
        if ground is None or self._view is None:
            return
        refused = self._answer.current() == Answer.NO
        self._body.setVisible(refused and ground.rule.names_body)
        self._contested.setVisible(refused)
        missing = refused and not self._reason.said()
        self._reason.say_error(self.tr("A refusal says why.") if missing else "")
        for field in (self._answer, self._reason, self._body, self._contested):
            field.setEnabled(not self._view.read_only)

    def _show_facts(self, ground: GroundView) -> None:
        for line in self._lines:
            self._facts.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = []
        kept = {box for box, widget in self._boxes.items() if widget.isChecked()}
        fresh = not self._boxes.keys() & {item.evidence_id for item in ground.facts.exhibits}
        self._boxes = {}
        chosen = set(ground.answer.exhibits) if ground.answer is not None else set()
        for item in ground.facts.exhibits:
            checked = item.evidence_id in (chosen if fresh else kept | chosen)
            self._lines.append(self._exhibit(item, checked=checked))
        if ground.facts.complained is not None:
            told = self.tr("Written complaint of {day}, as stated at the referral.")
            day = day_long(ground.facts.complained.on, weekday=False)
            words = told.format(day=day)
            self._lines.append(_line("calendar", "text.secondary", words))
        if ground.facts.span is not None:
            self._lines.append(_line(*self._span(ground.facts.span)))
        for missing in ground.facts.missing:
            self._lines.append(_line("alert-triangle", "warning.fg", self._lack(missing)))
        for line in self._lines:
            self._facts.addWidget(line)

    def _exhibit(self, item: EvidenceItem, *, checked: bool) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        number = self.tr("exhibit {number}").format(number=item.piece_no)
        text = discretion().without_names(f"{number[:1].upper()}{number[1:]}, {item.title}")
        if item.defect is not None:
            text = f"{text} ({label('document_defect', item.defect).lower()})"
        box = QCheckBox(text)
        box.setChecked(checked)
        box.clicked.connect(self.answered)
        look = button(self.tr("See"), "link", "small")
        look.setAccessibleName(f"{look.text()}, {text}")
        look.clicked.connect(lambda _=False, one=item.evidence_id: self.exhibit_wanted.emit(one))
        row.addWidget(box, 1)
        row.addWidget(look)
        self._boxes[item.evidence_id] = box
        return holder

    def _span(self, span: TimeSpan) -> tuple[str, str, str]:
        words = self.tr("Complaint of {complained}, referral of {referred}: {days}.")
        told = words.format(
            complained=day_long(span.complained.on, weekday=False),
            referred=day_long(span.referred_on, weekday=False),
            days=plurals().days(span.days),
        )
        last = self.tr("Last day: {day}.").format(day=day_long(span.last_day))
        icon = ("clock-check", "success.fg") if span.within else ("clock-exclamation", "danger.fg")
        return (*icon, f"{told} {last}")

    def _lack(self, missing: Missing) -> str:
        return {
            Missing.DATE: self.tr("The date of the written complaint is not known."),
            Missing.DATE_UNCERTAIN: self.tr("The date of the written complaint is not certain."),
            Missing.EXHIBIT: self.tr("No exhibit of the consumer shows it."),
            Missing.UNFIT: self.tr("The exhibits that could show it are unfit."),
        }[missing]


def _line(icon: str, colour: str, words: str) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(IconLabel(icon, colour, 16), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(text_label(words, "dense", wrap=True), 1)
    return holder
