r"""The text of a private note: a small strict part of Markdown, to be read without this program.

Owns its grammar, its reading and its writing; never storage, never a window. A note is a text
file of UTF-8::

    ---
    tags: accord, preuve
    ---

    ## What was said

    The parcel **did** leave, see [Exhibit 3](exhibit:0f8e…) and [Event 12](event:12).\
    A new line of the same paragraph.

    - one point
    - another

    1. first

The block of tags is left out when there is none. Blocks are parted by an empty line; there is one
level of heading, two kinds of list, ``**strong**`` and ``*emphasis*``. A link names what it leads
to by an identifier that never changes; the words in brackets are those it had when it was written.
A backslash before a sign takes its meaning away.

WHY a grammar of our own inside CommonMark: what is written must be read back the same, to the
letter, for ever, which no library promises; and any of them shows it, as a test proves. What is
outside of the grammar, as in notes written as plain text, is words like any other.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import pairwise
from typing import Final, Literal, get_args


class BlockKind(StrEnum):
    """What a block of a note is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    BULLET = "bullet"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look; a new line in them stays in the same block."""

    text: str
    strong: bool = False
    emphasis: bool = False


LinkKind = Literal["event", "exhibit", "highlight"]
LINK_KINDS: Final[tuple[LinkKind, ...]] = get_args(LinkKind)


@dataclass(frozen=True, slots=True)
class Link:
    """Leads to an event by its number in the chain, to an exhibit or a highlight by its identifier.

    ``label`` is how it read when it was written; it does not tell one link from another.
    """

    kind: LinkKind
    to: str
    label: str


Inlines = tuple[Run | Link, ...]


@dataclass(frozen=True, slots=True)
class NoteBlock:
    """A paragraph, a heading or one item of a list."""

    kind: BlockKind
    inlines: Inlines


_LISTS: Final = frozenset({BlockKind.BULLET, BlockKind.NUMBER})
_BLANKS: Final = " \t"
_LONGEST_TAG: Final = 40
_MOST_TAGS: Final = 16
_TAGGED: Final = re.compile(r"\A---\ntags: ([^\n]+)\n---\n\n?")
_HEADING: Final = re.compile(r"#{1,6} +(.*)")
_BULLET: Final = re.compile(r"- +(.*)")
_NUMBER: Final = re.compile(r"\d{1,9}\. +(.*)")
_MARK: Final = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])|\\(?P<broken>\n)|(?P<mark>\*\*?)"
    r"|\[(?P<label>(?:\\.|[^\[\]\\\n])*)\]"
    r"\((?P<kind>event|exhibit|highlight):(?P<to>[0-9]{1,9}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\)"
)
_SPECIAL: Final = re.compile(r"([\\`*_\[\]<>&~])")
_LINE_START: Final = re.compile(r"(?m)^(#|-|\+|=|[0-9]{1,9}(?=[.)]))")


def tags_of(typed: Iterable[str]) -> tuple[str, ...]:
    """Tags as they are kept: no comma in them, single spaces, each once whatever its case."""
    kept: dict[str, str] = {}
    for tag in typed:
        tidy = " ".join(tag.replace(",", " ").split())[:_LONGEST_TAG].strip()
        if tidy:
            kept.setdefault(tidy.casefold(), tidy)
    return tuple(kept.values())[:_MOST_TAGS]


def as_file(text: str, tags: Sequence[str]) -> str:
    """The whole note as it is sealed, and as a copy of it is written."""
    kept = tags_of(tags)
    return f"---\ntags: {', '.join(kept)}\n---\n\n{text}" if kept else text


def from_file(whole: str) -> tuple[str, tuple[str, ...]]:
    """Text and tags of a note as it was sealed."""
    found = _TAGGED.match(whole)
    if found is None:
        return whole, ()
    return whole[found.end() :], tags_of(found[1].split(","))


def parse_note(text: str) -> tuple[NoteBlock, ...]:
    """The blocks of a note. Never fails: what is not of the grammar is words."""
    found: list[NoteBlock] = []
    gathered: list[str] = []
    kind = BlockKind.PARAGRAPH

    def close() -> None:
        nonlocal kind
        inlines = tuple(_parse_inlines("\n".join(gathered)))
        if inlines:
            found.append(NoteBlock(kind, inlines))
        gathered.clear()
        kind = BlockKind.PARAGRAPH

    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        bare = line.strip(_BLANKS)
        starts, rest = _start_of(line)
        if not bare:
            close()
        elif starts is BlockKind.PARAGRAPH:
            gathered.append(bare)
        else:
            close()
            kind = starts
            gathered.append(rest)
            if kind is BlockKind.HEADING:
                close()
    close()
    return tuple(found)


def write_note_text(blocks: Iterable[NoteBlock]) -> str:
    """The text of a note; ``parse_note`` gives the same blocks back, tidied."""
    parts: list[str] = []
    before: BlockKind | None = None
    number = 0
    for block in tidied(blocks):
        if before is not None:
            parts.append("\n" if before is block.kind and before in _LISTS else "\n\n")
        number = number + 1 if before is block.kind else 1
        parts.append(_write_block(block, number))
        before = block.kind
    return "".join(parts)


def tidied(blocks: Iterable[NoteBlock]) -> tuple[NoteBlock, ...]:
    """Blocks without what does not last: empty ones, looks of spaces, spaces around a new line."""
    kept = (NoteBlock(block.kind, _tidy(block)) for block in blocks)
    return tuple(block for block in kept if block.inlines)


def plain_words(text: str) -> str:
    """A note as it reads without looks: for lists, cards, searches and the guards of secrets."""
    lines: list[str] = []
    before: BlockKind | None = None
    number = 0
    for block in parse_note(text):
        number = number + 1 if before is block.kind else 1
        mark = {BlockKind.BULLET: "• ", BlockKind.NUMBER: f"{number}. "}.get(block.kind, "")
        said = (part.text if isinstance(part, Run) else part.label for part in block.inlines)
        lines.append(mark + "".join(said))
        before = block.kind
    return "\n".join(lines)


@dataclass(frozen=True, slots=True)
class Change:
    """Words that stayed (``same``), went (``removed``) or came (``added``) between two versions."""

    kind: Literal["same", "removed", "added"]
    text: str


def compare(earlier: str, later: str) -> tuple[Change, ...]:
    """What changed from one version's words to another's, line by line, then word by word."""
    old, new = (plain_words(text).splitlines(keepends=True) for text in (earlier, later))
    changes: list[Change] = []
    for what, first, last, start, end in SequenceMatcher(
        None, old, new, autojunk=False
    ).get_opcodes():
        gone, come = "".join(old[first:last]), "".join(new[start:end])
        if what == "replace":
            changes += _compare_words(gone, come)
        else:
            changes += _changes(gone if what != "insert" else "", come, same=what == "equal")
    return tuple(_joined(changes))


# -- reading -----------------------------------------------------------------------------------


def _start_of(line: str) -> tuple[BlockKind, str]:
    for kind, shape in (
        (BlockKind.HEADING, _HEADING),
        (BlockKind.BULLET, _BULLET),
        (BlockKind.NUMBER, _NUMBER),
    ):
        if found := shape.fullmatch(line):
            return kind, found[1].strip(_BLANKS)
    return BlockKind.PARAGRAPH, ""


def _parse_inlines(text: str) -> Iterator[Run | Link]:
    live = _pairs(text)
    looks = {"**": False, "*": False}
    said, at = "", 0

    def run() -> Iterator[Run]:
        nonlocal said
        if said:
            yield Run(said, looks["**"], looks["*"])
        said = ""

    for found in _MARK.finditer(text):
        said += text[at : found.start()]
        at = found.end()
        if found["escaped"] or found["broken"]:
            said += found["escaped"] or found["broken"]
        elif found["mark"] is None:
            yield from run()
            label = re.sub(r"\\(.)", r"\1", found["label"])
            yield Link(link_kind(found["kind"]), found["to"], label)
        elif found.start() in live:
            yield from run()
            looks[found["mark"]] = not looks[found["mark"]]
        else:
            said += found["mark"]
    said += text[at:]
    yield from run()


def link_kind(name: str) -> LinkKind:
    """The kind of that name; an exhibit for any other."""
    return next((kind for kind in LINK_KINDS if kind == name), "exhibit")


def _pairs(text: str) -> set[int]:
    """Where the marks stand that begin or end a look; the others are words."""
    live: set[int] = set()
    opened: dict[str, int] = {}
    for found in _MARK.finditer(text):
        mark = found["mark"]
        if mark is None:
            continue
        before, after = text[: found.start()][-1:], text[found.end() :][:1]
        if mark in opened and not before.isspace():
            live |= {opened.pop(mark), found.start()}
        elif mark not in opened and after and not after.isspace():
            opened[mark] = found.start()
    return live


# -- writing -----------------------------------------------------------------------------------


def _write_block(block: NoteBlock, number: int) -> str:
    start = {
        BlockKind.HEADING: "## ",
        BlockKind.BULLET: "- ",
        BlockKind.NUMBER: f"{number}. ",
        BlockKind.PARAGRAPH: "",
    }[block.kind]
    pieces: list[str] = []
    strong = emphasis = False
    for part in block.inlines:
        wanted = (part.strong, part.emphasis) if isinstance(part, Run) else (False, False)
        pieces.append("**" * (strong is not wanted[0]) + "*" * (emphasis is not wanted[1]))
        strong, emphasis = wanted
        pieces.append(_escaped(part))
    pieces.append("**" * strong + "*" * emphasis)
    for place, (part, following) in enumerate(pairwise(block.inlines)):
        # WHY: an exclamation mark before a bracket would make a picture of the link.
        if isinstance(part, Run) and part.text.endswith("!") and isinstance(following, Link):
            pieces[2 * place + 1] = pieces[2 * place + 1][:-1] + "\\!"
    # The first line too may begin like a list or a heading.
    said = _LINE_START.sub(r"\\\1", "".join(pieces))
    said = re.sub(r"\\([0-9]+)([.)])", r"\1\\\2", said)
    return start + said.replace("\n", "\\\n" + " " * len(start))


def _escaped(part: Run | Link) -> str:
    if isinstance(part, Run):
        return _SPECIAL.sub(r"\\\1", part.text)
    label = _SPECIAL.sub(r"\\\1", part.label)
    return f"[{label}]({part.kind}:{part.to})"


def _tidy(block: NoteBlock) -> Inlines:
    """WHY: Markdown has no look for a space at the edge of a look, nor spaces around a break."""
    parts: list[Run | Link] = []
    for part in block.inlines:
        parts += _without_bare_edges(part, block.kind) if isinstance(part, Run) else [part]
    joined: list[Run | Link] = []
    for part in parts:
        last = joined[-1] if joined else None
        if isinstance(part, Run) and isinstance(last, Run) and _alike(part, last):
            joined[-1] = Run(last.text + part.text, last.strong, last.emphasis)
        else:
            joined.append(part)
    # WHY only now: a space and the break after it may come from two runs.
    return tuple(_trimmed([_without_blanks_at_breaks(part) for part in joined]))


def _alike(one: Run, other: Run) -> bool:
    return (one.strong, one.emphasis) == (other.strong, other.emphasis)


def _without_bare_edges(run: Run, kind: BlockKind) -> list[Run]:
    text = run.text.replace("\u2028", "\n").replace("\ufffc", "").replace("\r", "")
    if kind is BlockKind.HEADING:
        text = text.replace("\n", " ")
    bare = text.strip()
    if not bare or not (run.strong or run.emphasis):
        return [Run(text)] if text else []
    start = text.index(bare)
    cut = (text[:start], text[start + len(bare) :])
    found = [Run(cut[0]), Run(bare, run.strong, run.emphasis), Run(cut[1])]
    return [one for one in found if one.text]


def _without_blanks_at_breaks(part: Run | Link) -> Run | Link:
    if isinstance(part, Link):
        return part
    return Run(re.sub(r"[ \t]*\n[ \t]*", "\n", part.text), part.strong, part.emphasis)


def _trimmed(parts: list[Run | Link]) -> Iterator[Run | Link]:
    """Without what would be lost at either end of the block."""
    parts = list(parts)
    for end, strip in ((0, str.lstrip), (-1, str.rstrip)):
        while parts:
            part = parts[end]
            if not isinstance(part, Run):
                break
            text = strip(part.text, _BLANKS + "\n")
            if text:
                parts[end] = Run(text, part.strong, part.emphasis)
                break
            del parts[end]
    return iter(parts)


# -- comparing ---------------------------------------------------------------------------------


def _compare_words(gone: str, come: str) -> Iterator[Change]:
    old, new = (re.findall(r"\w+|\s+|[^\w\s]", text) for text in (gone, come))
    for what, first, last, start, end in SequenceMatcher(
        None, old, new, autojunk=False
    ).get_opcodes():
        yield from _changes("".join(old[first:last]), "".join(new[start:end]), same=what == "equal")


def _changes(gone: str, come: str, *, same: bool) -> list[Change]:
    if same:
        return [Change("same", come)]
    found = [Change("removed", gone), Change("added", come)]
    return [change for change in found if change.text]


def _joined(changes: Iterable[Change]) -> Iterator[Change]:
    last: Change | None = None
    for change in changes:
        if last is not None and last.kind == change.kind:
            last = Change(last.kind, last.text + change.text)
            continue
        if last is not None:
            yield last
        last = change
    if last is not None:
        yield last
