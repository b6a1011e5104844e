"""Consents given for themselves, each with its receipt."""

from dataclasses import replace
from uuid import UUID

from dispute_exchange.consequences import Draft, only_to
from dispute_exchange.events import PartyUpdated, TimelineEvent
from dispute_exchange.moments import Moment
from dispute_exchange.parties import BothParties
from dispute_exchange.vocabulary import Channel, ConsentKind
from dispute_platform.consents import Consented, consent_draft, is_given
from dispute_platform.disputes import append_events, events_of, update_party
from dispute_platform.errors import Refusal
from dispute_platform.parties.writing import not_allowed, present_of, written_before
from dispute_platform.platform import Platform


def give_consent(
    platform: Platform,
    dispute_id: UUID,
    party: BothParties,
    kind: ConsentKind,
    *,
    event_id: UUID | None = None,
) -> TimelineEvent:
    """Consent to ``kind``, once; the event carries the signed receipt.

    Whoever consents to electronic delivery is served here from then on. Raises ``Refusal``
    ``already_answered``, or ``not_allowed`` for a solution: that is accepted by answering it.
    """
    consented = Consented(kind, party)
    with platform.database.write() as session:
        before = written_before(session, dispute_id, event_id)
        if before is not None:
            return before
        present = present_of(platform, session, dispute_id)
        if kind is ConsentKind.ACCEPT_SOLUTION:
            raise not_allowed(present.standing, "CONSENT_GIVEN", "answer_the_decision")
        if is_given(events_of(session, dispute_id), consented):
            raise Refusal("already_answered", answer=kind.value)
        occurred = Moment(on=present.today, at=present.now)
        given = consent_draft(platform, present.facts, consented, occurred)
        drafts = [replace(given, event_id=event_id)]
        if kind is ConsentKind.ELECTRONIC_DELIVERY:
            served = PartyUpdated(party=party, preferred_channel=Channel.PLATFORM)
            update_party(present.dispute, served)
            drafts.append(Draft(served, party, disclosure=only_to(party), language=given.language))
        return append_events(platform, session, present.dispute, drafts)[0]
