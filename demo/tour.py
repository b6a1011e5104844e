"""A mediator's day, driven through the real window: unlock to implementation, in pictures.

Each step says what it did; any step that does not end as it should ends the tour with an error.
"""

import os
import sys
import traceback
from pathlib import Path
from types import TracebackType
from typing import TypeVar

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QListView,
    QListWidget,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QTableView,
    QTableWidget,
    QWidget,
)

from demo.checks import check_everything
from demo.hands import Hands
from demo.stage import PASSPHRASE, DemoFailed, Stage, say
from demo.stalls import StallWatch
from mediator_desk.desktop.app import Application
from mediator_desk.desktop.decision.gate import GatePane
from mediator_desk.desktop.decision.issued import IssuedPane
from mediator_desk.desktop.decision.text import ProseEdit
from mediator_desk.desktop.dispute.notes.editor import NoteEditor
from mediator_desk.desktop.dispute.timeline.view import TimelineView
from mediator_desk.system.paths import desk_paths

FILE_NO = "4182"
NOTE = "L221-24 : la preuve d'expédition du 18 juin suffit. Le terme reste le 1er juillet."
PROPOSED = ("0", "145,80", "14,90", "0")
REASONS = (
    "Le prix a été remboursé : ce chef est sans objet.",
    "Remboursée trente-quatre jours après le terme, la somme due est majorée de 20 %.",
    "Le professionnel accepte de prendre en charge les frais de retour.",
    "Aucune pièce n'établit un préjudice distinct du retard déjà réparé.",
)
_PROPOSED_COLUMN = 3
_Widget = TypeVar("_Widget", bound=QWidget)


class Tour:
    """The steps, in order."""

    def __init__(self, stage: Stage, application: Application, watch: StallWatch) -> None:
        self._stage = stage
        self._application = application
        self._hands = Hands(application, stage.folder / "pictures", watch)

    def run(self) -> None:
        """The whole day."""
        self._unlock()
        self._synchronise()
        self._open_file()
        self._read_timeline()
        self._write_note()
        self._look_at_exhibits()
        self._write_proposal()
        self._sign_offline()
        self._send()
        self._hear_the_parties()
        self._see_it_implemented()
        self._lock()

    # -- morning -----------------------------------------------------------------------------

    def _unlock(self) -> None:
        hands = self._hands
        secret = hands.find(QLineEdit, "secret")
        hands.settle()
        hands.step("unlock", "The vault asks for its passphrase; nothing else is shown.")
        hands.type_text(secret, PASSPHRASE)
        hands.press("Return", secret)
        hands.find(QListView, "views")

    def _synchronise(self) -> None:
        hands = self._hands
        hands.press("F5")
        cases = hands.find(QListView, "list")
        hands.until(lambda: cases.model().rowCount() > 5, "the disputes referred by the platform")
        hands.settle()
        hands.step("caseload", "Synchronised: the caseload says what is due, and when.")

    def _open_file(self) -> None:
        hands = self._hands
        search = hands.find(QLineEdit, "search")
        hands.type_text(search, "macro 105")
        cases = hands.find(QListView, "list")
        hands.until(lambda: 0 < cases.model().rowCount() < 5, "the file searched for")
        hands.settle()
        self._choose(cases)
        hands.press("Return", cases)
        hands.find(QWidget, "tabs")
        hands.step("overview", f"File {FILE_NO}: parties, amounts, clocks, next action.")

    def _read_timeline(self) -> None:
        hands = self._hands
        hands.press("Alt+2")
        view = self._timeline()
        hands.until(lambda: view.model().rowCount() > 20, "the events")
        hands.settle()
        hands.step("timeline", "The whole exchange on one timeline, from the first claim.")
        search = hands.find(QLineEdit, "search")
        hands.type_text(search, "preuve")
        hands.settle()
        hands.step("search", "Search in the timeline: hits are counted and reached one by one.")
        hands.press("Escape", search)
        hands.press("Escape", search)

    def _write_note(self) -> None:
        hands = self._hands
        view = self._timeline()
        view.setFocus()
        hands.press("N", view)
        editor = self._one(NoteEditor)
        hands.until(lambda: QApplication.focusWidget() is not view, "the note to write in")
        hands.type_text(QApplication.focusWidget() or view, NOTE)
        hands.until(
            lambda: editor.note is not None and editor.note.text == NOTE, "the note to save itself"
        )
        hands.step("note", "A private note beside the event: saved as it is typed, never sent.")

    def _look_at_exhibits(self) -> None:
        hands = self._hands
        hands.press("Alt+3")
        table = hands.find(QTableView, "table")
        hands.until(lambda: table.model().rowCount() > 5, "the exhibits")
        table.setFocus()
        for _ in range(8):
            hands.press("Down", table)
        hands.settle()
        hands.step("exhibits", "The exhibits: who filed them, who has seen them, a safe look.")
        hands.press("Alt+4")
        hands.step("notes", "All notes of the file in one place.")

    # -- the proposal ------------------------------------------------------------------------

    def _write_proposal(self) -> None:
        hands = self._hands
        hands.press("Alt+6")
        hands.settle()
        hands.step("begin", "No draft yet: begin from the standard plan.")
        start = hands.find(QPushButton, "beginDraft")
        hands.click(start)
        heads = hands.find(QTableWidget, "heads")
        hands.until(lambda: heads.rowCount() > len(PROPOSED), "the heads of claim")
        for row, amount in enumerate(PROPOSED):
            self._propose(heads, row, amount)
        self._give_reasons()
        days = hands.find(QSpinBox, "days")
        days.setFocus()
        days.selectAll()
        hands.type_text(days, "21")
        hands.press("Tab", days)
        gate = self._one(GatePane)
        hands.until(
            lambda: gate.sign.property("kind") == "primary", "the check before signing to pass"
        )
        hands.step("workshop", "The proposal is written; the check before signing passes.")

    def _propose(self, heads: QTableWidget, row: int, amount: str) -> None:
        hands = self._hands
        heads.setFocus()
        item = heads.item(row, _PROPOSED_COLUMN)
        if item is None:
            raise DemoFailed(f"head {row} has no amount to propose")
        spot = heads.visualItemRect(item).center()
        hands.click(heads.viewport(), spot)
        hands.press("Return", heads)
        field = heads.findChild(QLineEdit)
        if field is None:
            raise DemoFailed("the amount cannot be typed")
        field.selectAll()
        hands.type_text(field, amount)
        hands.press("Return", field)

    def _give_reasons(self) -> None:
        hands = self._hands
        plan = hands.find(QListWidget, "plan")
        letters = ("A", "B", "C", "D")
        written = 0
        for row in range(plan.count()):
            if not plan.item(row).text().lstrip().startswith(tuple(f"{c}." for c in letters)):
                continue
            hands.click(plan.viewport(), plan.visualItemRect(plan.item(row)).center())
            editor = self._one(ProseEdit)
            editor.setFocus()
            hands.press("Ctrl+End", editor)
            if editor.toPlainText().strip():
                hands.press("Return", editor)
            hands.type_text(editor, REASONS[written % len(REASONS)] + " ")
            if written == 1:
                self._cite_exhibit(editor)
            written += 1
        if written < len(PROPOSED):
            raise DemoFailed(f"only {written} heads have a section")

    def _cite_exhibit(self, editor: ProseEdit) -> None:
        """WHY a timer: an open menu runs a loop of its own until something is chosen."""

        def choose() -> None:
            menu = QApplication.activePopupWidget()
            if menu is not None:
                QTest.keyClick(menu, Qt.Key.Key_Down)
                QTest.keyClick(menu, Qt.Key.Key_Return)

        QTimer.singleShot(400, choose)
        self._hands.press("Alt+Shift+P", editor)
        self._hands.pause(600)

    def _sign_offline(self) -> None:
        hands = self._hands
        self._stage.stop_platform()
        say("    (the platform is stopped: the train enters a tunnel)")
        hands.press("F8", self._one(ProseEdit))
        confirm = hands.find(QCheckBox, "confirm")
        busy = self._application.window.findChild(QProgressBar, "busy")
        hands.until(lambda: busy is None or not busy.isVisible(), "the summary of the signature")
        hands.step("signing", "What is about to be signed, with which key, and what it starts.")
        hands.press("Space", confirm)
        sign = hands.find(QPushButton, "sign")
        hands.until(sign.isEnabled, "the signature to be allowed")
        hands.press("Return", confirm)
        hands.until(lambda: not confirm.isVisible(), "the signature")
        hands.step("signed", "Signed offline, and verified on the very bytes that were written.")
        hands.click(hands.find(QPushButton, "sign"))
        hands.press("Ctrl+3")
        table = hands.find(QTableView, "table")
        hands.until(lambda: self._reads(table, "En attente"), "the act to wait")
        hands.step("offline", "The platform is away: the act waits, and the desk says so.")

    def _send(self) -> None:
        hands = self._hands
        self._stage.start_platform()
        say("    (the platform is back)")
        hands.press("F5")
        table = hands.find(QTableView, "table")
        hands.until(lambda: self._reads(table, "Accepté"), "the receipt of the platform")
        hands.step("receipt", "Sent once, and receipted: only a receipt ends an act.")

    # -- what follows ------------------------------------------------------------------------

    def _hear_the_parties(self) -> None:
        hands = self._hands
        for party in ("consumer", "trader"):
            self._stage.platform(
                "party", "answer", FILE_NO, "--party", party, "--answer", "accepted"
            )
        hands.press("F5")
        hands.settle()
        hands.press("Ctrl+1")
        cases = hands.find(QListView, "list")
        self._show_all()
        hands.until(lambda: cases.model().rowCount() > 0, "the file")
        hands.settle()
        self._choose(cases)
        hands.press("Return", cases)
        hands.find(QWidget, "tabs")
        hands.press("Alt+6")
        issued = self._one(IssuedPane)
        hands.until(lambda: self._says(issued, "Acceptée", 2), "both answers")
        hands.step("answers", "Both parties accepted: each answer with its day.")

    def _see_it_implemented(self) -> None:
        hands = self._hands
        self._stage.platform(
            "party", "implement", FILE_NO, "--party", "consumer", "--status", "implemented"
        )
        hands.press("F5")
        state = hands.find(QWidget, "stateChip")
        hands.until(lambda: "Mis en pratique" in state.accessibleName(), "the implementation")
        hands.press("Alt+1")
        hands.step("implemented", "Implemented: the file has run its course.")

    def _lock(self) -> None:
        hands = self._hands
        hands.press("Ctrl+L")
        hands.find(QLineEdit, "secret")
        hands.step("locked", "Locked: nothing of any dispute is left on the screen.")
        left = [
            label.text()
            for label in self._application.window.findChildren(QLabel)
            if "Arvaillon" in label.text() or "Lumière" in label.text()
        ]
        if left:
            raise DemoFailed("something readable was left behind the lock")

    # -- looking -----------------------------------------------------------------------------

    def _timeline(self) -> TimelineView:
        return self._one(TimelineView)

    def _one(self, kind: type[_Widget]) -> _Widget:
        """The one visible widget of a kind."""
        found: list[_Widget] = []

        def there() -> bool:
            window = self._application.window
            found[:] = [one for one in window.findChildren(kind) if one.isVisible()]
            return bool(found)

        self._hands.until(there, kind.__name__)
        return found[0]

    def _choose(self, cases: QListView) -> None:
        """Make the row of the tour's file the current one."""
        for row in range(cases.model().rowCount()):
            index = cases.model().index(row, 0)
            if FILE_NO in str(index.data(Qt.ItemDataRole.AccessibleTextRole)):
                cases.setCurrentIndex(index)
                return
        raise DemoFailed(f"file {FILE_NO} is not in the list")

    def _show_all(self) -> None:
        views = self._hands.find(QListView, "views")
        model = views.model()
        for row in range(model.rowCount()):
            index = model.index(row, 0)
            if index.data(Qt.ItemDataRole.DisplayRole) in ("Tous", "All"):
                self._hands.click(views.viewport(), views.visualRect(index).center())

    @staticmethod
    def _reads(table: QTableView, words: str) -> bool:
        model = table.model()
        roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        for row in range(model.rowCount(QModelIndex())):
            for column in range(model.columnCount(QModelIndex())):
                for role in roles:
                    if words in str(model.index(row, column).data(role) or ""):
                        return True
        return False

    @staticmethod
    def _says(pane: QWidget, words: str, times: int) -> bool:
        said = [one.text() for one in pane.findChildren(QLabel)]
        return sum(words in text for text in said) >= times


def main() -> int:
    """Run the tour, then the independent checks; 0 when everything held."""
    stage = Stage(port=int(os.environ["DEMO_PORT"]))
    qt = QApplication(sys.argv[:1])
    faults: list[str] = []

    def remember(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        faults.append("".join(traceback.format_exception(kind, error, trace)))

    sys.excepthook = remember
    application = Application(qt, desk_paths())
    application.languages.use("fr")
    application.begin([])
    watch = StallWatch(application)
    watch.start()
    try:
        stage.start_platform()
        Tour(stage, application, watch).run()
    except DemoFailed as failed:
        faults.append(f"FAILED: {failed}")
    finally:
        watch.stop()
        application.window.close()
        application.end()
        stage.stop_platform()
    if not faults:
        faults = check_everything(stage)
    say(watch.report(Path(os.environ.get("DEMO_STALLS") or stage.folder / "stalls.txt")))
    for fault in faults:
        say(fault)
    say("The tour held." if not faults else f"{len(faults)} fault(s).")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
