"""Fields that know what is typed in them: a day, an amount, a number; with the error in words.

Owns the reading and the showing; never what a value is for. A field is free to be empty: whether
it may be is for whoever asks for its value.
"""

from abc import abstractmethod
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Final, Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QLocale, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from dispute_exchange.money import Money
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.dates import day_long
from mediator_desk.desktop.present.money import amount
from mediator_desk.desktop.widgets.labels import IconLabel, set_look, text_label
from mediator_desk.desktop.widgets.typed import (
    TypedWrong,
    read_amount,
    read_count,
    read_day,
    read_number,
)

V = TypeVar("V")
_SYMBOLS: Final = {"EUR": "€", "GBP": "£", "USD": "$"}


def wrong_words(reason: str) -> str:
    """Why what was typed was not understood, with an example."""
    translate = QCoreApplication.translate
    return {
        "day": translate("fields", "This date does not exist. Example: 30/11/2026."),
        "amount": translate("fields", "This is not an amount. Example: 1290.00."),
        "cents": translate("fields", "An amount has two decimals at most."),
        "negative": translate("fields", "This cannot be less than zero."),
        "number": translate("fields", "This is not a number. Example: 6.67."),
        "whole": translate("fields", "This must be a whole number."),
        "missing": translate("fields", "To be filled in."),
    }.get(reason, translate("fields", "This cannot be used here."))


class TypedField(QLineEdit, Generic[V]):
    """Typed freely; ``edited`` when its value may have changed, whole or wrong."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.textEdited.connect(self.edited)
        follow_language(self, self._say)

    def value(self) -> V | None:
        """What is typed; None when empty. Raises ``TypedWrong``."""
        return self._read(self.text())

    def put(self, value: V | None) -> None:
        """Show ``value``; tells nobody."""
        self.setText("" if value is None else self._write(value))
        self.setCursorPosition(0)

    def reason(self) -> str:
        """Why what is typed is not understood; empty when it is."""
        try:
            self.value()
        except TypedWrong as wrong:
            return wrong.reason
        return ""

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if not self.reason():
            self.put(self.value())

    def _say(self) -> None:
        if not self.hasFocus() and not self.reason():
            self.put(self.value())

    @abstractmethod
    def _read(self, text: str) -> V | None: ...

    @abstractmethod
    def _write(self, value: V) -> str: ...


class DayField(TypedField[date]):
    """A day: ``30/11``, ``30 nov``, ``+21j``; told in full once left. Up and Down step a day."""

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        self._today = today
        self._day: date | None = None
        super().__init__(parent)
        self.textEdited.connect(self._forget)

    def value(self) -> date | None:
        return self._day if self._day is not None else self._read(self.text())

    def put(self, value: date | None) -> None:
        self._day = value
        super().put(value)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._day is not None:
            self.setText(f"{self._day:%d/%m/%Y}")
            self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if step is None or self.reason():
            super().keyPressEvent(event)
            return
        day = self.value() or self._today()
        self._day = day + timedelta(days=step)
        self.setText(f"{self._day:%d/%m/%Y}")
        self.edited.emit()

    @Slot()
    def _forget(self) -> None:
        self._day = None

    def _read(self, text: str) -> date | None:
        return read_day(text, self._today())

    def _write(self, value: date) -> str:
        return day_long(value)


class AmountField(TypedField[Money]):
    """An amount of one currency, two decimals."""

    def __init__(self, currency: str = "EUR", parent: QWidget | None = None) -> None:
        self.currency = currency
        super().__init__(parent)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)

    def _read(self, text: str) -> Money | None:
        return read_amount(text, self.currency)

    def _write(self, value: Money) -> str:
        return amount(value)

    def unit(self) -> str:
        """The sign of the currency."""
        return _SYMBOLS.get(self.currency, self.currency)


class NumberField(TypedField[Decimal]):
    """A number, comma or point."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)

    def _read(self, text: str) -> Decimal | None:
        return read_number(text)

    def _write(self, value: Decimal) -> str:
        return f"{value.normalize():f}".replace(".", QLocale().decimalPoint())


class CountField(TypedField[int]):
    """A whole number of something."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)

    def _read(self, text: str) -> int | None:
        return read_count(text)

    def _write(self, value: int) -> str:
        return QLocale().toString(value)


class Asked(QWidget):
    """A field under its name, its unit beside it, its hint or its error below."""

    def __init__(self, field: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self._name = QLabel()
        self._name.setProperty("type", "label")
        self._name.setBuddy(field)
        self._unit = text_label("", "dense", "secondary")
        self._unit.hide()
        self._hint = text_label("", "meta", "muted", wrap=True)
        self._hint.hide()
        self._alert = IconLabel("alert-circle", "danger.fg", 15)
        self._error = text_label("", "meta", "danger", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        row, wrong = QHBoxLayout(), QHBoxLayout()
        row.setSpacing(7)
        wrong.setSpacing(6)
        row.addWidget(field, 1)
        row.addWidget(self._unit)
        wrong.addWidget(self._alert, 0, Qt.AlignmentFlag.AlignTop)
        wrong.addWidget(self._error, 1)
        column.addWidget(self._name)
        column.addLayout(row)
        column.addWidget(self._hint)
        column.addLayout(wrong)
        self.say_error("")

    def say(self, name: str, unit: str = "", hint: str = "") -> None:
        """Name the field; the unit is read with the name."""
        self._name.setText(name)
        plain = name.replace("&", "")
        self.field.setAccessibleName(f"{plain}, {unit}" if unit else plain)
        self._unit.setText(unit)
        self._unit.setVisible(bool(unit))
        self._hint.setText(hint)
        self.say_error(self._error.text())

    def say_error(self, words: str) -> None:
        """Show why what is typed cannot be used; "" takes it away."""
        self._error.setText(words)
        self._error.setVisible(bool(words))
        self._alert.setVisible(bool(words))
        self._hint.setVisible(bool(self._hint.text()) and not words)
        # WHY: a reader hears the error on the field itself, where the typing is done.
        self.field.setAccessibleDescription(words or self._hint.text())
        set_look(self.field, invalid="true" if words else "")

    def error(self) -> str:
        """The error shown now."""
        return self._error.text()
