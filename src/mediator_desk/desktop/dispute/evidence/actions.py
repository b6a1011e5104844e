"""What may be done with the exhibit in view, in one menu beside it.

Owns the menu and the dialogs it opens; the pane tells it which exhibit is shown.
"""

from collections.abc import Callable, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from dispute_exchange.events import RequestedPiece
from dispute_exchange.vocabulary import DocumentDefect, PartyRole
from mediator_desk.desktop.dispute.evidence.kinds import is_program
from mediator_desk.desktop.dispute.evidence.redaction import RedactionDialog
from mediator_desk.desktop.dispute.exhibits.consenting import ask_consent
from mediator_desk.desktop.dispute.exhibits.marking import AnnotateForm, DoubtForm
from mediator_desk.desktop.dispute.exhibits.requesting import open_request_dialog
from mediator_desk.desktop.dispute.exhibits.sharing import SendingForm, SharingForm
from mediator_desk.desktop.dispute.exhibits.words import to_words
from mediator_desk.desktop.forms import open_form
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.widgets.buttons import IconButton
from mediator_desk.usecases.annotating import (
    AnnotateExhibit,
    FlagAuthenticity,
    annotate_exhibit,
    flag_authenticity,
)
from mediator_desk.usecases.disclosing import disclose
from mediator_desk.usecases.exhibits import (
    Cell,
    ExhibitPreview,
    ExhibitRow,
    PreviewKind,
    Sight,
)
from mediator_desk.usecases.outbox import ActState
from mediator_desk.usecases.redaction import file_redacted_copy
from mediator_desk.usecases.scanning import send_again

_PARTIES = (PartyRole.CONSUMER, PartyRole.TRADER)


class ExhibitActions(IconButton):
    """A button that opens the menu; ``wanted`` and ``failed`` are for the pane.

    ``wanted`` carries ``save``, ``outside``, ``cite``, ``find``, ``thumbnails``, ``turn``.
    """

    wanted = Signal(str)
    failed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("dots-vertical", parent=parent)
        self._session: Session | None = None
        self._dispute_id: UUID | None = None
        self._row: ExhibitRow | None = None
        self._exhibits: Sequence[ExhibitRow] = ()
        self._shown: ExhibitPreview | None = None
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self)
        self.setMenu(self._menu)
        self._menu.aboutToShow.connect(self._fill)
        self.setEnabled(False)
        follow_language(self, self._say)

    def attach(self, session: Session, dispute_id: UUID) -> None:
        """Belong to a dispute of an open desk."""
        self._session, self._dispute_id = session, dispute_id

    def take(self, row: ExhibitRow | None, exhibits: Sequence[ExhibitRow]) -> None:
        """The exhibit in view, among all there are."""
        self._row, self._exhibits = row, exhibits
        self.setEnabled(row is not None)

    def tell(self, shown: ExhibitPreview | None) -> None:
        """What is seen of it."""
        self._shown = shown

    def can_redact(self) -> bool:
        """Whether a redacted copy of the exhibit can be made."""
        row = self._row
        if row is None or row.filing is not None or not row.held:
            return False
        kind = row.item.media_type
        return kind == "application/pdf" or kind.startswith("image/")

    def _say(self) -> None:
        self.say(self.tr("What may be done with this exhibit"))

    @Slot()
    def _fill(self) -> None:
        self._menu.clear()
        row = self._row
        if row is None or self._session is None:
            return
        self._offer_views()
        self._menu.addSeparator()
        self._offer(self.tr("Your own title and type…"), self._annotate)
        self._offer(self.tr("Doubt about authenticity…"), self._doubt)
        self._menu.addSeparator()
        if row.filing is None:
            self._fill_shared(row)
        elif row.filing.state in (None, ActState.WITHDRAWN):
            self._offer(self.tr("Send it to the parties…"), self._send)
        if self.can_redact():
            self._offer(self.tr("Make a redacted copy…"), self.redact)
        self._menu.addSeparator()
        if row.held:
            self._offer_outside()

    def _offer_views(self) -> None:
        shown = self._shown
        if shown is None or shown.kind is PreviewKind.NONE:
            return
        if shown.kind is not PreviewKind.IMAGE:
            self._want(self.tr("Find in this exhibit…"), "find", "Ctrl+F")
        if shown.picture is not None:
            self._want(self.tr("Turn by a quarter"), "turn", "R")
            if shown.pages > 1:
                self._want(self.tr("Small pages"), "thumbnails", "")
        self._want(self.tr("Copy a citation"), "cite", "Ctrl+Shift+C")

    def _offer_outside(self) -> None:
        self._want(self.tr("Save a copy outside the vault…"), "save", "")
        shown = self._shown
        outside = self._want(self.tr("Open outside the vault…"), "outside", "")
        outside.setEnabled(
            shown is not None and bool(shown.media_type) and not is_program(shown.media_type)
        )

    def _want(self, words: str, name: str, keys: str) -> QAction:
        # WHY in the words: the key is the pane's own, and must not be taken twice.
        action = self._menu.addAction(f"{words}\t{keys}" if keys else words)
        action.triggered.connect(lambda _=False: self.wanted.emit(name))
        return action

    def _fill_shared(self, row: ExhibitRow) -> None:
        for cell in row.cells:
            if cell.sight is Sight.UNSEEN:
                words = self.tr("Communicate {to}…").format(to=to_words(cell.party))
                self._offer(words, partial(self._share, cell))
            elif cell.sight is Sight.CONFIDED:
                self._offer(self.tr("Record the consent…"), self._consent)
        again = self._menu.addMenu(self.tr("Ask for it again"))
        again.setEnabled(row.item.submitted_by in _PARTIES)
        for defect in DocumentDefect:
            action = again.addAction(label("document_defect", defect))
            action.triggered.connect(partial(self._ask_again, defect))

    def _offer(self, words: str, do: Callable[[], object]) -> None:
        self._menu.addAction(words).triggered.connect(lambda _=False: do())

    # -- what is done ------------------------------------------------------------------------

    def _known(self) -> tuple[Session, UUID, ExhibitRow]:
        assert self._session is not None
        assert self._dispute_id is not None
        assert self._row is not None
        return self._session, self._dispute_id, self._row

    def _annotate(self) -> None:
        session, dispute_id, row = self._known()
        form = AnnotateForm(dispute_id, row, self.window())
        before = AnnotateExhibit(dispute_id, row.item.evidence_id, row.title, row.type)
        back = (self.tr("Title and type changed."), annotate_exhibit, before)
        open_form(session, dispute_id, form, annotate_exhibit, sends=False, back=lambda _: back)

    def _doubt(self) -> None:
        session, dispute_id, row = self._known()
        form = DoubtForm(session, dispute_id, row, self.window())
        before = FlagAuthenticity(dispute_id, row.item.evidence_id, row.authenticity, row.doubt)
        back = (self.tr("Doubt changed."), flag_authenticity, before)
        open_form(session, dispute_id, form, flag_authenticity, sends=False, back=lambda _: back)

    def _consent(self) -> None:
        session, dispute_id, row = self._known()
        ask_consent(session, dispute_id, row, self.window())

    def _share(self, cell: Cell) -> None:
        session, dispute_id, row = self._known()
        chosen = [row.item.evidence_id]
        form = SharingForm(session, dispute_id, self._exhibits, chosen, cell.party, self.window())
        open_form(session, dispute_id, form, disclose)

    def _ask_again(self, defect: DocumentDefect, _checked: bool = False) -> None:
        session, dispute_id, row = self._known()
        by = row.item.submitted_by
        if by is not PartyRole.CONSUMER and by is not PartyRole.TRADER:
            return
        piece = RequestedPiece(
            title=row.item.title,
            type=row.shown_type,
            defect=defect,
            evidence_id=row.item.evidence_id,
        )
        open_request_dialog(session, dispute_id, self.window(), to=by, pieces=[piece])

    @Slot()
    def redact(self) -> None:
        """Draw what is to be blacked out in a copy."""
        session, dispute_id, row = self._known()
        RedactionDialog(session, dispute_id, row, self.window()).open()

    def _send(self) -> None:
        session, dispute_id, row = self._known()
        if row.redacts is not None:
            form = SendingForm(dispute_id, row, self.window())
            open_form(session, dispute_id, form, file_redacted_copy)
            return
        session.work.database(
            send_again,
            session.desk,
            dispute_id,
            row.item.evidence_id,
            owner=self,
            done=self._sent,
            failed=self.failed.emit,
        )

    @Slot(object)
    def _sent(self, _made: object) -> None:
        if self._session is not None:
            self._session.tell_changed(self._dispute_id)
            self._session.sync_asked.emit()
