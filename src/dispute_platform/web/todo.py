"""What is asked of a party, and what it may do now: the upper part of its page.

Owns the offering of forms; whether a deed is possible is the procedure's word, asked here so that
no button is dead.
"""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from dispute_exchange.consequences import Draft, Scene
from dispute_exchange.events import (
    ConflictRaised,
    ConsentGiven,
    ImplementationReported,
    IndependenceDeclared,
    OfferMade,
    Payload,
    PiecesRequested,
    Withdrew,
)
from dispute_exchange.foresight import imagined
from dispute_exchange.parties import BothParties
from dispute_exchange.procedure import ALLOWED_IN, SETTLED_STATES, DecisionStanding, transition_of
from dispute_exchange.vocabulary import (
    Channel,
    ConsentKind,
    DisputeState,
    ImplementationStatus,
    PartyRole,
)
from dispute_platform.policy import consent_text
from dispute_platform.timer import entry_due, implementation_due
from dispute_platform.web.entries import exhibit_view
from dispute_platform.web.visible import Known, Shown
from dispute_platform.web.words import Tongue, amount, day, word

S = DisputeState
OTHER: dict[BothParties, BothParties] = {
    PartyRole.CONSUMER: PartyRole.TRADER,
    PartyRole.TRADER: PartyRole.CONSUMER,
}


@dataclass(frozen=True, slots=True)
class ReminderView:
    """A reminder: when it was sent, its words and their language."""

    on: str
    text: str
    language: str


@dataclass(frozen=True, slots=True)
class RequestView:
    """Documents asked of this party; each piece is a title, and what it replaces if anything."""

    seq: int
    request_id: UUID | None
    text: str
    language: str
    due: str
    late: bool
    pieces: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class EntryAsk:
    """The invitation to enter mediation: by when, and the words of the consent."""

    due: str
    late: bool
    wording: str


@dataclass(frozen=True, slots=True)
class ObjectionView:
    """The mediator's declaration, which the party may oppose, and until when."""

    circumstances: str
    until: str | None


@dataclass(frozen=True, slots=True)
class OfferView:
    """What the other side last offered or asks."""

    title: str
    amount: str
    accept: str


@dataclass(frozen=True, slots=True)
class DecisionView:
    """The delivered decision, and whether this party may still answer it."""

    number: str
    amount: str
    delivered: str
    answer_by: str | None
    may_answer: bool
    wording: str
    answers: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ItemView:
    """One operative item, whose carrying out may be reported."""

    head_id: UUID
    title: str


@dataclass(frozen=True, slots=True)
class ConsentView:
    """A consent: its words, and when it was given, or that it may be."""

    kind: ConsentKind
    title: str
    wording: str
    given: str | None
    receipt: str | None


@dataclass(frozen=True, slots=True)
class Todo:
    """What is asked of the party and what it may do."""

    reminder: ReminderView | None
    requests: tuple[RequestView, ...]
    entry: EntryAsk | None
    objection: ObjectionView | None
    offer: OfferView | None
    decision: DecisionView | None
    may_report: bool
    report_by: tuple[str, bool] | None
    needs_proof: bool
    items: tuple[ItemView, ...]
    may_file: bool
    may_withdraw: bool
    consents: tuple[ConsentView, ...]

    def asks_something(self) -> bool:
        """Whether anything is asked of the party now."""
        answers = self.decision is not None and self.decision.may_answer
        return bool(self.requests or self.entry or answers or self.may_report)

    def links(self) -> list[tuple[str, str, str, bool]]:
        """What is asked further down the page: where, its phrase, its day, whether it is late."""
        found = []
        if self.decision is not None and self.decision.may_answer:
            found.append(("decision", "todo_answer", self.decision.answer_by or "", False))
        if self.may_report:
            due, late = self.report_by or ("", False)
            found.append(("implementation", "todo_report", due, late))
        return found


def todo_of(known: Known, shown: Shown, tongue: Tongue) -> Todo:
    """What is asked of the reader of ``shown``, and what they may do."""
    asking = _Asking(known, shown, tongue)
    party = shown.party
    report = ImplementationReported(by=party, status=ImplementationStatus.NOT_IMPLEMENTED)
    return Todo(
        reminder=asking.reminder(),
        requests=asking.requests(),
        entry=asking.entry(),
        objection=asking.objection(),
        offer=asking.offer(),
        decision=asking.decision(),
        may_report=asking.moves(report),
        report_by=asking.report_by(),
        needs_proof=party is PartyRole.TRADER,
        items=tuple(
            ItemView(head.head_id, f"{head.letter}. {head.title}")
            for head in known.facts.claim.heads
        ),
        may_file=not known.standing.is_closed,
        may_withdraw=asking.moves(Withdrew(party=party)),
        consents=asking.consents(),
    )


@dataclass(frozen=True, slots=True)
class _Asking:
    known: Known
    shown: Shown
    tongue: Tongue

    def moves(self, payload: Payload) -> bool:
        """Whether the party may do so now."""
        draft = Draft(payload, self.shown.party)
        scene = Scene(self.known.standing, self.known.today)
        return transition_of(self.known.standing, imagined(draft, scene)) is not None

    def reminder(self) -> ReminderView | None:
        """The last reminder, until the party speaks again."""
        spoken = [one.seq for one in self.shown.events if one.actor is self.shown.party]
        last = self.shown.reminders[-1] if self.shown.reminders else None
        if last is None or (spoken and spoken[-1] > last.seq):
            return None
        on = word("reminded", self.tongue, day=day(last.occurred.on, self.tongue))
        return ReminderView(on, getattr(last.payload, "text", ""), last.language)

    def requests(self) -> tuple[RequestView, ...]:
        """What the mediator waits for from this party, the oldest first."""
        events = {event.seq: event for event in self.shown.events}
        found = []
        for asked in self.known.standing.requests:
            event = events.get(asked.seq) if asked.to is self.shown.party else None
            if event is None or not isinstance(event.payload, PiecesRequested):
                continue
            due, late = self._due(asked.due_on)
            found.append(
                RequestView(
                    seq=asked.seq,
                    request_id=asked.request_id,
                    text=event.payload.text,
                    language=event.language,
                    due=due,
                    late=late,
                    pieces=self._pieces(event.payload),
                )
            )
        return tuple(found)

    def entry(self) -> EntryAsk | None:
        """The invitation, while the trader has not answered it."""
        standing, party = self.known.standing, self.shown.party
        on = entry_due(standing)
        if party is not PartyRole.TRADER or standing.state is not S.NOTIFIED or on is None:
            return None
        due, late = self._due(on)
        language = self.known.facts.party(party).language
        return EntryAsk(due, late, consent_text(ConsentKind.ENTER_MEDIATION, language))

    def objection(self) -> ObjectionView | None:
        """LAW(R613-1): the parties may oppose a mediator who disclosed a circumstance."""
        standing = self.known.standing
        until = standing.objections_until
        in_time = until is not None and self.known.today <= until
        if not (in_time or standing.state is S.SUSPENDED):
            return None
        if not self.moves(ConflictRaised(by=self.shown.party, text="?")):
            return None
        told = [
            event.payload
            for event in self.shown.events
            if isinstance(event.payload, (IndependenceDeclared, ConflictRaised))
        ]
        last = told[-1] if told else None
        words = last.text if isinstance(last, ConflictRaised) else ""
        if isinstance(last, IndependenceDeclared):
            words = last.circumstances
        return ObjectionView(words, self._by(until) if in_time and until else None)

    def offer(self) -> OfferView | None:
        """What the party may accept, while there is something to settle."""
        party, standing = self.shown.party, self.known.standing
        if standing.state not in ALLOWED_IN["SETTLED"] - SETTLED_STATES:
            return None
        last = [
            event.payload
            for event in self.shown.events
            if isinstance(event.payload, OfferMade) and event.actor is OTHER[party]
        ]
        if not last:
            return None
        sum_ = amount(last[-1].amount, self.tongue)
        title = word("offer" if party is PartyRole.CONSUMER else "demand", self.tongue)
        return OfferView(title, sum_, word("accept_offer", self.tongue, amount=sum_))

    def decision(self) -> DecisionView | None:
        """The solution, once it was delivered to this party."""
        decision, party = self.known.standing.decision, self.shown.party
        shown = {one.issued.decision_id for one in self.shown.documents}
        if decision is None or decision.decision_id not in shown or party not in decision.delivered:
            return None
        due = decision.answer_by.get(party)
        in_time = due is None or self.known.today <= due
        proposed = self.known.standing.state is S.PROPOSAL_ISSUED
        language = self.known.facts.party(party).language
        return DecisionView(
            number=word("decision_no", self.tongue, no=decision.number),
            amount=amount(decision.proposed, self.tongue),
            delivered=day(decision.delivered[party], self.tongue),
            answer_by=None
            if due is None
            else word("answer_by", self.tongue, day=day(due, self.tongue)),
            may_answer=proposed and party not in decision.answers and in_time,
            wording=consent_text(ConsentKind.ACCEPT_SOLUTION, language),
            answers=self._answers(decision),
        )

    def consents(self) -> tuple[ConsentView, ...]:
        """What the party consented to, then what it may consent to by itself."""
        given = {
            event.payload.consent: event
            for event in self.shown.consents
            if isinstance(event.payload, ConsentGiven)
        }
        party = self.known.facts.party(self.shown.party)
        may = {ConsentKind.LIFT_CONFIDENTIALITY} if self.known.standing.notified_on else set()
        if party.preferred_channel is Channel.LETTER:
            may.add(ConsentKind.ELECTRONIC_DELIVERY)
        if self.shown.party is PartyRole.CONSUMER and self.known.standing.state is S.NOTIFIED:
            may.add(ConsentKind.ENTER_MEDIATION)
        views = []
        for kind in ConsentKind:
            event = given.get(kind)
            if event is None and (kind not in may or self.known.standing.is_closed):
                continue
            views.append(
                ConsentView(
                    kind=kind,
                    title=word(f"consent.{kind.value}", self.tongue),
                    wording=consent_text(kind, party.language),
                    given=None
                    if event is None
                    else word(
                        "consent_given", self.tongue, day=day(event.occurred.on, self.tongue)
                    ),
                    receipt=None if event is None else getattr(event.payload, "receipt", None),
                )
            )
        return tuple(views)

    def report_by(self) -> tuple[str, bool] | None:
        """Until when what was agreed is to be carried out, and whether that day has passed."""
        due = implementation_due(self.known.standing)
        return None if due is None else self._due(due)

    def _pieces(self, asked: PiecesRequested) -> tuple[tuple[str, str], ...]:
        """SECURITY: an exhibit the reader may not see is not named, not even to be replaced."""
        found = []
        for piece in asked.pieces:
            item = self.shown.exhibits.get(piece.evidence_id) if piece.evidence_id else None
            note = ""
            if item is not None and piece.defect is not None:
                label = exhibit_view(item, self.shown, self.tongue).label
                defect = word(f"defect.{piece.defect.value}", self.tongue)
                note = word("replaces", self.tongue, exhibit=label, defect=defect)
            found.append((piece.title, note))
        return tuple(found)

    def _answers(self, decision: DecisionStanding) -> tuple[tuple[str, str], ...]:
        if decision.response_days is None and not decision.answers:
            return ()
        told = []
        for party in OTHER:
            answer = decision.answers.get(party)
            key = f"answer.{answer.value if answer else 'none'}"
            told.append((word(f"role.{party.value}", self.tongue), word(key, self.tongue)))
        return tuple(told)

    def _by(self, on: date) -> str:
        return word("by_day", self.tongue, day=day(on, self.tongue))

    def _due(self, on: date) -> tuple[str, bool]:
        late = on < self.known.today
        key = "late" if late else "by_day"
        return word(key, self.tongue, day=day(on, self.tongue)), late
