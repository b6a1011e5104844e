"""Buttons: words with a kind, or a picture with a name."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QPushButton,
    QToolButton,
    QWidget,
)

from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.labels import restyle
from mediator_desk.desktop.widgets.tips import plain_tip


def button(text: str = "", kind: str = "", size: str = "", icon: str = "") -> QPushButton:
    """A push button of ``kind`` (primary, soft, ghost, link, danger), ``size`` (small, large)."""
    made = QPushButton(text)
    dress_button(made, kind, size, icon)
    return made


class _EnterPresses(QObject):
    """Enter presses the button that has the focus; a dialog decides for itself what Enter does."""

    def __init__(self) -> None:
        super().__init__()
        self._following = False

    def follow(self) -> None:
        """Hear the button that has the focus, and no other.

        WHY: a filter on every button is called for all that happens to all of them while a page
        is made.
        """
        application = QApplication.instance()
        if not self._following and isinstance(application, QApplication):
            self._following = True
            application.focusChanged.connect(self._move)

    @Slot(QWidget, QWidget)
    def _move(self, before: QWidget | None, now: QWidget | None) -> None:
        if isinstance(before, QPushButton):
            before.removeEventFilter(self)
        if isinstance(now, QPushButton) and now.property("kind") is not None:
            now.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and isinstance(watched, QPushButton)
            and not isinstance(watched.window(), QDialog)
        ):
            watched.click()
            return True
        return False


_ENTER = _EnterPresses()

_ICON_TOKENS = {
    "primary": "accent.on",
    "soft": "accent.base",
    "ghost": "accent.base",
    "link": "accent.base",
    "danger": "danger.fg",
}


def before_words(pixels: float = 16) -> QSize:
    """The room of an icon of ``pixels`` that stands before words.

    WHY wider than the icon: a style leaves 4 pixels between the two, whatever a sheet says.
    """
    side = theme().px(pixels)
    return QSize(side + theme().px(3), side)


class _GrowingIcons(QObject):
    """Hears that the text changed size, once for every icon."""

    def __init__(self) -> None:
        super().__init__()
        self._following = False

    def follow(self) -> None:
        if not self._following:
            self._following = True
            theme().changed.connect(self._resize)

    @Slot()
    def _resize(self) -> None:
        for widget in QApplication.allWidgets():
            if (
                isinstance(widget, QAbstractButton)
                and (alone := widget.property(_GROWS)) is not None
            ):
                widget.setIconSize(_icon_room(alone))


_GROWS = "iconGrows"
_ICONS = _GrowingIcons()


def grow_icon(made: QAbstractButton, *, alone: int = 0) -> None:
    """Keep an icon as large as the words of ``made``, or as ``alone`` pixels at 100 %."""
    made.setIconSize(_icon_room(alone))
    made.setProperty(_GROWS, alone)
    _ICONS.follow()


def _icon_room(alone: int) -> QSize:
    return QSize(theme().px(alone), theme().px(alone)) if alone else before_words()


def dress_button(made: QPushButton, kind: str = "", size: str = "", icon: str = "") -> None:
    """Give a button, from a form or by hand, its kind, size and icon."""
    before = made.property("kind") or "", made.property("grade") or ""
    made.setProperty("kind", kind)
    made.setProperty("grade", size)
    made.setCursor(Qt.CursorShape.ArrowCursor)
    made.setAutoDefault(False)
    _ENTER.follow()
    if icon:
        made.setIcon(theme().icon(icon, _ICON_TOKENS.get(kind, "text.secondary")))
        grow_icon(made)
    # WHY: a form may have said the same, and have measured the button already.
    if before != (kind, size):
        restyle(made)


class IconButton(QToolButton):
    """A button that is only a picture: its tooltip is its name."""

    def __init__(
        self,
        icon: str,
        name: str = "",
        colour: str = "text.secondary",
        size: int = 16,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._size = size
        self.setIcon(theme().icon(icon, colour))
        self._resize_icon()
        theme().changed.connect(self._resize_icon)
        if name:
            self.say(name)

    def say(self, name: str) -> None:
        """Name the button, for the pointer and for the screen reader."""
        self.setToolTip(plain_tip(name))
        self.setAccessibleName(name)

    def show_icon(self, icon: str, colour: str = "text.secondary") -> None:
        """Change the picture."""
        self.setIcon(theme().icon(icon, colour))

    def _resize_icon(self) -> None:
        side = theme().px(self._size)
        self.setIconSize(QSize(side, side))
        self.setMinimumSize(theme().px(24), theme().px(24))
