"""Locking the window: the one place that empties the screen, whatever stands on it.

Owns three things that cannot be refused. ``clear_screen`` takes away every dialog, popup, menu,
file dialog and drag; ``forget_copied`` empties the clipboard if what is in it is ours;
``KeyDrop`` hands the keys back behind the last save, and at once should that save not end.

WHY no dialog is asked to close: ``closeEvent``, ``reject`` and ``done`` may be overridden, may
refuse, and may open another question. Here a window is hidden, which also ends the loop of a
modal one, loses its connections and is deleted; nothing it does can keep it on the screen. So a
new dialog needs nothing to be locked away: it is made on a parent, and what a person typed in its
fields is kept and offered again by ``unsaved``, unless it sets the property ``forgetful``. A page
hands its text over when ``Session.leaving`` is emitted.
``tests/desktop/test_lock.py`` opens whatever every page offers, and locks over it.
"""

import logging
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QDrag, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from mediator_desk.desktop.unlock import opening
from mediator_desk.desktop.work import Job, Work

if TYPE_CHECKING:
    from mediator_desk.usecases.desk import Desk

PATIENCE_MS: Final = 3000
"""How long the last saves may take before the keys go without them; a computer that goes to sleep
waits five seconds for its programs."""

_log = logging.getLogger(__name__)
_POPUPS: Final = 32
_ROUNDS: Final = 16
_GONE: Final = "takenAway"
_WHOLE_WINDOWS: Final = frozenset(
    {
        Qt.WindowType.Window,
        Qt.WindowType.Dialog,
        Qt.WindowType.Sheet,
        Qt.WindowType.Drawer,
        Qt.WindowType.Tool,
    }
)


def each(*steps: Callable[[], object]) -> None:
    """Takes every step, whatever becomes of the others; a lock never ends half-way."""
    for step in steps:
        try:
            step()
        except Exception as error:  # noqa: BLE001 - told in the log; the lock goes on
            from mediator_desk.system.logs import log_failure

            log_failure(_log, "lock_step_failed", error)


def clear_screen(kept: QWidget) -> None:
    """Takes away every window but ``kept``, asking none of them."""
    if any(window.findChild(QDrag) for window in QApplication.topLevelWidgets()):
        # A drag runs a loop of its own, which would go on until its end.
        QDrag.cancel()
    for _ in range(_POPUPS):
        popup = QApplication.activePopupWidget()
        if popup is None:
            break
        popup.hide()
    for _ in range(_ROUNDS):
        # WHY again: what is hidden may answer by opening something else.
        standing = _standing(kept)
        for widget in standing:
            _put_away(widget)
        if not standing:
            break


def _standing(kept: QWidget) -> list[QWidget]:
    """The windows to be rid of: those shown, and dialogs that hide to come back."""
    return [
        widget
        for widget in QApplication.topLevelWidgets()
        if widget is not kept
        and not widget.property(_GONE)
        and (widget.isVisible() or isinstance(widget, QDialog))
    ]


def _put_away(widget: QWidget) -> None:
    if widget.windowType() in _WHOLE_WINDOWS:
        _take_away(widget)
    else:
        # A menu or a list of choices belongs to what opened it, which may stay.
        QWidget.setVisible(widget, False)


def forget_copied() -> None:
    """Empties the clipboard and the selection, unless another program filled them since."""
    clipboard = QGuiApplication.clipboard()
    if clipboard.ownsClipboard():
        clipboard.clear(clipboard.Mode.Clipboard)
    if clipboard.ownsSelection():
        clipboard.clear(clipboard.Mode.Selection)


def _take_away(widget: QWidget) -> None:
    """Hides and deletes one window; its own say is bypassed, and nobody is told."""
    widget.setProperty(_GONE, True)
    widget.blockSignals(True)
    QWidget.setVisible(widget, False)
    if isinstance(widget, QDialog):
        # WHY the class's own: it ends the loop of ``exec``, which hiding alone does not when a
        # subclass overrides ``setVisible``.
        QDialog.setVisible(widget, False)
    widget.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
    widget.deleteLater()


class KeyDrop(QObject):
    """Gives back the keys of the desks it is handed; ``wiped`` once none of them is left.

    What the end of the session itself may have put on the screen is taken away with them.
    """

    wiped = Signal()

    def __init__(self, work: Work, window: QWidget) -> None:
        super().__init__(window)
        self._work, self._window = work, window
        self._waiting: dict[Job, tuple[Desk, bool]] = {}
        self._late = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._late.timeout.connect(self._wait_no_longer)

    @property
    def busy(self) -> bool:
        """Whether keys are still on their way out."""
        return bool(self._waiting)

    def take(self, desk: "Desk", *, text_kept: bool = False) -> None:
        """Wipe after the saves queued before, in three seconds at the latest."""
        closing = self._work.save(opening.close, desk, text_kept, failed=self._failed)
        self._waiting[closing] = (desk, text_kept)
        closing.finished.connect(self._done)
        self._late.start()

    def finish(self) -> None:
        """Wipe here and now what is left: the program ends."""
        waiting, self._waiting = self._waiting, {}
        self._late.stop()
        each(*(partial(opening.close, *entry) for entry in waiting.values()))

    @Slot()
    def _done(self) -> None:
        closing = self.sender()
        if isinstance(closing, Job):
            self._waiting.pop(closing, None)
        if not self._waiting:
            self._late.stop()
            clear_screen(self._window)
            self.wiped.emit()

    @Slot()
    def _wait_no_longer(self) -> None:
        # SECURITY: text that could not be saved in time is lost rather than the keys kept.
        for entry in self._waiting.values():
            self._work.ahead(opening.close, *entry, failed=self._failed)

    @Slot(object)
    def _failed(self, error: BaseException) -> None:
        from mediator_desk.system.logs import log_failure

        log_failure(_log, "lock_step_failed", error)
