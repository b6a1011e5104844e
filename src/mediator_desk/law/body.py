"""What a mediation body sets in place of a rule, or beside the rules.

Owns the shape of such a setting and its reason; whether the law allows it is decided in
``law.bounds``, and where it is kept is the store's.
"""

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, Any, ClassVar, Final, Literal
from uuid import UUID

from pydantic import Field, StringConstraints, ValidationError, model_validator

from mediator_desk.domain.marks import Milestone
from mediator_desk.errors import DeskError
from mediator_desk.law.dates import Roll, Unit
from mediator_desk.law.tables import Article, RowId, Strict

CALENDAR: Final = "CALENDAR"
"""The subject of a setting that says which holidays and time zone a body keeps."""

Reason = Annotated[str, StringConstraints(strip_whitespace=True, min_length=3, max_length=500)]


class BodyRuleMalformed(DeskError):
    """A setting does not hold together. Facts: ``field`` (empty where several disagree),
    ``reason``."""

    kind: ClassVar[str] = "body_rule_malformed"


class Expiry(StrEnum):
    """What follows when a last day passes (vocabulary ``deadline_expiry``)."""

    NOTHING = "NOTHING"
    ALERT = "ALERT"
    REMINDER = "REMINDER"
    ALLOW_REFERRAL = "ALLOW_REFERRAL"
    SUGGEST_MEDIATION = "SUGGEST_MEDIATION"
    INADMISSIBLE_IF_LATER = "INADMISSIBLE_IF_LATER"
    REPORTED_LATE = "REPORTED_LATE"
    REFUSAL_RECORDED = "REFUSAL_RECORDED"
    SILENCE_IS_REFUSAL = "SILENCE_IS_REFUSAL"
    SILENCE_IS_ACCEPTANCE = "SILENCE_IS_ACCEPTANCE"
    NO_OBJECTION = "NO_OBJECTION"
    EXTENSION_NEEDED = "EXTENSION_NEEDED"
    CHASE = "CHASE"
    LIMITATION_RUNS = "LIMITATION_RUNS"
    PROPOSE_PURGE = "PROPOSE_PURGE"


class OwnClock(Strict):
    """A clock a body adds: what it is called, what starts and keeps it, and where that is written.

    ``article`` cites the body's own rules, such as their clause.
    """

    names: dict[Literal["fr", "en"], Annotated[str, Field(min_length=1, max_length=120)]]
    starts: Milestone
    ends: tuple[Milestone, ...]
    article: Article

    @model_validator(mode="after")
    def _has_both_names(self) -> "OwnClock":
        if set(self.names) != {"fr", "en"}:
            raise ValueError("a name in French and one in English")
        return self


class BodyRule(Strict):
    """One setting of a body, with its dates and the reason shown beside every clock it changes.

    ``subject`` is the clock it changes, the name of one it adds (``own``), or ``CALENDAR``. Fields
    left empty stay as the shipped rule has them. ``valid_from`` and ``valid_to`` are inclusive days
    on which a clock starts. ``warn_days`` are days before the last one on which to warn.
    """

    body_rule_id: UUID
    subject: RowId
    valid_from: date | None = None
    valid_to: date | None = None
    reason: Reason
    length: Annotated[int, Field(ge=1, le=3650)] | None = None
    unit: Unit | None = None
    presets: tuple[Annotated[int, Field(ge=1, le=3650)], ...] | None = None
    roll: Roll | None = None
    on_expiry: Expiry | None = None
    warn_days: tuple[Annotated[int, Field(ge=0, le=3650)], ...] | None = None
    calendar: RowId | None = None
    own: OwnClock | None = None
    set_by: str
    set_at: datetime

    @model_validator(mode="after")
    def _holds(self) -> "BodyRule":
        if self.valid_from and self.valid_to and self.valid_to < self.valid_from:
            raise ValueError("valid_to is before valid_from")
        if (self.subject == CALENDAR) != (self.calendar is not None):
            raise ValueError("a calendar, and nothing else, is set for the calendar")
        if self.own is not None and self.length is None:
            raise ValueError("a clock of one's own has a length")
        return self

    def in_force(self, on: date) -> bool:
        """Whether it applies to a clock that starts on ``on``."""
        after = self.valid_from is None or self.valid_from <= on
        return after and (self.valid_to is None or on <= self.valid_to)

    def changes(self, clock: str, on: date) -> bool:
        """Whether it takes the place of the shipped rule of ``clock`` on that day."""
        return self.own is None and self.subject == clock and self.in_force(on)


def make_body_rule(**fields: Any) -> BodyRule:
    """A setting from its fields. Raises BodyRuleMalformed."""
    try:
        return BodyRule(**fields)
    except ValidationError as error:
        first = error.errors()[0]
        field = str(first["loc"][0]) if first["loc"] else ""
        raise BodyRuleMalformed(field=field, reason=first["type"]) from None
