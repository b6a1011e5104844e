"""The words of failures of the vault and of imports, in English."""

from typing import Final

from mediator_desk.desktop.i18n.marking import QT_TRANSLATE_NOOP

VAULT: Final[dict[str, tuple[str, str, str]]] = {
    "practice_open": (
        QT_TRANSLATE_NOOP("errors", "The practice vault is open."),
        QT_TRANSLATE_NOOP("errors", "It can be removed once it is locked. Nothing was removed."),
        QT_TRANSLATE_NOOP("errors", "Lock it, then remove it"),
    ),
    "unexpected": (
        QT_TRANSLATE_NOOP("errors", "Something did not work as it should."),
        QT_TRANSLATE_NOOP("errors", "This is a fault of the program. What was saved is safe."),
        QT_TRANSLATE_NOOP("errors", "Try again"),
    ),
    "vault": (
        QT_TRANSLATE_NOOP("errors", "The vault cannot be used."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed in it."),
        QT_TRANSLATE_NOOP("errors", "Try again"),
    ),
    "vault_not_found": (
        QT_TRANSLATE_NOOP("errors", "There is no vault here."),
        QT_TRANSLATE_NOOP("errors", "The folder chosen holds none, or its disk is not connected."),
        QT_TRANSLATE_NOOP("errors", "Choose another folder"),
    ),
    "vault_exists": (
        QT_TRANSLATE_NOOP("errors", "Something is already there."),
        QT_TRANSLATE_NOOP("errors", "A vault is only made in an empty place. Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Choose another place"),
    ),
    "wrong_passphrase": (
        QT_TRANSLATE_NOOP("errors", "The passphrase does not match."),
        QT_TRANSLATE_NOOP("errors", "Check capitals and spaces. Nothing is erased."),
        QT_TRANSLATE_NOOP("errors", "Try again"),
    ),
    "weak_passphrase": (
        QT_TRANSLATE_NOOP("errors", "This passphrase is too weak."),
        QT_TRANSLATE_NOOP(
            "errors",
            "At least {minimum} characters, hard to guess. Four or five unrelated words do well.",
        ),
        QT_TRANSLATE_NOOP("errors", "Choose another"),
    ),
    "recovery_key_mistyped": (
        QT_TRANSLATE_NOOP("errors", "This is not a recovery key."),
        QT_TRANSLATE_NOOP(
            "errors",
            "A letter is missing, too many or mistyped. Compare with the sheet group by group.",
        ),
        QT_TRANSLATE_NOOP("errors", "Type it again"),
    ),
    "recovery_key_wrong": (
        QT_TRANSLATE_NOOP("errors", "This recovery key is of another vault."),
        QT_TRANSLATE_NOOP(
            "errors", "It is well formed, but does not open this vault. Nothing is erased."
        ),
        QT_TRANSLATE_NOOP("errors", "Choose another vault"),
    ),
    "keyring_key_wrong": (
        QT_TRANSLATE_NOOP("errors", "The key this computer remembered does not fit."),
        QT_TRANSLATE_NOOP("errors", "Open the vault with its passphrase."),
        QT_TRANSLATE_NOOP("errors", "Type the passphrase"),
    ),
    "last_passphrase": (
        QT_TRANSLATE_NOOP("errors", "This is the only passphrase of the vault."),
        QT_TRANSLATE_NOOP("errors", "Closing it would leave nothing but the recovery sheet."),
        QT_TRANSLATE_NOOP("errors", "Add another passphrase first"),
    ),
    "last_person_slot": (
        QT_TRANSLATE_NOOP("errors", "This is the last way in that a person holds."),
        QT_TRANSLATE_NOOP(
            "errors", "Only a computer could open the vault then. Nothing was changed."
        ),
        QT_TRANSLATE_NOOP("errors", "Add a passphrase first"),
    ),
    "slot_unknown": (
        QT_TRANSLATE_NOOP("errors", "This way in is no more."),
        QT_TRANSLATE_NOOP("errors", "It was closed or replaced meanwhile. Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Read the list again"),
    ),
    "too_many_slots": (
        QT_TRANSLATE_NOOP("errors", "The vault has no room for one more way in."),
        QT_TRANSLATE_NOOP("errors", "It holds {most} at most. Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Close one first"),
    ),
    "rotation_unfinished": (
        QT_TRANSLATE_NOOP("errors", "The key of this vault is half replaced."),
        QT_TRANSLATE_NOOP(
            "errors",
            "What you typed belongs to the old key. The passphrase and the new sheet finish "
            "the work; nothing is lost.",
        ),
        QT_TRANSLATE_NOOP("errors", "Use the passphrase"),
    ),
    "keyring_unavailable": (
        QT_TRANSLATE_NOOP("errors", "This computer’s keyring does not answer."),
        QT_TRANSLATE_NOOP(
            "errors",
            "It is absent, locked or silent. The passphrase and the recovery sheet go on "
            "opening the vault.",
        ),
        QT_TRANSLATE_NOOP("errors", "Open the vault with its passphrase."),
    ),
    "keyring_not_kept": (
        QT_TRANSLATE_NOOP("errors", "This computer’s keyring keeps nothing."),
        QT_TRANSLATE_NOOP(
            "errors",
            "It took the key and did not give it back, so it is not relied on. Nothing was "
            "changed.",
        ),
        QT_TRANSLATE_NOOP("errors", "Go on without it"),
    ),
    "keyring_empty": (
        QT_TRANSLATE_NOOP("errors", "This computer no longer remembers the key."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Its keyring holds nothing for this vault, or something else. The passphrase "
            "goes on opening it.",
        ),
        QT_TRANSLATE_NOOP("errors", "Open the vault with its passphrase."),
    ),
    "kdf_out_of_range": (
        QT_TRANSLATE_NOOP("errors", "The header of this vault is not acceptable."),
        QT_TRANSLATE_NOOP(
            "errors",
            "It asks for less or more protection than is accepted: it may have been altered.",
        ),
        QT_TRANSLATE_NOOP("errors", "Open a backup"),
    ),
    "kdf_out_of_memory": (
        QT_TRANSLATE_NOOP("errors", "This computer lacks memory to open the vault."),
        QT_TRANSLATE_NOOP("errors", "Close other programs and try again. Nothing is changed."),
        QT_TRANSLATE_NOOP("errors", "Try again"),
    ),
    "vault_damaged": (
        QT_TRANSLATE_NOOP("errors", "This vault is damaged."),
        QT_TRANSLATE_NOOP(
            "errors", "A part of it is not as it was written. The rest was not touched."
        ),
        QT_TRANSLATE_NOOP("errors", "Open a backup"),
    ),
    "vault_too_new": (
        QT_TRANSLATE_NOOP("errors", "This vault comes from a newer version."),
        QT_TRANSLATE_NOOP("errors", "It uses format {format}. It is untouched."),
        QT_TRANSLATE_NOOP("errors", "Update the program"),
    ),
    "vault_already_open": (
        QT_TRANSLATE_NOOP("errors", "This vault is open elsewhere."),
        QT_TRANSLATE_NOOP("errors", "It is in use on “{host}”. Two desks cannot write at once."),
        QT_TRANSLATE_NOOP("errors", "Close it there"),
    ),
    "already_held": (
        QT_TRANSLATE_NOOP("errors", "This vault is open elsewhere."),
        QT_TRANSLATE_NOOP("errors", "It is in use on “{host}”. Two desks cannot write at once."),
        QT_TRANSLATE_NOOP("errors", "Close it there"),
    ),
    "vault_locked": (
        QT_TRANSLATE_NOOP("errors", "The vault is locked."),
        QT_TRANSLATE_NOOP("errors", "What was asked was not done. Unlock and ask again."),
        QT_TRANSLATE_NOOP("errors", "Unlock"),
    ),
    "vault_full": (
        QT_TRANSLATE_NOOP("errors", "The disk is full."),
        QT_TRANSLATE_NOOP(
            "errors", "Nothing more can be kept in the vault. What was saved is safe."
        ),
        QT_TRANSLATE_NOOP("errors", "Free some space"),
    ),
    "disk_full": (
        QT_TRANSLATE_NOOP("errors", "The disk is full."),
        QT_TRANSLATE_NOOP("errors", "Nothing was written. What was saved is safe."),
        QT_TRANSLATE_NOOP("errors", "Free some space"),
    ),
    "vault_unwritable": (
        QT_TRANSLATE_NOOP("errors", "The vault cannot be written."),
        QT_TRANSLATE_NOOP("errors", "The system refuses it ({reason}). What was saved is safe."),
        QT_TRANSLATE_NOOP("errors", "Check the disk"),
    ),
    "disk_refused": (
        QT_TRANSLATE_NOOP("errors", "The system refused to write."),
        QT_TRANSLATE_NOOP("errors", "Reason given: {reason}. What was saved is safe."),
        QT_TRANSLATE_NOOP("errors", "Check the disk"),
    ),
    "seal_broken": (
        QT_TRANSLATE_NOOP("errors", "An item of the vault was altered."),
        QT_TRANSLATE_NOOP(
            "errors", "Its seal does not hold: it is not shown. The rest of the vault is intact."
        ),
        QT_TRANSLATE_NOOP("errors", "Open a backup"),
    ),
    "dispute_key_missing": (
        QT_TRANSLATE_NOOP("errors", "This file can no longer be read."),
        QT_TRANSLATE_NOOP(
            "errors", "Its key is not in the vault: it was never imported here, or was destroyed."
        ),
        QT_TRANSLATE_NOOP("errors", "Back to the list"),
    ),
    "blob_missing": (
        QT_TRANSLATE_NOOP("errors", "A document is missing from the vault."),
        QT_TRANSLATE_NOOP(
            "errors", "It is recorded but not found on disk. Its fingerprint is kept."
        ),
        QT_TRANSLATE_NOOP("errors", "Ask for the file again"),
    ),
    "store": (
        QT_TRANSLATE_NOOP("errors", "This item is not in the vault."),
        QT_TRANSLATE_NOOP("errors", "It may have changed meanwhile. Nothing was modified."),
        QT_TRANSLATE_NOOP("errors", "Read again"),
    ),
    "note_changed": (
        QT_TRANSLATE_NOOP("errors", "This note was changed meanwhile."),
        QT_TRANSLATE_NOOP("errors", "Both texts are kept."),
        QT_TRANSLATE_NOOP("errors", "Read the other text"),
    ),
    "draft_changed": (
        QT_TRANSLATE_NOOP("errors", "This draft was changed meanwhile."),
        QT_TRANSLATE_NOOP("errors", "Your text is kept as a version."),
        QT_TRANSLATE_NOOP("errors", "Compare the versions"),
    ),
    "version_unknown": (
        QT_TRANSLATE_NOOP("errors", "There is no such version of this draft."),
        QT_TRANSLATE_NOOP("errors", "Version {version} is not kept. Your text is intact."),
        QT_TRANSLATE_NOOP("errors", "Choose another version"),
    ),
    "clause_unknown": (
        QT_TRANSLATE_NOOP("errors", "This clause is not kept any more."),
        QT_TRANSLATE_NOOP("errors", "It was deleted meanwhile. Your text is intact."),
        QT_TRANSLATE_NOOP("errors", "Write it again"),
    ),
    "spelling_unavailable": (
        QT_TRANSLATE_NOOP("errors", "Spelling cannot be checked."),
        QT_TRANSLATE_NOOP("errors", "The dictionary cannot be read: {language}."),
        QT_TRANSLATE_NOOP("errors", "Install the program again"),
    ),
    "draft_closed": (
        QT_TRANSLATE_NOOP("errors", "This draft is closed."),
        QT_TRANSLATE_NOOP("errors", "It was signed or given up. A new one may be started."),
        QT_TRANSLATE_NOOP("errors", "Start a new draft"),
    ),
    "act_moved": (
        QT_TRANSLATE_NOOP("errors", "This act has moved on."),
        QT_TRANSLATE_NOOP(
            "errors", "It is no longer in a state that allows this. Nothing was changed."
        ),
        QT_TRANSLATE_NOOP("errors", "Read again"),
    ),
    "act_not_possible": (
        QT_TRANSLATE_NOOP("errors", "The file does not allow this now."),
        QT_TRANSLATE_NOOP(
            "errors", "Its state changed, or it is no longer yours. Nothing was queued."
        ),
        QT_TRANSLATE_NOOP("errors", "Read the file again"),
    ),
    "schema_too_new": (
        QT_TRANSLATE_NOOP("errors", "This vault comes from a newer version."),
        QT_TRANSLATE_NOOP("errors", "Its database is newer than this program. It is untouched."),
        QT_TRANSLATE_NOOP("errors", "Update the program"),
    ),
    "chain_forked": (
        QT_TRANSLATE_NOOP("errors", "The timeline received contradicts the one held."),
        QT_TRANSLATE_NOOP(
            "errors", "Event {seq} differs. Nothing was imported; what is held is intact."
        ),
        QT_TRANSLATE_NOOP("errors", "Ask the platform"),
    ),
    "chain_gap": (
        QT_TRANSLATE_NOOP("errors", "Events are missing."),
        QT_TRANSLATE_NOOP(
            "errors", "Event {expected} was due, {found} came. Nothing was imported."
        ),
        QT_TRANSLATE_NOOP("errors", "Synchronise again"),
    ),
    "chain_broken": (
        QT_TRANSLATE_NOOP("errors", "The timeline breaks at event {seq}."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Its fingerprint does not follow the one before. Reading is possible, signing is not.",
        ),
        QT_TRANSLATE_NOOP("errors", "See the report"),
    ),
    "import_raced": (
        QT_TRANSLATE_NOOP("errors", "The file changed while it was read."),
        QT_TRANSLATE_NOOP("errors", "Nothing was imported. Opening it again will do."),
        QT_TRANSLATE_NOOP("errors", "Open it again"),
    ),
    "unexpected_dispute": (
        QT_TRANSLATE_NOOP("errors", "This is not the file that was announced."),
        QT_TRANSLATE_NOOP("errors", "The platform sent another one. Nothing was imported."),
        QT_TRANSLATE_NOOP("errors", "Synchronise again"),
    ),
    "no_trust_anchor": (
        QT_TRANSLATE_NOOP("errors", "This desk trusts no sender yet."),
        QT_TRANSLATE_NOOP(
            "errors", "Link a platform first: it says whose seal to trust. Nothing was imported."
        ),
        QT_TRANSLATE_NOOP("errors", "Link a platform"),
    ),
    "anchor_malformed": (
        QT_TRANSLATE_NOOP("errors", "This is not a certificate."),
        QT_TRANSLATE_NOOP("errors", "The platform gave something unreadable in its place."),
        QT_TRANSLATE_NOOP("errors", "Ask the platform"),
    ),
    "file_unreadable": (
        QT_TRANSLATE_NOOP("errors", "This file cannot be read."),
        QT_TRANSLATE_NOOP("errors", "The system does not allow it. Nothing was imported."),
        QT_TRANSLATE_NOOP("errors", "Choose another file"),
    ),
}
