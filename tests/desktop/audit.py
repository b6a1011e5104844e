"""What a window must hold for people who do not see it, or do not use a mouse."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QScrollBar,
    QSplitterHandle,
    QTabBar,
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


def clipped(window: QWidget) -> list[str]:
    """Labels and buttons that have less room than their words need."""
    found = []
    for widget in window.findChildren(QWidget):
        if not isinstance(widget, QLabel | QAbstractButton) or not widget.isVisible():
            continue
        if type(widget).__name__ in {"ElidedLabel", "MultiChoice"} or not widget.text():
            continue
        if isinstance(widget, QLabel) and widget.wordWrap():
            needed = widget.heightForWidth(widget.width())
            if widget.height() < needed and not _scrolls(widget):
                found.append(f"{widget.objectName()}: {widget.text()[:40]!r}")
        elif widget.width() < widget.minimumSizeHint().width():
            found.append(f"{widget.objectName()}: {widget.text()[:40]!r}")
    return found


def _scrolls(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QAbstractScrollArea):
            return True
        parent = parent.parentWidget()
    return False


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
