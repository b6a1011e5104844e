"""A result: the sum or the days, the scale with the step that applies, the working, the sources.

Owns showing only; what a result is worth is for the mediator to say.
"""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from mediator_desk.desktop.calculators.asking import spoken_language
from mediator_desk.desktop.calculators.scale import ScaleView, lines_of, scale_of
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.dates import day_long
from mediator_desk.desktop.present.deadlines import read_words, source_words
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.present.money import money
from mediator_desk.desktop.widgets.card import Card
from mediator_desk.desktop.widgets.chips import Chip
from mediator_desk.desktop.widgets.empty import EmptyState
from mediator_desk.desktop.widgets.emptying import empty_out
from mediator_desk.desktop.widgets.labels import IconLabel, set_look, text_label
from mediator_desk.law import Confidence, LawReference
from mediator_desk.usecases.calculators import Calculation

_TONES: Final = {
    Confidence.CHECKED: ("success", "check"),
    Confidence.TO_RECHECK: ("warning", "alert-triangle"),
    Confidence.DEFAULT: ("", "info-circle"),
}


class ResultPane(QWidget):
    """Says what is missing until there is a result."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._done: Calculation | None = None
        self._problem = ""
        self._missing: tuple[str, ...] = ()
        self._empty = EmptyState()
        self._sum = Card("accent", (16, 12, 16, 12))
        self._figure = text_label("", "display")
        self._under = text_label("", "dense", "secondary", wrap=True)
        self._sentence = text_label("", "body", wrap=True)
        self._scale, self._working, self._sources = Card(), Card(), Card()
        self._scale_rows, self._source_rows = QGridLayout(), QVBoxLayout()
        self._lines = text_label("", "dense", "secondary", wrap=True)
        for words in (self._sentence, self._lines):
            words.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
        self._lay_out()
        follow_language(self, self._say)

    def show_result(self, done: Calculation) -> None:
        """Show a result in place of the one before."""
        self._done, self._problem = done, ""
        self._say()

    def wait(self, problem: str = "", missing: tuple[str, ...] = ()) -> None:
        """There is no result: the answers ``missing`` by name, or ``problem`` says why."""
        self._done, self._problem, self._missing = None, problem, missing
        self._say()

    @property
    def done(self) -> Calculation | None:
        """The result shown."""
        return self._done

    def as_text(self) -> str:
        """Sentence and working as they are copied and kept in a note."""
        if self._done is None:
            return ""
        language = spoken_language()
        return "\n".join([self._done.sentence(language), "", *self._done.working(language)])

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        self._sum.body.setSpacing(2)
        for widget in (self._figure, self._under, self._sentence):
            self._sum.body.addWidget(widget)
        self._scale_rows.setSpacing(0)
        self._scale_rows.setColumnStretch(1, 1)
        self._scale.body.addLayout(self._scale_rows)
        self._working.body.addWidget(self._lines)
        self._source_rows.setSpacing(7)
        self._sources.body.addLayout(self._source_rows)
        for card in (self._empty, self._sum, self._scale, self._working, self._sources):
            column.addWidget(card)
        column.addStretch(1)

    # -- words

    def _say(self) -> None:
        self._scale.set_title(self.tr("Scale"))
        self._working.set_title(self.tr("Working"))
        self._sources.set_title(self.tr("What it rests on"))
        done = self._done
        for card in (self._sum, self._working, self._sources):
            card.setVisible(done is not None)
        self._empty.setVisible(done is None)
        view = scale_of(done) if done is not None else None
        self._scale.setVisible(view is not None)
        if view is not None:
            self._say_scale(view)
        if done is None:
            title = self._problem or self.tr("The result appears here")
            text = "" if self._problem else self._needed()
            self._empty.say(title, text, "alert-circle" if self._problem else "calculator")
            return
        self._say_sum(done)
        self._lines.setText("\n".join(done.working(spoken_language())))
        self._say_sources(done)

    def _needed(self) -> str:
        """What is left to fill in, by the names of the fields."""
        if not self._missing:
            return self.tr("One answer cannot be read: see under its field.")
        quote = self.tr("“{name}”")
        names = ", ".join(quote.format(name=name) for name in self._missing)
        return self.tr("Still to fill in: {names}.").format(names=names)

    def _say_sum(self, done: Calculation) -> None:
        self._figure.setVisible(done.total is not None or bool(done.days))
        if done.total is not None:
            self._figure.setText(money(done.total))
        elif done.days:
            self._figure.setText(day_long(done.days[0].day))
        added = done.addition
        self._under.setVisible(added is not None and done.base is not None)
        if added is not None and done.base is not None:
            words = self.tr("{base}, and {addition} added")
            self._under.setText(words.format(base=money(done.base), addition=money(added)))
        self._sentence.setText(done.sentence(spoken_language()))
        self._sum.setAccessibleName(self._sentence.text())

    def _say_scale(self, view: ScaleView) -> None:
        empty_out(self._scale_rows)
        for row, (when, much) in enumerate(lines_of(view)):
            self._scale_rows.addWidget(self._step(when, much, on=row == view.active), row, 0, 1, 2)

    def _step(self, when: str, much: str, *, on: bool) -> QFrame:
        """One step; the one that applies is marked by an arrow and a frame, not by colour alone."""
        line = QFrame()
        row = QHBoxLayout(line)
        row.setContentsMargins(8, 4, 10, 4)
        row.setSpacing(8)
        if on:
            line.setProperty("role", "chosen")
        style = "denseStrong" if on else "dense"
        arrow = IconLabel(
            "arrow-right" if on else "minus", "accent.base" if on else "text.muted", 15
        )
        row.addWidget(arrow)
        row.addWidget(text_label(when, style), 1)
        amount = text_label(much, style, wrap=True)
        amount.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(amount, 1)
        spoken = f"{when}: {much}"
        applies = self.tr("this step applies")
        line.setAccessibleName(f"{spoken}, {applies}" if on else spoken)
        return line

    def _say_sources(self, done: Calculation) -> None:
        empty_out(self._source_rows)
        for reference in done.references:
            self._source_rows.addWidget(self._source(reference))

    def _source(self, reference: LawReference) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 1)
        tone, icon = _TONES[reference.confidence]
        grid.addWidget(text_label(source_words(reference.article), "denseStrong", wrap=True), 0, 0)
        chip = Chip(label("confidence", reference.confidence), tone, icon)
        grid.addWidget(chip, 0, 1, Qt.AlignmentFlag.AlignTop)
        told = text_label(self._version(reference), "meta", "muted", wrap=True)
        grid.addWidget(told, 1, 0, 1, 2)
        holder.setAccessibleName(f"{source_words(reference.article)}. {told.text()}")
        set_look(told)
        return holder

    def _version(self, reference: LawReference) -> str:
        """Since when it holds, until when, where it was read and when."""
        parts = []
        start, end = reference.valid_from, reference.valid_to
        if start is not None:
            parts.append(self.tr("Since {day}").format(day=day_long(start, weekday=False)))
        if end is not None:
            parts.append(self.tr("until {day}").format(day=day_long(end, weekday=False)))
        if reference.checked_on is not None:
            words = self.tr("read in {source}")
            parts.append(words.format(source=read_words(reference.source)))
        text = ", ".join(parts)
        return f"{text[:1].upper()}{text[1:]}." if text else read_words(reference.source)
