"""Calculations linked to a draft: filed with it, watched, and brought up to date."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.engine import Connection

from dispute_exchange.decision import Inlines, Working
from dispute_exchange.vocabulary import Language
from mediator_desk.decisions import workings
from mediator_desk.decisions.draft import DraftContent
from mediator_desk.decisions.workings import FiledCalculation, only_cited, with_working
from mediator_desk.domain.facts import CaseFacts
from mediator_desk.ids import new_id
from mediator_desk.law.calculators import Calculation, Calculator
from mediator_desk.store import disputes, draft_calculations, drafts
from mediator_desk.usecases.calculators import known_fields
from mediator_desk.usecases.desk import Desk

__all__ = [
    "CitedCalculation",
    "FileCalculation",
    "WorkingState",
    "file_calculation",
    "given_today",
    "only_cited",
    "renew_working",
    "review_workings",
    "with_working",
]


@dataclass(frozen=True, slots=True)
class FileCalculation:
    """A result to be cited in a draft, in the language of the draft."""

    draft_id: UUID
    calculation: Calculation
    language: Language


@dataclass(frozen=True, slots=True)
class CitedCalculation:
    """What goes into the text at the caret, and the working that joins the draft."""

    inlines: Inlines
    working: Working


@dataclass(frozen=True, slots=True)
class WorkingState:
    """Whether a working still holds: ``outdated`` when the file or the law gives another result.

    ``sentence`` is what it says today, empty when it cannot be worked out any more; ``rewritten``
    when the mediator's own words stand beside the reference, which no renewal replaces.
    """

    working_id: UUID
    title: str
    outdated: bool
    sentence: str
    rewritten: bool


def file_calculation(desk: Desk, request: FileCalculation) -> CitedCalculation:
    """Keep the calculation with the draft, sealed, and give what cites it.

    The citation stays linked: the calculation remembers which of its answers came from the file.
    Raises DraftUnknown.
    """
    working_id, done = new_id(), request.calculation
    with desk.vault.writer.begin() as connection:
        draft = drafts.last_version(connection, desk.vault, request.draft_id)
        facts = disputes.get(connection, draft.dispute_id).facts
        kept = workings.filed(done, known_fields(facts, Calculator(done.calculator)))
        _put(desk, connection, draft.dispute_id, request.draft_id, working_id, kept)
    return CitedCalculation(
        workings.cited(done, working_id, request.language),
        workings.working_of(done, working_id, request.language),
    )


def review_workings(desk: Desk, draft_id: UUID, content: DraftContent) -> tuple[WorkingState, ...]:
    """The workings at hand in ``content``, each compared with the file and the law of today."""
    with desk.vault.engine.connect() as connection:
        draft = drafts.last_version(connection, desk.vault, draft_id)
        facts = disputes.get(connection, draft.dispute_id).facts
        kept = _kept(desk, connection, draft.dispute_id, draft_id)
    found = []
    for working in content.workings:
        one = kept.get(working.working_id)
        if one is None:
            continue
        again = _today(one, facts)
        found.append(
            WorkingState(
                working.working_id,
                working.title,
                not workings.holds(working, again, content.language),
                "" if again is None else again.sentence(content.language),
                not workings.says_sentence(content.sections, working),
            )
        )
    return tuple(found)


def renew_working(
    desk: Desk, draft_id: UUID, content: DraftContent, working_id: UUID
) -> DraftContent:
    """``content`` with the working, and the sentence that cites it, brought up to date.

    Unchanged when it can no longer be worked out. Raises DraftUnknown.
    """
    with desk.vault.writer.begin() as connection:
        draft = drafts.last_version(connection, desk.vault, draft_id)
        facts = disputes.get(connection, draft.dispute_id).facts
        one = _kept(desk, connection, draft.dispute_id, draft_id).get(working_id)
        if one is None:
            return content
        known = known_fields(facts, Calculator(one.calculation.calculator))
        again = workings.renewed(one, known)
        if again is None:
            return content
        _put(desk, connection, draft.dispute_id, draft_id, working_id, again)
    return workings.brought_up_to_date(content, working_id, again.calculation)


def given_today(
    desk: Desk, connection: Connection, draft: drafts.DraftVersion
) -> dict[UUID, Calculation | None]:
    """What each calculation filed with a draft gives today."""
    kept = _kept(desk, connection, draft.dispute_id, draft.draft_id)
    if not kept:
        return {}
    facts = disputes.get(connection, draft.dispute_id).facts
    return {working_id: _today(one, facts) for working_id, one in kept.items()}


def _today(one: FiledCalculation, facts: CaseFacts) -> Calculation | None:
    known = known_fields(facts, Calculator(one.calculation.calculator))
    again = workings.renewed(one, known)
    return None if again is None else again.calculation


def _kept(
    desk: Desk, connection: Connection, dispute_id: UUID, draft_id: UUID
) -> dict[UUID, FiledCalculation]:
    found = draft_calculations.of_draft(connection, desk.vault, dispute_id, draft_id)
    return {
        working_id: FiledCalculation.model_validate_json(content)
        for working_id, content in found.items()
    }


def _put(
    desk: Desk,
    connection: Connection,
    dispute_id: UUID,
    draft_id: UUID,
    working_id: UUID,
    kept: FiledCalculation,
) -> None:
    draft_calculations.put(
        connection,
        desk.vault,
        dispute_id,
        draft_id,
        working_id,
        kept.model_dump_json().encode(),
        desk.clock(),
    )
