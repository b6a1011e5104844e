"""The card of the settings about the body's own texts, paper and numbers.

Owns the choices and what came of them; whether a text holds is the use case's.
"""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Slot

from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.dates import moment_full
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.settings.texts_specimen import SpecimenDialog
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.choosing import ask_for_file, ask_for_folder
from mediator_desk.desktop.widgets.flow import ButtonRow
from mediator_desk.desktop.widgets.settings_card import ThingsCard
from mediator_desk.usecases.body_texts import (
    BodyTextInvalid,
    BodyTextView,
    CheckedText,
    KeptText,
    check_body_texts,
    export_body_texts,
    import_body_texts,
    keep_body_texts,
    list_body_texts,
    put_back_body_texts,
    restore_body_texts,
)
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.text_faults import fault_words

_FILES: Final = "*.zip *.toml *.png"


class BodyTextsCard(ThingsCard):
    """Read again after each change."""

    def __init__(self, session: Session) -> None:
        self.bring = button(icon="folder-open")
        self.bring_file = button(kind="link", icon="file-text")
        self.check = button(kind="link", icon="list-check")
        self.export = button(kind="link", icon="download")
        self.specimen = button(kind="link", icon="eye")
        super().__init__(self.bring, self.bring_file, self.check)
        self._session = session
        self._views: tuple[BodyTextView, ...] = ()
        self._checked: tuple[CheckedText, ...] = ()
        self.column.addLayout(ButtonRow(self.export, self.specimen))
        self.bring.clicked.connect(self._ask_for_folder)
        self.bring_file.clicked.connect(self._ask_for_file)
        self.check.clicked.connect(self._ask_what_to_check)
        self.export.clicked.connect(self._ask_where_to)
        self.specimen.clicked.connect(self.open_specimen)
        session.facts_changed.connect(self.read)
        follow_language(self, self._say)
        self.read()

    @Slot()
    def read(self) -> None:
        """Read again which files are the body's own."""
        session = self._session
        session.work.database(
            list_body_texts,
            session.desk,
            owner=self,
            done=self._show,
            failed=self.fail,
            key="texts",
        )

    @Slot()
    def open_specimen(self) -> SpecimenDialog:
        """Look at a document in the texts in use."""
        dialog = SpecimenDialog(self._session, self.window())
        dialog.open()
        return dialog

    @Slot()
    def _ask_for_folder(self) -> None:
        ask_for_folder(self.window(), self.tr("Folder of the body's texts"), self.bring_in)

    @Slot()
    def _ask_for_file(self) -> None:
        title, kinds = self.tr("A text of the body, or a ZIP of them"), self.tr("Texts")
        ask_for_file(self.window(), title, f"{kinds} ({_FILES})", self.bring_in)

    @Slot()
    def _ask_what_to_check(self) -> None:
        ask_for_folder(self.window(), self.tr("Folder to check"), self.check_only)

    @Slot()
    def _ask_where_to(self) -> None:
        ask_for_folder(self.window(), self.tr("Folder to write the texts into"), self.write_into)

    def bring_in(self, chosen: str) -> None:
        """Take the texts of a folder or a file in, once all of them hold."""
        self._look_at(Path(chosen), self._bring)

    def check_only(self, chosen: str) -> None:
        """Say what the texts of a folder are worth; nothing is kept."""
        self._look_at(Path(chosen), self._told)

    def write_into(self, chosen: str) -> None:
        """Write the texts in use into a folder, to start from."""
        session = self._session
        session.work.database(
            export_body_texts,
            Path(chosen),
            session.desk,
            owner=self,
            done=self._written,
            failed=self.fail,
        )

    def _look_at(self, source: Path, then: object) -> None:
        assert callable(then)
        self._session.work.database(
            check_body_texts,
            source,
            owner=self,
            done=partial(then, source),
            failed=self.fail,
            key="check",
        )

    def _told(self, _source: Path, checked: tuple[CheckedText, ...]) -> None:
        self._checked = checked
        self._say_lines()
        if self._wrong():
            self.tell(self.tr("%n text(s) do not hold.", "", len(self._wrong())), "danger")
        else:
            self.tell(self.tr("%n text(s) hold.", "", len(checked)))

    def _bring(self, source: Path, checked: tuple[CheckedText, ...]) -> None:
        self._checked = checked
        if self._wrong():
            self._say_lines()
            self.tell(self.tr("Nothing was brought in: see what does not hold."), "danger")
            return
        session = self._session
        session.work.database(
            _keeping,
            session.desk,
            partial(import_body_texts, session.desk, source),
            owner=self,
            done=self._brought,
            failed=self.fail,
        )

    @Slot(object)
    def _brought(self, came: tuple[tuple[str, ...], tuple[KeptText, ...]]) -> None:
        names, before = came
        self._checked = ()
        words = self.tr("%n text(s) of the body brought in.", "", len(names))
        self._session.can_take_back(words, put_back_body_texts, before)
        self.tell(
            self.tr("%n text(s) brought in. Decisions signed before keep theirs.", "", len(names))
        )
        self.read()

    @Slot(object)
    def _written(self, paths: tuple[Path, ...]) -> None:
        self.tell(self.tr("%n text(s) written, to start from.", "", len(paths)))

    def _restore(self, name: str) -> None:
        session = self._session
        session.work.database(
            _keeping,
            session.desk,
            partial(restore_body_texts, session.desk, (name,)),
            owner=self,
            done=self._restored,
            failed=self.fail,
        )

    @Slot(object)
    def _restored(self, came: tuple[None, tuple[KeptText, ...]]) -> None:
        words = self.tr("A text of the body given up.")
        self._session.can_take_back(words, put_back_body_texts, came[1])
        self.tell(self.tr("The text as shipped is used again."))
        self.read()

    @Slot(object)
    def _show(self, views: tuple[BodyTextView, ...]) -> None:
        self._views = views
        self._say_lines()

    def _say(self) -> None:
        self.say(
            self.tr("Templates"),
            self.tr(
                "The texts decisions are written from, the letterhead, the logo and the numbers of "
                "your body. What it leaves out stays as shipped, and a notice the law requires "
                "may be reworded, never removed."
            ),
        )
        self.bring.setText(self.tr("Bring in a folder…"))
        self.bring_file.setText(self.tr("Bring in a file…"))
        self.check.setText(self.tr("Check a folder…"))
        self.export.setText(self.tr("Write the texts to start from…"))
        self.specimen.setText(self.tr("See a specimen"))
        self._say_lines()

    def _say_lines(self) -> None:
        self.lines.clear()
        for one in self._wrong():
            assert one.wrong is not None
            words = reason_words(one.wrong)
            self.lines.add("alert-triangle", one.name, words, tone="danger.fg")
        own = [view for view in self._views if view.imported_at is not None]
        if self._views and not own:
            self.lines.add("circle-check", self.tr("Everything is as shipped"), "")
        for view in own:
            self._say_own(view)

    def _say_own(self, view: BodyTextView) -> None:
        assert view.imported_at is not None
        since = self.tr("The body's own, brought in on {when}.")
        self.lines.add(
            "file-text",
            label("body_text_file", view.name),
            since.format(when=moment_full(view.imported_at)),
            [(self.tr("Use ours again"), partial(self._restore, view.name))],
        )

    def _wrong(self) -> tuple[CheckedText, ...]:
        return tuple(wrong(self._checked))


def _keeping(desk: Desk, change: Callable[[], Any]) -> tuple[Any, tuple[KeptText, ...]]:
    """What a change came to, and the texts as they were before it."""
    before = keep_body_texts(desk)
    return change(), before


def wrong(checked: Iterable[CheckedText]) -> Iterable[CheckedText]:
    """The files that do not hold."""
    return (one for one in checked if one.wrong is not None)


def reason_words(error: BodyTextInvalid) -> str:
    """Where a file is wrong, why, and what was expected there."""
    return fault_words(error.facts, label)
