"""The tools over the text: shapes of the words at the left, what is inserted, undo at the right.

Owns the buttons and their keys; what each does is the editor's.
"""

from collections.abc import Callable
from typing import Final, NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QMenu, QToolButton, QWidget

from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.buttons import before_words
from mediator_desk.desktop.widgets.wrapping import WrapRow


class Tool(NamedTuple):
    """A button: its name, picture and keys, and whether it opens a menu."""

    name: str
    icon: str
    keys: str = ""
    checkable: bool = False
    menu: bool = False


SHAPES: Final = (
    Tool("bold", "bold", "Ctrl+B", checkable=True),
    Tool("italic", "italic", "Ctrl+I", checkable=True),
    Tool("list", "list", "Ctrl+Shift+L", checkable=True),
    Tool("numbers", "list-numbers", "Ctrl+Shift+U", checkable=True),
    Tool("quotation", "blockquote", "Ctrl+Shift+Q", checkable=True),
    Tool("heading", "heading", "Ctrl+Shift+T", checkable=True),
    Tool("language", "language", menu=True),
)
INSERTS: Final = (
    Tool("exhibit", "paperclip", "Alt+Shift+P", menu=True),
    Tool("article", "book-2", "Alt+Shift+A"),
    Tool("part", "link", "Alt+Shift+R", menu=True),
    Tool("clause", "text-plus", "Alt+Shift+F"),
)
TAKES_BACK: Final = (Tool("undo", "arrow-back-up"), Tool("redo", "arrow-forward-up"))
_WITH_WORDS: Final = frozenset({"exhibit", "article", "clause"})


class Toolbar(QFrame):
    """``menus`` are those of the tools that open one; ``actions()`` carry the keys."""

    def __init__(self, does: dict[str, Callable[[], object]], parent: QWidget) -> None:
        super().__init__(parent)
        self._does = does
        self._buttons: dict[str, QToolButton] = {}
        self.menus: dict[str, QMenu] = {}
        # WHY so close: every tool stands on one line beside the pages, at 1366 pixels too.
        row = WrapRow(spacing=0)
        row.setContentsMargins(5, 4, 5, 4)
        self.setLayout(row)
        for tool in SHAPES:
            row.addWidget(self._made(tool))
        row.addWidget(_divider())
        for tool in INSERTS:
            row.addWidget(self._made(tool))
        row.add_stretch()
        for tool in TAKES_BACK:
            row.addWidget(self._made(tool))
        follow_language(self, self._say)
        theme().changed.connect(self._fit)
        self._fit()

    def check(self, name: str, *, on: bool) -> None:
        """Show whether a shape is that of the text at the caret."""
        self._buttons[name].setChecked(on)

    def enable(self, name: str, *, on: bool) -> None:
        """Whether a tool can be used now."""
        self._buttons[name].setEnabled(on)

    def offer(self, name: str, *, there: bool) -> None:
        """Whether a tool is there at all."""
        self._buttons[name].setVisible(there)
        for action in self.actions():
            if action.objectName() == f"write_{name}":
                action.setVisible(there)
                action.setEnabled(there)

    def widget(self, name: str) -> QToolButton:
        """The button of a tool, to open something under it."""
        return self._buttons[name]

    def _made(self, tool: Tool) -> QToolButton:
        made = QToolButton()
        made.setObjectName(f"tool_{tool.name}")
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.setCheckable(tool.checkable)
        if tool.name not in _WITH_WORDS:
            made.setProperty("role", "tool")
        else:
            made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        if tool.menu:
            self.menus[tool.name] = QMenu(made)
            made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
            made.setMenu(self.menus[tool.name])
        else:
            made.clicked.connect(self._does[tool.name])
        if tool.keys:
            action = QAction(self)
            action.setShortcut(QKeySequence(tool.keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.setObjectName(f"write_{tool.name}")
            action.setProperty("menu", "proposal")
            action.triggered.connect(made.showMenu if tool.menu else made.click)
            self.addAction(action)
        self._buttons[tool.name] = made
        return made

    def _fit(self) -> None:
        look = theme()
        square = QSize(look.px(18), look.px(18))
        for tool in (*SHAPES, *INSERTS, *TAKES_BACK):
            made = self._buttons[tool.name]
            made.setIcon(look.icon(tool.icon, "accent.base"))
            beside = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
            made.setIconSize(before_words(18) if made.toolButtonStyle() == beside else square)

    def _say(self) -> None:
        words = {
            "bold": self.tr("Bold"),
            "italic": self.tr("Italic"),
            "list": self.tr("List"),
            "numbers": self.tr("Numbered list"),
            "quotation": self.tr("Quotation"),
            "heading": self.tr("Heading"),
            "language": self.tr("Language of the passage"),
            "exhibit": self.tr("Exhibit"),
            "article": self.tr("Article"),
            "part": self.tr("Refer to another part"),
            "clause": self.tr("Clause"),
            "undo": self.tr("Undo"),
            "redo": self.tr("Redo"),
        }
        actions = {action.objectName().removeprefix("write_"): action for action in self.actions()}
        for name, text in words.items():
            made = self._buttons[name]
            keys = ""
            if name in actions:
                actions[name].setText(text)
                keys = actions[name].shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            made.setToolTip(f"{text} ({keys})" if keys else text)
            made.setAccessibleName(text)
            if name in _WITH_WORDS:
                made.setText(text)


def _divider() -> QFrame:
    line = QFrame()
    line.setProperty("role", "column")
    line.setFixedHeight(theme().px(20))
    return line
