"""The words of failures of rules, deadlines and calculations, in English."""

from typing import Final

from mediator_desk.desktop.i18n.marking import QT_TRANSLATE_NOOP

LAW: Final[dict[str, tuple[str, str, str]]] = {
    "law_value_unknown": (
        QT_TRANSLATE_NOOP("errors", "The law tables do not answer for that day."),
        QT_TRANSLATE_NOOP(
            "errors",
            "No version of the rule, or no interest rate, is known for {on}. Nothing was guessed.",
        ),
        QT_TRANSLATE_NOOP("errors", "Give the rate, or change the date"),
    ),
    "calculator_input_invalid": (
        QT_TRANSLATE_NOOP("errors", "These facts cannot be calculated with."),
        QT_TRANSLATE_NOOP("errors", "A sum or a date is missing, or two of them disagree."),
        QT_TRANSLATE_NOOP("errors", "Correct the field"),
    ),
    "body_rule_forbidden": (
        QT_TRANSLATE_NOOP("errors", "The law leaves no room for this rule."),
        QT_TRANSLATE_NOOP(
            "errors",
            "A body may shorten a legal maximum and lengthen a legal minimum, never the reverse,"
            " and sets one rule at a time for the same days.",
        ),
        QT_TRANSLATE_NOOP("errors", "Change the length or the dates"),
    ),
    "body_rule_malformed": (
        QT_TRANSLATE_NOOP("errors", "This rule does not hold together."),
        QT_TRANSLATE_NOOP("errors", "A reason is needed, and dates that follow each other."),
        QT_TRANSLATE_NOOP("errors", "Correct the rule"),
    ),
    "body_rule_unknown": (
        QT_TRANSLATE_NOOP("errors", "This rule no longer stands."),
        QT_TRANSLATE_NOOP("errors", "It was ended or taken back meanwhile."),
        QT_TRANSLATE_NOOP("errors", "Show the rules again"),
    ),
}
