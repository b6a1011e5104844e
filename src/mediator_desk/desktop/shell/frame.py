"""What every window of the desk has: commands, menus, look, the palette, the keys of its page.

Owns what the commands that need no dispute do (text, theme, size, help). The main window and the
windows of single disputes say for themselves what the others do.
"""

from abc import abstractmethod
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMainWindow

from mediator_desk.desktop.i18n import Languages
from mediator_desk.desktop.preferences import Preferences
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.theme.theme import SCALES
from mediator_desk.desktop.widgets.announce import announce

if TYPE_CHECKING:
    from mediator_desk.desktop.session import Session
    from mediator_desk.desktop.shell.commands import Commands
    from mediator_desk.desktop.shell.menus import MenuRow

_EDITS: Final = frozenset({"undo", "redo", "cut", "copy", "paste", "select_all"})
_ALWAYS: Final = frozenset({"full_screen", "about", "discreet", "quit"})
_SMALLEST: Final = (1000, 600)


class Frame(QMainWindow):
    """A window with menus; ``_run_here`` is what is left for the kinds of windows to do."""

    def __init__(self, preferences: Preferences, languages: Languages) -> None:
        super().__init__()
        self._preferences = preferences
        self._languages = languages
        self._made: tuple[Commands, MenuRow] | None = None
        self.setMinimumSize(*_SMALLEST)
        preferences.changed.connect(self._choices_changed)
        languages.changed.connect(self._tell_language)

    def complete(self) -> None:
        """Make commands and menus; the unlock screen is painted before there are any."""
        if self._made is not None:
            return
        from mediator_desk.desktop.shell.commands import Commands
        from mediator_desk.desktop.shell.discretion import discretion
        from mediator_desk.desktop.shell.menus import MenuRow

        commands = Commands(self)
        commands.asked.connect(self._run)
        menus = MenuRow(self.menuBar(), commands)
        menus.opening.connect(self._page_changed)
        self._made = commands, menus
        discretion().changed.connect(self._show_discretion)
        self._show_discretion()
        self._give_keys()
        self._show_choices()

    @property
    def _whole(self) -> tuple["Commands", "MenuRow"]:
        if self._made is None:
            self.complete()
        assert self._made is not None
        return self._made

    @property
    def _commands(self) -> "Commands":
        return self._whole[0]

    @property
    def _menus(self) -> "MenuRow":
        return self._whole[1]

    # -- what a kind of window says for itself
    # WHY no ABC: its metaclass and Qt's do not meet; the type checker asks for these all the same.

    @abstractmethod
    def _session_here(self) -> "Session | None":
        """The session of the disputes this window shows; None while locked."""

    @abstractmethod
    def _run_here(self, name: str, session: "Session") -> None:
        """Do what the kind of window knows to do."""

    @abstractmethod
    def _page_commands(self) -> Sequence[QAction]:
        """The commands the page on screen brings."""

    # -- commands

    @Slot(str)
    def _run(self, name: str) -> None:
        session = self._session_here()
        head, _, tail = name.partition("_")
        if name in _EDITS:
            from mediator_desk.desktop.shell.editing import edit

            edit(name, session.undoing if session else None)
        elif head in {"theme", "language"}:
            self._preferences.change(**{head: tail})
        elif name in {"larger", "smaller", "normal"}:
            self._change_size(name)
        elif name in _ALWAYS:
            self._run_always(name)
        elif session is not None and name == "palette":
            self._open_palette(session)
        elif session is not None:
            self._run_here(name, session)

    def _run_always(self, name: str) -> None:
        if name == "full_screen":
            self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
        elif name == "discreet":
            from mediator_desk.desktop.shell.discretion import discretion

            discretion().toggle()
        elif name == "about":
            from mediator_desk.desktop.shell.about_box import open_about_box

            open_about_box(self)
        else:
            self.close()

    def _change_size(self, name: str) -> None:
        now = self._preferences.choices.text_scale
        larger = next((size for size in SCALES if size > now), SCALES[-1])
        smaller = next((size for size in reversed(SCALES) if size < now), SCALES[0])
        self._preferences.change(
            text_scale={"larger": larger, "smaller": smaller, "normal": 1.0}[name]
        )

    def _all_actions(self) -> list[QAction]:
        return [*self._page_commands(), *self._commands.all()]

    def _open_palette(self, session: "Session") -> None:
        from mediator_desk.desktop.shell.palette import Palette
        from mediator_desk.desktop.widgets.veil import Veil

        palette = Palette(self, session, self._all_actions())
        navigation = session.navigation
        palette.gone_to.connect(navigation.go)
        palette.gone_apart.connect(navigation.open_apart)
        palette.letter_wanted.connect(
            lambda name: session.letter_asked.emit(navigation.here.dispute_id, name)
        )
        place = self.mapToGlobal(self.rect().topLeft())
        palette.move(place.x() + (self.width() - palette.width()) // 2, place.y() + theme().px(66))
        Veil(palette, self)
        palette.open()

    # -- what was chosen

    @Slot()
    def _page_changed(self) -> None:
        """The page has other commands now."""
        from mediator_desk.desktop.shell.shortcuts import give_keys

        chosen = self._preferences.choices.shortcuts
        actions = self._page_commands()
        for action in actions:
            give_keys(action, chosen)
        self._menus.show_page_actions(actions)

    @Slot()
    def _choices_changed(self) -> None:
        if self._made is None:
            return
        self._give_keys()
        self._show_choices()
        if self._session_here() is not None:
            self._page_changed()

    @Slot()
    def _show_discretion(self) -> None:
        from mediator_desk.desktop.shell.discretion import discretion

        self._commands["discreet"].setChecked(discretion().on)

    def _give_keys(self) -> None:
        from mediator_desk.desktop.shell.shortcuts import give_keys

        for action in self._commands.all():
            give_keys(action, self._preferences.choices.shortcuts)
        self._menus.say_keys()

    @Slot()
    def _tell_language(self) -> None:
        # WHY one of them: every window hears of it, and the one in front may be a palette's end.
        shown = (each for each in QApplication.topLevelWidgets() if isinstance(each, Frame))
        if next((each for each in shown if each.isVisible()), None) is self:
            announce(self, self.tr("The desk speaks English."))

    def _show_choices(self) -> None:
        from mediator_desk.desktop.shell.single_keys import allow_single_keys

        choices = self._preferences.choices
        allow_single_keys(allowed=choices.single_keys)
        for name in ("system", "light", "dark", "contrast"):
            self._commands[f"theme_{name}"].setChecked(choices.theme == name)
        for code in ("fr", "en"):
            self._commands[f"language_{code}"].setChecked(self._languages.current == code)
