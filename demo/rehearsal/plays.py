"""How each of the 42 scenarios is mediated, from the day after its referral to its end.

Owns the order of the mediator's steps; the parties answer by their script while days pass. Days
that pass are what each step yields.
"""

from dataclasses import dataclass
from datetime import timedelta

from demo.rehearsal import hand as h
from demo.rehearsal import sums
from demo.rehearsal.hand import C, Hand, T
from demo.rehearsal.world import OTHER_BODY, Case, Play, World
from dispute_exchange.events import ItemImplementation, RequestedPiece
from dispute_exchange.vocabulary import (
    Answer,
    Authenticity,
    Channel,
    DisputeState,
    EntryConsent,
    ImplementationStatus,
    InadmissibilityGround,
    NoticeKind,
)
from dispute_platform.disputes import reassign
from dispute_platform.mediators import add_mediator
from mediator_desk.usecases import annotating, custody, decisions, exhibits, follow_up, procedure

G = InadmissibilityGround
S = DisputeState
_ANSWERED = 9
_TALKED = 14
_CARRIED_OUT = 12
_OVERDUE = 32


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a file is refused: the reason, the other body it names, whether it is contested."""

    ground: InadmissibilityGround
    reason: str
    body: str = ""
    contested: bool = False


REFUSALS = {
    30: Refusal(G.EXCL_HEALTH_SERVICE, "La pose d’une couronne est un soin dentaire."),
    31: Refusal(G.EXCL_B2B, "L’acheteur y figure avec son numéro de TVA."),
    32: Refusal(
        G.NO_PRIOR_WRITTEN_COMPLAINT, "Vous indiquez n’avoir parlé au vendeur que de vive voix."
    ),
    33: Refusal(G.FILED_TOO_LATE, "Aucune réclamation plus récente n’a été produite."),
    34: Refusal(
        G.OTHER_MEDIATOR_OR_COURT,
        "Le courrier de cette entité, versé au dossier, accuse réception de la même demande.",
        body="Médiation des Aulnes",
    ),
    35: Refusal(
        G.MANIFESTLY_UNFOUNDED_OR_ABUSIVE,
        "Trente demandes identiques ont été formées par la même personne.",
        contested=True,
    ),
}


def play(world: World, case: Case) -> Play:
    """The mediator's steps in ``case``."""
    hand = Hand(world, case)
    if case.number in REFUSALS:
        yield from _inadmissible(hand, REFUSALS[case.number])
    elif case.number == 41:
        yield from _conflict(hand)
    elif case.number == 36:
        yield from _question_of_tomorrow(hand)
    else:
        yield from _mediated(hand)


def _inadmissible(hand: Hand, why: Refusal) -> Play:
    yield h.declare(hand)
    wanted = h.defective(hand, C)
    if wanted:
        h.ask(hand, C, wanted)
        yield 6
    h.examine(hand, why.ground, why.reason, body=why.body, contested=why.contested)
    h.refuse(hand, why.ground)
    yield 14
    h.close(hand)


def _conflict(hand: Hand) -> Play:
    """R613-1: the consumer objects in time; another mediator takes the file."""
    circumstances = "J’ai donné, il y a deux ans, une consultation rémunérée à ce professionnel."
    h.declare(hand, circumstances, window=True)
    yield 3
    assert hand.standing.state is S.CONFLICT, hand.standing.state
    request = procedure.ResolveConflict(
        hand.case.dispute_id, continues=False, reason="L’opposition est de droit : je me retire."
    )
    procedure.carry_out(hand.world.desk, request)
    hand.note("Dossier remis pour réattribution.")
    yield 1
    other = add_mediator(hand.world.platform, "Gaspard Ollivry", OTHER_BODY)
    reassign(hand.world.platform, hand.case.dispute_id, other.mediator_id)
    hand.note("Réattribué à Gaspard Ollivry.")


def _question_of_tomorrow(hand: Hand) -> Play:
    """Digital content paid with data: admissible today as a contract of consumption (36)."""
    h.declare(hand)
    yield 1
    h.examine(hand)
    h.notify(hand)
    yield 40
    # WHY refused: the script of this scenario leaves the trader silent, and silence is refusal.
    yield from _ended(hand)


def _front(hand: Hand) -> Play:
    """Independence, unfit documents, admissibility, notice: until the trader has answered."""
    number = hand.case.number
    wait = h.declare(hand)
    yield 25 if number == 27 else wait
    wanted = h.defective(hand, C)
    if wanted:
        h.ask(hand, C, wanted)
        if number == 39:
            yield from _posted(hand, NoticeKind.PIECES_REQUEST, "LS 4499 2198 15")
        yield 6
    said = {}
    if number == 29:
        said[G.EXCL_HEALTH_SERVICE] = (
            "L611-4 exclut les services de santé rendus aux patients ; un animal n’en est pas un."
        )
    h.examine(hand, said=said)
    h.notify(hand)
    if number == 39:
        yield from _posted(hand, NoticeKind.REFERRAL_NOTICE, "LS 4499 2201 07")
    yield _ANSWERED


def _posted(hand: Hand, notice: NoticeKind, proof: str) -> Play:
    """R612-1: on paper, with its day of service; nobody answers a letter before it came."""
    hand.case.quiet = True
    yield 0
    letter = h.serve_by_post(hand, notice, C, proof)
    yield 3
    h.served(hand, letter, f"{proof}, distribuée")
    hand.case.quiet = False


def _mediated(hand: Hand) -> Play:
    number = hand.case.number
    yield from _front(hand)
    if hand.standing.state is S.NOTIFIED:
        answer = procedure.RecordEntry(
            hand.case.dispute_id, EntryConsent.ACCEPTED, hand.today, Channel.PHONE
        )
        procedure.carry_out(hand.world.desk, answer)
        hand.note("Entrée du professionnel constatée.")
        yield 1
    if hand.standing.state is S.ENTRY_REFUSED:
        sums.calculated(hand)
        yield from _ended(hand)
        return
    if hand.standing.state is S.WITHDRAWN:
        yield from _ended(hand)
        return
    if hand.standing.state is S.SETTLED_IN_MEDIATION:
        yield from _settled(hand)
        return
    yield from _heard(hand)
    if number == 11:
        hold = custody.NewHold(custody.HoldGround.COURT, "Action annoncée devant le tribunal.")
        custody.place_hold(hand.world.desk, hand.case.dispute_id, hold)
        hand.note("Conservation pour le tribunal.")
    sums.calculated(hand)
    h.sign(hand)
    if number == 2:
        yield from _rectified(hand)
    if number == 39:
        yield from _by_post(hand)
    else:
        yield 8
    if hand.standing.state is S.TO_IMPLEMENT:
        yield _CARRIED_OUT
    yield from _followed(hand)


def _rectified(hand: Hand) -> Play:
    """A slip seen the same day, before anybody answered: the decision is replaced (2)."""
    hand.case.quiet = True
    yield 0
    reason = "le numéro de série de l’objectif y était mal recopié."
    request = follow_up.RectifyDecision(hand.case.dispute_id, reason)
    draft_id = follow_up.rectify_decision(hand.world.desk, request)
    decisions.reread_file(hand.world.desk, draft_id)
    h.put_signature(hand, draft_id)
    hand.note("Décision rectifiée.")
    hand.case.quiet = False


def _reopened(hand: Hand) -> Play:
    """The transfer was sent back by the bank: opened again, agreed again, done, closed (13)."""
    reason = "Le virement convenu a été rejeté par la banque de la consommatrice."
    procedure.carry_out(hand.world.desk, procedure.ReopenFile(hand.case.dispute_id, reason))
    hand.note("Dossier rouvert.")
    yield 7
    h.settle(hand)
    yield 12
    yield from _reported(hand)
    yield from _ended(hand)


def _heard(hand: Hand) -> Play:
    """Documents of the trader, talks together or apart, exhibits shown to both."""
    number = hand.case.number
    wanted = h.defective(hand, T)
    if number == 42:
        yield from _doubted(hand)
    elif wanted:
        h.ask(hand, T, wanted)
        yield 10
    if number == 40:
        words = "Je n’ai pas osé dire non au démarcheur ; je crains qu’il revienne."
        h.meet(hand, (C,), "", words)
        yield 3
    if number == 16:
        until = procedure.read_procedure(hand.world.desk, hand.case.dispute_id).extension
        assert until is not None
        extend = procedure.ExtendOutcome(
            hand.case.dispute_id,
            until.due_on + timedelta(days=60),
            "Une expertise à frais partagés est nécessaire.",
        )
        procedure.carry_out(hand.world.desk, extend)
        hand.note("Délai prolongé pour expertise.")
        yield 60
    h.meet(hand, (C, T), "Chaque partie a exposé sa position et répondu à l’autre.")
    h.disclose(hand)
    yield _TALKED


def _doubted(hand: Hand) -> Play:
    """A doubt is a private flag; the original is asked for in neutral words (42)."""
    desk, dispute = hand.world.desk, hand.case.dispute_id
    tracking = next(
        row.item
        for row in exhibits.list_exhibits(desk, dispute)
        if row.item.authenticity is not Authenticity.AUTH_NONE or row.item.type == "TRACKING"
    )
    flag = annotating.FlagAuthenticity(
        dispute,
        tracking.evidence_id,
        Authenticity.AUTH_DOUBTED,
        "Les métadonnées ne s’accordent pas avec la date imprimée.",
    )
    annotating.flag_authenticity(desk, flag)
    h.ask(hand, T, [RequestedPiece(title="Original du suivi de livraison", type=tracking.type)])
    yield 10


def _by_post(hand: Hand) -> Play:
    """The consumer is served on paper: his time runs from the day the letter came (39)."""
    yield from _posted(hand, NoticeKind.DECISION_DELIVERY, "RAR 1A 210 556 2201 4")
    yield 7
    decision = hand.standing.decision
    assert decision is not None
    for party in (C, T):
        if party not in decision.answers:
            answer = follow_up.RecordAnswered(
                hand.case.dispute_id,
                decision.decision_id,
                party,
                Answer.ACCEPTED,
                hand.today,
                Channel.LETTER,
                "J’accepte.",
            )
            follow_up.record_answered(hand.world.desk, answer)
    hand.note("Réponses reçues par courrier.")
    yield 1


def _settled(hand: Hand) -> Play:
    """Nobody says before its last day that an agreement was not carried out (21)."""
    sums.calculated(hand)
    h.settle(hand)
    hand.case.quiet = hand.case.number == 21
    yield _OVERDUE if hand.case.quiet else _CARRIED_OUT
    if hand.case.quiet:
        hand.case.quiet = False
        yield 1
    yield from _followed(hand)


def _followed(hand: Hand) -> Play:
    """From the answers to the end: implementation, chase, certificate, closure."""
    standing = hand.standing
    if standing.state is S.PROPOSAL_ISSUED:
        yield 25
        standing = hand.standing
    if standing.state is S.TO_IMPLEMENT:
        yield from _reported(hand)
    if hand.standing.state is S.NOT_IMPLEMENTED:
        yield from _chased(hand)
    yield from _ended(hand)
    if hand.case.number == 39:
        yield from _posted(hand, NoticeKind.CLOSURE, "LS 4499 2317 40")
        yield 1
    if hand.case.number == 13:
        yield from _reopened(hand)


def _reported(hand: Hand) -> Play:
    """A party who does not write on the platform says by post that it was done."""
    items = tuple(
        ItemImplementation(head_id=head.head_id, status=ImplementationStatus.IMPLEMENTED)
        for head in hand.case.record.claim.heads
    )
    done = follow_up.RecordDone(hand.case.dispute_id, hand.today, items, "Reçu.")
    follow_up.record_done(hand.world.desk, done)
    yield 1


def _chased(hand: Hand) -> Play:
    desk, dispute = hand.world.desk, hand.case.dispute_id
    words = follow_up.chase_words(desk, dispute)
    follow_up.chase_party(desk, follow_up.ChaseParty(dispute, T, words))
    hand.note("Professionnel relancé.")
    yield 15


def _ended(hand: Hand) -> Play:
    h.close(hand)
    yield 1
    assert hand.standing.state is S.CLOSED, hand.standing.state


__all__ = ["REFUSALS", "play"]
