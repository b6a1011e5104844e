"""One dispute ready for its proposal, and the draft its mediator wrote (all fictional)."""

from datetime import date

from dispute_exchange.decision import (
    AmountRun,
    AmountsTable,
    ArticleRef,
    DateRun,
    ExhibitRef,
    Heading,
    HeadOutcome,
    Inline,
    ListBlock,
    Paragraph,
    Quotation,
    Section,
    TextRun,
)
from dispute_exchange.vocabulary import Language
from mediator_desk.decisions.draft import DraftContent
from tests.decisions.case import (
    BODY,
    CLAIM,
    DISPUTE,
    EXHIBITS,
    HEADS,
    IDENTITY,
    MEDIATOR,
    NOTE,
    NOW,
    REPLY,
    TODAY,
    basis,
    case,
    eur,
    events,
    exhibits,
)

__all__ = [
    "BODY",
    "DISPUTE",
    "EXHIBITS",
    "HEADS",
    "IDENTITY",
    "MEDIATOR",
    "NOTE",
    "NOW",
    "TODAY",
    "basis",
    "case",
    "draft_fr",
    "eur",
    "events",
    "exhibits",
    "line",
    "outcomes",
    "p",
]


def p(*inlines: Inline | str) -> Paragraph:
    return Paragraph(inlines=line(*inlines))


def line(*inlines: Inline | str) -> tuple[Inline, ...]:
    return tuple(TextRun(text=part) if isinstance(part, str) else part for part in inlines)


def exhibit(index: int) -> ExhibitRef:
    return ExhibitRef(evidence_id=EXHIBITS[index])


def art(number: str, code: str = "C. conso.") -> ArticleRef:
    return ArticleRef(code=code, article=number)


def outcomes() -> tuple[HeadOutcome, ...]:
    given = (
        ("0", "0", "0", "réglé le 4 août 2026"),
        ("145.80", "105.10", "145.80", "L242-4, 20 %"),
        ("14.90", "14.90", "14.90", "L221-23, accord"),
        ("15.00", "0", "0", "préjudice non établi"),
    )
    return tuple(
        HeadOutcome(
            head_id=head.head_id,
            letter=head.letter,
            title=head.title,
            asked=eur(given[n][0]),
            offered=eur(given[n][1]),
            proposed=eur(given[n][2]),
            basis=given[n][3],
        )
        for n, head in enumerate(case().claim.heads)
    )


def draft_fr() -> DraftContent:
    day = lambda y, m, d: DateRun(date=date(y, m, d))  # noqa: E731
    discussion = (
        (
            0,
            p(
                "Le prix a été remboursé le ",
                day(2026, 8, 4),
                " (",
                exhibit(3),
                "). Ce chef de demande est réglé.",
            ),
        ),
        (
            1,
            p(
                "La consommatrice s'est rétractée le ",
                day(2026, 6, 17),
                " (",
                exhibit(0),
                "). Le prix devait être remboursé au plus tard le ",
                day(2026, 7, 1),
                " (",
                art("L221-24"),
                ").",
            ),
            p(
                "Le professionnel soutient que le délai n'a couru qu'à la remise du colis, le 22 "
                "juin (",
                exhibit(2),
                "). Or la preuve d'expédition, datée du 18 juin (",
                exhibit(1),
                "), suffit à lever la faculté de différer le remboursement : la loi retient la "
                "première des deux dates, et non la dernière.",
            ),
            p(
                "Le remboursement est intervenu le ",
                day(2026, 8, 4),
                ", trente-quatre jours après le terme. La somme est donc majorée de ",
                TextRun(text="20 %", strong=True),
                " (",
                art("L242-4"),
                "), soit ",
                AmountRun(amount=eur("145.80")),
                ".",
            ),
        ),
        (
            2,
            p(
                "Le professionnel prend en charge l'affranchissement du 18 juin, soit ",
                AmountRun(amount=eur("14.90")),
                " (",
                exhibit(2),
                "), bien que le texte (",
                art("L221-23"),
                ") laisse en principe ces frais au consommateur.",
            ),
        ),
        (
            3,
            p(
                "Aucune pièce n'établit un préjudice distinct du retard, lequel est déjà réparé "
                "par la majoration. La demande de ",
                AmountRun(amount=eur("15.00")),
                " n'est pas retenue.",
            ),
        ),
    )
    heads = case().claim.heads
    return DraftContent(
        language=Language.FR,
        title="Proposition de solution",
        heads=outcomes(),
        response_days=21,
        sections=(
            Section(key="header", title="En-tête"),
            Section(key="parties", title="Les parties"),
            Section(
                key="procedure",
                title="La procédure",
                blocks=(
                    p(
                        "La consommatrice a adressé une réclamation écrite au professionnel le ",
                        day(2026, 7, 6),
                        ". Faute d'accord, le litige a été porté devant Médiation Rivage le ",
                        day(2026, 8, 10),
                        ".",
                    ),
                    p(
                        "La saisine a été notifiée aux parties le ",
                        day(2026, 9, 1),
                        ", jour à partir duquel court le délai de quatre-vingt-dix jours (",
                        art("R612-5"),
                        "). Le professionnel a accepté d'entrer en médiation le ",
                        day(2026, 9, 9),
                        ".",
                    ),
                ),
            ),
            Section(
                key="facts",
                title="Les faits",
                blocks=(
                    p(
                        "La commande LA-20931 du 2 juin 2026 porte sur un objectif macro "
                        "105 mm, au prix de ",
                        AmountRun(amount=eur("729.00")),
                        ". Livré le 9 juin, il a été renvoyé le 18 juin après rétractation.",
                    ),
                ),
            ),
            Section(
                key="positions",
                title="Les positions des parties",
                blocks=(
                    Heading(inlines=line("Position du consommateur")),
                    Quotation(inlines=line(CLAIM), source="réclamation du 20 juillet 2026"),
                    Heading(inlines=line("Position du professionnel")),
                    Quotation(inlines=line(REPLY), source="réponse du 24 juillet 2026"),
                ),
            ),
            Section(key="discussion", title="Discussion"),
            *(
                Section(
                    key="discussion",
                    title=f"{heads[index].letter}. {heads[index].title}",
                    head_id=heads[index].head_id,
                    blocks=tuple(blocks),
                )
                for index, *blocks in discussion
            ),
            Section(
                key="proposal",
                title="Solution proposée",
                blocks=(
                    p(
                        "Au vu de ce qui précède, le médiateur propose aux parties la solution "
                        "suivante."
                    ),
                    ListBlock(
                        ordered=True,
                        items=(
                            line(
                                "Boutique Lumière d'Angle verse à Mme Solène Arvaillon ",
                                AmountRun(amount=eur("160.70")),
                                ", par virement, dans les quinze jours de la seconde acceptation.",
                            ),
                            line("Chaque partie renonce au surplus de ses demandes."),
                        ),
                    ),
                    AmountsTable(),
                ),
            ),
            Section(key="notices", title="Mentions"),
            Section(key="deadline", title="Délai de réponse"),
            Section(key="annexes", title="Annexes"),
        ),
    )
