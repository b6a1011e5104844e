"""What the store can refuse, as kinds with facts."""

from typing import ClassVar

from mediator_desk.errors import DeskError


class StoreError(DeskError):
    """The root of everything below."""

    kind: ClassVar[str] = "store"


class DisputeUnknown(StoreError):
    """No such dispute is held in this vault. Facts: ``dispute_id``."""

    kind: ClassVar[str] = "dispute_unknown"


class NoteUnknown(StoreError):
    """No such note. Facts: ``note_id``."""

    kind: ClassVar[str] = "note_unknown"


class NoteChanged(StoreError):
    """The note has a later version than the one the change was made on. Facts: ``last``."""

    kind: ClassVar[str] = "note_changed"


class DraftUnknown(StoreError):
    """No such draft. Facts: ``draft_id``."""

    kind: ClassVar[str] = "draft_unknown"


class DraftChanged(StoreError):
    """The draft has a later version than the one the change was made on. Facts: ``last``."""

    kind: ClassVar[str] = "draft_changed"


class DraftClosed(StoreError):
    """The draft was signed or abandoned. Facts: ``status``."""

    kind: ClassVar[str] = "draft_closed"


class VersionUnknown(StoreError):
    """The draft has no such version. Facts: ``draft_id``, ``version``."""

    kind: ClassVar[str] = "version_unknown"


class ClauseUnknown(StoreError):
    """No such clause of the person's own. Facts: ``clause_id``."""

    kind: ClassVar[str] = "clause_unknown"


class DecisionUnknown(StoreError):
    """No such decision was signed at this desk. Facts: ``decision_id``."""

    kind: ClassVar[str] = "decision_unknown"


class ActUnknown(StoreError):
    """No such act in the outbox. Facts: ``act_id``."""

    kind: ClassVar[str] = "act_unknown"


class ActMoved(StoreError):
    """The act is not in a state that allows this. Facts: ``state``, ``wanted``."""

    kind: ClassVar[str] = "act_moved"


class ExhibitUnknown(StoreError):
    """The dispute has no such exhibit. Facts: ``evidence_id``."""

    kind: ClassVar[str] = "exhibit_unknown"


class HighlightUnknown(StoreError):
    """The dispute has no such highlight. Facts: ``highlight_id``."""

    kind: ClassVar[str] = "highlight_unknown"


class TalkUnknown(StoreError):
    """Nothing is kept here of such a talk. Facts: ``talk_id``."""

    kind: ClassVar[str] = "talk_unknown"


class TalkWordsChanged(StoreError):
    """The words have a later version than the one changed. Facts: ``last``."""

    kind: ClassVar[str] = "talk_words_changed"


class HoldUnknown(StoreError):
    """No such legal hold stands. Facts: ``hold_id``."""

    kind: ClassVar[str] = "hold_unknown"


class DisputeDestroyed(StoreError):
    """The dispute was destroyed at this desk, and is not taken in again. Facts: ``dispute_id``."""

    kind: ClassVar[str] = "dispute_destroyed"


class SchemaTooNew(StoreError):
    """The database was written by a later version of this program. Facts: ``found``."""

    kind: ClassVar[str] = "schema_too_new"


class CopyUnsound(StoreError):
    """The copy made before a migration does not read back; nothing was migrated. Facts: ``found``,
    the migration the database stands at."""

    kind: ClassVar[str] = "copy_unsound"


class SigningKeyUnknown(StoreError):
    """There is no such signing key here. Facts: ``key_id``."""

    kind: ClassVar[str] = "signing_key_unknown"
