"""Commands of the procedure: independence, admissibility, and the acts that have a rule of ours."""

from datetime import date

from dispute_exchange.vocabulary import (
    Channel,
    EntryConsent,
    InadmissibilityGround,
    PartyRole,
)
from mediator_desk.cli.given import read_text
from mediator_desk.cli.output import columns
from mediator_desk.cli.session import Session
from mediator_desk.usecases import admissibility as adm
from mediator_desk.usecases import independence as ind
from mediator_desk.usecases import procedure as pro
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.outbox import QueuedAct


def independence(session: Session) -> int:
    """Where independence stands, and the past files with the same people."""
    with session.desk() as desk:
        view = ind.read_independence(desk, session.dispute_id(desk))
    label, words = session.words.label, session.words
    state = label("declaration", view.state)
    found = columns(
        (
            one.file_no,
            words.day(one.referred_on),
            words.day(one.closed_on),
            label("outcome", one.outcome) if one.outcome else label("dispute_state", one.state),
            ", ".join(label("tie", tie) for tie in one.ties),
        )
        for one in view.linked
    )
    stale = [label("stale", one) for one in view.stale]
    session.out.show(view, [state, *stale, *(found or [words.text("none")])])
    return 0


def declare(session: Session) -> int:
    """Search, seal what was found, and declare."""
    asked = session.asked
    with session.desk() as desk:
        dispute_id = session.dispute_id(desk)
        told = [read_text(asked.circumstances)] if asked.circumstances else []
        if asked.tell_past:
            told.append(ind.write_past_files(desk, dispute_id))
        words = "\n\n".join(part for part in told if part)
        queued = ind.declare_independence(desk, ind.DeclareIndependence(dispute_id, words))
    return _queued(session, queued)


def circumstance(session: Session) -> int:
    """Write a circumstance down before it is told."""
    with session.desk() as desk:
        text = read_text(session.asked.text)
        ind.note_circumstance(desk, ind.NoteCircumstance(session.dispute_id(desk), text))
    session.out.show({"noted": True}, [session.words.text("done")])
    return 0


def examine(session: Session) -> int:
    """The grounds in order, with what answers each."""
    with session.desk() as desk:
        view = adm.read_admissibility(desk, session.dispute_id(desk))
    label = session.words.label
    rows = columns(
        (
            f"{each.rule.article.rpartition(' ')[2]} {each.rule.point}",
            each.ground.value,
            each.words(session.words.language).met,
            label("review_answer", each.answer.answer if each.answer else "NONE"),
            ", ".join(str(item.piece_no) for item in each.facts.exhibits),
            ", ".join(label("missing", one) for one in each.facts.missing),
        )
        for each in view.grounds
    )
    session.out.show(view, [label("admissibility_outcome", view.verdict), *rows])
    return 0


def answer(session: Session) -> int:
    """Answer one question; the answer is sealed."""
    asked = session.asked
    given = adm.GroundAnswer(
        InadmissibilityGround(asked.ground),
        adm.Answer(asked.answer),
        read_text(asked.reason) if asked.reason else "",
        body=asked.body,
        contested=asked.contested,
    )
    with session.desk() as desk:
        adm.answer_ground(desk, adm.AnswerGround(session.dispute_id(desk), given))
    return examine(session)


def no_exclusion(session: Session) -> int:
    """No exclusion applies."""
    with session.desk() as desk:
        adm.answer_exclusions(desk, adm.AnswerExclusions(session.dispute_id(desk)))
    return examine(session)


def admit(session: Session) -> int:
    """Notify both parties."""
    with session.desk() as desk:
        request = pro.Notify(session.dispute_id(desk), _given(session.asked.text))
        return _queued(session, pro.carry_out(desk, request))


def refuse(session: Session) -> int:
    """Refuse the file, with the reasons given or those suggested."""
    asked = session.asked
    ground = InadmissibilityGround(asked.ground)
    with session.desk() as desk:
        dispute_id = session.dispute_id(desk)
        reasons = (
            read_text(asked.reasons)
            if asked.reasons
            else adm.suggest_reasons(desk, dispute_id, ground)
        )
        queued = adm.refuse_file(desk, adm.Refuse(dispute_id, ground, reasons))
    return _queued(session, queued)


def entry(session: Session) -> int:
    """The trader's answer to the invitation."""
    asked = session.asked
    with session.desk() as desk:
        request = pro.RecordEntry(
            session.dispute_id(desk),
            EntryConsent(asked.answer),
            asked.on or _today(session, desk),
            Channel(asked.channel),
        )
        return _queued(session, pro.carry_out(desk, request))


def extend(session: Session) -> int:
    """Put the outcome off."""
    asked = session.asked
    with session.desk() as desk:
        reason = read_text(asked.reason)
        request = pro.ExtendOutcome(session.dispute_id(desk), asked.until, reason)
        return _queued(session, pro.carry_out(desk, request))


def conflict(session: Session) -> int:
    """Tell of a conflict of interest."""
    with session.desk() as desk:
        request = pro.RaiseConflict(session.dispute_id(desk), read_text(session.asked.text))
        return _queued(session, pro.carry_out(desk, request))


def resolve(session: Session) -> int:
    """Decide on a conflict of interest."""
    asked = session.asked
    with session.desk() as desk:
        request = pro.ResolveConflict(
            session.dispute_id(desk),
            continues=asked.decision == "continue",
            reason=read_text(asked.reason),
        )
        return _queued(session, pro.carry_out(desk, request))


def withdrawal(session: Session) -> int:
    """A party left."""
    asked = session.asked
    with session.desk() as desk:
        request = pro.RecordWithdrawal(
            session.dispute_id(desk),
            PartyRole.CONSUMER if asked.party == PartyRole.CONSUMER.value else PartyRole.TRADER,
            asked.on or _today(session, desk),
            Channel(asked.channel),
            _given(asked.text),
        )
        return _queued(session, pro.carry_out(desk, request))


def court(session: Session) -> int:
    """A court was seized of the same dispute."""
    asked = session.asked
    with session.desk() as desk:
        request = pro.RecordCourt(session.dispute_id(desk), asked.on, _given(asked.text))
        return _queued(session, pro.carry_out(desk, request))


def reopen(session: Session) -> int:
    """Open a closed file again."""
    with session.desk() as desk:
        request = pro.ReopenFile(session.dispute_id(desk), read_text(session.asked.reason))
        return _queued(session, pro.carry_out(desk, request))


def _given(text: str) -> str:
    return read_text(text) if text else ""


def _today(session: Session, desk: Desk) -> date:
    return pro.read_procedure(desk, session.dispute_id(desk)).today


def _queued(session: Session, queued: QueuedAct) -> int:
    session.out.show(queued, [session.words.text("queued", act_id=queued.act_id)])
    return 0
