"""The examination of admissibility: the grounds at the left, one question at a time at the right.

Owns the choice of the ground in view, the saving of answers and what may follow from them. A
person answers: facts are laid beside each question and nothing is filled in for them.
"""

from functools import partial
from uuid import UUID

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from dispute_exchange.vocabulary import InadmissibilityGround
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.deadlines import clock_chip
from mediator_desk.desktop.present.errors import error_words
from mediator_desk.desktop.present.locale import in_french
from mediator_desk.desktop.procedure.question import Question
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.banner import Banner
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.card import Card
from mediator_desk.desktop.widgets.chips import Chip
from mediator_desk.desktop.widgets.flow import BESIDE_UP_TO
from mediator_desk.desktop.widgets.labels import text_label
from mediator_desk.usecases.admissibility import (
    AdmissibilityView,
    Answer,
    AnswerExclusions,
    AnswerGround,
    GroundAnswer,
    GroundView,
    Verdict,
    answer_exclusions,
    answer_ground,
)

_ICONS = {
    Answer.YES: ("circle-check", "success.fg"),
    Answer.NO: ("circle-x", "danger.fg"),
    Answer.NOT_YET: ("help-circle", "warning.fg"),
}
_BESIDE = 640
_PAUSE_MS = 1000


class Assistant(Card):
    """``act_wanted`` names an act, ``exhibit_wanted`` carries an exhibit's identifier."""

    act_wanted = Signal(str)
    exhibit_wanted = Signal(object)

    def __init__(self, session: Session, dispute_id: UUID) -> None:
        super().__init__()
        self._session, self._dispute_id = session, dispute_id
        self._view: AdmissibilityView | None = None
        self._ground: InadmissibilityGround | None = None
        self._sent: GroundAnswer | None = None
        self._clock, self._banner = Chip(), Banner()
        self.add_to_header(self._clock)
        self._hidden = text_label("", "meta", "muted", wrap=True)
        self._list = QListWidget()
        self._list.setProperty("role", "grounds")
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._question = Question()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(16)
        self._lay_out()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_PAUSE_MS)
        self._later.timeout.connect(self.keep)
        self._list.currentRowChanged.connect(self._row_chosen)
        self._question.answered.connect(self.keep)
        self._question.typed.connect(self._typed)
        self._question.exhibit_wanted.connect(self.exhibit_wanted)
        session.leaving.connect(self._leave)
        theme().changed.connect(self._fit)
        self._fit()
        follow_language(self, self._say)

    def first(self) -> QListWidget:
        """What has the focus first."""
        return self._list

    def has_open(self) -> bool:
        """Whether a question is left to answer."""
        return self._view is not None and bool(self._view.open_left)

    def go_to_open(self) -> None:
        """Show the first question that is open, ready to be answered."""
        if self._view is None:
            return
        for row in range(self._list.count() if self._view.open_left else 0):
            code = self._list.item(row).data(Qt.ItemDataRole.UserRole)
            if code == self._view.open_left[0].value:
                self._list.setCurrentRow(row)
                self._question.begin()
                return
        self._list.setFocus()

    def show_view(self, view: AdmissibilityView) -> None:
        """Show the examination as it stands; the question in view stays."""
        self._view = view
        if self._ground is None:
            first = view.open_left[0] if view.open_left else view.grounds[0].ground
            self._ground = first
        self._clock.setVisible(view.clock is not None)
        if view.clock is not None:
            self._clock.say_deadline(clock_chip(view.clock, self._session.now(), label=True))
        self._say()

    @Slot()
    def keep(self, *, leaving: bool = False) -> None:
        """Seal what is written of the question in view, when it changed and is whole."""
        self._later.stop()
        given = self._question.given()
        if given is None or self._view is None:
            return
        known = self._view.ground(given.ground).answer
        if known == given:
            return
        self._sent = given
        request = AnswerGround(self._dispute_id, given)
        if leaving:
            self._session.work.save(answer_ground, self._session.desk, request)
            return
        self._session.work.database(
            answer_ground,
            self._session.desk,
            request,
            owner=self,
            done=self._kept,
            failed=self._fail,
        )

    @Slot()
    def _leave(self) -> None:
        self.keep(leaving=True)

    def _lay_out(self) -> None:
        self.body.addWidget(self._banner)
        self.body.addWidget(self._hidden)
        left = QVBoxLayout()
        left.setSpacing(6)
        self._aside = button("", "soft", "small")
        self._aside.clicked.connect(self._set_aside)
        _keep_room(self._aside)
        left.addWidget(self._list, 1)
        left.addWidget(self._aside, 0, Qt.AlignmentFlag.AlignLeft)
        self._columns.addLayout(left, 2)
        self._columns.addWidget(self._question, 3)
        self.body.addLayout(self._columns)
        self._verdict = text_label("", "denseStrong", wrap=True)
        self._ask, self._refuse = button("", icon="mail"), button()
        self._admit = button("", "primary", icon="send")
        foot = QHBoxLayout()
        foot.setSpacing(4)
        foot.addWidget(self._verdict, 1)
        for made, act in ((self._ask, "ask"), (self._refuse, "refuse"), (self._admit, "notify")):
            made.clicked.connect(partial(self._want, act))
            foot.addWidget(made)
        self.body.addSpacing(2)
        self.body.addLayout(foot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The question goes under the list where there is no room beside it."""
        super().resizeEvent(event)
        beside = event.size().width() >= theme().px(_BESIDE)
        self._columns.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )

    @Slot()
    def _fit(self) -> None:
        """WHY every ground in sight: a card that grows and shrinks moves its buttons away."""
        look = theme()
        rows = (look.line("dense") + look.px(8)) * 9
        if look.scale <= BESIDE_UP_TO:
            whole = sum(self._list.sizeHintForRow(row) for row in range(self._list.count()))
            rows = max(rows, whole + 2 * self._list.frameWidth() + look.px(6))
        self._list.setMinimumHeight(rows)
        self._list.setIconSize(QSize(look.px(16), look.px(16)))

    # -- answering -----------------------------------------------------------------------------

    @Slot(int)
    def _row_chosen(self, row: int) -> None:
        item = self._list.item(row)
        code = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        if code is None or self._view is None:
            return
        if self._ground is not None and code != self._ground.value:
            self.keep()
        self._ground = InadmissibilityGround(code)
        self._question.show_ground(self._view.ground(self._ground), self._view)

    @Slot()
    def _typed(self) -> None:
        """Seal an answer the moment it is whole; what is then written of its reason can wait.

        WHY: what may follow from an answer, and how many are left, must not lag behind it.
        """
        given = self._question.given()
        if given is None or self._view is None:
            self._later.stop()
            return
        known = self._view.ground(given.ground).answer
        answered = {(one.ground, one.answer) for one in (known, self._sent) if one is not None}
        if (given.ground, given.answer) in answered:
            self._later.start()
        else:
            self.keep()

    @Slot()
    def _set_aside(self) -> None:
        self.keep()
        self._session.work.database(
            answer_exclusions,
            self._session.desk,
            AnswerExclusions(self._dispute_id),
            owner=self,
            done=self._kept,
            failed=self._fail,
        )

    @Slot(object)
    def _kept(self, _review: object) -> None:
        self._session.tell_changed(self._dispute_id)

    @Slot(object)
    def _fail(self, error: BaseException) -> None:
        self._banner.tell(lambda: self._banner.say_error(error_words(error), ""))

    def _want(self, act: str) -> None:
        self.keep()
        self.act_wanted.emit(act)

    # -- words ---------------------------------------------------------------------------------

    def _say(self) -> None:
        self.set_title(self.tr("Examination of admissibility"), "heading")
        self._list.setAccessibleName(self.tr("Grounds"))
        self._ask.setText(self.tr("Ask for documents…"))
        self._refuse.setText(self.tr("Inadmissible…"))
        self._admit.setText(self.tr("Admissible: notify…"))
        self._aside.setText(self.tr("No exclusion applies"))
        view = self._view
        if view is None:
            return
        self._say_hidden(view)
        self._fill(view)
        self._say_verdict(view)

    def _say_hidden(self, view: AdmissibilityView) -> None:
        words = self.tr("Examined without the trader (CECMC, sheet B04\u20113).")
        if view.hidden_events or view.hidden_exhibits:
            parts = [self.tr("%n message(s)", "", view.hidden_events)] * bool(view.hidden_events)
            exhibits = self.tr("%n exhibit(s)", "", view.hidden_exhibits)
            parts += [exhibits] * bool(view.hidden_exhibits)
            kept = self.tr("Kept out of sight until you decide: {what}.")
            words = f"{words} {kept.format(what=', '.join(parts))}"
        self._hidden.setText(words)

    def _fill(self, view: AdmissibilityView) -> None:
        self._list.blockSignals(True)
        self._list.clear()
        chosen = 0
        for ground in view.grounds:
            if ground.rule.exclusion and not self._titled():
                title = QListWidgetItem(
                    self.tr("Exclusions (L611\u20113, L611\u20114)"), self._list
                )
                title.setFlags(Qt.ItemFlag.NoItemFlags)
                title.setFont(theme().font("meta", bold=True))
            item = self._item(ground)
            self._list.addItem(item)
            if ground.ground is self._ground:
                chosen = self._list.count() - 1
        self._list.setCurrentRow(chosen)
        self._list.blockSignals(False)
        if self._ground is not None:
            self._question.show_ground(view.ground(self._ground), view)
        self._fit()
        left = any(view.ground(one).rule.exclusion for one in view.open_left)
        self._aside.setVisible(left and not view.read_only)

    def _titled(self) -> bool:
        last = self._list.item(self._list.count() - 1)
        rows = [self._list.item(row) for row in range(self._list.count())]
        return last is not None and any(not row.flags() for row in rows)

    def _item(self, ground: GroundView) -> QListWidgetItem:
        words = ground.words("fr" if in_french() else "en")
        point = ground.rule.point
        if ground.rule.exclusion:
            article = ground.rule.article.rpartition(" ")[2].replace("-", "\u2011")
            point = f"{article}, {point}"
        text = f"{point}  {words.met}"
        item = QListWidgetItem(text)
        item.setData(Qt.ItemDataRole.UserRole, ground.ground.value)
        answer = ground.answer.answer if ground.answer is not None else None
        icon = _ICONS[answer] if answer is not None else ("circle", "text.muted")
        item.setIcon(theme().icon(*icon))
        said = {
            Answer.YES: self.tr("yes"),
            Answer.NO: self.tr("no"),
            Answer.NOT_YET: self.tr("not yet"),
            None: self.tr("not answered"),
        }[answer]
        spoken = f"{point} {words.met}, {said}"
        item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        return item

    def _say_verdict(self, view: AdmissibilityView) -> None:
        found = [one for one in view.grounds if one.answer and one.answer.answer is Answer.NO]
        if view.verdict is Verdict.ADMISSIBLE:
            said = self.tr("No ground stands in the way.")
        elif found:
            said = self.tr("%n ground(s) found to hold.", "", len(found))
        else:
            said = self.tr("%n question(s) still open.", "", len(view.open_left))
        self._verdict.setText(said)
        self._admit.setEnabled(view.verdict is Verdict.ADMISSIBLE)
        self._refuse.setEnabled(bool(found))
        for made in (self._ask, self._refuse, self._admit):
            made.setVisible(not view.read_only)
            made.setAccessibleDescription("" if made.isEnabled() else said)


def _keep_room(widget: QWidget) -> None:
    """Leave its place empty while it is hidden, so that nothing under it moves."""
    policy = widget.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    widget.setSizePolicy(policy)
