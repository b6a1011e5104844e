"""What one takes along from an exhibit on the clipboard: its words, or a citation of it.

Owns the forms a citation has: words for any text, a link for a note. SECURITY: the lock empties
the clipboard of all of it (``shell.locking``).
"""

import json
from dataclasses import asdict, dataclass
from typing import Final
from uuid import UUID

from PySide6.QtCore import QByteArray, QCoreApplication, QMimeData
from PySide6.QtGui import QGuiApplication

from dispute_exchange.decision import ExhibitRef
from mediator_desk.desktop.citing import citation as in_decisions
from mediator_desk.domain.notes import Link, link_kind
from mediator_desk.usecases.exhibits import ExhibitRow
from mediator_desk.usecases.highlights import HighlightView

LINK_FORMAT: Final = "application/x-mediator-desk-link"


@dataclass(frozen=True, slots=True)
class Citation:
    """``words`` for any text; in a note ``link`` followed by ``after``; in a decision ``cited``."""

    words: str
    link: Link
    after: str = ""
    cited: ExhibitRef | None = None


def cite_page(row: ExhibitRow, page: int, pages: int) -> Citation:
    """``exhibit no. 5, page 2``; without a page for what has one alone."""
    translate = QCoreApplication.translate
    name = translate("citations", "exhibit no. {number}").format(number=row.item.piece_no)
    after, evidence_id = "", row.item.evidence_id
    if pages > 1:
        after = translate("citations", ", page {page}").format(page=page)
    cited = ExhibitRef(evidence_id=evidence_id, page=page if pages > 1 else None)
    return Citation(f"{name}{after}", Link("exhibit", str(evidence_id), name), after, cited)


def cite_highlight(highlight: HighlightView) -> Citation:
    """``exhibit no. 5, page 2``, leading to what is highlighted there."""
    words = highlight_words(highlight)
    cited = ExhibitRef(evidence_id=highlight.evidence_id, page=highlight.marked.page)
    return Citation(words, Link("highlight", str(highlight.highlight_id), words), cited=cited)


def highlight_words(highlight: HighlightView) -> str:
    """How a link to a highlight reads."""
    words = QCoreApplication.translate("citations", "exhibit no. {number}, page {page}")
    return words.format(number=highlight.piece_no or "—", page=highlight.marked.page)


def citation_in(data: QMimeData) -> Citation | None:
    """The citation that was taken along, if this is one; never fails on what others put there."""
    if not data.hasFormat(LINK_FORMAT):
        return None
    try:
        told = json.loads(bytes(data.data(LINK_FORMAT).data()))
        link = told["link"]
        to = str(link["to"])
        found = Link(link_kind(str(link["kind"])), to, str(link["label"]))
        if found.kind != "event":
            UUID(to)
        return Citation(data.text(), found, str(told["after"]))
    except (ValueError, TypeError, KeyError):
        return None


def copy_words(text: str) -> None:
    """Take words along."""
    QGuiApplication.clipboard().setText(text)


def copy_citation(citation: Citation) -> None:
    """Take a citation along: a link in a note, a reference in a decision, words anywhere else."""
    data = in_decisions(citation.words, (citation.cited,) if citation.cited else ())
    told = json.dumps({"link": asdict(citation.link), "after": citation.after})
    data.setData(LINK_FORMAT, QByteArray(told.encode()))
    QGuiApplication.clipboard().setMimeData(data)
