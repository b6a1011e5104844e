"""What the file is, its fingerprint, and what protects this desk while it is shown."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QMenu, QToolButton, QVBoxLayout, QWidget

from mediator_desk.desktop.dispute.evidence.kinds import kind_words
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.i18n.marking import QT_TRANSLATE_NOOP
from mediator_desk.desktop.present.sizes import file_size, fingerprint
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.announce import announce
from mediator_desk.desktop.widgets.buttons import grow_icon
from mediator_desk.desktop.widgets.labels import restyle, text_label
from mediator_desk.usecases.exhibits import ExhibitPreview, ExhibitRow, PreviewKind

LAYERS: Final[dict[str, str]] = {
    "seccomp": QT_TRANSLATE_NOOP(
        "layers", "It can ask the system for nothing but memory and time (seccomp)"
    ),
    "landlock": QT_TRANSLATE_NOOP("layers", "It can open no file and no folder (Landlock)"),
    "no_network": QT_TRANSLATE_NOOP("layers", "It has no network"),
    "no_capabilities": QT_TRANSLATE_NOOP("layers", "It has no privilege of the system"),
    "private": QT_TRANSLATE_NOOP("layers", "It can gain no privilege, nor be looked into"),
    "limits": QT_TRANSLATE_NOOP("layers", "Its memory and its time are limited"),
}
"""What each protection of the reader means, the strongest first."""
_FULL: Final = frozenset({"seccomp", "landlock", "limits"})


class FileLine(QFrame):
    """Two lines under who has seen the exhibit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(14, 0, 10, 6)
        rows.setSpacing(2)
        self._facts = text_label("", "meta", "muted", wrap=True)
        self._facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._shield = QToolButton()
        self._shield.setProperty("role", "status")
        self._shield.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._shield.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self._shield)
        self._menu.aboutToShow.connect(self._list_layers)
        self._shield.setMenu(self._menu)
        rows.addWidget(self._facts)
        rows.addWidget(self._shield, 0, Qt.AlignmentFlag.AlignLeft)
        self._row: ExhibitRow | None = None
        self._shown: ExhibitPreview | None = None
        follow_language(self, self._say)

    def tell(self, row: ExhibitRow | None, preview: ExhibitPreview | None) -> None:
        """The exhibit in view, and what was seen of it."""
        self._row, self._shown = row, preview
        self.setVisible(row is not None)
        self._say()

    def say_saved(self, path: Path) -> None:
        """Tell where a copy went, until another exhibit is shown."""
        words = self.tr("Saved outside the vault as {name}").format(name=path.name)
        self._facts.setText(words)
        announce(self, words)

    def layer_words(self) -> list[str]:
        """Each protection, whether it holds, in words."""
        held = frozenset(self._shown.layers) if self._shown is not None else frozenset()
        holds, lacks = self.tr("{layer}: active"), self.tr("{layer}: not offered by this system")
        return [
            (holds if name in held else lacks).format(
                layer=QCoreApplication.translate("layers", words)
            )
            for name, words in LAYERS.items()
        ]

    def _list_layers(self) -> None:
        self._menu.clear()
        held = frozenset(self._shown.layers) if self._shown is not None else frozenset()
        for name, words in zip(LAYERS, self.layer_words(), strict=True):
            icon = ("check", "success.fg") if name in held else ("minus", "text.muted")
            self._menu.addAction(theme().icon(*icon), words)

    def _say(self) -> None:
        row, shown = self._row, self._shown
        if row is None:
            return
        digest = self.tr("SHA-256 {digest}").format(digest=fingerprint(row.item.sha256))
        kind = row.item.media_type if shown is None or not shown.media_type else shown.media_type
        size = shown.size if shown is not None and shown.size else row.item.size
        parts = [digest, kind_words(kind)]
        if shown is not None and shown.kind is PreviewKind.PAGES:
            parts.append(self.tr("%n page(s)", "", shown.pages))
        if shown is not None and shown.encoding:
            parts.append(shown.encoding)
        parts.append(file_size(size))
        self._facts.setText(", ".join(parts))
        self._say_shield()

    def _say_shield(self) -> None:
        layers = frozenset() if self._shown is None else frozenset(self._shown.layers)
        self._shield.setVisible(bool(self._shown is not None and self._shown.media_type))
        full = layers >= _FULL
        words = (
            self.tr("Shown apart, protected") if full else self.tr("Shown apart, partly protected")
        )
        self._shield.setText(words)
        self._shield.setAccessibleName(words)
        self._shield.setAccessibleDescription(". ".join(self.layer_words()))
        tone = "success.fg" if full else "warning.fg"
        grow_icon(self._shield)
        self._shield.setIcon(theme().icon("shield-check" if full else "shield", tone))
        self._shield.setProperty("tone", "" if full else "warning")
        restyle(self._shield)
