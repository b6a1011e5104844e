"""The filters of the list beside shops and people: a panel whose conditions apply as one set.

Owns the panel and its words; what a condition means is ``domain.narrowing``.
"""

from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dispute_exchange.money import Money
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.buttons import button, grow_icon
from mediator_desk.desktop.widgets.choice import MultiChoice
from mediator_desk.desktop.widgets.fields import AmountField, Asked, wrong_words
from mediator_desk.desktop.widgets.labels import text_label
from mediator_desk.desktop.widgets.typed import TypedWrong
from mediator_desk.usecases.caseload import (
    STAGES,
    Caseload,
    CaseView,
    Language,
    Narrowing,
    ReferralChannel,
)

_WIDTH: Final = 420


class _Picked:
    """Several codes of one kind, offered by their names."""

    def __init__(self, codes: dict[str, str], kept: frozenset[str], name: str, find: str) -> None:
        self._codes = codes
        self.choice = MultiChoice()
        self.asked = Asked(self.choice)
        self.choice.say(find, name)
        self.choice.offer(tuple(sorted(codes, key=str.casefold)))
        self.choice.choose(tuple(name for name, code in codes.items() if code in kept))
        self.choice.chosen.connect(self._take)
        self._chosen = kept
        self.asked.say(name)

    def _take(self, names: tuple[str, ...]) -> None:
        self._chosen = frozenset(self._codes[name] for name in names)

    def codes(self) -> frozenset[str]:
        """The codes chosen."""
        return self._chosen

    def clear(self) -> None:
        """Choose none."""
        self._chosen = frozenset()
        self.choice.choose(())


class NarrowingPanel(QDialog):
    """``applied`` carries the whole set once; nothing moves in the list before."""

    applied = Signal(object)

    def __init__(self, parent: QWidget, standing: Narrowing, caseload: Caseload | None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "popup")
        self.setWindowTitle(self.tr("Filters"))
        self._least, self._most = AmountField(), AmountField()
        self._amounts = Asked(self._least), Asked(self._most)
        self._cross, self._vulnerable = QCheckBox(), QCheckBox()
        self._picked = self._pick(standing, caseload)
        self._say()
        self._put(standing)
        self._lay_out()

    def narrowing(self) -> Narrowing | None:
        """What is asked for; None while an amount cannot be read, which is said."""
        amounts: list[int | None] = []
        for asked in self._amounts:
            field = asked.field
            assert isinstance(field, AmountField)
            try:
                value = field.value()
            except TypedWrong as wrong:
                asked.say_error(wrong_words(wrong.reason))
                field.setFocus()
                return None
            asked.say_error("")
            amounts.append(None if value is None else value.minor)
        channels, stages, sectors, languages = (each.codes() for each in self._picked)
        return Narrowing(
            least=amounts[0],
            most=amounts[1],
            channels=frozenset(ReferralChannel(code) for code in channels),
            stages=frozenset(CaseView(code) for code in stages),
            sectors=sectors,
            languages=frozenset(Language(code) for code in languages),
            cross_border=self._cross.isChecked(),
            vulnerable=self._vulnerable.isChecked(),
        )

    def show_under(self, anchor: QWidget) -> None:
        """Open below ``anchor``, within the window, the first field in focus."""
        self.resize(theme().px(_WIDTH), self.sizeHint().height())
        place = anchor.mapToGlobal(QPoint(anchor.width() - self.width(), anchor.height() + 2))
        screen = anchor.screen().availableGeometry()
        place.setX(max(screen.left(), min(place.x(), screen.right() - self.width())))
        place.setY(max(screen.top(), min(place.y(), screen.bottom() - self.height())))
        self.move(place)
        self.show()
        self._least.setFocus(Qt.FocusReason.PopupFocusReason)

    def _pick(self, standing: Narrowing, caseload: Caseload | None) -> tuple[_Picked, ...]:
        sectors = caseload.sectors if caseload is not None else ()
        languages = caseload.languages if caseload is not None else ()
        return (
            _Picked(
                {label("referral_channel", code): code for code in ReferralChannel},
                frozenset(standing.channels),
                self.tr("Channel"),
                self.tr("All channels"),
            ),
            _Picked(
                {label("caseload_view", code): code for code in STAGES},
                frozenset(standing.stages),
                self.tr("Stage"),
                self.tr("All stages"),
            ),
            _Picked(
                {sector: sector for sector in {*sectors, *standing.sectors}},
                standing.sectors,
                self.tr("Sector"),
                self.tr("All sectors"),
            ),
            _Picked(
                {label("language", code): code for code in {*languages, *standing.languages}},
                frozenset(standing.languages),
                self.tr("Language of the texts"),
                self.tr("All languages"),
            ),
        )

    def _say(self) -> None:
        least, most = self._amounts
        least.say(self.tr("Amount from"), self._least.unit())
        most.say(self.tr("to"), self._most.unit())
        self._cross.setText(self.tr("Cross-border"))
        self._vulnerable.setText(self.tr("Vulnerable person"))

    def _put(self, standing: Narrowing) -> None:
        for field, value in ((self._least, standing.least), (self._most, standing.most)):
            field.put(None if value is None else Money(minor=value))
        self._cross.setChecked(standing.cross_border)
        self._vulnerable.setChecked(standing.vulnerable)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(9)
        column.addWidget(text_label(self.tr("Filters"), "strong"))
        for pair in (
            self._amounts,
            self._asked(0),
            self._asked(2),
            (self._cross, self._vulnerable),
        ):
            row = QHBoxLayout()
            row.setSpacing(12)
            for widget in pair:
                row.addWidget(widget, 1, Qt.AlignmentFlag.AlignTop)
            column.addLayout(row)
        buttons = QHBoxLayout()
        self.clear = button(self.tr("Clear"), "ghost")
        self.apply = button(self.tr("Apply"), "primary")
        self.apply.setDefault(True)
        self.clear.clicked.connect(self._clear)
        self.apply.clicked.connect(self._apply)
        buttons.addWidget(self.clear)
        buttons.addStretch(1)
        buttons.addWidget(self.apply)
        column.addLayout(buttons)

    def _asked(self, start: int) -> tuple[QWidget, ...]:
        return tuple(each.asked for each in self._picked[start : start + 2])

    @Slot()
    def _clear(self) -> None:
        self._put(Narrowing())
        for each in self._picked:
            each.clear()

    @Slot()
    def _apply(self) -> None:
        wanted = self.narrowing()
        if wanted is not None:
            self.applied.emit(wanted)
            self.close()


def dress_filters(made: QPushButton, words: str, count: int) -> None:
    """Say on the button how many conditions stand."""
    made.setText(f"{words} ({count})" if count else words)
    grow_icon(made)
    made.setIcon(theme().icon("filter", "accent.base" if count else "text.secondary"))
