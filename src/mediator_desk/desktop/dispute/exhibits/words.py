"""The words of exhibits between the parties: cells, what they forbid, requests and what came."""

from functools import cache
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject

from dispute_exchange.events import RequestedPiece
from dispute_exchange.parties import BothParties
from dispute_exchange.vocabulary import Authenticity, Disclosure, PartyRole
from mediator_desk.desktop.dispute.timeline.words import channel_words, disclosure_words
from mediator_desk.desktop.present.dates import day_long, day_short
from mediator_desk.desktop.present.deadlines import source_words
from mediator_desk.desktop.present.labels import label
from mediator_desk.usecases.exhibits import Cell, ExhibitRow, Obstacle, Sight
from mediator_desk.usecases.outbox import ActState
from mediator_desk.usecases.pieces import (
    NextReminder,
    Piece,
    PieceRequest,
    PieceState,
    RequestState,
)

translate = QCoreApplication.translate
_NONE: Final = "—"


class ExhibitCounts(QObject):
    """Counted words. WHY a QObject: Qt's word collector sees a plural only in ``self.tr``."""

    def days_late(self, days: int) -> str:
        """How late a request is."""
        return self.tr("%n day(s) late", "", days)

    def days(self, days: int) -> str:
        """A number of days."""
        return self.tr("%n day(s)", "", days)

    def reminders(self, count: int) -> str:
        """How many reminders were sent."""
        return self.tr("%n reminder(s)", "", count)

    def exhibits(self, count: int) -> str:
        """How many exhibits are shown."""
        return self.tr("%n exhibit(s)", "", count)

    def areas(self, count: int) -> str:
        """How many areas are blacked out."""
        return self.tr("%n area(s) blacked out", "", count)


@cache
def counts() -> ExhibitCounts:
    """The one instance."""
    return ExhibitCounts()


def party_words(party: PartyRole) -> str:
    """The party in the middle of a sentence, with its article."""
    return {
        PartyRole.CONSUMER: translate("exhibits", "the consumer"),
        PartyRole.TRADER: translate("exhibits", "the trader"),
        PartyRole.MEDIATOR: translate("exhibits", "the mediator"),
        PartyRole.PLATFORM: translate("exhibits", "the platform"),
    }[party]


def to_words(party: PartyRole) -> str:
    """To whom something goes."""
    if party is PartyRole.CONSUMER:
        return translate("exhibits", "to the consumer")
    return translate("exhibits", "to the trader")


def number_words(row: ExhibitRow) -> str:
    """``4`` beside ``C-2``; what is not filed yet has no number."""
    if row.filing is not None:
        return _NONE
    return str(row.item.piece_no)


def piece_words(row: ExhibitRow) -> str:
    """``Exhibit 4`` in a sentence; what is not filed yet is called by its title."""
    if row.filing is not None:
        return row.shown_title
    return translate("exhibits", "Exhibit {number}").format(number=row.item.piece_no)


def cell_words(cell: Cell) -> str:
    """How a party stands to an exhibit, as short as a cell."""
    words = {
        Sight.FILED: translate("exhibits", "filed {day}"),
        Sight.SEEN: translate("exhibits", "{day}, {channel}"),
        Sight.LEAVING: translate("exhibits", "to be sent"),
        Sight.UNSEEN: translate("exhibits", "Communicate…"),
        Sight.CONFIDED: translate("exhibits", "Consent needed…"),
        Sight.NEVER: translate("exhibits", "kept by you"),
    }[cell.sight]
    day = day_short(cell.at.astimezone().date()) if cell.at else ""
    channel = channel_words(cell.channel).lower() if cell.channel else ""
    return words.format(day=day, channel=channel)


def cell_sentence(row: ExhibitRow, cell: Cell) -> str:
    """The same as a sentence, for a screen reader and a tooltip."""
    names = {"piece": piece_words(row), "party": party_words(cell.party)}
    day = day_long(cell.at.astimezone().date(), weekday=False) if cell.at else ""
    channel = channel_words(cell.channel).lower() if cell.channel else ""
    words = {
        Sight.FILED: translate("exhibits", "{piece}, filed by {party} on {day}."),
        Sight.SEEN: translate("exhibits", "{piece}, known to {party} since {day} ({channel})."),
        Sight.LEAVING: translate("exhibits", "{piece}: waits in the outbox for {party}."),
        Sight.UNSEEN: translate(
            "exhibits", "{piece}, not seen by {party}. Press Enter to communicate it."
        ),
        Sight.CONFIDED: translate(
            "exhibits", "{piece}, given in confidence: {party} may not see it without consent."
        ),
        Sight.NEVER: translate("exhibits", "{piece}, kept by the mediator."),
    }[cell.sight]
    return words.format(**names, day=day, channel=channel)


def reliance_words(row: ExhibitRow) -> str:
    """Whether a decision may rest on it, and what forbids it."""
    if row.filing is not None:
        return translate("exhibits", "May not be cited: the platform has not received it")
    if not row.hindrances:
        return translate("exhibits", "May be relied on")
    first = row.hindrances[0]
    if first.obstacle is Obstacle.KEPT:
        return translate("exhibits", "May not be cited: it is kept by the mediator")
    if len(row.hindrances) > 1:
        return translate("exhibits", "May not be cited: neither party has seen it")
    party = first.party
    if first.obstacle is Obstacle.CONFIDED:
        return (
            translate("exhibits", "May not be cited: given in confidence by the trader")
            if party is PartyRole.CONSUMER
            else translate("exhibits", "May not be cited: given in confidence by the consumer")
        )
    return (
        translate("exhibits", "May not be cited: the consumer has not seen it")
        if party is PartyRole.CONSUMER
        else translate("exhibits", "May not be cited: the trader has not seen it")
    )


def filing_words(row: ExhibitRow) -> str:
    """Where a file of this desk stands on its way to the platform."""
    assert row.filing is not None
    state = row.filing.state
    if state is None:
        return translate("exhibits", "Kept back")
    if state is ActState.WITHDRAWN:
        return translate("exhibits", "Withdrawn")
    if state in (ActState.REFUSED, ActState.NEEDS_PERSON):
        return translate("exhibits", "Refused")
    if state is ActState.ACCEPTED:
        return translate("exhibits", "Being received")
    return translate("exhibits", "To be sent")


def class_words(disclosure: Disclosure) -> str:
    """Who may see an exhibit."""
    return disclosure_words(disclosure)


def doubt_words(authenticity: Authenticity) -> str:
    """The neutral flag; empty when there is none."""
    if authenticity is Authenticity.AUTH_NONE:
        return ""
    return label("authenticity", authenticity)


def request_words(found: PieceRequest) -> str:
    """Where a request stands."""
    request = found.request
    return {
        RequestState.LEAVING: translate("exhibits", "To be sent"),
        RequestState.OPEN: translate("exhibits", "Waiting"),
        RequestState.OVERDUE: counts().days_late(request.days_late),
        RequestState.DONE: translate("exhibits", "Received"),
    }[request.state]


def wanted_words(piece: RequestedPiece) -> str:
    """A document asked for, with what was wrong with the one received."""
    if piece.defect is None:
        return piece.title
    defect = label("document_defect", piece.defect).lower()
    words = translate("exhibits", "{title} (the one received: {defect})")
    return words.format(title=piece.title, defect=defect)


def piece_state_words(piece: Piece) -> str:
    """Where one document asked for stands."""
    if piece.state is PieceState.DEFECTIVE and piece.defect is not None:
        defect = label("document_defect", piece.defect).lower()
        return translate("exhibits", "Received but {defect}").format(defect=defect)
    return {
        PieceState.ASKED: translate("exhibits", "Asked"),
        PieceState.RECEIVED: translate("exhibits", "Received"),
        PieceState.MISSING: translate("exhibits", "Not received"),
        PieceState.WAIVED: translate("exhibits", "No longer wanted"),
        PieceState.DEFECTIVE: translate("exhibits", "Received but unfit"),
    }[piece.state]


def asked_words(found: PieceRequest) -> str:
    """A request in one line: to whom, since when, by when."""
    asked = found.request.asked
    words = translate("exhibits", "{to}, asked on {day}, by {due}")
    return words.format(
        to=capital(to_words(asked.to)), day=day_short(asked.asked_on), due=day_short(asked.due_on)
    )


def due_words(found: PieceRequest) -> str:
    """The last day with its count."""
    asked = found.request.asked
    words = translate("exhibits", "By {day} ({count} after the request)")
    count = counts().days((asked.due_on - asked.asked_on).days)
    return words.format(day=day_long(asked.due_on), count=count)


def reminder_words(coming: NextReminder | None, sent: int) -> str:
    """The next reminder and its place in the ladder."""
    if coming is None:
        return counts().reminders(sent) if sent else translate("exhibits", "No reminder to come")
    words = (
        translate("exhibits", "Next reminder, the last: {day} ({no} of {of}, {article})")
        if coming.last
        else translate("exhibits", "Next reminder: {day} ({no} of {of}, {article})")
    )
    return words.format(
        day=day_long(coming.on), no=coming.no, of=coming.of, article=source_words(coming.article)
    )


def consent_words(party: BothParties) -> str:
    """Whose consent is needed, as a sentence."""
    if party is PartyRole.CONSUMER:
        return translate(
            "exhibits", "Given in confidence by the consumer, whose consent is needed first."
        )
    return translate(
        "exhibits", "Given in confidence by the trader, whose consent is needed first."
    )


def capital(words: str) -> str:
    """The words with a capital."""
    return words[:1].upper() + words[1:]
