"""The words of the rules: values, dates, what a body may do to them, what is refused."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QObject

from mediator_desk.desktop.present.dates import day_long
from mediator_desk.desktop.present.deadlines import source_words
from mediator_desk.desktop.present.errors import ErrorWords, error_words
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.present.locale import in_french
from mediator_desk.desktop.present.plurals import plurals
from mediator_desk.law import DeadlineRule
from mediator_desk.law.rules import Bound
from mediator_desk.usecases.body_rules import BodyRuleForbidden, RuleView


class RuleWords(QObject):
    """Counted things. WHY a QObject: Qt collects plurals only from ``self.tr``."""

    def rules(self, count: int) -> str:
        """``21 règles``."""
        return self.tr("%n rule(s)", "", count)


def rule_name(rule: DeadlineRule) -> str:
    """What a rule is called; a body names its own."""
    own = rule.body.own if rule.body is not None else None
    if own is not None:
        return own.names["fr" if in_french() else "en"]
    return label("deadline_rule", rule.rule_id)


def value_words(rule: DeadlineRule) -> str:
    """How long it is: ``90 jours``, ``20 jours ouvrés``, or who fixes it."""
    if rule.length is not None:
        said = plurals()
        counted = {
            "day": said.days,
            "working_day": said.working_days,
            "month": said.months,
            "year": said.years,
        }
        return counted[rule.unit](rule.length)
    if rule.presets:
        *others, last = map(str, rule.presets)
        unit = label("clock_unit", rule.unit)
        if not others:
            words = QCoreApplication.translate("rules", "{choice} {unit} or another time")
            return words.format(choice=last, unit=unit)
        words = QCoreApplication.translate("rules", "{choices} or {last} {unit}")
        return words.format(choices=", ".join(others), last=last, unit=unit)
    return QCoreApplication.translate("rules", "fixed case by case")


def dates_words(rule: DeadlineRule) -> tuple[str, str]:
    """Since when and until when it holds."""
    translate = QCoreApplication.translate
    start, end = rule.valid_from, rule.valid_to
    first = (
        translate("rules", "since {day}").format(day=_day(start))
        if start is not None
        else translate("rules", "since no known day")
    )
    second = translate("rules", "until {day}").format(day=_day(end)) if end is not None else ""
    return first, second


def checked_words(view: RuleView) -> str:
    """When its source was read. WHY the month: nobody kept the day."""
    checked = view.reference.checked_on
    if checked is None:
        return QCoreApplication.translate("rules", "not checked")
    month = day_long(checked.replace(day=2), weekday=False).partition(" ")[2]
    return QCoreApplication.translate("rules", "read in {month}").format(month=month)


def bound_words(rule: DeadlineRule) -> str:
    """What the law leaves to a body."""
    translate = QCoreApplication.translate
    return {
        Bound.MAXIMUM: translate("rules", "A maximum: a body may shorten it, never lengthen it."),
        Bound.MINIMUM: translate("rules", "A minimum: a body may lengthen it, never shorten it."),
        Bound.FIXED: translate("rules", "Fixed: a body may change nothing but the warnings."),
        Bound.FREE: translate("rules", "The body is free to set it."),
    }[rule.bound]


def warnings_words(view: RuleView) -> str:
    """How long before the last day one is warned."""
    if not view.warn_days:
        return QCoreApplication.translate("rules", "none")
    days = ", ".join(str(day) for day in view.warn_days if day)
    last = view.warn_days[-1]
    if not days:
        return QCoreApplication.translate("rules", "on the last day")
    words = QCoreApplication.translate("rules", "{days} days before")
    return words.format(days=days) if last else f"{words.format(days=days)}, 0"


def spoken(view: RuleView) -> str:
    """The whole line, for who hears it."""
    rule = view.applied
    parts = [
        rule_name(rule),
        value_words(rule),
        source_words(rule.article),
        *(each for each in dates_words(rule) if each),
        label("confidence", view.reference.confidence),
    ]
    return ". ".join([", ".join(parts), *([view.reason] if view.reason else [])])


def refusal_of(error: BaseException) -> ErrorWords:
    """Why a body's rule was refused: the sentence of its own reason where there is one."""
    words = error_words(error)
    if not isinstance(error, BodyRuleForbidden):
        return words
    translate = QCoreApplication.translate
    article = source_words(str(error.facts.get("article", "")))
    sentence = {
        "fixed": translate("rules", "{article} fixes this time: a body cannot change it."),
        "longer_than_law": translate("rules", "{article} sets a maximum, which this would exceed."),
        "shorter_than_law": translate(
            "rules", "{article} sets a minimum, which this would fall short of."
        ),
        "overlap": translate("rules", "Another rule of the body already stands for these days."),
        "expiry": translate("rules", "{article} does not leave this to the body."),
        "nothing_set": translate("rules", "Nothing differs from the rule as it is."),
        "unknown_calendar": translate("rules", "This calendar is not known."),
        "own_name": translate("rules", "This name is taken by another rule."),
    }.get(str(error.facts.get("reason", "")))
    if sentence is None:
        return words
    return ErrorWords(words.title, sentence.format(article=article), words.next_step, words.kind)


def _day(day: date) -> str:
    return day_long(day, weekday=False)
