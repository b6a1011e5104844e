"""What must hold of the inside of a decision's PDF, each as a check that raises AssertionError."""

import io
import re
from collections.abc import Iterator
from typing import Any

import pikepdf

from dispute_exchange.canonical import canonical_json
from dispute_exchange.decision import DecisionRecord, Paragraph, Quotation
from dispute_exchange.verification.agreement import prints
from dispute_exchange.verification.reading import embedded_record, printed_text
from mediator_desk.decisions.render.words import Speech
from mediator_desk.decisions.templates import page_words

_PAINTS = frozenset({"Tj", "TJ", "'", '"', "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "Do"})


def check_reading(record: DecisionRecord, pdf: bytes) -> None:
    """A screen reader gets every word of the record, in its order, and none of the furniture."""
    text = printed_text(pdf)
    assert prints(record, text)
    assert not re.search(r"Page \d+ (sur|of)", text)
    read = {_plainly(block) for block in text.split("\n")}
    speech = Speech.of(record, page_words(record.language))
    for section in record.sections:
        for block in section.blocks:
            if isinstance(block, Paragraph | Quotation):
                assert _plainly(speech.line(block.inlines)) in read


def _plainly(text: str) -> str:
    """With ordinary spaces and hyphens; the spaces at the ends of lines are part of the text."""
    return re.sub(r"\s+", " ", text.replace("\u2011", "-")).strip()


def check_structure(pdf: bytes) -> None:
    """Headings in steps, lists with labels and bodies, heads with a scope, links with words."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        level = 0
        for element in _elements(document.Root.StructTreeRoot):
            tag = str(element.get("/S", "/"))[1:]
            if re.fullmatch(r"H[1-6]", tag):
                assert int(tag[1]) <= level + 1
                level = int(tag[1])
            if tag == "LI":
                assert [str(kid.S) for kid in _kids(element)] == ["/Lbl", "/LBody"]
            if tag == "TH":
                owners = [one for one in element.A if str(one.O) == "/Table"]
                assert owners[0].Scope in (pikepdf.Name.Row, pikepdf.Name.Column)
            if tag in ("Link", "Figure"):
                assert str(element.get("/Alt", ""))
        assert level >= 1
        assert document.Root.MarkInfo.Marked
        assert str(document.Root.Lang)


def check_fonts(pdf: bytes) -> None:
    """Every face is an embedded subset with a map to Unicode; none is one of the base fourteen."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        fonts = [
            item
            for item in document.objects
            if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == pikepdf.Name.Font
        ]
        assert fonts
        for font in fonts:
            assert re.match(r"/[A-Z]{6}\+(Source|Noto)", str(font.BaseFont)), font.BaseFont
            assert "/FontFile2" in font.FontDescriptor
            assert b"<0000>" not in font.ToUnicode.read_bytes().partition(b"beginbfchar")[2]


def check_record(record: DecisionRecord, pdf: bytes) -> None:
    """The data attached is the canonical record, byte for byte, and named as data."""
    assert embedded_record(pdf) == canonical_json(record)
    with pikepdf.open(io.BytesIO(pdf)) as document:
        (file,) = document.Root.AF
        assert file.AFRelationship == pikepdf.Name.Data
        assert str(file.EF.F.Subtype) == "/application/json"


def check_marks(pdf: bytes) -> None:
    """Marked content is balanced, crosses neither text nor state, and leads back to its element."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        root = document.Root.StructTreeRoot
        numbers = _number_tree(root.ParentTree)
        for page in document.pages:
            seen = _check_page(page)
            owners = numbers[int(page.obj.StructParents)]
            assert len(owners) == len(seen)
            for number, owner in enumerate(owners):
                assert _owns(owner, number, page), number
            for note in page.obj.get("/Annots", []):
                owner = numbers[int(note.StructParent)]
                assert any(
                    isinstance(kid, pikepdf.Dictionary)
                    and "/Obj" in kid
                    and kid.Obj.objgen == note.objgen
                    for kid in _all_kids(owner)
                )


def _check_page(page: pikepdf.Page) -> list[int]:
    marks, in_text, depth, depth_at, seen = 0, False, 0, 0, []
    for instruction in pikepdf.parse_content_stream(page):
        operator = str(instruction.operator)
        if operator in ("BDC", "BMC"):
            assert not marks
            assert not in_text
            marks, depth_at = marks + 1, depth
            number = instruction.operands[1].get("/MCID")
            seen += [] if number is None else [int(number)]
        elif operator == "EMC":
            assert not in_text
            assert depth == depth_at
            marks -= 1
        elif operator in ("BT", "ET"):
            in_text = operator == "BT"
        elif operator in ("q", "Q"):
            depth += 1 if operator == "q" else -1
        elif operator in _PAINTS:
            assert marks == 1, operator
    assert marks == 0
    assert seen == list(range(len(seen)))
    return seen


def _owns(owner: Any, number: int, page: pikepdf.Page) -> bool:
    for kid in _all_kids(owner):
        if isinstance(kid, int):
            if kid == number and owner.Pg.objgen == page.obj.objgen:
                return True
        elif "/MCID" in kid and int(kid.MCID) == number and kid.Pg.objgen == page.obj.objgen:
            return True
    return False


def _number_tree(tree: Any) -> dict[int, Any]:
    values = list(tree.Nums)
    return {int(values[n]): values[n + 1] for n in range(0, len(values), 2)}


def _elements(node: Any) -> Iterator[Any]:
    for kid in _kids(node):
        yield kid
        yield from _elements(kid)


def _kids(node: Any) -> list[Any]:
    kids = _all_kids(node)
    return [kid for kid in kids if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]


def _all_kids(node: Any) -> list[Any]:
    kids = node.get("/K", [])
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]
