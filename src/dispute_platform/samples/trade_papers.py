"""The papers of a sale: order, invoice, quote, terms, contract.

Owns their layout; never their facts.
"""

from collections.abc import Sequence
from typing import Any, Final

from reportlab.lib import colors
from reportlab.lib.units import mm
from reportlab.platypus import HRFlowable, KeepTogether, Spacer, Table, TableStyle

from dispute_exchange.money import Money, total
from dispute_platform.samples.facts import Facts, address_block
from dispute_platform.samples.library import wording
from dispute_platform.samples.paper import (
    GREY,
    Letterhead,
    bold,
    para,
    prose,
    right,
    set_document,
    style,
    table,
    two_columns,
)

_VAT: Final = 20


def invoice(facts: Facts) -> bytes:
    """The trader's invoice."""
    return _bill(facts, "invoice")


def order(facts: Facts) -> bytes:
    """The trader's confirmation of an order."""
    return _bill(facts, "order")


def quote(facts: Facts) -> bytes:
    """A quote, signed by the customer."""
    return _bill(facts, "quote")


def terms(facts: Facts) -> bytes:
    """General terms: the clauses every trader has, and the one the dispute turns on."""
    head = facts.letterhead()
    chance = facts.chance("terms")
    common = list(wording()["terms"][facts.language])
    own = [(facts.say(title), facts.say(text)) for title, text in facts.get("clauses", ())]
    clauses = [(facts.say(title), facts.say(text)) for title, text in common]
    place = chance.randrange(2, len(clauses))
    clauses[place:place] = own
    flow: list[Any] = [
        para(facts.text("heading", facts.label("terms")), bold(head, fontSize=17, leading=22)),
        para(facts.label("in_force").format(day=facts.day_words()), style(head, textColor=GREY)),
        Spacer(0, 3 * mm),
    ]
    for number, (title, text) in enumerate(clauses, 1):
        heading = para(f"{facts.label('article')} {number}. {title}", bold(head, fontSize=11))
        flow += [KeepTogether([heading, *prose(text, style(head, fontSize=9, leading=12.5))])]
    return set_document(
        head, facts.exhibit.title, flow, made=facts.made, password=facts.get("password")
    )


def contract(facts: Facts) -> bytes:
    """A contract with its parties, its clauses and two signatures."""
    head = facts.letterhead()
    flow: list[Any] = [
        para(facts.text("heading", facts.exhibit.title), bold(head, fontSize=17, leading=22)),
        Spacer(0, 2 * mm),
        two_columns(head, address_block(facts.story.trader), address_block(facts.consumer)),
        Spacer(0, 4 * mm),
    ]
    if facts.get("rows"):
        rows = facts.rows("rows")
        flow += [table(head, rows, _even(len(rows[0]))), Spacer(0, 4 * mm)]
    flow += prose(facts.text("text"), style(head))
    flow += [Spacer(0, 8 * mm), _signatures(facts, head)]
    return set_document(
        head, facts.exhibit.title, flow, made=facts.made, password=facts.get("password")
    )


def _bill(facts: Facts, what: str) -> bytes:
    head = facts.letterhead()
    number = facts.text("no", facts.story.order.order_no if facts.story.order else "")
    flow: list[Any] = [
        Spacer(0, 1 * mm),
        para(
            f"{facts.text('heading', facts.label(what))} {number}",
            bold(head, fontSize=18, leading=23),
        ),
        para(facts.label("dated").format(day=facts.day_words()), style(head, textColor=GREY)),
        Spacer(0, 3 * mm),
        two_columns(head, _particulars(facts), address_block(facts.consumer)),
        Spacer(0, 5 * mm),
        *_sold(facts, head),
        Spacer(0, 6 * mm),
        *prose(facts.text("text", facts.label(f"{what}_text")), style(head)),
    ]
    if what == "quote":
        flow += [Spacer(0, 8 * mm), _signatures(facts, head)]
    return set_document(
        head, facts.exhibit.title, flow, made=facts.made, password=facts.get("password")
    )


def _particulars(facts: Facts) -> str:
    order_row, lines = facts.story.order, []
    if order_row is not None:
        lines.append(f"{facts.label('order_no')} {order_row.order_no}")
        if order_row.item_code:
            lines.append(f"{facts.label('code')} {order_row.item_code}")
    if facts.get("delivery"):
        lines.append(f"{facts.label('delivery')} {facts.text('delivery')}")
    lines.append(f"{facts.label('payment')} {facts.text('payment', facts.label('card'))}")
    return "\n".join(lines)


def _sold(facts: Facts, head: Letterhead) -> Sequence[Any]:
    lines = facts.lines()
    rows = [[facts.label(name) for name in ("item", "count", "unit", "amount")]]
    sums = [Money(minor=price.minor * count) for _, count, price in lines]
    for (words, count, price), amount in zip(lines, sums, strict=True):
        rows.append([words, str(count), facts.money(price), facts.money(amount)])
    due = total(sums)
    rate = int(facts.get("vat", _VAT))
    net = Money(minor=round(due.minor * 100 / (100 + rate)))
    summary = [
        [facts.label("net"), facts.money(net)],
        [facts.label("vat").format(rate=rate), facts.money(due - net)],
        [facts.label("total"), facts.money(due)],
    ]
    grid = Table(
        [
            [
                para(words, (bold if place == 2 else style)(head, spaceAfter=0)),
                para(
                    amount,
                    right(
                        head, spaceAfter=0, fontName=f"{head.face}Bold" if place == 2 else head.face
                    ),
                ),
            ]
            for place, (words, amount) in enumerate(summary)
        ],
        colWidths=[44 * mm, 32 * mm],
        hAlign="RIGHT",
    )
    grid.setStyle(
        TableStyle(
            [
                ("LINEABOVE", (0, 2), (-1, 2), 1, colors.HexColor(head.accent)),
                ("TOPPADDING", (0, 0), (-1, -1), 2),
            ]
        )
    )
    return [table(head, rows, (92, 16, 32, 32), numbers=(1, 2, 3)), Spacer(0, 3 * mm), grid]


def _signatures(facts: Facts, head: Letterhead) -> Any:
    chance = facts.chance("signature")
    place = facts.story.trader.address.city if facts.story.trader.address else ""
    made = facts.label("signed").format(place=place, day=facts.day_words())
    cells = [
        [para(facts.label("for_trader"), style(head)), para(facts.label("customer"), style(head))],
        [_Scrawl(chance.random()), _Scrawl(chance.random())],
    ]
    grid = Table(cells, colWidths=[80 * mm, 80 * mm], rowHeights=[None, 18 * mm], hAlign="LEFT")
    return KeepTogether([para(made, style(head)), HRFlowable(width="100%", thickness=0.4), grid])


class _Scrawl(Spacer):  # type: ignore[misc]
    """A signature written by hand."""

    def __init__(self, chance: float) -> None:
        super().__init__(60 * mm, 16 * mm)
        self._chance = chance

    def draw(self) -> None:
        """Draws one stroke of the pen."""
        canvas, swing = self.canv, 5 + 9 * self._chance
        canvas.setStrokeColor(colors.HexColor("#1b2f6b"))
        canvas.setLineWidth(1.1)
        canvas.setLineCap(1)
        path = canvas.beginPath()
        path.moveTo(2 * mm, 6 * mm)
        for step in range(7):
            x = (4 + step * 6) * mm
            path.curveTo(
                x,
                (6 + swing / (1 + step)) * mm,
                x + 2 * mm,
                (swing / 3 - 2) * mm,
                x + 5 * mm,
                (6 + (step % 2) * self._chance * 4) * mm,
            )
        canvas.drawPath(path, stroke=1, fill=0)


def _even(count: int) -> tuple[float, ...]:
    return (172 / count,) * count
