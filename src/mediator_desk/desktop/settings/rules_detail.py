"""One rule in full: what it says, how far it may be relied on, what the body set and why."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.dates import day_long
from mediator_desk.desktop.present.deadlines import read_words, source_words
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.settings.rules_words import (
    bound_words,
    checked_words,
    dates_words,
    rule_name,
    value_words,
    warnings_words,
)
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.card import Card
from mediator_desk.desktop.widgets.empty import EmptyState
from mediator_desk.desktop.widgets.facts import Facts
from mediator_desk.desktop.widgets.flow import CardFlow
from mediator_desk.desktop.widgets.labels import text_label
from mediator_desk.usecases.body_rules import KeptRule, RuleView


class RuleDetail(QFrame):
    """Beside the table. ``change_wanted`` and ``end_wanted`` (a ``KeptRule``) are about it."""

    change_wanted = Signal()
    end_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "paneRight")
        self._view: RuleView | None = None
        self._settings: tuple[KeptRule, ...] = ()
        self._build()
        follow_language(self, self._say)

    def show_rule(self, view: RuleView | None, settings: tuple[KeptRule, ...]) -> None:
        """Show a rule with the settings ever made for it, the oldest first."""
        self._view, self._settings = view, settings
        self._say()

    @property
    def standing(self) -> KeptRule | None:
        """The setting of the body that stands for the rule shown."""
        return next((kept for kept in reversed(self._settings) if kept.stands), None)

    def _build(self) -> None:
        self._card, self._history = Card(), Card()
        self._name = text_label("", "strong", wrap=True)
        self._facts = Facts(name_width=104)
        self._bound = text_label("", "meta", "muted", wrap=True)
        self._body = text_label("", "dense", "accent", wrap=True)
        self.change, self.end = button("", "primary"), button("", "danger")
        self.change.clicked.connect(self.change_wanted)
        self.end.clicked.connect(self._ask_end)
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        buttons.addWidget(self.change)
        buttons.addWidget(self.end)
        buttons.addStretch(1)
        for widget in (self._name, self._facts, self._bound, self._body):
            self._card.body.addWidget(widget)
        self._card.body.addLayout(buttons)
        self._lines = text_label("", "meta", "secondary", wrap=True)
        self._history.body.addWidget(self._lines)
        self._empty = EmptyState()
        flow = CardFlow()
        flow.setProperty("role", "flow")
        column = QVBoxLayout(flow)
        column.setContentsMargins(14, 12, 14, 14)
        column.setSpacing(10)
        for card in (self._card, self._history, self._empty):
            column.addWidget(card)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(flow)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(area)

    def _ask_end(self) -> None:
        if self.standing is not None:
            self.end_wanted.emit(self.standing)

    # -- words

    def _say(self) -> None:
        view = self._view
        self.setAccessibleName(self.tr("The rule in full"))
        self.change.setText(self.tr("Set for the body…"))
        self.end.setText(self.tr("End…"))
        self._history.set_title(self.tr("What the body set"))
        self._card.setVisible(view is not None)
        self._empty.setVisible(view is None)
        self._empty.say(
            self.tr("No rule chosen"), self.tr("Its source and its dates are shown here."), "scale"
        )
        self._history.setVisible(bool(self._settings))
        if view is not None:
            self._say_rule(view)

    def _say_rule(self, view: RuleView) -> None:
        rule = view.applied
        own = rule.body is not None and rule.body.own is not None
        self._name.setText(rule_name(rule))
        self._card.setAccessibleName(rule_name(rule))
        self._facts.show_facts(self._told(view))
        self._bound.setText("" if own else bound_words(view.shipped))
        self._bound.setVisible(not own)
        reason = self.tr("Set by the body: {reason}").format(reason=view.reason)
        self._body.setText(reason if view.by_body else "")
        self._body.setVisible(view.by_body)
        self.change.setVisible(not own)
        self.end.setVisible(self.standing is not None)
        self._lines.setText("\n".join(_line(kept) for kept in reversed(self._settings)))

    def _told(self, view: RuleView) -> list[tuple[str, str, str]]:
        rule = view.applied
        facts = [(self.tr("Value"), value_words(rule), "")]
        if view.by_body and value_words(rule) != value_words(view.shipped):
            facts.append((self.tr("As shipped"), value_words(view.shipped), ""))
        facts += [
            (self.tr("Starts with"), label("milestone", rule.starts), ""),
            (self.tr("Source"), source_words(rule.article), ""),
            (self.tr("Read in"), read_words(rule.source), ""),
            (self.tr("In force"), ", ".join(each for each in dates_words(rule) if each), ""),
        ]
        if view.next_from is not None:
            later = day_long(view.next_from, weekday=False)
            facts.append((self.tr("Next version"), self.tr("from {day}").format(day=later), ""))
        trust = f"{label('confidence', view.reference.confidence)}, {checked_words(view)}"
        facts += [
            (self.tr("Confidence"), trust, ""),
            (self.tr("After it"), label("deadline_expiry", rule.on_expiry), ""),
            (self.tr("Warnings"), warnings_words(view), ""),
        ]
        if rule.roll == "next_working_day":
            facts.append((self.tr("Last day"), self.tr("put off to a worked day"), ""))
        return facts


def _line(kept: KeptRule) -> str:
    """A setting as it was made: since when, why, by whom, and whether it stands."""
    rule, translate = kept.rule, QCoreApplication.translate
    start = day_long(rule.valid_from, weekday=False) if rule.valid_from else "…"
    words = translate("rules", "From {day}: {reason}").format(
        day=start, reason=rule.reason.rstrip(".")
    )
    parts = [words]
    if rule.valid_to is not None:
        until = translate("rules", "until {day}")
        parts.append(until.format(day=day_long(rule.valid_to, weekday=False)))
    if rule.set_by:
        parts.append(rule.set_by)
    if kept.withdrawn_at is not None:
        parts.append(translate("rules", "taken back"))
    elif kept.replaced_by is not None:
        parts.append(translate("rules", "replaced"))
    return f"{', '.join(parts)}."
