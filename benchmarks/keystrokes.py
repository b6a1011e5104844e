"""What one key costs in a decision of forty pages: ``python -m benchmarks.keystrokes``.

The whole draft stands in one section, the worst there is, with references, spelling marks and the
caret at its beginning, middle and end. Prints milliseconds per key, from the key to the paint; a
screen of 60 pictures a second leaves 16.
"""

import os
import time
import uuid
from statistics import median, quantiles

from dispute_exchange.decision import ArticleRef, ExhibitRef, Paragraph, Section, TextRun
from dispute_exchange.vocabulary import Language

_WORDS = (
    "Le professionnel soutient que le délai n'a couru qu'à la remise du colis, alors que la preuve "
    "d'expédition suffit à lever la faculté de différer le remboursement ; la loi retient la "
    "première des deux dates, et non la dernière. "
)
_TYPED = "Une phrase de plus, avec des mots et quelques fautess. "
_PARAGRAPHS = 190
_ON_A_PAGE = 3000


def draft() -> tuple[Section, int]:
    """A section of some forty pages, and how many signs it has."""
    blocks = tuple(
        Paragraph(
            inlines=(
                TextRun(text=_WORDS * 2),
                ExhibitRef(evidence_id=uuid.UUID(int=number % 9)),
                TextRun(text=f" {_WORDS}"),
                ArticleRef(code="C. conso.", article="L242-4"),
            )
        )
        for number in range(_PARAGRAPHS)
    )
    return Section(key="facts", title="Les faits", blocks=blocks), _PARAGRAPHS * 3 * len(_WORDS)


def main() -> None:
    """Type at three places and print what each key cost."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QApplication

    from mediator_desk.desktop.decision.editor import EditorCard
    from mediator_desk.desktop.theme import Appearance, theme
    from mediator_desk.system.spelling import TONGUES, speller
    from mediator_desk.usecases.spelling import Spelling

    application = QApplication([])
    theme().apply(Appearance("light", 1.0))
    section, signs = draft()
    card = EditorCard()
    card.resize(600, 500)
    card.show()
    card.show_section(section)
    spelling = Spelling({each: speller(each) for each in TONGUES}, frozenset(), ())
    card.take_spelling(spelling, Language.FR)
    # WHY by hand, here and below: what is measured is all that one key makes the loop do.
    application.processEvents()
    edit = card.edit
    print(f"{signs} signs, some {signs // _ON_A_PAGE} pages in one section")
    for name, place in (("beginning", 5), ("middle", signs // 2), ("end", signs - 10)):
        cursor = edit.textCursor()
        cursor.setPosition(place)
        edit.setTextCursor(cursor)
        application.processEvents()
        spent = []
        for sign in _TYPED:
            began = time.perf_counter()
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, sign)
                QApplication.sendEvent(edit, event)
            application.processEvents()
            spent.append((time.perf_counter() - began) * 1000)
        usual, slow = median(spent), quantiles(spent, n=20)[-1]
        print(f"{name}: median {usual:.1f} ms, one in twenty {slow:.1f}, most {max(spent):.1f}")
    card.close()


if __name__ == "__main__":
    main()
