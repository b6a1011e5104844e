"""Asking for the consent that what was given in confidence be shown.

Owns how it is taken back: it stays at this desk, so it can be as long as nothing rests on it.
"""

from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from mediator_desk.desktop.dispute.exhibits.sharing import ConsentForm
from mediator_desk.desktop.forms import TakingBack, open_form
from mediator_desk.desktop.session import Session
from mediator_desk.usecases.annotating import Consent, put_back_consent, record_consent
from mediator_desk.usecases.exhibits import ExhibitRow


def ask_consent(session: Session, dispute_id: UUID, row: ExhibitRow, over: QWidget) -> None:
    """Show the form of a consent; what it took the place of comes back with it."""
    form = ConsentForm(dispute_id, row, session.now().astimezone().date(), over)
    words = QCoreApplication.translate("ConsentForm", "Consent written down.")

    def back(before: Consent | None) -> TakingBack:
        return words, put_back_consent, dispute_id, row.item.evidence_id, before

    open_form(session, dispute_id, form, record_consent, sends=False, back=back)
