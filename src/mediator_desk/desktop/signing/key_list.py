"""The keys to sign with, one a line: whose, until when, and whether each is within reach."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.dates import day_long
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.widgets.chips import Chip
from mediator_desk.desktop.widgets.emptying import empty_out
from mediator_desk.desktop.widgets.labels import restyle, text_label
from mediator_desk.usecases.signing_keys import KeyView


class KeyList(QWidget):
    """``chosen`` carries the key's identifier. A key that cannot sign is shown with its reason.

    WHY a card that is away stays on offer: the dialog waits for it.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(7)
        self._group = QButtonGroup(self)
        self._lines: dict[str, _KeyLine] = {}
        self._keys: tuple[KeyView, ...] = ()
        self._key_id = ""
        self._by_hand = False
        self._showing = False
        follow_language(self, self._show)

    @property
    def key(self) -> KeyView | None:
        """The key chosen, as last seen."""
        return next((key for key in self._keys if key.key_id == self._key_id), None)

    @property
    def keys(self) -> tuple[KeyView, ...]:
        """All of them, as last seen."""
        return self._keys

    def show_keys(self, keys: tuple[KeyView, ...]) -> None:
        """Show other keys, or the same as they are now; what was chosen stays chosen.

        A key offered while its card was asked gives way to one that can sign, if it cannot.
        """
        if keys == self._keys:
            return
        before, self._keys = self.key, keys
        now = self.key
        asked = before is not None and before.hindrance == "asked" and not self._by_hand
        if now is None or (asked and now.hindrance is not None):
            usable = [key.key_id for key in keys if key.hindrance in (None, "asked")]
            awaited = [key.key_id for key in keys if key.hindrance == "absent"]
            self._key_id = next(iter([*usable, *awaited]), "")
        self._show()

    def focus_first(self) -> None:
        """Put the focus on the key chosen."""
        line = self._lines.get(self._key_id)
        if line is not None:
            line.mark.setFocus()

    def several(self) -> bool:
        """Whether there is a choice to make."""
        return sum(is_offered(key) for key in self._keys) > 1

    def _show(self) -> None:
        focused = any(line.mark.hasFocus() for line in self._lines.values())
        empty_out(self._rows)
        self._lines = {}
        for key in self._keys:
            line = _KeyLine(key)
            self._group.addButton(line.mark)
            self._lines[key.key_id] = line
            line.mark.toggled.connect(self._toggled)
            self._rows.addWidget(line)
        chosen = self._lines.get(self._key_id)
        if chosen is not None:
            self._showing = True
            chosen.mark.setChecked(True)
            self._showing = False
            if focused:
                chosen.mark.setFocus()

    @Slot(bool)
    def _toggled(self, on: bool) -> None:
        if not on:
            return
        self._by_hand = self._by_hand or not self._showing
        for key_id, line in self._lines.items():
            line.show_chosen()
            if line.mark.isChecked():
                self._key_id = key_id
        self.chosen.emit(self._key_id)


class _KeyLine(QFrame):
    """One key."""

    def __init__(self, key: KeyView) -> None:
        super().__init__()
        self.mark = QRadioButton()
        self.mark.setEnabled(is_offered(key))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 9, 14, 10)
        row.setSpacing(10)
        row.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(1)
        title = label("key_kind", key.kind)
        if key.on_card and key.label:
            title = f"{title}, {key.label}"
        name = text_label(title, "strong", wrap=True)
        facts = text_label(self._facts(key), "meta", wrap=True)
        for text in (name, facts):
            words.addWidget(text)
            text.setEnabled(is_offered(key))
        row.addLayout(words, 1)
        state = label("key_state", key.hindrance or "ready")
        if key.on_card and key.hindrance is None:
            state = self.tr("present")
        chip = Chip()
        chip.say(state, self._tone(key))
        row.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)
        chip.setVisible(key.on_card or key.hindrance is not None)
        self.mark.setAccessibleName(f"{title}, {facts.text()}, {state}")
        self.show_chosen()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click anywhere on the line chooses it."""
        if self.mark.isEnabled():
            self.mark.setChecked(True)
            self.mark.setFocus()
        super().mousePressEvent(event)

    def show_chosen(self) -> None:
        """Look chosen or not."""
        self.setProperty("role", "chosen" if self.mark.isChecked() else "card")
        restyle(self)

    def _facts(self, key: KeyView) -> str:
        if key.expires_on is None:
            return key.label
        facts = self.tr("{name}, certificate of {issuer}, valid until {day}")
        day = day_long(key.expires_on, weekday=False)
        return facts.format(name=key.subject, issuer=key.issuer, day=day)

    @staticmethod
    def _tone(key: KeyView) -> str:
        if key.hindrance is None:
            return "success"
        if key.hindrance == "asked":
            return ""
        return "warning" if key.hindrance in ("absent", "waiting") else "danger"


def is_offered(key: KeyView) -> bool:
    """Whether it can sign, or will once its card is there."""
    return key.hindrance in (None, "absent", "asked")
