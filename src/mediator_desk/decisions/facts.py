"""The facts of a file that the texts of a plan may name, and filling them in.

Owns their names; never a sentence.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from string import Formatter

from dispute_exchange.decision import AmountRun, ArticleRef, DateRun, Inline, TextRun
from dispute_exchange.events import Closed, DeadlineExtended, FoundInadmissible, Settled
from dispute_exchange.money import Money
from dispute_exchange.vocabulary import Language, PartyRole
from mediator_desk.decisions.basis import Basis
from mediator_desk.decisions.fact_names import ARTICLE
from mediator_desk.decisions.letters.texts import letter_texts

Fact = str | date | Money | None
Inlines = tuple[Inline, ...]


def facts_of(basis: Basis, language: Language) -> dict[str, Fact]:
    """What the file says, by name; none for what it does not say."""
    case, standing = basis.case, basis.standing
    complained = case.claim.complained_on
    return {
        "consumer": case.party(PartyRole.CONSUMER).name,
        "trader": case.party(PartyRole.TRADER).name,
        "body": case.body.name,
        "mediator": case.mediator.name,
        "file_no": case.file_no,
        "complained_on": complained.on if complained else None,
        "referred_on": standing.referred_on,
        "independence_on": standing.independence_on,
        "objections_until": standing.objections_until,
        "notified_on": standing.notified_on,
        "entered_on": standing.entered_on,
        "outcome_due": basis.outcome_due,
        "extended_until": standing.extended_until,
        "agreed_on": standing.agreed_on,
        "implement_by": standing.implement_by,
        "closed_on": standing.closed_on,
        "disputed": case.claim.disputed,
        **_order_facts(basis),
        **_said_facts(basis, language),
    }


def _order_facts(basis: Basis) -> dict[str, Fact]:
    order = basis.case.order
    names = ("order_no", "item", "price", "ordered_on", "delivered_on")
    return {name: getattr(order, name) if order else None for name in names}


def _said_facts(basis: Basis, language: Language) -> dict[str, Fact]:
    """What the last event of a kind said in words."""
    said: dict[str, Fact] = {}
    for event in basis.events:
        match event.payload:
            case DeadlineExtended(reason=reason):
                said["extension_reason"] = reason.strip() or None
            case Settled(text=text):
                said["agreement"] = text.strip() or None
            case FoundInadmissible(ground=ground, reasons=reasons):
                worded = letter_texts(language, basis.case.body.code).grounds[ground]
                said["ground"], said["ground_article"] = worded.label, worded.article
                said["reasons"] = reasons.strip() or None
            case Closed() if basis.standing.closed_on is None:
                said["closed_on"] = event.occurred.on
            case _:
                continue
    return said


def paragraphs(
    texts: Iterable[str | tuple[str, ...]], known: Mapping[str, Fact]
) -> Iterator[Inlines]:
    """The paragraphs whose facts are all known; of variants, the first of which they are.

    A paragraph that is nothing but words someone wrote keeps the paragraphs of those words.
    """
    for text in texts:
        variants = (text,) if isinstance(text, str) else text
        for variant in variants:
            own = known.get(variant[1:-1]) if variant[:1] == "{" else None
            if isinstance(own, str):
                lines = (line.strip() for line in own.splitlines())
                yield from ((TextRun(text=line),) for line in lines if line)
                break
            inlines = fill(variant, known)
            if inlines is not None:
                yield inlines
                break


def fill(text: str, known: Mapping[str, Fact]) -> Inlines | None:
    """The inlines of a template paragraph; none when it names a fact that is not known."""
    inlines: list[Inline] = []
    for words, name, reference, _ in Formatter().parse(text):
        if words:
            inlines.append(TextRun(text=words))
        if name is None:
            continue
        if name == ARTICLE:
            code, article = (reference or "|").split("|", 1)
            inlines.append(ArticleRef(code=code, article=article))
            continue
        value = known.get(name)
        if value is None:
            return None
        inlines.append(_inline(value))
    return tuple(inlines)


def _inline(value: str | date | Money) -> Inline:
    match value:
        case Money():
            return AmountRun(amount=value)
        case date():
            return DateRun(date=value)
        case _:
            return TextRun(text=value)
