"""Layout without any power: the few tags that may cross from the child, none with an attribute.

Owns the list, its writing and its check, which both sides use; never fetches, never follows.
"""

import re
from html import escape
from html.parser import HTMLParser
from typing import Final

from mediator_desk.system.preview.limits import DEEPEST_MARKUP

TAGS: Final = frozenset(
    {"b", "i", "u", "p", "div", "ul", "ol", "li", "h3", "h4", "blockquote", "pre"}
)
_EMPTY: Final = frozenset({"br", "hr"})
_SAME: Final = {
    "strong": "b",
    "em": "i",
    "h1": "h3",
    "h2": "h3",
    "h5": "h4",
    "h6": "h4",
    "table": "div",
    "tr": "div",
    "section": "div",
    "article": "div",
    "dl": "div",
    "dt": "div",
    "dd": "div",
    "address": "div",
}
_UNSEEN: Final = frozenset({"script", "style", "head", "title", "template", "noscript"})
_REMOTE: Final = frozenset({"src", "background", "poster", "srcset", "data"})
_TAG: Final = re.compile(
    r"</?(?:" + "|".join(sorted(TAGS)) + r")>|<(?:" + "|".join(sorted(_EMPTY)) + r")>"
)
_ESCAPED: Final = re.compile(r"&(?:amp|lt|gt|quot|#x27);")


def is_bare(markup: str) -> bool:
    """Whether nothing but bare tags, their words and escaped signs is in it, not nested too deep.

    SECURITY: a reader of markup that is given only this has nothing to fetch, follow or run.
    """
    left = _TAG.sub("", markup)
    if "<" in left or "&" in _ESCAPED.sub("", left):
        return False
    depth = 0
    for tag in _TAG.findall(markup):
        if tag[1:-1] not in _EMPTY:
            depth += -1 if tag[1] == "/" else 1
        if not 0 <= depth <= DEEPEST_MARKUP:
            return False
    return depth == 0


class BareTags(HTMLParser):
    """Writes a web page anew in bare tags; each link is followed by its full address.

    ``remote`` counts what the page would have fetched.
    """

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.remote = 0
        self._pieces: list[str] = []
        self._open: list[str] = []
        self._hidden = 0
        self._links: list[str] = []

    def markup(self) -> str:
        """What was written, every tag closed."""
        while self._open:
            self._pieces.append(f"</{self._open.pop()}>")
        return "".join(self._pieces)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        held = sum(bool(given.get(name)) for name in _REMOTE)
        styled = "url(" in (given.get("style") or "").lower()
        self.remote += held + styled + (tag == "link" and bool(given.get("href")))
        if tag in _UNSEEN:
            self._hidden += 1
        elif tag == "a":
            self._links.append((given.get("href") or "").strip())
        elif tag in _EMPTY:
            self._pieces.append(f"<{tag}>")
        elif tag in {"td", "th"}:
            self._pieces.append(" \u2003")
        else:
            self._begin(_SAME.get(tag, tag))

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._hidden = max(0, self._hidden - 1)
        elif tag == "a" and self._links:
            address = self._links.pop()
            if address and not address.startswith("#"):
                self.handle_data(f" <{address}>")
        else:
            self._end(_SAME.get(tag, tag))

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self._pieces.append(escape(re.sub(r"[ \t\r\n]+", " ", data)))

    def _begin(self, tag: str) -> None:
        # WHY no deeper: what lays the text out would take ever longer over it.
        if tag in TAGS and len(self._open) < DEEPEST_MARKUP:
            self._open.append(tag)
            self._pieces.append(f"<{tag}>")

    def _end(self, tag: str) -> None:
        if tag in self._open:
            while True:
                last = self._open.pop()
                self._pieces.append(f"</{last}>")
                if last == tag:
                    break
