"""Every way by which words of a dispute leave this desk, on one page.

Owns the list: whom each channel reaches and the functions through which it leaves. A test walks
the code and fails for a function that writes, prints, copies or queues something and is not named
here, and another tries every channel that reaches a party with words it may not read.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Reader(StrEnum):
    """Whom a channel reaches."""

    PARTY = "party"
    """One party, or each its own copy: never what is hidden from it."""
    MEDIATOR = "mediator"
    """The mediator alone, by an act that says what it means; nothing of it is sent on."""
    DESK = "desk"
    """The desk itself: nothing of a dispute."""


@dataclass(frozen=True, slots=True)
class OutputChannel:
    """A way out; ``exits`` are the functions it leaves through, as ``module:function``."""

    name: str
    reader: Reader
    exits: tuple[str, ...]


_USE = "mediator_desk.usecases"
_SCREEN = "mediator_desk.desktop"
_COMMAND = "mediator_desk.cli"

CHANNELS: Final = (
    OutputChannel(
        "letter",
        Reader.PARTY,
        (
            f"{_USE}.letters:letter_pdf",
            f"{_USE}._letter_steps:keep_letter",
            f"{_USE}._letter_steps:save_letter_copy",
            f"{_SCREEN}.letters.acting:LetterActs._print",
            f"{_SCREEN}.letters.acting:LetterActs._print.on",
            f"{_SCREEN}.letters.printing:ask_printer",
        ),
    ),
    OutputChannel(
        "decision",
        Reader.PARTY,
        (
            f"{_USE}._issuing:preview",
            f"{_USE}._issuing:summarise",
            f"{_USE}._issuing:sign",
            f"{_USE}._issuing:_make",
            f"{_USE}._issuing:keep",
            f"{_USE}._lasting:queue",
            f"{_USE}.cosigning:save_incomplete_copy",
            f"{_USE}.documents:save_decision_copy",
            f"{_COMMAND}.decision_commands:draft_pdf",
            f"{_COMMAND}.decision_commands:decision_pdf",
        ),
    ),
    OutputChannel(
        "chronology",
        Reader.PARTY,
        (
            f"{_USE}.chronologies:_parts",
            f"{_USE}.chronologies:save_chronology",
            f"{_SCREEN}.dispute.timeline.printing:ChronologyDialog._print",
        ),
    ),
    OutputChannel(
        "body_texts",
        Reader.DESK,
        (
            f"{_USE}.body_texts:export_body_texts",
            "mediator_desk.decisions.specimen:specimen",
            f"{_COMMAND}.text_commands:preview",
        ),
    ),
    OutputChannel("bundle", Reader.PARTY, (f"{_USE}.bundles:apply_reasoning",)),
    OutputChannel(
        "act",
        Reader.PARTY,
        (
            f"{_USE}.outbox:perform_act",
            f"{_USE}.independence:declare_independence",
            f"{_USE}.talks:record_talk",
            f"{_USE}.talks:disclose_passage",
            f"{_USE}.disclosing:_open_copy",
            f"{_USE}._own_files:seal_file",
            f"{_USE}._own_files:send_file",
            f"{_USE}._letter_steps:record_service",
        ),
    ),
    OutputChannel(
        "calculation", Reader.PARTY, (f"{_SCREEN}.calculators.dialog:CalculatorsDialog._copy",)
    ),
    OutputChannel("calendar", Reader.PARTY, (f"{_USE}.agenda:export_agenda",)),
    OutputChannel(
        "copy",
        Reader.MEDIATOR,
        (
            f"{_USE}.exhibits:save_exhibit_copy",
            f"{_USE}.consents:export_consent",
            f"{_USE}.custody:save_certificate",
            f"{_USE}.notes:save_notes_copy",
            f"{_USE}.case_lists:export_cases",
            f"{_SCREEN}.caseload.acting:RowActs._copy_numbers",
            f"{_SCREEN}.signing.dialog:SigningDialog._copy",
            f"{_SCREEN}.dispute.evidence.copying:copy_citation",
            f"{_SCREEN}.dispute.evidence.copying:copy_words",
            f"{_SCREEN}.dispute.notes.taking_out:_print",
            f"{_SCREEN}.dispute.overview.parties:_Line._copy",
            f"{_SCREEN}.dispute.overview.timebar:LedgerDialog._copy",
            f"{_SCREEN}.outbox.page:OutboxPage._copy_receipt",
            f"{_SCREEN}.shell.unsaved:KeptWords._copy",
            f"{_SCREEN}.verification.dialog:VerificationDialog._copy_report",
            f"{_USE}.verifying:save_report",
        ),
    ),
    OutputChannel(
        "command", Reader.MEDIATOR, (f"{_COMMAND}.output:Output.show", f"{_COMMAND}.output:say")
    ),
    OutputChannel(
        "desk",
        Reader.DESK,
        (
            f"{_USE}.vaults:_note",
            f"{_USE}.practice:open_practice",
            f"{_USE}.practice:remove_practice",
            f"{_USE}.signing_keys:save_signing_request",
            f"{_COMMAND}.signing_commands:request",
            f"{_SCREEN}.preferences:_write",
            f"{_SCREEN}.recovery_sheet:SheetFields._print",
            f"{_SCREEN}.shell.locking:forget_copied",
        ),
    ),
)
"""WHY the calendar reaches a party: a calendar is shared with whoever it is shared with."""
