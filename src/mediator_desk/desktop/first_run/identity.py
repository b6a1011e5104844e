"""The second step of the first run: who works here, in which role, in which vault.

Owns the fields of the person and what they lack; the vault's name is a field of the form.
"""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QLineEdit

from mediator_desk._generated.ui_first_run import Ui_FirstRunForm
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.widgets.announce import announce
from mediator_desk.desktop.widgets.labels import text_label
from mediator_desk.desktop.widgets.segmented import Segmented
from mediator_desk.usecases.identity import Declared

_ROLES = ("MEDIATOR", "ASSISTANT", "BODY_ADMIN")


class IdentityFields(QObject):
    """Stand above the vault's name in the form's second page."""

    def __init__(self, ui: Ui_FirstRunForm) -> None:
        super().__init__(ui.column)
        self._ui = ui
        self.name, self.role = QLineEdit(), Segmented()
        self.name.setProperty("grade", "large")
        self.name.setMaxLength(80)
        self._name_label, self._role_label = text_label("", "label"), text_label("", "label")
        self._name_label.setBuddy(self.name)
        self._role_label.setBuddy(self.role)
        self.error = text_label("", "meta", "danger", wrap=True)
        self.error.hide()
        at = ui.column3.indexOf(ui.labelLabel)
        for widget in (self._name_label, self.name, self.error, self._role_label, self.role):
            ui.column3.insertWidget(at, widget)
            ui.column3.insertSpacing(at + 1, 5 if widget is self._name_label else 10)
            at += 2
        self.name.returnPressed.connect(ui.next.click)

    def say(self) -> None:
        """Say names and roles in the language in use."""
        self._ui.vaultStepTitle.setText(self.tr("Who works here"))
        self._ui.vaultStepLead.setText(
            self.tr(
                "Your name is shown at this desk until a platform confirms it. The vault's name "
                "is shown before unlocking: write no name of a person or a dispute in it."
            )
        )
        self._name_label.setText(self.tr("First name and na&me"))
        self._role_label.setText(self.tr("&Role"))
        self._ui.labelLabel.setText(self.tr("Name of the &vault"))
        self.name.setAccessibleName(self.tr("First name and name"))
        self.role.setAccessibleName(self.tr("Role"))
        self.role.set_choices([(code, label("role", code)) for code in _ROLES])
        if not self.error.isHidden():
            self._say_missing()

    def summary(self) -> str:
        """``Odile Vautremont, médiateur``."""
        name = self.name.text().strip()
        role = label("role", self.role.current())
        return f"{name}, {role[:1].lower()}{role[1:]}" if name else self.tr("name and role")

    def declared(self) -> Declared:
        """What was told."""
        return Declared(self.name.text().strip(), self.role.current())

    @Slot()
    def accepted(self) -> bool:
        """Whether nothing is missing; else it is said, with the focus on the first lack."""
        ui = self._ui
        named, labelled = bool(self.name.text().strip()), bool(ui.label.text().strip())
        self.error.setVisible(not named)
        ui.labelError.setVisible(not labelled)
        self._say_missing()
        if not named:
            self.name.setFocus()
            announce(self.name, self.error.text())
        elif not labelled:
            ui.label.setFocus()
            announce(ui.label, ui.labelError.text())
        return named and labelled

    def _say_missing(self) -> None:
        self.error.setText(self.tr("Give your name, as this desk is to show it."))
        self._ui.labelError.setText(
            self.tr("Give the vault a name, such as the name of your office.")
        )
