"""Whether a dispute may be mediated: one question per ground, what answers it, what follows.

Owns the questions' shape, the facts laid beside each and the rule that turns answers into what may
be decided. Never a date of the law (``law``), never an answer: a person gives each of them.
Sources: C. conso., L612-2 (grounds), L611-3 and L611-4 (exclusions); CECMC, sheets B04-2, B04-3.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final
from uuid import UUID

from pydantic import TypeAdapter

from dispute_exchange.evidence import EvidenceItem
from dispute_exchange.moments import Moment
from dispute_exchange.procedure import STOPPED_STATES, Standing
from dispute_exchange.vocabulary import (
    DisputeState,
    EvidenceType,
    InadmissibilityGround,
    PartyRole,
)

S = DisputeState


class Answer(StrEnum):
    """What the mediator found: every question is put so that ``YES`` leaves the door open."""

    YES = "YES"
    NO = "NO"
    NOT_YET = "NOT_YET"


class Missing(StrEnum):
    """What a question still lacks to be answered from the file."""

    DATE = "DATE"
    DATE_UNCERTAIN = "DATE_UNCERTAIN"
    EXHIBIT = "EXHIBIT"
    UNFIT = "UNFIT"


class Verdict(StrEnum):
    """What the answers allow, in the codes of the vocabulary's ``admissibility_outcome``."""

    ADMISSIBLE = "ADMISSIBLE"
    INADMISSIBLE = "INADMISSIBLE"
    PENDING_PIECES = "PENDING_PIECES"


@dataclass(frozen=True, slots=True)
class GroundWords:
    """One ground in one language; empty where the ground has none.

    ``met`` names what holds when the ground does not, ``question`` is answered by yes or no,
    ``proof`` says what answers it, ``note`` what to be careful about. ``reasons`` begin the reasons
    of a refusal, ``contested`` answers one who objects.
    """

    met: str
    question: str
    proof: str = ""
    note: str = ""
    reasons: str = ""
    contested: str = ""


@dataclass(frozen=True, slots=True)
class GroundRule:
    """One ground of refusal in force. ``exclusion``: it keeps the dispute out of mediation's scope.

    ``proofs`` are the types of exhibit that usually answer it; ``clock`` names the rule of time
    it rests on. ``names_body``: another body may have to be named. ``wants_proof``: the consumer
    must show something for the answer to be yes.
    """

    ground: InadmissibilityGround
    article: str
    point: str
    exclusion: bool
    words: Mapping[str, GroundWords]
    proofs: tuple[EvidenceType, ...] = ()
    clock: str | None = None
    names_body: bool = False
    wants_proof: bool = False
    checked: bool = True


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """From the written complaint to the referral: days counted, and the last day allowed."""

    complained: Moment
    referred_on: date
    last_day: date
    days: int

    @property
    def within(self) -> bool:
        """Whether the referral came in time."""
        return self.referred_on <= self.last_day


@dataclass(frozen=True, slots=True)
class GroundAnswer:
    """An answer with its reason, the exhibits it rests on and the other body it names.

    ``contested``: the consumer objects to the ground, so the letter has to answer the objection.
    """

    ground: InadmissibilityGround
    answer: Answer
    reason: str = ""
    exhibits: tuple[UUID, ...] = ()
    body: str = ""
    contested: bool = False


@dataclass(frozen=True, slots=True)
class Review:
    """All answers given so far, by ground."""

    answers: tuple[GroundAnswer, ...] = ()

    def of(self, ground: InadmissibilityGround) -> GroundAnswer | None:
        """The answer to one ground, if it was given."""
        return next((one for one in self.answers if one.ground is ground), None)

    def with_answer(self, answer: GroundAnswer) -> "Review":
        """The review with one answer given or changed."""
        others = tuple(one for one in self.answers if one.ground is not answer.ground)
        return Review((*others, answer))


@dataclass(frozen=True, slots=True)
class GroundFacts:
    """What the file holds on one ground; facts only, no answer follows from them."""

    exhibits: tuple[EvidenceItem, ...] = ()
    complained: Moment | None = None
    span: TimeSpan | None = None
    missing: tuple[Missing, ...] = ()


@dataclass(frozen=True, slots=True)
class Examined:
    """What of a dispute the facts are read from; exhibits of the consumer only."""

    complained: Moment | None
    referred_on: date | None
    exhibits: tuple[EvidenceItem, ...] = ()
    last_days: Mapping[str, date] = field(default_factory=dict)
    """The last day of each rule of time that runs from the complaint, by rule."""


_EXAMINING: Final = frozenset({S.REFERRED, S.ADMISSIBILITY, S.PENDING_PIECES, S.REOPENED})
_ADAPTER: Final = TypeAdapter(Review)


def under_review(standing: Standing) -> bool:
    """Whether admissibility is still to be decided, the file being stopped or not."""
    before_notice = standing.referred_on is not None and standing.notified_on is None
    return before_notice and standing.state in _EXAMINING | STOPPED_STATES


def is_hidden(standing: Standing, author: PartyRole) -> bool:
    """Whether what ``author`` wrote or filed stays out of sight.

    LAW(CECMC, B04-3): the trader takes no part in the examination of admissibility.
    """
    return author is PartyRole.TRADER and under_review(standing)


def facts_of(rule: GroundRule, examined: Examined) -> GroundFacts:
    """What the consumer's file holds on one ground, and what it lacks."""
    exhibits = tuple(item for item in examined.exhibits if item.type in rule.proofs)
    span = _span(rule, examined)
    told = examined.complained if rule.wants_proof else None
    return GroundFacts(exhibits, told, span, tuple(_missing(rule, examined, exhibits)))


def verdict_of(rules: Sequence[GroundRule], review: Review) -> Verdict:
    """What the answers allow.

    LAW(CECMC, B04-2): the grounds are listed and strictly construed; one that holds is enough to
    refuse, and none may be left open to admit.
    """
    given = [review.of(rule.ground) for rule in rules]
    answers = [one.answer if one else Answer.NOT_YET for one in given]
    if Answer.NO in answers:
        return Verdict.INADMISSIBLE
    open_left = Answer.NOT_YET in answers
    return Verdict.PENDING_PIECES if open_left else Verdict.ADMISSIBLE


def open_grounds(rules: Iterable[GroundRule], review: Review) -> tuple[InadmissibilityGround, ...]:
    """The grounds that no answer settles yet, in order."""
    settled = {one.ground for one in review.answers if one.answer is not Answer.NOT_YET}
    return tuple(rule.ground for rule in rules if rule.ground not in settled)


def review_to_json(review: Review) -> bytes:
    """The review as bytes to seal."""
    return _ADAPTER.dump_json(review)


def review_from_json(data: bytes) -> Review:
    """The review that ``review_to_json`` wrote."""
    return _ADAPTER.validate_json(data)


def _span(rule: GroundRule, examined: Examined) -> TimeSpan | None:
    last_day = examined.last_days.get(rule.clock or "")
    if last_day is None or examined.complained is None or examined.referred_on is None:
        return None
    days = (examined.referred_on - examined.complained.on).days
    return TimeSpan(examined.complained, examined.referred_on, last_day, days)


def _missing(
    rule: GroundRule, examined: Examined, exhibits: Sequence[EvidenceItem]
) -> Iterable[Missing]:
    if rule.clock is not None or rule.wants_proof:
        if examined.complained is None:
            yield Missing.DATE
        elif examined.complained.uncertain:
            yield Missing.DATE_UNCERTAIN
    if rule.wants_proof:
        fit = [item for item in exhibits if item.defect is None]
        if not exhibits:
            yield Missing.EXHIBIT
        elif not fit:
            yield Missing.UNFIT
