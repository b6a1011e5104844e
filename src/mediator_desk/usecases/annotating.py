"""What the mediator says of exhibits for themselves: own title and type, a doubt, a consent."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar, Final
from uuid import UUID

from sqlalchemy.engine import Connection

from dispute_exchange.vocabulary import Authenticity, Channel, Disclosure, EvidenceType
from mediator_desk.domain.exhibits import consent_of
from mediator_desk.domain.outbox import ActState
from mediator_desk.errors import DeskError
from mediator_desk.store import acts, disputes, exhibit_marks, exhibits, own_files
from mediator_desk.store.errors import ExhibitUnknown
from mediator_desk.store.exhibit_marks import Consent, Mark
from mediator_desk.usecases._foreseen import today_of
from mediator_desk.usecases.desk import Desk

__all__ = [
    "AnnotateExhibit",
    "Consent",
    "ConsentNotFitting",
    "ConsentReliedOn",
    "FlagAuthenticity",
    "RecordConsent",
    "annotate_exhibit",
    "flag_authenticity",
    "put_back_consent",
    "record_consent",
]

_LONGEST_TITLE: Final = 300
_LONGEST_REASON: Final = 4000


@dataclass(frozen=True, slots=True)
class AnnotateExhibit:
    """The mediator's own title and type; none goes back to those of the file."""

    dispute_id: UUID
    evidence_id: UUID
    title: str | None = None
    type: EvidenceType | None = None


@dataclass(frozen=True, slots=True)
class FlagAuthenticity:
    """A neutral flag with a private reason; ``AUTH_NONE`` takes it away."""

    dispute_id: UUID
    evidence_id: UUID
    authenticity: Authenticity
    reason: str = ""


@dataclass(frozen=True, slots=True)
class RecordConsent:
    """The party who gave the exhibit in confidence agrees that it be shown to the other."""

    dispute_id: UUID
    evidence_id: UUID
    given_on: date
    channel: Channel
    words: str = ""


class ConsentNotFitting(DeskError):
    """No consent can be written down. Facts: ``reason``: ``not_needed``, ``day``."""

    kind: ClassVar[str] = "consent_not_fitting"


class ConsentReliedOn(DeskError):
    """An act was made since the consent was written down, which may rest on it. Facts: none."""

    kind: ClassVar[str] = "consent_relied_on"


def annotate_exhibit(desk: Desk, request: AnnotateExhibit) -> None:
    """Keep the mediator's own title and type beside the original. Errors: ``ExhibitUnknown``."""
    title = " ".join((request.title or "").split())[:_LONGEST_TITLE] or None

    def change(mark: Mark) -> Mark:
        return replace(mark, title=title, type=request.type)

    _mark(desk, request.dispute_id, request.evidence_id, change)


def flag_authenticity(desk: Desk, request: FlagAuthenticity) -> None:
    """Keep a doubt, sealed; it never leaves the desk. Errors: ``ExhibitUnknown``."""
    reason = request.reason.strip()[:_LONGEST_REASON]
    if request.authenticity is Authenticity.AUTH_NONE:
        reason = ""

    def change(mark: Mark) -> Mark:
        return replace(mark, authenticity=request.authenticity, reason=reason)

    _mark(desk, request.dispute_id, request.evidence_id, change)


def record_consent(desk: Desk, request: RecordConsent) -> Consent | None:
    """Write the consent down; it stays at this desk. What it took the place of, if anything.

    Errors: ``ConsentNotFitting``.
    """
    with desk.vault.writer.begin() as connection:
        dispute_no = disputes.number_of(connection, request.dispute_id)
        party = consent_of(_class_of(connection, dispute_no, request.evidence_id))
        if party is None:
            raise ConsentNotFitting(reason="not_needed")
        if request.given_on > today_of(desk.clock()):
            raise ConsentNotFitting(reason="day")
        consent = Consent(
            request.evidence_id,
            party,
            request.given_on,
            request.channel,
            request.words.strip()[:_LONGEST_REASON],
        )
        known = exhibit_marks.consents(connection, desk.vault, request.dispute_id, dispute_no)
        exhibit_marks.record_consent(
            connection, desk.vault, request.dispute_id, dispute_no, consent, desk.clock()
        )
    return known.get(request.evidence_id)


def put_back_consent(
    desk: Desk, dispute_id: UUID, evidence_id: UUID, before: Consent | None
) -> None:
    """Take back the consent just written down; ``before`` is what it took the place of.

    SECURITY: what was shown because of it cannot be unseen, so it stands once any act was made.
    Errors: ``ConsentReliedOn``.
    """
    with desk.vault.writer.begin() as connection:
        dispute_no = disputes.number_of(connection, dispute_id)
        since = exhibit_marks.recorded_at(connection, dispute_no, evidence_id)
        if since is not None and any(
            act.acted_at >= since and act.state is not ActState.WITHDRAWN
            for act in acts.of_dispute(connection, dispute_no)
        ):
            raise ConsentReliedOn
        if before is None:
            exhibit_marks.forget_consent(connection, dispute_no, evidence_id)
        else:
            exhibit_marks.record_consent(
                connection, desk.vault, dispute_id, dispute_no, before, desk.clock()
            )


def _mark(desk: Desk, dispute_id: UUID, evidence_id: UUID, change: Callable[[Mark], Mark]) -> None:
    with desk.vault.writer.begin() as connection:
        dispute_no = disputes.number_of(connection, dispute_id)
        _class_of(connection, dispute_no, evidence_id)
        known = exhibit_marks.marks(connection, desk.vault, dispute_id, dispute_no)
        before = known.get(evidence_id, Mark())
        after = change(before)
        if after != before:
            exhibit_marks.write_mark(
                connection, desk.vault, dispute_id, dispute_no, evidence_id, after, desk.clock()
            )


def _class_of(connection: Connection, dispute_no: int, evidence_id: UUID) -> Disclosure:
    try:
        return exhibits.get(connection, dispute_no, evidence_id).item.disclosure
    except ExhibitUnknown:
        return own_files.get(connection, dispute_no, evidence_id).filing.disclosure
