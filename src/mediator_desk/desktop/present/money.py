"""Amounts of money as people write them. Minor units in, exact figures out."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale

from mediator_desk.desktop.present.locale import NBSP, in_french

if TYPE_CHECKING:
    from dispute_exchange.money import Money

_SYMBOLS: Final = {"EUR": "€", "GBP": "£", "USD": "$"}


def amount(value: "Money") -> str:
    """The figures alone, two decimals: ``1 290,00`` or ``1,290.00``.

    WHY not ``toCurrencyString``: it takes a floating number, which a legal amount never is.
    """
    locale = QLocale()
    units, cents = divmod(abs(value.minor), 100)
    sign = "−" if value.minor < 0 else ""
    return f"{sign}{locale.toString(units)}{locale.decimalPoint()}{cents:02d}"


def money(value: "Money") -> str:
    """The amount with its currency: ``1 290,00 €`` or ``€1,290.00``."""
    symbol = _SYMBOLS.get(value.currency)
    figures = amount(value)
    if in_french():
        return f"{figures}{NBSP}{symbol or value.currency}"
    if symbol is None:
        return f"{value.currency}{NBSP}{figures}"
    sign, figures = ("−", figures[1:]) if figures.startswith("−") else ("", figures)
    return f"{sign}{symbol}{figures}"
