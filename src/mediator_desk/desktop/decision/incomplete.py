"""A decision some have signed: who has, who is awaited, and the ways to the next signature."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from mediator_desk.desktop.decision.checked import CheckedLine, CheckedLines
from mediator_desk.desktop.decision.pages import PagesPane
from mediator_desk.desktop.decision.question import QuestionLine
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.dates import moment_full
from mediator_desk.desktop.present.errors import error_words
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.banner import Banner
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.card import Card
from mediator_desk.desktop.widgets.chips import Chip
from mediator_desk.desktop.widgets.choosing import PDF, ask_for_file, ask_where_to_save
from mediator_desk.desktop.widgets.facts import Facts
from mediator_desk.desktop.widgets.labels import text_label
from mediator_desk.usecases.cosigning import (
    IncompleteView,
    give_up_incomplete,
    open_incomplete_pdf,
    save_incomplete_copy,
    take_signed_file,
)
from mediator_desk.usecases.decisions import SignedDecision

_NAMES: Final = 170


class IncompletePane(QWidget):
    """``sign_wanted`` carries the document. ``completed`` when the last signature came back."""

    sign_wanted = Signal(object)
    completed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._waiting: IncompleteView | None = None
        self._build()
        self._sign.clicked.connect(self._ask_to_sign)
        self._save.clicked.connect(self._ask_where)
        self._take.clicked.connect(self._ask_which)
        self._give_up.clicked.connect(self._ask_to_give_up)
        self._question.declined.connect(self._give_up.setFocus)
        follow_language(self, self._say)

    def show_waiting(self, waiting: IncompleteView) -> None:
        """Show a document; its pages are read again when it has another signature."""
        before, self._waiting = self._waiting, waiting
        self._say()
        if before is None or (before.document_id, before.signed) != (
            waiting.document_id,
            waiting.signed,
        ):
            self._session.work.database(
                open_incomplete_pdf,
                self._session.desk,
                waiting.document_id,
                owner=self,
                done=self._show_pages,
                failed=self._fail,
                key="pdf",
            )

    def focus_first(self) -> None:
        """Put the focus on what is most often done here."""
        self._sign.setFocus()

    def panes(self) -> list[QWidget]:
        """The verbs and the pages."""
        return [self._sign, self._pages]

    def _build(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        self._banner, self._question = Banner(), QuestionLine()
        rows.addWidget(self._banner)
        rows.addWidget(self._question)
        panes = QSplitter(Qt.Orientation.Horizontal)
        panes.setHandleWidth(1)
        panes.setChildrenCollapsible(False)
        rows.addWidget(panes, 1)
        panes.addWidget(self._left())
        self._pages = PagesPane()
        self._pages.attach(self._session)
        panes.addWidget(self._pages)
        look = theme()
        panes.setSizes([look.px(640), look.px(620)])

    def _left(self) -> QScrollArea:
        flow = QFrame()
        flow.setProperty("role", "canvas")
        column = QVBoxLayout(flow)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(11)
        self._head, self._facts, self._state = Card(), Facts(name_width=_NAMES), Chip()
        self._head.add_to_header(self._state)
        self._head.body.addWidget(self._facts)
        self._signers, self._lines = Card(), CheckedLines()
        self._signers.body.addWidget(self._lines)
        self._hint = text_label("", "meta", "muted", wrap=True)
        self._signers.body.addWidget(self._hint)
        self._sign = button("", "primary", icon="signature")
        self._save, self._take = button(icon="device-floppy"), button(icon="folder-open")
        self._give_up = button("", "link")
        for pair in ((self._sign, self._give_up), (self._save, self._take)):
            line = QHBoxLayout()
            line.setSpacing(8)
            for one in pair:
                line.addWidget(one)
            line.addStretch(1)
            self._signers.body.addLayout(line)
        for card in (self._head, self._signers):
            column.addWidget(card)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(flow)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # WHY told: they stand in another order in the code than they are gone through.
        for first, then in ((self._sign, self._give_up), (self._give_up, self._save)):
            QWidget.setTabOrder(first, then)
        return scroll

    # -- what one can do -----------------------------------------------------------------------

    @Slot(object)
    def _show_pages(self, pdf: bytes) -> None:
        self._pages.show_document(pdf, keep_page=False)

    @Slot(object)
    def _fail(self, error: BaseException) -> None:
        self._banner.say_error(error_words(error), "")

    @Slot()
    def _ask_to_sign(self) -> None:
        if self._waiting is not None:
            self.sign_wanted.emit(self._waiting.document_id)

    @Slot()
    def _ask_where(self) -> None:
        if self._waiting is None:
            return
        ask_where_to_save(
            self,
            self.tr("Save the copy to sign"),
            f"{self._waiting.number}.pdf",
            self._save_to,
            pattern=PDF,
            accept=self.tr("Save in clear, outside the vault"),
        )

    @Slot(str)
    def _save_to(self, path: str) -> None:
        if self._waiting is not None:
            self._session.work.database(
                save_incomplete_copy,
                self._session.desk,
                self._waiting.document_id,
                Path(path),
                owner=self,
                done=self._saved,
                failed=self._fail,
            )

    @Slot(object)
    def _saved(self, path: Path) -> None:
        saved = self.tr(
            "Saved as {name}, outside the vault. Take the copy back here once it is signed."
        )
        self._banner.say("success", "", saved.format(name=path.name))

    @Slot()
    def _ask_which(self) -> None:
        ask_for_file(self, self.tr("Take the signed copy back"), PDF, self._take_from)

    @Slot(str)
    def _take_from(self, path: str) -> None:
        if self._waiting is not None:
            self._session.work.database(
                take_signed_file,
                self._session.desk,
                self._waiting.document_id,
                Path(path),
                owner=self,
                done=self._taken,
                failed=self._fail,
                key="take",
            )

    @Slot(object)
    def _taken(self, signed: SignedDecision) -> None:
        names = ", ".join(one.name for one in signed.verdict.signers)
        said = self.tr("The signature is genuine and was taken in: {names}.").format(names=names)
        self._banner.say("success", "", said, icon="rosette-discount-check")
        self._session.tell_changed(self._waiting.dispute_id if self._waiting else None)
        if not signed.missing:
            self.completed.emit()

    @Slot()
    def _ask_to_give_up(self) -> None:
        self._question.ask(
            self.tr(
                "Give up this document? The signatures on it count for nothing any more, its "
                "number is not given again, and the draft can be changed."
            ),
            self.tr("Give it up"),
            self.tr("Keep it"),
            self._do_give_up,
        )

    def _do_give_up(self) -> None:
        if self._waiting is not None:
            self._session.work.database(
                give_up_incomplete,
                self._session.desk,
                self._waiting.document_id,
                owner=self,
                done=self._gave_up,
                failed=self._fail,
            )

    @Slot(object)
    def _gave_up(self, _nothing: object) -> None:
        self._session.tell_changed(self._waiting.dispute_id if self._waiting else None)

    # -- words ---------------------------------------------------------------------------------

    def _say(self) -> None:
        self._sign.setText(self.tr("Sign in turn…"))
        self._save.setText(self.tr("Save the copy to sign…"))
        self._take.setText(self.tr("Take the signed copy back…"))
        self._give_up.setText(self.tr("Give up…"))
        self._signers.set_title(self.tr("Signatures"), "heading")
        self._head.set_title(self.tr("Decision being signed"), "heading")
        self._hint.setText(
            self.tr(
                "The text cannot change any more, and nothing leaves before the last signature. "
                "Whoever is awaited signs here with their own key or card, or elsewhere on a copy."
            )
        )
        waiting = self._waiting
        if waiting is None:
            return
        self._state.say(self.tr("%n signature(s) awaited", "", len(waiting.missing)), "warning")
        self._facts.show_facts(
            [
                (self.tr("Number"), waiting.number, ""),
                (self.tr("First signed on"), moment_full(waiting.started_at), ""),
            ]
        )
        following, *later = waiting.missing
        self._lines.show_lines(
            [
                *(CheckedLine(name, self.tr("has signed")) for name in waiting.signed),
                CheckedLine(following, self.tr("awaited now"), "signature", "accent.base"),
                *(
                    CheckedLine(name, self.tr("afterwards"), "clock", "text.secondary")
                    for name in later
                ),
            ]
        )
