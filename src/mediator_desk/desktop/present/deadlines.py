"""How a clock is told: its name, the state of its chip, its count, its source, its sentence.

Owns words and thresholds of the chip (design tokens, section 8); never computes a due date.
"""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from mediator_desk.desktop.present.dates import day_long
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.present.locale import NBSP, in_french
from mediator_desk.desktop.present.plurals import plurals

if TYPE_CHECKING:
    from mediator_desk.usecases.caseload import ClockView

_SOON: Final = timedelta(days=7)
_URGENT: Final = timedelta(hours=48)
# A bare article number; a source told in full already says what it is.
_NUMBERED: Final = re.compile(r"[LRD]?\.? ?\d")
# What most articles here belong to, and so need not say.
_CONSUMER_CODE: Final = "C. conso., art. "
_HYPHEN: Final = "\u2011"
_OBJECTION: Final = "OBJECTION_CONFLICT"


@dataclass(frozen=True, slots=True)
class ChipWords:
    """``state`` names the look (``calm`` … ``to_set``), ``text`` is painted, ``spoken`` is read."""

    state: str
    text: str
    spoken: str


def time_left(remaining: timedelta) -> str:
    """``6 j 13 h``, ``13 h``, ``moins d’une heure``; of the absolute value."""
    hours = int(abs(remaining).total_seconds() // 3600)
    days, hours = divmod(hours, 24)
    if days and hours:
        words = QCoreApplication.translate("deadlines", "{days} d {hours} h")
    elif days:
        words = QCoreApplication.translate("deadlines", "{days} d")
    elif hours:
        words = QCoreApplication.translate("deadlines", "{hours} h")
    else:
        return QCoreApplication.translate("deadlines", "less than an hour")
    return words.format(days=days, hours=hours).replace(" ", NBSP)


def _spoken(remaining: timedelta) -> str:
    hours = int(abs(remaining).total_seconds() // 3600)
    days, hours = divmod(hours, 24)
    parts = []
    if days:
        parts.append(plurals().days(days))
    if hours or not days:
        parts.append(plurals().hours(hours))
    return " ".join(parts)


def chip_words(
    due: datetime | None,
    now: datetime,
    *,
    suspended: bool = False,
    met: bool = False,
    label: bool = False,
) -> ChipWords:
    """The chip of a clock due at ``due``; None means its length is still to be chosen.

    ``label`` writes it in full ("Temps restant : 6 j 13 h"), as the list does.
    """
    if met:
        words = QCoreApplication.translate("deadlines", "met")
        return ChipWords("met", words, words)
    if suspended:
        words = QCoreApplication.translate("deadlines", "suspended")
        return ChipWords("suspended", words, words)
    if due is None:
        words = QCoreApplication.translate("deadlines", "to be set")
        return ChipWords("to_set", words, words)
    remaining = due - now
    if remaining < timedelta(0):
        late = QCoreApplication.translate("deadlines", "Late by {time}")
        late_by = abs(remaining)
        days = timedelta(days=late_by.days) if late_by.days else late_by
        return ChipWords(
            "overdue",
            late.format(time=time_left(days)).replace(" ", NBSP),
            late.format(time=_spoken(days)),
        )
    state = "urgent" if remaining <= _URGENT else "soon" if remaining <= _SOON else "calm"
    left = QCoreApplication.translate("deadlines", "Time left: {time}")
    text = left.format(time=time_left(remaining)) if label else time_left(remaining)
    return ChipWords(state, text, left.format(time=_spoken(remaining)))


def clock_chip(clock: "ClockView", now: datetime, *, label: bool = False) -> ChipWords:
    """The chip of a clock of a dispute, told at ``now``."""
    if clock.state == "missed" and clock.urgency == "past":
        words = QCoreApplication.translate("deadlines", "missed")
        return ChipWords("missed", words, _with_delay(words, clock))
    if clock.state == "waived":
        words = QCoreApplication.translate("deadlines", "no longer due")
        return ChipWords("waived", words, words)
    if passed_unused(clock):
        words = QCoreApplication.translate("deadlines", "over, no objection")
        return ChipWords("met", words, words)
    kept = clock.urgency == "met" or clock.state == "met"
    if kept and clock.late_days:
        late = QCoreApplication.translate("deadlines", "met, {days} d late")
        words = QCoreApplication.translate("deadlines", "met")
        text = late.format(days=clock.late_days).replace(" ", NBSP)
        return ChipWords("met_late", text, _with_delay(words, clock))
    return chip_words(
        clock.due_at,
        now,
        suspended=clock.urgency == "suspended",
        met=kept,
        label=label,
    )


def passed_unused(clock: "ClockView") -> bool:
    """Whether the time to object ran out and nobody did: nothing was kept, and nothing missed."""
    if clock.rule_id != _OBJECTION or clock.state != "met":
        return False
    return clock.urgency == "past" or (clock.urgency == "met" and clock.settled_seq is None)


def clock_name(clock: "ClockView") -> str:
    """What a clock is called; a body names its own, whose turn it is follows the name."""
    own = dict(clock.names)
    name = own.get("fr" if in_french() else "en") or label("deadline_rule", clock.rule_id)
    if clock.party is None:
        return name
    return f"{name}, {label('party_role', clock.party).lower()}"


def clock_count(clock: "ClockView") -> str:
    """How long a clock runs, as its rule counts it: ``90 jours``, ``20 jours ouvrés``, ``6 mois``.

    Empty when the length is fixed from case to case and was not yet.
    """
    said = plurals()
    if clock.count is None:
        return said.days(clock.length) if clock.length is not None else ""
    by_unit = {
        "day": said.days,
        "working_day": said.working_days,
        "month": said.months,
        "year": said.years,
    }
    return by_unit[clock.unit](clock.count)


def clock_start(clock: "ClockView") -> str:
    """Since which event of which day a clock runs: ``depuis la notification du 1er septembre``."""
    translate = QCoreApplication.translate
    named = {
        "TRADER_REPLY": translate("deadlines", "since the claim of {day}"),
        "NEGOTIATION_STAGE": translate("deadlines", "since the first reply of {day}"),
        "REFERRAL_WINDOW": translate("deadlines", "since the written complaint of {day}"),
        "WAIT_BEFORE_REFERRAL": translate("deadlines", "since the written complaint of {day}"),
        "REFUSAL_NOTICE": translate("deadlines", "since the file was received on {day}"),
        "PIECES_REPLY": translate("deadlines", "since the request of {day}"),
        "ENTRY_REPLY": translate("deadlines", "since the notification of {day}"),
        "OUTCOME": translate("deadlines", "since the notification to the parties of {day}"),
        "RESPONSE": translate("deadlines", "since the delivery of {day}"),
        "IMPLEMENT": translate("deadlines", "since the agreement of {day}"),
        "OBJECTION_CONFLICT": translate("deadlines", "since the statement of {day}"),
        "RETENTION": translate("deadlines", "since the closure of {day}"),
        "MEDIATOR_TERM": translate("deadlines", "since the appointment of {day}"),
    }
    if clock.start_on is None:
        return ""
    words = named.get(clock.clock or clock.rule_id, translate("deadlines", "since {day}"))
    return words.format(day=day_long(clock.start_on, weekday=False))


def clock_reason(clock: "ClockView", now: datetime | None = None) -> str:
    """Due day, count, start and article: "Before Monday 30 November 2026 at midnight. …".

    With ``now`` a clock that ran out says so.
    """
    translate = QCoreApplication.translate
    parts = []
    if clock.due_on is not None:
        late = now is not None and clock.due_at is not None and clock.due_at < now
        words = (
            translate("deadlines", "It ended on {day} at midnight.")
            if late
            else translate("deadlines", "Before {day} at midnight.")
        )
        parts.append(words.format(day=day_long(clock.due_on)))
    if clock.length is not None and clock.start_on is not None:
        since = translate("deadlines", "{length} since {day}")
        words = since.format(length=clock_count(clock), day=day_long(clock.start_on, weekday=False))
        parts.append(f"{words}, {_article(clock.article)}." if clock.article else f"{words}.")
    return " ".join(parts)


def source_words(article: str) -> str:
    """Where a rule is written, in the language in use; its numbers never break at their hyphen.

    What is no text of law but somebody's practice is translated; a citation keeps its French
    name, by which it is found, with the words around it in the language of the reader.
    """
    translate = QCoreApplication.translate
    practices = {
        "règle de l'entité": translate("deadlines", "rule of the body"),
        "règle de la plateforme": translate("deadlines", "rule of the platform"),
        "chartes de médiation": translate("deadlines", "mediation charters"),
        "demande du médiateur": translate("deadlines", "the mediator’s request"),
        "accord des parties": translate("deadlines", "agreement of the parties"),
        "table de conservation": translate("deadlines", "retention table"),
    }
    known = practices.get(article.replace("’", "'"))
    if known is not None:
        return known
    whole = article.replace("-", _HYPHEN)
    if in_french():
        return whole
    whole = whole.replace("(UE)", "(EU)").replace("/UE", "/EU").replace(" et ", " and ")
    return whole.replace(" ; ", "; ")


def read_words(source: str) -> str:
    """Where a rule was read, in the language in use: names stay, what is no name is translated."""
    translate = QCoreApplication.translate
    known = {
        "proposal of this product": translate("deadlines", "proposal of this product"),
        "body rules": translate("deadlines", "rules of the body"),
        "platform material (countdown shown as 6j 23h)": translate(
            "deadlines", "material of the platform (countdown shown as 6 d 23 h)"
        ),
        "policies of mediators": translate("deadlines", "policies of mediators"),
        "Council press release": translate("deadlines", "press release of the Council"),
        "Rail Ombudsman rules": translate("deadlines", "rules of the Rail Ombudsman"),
        "from memory": translate("deadlines", "from memory"),
        "not yet read": translate("deadlines", "not yet read"),
        "holidays": translate("deadlines", "the calendars of “holidays”"),
        "legifrance": "Légifrance",
    }
    said = source
    for whole, words in known.items():
        said = re.sub(rf"(?<![\w.-]){re.escape(whole)}(?![\w.-])", words, said)
    return said


def short_source(article: str) -> str:
    """The source where there is little room: the first text cited, a French article by its number.

    ``C. conso., art. R612-5 ; Dir. …`` is ``R612-5``, ``C. civ., art. 2238`` is ``C. civ. 2238``.
    """
    first = source_words(article.partition(" ; ")[0])
    return first.removeprefix(_CONSUMER_CODE).replace("C. civ., art. ", f"C.{NBSP}civ.{NBSP}")


def _with_delay(words: str, clock: "ClockView") -> str:
    if not clock.late_days:
        return words
    late = QCoreApplication.translate("deadlines", "{state}, late by {time}")
    return late.format(state=words, time=plurals().days(clock.late_days))


def _article(source: str) -> str:
    """The source of a rule, said to be an article when it is a bare number."""
    whole = source_words(source)
    if not _NUMBERED.match(source):
        return whole
    return QCoreApplication.translate("deadlines", "art. {article}").format(article=whole)
