"""The examination before mediation: independence, admissibility, notice, entry."""

from typing import Literal
from uuid import UUID

from dispute_exchange.canonical import Frozen
from dispute_exchange.claims import Text
from dispute_exchange.moments import Day
from dispute_exchange.parties import BothParties, Line
from dispute_exchange.vocabulary import (
    DocumentDefect,
    EntryConsent,
    EvidenceType,
    InadmissibilityGround,
    PartyRole,
)


class MediatorAssigned(Frozen):
    """A mediator took the file or was given it (transition 5); also records a reassignment."""

    kind: Literal["MEDIATOR_ASSIGNED"] = "MEDIATOR_ASSIGNED"
    mediator_id: UUID
    mediator_name: Line


class IndependenceDeclared(Frozen):
    """The mediator's declaration and the parties' time to object (R613-1)."""

    kind: Literal["INDEPENDENCE_DECLARED"] = "INDEPENDENCE_DECLARED"
    circumstances: Text = ""
    objections_until: Day | None = None


class ConflictRaised(Frozen):
    """A circumstance or an objection suspends the file (transition 20, R613-1)."""

    kind: Literal["CONFLICT_RAISED"] = "CONFLICT_RAISED"
    by: PartyRole
    text: Text


class ConflictResolved(Frozen):
    """The circumstance or objection was decided: the mission goes on, or ends (R613-1)."""

    kind: Literal["CONFLICT_RESOLVED"] = "CONFLICT_RESOLVED"
    continues: bool
    text: Text


class RequestedPiece(Frozen):
    """One document asked for; ``evidence_id`` is the unfit exhibit it is to replace."""

    title: Line
    type: EvidenceType | None = None
    defect: DocumentDefect | None = None
    evidence_id: UUID | None = None


class PiecesRequested(Frozen):
    """Documents are missing or unfit (transitions 6 and 11)."""

    kind: Literal["PIECES_REQUESTED"] = "PIECES_REQUESTED"
    to: BothParties
    text: Text
    due_on: Day
    defect: DocumentDefect | None = None
    request_id: UUID | None = None
    pieces: tuple[RequestedPiece, ...] = ()


class FoundInadmissible(Frozen):
    """The mediator closed the file as inadmissible, with ground and reasons (L612-2)."""

    kind: Literal["FOUND_INADMISSIBLE"] = "FOUND_INADMISSIBLE"
    ground: InadmissibilityGround
    reasons: Text


class PartiesNotified(Frozen):
    """The referral was notified to both parties: day 0 of the 90 days (R612-2, R612-5).

    ``time_bar_mentioned``: the notice says that limitation is suspended (C. civ. 2238).
    """

    kind: Literal["PARTIES_NOTIFIED"] = "PARTIES_NOTIFIED"
    text: Text = ""
    time_bar_mentioned: bool = True


class EntryAnswered(Frozen):
    """The trader entered mediation, refused, or stayed silent (transitions 9 and 10)."""

    kind: Literal["ENTRY_ANSWERED"] = "ENTRY_ANSWERED"
    answer: EntryConsent
