"""One dispute ready for its proposal (all fictional)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from hashlib import sha256
from uuid import UUID

from dispute_exchange.chain import link_all
from dispute_exchange.claims import Claim, ClaimHead, Order
from dispute_exchange.dispute import Issuer
from dispute_exchange.events import (
    ClaimFiled,
    EntryAnswered,
    EventBody,
    HeadAmount,
    IndependenceDeclared,
    MediatorAssigned,
    MessageSent,
    OfferMade,
    PartiesNotified,
    Payload,
    Referred,
    TimelineEvent,
    TraderReplied,
)
from dispute_exchange.evidence import EvidenceItem, Seen
from dispute_exchange.moments import Moment
from dispute_exchange.money import Money
from dispute_exchange.parties import MediationBody, Mediator, Party, PostalAddress
from dispute_exchange.vocabulary import (
    BodyType,
    Disclosure,
    EntryConsent,
    EvidenceType,
    Language,
    PartyRole,
    ProblemType,
    ReferralChannel,
)
from mediator_desk.decisions.basis import Basis
from mediator_desk.decisions.compose import Identity
from mediator_desk.decisions.numbering import Numbering
from mediator_desk.domain.facts import CaseFacts

TODAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 9, 52, tzinfo=UTC)


def _id(number: int) -> UUID:
    return UUID(int=(0x01930000 << 96) | (0x7000 << 64) | (0x8000 << 48) | number)


DISPUTE = _id(4182)
HEADS = tuple(_id(100 + n) for n in range(4))
EXHIBITS = tuple(_id(200 + n) for n in range(4))
BODY = MediationBody(
    code="RIV",
    name="Médiation Rivage",
    kind=BodyType.COMPANY_ASSOCIATION,
    address=PostalAddress(lines=("14 quai des Tilleuls",), postcode="44000", city="Nantes"),
    website="mediation-rivage.invalid",
)
MEDIATOR = Mediator(mediator_id=_id(1), name="Odile Vautremont", body=BODY)
IDENTITY = Identity(_id(9), Numbering().number("RIV", 2026, 418, _id(2)))


def eur(amount: str) -> Money:
    return Money.of(amount)


def case() -> CaseFacts:
    consumer = Party(
        role=PartyRole.CONSUMER,
        kind="NATURAL_PERSON",
        name="Mme Solène Arvaillon",
        address=PostalAddress(lines=("8 rue du Vieux-Puits",), postcode="35000", city="Rennes"),
        email="solene.arvaillon@exemple.invalid",
    )
    trader = Party(
        role=PartyRole.TRADER,
        kind="LEGAL_PERSON",
        name="Boutique Lumière d'Angle",
        shop="Boutique du Passage",
        address=PostalAddress(lines=("3 passage des Verriers",), postcode="69002", city="Lyon"),
        siren="123456782",
    )
    titles = (
        ("Remboursement du prix", "729.00"),
        ("Majoration légale pour retard", "145.80"),
        ("Frais de retour", "14.90"),
        ("Dommages-intérêts", "15.00"),
    )
    claim = Claim(
        problem=ProblemType.PAYMENT_PROBLEM,
        statement="Je me suis rétractée le 17 juin 2026.",
        complained_on=Moment(on=date(2026, 7, 6)),
        filed=Moment(on=date(2026, 7, 20)),
        disputed=eur("904.70"),
        heads=tuple(
            ClaimHead(head_id=HEADS[n], letter="ABCD"[n], title=title, claimed=eur(amount))
            for n, (title, amount) in enumerate(titles)
        ),
    )
    return CaseFacts(
        file_no="4182",
        title="Objectif macro 105 mm, remboursement tardif",
        language=Language.FR,
        sector="photo retail",
        cross_border=False,
        referral_channel=ReferralChannel.PLATFORM,
        issuer=Issuer(name="Plateforme d'essai", cert_sha256="0" * 64),
        body=BODY,
        mediator=MEDIATOR,
        parties=(consumer, trader),
        order=Order(
            order_no="LA-20931",
            item="objectif macro 105 mm",
            price=eur("729.00"),
            ordered_on=date(2026, 6, 2),
            delivered_on=date(2026, 6, 9),
        ),
        claim=claim,
        bundle_id=None,
        retention=None,
        sample=True,
    )


def events() -> tuple[TimelineEvent, ...]:
    return link_all(DISPUTE, _bodies())


def _bodies() -> Iterator[EventBody]:
    consumer, trader, mediator = PartyRole.CONSUMER, PartyRole.TRADER, PartyRole.MEDIATOR
    both, caucus = Disclosure.ALL_PARTIES, Disclosure.CAUCUS_A
    asked = tuple(
        HeadAmount(head_id=head, amount=eur(amount))
        for head, amount in zip(HEADS, ("0", "145.80", "14.90", "15.00"), strict=True)
    )
    offered = tuple(
        HeadAmount(head_id=head, amount=eur(amount))
        for head, amount in zip(HEADS, ("0", "105.10", "14.90", "0"), strict=True)
    )
    said: tuple[tuple[date, PartyRole, Disclosure, Payload], ...] = (
        (date(2026, 7, 20), consumer, both, ClaimFiled(text=CLAIM)),
        (date(2026, 7, 24), trader, both, TraderReplied(text=REPLY)),
        (date(2026, 8, 10), consumer, both, Referred(by=consumer)),
        (
            date(2026, 8, 12),
            PartyRole.PLATFORM,
            both,
            MediatorAssigned(mediator_id=MEDIATOR.mediator_id, mediator_name=MEDIATOR.name),
        ),
        (
            date(2026, 8, 14),
            mediator,
            both,
            IndependenceDeclared(objections_until=date(2026, 8, 22)),
        ),
        (date(2026, 9, 1), mediator, both, PartiesNotified()),
        (date(2026, 9, 9), trader, both, EntryAnswered(answer=EntryConsent.ACCEPTED)),
        (date(2026, 10, 1), consumer, caucus, MessageSent(text=CAUCUS)),
        (
            date(2026, 10, 8),
            consumer,
            both,
            OfferMade(text=DEMAND, amount=eur("175.70"), heads=asked),
        ),
        (
            date(2026, 10, 14),
            trader,
            both,
            OfferMade(text=OFFER, amount=eur("120.00"), heads=offered),
        ),
    )
    for seq, (on, actor, disclosure, payload) in enumerate(said, 1):
        yield EventBody(
            seq=seq,
            event_id=_id(500 + seq),
            occurred=Moment(on=on),
            recorded_at=datetime(on.year, on.month, on.day, 8, 30, tzinfo=UTC),
            actor=actor,
            disclosure=disclosure,
            payload=payload,
        )


CLAIM = (
    "J'ai renvoyé l'objectif le 18 juin, avec le suivi. Le remboursement n'est arrivé que le "
    "4 août, et sans la majoration prévue par la loi. Je demande cette majoration et mes frais "
    "de retour."
)
REPLY = (
    "Le colis nous est parvenu le 22 juin. Nous avons remboursé le prix dès que notre service "
    "après-vente a contrôlé l'article. Aucun retard ne nous est imputable."
)
DEMAND = "Le prix est remboursé. Je maintiens ma demande pour le reste, soit 175,70 €."
OFFER = (
    "Nous contestons le point de départ du délai, mais proposons 105,10 € de majoration et la "
    "prise en charge de l'affranchissement."
)
CAUCUS = (
    "Entre nous, j'accepterais bien volontiers une somme de cent vingt euros pour en finir "
    "avec cette histoire avant la fin de cette année."
)
NOTE = (
    "La gérante paraît prête à monter jusqu'à cent quarante euros si la discussion reste "
    "courtoise, ne rien en dire à la consommatrice."
)


def exhibits() -> tuple[EvidenceItem, ...]:
    rows = (
        (3, "Formulaire de rétractation du 17 juin 2026", EvidenceType.LETTER, PartyRole.CONSUMER),
        (8, "Preuve d'expédition du colis", EvidenceType.TRACKING, PartyRole.CONSUMER),
        (9, "Réponse du service après-vente", EvidenceType.EMAIL_DOC, PartyRole.TRADER),
        (11, "Relevé bancaire d'août 2026", EvidenceType.BANK_STATEMENT, PartyRole.CONSUMER),
    )
    items = []
    for index, (number, title, kind, by) in enumerate(rows):
        other = PartyRole.TRADER if by is PartyRole.CONSUMER else PartyRole.CONSUMER
        items.append(
            EvidenceItem(
                evidence_id=EXHIBITS[index],
                piece_no=number,
                title=title,
                type=kind,
                submitted_by=by,
                submitted_at=datetime(2026, 7, 20, 9, 0, tzinfo=UTC),
                path=f"evidence/{number:04d}.pdf",
                original_name=f"{number}.pdf",
                media_type="application/pdf",
                size=1000,
                sha256=sha256(title.encode()).hexdigest(),
                seen_by=(Seen(by=other, at=datetime(2026, 7, 21, 9, 0, tzinfo=UTC)),),
            )
        )
    return tuple(items)


def basis(**changes: object) -> Basis:
    chain = events()
    made = Basis(
        dispute_id=DISPUTE,
        revision=3,
        case=case(),
        events=chain,
        evidence=exhibits(),
        notes=(NOTE,),
        rests_on=chain[-1].seq,
        today=TODAY,
    )
    return replace(made, **changes)  # type: ignore[arg-type]
