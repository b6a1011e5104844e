"""What the text draws on: exhibits, articles, calculations, clauses and dictionaries.

Owns reading them for the editor, and what the dock says is cited; never the text.
"""

from collections.abc import Sequence
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, Slot
from shiboken6 import isValid

from dispute_exchange.decision import SectionKey, SectionRef
from dispute_exchange.vocabulary import Language
from mediator_desk._generated.ui_workshop import Ui_Workshop
from mediator_desk.desktop.decision.chips import Numbers
from mediator_desk.desktop.decision.clauses import ClausesDialog
from mediator_desk.desktop.decision.dock import DockLine
from mediator_desk.desktop.decision.spelling import SpellingMenu
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.shell.discretion import discretion
from mediator_desk.usecases.citing import CitableArticle, citable_articles_of, cited_in
from mediator_desk.usecases.decisions import DraftContent
from mediator_desk.usecases.exhibits import ExhibitRow, list_exhibits
from mediator_desk.usecases.spelling import Spelling, learn_word, read_spelling, suggest_words


class Sources(QObject):
    """Feeds one editor."""

    def __init__(
        self, session: Session, dispute_id: UUID, ui: Ui_Workshop, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._dispute_id, self._ui = session, dispute_id, ui
        self._content: DraftContent | None = None
        self._section: SectionKey | None = None
        self._exhibits: Sequence[ExhibitRow] = ()
        self._outdated: frozenset[UUID] = frozenset()
        self._offered: list[tuple[str, SectionRef]] = []
        editor = ui.editor
        editor.tools.offer("clause", there=True)
        editor.clauses_wanted.connect(self._offer_clauses)
        editor.suggestions_wanted.connect(self._suggest)
        editor.word_learned.connect(self._learn)
        session.facts_changed.connect(self._facts_changed)

    def read(self, _draft_id: UUID, content: DraftContent) -> None:
        """Read everything for a draft."""
        self._content = content
        self._ask(list_exhibits, self._dispute_id, done=self._take_exhibits, key="exhibits")
        self._ask(
            citable_articles_of,
            self._dispute_id,
            content.language,
            done=self._take_articles,
            key="articles",
        )
        self._read_spelling()
        self.follow(content)

    def follow(self, content: DraftContent) -> None:
        """The text changed: number its references anew, and say what it cites."""
        self._content = content
        exhibits, articles, workings = cited_in(content)
        edit = self._ui.editor.edit
        parts = {(one.key, one.head_id): one.title for one in content.sections}
        edit.take_numbers(
            Numbers(
                edit.numbers.exhibits,
                {working_id: number for number, working_id in enumerate(workings, 1)},
                self._outdated,
                parts,
            )
        )
        self._offer_parts(content)
        held = {row.item.evidence_id: row for row in self._exhibits}
        lines = []
        for evidence_id in exhibits:
            row = held.get(evidence_id)
            if row is None:
                continue
            text = self.tr("{number}. {title}")
            seen = row.may_be_relied_on
            lines.append(
                DockLine(
                    discretion().without_names(
                        text.format(number=row.item.piece_no, title=row.item.title)
                    ),
                    self.tr("seen by both") if seen else self.tr("to be shared first"),
                    "circle-check" if seen else "alert-circle",
                    "success.fg" if seen else "danger.fg",
                )
            )
        self._ui.dock.show_lines("exhibits", lines)
        self._ui.dock.show_lines(
            "articles",
            [DockLine(f"{one.code}, art.\u00a0{one.article}", "", "book-2") for one in articles],
        )

    def _offer_parts(self, content: DraftContent) -> None:
        """What the text may refer to: every part of it that has a title of its own."""
        offered = [
            (one.title, SectionRef(key=one.key, head_id=one.head_id))
            for one in content.sections
            if one.key != "header"
        ]
        if offered == self._offered:
            return
        self._offered = offered
        menu = self._ui.editor.tools.menus["part"]
        menu.clear()
        for title, reference in offered:
            action = menu.addAction(title.replace("&", "&&"))
            action.triggered.connect(partial(self._refer, reference))
        self._ui.editor.tools.enable("part", on=bool(offered))

    def _refer(self, reference: SectionRef, _checked: bool = False) -> None:
        self._ui.editor.insert((reference,))

    def mark_outdated(self, workings: frozenset[UUID]) -> None:
        """Mark the citations of calculations that no longer hold."""
        if workings != self._outdated:
            self._outdated = workings
            if self._content is not None:
                self.follow(self._content)

    def belongs_in(self, section: SectionKey) -> None:
        """Which section is being written: its clauses come first."""
        self._section = section

    # -- reading -----------------------------------------------------------------------------

    def _ask(self, use_case: Any, *arguments: Any, done: Any, key: str) -> None:
        self._session.work.database(
            use_case, self._session.desk, *arguments, owner=self, done=done, key=key
        )

    @Slot(object)
    def _facts_changed(self, dispute_id: UUID | None) -> None:
        if dispute_id in (None, self._dispute_id) and self._content is not None:
            self._ask(list_exhibits, self._dispute_id, done=self._take_exhibits, key="exhibits")

    @Slot(object)
    def _take_exhibits(self, rows: Sequence[ExhibitRow]) -> None:
        self._exhibits = rows
        self._ui.editor.take_exhibits(rows)
        if self._content is not None:
            self.follow(self._content)

    @Slot(object)
    def _take_articles(self, articles: Sequence[CitableArticle]) -> None:
        self._ui.editor.take_articles(articles)

    def _read_spelling(self) -> None:
        # WHY the other lane: the first reading of a dictionary takes a tenth of a second.
        self._session.work.network(
            read_spelling,
            self._session.desk,
            self._dispute_id,
            owner=self,
            done=self._take_spelling,
            key="spelling",
        )

    @Slot(object)
    def _take_spelling(self, spelling: Spelling) -> None:
        language = self._content.language if self._content is not None else Language.FR
        self._ui.editor.take_spelling(spelling, language)

    @Slot(str, str, object)
    def _suggest(self, word: str, tongue: str, menu: SpellingMenu) -> None:
        def fill(found: tuple[str, ...]) -> None:
            if isValid(menu):
                menu.fill(found)

        self._session.work.network(
            suggest_words, word, tongue, owner=self, done=fill, key="suggestions"
        )

    @Slot(str)
    def _learn(self, word: str) -> None:
        self._ask(learn_word, word, done=self._learned, key="")

    @Slot(object)
    def _learned(self, _nothing: None) -> None:
        self._read_spelling()

    # -- clauses -----------------------------------------------------------------------------

    @Slot()
    def _offer_clauses(self) -> None:
        if self._content is None:
            return
        edit = self._ui.editor.edit
        dialog = ClausesDialog(
            self._session,
            self._dispute_id,
            self._content,
            self._section,
            edit.textCursor().selectedText(),
            edit.window(),
        )
        dialog.chosen.connect(self._ui.editor.insert)
        dialog.finished.connect(lambda _result: edit.setFocus())
        dialog.open()
