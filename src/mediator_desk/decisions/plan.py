"""The standard plan of a document, filled with the facts of the file.

Owns the first words of a draft; every one of them is the mediator's to change. The parties'
positions are their own words, and only those both sides may read.
"""

from collections.abc import Iterable, Iterator, Mapping
from uuid import UUID

from dispute_exchange.decision import (
    AmountsTable,
    Block,
    Heading,
    HeadOutcome,
    Paragraph,
    Quotation,
    Section,
    SectionKey,
    TextRun,
)
from dispute_exchange.events import ClaimFiled, OfferMade, Settled, TimelineEvent, TraderReplied
from dispute_exchange.money import Money
from dispute_exchange.vocabulary import DecisionKind, Disclosure, Language, PartyRole
from mediator_desk.decisions import typography
from mediator_desk.decisions.basis import Basis, amounts_by_head
from mediator_desk.decisions.draft import DraftContent
from mediator_desk.decisions.fact_names import OUTCOME
from mediator_desk.decisions.facts import Fact, facts_of, paragraphs
from mediator_desk.decisions.kinds import ANSWERED
from mediator_desk.decisions.templates import Plans, PositionWords, Variants

_QUOTED = 1500


def standard_plan(basis: Basis, kind: DecisionKind, language: Language) -> DraftContent:
    """A draft that follows the plan of its kind; amounts and response time are left to decide."""
    texts = basis.texts.plans(language)
    plan = texts.kinds[kind]
    known = facts_of(basis, language)
    sections: list[Section] = []
    for key in plan.sections:
        sections.append(_section(kind, key, texts, basis, known))
        if key == "positions":
            sections[-1] = _with_positions(sections[-1], texts, basis, language)
        if key == "discussion" and kind in ANSWERED:
            sections += _discussion(basis)
    return DraftContent(
        kind=kind,
        language=language,
        title=plan.title,
        sections=tuple(sections),
        heads=_heads(basis, agreed=kind is DecisionKind.SETTLEMENT_RECORD),
    )


def _section(
    kind: DecisionKind, key: SectionKey, texts: Plans, basis: Basis, known: Mapping[str, Fact]
) -> Section:
    plan = texts.section(kind, key)
    wanted = list(plan.paragraphs)
    if key == "facts":
        wanted = [*texts.nature(basis.case.sector).paragraphs, *wanted]
    blocks: list[Block] = [
        Paragraph(inlines=inlines) for inlines in paragraphs(_worded(wanted, texts, basis), known)
    ]
    if key == "proposal":
        blocks.append(AmountsTable())
    return Section(key=key, title=plan.title, blocks=tuple(blocks))


def _worded(wanted: Iterable[Variants], texts: Plans, basis: Basis) -> Iterator[Variants]:
    """The paragraphs, how the case ended being told in the plan's own words."""
    ended = basis.standing.outcome
    for text in wanted:
        if text != f"{{{OUTCOME}}}":
            yield text
        elif ended is not None and ended in texts.outcomes:
            yield texts.outcomes[ended]


def _discussion(basis: Basis) -> Iterator[Section]:
    for head in basis.case.claim.heads:
        yield Section(key="discussion", title=f"{head.letter}. {head.title}", head_id=head.head_id)


def _heads(basis: Basis, *, agreed: bool) -> tuple[HeadOutcome, ...]:
    """The heads with what is asked and offered; of an agreement, with what was agreed."""
    zero = Money(minor=0, currency=basis.case.claim.disputed.currency)
    settled = _settled(basis) if agreed else {}
    return tuple(
        HeadOutcome(
            head_id=amounts.head.head_id,
            letter=amounts.head.letter,
            title=amounts.head.title,
            asked=amounts.asked or zero,
            offered=amounts.offered,
            proposed=settled.get(amounts.head.head_id),
        )
        for amounts in amounts_by_head(basis)
    )


def _settled(basis: Basis) -> dict[UUID, Money]:
    """What the parties agreed for each head; a sum that is not split is that of a lone head."""
    said = [event.payload for event in basis.events if isinstance(event.payload, Settled)]
    if not said:
        return {}
    last, heads = said[-1], basis.case.claim.heads
    if not last.heads and len(heads) == 1 and last.remedy.amount is not None:
        return {heads[0].head_id: last.remedy.amount}
    return {part.head_id: part.amount for part in last.heads}


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


_FOREIGN = {one: tuple(other for other in Language if other is not one) for one in Language}
"""Those a document in one language can say of a passage that it is in."""


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
            inlines=(TextRun(text=_shortened(payload.text)),),
            source=source.format(on=on),
            language=next((one for one in _FOREIGN[language] if one == event.language), None),
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
