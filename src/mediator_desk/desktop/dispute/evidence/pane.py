"""The evidence pane: one exhibit at a time, previewed apart from this process.

Owns which exhibit and page are shown. Never opens a file itself: pictures and texts come from the
limited child through ``preview_exhibit``.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Final
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from dispute_exchange.vocabulary import PartyRole
from mediator_desk.desktop.dispute.evidence.actions import ExhibitActions
from mediator_desk.desktop.dispute.evidence.page_view import PageView
from mediator_desk.desktop.dispute.evidence.reader import Reader
from mediator_desk.desktop.dispute.evidence.refusals import refusal_words
from mediator_desk.desktop.dispute.evidence.seen import SeenBy
from mediator_desk.desktop.dispute.exhibits.words import filing_words
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.errors import error_words
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.announce import announce
from mediator_desk.desktop.widgets.buttons import IconButton
from mediator_desk.desktop.widgets.chips import Chip
from mediator_desk.desktop.widgets.empty import EmptyState
from mediator_desk.desktop.widgets.labels import ElidedLabel, text_label
from mediator_desk.usecases.exhibits import (
    ExhibitPreview,
    ExhibitRow,
    PreviewExhibit,
    PreviewKind,
    preview_exhibit,
    save_exhibit_copy,
)

_TONES: Final = {
    PartyRole.CONSUMER: "consumer",
    PartyRole.TRADER: "trader",
    PartyRole.MEDIATOR: "mediator",
}
_ZOOMS: Final = (50, 75, 100, 125, 150, 200, 300)


class _Foot(QScrollArea):
    """As high as its words need; scrolls where large text leaves less than that."""

    def __init__(self, inner: QWidget) -> None:
        super().__init__()
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        inner.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        inner = self.widget()
        if inner is None:
            return super().sizeHint()
        needed = inner.heightForWidth(self.width())
        return QSize(theme().px(300), needed if needed > 0 else inner.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, min(self.sizeHint().height(), theme().px(36)))


class EvidencePane(QFrame):
    """Shows exhibits of one dispute; given them with ``take_exhibits``."""

    shown = Signal(object)
    """The evidence id now shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "paneRight")
        self._session: Session | None = None
        self._dispute_id: UUID | None = None
        self._exhibits: Sequence[ExhibitRow] = ()
        self._at = -1
        self._page, self._pages = 1, 1
        self._zoom = 100
        self._build()
        follow_language(self, self._say)
        theme().changed.connect(self._load)

    def attach(self, session: Session, dispute_id: UUID) -> None:
        """Belong to a dispute of an open desk."""
        self._session, self._dispute_id = session, dispute_id
        self._actions.attach(session, dispute_id)

    def take_exhibits(self, exhibits: Sequence[ExhibitRow]) -> None:
        """The exhibits there are; keeps showing the same one, else the first."""
        kept = self.current()
        self._exhibits = exhibits
        ids = [row.item.evidence_id for row in exhibits]
        self._at = ids.index(kept) if kept in ids else (0 if ids else -1)
        self._tell_exhibit()
        if kept != self.current():
            self._page = 1
            self._load()
        self._say()

    def show_exhibit(self, evidence_id: UUID) -> bool:
        """Show one exhibit; False when there is no such one."""
        for number, row in enumerate(self._exhibits):
            if row.item.evidence_id == evidence_id:
                self._go_to(number)
                return True
        return False

    def current(self) -> UUID | None:
        """The exhibit shown."""
        return self._exhibits[self._at].item.evidence_id if self._at >= 0 else None

    def _tell_exhibit(self) -> None:
        row = self._exhibits[self._at] if self._at >= 0 else None
        self._seen.show_exhibit(row, self._exhibits)
        self._actions.take(row, self._exhibits)

    # -- building ----------------------------------------------------------------------------

    def _build(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        head = QFrame()
        head.setProperty("role", "header")
        head.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        lines = QVBoxLayout(head)
        lines.setContentsMargins(14, 8, 10, 6)
        lines.setSpacing(2)
        first, second = QHBoxLayout(), QHBoxLayout()
        first.setSpacing(8)
        second.setSpacing(4)
        self._number = Chip("", "trader")
        self._title = ElidedLabel("", "strong")
        self._previous, self._next = IconButton("chevron-left"), IconButton("chevron-right")
        first.addWidget(self._number)
        first.addWidget(self._title, 1)
        first.addWidget(self._previous)
        first.addWidget(self._next)
        self._facts = ElidedLabel("", "meta", "muted")
        self._page_up, self._page_down = IconButton("chevron-up"), IconButton("chevron-down")
        self._smaller, self._larger = IconButton("zoom-out"), IconButton("zoom-in")
        self._percent = text_label("", "meta")
        self._save, self._actions = IconButton("download"), ExhibitActions()
        second.addWidget(self._facts, 1)
        for widget in (
            self._page_up,
            self._page_down,
            self._smaller,
            self._percent,
            self._larger,
            self._save,
            self._actions,
        ):
            second.addWidget(widget)
        lines.addLayout(first)
        lines.addLayout(second)
        rows.addWidget(head)
        self._stack = QStackedWidget()
        # WHY told: the tallest of its pages would otherwise squeeze the lines above and below.
        self._stack.setMinimumHeight(theme().px(40))
        self._pages_view, self._reader, self._empty = PageView(), Reader(), EmptyState()
        for view in (self._empty, self._pages_view, self._reader):
            self._stack.addWidget(view)
        rows.addWidget(self._stack, 1)
        self._seen = SeenBy()
        rows.addWidget(_Foot(self._seen))
        self._connect()

    def _connect(self) -> None:
        self._previous.clicked.connect(lambda: self._go_to(self._at - 1))
        self._next.clicked.connect(lambda: self._go_to(self._at + 1))
        self._page_up.clicked.connect(lambda: self._turn(-1))
        self._page_down.clicked.connect(lambda: self._turn(1))
        self._smaller.clicked.connect(lambda: self._change_zoom(-1))
        self._larger.clicked.connect(lambda: self._change_zoom(1))
        self._pages_view.zoom_wanted.connect(self._change_zoom)
        self._pages_view.page_wanted.connect(self._turn)
        self._save.clicked.connect(self._save_copy)
        self._actions.save_wanted.connect(self._save_copy)
        self._actions.failed.connect(self._fail)

    # -- moving ------------------------------------------------------------------------------

    def _go_to(self, number: int) -> None:
        if 0 <= number < len(self._exhibits) and number != self._at:
            self._at, self._page, self._pages = number, 1, 1
            self._tell_exhibit()
            self._load()
            self._say()
            self.shown.emit(self.current())

    @Slot(int)
    def _turn(self, step: int) -> None:
        wanted = max(1, min(self._pages, self._page + step))
        if wanted != self._page:
            self._page = wanted
            self._load()
            self._say()

    @Slot(int)
    def _change_zoom(self, step: int) -> None:
        at = min(range(len(_ZOOMS)), key=lambda number: abs(_ZOOMS[number] - self._zoom))
        self._zoom = _ZOOMS[max(0, min(len(_ZOOMS) - 1, at + step))]
        self._load()
        self._say()

    # -- previews ----------------------------------------------------------------------------

    @Slot()
    def _load(self) -> None:
        if self._session is None or self._dispute_id is None or self._at < 0:
            self._stack.setCurrentWidget(self._empty)
            return
        row = self._exhibits[self._at]
        if not row.held:
            self._refuse("not_held")
            return
        room = max(200, self._stack.width() - theme().px(40))
        width = round(room * self._zoom / 100 * self.devicePixelRatioF())
        request = PreviewExhibit(self._dispute_id, row.item.evidence_id, self._page, width)
        self._session.work.network(
            preview_exhibit,
            self._session.desk,
            request,
            owner=self,
            done=self._show,
            failed=self._fail,
            key="preview",
        )

    @Slot(object)
    def _show(self, preview: ExhibitPreview) -> None:
        self._pages = preview.pages
        self._page = preview.page
        if preview.kind is PreviewKind.NONE:
            self._refuse(preview.refusal or "unsupported")
        elif preview.picture is not None:
            self._pages_view.show_page(preview.picture, self.devicePixelRatioF())
            self._stack.setCurrentWidget(self._pages_view)
        else:
            self._reader.show_preview(preview)
            self._stack.setCurrentWidget(self._reader)
        protections = ", ".join(preview.layers) or "—"
        tip = self.tr("Shown by a separate, limited process: {layers}").format(layers=protections)
        self._say()
        self._facts.setToolTip(tip)

    @Slot(object)
    def _fail(self, error: BaseException) -> None:
        words = error_words(error)
        self._empty.say(words.title, words.sentence, "alert-triangle", "warning.fg")
        self._stack.setCurrentWidget(self._empty)

    def _refuse(self, reason: str) -> None:
        title, sentence = refusal_words(reason)
        self._empty.say(title, sentence, "file-x", "text.muted")
        self._stack.setCurrentWidget(self._empty)

    @Slot()
    def _save_copy(self) -> None:
        if self._session is None or self._dispute_id is None or self._at < 0:
            return
        name = Path(self._exhibits[self._at].item.path).name
        dialog = QFileDialog(self, self.tr("Save a copy outside the vault"), name)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setLabelText(
            QFileDialog.DialogLabel.Accept, self.tr("Save in clear, outside the vault")
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._save_to)
        dialog.open()

    @Slot(str)
    def _save_to(self, path: str) -> None:
        evidence_id = self.current()
        if self._session is None or self._dispute_id is None or evidence_id is None:
            return
        self._session.work.database(
            save_exhibit_copy,
            self._session.desk,
            self._dispute_id,
            evidence_id,
            Path(path),
            owner=self,
            done=self._saved,
            failed=self._fail,
        )

    @Slot(object)
    def _saved(self, path: Path) -> None:
        words = self.tr("Saved outside the vault as {name}").format(name=path.name)
        self._facts.setText(words)
        announce(self, words)

    # -- words -------------------------------------------------------------------------------

    def _say(self) -> None:
        self._previous.say(self.tr("Previous exhibit"))
        self._next.say(self.tr("Next exhibit"))
        self._page_up.say(self.tr("Previous page"))
        self._page_down.say(self.tr("Next page"))
        self._smaller.say(self.tr("Smaller"))
        self._larger.say(self.tr("Larger"))
        self._save.say(self.tr("Save a copy outside the vault…"))
        self.setAccessibleName(self.tr("Exhibit"))
        self._pages_view.setAccessibleName(self.tr("Page of the exhibit"))
        self._percent.setText(self.tr("{percent} %").format(percent=self._zoom))
        self._previous.setEnabled(self._at > 0)
        self._next.setEnabled(0 <= self._at < len(self._exhibits) - 1)
        self._page_up.setEnabled(self._page > 1)
        self._page_down.setEnabled(self._page < self._pages)
        self._save.setEnabled(self._at >= 0)
        if self._at < 0:
            self._number.hide()
            self._title.setText(self.tr("No exhibit"))
            self._facts.setText("")
            self._empty.say(
                self.tr("No exhibit in this file"), self.tr("Those filed later appear here.")
            )
            return
        row = self._exhibits[self._at]
        item = row.item
        number = self.tr("Exhibit {number}").format(number=item.piece_no)
        if row.number is not None:
            number = f"{number} · {row.number}"
        self._number.say(
            filing_words(row) if row.filing is not None else number,
            _TONES.get(item.submitted_by, ""),
        )
        self._number.show()
        self._title.setText(row.shown_title)
        page = self.tr("Page {page} of {pages}").format(page=self._page, pages=self._pages)
        self._facts.setText(page)
