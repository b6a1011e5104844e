"""``verify``: what documents are, whoever signed them.

Owns the lines and the exit code; the answer is the use case's.
"""

from contextlib import nullcontext

from dispute_exchange.verification.console import lines
from mediator_desk.cli.session import Session
from mediator_desk.usecases.verifying import CheckedFile, VerifyFile, verify_file

INVALID = 5


def verify(session: Session) -> int:
    """What can be said of each PDF: 0 when all are genuine, 5 when one is not.

    With ``--register`` the vault is opened for its register and its authorities.
    """
    asked = session.asked
    found = []
    with session.desk() if asked.register else nullcontext() as desk:
        for path in asked.files:
            request = VerifyFile(path, tuple(asked.trust), tuple(asked.crl))
            found.append(verify_file(desk, request, session.progress))
    session.out.show(
        found if len(found) > 1 else found[0].verdict,
        [line for one in found for line in _lines(session, one, several=len(found) > 1)],
    )
    return 0 if all(one.verdict.genuine for one in found) else INVALID


def _lines(session: Session, checked: CheckedFile, *, several: bool) -> list[str]:
    said = list(lines(checked.verdict, session.words.language, rooted=checked.rooted))
    return [f"— {checked.name}", *said] if several else said
