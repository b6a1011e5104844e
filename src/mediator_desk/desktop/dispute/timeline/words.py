"""The words of the timeline: what each kind of event is called, and each row as a sentence."""

from collections import Counter
from collections.abc import Sequence
from functools import cache

from PySide6.QtCore import QCoreApplication, QObject

from dispute_exchange.money import Money
from dispute_exchange.vocabulary import Channel, Disclosure, PartyRole
from mediator_desk.desktop.dispute.timeline.rows import Row, RowKind
from mediator_desk.desktop.dispute.timeline.told import body_words, kind_told, recorded_words
from mediator_desk.desktop.present.dates import clock_time, day_long
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.present.money import amount, money
from mediator_desk.usecases.timelines import EventView, TimelineEntry

translate = QCoreApplication.translate


class TimelineCounts(QObject):
    """Counted words. WHY a QObject: Qt's word collector sees a plural only in ``self.tr``."""

    def folded(self, count: int) -> str:
        """Platform events in one line."""
        return self.tr("%n platform event(s)", "", count)

    def receipts(self, count: int) -> str:
        """Read receipts, in a line of folded events."""
        return self.tr("%n read receipt(s)", "", count)

    def reminders(self, count: int) -> str:
        """Reminders, in a line of folded events."""
        return self.tr("%n reminder(s)", "", count)

    def silence(self, days: int) -> str:
        """Days without a word."""
        return self.tr("%n day(s) without a message from the parties", "", days)

    def exhibits(self, count: int) -> str:
        """Exhibits by number; ``{numbers}`` is to be filled."""
        return self.tr("Exhibit(s) {numbers}", "", count)

    def notes(self, count: int) -> str:
        """Notes on an event."""
        return self.tr("%n note(s)", "", count)


@cache
def _counts() -> TimelineCounts:
    return TimelineCounts()


def kind_words(kind: str, actor: PartyRole) -> str:
    """What an event is, in lower case as it follows the actor's name."""
    if kind == "OFFER":
        return (
            translate("timeline", "counter-proposal")
            if actor is PartyRole.CONSUMER
            else translate("timeline", "proposal")
        )
    words = {
        "CLAIM_FILED": translate("timeline", "claim"),
        "MESSAGE": translate("timeline", "message"),
        "EVIDENCE_FILED": translate("timeline", "exhibits filed"),
        "EVIDENCE_DISCLOSED": translate("timeline", "exhibits shared"),
        "TRADER_REPLIED": translate("timeline", "reply"),
        "REFERRED": translate("timeline", "referral to the mediator"),
        "MEDIATOR_ASSIGNED": translate("timeline", "mediator appointed"),
        "INDEPENDENCE_DECLARED": translate("timeline", "statement of independence"),
        "CONFLICT_RAISED": translate("timeline", "conflict of interest raised"),
        "CONFLICT_RESOLVED": translate("timeline", "conflict of interest decided"),
        "PIECES_REQUESTED": translate("timeline", "documents requested"),
        "FOUND_INADMISSIBLE": translate("timeline", "found inadmissible"),
        "PARTIES_NOTIFIED": translate("timeline", "referral notified to the parties"),
        "ENTRY_ANSWERED": translate("timeline", "answer on entering mediation"),
        "MEETING_HELD": translate("timeline", "interview"),
        "DEADLINE_EXTENDED": translate("timeline", "deadline extended"),
        "SETTLED": translate("timeline", "agreement"),
        "DECISION_ISSUED": translate("timeline", "proposed solution issued"),
        "DECISION_DELIVERED": translate("timeline", "proposed solution delivered"),
        "DECISION_ANSWERED": translate("timeline", "answer to the proposed solution"),
        "IMPLEMENTATION_REPORTED": translate("timeline", "implementation"),
        "WITHDREW": translate("timeline", "withdrawal"),
        "COURT_SEIZED": translate("timeline", "court seized"),
        "CLOSED": translate("timeline", "file closed"),
        "REOPENED": translate("timeline", "file reopened"),
        "READ": translate("timeline", "read receipt"),
        "REMINDER": translate("timeline", "reminder"),
        "IDENTITY_CHECKED": translate("timeline", "identity check"),
        "NOTICE_SERVED": translate("timeline", "notice delivered"),
        "CONSENT_GIVEN": translate("timeline", "consent"),
        "PARTY_UPDATED": translate("timeline", "details of a party changed"),
        "CORRECTION": translate("timeline", "correction"),
    }
    return words.get(kind, kind)


def what_words(entry: TimelineEntry, text: EventView | None) -> str:
    """What an event is, as exactly as is known of it."""
    return kind_told(entry, text, kind_words(entry.kind, entry.actor))


def actor_words(actor: PartyRole) -> str:
    """The role of an actor."""
    return {
        PartyRole.CONSUMER: translate("timeline", "Consumer"),
        PartyRole.TRADER: translate("timeline", "Trader"),
        PartyRole.MEDIATOR: translate("timeline", "Mediator"),
        PartyRole.PLATFORM: translate("timeline", "Platform"),
    }[actor]


def channel_words(channel: Channel) -> str:
    """How an event travelled."""
    return {
        Channel.PLATFORM: translate("timeline", "Platform"),
        Channel.EMAIL: translate("timeline", "E-mail"),
        Channel.PHONE: translate("timeline", "Telephone"),
        Channel.LETTER: translate("timeline", "Post"),
        Channel.CHAT: translate("timeline", "Chat"),
        Channel.SMS: translate("timeline", "SMS"),
        Channel.SOCIAL: translate("timeline", "Social network"),
        Channel.VIDEO: translate("timeline", "Video"),
        Channel.IN_PERSON: translate("timeline", "In person"),
    }[channel]


def disclosure_words(disclosure: Disclosure) -> str:
    """Who may see an event, said from the side of who may not."""
    special = {
        Disclosure.CONSUMER_ONLY: translate("timeline", "Not shared with the trader"),
        Disclosure.CAUCUS_A: translate("timeline", "Not shared with the trader"),
        Disclosure.TRADER_ONLY: translate("timeline", "Not shared with the consumer"),
        Disclosure.CAUCUS_B: translate("timeline", "Not shared with the consumer"),
    }
    return special.get(disclosure) or label("disclosure_class", disclosure)


def amount_words(actor: PartyRole, value: Money) -> str:
    """The amount as that side means it; never a gain or a loss."""
    if actor is PartyRole.CONSUMER:
        return translate("timeline", "asks for {amount}").format(amount=money(value))
    return translate("timeline", "offers {amount}").format(amount=money(value))


def change_words(change: Money) -> str:
    """By how much the same side moved: ``+ 40,00`` or ``− 60,00``."""
    sign = "−" if change.minor < 0 else "+"
    return f"{sign}\u00a0{amount(Money(minor=abs(change.minor), currency=change.currency))}"


def time_words(entry: TimelineEntry) -> str:
    """The time of day, or how vague it is."""
    if entry.uncertain:
        return translate("timeline", "about")
    return clock_time(entry.at) if entry.at is not None else translate("timeline", "in the day")


def day_words(entry: TimelineEntry) -> str:
    """The day header, without its count of days."""
    return day_long(entry.on)


def day_count_words(entry: TimelineEntry) -> str:
    """Day n of so many, once the clock of R612-5 runs; nothing before."""
    if entry.day is None or entry.day < 0:
        return ""
    if entry.last_day is None or entry.day > entry.last_day:
        return translate("timeline", "day {day}").format(day=entry.day)
    return translate("timeline", "day {day} of {length}").format(
        day=entry.day, length=entry.last_day
    )


def fold_words(entries: Sequence[TimelineEntry]) -> str:
    """The line that stands for folded platform events: how many, and of what kinds."""
    kinds = Counter(entry.kind for entry in entries)
    told = []
    for kind, number in kinds.items():
        if kind == "READ":
            told.append(_counts().receipts(number))
        elif kind == "REMINDER":
            told.append(_counts().reminders(number))
        else:
            told.append(kind_words(kind, PartyRole.PLATFORM))
    words = translate("timeline", "{events}: {kinds}")
    return words.format(events=_counts().folded(len(entries)), kinds=", ".join(told))


def silence_words(days: int) -> str:
    """The line that stands for a silence of the parties."""
    return _counts().silence(days)


def exhibit_words(numbers: list[int]) -> str:
    """The exhibits of an event by number."""
    listed = ", ".join(str(number) for number in numbers)
    return _counts().exhibits(len(numbers)).format(numbers=listed)


def row_sentence(
    row: Row,
    entries: Sequence[TimelineEntry],
    text: EventView | None,
    notes: int = 0,
) -> str:
    """A row as a screen reader says it: one complete sentence or more."""
    entry = entries[row.first]
    if row.kind is RowKind.DAY:
        return " ".join(filter(None, (day_words(entry) + ".", day_count_words(entry))))
    if row.kind is RowKind.FOLD:
        return fold_words(entries[row.first : row.first + row.span])
    if row.kind is RowKind.SILENCE:
        return silence_words(row.span)
    who = (text.actor_name if text is not None else "") or actor_words(entry.actor)
    parts = [
        f"{day_long(entry.on)}, {time_words(entry)}",
        f"{actor_words(entry.actor)}, {who}, {what_words(entry, text)}",
        _amount_sentence(entry),
    ]
    if entry.corrects is not None:
        parts.append(corrects_words(entry.corrects))
    parts += _said_sentences(entry, text) if text is not None else []
    parts.append(disclosure_words(entry.disclosure))
    parts += _read_sentences(text) if text is not None else []
    if notes:
        parts.append(_counts().notes(notes))
    return ". ".join(part for part in parts if part)


def _amount_sentence(entry: TimelineEntry) -> str:
    if entry.amount is None:
        return ""
    change = change_words(entry.change) if entry.change and entry.change.minor else ""
    return ", ".join(filter(None, (amount_words(entry.actor, entry.amount), change)))


def _said_sentences(entry: TimelineEntry, text: EventView) -> list[str]:
    if text.damaged:
        return [damaged_words()]
    return [body_words(entry, text), recorded_words(text)]


def _read_sentences(text: EventView) -> list[str]:
    told = [
        translate("timeline", "read by {who} on {day}").format(
            who=actor_words(read.role), day=day_long(read.on)
        )
        for read in text.read_by
    ]
    if text.exhibits:
        told.append(exhibit_words([link.piece_no for link in text.exhibits]))
    return told


def read_words() -> str:
    """Stands before the marks of the parties who read an event, and the days they did."""
    return translate("timeline", "read by")


def corrects_words(number: int) -> str:
    """Said of an event that mends another one, which stays."""
    return translate("timeline", "corrects event {number}").format(number=number)


def damaged_words() -> str:
    """Said in the place of an event whose content cannot be read."""
    return translate("timeline", "Content cannot be read, fingerprint kept")


def note_words(number: int) -> str:
    """The heading of a private note."""
    return translate("timeline", "Note {number}").format(number=number)
