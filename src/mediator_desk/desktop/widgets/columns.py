"""The width of a table shared among its columns: no name of a column is ever cut.

Owns the widths, never what stands in the cells. Where the names and what must be read have no
room side by side, the table is scrolled sideways rather than cut.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QTreeView

from mediator_desk.desktop.theme import theme

_LEAST: Final = 150
"""What words need to be understood before they are cut, at 100 %."""
_AROUND: Final = 24
_ARROW: Final = 14


class Columns(QObject):
    """Emits ``shared`` once the widths are given.

    ``stretched`` takes what is left, and never less than its name or ``least`` (pixels at 100 %);
    ``also`` shares what is left with it.
    """

    shared = Signal()

    def __init__(
        self,
        table: QTableView | QTreeView,
        stretched: int,
        *,
        least: int = _LEAST,
        also: int | None = None,
    ) -> None:
        super().__init__(table)
        self._table, self._least = table, least
        self._elastic = [stretched] if also is None else [stretched, also]
        self._header = table.header() if isinstance(table, QTreeView) else table.horizontalHeader()
        self._asked: dict[int, int] = {}
        self._sharing = False
        self._header.setStretchLastSection(False)
        # WHY: the least of all columns would be that of a column of figures too.
        self._header.setMinimumSectionSize(1)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.viewport().installEventFilter(self)
        self._header.sectionResized.connect(self._drawn)
        self._header.sortIndicatorChanged.connect(self.share)
        model = table.model()
        if model is not None:
            model.headerDataChanged.connect(self.share)

    def ask(self, widths: Mapping[int, int]) -> None:
        """What columns are to have, in pixels as they are now; the others, what their name needs.

        Set again whenever the text changes size.
        """
        self._asked = dict(widths)
        self.share()

    def size(self, names: Sequence[str], widths: Mapping[str, int]) -> None:
        """Rows as high as those of a table, and ``widths`` by the names of columns, at 100 %."""
        look = theme()
        if isinstance(self._table, QTableView):
            rows = self._table.verticalHeader()
            rows.setDefaultSectionSize(look.px(look.tokens.sizes["tableRow"]))
        self.ask({names.index(name): look.px(wide) for name, wide in widths.items()})

    def stretch(self, column: int) -> None:
        """Let another column take what is left."""
        self._elastic = [column]
        self.share()

    def too_wide(self) -> bool:
        """Whether the table is scrolled sideways."""
        return self._header.length() > self._table.viewport().width() > 0

    @Slot()
    def share(self) -> None:
        """Give every column its width."""
        if self._sharing:
            return
        self._sharing = True
        try:
            self._give()
        finally:
            self._sharing = False
        self.shared.emit()

    def _give(self) -> None:
        header, left = self._header, self._table.viewport().width()
        shown = [one for one in range(header.count()) if not header.isSectionHidden(one)]
        for column in shown:
            if column not in self._elastic:
                width = max(self._asked.get(column, 0), self._named(column))
                self._set(column, width)
                left -= width
        elastic = [column for column in self._elastic if column in shown]
        for place, column in enumerate(elastic):
            least = self._named(column)
            if column == self._elastic[0]:
                least = max(theme().px(self._least), least)
            width = max(self._part(elastic[place:], left), least)
            self._set(column, width)
            left -= width

    def _named(self, column: int) -> int:
        """What the name of a column needs.

        WHY not always what Qt says: where rows can be sorted it counts an arrow for every column,
        though one at most has it.
        """
        header = self._header
        model = self._table.model()
        if not header.isSortIndicatorShown() or model is None:
            return header.sectionSizeHint(column)
        name = str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        around = _AROUND + (_ARROW if header.sortIndicatorSection() == column else 0)
        return header.fontMetrics().horizontalAdvance(name) + theme().px(around)

    def _part(self, elastic: list[int], left: int) -> int:
        """An equal part; more for the first one's words where the next one's leave the room."""
        even = left // len(elastic)
        if len(elastic) == 1:
            return even
        column, beside = elastic[:2]
        room = left - max(self._asked.get(beside, 0), self._named(beside))
        return max(even, min(self._asked.get(column, 0), room))

    def _set(self, column: int, width: int) -> None:
        header = self._header
        mode = header.sectionResizeMode(column)
        if mode in (QHeaderView.ResizeMode.Stretch, QHeaderView.ResizeMode.ResizeToContents):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
        if header.sectionSize(column) != width:
            header.resizeSection(column, width)

    @Slot(int, int, int)
    def _drawn(self, column: int, _before: int, width: int) -> None:
        """A person drew a column to another width: it keeps it."""
        # WHY not to nothing: a column about to be hidden is shrunk first, and must not grow again.
        if width and not self._sharing and column not in self._elastic:
            self._asked[column] = width
            self.share()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Share again when there is another width to share."""
        if event.type() == QEvent.Type.Resize:
            self.share()
        return super().eventFilter(watched, event)
