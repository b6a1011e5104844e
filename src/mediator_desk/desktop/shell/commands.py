"""Every command of the frame: its words, its keys, its menu.

Owns the ``QAction`` of each; what a command does is connected by the window. Pages bring their own
commands as widget actions whose ``menu`` property names a menu (``edit``, ``view``, ``dispute``,
``proposal``); the menus, the palette and the help list show both kinds alike.
"""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.i18n.marking import QT_TRANSLATE_NOOP
from mediator_desk.desktop.shell.shortcuts import CommandLine, line_of
from mediator_desk.desktop.theme import theme


@dataclass(frozen=True, slots=True)
class Spec:
    """One command; ``keys`` in portable form, ``own_keys`` False where the focus widget has them.

    WHY two sequences for places: the digit row of a French keyboard is shifted.
    """

    name: str
    menu: str
    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    own_keys: bool = True
    checkable: bool = False


SPECS: Final = (
    Spec(
        "open_file",
        "file",
        QT_TRANSLATE_NOOP("commands", "&Open a dispute file…"),
        ("Ctrl+O",),
        "folder-open",
    ),
    Spec(
        "verify",
        "file",
        QT_TRANSLATE_NOOP("commands", "&Verify a document…"),
        ("Ctrl+Shift+O",),
        "rosette-discount-check",
    ),
    Spec("sync", "file", QT_TRANSLATE_NOOP("commands", "&Synchronise now"), ("F5",), "refresh"),
    Spec("link", "file", QT_TRANSLATE_NOOP("commands", "Lin&k to a platform…"), (), "link"),
    Spec(
        "back_up",
        "file",
        QT_TRANSLATE_NOOP("commands", "&Back the vault up…"),
        (),
        "device-floppy",
    ),
    Spec("lock", "file", QT_TRANSLATE_NOOP("commands", "&Lock"), ("Ctrl+L",), "lock"),
    Spec("quit", "file", QT_TRANSLATE_NOOP("commands", "&Quit"), ("Ctrl+Q",)),
    Spec("undo", "edit", QT_TRANSLATE_NOOP("commands", "&Undo"), ("Ctrl+Z",), "arrow-back-up"),
    # WHY its own: texts know Ctrl+Y on Windows alone, and every list of keys promises it.
    Spec("redo", "edit", QT_TRANSLATE_NOOP("commands", "&Redo"), ("Ctrl+Y",), "arrow-forward-up"),
    Spec("cut", "edit", QT_TRANSLATE_NOOP("commands", "Cu&t"), ("Ctrl+X",), "", False),
    Spec("copy", "edit", QT_TRANSLATE_NOOP("commands", "&Copy"), ("Ctrl+C",), "", False),
    Spec("paste", "edit", QT_TRANSLATE_NOOP("commands", "&Paste"), ("Ctrl+V",), "", False),
    Spec(
        "select_all", "edit", QT_TRANSLATE_NOOP("commands", "Select &all"), ("Ctrl+A",), "", False
    ),
    Spec(
        "caseload",
        "view",
        QT_TRANSLATE_NOOP("commands", "&Files"),
        ("Ctrl+1", "Ctrl+&"),
        "briefcase",
    ),
    Spec(
        "agenda",
        "view",
        QT_TRANSLATE_NOOP("commands", "&Deadlines"),
        ("Ctrl+2", "Ctrl+É"),
        "calendar-event",
    ),
    Spec(
        "bundles",
        "view",
        QT_TRANSLATE_NOOP("commands", "&Bundles"),
        ("Ctrl+Shift+G",),
        "stack-2",
    ),
    Spec("outbox", "view", QT_TRANSLATE_NOOP("commands", "&Outbox"), ("Ctrl+3", 'Ctrl+"'), "send"),
    Spec("settings", "view", QT_TRANSLATE_NOOP("commands", "&Settings"), ("Ctrl+,",), "settings"),
    Spec(
        "larger",
        "view",
        QT_TRANSLATE_NOOP("commands", "&Larger text"),
        ("Ctrl++", "Ctrl+="),
        "zoom-in",
    ),
    Spec(
        "smaller", "view", QT_TRANSLATE_NOOP("commands", "S&maller text"), ("Ctrl+-",), "zoom-out"
    ),
    Spec(
        "normal",
        "view",
        QT_TRANSLATE_NOOP("commands", "&Normal text"),
        ("Ctrl+0", "Ctrl+À"),
        "zoom-reset",
    ),
    Spec(
        "theme_system", "theme", QT_TRANSLATE_NOOP("commands", "As the &computer"), checkable=True
    ),
    Spec(
        "theme_light", "theme", QT_TRANSLATE_NOOP("commands", "&Light"), (), "sun", checkable=True
    ),
    Spec("theme_dark", "theme", QT_TRANSLATE_NOOP("commands", "&Dark"), (), "moon", checkable=True),
    Spec(
        "theme_contrast",
        "theme",
        QT_TRANSLATE_NOOP("commands", "&High contrast"),
        (),
        "contrast-2",
        checkable=True,
    ),
    Spec("language_fr", "language", QT_TRANSLATE_NOOP("commands", "French"), checkable=True),
    Spec("language_en", "language", QT_TRANSLATE_NOOP("commands", "English"), checkable=True),
    Spec(
        "full_screen",
        "view",
        QT_TRANSLATE_NOOP("commands", "F&ull screen"),
        ("F11",),
        "arrows-maximize",
        checkable=True,
    ),
    Spec(
        "discreet",
        "view",
        QT_TRANSLATE_NOOP("commands", "D&iscreet mode"),
        ("Ctrl+Shift+H",),
        "eye-off",
        checkable=True,
    ),
    Spec(
        "back",
        "dispute",
        QT_TRANSLATE_NOOP("commands", "&Back to the list"),
        ("Alt+Left",),
        "arrow-left",
    ),
    Spec(
        "apart",
        "dispute",
        QT_TRANSLATE_NOOP("commands", "Open in a new &window"),
        ("Ctrl+Shift+N",),
        "external-link",
    ),
    Spec(
        "proposal",
        "proposal",
        QT_TRANSLATE_NOOP("commands", "&Open the proposal"),
        (),
        "signature",
    ),
    Spec(
        "palette",
        "tools",
        QT_TRANSLATE_NOOP("commands", "&Command palette…"),
        ("Ctrl+K",),
        "command",
    ),
    Spec(
        "calculators",
        "tools",
        QT_TRANSLATE_NOOP("commands", "C&alculators…"),
        ("Ctrl+Shift+K",),
        "calculator",
    ),
    Spec(
        "rules",
        "tools",
        QT_TRANSLATE_NOOP("commands", "&Rules of the law and of the body"),
        (),
        "scale",
    ),
    Spec(
        "examine",
        "tools",
        QT_TRANSLATE_NOOP("commands", "E&xamine the vault…"),
        (),
        "shield-check",
    ),
    Spec(
        "due",
        "tools",
        QT_TRANSLATE_NOOP("commands", "Files to be &destroyed…"),
        (),
        "hourglass",
    ),
    Spec(
        "signing_keys",
        "tools",
        QT_TRANSLATE_NOOP("commands", "&Signing keys…"),
        (),
        "key",
    ),
    Spec(
        "body_texts",
        "tools",
        QT_TRANSLATE_NOOP("commands", "&Templates of the body…"),
        (),
        "template",
    ),
    Spec(
        "change_keys",
        "tools",
        QT_TRANSLATE_NOOP("commands", "Change s&hortcuts…"),
        (),
        "keyboard",
    ),
    Spec("next_pane", "tools", QT_TRANSLATE_NOOP("commands", "&Next pane"), ("F6",)),
    Spec("previous_pane", "tools", QT_TRANSLATE_NOOP("commands", "&Previous pane"), ("Shift+F6",)),
    Spec(
        "help",
        "help",
        QT_TRANSLATE_NOOP("commands", "&Help on this screen"),
        ("F1",),
        "help-circle",
    ),
    Spec("keys", "help", QT_TRANSLATE_NOOP("commands", "&Shortcuts"), (), "keyboard"),
    Spec("guide", "help", QT_TRANSLATE_NOOP("commands", "&First steps"), (), "list-check"),
    Spec(
        "practice",
        "help",
        QT_TRANSLATE_NOOP("commands", "&Practice vault…"),
        (),
        "template",
    ),
    Spec("about", "help", QT_TRANSLATE_NOOP("commands", "&About Mediator Desk"), (), "info-circle"),
)

SECTIONS: Final = {
    "link": "platform",
    "back_up": "backups",
    "examine": "examination",
    "due": "destruction",
    "signing_keys": "signing",
    "body_texts": "texts",
    "change_keys": "shortcuts",
    "practice": "practice",
}
"""Commands that lead to a card of the settings, and its name there."""


class Commands(QObject):
    """The actions of the frame, by name."""

    asked = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._actions: dict[str, QAction] = {}
        for spec in SPECS:
            action = QAction(self)
            action.setObjectName(f"command_{spec.name}")
            action.setProperty("menu", spec.menu)
            action.setCheckable(spec.checkable)
            action.setShortcuts([QKeySequence(keys) for keys in spec.keys])
            context = (
                Qt.ShortcutContext.WindowShortcut
                if spec.own_keys
                else Qt.ShortcutContext.WidgetShortcut
            )
            action.setShortcutContext(context)
            if spec.icon and not spec.checkable:
                action.setIcon(theme().icon(spec.icon))
            action.setIconVisibleInMenu(False)
            action.triggered.connect(lambda _=False, name=spec.name: self.asked.emit(name))
            window.addAction(action)
            self._actions[spec.name] = action
        follow_language(window, self._say)

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def of_menu(self, menu: str) -> list[QAction]:
        """The actions of ``menu``, in order."""
        return [self._actions[spec.name] for spec in SPECS if spec.menu == menu]

    def all(self) -> list[QAction]:
        """Every action, in order."""
        return [self._actions[spec.name] for spec in SPECS]

    def lines(self) -> list[CommandLine]:
        """Every command as lists of shortcuts show it, in order."""
        return [line_of(action, plain_text(action)) for action in self.all()]

    def enable(self, *, unlocked: bool, linked: bool) -> None:
        """Only what makes sense now may be asked for; everything readable stays closed when locked.

        ``linked``: whether the desk knows a platform.
        """
        always = {"quit", "verify", "larger", "smaller", "normal", "full_screen", "about"}
        for spec in SPECS:
            free = spec.name in always or spec.menu in {"theme", "language", "edit"}
            self._actions[spec.name].setEnabled(unlocked or free)
        self._actions["sync"].setEnabled(unlocked and linked)

    def _say(self) -> None:
        for spec in SPECS:
            self._actions[spec.name].setText(QCoreApplication.translate("commands", spec.text))


def plain_text(action: QAction) -> str:
    """The words of a command without mnemonic mark."""
    return action.text().replace("&&", "\0").replace("&", "").replace("\0", "&")


def keys_text(action: QAction) -> str:
    """The first keys of a command as people read them, empty when none."""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
