"""Where the next step of a failure is done: the command its button runs.

Owns the table, by kind of failure. A kind without a command here has no button of its own where
it is told above the page: what is to be done is then outside the desk, and the line says so.
"""

from typing import Final

from mediator_desk.desktop.present.errors import ErrorWords
from mediator_desk.desktop.session import Session

_ANOTHER: Final = "open_file"
_AGAIN: Final = "sync"
_COMMANDS: Final = {
    "not_enrolled": "link",
    "enrolment_refused": "link",
    "insecure_address": "link",
    "platform_unreachable": _AGAIN,
    "platform_busy": _AGAIN,
    "platform_unclear": _AGAIN,
    "sync": _AGAIN,
    "chain_gap": _AGAIN,
    "exhibit_not_held": _AGAIN,
    "platform_refused": "outbox",
    "receipt_unfit": _AGAIN,
    "act_moved": "outbox",
    "consent_relied_on": "outbox",
    "newer_format": "about",
    "schema_too_new": "about",
    "blob_missing": _AGAIN,
    "vault_damaged": "back_up",
    "seal_broken": "back_up",
    "file_unreadable": _ANOTHER,
    "not_a_dispute_file": _ANOTHER,
    "container_too_large": _ANOTHER,
    "backup_folder_missing": "back_up",
    "backup_folder_unfit": "back_up",
}
_ASKED_AGAIN: Final = frozenset(
    {
        "digest_mismatch",
        "signature_invalid",
        "signature_refused",
        "archive_refused",
        "envelope_refused",
        "content_refused",
        "container_refused",
        "exchange_refused",
        "file_refused",
    }
)


def command_of(words: ErrorWords, session: Session) -> str:
    """The command that does the next step of a failure, empty when the desk cannot do it.

    A file that did not hold is asked for again: of the platform, which sends what this desk lacks,
    or, at a desk linked to none, of whoever hands files over, by choosing the one they sent next.
    """
    if words.kind in _ASKED_AGAIN:
        return _AGAIN if session.actor is not None and not session.desk.practice else _ANOTHER
    return _COMMANDS.get(words.kind, "")
