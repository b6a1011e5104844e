"""The notifications tab: what it lists, the way out of the vault, the proofs, both languages."""

import io
from datetime import date
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton

from dispute_exchange.acts import RecordService
from dispute_exchange.vocabulary import Channel, Language, NoticeKind, PartyRole
from mediator_desk.desktop.letters.forms import (
    PostedForm,
    ProofForm,
    ReturnedForm,
    ServedForm,
    WriteForm,
)
from mediator_desk.desktop.letters.printing import lay_out, print_pages
from mediator_desk.desktop.theme import Appearance, theme
from mediator_desk.usecases.letters import (
    LetterState,
    StepKind,
    letter_pictures,
    list_letters,
    open_letter_pdf,
    write_letter,
)
from mediator_desk.usecases.outbox import ActState, list_acts, read_act
from tests.desktop.audit import clipped, unnamed
from tests.desktop.letters.conftest import Shown

C, T = PartyRole.CONSUMER, PartyRole.TRADER
N = NoticeKind


def to_send(shown: Shown) -> int:
    return shown.place(state=LetterState.TO_SEND, notice=N.REFERRAL_NOTICE)


def sealed(shown: Shown):
    """The letter to be posted, sealed as if printed."""
    place = to_send(shown)
    letter_id = write_letter(shown.desk, shown.tab._acts.written(shown.tab._model.letters[place]))
    shown.session.tell_changed(shown.dispute_id)
    shown.settle()
    shown.choose(shown.place(letter_id=letter_id))
    return letter_id


def form_of(shown: Shown, kind):
    return next(form for form in shown.tab.findChildren(kind) if form.isVisible())


def row(shown: Shown, letter_id):
    return next(
        one for one in list_letters(shown.desk, shown.dispute_id) if one.letter_id == letter_id
    )


def test_each_letter_has_its_reader_way_state_and_date(shown: Shown) -> None:
    texts = [
        [
            shown.tab._model.index(place, column).data()
            for column in range(shown.tab._model.columnCount())
        ]
        for place in range(shown.tab._model.rowCount())
    ]
    assert len(texts) == 4
    assert texts[to_send(shown)][:4] == [
        "Notice of referral",
        "Camille Aubrépin",
        "Letter",
        "To send",
    ]
    assert shown.tab.selected() is not None


def test_the_pages_of_a_letter_not_made_yet_are_shown(shown: Shown) -> None:
    shown.choose(to_send(shown))
    shown.qtbot.waitUntil(lambda: shown.tab._pane.pages._pages == 2)
    assert list_letters(shown.desk, shown.dispute_id)[to_send(shown)].letter_id is None


def test_printing_asks_first_and_esc_means_nothing_happens(shown: Shown) -> None:
    shown.choose(to_send(shown))
    shown.tab._pane.button(StepKind.PRINTED).click()
    box = shown.tab.findChild(QMessageBox)
    assert box is not None
    assert "vault" in box.windowTitle()
    shown.qtbot.keyClick(box, Qt.Key.Key_Escape)
    shown.settle()
    assert all(one.letter_id is None for one in list_letters(shown.desk, shown.dispute_id))


def test_a_saved_letter_is_sealed_noted_and_the_very_bytes_sent(
    shown: Shown, tmp_path: Path
) -> None:
    shown.choose(to_send(shown))
    wanted = tmp_path / "lettre.pdf"
    acts = shown.tab._acts
    chosen = shown.tab.selected()
    assert chosen is not None
    acts._seal(chosen, lambda letter_id: acts._save(letter_id, wanted))
    shown.settle()
    made = shown.tab.selected()
    assert made is not None
    assert made.letter_id is not None
    assert wanted.read_bytes() == open_letter_pdf(shown.desk, made.letter_id)
    assert made.printed == 1
    assert "lettre.pdf" in shown.tab._banner.words()
    assert shown.tab._pane.button(StepKind.POSTED).property("kind") == "primary"


def test_a_letter_prints_whole_pages_at_their_true_size(shown: Shown, tmp_path: Path) -> None:
    letter_id = sealed(shown)
    pages = letter_pictures(shown.desk, letter_id, 620)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "print.pdf"))
    lay_out(printer)
    assert print_pages(printer, pages)
    with pikepdf.open(io.BytesIO((tmp_path / "print.pdf").read_bytes())) as pdf:
        assert len(pdf.pages) == len(pages) == 2
        box = [round(float(side)) for side in pdf.pages[0].MediaBox]
    assert box == [0, 0, 595, 842]


def test_posting_and_delivery_are_entered_with_their_days(shown: Shown) -> None:
    letter_id = sealed(shown)
    shown.tab._pane.button(StepKind.POSTED).click()
    posted = form_of(shown, PostedForm)
    posted._day.field.put(date(2026, 9, 11))
    posted._number.field.setText("1A 204")
    posted.do.click()
    shown.settle()
    assert row(shown, letter_id).state is LetterState.SENT
    shown.tab._pane.button(StepKind.SERVED).click()
    served = form_of(shown, ServedForm)
    served.do.click()
    assert served._proof.error(), "a day without its proof is not entered"
    served._day.field.put(date(2026, 9, 13))
    served._proof.field.setText("avis signé")
    served.do.click()
    shown.settle()
    assert row(shown, letter_id).state is LetterState.DELIVERED
    (act,) = list_acts(shown.desk)
    content = read_act(shown.desk, act.act_id).act.content
    assert isinstance(content, RecordService)
    assert (content.on, content.proof, content.to) == (date(2026, 9, 13), "avis signé", C)
    labels = " ".join(one.text() for one in shown.tab._pane.findChildren(QLabel))
    assert "1A 204" in labels
    assert "avis signé" in labels
    for state in (LetterState.SENT, LetterState.TO_SEND):
        shown.session.undoing.undo()
        shown.settle()
        assert row(shown, letter_id).state is state
    (act,) = list_acts(shown.desk)
    assert act.state is ActState.WITHDRAWN, "the platform is not told either"


def test_a_letter_that_came_back_offers_to_go_again(shown: Shown) -> None:
    letter_id = sealed(shown)
    shown.tab._pane.button(StepKind.POSTED).click()
    form_of(shown, PostedForm).do.click()
    shown.settle()
    shown.tab._pane.button(StepKind.RETURNED).click()
    back = form_of(shown, ReturnedForm)
    back._reason.field.setText("inconnu à cette adresse")
    back.do.click()
    shown.settle()
    assert row(shown, letter_id).state is LetterState.RETURNED
    assert shown.tab._pane.button(StepKind.POSTED).isVisible()
    assert shown.tab._pane.button(StepKind.PRINTED).isVisible()


def test_the_scanned_proof_is_chosen_among_the_exhibits(shown: Shown) -> None:
    letter_id = sealed(shown)
    shown.tab._acts.act(row(shown, letter_id), StepKind.SERVED, shown.tab._exhibits)
    served = form_of(shown, ServedForm)
    served._proof.field.setText("avis")
    served.do.click()
    shown.settle()
    shown.tab._pane.button(StepKind.PROOF).click()
    proof = form_of(shown, ProofForm)
    proof.do.click()
    assert proof._exhibit.error()
    proof._exhibit.field.setCurrentIndex(1)
    proof.do.click()
    shown.settle()
    assert row(shown, letter_id).evidence_id is not None


def test_a_letter_of_ones_own_is_written_from_the_texts(shown: Shown) -> None:
    shown.tab._write.click()
    form = form_of(shown, WriteForm)
    form.choose(N.IMPLEMENTATION_CHASE, T, Language.EN)
    form._items.field.put("pay 30.00\nsend the voucher")
    form.do.click()
    shown.settle()
    place = shown.place(notice=N.IMPLEMENTATION_CHASE)
    assert shown.tab._model.letters[place].to is T
    assert shown.tab._model.letters[place].channel is Channel.LETTER
    made = shown.tab._model.letters[place].letter_id
    shown.session.undoing.undo()
    shown.settle()
    assert all(one.letter_id != made for one in shown.tab._model.letters), "it never left"


def test_a_letter_that_lacks_a_fact_says_so_in_its_form(shown: Shown) -> None:
    shown.tab._write.click()
    form = form_of(shown, WriteForm)
    form.choose(N.CLOSURE, C, Language.FR)
    form.do.click()
    shown.settle()
    assert form.isVisible()
    assert "neither the file nor you" in form._error.text()
    form.reject()


def test_refusals_to_both_is_one_tick(shown: Shown) -> None:
    shown.tab._refusals.trigger()
    shown.settle()
    assert shown.tab._refusals.isChecked()
    assert shown.tab._receivers == (C, T)


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
def test_it_is_named_and_whole_in_every_look(shown: Shown, name: str, scale: float) -> None:
    sealed(shown)
    theme().apply(Appearance(name, scale))
    shown.settle()
    QApplication.processEvents()
    assert unnamed(shown.tab) == []
    assert clipped(shown.tab) == []


def test_it_speaks_french(shown: Shown, french) -> None:
    sealed(shown)
    shown.settle()
    words = {one.text() for one in shown.tab.findChildren(QPushButton)}
    assert {"Imprimer…", "Posté…", "Remis…"} <= words
    said = shown.tab._model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Consommateur" in said or "Professionnel" in said
