"""What an examination found, in words, with what to do about it."""

from collections.abc import Mapping
from datetime import date, datetime

from PySide6.QtCore import QObject

from mediator_desk.desktop.present.dates import day_long, moment_full
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.present.sizes import file_size
from mediator_desk.usecases.doctor import Finding


def finding_words(finding: Finding) -> str:
    """One or two sentences; a code this screen does not know is shown as it is."""
    words = FindingWords()
    text = {**words.of_the_vault(finding.facts), **words.of_the_rest(finding.facts)}.get(
        finding.code
    )
    if text is None:
        return finding.code
    return text.format_map({name: _said(value) for name, value in finding.facts.items()})


def _said(value: object) -> str:
    if isinstance(value, datetime):
        return moment_full(value)
    if isinstance(value, date):
        return day_long(value)
    if isinstance(value, list):
        return ", ".join(label("protection", str(one)) for one in value)
    return str(value)


def _count(facts: Mapping[str, object]) -> int:
    count = facts.get("count", 0)
    return count if isinstance(count, int) else 0


class FindingWords(QObject):
    """The sentences by code; an object, since Qt collects plurals from one alone."""

    def of_the_vault(self, facts: Mapping[str, object]) -> dict[str, str]:
        """The sentences, by code."""
        many = _count(facts)
        return {
            "header_fine": self.tr("It is as it was written."),
            "header_damaged": self.tr("It is damaged ({reason}). Restore a backup."),
            "header_replaced": self.tr(
                "The one on the disk is not the one that was opened. Lock the desk; if the vault "
                "no longer opens, restore a backup.",
            ),
            "database_fine": self.tr("Every page authenticates."),
            "database_pages": self.tr(
                "%n damaged page(s). Restore a backup, then synchronise.", "", many
            ),
            "database_structure": self.tr(
                "%n fault(s) of structure. Restore a backup, then synchronise.", "", many
            ),
            "database_references": self.tr(
                "%n reference(s) to nothing. Nothing is lost; report it.", "", many
            ),
            "files_fine": self.tr("Every one is there and matches its fingerprint."),
            "files_missing": self.tr(
                "%n missing. Mending asks the platform for the file again.", "", many
            ),
            "files_damaged": self.tr(
                "%n damaged. Mending puts them aside and asks the platform for the file again.",
                "",
                many,
            ),
            "files_orphan": self.tr("%n left by an interruption. Mending removes them.", "", many),
            "chains_fine": self.tr("Each follows from its first event to its last."),
            "chain_broken": self.tr(
                "That of file {file_no} breaks at event {seq}. Mending asks the platform for it "
                "again.",
            ),
            "receipts_fine": self.tr("Each follows the one before."),
            "receipt_broken": self.tr(
                "Receipt {receipt_no} does not verify. Tell the operator of the platform."
            ),
            "destructions_fine": self.tr("None is pending, and every certificate verifies."),
            "certificate_broken": self.tr(
                "A certificate does not verify: the vault was altered. Restore a backup."
            ),
            "destruction_unfinished": self.tr(
                "One was interrupted before its traces were emptied. Mending finishes it."
            ),
        }

    def of_the_rest(self, facts: Mapping[str, object]) -> dict[str, str]:
        """The sentences, by code."""
        many = _count(facts)
        free = facts.get("free")
        room = file_size(free) if isinstance(free, int) else ""
        return {
            "backups_fine": self.tr("They are up to date."),
            "backup_none": self.tr("None was ever made. Plan them in the settings."),
            "backup_late": self.tr("One was due on {day}. Plug its disk in, or back up now."),
            "backup_expired": self.tr("%n past its last day. Mending deletes it.", "", many),
            "backup_missing": self.tr("%n no longer in its place. Back up again.", "", many),
            "disk_fine": self.tr("It has room."),
            "disk_short": self.tr("Only {room} left: make room.").replace("{room}", room),
            "clock_fine": self.tr("It agrees with the receipts of the platform."),
            "clock_behind": self.tr(
                "It is behind: the last receipt is of {at}. Set this computer’s clock."
            ),
            "clock_unsure": self.tr(
                "The platform last confirmed the date on {day}. Check this computer’s clock, then "
                "synchronise."
            ),
            "keyring_fine": self.tr("It answers."),
            "keyring_unused": self.tr("It does not open this vault: nobody asked it to."),
            "keyring_away": self.tr("It does not answer. The passphrase goes on opening."),
            "process_fine": self.tr("Other programs cannot read it."),
            "process_open": self.tr(
                "This system refused some protections ({missing}). Lock the desk when you leave "
                "it.",
            ),
            "preview_fine": self.tr("The reader of exhibits is confined on every side."),
            "preview_none": self.tr(
                "The reader of exhibits does not start: nothing can be previewed."
            ),
            "preview_thin": self.tr("The reader of exhibits lacks some confinement ({missing})."),
        }
