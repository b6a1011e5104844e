"""A specimen of a document, to see the texts of a body before anybody signs one.

Owns its fictional facts; everything else is the body's texts, as a real document would carry them.
"""

from datetime import UTC, date, datetime
from typing import Final
from uuid import UUID

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
from mediator_desk.decisions.texts import BodyTexts

_ON: Final = date(2026, 11, 24)
_AT: Final = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
_DEVICE: Final = UUID(int=0)
_PRICE: Final = Money(minor=21900)
_GIVEN: Final = Money(minor=4380)
_DAYS: Final = {
    "complained_on": date(2026, 7, 6),
    "referred_on": date(2026, 8, 10),
    "independence_on": date(2026, 8, 14),
    "objections_until": date(2026, 8, 22),
    "notified_on": date(2026, 9, 1),
    "entered_on": date(2026, 9, 9),
    "outcome_due": date(2026, 11, 30),
    "extended_until": date(2026, 12, 30),
    "agreed_on": date(2026, 11, 2),
    "implement_by": date(2026, 12, 2),
    "closed_on": date(2026, 11, 20),
    "ordered_on": date(2026, 6, 2),
    "delivered_on": date(2026, 6, 9),
}
_WORDS: Final = {
    Language.FR: {
        "consumer": "Camille Ardoise",
        "trader": "Maison Vercel & Fils",
        "item": "un manteau",
        "agreement": "Le professionnel verse 43,80 € au consommateur.",
        "extension_reason": "Une expertise a été demandée par les deux parties.",
        "ground": "la demande a été introduite plus d'un an après la réclamation écrite",
        "ground_article": "C. conso., art. L612-2, 4°",
        "reasons": "La réclamation écrite est du 3 mai 2025, la saisine du 10 août 2026.",
        "head": "Majoration pour remboursement tardif",
    },
    Language.EN: {
        "consumer": "Camille Ardoise",
        "trader": "Maison Vercel & Fils",
        "item": "a coat",
        "agreement": "The trader pays the consumer €43.80.",
        "extension_reason": "Both parties asked for an expert report.",
        "ground": "the request was filed more than one year after the written complaint",
        "ground_article": "French Consumer Code, art. L612-2, 4°",
        "reasons": "The written complaint is of 3 May 2025, the referral of 10 August 2026.",
        "head": "Increase for late refund",
    },
}


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
    words = _WORDS[Language.FR if language is Language.FR else Language.EN]
    plan = texts.plans(language).kinds[kind]
    code, chain = mediator.body.code, ChainReference(seq=12, hash="0" * 64)
    head = HeadOutcome(
        head_id=UUID(int=1),
        letter="A",
        title=words["head"],
        asked=_GIVEN,
        proposed=_GIVEN if kind in ANSWERED or kind is DecisionKind.SETTLEMENT_RECORD else None,
        basis="L242-4",
    )
    return DecisionRecord(
        decision_id=UUID(int=2),
        number=texts.numbering(code).number(code, _ON.year, 1, _DEVICE),
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
        response_days=21,
        sections=tuple(_sections(texts, kind, language, words, mediator)),
        notices=tuple(
            LegalNotice(notice_id=one.id, article=one.article, text=one.text)
            for one in texts.notices_for(kind, language, _ON)
        ),
        chain=chain,
        issued_on=_ON,
        composed_at=_AT,
    )


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
        **_DAYS,
        "body": mediator.body.name,
        "mediator": mediator.name,
        "file_no": "0001",
        "order_no": "LA-20931",
        "price": _PRICE,
        "disputed": _GIVEN,
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
