"""The lines of the command palette: what one says, how it is found and how it is drawn."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QAction, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mediator_desk.desktop.present.deadlines import ChipWords
from mediator_desk.desktop.shell.navigation import Location
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.chips import paint_chip

_Index = QModelIndex | QPersistentModelIndex
ENTRY_ROLE: Final = Qt.ItemDataRole.UserRole
WANTED_ROLE: Final = Qt.ItemDataRole.UserRole + 1
_WORD: Final = re.compile(r"\w+")
_EXCERPT: Final = 120
_BEFORE: Final = 24
"""Letters kept before what was looked for, so that it is never the part that is cut."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line: a section title, a command, a place in a dispute, or a letter to write."""

    text: str
    prefix: str = ""
    keys: str = ""
    icon: str = ""
    chip: ChipWords | None = None
    action: QAction | None = None
    location: Location | None = None
    letter: str = ""
    enabled: bool = True

    @property
    def title(self) -> bool:
        """Whether it is a section title, which cannot be chosen."""
        return self.action is None and self.location is None and not self.letter

    @property
    def note_id(self) -> UUID | None:
        """The note it leads to, if any."""
        return self.location.note_id if self.location else None


def folded(text: str) -> str:
    """``text`` without case nor accents, as search compares it."""
    flat = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in flat if not unicodedata.combining(letter))


def matches(wanted: str, text: str) -> bool:
    """Every word of ``wanted`` begins a word of ``text``, or its letters are the initials."""
    words = folded(text).replace("’", " ").split()
    asked = folded(wanted).split()
    initials = "".join(word[0] for word in words)
    return all(any(word.startswith(ask) for word in words) for ask in asked) or (
        len(asked) == 1 and initials.startswith(asked[0])
    )


def found_in(wanted: str, text: str) -> list[tuple[int, int]]:
    """Where the words of ``wanted`` begin a word of ``text``: first letter, and one after the last.

    Empty where they are found otherwise, by their initials say.
    """
    asked = folded(wanted).split()
    places = []
    for word in _WORD.finditer(text):
        begun = [len(ask) for ask in asked if folded(word[0]).startswith(ask)]
        if begun:
            places.append((word.start(), min(word.start() + max(begun), word.end())))
    return places


def excerpt(text: str, wanted: str) -> str:
    """One line of ``text`` in which what was looked for is in sight."""
    flat = " ".join(text.split())
    places = found_in(wanted, flat)
    first = places[0][0] if places else 0
    if first > _BEFORE:
        cut = flat.rfind(" ", 0, first - _BEFORE // 2) + 1
        flat = f"…{flat[cut:]}" if cut else flat
    return flat[:_EXCERPT]


class EntryModel(QAbstractListModel):
    """The lines found."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = []
        self._wanted = ""

    def show_entries(self, entries: list[Entry], wanted: str = "") -> None:
        """Replace the lines, found for ``wanted``."""
        self.beginResetModel()
        self._entries, self._wanted = entries, wanted
        self.endResetModel()

    def entry(self, index: _Index) -> Entry:
        """The line at ``index``."""
        return self._entries[index.row()]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self._entries[index.row()]
        if role == ENTRY_ROLE:
            return entry
        if role == WANTED_ROLE:
            return self._wanted
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            spoken = [entry.prefix, entry.text, entry.keys]
            return " ".join(part for part in spoken if part)
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        entry = self._entries[index.row()]
        if entry.title or not entry.enabled:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class EntryDelegate(QStyledItemDelegate):
    """Draws an icon, a number, the words, and at the right the keys or the deadline."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        entry: Entry = index.data(ENTRY_ROLE)
        return QSize(200, theme().px(30 if entry.title else 38))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        entry: Entry = index.data(ENTRY_ROLE)
        look = theme()
        rect = option.rect
        painter.save()
        if entry.title:
            painter.setFont(look.font("meta", bold=True))
            painter.setPen(look.colour("text.muted"))
            place = rect.adjusted(look.px(16), 0, 0, -look.px(3))
            painter.drawText(
                place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, entry.text
            )
            painter.restore()
            return
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, look.colour("bg.selected"))
            painter.fillRect(
                QRect(rect.topLeft(), QSize(4, rect.height())), look.colour("accent.base")
            )
        side = look.px(18)
        icon = QRect(rect.left() + look.px(16), rect.center().y() - side // 2, side, side)
        colour = "text.secondary" if entry.enabled else "text.disabled"
        if entry.icon:
            look.icon(entry.icon, colour).paint(painter, icon)
        left = icon.right() + look.px(12)
        left = self._paint_prefix(painter, rect, left, entry.prefix)
        right = self._paint_right(painter, rect, entry)
        room = QRect(left, rect.top(), right - left - look.px(10), rect.height())
        self._paint_words(painter, room, entry, index.data(WANTED_ROLE))
        painter.restore()

    def _paint_words(self, painter: QPainter, room: QRect, entry: Entry, wanted: str) -> None:
        """What was looked for stands out; what has no room is cut at the end."""
        look = theme()
        plain, strong = look.font("body"), look.font("body", bold=True)
        places = found_in(wanted, entry.text) if entry.enabled else []
        # WHY measured bold: a word that stands out must not be the one without room.
        painter.setFont(strong if places else plain)
        metrics = painter.fontMetrics()
        text = metrics.elidedText(entry.text, Qt.TextElideMode.ElideRight, room.width())
        left, done = room.left(), 0
        for start, end in [*places, (len(text), len(text))]:
            for piece, stands_out in ((text[done:start], False), (text[start:end], True)):
                colour = "accent.base" if stands_out else "text.primary"
                painter.setPen(look.colour(colour if entry.enabled else "text.disabled"))
                painter.setFont(strong if stands_out else plain)
                spot = QRect(left, room.top(), room.right() - left + 1, room.height())
                painter.drawText(spot, Qt.AlignmentFlag.AlignVCenter, piece)
                left += painter.fontMetrics().horizontalAdvance(piece)
            done = end

    def _paint_prefix(self, painter: QPainter, rect: QRect, left: int, prefix: str) -> int:
        if not prefix:
            return left
        look = theme()
        painter.setFont(look.font("dense", figures=True))
        painter.setPen(look.colour("text.muted"))
        painter.drawText(
            QRect(left, rect.top(), look.px(90), rect.height()),
            Qt.AlignmentFlag.AlignVCenter,
            prefix,
        )
        return left + painter.fontMetrics().horizontalAdvance(prefix) + look.px(12)

    def _paint_right(self, painter: QPainter, rect: QRect, entry: Entry) -> int:
        look = theme()
        right = rect.right() - look.px(16)
        if entry.chip is not None:
            top = rect.center().y() - look.px(11)
            return paint_chip(painter, QPoint(right, top), entry.chip).left()
        if entry.keys:
            painter.setFont(look.font("meta", bold=True))
            width = painter.fontMetrics().horizontalAdvance(entry.keys) + look.px(12)
            cap = QRect(right - width, rect.center().y() - look.px(10), width, look.px(20))
            painter.setPen(look.colour("border.default"))
            painter.setBrush(look.colour("bg.sunken"))
            painter.drawRoundedRect(cap, 3, 3)
            painter.setPen(look.colour("text.muted"))
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, entry.keys)
            return cap.left()
        return right
