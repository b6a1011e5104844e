"""Under the text: the calculations, exhibits and articles it rests on, and the calculators.

Owns the three lists; a line may ask to be brought up to date, or to be gone to.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QToolButton, QVBoxLayout, QWidget

from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.buttons import IconButton, button, grow_icon
from mediator_desk.desktop.widgets.emptying import empty_out
from mediator_desk.desktop.widgets.labels import ElidedLabel, IconLabel, text_label
from mediator_desk.desktop.widgets.wrapping import WrapRow
from mediator_desk.usecases.workings import WorkingState

_TABS = ("calculations", "exhibits", "articles")


@dataclass(frozen=True, slots=True)
class DockLine:
    """A line: what is cited, a word beside it, and what its button does, if it has one."""

    text: str
    aside: str = ""
    icon: str = ""
    tone: str = ""
    action: str = ""
    act: Callable[[], object] | None = None


class Dock(QFrame):
    """Closed to one row until it is opened."""

    calculators_wanted = Signal()
    renew_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._lines: dict[str, Sequence[DockLine]] = dict.fromkeys(_TABS, ())
        self._states: Sequence[WorkingState] = ()
        self._shown, self._open = "calculations", False
        self._tabs: dict[str, QToolButton] = {}
        self._latest = ElidedLabel("", "denseStrong")
        self._latest.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._toggle = IconButton("chevron-up")
        self._body, self._rows = QScrollArea(), QVBoxLayout()
        self._lay_out()
        self._toggle.clicked.connect(self._turn)
        follow_language(self, self._say)

    def show_workings(self, states: Sequence[WorkingState]) -> None:
        """The calculations cited, and whether each still holds."""
        if states != self._states:
            self._states = states
            self._say()

    def show_lines(self, tab: str, lines: Sequence[DockLine]) -> None:
        """What is cited of one sort (``exhibits`` or ``articles``)."""
        if lines != self._lines[tab]:
            self._lines[tab] = lines
            self._say()

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(8, 3, 6, 3)
        head.setSpacing(4)
        icons = {"calculations": "calculator", "exhibits": "paperclip", "articles": "book-2"}
        for name in _TABS:
            tab = QToolButton()
            tab.setObjectName(f"dock_{name}")
            tab.setCheckable(True)
            tab.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            tab.setIcon(theme().icon(icons[name], "accent.base"))
            grow_icon(tab)
            tab.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            tab.clicked.connect(lambda _=False, one=name: self._choose(one))
            self._tabs[name] = tab
        head.addLayout(WrapRow(*self._tabs.values(), spacing=4))
        head.addWidget(self._latest, 1)
        head.addWidget(self._toggle)
        rows.addLayout(head)
        holder = QWidget()
        holder.setProperty("role", "flow")
        holder.setLayout(self._rows)
        self._rows.setContentsMargins(14, 4, 10, 6)
        self._rows.setSpacing(2)
        self._body.setWidget(holder)
        self._body.setWidgetResizable(True)
        self._body.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._body.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._body.hide()
        rows.addWidget(self._body)

    @Slot()
    def _turn(self) -> None:
        self._open = not self._open
        self._say()

    def _choose(self, name: str) -> None:
        """A tab opens the dock; the one shown closes it again."""
        self._open = not (self._open and self._shown == name)
        self._shown = name
        self._say()

    def _say(self) -> None:
        self._lines["calculations"] = [self._calculation(state) for state in self._states]
        names = {
            "calculations": self.tr("Calculators"),
            "exhibits": self.tr("Exhibits cited, {count}"),
            "articles": self.tr("Articles, {count}"),
        }
        for name, tab in self._tabs.items():
            tab.setText(names[name].format(count=len(self._lines[name])))
            tab.setChecked(self._open and name == self._shown)
        self._toggle.show_icon("chevron-down" if self._open else "chevron-up")
        self._toggle.say(self.tr("Close") if self._open else self.tr("Open"))
        old = sum(state.outdated for state in self._states)
        self._latest.setText(
            self.tr("%n calculation(s) to update", "", old)
            if old
            else (self._states[-1].title if self._states else "")
        )
        self._body.setVisible(self._open)
        if self._open:
            self._fill()

    def _fill(self) -> None:
        empty_out(self._rows)
        lines = self._lines[self._shown]
        for line in lines:
            self._rows.addWidget(self._line(line))
        if self._shown == "calculations":
            ask = button(self.tr("Open the calculators"), "link", icon="calculator")
            ask.clicked.connect(self.calculators_wanted)
            self._rows.addWidget(ask, alignment=Qt.AlignmentFlag.AlignLeft)
        elif not lines:
            self._rows.addWidget(text_label(self.tr("Nothing is cited yet."), "dense", "muted"))
        self._rows.addStretch(1)
        count = min(4, len(lines) + 1)
        self._body.setFixedHeight(theme().px(30) * count + 14)

    def _calculation(self, state: WorkingState) -> DockLine:
        if not state.outdated:
            return DockLine(state.title, self.tr("up to date"), "circle-check", "success.fg")
        if not state.sentence:
            words = self.tr("cannot be worked out any more")
            return DockLine(state.title, words, "alert-triangle", "warning.fg")
        aside = self.tr("to be updated")
        if state.rewritten:
            aside = self.tr("to be updated; you reworded its sentence")
        return DockLine(
            state.title,
            aside,
            "refresh-alert",
            "warning.fg",
            self.tr("Update"),
            lambda: self.renew_wanted.emit(state.working_id),
        )

    def _line(self, line: DockLine) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        if line.icon:
            row.addWidget(IconLabel(line.icon, line.tone or "text.secondary", 16))
        row.addWidget(ElidedLabel(line.text, "dense"), 1)
        if line.aside:
            row.addWidget(text_label(line.aside, "meta", "muted"))
        if line.action and line.act is not None:
            act = button(line.action, "soft", "small")
            act.setAccessibleName(f"{line.action}: {line.text}")
            act.clicked.connect(line.act)
            row.addWidget(act)
        holder.setAccessibleName(f"{line.text} {line.aside}".strip())
        return holder
