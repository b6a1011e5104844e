"""Choosing what a note leads to: an event, an exhibit, or what is highlighted on one.

Owns the dialog; it reads the events of the dispute and looks for words in them. The links it gives
name what they lead to by identifiers that never change.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListView, QVBoxLayout, QWidget

from mediator_desk.desktop.dispute.evidence.copying import highlight_words
from mediator_desk.desktop.dispute.timeline.words import actor_words, day_words, kind_words
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.errors import error_words
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.shell.discretion import discretion
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.banner import Banner
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.labels import text_label
from mediator_desk.desktop.widgets.roomy import take_room
from mediator_desk.desktop.widgets.search import SearchField
from mediator_desk.desktop.widgets.segmented import Segmented
from mediator_desk.domain.notes import Link
from mediator_desk.domain.search import folded, holds_all, words_of
from mediator_desk.usecases.exhibits import ExhibitRow, list_exhibits
from mediator_desk.usecases.highlights import HighlightView, list_highlights
from mediator_desk.usecases.timelines import (
    SearchHit,
    Timeline,
    TimelineEntry,
    read_timeline,
    search_timeline,
)

_NO_INDEX: Final = QModelIndex()
_ICONS: Final = {"event": "timeline", "exhibit": "paperclip", "highlight": "highlight"}
Index = QModelIndex | QPersistentModelIndex
Offered = TimelineEntry | ExhibitRow | HighlightView


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What is kept of a list: events by their number, or by the words found in them."""

    words: tuple[str, ...] = ()
    events: frozenset[int] | None = None


class OffersModel(QAbstractListModel):
    """What may be linked to, narrowed by words."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: Sequence[Offered] = ()
        self._kept: Sequence[Offered] = ()

    def offer(self, every: Sequence[Offered]) -> None:
        """Offer these."""
        self._all = every
        self.keep(_Wanted())

    def keep(self, wanted: _Wanted) -> None:
        """Keep what holds the words."""
        self.beginResetModel()
        self._kept = [one for one in self._all if _holds(one, wanted)]
        self.endResetModel()

    def link(self, index: Index) -> Link | None:
        """Where a line leads."""
        if not index.isValid():
            return None
        one = self._kept[index.row()]
        words = self.tr("Exhibit {number}")
        if isinstance(one, ExhibitRow):
            return replace(_link_of(one), label=words.format(number=one.item.piece_no))
        label = highlight_words(one) if isinstance(one, HighlightView) else ""
        return replace(_link_of(one), label=label)

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._kept)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        one = self._kept[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(one)
        if role == Qt.ItemDataRole.DecorationRole:
            return theme().icon(_ICONS[_link_of(one).kind], "text.secondary")
        return None

    def _words(self, one: Offered) -> str:
        if isinstance(one, TimelineEntry):
            words = self.tr("{number}. {day}, {actor}, {kind}")
            return words.format(
                number=one.seq,
                day=day_words(one),
                actor=actor_words(one.actor),
                kind=kind_words(one.kind, one.actor),
            )
        if isinstance(one, ExhibitRow):
            words = self.tr("{number}. {title}")
            return words.format(
                number=one.item.piece_no, title=discretion().without_names(one.shown_title)
            )
        words = self.tr("Exhibit {number}, p. {page}: {title}")
        title = one.marked.title or self.tr("region {number}").format(number=one.no)
        return words.format(number=one.piece_no or "—", page=one.marked.page, title=title)


class _Search(SearchField):
    """Enter chooses what is at the top."""

    taken = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.taken.emit()
        elif event.key() == Qt.Key.Key_Escape and not self.text():
            event.ignore()
        else:
            super().keyPressEvent(event)


class LinkPicker(QDialog):
    """``chosen`` with a link."""

    chosen = Signal(object)

    def __init__(
        self,
        session: Session,
        dispute_id: UUID,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self._session, self._dispute_id = session, dispute_id
        self._offers: dict[str, Sequence[Offered]] = {}
        self._kind = "event"
        self._build()
        follow_language(self, self._say)
        for read, done in (
            (read_timeline, self._take_events),
            (list_exhibits, self._take_exhibits),
            (list_highlights, self._take_highlights),
        ):
            session.work.database(
                read, session.desk, dispute_id, owner=self, done=done, failed=self._fail
            )
        self._search.setFocus()

    def _build(self) -> None:
        self._banner, self._kinds, self._search = Banner(), Segmented(), _Search()
        self._banner.hide()
        self._list = QListView()
        self._model = OffersModel(self)
        self._list.setModel(self._model)
        self._list.setUniformItemSizes(True)
        self._none = text_label("", "body", "secondary", wrap=True)
        self._none.hide()
        self._cancel, self._take = button(), button(kind="primary")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(16, 14, 16, 12)
        rows.setSpacing(8)
        across = QHBoxLayout()
        across.addWidget(self._kinds)
        across.addStretch(1)
        rows.addWidget(self._banner)
        rows.addLayout(across)
        rows.addWidget(self._search)
        rows.addWidget(self._none)
        rows.addWidget(self._list, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        foot.addWidget(self._take)
        rows.addLayout(foot)
        take_room(self, 560, 460)
        self._kinds.chosen.connect(self.show_kind)
        self._search.asked.connect(self._look_for)
        self._search.left.connect(self._list.setFocus)
        self._search.taken.connect(self._choose)
        self._list.activated.connect(self._choose)
        self._list.selectionModel().currentChanged.connect(lambda *_: self._say_state())
        self._cancel.clicked.connect(self.reject)
        self._take.clicked.connect(self._choose)

    @Slot(str)
    def show_kind(self, kind: str) -> None:
        """Offer events, exhibits or highlights."""
        self._kind = kind
        self._kinds.choose(kind)
        self._model.offer(self._offers.get(kind, ()))
        self._look_for(self._search.text())

    @Slot(object)
    def _take_events(self, timeline: Timeline) -> None:
        self._offers["event"] = tuple(reversed(timeline.entries))
        self.show_kind(self._kind)

    @Slot(object)
    def _take_exhibits(self, rows: tuple[ExhibitRow, ...]) -> None:
        self._offers["exhibit"] = tuple(row for row in rows if row.filing is None)
        self.show_kind(self._kind)

    @Slot(object)
    def _take_highlights(self, every: tuple[HighlightView, ...]) -> None:
        self._offers["highlight"] = every
        self.show_kind(self._kind)

    @Slot(str)
    def _look_for(self, typed: str) -> None:
        words = words_of(typed)
        if self._kind != "event" or not words:
            self._keep(_Wanted(words))
        elif typed.strip().isdigit():
            self._keep(_Wanted(events=frozenset({int(typed.strip())})))
        else:
            self._session.work.database(
                search_timeline,
                self._session.desk,
                self._dispute_id,
                typed,
                owner=self,
                done=self._take_hits,
                failed=self._fail,
                key="hits",
            )

    @Slot(object)
    def _take_hits(self, hits: tuple[SearchHit, ...]) -> None:
        if self._kind == "event":
            self._keep(_Wanted(events=frozenset(hit.seq for hit in hits)))

    def _keep(self, wanted: _Wanted) -> None:
        self._model.keep(wanted)
        if self._model.rowCount():
            self._list.setCurrentIndex(self._model.index(0))
        self._say_state()
        self._say_none()

    def _say_none(self) -> None:
        """Say why there is nothing to choose."""
        words = self.tr("Nothing holds these words.")
        if not self._offers.get(self._kind):
            words = self.tr("No highlight yet: H marks words on a page of an exhibit.")
        loaded = self._kind in self._offers
        asked = bool(self._search.text().strip()) or self._kind == "highlight"
        self._none.setText(words)
        self._none.setVisible(loaded and asked and not self._model.rowCount())

    @Slot()
    def _choose(self, *_: object) -> None:
        link = self._model.link(self._list.currentIndex())
        if link is not None:
            self.chosen.emit(link)
            self.accept()

    @Slot(object)
    def _fail(self, error: BaseException) -> None:
        self._banner.say_error(error_words(error), "")

    def _say_state(self) -> None:
        self._take.setEnabled(self._list.currentIndex().isValid())

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Link to…"))
        self._kinds.setAccessibleName(self.tr("What to link to"))
        self._kinds.set_choices(
            [
                ("event", self.tr("Events")),
                ("exhibit", self.tr("Exhibits")),
                ("highlight", self.tr("Highlights")),
            ]
        )
        self._kinds.choose(self._kind)
        self._search.say(self.tr("Words, or the number of an event"), self.tr("Clear"))
        self._list.setAccessibleName(self.tr("What may be linked to"))
        self._cancel.setText(self.tr("Cancel"))
        self._take.setText(self.tr("Insert the link"))
        self._say_state()


def _link_of(one: Offered) -> Link:
    if isinstance(one, TimelineEntry):
        return Link("event", str(one.seq), "")
    if isinstance(one, ExhibitRow):
        return Link("exhibit", str(one.item.evidence_id), "")
    return Link("highlight", str(one.highlight_id), "")


def _holds(one: Offered, wanted: _Wanted) -> bool:
    if isinstance(one, TimelineEntry):
        # WHY: the platform's own events are noise in a list, yet any is reached by its number.
        return not one.system if wanted.events is None else one.seq in wanted.events
    if isinstance(one, ExhibitRow):
        said = f"{one.item.piece_no} {one.number or ''} {one.shown_title} {one.item.title}"
    else:
        said = f"{one.piece_no} {one.marked.title} {one.marked.words}"
    return holds_all(folded(said), wanted.words)
