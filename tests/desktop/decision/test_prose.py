"""What the mediator wrote survives the editor: blocks to a document and back."""

import uuid
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from dispute_exchange.decision import (
    AmountRun,
    AmountsTable,
    ArticleRef,
    DateRun,
    ExhibitRef,
    Heading,
    ListBlock,
    Paragraph,
    Quotation,
    TextRun,
)
from dispute_exchange.money import Money
from dispute_exchange.vocabulary import Language
from mediator_desk.desktop.decision.prose import (
    BlockFonts,
    insert_inlines,
    read_blocks,
    write_blocks,
)
from mediator_desk.desktop.theme import theme

words = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Co", "Zl", "Zp")).filter(
        lambda c: c not in "\ufffc\u2028\u2029\ufdd0\ufdd1"
    ),
    min_size=1,
    max_size=30,
)
runs = st.builds(TextRun, text=words, strong=st.booleans(), emphasis=st.booleans())
references = st.one_of(
    st.builds(ExhibitRef, evidence_id=st.integers(1, 9).map(lambda n: uuid.UUID(int=n))),
    st.builds(
        ArticleRef, code=st.just("C. conso."), article=st.sampled_from(["L221-24", "L242-4"])
    ),
    st.builds(AmountRun, amount=st.builds(Money, minor=st.integers(0, 10**6))),
    st.builds(DateRun, date=st.dates(date(2020, 1, 1), date(2030, 1, 1))),
)


def merged(inlines):
    """Neighbouring runs of one look are one run."""
    out = []
    for inline in inlines:
        last = out[-1] if out else None
        if (
            isinstance(inline, TextRun)
            and isinstance(last, TextRun)
            and (last.strong, last.emphasis) == (inline.strong, inline.emphasis)
        ):
            out[-1] = last.model_copy(update={"text": last.text + inline.text})
        else:
            out.append(inline)
    return tuple(out)


inlines = st.lists(st.one_of(runs, references), min_size=1, max_size=5).map(merged)
plain = st.lists(
    st.one_of(st.builds(TextRun, text=words, emphasis=st.booleans()), references),
    min_size=1,
    max_size=4,
).map(merged)
blocks = st.one_of(
    st.builds(Paragraph, inlines=inlines, language=st.sampled_from([None, Language.DE])),
    st.builds(Heading, level=st.sampled_from([3, 4]), inlines=plain),
    st.builds(
        ListBlock, ordered=st.booleans(), items=st.lists(inlines, min_size=1, max_size=3).map(tuple)
    ),
    st.builds(Quotation, inlines=inlines, source=st.sampled_from([None, "Mme Arvaillon"])),
    st.just(AmountsTable()),
)


def apart(series):
    """Two lists of one kind side by side are one list on the page, so they are kept apart."""
    out = []
    for block in series:
        both = out and isinstance(out[-1], ListBlock) and isinstance(block, ListBlock)
        if both and out[-1].ordered == block.ordered:
            continue
        out.append(block)
    return tuple(out)


@pytest.fixture(scope="module")
def fonts(qapp):
    look = theme()
    return BlockFonts(look.font("read"), look.font("heading"), look.line("read"))


@given(series=st.lists(blocks, max_size=6).map(apart))
def test_blocks_survive_the_editor(fonts, series):
    document = QTextDocument()
    write_blocks(document, series, fonts)
    assert read_blocks(document) == series


def test_typing_after_a_reference_is_plain_text_again(fonts):
    document = QTextDocument()
    write_blocks(document, [Paragraph(inlines=(TextRun(text="Voir "),))], fonts)
    cursor = QTextCursor(document)
    cursor.movePosition(QTextCursor.MoveOperation.End)
    exhibit = ExhibitRef(evidence_id=uuid.UUID(int=9))
    insert_inlines(cursor, (exhibit,))
    insert_inlines(cursor, (exhibit,))
    cursor.insertText(", page 2.")
    (paragraph,) = read_blocks(document)
    assert paragraph.inlines == (
        TextRun(text="Voir "),
        exhibit,
        exhibit,
        TextRun(text=", page 2."),
    )


def test_undo_takes_a_reference_back_whole(fonts):
    document = QTextDocument()
    before = (Paragraph(inlines=(TextRun(text="Texte"),)),)
    write_blocks(document, before, fonts)
    cursor = QTextCursor(document)
    cursor.movePosition(QTextCursor.MoveOperation.End)
    insert_inlines(cursor, (ArticleRef(code="C. conso.", article="L242-4"),))
    assert read_blocks(document) != before
    document.undo()
    assert read_blocks(document) == before


def test_an_empty_document_has_no_blocks(fonts):
    document = QTextDocument()
    write_blocks(document, [], fonts)
    assert read_blocks(document) == ()
