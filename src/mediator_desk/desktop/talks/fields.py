"""Fields the forms of talks share: a time of day, a channel, amounts head by head, a remedy."""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from typing import Final
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from dispute_exchange.claims import ClaimHead, Remedy
from dispute_exchange.events import HeadAmount
from dispute_exchange.moments import Moment
from dispute_exchange.money import Money, total
from dispute_exchange.vocabulary import Channel, RemedyKind
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.present.locale import in_french
from mediator_desk.desktop.present.money import money
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.choice import Choice
from mediator_desk.desktop.widgets.fields import AmountField, Asked, DayField, TypedField
from mediator_desk.desktop.widgets.form import Reading
from mediator_desk.desktop.widgets.labels import ElidedLabel, text_label
from mediator_desk.desktop.widgets.typed import TypedWrong
from mediator_desk.usecases.talks import AMOUNT_REMEDIES, DATED_REMEDIES

_TIME: Final = re.compile(r"(\d{1,2})\s*(?:[h:.]\s*(\d{2})?)?|(\d{2})(\d{2})")
_NO_REMEDY: Final = ""


class TimeField(TypedField[time]):
    """A time of day as people type it: ``15h30``, ``15:30``, ``1530``."""

    def _read(self, text: str) -> time | None:
        bare = "".join(text.split()).casefold()
        if not bare:
            return None
        found = _TIME.fullmatch(bare)
        if found is None:
            raise TypedWrong("time")
        hour, minute = found[1] or found[3], found[2] or found[4] or "0"
        try:
            return time(int(hour), int(minute))
        except ValueError:
            raise TypedWrong("time") from None

    def _write(self, value: time) -> str:
        if in_french():
            return f"{value.hour:02d}\u00a0h\u00a0{value.minute:02d}"
        return f"{value.hour:02d}:{value.minute:02d}"


def moment_of(on: date, at: time | None) -> Moment:
    """The moment of a day and a time told in the computer's zone; its instant is UTC."""
    if at is None:
        return Moment(on=on)
    local = datetime.combine(on, at).astimezone()
    return Moment(on=on, at=local.astimezone(UTC))


class ChannelChoice(Choice):
    """How something reached the mediator."""

    def __init__(self, channels: tuple[Channel, ...]) -> None:
        super().__init__()
        self._channels = channels
        follow_language(self, self._say)

    def channel(self) -> Channel:
        """The chosen one."""
        return Channel(self.currentData())

    def _say(self) -> None:
        self.set_choices([(one.value, label("channel", one)) for one in self._channels])


class Cell(Asked):
    """A field in a table: its name is in the line's first cell, and read with the field."""

    def say(self, name: str, unit: str = "", hint: str = "") -> None:
        super().say(name, unit, hint)
        self._name.hide()


class HeadAmounts(QWidget):
    """One amount a head, and their sum; ``edited`` when one of them may have changed."""

    edited = Signal()

    def __init__(self, heads: tuple[ClaimHead, ...], currency: str) -> None:
        super().__init__()
        self._heads, self._currency = heads, currency
        self.fields = {head.head_id: Cell(AmountField(currency)) for head in heads}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        for row, head in enumerate(heads):
            asked = self.fields[head.head_id]
            grid.addWidget(ElidedLabel(f"{head.letter}. {head.title}", "dense"), row, 0)
            grid.addWidget(asked, row, 1)
            asked.say(f"{head.letter}. {head.title}")
            amount = asked.field
            assert isinstance(amount, AmountField)
            amount.edited.connect(self.edited)
        self._sum = text_label("", "denseStrong")
        self._sum_name = text_label("", "denseStrong")
        grid.addWidget(self._sum_name, len(heads), 0)
        grid.addWidget(self._sum, len(heads), 1)
        self.edited.connect(self._say)
        theme().changed.connect(self._fit)
        self._fit()
        follow_language(self, self._say)

    def put(self, amounts: Mapping[UUID, Money | None]) -> None:
        """Show amounts by head; heads that are not named stay empty."""
        for head_id, asked in self.fields.items():
            field = asked.field
            assert isinstance(field, AmountField)
            field.put(amounts.get(head_id))
        self._say()

    def read(self, reading: Reading) -> tuple[HeadAmount, ...]:
        """The amounts given, of the heads that have one."""
        found = []
        for head in self._heads:
            value = reading.of(self.fields[head.head_id])
            if value is not None:
                found.append(HeadAmount(head_id=head.head_id, amount=value))
        return tuple(found)

    def sum(self) -> Money | None:
        """The sum of what is typed; None while nothing is, or something is wrong."""
        values = []
        for asked in self.fields.values():
            field = asked.field
            assert isinstance(field, AmountField)
            if field.reason():
                return None
            value = field.value()
            if value is not None:
                values.append(value)
        return total(values, self._currency) if values else None

    @Slot()
    def _fit(self) -> None:
        for asked in self.fields.values():
            asked.setFixedWidth(theme().px(150))

    @Slot()
    def _say(self) -> None:
        self._sum_name.setText(self.tr("Sum of the heads"))
        found = self.sum()
        self._sum.setText("—" if found is None else money(found))


class RemedyFields(QWidget):
    """A remedy: its kind, and what makes it worth something: day and conditions."""

    def __init__(self, today: date, *, needed: bool) -> None:
        super().__init__()
        self._needed = needed
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        self.kind = Asked(Choice())
        self.until = Asked(DayField(lambda: today))
        self.conditions = Asked(QLineEdit())
        for asked in (self.kind, self.until, self.conditions):
            column.addWidget(asked)
        choice = self.kind.field
        assert isinstance(choice, Choice)
        self._choice = choice
        choice.currentIndexChanged.connect(self._changed)
        follow_language(self, self._say)

    def read(self, reading: Reading, amount: Money | None) -> Remedy | None:
        """The remedy with ``amount``; None when none is chosen."""
        key = self._choice.currentData()
        if not key:
            if self._needed:
                reading.fail(self.kind, self.tr("Choose one."))
            return None
        kind = RemedyKind(key)
        dated = kind in DATED_REMEDIES
        until = reading.of(self.until, needed=True) if dated else None
        conditions = reading.text(self.conditions, needed=dated)
        worth = amount if kind in AMOUNT_REMEDIES else None
        return Remedy(kind=kind, amount=worth, conditions=conditions or None, valid_until=until)

    def put(self, kind: RemedyKind) -> None:
        """Choose a kind."""
        self._choice.choose(kind.value)
        self._changed()

    @Slot()
    def _changed(self) -> None:
        key = self._choice.currentData()
        dated = bool(key) and RemedyKind(key) in DATED_REMEDIES
        self.until.setVisible(dated)
        self.conditions.setVisible(bool(key))
        hint = self.tr("Where and on what it can be used") if dated else ""
        self.conditions.say(self.tr("&Conditions"), hint=hint)

    def _say(self) -> None:
        kinds = [(kind.value, label("remedy", kind)) for kind in RemedyKind]
        first = [] if self._needed else [(_NO_REMEDY, self.tr("None named"))]
        self.kind.say(self.tr("&Remedy"))
        self._choice.set_choices([*first, *kinds])
        self.until.say(self.tr("Valid &until"))
        self._changed()
