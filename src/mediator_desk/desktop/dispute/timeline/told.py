"""What an event's own facts say, once it is read: its kind more exactly, and a sentence of its own.

Owns the words for payloads that hold facts rather than prose; ``words`` names kinds without facts.
"""

from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QObject

from dispute_exchange.vocabulary import PartyRole
from mediator_desk.desktop.present.dates import day_long
from mediator_desk.desktop.present.labels import label
from mediator_desk.usecases.timelines import EventView, TimelineEntry

translate = QCoreApplication.translate
Facts = Mapping[str, Any]


class ToldCounts(QObject):
    """Counted words. WHY a QObject: Qt's word collector sees a plural only in ``self.tr``."""

    def minutes(self, count: int) -> str:
        """The length of a talk."""
        return self.tr("%n min", "", count)

    def days(self, count: int) -> str:
        """A response time."""
        return self.tr("%n day(s)", "", count)


@cache
def _counts() -> ToldCounts:
    return ToldCounts()


def _names(roles: object) -> str:
    listed = roles if isinstance(roles, list | tuple) else [roles]
    return ", ".join(label("party_role", str(role)).lower() for role in listed)


def _meeting(facts: Facts) -> str:
    heard = facts.get("with_parties", [])
    length = _counts().minutes(int(facts.get("minutes", 0)))
    if len(set(heard)) != 1:
        return translate("told", "joint meeting, {length}").format(length=length)
    apart = {
        PartyRole.CONSUMER.value: translate("told", "separate interview with the consumer"),
        PartyRole.TRADER.value: translate("told", "separate interview with the trader"),
    }
    return f"{apart.get(str(heard[0]), '')}, {length}"


def _disclosed(facts: Facts) -> str:
    return translate("told", "exhibits shared ({who})").format(who=_names(facts.get("to", [])))


def _resolved(facts: Facts) -> str:
    if facts.get("continues"):
        return translate("told", "conflict of interest decided: the mission goes on")
    return translate("told", "conflict of interest decided: the mission ends")


def _reminder(facts: Facts) -> str:
    who = _names(facts.get("to", []))
    if facts.get("request_id"):
        return translate("told", "reminder about documents ({who})").format(who=who)
    return translate("told", "reminder ({who})").format(who=who)


def _issued(facts: Facts) -> str:
    kind = label("decision_kind", str(facts.get("decision_kind", "PROPOSAL"))).lower()
    if facts.get("supersedes"):
        return translate("told", "{kind}, rectified").format(kind=kind)
    return kind


def _answered(facts: Facts) -> str:
    answer = label("answer", str(facts.get("answer", ""))).lower()
    return translate("told", "answer to the proposed solution: {answer}").format(answer=answer)


def _implemented(facts: Facts) -> str:
    return label("implementation_status", str(facts.get("status", ""))).lower()


_KINDS: Final[dict[str, Callable[[Facts], str]]] = {
    "MEETING_HELD": _meeting,
    "EVIDENCE_DISCLOSED": _disclosed,
    "CONFLICT_RESOLVED": _resolved,
    "REMINDER": _reminder,
    "DECISION_ISSUED": _issued,
    "DECISION_ANSWERED": _answered,
    "IMPLEMENTATION_REPORTED": _implemented,
}


def kind_told(entry: TimelineEntry, text: EventView | None, otherwise: str) -> str:
    """What an event is, from its facts once they are here; ``otherwise`` its plain kind."""
    made = _KINDS.get(entry.kind)
    if made is None or text is None or not text.facts:
        return otherwise
    return made(text.facts) or otherwise


def _served(facts: Facts) -> str:
    words = translate("told", "{notice}: reached the party ({who}). Proof: {proof}.")
    return words.format(
        notice=label("notice_kind", str(facts.get("notice", ""))),
        who=_names(facts.get("to", [])),
        proof=facts.get("proof", ""),
    )


def _delivered(facts: Facts) -> str:
    parts = [translate("told", "Delivered: {who}.").format(who=_names(facts.get("to", [])))]
    due = _day(facts.get("answer_by"))
    if due is not None:
        parts.append(translate("told", "To answer before {day}.").format(day=day_long(due)))
    if facts.get("proof"):
        parts.append(translate("told", "Proof: {proof}.").format(proof=facts["proof"]))
    return " ".join(parts)


def _consented(facts: Facts) -> str:
    consent = label("consent_kind", str(facts.get("consent", "")))
    if facts.get("receipt"):
        return translate("told", "{consent}. With a signed receipt.").format(consent=consent)
    return f"{consent}."


def _updated(facts: Facts) -> str:
    parts = []
    who = facts.get("representative")
    if isinstance(who, dict):
        parts.append(translate("told", "representative {name}").format(name=who.get("name", "")))
    if facts.get("preferred_channel"):
        channel = label("channel", str(facts["preferred_channel"])).lower()
        parts.append(translate("told", "reached by: {channel}").format(channel=channel))
    if facts.get("accessibility_needs"):
        needs = translate("told", "needs: {needs}")
        parts.append(needs.format(needs=facts["accessibility_needs"]))
    if facts.get("address"):
        parts.append(translate("told", "another address"))
    if facts.get("vulnerable") is True:
        parts.append(translate("told", "vulnerable person"))
    if facts.get("vulnerable") is False:
        parts.append(translate("told", "no longer marked vulnerable"))
    whose = _names(facts.get("party", [])).capitalize()
    return translate("told", "{who}: {what}.").format(who=whose, what=", ".join(parts))


def _decision(facts: Facts) -> str:
    parts = [translate("told", "No. {number}.").format(number=facts.get("number", ""))]
    if facts.get("response_days"):
        days = _counts().days(int(facts["response_days"]))
        parts.append(translate("told", "Response time: {days}.").format(days=days))
    return " ".join(parts)


def _agreed(facts: Facts) -> str:
    remedy = facts.get("remedy")
    kind = str(remedy.get("kind", "")) if isinstance(remedy, dict) else ""
    parts = [label("remedy", kind) + "."]
    by = _day(facts.get("implement_by"))
    if by is not None:
        parts.append(translate("told", "To be carried out before {day}.").format(day=day_long(by)))
    return " ".join(parts)


_SENTENCES: Final[dict[str, Callable[[Facts], str]]] = {
    "NOTICE_SERVED": _served,
    "DECISION_DELIVERED": _delivered,
    "CONSENT_GIVEN": _consented,
    "PARTY_UPDATED": _updated,
    "DECISION_ISSUED": _decision,
    "SETTLED": _agreed,
}


def body_words(entry: TimelineEntry, text: EventView) -> str:
    """The text of a card: what a person wrote, else what was kept here of it, else its facts."""
    if text.text or text.private:
        return text.text or text.private
    made = _SENTENCES.get(entry.kind)
    return made(text.facts) if made is not None and text.facts else ""


def recorded_words(text: EventView) -> str:
    """Who wrote the event down for its author; empty when the author did."""
    if text.recorded_by is None:
        return ""
    if text.recorded_by is PartyRole.MEDIATOR:
        return translate("told", "recorded by the mediator")
    who = label("party_role", text.recorded_by).lower()
    return translate("told", "recorded by: {who}").format(who=who)


def kept_words() -> str:
    """Said of words that lie on this desk alone."""
    return translate("told", "on this desk only")


def _day(value: object) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) else None
