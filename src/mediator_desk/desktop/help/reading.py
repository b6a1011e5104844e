"""The pages of the help: where they lie, what they are called, and finding words in them.

Owns reading ``resources/help``. A page is Markdown; ``{{name}}`` in it stands for the keys that
command ``name`` has now, ``{{name:F8}}`` the same for a command of a page that may not have been
opened yet, with the keys it comes with, and ``![words](name.png)`` for a picture of the window.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from mediator_desk.desktop.shell.palette_lines import folded
from mediator_desk.desktop.shell.shortcuts import CommandLine, menu_words, native
from mediator_desk.system.resources import resource_path

KEYS: Final = "keys"
CONTENTS: Final = "contents"
PAGES: Final = (
    CONTENTS,
    "start",
    "caseload",
    "agenda",
    "bundles",
    "outbox",
    "overview",
    "timeline",
    "exhibits",
    "notes",
    "talks",
    "decision",
    "signing",
    "follow_up",
    "letters",
    "history",
    "verification",
    "calculators",
    "settings",
    "rules",
    "practice",
    KEYS,
)
"""Every page, in the order of the contents; that of the keys is made of the commands."""
_COMMAND: Final = re.compile(r"\{\{([a-z_0-9]+)(?::([^}]+))?\}\}")
_MARKS: Final = re.compile(r"!\[[^\]]*\]\([^)]*\)|\]\([^)]*\)|[#*`>|\[\]]")
_AROUND: Final = 60


@dataclass(frozen=True, slots=True)
class Page:
    """A page in one language; ``text`` is its Markdown."""

    name: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A page that holds the words, and the text around the first of them."""

    page: Page
    around: str


def read_page(name: str, language: str) -> Page:
    """The page ``name``; an unknown one is that of the contents."""
    name = name if name in PAGES else CONTENTS
    text = resource_path(f"help/{language}/{name}.md").read_text("utf-8")
    return Page(name, text.partition("\n")[0].lstrip("# ").strip(), text)


def read_pages(language: str) -> list[Page]:
    """Every page, in the order of the contents."""
    return [read_page(name, language) for name in PAGES]


def picture(name: str, language: str) -> Path | None:
    """The file of a picture a page names; nothing but the help's own pictures can be named."""
    if not re.fullmatch(r"[a-z_]+\.png", name):
        return None
    return resource_path(f"help/pictures/{language}/{name}")


def commands_of(page: Page) -> list[str]:
    """The commands of the window whose keys a page tells."""
    return [name for name, usual in _COMMAND.findall(page.text) if not usual]


def usual_keys_of(page: Page) -> dict[str, str]:
    """The commands of other pages whose keys a page tells, and those they come with."""
    return {name: usual for name, usual in _COMMAND.findall(page.text) if usual}


def filled(page: Page, lines: Sequence[CommandLine], no_keys: str) -> str:
    """The page with the keys in force; ``no_keys`` stands for a command that has none."""
    keys = {line.name.removeprefix("command_"): line.shown for line in lines}

    def told(found: re.Match[str]) -> str:
        usual = native(found[2]) if found[2] else ""
        return f"**{keys.get(found[1], usual) or no_keys}**"

    text = _COMMAND.sub(told, page.text)
    return text + (_table(lines) if page.name == KEYS else "")


def find(wanted: str, pages: Sequence[Page], text_of: Callable[[Page], str]) -> list[Hit]:
    """The pages that hold every word of ``wanted``; case and accents do not count."""
    words = folded(wanted).split()
    hits = []
    for page in pages:
        plain = " ".join(_MARKS.sub(" ", text_of(page)).split())
        flat = folded(plain)
        if words and all(word in flat for word in words):
            at = max(0, flat.index(words[0]) - _AROUND // 2)
            hits.append(Hit(page, plain[at : at + 2 * _AROUND].strip()))
    return sorted(hits, key=lambda hit: words[0] not in folded(hit.page.title))


def _table(lines: Sequence[CommandLine]) -> str:
    """Every command with its keys, by menu."""
    parts: list[str] = []
    menu = None
    for line in lines:
        if menu_words(line.menu) != menu:
            menu = menu_words(line.menu)
            parts.append(f"\n\n## {menu or '…'}\n\n| | |\n|---|---|")
        keys = " · ".join(native(each) for each in line.keys[:1]).replace("|", "\\|")
        parts.append(f"| {line.words} | {f'`{keys}`' if keys else ''} |")
    return "\n".join(parts)
