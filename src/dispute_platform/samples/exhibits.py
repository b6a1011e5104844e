"""Exhibits: every written exhibit of a story becomes a real file.

Owns which maker makes which kind of document, and the names and media types of the files. What a
document looks like is the business of ``trade_papers``, ``plain_papers``, ``letters``,
``pictures`` and ``screens``.
"""

import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from dispute_exchange.vocabulary import EvidenceType
from dispute_platform.samples import (
    letters,
    outlook,
    photographs,
    plain_papers,
    screens,
    sheets,
    trade_papers,
)
from dispute_platform.samples.facts import Facts
from dispute_platform.samples.story import Exhibit, Story

PDF: Final = "application/pdf"
Maker = Callable[[Facts], bytes]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of document: what it is, how its file ends, and who makes it."""

    type: EvidenceType
    suffix: str
    media_type: str
    make: Maker


@dataclass(frozen=True, slots=True)
class MadeFile:
    """An exhibit as the file somebody handed in."""

    original_name: str
    path: str
    media_type: str
    type: EvidenceType
    data: bytes


_E: Final = EvidenceType
KINDS: Final[Mapping[str, Kind]] = {
    "order": Kind(_E.ORDER_DOC, "pdf", PDF, trade_papers.order),
    "invoice": Kind(_E.INVOICE, "pdf", PDF, trade_papers.invoice),
    "quote": Kind(_E.ORDER_DOC, "pdf", PDF, trade_papers.quote),
    "terms": Kind(_E.TERMS, "pdf", PDF, trade_papers.terms),
    "contract": Kind(_E.CONTRACT, "pdf", PDF, trade_papers.contract),
    "tracking": Kind(_E.TRACKING, "pdf", PDF, plain_papers.tracking),
    "receipt": Kind(_E.TRACKING, "pdf", PDF, plain_papers.receipt),
    "bank": Kind(_E.BANK_STATEMENT, "pdf", PDF, plain_papers.bank),
    "ticket": Kind(_E.ORDER_DOC, "pdf", PDF, plain_papers.ticket),
    "report": Kind(_E.EXPERT_REPORT, "pdf", PDF, plain_papers.report),
    "letter": Kind(_E.LETTER, "pdf", PDF, letters.letter),
    "scan": Kind(_E.LETTER, "pdf", PDF, letters.scan),
    "mail": Kind(_E.EMAIL_DOC, "eml", "message/rfc822", letters.mail),
    "outlook": Kind(_E.EMAIL_DOC, "msg", "application/vnd.ms-outlook", outlook.message),
    "chat": Kind(_E.EMAIL_DOC, "txt", "text/plain", letters.chat),
    "sheet": Kind(
        _E.INVOICE,
        "xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        sheets.workbook,
    ),
    "photo": Kind(_E.PHOTO, "jpg", "image/jpeg", photographs.photograph),
    "picture": Kind(_E.PHOTO, "png", "image/png", photographs.picture),
    "shot": Kind(_E.SCREENSHOT, "png", "image/png", screens.screenshot),
}


def make_file(story: Story, exhibit: Exhibit) -> MadeFile:
    """The file of an exhibit; the same bytes for the same story, day and seed."""
    kind = KINDS[exhibit.kind]
    data = kind.make(Facts(story, exhibit))
    given = exhibit.content.get("name")
    plain = _plain(exhibit.title)
    return MadeFile(
        original_name=given or f"{plain}.{kind.suffix}",
        path=f"evidence/{exhibit.number:04}-{plain[:48].rstrip('-')}.{kind.suffix}",
        media_type=kind.media_type,
        type=EvidenceType(exhibit.content.get("type", kind.type)),
        data=data,
    )


def _plain(title: str) -> str:
    """A file name in plain letters, as people name files: ``facture-du-2-juin``."""
    letters_only = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
    words = "".join(char if char.isalnum() else " " for char in letters_only.lower()).split()
    return "-".join(words) or "piece"
