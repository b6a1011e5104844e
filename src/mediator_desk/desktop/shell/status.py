"""The line at the foot of the window: connection, outbox, what falls due, lock, person.

Owns wording of these; each is a button that opens the place it talks about.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QToolButton

from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.dates import clock_time
from mediator_desk.desktop.shell.discretion import discretion
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.announce import announce
from mediator_desk.desktop.widgets.buttons import before_words
from mediator_desk.desktop.widgets.labels import set_look

if TYPE_CHECKING:
    from mediator_desk.usecases.synchronisation import SyncStatus


class StatusLine(QFrame):
    """Told facts; says them in the language in use."""

    asked = Signal(str)
    """The place a part talks about: ``sync``, ``outbox``, ``agenda``, ``discreet``, ``lock`` or
    ``settings``."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "statusBar")
        self._status: SyncStatus | None = None
        self._syncing = self._asked = False
        self._minutes = 0
        self._person = self._declared = ""
        self._late, self._warned = 0, 0
        self._next: Callable[[], str] = str
        self._words: dict[QToolButton, tuple[str, ...]] = {}
        """What each part may say, the longest first; nothing leaves its icon."""
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(8)
        self._connection = self._part("sync", "cloud-check")
        self._acts = self._part("outbox", "transfer-vertical")
        self._due = self._part("agenda", "calendar-due")
        self._veiled = self._part("discreet", "eye-off")
        self._lock = self._part("lock", "lock-access")
        self._who = self._part("settings", "user-shield")
        row.addWidget(self._connection)
        row.addWidget(self._acts)
        row.addWidget(self._due)
        row.addStretch(1)
        row.addWidget(self._veiled)
        row.addWidget(self._lock)
        row.addWidget(self._who)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self._resize)
        discretion().changed.connect(self._say)
        self._resize()
        follow_language(self, self._say)

    def show_sync(self, status: "SyncStatus | None", *, syncing: bool) -> None:
        """Connection and outbox counts; told aloud when the platform comes or goes, or if asked."""
        before, over = self._status, not (syncing or self._syncing)
        self._status, self._syncing = status, syncing
        self._say()
        told = before.online if before is not None else None
        moved = status is not None and told not in (None, status.online)
        if moved or (self._asked and over):
            self._asked = False
            announce(self, self._connection_words()[2])

    @Slot()
    def tell_next(self) -> None:
        """Say aloud how the synchronisation that begins ends: a person asked for it."""
        self._asked = True

    def show_due(self, late: int, warned: int, first: Callable[[], str]) -> None:
        """How many deadlines are late, of how many one is warned; ``first`` says the next one."""
        self._late, self._warned, self._next = late, warned, first
        self._say()

    def show_minutes(self, minutes: int) -> None:
        """Minutes left before the lock; the last one is also announced."""
        if minutes != self._minutes:
            self._minutes = minutes
            self._say()
            if minutes <= 1:
                announce(self, self._lock.text(), assertive=True)

    def show_person(self, name: str) -> None:
        """Who works here; empty before enrolment."""
        self._person = name
        self._say()

    @Slot(str)
    def show_declared(self, name: str) -> None:
        """Who says to work here, while no platform confirms it."""
        self._declared = name
        self._say()

    def _part(self, key: str, icon: str) -> QToolButton:
        part = QToolButton()
        part.setProperty("role", "status")
        part.setIcon(theme().icon(icon))
        part.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        part.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        part.clicked.connect(lambda: self.asked.emit(key))
        return part

    def _resize(self) -> None:
        for part in (
            self._connection,
            self._acts,
            self._due,
            self._veiled,
            self._lock,
            self._who,
        ):
            part.setIconSize(before_words(15))
            part.setFixedHeight(theme().px(22))
        self.setFixedHeight(theme().px(26))
        self._fit()

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Status"))
        icon, tone, words = self._connection_words()
        colour = {"warning": "warning.fg", "danger": "danger.fg"}.get(tone, "text.secondary")
        self._connection.setIcon(theme().icon(icon, colour))
        set_look(self._connection, tone=tone)
        self._put(self._connection, words, self.tr("Synchronise now"), self._connection_time())
        self._put(self._acts, self._acts_words(), self.tr("Open the outbox"))
        self._acts.setVisible(self._status is not None)
        self._say_due()
        veiled = self.tr("Names and addresses are veiled. Show them again")
        self._put(self._veiled, self.tr("Discreet mode"), veiled)
        self._veiled.setVisible(discretion().on)
        minutes = self.tr("Lock in %n min", "", self._minutes)
        self._put(self._lock, minutes, self.tr("Lock now"), f"{self._minutes}\u00a0min")
        person = self._person or self._declared or self.tr("Not linked to a platform")
        self._put(self._who, person, self.tr("Open the settings"))
        self._fit()

    def _say_due(self) -> None:
        late, warned = self._late, self._warned
        words = [self.tr("%n deadline(s) late", "", late)] if late else []
        if warned:
            coming = self.tr("%n coming", "", warned)
            words.append(coming if late else self.tr("%n deadline(s) coming", "", warned))
        self._due.setVisible(bool(words))
        self._due.setIcon(theme().icon("calendar-due", "danger.fg" if late else "text.secondary"))
        set_look(self._due, tone="danger" if late else "")
        hint = ". ".join(part for part in (self._next(), self.tr("Open the deadlines")) if part)
        brief = self.tr("%n late", "", late) if late else self.tr("%n coming", "", warned)
        self._put(self._due, ", ".join(words), hint, brief)

    def _put(self, part: QToolButton, words: str, hint: str, *briefer: str) -> None:
        self._words[part] = (words, *(each for each in briefer if each), "")
        part.setToolTip(hint)
        part.setAccessibleName(f"{words}. {hint}")

    def _fit(self) -> None:
        """Say everything in full where there is room; else what is known by heart gets shorter.

        WHY never cut: half a word tells nothing, and a time or an icon tells enough. The whole
        stays in the accessible name, and in the tooltip of a part that says less.
        """
        shown = [part for part in self._words if not part.isHidden()]
        level = dict.fromkeys(shown, 0)
        for part in shown:
            self._write(part, 0)
        order = (self._connection, self._lock, self._due, self._veiled, self._who, self._acts)
        steps = [(part, step) for step in (1, 2) for part in order]
        for part, step in steps:
            if self._needed(shown) <= self.width():
                return
            if part in level and step < len(self._words[part]):
                level[part] = step
                self._write(part, step)

    def _write(self, part: QToolButton, step: int) -> None:
        words = self._words[part]
        # WHY the space: the style leaves none between an icon and its words.
        part.setText(f"\u2009{words[step]}" if words[step] else "")
        alone = Qt.ToolButtonStyle.ToolButtonIconOnly
        beside = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        part.setToolButtonStyle(beside if words[step] else alone)
        if step:
            part.setToolTip(part.accessibleName())

    def _needed(self, shown: list[QToolButton]) -> int:
        row = self.layout()
        if row is None:
            return 0
        around = row.contentsMargins()
        between = row.spacing() * len(shown)
        words = sum(part.sizeHint().width() for part in shown)
        return words + between + around.left() + around.right()

    def minimumSizeHint(self) -> QSize:
        """WHY: the line follows the window, and never holds it wide."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._say()

    def _connection_time(self) -> str:
        status = self._status
        if self._syncing or status is None or not self._person:
            return ""
        when = status.last_success_at if status.online else status.offline_since
        return clock_time(when) if when else ""

    def _connection_words(self) -> tuple[str, str, str]:
        status = self._status
        if self._syncing:
            return "refresh", "", self.tr("Synchronising…")
        if not self._person:
            return "cloud-off", "", self.tr("Working alone")
        if status is None or status.online is None:
            return "cloud-off", "", self.tr("Never synchronised")
        return self._online_words(status) if status.online else self._offline_words(status)

    def _online_words(self, status: "SyncStatus") -> tuple[str, str, str]:
        if status.problem is not None:
            return "cloud-off", "warning", self.tr("Synchronisation stopped")
        when = status.last_success_at
        time = clock_time(when) if when else ""
        return "cloud-check", "", self.tr("Online, synchronised at {time}").format(time=time)

    def _offline_words(self, status: "SyncStatus") -> tuple[str, str, str]:
        since = status.offline_since
        if since is None:
            return "cloud-off", "warning", self.tr("Offline")
        words = self.tr("Offline since {time}").format(time=clock_time(since))
        return "cloud-off", "warning", words

    def _acts_words(self) -> str:
        if self._status is None:
            return ""
        waiting, review = self._status.waiting, self._status.needs_person
        words = self.tr("%n act(s) waiting", "", waiting) if waiting else ""
        if review:
            to_review = self.tr("%n to review", "", review)
            words = f"{words}, {to_review}" if words else to_review
        return words or self.tr("Nothing to send")
