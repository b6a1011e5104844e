"""The words of the agenda: days, kinds of deadlines, counts, and the sentence of each line."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from mediator_desk.desktop.agenda.period import Period, View
from mediator_desk.desktop.present.dates import day_long
from mediator_desk.desktop.present.deadlines import ChipWords, clock_chip, clock_name
from mediator_desk.desktop.theme import theme
from mediator_desk.usecases.agenda import AgendaItem, AgendaKind


class AgendaWords(QObject):
    """Counted things. WHY a QObject: Qt collects plurals only from ``self.tr``."""

    def items(self, count: int) -> str:
        """``3 échéances``."""
        return self.tr("%n deadline(s)", "", count)

    def more(self, count: int) -> str:
        """``+ 3 autres``."""
        return self.tr("+ %n more", "", count)

    def late(self, count: int) -> str:
        """``2 en retard``."""
        return self.tr("%n late", "", count)

    def ahead_of(self, days: int) -> str:
        """``14 jours avant``."""
        return self.tr("%n day(s) before", "", days)

    def ahead(self, days: int) -> str:
        """``dans 6 jours``."""
        return self.tr("in %n day(s)", "", days)

    def ago(self, days: int) -> str:
        """``il y a 6 jours``."""
        return self.tr("%n day(s) ago", "", days)


def period_words(view: View, period: Period, day: date) -> str:
    """``23 – 29 novembre 2026``, or ``novembre 2026``."""
    locale = QLocale()
    if view is not View.WEEK:
        return f"{locale.standaloneMonthName(day.month)} {day.year}"
    first, last = period.first, period.last
    if first.year != last.year:
        return f"{day_long(first, weekday=False)} – {day_long(last, weekday=False)}"
    if first.month == last.month:
        return f"{first.day} – {day_long(last, weekday=False)}"
    start = day_long(first, weekday=False).removesuffix(f" {first.year}")
    return f"{start} – {day_long(last, weekday=False)}"


def weekday(number: int, *, brief: bool = False) -> str:
    """``lundi`` for 0, or ``lun.``."""
    length = QLocale.FormatType.ShortFormat if brief else QLocale.FormatType.LongFormat
    return QLocale().standaloneDayName(number + 1, length)


def weekday_short(day: date) -> str:
    """``lun.``."""
    return QLocale().standaloneDayName(day.isoweekday(), QLocale.FormatType.ShortFormat)


def day_number(day: date) -> str:
    """The figure alone."""
    return str(day.day)


def today_word() -> str:
    """``aujourd’hui``."""
    return QCoreApplication.translate("agenda", "today")


def more_words(count: int) -> str:
    """How many deadlines of a day are not shown for want of room."""
    return AgendaWords().more(count)


def distance_words(day: date, today: date) -> str:
    """``aujourd’hui``, ``demain``, ``dans 6 jours``, ``il y a 3 jours``."""
    translate = QCoreApplication.translate
    near = {
        0: translate("agenda", "today"),
        1: translate("agenda", "tomorrow"),
        -1: translate("present", "yesterday"),
    }
    days = (day - today).days
    if days in near:
        return near[days]
    return AgendaWords().ahead(days) if days > 0 else AgendaWords().ago(-days)


def kind_words(item: AgendaItem) -> str:
    """Which deadline it is, and whose when each party has its own."""
    return clock_name(item.clock)


def file_words(item: AgendaItem) -> str:
    """What it is about: the file's title, or that it is the mediator's own."""
    return item.title or QCoreApplication.translate("agenda", "What you owe yourself")


def item_chip(item: AgendaItem, now: datetime) -> ChipWords:
    """The state of a deadline, as everywhere else; a warning says what it warns of."""
    if item.kind is AgendaKind.WARNING:
        words = AgendaWords().ahead_of(item.days_left)
        return ChipWords("calm", words, words)
    return clock_chip(item.clock, now)


def item_icon(item: AgendaItem, state: str) -> str:
    """The picture of its state; a bell for a warning."""
    return "bell" if item.kind is AgendaKind.WARNING else theme().tokens.deadlines[state].icon


def due_sentence(item: AgendaItem, now: datetime) -> str:
    """All of a deadline in one sentence, for who hears it."""
    translate = QCoreApplication.translate
    words = translate("agenda", "File {number}, {title}. {kind}: {state}")
    if item.dispute_id is None:
        words = translate("agenda", "{title}. {kind}: {state}")
    return words.format(
        number=item.file_no,
        title=file_words(item),
        kind=kind_words(item),
        state=item_chip(item, now).spoken,
    )


def day_sentence(day: date, holiday: str, *, today: bool, count: int | None = None) -> str:
    """A day as it is read aloud: ``mardi 24 novembre 2026, aujourd’hui, 3 échéances``."""
    parts = [day_long(day)]
    if today:
        parts.append(today_word())
    if holiday:
        parts.append(holiday)
    if count is not None:
        parts.append(AgendaWords().items(count))
    return ", ".join(parts)
