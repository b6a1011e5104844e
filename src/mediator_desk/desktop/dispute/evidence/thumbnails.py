"""Small pictures of the pages, made as they come into view."""

from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QListView, QWidget

from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.theme import theme
from mediator_desk.usecases.exhibit_pages import PageOfExhibit, small_page
from mediator_desk.usecases.exhibits import PixelPage

WIDTH: Final = 72
_HEIGHT: Final = 96
_MOST_KEPT: Final = 300
_NO_INDEX: Final = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class _PagesModel(QAbstractListModel):
    """One line per page; ``wanted`` with a page whose picture is not there yet."""

    wanted = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pages = 0
        self._pictures: dict[int, QPixmap] = {}

    def start(self, pages: int) -> None:
        self.beginResetModel()
        self._pages, self._pictures = pages, {}
        self.endResetModel()

    def put(self, page: int, picture: QPixmap) -> None:
        if len(self._pictures) >= _MOST_KEPT:
            del self._pictures[next(iter(self._pictures))]
        self._pictures[page] = picture
        index = self.index(page - 1)
        self.dataChanged.emit(index, index)

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else self._pages

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        page = index.row() + 1
        if role == Qt.ItemDataRole.DisplayRole:
            return str(page)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("Page {page} of {pages}").format(page=page, pages=self._pages)
        if role == Qt.ItemDataRole.DecorationRole:
            picture = self._pictures.get(page)
            if picture is None:
                self.wanted.emit(page)
                return _blank()
            return picture
        return None


class Thumbnails(QListView):
    """``page_wanted`` with the page chosen."""

    page_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._where: PageOfExhibit | None = None
        self._asking: set[int] = set()
        self._model = _PagesModel(self)
        self._model.wanted.connect(self._ask, Qt.ConnectionType.QueuedConnection)
        self.setModel(self._model)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setFlow(QListView.Flow.TopToBottom)
        self.setWrapping(False)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._chosen)
        theme().changed.connect(self._fit)
        self._fit()
        follow_language(self, self._say)

    def attach(self, session: Session) -> None:
        """Belong to an open desk."""
        self._session = session

    def show_pages(
        self, dispute_id: UUID, evidence_id: UUID, inside: tuple[int, ...], pages: int, page: int
    ) -> None:
        """The pages of an exhibit, one of them shown."""
        where = PageOfExhibit(dispute_id, evidence_id, 1, inside)
        if where != self._where or self._model.rowCount() != pages:
            self._where, self._asking = where, set()
            self._model.start(pages)
        blocked = self.selectionModel().blockSignals(True)
        self.setCurrentIndex(self._model.index(page - 1))
        self.selectionModel().blockSignals(blocked)
        self.viewport().update()

    def clear(self) -> None:
        """Forget the pages."""
        self._where, self._asking = None, set()
        self._model.start(0)

    @Slot(int)
    def _ask(self, page: int) -> None:
        where = self._where
        if where is None or self._session is None or page in self._asking:
            return
        self._asking.add(page)
        asked = PageOfExhibit(where.dispute_id, where.evidence_id, page, where.inside)
        job = self._session.work.network(
            small_page,
            self._session.desk,
            asked,
            round(theme().px(WIDTH) * self.devicePixelRatioF()),
            owner=self,
            failed=_forget,
        )
        job.done.connect(lambda drawn: self._take(where, page, drawn))

    def _take(self, where: PageOfExhibit, page: int, drawn: PixelPage | None) -> None:
        if where == self._where and drawn is not None:
            self._model.put(page, _picture(drawn, self.devicePixelRatioF()))

    @Slot(QModelIndex, QModelIndex)
    def _chosen(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self.page_wanted.emit(current.row() + 1)

    @Slot()
    def _fit(self) -> None:
        look = theme()
        self.setIconSize(QSize(look.px(WIDTH), look.px(_HEIGHT)))
        self.setGridSize(QSize(look.px(WIDTH + 16), look.px(_HEIGHT + 8) + look.line("meta")))
        self.setFixedWidth(look.px(WIDTH + 34))
        # WHY again: the pictures were made for the size before.
        self._asking = set()
        self._model.start(self._model.rowCount())

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Pages of the exhibit"))


def _forget(_error: object) -> None:
    """WHY nothing: a page without a small picture stays white, and the page itself says why."""


def _blank() -> QPixmap:
    look = theme()
    picture = QPixmap(look.px(WIDTH), look.px(_HEIGHT))
    picture.fill(Qt.GlobalColor.white)
    return picture


def _picture(page: PixelPage, ratio: float) -> QPixmap:
    image = QImage(page.pixels, page.width, page.height, page.stride, QImage.Format.Format_RGB32)
    picture = QPixmap.fromImage(image.convertToFormat(QImage.Format.Format_RGB888))
    picture.setDevicePixelRatio(ratio)
    return picture
