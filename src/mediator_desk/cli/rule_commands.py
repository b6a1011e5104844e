"""The rules on the command line: as they apply, as the body sets, ends and takes them back."""

from datetime import date
from decimal import Decimal
from uuid import UUID

from pydantic import ValidationError

from dispute_exchange import vocabulary
from mediator_desk.cli.given import ContentMalformed, malformed
from mediator_desk.cli.output import columns
from mediator_desk.cli.session import Ambiguous, Session
from mediator_desk.law.calculators.telling import number
from mediator_desk.usecases.body_rules import (
    BodyRuleUnknown,
    EndBodyRule,
    Expiry,
    OwnClock,
    RuleView,
    SetBodyRule,
    end_body_rule,
    list_rules,
    read_desk_days,
    set_body_rule,
    set_desk_day,
    withdraw_body_rule,
)
from mediator_desk.usecases.desk import Desk


def rules(session: Session) -> int:
    """Every rule as it applies here, and the calendar kept."""
    with session.desk() as desk:
        told = list_rules(desk)
    words = session.words
    lines = columns(_line(session, view) for view in told.rules)
    lines.append(words.text("rules_calendar", name=told.calendar.names[words.language]))
    session.out.show(told, lines)
    return 0


def history(session: Session) -> int:
    """What the body ever set, oldest first."""
    with session.desk() as desk:
        kept = list_rules(desk).settings
    words = session.words
    session.out.show(
        kept,
        columns(
            (
                one.rule.body_rule_id,
                one.rule.subject,
                _length(session, one.rule.length, one.rule.unit or ""),
                words.day(one.rule.valid_from),
                words.day(one.rule.valid_to),
                words.label("clock_state", "running" if one.stands else "waived"),
                one.rule.reason,
            )
            for one in kept
        )
        or [words.text("none")],
    )
    return 0


def set_rule(session: Session) -> int:
    """Set a rule of the body in place of a shipped one, or its calendar."""
    request = _request(session)
    return _set(session, request)


def add_rule(session: Session) -> int:
    """Add a clock of the body's own."""
    asked = session.asked
    try:
        own = OwnClock(
            names={"fr": asked.fr, "en": asked.en},
            starts=asked.starts,
            ends=tuple(asked.ends),
            article=asked.article,
        )
    except ValidationError as error:
        raise malformed(error) from None
    return _set(session, _request(session, own))


def end_rule(session: Session) -> int:
    """Give a rule of the body its last day."""
    with session.desk() as desk:
        ended = end_body_rule(desk, EndBodyRule(_rule(session, desk), session.asked.last_day))
    session.out.show(ended, [session.words.text("rule_ended" if ended else "rule_withdrawn")])
    return 0


def withdraw_rule(session: Session) -> int:
    """Take a rule of the body back."""
    with session.desk() as desk:
        withdraw_body_rule(desk, _rule(session, desk))
    session.out.show({"withdrawn": True}, [session.words.text("rule_withdrawn")])
    return 0


def days(session: Session) -> int:
    """The days from which reports and the term of office run; one is set when it is given."""
    asked, words = session.asked, session.words
    with session.desk() as desk:
        if asked.name is not None and isinstance(asked.day, date):
            try:
                set_desk_day(desk, asked.name, asked.day)
            except ValueError:
                raise ContentMalformed(where="name") from None
        told = read_desk_days(desk)
    lines = columns(
        (name, words.label("desk_day", name), words.day(told.days.get(name))) for name in told.names
    )
    lines += columns(
        (words.label("deadline_rule", clock.rule_id), words.day(clock.due_on), clock.article)
        for clock in told.clocks
    )
    session.out.show(told, lines)
    return 0


def _set(session: Session, request: SetBodyRule) -> int:
    with session.desk() as desk:
        rule = set_body_rule(desk, request)
    session.out.show(rule, [session.words.text("rule_set", id=rule.body_rule_id)])
    return 0


def _request(session: Session, own: OwnClock | None = None) -> SetBodyRule:
    asked = session.asked
    try:
        expiry = None if asked.expiry is None else Expiry(asked.expiry.upper())
    except ValueError:
        raise ContentMalformed(where="expiry") from None
    return SetBodyRule(
        subject=asked.subject.upper(),
        reason=asked.reason,
        valid_from=asked.start,
        valid_to=asked.end,
        length=asked.length,
        unit=asked.unit,
        presets=getattr(asked, "presets", None),
        roll=asked.roll,
        on_expiry=expiry,
        warn_days=asked.warn,
        calendar=getattr(asked, "calendar", None),
        own=own,
    )


def _rule(session: Session, desk: Desk) -> UUID:
    wanted = session.asked.rule.lower()
    ids = [one.rule.body_rule_id for one in list_rules(desk).settings if one.stands]
    found = [one for one in ids if str(one).startswith(wanted) or str(one).endswith(wanted)]
    if not found:
        raise BodyRuleUnknown(body_rule_id=wanted)
    if len(found) > 1:
        raise Ambiguous(found=len(found))
    return found[0]


def _line(session: Session, view: RuleView) -> tuple[object, ...]:
    words, applied = session.words, view.applied
    own = applied.body.own if applied.body is not None else None
    name = own.names[words.language] if own else words.label("deadline_rule", applied.rule_id)
    return (
        applied.rule_id,
        name,
        _length(session, applied.length, applied.unit),
        words.label("clock_set_by", applied.set_by),
        words.label("rule_bound", view.shipped.bound),
        words.label("confidence", applied.confidence),
        applied.article,
        view.reason,
    )


def _length(session: Session, length: int | None, unit: str) -> str | None:
    if length is None:
        return None
    return number(Decimal(length), unit, vocabulary.Language(session.words.language))
