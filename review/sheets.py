"""Pictures beside pictures: the design at the left, the program in every dress at its right.

Owns the composed images, their captions and the page that lists them; the verdicts are read from
``verdicts.toml``, which a person fills after looking.
"""

import html
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

VERDICTS: Final = Path(__file__).with_name("verdicts.toml")
_GAP: Final = 12
_HEAD: Final = 64
_WORDS: Final = {
    "same": "the same",
    "better": "better",
    "differs": "differs",
    "later": "later",
    "alone": "no picture to stand beside",
}


@dataclass(frozen=True)
class Verdict:
    """What was found of a screen, one of ``_WORDS``, and why."""

    found: str
    why: str

    def line(self) -> str:
        """The verdict as the sheet says it."""
        return f"{_WORDS[self.found]}: {self.why}" if self.why else _WORDS[self.found]


def read_verdicts() -> dict[str, Verdict]:
    """The verdict of each screen; a screen without one was not looked at."""
    table = tomllib.loads(VERDICTS.read_text("utf-8"))
    return {name: Verdict(each["found"], each.get("why", "")) for name, each in table.items()}


def compose(
    title: str, verdict: Verdict | None, drawn: QImage | None, seen: dict[str, QImage]
) -> QImage:
    """One image: the picture of the design, then the program in each dress, two by two."""
    pictures = [("design", drawn)] if drawn is not None else []
    pictures += list(seen.items())
    wide = max(image.width() for _, image in pictures) + _GAP
    tall = max(image.height() for _, image in pictures) + _GAP + 22
    columns = min(3, len(pictures))
    rows = -(-len(pictures) // columns)
    sheet = QImage(columns * wide + _GAP, _HEAD + rows * tall, QImage.Format.Format_RGB32)
    sheet.fill(QColor("#d9d9d9"))
    painter = QPainter(sheet)
    painter.setPen(QColor("#111111"))
    painter.setFont(_font(22))
    words = verdict.line() if verdict is not None else "not looked at yet"
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
    painter.drawText(QRect(_GAP, 0, sheet.width() - 2 * _GAP, _HEAD), flags, f"{title} — {words}")
    for place, (name, image) in enumerate(pictures):
        left, top = _GAP + place % columns * wide, _HEAD + place // columns * tall
        painter.setFont(_font(15))
        painter.drawText(left, top + 14, name)
        painter.drawImage(left, top + 22, image)
    painter.end()
    return sheet


def _font(pixels: int) -> QFont:
    font = QFont("Source Sans 3")
    font.setPixelSize(pixels)
    return font


def write_index(folder: Path, sheets: dict[str, list[str]]) -> None:
    """``index.html``: every sheet with its verdict."""
    verdicts = read_verdicts()
    lines = ["<!doctype html><meta charset=utf-8><title>Mediator Desk, screens</title>"]
    lines.append("<style>body{font:16px sans-serif;margin:2em}img{width:100%}</style>")
    lines.append("<h1>The running screens beside their pictures</h1>")
    for name, files in sheets.items():
        verdict = verdicts.get(name)
        words = verdict.line() if verdict is not None else "not looked at yet"
        lines.append(f"<h2 id={html.escape(name)}>{html.escape(name)}</h2>")
        lines.append(f"<p>{html.escape(words)}</p>")
        lines += [f"<a href={one}><img loading=lazy src={one} alt=''></a>" for one in files]
    (folder / "index.html").write_text("\n".join(lines), "utf-8")
