"""Last days as a calendar file (RFC 5545).

Owns the form that other programs read; never a party's name: a file number, what the dispute is
about, the deadline and its article.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

import icalendar

from dispute_exchange.vocabulary import Language
from mediator_desk.domain import typography
from mediator_desk.domain.clocks import ClockState
from mediator_desk.law.calculators.telling import cited
from mediator_desk.usecases._labels import label

if TYPE_CHECKING:
    from mediator_desk.usecases.agenda import AgendaItem

# How the interface wakes people up, not a rule: alarms ring when an office opens.
_MORNING: Final = timedelta(hours=9)
_PRODUCT: Final = "-//Mediator Desk//Agenda//"


def calendar_file(items: "Iterable[AgendaItem]", now: datetime, language: Language) -> bytes:
    """The bytes of the file; one event for each last day, all day long, with its alarms."""
    tongue = "fr" if typography.is_french(language) else "en"
    file = icalendar.Calendar()
    file.add("prodid", _PRODUCT + tongue.upper())
    file.add("version", "2.0")
    file.add("calscale", "GREGORIAN")
    file.add("method", "PUBLISH")
    file.add("x-wr-calname", label("agenda", "CALENDAR", tongue))
    for item in items:
        file.add_component(_event(item, now, tongue, language))
    return bytes(file.to_ical())


def _event(item: "AgendaItem", now: datetime, tongue: str, language: Language) -> icalendar.Event:
    clock = item.clock
    event = icalendar.Event()
    event.add("uid", item.uid)
    event.add("dtstamp", now)
    event.add("dtstart", item.on)
    event.add("dtend", item.on + timedelta(days=1))
    name = dict(clock.names).get(tongue) or label("deadline_rule", clock.rule_id, tongue)
    if clock.party is not None:
        name = f"{name} ({label('party_role', clock.party, tongue).lower()})"
    place = [part for part in (item.file_no, item.title) if part]
    event.add("summary", " – ".join([*place, name]))
    event.add("description", _told(item, tongue, language))
    event.add("categories", [label("deadline_rule", clock.rule_id, tongue)])
    event.add("transp", "TRANSPARENT")
    event.add("status", "TENTATIVE" if clock.state is ClockState.SUSPENDED else "CONFIRMED")
    for day in clock.warn_on:
        alarm = icalendar.Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", name)
        alarm.add("trigger", (day - item.on) + _MORNING)
        event.add_component(alarm)
    return event


def _told(item: "AgendaItem", tongue: str, language: Language) -> str:
    clock = item.clock
    lines = [cited(clock.article, language)]
    if clock.start_on is not None:
        since = label("agenda", "SINCE", tongue)
        lines.append(f"{since} {typography.day(clock.start_on, language)}")
    if clock.on_expiry:
        lines.append(label("deadline_expiry", clock.on_expiry, tongue))
    if not clock.rule_checked:
        lines.append(label("agenda", "TO_RECHECK", tongue))
    return "\n".join(lines)
