"""What a newly referred file shows before it opens: who the parties are, and the statement.

LAW(R613-1): circumstances are told before the file is worked on; nothing else is read or shown.
"""

from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.errors import error_words
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.procedure.declaration import DeclarationFields, declare
from mediator_desk.desktop.procedure.form import Happens
from mediator_desk.desktop.procedure.linked import grouped_siren
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.banner import Banner
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.card import Card
from mediator_desk.desktop.widgets.labels import text_label
from mediator_desk.desktop.widgets.marks import PartyMark
from mediator_desk.usecases.independence import (
    IndependenceView,
    PartyFace,
    Stale,
    read_independence,
    write_past_files,
)

_WIDE = 1120


def _read(desk: Any, dispute_id: UUID) -> tuple[IndependenceView, str]:
    return read_independence(desk, dispute_id), write_past_files(desk, dispute_id)


class FrontPage(QWidget):
    """The parties at the left, the statement at the right; ``declared`` once it is made."""

    declared = Signal()

    def __init__(self, session: Session, dispute_id: UUID) -> None:
        super().__init__()
        self._session, self._dispute_id = session, dispute_id
        self._view: IndependenceView | None = None
        self._fields: DeclarationFields | None = None
        self._lay_out()
        self._do.clicked.connect(self._declare)
        follow_language(self, self._say)
        session.work.database(
            _read, session.desk, dispute_id, owner=self, done=self._show, failed=self._fail
        )

    def panes(self) -> list[QWidget]:
        """The statement."""
        return [self._statement]

    def _lay_out(self) -> None:
        self._banner = Banner()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._banner)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer.addWidget(scroll, 1)
        paper = QFrame()
        paper.setProperty("role", "canvas")
        scroll.setWidget(paper)
        across = QHBoxLayout(paper)
        across.setContentsMargins(14, 14, 14, 14)
        column = QVBoxLayout()
        column.setSpacing(11)
        holder = QWidget()
        holder.setMaximumWidth(theme().px(_WIDE))
        holder.setLayout(column)
        column.setContentsMargins(0, 0, 0, 0)
        across.addStretch(1)
        across.addWidget(holder, 100)
        across.addStretch(1)
        self._why = text_label("", "dense", "secondary", wrap=True)
        column.addWidget(self._why)
        self._parties, self._statement, self._happens = Card(), Card(), Happens()
        self._faces = QHBoxLayout()
        self._faces.setSpacing(24)
        self._parties.body.addLayout(self._faces)
        column.addWidget(self._parties)
        column.addWidget(self._statement)
        row = QHBoxLayout()
        self._do = button("", "primary", "large", icon="user-shield")
        row.addWidget(self._do)
        row.addStretch(1)
        column.addWidget(self._happens)
        column.addLayout(row)
        column.addStretch(1)

    @Slot(object)
    def _show(self, read: tuple[IndependenceView, str]) -> None:
        self._view, past = read
        for face in self._view.parties:
            self._faces.addWidget(_Face(face), 1, Qt.AlignmentFlag.AlignTop)
        self._fields = DeclarationFields(self._view, past)
        self._fields.changed.connect(self._say_happens)
        self._fields.file_wanted.connect(self._session.navigation.open_dispute)
        self._statement.body.addWidget(self._fields)
        QWidget.setTabOrder(self._fields, self._do)
        self._say()
        if self.isVisible():
            self._fields.first().setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _declare(self) -> None:
        request = self._fields.request() if self._fields is not None else None
        if request is None:
            return
        self._do.setEnabled(False)
        self._session.work.database(
            declare,
            self._session.desk,
            request,
            owner=self,
            done=self._done,
            failed=self._fail,
        )

    @Slot(object)
    def _done(self, _queued: object) -> None:
        self._session.tell_changed(self._dispute_id)
        self.declared.emit()

    @Slot(object)
    def _fail(self, error: BaseException) -> None:
        self._do.setEnabled(True)
        self._banner.tell(lambda: self._banner.say_error(error_words(error), ""))

    def _say(self) -> None:
        self._parties.set_title(self.tr("The parties"), "heading")
        self._statement.set_title(self.tr("Statement of independence"), "heading")
        self._do.setText(self.tr("State, and open the file"))
        why = self.tr(
            "Before the file opens, only who the parties are is shown. State first whether a "
            "circumstance could affect your independence or impartiality (R613\u20111)."
        )
        if self._view is not None and Stale.REASSIGNED in self._view.stale:
            mine = self.tr("The statement made before was another mediator's.")
            why = f"{why} {mine}"
        self._why.setText(why)
        self._say_happens()

    @Slot()
    def _say_happens(self) -> None:
        told = self._fields is not None and self._fields.told()
        users = self.tr("Both parties read that a statement was made.")
        if told:
            users = self.tr("Both parties read the circumstance, and may object.")
        self._happens.show_lines(
            self.tr("What will happen"),
            [
                ("folder-open", self.tr("The file opens at the examination of admissibility.")),
                ("users", users),
                ("shield-lock", self.tr("What was searched and found is sealed with its date.")),
                (
                    "arrow-back-up",
                    self.tr("It leaves at the next synchronisation; until then it can be undone."),
                ),
            ],
        )


class _Face(QWidget):
    """One party: role, name, number, who speaks for it."""

    def __init__(self, face: PartyFace) -> None:
        super().__init__()
        self._face = face
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(7)
        self._role = text_label("", "label", face.role.lower())
        head.addWidget(PartyMark(face.role))
        head.addWidget(self._role, 1)
        rows.addLayout(head)
        name = text_label(face.name, "strong", wrap=True)
        name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        rows.addWidget(name)
        self._more = text_label("", "dense", "secondary", wrap=True)
        rows.addWidget(self._more)
        follow_language(self, self._say)

    def _say(self) -> None:
        face = self._face
        self._role.setText(label("party_role", face.role))
        lines = []
        if face.siren:
            lines.append(self.tr("SIREN {number}").format(number=grouped_siren(face.siren)))
        if face.shop and face.shop != face.name:
            lines.append(face.shop)
        if face.speaks:
            spoken = self.tr("Spoken for by {names}")
            lines.append(spoken.format(names=", ".join(face.speaks)))
        self._more.setText("\n".join(lines))
        self._more.setVisible(bool(lines))
