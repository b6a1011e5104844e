"""Linking this desk to a platform: the same three fields in the first run and in the settings.

Owns checking what was typed and the enrolment job; the forms own the fields.
"""

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, QObject, QUrl, Signal, Slot
from PySide6.QtWidgets import QLabel, QLineEdit

from mediator_desk.desktop.present.dates import day_long
from mediator_desk.desktop.present.errors import error_words
from mediator_desk.desktop.widgets.announce import announce
from mediator_desk.desktop.widgets.busy import ProgressPanel
from mediator_desk.desktop.work import Job, Work

if TYPE_CHECKING:
    from mediator_desk.usecases.desk import Desk
    from mediator_desk.usecases.enrolment import Enrolled

_LOOPBACK: Final = frozenset({"127.0.0.1", "localhost", "::1"})


def _enrol(desk: "Desk", url: str, code: str, device: str) -> "Enrolled":
    from mediator_desk.usecases.enrolment import Enrol, enrol

    return enrol(desk, Enrol(platform_url=url, code=code, device_name=device))


class LinkForm(QObject):
    """Emits ``linked`` with the new desk and a sentence, then ``ended`` in any case."""

    linked = Signal(object, object)
    ended = Signal()

    def __init__(
        self,
        work: Work,
        url: QLineEdit,
        code: QLineEdit,
        device: QLineEdit,
        error: QLabel,
        progress: ProgressPanel,
    ) -> None:
        super().__init__(url)
        self._work = work
        self._url, self._code, self._device = url, code, device
        self._error = error
        self._progress = progress
        self._job: Job | None = None
        progress.hide()
        error.hide()

    @property
    def running(self) -> bool:
        """Whether an enrolment is under way."""
        return self._job is not None

    def start(self, desk: "Desk") -> None:
        """Check the fields and enrol; a mistake is said beside the field it is in."""
        problem, field = self._problem()
        if problem:
            self._say_error(problem)
            field.setFocus()
            field.selectAll()
            return
        self._error.hide()
        self._progress.set_cancel_text("")
        self._progress.show_progress(
            0, 0, QCoreApplication.translate("linking", "Waiting for the platform")
        )
        self._progress.show()
        self._job = self._work.network(
            _enrol,
            desk,
            self._url.text().strip(),
            self._code.text().strip(),
            self._device.text().strip(),
            owner=self,
            done=self._linked,
            failed=self._failed,
        )
        self._job.finished.connect(self._finished)

    def _problem(self) -> tuple[str, Any]:
        translate = QCoreApplication.translate
        url = QUrl(self._url.text().strip(), QUrl.ParsingMode.StrictMode)
        if not url.isValid() or not url.host() or url.scheme() not in {"http", "https"}:
            return translate(
                "linking", "This is not an address: it begins with https://."
            ), self._url
        if url.scheme() == "http" and url.host() not in _LOOPBACK:
            words = translate("linking", "Without https the exchange could be read on the way.")
            return words, self._url
        if not self._code.text().strip():
            return translate("linking", "Type the code you were given."), self._code
        if not self._device.text().strip():
            return translate("linking", "Give this desk a name."), self._device
        return "", self._url

    def _say_error(self, text: str) -> None:
        self._error.setText(text)
        self._error.show()
        announce(self._error, text)

    @Slot(object)
    def _linked(self, enrolled: "Enrolled") -> None:
        self._code.clear()
        words = QCoreApplication.translate(
            "linking",
            "Linked to {platform} as {person}. The signing certificate is valid until {day}.",
        )
        actor = enrolled.desk.actor
        text = words.format(
            platform=enrolled.platform_name,
            person=actor.name if actor else enrolled.certificate_subject,
            day=day_long(enrolled.certificate_expires_on, weekday=False),
        )
        self.linked.emit(enrolled.desk, text)

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        words = error_words(error)
        self._say_error(f"{words.title} {words.sentence}")

    @Slot()
    def _finished(self) -> None:
        self._job = None
        self._progress.hide()
        self.ended.emit()
