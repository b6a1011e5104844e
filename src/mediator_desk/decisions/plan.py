"""The standard plan of a document, filled with the facts of the file.

Owns the first words of a draft; every one of them is the mediator's to change. The parties'
positions are their own words, and only those both sides may read.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from string import Formatter

from dispute_exchange.decision import (
    AmountRun,
    AmountsTable,
    ArticleRef,
    Block,
    DateRun,
    Heading,
    HeadOutcome,
    Inline,
    Paragraph,
    Quotation,
    Section,
    SectionKey,
    TextRun,
)
from dispute_exchange.events import ClaimFiled, OfferMade, TimelineEvent, TraderReplied
from dispute_exchange.money import Money
from dispute_exchange.vocabulary import DecisionKind, Disclosure, Language, PartyRole
from mediator_desk.decisions import typography
from mediator_desk.decisions.basis import Basis, amounts_by_head
from mediator_desk.decisions.draft import DraftContent
from mediator_desk.decisions.templates import Plans, PositionWords, plans

Fact = str | date | Money | None
_QUOTED = 1500


def standard_plan(basis: Basis, kind: DecisionKind, language: Language) -> DraftContent:
    """A draft that follows the plan of its kind; amounts and response time are left to decide."""
    texts = plans(language)
    plan = texts.kinds[kind]
    known = _facts_of(basis)
    sections: list[Section] = []
    for key in plan.sections:
        sections.append(_section(key, texts, known))
        if key == "positions":
            sections[-1] = _with_positions(sections[-1], texts, basis, language)
        if key == "discussion" and kind is not DecisionKind.INADMISSIBILITY:
            sections += _discussion(basis)
    return DraftContent(
        kind=kind,
        language=language,
        title=plan.title,
        sections=tuple(sections),
        heads=_heads(basis),
    )


def _section(key: SectionKey, texts: Plans, known: Mapping[str, Fact]) -> Section:
    plan = texts.sections[key]
    blocks: list[Block] = [
        Paragraph(inlines=inlines)
        for text in plan.paragraphs
        if (inlines := fill(text, known)) is not None
    ]
    if key == "proposal":
        blocks.append(AmountsTable())
    return Section(key=key, title=plan.title, blocks=tuple(blocks))


def _discussion(basis: Basis) -> Iterator[Section]:
    for head in basis.case.claim.heads:
        yield Section(key="discussion", title=f"{head.letter}. {head.title}", head_id=head.head_id)


def _heads(basis: Basis) -> tuple[HeadOutcome, ...]:
    zero = Money(minor=0, currency=basis.case.claim.disputed.currency)
    return tuple(
        HeadOutcome(
            head_id=amounts.head.head_id,
            letter=amounts.head.letter,
            title=amounts.head.title,
            asked=amounts.asked or zero,
            offered=amounts.offered,
        )
        for amounts in amounts_by_head(basis)
    )


def _facts_of(basis: Basis) -> dict[str, Fact]:
    case, standing, order = basis.case, basis.standing, basis.case.order
    complained = case.claim.complained_on
    return {
        "consumer": case.party(PartyRole.CONSUMER).name,
        "trader": case.party(PartyRole.TRADER).name,
        "body": case.body.name,
        "complained_on": complained.on if complained else None,
        "referred_on": standing.referred_on,
        "independence_on": standing.independence_on,
        "objections_until": standing.objections_until,
        "notified_on": standing.notified_on,
        "entered_on": standing.entered_on,
        "extended_until": standing.extended_until,
        "disputed": case.claim.disputed,
        "order_no": order.order_no if order else None,
        "item": order.item if order else None,
        "price": order.price if order else None,
        "ordered_on": order.ordered_on if order else None,
        "delivered_on": order.delivered_on if order else None,
    }


def fill(text: str, known: Mapping[str, Fact]) -> tuple[Inline, ...] | None:
    """The inlines of a template paragraph; none when it names a fact that is not known."""
    inlines: list[Inline] = []
    for words, name, reference, _ in Formatter().parse(text):
        if words:
            inlines.append(TextRun(text=words))
        if name is None:
            continue
        if name == "article":
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


def _with_positions(section: Section, texts: Plans, basis: Basis, language: Language) -> Section:
    blocks = (*section.blocks, *_positions(texts.positions, basis, language))
    return section.model_copy(update={"blocks": blocks})


def _positions(words: PositionWords, basis: Basis, language: Language) -> Iterator[Block]:
    for title, side in ((words.consumer, PartyRole.CONSUMER), (words.trader, PartyRole.TRADER)):
        yield Heading(level=3, inlines=(TextRun(text=title),))
        quotes = list(_quotes(words, basis, side, language))
        if quotes:
            yield from quotes
        else:
            yield Paragraph(inlines=(TextRun(text=words.silent),))


def _quotes(
    words: PositionWords, basis: Basis, side: PartyRole, language: Language
) -> Iterator[Quotation]:
    """What a side said at first and what it said last, to both parties."""
    said = list(_spoken(basis.events, side))
    for event in dict.fromkeys((said[0], said[-1])) if said else ():
        payload = event.payload
        match payload:
            case ClaimFiled():
                source = words.claim_source
            case TraderReplied():
                source = words.reply_source
            case _:
                source = words.demand_source if side is PartyRole.CONSUMER else words.offer_source
        assert isinstance(payload, ClaimFiled | TraderReplied | OfferMade)
        on = typography.day(event.occurred.on, language)
        yield Quotation(
            inlines=(TextRun(text=_shortened(payload.text)),), source=source.format(on=on)
        )


def _spoken(events: Iterable[TimelineEvent], side: PartyRole) -> Iterator[TimelineEvent]:
    for event in events:
        if event.actor is not side or event.disclosure is not Disclosure.ALL_PARTIES:
            continue
        payload = event.payload
        if isinstance(payload, ClaimFiled | TraderReplied | OfferMade) and payload.text.strip():
            yield event


def _shortened(text: str) -> str:
    text = " ".join(text.split())
    if len(text) <= _QUOTED:
        return text
    return text[:_QUOTED].rsplit(" ", 1)[0] + " […]"
