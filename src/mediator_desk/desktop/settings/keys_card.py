"""The card of the settings about keys: every command with its keys, to be given others.

Owns the list and the field that takes the keys; what a key means is ``shell.shortcuts``'. Keys
that another command has are refused with its name.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QKeySequenceEdit,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
)

from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.preferences import Preferences
from mediator_desk.desktop.shell.palette_lines import matches
from mediator_desk.desktop.shell.shortcuts import (
    CommandLine,
    menu_words,
    native,
    taken_by,
    with_twins,
)
from mediator_desk.desktop.shell.undoing import Undoing
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.labels import text_label
from mediator_desk.desktop.widgets.search import SearchField
from mediator_desk.desktop.widgets.settings_card import SettingsCard

_NAME = Qt.ItemDataRole.UserRole
_LINES_SHOWN = 9


class KeysCard(SettingsCard):
    """A list with a search line; under it, the keys of the line chosen."""

    def __init__(
        self,
        preferences: Preferences,
        undoing: Undoing,
        lines: Callable[[], list[CommandLine]],
    ) -> None:
        self.search = SearchField()
        super().__init__(self.search)
        self._preferences, self._undoing, self._lines = preferences, undoing, lines
        self.search.textChanged.connect(self._fill)
        self.list = self._make_list()
        self._keys_name = text_label("", "label")
        self._keys_name.setTextFormat(Qt.TextFormat.AutoText)
        self.keys = QKeySequenceEdit()
        self.keys.setMaximumSequenceLength(1)
        self._keys_name.setBuddy(self.keys)
        self.give = button(size="small")
        self.usual = button(size="small", kind="ghost")
        self.all_usual = button(size="small", kind="link")
        self._lay_out()
        self.give.clicked.connect(self._give)
        self.usual.clicked.connect(self._give_usual)
        self.all_usual.clicked.connect(self._give_all_usual)
        self.list.currentItemChanged.connect(self._chosen)
        preferences.changed.connect(self._fill)
        theme().changed.connect(self._fit)
        follow_language(self, self._say)
        self._fit()

    def _make_list(self) -> QTreeWidget:
        made = QTreeWidget()
        made.setColumnCount(3)
        made.setRootIsDecorated(False)
        made.setUniformRowHeights(True)
        made.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        made.header().setStretchLastSection(False)
        made.header().setSectionResizeMode(0, made.header().ResizeMode.Stretch)
        for column in (1, 2):
            made.header().setSectionResizeMode(column, made.header().ResizeMode.ResizeToContents)
        return made

    def _lay_out(self) -> None:
        for widget in (self.search, self.list, self._keys_name):
            self.column.addWidget(widget)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.keys, 1)
        row.addWidget(self.give)
        row.addWidget(self.usual)
        self.column.addLayout(row)
        self.column.addWidget(self.news)
        self.column.addWidget(self.all_usual, alignment=Qt.AlignmentFlag.AlignLeft)

    def focus_first(self) -> None:
        """Put the focus on the search line, and read the commands again."""
        self._fill()
        super().focus_first()

    def chosen(self) -> CommandLine | None:
        """The command chosen in the list."""
        item = self.list.currentItem()
        name = item.data(0, _NAME) if item is not None else None
        return next((line for line in self._lines() if line.name == name), None)

    def choose(self, name: str) -> None:
        """Choose the command ``name``."""
        for row in range(self.list.topLevelItemCount()):
            item = self.list.topLevelItem(row)
            if item is not None and item.data(0, _NAME) == name:
                self.list.setCurrentItem(item)

    def _say(self) -> None:
        self.say(
            self.tr("Shortcuts"),
            self.tr(
                "Choose a command, press the keys you want for it, then give them. With a digit, "
                "the same keys of a French keyboard work as well."
            ),
        )
        self.search.say(self.tr("Search a command"), self.tr("Clear"))
        self.list.setHeaderLabels([self.tr("Command"), self.tr("Menu"), self.tr("Keys")])
        self.list.setAccessibleName(self.tr("Commands and their keys"))
        self._keys_name.setText(self.tr("New &keys"))
        self.keys.setAccessibleName(self.tr("New keys"))
        # WHY: Qt says this once, in the language of the first time.
        for line in self.keys.findChildren(QLineEdit):
            line.setPlaceholderText(self.tr("Press the keys"))
        self.give.setText(self.tr("Give"))
        self.usual.setText(self.tr("Usual keys"))
        self.all_usual.setText(self.tr("Restore all usual keys"))
        # WHY later: the commands of the window may hear of another language after this card.
        QTimer.singleShot(0, self, self._fill)

    @Slot()
    def _fit(self) -> None:
        self.list.setFixedHeight(theme().px(30) * _LINES_SHOWN)

    @Slot()
    def _fill(self) -> None:
        held = self.list.currentItem()
        name = held.data(0, _NAME) if held is not None else None
        wanted = self.search.text().strip()
        self.list.clear()
        lines = [line for line in self._lines() if line.name]
        for line in lines:
            if matches(wanted, line.words):
                keys = ", ".join(native(each) for each in line.keys)
                item = QTreeWidgetItem([line.words, menu_words(line.menu), keys])
                item.setData(0, _NAME, line.name)
                if line.changed:
                    item.setFont(2, theme().font("dense", bold=True))
                self.list.addTopLevelItem(item)
        if name is not None:
            self.choose(name)
        self.all_usual.setEnabled(bool(self._preferences.choices.shortcuts))
        self._chosen()

    @Slot()
    def _chosen(self) -> None:
        line = self.chosen()
        for part in (self.keys, self.give, self.usual):
            part.setEnabled(line is not None)
        if line is not None:
            self.keys.setKeySequence(QKeySequence(line.keys[0] if line.keys else ""))
            self.usual.setEnabled(line.changed)

    @Slot()
    def _give(self) -> None:
        line = self.chosen()
        if line is None:
            return
        keys = self.keys.keySequence().toString()
        other = taken_by(keys, self._lines(), line.name) if keys else None
        if other is not None:
            words = self.tr("{keys} already does this: {command}. Nothing was changed.")
            self.tell(words.format(keys=native(keys), command=other.words), "danger")
            return
        self._keep({**self._preferences.choices.shortcuts, line.name: with_twins(keys)}, line)

    @Slot()
    def _give_usual(self) -> None:
        line = self.chosen()
        if line is None:
            return
        other = next(
            (taken for key in line.usual if (taken := taken_by(key, self._lines(), line.name))),
            None,
        )
        if other is not None:
            words = self.tr("{keys} already does this: {command}. Nothing was changed.")
            self.tell(words.format(keys=native(line.usual[0]), command=other.words), "danger")
            return
        kept = dict(self._preferences.choices.shortcuts)
        kept.pop(line.name, None)
        self._keep(kept, line)

    @Slot()
    def _give_all_usual(self) -> None:
        self._keep({}, None)

    def _keep(self, wanted: dict[str, list[str]], line: CommandLine | None) -> None:
        before = self._preferences.choices.shortcuts
        self._preferences.change(shortcuts=wanted)
        self.news.hide()
        done = line.words if line is not None else ""

        def words() -> str:
            one = self.tr("Keys changed: {command}.").format(command=done)
            return one if done else self.tr("All keys are the usual ones again.")

        self._undoing.offer(words, lambda: self._preferences.change(shortcuts=before))
