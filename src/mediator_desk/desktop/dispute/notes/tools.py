"""The tools of a note: looks, lists, links to events and exhibits, each with its keys."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QFont, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from mediator_desk.desktop.dispute.evidence.copying import highlight_words
from mediator_desk.desktop.dispute.notes.paper import NotePaper
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.theme import theme
from mediator_desk.domain.notes import BlockKind, Link
from mediator_desk.usecases.exhibits import ExhibitRow
from mediator_desk.usecases.highlights import HighlightView


class NoteTools(QWidget):
    """Works on the sheet it is attached to; ``link_followed`` with the link to go to.

    ``picker_wanted`` when something to link to is to be chosen; ``put_link`` takes the choice.

    The keys hold within the whole editor, whether the tools are shown or not.
    """

    link_followed = Signal(object)
    picker_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._exhibits: dict[UUID, ExhibitRow] = {}
        self._highlights: dict[UUID, HighlightView] = {}
        self._paper: NotePaper | None = None
        self._around: QWidget = self
        self._buttons: dict[str, QToolButton] = {}

    def attach(self, paper: NotePaper, around: QWidget) -> None:
        """Work on ``paper``, with keys that hold in ``around``."""
        self._paper, self._around = paper, around
        self._fill()
        paper.cursorPositionChanged.connect(self._follow_caret)
        paper.currentCharFormatChanged.connect(self._follow_caret)
        follow_language(self, self._say)
        self._follow_caret()

    def take_exhibits(self, rows: Sequence[ExhibitRow]) -> None:
        """The exhibits that may be linked to, by their current numbers."""
        self._exhibits = {row.item.evidence_id: row for row in rows if row.filing is None}
        self._held.names_changed()

    def take_highlights(self, every: Sequence[HighlightView]) -> None:
        """The highlights that may be linked to."""
        self._highlights = {one.highlight_id: one for one in every}
        self._held.names_changed()

    @property
    def _held(self) -> NotePaper:
        assert self._paper is not None
        return self._paper

    def _fill(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(3)
        specs: tuple[tuple[str, str, str, Callable[[], object]], ...] = (
            ("heading", "heading", "Ctrl+Alt+1", lambda: self._held.make(BlockKind.HEADING)),
            ("bold", "bold", "Ctrl+B", self._held.strengthen),
            ("italic", "italic", "Ctrl+I", self._held.slant),
            ("bullets", "list", "Ctrl+Shift+L", lambda: self._held.make(BlockKind.BULLET)),
            ("numbers", "list-numbers", "Ctrl+Alt+L", lambda: self._held.make(BlockKind.NUMBER)),
            ("link", "link", "Ctrl+Shift+K", self.picker_wanted.emit),
            ("follow", "external-link", "Ctrl+Return", self._follow_link),
            ("undo", "arrow-back-up", "", self._held.undo),
            ("redo", "arrow-forward-up", "", self._held.redo),
        )
        for name, icon, keys, slot in specs:
            if name == "undo":
                row.addStretch(1)
            row.addWidget(self._tool(name, icon, keys, slot))
        for name in ("heading", "bold", "italic", "bullets", "numbers"):
            self._buttons[name].setCheckable(True)

    def _tool(self, name: str, icon: str, keys: str, slot: Callable[[], object]) -> QToolButton:
        made = QToolButton()
        made.setObjectName(f"note_{name}")
        made.setIcon(theme().icon(icon, "note.fg"))
        side = theme().px(18)
        made.setIconSize(QSize(side, side))
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.clicked.connect(lambda _=False: slot())
        if keys:
            action = QAction(self._around)
            action.setObjectName(f"write_{name}")
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(lambda _=False: slot())
            self._around.addAction(action)
        self._buttons[name] = made
        return made

    # -- links and tools ---------------------------------------------------------------------

    def named(self, link: Link) -> str:
        """What a link leads to, as it is called now."""
        if link.kind == "event":
            return self.tr("Event {number}").format(number=link.to)
        if link.kind == "highlight":
            mark = self._highlights.get(UUID(link.to)) if self._highlights else None
            return link.label if mark is None else highlight_words(mark)
        row = self._exhibits.get(UUID(link.to))
        if row is None:
            return link.label
        return self.tr("Exhibit {number}").format(number=row.item.piece_no)

    @Slot(object)
    def put_link(self, link: Link) -> None:
        """Put a link at the caret, called as what it leads to is called now."""
        self._held.insert_link(Link(link.kind, link.to, self.named(link)))

    @Slot()
    def _follow_link(self) -> None:
        link = self._held.link_here()
        if link is not None:
            self.link_followed.emit(link)

    @Slot()
    def _follow_caret(self) -> None:
        look, kind = self._held.currentCharFormat(), self._held.kind()
        heading = kind is BlockKind.HEADING
        heavy = look.fontWeight() > QFont.Weight.Medium and not heading
        for name, on in (
            ("heading", heading),
            ("bold", heavy),
            ("italic", look.fontItalic()),
            ("bullets", kind is BlockKind.BULLET),
            ("numbers", kind is BlockKind.NUMBER),
        ):
            self._buttons[name].setChecked(on)
        self._buttons["follow"].setEnabled(self._held.link_here() is not None)

    def _say(self) -> None:
        words = {
            "heading": self.tr("Heading"),
            "bold": self.tr("Bold"),
            "italic": self.tr("Italic"),
            "bullets": self.tr("List"),
            "numbers": self.tr("Numbered list"),
            "link": self.tr("Link to an event, an exhibit or a highlight"),
            "follow": self.tr("Follow the link (Ctrl+click)"),
            "undo": self.tr("Undo"),
            "redo": self.tr("Redo"),
        }
        for name, text in words.items():
            self._buttons[name].setToolTip(text)
            self._buttons[name].setAccessibleName(text)
        for action in self._around.actions():
            action.setText(words[action.objectName().removeprefix("write_")])
