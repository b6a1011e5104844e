"""Independence in one card: what was stated, the past files, the parties' time to object."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout

from dispute_exchange.vocabulary import DisputeState
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.dates import day_long
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.procedure.linked import LinkedFiles
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.card import Card
from mediator_desk.desktop.widgets.chips import Chip
from mediator_desk.desktop.widgets.labels import text_label
from mediator_desk.usecases.independence import Declaration, IndependenceView, Stale


class IndependenceCard(Card):
    """``review_wanted`` opens the statement, ``file_wanted`` a past file."""

    review_wanted = Signal()
    file_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._view: IndependenceView | None = None
        self._state = Chip()
        self._state.hide()
        self.add_to_header(self._state)
        self._text = text_label("", "dense", wrap=True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._review, self._files = button("", "link", "small"), button("", "link", "small")
        self._linked = LinkedFiles()
        self._open = False
        self._review.clicked.connect(self.review_wanted)
        self._files.clicked.connect(self._toggle)
        self._linked.file_wanted.connect(self.file_wanted)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._review)
        row.addWidget(self._files)
        row.addStretch(1)
        self.body.addWidget(self._text)
        self.body.addLayout(row)
        self.body.addWidget(self._linked)
        self._linked.hide()
        follow_language(self, self._say)

    def show_view(self, view: IndependenceView) -> None:
        """Show where independence stands."""
        self._view = view
        self._linked.show_files(view.linked)
        self._linked.setVisible(self._open and bool(view.linked))
        self._state.show()
        self._say()

    @Slot()
    def _toggle(self) -> None:
        self._open = not self._open
        self._linked.setVisible(self._open)
        self._say()

    def _say(self) -> None:
        self.set_title(self.tr("Independence"), "heading")
        self._review.setText(self.tr("Review the statement…"))
        view = self._view
        if view is None:
            return
        self._say_state(view)
        self._text.setText(" ".join(self._sentences(view)))
        self._review.setVisible(not view.read_only and not view.standing.is_closed)
        self._files.setVisible(bool(view.linked))
        self._files.setText(self.tr("Linked files, {count}").format(count=len(view.linked)))
        shown = self.tr("shown") if self._open else self.tr("hidden")
        self._files.setAccessibleDescription(shown)
        self._linked.setVisible(self._open and bool(view.linked))

    def _say_state(self, view: IndependenceView) -> None:
        words, tone, icon = {
            Declaration.TO_MAKE: (self.tr("To be made"), "warning", "clock"),
            Declaration.MADE: (self.tr("Made"), "success", "circle-check"),
            Declaration.OBJECTIONS_OPEN: (self.tr("Objections open"), "warning", "clock"),
            Declaration.CONTESTED: (self.tr("To be decided"), "danger", "alert-triangle"),
            Declaration.STALE: (self.tr("To be made again"), "warning", "history"),
        }[view.state]
        self._state.say(words, tone, icon)

    def _sentences(self, view: IndependenceView) -> list[str]:
        standing, found = view.standing, []
        if standing.independence_on is None:
            found.append(self.tr("No statement has been made yet (R613\u20111)."))
        else:
            found += self._stated(view)
        for stale in view.stale:
            found.append(
                {
                    Stale.REASSIGNED: self.tr("It was another mediator's."),
                    Stale.NEW_PARTY: self.tr("A person came in since."),
                    Stale.CIRCUMSTANCE: self.tr("A circumstance was written down since."),
                }[stale]
            )
        if view.new_links:
            found.append(self.tr("%n linked file(s) came since.", "", view.new_links))
        if view.objections and view.state is Declaration.CONTESTED:
            last = view.objections[-1]
            words = self.tr("Raised by the {party} on {day}: “{text}”")
            found.append(
                words.format(
                    party=label("party_role", last.by).lower(),
                    day=day_long(last.on, weekday=False),
                    text=_short(last.text),
                )
            )
        return found

    def _stated(self, view: IndependenceView) -> list[str]:
        standing = view.standing
        assert standing.independence_on is not None
        day = day_long(standing.independence_on, weekday=False)
        if view.told:
            words = self.tr("Stated on {day}: “{text}”")
            said = words.format(day=day, text=_short(view.told))
        else:
            said = self.tr("No link with the parties, stated on {day}.").format(day=day)
        found = [said]
        until = standing.objections_until
        if until is not None:
            words = self.tr("Objections possible until {day} (R613\u20111).")
            if not view.objections and view.state is Declaration.MADE:
                words = self.tr("Objections possible until {day}, none received (R613\u20111).")
            found.append(words.format(day=day_long(until, weekday=False)))
        if standing.state is DisputeState.SUSPENDED:
            found.append(self.tr("The file is suspended."))
        return found


def _short(text: str, most: int = 120) -> str:
    """The beginning of what was told, cut at a word; the event has it whole."""
    flat = " ".join(text.split())
    return flat if len(flat) <= most else flat[:most].rsplit(" ", 1)[0].rstrip(" .,;:") + "…"
