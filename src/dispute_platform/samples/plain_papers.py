"""Papers of third parties: carrier, till, bank, ticket office, expert.

Owns their layout; never their facts.
"""

from typing import Any, Final

from reportlab.lib import colors
from reportlab.lib.units import mm
from reportlab.platypus import PageBreak, Preformatted, Spacer, Table, TableStyle

from dispute_exchange.money import Money, total
from dispute_platform.samples.facts import Facts, address_block
from dispute_platform.samples.paper import (
    GREY,
    HAIR,
    WASH,
    barcode,
    bold,
    para,
    prose,
    right,
    set_document,
    set_slip,
    style,
    table,
    two_columns,
)

_ROLL: Final = 80 * mm


def tracking(facts: Facts) -> bytes:
    """A carrier's slip: sender, addressee, the scans one by one, the bar code."""
    head = facts.letterhead()
    rows = [[facts.label("date"), facts.label("event")], *facts.rows("rows")]
    sender, addressee = address_block(facts.story.trader), address_block(facts.consumer)
    if facts.get("returned"):
        sender, addressee = addressee, sender
    sender = facts.text("sender") or sender
    flow: list[Any] = [
        para(f"{facts.label('tracking')} {facts.text('no')}", right(head, spaceAfter=0)),
        para(facts.label("edited").format(day=facts.day_figures()), right(head)),
        two_columns(
            head,
            f"{facts.label('from')}\n{sender}",
            f"{facts.label('to')}\n{addressee}",
        ),
        Spacer(0, 4 * mm),
        table(head, rows, (42, 130), marked=[n + 1 for n in facts.get("marked", ())]),
        Spacer(0, 5 * mm),
        *prose(facts.text("text"), style(head)),
        Spacer(0, 3 * mm),
        barcode(facts.text("no")),
        para(facts.text("no"), style(head, fontName="Mono", fontSize=8)),
    ]
    if facts.get("back"):
        flow += [
            PageBreak(),
            para(facts.label("back"), bold(head, fontSize=12)),
            *prose(facts.text("back"), style(head, fontSize=8.5, leading=12)),
        ]
    return set_document(head, facts.exhibit.title, flow, made=facts.made)


def receipt(facts: Facts) -> bytes:
    """A till slip: narrow, in one typeface, with a bar code."""
    head = facts.letterhead()
    mono = style(head, fontName="Mono", fontSize=7.6, leading=10.8)
    text = facts.text("text")
    flow: list[Any] = [
        Spacer(0, 2 * mm),
        Preformatted(text, mono),
        Spacer(0, 2 * mm),
        barcode(facts.text("no"), 10 * mm),
        para(facts.text("no"), mono),
    ]
    height = (text.count("\n") + 1) * 10.8 + (len(head.lines) * 16 + 24) + 34 * mm
    return set_slip(head, facts.exhibit.title, flow, (_ROLL, height))


def bank(facts: Facts) -> bytes:
    """A bank statement: one account, its lines, its balance."""
    head = facts.letterhead()
    rows = [[facts.label(n) for n in ("date", "operation", "debit", "credit")]]
    sums = []
    for day, words, amount in facts.get("rows", ()):
        money = Money.of(str(amount))
        sums.append(money)
        shown = facts.money(Money(minor=abs(money.minor)))
        rows.append(
            [facts.say(day), facts.say(words), *((shown, "") if money.minor < 0 else ("", shown))]
        )
    before = Money.of(str(facts.get("before", "1240.15")))
    after = before + total(sums)
    rows.insert(1, ["", facts.label("before"), "", facts.money(before)])
    rows.append(["", facts.label("after"), "", facts.money(after)])
    flow: list[Any] = [
        para(facts.label("statement"), bold(head, fontSize=16, leading=21)),
        para(facts.text("period"), style(head, textColor=GREY)),
        two_columns(
            head,
            f"{facts.label('account')} {facts.text('account', '•••• •••• 0417')}\n"
            f"IBAN FR76 9999 9000 01•• •••• ••••\u00a0{facts.chance('rib').randrange(10, 99)}",
            address_block(facts.consumer),
        ),
        Spacer(0, 5 * mm),
        table(
            head,
            rows,
            (24, 92, 28, 28),
            numbers=(2, 3),
            marked=[n + 2 for n in facts.get("marked", ())],
        ),
        Spacer(0, 5 * mm),
        para(
            facts.text("text", facts.label("statement_text")),
            style(head, fontSize=8, leading=11, textColor=GREY),
        ),
    ]
    return set_document(
        head, facts.exhibit.title, flow, made=facts.made, password=facts.get("password")
    )


def ticket(facts: Facts) -> bytes:
    """A ticket, boarding pass or voucher: big facts in a frame, and a bar code."""
    head = facts.letterhead()
    cells = facts.rows("rows")
    flow: list[Any] = []
    for copy in range(int(facts.get("copies", 1))):
        number = facts.text("no") + (f"-{copy + 1}" if facts.get("copies") else "")
        boxes = [
            [
                [
                    para(label, style(head, fontSize=7.5, leading=9, textColor=GREY, spaceAfter=1)),
                    para(value, bold(head, fontSize=13, leading=16, spaceAfter=0)),
                ]
                for label, value in (cell.split("|", 1) for cell in row)
            ]
            for row in cells
        ]
        longest = max(len(row) for row in boxes)
        boxes = [[*row, *[[Spacer(0, 0)]] * (longest - len(row))] for row in boxes]
        grid = Table(boxes, colWidths=[172 * mm / longest] * longest)
        grid.setStyle(
            TableStyle(
                [
                    ("BOX", (0, 0), (-1, -1), 1.2, colors.HexColor(head.accent)),
                    ("INNERGRID", (0, 0), (-1, -1), 0.4, HAIR),
                    ("BACKGROUND", (0, 0), (-1, 0), WASH),
                    ("VALIGN", (0, 0), (-1, -1), "TOP"),
                    ("BOTTOMPADDING", (0, 0), (-1, -1), 7),
                ]
            )
        )
        flow += [
            para(facts.text("heading", facts.exhibit.title), bold(head, fontSize=15, leading=20)),
            grid,
            Spacer(0, 4 * mm),
            barcode(number),
            para(number, style(head, fontName="Mono", fontSize=8)),
            Spacer(0, 6 * mm),
        ]
    flow += prose(facts.text("text"), style(head, fontSize=8.5, leading=12))
    return set_document(head, facts.exhibit.title, flow, made=facts.made)


def report(facts: Facts) -> bytes:
    """A report of somebody who looked: expert, workshop, police, vet."""
    head = facts.letterhead()
    flow: list[Any] = [
        para(facts.text("heading", facts.exhibit.title), bold(head, fontSize=17, leading=22)),
        para(
            f"{facts.text('no')}  {facts.label('dated').format(day=facts.day_words())}",
            style(head, textColor=GREY),
        ),
        Spacer(0, 3 * mm),
    ]
    if facts.get("rows"):
        flow += [_particulars(facts), Spacer(0, 4 * mm)]
    for title, text in facts.get("parts", ()):
        flow.append(para(facts.say(title), bold(head, fontSize=12, leading=16)))
        flow += prose(facts.say(text), style(head))
    flow += prose(facts.text("text"), style(head))
    signer = facts.text("signed")
    if signer:
        flow += [Spacer(0, 8 * mm), para(signer, right(head))]
    return set_document(
        head, facts.exhibit.title, flow, made=facts.made, password=facts.get("password")
    )


def _particulars(facts: Facts) -> Any:
    head = facts.letterhead()
    cells = [
        [
            para(left, style(head, textColor=GREY, spaceAfter=0)),
            para(value, style(head, spaceAfter=0)),
        ]
        for left, value in facts.rows("rows")
    ]
    grid = Table(cells, colWidths=[52 * mm, 120 * mm], hAlign="LEFT")
    grid.setStyle(
        TableStyle(
            [
                ("LINEBELOW", (0, 0), (-1, -1), 0.4, HAIR),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ]
        )
    )
    return grid
