"""The words of an act: its state, where it goes, why it stopped."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication

from mediator_desk.desktop.about import MARK
from mediator_desk.desktop.present.dates import clock_time, moment_short
from mediator_desk.desktop.present.labels import known, label
from mediator_desk.desktop.present.plurals import plurals
from mediator_desk.desktop.present.sizes import fingerprint
from mediator_desk.usecases.outbox import ActRow, ActState


@dataclass(frozen=True, slots=True)
class StateLook:
    """An icon and a colour token; the words are always beside."""

    icon: str
    colour: str


LOOKS: Final = {
    ActState.WAITING: StateLook("clock-hour-4", "warning.fg"),
    ActState.SENDING: StateLook("transfer-vertical", "accent.base"),
    ActState.ACCEPTED: StateLook("circle-check", "success.fg"),
    ActState.REFUSED: StateLook("circle-x", "danger.fg"),
    ActState.NEEDS_PERSON: StateLook("history", "warning.fg"),
    ActState.HELD: StateLook("lock", "text.secondary"),
    ActState.WITHDRAWN: StateLook("arrow-back-up", "text.muted"),
}


def overtaken(act: ActRow) -> bool:
    """Whether the dispute moved on before the act left, so that a person must look again."""
    held = act.state is ActState.HELD and act.refusal is not None
    return held or act.state is ActState.NEEDS_PERSON


def state_words(state: ActState) -> str:
    """Where an act stands."""
    return label("act_state", state)


def look_of(act: ActRow) -> StateLook:
    """How the state of an act is drawn."""
    return LOOKS[ActState.NEEDS_PERSON if overtaken(act) else act.state]


def recipients_words(act: ActRow) -> str:
    """How many parties it goes to."""
    return plurals().parties(len(act.recipients))


def under_act(act: ActRow) -> str:
    """The second line under an act: what tells it from another of the same kind."""
    if act.kind == "ISSUE_DECISION":
        words = QCoreApplication.translate("outbox", "fingerprint {digest}")
        return words.format(digest=fingerprint(act.body_sha256))
    return act.title


def receipt_words(act: ActRow) -> tuple[str, str]:
    """Receipt or reason, and a second line."""
    translate = QCoreApplication.translate
    if act.receipt_no is not None:
        when = moment_short(act.accepted_at) if act.accepted_at else ""
        number = translate("outbox", "R-{number}").format(number=act.receipt_no)
        # WHY by the author: whoever works in a practice vault is named as an exercise.
        return f"{MARK} {number}" if MARK in act.author else number, when
    if act.state is ActState.REFUSED or overtaken(act):
        return refusal_words(act.refusal), ""
    if act.state is ActState.WAITING and act.next_try_at is not None:
        words = translate("outbox", "next try at {time}")
        return words.format(time=clock_time(act.next_try_at)), ""
    if act.state is ActState.WAITING and act.stays_until is not None:
        return translate("outbox", "leaves in a few seconds"), ""
    reasons = {
        ActState.HELD: translate("outbox", "held by you"),
        ActState.SENDING: translate("outbox", "waiting for the receipt"),
        ActState.WAITING: translate("outbox", "at the next synchronisation"),
    }
    return reasons.get(act.state, ""), ""


def refusal_words(code: str | None) -> str:
    """Why the platform refused, from its code; an unknown code is shown as it is."""
    if code is None:
        return QCoreApplication.translate("outbox", "needs your decision")
    return label("refusal", code) if known("refusal", code) else code


def act_sentence(act: ActRow) -> str:
    """The whole line as one reads it aloud."""
    words = QCoreApplication.translate("outbox", "{state}. {act}, file {number}, {recipients}.")
    said = words.format(
        state=state_words(act.state),
        act=label("act_kind", act.kind),
        number=act.file_no,
        recipients=", ".join(label("party_role", role) for role in act.recipients),
    )
    receipt, when = receipt_words(act)
    return " ".join(part for part in (said, receipt, when) if part)
