"""Decisions several people sign: a panel, or the body beside the mediator.

The first signature freezes the text; the others are added to the same file, at this desk with
another key or elsewhere, and nothing leaves before the last. Who signs is settled beforehand and
written in the decision itself.
"""

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import ClassVar, Final, Literal
from uuid import UUID

from mediator_desk.errors import DeskError
from mediator_desk.store import cosigned, drafts, settings
from mediator_desk.store.settings import Fact
from mediator_desk.system.files import open_plain, write_new
from mediator_desk.usecases.decisions import SignedDecision, SigningSummary
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.files import FileUnreadable
from mediator_desk.usecases.progress import Progress, silent
from mediator_desk.usecases.typed_words import one_line

__all__ = [
    "AddSignature",
    "Cosigner",
    "IncompleteView",
    "TooManySigners",
    "add_signature",
    "choose_cosigners",
    "give_up_incomplete",
    "list_cosigners",
    "list_incomplete",
    "open_incomplete_pdf",
    "save_incomplete_copy",
    "summarise_next_signature",
    "take_signed_copy",
    "take_signed_file",
]

_LONGEST_NAME: Final = 300
_MOST: Final = {"panel": 8, "body": 1}
"""As many as there are fields for: Mediator2 to Mediator9, and Body1."""
_LARGEST: Final = 256 << 20
"""Bytes of a copy that are read: a longer one cannot be the document, and is refused as another."""


class TooManySigners(DeskError):
    """More people are to sign than a decision has places. Facts: ``panel`` and ``body``, the most
    there may be of each."""

    kind: ClassVar[str] = "too_many_signers"


@dataclass(frozen=True, slots=True)
class Cosigner:
    """Who signs every decision beside the mediator: a member of the ``panel``, or the ``body``.

    ``name`` is the one the signer's certificate bears.
    """

    role: Literal["panel", "body"]
    name: str


@dataclass(frozen=True, slots=True)
class IncompleteView:
    """A decision that waits for signatures; ``signed`` and ``missing`` are names, in order."""

    document_id: UUID
    dispute_id: UUID
    number: str
    signed: tuple[str, ...]
    missing: tuple[str, ...]
    started_at: datetime


@dataclass(frozen=True, slots=True)
class AddSignature:
    """The next signature, by whoever is awaited, with a key of this desk; ``code`` opens a card.

    ``confirmed`` is the signer's own tick.
    """

    document_id: UUID
    key_id: str
    confirmed: bool
    code: str | None = field(default=None, repr=False)


def list_cosigners(desk: Desk) -> tuple[Cosigner, ...]:
    """Who signs beside the mediator, in order; nobody unless chosen."""
    with desk.vault.engine.connect() as connection:
        named = settings.fact(connection, Fact.COSIGNERS) or []
    return tuple(Cosigner(one["role"], one["name"]) for one in named)


def choose_cosigners(desk: Desk, cosigners: tuple[Cosigner, ...]) -> None:
    """Who signs the decisions written from now on; those begun keep theirs.

    The body signs last: its field locks the document. Errors: ``TooManySigners``,
    ``TextTooLong``, ``TextUnreadable``; nothing is changed then.
    """
    ordered = sorted(cosigners, key=lambda one: one.role == "body")
    named = [
        {"role": one.role, "name": one_line(one.name, _LONGEST_NAME)}
        for one in ordered
        if one.name.strip()
    ]
    if any(sum(one["role"] == role for one in named) > most for role, most in _MOST.items()):
        raise TooManySigners(**_MOST)
    with desk.vault.writer.begin() as connection:
        settings.put_fact(connection, Fact.COSIGNERS, named)


def list_incomplete(desk: Desk, dispute_id: UUID | None = None) -> tuple[IncompleteView, ...]:
    """The decisions that wait for signatures, of one dispute if told."""
    from mediator_desk.usecases import _cosigning

    with desk.vault.engine.connect() as connection:
        rows = [
            row
            for row in cosigned.every(connection)
            if dispute_id is None or row.dispute_id == dispute_id
        ]
        return tuple(_cosigning.view_of(desk, connection, row) for row in rows)


def open_incomplete_pdf(desk: Desk, document_id: UUID) -> bytes:
    """The document as it stands."""
    with desk.vault.engine.connect() as connection:
        row = cosigned.get(connection, document_id)
        with desk.vault.blobs.open(row.blob_id, connection) as reader:
            return reader.read()


def save_incomplete_copy(desk: Desk, document_id: UUID, path: Path) -> Path:
    """Write the document outside the vault, for a co-signer elsewhere; never over another file.

    Errors: those of saving any copy.
    """
    return write_new(path, [open_incomplete_pdf(desk, document_id)])


def summarise_next_signature(desk: Desk, document_id: UUID) -> SigningSummary:
    """What the next signature would do; the keys that bear the awaited name come first.

    Errors: ``DecisionUnknown``.
    """
    from mediator_desk.usecases import _cosigning

    return _cosigning.summarise(desk, document_id)


def add_signature(desk: Desk, request: AddSignature, progress: Progress = silent) -> SignedDecision:
    """Sign as the next who is awaited. Once all have, the decision is queued.

    Errors: ``NotConfirmed``, ``CopyRefused`` ``other_signer`` when the key is somebody else's or
    ``changed`` when another signature came meanwhile, and those of any key; nothing is lost then.
    """
    from mediator_desk.usecases import _cosigning

    return _cosigning.add(desk, request, progress)


def take_signed_copy(desk: Desk, document_id: UUID, pdf: bytes) -> SignedDecision:
    """Take back a copy that a co-signer signed elsewhere, once it is that document and they.

    Errors: ``CopyRefused``; the document waits as before.
    """
    from mediator_desk.usecases import _cosigning

    return _cosigning.take(desk, document_id, pdf)


def take_signed_file(desk: Desk, document_id: UUID, path: Path) -> SignedDecision:
    """As ``take_signed_copy``, from a file. Errors: also ``FileUnreadable``."""
    try:
        with open_plain(path) as source:
            pdf = source.read(_LARGEST + 1)
    except OSError as error:
        raise FileUnreadable(errno=error.errno) from error
    return take_signed_copy(desk, document_id, pdf)


def give_up_incomplete(desk: Desk, document_id: UUID) -> None:
    """Take the document back before all have signed: its draft can be worked on again.

    WHY the number is not given again: somebody may hold a copy that bears it.
    """
    with desk.vault.writer.begin() as connection:
        row = cosigned.get(connection, document_id)
        cosigned.give_up(connection, document_id)
        drafts.reopen(connection, row.draft_id)
