"""The menu row: native menus at the left, the command field and the lock at the right."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QMenuBar,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.shell.commands import Commands, keys_text, plain_text
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.labels import ElidedLabel, IconLabel, text_label

_ORDER: Final = ("file", "edit", "view", "dispute", "proposal", "tools", "help")
_SUBMENUS: Final = {"view": ("theme", "language")}
_WIDEST_FIELD: Final = 440
_ROOMY_UP_TO: Final = 1.5
_BREAK_BEFORE: Final = frozenset({"lock", "cut", "larger", "full_screen", "about"})


class MenuRow(QObject):
    """Builds the menus of ``bar`` and renews those a page adds to."""

    opening = Signal()
    """A menu is about to be shown: the page may have other commands by now."""

    def __init__(self, bar: QMenuBar, commands: Commands) -> None:
        super().__init__(bar)
        self._bar = bar
        self._commands = commands
        self._menus = {name: bar.addMenu("") for name in _ORDER}
        self._submenus = {key: QMenu(bar) for keys in _SUBMENUS.values() for key in keys}
        for key, submenu in self._submenus.items():
            submenu.addActions(commands.of_menu(key))
        for menu in self._menus.values():
            menu.aboutToShow.connect(self.opening)
        self._page_actions: Sequence[QAction] = ()
        self._corner = Corner(commands)
        bar.setCornerWidget(self._corner, Qt.Corner.TopRightCorner)
        self._fill()
        follow_language(bar, self._say)
        theme().changed.connect(self._corner.resize_to_theme)

    def show_page_actions(self, actions: Sequence[QAction]) -> None:
        """Put the commands of the page on screen in the menus they name."""
        if list(actions) != list(self._page_actions):
            self._page_actions = actions
            self._fill()
            self._say()

    def say_keys(self) -> None:
        """The keys of the palette and the lock may be others now."""
        self._corner.say()

    def _fill(self) -> None:
        for name, menu in self._menus.items():
            menu.clear()
            own = [action for action in self._page_actions if action.property("menu") == name]
            for action in own:
                menu.addAction(action)
            if own:
                menu.addSeparator()
            for action in self._commands.of_menu(name):
                key = action.objectName().removeprefix("command_")
                if key in _BREAK_BEFORE:
                    menu.addSeparator()
                if key == "full_screen":
                    self._add_submenus(menu, name)
                menu.addAction(action)
            menu.menuAction().setVisible(bool(menu.actions()))

    def _add_submenus(self, menu: QMenu, name: str) -> None:
        for key in _SUBMENUS.get(name, ()):
            menu.addMenu(self._submenus[key])
        menu.addSeparator()

    def _say(self) -> None:
        translate = QCoreApplication.translate
        titles = {
            "file": translate("menus", "&File"),
            "edit": translate("menus", "&Edit"),
            "view": translate("menus", "&View"),
            "dispute": translate("menus", "&Dispute"),
            "proposal": translate("menus", "&Proposal"),
            "tools": translate("menus", "&Tools"),
            "help": translate("menus", "&Help"),
        }
        for name, menu in self._menus.items():
            menu.setTitle(titles[name])
        self._submenus["theme"].setTitle(translate("menus", "&Theme"))
        self._submenus["language"].setTitle(translate("menus", "&Language"))


class Corner(QWidget):
    """The command field, which is a button that looks like a field, and the lock."""

    def __init__(self, commands: Commands) -> None:
        super().__init__()
        self._commands = commands
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 10, 4)
        row.setSpacing(8)
        self._field, self._field_text, self._field_cap = self._made(commands["palette"], "search")
        self._lock, self._lock_text, self._lock_cap = self._made(commands["lock"], "lock")
        row.addWidget(self._field)
        row.addWidget(self._lock)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow_language(self, self.say)
        self.resize_to_theme()

    def resize_to_theme(self) -> None:
        """Take the sizes of the text size in use."""
        look = theme()
        for made in (self._field, self._lock):
            made.setFixedHeight(look.px(28))
        # WHY: with very large text the menus need the room.
        crowded = look.scale > _ROOMY_UP_TO
        self._lock_text.setVisible(not crowded)
        self._lock_cap.setVisible(not crowded)
        # WHY the icon and the key alone: half a sentence tells nothing, the name is read aloud.
        self._field_text.setVisible(not crowded)
        field = self._field.layout()
        least = field.sizeHint().width() if field is not None else 0
        self._field.setFixedWidth(least if crowded else min(look.px(356), _WIDEST_FIELD))
        lock = self._lock.layout()
        if lock is not None:
            self._lock.setFixedWidth(lock.sizeHint().width())
        bar = self.parentWidget()
        if isinstance(bar, QMenuBar):
            # WHY: a menu bar measures its corner when set or shown, not when words change.
            bar.setCornerWidget(self, Qt.Corner.TopRightCorner)

    def _made(self, action: QAction, icon: str) -> tuple[QToolButton, QLabel, QLabel]:
        made = QToolButton()
        made.setProperty("role", "command")
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.clicked.connect(action.trigger)
        row = QHBoxLayout(made)
        row.setContentsMargins(9, 0, 6, 0)
        row.setSpacing(7)
        text = ElidedLabel("", "meta") if icon == "search" else text_label("", "meta")
        cap = text_label(keys_text(action).replace("+", " "), "key")
        picture = IconLabel(icon, "text.secondary", 15)
        for child in (picture, text, cap):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row.addWidget(picture)
        row.addWidget(text, 1)
        row.addWidget(cap, 0, Qt.AlignmentFlag.AlignVCenter)
        made.setIconSize(QSize(1, 1))
        return made, text, cap

    def say(self) -> None:
        """Say both in the language in use, with the keys in force."""
        hint = self.tr("Search a file, an exhibit, a command")
        self._field_text.setText(hint)
        self._field.setAccessibleName(hint)
        lock = plain_text(self._commands["lock"])
        self._lock_text.setText(lock)
        self._lock_text.setProperty("tone", "secondary")
        self._lock.setAccessibleName(lock)
        self._field_cap.setText(keys_text(self._commands["palette"]).replace("+", " "))
        self._lock_cap.setText(keys_text(self._commands["lock"]).replace("+", " "))
        self.resize_to_theme()
