"""What a draft may cite: articles with the version that applies, and what is known of it."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from dispute_exchange.decision import ArticleRef
from dispute_exchange.vocabulary import Language
from mediator_desk.decisions.draft import (
    DraftContent,
    articles_cited,
    exhibits_cited,
    workings_cited,
)
from mediator_desk.store import disputes
from mediator_desk.usecases.desk import Desk

__all__ = ["CitableArticle", "citable_articles", "citable_articles_of", "cited_in"]


@dataclass(frozen=True, slots=True)
class CitableArticle:
    """An article with the version in force on ``on``, the day of the contract where it is known.

    ``valid_from`` is the first day of that version, none when the tables hold none that was
    checked; ``checked_on`` when it was, the first of a month standing for that month.
    ``says`` is what it says then in our own words, never printed.
    """

    reference: ArticleRef
    on: date
    of_contract: bool
    valid_from: date | None
    checked_on: date | None
    says: str = ""


def citable_articles_of(
    desk: Desk, dispute_id: UUID, language: Language
) -> tuple[CitableArticle, ...]:
    """The articles the tables know, as they stood when the contract was made; else as today."""
    from mediator_desk.usecases import _decision_basis as bases

    with desk.vault.engine.connect() as connection:
        order = disputes.get(connection, dispute_id).facts.order
    contract = order.ordered_on if order else None
    return _as_on(contract or bases.today(desk), language, of_contract=contract is not None)


def citable_articles(desk: Desk, language: Language) -> tuple[CitableArticle, ...]:
    """The articles the tables know as they stand today, under the name their code has."""
    from mediator_desk.usecases import _decision_basis as bases

    return _as_on(bases.today(desk), language, of_contract=False)


def _as_on(on: date, language: Language, *, of_contract: bool) -> tuple[CitableArticle, ...]:
    from mediator_desk.decisions.templates import article_said, article_version, citable

    found = []
    for reference in citable(language):
        version = article_version(reference.code, reference.article, on)
        found.append(
            CitableArticle(
                reference,
                on,
                of_contract,
                version.valid_from if version else None,
                version.checked_on if version else None,
                article_said(reference.code, reference.article, on, language),
            )
        )
    return tuple(found)


def cited_in(
    content: DraftContent,
) -> tuple[tuple[UUID, ...], tuple[ArticleRef, ...], tuple[UUID, ...]]:
    """The exhibits, articles and workings a draft cites, each once, as they are first cited."""
    return (
        tuple(one.evidence_id for one in exhibits_cited(content.sections)),
        articles_cited(content.sections),
        tuple(one.working_id for one in workings_cited(content.sections)),
    )
