"""The words of the gate: what each rule found, and what its button says.

A rule is told by its name, and by the reason in its facts when it has several.
"""

from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication

from dispute_exchange.money import Money
from mediator_desk.desktop.i18n.marking import QT_TRANSLATE_NOOP
from mediator_desk.desktop.present.dates import day_long
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.present.money import money
from mediator_desk.usecases.decisions import GateLevel, GatePoint

_PASSED: Final[dict[str, str]] = {
    "dispute_is_mine": QT_TRANSLATE_NOOP("gate", "The file is yours"),
    "none_waiting": QT_TRANSLATE_NOOP("gate", "No other decision is waiting to leave"),
    "state_allows": QT_TRANSLATE_NOOP("gate", "The stage of the file allows it"),
    "independence_declared": QT_TRANSLATE_NOOP("gate", "Independence stated, no objection open"),
    "entry_accepted": QT_TRANSLATE_NOOP("gate", "The trader entered mediation"),
    "chain_intact": QT_TRANSLATE_NOOP("gate", "Timeline intact"),
    "file_current": QT_TRANSLATE_NOOP("gate", "The draft rests on the file as it is now"),
    "exhibits_seen_by_both": QT_TRANSLATE_NOOP(
        "gate", "Exhibits relied on seen by both parties: {cited}"
    ),
    "heads_answered": QT_TRANSLATE_NOOP("gate", "Every claim head is answered: {heads}"),
    "solution_stated": QT_TRANSLATE_NOOP("gate", "The solution is stated"),
    "totals_agree": QT_TRANSLATE_NOOP("gate", "Amounts agree, total {total}"),
    "claims_current": QT_TRANSLATE_NOOP("gate", "Amounts asked and offered are the last ones"),
    "notices_present": QT_TRANSLATE_NOOP("gate", "Mandatory notices present"),
    "notices_numbered": QT_TRANSLATE_NOOP("gate", "Notices 1° to 3° present"),
    "response_time_set": QT_TRANSLATE_NOOP("gate", "Response time set, in days: {days}"),
    "fields_filled": QT_TRANSLATE_NOOP("gate", "Every field of the clauses is filled"),
    "workings_current": QT_TRANSLATE_NOOP("gate", "Calculations up to date: {workings}"),
    "references_lead": QT_TRANSLATE_NOOP("gate", "References between parts: {references}"),
    "no_note_quoted": QT_TRANSLATE_NOOP("gate", "No confidential note is quoted"),
    "no_confidence_quoted": QT_TRANSLATE_NOOP("gate", "Nothing said in confidence is quoted"),
    "day_believed": QT_TRANSLATE_NOOP("gate", "The date of this computer is plausible"),
    "in_time": QT_TRANSLATE_NOOP("gate", "Within the time limit"),
}

_FOUND: Final[dict[str, str]] = {
    "dispute_is_mine": QT_TRANSLATE_NOOP("gate", "The file was given to someone else"),
    "none_waiting": QT_TRANSLATE_NOOP(
        "gate", "Decision {number} is signed and has not been received yet"
    ),
    "state_allows": QT_TRANSLATE_NOOP("gate", "The stage of the file does not allow it: {state}"),
    "state_allows/waiting_until": QT_TRANSLATE_NOOP(
        "gate", "A party still has until {waiting_until} to answer you"
    ),
    "independence_declared/missing": QT_TRANSLATE_NOOP(
        "gate", "No statement of independence has been made"
    ),
    "independence_declared/stale": QT_TRANSLATE_NOOP(
        "gate", "The statement of independence was made by another mediator"
    ),
    "independence_declared/new_party": QT_TRANSLATE_NOOP(
        "gate", "A person came in since independence was stated"
    ),
    "independence_declared/circumstance": QT_TRANSLATE_NOOP(
        "gate", "A circumstance was written down and not told to the parties"
    ),
    "independence_declared/objections_open": QT_TRANSLATE_NOOP(
        "gate", "The parties may object until {until}"
    ),
    "entry_accepted": QT_TRANSLATE_NOOP("gate", "The trader has not entered mediation"),
    "chain_intact": QT_TRANSLATE_NOOP("gate", "The timeline breaks at event {broken_at}"),
    "file_current": QT_TRANSLATE_NOOP(
        "gate", "Events arrived since this draft was begun: {new_events}"
    ),
    "exhibits_seen_by_both/unknown": QT_TRANSLATE_NOOP(
        "gate", "A cited exhibit is not in the file any more"
    ),
    "exhibits_seen_by_both/not_disclosed": QT_TRANSLATE_NOOP(
        "gate", "Exhibit {piece_no} is not shared with both parties"
    ),
    "exhibits_seen_by_both/not_seen": QT_TRANSLATE_NOOP(
        "gate", "Exhibit {piece_no} was not seen by both parties"
    ),
    "heads_answered/no_amount": QT_TRANSLATE_NOOP("gate", "Head {letter} has no proposed amount"),
    "heads_answered/no_reasons": QT_TRANSLATE_NOOP("gate", "Head {letter} has no reasons"),
    "solution_stated": QT_TRANSLATE_NOOP("gate", "The proposed solution is empty"),
    "totals_agree/currency": QT_TRANSLATE_NOOP("gate", "Amounts are not all in {currency}"),
    "totals_agree/total": QT_TRANSLATE_NOOP(
        "gate", "The solution states another total than the table ({total})"
    ),
    "claims_current": QT_TRANSLATE_NOOP("gate", "Head {letter}: what a party wants has changed"),
    "notices_present/no_text": QT_TRANSLATE_NOOP("gate", "The mandatory notices are missing"),
    "notices_present/no_section": QT_TRANSLATE_NOOP("gate", "The section of notices is missing"),
    "notices_present/wording_to_check": QT_TRANSLATE_NOOP(
        "gate", "The wording of some notices is still to be checked"
    ),
    "notices_numbered/missing": QT_TRANSLATE_NOOP("gate", "Notice {notice} is missing"),
    "response_time_set/missing": QT_TRANSLATE_NOOP("gate", "The parties' response time is not set"),
    "response_time_set/no_section": QT_TRANSLATE_NOOP(
        "gate", "The section on the response time is missing"
    ),
    "fields_filled": QT_TRANSLATE_NOOP("gate", "A field is left to fill: {field}"),
    "workings_current/missing": QT_TRANSLATE_NOOP(
        "gate", "A calculation that is cited is not with the draft any more"
    ),
    "workings_current/outdated": QT_TRANSLATE_NOOP(
        "gate", "A calculation is to be updated: {title}"
    ),
    "references_lead": QT_TRANSLATE_NOOP(
        "gate", "“{in_}” refers to a part that is not there any more"
    ),
    "no_note_quoted": QT_TRANSLATE_NOOP("gate", "The text repeats {words} words of note {note}"),
    "no_note_quoted/near": QT_TRANSLATE_NOOP(
        "gate", "“{in_}” comes near to note {note}; compare them"
    ),
    "no_confidence_quoted": QT_TRANSLATE_NOOP(
        "gate", "The text repeats what was said in confidence (event {seq})"
    ),
    "no_confidence_quoted/private": QT_TRANSLATE_NOOP(
        "gate",
        "The text repeats {words} words that are yours alone: of a talk, a doubt or a bridge",
    ),
    "day_believed/behind": QT_TRANSLATE_NOOP(
        "gate", "This computer’s clock is behind: the file is known up to {day}. Set it right"
    ),
    "day_believed/day": QT_TRANSLATE_NOOP(
        "gate",
        "The decision would bear a date that only this computer tells: the platform last confirmed "
        "{day}. Check the clock, then synchronise",
    ),
    "in_time": QT_TRANSLATE_NOOP("gate", "The time limit ended on {due_on}"),
}

_REPAIRS: Final[dict[str, str]] = {
    "dispute_is_mine": QT_TRANSLATE_NOOP("gate", "See"),
    "none_waiting": QT_TRANSLATE_NOOP("gate", "See"),
    "state_allows": QT_TRANSLATE_NOOP("gate", "See"),
    "notices_present": QT_TRANSLATE_NOOP("gate", "See"),
    "notices_numbered": QT_TRANSLATE_NOOP("gate", "See"),
    "in_time": QT_TRANSLATE_NOOP("gate", "See"),
    "response_time_set": QT_TRANSLATE_NOOP("gate", "Set it"),
    "response_time_set/no_section": QT_TRANSLATE_NOOP("gate", "See"),
    "response_time_set/days": QT_TRANSLATE_NOOP("gate", "Set {days} days"),
    "file_current": QT_TRANSLATE_NOOP("gate", "Read what is new"),
    "heads_answered": QT_TRANSLATE_NOOP("gate", "Write"),
    "heads_answered/no_amount": QT_TRANSLATE_NOOP("gate", "Set it"),
    "solution_stated": QT_TRANSLATE_NOOP("gate", "Write"),
    "exhibits_seen_by_both": QT_TRANSLATE_NOOP("gate", "See it"),
    "chain_intact": QT_TRANSLATE_NOOP("gate", "See the timeline"),
    "references_lead": QT_TRANSLATE_NOOP("gate", "See"),
    "independence_declared": QT_TRANSLATE_NOOP("gate", "See"),
    "entry_accepted": QT_TRANSLATE_NOOP("gate", "See"),
    "fields_filled": QT_TRANSLATE_NOOP("gate", "Fill it"),
    "workings_current/missing": QT_TRANSLATE_NOOP("gate", "See"),
    "workings_current/outdated": QT_TRANSLATE_NOOP("gate", "Update"),
    "no_note_quoted": QT_TRANSLATE_NOOP("gate", "See"),
    "no_note_quoted/near": QT_TRANSLATE_NOOP("gate", "Compare"),
    "no_confidence_quoted": QT_TRANSLATE_NOOP("gate", "See"),
    "totals_agree": QT_TRANSLATE_NOOP("gate", "See"),
    "claims_current": QT_TRANSLATE_NOOP("gate", "See"),
}


def point_words(point: GatePoint) -> tuple[str, str]:
    """What a point says, with its article, and the words of its button (empty: none)."""
    translate = QCoreApplication.translate
    passed = point.level is GateLevel.PASSED
    text = _PASSED.get(point.rule, point.rule) if passed else _found(point)
    words = translate("gate", text).format_map(_Facts(point.facts))
    reason = f"{point.rule}/{point.facts.get('reason')}"
    repair = _REPAIRS.get(reason, _REPAIRS.get(point.rule, ""))
    if "days" in point.facts:
        repair = _REPAIRS.get(f"{point.rule}/days", repair)
    told = translate("gate", repair).format_map(_Facts(point.facts)) if repair else ""
    return words, told


def _found(point: GatePoint) -> str:
    reason = point.facts.get("reason")
    if reason is not None:
        text = _FOUND.get(f"{point.rule}/{reason}")
        if text is not None:
            return text
    for fact in point.facts:
        text = _FOUND.get(f"{point.rule}/{fact}")
        if text is not None:
            return text
    return _FOUND.get(point.rule, point.rule)


class _Facts(dict[str, object]):
    """Facts as people write them: amounts, days and stages in words."""

    def __missing__(self, key: str) -> str:
        return "?"

    def __getitem__(self, key: str) -> object:
        value = super().__getitem__(key)
        if isinstance(value, Money):
            return money(value)
        if isinstance(value, date):
            return day_long(value)
        if key == "state":
            return label("dispute_state", str(value)).lower()
        return value
