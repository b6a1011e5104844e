"""Work under way: a thin line for what is short, a named bar with Cancel for what is long.

Under 300 ms nothing shows and nothing is said; nothing ever blinks.
"""

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from mediator_desk.desktop.widgets.announce import announce
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.labels import text_label

_PATIENCE_MS = 300


class BusyLine(QProgressBar):
    """Two pixels under a field while something loads; keeps its place when idle."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("tone", "line")
        self.setTextVisible(False)
        self.setFixedHeight(2)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(_PATIENCE_MS)
        self._late.timeout.connect(self._appear)
        self.stop()

    def start(self) -> None:
        """Show the line unless it is all over within 300 ms."""
        self._late.start()

    @Slot()
    def stop(self) -> None:
        """Nothing is under way any more."""
        self._late.stop()
        self.setRange(0, 1)
        self.setValue(0)

    @Slot()
    def _appear(self) -> None:
        self.setRange(0, 0)


class ProgressPanel(QWidget):
    """A bar, the name of the step, a count and Cancel; a step that lasts is said aloud, once."""

    cancel_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self._step = text_label("", "dense", "secondary")
        self._count = text_label("", "meta")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setProperty("grade", "large")
        self._cancel = button(size="small")
        self._cancel.clicked.connect(self._stop)
        self._said = ""
        self._late = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._late.timeout.connect(self._tell)
        words = QHBoxLayout()
        words.addWidget(self._step, 1)
        words.addWidget(self._count)
        row = QHBoxLayout()
        row.addWidget(self._bar, 1)
        row.addWidget(self._cancel)
        column.addLayout(words)
        column.addLayout(row)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def set_cancel_text(self, text: str) -> None:
        """Name the button; empty removes it."""
        self._cancel.setText(text)
        self._cancel.setVisible(bool(text))

    def show_progress(self, done: int, total: int, step: str, count: str = "") -> None:
        """``done`` of ``total`` (0: unknown), with the step in words."""
        self._step.setText(step)
        self._count.setText(count)
        self._bar.setRange(0, total if total > 0 else 0)
        if total > 0:
            self._bar.setValue(min(done, total))
        self._bar.setAccessibleName(step)
        if step != self._said:
            self._late.start()

    def hideEvent(self, event: QHideEvent) -> None:
        self._late.stop()
        self._said = ""
        super().hideEvent(event)

    @Slot()
    def _tell(self) -> None:
        if self.isVisible() and self._said != self._step.text():
            self._said = self._step.text()
            announce(self, self._said)

    @Slot()
    def _stop(self) -> None:
        announce(self, self.tr("Stopping"))
        self.cancel_asked.emit()
