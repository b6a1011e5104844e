"""The commands of the workshop: their keys, and their names in menus and palette."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from mediator_desk.desktop.i18n import follow_language

_KEYS: Final = {
    "sign": "F8",
    "next_blocking": "F7",
    "next_section": "Ctrl+PgDown",
    "previous_section": "Ctrl+PgUp",
    "name_version": "Ctrl+S",
    "versions": "",
    "rebuild": "Shift+F5",
    "change_kind": "",
}


class Commands(QObject):
    """Actions of ``page``, which acts only while the page or something in it has the focus."""

    def __init__(self, page: QWidget, does: Mapping[str, Callable[[], object]]) -> None:
        super().__init__(page)
        self._actions: dict[str, QAction] = {}
        for name, keys in _KEYS.items():
            action = QAction(page)
            action.setObjectName(f"workshop_{name}")
            action.setProperty("menu", "proposal")
            if keys:
                action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(does[name])
            page.addAction(action)
            self._actions[name] = action
        follow_language(page, self._say)

    def _say(self) -> None:
        for name, text in (
            ("sign", self.tr("Check and sign")),
            ("next_blocking", self.tr("Next blocking point")),
            ("next_section", self.tr("Next section")),
            ("previous_section", self.tr("Previous section")),
            ("name_version", self.tr("Name this version…")),
            ("versions", self.tr("Versions…")),
            ("rebuild", self.tr("Rebuild the preview")),
            ("change_kind", self.tr("Change the kind of document…")),
        ):
            self._actions[name].setText(text)
