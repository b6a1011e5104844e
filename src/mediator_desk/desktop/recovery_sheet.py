"""The recovery sheet: shown once, printed if wished, proved by three groups typed back.

Shared by the first run, whose form has the fields, and by the dialogs that make them
(``NewSheet``). What is printed is one page that tells a stranger in the office nothing but what
to do with it: which vault, the key, how to use it, where to keep it.
SECURITY: the key is kept here until the step ends and nowhere else; never on disk, never in the
clipboard.
"""

import secrets
from html import escape
from typing import Any

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QObject, Qt, Slot
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.card import Card
from mediator_desk.desktop.widgets.labels import set_look, text_label

_ASKED = 3


class SheetFields(QObject):
    """Drives the fields ``sheetKey``, ``sheetName``, ``printSheet`` and the three proofs."""

    def __init__(self, ui: Any, window: QWidget) -> None:
        super().__init__(window)
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
        return sheet_document(self._groups, self._label, QDate.currentDate())


_LOOKALIKES = str.maketrans("IL", "11")


def sheet_document(groups: list[str], label: str, day: QDate) -> QTextDocument:
    """The page to print: which vault, the key in numbered groups, its use and its keeping."""
    translate = QCoreApplication.translate
    numbers = "".join(f"<td align='center' class='n'>{n}</td>" for n in range(1, len(groups) + 1))
    cells = "".join(f"<td align='center' class='k'>{group}</td>" for group in groups)
    steps = (
        translate(
            "sheet", "On the screen that asks for the passphrase, choose the recovery sheet."
        ),
        translate(
            "sheet",
            "Type the groups in order. Capitals, spaces and dashes do not matter; O is read as "
            "zero, I and L as one.",
        ),
        translate("sheet", "Once inside, choose a new passphrase in the settings."),
    )
    listed = "".join(f"<li>{escape(step)}</li>" for step in steps)
    keep = translate(
        "sheet",
        "Whoever holds this sheet and a copy of the vault can read it. Keep it locked away, "
        "far from the computer.",
    )
    old = translate("sheet", "A sheet printed before this one opens nothing any more.")
    of = translate("sheet", "Vault {name}, sheet made on {day}").format(
        name=label, day=QLocale().toString(day, "d MMMM yyyy")
    )
    # WHY named: the words of an f-string are not found by the translators' tool.
    title = translate("sheet", "Recovery sheet")
    use, keeping = translate("sheet", "To use it"), translate("sheet", "To keep it")
    page = QTextDocument()
    page.setDefaultFont(theme().font("body"))
    page.setDefaultStyleSheet(
        "p, li { font-size: 11pt } .s { font-weight: 600 } "
        ".t { font-size: 24pt; font-weight: 600 } "
        ".n { font-size: 8pt; color: #555555 } "
        ".k { font-family: 'Source Code Pro'; font-size: 17pt; font-weight: 600 }"
    )
    page.setMetaInformation(QTextDocument.MetaInformation.DocumentTitle, title)
    page.setHtml(
        f"<p class='t'>{escape(title)}</p><p>{escape(of)}</p>"
        f"<table width='100%' cellpadding='8' border='1' style='border-collapse: collapse'>"
        f"<tr>{numbers}</tr><tr>{cells}</tr></table>"
        f"<p></p><p class='s'>{escape(use)}</p><ol>{listed}</ol>"
        f"<p class='s'>{escape(keeping)}</p>"
        f"<p>{escape(keep)}</p><p>{escape(old)}</p>"
    )
    return page


class NewSheet(QWidget):
    """The same fields, made here, for a key just drawn."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self.sheetCard = Card()
        self.sheetName = text_label("", "label", wrap=True)
        self.sheetKey = text_label("", "recoveryKey")
        self.sheetKey.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.printSheet = button(icon="printer")
        for widget in (self.sheetName, self.sheetKey):
            self.sheetCard.body.addWidget(widget)
        self.sheetCard.body.addWidget(self.printSheet, 0, Qt.AlignmentFlag.AlignHCenter)
        self._lead = text_label("", "dense", "secondary", wrap=True)
        self.sheetError = text_label("", "meta", "danger", wrap=True)
        self.sheetError.hide()
        column.addWidget(self.sheetCard)
        column.addWidget(self._lead)
        column.addLayout(self._proofs())
        column.addWidget(self.sheetError)
        self._fields = SheetFields(self, self)
        follow_language(self, self._say)

    def show_key(self, key: str, label: str) -> None:
        """Show a key, and choose which groups will be asked back."""
        self._fields.show_key(key, label)

    def accepted(self) -> bool:
        """Whether the three groups were typed as printed."""
        return self._fields.accepted()

    def _proofs(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        self.proofOneLabel, self.proofOne = text_label("", "label"), QLineEdit()
        self.proofTwoLabel, self.proofTwo = text_label("", "label"), QLineEdit()
        self.proofThreeLabel, self.proofThree = text_label("", "label"), QLineEdit()
        for label, field in (
            (self.proofOneLabel, self.proofOne),
            (self.proofTwoLabel, self.proofTwo),
            (self.proofThreeLabel, self.proofThree),
        ):
            label.setBuddy(field)
            field.setMaxLength(8)
            pair = QVBoxLayout()
            pair.setSpacing(4)
            pair.addWidget(label)
            pair.addWidget(field)
            row.addLayout(pair, 1)
        return row

    def _say(self) -> None:
        self.printSheet.setText(self.tr("P&rint the sheet…"))
        self._lead.setText(
            self.tr("Once it is printed or copied by hand, type back three groups from it.")
        )
        self._fields.say()
