"""Why an act may not be done now, said to whoever asked for it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from mediator_desk.desktop.procedure.words import act_name, why_withheld
from mediator_desk.usecases.procedure import ActName


class WithheldNote(QMessageBox):
    """One sentence and a way out."""

    def __init__(self, act: ActName, reason: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        name = act_name(act).replace("&", "").rstrip("…")
        self.setWindowTitle(name)
        self.setText(self.tr("{act} is not possible now").format(act=name))
        why = why_withheld(reason)
        self.setInformativeText(f"{why[:1].upper()}{why[1:]}.")
        self.setStandardButtons(QMessageBox.StandardButton.Close)
