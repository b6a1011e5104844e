"""Admissibility: each ground with its question and its proof, the answers, and what may follow.

Owns the sealed answers and the letter a refusal begins with; the grounds are dated data. While the
examination runs the trader's words and exhibits are counted here and shown nowhere (CECMC, B04-3).
Source: C. conso., L612-2, L611-3, L611-4.
"""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlalchemy.engine import Connection

from dispute_exchange import acts as ax
from dispute_exchange.events import FoundInadmissible, RequestedPiece
from dispute_exchange.evidence import EvidenceItem
from dispute_exchange.parties import BothParties
from dispute_exchange.procedure import Standing
from dispute_exchange.vocabulary import (
    InadmissibilityGround,
    Language,
    PartyRole,
)
from mediator_desk import law
from mediator_desk.decisions import typography
from mediator_desk.domain.admissibility import (
    Answer,
    Examined,
    GroundAnswer,
    GroundFacts,
    GroundRule,
    GroundWords,
    Missing,
    Review,
    TimeSpan,
    Verdict,
    facts_of,
    open_grounds,
    review_to_json,
    under_review,
    verdict_of,
)
from mediator_desk.domain.clocks import ClockView
from mediator_desk.domain.independence import Declaration
from mediator_desk.errors import DeskError
from mediator_desk.store import disputes, events, exhibits, reviews
from mediator_desk.store.disputes import HeldDispute
from mediator_desk.store.reviews import RecordKind
from mediator_desk.store.rules import rulebook_of
from mediator_desk.usecases import _examination
from mediator_desk.usecases._act_letters import ActPreview, preview_content
from mediator_desk.usecases._foreseen import foreseen_standing
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.outbox import PerformAct, QueuedAct, perform_act
from mediator_desk.usecases.pieces import RequestDocuments, request_documents, write_request
from mediator_desk.usecases.procedure import DeclarationMissing, ReasonMissing

__all__ = [
    "AdmissibilityView",
    "Answer",
    "AnswerExclusions",
    "AnswerGround",
    "AskConsumer",
    "Decided",
    "GroundAnswer",
    "GroundFacts",
    "GroundNotFound",
    "GroundView",
    "GroundWords",
    "Missing",
    "Refuse",
    "TimeSpan",
    "Verdict",
    "answer_exclusions",
    "answer_ground",
    "ask_consumer",
    "preview_documents",
    "preview_refusal",
    "read_admissibility",
    "refuse_file",
    "suggest_reasons",
]


class GroundNotFound(DeskError):
    """The file cannot be refused on a ground that was not found to hold. Facts: ``ground``."""

    kind: ClassVar[str] = "ground_not_found"


@dataclass(frozen=True, slots=True)
class GroundView:
    """One ground: its rule, what the file holds on it, and the answer given, if any."""

    rule: GroundRule
    facts: GroundFacts
    answer: GroundAnswer | None

    @property
    def ground(self) -> InadmissibilityGround:
        """The ground itself."""
        return self.rule.ground

    def words(self, language: str) -> GroundWords:
        """Its words in ``language``, in French where there are none."""
        return self.rule.words.get(language, self.rule.words["fr"])


@dataclass(frozen=True, slots=True)
class Decided:
    """What was decided on admissibility, and by which event; ``ground`` is empty when admitted."""

    on: date
    seq: int
    ground: InadmissibilityGround | None = None
    reasons: str = ""


@dataclass(frozen=True, slots=True)
class AdmissibilityView:
    """The examination of one file.

    ``verdict`` is what the answers allow. ``clock`` is that of the three weeks (L612-2).
    ``hidden_events`` and ``hidden_exhibits`` count what the trader sent and is kept out of sight.
    ``exhibits`` are the consumer's. ``decided`` is set once it is over.
    """

    dispute_id: UUID
    running: bool
    read_only: bool
    declared: Declaration
    standing: Standing
    grounds: tuple[GroundView, ...]
    verdict: Verdict
    open_left: tuple[InadmissibilityGround, ...]
    clock: ClockView | None
    exhibits: tuple[EvidenceItem, ...]
    hidden_events: int
    hidden_exhibits: int
    language: Language
    decided: Decided | None

    def ground(self, ground: InadmissibilityGround) -> GroundView:
        """The view of one ground."""
        return next(each for each in self.grounds if each.ground is ground)


@dataclass(frozen=True, slots=True)
class AnswerGround:
    """Give or change the answer to one ground; a refusal needs its reason."""

    dispute_id: UUID
    answer: GroundAnswer


@dataclass(frozen=True, slots=True)
class AnswerExclusions:
    """Say of every exclusion still open that it does not apply, for one reason."""

    dispute_id: UUID
    reason: str = ""


@dataclass(frozen=True, slots=True)
class AskConsumer:
    """Ask the consumer for what the examination still lacks, by a calendar day."""

    dispute_id: UUID
    pieces: tuple[RequestedPiece, ...]
    due_on: date


@dataclass(frozen=True, slots=True)
class Refuse:
    """Refuse the file on a ground found to hold, with the reasons the parties will read."""

    dispute_id: UUID
    ground: InadmissibilityGround
    reasons: str


def read_admissibility(desk: Desk, dispute_id: UUID) -> AdmissibilityView:
    """The examination of a dispute, its answers opened from the vault."""
    now = desk.clock()
    with desk.vault.engine.connect() as connection:
        held = disputes.get(connection, dispute_id)
        standing = foreseen_standing(connection, held, now)
        review = _examination.review_of(connection, desk, dispute_id)
        declared = _examination.declaration(connection, desk, held, standing)
        pieces = tuple(each.item for each in exhibits.of_dispute(connection, held.dispute_no))
        told = events.light(connection, held.dispute_no, events.Keep(frozenset({"TRADER"})))
        decided = _decided(connection, held)
        book = rulebook_of(connection)
    rules = _examination.rules_of(held, now)
    own = tuple(item for item in pieces if item.submitted_by is PartyRole.CONSUMER)
    examined = _examined(held, own, book)
    hidden = under_review(standing)
    clocks = law.clocks_of(held.state, now, book)
    return AdmissibilityView(
        dispute_id=dispute_id,
        running=hidden,
        read_only=held.read_only,
        declared=declared,
        standing=standing,
        grounds=tuple(
            GroundView(rule, facts_of(rule, examined), review.of(rule.ground)) for rule in rules
        ),
        verdict=verdict_of(rules, review),
        open_left=open_grounds(rules, review),
        clock=next((each for each in clocks if each.rule_id == "REFUSAL_NOTICE"), None),
        exhibits=own,
        hidden_events=len(told) if hidden else 0,
        hidden_exhibits=sum(item.submitted_by is PartyRole.TRADER for item in pieces)
        if hidden
        else 0,
        language=held.facts.language,
        decided=decided,
    )


def answer_ground(desk: Desk, request: AnswerGround) -> Review:
    """Seal one answer with its reason.

    Errors: ``ReasonMissing`` (a ground found to hold), ``DisputeUnknown``.
    """
    # LAW(CECMC, B04-2): a ground is strictly construed, so that one found to hold says why.
    if request.answer.answer is Answer.NO and not request.answer.reason.strip():
        raise ReasonMissing(act="ANSWER_GROUND")
    with desk.vault.writer.begin() as connection:
        review = _examination.review_of(connection, desk, request.dispute_id)
        return _keep(connection, desk, request.dispute_id, review.with_answer(request.answer))


def answer_exclusions(desk: Desk, request: AnswerExclusions) -> Review:
    """Seal, for every exclusion still open, that it does not apply."""
    with desk.vault.writer.begin() as connection:
        held = disputes.get(connection, request.dispute_id)
        review = _examination.review_of(connection, desk, request.dispute_id)
        rules = _examination.rules_of(held, desk.clock())
        for ground in open_grounds([rule for rule in rules if rule.exclusion], review):
            answer = GroundAnswer(ground, Answer.YES, request.reason.strip())
            review = review.with_answer(answer)
        return _keep(connection, desk, request.dispute_id, review)


def refuse_file(desk: Desk, request: Refuse) -> QueuedAct:
    """Refuse the file, with its ground and reasons (L612-2).

    Errors: ``DeclarationMissing``, ``GroundNotFound``, ``ReasonMissing``, ``perform_act``'s.
    """
    return perform_act(desk, PerformAct(request.dispute_id, _refusal(desk, request)))


def preview_refusal(desk: Desk, request: Refuse) -> ActPreview:
    """The letter a refusal would send; errors as ``refuse_file``'s."""
    return preview_content(desk, request.dispute_id, _refusal(desk, request))


def _refusal(desk: Desk, request: Refuse) -> ax.DeclareInadmissible:
    with desk.vault.engine.connect() as connection:
        held = disputes.get(connection, request.dispute_id)
        standing = foreseen_standing(connection, held, desk.clock())
        declared = _examination.declaration(connection, desk, held, standing)
        review = _examination.review_of(connection, desk, request.dispute_id)
    if declared in (Declaration.TO_MAKE, Declaration.STALE):
        raise DeclarationMissing(state=declared.value)
    found = review.of(request.ground)
    if found is None or found.answer is not Answer.NO:
        raise GroundNotFound(ground=request.ground.value)
    reasons = request.reasons.strip()
    if not reasons:
        raise ReasonMissing(act="DECLARE_INADMISSIBLE")
    return ax.DeclareInadmissible(ground=request.ground, reasons=reasons)


def ask_consumer(desk: Desk, request: AskConsumer) -> QueuedAct:
    """Ask for the documents, in the words of the body's request and the consumer's language.

    Errors: those of ``request_documents``, ``TemplateInvalid``.
    """
    return request_documents(desk, _documents(desk, request))


def preview_documents(desk: Desk, request: AskConsumer) -> ActPreview:
    """What the consumer would read; errors as there."""
    return ActPreview((PartyRole.CONSUMER,), (), _documents(desk, request).text)


def _documents(desk: Desk, request: AskConsumer) -> RequestDocuments:
    to: BothParties = PartyRole.CONSUMER
    pieces = request.pieces
    text = write_request(desk, request.dispute_id, to, pieces, request.due_on)
    return RequestDocuments(request.dispute_id, to, text, request.due_on, pieces)


def suggest_reasons(desk: Desk, dispute_id: UUID, ground: InadmissibilityGround) -> str:
    """The reasons a refusal begins with, in the language of the file, to be edited by the mediator.

    The facts of the ground, the mediator's own reason and the answer to an objection; the letter
    itself adds the ground, its article and what the consumer may do next.
    """
    with desk.vault.engine.connect() as connection:
        held = disputes.get(connection, dispute_id)
        found = _examination.review_of(connection, desk, dispute_id).of(ground)
    rule = next(r for r in _examination.rules_of(held, desk.clock()) if r.ground is ground)
    language = held.facts.language
    words = rule.words.get(language.value, rule.words["fr"])
    answer = found or GroundAnswer(ground, Answer.NOT_YET)
    standing, complained = held.state.standing, held.facts.claim.complained_on
    days = {
        "referred": standing.referred_on,
        "complained": None if complained is None else complained.on,
    }
    facts = {name: typography.day(day, language) for name, day in days.items() if day is not None}
    if answer.body.strip():
        facts["body"] = answer.body.strip()
    parts = [words.reasons, answer.reason.strip()]
    parts += [words.contested] if answer.contested else []
    filled = (_fill(part, facts) for part in parts)
    return "\n\n".join(part for part in filled if part)


def _fill(text: str, facts: dict[str, str]) -> str:
    """``text`` with its places filled; a paragraph whose fact is not known is left out."""
    try:
        return text.format_map(facts)
    except KeyError:
        return ""


def _examined(held: HeldDispute, own: tuple[EvidenceItem, ...], book: law.Rulebook) -> Examined:
    complained = held.facts.claim.complained_on
    last_days = {}
    if complained is not None:
        for clock in ("REFERRAL_WINDOW", "WAIT_BEFORE_REFERRAL"):
            rule = book.rule(clock, complained.on)
            last = None if rule is None else rule.last_day(complained.on)
            if last is not None:
                last_days[clock] = last
    return Examined(complained, held.state.standing.referred_on, own, last_days)


def _decided(connection: Connection, held: HeldDispute) -> Decided | None:
    found = events.of_kinds(connection, held.dispute_no, ["FOUND_INADMISSIBLE", "PARTIES_NOTIFIED"])
    if not found:
        return None
    last = found[-1]
    if isinstance(last.payload, FoundInadmissible):
        return Decided(last.occurred.on, last.seq, last.payload.ground, last.payload.reasons)
    return Decided(last.occurred.on, last.seq)


def _keep(connection: Connection, desk: Desk, dispute_id: UUID, review: Review) -> Review:
    reviews.add(
        connection,
        desk.vault,
        dispute_id,
        RecordKind.ASSESSMENT,
        review_to_json(review),
        desk.clock(),
    )
    return review
