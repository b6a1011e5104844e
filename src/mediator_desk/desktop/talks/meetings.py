"""The talks of a dispute, newest first: who was heard, and what only the mediator may read."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.dates import clock_time, day_long, day_short
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.talks.private import TalkCard
from mediator_desk.desktop.talks.words import (
    hidden_words,
    state_words,
    talk_facts,
    talk_title,
)
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.card import Card
from mediator_desk.desktop.widgets.chips import Chip
from mediator_desk.desktop.widgets.emptying import empty_out
from mediator_desk.desktop.widgets.labels import IconLabel, text_label
from mediator_desk.desktop.widgets.marks import PartyMark
from mediator_desk.usecases.talks import Lifting, Talk, Talks

_LONGEST = 420


class MeetingsCard(Card):
    """One box a talk. Signals carry the talk, the consent to tell, or the event to open."""

    record_wanted = Signal()
    words_wanted = Signal(object)
    lift_wanted = Signal(object)
    tell_wanted = Signal(object)
    event_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._talks: Talks | None = None
        self.record = button("", "soft", "small", "plus")
        self.add_to_header(self.record)
        self._boxes = QVBoxLayout()
        self._boxes.setSpacing(8)
        self.body.addLayout(self._boxes)
        self._empty = text_label("", "dense", "muted", wrap=True)
        self.body.addWidget(self._empty)
        self.record.clicked.connect(self.record_wanted)
        follow_language(self, self._say)

    def show_talks(self, talks: Talks) -> None:
        """Show these talks."""
        self._talks = talks
        self._say()

    def _say(self) -> None:
        self.set_title(self.tr("Interviews and meetings"), "heading")
        self.record.setText(self.tr("Record a talk…"))
        self._empty.setText(
            self.tr(
                "No talk yet. You may hear the parties together or separately (R612\u20113); what "
                "is said separately stays on this desk."
            )
        )
        talks = self._talks
        if talks is None:
            return
        self.record.setEnabled(not talks.read_only)
        self._empty.setVisible(not talks.talks)
        # WHY asked before: the boxes are made anew, and what had the focus goes with them.
        focus = QApplication.focusWidget()
        held = focus is not None and focus is not self.record and self.isAncestorOf(focus)
        empty_out(self._boxes)
        for talk in talks.talks:
            self._boxes.addWidget(self._box(talk, read_only=talks.read_only))
        if held:
            self.record.setFocus()

    def _box(self, talk: Talk, *, read_only: bool) -> TalkCard:
        box = TalkCard(apart=talk.apart is not None)
        head = QHBoxLayout()
        head.setSpacing(6)
        for role in dict.fromkeys(talk.heard):
            head.addWidget(PartyMark(role))
        title = text_label(talk_title(talk.heard), "strong", wrap=True)
        head.addWidget(title, 1)
        words, tone, icon = state_words(talk.state)
        if words:
            head.addWidget(Chip(words, tone, icon))
        box.rows.addLayout(head)
        when = day_long(talk.on)
        if talk.at is not None:
            when = f"{when}, {clock_time(talk.at)}"
        box.rows.addWidget(
            text_label(f"{when}, {talk_facts(talk)}", "dense", "secondary", wrap=True)
        )
        if talk.apart is not None:
            box.rows.addLayout(self._hidden(talk))
        if talk.text:
            box.rows.addWidget(_read(talk.text, "dense"))
        if talk.words:
            box.rows.addWidget(_private(talk.words))
        for lifting in talk.liftings:
            box.rows.addLayout(self._lifting(lifting, read_only=read_only))
        box.rows.addLayout(self._links(talk, read_only=read_only))
        spoken = [talk_title(talk.heard), when, talk_facts(talk)]
        if talk.apart is not None:
            spoken.append(hidden_words(talk.apart))
        box.setAccessibleName(". ".join(spoken))
        return box

    def _hidden(self, talk: Talk) -> QHBoxLayout:
        assert talk.apart is not None
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(IconLabel("eye-off", "warning.fg", 15))
        row.addWidget(text_label(hidden_words(talk.apart), "metaStrong", "warning"), 1)
        return row

    def _links(self, talk: Talk, *, read_only: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        titled = talk_title(talk.heard)
        if not read_only:
            words = self.tr("Own words…") if talk.words else self.tr("Write own words…")
            row.addWidget(_link(words, titled, self.words_wanted, talk))
        if talk.apart is not None and talk.words and not read_only:
            row.addWidget(_link(self.tr("Record a consent…"), titled, self.lift_wanted, talk))
        if talk.seq is not None:
            row.addWidget(_link(self.tr("On the timeline"), titled, self.event_wanted, talk.seq))
        row.addStretch(1)
        return row

    def _lifting(self, lifting: Lifting, *, read_only: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(IconLabel("lock-open", "success.fg", 15), 0, Qt.AlignmentFlag.AlignTop)
        said = self.tr("May be told, agreed on {day} ({channel}): “{passage}”").format(
            day=day_short(lifting.consented_on),
            channel=label("channel", lifting.channel).lower(),
            passage=_short(lifting.passage),
        )
        row.addWidget(text_label(said, "meta", "", wrap=True), 1)
        if lifting.told:
            row.addWidget(Chip(self.tr("Told"), "success", "check"))
        elif not read_only:
            tell = _link(self.tr("Tell both…"), said, self.tell_wanted, lifting.lifting_id)
            row.addWidget(tell, 0, Qt.AlignmentFlag.AlignTop)
        return row


def _link(text: str, about: str, signal: object, value: Talk | UUID | int) -> QPushButton:
    made = button(text, "link", "small")
    made.setAccessibleName(f"{text.rstrip('…')}, {about}")
    made.clicked.connect(partial(_emit, signal, value))
    return made


def _emit(signal: object, value: object, _checked: bool = False) -> None:
    emit = getattr(signal, "emit", None)
    if emit is not None:
        emit(value)


def _read(text: str, style: str) -> QLabel:
    words = text_label(_short(text), style, wrap=True)
    words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return words


def _private(text: str) -> Card:
    box = Card("note", (10, 6, 10, 7))
    row = QHBoxLayout()
    row.setSpacing(7)
    row.addWidget(IconLabel("lock", "note.fg", 14), 0, Qt.AlignmentFlag.AlignTop)
    words = text_label(_short(text), "dense", "note", wrap=True)
    words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    row.addWidget(words, 1)
    box.body.addLayout(row)
    return box


def _short(text: str) -> str:
    """The beginning of a text, cut at a word; the whole is one click away."""
    return text if len(text) <= _LONGEST else text[:_LONGEST].rsplit(" ", 1)[0] + "…"
