"""The card of the settings about files whose term has ended, and about what was destroyed."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import Slot

from mediator_desk.desktop.custody.destroyed import CertificatesForm
from mediator_desk.desktop.custody.keeping import KeepingForm
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.dates import day_long
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.settings_card import ThingsCard
from mediator_desk.usecases.custody import Custody, due_for_destruction

_SHOWN = 20


class DueCard(ThingsCard):
    """Read again after each destruction."""

    def __init__(self, session: Session) -> None:
        self.certificates = button(kind="link", icon="file-certificate")
        super().__init__(self.certificates)
        self._session = session
        self._due: tuple[Custody, ...] | None = None
        self.certificates.clicked.connect(self.open_certificates)
        session.facts_changed.connect(self.read)
        follow_language(self, self._say)
        self.read()

    @Slot()
    def read(self) -> None:
        """Read again what is due."""
        session = self._session
        session.work.database(
            due_for_destruction,
            session.desk,
            owner=self,
            done=self._show,
            failed=self.fail,
            key="due",
        )

    @Slot()
    def open_certificates(self) -> CertificatesForm:
        """Show every certificate."""
        form = CertificatesForm(self._session, self.window())
        form.open()
        return form

    def open_keeping(self, dispute_id: UUID) -> KeepingForm:
        """Show how long one file is kept."""
        form = KeepingForm(self._session, dispute_id, self.window())
        form.open()
        return form

    @Slot(object)
    def _show(self, due: tuple[Custody, ...]) -> None:
        self._due = due
        self._say_lines()

    def _say(self) -> None:
        self.say(
            self.tr("Files to be destroyed"),
            self.tr(
                "Closed files whose term has ended and that no hold protects. Nothing is destroyed "
                "by itself."
            ),
        )
        self.certificates.setText(self.tr("Certificates of destruction…"))
        self._say_lines()

    def _say_lines(self) -> None:
        self.lines.clear()
        if self._due is None:
            return
        if not self._due:
            self.lines.add("circle-check", self.tr("Nothing is due"), "", tone="success.fg")
        for one in self._due[:_SHOWN]:
            since = self.tr("Kept until {day}").format(
                day=day_long(one.until, weekday=False) if one.until else "?"
            )
            self.lines.add(
                "hourglass",
                f"{one.file_no}, {one.title}",
                since,
                [(self.tr("See…"), partial(self.open_keeping, one.dispute_id))],
            )
        more = len(self._due) - _SHOWN
        if more > 0:
            self.lines.add("hourglass", self.tr("%n more file(s)", "", more), "")
