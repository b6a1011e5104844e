"""Before there is a draft: what can be begun here, and in which language."""

from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFormLayout, QVBoxLayout, QWidget

from dispute_exchange.vocabulary import DecisionKind, Language
from mediator_desk.desktop.decision.kinds import first_offered, offer_kinds, why_not
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.locale import in_french
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.choice import Choice
from mediator_desk.desktop.widgets.empty import EmptyState
from mediator_desk.desktop.widgets.labels import text_label
from mediator_desk.usecases.drafting import KindOffer, offered_kinds


class StartPane(QWidget):
    """``wanted`` carries the kind and the language to begin with."""

    wanted = Signal(object, object)

    def __init__(self, session: Session, dispute_id: UUID, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._dispute_id = session, dispute_id
        self._offers: tuple[KindOffer, ...] = ()
        self._focus_awaited = False
        rows = QVBoxLayout(self)
        rows.addStretch(1)
        self._empty = EmptyState()
        rows.addWidget(self._empty)
        self._form = QWidget()
        form = QFormLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(14)
        self._kind, self._language = Choice(), Choice()
        self._kind_name, self._language_name = text_label("", "label"), text_label("", "label")
        for name, field in (
            (self._kind_name, self._kind),
            (self._language_name, self._language),
        ):
            # WHY: "&K" is a key only in a label that is not plain text.
            name.setTextFormat(Qt.TextFormat.AutoText)
            name.setBuddy(field)
            form.addRow(name, field)
        rows.addWidget(self._form, alignment=Qt.AlignmentFlag.AlignHCenter)
        rows.addSpacing(8)
        self._start = button("", "primary")
        self._start.setObjectName("beginDraft")
        rows.addWidget(self._start, alignment=Qt.AlignmentFlag.AlignHCenter)
        rows.addStretch(2)
        self._why = text_label("", "meta", "muted", wrap=True)
        self._why.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        rows.insertWidget(rows.count() - 2, self._why)
        self._start.clicked.connect(self._begin)
        self._kind.currentIndexChanged.connect(self._say_why)
        theme().changed.connect(self._fit)
        self._fit()
        follow_language(self, self._say)

    @Slot()
    def _fit(self) -> None:
        self._form.setFixedWidth(theme().px(460))

    def focus_start(self) -> None:
        """Put the focus on the button that begins, once it can be pressed.

        WHY it is remembered: which kinds are offered is still being read when one comes here.
        """
        self._focus_awaited = not self._start.isEnabled()
        self._start.setFocus()

    def read(self) -> None:
        """Read which kinds of document the dispute calls for now."""
        self._session.work.database(
            offered_kinds,
            self._session.desk,
            self._dispute_id,
            Language.FR if in_french() else Language.EN,
            owner=self,
            done=self._take_kinds,
            key="kinds",
        )

    @Slot(object)
    def _take_kinds(self, offers: tuple[KindOffer, ...]) -> None:
        # WHY also what it holds: the button is off while the list of kinds is filled again.
        self._focus_awaited |= self._start.hasFocus()
        self._offers = offers
        self._say_kinds()
        first = first_offered(offers)
        if first is not None:
            self._kind.choose(first.value)
        self._say_why()
        if self._focus_awaited and self._start.isEnabled():
            self._focus_awaited = False
            # WHY only in sight: the person may be on another tab by now, and keeps the keyboard.
            if self.isVisible():
                self._start.setFocus()

    def _say_kinds(self) -> None:
        offer_kinds(self._kind, self._offers)
        self._say_why()

    @Slot()
    def _say_why(self) -> None:
        """The button is there; when it can do nothing, the line above it says why."""
        kind = self._kind.currentData()
        offer = next((one for one in self._offers if one.kind.value == kind), None)
        reason = why_not(offer) if offer is not None else ""
        self._start.setEnabled(offer is not None and offer.offered)
        self._why.setText(reason[:1].upper() + reason[1:])
        self._why.setVisible(bool(reason))

    @Slot()
    def _begin(self) -> None:
        kind = DecisionKind(self._kind.currentData())
        self.wanted.emit(kind, Language(self._language.currentData()))

    def _say(self) -> None:
        self._empty.say(
            self.tr("No draft yet"),
            self.tr(
                "The standard plan is filled with the facts of the file: procedure, positions, "
                "one discussion for each claim head. Everything stays editable."
            ),
            "pencil",
        )
        self._kind_name.setText(self.tr("&Kind of document"))
        self._language_name.setText(self.tr("&Language"))
        self._kind.setAccessibleName(self.tr("Kind of document"))
        self._language.setAccessibleName(self.tr("Language"))
        self._say_kinds()
        self._language.set_choices([("fr", "français"), ("en", "English")])
        self._start.setText(self.tr("Begin from the standard plan"))
