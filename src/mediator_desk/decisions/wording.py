"""The fixed words of a page, as they will stand on it.

Owns which of a body's words a document prints, with its numbers filled in. They are part of the
record, so that a page can be held against it whatever the body words otherwise later.
"""

from dispute_exchange.decision import DecisionRecord, Wording
from dispute_exchange.vocabulary import DecisionKind
from mediator_desk.decisions import typography
from mediator_desk.decisions.templates import PageWords


def wording_of(record: DecisionRecord, words: PageWords) -> Wording:
    """What the page of ``record`` says around it."""
    sections = {section.key for section in record.sections}
    before, days = record.version - 1, record.response_days
    annexed = "annexes" in sections
    return Wording(
        supersedes=words.supersedes.format(version=before) if before else "",
        notices=words.notices_intro if record.notices and "notices" in sections else "",
        deadline=_deadline(words, days) if "deadline" in sections else "",
        chain=_chain(record, words) if annexed else "",
        data=words.data_attached if annexed else "",
        amounts=_amounts(record, words),
        exhibits=(
            words.exhibits,
            words.exhibit_number,
            words.exhibit_title,
            words.exhibit_digest,
        )
        if annexed and record.relied_on
        else (),
        workings=(
            words.workings,
            words.working_line,
            words.working_value,
            words.working_amount,
        )
        if annexed and record.workings
        else (),
        law=_law(record, words) if annexed else (),
        law_open=_law_open(record, words) if annexed else "",
    )


def _law(record: DecisionRecord, words: PageWords) -> tuple[str, ...]:
    if not record.law:
        return ()
    dated = any(law.valid_from for law in record.law)
    return (words.law, words.law_article, words.law_version) if dated else (words.law,)


def _law_open(record: DecisionRecord, words: PageWords) -> str:
    """The articles without a version, by code: a table of rows that say nothing is none."""
    by_code: dict[str, list[str]] = {}
    for law in record.law:
        if law.valid_from is None:
            by_code.setdefault(law.code, []).append(law.article)
    if not by_code:
        return ""
    told = [typography.article(code, ", ".join(found)) for code, found in by_code.items()]
    return words.law_version_open.format(articles="; ".join(told))


def _deadline(words: PageWords, days: int | None) -> str:
    return words.deadline.format(days=days) if days else words.deadline_missing


def _chain(record: DecisionRecord, words: PageWords) -> str:
    return words.chain.format(
        revision=record.file_revision, file=record.file_no, seq=record.chain.seq
    )


def _amounts(record: DecisionRecord, words: PageWords) -> tuple[str, ...]:
    if not any(block.type == "amounts" for one in record.sections for block in one.blocks):
        return ()
    agreed = record.kind is DecisionKind.SETTLEMENT_RECORD
    heads = (words.head, words.asked, words.offered, words.agreed if agreed else words.proposed)
    # WHY only then: a column that nothing stands in takes the room of those that say something.
    return (*heads, words.basis) if any(head.basis for head in record.heads) else heads
