"""From a draft and the facts of the file to the canonical record.

Owns what the record says beyond the mediator's words: number, parties, notices, exhibits relied
on, versions of law, chain head. Never judges whether it may be signed: that is ``gate``.
"""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from dispute_exchange.decision import (
    ArticleRef,
    ChainReference,
    DecisionRecord,
    LawVersion,
    LegalNotice,
    ReliedOn,
    Working,
)
from dispute_exchange.money import Money, total
from mediator_desk.decisions.basis import Basis
from mediator_desk.decisions.draft import (
    DraftContent,
    articles_cited,
    exhibits_cited,
    workings_cited,
)
from mediator_desk.decisions.templates import article_version
from mediator_desk.decisions.wording import wording_of


@dataclass(frozen=True, slots=True)
class Identity:
    """What names one decision: its id, number, version and what it replaces."""

    decision_id: UUID
    number: str
    version: int = 1
    supersedes: UUID | None = None


def total_proposed(content: DraftContent, currency: str) -> Money:
    """The sum of what is proposed for each head; a head without an amount counts for nothing."""
    return total((head.proposed for head in content.heads if head.proposed), currency)


def compose(
    content: DraftContent, basis: Basis, identity: Identity, at: datetime
) -> DecisionRecord:
    """The record as it would be signed at ``at``, a UTC instant; ``basis.today`` dates it."""
    case, head = basis.case, basis.head
    workings = _workings(content)
    record = DecisionRecord(
        decision_id=identity.decision_id,
        number=identity.number,
        kind=content.kind,
        version=identity.version,
        supersedes=identity.supersedes,
        language=content.language,
        dispute_id=basis.dispute_id,
        file_no=case.file_no,
        file_revision=basis.revision,
        title=content.title,
        mediator=case.mediator,
        parties=case.parties,
        heads=content.heads,
        total_proposed=total_proposed(content, case.claim.disputed.currency),
        response_days=content.response_days,
        sections=content.sections,
        notices=_notices(content, basis),
        relied_on=_relied_on(content, basis),
        law=_versions(content, workings, basis.today),
        workings=workings,
        chain=ChainReference(seq=head.seq, hash=head.hash),
        issued_on=basis.today,
        composed_at=at,
    )
    return record.model_copy(
        update={"wording": wording_of(record, basis.texts.words(content.language))}
    )


def _notices(content: DraftContent, basis: Basis) -> tuple[LegalNotice, ...]:
    return tuple(
        LegalNotice(
            notice_id=notice.id,
            article=notice.article,
            text=notice.text,
            checked_on=notice.checked_on,
        )
        for notice in basis.texts.notices_for(content.kind, content.language, basis.today)
    )


def _relied_on(content: DraftContent, basis: Basis) -> tuple[ReliedOn, ...]:
    cited = (basis.exhibits.get(ref.evidence_id) for ref in exhibits_cited(content.sections))
    items = sorted((item for item in cited if item is not None), key=lambda item: item.piece_no)
    return tuple(
        ReliedOn(
            evidence_id=item.evidence_id,
            piece_no=item.piece_no,
            title=item.title,
            sha256=item.sha256,
        )
        for item in items
    )


def _workings(content: DraftContent) -> tuple[Working, ...]:
    """The workings the text cites, in the order in which it first does."""
    at_hand = {working.working_id: working for working in content.workings}
    cited = (at_hand.get(ref.working_id) for ref in workings_cited(content.sections))
    return tuple(working for working in cited if working is not None)


def _versions(
    content: DraftContent, workings: tuple[Working, ...], on: date
) -> tuple[LawVersion, ...]:
    """The articles the text cites and the workings apply, each once, as they stood.

    WHY the working's own version first: it says which one the figures were made with.
    """
    applied = {(law.code, law.article): law for one in workings for law in one.law}
    cited = {(ref.code, ref.article): _law(ref, on) for ref in articles_cited(content.sections)}
    return tuple((cited | applied).values())


def _law(ref: ArticleRef, on: date) -> LawVersion:
    version = article_version(ref.code, ref.article, on)
    return LawVersion(
        code=ref.code,
        article=ref.article,
        valid_from=version.valid_from if version else None,
        checked_on=version.checked_on if version else None,
    )
