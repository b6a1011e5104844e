"""The words of talks: who was heard, how, how a gap moved, what a remedy says."""

from functools import cache
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject

from dispute_exchange.claims import Remedy
from dispute_exchange.parties import BothParties
from dispute_exchange.vocabulary import Channel, PartyRole
from mediator_desk.desktop.present.dates import day_short
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.present.money import money
from mediator_desk.usecases.outbox import ActState
from mediator_desk.usecases.talks import Talk, Trend

translate = QCoreApplication.translate

SPOKEN: Final = (
    Channel.PHONE,
    Channel.VIDEO,
    Channel.IN_PERSON,
    Channel.LETTER,
    Channel.EMAIL,
    Channel.CHAT,
)
"""The channels of talks, the usual first."""

ENTERED: Final = (Channel.PHONE, Channel.LETTER, Channel.EMAIL, Channel.IN_PERSON, Channel.VIDEO)
"""The channels by which something reaches the mediator outside the platform."""


class TalkCounts(QObject):
    """Counted words. WHY a QObject: Qt's word collector sees a plural only in ``self.tr``."""

    def minutes(self, count: int) -> str:
        """The length of a talk."""
        return self.tr("%n minute(s)", "", count)

    def moves(self, count: int) -> str:
        """How many demands and offers there are."""
        return self.tr("%n move(s)", "", count)


@cache
def counts() -> TalkCounts:
    """The one instance."""
    return TalkCounts()


def talk_title(heard: tuple[BothParties, ...]) -> str:
    """What kind of talk it was."""
    who = set(heard)
    if who == {PartyRole.CONSUMER}:
        return translate("talks", "Separate interview with the consumer")
    if who == {PartyRole.TRADER}:
        return translate("talks", "Separate interview with the trader")
    return translate("talks", "Joint meeting")


def hidden_words(party: BothParties) -> str:
    """Who must not see what ``party`` said in a separate interview."""
    if party is PartyRole.CONSUMER:
        return translate("talks", "Not shared with the trader")
    return translate("talks", "Not shared with the consumer")


def talk_facts(talk: Talk) -> str:
    """How and how long, on one line."""
    return f"{label('channel', talk.channel)}, {counts().minutes(talk.minutes)}"


def state_words(state: ActState | None) -> tuple[str, str, str]:
    """Words, tone and icon of an act on its way; empty once it arrived."""
    if state is None or state is ActState.ACCEPTED:
        return "", "", ""
    if state in (ActState.REFUSED, ActState.NEEDS_PERSON):
        return translate("talks", "Refused: see the outbox"), "danger", "alert-circle"
    if state is ActState.HELD:
        return translate("talks", "Held in the outbox"), "warning", "player-pause"
    return translate("talks", "Waiting to leave"), "", "clock"


def trend_words(trend: Trend) -> str:
    """How a gap moved, as a fact."""
    return {
        Trend.OPEN: translate("talks", "one side silent"),
        Trend.CLOSING: translate("talks", "closing"),
        Trend.STEADY: translate("talks", "unchanged"),
        Trend.WIDENING: translate("talks", "widening"),
        Trend.MET: translate("talks", "met"),
    }[trend]


def remedy_words(remedy: Remedy) -> str:
    """A remedy with its amount, its day and its conditions."""
    parts = [label("remedy", remedy.kind)]
    if remedy.amount is not None:
        parts.append(money(remedy.amount))
    if remedy.valid_until is not None:
        until = translate("talks", "valid until {day}")
        parts.append(until.format(day=day_short(remedy.valid_until)))
    if remedy.conditions:
        parts.append(remedy.conditions)
    return ", ".join(parts)


def side_words(party: PartyRole) -> str:
    """A side of the talks."""
    return label("party_role", party)
