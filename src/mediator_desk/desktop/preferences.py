"""What the person chose for this computer: language, look, lock delay, the layout of the window.

Owns one small JSON file; never anything about a dispute, a party or a passphrase.
"""

import json
import logging
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, Signal

from mediator_desk.desktop.i18n import LANGUAGES
from mediator_desk.desktop.theme import Appearance
from mediator_desk.desktop.work import Work
from mediator_desk.system.files import make_private_directory, write_atomically

_log = logging.getLogger(__name__)
_NAME: Final = "preferences.json"
LEAST_LOCK_MINUTES: Final = 1
MOST_LOCK_MINUTES: Final = 60
GRACES: Final = (0, 10, 30, 60)
"""Seconds an act may stay before it leaves, so that it can be taken back."""
_FARTHEST: Final = 1 << 16
"""Pixels; no wall of monitors is as wide."""


@dataclass(frozen=True, slots=True)
class Choices:
    """``language`` empty means the computer's; ``layout`` holds sizes by splitter or window.

    ``shortcuts`` holds the keys of the commands that the person gave others, by the command's
    name; ``due_told_on`` is the day, in ISO form, on which the deadlines were last told.
    """

    language: str = ""
    theme: str = "system"
    text_scale: float = 1.0
    lock_minutes: int = 10
    grace_seconds: int = 10
    single_keys: bool = True
    preview_shown: bool = True
    view: str = "TO_ANSWER"
    sort: str = "TIME_LEFT"
    legible: bool = False
    muted_paper: bool = True
    due_notices: bool = True
    due_told_on: str = ""
    guide_shown: bool = True
    guide_done: list[str] = field(default_factory=list)
    shortcuts: dict[str, list[str]] = field(default_factory=dict)
    layout: dict[str, list[int]] = field(default_factory=dict)


class Preferences(QObject):
    """The choices in force; ``changed`` after each change.

    ``chosen`` carries what stood before a choice of the person, by name; not when it is put back.
    """

    changed = Signal()
    chosen = Signal(object)

    def __init__(self, folder: Path, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._path = folder / _NAME
        self._choices = _read(self._path)

    @property
    def choices(self) -> Choices:
        """What is chosen now."""
        return self._choices

    def change(self, **new: Any) -> None:
        """Replace some choices, and keep them; a full disk costs the choice, not the session."""
        before = self._choices
        if self._take(new):
            was = {name: getattr(before, name) for name in new}
            self.chosen.emit({name: was[name] for name in new if was[name] != new[name]})

    def put_back(self, before: dict[str, Any]) -> None:
        """Choose again what ``chosen`` told."""
        self._take(before)

    def _take(self, new: dict[str, Any]) -> bool:
        choices = _bounded(replace(self._choices, **new))
        if choices == self._choices:
            return False
        self._choices = choices
        self._keep()
        self.changed.emit()
        return True

    def layout(self, name: str) -> list[int]:
        """The sizes kept under ``name``, empty when none."""
        return list(self._choices.layout.get(name, []))

    def keep_layout(self, name: str, sizes: list[int]) -> None:
        """Remember sizes; nobody is told."""
        if self._choices.layout.get(name) != sizes:
            self._choices = replace(self._choices, layout={**self._choices.layout, name: sizes})
            self._keep()

    def _keep(self) -> None:
        data = json.dumps(asdict(self._choices), indent=1).encode()
        self._work.save(_write, self._path, data, failed=_not_kept)


def _write(path: Path, data: bytes) -> None:
    make_private_directory(path.parent)
    write_atomically(path, data)


def _not_kept(error: Exception) -> None:
    _log.warning("preferences were not kept: %s", type(error).__name__)


def _read(path: Path) -> Choices:
    try:
        raw = json.loads(path.read_bytes())
    except FileNotFoundError:
        return Choices()
    except (OSError, ValueError, RecursionError):
        _log.warning("preferences were unreadable and start afresh")
        return Choices()
    if not isinstance(raw, dict):
        return Choices()
    defaults = Choices()
    kept = {
        each.name: raw[each.name]
        for each in fields(Choices)
        if isinstance(raw.get(each.name), type(getattr(defaults, each.name)))
    }
    return _bounded(replace(defaults, **kept))


def _bounded(choices: Choices) -> Choices:
    """Choices this version can obey; another may have written the file."""
    minutes = min(MOST_LOCK_MINUTES, max(LEAST_LOCK_MINUTES, choices.lock_minutes))
    look = Appearance(choices.theme, choices.text_scale).bounded()
    return replace(
        choices,
        language=choices.language if choices.language in LANGUAGES else "",
        theme=look.theme,
        text_scale=look.scale,
        lock_minutes=minutes,
        grace_seconds=min(GRACES, key=lambda known: abs(known - choices.grace_seconds)),
        guide_done=[name for name in choices.guide_done if isinstance(name, str)],
        shortcuts=_well_formed(choices.shortcuts),
        layout={name: sizes for name, sizes in choices.layout.items() if _are_sizes(sizes)},
    )


def _well_formed(shortcuts: dict[str, list[str]]) -> dict[str, list[str]]:
    """WHY: the file may have been edited by hand, or written by another version."""
    return {
        name: [keys for keys in kept if isinstance(keys, str)]
        for name, kept in shortcuts.items()
        if isinstance(kept, list)
    }


def _are_sizes(sizes: object) -> bool:
    """Whether Qt takes them as lengths: anything else would keep the window from opening."""
    return isinstance(sizes, list) and all(
        isinstance(each, int) and abs(each) <= _FARTHEST for each in sizes
    )
