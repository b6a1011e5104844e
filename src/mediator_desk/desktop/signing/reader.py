"""The signed document, read in the window itself.

Owns the reader's frame. SECURITY: pages are pictures made by the limited child; no other program
is started, and nothing is written.
"""

from typing import Final

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from mediator_desk.desktop.decision.pages import PagesPane
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.roomy import take_room

_SIZE: Final = (820, 640)


class DocumentReader(QDialog):
    """Shows ``pdf``, called ``name``; over whatever asked for it."""

    def __init__(self, session: Session, name: str, pdf: bytes, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = name
        self.pages = PagesPane()
        self.pages.attach(session)
        self.close_button = button(kind="primary")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.pages, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 9, 16, 9)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        rows.addLayout(foot)
        self.close_button.clicked.connect(self.accept)
        self.finished.connect(self.deleteLater)
        take_room(self, *_SIZE)
        follow_language(self, self._say)
        self.pages.show_document(pdf, keep_page=False)

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Document {name}").format(name=self._name))
        self.close_button.setText(self.tr("Close"))
