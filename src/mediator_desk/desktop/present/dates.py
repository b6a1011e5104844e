"""Days and instants as people write them. Instants are UTC and shown in the computer's zone."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from mediator_desk.desktop.present.locale import NBSP, in_french


def day_long(day: date, *, weekday: bool = True) -> str:
    """A legal date in full: ``lundi 30 novembre 2026``, ``Monday 30 November 2026``."""
    pattern = "dddd d MMMM yyyy" if weekday else "d MMMM yyyy"
    return _ordinal(QLocale().toString(_qdate(day), pattern), day)


def day_short(day: date, today: date | None = None) -> str:
    """A date in a list: ``30 nov.``; with its year when that is not the year of ``today``."""
    pattern = "d MMM" if today is None or today.year == day.year else "d MMM yyyy"
    return _ordinal(QLocale().toString(_qdate(day), pattern), day).replace(" ", NBSP)


def clock_time(instant: datetime) -> str:
    """The time of day: ``10 h 42`` (French typography), ``10:42``."""
    local = instant.astimezone()
    if in_french():
        return f"{local.hour:02d}{NBSP}h{NBSP}{local.minute:02d}"
    return QLocale.c().toString(QTime(local.hour, local.minute), "HH:mm")


def moment_short(instant: datetime, now: datetime | None = None) -> str:
    """Day and time in a table: ``24 nov., 08 h 44``."""
    today = now.astimezone().date() if now else None
    return f"{day_short(instant.astimezone().date(), today)}, {clock_time(instant)}"


def moment_full(instant: datetime) -> str:
    """Day and time in full, with the zone, where the instant matters in law."""
    local = instant.astimezone()
    words = QCoreApplication.translate("present", "{day} at {time} ({zone})")
    return words.format(
        day=day_long(local.date()), time=clock_time(instant), zone=local.tzname() or "UTC"
    )


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _ordinal(words: str, day: date) -> str:
    """French writes the first of a month "1er"."""
    if day.day != 1 or not in_french():
        return words
    return (
        words.replace("1 ", "1er ", 1)
        if words.startswith("1 ")
        else words.replace(" 1 ", " 1er ", 1)
    )


def month_short(day: date) -> str:
    """The month of ``day`` as an axis names it: ``sept.``, ``Sep``."""
    return QLocale().toString(_qdate(day), "MMM")
