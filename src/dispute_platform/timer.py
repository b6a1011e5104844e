"""What time does by itself: silence written down, what was not done noticed, people reminded.

Run by the server at its start and periodically, and from the command line. Owns the finding of what
is due on a day; the lengths are the body's (``policy``), what follows is the procedure's. Run twice
on the same day, it finds nothing the second time.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from threading import Event
from uuid import UUID

import sqlalchemy as sa

from dispute_exchange.consequences import Draft, Scene, only_to
from dispute_exchange.events import (
    DecisionAnswered,
    EntryAnswered,
    ImplementationReported,
    Payload,
    ReminderSent,
    TimelineEvent,
)
from dispute_exchange.foresight import imagined
from dispute_exchange.parties import BothParties
from dispute_exchange.procedure import ANSWERING, SETTLED_STATES, Standing, apply
from dispute_exchange.vocabulary import (
    Answer,
    DisputeState,
    EntryConsent,
    ImplementationStatus,
    Language,
    PartyRole,
)
from dispute_platform.clock import legal_day
from dispute_platform.disputes import append_events, dispute_row, events_of, facts_of
from dispute_platform.material import DisputeFacts
from dispute_platform.platform import Platform
from dispute_platform.policy import Silence, policy_on, reminder_text
from dispute_platform.tables import DisputeRow
from dispute_platform.web import words

S = DisputeState
_PLATFORM = PartyRole.PLATFORM
_AGREED = SETTLED_STATES | {S.TO_IMPLEMENT}
_TIMED = _AGREED | {S.NOTIFIED, S.PROPOSAL_ISSUED, S.NOT_IMPLEMENTED}


def run_clocks(platform: Platform, dispute_id: UUID | None = None) -> tuple[TimelineEvent, ...]:
    """Write down what time has brought, for one dispute or for all; the events written."""
    with platform.database.read() as session:
        wanted = sa.select(DisputeRow.dispute_id).order_by(DisputeRow.file_no)
        if dispute_id is not None:
            wanted = wanted.where(DisputeRow.dispute_id == dispute_id)
        timed = [
            known
            for known in session.scalars(wanted).all()
            if platform.standings.of(session, known).state in _TIMED
        ]
    return tuple(event for known in timed for event in _run(platform, known))


def keep_running(platform: Platform, stop: Event, every: float) -> None:
    """Run the clocks at once, then every so many seconds, until told to stop."""
    run_clocks(platform)
    while not stop.wait(every):
        run_clocks(platform)


def implementation_due(standing: Standing) -> date | None:
    """The last day to carry out what was agreed; None when nothing was."""
    if standing.agreed_on is None:
        return None
    days = policy_on(standing.agreed_on).implement_days
    return standing.implement_by or standing.agreed_on + timedelta(days=days)


def entry_due(standing: Standing) -> date | None:
    """The last day to answer the invitation; None before it was sent."""
    if standing.notified_on is None:
        return None
    return standing.notified_on + timedelta(days=policy_on(standing.notified_on).entry_days)


def _run(platform: Platform, dispute_id: UUID) -> tuple[TimelineEvent, ...]:
    with platform.database.write() as session:
        dispute = dispute_row(session, dispute_id)
        due = _Due(
            facts_of(dispute),
            events_of(session, dispute_id),
            platform.standings.of(session, dispute_id),
            legal_day(platform.clock()),
        )
        drafts = due.drafts()
        return append_events(platform, session, dispute, drafts) if drafts else ()


@dataclass(frozen=True, slots=True)
class _Due:
    """What is due in one dispute today."""

    facts: DisputeFacts
    events: Sequence[TimelineEvent]
    standing: Standing
    today: date

    def drafts(self) -> list[Draft]:
        """The events to write, each as the ones before it leave the dispute."""
        standing, written = self.standing, list[Draft]()
        scene = Scene(standing, self.today)
        for draft in self._silences():
            written.append(draft)
            standing = apply(standing, imagined(draft, scene, standing))
        if standing.state is S.NOT_IMPLEMENTED:
            written += self._chase(standing)
        return written

    def _silences(self) -> Iterator[Draft]:
        if self.standing.state is S.NOTIFIED:
            yield from self._entry()
        elif self.standing.state is S.PROPOSAL_ISSUED:
            for party in ANSWERING:
                yield from self._response(party)
        elif self.standing.state in _AGREED:
            yield from self._overdue()

    def _entry(self) -> Iterator[Draft]:
        due = entry_due(self.standing)
        if due is None or due >= self.today:
            return
        if policy_on(due).entry_silence is Silence.REFUSAL:
            yield self._own(EntryAnswered(answer=EntryConsent.NO_REPLY))
        else:
            yield from self._remind_once("entry", PartyRole.TRADER, due)

    def _response(self, party: BothParties) -> Iterator[Draft]:
        """LAW(R612-4): a party's silence is found once its own time is over."""
        decision = self.standing.decision
        due = None if decision is None else decision.answer_by.get(party)
        if decision is None or due is None or due >= self.today or party in decision.answers:
            return
        if policy_on(due).response_silence is Silence.REFUSAL:
            yield self._own(
                DecisionAnswered(
                    decision_id=decision.decision_id, party=party, answer=Answer.NO_REPLY
                )
            )
        else:
            yield from self._remind_once("response", party, due)

    def _overdue(self) -> Iterator[Draft]:
        due = implementation_due(self.standing)
        if due is None or due >= self.today:
            return
        text = reminder_text("overdue", self.facts.language, self._day(due, self.facts.language))
        yield self._own(
            ImplementationReported(
                by=_PLATFORM, status=ImplementationStatus.NOT_IMPLEMENTED, text=text
            )
        )

    def _chase(self, standing: Standing) -> Iterator[Draft]:
        """The next rung of the ladder, one a day: the trader is reminded of what was agreed."""
        reported = [
            event
            for event in self.events
            if isinstance(event.payload, ImplementationReported)
            and event.payload.status is not ImplementationStatus.IMPLEMENTED
            and (standing.agreed_on is None or event.occurred.on >= standing.agreed_on)
        ]
        since = reported[0].occurred.on if reported else self.today
        first = reported[0].seq if reported else self.standing.last_seq
        sent = [event.occurred.on for event in self._reminders(PartyRole.TRADER, first)]
        rungs = policy_on(since).chase
        reached = sum(since + timedelta(days=days) <= self.today for days in rungs)
        if len(sent) < reached and self.today not in sent:
            due = implementation_due(standing) or since
            yield self._reminder("chase", PartyRole.TRADER, due)

    def _remind_once(self, about: str, party: BothParties, due: date) -> Iterator[Draft]:
        if not any(event.occurred.on > due for event in self._reminders(party, 0)):
            yield self._reminder(about, party, due)

    def _reminders(self, party: BothParties, after: int) -> list[TimelineEvent]:
        """The platform's own reminders to ``party``, after event ``after``."""
        return [
            event
            for event in self.events
            if isinstance(event.payload, ReminderSent)
            and event.actor is _PLATFORM
            and event.payload.to is party
            and event.seq > after
        ]

    def _reminder(self, about: str, party: BothParties, due: date) -> Draft:
        language = self.facts.party(party).language
        text = reminder_text(about, language, self._day(due, language))
        said = ReminderSent(to=party, text=text)
        return Draft(said, _PLATFORM, disclosure=only_to(party), language=language.value)

    def _own(self, payload: Payload) -> Draft:
        """What the platform says for silence."""
        return Draft(payload, _PLATFORM, language=self.facts.language.value)

    def _day(self, value: date, language: Language) -> str:
        return words.day(value, "fr" if language is Language.FR else "en")
