"""Windows made to resist: dialogs, menus, loops and drags that a lock must put away."""

from PySide6.QtCore import QEventLoop, QMimeData
from PySide6.QtGui import QCloseEvent, QDrag, QHideEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QMenu,
    QMessageBox,
    QWidget,
)


class Stubborn(QDialog):
    """Refuses everything a dialog can be asked."""

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()

    def reject(self) -> None:
        self.open()

    def accept(self) -> None:
        self.open()

    def done(self, result: int) -> None:
        self.open()

    def close(self) -> bool:
        return False

    def hide(self) -> None:
        self.show()

    def setVisible(self, visible: bool) -> None:
        super().setVisible(True)

    def hideEvent(self, event: QHideEvent) -> None:
        QMessageBox(QMessageBox.Icon.Question, "Sure?", "Sure?", parent=self.parentWidget()).open()


def stubborn(window: QWidget) -> None:
    Stubborn(window).open()


def stubborn_loop(window: QWidget) -> None:
    Stubborn(window).exec()


def asking_on(window: QWidget) -> None:
    """A dialog whose end opens another."""
    dialog = QDialog(window)
    dialog.finished.connect(lambda: QDialog(window).open())
    dialog.rejected.connect(lambda: QDialog(window).open())
    dialog.open()


def message(window: QWidget) -> None:
    QMessageBox.question(window, "Save?", "Save?")


def stacked(window: QWidget) -> None:
    first = QDialog(window)
    first.open()
    second = QDialog(first)
    second.open()
    QMenu("deep", second).popup(window.mapToGlobal(window.rect().center()))


def context_menu(window: QWidget) -> None:
    menu = QMenu(window)
    menu.addAction("one")
    menu.exec(window.mapToGlobal(window.rect().center()))


def orphan(window: QWidget) -> None:
    """A window that nobody is the parent of."""
    alone = QWidget()
    alone.show()
    window._kept_by_a_test = alone  # type: ignore[attr-defined]


def choices(window: QWidget) -> None:
    box = QComboBox(window)
    box.addItems(["a", "b"])
    box.show()
    box.showPopup()


def files(window: QWidget) -> None:
    QFileDialog.getOpenFileName(window, "Open")


def drag(window: QWidget) -> None:
    carried = QDrag(window)
    data = QMimeData()
    data.setText("x")
    carried.setMimeData(data)
    carried.exec()


def loop(window: QWidget) -> None:
    """Somebody's own loop, under a dialog that ends it."""
    dialog = Stubborn(window)
    waiting = QEventLoop(window)
    dialog.destroyed.connect(waiting.quit)
    dialog.open()
    waiting.exec()


OBSTACLES = [
    *(stubborn, stubborn_loop, asking_on, message, stacked, context_menu, orphan, choices),
    *(files, drag, loop),
]
