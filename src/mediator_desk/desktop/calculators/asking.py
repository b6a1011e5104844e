"""The fields of one calculator, and what is answered so far.

Owns the fields and what is said under each; never a result. Emits ``changed`` when an answer may
have changed; ``given`` holds the answers once every one needed can be read.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from dispute_exchange.vocabulary import Language
from mediator_desk.desktop.calculators.traits import ASKED_IF, EITHER, meaning
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.locale import in_french
from mediator_desk.desktop.widgets.choice import Choice
from mediator_desk.desktop.widgets.fields import (
    AmountField,
    CountField,
    DayField,
    NumberField,
    TypedField,
    wrong_words,
)
from mediator_desk.desktop.widgets.fields import Asked as AskedField
from mediator_desk.desktop.widgets.labels import text_label
from mediator_desk.desktop.widgets.typed import TypedWrong
from mediator_desk.usecases.calculators import (
    Asked,
    Calculator,
    CalculatorInputInvalid,
    FormField,
    calculator_form,
    refusal_words,
)

_RATES = "given_rates"


def spoken_language() -> Language:
    """The language of the window, as documents name it."""
    return Language.FR if in_french() else Language.EN


class Questions(QWidget):
    """The fields of ``calculator``, one under the other; readings after the facts."""

    changed = Signal()

    def __init__(
        self,
        calculator: Calculator,
        today: Callable[[], date],
        currency: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._calculator, self._today, self._currency = calculator, today, currency
        self._fields = calculator_form(calculator, spoken_language()).fields
        self._asked: dict[str, AskedField] = {}
        self._flags: dict[str, QCheckBox] = {}
        self._rates: dict[str, AskedField] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._readings = text_label("", "metaStrong")
        for field in self._fields:
            if not field.reading and field.asked is not Asked.RATES:
                self._add(field)
        self._column.addWidget(self._readings)
        for field in self._fields:
            if field.reading:
                self._add(field)
        self._readings.setVisible(any(field.reading for field in self._fields))
        follow_language(self, self._say)
        self._show_needed()

    # -- what is answered

    def given(self) -> dict[str, object] | None:
        """Answers by name; None while one is missing or wrong, the wrong ones say so."""
        values: dict[str, object] = {}
        whole = True
        for field in self._fields:
            if field.asked is not Asked.RATES and self._wanted(field.name):
                whole = self._read(field, values) and whole
        rates, read = self._read_rates()
        if rates:
            values[_RATES] = rates
        self._settle(values)
        return values if read and whole and not self._waits_for_a_term() else None

    def missing(self) -> tuple[str, ...]:
        """What the answers are called that are needed and not given yet, in order."""
        return tuple(
            field.label
            for field in self._fields
            if field.name in self._asked
            and self._wanted(field.name)
            and self._is_empty(field.name)
            and (field.required or self._is_empty(EITHER.get(field.name, "")))
        )

    def put(self, facts: Mapping[str, Any]) -> None:
        """Show facts where they are asked for; tells nobody."""
        for name, value in facts.items():
            asked = self._asked.get(name)
            if asked is not None and isinstance(asked.field, TypedField):
                asked.field.put(value)
            elif asked is not None and isinstance(asked.field, Choice):
                asked.field.choose(str(value))
            elif name in self._flags:
                self._flags[name].setChecked(bool(value))
        self._show_needed()

    def ask_rate(self, half_year: str) -> None:
        """Ask for the legal rate of a half-year no table has; asked once."""
        if half_year in self._rates:
            return
        field = NumberField()
        field.edited.connect(self._edited)
        self._rates[half_year] = AskedField(field)
        place = self._column.indexOf(self._readings)
        self._column.insertWidget(place, self._rates[half_year])
        self._say_rates()
        field.setFocus()

    def refuse(self, error: CalculatorInputInvalid) -> bool:
        """Say under its field why an answer cannot be used; False when it names no field."""
        asked = self._asked.get(str(error.facts.get("field", "")))
        if asked is not None:
            asked.say_error(refusal_words(error, spoken_language()))
        return asked is not None

    def first_field(self) -> QWidget:
        """Where one begins: the first answer that is missing, else the first of all."""
        for asked in self._asked.values():
            if isinstance(asked.field, TypedField) and not asked.field.text():
                return asked.field
        return next(iter(self._asked.values())).field

    def asked(self, name: str) -> AskedField:
        """The field of a question that is no yes or no."""
        return self._asked[name]

    # -- making

    def _add(self, field: FormField) -> None:
        if field.asked is Asked.YES_NO:
            box = QCheckBox()
            box.setChecked(field.default == "yes")
            box.toggled.connect(self._edited)
            self._flags[field.name] = box
            self._column.addWidget(box)
            return
        asked = AskedField(self._editor(field))
        self._asked[field.name] = asked
        self._column.addWidget(asked)

    def _editor(self, field: FormField) -> QWidget:
        if field.asked is Asked.CHOICE:
            choice = Choice()
            choice.set_choices(list(field.choices))
            choice.choose(field.default)
            choice.activated.connect(self._edited)
            return choice
        makers: dict[Asked, Callable[[], TypedField[Any]]] = {
            Asked.DAY: lambda: DayField(self._today),
            Asked.MONEY: lambda: AmountField(self._currency),
            Asked.COUNT: CountField,
            Asked.PERCENT: NumberField,
        }
        editor = makers[field.asked]()
        editor.setText(field.default)
        editor.edited.connect(self._edited)
        return editor

    # -- words

    def _say(self) -> None:
        self._fields = calculator_form(self._calculator, spoken_language()).fields
        self._readings.setText(self.tr("How the text is read"))
        for field in self._fields:
            if field.name in self._flags:
                self._flags[field.name].setText(field.label)
                self._flags[field.name].setAccessibleName(field.label)
            elif field.name in self._asked:
                self._say_field(field, self._asked[field.name])
        self._say_rates()

    def _say_field(self, field: FormField, asked: AskedField) -> None:
        unit, hint = "", field.hint
        if isinstance(asked.field, Choice):
            asked.field.set_choices(list(field.choices))
            hint = meaning(field.name, self._answer(field.name)) or field.hint
        elif isinstance(asked.field, AmountField):
            unit = asked.field.unit()
        asked.say(field.label.replace("&", "&&"), unit, hint)

    def _say_rates(self) -> None:
        for half_year, asked in self._rates.items():
            year, _, half = half_year.partition("-")
            words = (
                self.tr("Legal rate of the first half of {year}")
                if half == "1"
                else self.tr("Legal rate of the second half of {year}")
            )
            hint = self.tr("No table has it yet: enter the rate that was published.")
            asked.say(words.format(year=year), "%", hint)

    # -- reading

    @Slot()
    def _edited(self) -> None:
        self._show_needed()
        for field in self._fields:
            if field.reading:
                self._say_field(field, self._asked[field.name])
        self.changed.emit()

    def _answer(self, name: str) -> str:
        if name in self._flags:
            return "yes" if self._flags[name].isChecked() else "no"
        field = self._asked[name].field
        return str(field.currentData()) if isinstance(field, Choice) else ""

    def _wanted(self, name: str) -> bool:
        if name not in ASKED_IF:
            return True
        other, answers = ASKED_IF[name]
        return self._wanted(other) and self._answer(other) in answers

    def _show_needed(self) -> None:
        for name, widget in [*self._flags.items(), *self._asked.items()]:
            widget.setVisible(self._wanted(name))

    def _read(self, field: FormField, values: dict[str, object]) -> bool:
        if field.asked is Asked.YES_NO:
            values[field.name] = self._flags[field.name].isChecked()
            return True
        asked = self._asked[field.name]
        if isinstance(asked.field, Choice):
            values[field.name] = self._answer(field.name)
            return True
        value, read = _value(asked)
        if value is not None:
            values[field.name] = value
        return read and (value is not None or not field.required)

    def _read_rates(self) -> tuple[list[dict[str, object]], bool]:
        found: list[dict[str, object]] = []
        whole = True
        for half_year, asked in self._rates.items():
            rate, read = _value(asked)
            whole = whole and read
            if rate is not None:
                found.append({"half_year": half_year, "percent": rate})
        return found, whole

    def _is_empty(self, name: str) -> bool:
        """Whether nothing is typed in a field one types in."""
        asked = self._asked.get(name)
        return asked is not None and isinstance(asked.field, TypedField) and not _text(asked)

    @staticmethod
    def _settle(values: dict[str, object]) -> None:
        """Of two days that stand for one another the term is taken."""
        for name in [name for name in EITHER if name in values and EITHER[name] in values]:
            del values[name]

    def _waits_for_a_term(self) -> bool:
        """Whether neither of two days that stand for one another was given."""
        for name, other in EITHER.items():
            if name in self._asked and not (_text(self._asked[name]) or _text(self._asked[other])):
                return True
        return False


def _value(asked: AskedField) -> tuple[Any, bool]:
    """The value typed, and whether it could be read; what could not is said."""
    assert isinstance(asked.field, TypedField)
    asked.say_error("")
    try:
        return asked.field.value(), True
    except TypedWrong as wrong:
        asked.say_error(wrong_words(wrong.reason))
        return None, False


def _text(asked: AskedField) -> str:
    return asked.field.text() if isinstance(asked.field, TypedField) else ""
