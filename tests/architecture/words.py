"""Finds every phrase the window may say, in its code and its forms, and what is translated."""

import ast
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

from .house import ROOT

Phrase = tuple[str, str]
"""A context (class or area) and the English text."""

_WITH_CONTEXT = {"tr", "translate", "QT_TRANSLATE_NOOP"}


def said_in_code(path: Path) -> Iterator[Phrase]:
    """Phrases of ``self.tr("text")``, whose context is the class, and ``tr("area", "text")``."""
    tree = ast.parse(path.read_text("utf-8"))
    yield from _phrases(tree, "")


def _phrases(node: ast.AST, owner: str) -> Iterator[Phrase]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            yield from _phrase(child, owner)
        yield from _phrases(child, child.name if isinstance(child, ast.ClassDef) else owner)


def _phrase(call: ast.Call, owner: str) -> Iterator[Phrase]:
    match call:
        case ast.Call(
            func=ast.Attribute(value=ast.Name(id="self"), attr="tr"),
            args=[ast.Constant(value=str(text)), *_],
        ):
            yield owner, text
        case ast.Call(
            func=ast.Name(id=name) | ast.Attribute(attr=name),
            args=[ast.Constant(value=str(context)), ast.Constant(value=str(text)), *_],
        ) if name in _WITH_CONTEXT:
            yield context, text


def said_in_form(path: Path) -> Iterator[Phrase]:
    """Phrases of a form; Designer marks what must stay as it is ``notr``."""
    form = ET.parse(path).getroot()
    for holder in form.iter("string"):
        if holder.text and holder.text.strip() and holder.get("notr") != "true":
            yield form.findtext("class", ""), holder.text


def said() -> set[Phrase]:
    """Everything the window may say."""
    code = (ROOT / "src" / "mediator_desk" / "desktop").rglob("*.py")
    forms = (ROOT / "ui").glob("*.ui")
    return {phrase for path in code for phrase in said_in_code(path)} | {
        phrase for path in forms for phrase in said_in_form(path)
    }


def translated(language: str) -> dict[Phrase, list[str]]:
    """Finished translations; those with a plural have one text for each form."""
    found: dict[Phrase, list[str]] = {}
    for path in (ROOT / "resources" / "i18n").glob(f"*_{language}.ts"):
        for context in ET.parse(path).getroot().iter("context"):
            for message in context.iter("message"):
                translation = message.find("translation")
                if translation is not None and translation.get("type") is None:
                    forms = [one.text or "" for one in translation.iter("numerusform")]
                    key = (context.findtext("name", ""), message.findtext("source", ""))
                    found[key] = forms or [translation.text or ""]
    return found
