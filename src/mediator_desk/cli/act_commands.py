"""Commands that act: what the outbox holds, what is put into it."""

from typing import Any
from uuid import UUID

from pydantic import TypeAdapter, ValidationError

from dispute_exchange.acts import ActContent
from mediator_desk.cli.given import malformed, read_text
from mediator_desk.cli.output import columns
from mediator_desk.cli.session import Ambiguous, Session
from mediator_desk.store.errors import ActUnknown
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.outbox import (
    PerformAct,
    hold_act,
    list_acts,
    perform_act,
    read_act,
    release_act,
    send_now,
    withdraw_act,
)

_CONTENT: TypeAdapter[Any] = TypeAdapter(ActContent)
_CHANGES = {"hold": hold_act, "release": release_act, "withdraw": withdraw_act}


def acts(session: Session) -> int:
    """All acts, newest first."""
    with session.desk() as desk:
        found = list_acts(desk)
    label = session.words.label
    session.out.show(
        found,
        columns(
            (
                one.act_id,
                one.file_no,
                label("act_kind", one.kind),
                label("act_state", one.state),
                one.receipt_no,
                one.refusal and label("refusal", one.refusal),
            )
            for one in found
        )
        or [session.words.text("none")],
    )
    return 0


def show(session: Session) -> int:
    """One act with its history and receipt."""
    with session.desk() as desk:
        told = read_act(desk, _act(session, desk))
    words, label = session.words, session.words.label
    kind, state = label("act_kind", told.row.kind), label("act_state", told.row.state)
    lines = [f"{kind}  {state}  {told.row.body_sha256}"]
    lines += [
        f"{words.instant(step.at)}  {label('act_step', step.what)}  "
        f"{label('refusal', step.detail or '')}".rstrip()
        for step in told.steps
    ]
    session.out.show(told, [*lines, told.receipt_token or ""])
    return 0


def change(session: Session) -> int:
    """Hold, release or withdraw an act."""
    with session.desk() as desk:
        act_id = _act(session, desk)
        _CHANGES[session.asked.change](desk, act_id)
        told = read_act(desk, act_id).row
    session.out.show(told, [session.words.label("act_state", told.state)])
    return 0


def retry(session: Session) -> int:
    """Let the next synchronisation send everything that waits."""
    with session.desk() as desk:
        send_now(desk)
    session.out.show({"retry": True}, [session.words.text("done")])
    return 0


def perform(session: Session) -> int:
    """Queue an act: the fields of its kind come from the arguments, or as JSON."""
    asked = session.asked
    if asked.content is None:
        fields = {name: getattr(asked, name, None) for name in asked.fields}
        given = {name: value for name, value in fields.items() if value is not None}
        if "text" in given:
            given["text"] = read_text(given["text"])
        content = _checked({"kind": asked.act_kind, **given})
    else:
        content = _checked_json(read_text(asked.content))
    with session.desk() as desk:
        queued = perform_act(desk, PerformAct(session.dispute_id(desk), content))
    session.out.show(queued, [session.words.text("queued", act_id=queued.act_id)])
    return 0


def _checked(fields: dict[str, object]) -> Any:
    try:
        return _CONTENT.validate_python(fields)
    except ValidationError as error:
        raise malformed(error) from None


def _checked_json(text: str) -> Any:
    try:
        return _CONTENT.validate_json(text)
    except ValidationError as error:
        raise malformed(error) from None


def _act(session: Session, desk: Desk) -> UUID:
    wanted = session.asked.act.lower()
    # WHY the end too: identifiers made in the same moment begin alike.
    ids = [row.act_id for row in list_acts(desk)]
    found = [one for one in ids if str(one).startswith(wanted) or str(one).endswith(wanted)]
    if not found:
        raise ActUnknown(act_id=wanted)
    if len(found) > 1:
        raise Ambiguous(found=len(found))
    return found[0]
