"""What consumer and trader do on the platform: answer, show, report, agree, object, leave.

Each verb is one function over the open platform and becomes one event, sometimes with a consent
beside it. Owns what a party may do when, beyond the procedure; the pages, the command line and the
scripts only call it. Whoever repeats a request gives the same ``event_id`` and gets the event that
was written the first time.
"""

from dispute_platform.parties.agreeing import accept_offer, answer_decision, answer_entry
from dispute_platform.parties.consenting import give_consent
from dispute_platform.parties.leaving import object_to_mediator, withdraw
from dispute_platform.parties.reporting import report_implementation
from dispute_platform.parties.showing import Handing, file_evidence, note_read, note_seen
from dispute_platform.parties.talking import make_offer, send_message

__all__ = [
    "Handing",
    "accept_offer",
    "answer_decision",
    "answer_entry",
    "file_evidence",
    "give_consent",
    "make_offer",
    "note_read",
    "note_seen",
    "object_to_mediator",
    "report_implementation",
    "send_message",
    "withdraw",
]
