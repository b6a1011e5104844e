"""Commands about decisions: draft, check, sign.

Owns nothing of what makes a decision valid; the gate and the signature are the use cases' own.
"""

from dataclasses import replace

from pydantic import ValidationError

from dispute_exchange.vocabulary import DecisionKind, Language
from mediator_desk.cli.given import malformed, read_file
from mediator_desk.cli.output import columns, say
from mediator_desk.cli.session import Session
from mediator_desk.cli.signing_commands import key_line, read_code, show_signed
from mediator_desk.store.errors import DecisionUnknown, DraftUnknown
from mediator_desk.system.files import write_new
from mediator_desk.usecases.decisions import (
    ActState,
    DraftContent,
    DraftView,
    SaveDraft,
    SignDecision,
    StartDraft,
    abandon_draft,
    check_draft,
    draft_history,
    preview_draft,
    read_decision,
    read_draft,
    reread_file,
    save_draft,
    sign_decision,
    start_draft,
    summarise_signature,
)
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.drafting import resume_draft
from mediator_desk.usecases.signature_upgrades import open_lasting_pdf
from mediator_desk.usecases.signing_keys import list_signing_keys

INVALID = 5


def draft_start(session: Session) -> int:
    """Open a draft, or take up the one that is open."""
    asked = session.asked
    with session.desk() as desk:
        request = StartDraft(
            session.dispute_id(desk), DecisionKind(asked.kind), Language(asked.language)
        )
        _show(session, start_draft(desk, request))
    return 0


def draft_show(session: Session) -> int:
    """The open draft of a dispute; its content as JSON with --json."""
    with session.desk() as desk:
        _show(session, _draft(session, desk))
    return 0


def draft_save(session: Session) -> int:
    """Save the next version from a JSON file, or the standard input for a dash."""
    text = read_file(session.asked.content)
    try:
        content = DraftContent.model_validate_json(text)
    except ValidationError as error:
        raise malformed(error) from None
    with session.desk() as desk:
        draft = _draft(session, desk)
        _show(session, save_draft(desk, SaveDraft(draft.draft_id, draft.version, content)))
    return 0


def draft_versions(session: Session) -> int:
    """Every version of the open draft."""
    with session.desk() as desk:
        found = draft_history(desk, _draft(session, desk).draft_id)
    at = session.words.instant
    session.out.show(
        found, (f"v{one.version}  {at(one.saved_at)}  #{one.rests_on_seq}" for one in found)
    )
    return 0


def draft_check(session: Session) -> int:
    """What keeps the draft from being signed; 1 when something does."""
    with session.desk() as desk:
        report = check_draft(desk, _draft(session, desk).draft_id)
    points = [point for point in report.points if session.asked.all or point.level != "passed"]
    label = session.words.label
    lines = columns(
        (
            label("gate_level", point.level),
            label("gate_rule", point.rule),
            point.facts.get("letter", point.facts.get("piece_no", "")),
            point.article,
        )
        for point in points
    )
    session.out.show(report, lines or [session.words.text("may_sign")])
    return int(not report.may_sign)


def draft_pdf(session: Session) -> int:
    """Write the draft as a PDF marked as such."""
    with session.desk() as desk:
        pdf = preview_draft(desk, _draft(session, desk).draft_id)
    path = write_new(session.asked.to, [pdf])
    session.out.show({"path": path}, [session.words.text("written", path=path)])
    return 0


def draft_reread(session: Session) -> int:
    """Say that what is new was read: the draft rests on it now."""
    with session.desk() as desk:
        _show(session, reread_file(desk, _draft(session, desk).draft_id))
    return 0


def draft_resume(session: Session) -> int:
    """Take up again the draft put aside last."""
    with session.desk() as desk:
        _show(session, resume_draft(desk, session.dispute_id(desk)))
    return 0


def draft_abandon(session: Session) -> int:
    """Put the open draft aside."""
    with session.desk() as desk:
        abandon_draft(desk, _draft(session, desk).draft_id)
    session.out.show({"abandoned": True}, [session.words.text("done")])
    return 0


def sign(session: Session) -> int:
    """Sign the open draft and queue it; the summary alone without --confirm."""
    asked, words = session.asked, session.words
    with session.desk() as desk:
        draft = _draft(session, desk)
        if not asked.confirm:
            summary = summarise_signature(desk, draft.draft_id)
            summary = replace(summary, keys=list_signing_keys(desk, session.progress))
            lines = [
                f"{summary.number}  {words.money(summary.proposed)}",
                *columns(key_line(session, key) for key in summary.keys),
            ]
            session.out.show(summary, lines)
            say(words.kind("not_confirmed"))
            return 1
        request = SignDecision(
            draft.draft_id,
            confirmed=True,
            hold=asked.hold,
            key_id=asked.key,
            code=read_code(session),
            stamp=asked.timestamp,
        )
        signed = sign_decision(desk, request, session.progress)
    return show_signed(session, signed)


def decision(session: Session) -> int:
    """The decision of a dispute and where it stands."""
    with session.desk() as desk:
        told = read_decision(desk, session.dispute_id(desk))
    if told is None:
        session.out.show(None, [session.words.text("none")])
        return 0
    label = session.words.label
    state = label("decision_state", told.state)
    if told.act_state is ActState.REFUSED:
        # WHY in the words of the outbox: it is the act that was refused, and one word says it.
        state = label("act_state", told.act_state)
    lines = [f"{told.number}  {state}  {session.words.money(told.proposed)}"]
    lines += [
        f"{label('party_role', party)}  {label('answer', answer)}"
        for party, answer in told.answers.items()
    ]
    session.out.show(told, lines)
    return 0


def decision_pdf(session: Session) -> int:
    """Write the signed PDF in clear, with its time stamps once it has them."""
    with session.desk() as desk:
        told = read_decision(desk, session.dispute_id(desk))
        if told is None:
            raise DecisionUnknown(decision_id="")
        pdf = open_lasting_pdf(desk, told.decision_id)
    path = write_new(session.asked.to, [pdf])
    session.out.show({"path": path}, [session.words.text("written", path=path)])
    return 0


def _draft(session: Session, desk: Desk) -> DraftView:
    found = read_draft(desk, session.dispute_id(desk))
    if found is None:
        raise DraftUnknown(draft_id="")
    return found


def _show(session: Session, draft: DraftView) -> None:
    content, money = draft.content, session.words.money
    lines = [
        f"{content.title}  v{draft.version}  #{draft.rests_on_seq} (+{draft.new_events})",
        *(f"  {section.key}  {section.title}" for section in content.sections),
        *(f"  {head.letter}  {head.title}  {money(head.proposed)}" for head in content.heads),
    ]
    session.out.show(draft, lines)
