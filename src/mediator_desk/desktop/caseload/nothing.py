"""What the list says when it is empty: what is next and when, and one useful way on."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Slot

from mediator_desk._generated.ui_caseload import Ui_CaseloadForm
from mediator_desk.desktop.caseload.asking import Asking
from mediator_desk.desktop.present.dates import day_long
from mediator_desk.desktop.session import Session
from mediator_desk.usecases.caseload import Caseload, CaseView

translate = QCoreApplication.translate
Way = tuple[str, Callable[[], object]]


class Nothing(QObject):
    """The words and the buttons of the empty list."""

    def __init__(self, ui: Ui_CaseloadForm, asking: Asking, session: Session) -> None:
        super().__init__(ui.empty)
        self._ui, self._asking, self._session = ui, asking, session
        self._caseload: Caseload | None = None
        self._ways: tuple[Way, ...] = ()
        self.first = ui.empty.add_button("")
        self.second = ui.empty.add_button("", "link")
        self.first.clicked.connect(self._go_first)
        self.second.clicked.connect(self._go_second)

    def say(self, caseload: Caseload) -> None:
        """Say why ``caseload`` holds no row."""
        self._caseload = caseload
        if self._asking.narrowed:
            self._no_match(caseload)
        elif not caseload.counts.get(CaseView.ALL):
            self._no_file()
        else:
            self._nothing_due(caseload)

    def _no_match(self, caseload: Caseload) -> None:
        narrowed = self._asking.narrowed
        where = translate("caseload", "In the view {view}.").format(view=self._asking.heading)
        self._ui.empty.say(
            translate("caseload", "No file answers to “{text}”").format(text=narrowed),
            where,
            "search",
        )
        ways: list[Way] = [(translate("caseload", "Clear the filters"), self._asking.clear)]
        if self._asking.search and caseload.closed_hits:
            closed = translate("caseload", "Search closed files too ({count})")
            words = closed.format(count=caseload.closed_hits)
            ways.insert(0, (words, self._asking.search_closed))
        self._offer(*ways)

    def _no_file(self) -> None:
        if self._session.actor is not None:
            self._ui.empty.say(
                translate("caseload", "No file received yet"),
                translate("caseload", "Files the platform sends arrive here by themselves."),
                "inbox",
            )
            way = self._session.send_asked.emit
            self._offer((translate("caseload", "Synchronise now"), way))
            return
        self._ui.empty.say(
            translate("caseload", "Drop a dispute file here"),
            translate("caseload", "Or open one from disk, or link a platform that sends them."),
            "folder-open",
        )
        self._offer((translate("caseload", "Link a platform…"), self._to_settings))

    def _nothing_due(self, caseload: Caseload) -> None:
        waiting = caseload.counts.get(CaseView.WAITING, 0)
        parts = [self.tr("%n file(s) wait for a party.", "", waiting)] if waiting else []
        row = caseload.next_due
        if row is not None and row.clock is not None and row.clock.due_on is not None:
            due = translate("caseload", "The next deadline is on {day}, file {number}.")
            parts.append(due.format(day=day_long(row.clock.due_on), number=row.file_no))
        self._ui.empty.say(self._fact(), " ".join(parts), "circle-check")
        if self._asking.view is CaseView.TO_ANSWER and waiting:
            words = translate("caseload", "See the files that wait")
            self._offer((words, lambda: self._asking.show_view(CaseView.WAITING)))
        else:
            words = translate("caseload", "See all files")
            self._offer((words, lambda: self._asking.show_view(CaseView.ALL)))

    def _fact(self) -> str:
        return {
            CaseView.TO_ANSWER: translate("caseload", "No file awaits your action"),
            CaseView.OVERDUE: translate("caseload", "Nothing is late"),
            CaseView.NEXT_SEVEN_DAYS: translate("caseload", "Nothing falls due within seven days"),
        }.get(self._asking.view, translate("caseload", "No file here"))

    def _to_settings(self) -> None:
        self._session.navigation.place("settings")

    def _offer(self, *ways: Way) -> None:
        self._ways = ways
        for number, made in enumerate((self.first, self.second)):
            made.setVisible(number < len(ways))
            made.setText(ways[number][0] if number < len(ways) else "")

    @Slot()
    def _go_first(self) -> None:
        self._ways[0][1]()

    @Slot()
    def _go_second(self) -> None:
        self._ways[1][1]()
