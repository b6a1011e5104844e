"""What a file says of itself across the top: suspended, closed, read-only, something kept apart.

Owns the choice of the one line that matters most, and the line that lets an act be taken back.
"""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from dispute_exchange.procedure import STOPPED_STATES
from dispute_exchange.vocabulary import DisputeState
from mediator_desk.desktop.present.dates import day_long
from mediator_desk.desktop.present.labels import label
from mediator_desk.usecases.outbox import ActState
from mediator_desk.usecases.overview import Overview
from mediator_desk.usecases.procedure import ActName, PendingAct, ProcedureView


@dataclass(frozen=True, slots=True)
class NoticeLine:
    """A line across the top; ``act`` is what its button asks for, named ``button``."""

    tone: str
    strong: str
    text: str
    button: str = ""
    act: str = ""
    icon: str = ""


def notice_of(overview: Overview, view: ProcedureView | None, tab: str) -> NoticeLine | None:
    """The line a file shows over ``tab``; None when there is nothing to say."""
    translate = QCoreApplication.translate
    standing = view.standing if view is not None else overview.standing
    if overview.row.read_only:
        words = translate("notices", "This file was given to someone else. Your notes stay here.")
        return NoticeLine("", translate("notices", "Read-only."), words)
    if standing.state in STOPPED_STATES:
        return _stopped(view, handed_back=standing.handed_back, state=standing.state)
    if standing.is_closed and standing.state is not DisputeState.NOT_IMPLEMENTED:
        return _closed(view, overview)
    if overview.hidden_events + overview.hidden_exhibits and tab in ("timeline", "exhibits"):
        words = translate(
            "notices",
            "Admissibility is being examined: what the trader wrote and filed is kept out of "
            "sight until you decide (CECMC, sheet B04\u20113).",
        )
        return NoticeLine("accent", "", words, icon="eye-off")
    return None


def pending_line(act: PendingAct) -> NoticeLine:
    """The last act made here, which can still be taken back."""
    translate = QCoreApplication.translate
    kind = label("act_kind", act.kind)
    held = act.state is ActState.HELD
    words = (
        translate("notices", "{act}: held in the outbox.")
        if held
        else translate("notices", "{act}: leaves at the next synchronisation.")
    )
    undo = translate("notices", "Take it back")
    return NoticeLine("success", "", words.format(act=kind), undo, icon="clock-hour-4")


def _stopped(view: ProcedureView | None, *, handed_back: bool, state: DisputeState) -> NoticeLine:
    translate = QCoreApplication.translate
    strong = translate("notices", "File suspended.")
    if handed_back:
        words = translate(
            "notices", "You handed it back: the body gives it to someone else (R613\u20111)."
        )
        return NoticeLine("warning", strong, words, icon="player-pause")
    words = (
        translate("notices", "A party objects: decide whether you go on (R613\u20111).")
        if state is DisputeState.CONFLICT
        else translate("notices", "The parties were told of a circumstance (R613\u20111).")
    )
    may = view is not None and view.may(ActName.RESOLVE)
    button = translate("notices", "Decide…") if may else ""
    return NoticeLine("warning", strong, words, button, "resolve", "player-pause")


def _closed(view: ProcedureView | None, overview: Overview) -> NoticeLine:
    translate = QCoreApplication.translate
    standing = view.standing if view is not None else overview.standing
    final = standing.state in (DisputeState.CLOSED, DisputeState.ARCHIVED)
    strong = translate("notices", "File closed.") if final else translate("notices", "File ended.")
    words = ""
    if standing.closed_on is not None:
        day = day_long(standing.closed_on, weekday=False)
        words = translate("notices", "On {day}.").format(day=day)
    if standing.outcome is not None:
        words = f"{words} {label('outcome', standing.outcome)}."
    if final:
        only = translate("notices", "Read-only.")
        words = f"{words} {only}"
    may_reopen = view is not None and view.may(ActName.REOPEN)
    button = translate("notices", "Reopen…") if may_reopen else ""
    return NoticeLine("", strong, words.strip(), button, "reopen", "lock-square")
