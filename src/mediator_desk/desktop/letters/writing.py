"""Writing a letter of one's own: the form, the letter it seals, and how that is taken back.

Owns no page and no list; a letter that was printed, saved or posted is out of reach.
"""

from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from dispute_exchange.vocabulary import Language, NoticeKind, PartyRole
from mediator_desk.desktop.forms import TakingBack, open_form
from mediator_desk.desktop.letters.forms import WriteForm
from mediator_desk.desktop.present.locale import in_french
from mediator_desk.desktop.session import Session
from mediator_desk.usecases.letters import discard_letter, write_letter


def open_letter_form(
    session: Session, dispute_id: UUID, notice: NoticeKind, to: PartyRole, over: QWidget
) -> None:
    """Show the form of a letter of ``notice`` to a party, in the language of the window."""
    form = WriteForm(dispute_id, session.now().astimezone().date(), over)
    form.choose(notice, to, Language.FR if in_french() else Language.EN)
    words = QCoreApplication.translate("letters", "Letter prepared.")

    def back(letter_id: UUID) -> TakingBack:
        return words, discard_letter, letter_id

    open_form(session, dispute_id, form, write_letter, sends=False, back=back)
