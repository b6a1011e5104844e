"""Events in the words of a document: in its own language, whatever the window speaks.

Owns the wording of one event; which events are told, and to whom, is decided elsewhere.
"""

from collections.abc import Iterator
from datetime import date
from zoneinfo import ZoneInfo

from dispute_exchange.vocabulary import Language, PartyRole
from mediator_desk.decisions.chronology.model import PrintedEvent, chronology_words
from mediator_desk.domain import typography
from mediator_desk.timeline.views import EventView, TimelineEntry
from mediator_desk.usecases._labels import label


class Telling:
    """Tells events in one language, hours in one time zone."""

    def __init__(self, language: Language, zone: ZoneInfo) -> None:
        self._language = language
        self._zone = zone
        self._words = chronology_words(language)
        self._tongue = "fr" if typography.is_french(language) else "en"

    def printed(self, entry: TimelineEntry, text: EventView | None, *, apart: bool) -> PrintedEvent:
        """One event; ``text`` none when its content cannot be read.

        SECURITY: the words kept on this desk alone (``EventView.private``) are never among them.
        """
        digest = text.hash if text is not None else ""
        if text is not None and text.damaged:
            text = None
        return PrintedEvent(
            seq=entry.seq,
            on=entry.on,
            when=self._when(entry),
            day=entry.day,
            last_day=entry.last_day,
            actor=entry.actor,
            author=text.actor_name if text is not None else self._label("party_role", entry.actor),
            kind=self._kind(entry, text),
            amount=self._amount(entry),
            text=text.text if text is not None else self._words.unreadable,
            language=text.language if text is not None else self._language.value,
            lines=tuple(self._lines(entry, text)),
            hash=digest,
            apart=apart,
        )

    def _label(self, group: str, code: str) -> str:
        return label(group, code, self._tongue)

    def _when(self, entry: TimelineEntry) -> str:
        if entry.uncertain:
            return self._words.about
        if entry.at is None:
            return self._words.in_the_day
        return typography.clock(entry.at.astimezone(self._zone), self._language)

    def _kind(self, entry: TimelineEntry, text: EventView | None) -> str:
        facts = text.facts if text is not None else {}
        exact = {
            "DECISION_ISSUED": ("decision_kind", "decision_kind"),
            "DECISION_ANSWERED": ("answer", "answer"),
            "NOTICE_SERVED": ("notice_kind", "notice"),
            "CONSENT_GIVEN": ("consent_kind", "consent"),
            "IMPLEMENTATION_REPORTED": ("implementation_status", "status"),
        }.get(entry.kind)
        kind = self._label("event_kind", entry.kind)
        if exact is None or not facts.get(exact[1]):
            return kind
        told = self._label(exact[0], str(facts[exact[1]]))
        return told if entry.kind == "DECISION_ISSUED" else f"{kind} ({told.lower()})"

    def _amount(self, entry: TimelineEntry) -> str:
        if entry.amount is None:
            return ""
        said = {PartyRole.CONSUMER: self._words.asks, PartyRole.TRADER: self._words.offers}
        words = said.get(entry.actor, self._words.proposes)
        amount = words.format(amount=typography.amount(entry.amount, self._language))
        if entry.change is None or not entry.change.minor:
            return amount
        sign = "−" if entry.change.minor < 0 else "+"
        moved = entry.change.model_copy(update={"minor": abs(entry.change.minor)})
        figures = typography.figures(moved, self._language)
        return f"{amount} ({self._words.change.format(sign=sign, amount=figures)})"

    def _lines(self, entry: TimelineEntry, text: EventView | None) -> Iterator[str]:
        yield self._label("channel", entry.channel)
        yield self._label("disclosure_class", entry.disclosure)
        if entry.corrects is not None:
            yield self._words.corrects.format(number=entry.corrects)
        if text is not None:
            yield from self._told(text)

    def _told(self, text: EventView) -> Iterator[str]:
        words, facts = self._words, text.facts
        if text.recorded_by is not None:
            role = self._label("party_role", text.recorded_by).lower()
            yield words.recorded.format(role=role)
        if facts.get("minutes"):
            yield words.minutes.format(minutes=facts["minutes"])
        if facts.get("number"):
            yield words.decision.format(number=facts["number"])
        for name, line in (("answer_by", words.answer_by), ("until", words.until)):
            day = _day(facts.get(name))
            if day is not None:
                yield line.format(day=typography.day(day, self._language))
        if facts.get("proof"):
            yield words.proof_of.format(proof=facts["proof"])
        if text.read_by:
            readers = (
                words.reader.format(
                    role=self._label("party_role", read.role).lower(),
                    day=typography.day(read.on, self._language),
                )
                for read in text.read_by
            )
            yield words.read.format(who=", ".join(readers))
        for link in text.exhibits:
            yield words.exhibit.format(number=link.piece_no, title=link.title)


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(str(value)) if value else None
    except ValueError:
        return None
