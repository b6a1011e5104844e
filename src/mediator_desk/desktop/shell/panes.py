"""What a window asks of the page it shows: its commands, its panes, its splitters."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from mediator_desk.desktop.preferences import Preferences
from mediator_desk.desktop.shell.geometry import watch_splitters


def add_command(
    page: QWidget, name: str, menu: str, keys: str, act: Callable[[], object]
) -> QAction:
    """A command of ``page``, for the menu ``menu``; its keys are heard inside the page alone."""
    action = QAction(page)
    action.setObjectName(name)
    action.setProperty("menu", menu)
    action.setShortcut(QKeySequence(keys))
    action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    action.triggered.connect(act)
    page.addAction(action)
    return action


def commands_of(page: QWidget | None) -> list[QAction]:
    """The commands ``page`` and its visible parts bring."""
    if page is None:
        return []
    parts = [part for part in page.findChildren(QWidget) if part.isVisibleTo(page)]
    found = [action for part in (page, *parts) for action in part.actions()]
    return [action for action in dict.fromkeys(found) if action.property("menu")]


def go_to_pane(panes: Sequence[QWidget], step: int) -> None:
    """Move the focus to the next (1) or previous (-1) of ``panes``."""
    if not panes:
        return
    held = QApplication.focusWidget()
    here = next(
        (
            place
            for place, pane in enumerate(panes)
            if held is not None and (pane is held or pane.isAncestorOf(held))
        ),
        -1 if step > 0 else 0,
    )
    target = panes[(here + step) % len(panes)]
    if target.focusPolicy() == Qt.FocusPolicy.NoFocus:
        inside = target.findChildren(QWidget)
        target = next(
            (
                each
                for each in inside
                if each.focusPolicy() != Qt.FocusPolicy.NoFocus and each.isVisible()
            ),
            target,
        )
    target.setFocus(Qt.FocusReason.ShortcutFocusReason)


def follow_splitters(page: QWidget, name: str, preferences: Preferences) -> None:
    """Remember the splitters of ``page``, those of tabs made later included."""
    watch_splitters(page, name, preferences)
    for stack in page.findChildren(QStackedWidget):
        stack.currentChanged.connect(lambda _place: watch_splitters(page, name, preferences))
