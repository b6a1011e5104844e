"""What the signing dialog signs: a draft for the first time, or a document others signed before.

Owns which use case answers each question of the dialog; what is shown is the dialog's.
"""

from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from mediator_desk.usecases.cosigning import (
    AddSignature,
    add_signature,
    open_incomplete_pdf,
    summarise_next_signature,
)
from mediator_desk.usecases.decisions import (
    SignDecision,
    SignedDecision,
    SigningSummary,
    Stamp,
    open_decision_pdf,
    preview_draft,
    sign_decision,
    summarise_signature,
)
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.documents import DocumentPage, picture_of_page
from mediator_desk.usecases.progress import Progress, silent


class SigningAct(Protocol):
    """One signature, before it is made. The dialog calls it only after the signer's own tick."""

    def summarise(self, desk: Desk) -> SigningSummary:
        """What signing would do."""
        ...

    def document(self, desk: Desk) -> bytes:
        """The document as it is read before."""
        ...

    def sign(
        self, desk: Desk, key_id: str, code: str | None, stamp: Stamp, progress: Progress = silent
    ) -> SignedDecision:
        """Sign it; ``code`` opens a card, and ``progress`` may give it up."""
        ...


@dataclass(frozen=True, slots=True)
class FirstSignature:
    """The mediator's own, under a draft."""

    draft_id: UUID

    def summarise(self, desk: Desk) -> SigningSummary:
        """What signing would do."""
        return summarise_signature(desk, self.draft_id)

    def document(self, desk: Desk) -> bytes:
        """The draft, as it would be issued."""
        return preview_draft(desk, self.draft_id)

    def sign(
        self, desk: Desk, key_id: str, code: str | None, stamp: Stamp, progress: Progress = silent
    ) -> SignedDecision:
        """Sign it; ``code`` opens a card, and ``progress`` may give it up."""
        request = SignDecision(self.draft_id, confirmed=True, key_id=key_id, code=code, stamp=stamp)
        return sign_decision(desk, request, progress)


@dataclass(frozen=True, slots=True)
class NextSignature:
    """That of whoever is awaited, on a document others have signed."""

    document_id: UUID

    def summarise(self, desk: Desk) -> SigningSummary:
        """What signing would do."""
        return summarise_next_signature(desk, self.document_id)

    def document(self, desk: Desk) -> bytes:
        """The document, signed so far."""
        return open_incomplete_pdf(desk, self.document_id)

    def sign(
        self, desk: Desk, key_id: str, code: str | None, stamp: Stamp, progress: Progress = silent
    ) -> SignedDecision:
        """Sign it. WHY no stamp: when to stamp was settled with the first signature."""
        del stamp
        wanted = AddSignature(self.document_id, key_id, confirmed=True, code=code)
        return add_signature(desk, wanted, progress)


def first_page(desk: Desk, act: SigningAct, width: int) -> DocumentPage:
    """The first page of what is about to be signed, ``width`` pixels wide."""
    return picture_of_page(desk, act.document(desk), 1, width)


def read_signed(desk: Desk, signed: SignedDecision) -> bytes:
    """The document just signed, from the vault."""
    read = open_incomplete_pdf if signed.missing else open_decision_pdf
    return read(desk, signed.decision_id)
