"""Bundles on the command line: which files belong together, one reasoning, where each stands."""

from dispute_exchange.decision import Paragraph, TextRun
from dispute_exchange.vocabulary import Language
from mediator_desk.cli.given import read_file
from mediator_desk.cli.output import columns
from mediator_desk.cli.session import Session
from mediator_desk.usecases.bundles import (
    FormBundle,
    SaveReasoning,
    SharedReasoning,
    apply_reasoning,
    form_bundle,
    leave_bundle,
    list_bundles,
    read_bundle,
    restore_shared,
    save_reasoning,
    suggest_bundles,
)


def bundle_list(session: Session) -> int:
    """The bundles of this desk."""
    with session.desk() as desk:
        found = list_bundles(desk)
    rows = ((one.bundle_id, one.trader, one.event, f"{one.signed}/{one.files}") for one in found)
    session.out.show(found, columns(rows) or [session.words.text("none")])
    return 0


def suggest(session: Session) -> int:
    """Files that seem to be of one event."""
    with session.desk() as desk:
        found = suggest_bundles(desk)
    rows = ((one.bundle_id, one.trader, one.event, " ".join(one.file_nos)) for one in found)
    session.out.show(found, columns(rows) or [session.words.text("none")])
    return 0


def form(session: Session) -> int:
    """Treat files together."""
    with session.desk() as desk:
        files = tuple(session.dispute(desk, name).dispute_id for name in session.asked.files)
        made = form_bundle(desk, FormBundle(files, session.asked.into))
    session.out.show({"bundle_id": made}, [session.words.text("bundle_formed", bundle_id=made)])
    return 0


def show(session: Session) -> int:
    """Where each file of a bundle stands."""
    with session.desk() as desk:
        view = read_bundle(desk, session.asked.bundle)
    words, label = session.words, session.words.label
    lines = columns(
        (
            file.file_no,
            file.consumer,
            words.money(file.disputed),
            label("dispute_state", file.state),
            label("bundle_progress", file.progress),
            file.number,
            ", ".join(label("bundle_difference", one) for one in file.differences),
        )
        for file in view.files
    )
    session.out.show(view, [f"{view.trader}  {view.event}  v{view.version}", *lines])
    return 0


def reasoning(session: Session) -> int:
    """Write the next version of the shared reasoning."""
    asked = session.asked
    parts = read_file(asked.text).split("\n\n")
    blocks = tuple(
        Paragraph(inlines=(TextRun(text=" ".join(part.split())),)) for part in parts if part.strip()
    )
    with session.desk() as desk:
        base = read_bundle(desk, asked.bundle).version
        shared = SharedReasoning(language=Language(asked.tongue), blocks=blocks)
        version = save_reasoning(desk, SaveReasoning(asked.bundle, base, shared))
    session.out.show({"version": version}, [f"v{version}"])
    return 0


def apply(session: Session) -> int:
    """Bring the shared reasoning into every draft not signed; 1 when one was changed by hand."""
    with session.desk() as desk:
        applied = apply_reasoning(desk, session.asked.bundle)
    words = session.words
    lines = [
        words.text(f"bundle_{name}", files=", ".join(files))
        for name, files in (
            ("begun", applied.begun),
            ("updated", applied.updated),
            ("refused", applied.refused),
            ("passed_over", applied.passed_over),
        )
        if files
    ]
    session.out.show(applied, lines or [words.text("none")])
    return int(bool(applied.refused))


def restore(session: Session) -> int:
    """Put the shared reasoning back in a draft where it was changed by hand."""
    with session.desk() as desk:
        restore_shared(desk, session.dispute_id(desk))
    session.out.show({"done": True}, [session.words.text("done")])
    return 0


def leave(session: Session) -> int:
    """Treat a file by itself again."""
    with session.desk() as desk:
        leave_bundle(desk, session.dispute_id(desk))
    session.out.show({"done": True}, [session.words.text("done")])
    return 0
