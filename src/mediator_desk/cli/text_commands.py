"""The texts of the mediation body on the command line: start from ours, check, bring in."""

from collections.abc import Iterable
from pathlib import Path

from dispute_exchange.vocabulary import DecisionKind, Language
from mediator_desk.cli.output import columns
from mediator_desk.cli.session import Session
from mediator_desk.system.files import write_new
from mediator_desk.usecases.body_texts import (
    TEXT_FILES,
    BodyTextInvalid,
    CheckedText,
    check_body_texts,
    export_body_texts,
    import_body_texts,
    list_body_texts,
    preview_body_texts,
    restore_body_texts,
)
from mediator_desk.usecases.text_faults import fault_words

INVALID = 5


def templates(session: Session) -> int:
    """Every file a body may have of its own, and which it has."""
    with session.desk() as desk:
        views = list_body_texts(desk)
    words = session.words
    session.out.show(
        views,
        columns(
            (
                view.name,
                words.label("body_text_file", view.name),
                words.instant(view.imported_at) if view.imported_at else words.text("texts_ours"),
            )
            for view in views
        ),
    )
    return 0


def export(session: Session) -> int:
    """Write the texts to start from; those in use with --used."""
    asked = session.asked
    if asked.used:
        with session.desk() as desk:
            written = export_body_texts(asked.folder, desk)
    else:
        written = export_body_texts(asked.folder)
    session.out.show([str(path) for path in written], [str(path) for path in written])
    return 0


def check(session: Session) -> int:
    """Say what each file is worth, without bringing any in."""
    found = check_body_texts(session.asked.source)
    told = [{"name": one.name, "wrong": one.wrong.facts if one.wrong else None} for one in found]
    session.out.show(told, _lines(session, found))
    return INVALID if any(one.wrong for one in found) else 0


def bring_in(session: Session) -> int:
    """Bring files in: all of them, or none when one is wrong."""
    found = check_body_texts(session.asked.source)
    if any(one.wrong for one in found):
        session.out.show([], _lines(session, found))
        return INVALID
    with session.desk() as desk:
        names = import_body_texts(desk, session.asked.source)
    session.out.show(names, _lines(session, found))
    return 0


def preview(session: Session) -> int:
    """Write a specimen of one kind of document as a PDF marked as a draft."""
    asked = session.asked
    with session.desk() as desk:
        pdf = preview_body_texts(desk, DecisionKind(asked.kind), Language(asked.language_of))
    to: Path = write_new(asked.to, iter((pdf,)))
    session.out.show(str(to), [str(to)])
    return 0


def restore(session: Session) -> int:
    """Use our texts again, for the files named or for all."""
    names = tuple(session.asked.names) or TEXT_FILES
    with session.desk() as desk:
        restore_body_texts(desk, names)
    session.out.show(names, [session.words.text("texts_restored", names=", ".join(names))])
    return 0


def reason(session: Session, wrong: BodyTextInvalid) -> str:
    """Where a file is wrong, why, and what was expected."""
    return fault_words(wrong.facts, session.words.label)


def _lines(session: Session, found: Iterable[CheckedText]) -> list[str]:
    return columns(
        ("✘", one.name, reason(session, one.wrong)) if one.wrong else ("✔", one.name, "")
        for one in found
    )
