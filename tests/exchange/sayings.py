"""What is said in a dispute, in a few words, for the tests of the procedure."""

import uuid
from datetime import date

from dispute_exchange import events as ev
from dispute_exchange.chain import link_all
from dispute_exchange.claims import Remedy
from dispute_exchange.money import Money
from dispute_exchange.procedure import fold
from dispute_exchange.vocabulary import (
    Answer,
    EntryConsent,
    ImplementationStatus,
    InadmissibilityGround,
    PartyRole,
    RemedyKind,
)

from .strategies import DECISION, RECTIFIED, author_of, bodies, issued
from .test_chain import DISPUTE

C, T, M, P = PartyRole.CONSUMER, PartyRole.TRADER, PartyRole.MEDIATOR, PartyRole.PLATFORM
DUE = date(2026, 2, 1)
ACCEPTED, REFUSED, SILENT = Answer.ACCEPTED, Answer.REFUSED, Answer.NO_REPLY
DONE, PARTLY, NOT_DONE = ImplementationStatus
HANDED_OVER = uuid.UUID(int=77)


class By:
    """Something said by somebody other than its usual author, with exhibits perhaps."""

    def __init__(self, actor, said, *evidence):
        self.actor, self.said, self.evidence = actor, said, evidence


CLAIM = ev.ClaimFiled(text="Colis jamais reçu.")
REPLY = ev.TraderReplied(text="Nous cherchons.")
ASKED = By(C, ev.OfferMade(text="Le prix.", amount=Money.of("160.70")))
OFFER = ev.OfferMade(text="Un bon.", amount=Money.of("100"))
REFERRED = ev.Referred(by=C)
BY_SILENCE = ev.Referred(by=P)
ASSIGNED = ev.MediatorAssigned(mediator_id=DECISION, mediator_name="Odile Vautremont")
ANOTHER = ev.MediatorAssigned(mediator_id=RECTIFIED, mediator_name="Gaspard Ollivry")
DECLARED = ev.IndependenceDeclared(objections_until=DUE)
NOTIFIED = ev.PartiesNotified()
ENTERED = ev.EntryAnswered(answer=EntryConsent.ACCEPTED)
NOT_ENTERED = ev.EntryAnswered(answer=EntryConsent.REFUSED)
NO_ENTRY = ev.EntryAnswered(answer=EntryConsent.NO_REPLY)
ISSUED = issued()
TAKEN = [CLAIM, REPLY, OFFER, REFERRED, ASSIGNED, DECLARED]
INVITED = [*TAKEN, NOTIFIED]
TO_MEDIATION = [*INVITED, ENTERED]
PROPOSED = [*TO_MEDIATION, ISSUED]
INADMISSIBLE = ev.FoundInadmissible(ground=InadmissibilityGround.FILED_TOO_LATE, reasons="4°")
WITHDRAWN = ev.Withdrew(party=C)
REOPENED = ev.Reopened(reason="Erreur matérielle")
FILED, WORDS = ev.EvidenceFiled(), ev.MessageSent(text="Je ne l’ai plus.")
DISCLOSED = By(M, ev.ConflictRaised(by=M, text="Une ancienne mission"))
OBJECTED = ev.ConflictRaised(by=C, text="Vous avez travaillé pour eux")
GOES_ON = ev.ConflictResolved(continues=True, text="Sans objet")
ENDS = ev.ConflictResolved(continues=False, text="De droit")
COURT = ev.CourtSeized()


def wants(to, request_id=None):
    return ev.PiecesRequested(to=to, text="Facture ?", due_on=DUE, request_id=request_id)


def answered(party, answer, decision=DECISION):
    return ev.DecisionAnswered(decision_id=decision, party=party, answer=answer)


def delivered(party, by=date(2026, 1, 20), decision=DECISION):
    return ev.DecisionDelivered(decision_id=decision, to=party, answer_by=by)


def reported(status, by=C):
    return ev.ImplementationReported(by=by, status=status)


def settled(by_day=None):
    return ev.Settled(remedy=Remedy(kind=RemedyKind.VOUCHER), implement_by=by_day)


AGREED = [*PROPOSED, answered(C, ACCEPTED), answered(T, ACCEPTED)]


def chained(*said):
    """The events of ``said``, by whom they are to be said unless wrapped."""
    plain = [one.said if isinstance(one, By) else one for one in said]
    actors = [one.actor if isinstance(one, By) else author_of(one) for one in said]
    made = bodies(plain, actors)
    for place, one in enumerate(said):
        if isinstance(one, By) and one.evidence:
            made[place] = made[place].model_copy(update={"evidence_ids": one.evidence})
    return link_all(DISPUTE, made)


def standing_after(*said):
    return fold(chained(*said))


def reopened(*said):
    return [*said, REOPENED]
