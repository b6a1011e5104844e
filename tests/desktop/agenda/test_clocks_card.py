"""Each state of a clock on the overview: chip, bar, words, the way to its source; limitation."""

from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtWidgets import QProgressBar
from pytestqt.qtbot import QtBot

from dispute_exchange.vocabulary import PartyRole
from mediator_desk.desktop.dispute.overview.clocks import ClockLine, ClocksCard
from mediator_desk.desktop.dispute.overview.timebar import LedgerDialog, TimebarLine
from mediator_desk.desktop.i18n import Languages
from mediator_desk.desktop.present.deadlines import (
    clock_chip,
    clock_count,
    clock_name,
    read_words,
    short_source,
    source_words,
)
from mediator_desk.desktop.theme import Theme
from mediator_desk.domain.clocks import ClockState
from mediator_desk.law.timebar import TimebarLedger
from mediator_desk.usecases.caseload import ClockView, Urgency
from tests.desktop.dossier import Dossier
from tests.desktop.material import NOW

START = date(2026, 9, 1)


def clock(urgency: Urgency, state: ClockState = ClockState.RUNNING, **facts: Any) -> ClockView:
    """The 90 days of a mediation in one of its states."""
    due = facts.pop("due_on", date(2026, 11, 30))
    given: dict[str, Any] = {
        "rule_id": "OUTCOME",
        "clock": "OUTCOME",
        "urgency": urgency,
        "state": state,
        "start_on": START,
        "start_seq": 54,
        "due_on": due,
        "due_at": None if due is None else NOW + timedelta(days=6, hours=13),
        "day": 84,
        "length": None if due is None else 90,
        "count": None if due is None else 90,
        "article": "C. conso., art. R612-5 ; Dir. 2013/11/UE, art. 8(e)",
        "rule_checked": True,
    }
    return ClockView(**(given | facts))


@pytest.mark.parametrize(
    ("shown", "state", "words"),
    [
        (clock(Urgency.SOON), "soon", "6\xa0j\xa013\xa0h"),
        (clock(Urgency.SUSPENDED, ClockState.SUSPENDED), "suspended", "suspendu"),
        (clock(Urgency.MET, ClockState.MET, settled_on=START), "met", "tenu"),
        (
            clock(Urgency.MET, ClockState.MET, settled_on=date(2026, 12, 3), late_days=3),
            "met_late",
            "tenu,\xa03\xa0j\xa0de\xa0retard",
        ),
        (clock(Urgency.PAST, ClockState.MISSED, late_days=9), "missed", "manqué"),
        (clock(Urgency.PAST, ClockState.WAIVED), "waived", "sans objet"),
        (clock(Urgency.TO_SET, due_on=None), "to_set", "à fixer"),
    ],
)
def test_each_state_has_its_chip(
    look: Theme, french: Languages, shown: ClockView, state: str, words: str
) -> None:
    chip = clock_chip(shown, NOW)
    assert (chip.state, chip.text) == (state, words)
    assert look.tokens.deadlines[chip.state].icon


def told(qtbot: QtBot, shown: ClockView, *, may_extend: bool = False) -> ClockLine:
    line = ClockLine(shown, NOW, may_extend=may_extend)
    qtbot.addWidget(line)
    return line


OBJECTION: dict[str, Any] = {"rule_id": "OBJECTION_CONFLICT", "clock": "OBJECTION_CONFLICT"}


@pytest.mark.parametrize(
    ("shown", "words"),
    [
        (clock(Urgency.MET, ClockState.MET, **OBJECTION), "écoulé, sans opposition"),
        (
            clock(Urgency.PAST, ClockState.MET, settled_seq=9, **OBJECTION),
            "écoulé, sans opposition",
        ),
        (clock(Urgency.MET, ClockState.MET, settled_seq=9, **OBJECTION), "tenu"),
        (clock(Urgency.PAST, ClockState.WAIVED, settled_seq=9, **OBJECTION), "sans objet"),
    ],
)
def test_a_time_to_object_that_ran_out_was_not_kept(
    look: Theme, french: Languages, shown: ClockView, words: str
) -> None:
    """R613-1: silence is no objection."""
    assert clock_chip(shown, NOW).text == words


def test_a_time_to_object_that_ran_out_tells_the_day_it_ended(
    qtbot: QtBot, look: Theme, french: Languages
) -> None:
    over = clock(Urgency.MET, ClockState.MET, settled_on=date(2026, 11, 30), **OBJECTION)
    said = told(qtbot, over).accessibleName()
    assert "écoulé, sans opposition. Expiré le lundi 30 novembre 2026 à minuit." in said


def test_a_running_clock_tells_its_end_count_start_and_article(
    qtbot: QtBot, look: Theme, french: Languages
) -> None:
    line = told(qtbot, clock(Urgency.SOON))
    assert line.accessibleName() == (
        "Issue de la médiation, Temps restant\xa0: 6 jours 13 heures. "
        "Lundi 30 novembre 2026 à minuit, jour 84 sur 90. "
        "90 jours depuis la notification aux parties du 1er septembre 2026, R612\u20115."
    )
    bar = line.findChild(QProgressBar)
    assert bar is not None
    assert (bar.value(), bar.maximum()) == (84, 90)


def test_a_kept_clock_tells_how_many_days_it_took(
    qtbot: QtBot, look: Theme, french: Languages
) -> None:
    kept = clock(
        Urgency.MET,
        ClockState.MET,
        rule_id="REFUSAL_NOTICE",
        clock="REFUSAL_NOTICE",
        start_on=date(2026, 8, 18),
        settled_on=START,
        length=21,
        count=21,
        article="C. conso., art. L612-2",
    )
    line = told(qtbot, kept)
    assert "1er septembre 2026. 14 jours sur 21 depuis la réception du dossier" in (
        line.accessibleName()
    )
    bar = line.findChild(QProgressBar)
    assert bar is not None
    assert (bar.value(), bar.property("tone")) == (14, "met")


def test_what_changed_the_end_is_told(qtbot: QtBot, look: Theme, french: Languages) -> None:
    changed = clock(
        Urgency.SOON,
        stopped_days=12,
        first_due_on=date(2026, 11, 18),
        rolled=True,
        reason="La charte prévoit un délai plus court.",
        rule_checked=False,
    )
    words = told(qtbot, changed).accessibleName()
    assert "12 jours de suspension ajoutés." in words
    assert "Échéance d’origine\xa0: 18 novembre 2026." in words
    assert "Reporté au premier jour ouvré." in words
    assert "Règle de l’entité\xa0: La charte prévoit un délai plus court." in words
    assert "Règle à revérifier." in words


def test_the_icon_opens_the_event_a_clock_runs_from(
    qtbot: QtBot, look: Theme, english: Languages
) -> None:
    line = told(qtbot, clock(Urgency.SOON))
    source = line.layout().itemAt(1).layout().itemAt(0).widget()  # type: ignore[union-attr]
    with qtbot.waitSignal(line.event_wanted) as opened:
        source.click()  # type: ignore[union-attr]
    assert opened.args == [54]


def test_a_party_s_own_clock_is_named_with_the_party(french: Languages) -> None:
    assert clock_name(clock(Urgency.SOON, rule_id="RESPONSE", party=PartyRole.TRADER)) == (
        "Réponse à la proposition, professionnel"
    )
    own = clock(Urgency.SOON, names=(("fr", "Accusé de l’entité"), ("en", "Receipt of the body")))
    assert clock_name(own) == "Accusé de l’entité"


@pytest.mark.parametrize(
    ("count", "unit", "words"),
    [(1, "day", "1 jour"), (20, "working_day", "20 jours ouvrés"), (6, "month", "6 mois")],
)
def test_a_count_is_told_as_its_rule_counts(
    french: Languages, count: int, unit: str, words: str
) -> None:
    assert clock_count(clock(Urgency.SOON, count=count, unit=unit)) == words


def test_a_practice_is_translated_and_a_citation_is_not(
    english: Languages, spoken: Languages
) -> None:
    assert source_words("règle de l'entité") == "rule of the body"
    assert source_words("Dir. (UE) 2025/2647") == "Dir. (EU) 2025/2647"
    assert short_source("C. conso., art. R612-5 ; Dir. 2013/11/UE, art. 8(e)") == "R612\u20115"
    assert short_source("C. civ., art. 2238") == "C.\xa0civ.\xa02238"
    spoken.use("fr")
    assert source_words("règle de l'entité") == "règle de l’entité"
    spoken.use("en")


def test_where_a_rule_was_read_is_told_in_the_language_in_use(
    english: Languages, spoken: Languages
) -> None:
    assert read_words("body rules") == "rules of the body"
    spoken.use("fr")
    assert read_words("proposal of this product") == "proposition de ce logiciel"
    assert read_words("EUR-Lex, Council press release") == "EUR-Lex, communiqué du Conseil"
    assert read_words("doctrine.fr; lexbase.fr") == "doctrine.fr; lexbase.fr"
    spoken.use("en")


# -- in the dossier


@pytest.fixture
def card(dossier: Dossier, french: Languages) -> ClocksCard:
    shown = dossier.go("overview")._clocks
    assert isinstance(shown, ClocksCard)
    return shown


def test_limitation_is_told_after_what_runs(card: ClocksCard) -> None:
    kinds = [type(line) for line in card._lines[:3]]
    assert kinds == [ClockLine, TimebarLine, ClockLine]
    words = card._lines[1].accessibleName()
    assert words.startswith("Prescription, suspendue. Depuis le 1er septembre 2026, C.\xa0civ.")


def test_the_ledger_leads_to_the_event_that_suspended(card: ClocksCard, dossier: Dossier) -> None:
    line = card._lines[1]
    assert isinstance(line, TimebarLine)
    line.ledger.click()
    dialog = dossier.window.findChild(LedgerDialog)
    assert dialog is not None
    assert "suspendue depuis le 1er septembre 2026" in dialog._statement.text().replace("\xa0", " ")
    dialog.table.activated.emit(dialog.table.model().index(0, 0))
    dossier.settle()
    here = dossier.session.navigation.here
    assert here.tab == "timeline"
    assert here.event_seq is not None


def test_what_is_over_is_folded_and_one_gesture_away(card: ClocksCard, dossier: Dossier) -> None:
    before = len(card._lines)
    assert card.past.isVisibleTo(card)
    card.past.click()
    assert len(card._lines) > before
    card.past.click()
    assert len(card._lines) == before


def test_the_outcome_is_put_off_from_here_unless_read_only(
    card: ClocksCard, dossier: Dossier
) -> None:
    asked: list[object] = []
    dossier.session.extension_asked.disconnect()
    dossier.session.extension_asked.connect(asked.append)
    line = card._lines[0]
    assert isinstance(line, ClockLine)
    line.extend.click()
    assert asked == [dossier.dispute_id]
    card.show_read_only(read_only=True)
    assert not hasattr(card._lines[0], "extend")


def test_the_agenda_opens_on_this_file(card: ClocksCard, dossier: Dossier) -> None:
    card.agenda.click()
    dossier.settle()
    here = dossier.session.navigation.here
    assert (here.place, here.tab) == ("agenda", str(dossier.dispute_id))


def test_a_failure_is_said_in_the_card_alone(card: ClocksCard, dossier: Dossier) -> None:
    card._fail(OSError())
    assert len(card._lines) == 1
    card.reload()
    dossier.settle()
    assert len(card._lines) > 1


def test_no_ledger_no_line(qtbot: QtBot, look: Theme, english: Languages) -> None:
    assert TimebarLedger(()).entries == ()
