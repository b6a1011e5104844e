"""The recovery sheet: shown once, printed if wished, proved by three groups typed back.

SECURITY: the key is kept here until the step ends and nowhere else; never on disk, never in the
clipboard.
"""

import secrets
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Slot
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QWidget

from mediator_desk.desktop.widgets.labels import set_look

_ASKED = 3


class SheetStep(QObject):
    """Drives the recovery part of the first-run form."""

    def __init__(self, ui: Any, window: QWidget) -> None:
        super().__init__(ui.sheetCard)
        self._ui = ui
        self._window = window
        self._groups: list[str] = []
        self._label = ""
        self._asked: list[int] = []
        set_look(ui.sheetKey, type="recoveryKey")
        ui.printSheet.clicked.connect(self._print)

    def show_key(self, key: str, label: str) -> None:
        """Show the key of a vault just made, and choose which groups will be asked back."""
        self._groups = key.split("-")
        self._label = label
        places = list(range(len(self._groups)))
        self._asked = sorted(secrets.SystemRandom().sample(places, _ASKED))
        self.say()

    def forget(self) -> None:
        """Nothing of the key stays in the window."""
        self._groups, self._asked = [], []
        for field in self._fields():
            field.clear()
        self.say()

    def say(self) -> None:
        """Say the step in the language in use."""
        ui = self._ui
        words = QCoreApplication.translate("sheet", "Group {number}")
        ui.sheetName.setText(
            QCoreApplication.translate("sheet", "Recovery key of the vault {name}").format(
                name=self._label
            )
        )
        rows = [self._groups[:4], self._groups[4:]]
        ui.sheetKey.setText("\n".join("   ".join(row) for row in rows))
        ui.sheetKey.setAccessibleName(" ".join(" ".join(group) for group in self._groups))
        labels = (ui.proofOneLabel, ui.proofTwoLabel, ui.proofThreeLabel)
        for label, field, place in zip(labels, self._fields(), self._asked, strict=False):
            label.setText(words.format(number=place + 1))
            field.setAccessibleName(label.text())

    def accepted(self) -> bool:
        """Whether the three groups were typed as printed."""
        ui = self._ui
        for field, place in zip(self._fields(), self._asked, strict=True):
            typed = field.text().strip().upper().replace("O", "0").translate(_LOOKALIKES)
            if typed != self._groups[place]:
                words = QCoreApplication.translate(
                    "sheet", "Group {number} does not match the sheet. Look at it once more."
                )
                ui.sheetError.setText(words.format(number=place + 1))
                ui.sheetError.show()
                field.setFocus()
                field.selectAll()
                return False
        ui.sheetError.hide()
        return True

    def _fields(self) -> tuple[Any, Any, Any]:
        return self._ui.proofOne, self._ui.proofTwo, self._ui.proofThree

    @Slot()
    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self._window)
        dialog.accepted.connect(lambda: self._sheet().print_(printer))
        dialog.finished.connect(dialog.deleteLater)
        # WHY show: PySide6 types QPrintDialog.open() as needing a slot.
        dialog.setModal(True)
        dialog.show()

    def _sheet(self) -> QTextDocument:
        translate = QCoreApplication.translate
        page = QTextDocument()
        title = translate("sheet", "Recovery sheet")
        use = translate(
            "sheet",
            "Whoever holds this sheet and a copy of the vault can read it. Keep it locked away, "
            "far from the computer.",
        )
        key = "&nbsp;&nbsp; ".join(self._groups)
        page.setHtml(
            f"<h1>{title}</h1><p>{_escaped(self._label)}</p>"
            f"<p style='font-family:Source Code Pro; font-size:20pt'>{key}</p><p>{use}</p>"
        )
        return page


_LOOKALIKES = str.maketrans("IL", "11")


def _escaped(text: str) -> str:
    from html import escape

    return escape(text)
