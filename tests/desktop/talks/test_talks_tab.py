"""The talks tab of the demonstration dossier: positions, interviews, forms by keyboard alone."""

from datetime import date, time
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTableWidget

from dispute_exchange.acts import RecordMeeting, RecordOffer, SendMessage, UpdateParty
from dispute_exchange.vocabulary import Disclosure, PartyRole
from mediator_desk.desktop.i18n import Languages
from mediator_desk.desktop.talks.fields import TimeField, moment_of
from mediator_desk.desktop.theme import Appearance, Theme
from mediator_desk.desktop.widgets.form import FormDialog
from mediator_desk.desktop.widgets.typed import TypedWrong
from mediator_desk.store import acts, disputes
from mediator_desk.usecases.notes import list_notes
from mediator_desk.usecases.talks import read_talks
from tests.desktop import audit
from tests.desktop.dossier import Dossier

SECRET = "Elle accepterait cent soixante euros pour en finir"


def form_of(dossier: Dossier) -> Any:
    """The one form open over the window."""
    dossier.settle()
    (found,) = [one for one in dossier.window.findChildren(FormDialog) if one.isVisible()]
    return found


def press(dossier: Dossier, form: FormDialog) -> None:
    """Press the button of the form, and wait."""
    dossier.qtbot.mouseClick(form.do, Qt.MouseButton.LeftButton)
    dossier.settle()


def sent(dossier: Dossier) -> list[Any]:
    with dossier.desk.vault.engine.connect() as connection:
        number = disputes.number_of(connection, dossier.dispute_id)
        return [record.act().content for record in acts.of_dispute(connection, number)]


def cells(table: QTableWidget, row: int) -> list[str]:
    found = [table.item(row, column) for column in range(table.columnCount())]
    return [cell.text() for cell in found if cell is not None]


def record_caucus(dossier: Dossier) -> Any:
    """A separate interview with the consumer, typed as a mediator would."""
    tab = dossier.go("talks")
    dossier.qtbot.mouseClick(tab._meetings.record, Qt.MouseButton.LeftButton)
    form = form_of(dossier)
    form.choose("consumer")
    form._minutes.field.setText("22")
    form._time.field.setText("15h30")
    form._private.paper.put(SECRET)
    press(dossier, form)
    return tab


def test_positions_are_those_of_the_dossier(dossier: Dossier, french: Languages) -> None:
    table = dossier.go("talks")._positions.table
    last = cells(table, table.rowCount() - 1)
    assert last[1:4] == ["175,70", "120,00", "55,70"]
    assert cells(table, 1)[-1] == "se resserre"


def test_moves_come_newest_first_and_lead_to_their_event(dossier: Dossier) -> None:
    tab = dossier.go("talks")
    tab._moves.table.setFocus()
    tab._moves.table.setCurrentCell(0, 0)
    seq = tab._moves._moves[0].seq
    dossier.press(Qt.Key.Key_Return)
    dossier.settle()
    here = dossier.session.navigation.here
    assert (here.tab, here.event_seq) == ("timeline", seq)


def test_a_separate_interview_is_recorded_and_its_words_stay_here(dossier: Dossier) -> None:
    tab = record_caucus(dossier)
    (act,) = sent(dossier)
    assert isinstance(act, RecordMeeting)
    assert (act.text, act.disclosure, act.minutes) == ("", Disclosure.CAUCUS_A, 22)
    newest = tab._talks.talks[0]
    assert newest.words == SECRET
    texts = audit.texts(tab)
    assert SECRET in texts
    assert any("Not shared with the trader" in text for text in texts)


def test_a_wrong_field_says_so_and_nothing_is_sent(dossier: Dossier) -> None:
    tab = dossier.go("talks")
    tab._ask_talk()
    form = form_of(dossier)
    press(dossier, form)
    assert form._minutes.error()
    assert form.isVisible()
    assert sent(dossier) == []
    form._minutes.field.setText("0")
    press(dossier, form)
    assert form._minutes.error() == "Between 1 minute and a day."
    form.reject()


def test_the_form_is_filled_from_the_keyboard_alone(dossier: Dossier) -> None:
    tab = dossier.go("talks")
    tab._meetings.record.setFocus()
    dossier.press(Qt.Key.Key_Return)
    form = form_of(dossier)
    for _ in range(20):
        if QApplication.focusWidget() is form._minutes.field:
            break
        dossier.press(Qt.Key.Key_Tab)
    dossier.type("45")
    dossier.press(Qt.Key.Key_Return)
    dossier.settle()
    (act,) = sent(dossier)
    assert (act.minutes, len(act.with_parties)) == (45, 2)


def test_part_of_it_is_told_only_after_a_consent(dossier: Dossier) -> None:
    tab = record_caucus(dossier)
    tab._ask_consent(tab._talks.talks[0])
    form = form_of(dossier)
    form._passage.field.put("mille euros")
    form._day.field.setText("03/11/2026")
    press(dossier, form)
    assert form.isVisible()
    assert "not in what was said" in form._error.text()
    form._passage.field.put("cent soixante euros")
    press(dossier, form)
    (lifting,) = tab._talks.talks[0].liftings
    assert not lifting.told
    tab._prepare_telling(lifting.lifting_id)
    telling = form_of(dossier)
    assert "cent soixante euros" in telling._text.field.said()
    press(dossier, telling)
    assert isinstance(sent(dossier)[-1], SendMessage)
    assert tab._talks.talks[0].liftings[0].told


def test_what_was_typed_in_private_is_sealed_when_the_desk_locks(dossier: Dossier) -> None:
    tab = dossier.go("talks")
    tab._ask_talk()
    form = form_of(dossier)
    form._private.paper.put(SECRET)
    dossier.lock_and_unlock()
    assert any(SECRET in note.text for note in list_notes(dossier.desk, dossier.dispute_id))
    assert sent(dossier) == []


def test_an_offer_by_telephone_adds_up_and_names_its_voucher(dossier: Dossier) -> None:
    tab = dossier.go("talks")
    tab._ask_offer()
    form = form_of(dossier)
    form._side.choose(PartyRole.TRADER.value)
    first, second, *_ = form._heads.fields.values()
    for asked, amount in ((first, "100"), (second, "40,50")):
        asked.field.setText(amount)
        asked.field.edited.emit()
    assert form._total.field.value().minor == 14050
    form._remedy._choice.choose("VOUCHER")
    form._remedy._changed()
    form._words.field.put("Un bon d'achat.")
    press(dossier, form)
    assert form._remedy.until.error()
    form._remedy.until.field.setText("31/12/2027")
    form._remedy.conditions.field.setText("Dans tous les magasins")
    press(dossier, form)
    (act,) = sent(dossier)
    assert isinstance(act, RecordOffer)
    assert (act.party, act.amount.minor) == (PartyRole.TRADER, 14050)
    assert act.remedy is not None
    assert act.remedy.conditions == "Dans tous les magasins"
    assert tab._moves._moves[0].total.minor == 14050


def test_heads_that_do_not_add_up_are_refused(dossier: Dossier) -> None:
    tab = dossier.go("talks")
    tab._ask_offer()
    form = form_of(dossier)
    next(iter(form._heads.fields.values())).field.setText("10")
    form._total.field.setText("12")
    form._words.field.put("…")
    press(dossier, form)
    assert form._total.error()
    form.reject()


def test_an_offer_said_in_confidence_is_hidden_from_the_other(dossier: Dossier) -> None:
    tab = dossier.go("talks")
    tab._ask_offer()
    form = form_of(dossier)
    form._total.field.setText("130")
    form._words.field.put("En confidence.")
    form._confided.setChecked(True)
    press(dossier, form)
    (act,) = sent(dossier)
    assert act.disclosure is Disclosure.CAUCUS_A


def test_the_bridge_says_what_the_figures_leave_and_is_kept(dossier: Dossier) -> None:
    tab = dossier.go("talks")
    tab._ask_bridge()
    form = form_of(dossier)
    head = form._heads[1].head_id
    for name, figure in (("least", "130"), ("most", "145"), ("tried", "140")):
        field = form._cells[head, name].field
        field.setText(figure)
        field.edited.emit()
    assert form._zones[head].text() == "between €130.00 and €145.00, €140.00 lies inside"
    press(dossier, form)
    (kept,) = read_talks(dossier.desk, dossier.dispute_id).bridge.heads
    assert kept.tried is not None
    assert kept.tried.minor == 14000
    assert sent(dossier) == []


def test_an_agreement_opens_the_record_in_the_workshop(dossier: Dossier) -> None:
    tab = dossier.go("talks")
    tab._ask_agreement()
    form = form_of(dossier)
    press(dossier, form)
    assert form._day.error()
    form._day.field.setText("31/12/2026")
    press(dossier, form)
    assert tab._talks.agreement is not None
    assert tab._agreement.write.isVisibleTo(tab)
    dossier.qtbot.mouseClick(tab._agreement.write, Qt.MouseButton.LeftButton)
    dossier.settle()
    assert dossier.session.navigation.here.tab == "decision"


def test_a_party_is_corrected_from_its_card(dossier: Dossier) -> None:
    overview = dossier.go("overview")
    dossier.settle()
    card = overview._parties
    if card._session is None:
        card.attach(dossier.session, dossier.dispute_id)
        overview._read()
        dossier.settle()
    card._edit(PartyRole.CONSUMER)
    form = form_of(dossier)
    press(dossier, form)
    assert form._error.text() == "Nothing was changed."
    form._needs.field.put("Grands caractères")
    press(dossier, form)
    (act,) = sent(dossier)
    assert isinstance(act, UpdateParty)
    assert (act.accessibility_needs, act.address) == ("Grands caractères", None)


# -- fields --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "hour", "minute"),
    [("15h30", 15, 30), ("15:30", 15, 30), ("1530", 15, 30), ("9 h", 9, 0), ("9h05", 9, 5)],
)
def test_a_time_is_read_as_people_type_it(qtbot, typed: str, hour: int, minute: int) -> None:
    field = TimeField()
    qtbot.addWidget(field)
    field.setText(typed)
    found = field.value()
    assert found is not None
    assert (found.hour, found.minute) == (hour, minute)


@pytest.mark.parametrize("typed", ["25h00", "9h61", "midi"])
def test_what_is_no_time_is_refused(qtbot, typed: str) -> None:
    field = TimeField()
    qtbot.addWidget(field)
    field.setText(typed)
    with pytest.raises(TypedWrong):
        field.value()


def test_a_moment_without_a_time_is_its_day_alone() -> None:
    assert moment_of(date(2026, 10, 25), None).at is None
    told = moment_of(date(2026, 10, 25), time(2, 30))
    assert told.at is not None
    assert told.on == date(2026, 10, 25)


# -- access --------------------------------------------------------------------------------------


@pytest.mark.parametrize("asked", ["_ask_talk", "_ask_offer", "_ask_agreement", "_ask_bridge"])
def test_every_control_of_a_form_has_a_name(dossier: Dossier, asked: str) -> None:
    tab = dossier.go("talks")
    getattr(tab, asked)()
    form = form_of(dossier)
    assert audit.unnamed(form) == []
    form.reject()


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_no_words_of_a_form_are_cut(
    dossier: Dossier, look: Theme, spoken: Languages, language: str, scale: float
) -> None:
    spoken.use(language)
    look.apply(Appearance("dark", scale))
    tab = dossier.go("talks")
    for asked in (tab._ask_talk, tab._ask_offer, tab._ask_agreement, tab._ask_bridge):
        asked()
        form = form_of(dossier)
        assert audit.clipped(form) == [], asked
        form.reject()
        dossier.settle()
    spoken.use("en")
