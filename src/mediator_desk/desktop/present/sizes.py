"""Counts, file sizes and fingerprints as people read them."""

from PySide6.QtCore import QCoreApplication, QLocale

from mediator_desk.desktop.present.locale import NBSP


def count(number: int, limit: int = 0) -> str:
    """A count with its thousands apart; above ``limit`` (if any) it reads ``999+``."""
    if limit and number > limit:
        return f"{limit}+"
    return QLocale().toString(number)


def file_size(octets: int) -> str:
    """``24,6 Mo``, ``24.6 MB``: decimal multiples, one decimal from a million on."""
    locale = QLocale()
    for factor, unit in ((10**9, "GB"), (10**6, "MB")):
        if octets >= factor:
            figures = locale.toString(octets / factor, "f", 1)
            return f"{figures}{NBSP}{_unit(unit)}"
    if octets >= 10**3:
        return f"{locale.toString(round(octets / 10**3))}{NBSP}{_unit('kB')}"
    return f"{locale.toString(octets)}{NBSP}{_unit('B')}"


def _unit(unit: str) -> str:
    return {
        "GB": QCoreApplication.translate("present", "GB"),
        "MB": QCoreApplication.translate("present", "MB"),
        "kB": QCoreApplication.translate("present", "kB"),
        "B": QCoreApplication.translate("present", "B"),
    }[unit]


def fingerprint(digest: str) -> str:
    """The two ends of a hexadecimal digest, as one reads it aloud: ``b41d 07aa … 3c58``."""
    if len(digest) <= 12:
        return digest
    return f"{digest[:4]} {digest[4:8]} … {digest[-4:]}"
