"""What was being typed in a dialog when the desk locked: kept sealed, offered again.

Owns the reading of any dialog's fields, whoever made it, and the list that gives the words back.
A page keeps what is typed in it by itself (``Session.leaving``); a dialog is gone after the lock,
and its words would be too. Never kept: a field that hides what is typed, and whatever stands in a
window whose property ``FORGETFUL`` is set, such as the dialogs about keys.
"""

from collections.abc import Iterable
from typing import Any, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from mediator_desk.desktop.widgets.announce import announce
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.card import Card
from mediator_desk.desktop.widgets.labels import text_label
from mediator_desk.desktop.widgets.roomy import take_room

FORGETFUL: Final = "forgetful"
_LONGEST: Final = 200_000
_MOST_FIELDS: Final = 100

Kept = list[dict[str, Any]]
"""One entry a window: ``window``, its title, and ``fields``, pairs of a name and what was typed."""


def typed_in(windows: Iterable[QWidget]) -> Kept:
    """What a person typed in the dialogs among ``windows`` that are shown."""
    found: Kept = []
    for window in windows:
        wanted = isinstance(window, QDialog) and not isinstance(window, QFileDialog)
        if not wanted or not window.isVisible() or window.property(FORGETFUL):
            continue
        # WHY its own: a dialog over another is its child, and says for itself what it forgets.
        own = (field for field in window.findChildren(QWidget) if field.window() is window)
        fields = [pair for field in own if (pair := _typed(field))]
        if fields:
            found.append({"window": window.windowTitle(), "fields": fields[:_MOST_FIELDS]})
    return found


def well_formed(kept: object) -> Kept:
    """What may be shown of what was sealed: another version may have written it."""
    if not isinstance(kept, list):
        return []
    found: Kept = []
    for entry in kept:
        match entry:
            case {"window": str(window), "fields": list(fields)}:
                pairs = [list(map(str, pair)) for pair in fields if len(pair) == 2]
                found.append({"window": window, "fields": pairs})
    return found


def _typed(field: QWidget) -> list[str] | None:
    if isinstance(field, QLineEdit):
        hidden = field.echoMode() != QLineEdit.EchoMode.Normal
        text = "" if hidden or not field.isModified() else field.text()
    elif isinstance(field, QPlainTextEdit | QTextEdit):
        changed = field.document().isModified() and not field.isReadOnly()
        text = field.toPlainText() if changed else ""
    else:
        return None
    return [_name_of(field), text[:_LONGEST]] if text.strip() else None


def _name_of(field: QWidget) -> str:
    """How the field is called on the screen."""
    buddies = (one for one in field.window().findChildren(QLabel) if one.buddy() is field)
    said = field.accessibleName() or next((one.text() for one in buddies), "")
    return said.replace("&", "")


class KeptWords(QDialog):
    """The words, to be read and copied; ``thrown_away`` once the person needs them no more."""

    thrown_away = Signal()

    def __init__(self, kept: Kept, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty(FORGETFUL, True)
        self.setWindowTitle(self.tr("What you were typing"))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(20, 16, 20, 12)
        rows.setSpacing(10)
        rows.addWidget(text_label(self.windowTitle(), "heading"))
        lead = self.tr(
            "These dialogs were open when the desk locked. Copy what you need into them again."
        )
        rows.addWidget(text_label(lead, "dense", "secondary", wrap=True))
        inside = QWidget()
        inside.setProperty("role", "flow")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        for entry in kept:
            column.addWidget(self._card(entry))
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        rows.addWidget(scroll, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        later, away = button(self.tr("Keep for later")), button(self.tr("Throw away"), "danger")
        for each in (later, away):
            foot.addWidget(each)
        rows.addLayout(foot)
        later.clicked.connect(self.reject)
        away.clicked.connect(self._throw_away)
        take_room(self, 560, 420)

    def _card(self, entry: dict[str, Any]) -> Card:
        card = Card()
        card.set_title(entry["window"])
        for name, text in entry["fields"]:
            line = QHBoxLayout()
            line.addWidget(text_label(name, "meta"), 1)
            copy = button(self.tr("Copy"), size="small", icon="copy")
            copy.setAccessibleName(self.tr("Copy {field}").format(field=name))
            copy.clicked.connect(lambda _=False, text=text: self._copy(text))
            line.addWidget(copy)
            card.body.addLayout(line)
            words = text_label(text, "dense", wrap=True)
            words.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            words.setAccessibleName(f"{name}. {text}")
            card.body.addWidget(words)
        return card

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        announce(self, self.tr("Copied"))

    @Slot()
    def _throw_away(self) -> None:
        self.thrown_away.emit()
        self.accept()
