"""A specimen of a document in the texts in use, page by page.

Owns the choice of kind and language; the document is the use case's, and nothing is written.
"""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from dispute_exchange.vocabulary import DecisionKind, Language
from mediator_desk.desktop.decision.pages import PagesPane
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.choice import Choice
from mediator_desk.desktop.widgets.roomy import take_room
from mediator_desk.usecases.body_texts import preview_body_texts


class SpecimenDialog(QDialog):
    """Draws again whenever another kind or language is chosen."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self._session = session
        self.kind, self.language, self.pages = Choice(), Choice(), PagesPane()
        self.close_it = button()
        rows, head = QVBoxLayout(self), QHBoxLayout()
        rows.setContentsMargins(14, 12, 14, 12)
        head.addWidget(self.kind)
        head.addWidget(self.language)
        head.addStretch(1)
        head.addWidget(self.close_it)
        rows.addLayout(head)
        rows.addWidget(self.pages, 1)
        self.pages.attach(session)
        self.pages.wait()
        take_room(self, 760, 680)
        self.close_it.clicked.connect(self.reject)
        self.pages.retried.connect(self.draw)
        follow_language(self, self._say)
        self.kind.activated.connect(self.draw)
        self.language.activated.connect(self.draw)
        self.draw()

    @Slot()
    def draw(self) -> None:
        """Make the document of the kind and language chosen."""
        self._session.work.database(
            preview_body_texts,
            self._session.desk,
            DecisionKind(self.kind.currentData()),
            Language(self.language.currentData()),
            owner=self,
            done=self._show,
            failed=self.pages.fail,
            key="specimen",
        )

    @Slot(object)
    def _show(self, pdf: bytes) -> None:
        self.pages.show_document(pdf, keep_page=False)

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Specimen"))
        kind, language = self.kind.currentData(), self.language.currentData()
        self.kind.set_choices([(one, label("decision_kind", one)) for one in DecisionKind])
        self.language.set_choices([("fr", "français"), ("en", "English")])
        self.kind.choose(kind or DecisionKind.PROPOSAL)
        self.language.choose(language or "fr")
        self.kind.setAccessibleName(self.tr("Kind of document"))
        self.language.setAccessibleName(self.tr("Language of the document"))
        self.close_it.setText(self.tr("Close"))
