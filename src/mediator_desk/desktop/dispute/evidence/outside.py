"""Taking a file out of the vault: saving a copy, or opening it with another program.

Owns the two dialogs and what was agreed to; the writing is the use case's. SECURITY: nothing is
written but where one chose, no program is ever opened, and each kind of file is asked about once.
"""

from pathlib import Path
from typing import Final
from uuid import UUID
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from mediator_desk.desktop.dispute.evidence.kinds import is_program, kind_words
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.sizes import file_size, fingerprint
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.widgets.choosing import ask_where_to_save
from mediator_desk.desktop.widgets.form import FormDialog
from mediator_desk.usecases.exhibits import (
    ExhibitPreview,
    ExhibitRow,
    copy_name,
    save_exhibit_copy,
)

_AGREED: Final[WeakKeyDictionary[Session, set[str]]] = WeakKeyDictionary()
"""The kinds one agreed to open outside, until the desk is locked."""


class OpenOutsideForm(FormDialog):
    """Says what leaves the vault and what may happen; ``wanted`` when one agrees."""

    def __init__(self, row: ExhibitRow, shown: ExhibitPreview, parent: QWidget) -> None:
        super().__init__(parent)
        self._row, self._shown = row, shown
        follow_language(self, self._say)

    def request(self) -> object:
        return self._shown.media_type

    def _say(self) -> None:
        lead = self.tr(
            "{kind}, {size}, SHA-256 {digest}.\nA copy in clear leaves the vault, to the place you "
            "choose, and stays there until you delete it. The program that opens it may run what "
            "it holds and fetch what it asks for. You are asked once for this kind of file."
        )
        kind = kind_words(self._shown.media_type)
        self.say(
            self.tr("Open outside the vault?"),
            lead.format(
                kind=f"{kind[:1].upper()}{kind[1:]}",
                size=file_size(self._shown.size),
                digest=fingerprint(self._row.item.sha256),
            ),
            self.tr("Choose where, and open"),
            self.tr("Cancel"),
        )


class Outside(QObject):
    """``saved`` with the file written; ``failed`` with an error."""

    saved = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self._session: Session | None = None
        self._dispute_id: UUID | None = None
        self._evidence_id: UUID | None = None
        self._inside: tuple[int, ...] = ()
        self._opens = False

    def attach(self, session: Session, dispute_id: UUID) -> None:
        """Belong to a dispute of an open desk."""
        self._session, self._dispute_id = session, dispute_id

    def save(self, row: ExhibitRow, inside: tuple[int, ...], name: str = "") -> None:
        """Ask where to, and write a copy."""
        self._ask_where(row, inside, name, opens=False)

    def open(self, row: ExhibitRow, inside: tuple[int, ...], shown: ExhibitPreview) -> None:
        """Ask once for this kind of file, then where to; write a copy and open it."""
        if self._session is None or is_program(shown.media_type):
            return
        agreed = _AGREED.setdefault(self._session, set())
        if shown.media_type in agreed:
            self._ask_where(row, inside, shown.name, opens=True)
            return
        form = OpenOutsideForm(row, shown, self._over.window())
        form.wanted.connect(lambda kind: agreed.add(str(kind)))
        form.wanted.connect(lambda _: form.accept())
        form.wanted.connect(lambda _: self._ask_where(row, inside, shown.name, opens=True))
        form.open()

    def _ask_where(
        self, row: ExhibitRow, inside: tuple[int, ...], name: str, *, opens: bool
    ) -> None:
        self._evidence_id, self._inside, self._opens = row.item.evidence_id, inside, opens
        given = name if inside and name else row.item.original_name
        wanted = copy_name(row.item.piece_no, given, row.item.media_type)
        ask_where_to_save(
            self._over,
            self.tr("Save a copy outside the vault"),
            wanted,
            self._save_to,
            accept=self.tr("Save in clear, outside the vault"),
        )

    @Slot(str)
    def _save_to(self, path: str) -> None:
        if self._session is None or self._dispute_id is None or self._evidence_id is None:
            return
        self._session.work.database(
            save_exhibit_copy,
            self._session.desk,
            self._dispute_id,
            self._evidence_id,
            Path(path),
            self._inside,
            owner=self,
            done=self._written,
            failed=self.failed.emit,
        )

    @Slot(object)
    def _written(self, path: Path) -> None:
        self.saved.emit(path)
        if self._opens:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
