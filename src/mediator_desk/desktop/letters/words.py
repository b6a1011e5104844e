"""The words of a letter on the list: where it is, by which way, and since when."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication

from dispute_exchange.vocabulary import PartyRole
from mediator_desk.desktop.present.dates import day_short
from mediator_desk.desktop.present.labels import label
from mediator_desk.usecases.letters import LetterRow, LetterState

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class StateLook:
    """An icon and a colour token; the words are always beside."""

    icon: str
    colour: str


LOOKS: Final = {
    LetterState.TO_SEND: StateLook("mail", "warning.fg"),
    LetterState.QUEUED: StateLook("clock-hour-4", "text.secondary"),
    LetterState.SENT: StateLook("mail-forward", "accent.base"),
    LetterState.DELIVERED: StateLook("mail-check", "success.fg"),
    LetterState.RETURNED: StateLook("arrow-back-up", "danger.fg"),
}


def state_words(row: LetterRow) -> str:
    """Where the letter is; one that is sealed but has not left says so."""
    if row.state is LetterState.TO_SEND and row.printed:
        return translate("letters", "To post")
    return label("letter_state", row.state)


def when_words(row: LetterRow) -> str:
    """The day that counts: of delivery, of return, of sending, else of the letter."""
    if row.state is LetterState.RETURNED and row.returned_on is not None:
        return day_short(row.returned_on)
    return day_short(row.delivered_on or row.sent_on or row.on)


def sentence(row: LetterRow) -> str:
    """The whole line as one reads it aloud."""
    words = translate("letters", "{notice}, to {name}. {state}, {day}. {channel}. {proof}")
    return words.format(
        notice=label("notice_kind", row.notice),
        name=reader(row),
        state=state_words(row),
        day=when_words(row),
        channel=label("channel", row.channel),
        proof=row.proof,
    ).strip()


def reader(row: LetterRow) -> str:
    """``Consumer, Camille Aubrépin``."""
    return f"{label('party_role', row.to)}, {row.name}"


def roles() -> list[tuple[str, str]]:
    """The two parties, to choose from."""
    both = (PartyRole.CONSUMER, PartyRole.TRADER)
    return [(role.value, label("party_role", role)) for role in both]
