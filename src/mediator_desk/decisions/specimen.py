"""A specimen of a document, to see the texts of a body before anybody signs one.

Owns its fictional facts; everything else is the body's texts, as a real document would carry them.
"""

import tomllib
from datetime import UTC, date, datetime, time
from functools import cache
from typing import Final
from uuid import UUID

from dispute_exchange.canonical import Frozen
from dispute_exchange.decision import (
    AmountsTable,
    Block,
    ChainReference,
    DecisionRecord,
    HeadOutcome,
    LegalNotice,
    Paragraph,
    Section,
)
from dispute_exchange.moments import Days
from dispute_exchange.money import Money
from dispute_exchange.parties import MediationBody, Mediator, Party, PostalAddress
from dispute_exchange.vocabulary import (
    BodyType,
    DecisionKind,
    Language,
    Outcome,
    PartyRole,
)
from mediator_desk.decisions.fact_names import OUTCOME
from mediator_desk.decisions.facts import Fact, paragraphs
from mediator_desk.decisions.kinds import ANSWERED
from mediator_desk.decisions.render.press import Rendered, render_draft
from mediator_desk.decisions.templates import shipped_text
from mediator_desk.decisions.texts import BodyTexts
from mediator_desk.decisions.wording import wording_of

_DEVICE: Final = UUID(int=0)


class _Facts(Frozen):
    """What is told of the fictional dispute."""

    response_days: Days
    order_no: str
    price: str
    sum: str
    day: date
    days: dict[str, date]
    fr: dict[str, str]
    en: dict[str, str]

    def words(self, language: Language) -> dict[str, str]:
        """The facts that are words."""
        return self.fr if language is Language.FR else self.en


@cache
def _facts() -> _Facts:
    return _Facts.model_validate(tomllib.loads(shipped_text("specimen.toml").decode("utf-8")))


def specimen(
    texts: BodyTexts,
    kind: DecisionKind = DecisionKind.PROPOSAL,
    language: Language = Language.FR,
    mediator: Mediator | None = None,
) -> Rendered:
    """A document of that kind about a fictional dispute, marked as a draft.

    ``mediator`` is whose name and body it bears; a fictional one when left out.
    """
    return render_draft(_record(texts, kind, language, mediator or _mediator()), texts)


def _record(
    texts: BodyTexts, kind: DecisionKind, language: Language, mediator: Mediator
) -> DecisionRecord:
    told = _facts()
    words, given = told.words(language), Money.of(told.sum)
    plan = texts.plans(language).kinds[kind]
    code, chain = mediator.body.code, ChainReference(seq=12, hash="0" * 64)
    head = HeadOutcome(
        head_id=UUID(int=1),
        letter="A",
        title=words["head"],
        asked=given,
        proposed=given if kind in ANSWERED or kind is DecisionKind.SETTLEMENT_RECORD else None,
        basis="L242-4",
    )
    record = DecisionRecord(
        decision_id=UUID(int=2),
        number=texts.numbering(code).number(code, told.day.year, 1, _DEVICE),
        kind=kind,
        language=language,
        dispute_id=UUID(int=3),
        file_no="0001",
        file_revision=1,
        title=plan.title,
        mediator=mediator,
        parties=_parties(words),
        heads=(head,),
        total_proposed=head.proposed or Money(minor=0),
        response_days=told.response_days,
        sections=tuple(_sections(texts, kind, language, words, mediator)),
        notices=tuple(
            LegalNotice(notice_id=one.id, article=one.article, text=one.text)
            for one in texts.notices_for(kind, language, told.day)
        ),
        chain=chain,
        issued_on=told.day,
        composed_at=datetime.combine(told.day, time(), UTC),
    )
    return record.model_copy(update={"wording": wording_of(record, texts.words(language))})


def _sections(
    texts: BodyTexts,
    kind: DecisionKind,
    language: Language,
    words: dict[str, str],
    mediator: Mediator,
) -> list[Section]:
    plans = texts.plans(language)
    known: dict[str, Fact] = {
        **words,
        **_facts().days,
        "body": mediator.body.name,
        "mediator": mediator.name,
        "file_no": "0001",
        "order_no": _facts().order_no,
        "price": Money.of(_facts().price),
        "disputed": Money.of(_facts().sum),
    }
    sections = []
    for key in plans.kinds[kind].sections:
        plan = plans.section(kind, key)
        wanted = list(plan.paragraphs)
        if key == "facts":
            wanted = [*plans.nature("retail").paragraphs, *wanted]
        ended = plans.outcomes.get(Outcome.NO_RESPONSE, "")
        wanted = [ended if text == f"{{{OUTCOME}}}" else text for text in wanted]
        blocks: list[Block] = [Paragraph(inlines=said) for said in paragraphs(wanted, known)]
        if key == "proposal":
            blocks.append(AmountsTable())
        sections.append(Section(key=key, title=plan.title, blocks=tuple(blocks)))
    return sections


def _parties(words: dict[str, str]) -> tuple[Party, ...]:
    address = PostalAddress(lines=("8 rue du Vieux-Puits",), postcode="35000", city="Rennes")
    return (
        Party(
            role=PartyRole.CONSUMER,
            kind="NATURAL_PERSON",
            name=words["consumer"],
            address=address,
        ),
        Party(role=PartyRole.TRADER, kind="LEGAL_PERSON", name=words["trader"], address=address),
    )


def _mediator() -> Mediator:
    body = MediationBody(
        code="SPE",
        name="Médiation Spécimen",
        kind=BodyType.COMPANY_ASSOCIATION,
        address=PostalAddress(lines=("14 quai des Tilleuls",), postcode="44000", city="Nantes"),
        website="specimen.invalid",
    )
    return Mediator(mediator_id=UUID(int=6), name="Odile Vautremont", body=body)
