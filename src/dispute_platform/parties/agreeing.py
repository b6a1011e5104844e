"""Saying yes or no: to mediation, to an offer, to the mediator's solution."""

from uuid import UUID

from dispute_exchange.claims import Remedy
from dispute_exchange.events import (
    DecisionAnswered,
    EntryAnswered,
    OfferMade,
    Settled,
    TimelineEvent,
)
from dispute_exchange.evidence import PARTIES_OF
from dispute_exchange.parties import BothParties
from dispute_exchange.vocabulary import (
    Answer,
    Channel,
    ConsentKind,
    EntryConsent,
    PartyRole,
    RemedyKind,
)
from dispute_platform.consents import Consented
from dispute_platform.disputes import events_of
from dispute_platform.errors import Refusal
from dispute_platform.parties.writing import Deed, Present, Voice, not_allowed, write
from dispute_platform.platform import Platform

_OTHER: dict[BothParties, PartyRole] = {
    PartyRole.CONSUMER: PartyRole.TRADER,
    PartyRole.TRADER: PartyRole.CONSUMER,
}


def answer_entry(
    platform: Platform,
    dispute_id: UUID,
    answer: EntryConsent,
    *,
    channel: Channel = Channel.PLATFORM,
    event_id: UUID | None = None,
) -> TimelineEvent:
    """The trader enters mediation, refuses to, or stays silent; entering is a consent."""
    silent = answer is EntryConsent.NO_REPLY
    consents: tuple[Consented, ...] = ()
    if answer is EntryConsent.ACCEPTED:
        consents = (Consented(ConsentKind.ENTER_MEDIATION, PartyRole.TRADER),)
    actor = PartyRole.PLATFORM if silent else PartyRole.TRADER
    deed = Deed(EntryAnswered(answer=answer), consents=consents)
    return write(platform, dispute_id, Voice(actor, channel, event_id), lambda _: deed)


def answer_decision(
    platform: Platform,
    dispute_id: UUID,
    party: BothParties,
    answer: Answer,
    text: str = "",
    *,
    channel: Channel = Channel.PLATFORM,
    event_id: UUID | None = None,
) -> TimelineEvent:
    """Accept or refuse the decision delivered to ``party`` (R612-4): once, and in time.

    Raises ``Refusal`` ``not_allowed``, ``already_answered`` or ``answer_too_late``.
    """

    def content(present: Present) -> Deed:
        decision = present.standing.decision
        if decision is None or party not in decision.delivered:
            raise not_allowed(present.standing, "DECISION_ANSWERED", "delivered")
        if party in decision.answers:
            raise Refusal("already_answered", answer=decision.answers[party].value)
        due = decision.answer_by.get(party)
        if answer is not Answer.NO_REPLY and due is not None and present.today > due:
            raise Refusal("answer_too_late", answer_by=due.isoformat())
        said = DecisionAnswered(
            decision_id=decision.decision_id, party=party, answer=answer, text=text
        )
        if answer is not Answer.ACCEPTED:
            return Deed(said)
        accepted = Consented(
            ConsentKind.ACCEPT_SOLUTION, party, decision.decision_id, decision.pdf_sha256
        )
        return Deed(said, consents=(accepted,))

    # WHY the platform speaks for silence: the party did nothing.
    actor = PartyRole.PLATFORM if answer is Answer.NO_REPLY else party
    return write(platform, dispute_id, Voice(actor, channel, event_id), content)


def accept_offer(
    platform: Platform,
    dispute_id: UUID,
    party: BothParties,
    text: str = "",
    *,
    channel: Channel = Channel.PLATFORM,
    event_id: UUID | None = None,
) -> TimelineEvent:
    """Accept what the other side last offered, or asks: the parties have agreed (rows 3 and 12).

    Raises ``Refusal`` ``not_allowed`` when there is nothing to accept.
    """

    def content(present: Present) -> Deed:
        events = events_of(present.session, dispute_id)
        offers = [
            event.payload
            for event in events
            if isinstance(event.payload, OfferMade)
            and event.actor is _OTHER[party]
            # SECURITY: what was said in confidence is nobody's to accept, nor to learn of so.
            and party in PARTIES_OF[event.disclosure]
        ]
        if not offers:
            raise not_allowed(present.standing, "SETTLED", "offer_on_the_table")
        offer = offers[-1]
        wished = present.facts.claim.wished
        kind = wished if wished not in (None, RemedyKind.LET_SELLER_PROPOSE) else None
        remedy = offer.remedy or Remedy(
            kind=kind or RemedyKind.GOODWILL_PAYMENT,
            amount=offer.amount if offer.amount.minor else None,
        )
        return Deed(Settled(remedy=remedy, text=text, heads=offer.heads))

    return write(platform, dispute_id, Voice(party, channel, event_id), content)
