"""The complaint as a person would print it: the claim on paper.

Owns the layout of ``complaint.pdf``; never a fact that is not in the claim.
"""

from typing import Any, Final

from reportlab.lib.units import mm
from reportlab.platypus import Spacer

from dispute_exchange.claims import Claim
from dispute_exchange.evidence import EvidenceItem
from dispute_platform.samples.calendar import in_words
from dispute_platform.samples.facts import address_block, printed
from dispute_platform.samples.library import wording
from dispute_platform.samples.paper import (
    GREY,
    Letterhead,
    bold,
    para,
    prose,
    set_document,
    style,
    table,
    two_columns,
)
from dispute_platform.samples.story import Story

_HEAD: Final = Letterhead(
    name="Plateforme Rivage",
    lines=("Règlement des litiges de consommation", "plateforme-rivage.exemple.invalid"),
    accent="#1f4e79",
    footer="Document établi par la plateforme à partir de la réclamation déposée.",
)


def complaint_pdf(story: Story, claim: Claim, filed_with: tuple[EvidenceItem, ...]) -> bytes:
    """The claim with its parties, purchase, statement, heads and first exhibits."""
    labels = wording()["labels"].get(story.language)
    labels = {**wording()["labels"]["en"], **(labels or {})}
    flow: list[Any] = [
        para(labels["complaint"], bold(_HEAD, fontSize=19, leading=24)),
        para(story.title, style(_HEAD, fontSize=13, leading=17)),
        para(
            labels["filed_on"].format(
                day=in_words(claim.filed.on, story.language), no=story.file_no
            ),
            style(_HEAD, textColor=GREY),
        ),
        Spacer(0, 4 * mm),
        two_columns(_HEAD, address_block(story.consumers[0]), address_block(story.trader)),
        Spacer(0, 4 * mm),
        *_purchase(story, labels),
        para(labels["statement_of"], bold(_HEAD, fontSize=12)),
        *prose(claim.statement, style(_HEAD)),
        Spacer(0, 3 * mm),
        *_heads(story, claim, labels),
    ]
    if filed_with:
        flow += [Spacer(0, 4 * mm), para(labels["exhibits"], bold(_HEAD, fontSize=12))]
        flow += [
            para(f"{item.piece_no}. {item.title}", style(_HEAD, spaceAfter=2))
            for item in filed_with
        ]
    title = f"{labels['complaint']} {story.file_no}"
    return set_document(_HEAD, title, flow, made=claim.filed.on)


def _purchase(story: Story, labels: dict[str, str]) -> list[Any]:
    order = story.order
    if order is None:
        return []
    words = f"{order.item} ({order.order_no})"
    if order.price is not None:
        words += f", {printed(order.price, story.language)}"
    if order.ordered_on is not None:
        words += f", {in_words(order.ordered_on, story.language)}"
    return [para(labels["purchase"], bold(_HEAD, fontSize=12)), para(words, style(_HEAD))]


def _heads(story: Story, claim: Claim, labels: dict[str, str]) -> list[Any]:
    rows = [[labels["letter"], labels["heads"], labels["claimed"]]]
    for head in claim.heads:
        asked = printed(head.claimed, story.language) if head.claimed is not None else ""
        rows.append([head.letter, head.title, asked])
    rows.append(["", labels["in_dispute"], printed(claim.disputed, story.language)])
    return [table(_HEAD, rows, (18, 112, 42), numbers=(2,))]
