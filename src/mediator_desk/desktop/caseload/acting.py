"""What can be done with the rows chosen: commands, their keys, the menu of a row.

Owns the commands; nothing here signs, sends or deletes, and several rows at once can only be
written to a table or grouped.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QListView, QMenu, QWidget

from dispute_exchange.vocabulary import Language
from mediator_desk.desktop.bundles.grouping import GroupForm
from mediator_desk.desktop.caseload.model import CaseloadModel
from mediator_desk.desktop.dispute.timeline.printing import ChronologyDialog
from mediator_desk.desktop.forms import open_form
from mediator_desk.desktop.present.locale import in_french
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.shell.panes import add_command
from mediator_desk.desktop.widgets.announce import announce
from mediator_desk.desktop.widgets.choosing import ask_where_to_save
from mediator_desk.usecases.bundles import Candidate, files_against, form_bundle
from mediator_desk.usecases.case_lists import ExportCases, ExportedCases, export_cases
from mediator_desk.usecases.caseload import CaseRow, NextAction

_MENU: Final = ("open", "apart", "note", "extend", "print", "copy")
_SEVERAL: Final = ("export", "group")


class RowActs(QObject):
    """The commands of the list, which belong to ``page``."""

    open_apart = Signal(object)
    """A dispute (``UUID``) to be opened in a window of its own."""
    written = Signal(str)
    """The list was written to a file of this name."""
    failed = Signal(object)

    def __init__(
        self, session: Session, rows: QListView, model: CaseloadModel, page: QWidget
    ) -> None:
        super().__init__(page)
        self._session, self._rows, self._model, self._page = session, rows, model, page
        self._actions: dict[str, QAction] = {}
        for name, menu, keys, act in (
            ("open", "dispute", "", self.open),
            ("apart", "dispute", "", self._open_apart),
            ("note", "dispute", "Ctrl+N", self._note),
            ("extend", "dispute", "", self.extend),
            ("print", "dispute", "Ctrl+P", self._print),
            ("copy", "dispute", "", self._copy_numbers),
            ("export", "dispute", "", self._choose_file),
            ("group", "dispute", "", self._group),
        ):
            self._actions[name] = self._make(name, menu, keys, act)
        rows.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        rows.customContextMenuRequested.connect(self._open_menu)
        rows.selectionModel().selectionChanged.connect(self.offer)

    def chosen(self) -> list[CaseRow]:
        """The rows chosen, from the top."""
        indexes = sorted(self._rows.selectionModel().selectedIndexes(), key=lambda at: at.row())
        found = (self._model.row(index) for index in indexes)
        return [row for row in found if row is not None]

    def current(self) -> CaseRow | None:
        """The row the keyboard is on."""
        return self._model.row(self._rows.currentIndex())

    @Slot()
    def offer(self) -> None:
        """Leave to be pressed only what can be done with what is chosen."""
        chosen = self.chosen()
        row = chosen[0] if len(chosen) == 1 else None
        for name in _MENU:
            self._actions[name].setEnabled(row is not None)
        self._actions["copy"].setEnabled(bool(chosen))
        self._actions["export"].setEnabled(bool(chosen))
        self._actions["group"].setEnabled(bool(chosen))
        if row is not None:
            # LAW(R613-1): nothing is taken out of a file before independence was stated.
            sealed = row.next_action is NextAction.DECLARE_INDEPENDENCE
            running = row.clock is not None and row.clock.rule_id.startswith("OUTCOME")
            self._actions["print"].setEnabled(not sealed)
            self._actions["extend"].setEnabled(running and not row.read_only)

    @Slot()
    def open(self) -> None:
        """Open the dispute the keyboard is on."""
        self.go("overview")

    def go(self, tab: str) -> None:
        """Open it at a tab."""
        row = self.current()
        if row is not None:
            self._session.navigation.open_dispute(row.dispute_id, tab)

    @Slot()
    def extend(self) -> None:
        """Ask to put the outcome off; the shell opens the dialog."""
        row = self.current()
        if row is not None:
            self._session.extension_asked.emit(row.dispute_id)

    # -- making ------------------------------------------------------------------------------

    def _make(self, name: str, menu: str, keys: str, act: Callable[[], Any]) -> QAction:
        return add_command(self._page, f"row_{name}", menu, keys, act)

    def say(self) -> None:
        """Say the commands in the language in use."""
        for name, words in (
            ("open", self.tr("&Open the file")),
            ("apart", self.tr("Open in a new &window")),
            ("note", self.tr("&Add a note")),
            ("extend", self.tr("&Extend the deadline…")),
            ("print", self.tr("&Print the chronology…")),
            ("copy", self.tr("&Copy the number")),
            ("export", self.tr("Export the &list…")),
            ("group", self.tr("&Group with others…")),
        ):
            self._actions[name].setText(words)

    @Slot(QPoint)
    def _open_menu(self, place: QPoint) -> None:
        self.offer()
        menu = QMenu(self._page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        one = len(self.chosen()) <= 1
        names = (*_MENU, "group") if one else (*_SEVERAL, "copy")
        menu.addActions([self._actions[name] for name in names])
        menu.popup(self._rows.viewport().mapToGlobal(place))

    # -- acting ------------------------------------------------------------------------------

    @Slot()
    def _open_apart(self) -> None:
        row = self.current()
        if row is not None:
            self.open_apart.emit(row.dispute_id)

    @Slot()
    def _note(self) -> None:
        self.go("notes")

    @Slot()
    def _print(self) -> None:
        row = self.current()
        if row is not None:
            ChronologyDialog(self._session, row.dispute_id, self._page).open()

    @Slot()
    def _copy_numbers(self) -> None:
        numbers = [row.file_no for row in self.chosen()]
        QGuiApplication.clipboard().setText("\n".join(numbers))
        announce(self._page, self.tr("Copied: {numbers}").format(numbers=", ".join(numbers)))

    @Slot()
    def _choose_file(self) -> None:
        ask_where_to_save(
            self._page,
            self.tr("Export the list"),
            self.tr("files.csv"),
            self.write,
            pattern=self.tr("Tables (*.csv)"),
        )

    @Slot(str)
    def write(self, name: str) -> None:
        """Write the rows chosen to the file ``name``."""
        language = Language.FR if in_french() else Language.EN
        wanted = ExportCases(tuple(row.dispute_id for row in self.chosen()), Path(name), language)
        self._ask(export_cases, wanted, done=self._told)

    @Slot(object)
    def _told(self, done: ExportedCases) -> None:
        words = self.tr("%n file(s) written to {name}, outside the vault.", "", done.cases)
        self.written.emit(words.format(name=done.path.name))

    @Slot()
    def _group(self) -> None:
        chosen = [row.dispute_id for row in self.chosen()]
        if len(chosen) == 1:
            self._session.navigation.place("bundles", str(chosen[0]))
        elif chosen:
            self._ask(
                files_against, chosen[0], done=lambda found: self._choose_files(found, chosen)
            )

    def _choose_files(self, candidates: tuple[Candidate, ...], chosen: list[UUID]) -> None:
        form = GroupForm(candidates, None, self._page, frozenset(chosen))
        open_form(
            self._session,
            chosen[0],
            form,
            form_bundle,
            lambda: self._session.navigation.place("bundles", str(chosen[0])),
            sends=False,
        )

    def _ask(self, verb: Callable[..., Any], *given: Any, done: Callable[[Any], object]) -> None:
        self._session.work.database(
            verb, self._session.desk, *given, owner=self, done=done, failed=self.failed.emit
        )
