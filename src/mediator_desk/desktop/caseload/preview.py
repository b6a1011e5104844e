"""The pane beside the list: next action, facts, negotiation, last exchanges of one dispute.

Owns filling the form's right side from one read model; blocks appear in place.
"""

from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from dispute_exchange.money import Money
from dispute_exchange.vocabulary import PartyRole
from mediator_desk.desktop.present.actions import action_words
from mediator_desk.desktop.present.dates import day_short
from mediator_desk.desktop.present.deadlines import clock_reason
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.present.money import amount, money
from mediator_desk.desktop.present.plurals import plurals
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.curve import CurveWords, Move
from mediator_desk.desktop.widgets.labels import ElidedLabel, set_look, text_label
from mediator_desk.desktop.widgets.marks import PartyMark
from mediator_desk.usecases.caseload import CasePreview, LastExchange


def show_preview(ui: Any, preview: CasePreview, now: datetime) -> None:
    """Fill the preview pane of the caseload form."""
    translate = QCoreApplication.translate
    row = preview.row
    ui.number.setText(translate("caseload", "File no. {number}").format(number=row.file_no))
    ui.name.setText(row.title)
    ui.preview.setAccessibleName(
        translate("caseload", "Preview of file {number}").format(number=row.file_no)
    )
    _show_seal(ui, preview)
    _show_action(ui, preview, now)
    _show_facts(ui, preview)
    _show_curve(ui, preview, now)
    _show_last(ui, preview, now)


def _show_seal(ui: Any, preview: CasePreview) -> None:
    translate = QCoreApplication.translate
    if preview.chain_intact:
        words = plurals().events_intact(preview.events)
    else:
        words = translate("caseload", "Timeline broken")
    ui.seal.setText(words)
    look = theme()
    side = look.px(15)
    icon = ("shield-check", "success.fg") if preview.chain_intact else ("shield-x", "danger.fg")
    ui.sealIcon.setPixmap(
        look.icon(*icon).pixmap(QSize(side, side), ui.sealIcon.devicePixelRatio())
    )
    set_look(ui.seal, tone="success" if preview.chain_intact else "danger")


def _show_action(ui: Any, preview: CasePreview, now: datetime) -> None:
    action = action_words(preview.row.next_action)
    look = theme()
    side = look.px(22)
    ui.actionIcon.setPixmap(
        look.icon(action.icon, "accent.base").pixmap(
            QSize(side, side), ui.actionIcon.devicePixelRatio()
        )
    )
    ui.actionTitle.setText(action.sentence)
    clock = preview.row.clock
    reason = clock_reason(clock, now) if clock is not None else ""
    ui.actionReason.setText(reason)
    ui.actionReason.setVisible(bool(reason))
    ui.act.setText(action.button)
    ui.act.setVisible(not preview.row.read_only)
    ui.act.setAccessibleDescription(action.sentence)
    running = clock is not None and clock.rule_id.startswith("OUTCOME")
    ui.extend.setVisible(running and not preview.row.read_only)


def _show_facts(ui: Any, preview: CasePreview) -> None:
    translate = QCoreApplication.translate
    row = preview.row
    problem = label("problem_type", preview.problem)
    if preview.subproblem is not None:
        problem = f"{problem}, {label('problem_subtype', preview.subproblem).lower()}"
    disputed = money(row.disputed)
    if preview.price is not None:
        words = translate("caseload", "{disputed} of a purchase of {price}")
        disputed = words.format(disputed=disputed, price=money(preview.price))
    same = not row.shop or _plain(row.trader).startswith(_plain(row.shop))
    trader = row.trader if same else f"{row.trader}, {row.shop}"
    facts = [
        (label("party_role", "CONSUMER"), row.consumer, "CONSUMER"),
        (label("party_role", "TRADER"), trader, "TRADER"),
    ]
    if preview.sealed:
        # LAW(R613-1): circumstances are told before anything of the file is read.
        nothing = translate("caseload", "shown once independence is stated (R613\u20111)")
        ui.facts.show_facts([*facts, (translate("caseload", "The rest"), nothing, "")])
        return
    facts.append((translate("caseload", "Problem"), problem, ""))
    if preview.wished is not None:
        facts.append((translate("caseload", "Wished remedy"), label("remedy", preview.wished), ""))
    facts.append((translate("caseload", "In dispute"), disputed, ""))
    ui.facts.show_facts(facts)


def _plain(name: str) -> str:
    """WHY: a shop is often the trader's own name with another apostrophe."""
    return name.replace("’", "'").casefold()


def _show_curve(ui: Any, preview: CasePreview, now: datetime) -> None:
    translate = QCoreApplication.translate
    asked = [Move(p.on, p.amount) for p in preview.curve if p.actor is PartyRole.CONSUMER]
    offered = [Move(p.on, p.amount) for p in preview.curve if p.actor is PartyRole.TRADER]
    ui.curveCard.setVisible(bool(asked or offered))
    if not asked and not offered:
        return
    gap = _gap(asked, offered)
    ui.gap.setText(translate("caseload", "gap {amount}").format(amount=money(gap)) if gap else "")
    ui.curve.show_moves(
        asked,
        offered,
        today=now.astimezone().date(),
        notified=preview.notified_on,
        day_90=preview.day_90,
        words=CurveWords(
            translate("caseload", "asked"),
            translate("caseload", "offered"),
            _spoken(asked, offered, gap),
        ),
    )


def _gap(asked: list[Move], offered: list[Move]) -> Money | None:
    if not asked or not offered:
        return None
    return asked[-1].amount - offered[-1].amount


def _spoken(asked: list[Move], offered: list[Move], gap: Money | None) -> str:
    translate = QCoreApplication.translate
    parts = [translate("caseload", "Negotiation.")]
    from_to = translate("caseload", "{side} from {first} to {last}.")
    for side, moves in (
        (translate("caseload", "Asked"), asked),
        (translate("caseload", "Offered"), offered),
    ):
        if moves:
            first, last = amount(moves[0].amount), money(moves[-1].amount)
            parts.append(from_to.format(side=side, first=first, last=last))
    if gap is not None:
        parts.append(translate("caseload", "Gap {amount}.").format(amount=money(gap)))
    return " ".join(parts)


def _show_last(ui: Any, preview: CasePreview, now: datetime) -> None:
    lines = ui.lastLines
    while (item := lines.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
    ui.lastCard.setVisible(bool(preview.last_exchanges))
    for place, exchange in enumerate(preview.last_exchanges):
        if place:
            line = QFrame()
            line.setProperty("role", "line")
            lines.addWidget(line)
        lines.addWidget(_exchange_line(exchange, now))


def _says(text: str, figures: str) -> bool:
    """Whether ``text`` holds an amount, with the decimal mark of either language."""
    return figures.replace(",", ".") in text.replace(",", ".")


def _exchange_line(exchange: LastExchange, now: datetime) -> QWidget:
    look = theme()
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, look.px(6), 0, look.px(6))
    grid.setHorizontalSpacing(look.px(8))
    grid.setColumnMinimumWidth(0, look.px(52))
    grid.setColumnStretch(2, 1)
    today = now.astimezone().date()
    words = label("event_kind", exchange.kind)
    if exchange.amount is not None:
        words = f"{words}, {money(exchange.amount)}"
    text = " ".join(exchange.text.split())
    if text:
        told = exchange.kind == "MESSAGE"
        # WHY: an offer that says its own amount needs no other words before it.
        told = told or (exchange.amount is not None and _says(text, amount(exchange.amount)))
        words = text if told else f"{words}. {text}"
    grid.addWidget(text_label(day_short(exchange.on, today), "meta"), 0, 0)
    grid.addWidget(PartyMark(exchange.actor), 0, 1)
    grid.addWidget(ElidedLabel(words, "dense"), 0, 2)
    return holder
