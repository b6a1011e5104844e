"""The settings place: reading, the vault's lock, the platform this desk is linked to.

Owns nothing but the form; every change is in force at once and kept by itself.
"""

import platform
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from mediator_desk._generated.ui_settings import Ui_SettingsForm
from mediator_desk.desktop.custody.backups import BackupCard
from mediator_desk.desktop.custody.due import DueCard
from mediator_desk.desktop.custody.examining import ExaminationCard
from mediator_desk.desktop.i18n import Languages, follow_language
from mediator_desk.desktop.linking import LinkForm
from mediator_desk.desktop.preferences import Preferences
from mediator_desk.desktop.reading import ReadingControls
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.settings.contents import Contents
from mediator_desk.desktop.settings.sections import ABOVE, BELOW, CardMaking
from mediator_desk.desktop.settings.security import SecurityCard
from mediator_desk.desktop.shell.navigation import Location
from mediator_desk.desktop.shell.shortcuts import CommandLine
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.buttons import button, dress_button
from mediator_desk.desktop.widgets.card import Card
from mediator_desk.desktop.widgets.labels import text_label
from mediator_desk.desktop.widgets.settings_card import SettingsCard
from mediator_desk.usecases.desk import Desk

_GAP = 12
_MINUTES = (1, 5, 10, 15, 30, 60)
_WIDEST = 760
_BESIDE = 960
"""From what width on, at 100 % text size, the names of the cards stand beside them."""


class SettingsPage(QWidget):
    """One column of cards, and their names beside it."""

    def __init__(
        self,
        session: Session,
        preferences: Preferences,
        languages: Languages,
        lines: Callable[[], list[CommandLine]],
    ) -> None:
        super().__init__()
        self._session = session
        self._preferences = preferences
        self.ui = Ui_SettingsForm()
        self.ui.setupUi(self)
        ui = self.ui
        theme().changed.connect(self._fit)
        self._fit()
        self._reading = ReadingControls(ui.language, ui.theme, ui.textSize, preferences, languages)
        self._link = LinkForm(session.work, ui.url, ui.code, ui.device, ui.linkError, ui.linking)
        ui.device.setText(platform.node())
        self._security, self._rules = SecurityCard(session), self._rules_card()
        self._sections: dict[str, SettingsCard] = {
            "backups": BackupCard(session),
            "destruction": DueCard(session),
            "examination": ExaminationCard(session),
        }
        making = CardMaking(session, preferences, lines)
        self._cards = {name: make(making) for name, make in (*ABOVE.items(), *BELOW.items())}
        self._lay_out()
        self._asked_for: QWidget | None = None
        self._contents = self._beside_cards()
        bar = ui.scroll.verticalScrollBar()
        bar.rangeChanged.connect(self._reveal)
        bar.actionTriggered.connect(self._forget_reveal)
        bar.valueChanged.connect(self._follow)
        self._again, self._asks_again = button("", "link"), False
        platform_rows = ui.platform.layout()
        assert isinstance(platform_rows, QBoxLayout)
        platform_rows.insertWidget(platform_rows.indexOf(ui.linkForm), self._again)
        self._again.clicked.connect(self._link_again)
        dress_button(ui.linkNow, "primary")
        ui.linkNow.clicked.connect(self._start_link)
        ui.code.returnPressed.connect(self._start_link)
        self._link.linked.connect(self._linked)
        self._link.ended.connect(self._show_platform)
        ui.lockAfter.activated.connect(self._choose_minutes)
        session.desk_changed.connect(self._show_platform)
        follow_language(self, self._say)

    @Slot()
    def _fit(self) -> None:
        """WHY: with large text a column of its usual width would cut the names of choices."""
        self.ui.column.setMaximumWidth(theme().px(_WIDEST))

    def show_location(self, location: Location) -> None:
        """``tab`` names a card: "platform" is linking, the others are custody's."""
        card = {**self._sections, **self._cards}.get(location.tab)
        if card is not None:
            card.focus_first()
            self._asked_for = card
            self._reveal()
        if location.tab == "platform":
            field = self.ui.url if self.ui.linkForm.isVisibleTo(self) else self.ui.scroll
            field.setFocus()
            self.ui.scroll.ensureWidgetVisible(self.ui.platform)

    @Slot()
    def _reveal(self) -> None:
        """WHY again whenever the page grows: the cards above are filled one after the other."""
        scroll, card = self.ui.scroll, self._asked_for
        if card is not None:
            scroll.verticalScrollBar().setValue(card.geometry().top() - _GAP)

    @Slot()
    def _forget_reveal(self) -> None:
        self._asked_for = None

    @Slot(object)
    def _go_to(self, card: QWidget) -> None:
        self._asked_for = card
        self._reveal()

    @Slot()
    def _follow(self) -> None:
        """Point at the card that is being read: the one asked for, else the first whole one."""
        top = self.ui.scroll.verticalScrollBar().value()
        whole = (card for card in self._shown_cards() if card.geometry().top() >= top)
        card = self._asked_for or next(whole, None)
        if card is not None:
            self._contents.point_at(card)

    def _shown_cards(self) -> list[QWidget]:
        """Every card, from the top of the page to its foot."""
        rows = self.ui.column.layout()
        assert rows is not None
        items = (rows.itemAt(place) for place in range(rows.count()))
        held = (item.widget() for item in items if item is not None)
        return [card for card in held if card is not None and card.property("role") == "card"]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The names give way where there is no room beside the cards."""
        super().resizeEvent(event)
        self._contents.setVisible(event.size().width() >= theme().px(_BESIDE))

    @Slot()
    def _name_cards(self) -> None:
        self._contents.setAccessibleName(self.tr("Settings"))
        self._contents.show_cards(self._shown_cards())

    def panes(self) -> list[QWidget]:
        """The groups F6 goes through."""
        ui = self.ui
        return [
            self._contents,
            ui.language,
            *(self._cards[name] for name in ABOVE),
            *(ui.lockAfter, self._security),
            *self._sections.values(),
            ui.url,
            *(self._cards[name] for name in BELOW),
        ]

    def _lay_out(self) -> None:
        """Put every card among those of the form."""
        ui, cards = self.ui, self.ui.column.layout()
        assert isinstance(cards, QBoxLayout)
        held = [self._security, *self._sections.values(), self._rules]
        self._insert(cards, cards.indexOf(ui.vault), [self._cards[name] for name in ABOVE])
        self._insert(cards, cards.indexOf(ui.platform), held)
        after = cards.indexOf(ui.platform) + 1
        self._insert(cards, after, [self._cards[name] for name in BELOW], before=True)

    @staticmethod
    def _insert(
        cards: QBoxLayout, place: int, made: Sequence[QWidget], *, before: bool = False
    ) -> None:
        for card in reversed(made):
            if not before:
                cards.insertSpacing(place, _GAP)
            cards.insertWidget(place, card)
            if before:
                cards.insertSpacing(place, _GAP)

    def _beside_cards(self) -> Contents:
        """The names of the cards, put at the left of them."""
        contents = Contents()
        beside = QHBoxLayout()
        beside.setSpacing(0)
        side = QVBoxLayout()
        side.setContentsMargins(14, 18, 0, 14)
        side.addWidget(contents)
        beside.addLayout(side)
        beside.addWidget(self.ui.scroll, 1)
        outer = self.layout()
        assert isinstance(outer, QBoxLayout)
        outer.addLayout(beside)
        contents.wanted.connect(self._go_to)
        return contents

    def _rules_card(self) -> Card:
        """The way to the rules of the law and of the body."""
        card = Card("", (18, 14, 18, 14))
        self._rules_text = text_label("", "dense", "secondary", wrap=True)
        self._see_rules = button("", icon="scale")
        self._see_rules.clicked.connect(self._go_to_rules)
        card.body.addWidget(self._rules_text)
        card.body.addWidget(self._see_rules, alignment=Qt.AlignmentFlag.AlignLeft)
        return card

    @Slot()
    def _go_to_rules(self) -> None:
        self._session.navigation.place("rules")

    def _say(self) -> None:
        self.ui.retranslateUi(self)
        self._rules.set_title(self.tr("Rules of the law and of the body"), "heading")
        self._rules_text.setText(
            self.tr(
                "Every deadline with its length, its article, its dates and how far it was "
                "checked; what your body sets in its place, and why."
            )
        )
        self._see_rules.setText(self.tr("See the rules"))
        self._reading.say()
        minutes = [(str(each), self.tr("%n minute(s)", "", each)) for each in _MINUTES]
        self.ui.lockAfter.set_choices(minutes)
        self.ui.lockAfter.choose(str(self._preferences.choices.lock_minutes))
        self.ui.vaultFacts.show_facts([(self.tr("Folder"), str(self._session.desk.root), "")])
        self._show_platform()
        # WHY later: the cards hear of another language after this page.
        QTimer.singleShot(0, self, self._name_cards)

    @Slot()
    def _show_platform(self) -> None:
        ui = self.ui
        actor = self._session.actor
        ui.linkForm.setVisible(actor is None or self._asks_again)
        self._again.setVisible(actor is not None and not self._asks_again)
        self._again.setText(self.tr("Link this desk again…"))
        ui.platformFacts.setVisible(actor is not None)
        ui.linkNow.setEnabled(not self._link.running)
        if actor is None:
            ui.platformText.setText(
                self.tr(
                    "This desk works alone: dispute files are opened from disk and nothing is sent."
                )
            )
            return
        ui.platformText.setText(
            self.tr(
                "A new one-time code from the mediation body gives this desk a new certificate."
                " Everything here is kept."
            )
            if self._asks_again
            else self.tr("Acts leave under this person’s name alone.")
        )
        ui.platformFacts.show_facts(
            [
                (self.tr("Mediator"), actor.name, "MEDIATOR"),
                (self.tr("Body"), actor.body_name, ""),
                (self.tr("Platform"), actor.platform_name, ""),
                (self.tr("Address"), actor.platform_url, ""),
            ]
        )

    @Slot()
    def _choose_minutes(self) -> None:
        self._preferences.change(lock_minutes=int(self.ui.lockAfter.currentData()))

    @Slot()
    def _link_again(self) -> None:
        """A certificate ends, or names no place that tells of its withdrawal."""
        actor = self._session.actor
        if actor is not None:
            self._asks_again = True
            self.ui.url.setText(actor.platform_url)
            self._show_platform()
            self.ui.code.setFocus()

    @Slot()
    def _start_link(self) -> None:
        self._link.start(self._session.desk)
        self._show_platform()

    @Slot(object, object)
    def _linked(self, desk: Desk, _: str) -> None:
        self._asks_again = False
        self.ui.code.clear()
        self._session.take_desk(desk)
