"""What a window must hold for people who do not see it, or do not use a mouse."""

from collections import Counter
from collections.abc import Iterator
from functools import cache

from PySide6.QtCore import QAbstractListModel, QRect, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QPushButton,
    QScrollBar,
    QSplitterHandle,
    QTabBar,
    QTableView,
    QTextEdit,
    QToolButton,
    QWidget,
)

_STRUCTURE = (QScrollBar, QMenu, QMenuBar, QSplitterHandle)


def unnamed(window: QWidget) -> list[str]:
    """Visible controls that take the focus and that a screen reader could not name."""
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
            continue
        plain_scroll = type(widget).__name__ == "QScrollArea"
        if isinstance(widget, _STRUCTURE) or plain_scroll or widget.objectName().startswith("qt_"):
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        if not interface.text(QAccessible.Text.Name).strip():
            found.append(f"{type(widget).__name__} {widget.objectName()}")
    return found


def texts(window: QWidget) -> set[str]:
    """The words a window shows or speaks now."""
    found: set[str] = set()
    for widget in window.findChildren(QWidget):
        if not widget.isVisibleTo(window):
            continue
        found.add(widget.accessibleName())
        found.add(widget.toolTip())
        if isinstance(widget, QLabel | QAbstractButton):
            found.add(widget.text())
        if isinstance(widget, QLineEdit):
            found.add(widget.placeholderText())
        if isinstance(widget, QTabBar):
            found |= {widget.tabText(place) for place in range(widget.count())}
        if isinstance(widget, QMenuBar):
            for action in widget.actions():
                found.add(action.text())
                menu = action.menu()
                if isinstance(menu, QMenu):
                    found |= {each.text() for each in menu.actions()}
    return {text.replace("&", "").strip() for text in found} - {""}


Said = tuple[str, str, str]
"""Where words stand, in what kind of thing, and the words."""
_MOST_ROWS = 12


def everything_said(root: QWidget) -> set[Said]:
    """Every word below ``root`` that is read, spoken, or shown beside the pointer."""
    found = set()
    for widget in (root, *root.findChildren(QWidget)):
        if widget is root or widget.isVisibleTo(root):
            kind = type(widget).__name__
            for place, words in (*_about(widget), *_written(widget)):
                if words := words.replace("&", "").strip():
                    found.add((place, kind, words))
    return found


def _about(widget: QWidget) -> Iterator[tuple[str, str]]:
    yield "title", widget.windowTitle() if widget.isWindow() else ""
    yield "name", widget.accessibleName()
    yield "description", widget.accessibleDescription()
    yield "tip", widget.toolTip()
    for action in widget.actions():
        yield "action", action.text()
        menu = action.menu()
        if isinstance(menu, QMenu):
            yield from (("menu", each.text()) for each in menu.actions())


def _written(widget: QWidget) -> Iterator[tuple[str, str]]:
    if isinstance(widget, QLabel | QAbstractButton):
        yield "text", widget.text()
    if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        yield "placeholder", widget.placeholderText()
    if isinstance(widget, QComboBox):
        yield from (("choice", widget.itemText(row)) for row in range(widget.count()))
    if isinstance(widget, QTabBar):
        yield from (("tab", widget.tabText(place)) for place in range(widget.count()))
    if isinstance(widget, QAbstractItemView) and not isinstance(widget, QHeaderView):
        yield from _listed(widget)


def _listed(view: QAbstractItemView) -> Iterator[tuple[str, str]]:
    model, top = view.model(), view.rootIndex()
    if model is None:
        return
    # WHY asked of what it is: a list has one column, and its model says so to Qt alone.
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(top)
    for column in range(columns):
        yield "header", str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(min(model.rowCount(top), _MOST_ROWS)):
            index = model.index(row, column, top)
            yield from (("cell", str(index.data(role) or "")) for role in _SPOKEN_ROLES)


_SPOKEN_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.ToolTipRole,
)


def clipped(window: QWidget) -> list[str]:
    """Labels, buttons and choices that have less room than their words need."""
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or type(widget).__name__ in _CUT_WITH_A_SIGN:
            continue
        if isinstance(widget, QComboBox) and widget.width() < _choice(widget):
            found.append(f"{widget.objectName()}: {widget.currentText()[:40]!r}")
        if not isinstance(widget, QLabel | QAbstractButton) or not widget.text():
            continue
        if isinstance(widget, QLabel) and widget.wordWrap():
            needed = widget.heightForWidth(widget.width()) - widget.fontMetrics().descent()
            if widget.height() < needed:
                found.append(f"{widget.objectName()}: {widget.text()[:40]!r}")
        elif widget.width() < _room(widget):
            found.append(f"{widget.objectName()}: {widget.text()[:40]!r}")
    return found


_CUT_WITH_A_SIGN = {"ElidedLabel", "TitleLine", "MultiChoice"}
"""Names people gave: they may end in "…", and are whole in the tooltip."""


def _choice(box: QComboBox) -> int:
    """What the words of a choice need beside its chevron."""
    return box.fontMetrics().horizontalAdvance(box.currentText()) + box.height() // 2


def _room(widget: QLabel | QAbstractButton) -> int:
    """The width that words and icon cannot do without; what surrounds them may give way."""
    if isinstance(widget, QToolButton):
        # WHY all of it: this one cuts its words with a sign where its edges begin.
        return widget.sizeHint().width()
    words = widget.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, widget.text()).width()
    if isinstance(widget, QAbstractButton) and not widget.icon().isNull():
        words += widget.iconSize().width()
    return min(words, widget.minimumSizeHint().width())


def squeezed(window: QWidget) -> list[str]:
    """What kept its size while the words grew: lines of lists, icons before words."""
    found = []
    for view in window.findChildren(QAbstractItemView):
        model = view.model()
        lists = view.isVisible() and not isinstance(view, QHeaderView)
        if not lists or model is None or model.rowCount() == 0:
            continue
        high = view.rowHeight(0) if isinstance(view, QTableView) else view.sizeHintForRow(0)
        if high < view.fontMetrics().height():
            found.append(f"lines of {type(view).__name__} {view.objectName()}: {high}")
    for made in window.findChildren(QAbstractButton):
        worded = made.isVisible() and made.text().strip() and not made.icon().isNull()
        if worded and made.iconSize().height() < made.fontMetrics().ascent() * 3 // 4:
            found.append(f"icon of {made.text()[:30]!r}: {made.iconSize().height()}")
    return found


def clipped_heads(window: QWidget) -> list[str]:
    """Tabs and headers of tables that have less room than their words need."""
    found = []
    for bar in window.findChildren(QTabBar):
        if bar.isVisible():
            found += [
                f"tab {bar.tabText(place)!r}"
                for place in range(bar.count())
                if bar.isTabVisible(place)
                and bar.tabRect(place).width() < bar.minimumTabSizeHint(place).width()
            ]
    for head in window.findChildren(QHeaderView):
        if not head.isVisible() or head.orientation() != Qt.Orientation.Horizontal:
            continue
        model = head.model()
        for place in range(head.count()):
            words = str(model.headerData(place, Qt.Orientation.Horizontal) or "")
            needed = head.fontMetrics().horizontalAdvance(words)
            if not head.isSectionHidden(place) and head.sectionSize(place) < needed:
                found.append(f"header {words!r}")
    return found


def faint(window: QWidget) -> list[str]:
    """Words that do not stand out from what is drawn behind them by 4.5 to 1 (WCAG 1.4.3).

    The ground is the colour that most pixels have; the words, the one furthest from it.
    """
    image = window.grab().toImage()
    found = []
    for widget in window.findChildren(QWidget):
        if not isinstance(widget, QLabel | QPushButton) or not widget.text().strip():
            continue
        shown = widget.visibleRegion().boundingRect()
        if not widget.isVisible() or not widget.isEnabled() or shown.height() < _LINE:
            continue
        place = QRect(widget.mapTo(window, shown.topLeft()), shown.size())
        ratio = _stands_out(image.copy(place))
        if ratio < _READABLE:
            name = f"{type(widget).__name__} {widget.objectName()} {widget.text()[:30]!r}"
            found.append(f"{name}: {ratio:.1f}")
    return found


_LINE = 12
_READABLE = 4.5


def _stands_out(image: QImage) -> float:
    """The greatest contrast of any drawn colour with the ground."""
    small = image.convertToFormat(QImage.Format.Format_RGB32)
    pixels = memoryview(small.constBits()).cast("I")
    counted = Counter(pixels)
    ground = _luminance(counted.most_common(1)[0][0])
    others = [_luminance(colour) for colour in counted]
    return max((max(one, ground) + 0.05) / (min(one, ground) + 0.05) for one in others)


@cache
def _luminance(colour: int) -> float:
    parts = (QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF())
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def in_tab_order(window: QWidget) -> list[QWidget]:
    """The visible widgets Tab is to reach."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
        and widget.focusProxy() is None
    ]


def tab_order(window: QWidget, start: QWidget, steps: int = 60) -> list[str]:
    """The names of the widgets Tab goes through from ``start``, until it comes back."""
    names: list[str] = []
    widget = start
    for _ in range(steps):
        if widget.isVisible() and widget.isEnabled():
            policy = widget.focusPolicy()
            if policy != Qt.FocusPolicy.NoFocus and policy.value & Qt.FocusPolicy.TabFocus.value:
                names.append(widget.objectName() or type(widget).__name__)
        widget = widget.nextInFocusChain()
        if widget is start:
            break
    return names
