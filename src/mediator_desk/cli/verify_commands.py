"""``verify``: what documents are, whoever signed them.

Owns the lines and the exit code; the answer is the use case's.
"""

from contextlib import nullcontext

from dispute_exchange.verification.console import lines
from dispute_exchange.verification.verdict import VerdictKind
from mediator_desk.cli.output import say
from mediator_desk.cli.session import Session
from mediator_desk.usecases.files import FileUnreadable
from mediator_desk.usecases.verifying import CheckedFile, VerifyFile, verify_file

INVALID = 5


def verify(session: Session) -> int:
    """What can be said of each PDF: 0 when all are genuine, 5 when one is not.

    With ``--register`` the vault is opened for its register and its authorities. Of several files,
    one that cannot be read is told of, and the others are judged all the same.
    """
    asked = session.asked
    several = len(asked.files) > 1
    found = []
    with session.desk() if asked.register else nullcontext() as desk:
        for path in asked.files:
            request = VerifyFile(path, tuple(asked.trust), tuple(asked.crl))
            try:
                found.append(verify_file(desk, request, session.progress))
            except FileUnreadable as error:
                if not several:
                    raise
                say(f"— {path.name}\n{session.words.error(error)}")
    session.out.show(
        found if several else found[0].verdict,
        [line for one in found for line in _lines(session, one, several=several)],
    )
    unknown = any(one.verdict.kind is VerdictKind.UNKNOWN_SIGNER for one in found)
    if unknown and not asked.register:
        say(session.words.text("without_register"))
    genuine = all(one.verdict.genuine for one in found)
    return 0 if genuine and len(found) == len(asked.files) else INVALID


def _lines(session: Session, checked: CheckedFile, *, several: bool) -> list[str]:
    said = list(lines(checked.verdict, session.words.language, rooted=checked.rooted))
    return [f"— {checked.name}", *said] if several else said
