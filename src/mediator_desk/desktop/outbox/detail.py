"""The pane beside the outbox: reason, tries, content and receipt of one act."""

from typing import Any

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import QGridLayout, QWidget

from mediator_desk.desktop.outbox.words import look_of, overtaken, receipt_words, refusal_words
from mediator_desk.desktop.present.dates import moment_full, moment_short
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.present.sizes import file_size, fingerprint
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.labels import IconLabel, set_look, text_label
from mediator_desk.usecases.outbox import ActDetail, ActState, ActStep

translate = QCoreApplication.translate

_TONES = {
    ActState.REFUSED: "danger",
    ActState.NEEDS_PERSON: "warning",
    ActState.HELD: "",
    ActState.ACCEPTED: "success",
    ActState.WAITING: "warning",
    ActState.SENDING: "accent",
    ActState.WITHDRAWN: "",
}
_STEP_ICONS = {
    "accepted": ("circle-check", "success.fg"),
    "refused": ("circle-x", "danger.fg"),
    "lost": ("alert-triangle", "warning.fg"),
    "needs_person": ("alert-triangle", "warning.fg"),
    "held": ("lock", "text.secondary"),
    "withdrawn": ("arrow-back-up", "text.muted"),
}


def show_detail(ui: Any, detail: ActDetail) -> None:
    """Fill the detail pane of the outbox form."""
    act = detail.row
    ui.file.setText(
        translate("outbox", "File {number}, {title}").format(number=act.file_no, title=act.title)
    )
    ui.name.setText(label("act_kind", act.kind))
    ui.detail.setAccessibleName(ui.name.text())
    _show_notice(ui, detail)
    _show_steps(ui, detail.steps)
    _show_facts(ui, detail)
    _show_receipt(ui, detail)


def _show_notice(ui: Any, detail: ActDetail) -> None:
    act = detail.row
    state = look_of(act)
    look = theme()
    side = look.px(19)
    ui.noticeIcon.setPixmap(
        look.icon(state.icon, state.colour).pixmap(
            QSize(side, side), ui.noticeIcon.devicePixelRatio()
        )
    )
    title, text, *buttons = notice_words(detail)
    set_look(ui.noticeCard, tone="warning" if overtaken(act) else _TONES[act.state])
    ui.noticeTitle.setText(title)
    ui.noticeText.setText(text)
    ui.noticeText.setVisible(bool(text))
    for button, words in zip((ui.primary, ui.secondary, ui.third), buttons, strict=True):
        button.setText(words)
        button.setVisible(bool(words))


def notice_words(detail: ActDetail) -> tuple[str, str, str, str, str]:
    """Title, sentence and the words of at most three buttons, by the state of the act."""
    if overtaken(detail.row):
        return _overtaken_words(detail)
    withdraw = translate("outbox", "Withdraw the act")
    reason = receipt_words(detail.row)[0]
    refused = translate("outbox", "{reason}. Nothing was handed to the parties.")
    waiting = translate("outbox", "It is sealed on this desk and leaves in its turn, {when}.")
    if detail.row.stays_until is not None:
        waiting = translate(
            "outbox", "It leaves in a few seconds. Until then it can be taken back, or held."
        )
    words: dict[ActState, tuple[str, str, str, str, str]] = {
        ActState.REFUSED: (
            translate("outbox", "The platform refused this act"),
            " ".join((refused.format(reason=_capital(reason)), *_for_good(detail))),
            "" if detail.refused_for_good else translate("outbox", "Send again"),
            "",
            withdraw,
        ),
        ActState.HELD: (
            translate("outbox", "You hold this act"),
            translate("outbox", "It stays sealed on this desk until you release it."),
            translate("outbox", "Release"),
            "",
            withdraw,
        ),
        ActState.WAITING: (
            label("act_state", "waiting"),
            waiting.format(when=reason),
            translate("outbox", "Send now"),
            translate("outbox", "Hold"),
            withdraw,
        ),
    }
    return words.get(detail.row.state) or (*_settled_words(detail.row.state), "", "", "")


def _for_good(detail: ActDetail) -> tuple[str, ...]:
    """What is left to do of an act the platform has answered once and for all."""
    if not detail.refused_for_good:
        return ()
    if detail.row.kind == "ISSUE_DECISION":
        return (
            translate(
                "outbox",
                "Sent again, it would be refused again. Withdraw it: its draft opens again.",
            ),
        )
    return (translate("outbox", "Sent again, it would be refused again. Withdraw it."),)


def _overtaken_words(detail: ActDetail) -> tuple[str, str, str, str, str]:
    changed = translate("outbox", "{reason}. It waits for your decision; the other acts leave.")
    reason = changed.format(reason=_capital(receipt_words(detail.row)[0]))
    return (
        translate("outbox", "The file changed before this act left"),
        " ".join((reason, *_for_good(detail))),
        translate("outbox", "Read the file again"),
        "" if detail.refused_for_good else translate("outbox", "Send all the same"),
        translate("outbox", "Withdraw the act"),
    )


def _settled_words(state: ActState) -> tuple[str, str]:
    """Title and sentence of a state nothing can be done about."""
    if state is ActState.SENDING:
        return translate("outbox", "On its way"), translate("outbox", "Nothing to do.")
    if state is ActState.ACCEPTED:
        return (
            translate("outbox", "Received by the platform"),
            translate("outbox", "The receipt below proves it."),
        )
    return translate("outbox", "You withdrew this act"), translate("outbox", "It never left.")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _show_steps(ui: Any, steps: tuple[ActStep, ...]) -> None:
    lines = ui.stepLines
    while (item := lines.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
    for step in steps:
        lines.addWidget(_step_line(step))


def _step_line(step: ActStep) -> QWidget:
    look = theme()
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(look.px(8))
    grid.setColumnMinimumWidth(1, look.px(124))
    grid.setColumnStretch(2, 1)
    icon, colour = _STEP_ICONS.get(step.what, ("circle-check", "success.fg"))
    grid.addWidget(IconLabel(icon, colour, 17), 0, 0)
    grid.addWidget(text_label(moment_short(step.at), "meta"), 0, 1)
    words = label("act_step", step.what)
    if step.detail:
        number = translate("outbox", "R-{number}").format(number=step.detail)
        detail = number if step.detail.isdigit() else refusal_words(step.detail)
        words = f"{words}, {detail}"
    grid.addWidget(text_label(words, "dense", wrap=True), 0, 2)
    return holder


def _show_facts(ui: Any, detail: ActDetail) -> None:
    act = detail.row
    facts = [(translate("outbox", "Author"), act.author, "")]
    facts += [
        (
            translate("outbox", "Recipient") if place == 0 else "",
            label("party_role", role),
            str(role),
        )
        for place, role in enumerate(act.recipients)
    ]
    facts.append((translate("outbox", "Made on"), moment_full(act.acted_at), ""))
    if detail.file_size is not None:
        facts.append((translate("outbox", "Document"), file_size(detail.file_size), ""))
    facts.append((translate("outbox", "Fingerprint"), fingerprint(act.body_sha256), ""))
    ui.facts.show_facts(facts)


def _show_receipt(ui: Any, detail: ActDetail) -> None:
    act = detail.row
    ui.receiptCard.setVisible(detail.receipt is not None)
    if detail.receipt is None:
        return
    facts = [(translate("outbox", "Number"), receipt_words(act)[0], "")]
    if act.accepted_at is not None:
        facts.append((translate("outbox", "Received on"), moment_full(act.accepted_at), ""))
    facts.append((translate("outbox", "For the content"), fingerprint(act.body_sha256), ""))
    facts.append(
        (
            translate("outbox", "Signature"),
            translate("outbox", "checked with the platform’s key"),
            "",
        )
    )
    ui.receipt.show_facts(facts)
