"""Writing one section: words, emphasis, lists, quotations, and references that stay current."""

from collections.abc import Mapping, Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import QMimeData, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QAction,
    QFont,
    QKeySequence,
    QTextCharFormat,
    QTextCursor,
    QTextListFormat,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from dispute_exchange.decision import ArticleRef, Block, ExhibitRef, Inline, Section
from mediator_desk.desktop.decision.chips import ChipObject, reference_words
from mediator_desk.desktop.decision.prose import (
    CHIP,
    KIND,
    BlockFonts,
    block_format,
    char_format,
    insert_reference,
    read_blocks,
    reference_at,
    write_blocks,
)
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.labels import ElidedLabel
from mediator_desk.usecases.exhibits import ExhibitRow

_OBJECT: Final = "\ufffc"


class ProseEdit(QTextEdit):
    """The text of one section. Pasted text is plain: no foreign format enters a decision."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self.setTabChangesFocus(True)
        self.setAcceptRichText(False)
        self._numbers: Mapping[UUID, int] = {}
        self._chip = ChipObject(self._words, lambda: self.tr("Table of amounts"))
        self._register()

    def show_blocks(self, blocks: Sequence[Block]) -> None:
        """Edit other blocks; undo starts anew."""
        write_blocks(self.document(), blocks, self.fonts())
        self._register()

    def blocks(self) -> tuple[Block, ...]:
        """What is written now."""
        return read_blocks(self.document())

    def take_numbers(self, numbers: Mapping[UUID, int]) -> None:
        """The current numbers of the exhibits."""
        self._numbers = numbers
        self.document().markContentsDirty(0, self.document().characterCount())

    def fonts(self) -> BlockFonts:
        """The fonts in use."""
        look = theme()
        return BlockFonts(look.font("read"), look.font("read", bold=True), look.line("read"))

    def createMimeDataFromSelection(self) -> QMimeData:
        """WHY: a reference copied elsewhere is its words, not an empty box."""
        data = QMimeData()
        cursor = self.textCursor()
        words = []
        for position in range(cursor.selectionStart(), cursor.selectionEnd()):
            sign = self.document().characterAt(position)
            words.append(self._spoken(position) if sign == _OBJECT else sign)
        data.setText("".join(words).replace("\u2029", "\n").replace("\u2028", "\n"))
        return data

    def insertFromMimeData(self, source: QMimeData) -> None:
        if source.hasText():
            self.insertPlainText(source.text().replace(_OBJECT, ""))

    def _spoken(self, position: int) -> str:
        cursor = QTextCursor(self.document())
        cursor.setPosition(position + 1)
        reference = reference_at(cursor.charFormat())
        return self._words(reference) if reference is not None else ""

    def _words(self, reference: Inline) -> str:
        return reference_words(reference, self._exhibit)

    def _exhibit(self, reference: ExhibitRef) -> str:
        number = self._numbers.get(reference.evidence_id)
        return self.tr("Exhibit {number}").format(number="?" if number is None else number)

    def _register(self) -> None:
        layout = self.document().documentLayout()
        layout.registerHandler(int(CHIP), self._chip)


class EditorCard(QFrame):
    """The toolbar and the text; ``changed`` when something was typed."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._exhibits: Sequence[ExhibitRow] = ()
        self._articles: Sequence[ArticleRef] = ()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        self._title = ElidedLabel("", "heading")
        self._title.setContentsMargins(22, 10, 22, 0)
        self.edit = ProseEdit()
        self.edit.setViewportMargins(18, 6, 18, 10)
        self.edit.textChanged.connect(self.changed)
        rows.addLayout(self._toolbar())
        line = QFrame()
        line.setProperty("role", "line")
        rows.addWidget(line)
        rows.addWidget(self._title)
        rows.addWidget(self.edit, 1)
        self.edit.currentCharFormatChanged.connect(self._follow_caret)
        follow_language(self, self._say)

    def show_section(self, section: Section) -> None:
        """Edit another section."""
        self.edit.blockSignals(True)
        self.edit.show_blocks(section.blocks)
        self.edit.blockSignals(False)
        self._title.setText(section.title)
        self.edit.setAccessibleName(section.title)

    def write(self, text: str) -> None:
        """Put ``text``, if any, at the caret, as if it were typed there."""
        # WHY: inserting nothing would still delete what is selected.
        if text:
            self.edit.insertPlainText(text)
        self.edit.setFocus()

    def take_exhibits(self, exhibits: Sequence[ExhibitRow]) -> None:
        """The exhibits that may be cited, and those to communicate first."""
        # WHY not those still to be sent: they have no number yet, and nobody has seen them.
        self._exhibits = [row for row in exhibits if row.filing is None]
        numbers = {row.item.evidence_id: row.item.piece_no for row in self._exhibits}
        self.edit.take_numbers(numbers)
        self._fill_exhibits()

    def take_articles(self, articles: Sequence[ArticleRef]) -> None:
        """The articles the law tables know."""
        self._articles = articles
        self._fill_articles()

    # -- toolbar -----------------------------------------------------------------------------

    def _toolbar(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(12, 4, 12, 4)
        row.setSpacing(3)
        self._buttons: dict[str, QToolButton] = {}
        specs = (
            ("bold", "bold", "Ctrl+B", self._bold),
            ("italic", "italic", "Ctrl+I", self._italic),
            ("list", "list", "Ctrl+Shift+L", self._list),
            ("quotation", "blockquote", "Ctrl+Shift+Q", self._quotation),
        )
        for name, icon, keys, slot in specs:
            row.addWidget(self._tool(name, icon, keys, slot))
        for name in ("bold", "italic"):
            self._buttons[name].setCheckable(True)
        self._exhibit_menu, self._article_menu = QMenu(self), QMenu(self)
        for name, icon, keys, menu in (
            ("exhibit", "paperclip", "Alt+Shift+P", self._exhibit_menu),
            ("article", "book-2", "Alt+Shift+A", self._article_menu),
        ):
            made = self._tool(name, icon, keys, None)
            made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
            made.setMenu(menu)
            row.addWidget(made)
        row.addStretch(1)
        row.addWidget(self._tool("undo", "arrow-back-up", "", self.edit_undo))
        row.addWidget(self._tool("redo", "arrow-forward-up", "", self.edit_redo))
        return row

    def _tool(self, name: str, icon: str, keys: str, slot: object) -> QToolButton:
        made = QToolButton()
        made.setObjectName(f"tool_{name}")
        made.setIcon(theme().icon(icon, "accent.base"))
        side = theme().px(18)
        made.setIconSize(QSize(side, side))
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if callable(slot):
            made.clicked.connect(slot)
        if keys:
            action = QAction(self)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.setObjectName(f"write_{name}")
            action.setProperty("menu", "proposal")
            action.triggered.connect(made.click if callable(slot) else made.showMenu)
            self.addAction(action)
        self._buttons[name] = made
        return made

    def _say(self) -> None:
        words = {
            "bold": self.tr("Bold"),
            "italic": self.tr("Italic"),
            "list": self.tr("List"),
            "quotation": self.tr("Quotation"),
            "exhibit": self.tr("Exhibit"),
            "article": self.tr("Article"),
            "undo": self.tr("Undo"),
            "redo": self.tr("Redo"),
        }
        for name, text in words.items():
            made = self._buttons[name]
            made.setToolTip(text)
            made.setAccessibleName(text)
            if name in ("exhibit", "article"):
                made.setText(text)
        for action in self.actions():
            name = action.objectName().removeprefix("write_")
            if name in words:
                action.setText(words[name])
        self._fill_exhibits()
        self._fill_articles()

    def _fill_exhibits(self) -> None:
        self._exhibit_menu.clear()
        citable = [row for row in self._exhibits if row.may_be_relied_on]
        others = [row for row in self._exhibits if not row.may_be_relied_on]
        words = self.tr("{number}. {title}")
        for row in citable:
            text = words.format(number=row.item.piece_no, title=row.item.title)
            action = self._exhibit_menu.addAction(text.replace("&", "&&"))
            reference = ExhibitRef(evidence_id=row.item.evidence_id)
            action.triggered.connect(lambda _=False, one=reference: self._insert(one))
        if others:
            self._exhibit_menu.addSeparator()
            heading = self._exhibit_menu.addAction(self.tr("To be shared first"))
            heading.setEnabled(False)
            for row in others:
                text = words.format(number=row.item.piece_no, title=row.item.title)
                self._exhibit_menu.addAction(text.replace("&", "&&")).setEnabled(False)
        self._buttons["exhibit"].setEnabled(bool(self._exhibits))

    def _fill_articles(self) -> None:
        self._article_menu.clear()
        for article in self._articles:
            action = self._article_menu.addAction(f"{article.article}, {article.code}")
            action.triggered.connect(lambda _=False, one=article: self._insert(one))
        self._buttons["article"].setEnabled(bool(self._articles))

    # -- writing -----------------------------------------------------------------------------

    def _insert(self, reference: Inline) -> None:
        insert_reference(self.edit.textCursor(), reference)
        self.edit.setFocus()

    @Slot()
    def _bold(self) -> None:
        look = QTextCharFormat()
        heavy = self.edit.fontWeight() > QFont.Weight.Medium
        look.setFontWeight(QFont.Weight.Normal if heavy else QFont.Weight.DemiBold)
        self._merge(look)

    @Slot()
    def _italic(self) -> None:
        look = QTextCharFormat()
        look.setFontItalic(not self.edit.fontItalic())
        self._merge(look)

    def _merge(self, look: QTextCharFormat) -> None:
        self.edit.mergeCurrentCharFormat(look)
        self.edit.setFocus()

    @Slot()
    def _list(self) -> None:
        cursor = self.edit.textCursor()
        listed = cursor.currentList()
        if listed is not None:
            listed.remove(cursor.block())
            cursor.setBlockFormat(block_format("paragraph", self.edit.fonts()))
        else:
            cursor.createList(QTextListFormat.Style.ListDisc)
        self.edit.setFocus()

    @Slot()
    def _quotation(self) -> None:
        cursor, fonts = self.edit.textCursor(), self.edit.fonts()
        quoted = cursor.blockFormat().property(KIND) == "quotation"
        kind = "paragraph" if quoted else "quotation"
        cursor.beginEditBlock()
        cursor.setBlockFormat(block_format(kind, fonts))
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        slant = QTextCharFormat()
        slant.setFontItalic(char_format(kind, fonts).fontItalic())
        cursor.mergeCharFormat(slant)
        cursor.endEditBlock()
        self.edit.setFocus()

    @Slot()
    def edit_undo(self) -> None:
        """Take the last change back."""
        self.edit.undo()

    @Slot()
    def edit_redo(self) -> None:
        """Do it again."""
        self.edit.redo()

    @Slot(QTextCharFormat)
    def _follow_caret(self, look: QTextCharFormat) -> None:
        self._buttons["bold"].setChecked(look.fontWeight() > QFont.Weight.Medium)
        self._buttons["italic"].setChecked(look.fontItalic())
