"""Letters on the command line: what is owed, what was made, and what became of it."""

from pydantic import ValidationError

from dispute_exchange.vocabulary import Language, NoticeKind, PartyRole
from mediator_desk.cli.given import malformed, read_file
from mediator_desk.cli.output import columns
from mediator_desk.cli.session import Session
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.letters import (
    LetterFacts,
    LetterPosted,
    LetterProof,
    LetterReturned,
    LetterServed,
    WriteLetter,
    choose_receivers,
    link_proof,
    list_letters,
    note_posted,
    note_returned,
    preview_letter,
    read_letter,
    receivers_of,
    record_service,
    save_letter_copy,
    write_letter,
)


def letters(session: Session) -> int:
    """All letters of a dispute, newest first."""
    with session.desk() as desk:
        found = list_letters(desk, session.dispute_id(desk))
    words, label = session.words, session.words.label
    session.out.show(
        found,
        columns(
            (
                one.letter_id,
                one.about_seq,
                label("notice_kind", one.notice),
                label("party_role", one.to),
                label("channel", one.channel),
                label("letter_state", one.state),
                words.day(one.delivered_on or one.sent_on or one.on),
                one.proof,
            )
            for one in found
        )
        or [words.text("none")],
    )
    return 0


def preview(session: Session) -> int:
    """A letter as it would read today; nothing is kept."""
    with session.desk() as desk:
        letter = preview_letter(desk, _wanted(session, desk))
    session.out.show(letter, letter.plain_text().splitlines())
    return 0


def write(session: Session) -> int:
    """Make a letter and seal it."""
    with session.desk() as desk:
        made = write_letter(desk, _wanted(session, desk))
    session.out.show({"letter_id": made}, [session.words.text("letter_made", letter_id=made)])
    return 0


def show(session: Session) -> int:
    """A letter as it was made, and what became of it."""
    with session.desk() as desk:
        view = read_letter(desk, session.asked.letter)
    words = session.words
    lines = [
        f"{words.day(step.on)}  {words.label('letter_step', step.what)}  {step.words}".rstrip()
        for step in view.steps
    ]
    session.out.show(view, [*lines, view.row.sha256, "", *view.letter.plain_text().splitlines()])
    return 0


def save(session: Session) -> int:
    """Write the pages in clear, outside the vault."""
    with session.desk() as desk:
        path = save_letter_copy(desk, session.asked.letter, session.asked.to)
    session.out.show({"path": path}, [session.words.text("written", path=path)])
    return 0


def posted(session: Session) -> int:
    """Enter that a letter was handed to the post."""
    asked = session.asked
    with session.desk() as desk:
        note_posted(desk, LetterPosted(asked.letter, asked.on, asked.number))
    return _done(session)


def served(session: Session) -> int:
    """Enter the day of delivery with its proof; the platform is told."""
    asked = session.asked
    with session.desk() as desk:
        request = LetterServed(asked.letter, asked.on, asked.proof, asked.exhibit)
        act_id = record_service(desk, request)
    session.out.show({"act_id": act_id}, [session.words.text("queued", act_id=act_id)])
    return 0


def returned(session: Session) -> int:
    """Enter that a letter came back."""
    asked = session.asked
    with session.desk() as desk:
        note_returned(desk, LetterReturned(asked.letter, asked.on, asked.reason))
    return _done(session)


def proof(session: Session) -> int:
    """Attach the scanned proof of a delivery."""
    with session.desk() as desk:
        link_proof(desk, LetterProof(session.asked.letter, session.asked.exhibit))
    return _done(session)


def receivers(session: Session) -> int:
    """Whom a notice goes to, after deciding it when roles are given."""
    notice = NoticeKind(session.asked.notice)
    roles = [PartyRole(role) for role in session.asked.roles if role in tuple(PartyRole)]
    with session.desk() as desk:
        if roles:
            choose_receivers(desk, notice, roles)
        found = receivers_of(desk, notice)
    session.out.show(found, [session.words.label("party_role", role) for role in found])
    return 0


def _wanted(session: Session, desk: Desk) -> WriteLetter:
    asked, facts = session.asked, None
    if asked.facts:
        try:
            facts = LetterFacts.model_validate_json(read_file(asked.facts))
        except ValidationError as error:
            raise malformed(error) from None
    return WriteLetter(
        dispute_id=session.dispute_id(desk),
        notice=NoticeKind(asked.notice),
        to=PartyRole(asked.to),
        about_seq=asked.event,
        language=Language(asked.tongue) if asked.tongue else None,
        facts=facts,
    )


def _done(session: Session) -> int:
    session.out.show({"done": True}, [session.words.text("done")])
    return 0
