"""The facts of a letter as words: from the file, from what the letter adds, from the rules.

Owns the tie between a name in ``{braces}`` and its value in the letter's language; lengths come
from the rulebook, in the version of the day their clock started.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from dispute_exchange.events import DeadlineExtended, RequestedPiece
from dispute_exchange.money import Money
from dispute_exchange.vocabulary import DecisionKind, Language, PartyRole
from mediator_desk.decisions import typography
from mediator_desk.decisions.basis import Basis
from mediator_desk.decisions.letters.model import LetterFacts
from mediator_desk.decisions.letters.texts import LetterTexts
from mediator_desk.law import Rulebook

Fields = Mapping[str, str]
"""What is known, by name; what is not known is not there."""

_C, _T = PartyRole.CONSUMER, PartyRole.TRADER


@dataclass(frozen=True, slots=True)
class Matter:
    """What one letter is made of: the file, its reader, what it adds, texts, rules and day."""

    basis: Basis
    to: PartyRole
    facts: LetterFacts
    texts: LetterTexts
    language: Language
    on: date
    book: Rulebook


def fields_of(matter: Matter) -> Fields:
    """Every fact a template may name, typeset."""
    known: dict[str, str | date | Money | int | None] = {}
    for source in (_from_file, _from_procedure, _from_facts, _from_rules, _from_ends):
        known |= source(matter)
    return {name: said for name, value in known.items() if (said := _say(value, matter.language))}


def lists_of(matter: Matter) -> Mapping[str, tuple[str, ...]]:
    """Every list a part may print."""
    return {
        "pieces": tuple(_pieces(matter)),
        "exhibits": tuple(_exhibits(matter)),
        "items": tuple(_own(item, matter.language) for item in matter.facts.items),
    }


def _say(value: str | date | Money | int | None, language: Language) -> str:
    match value:
        case Money():
            return typography.amount(value, language)
        case date():
            return typography.day(value, language)
        case int():
            return str(value)
        case None:
            return ""
        case _:
            return _own(value, language)


def _own(text: str, language: Language) -> str:
    """A person's own words, set as the rest is; their line breaks stay."""
    return typography.set_text(text.strip(), language)


def _from_file(matter: Matter) -> dict[str, str | date | Money | int | None]:
    case = matter.basis.case
    consumer, trader = case.party(_C), case.party(_T)
    other = trader if matter.to is _C else consumer
    complained = case.claim.complained_on
    return {
        "body": case.body.name,
        "mediator": case.mediator.name,
        "consumer": consumer.name,
        "trader": trader.name,
        "other_party": other.name,
        "file_no": case.file_no,
        "order_no": case.order.order_no if case.order else None,
        "item": case.order.item if case.order else None,
        "ordered_on": case.order.ordered_on if case.order else None,
        "disputed": case.claim.disputed if case.claim.disputed.minor else None,
        "complained_on": complained.on if complained else None,
        "website": case.body.website,
        "today": matter.on,
    }


def _from_procedure(matter: Matter) -> dict[str, str | date | Money | int | None]:
    standing, facts = matter.basis.standing, matter.facts
    return {
        "referred_on": standing.referred_on,
        "notified_on": standing.notified_on or matter.on,
        "due_on": facts.due_on or standing.waiting_until,
        "until": facts.until or standing.extended_until,
        "requested_on": facts.requested_on,
    }


def _from_facts(matter: Matter) -> dict[str, str | date | Money | int | None]:
    facts, texts = matter.facts, matter.texts
    ground = texts.grounds.get(facts.ground) if facts.ground else None
    remedy = facts.remedy
    return {
        "text": facts.text,
        "circumstances": facts.circumstances,
        "reasons": facts.reasons,
        "reason": facts.reason,
        "ground": ground.label if ground else None,
        "ground_article": ground.article if ground else None,
        "competent": facts.competent,
        "competent_contact": facts.competent_contact,
        "remedy": texts.words.remedies.get(remedy.kind) if remedy else None,
        "amount": remedy.amount if remedy else None,
        "conditions": remedy.conditions if remedy else None,
        "settlement": facts.settlement,
        "implement_by": facts.implement_by,
    }


def _from_rules(matter: Matter) -> dict[str, str | date | Money | int | None]:
    standing, facts, book = matter.basis.standing, matter.facts, matter.book
    day_0 = standing.notified_on or matter.on
    declared = standing.independence_on or matter.on
    return {
        "objections_until": facts.objections_until
        or standing.objections_until
        or _last_day(book, "OBJECTION_CONFLICT", declared),
        "outcome_days": _length(book, "OUTCOME", day_0),
        "outcome_due": _last_day(book, "OUTCOME", day_0),
        "outcome_was_due": _was_due(matter),
        "entry_days": _length(book, "ENTRY_REPLY", day_0),
        "entry_due": facts.entry_due or _last_day(book, "ENTRY_REPLY", day_0),
        "refusal_due": _last_day(book, "REFUSAL_NOTICE", standing.received_on),
        "timebar_months": _length(book, "TIMEBAR_RESUME", matter.on),
    }


def _was_due(matter: Matter) -> date | None:
    """When the outcome was due before this extension; a day is only ever put off (R612-5)."""
    standing, book = matter.basis.standing, matter.book
    until = matter.facts.until or standing.extended_until
    days = (
        event.payload.until
        for event in matter.basis.events
        if isinstance(event.payload, DeadlineExtended)
    )
    earlier = [day for day in days if until is not None and day < until]
    return max(earlier, default=None) or _last_day(book, "OUTCOME", standing.notified_on)


def _length(book: Rulebook, clock: str, start: date) -> int | None:
    rule = book.rule(clock, start)
    return rule.length if rule else None


def _last_day(book: Rulebook, clock: str, start: date | None) -> date | None:
    """The last day of a clock that starts on ``start``, as the body counts its days."""
    rule = book.rule(clock, start) if start else None
    return rule.last_day(start, book.calendar(start)) if rule and start else None


def _from_ends(matter: Matter) -> dict[str, str | date | Money | int | None]:
    facts, words, standing = matter.facts, matter.texts.words, matter.basis.standing
    decision, outcome = standing.decision, facts.outcome or standing.outcome
    days = facts.response_days or (decision.response_days if decision else None)
    answer_by = decision.answer_by.get(matter.to) if decision else None
    return {
        "decision": words.documents[facts.decision_kind or DecisionKind.PROPOSAL],
        "decision_number": facts.decision_number or (decision.number if decision else None),
        "proposed": facts.proposed or (decision.proposed if decision else None),
        "response_days": days,
        "answer_by": answer_by,
        "outcome": words.outcomes.get(outcome) if outcome else None,
    }


def _pieces(matter: Matter) -> Iterator[str]:
    for piece in matter.facts.pieces:
        yield _piece(piece, matter)


def _piece(piece: RequestedPiece, matter: Matter) -> str:
    words = matter.texts.words
    title = _own(piece.title, matter.language)
    if piece.defect is None:
        return words.piece.format(title=title)
    return words.piece_unfit.format(title=title, defect=words.defects[piece.defect])


def _exhibits(matter: Matter) -> Iterator[str]:
    words, known = matter.texts.words, matter.basis.exhibits
    found = (known[name] for name in matter.facts.exhibits if name in known)
    for item in sorted(found, key=lambda item: item.piece_no):
        title = _own(item.title, matter.language)
        number = typography.exhibit(words.exhibit.format(number=item.piece_no))
        by = words.from_party.get(item.submitted_by, "")
        yield words.exhibit_by.format(exhibit=number, title=title, by=by)


def missing(names: Iterable[str], known: Fields, lists: Mapping[str, tuple[str, ...]]) -> list[str]:
    """Which of ``names`` are not known, in order."""
    return [name for name in names if name not in known and not lists.get(name)]
