"""The decision as data: what the desk edits, the PDF sets and ``decision.json`` carries.

Owns the block model of its text and the record. Never HTML, never a rich-text blob: references
hold identifiers, and whoever shows them renders the current number.
"""

from __future__ import annotations

from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from dispute_exchange.canonical import Count, Frozen, Ordinal, Sha256
from dispute_exchange.claims import Remedy
from dispute_exchange.moments import Day, Days, Instant
from dispute_exchange.money import Money
from dispute_exchange.parties import Line, Mediator, Party
from dispute_exchange.vocabulary import DecisionKind, Language

Prose = Annotated[str, StringConstraints(max_length=20_000)]


class TextRun(Frozen):
    """Words, possibly strong or emphasised."""

    type: Literal["text"] = "text"
    text: Prose
    strong: bool = False
    emphasis: bool = False


class ExhibitRef(Frozen):
    """A reference to an exhibit, or to one of its pages; shown with its current number."""

    type: Literal["exhibit"] = "exhibit"
    evidence_id: UUID
    page: Annotated[Ordinal | None, Field(exclude_if=lambda page: page is None)] = None


class ArticleRef(Frozen):
    """A reference to an article: ``code`` is the short name of the text (``C. conso.``)."""

    type: Literal["article"] = "article"
    code: Line
    article: Line


class AmountRun(Frozen):
    """A sum of money in the text."""

    type: Literal["amount"] = "amount"
    amount: Money


class DateRun(Frozen):
    """A calendar date in the text."""

    type: Literal["date"] = "date"
    date: Day


class WorkingRef(Frozen):
    """A reference to the working of a calculation; shown with its number in the annex."""

    type: Literal["working"] = "working"
    working_id: UUID


SectionKey = Literal[
    "header",
    "parties",
    "procedure",
    "facts",
    "positions",
    "discussion",
    "proposal",
    "notices",
    "deadline",
    "annexes",
]


class SectionRef(Frozen):
    """A reference to another section: to what is said of a head of claim, shown with its letter,
    or to the section ``key``, shown by its title."""

    type: Literal["section"] = "section"
    key: SectionKey
    head_id: UUID | None = None


Inline = Annotated[
    TextRun | ExhibitRef | ArticleRef | AmountRun | DateRun | WorkingRef | SectionRef,
    Field(discriminator="type"),
]
Inlines = tuple[Inline, ...]


class Paragraph(Frozen):
    """A paragraph; ``language`` only when it differs from the document's."""

    type: Literal["paragraph"] = "paragraph"
    inlines: Inlines
    language: Language | None = None


class Heading(Frozen):
    """A heading inside a section, level 3 or 4 (1 and 2 are the title and the section)."""

    type: Literal["heading"] = "heading"
    level: Literal[3, 4] = 3
    inlines: Inlines


class ListBlock(Frozen):
    """A list, numbered when ``ordered``."""

    type: Literal["list"] = "list"
    ordered: bool = False
    items: tuple[Inlines, ...]


class Quotation(Frozen):
    """A passage quoted from a party or a document; ``language`` only when not the document's."""

    type: Literal["quotation"] = "quotation"
    inlines: Inlines
    source: Line | None = None
    language: Language | None = None


class AmountsTable(Frozen):
    """The table of amounts (asked, offered, proposed): rendered from the record's heads."""

    type: Literal["amounts"] = "amounts"


Block = Annotated[
    Paragraph | Heading | ListBlock | Quotation | AmountsTable, Field(discriminator="type")
]


class Section(Frozen):
    """A section of the decision; a discussion section answers the head ``head_id``."""

    key: SectionKey
    title: Line
    head_id: UUID | None = None
    blocks: tuple[Block, ...] = ()


class HeadOutcome(Frozen):
    """What the decision gives for one head of claim, beside what was asked and offered.

    ``offered`` is none when the trader never made an offer for it, which is not an offer of zero.
    """

    head_id: UUID
    letter: Annotated[str, StringConstraints(pattern=r"^[A-Z]{1,2}$")]
    title: Line
    asked: Money
    offered: Money | None = None
    proposed: Money | None = None
    remedy: Remedy | None = None
    basis: Annotated[str, StringConstraints(max_length=300)] = ""


class LegalNotice(Frozen):
    """A notice the law requires, with its article and when its wording was last checked.

    ``checked_on`` on the first of a month stands for that month.
    """

    notice_id: Line
    article: Line
    text: Prose
    checked_on: Day | None = None


class ReliedOn(Frozen):
    """An exhibit the decision rests on, named by the digest of its bytes."""

    evidence_id: UUID
    piece_no: Ordinal
    title: Line
    sha256: Sha256


class LawVersion(Frozen):
    """An article as it stood: ``valid_from`` is the first day of the version used.

    ``checked_on`` on the first of a month stands for that month.
    """

    code: Line
    article: Line
    valid_from: Day | None = None
    checked_on: Day | None = None


class WorkingStep(Frozen):
    """A line of a working: what was taken or done, and the sum it gave, if it is one."""

    label: Line
    value: Annotated[str, StringConstraints(max_length=1_000)] = ""
    amount: Money | None = None


class Working(Frozen):
    """The working of a calculation the decision rests on, printed in its annex.

    ``rule`` names the calculator, ``reading`` the option of interpretation taken, where the text
    leaves one. ``inputs`` is what was taken, ``steps`` what was done with it, in order.
    """

    working_id: UUID
    rule: Line
    title: Line
    reading: Annotated[str, StringConstraints(max_length=1_000)] = ""
    inputs: tuple[WorkingStep, ...] = ()
    steps: tuple[WorkingStep, ...] = ()
    result: WorkingStep
    law: tuple[LawVersion, ...] = ()


Sentence = Annotated[str, StringConstraints(max_length=2_000)]


class Wording(Frozen):
    """The fixed words of a page that a mediation body may change, as they were printed.

    ``amounts``, ``exhibits``, ``workings`` and ``law`` are what stands over a table, its title
    first where it has one; ``law_open`` names the articles whose version is not known. Empty where
    nothing of the kind is printed.
    """

    supersedes: Sentence = ""
    notices: Sentence = ""
    deadline: Sentence = ""
    chain: Sentence = ""
    data: Sentence = ""
    amounts: tuple[Sentence, ...] = ()
    exhibits: tuple[Sentence, ...] = ()
    workings: tuple[Sentence, ...] = ()
    law: tuple[Sentence, ...] = ()
    law_open: Annotated[str, StringConstraints(max_length=20_000)] = ""


SignatoryRole = Literal["mediator", "panel", "body"]


class Signatory(Frozen):
    """Whose signature a document is made to bear, in which of its fields.

    ``signer_id`` is the identifier the authority puts in the certificate's serial number, where
    it is known beforehand; else the name binds.
    """

    field: Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Za-z]{1,20}[0-9]$")]
    role: SignatoryRole
    name: Line
    signer_id: UUID | None = None


class ChainReference(Frozen):
    """The event chain the decision rests on: the number and hash of its last event."""

    seq: Count
    hash: Sha256


class DecisionRecord(Frozen):
    """The canonical record of a decision; embedded in its PDF as ``decision.json``.

    ``issued_on`` is the calendar day of signature, ``file_revision`` the revision of the dispute
    file it rests on. ``response_days`` counts calendar days from each party's own delivery
    (R612-4). ``workings`` are numbered in their order. ``signatories`` is empty when the mediator
    signs alone, in the field ``Mediator1``; otherwise it names everyone who signs, in order.
    ``wording`` is what the page says around all this: a page that says anything else was changed.
    """

    schema_version: Literal[1] = 1
    decision_id: UUID
    number: Line
    kind: DecisionKind
    version: Ordinal = 1
    supersedes: UUID | None = None
    language: Language = Language.FR
    dispute_id: UUID
    file_no: Line
    file_revision: Ordinal
    title: Line
    mediator: Mediator
    parties: tuple[Party, ...]
    heads: tuple[HeadOutcome, ...] = ()
    total_proposed: Money
    response_days: Days | None = None
    sections: tuple[Section, ...]
    notices: tuple[LegalNotice, ...] = ()
    relied_on: tuple[ReliedOn, ...] = ()
    law: tuple[LawVersion, ...] = ()
    workings: tuple[Working, ...] = ()
    signatories: tuple[Signatory, ...] = ()
    wording: Wording = Wording()
    chain: ChainReference
    issued_on: Day
    composed_at: Instant
