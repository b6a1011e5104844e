"""A day with real keys, a real pointer and a screen reader, from unlock to the receipt."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import groupby
from uuid import UUID

import pytest

from demo.stage import Stage
from mediator_desk.usecases.caseload import CaseQuery, CaseView, read_caseload
from mediator_desk.usecases.decisions import read_decision
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.notes import list_notes
from mediator_desk.usecases.outbox import ActState, list_acts
from mediator_desk.usecases.vaults import UnlockVault, lock_vault, unlock_vault
from tests.person.room import PASSPHRASE, Person, seated

FILE = "4182"
NOTE = "La preuve d'expédition suffit : à relire, ça tient."
REASON = "Aucune pièce n'établit un préjudice distinct du retard déjà réparé."
AMOUNT, MINOR = "12,50", 1250
DAYS = 21
READY = "Prêt à signer"
ASKED = {
    "montant proposé à": "table cell",
    "motifs à": "text",
    "Délai de réponse des": "spin button",
}
"""What the check asks for in words, and the kind of place that answers it."""
CASES, EVENTS = "Liste des dossiers", "Chronologie des échanges"
SENTENCE = re.compile(r"\w+ \d+(er)? \w+ \d{4}.*\. (Consommateur|Professionnel|Médiateur)")

Staged = Callable[..., Stage]


@contextmanager
def vault_of(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Desk, UUID]]:
    """The vault and the dispute, opened without the window."""
    monkeypatch.setenv("MEDIATOR_DESK_HOME", str(stage.desk_home))
    desk = unlock_vault(UnlockVault(stage.vault, passphrase=PASSPHRASE))
    try:
        rows = read_caseload(desk, CaseQuery(view=CaseView.ALL)).rows
        yield desk, next(row.dispute_id for row in rows if row.file_no == FILE)
    finally:
        lock_vault(desk)


def unlock(person: Person) -> None:
    """Type the passphrase; the disputes the platform referred come by themselves."""
    person.find("password", "Médiation Rivage")
    person.holds("password")
    person.type(PASSPHRASE)
    person.picture("unlock")
    person.press("Return")
    person.holds("list", CASES)


def find_file(person: Person) -> None:
    """Search for the file, and open it from the list."""
    person.press("F5")
    assert any(FILE in name for name in person.rows(CASES)["rows"])
    person.press("ctrl+f")
    person.holds("text", "Rechercher")
    person.type("macro 105")
    person.until(lambda: person.rows(CASES)["total"] == 1, "one file")
    person.press("Down")
    person.holds("list", CASES)
    person.picture("found")
    person.press("Return")
    person.find("page tab", "Chronologie")
    person.picture("overview")


def write_note(person: Person) -> None:
    """A private note beside an event; it saves itself."""
    person.press("alt+2")
    person.holds("list", EVENTS)
    person.press("Home", "Down", "Down", "n")
    person.holds("text", "Note")
    person.type(NOTE)
    person.until(lambda: NOTE in person.find("text", "Note")["text"], "the note as typed")
    person.says("Enregistrée à")
    person.picture("note")
    person.press("Escape")
    person.holds("list", EVENTS)


def fill_in(person: Person) -> None:
    """What the check before signing asks for, one point after the other.

    WHY by its words: what had the keyboard before F7 may still be read as having it.
    """
    for _ in range(12):
        person.until(lambda: bool(standing(person)), "the check before signing")
        point = standing(person)
        if point == READY:
            return
        place = next(place for words, place in ASKED.items() if words in point)
        person.press("F7")
        person.until(lambda role=place: role in person.roles_held(), f"the place to mend: {place}")
        if place == "text":
            person.type(REASON)
        elif place == "spin button":
            person.type(str(DAYS))
            person.press("Tab")
        else:
            person.type(AMOUNT)
            person.press("Return")
        person.until(lambda was=point: standing(person) not in ("", was), "one point less")
    raise AssertionError("the check before signing never passed")


def tab_to(person: Person, role: str, name: str) -> None:
    """Go to a control with the Tab key."""
    for _ in range(25):
        if any(role in one["role"] and name in one["name"] for one in person.ask("focus") or []):
            return
        person.press("Tab")
    raise AssertionError(f"Tab never reached {name}")


def standing(person: Person) -> str:
    """How many points stand in the way and the first of them, or that none does; else nothing."""
    names = [one["name"] for one in person.everything()]
    head = next((name for name in names if "bloquant" in name or READY in name), "")
    first = next((name for name in names if any(words in name for words in ASKED)), "")
    return READY if READY in head else f"{head}: {first}" if head and first else ""


def sign(person: Person) -> None:
    """Check, confirm, sign, and end the dialog."""
    person.press("F8")
    person.find("check box", "Je signe en personne")
    person.holds("check box", "Je signe en personne")
    assert unnamed(person) == []
    person.picture("signing")
    person.press("space", "Return")
    person.holds("push button", "Terminer")
    person.picture("signed")
    person.press("Return")
    person.gone("push button", "Terminer")


def receipt(person: Person) -> None:
    """The act left, and only a receipt says so."""
    person.press("ctrl+3")
    person.find("table", "")
    person.says("Accepté. Proposition de solution signée")
    person.picture("receipt")


def speak_english(person: Person) -> None:
    """Change the language by the palette, with the page open."""
    person.press("ctrl+k")
    person.holds("text", "Chercher")
    person.type("anglais")
    person.press("Return")
    person.find("frame", "Outbox — ")
    person.picture("english")


CODE = re.compile(r"[a-z]+_[a-z]|[A-Z]{3,}_|[{}]")
SPOKEN = (
    *(r"143 nouveaux événements", r"En ligne, synchronisé à \d\d\u00a0h\u00a0\d\d"),
    *(r"1 dossier", r"9 points bloquants", r"1 point bloquant", r"Prêt à signer"),
    *(r"Signée et vérifiée!", r"\d actes reçus par la plateforme"),
    *(r"The desk speaks English\.", r"The desk is locked\.!"),
)


def heard_once(person: Person) -> None:
    """What a screen reader was told to say all along: in order, once, in words.

    WHY of what found as many again: whoever types slowly has asked several questions.
    """
    person.hears("The desk is locked.")
    heard = [one for one, _ in groupby(person.heard())]
    assert [one for one in heard if CODE.search(one)] == []
    known = [one for one in heard if any(re.fullmatch(each, one) for each in SPOKEN)]
    assert len(known) == len(SPOKEN), heard
    ordered = zip(SPOKEN, known, strict=True)
    assert all(re.fullmatch(spoken, one) for spoken, one in ordered), heard
    english = heard[heard.index("The desk speaks English.") :]
    assert not any(letter in "".join(english) for letter in "éèàç"), english


def held_in_vault(desk: Desk, dispute: UUID) -> None:
    """What was typed is in the vault, and was sent as it stands."""
    assert NOTE in {note.words or note.text for note in list_notes(desk, dispute)}
    decision = read_decision(desk, dispute)
    assert decision is not None
    assert (decision.proposed.minor, decision.response_days) == (4 * MINOR, DAYS)
    act = next(act for act in list_acts(desk) if act.act_id == decision.act_id)
    assert act.state is ActState.ACCEPTED
    assert act.receipt_no


def test_a_decision_is_made_with_the_keyboard_alone(
    staged: Staged, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage = staged(FILE)
    with seated(stage, "keyboard") as person:
        unlock(person)
        find_file(person)
        write_note(person)
        person.press("alt+6")
        person.find("push button", "Commencer")
        tab_to(person, "push button", "Commencer")
        person.press("space")
        fill_in(person)
        person.picture("written")
        sign(person)
        receipt(person)
        speak_english(person)
        person.press("ctrl+l")
        person.find("password", "Médiation Rivage")
        person.picture("locked")
        heard_once(person)
    with vault_of(stage, monkeypatch) as (desk, dispute):
        held_in_vault(desk, dispute)


def test_a_decision_is_made_with_the_pointer(
    staged: Staged, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage = staged(FILE, "4211")
    with seated(stage, "pointer") as person:
        unlock(person)
        person.until(lambda: person.rows(CASES)["total"] == 2, "the files")
        person.click(person.find("list item", f"Dossier {FILE}"))
        person.click(person.find("push button", "Ouvrir l"))
        person.click(person.find("page tab", "Chronologie"))
        person.holds("list", EVENTS)
        person.picture("timeline")
        person.press("Home", "Down", "Down", "n")
        person.holds("text", "Note")
        person.type(NOTE)
        person.says("Enregistrée à")
        person.picture("note")
        person.click(person.find("page tab", "Proposition"))
        person.click(person.find("push button", "Commencer depuis"))
        fill_in(person)
        person.picture("written")
        person.click(person.find("push button", "Signer"))
        person.click(person.find("check box", "Je signe en personne"))
        person.picture("signing")
        person.until(lambda: len(signs(person)) > 1, "the button that signs")
        person.click(signs(person)[-1])
        person.click(person.find("push button", "Terminer"))
        person.gone("push button", "Terminer")
        person.click(person.find("check box", "Envois"))
        person.says("Accepté. Proposition de solution signée")
        person.picture("receipt")
    with vault_of(stage, monkeypatch) as (desk, dispute):
        held_in_vault(desk, dispute)


def signs(person: Person) -> list[dict[str, object]]:
    """The buttons that say so, the dialog's last."""
    every = [one for one in person.everything() if one["role"] == "push button"]
    return [one for one in every if one["name"].startswith("Signer") and one["enabled"]]


PLACES = {
    "ctrl+2": "Échéances",
    "ctrl+3": "Envois",
    "ctrl+comma": "Réglages",
    "ctrl+shift+g": "Lots",
    "F1": "Aide",
}
TABS = {
    "alt+1": ("table", "Montants par chef de demande"),
    "alt+3": ("table", "Pièces du dossier"),
    "alt+4": ("text", "Note confidentielle"),
    "alt+5": ("table", "Positions par chef de demande"),
    "alt+6": ("push button", "Commencer"),
    "alt+7": ("table", "Courriers du dossier"),
    "alt+8": ("table", "Qui a fait quoi sur ce dossier"),
}
DIALOGS = {
    "ctrl+k": "Chercher un dossier",
    "ctrl+g": "Numéro ou jour",
    "ctrl+shift+p": "Nouvelle date",
}


def test_everything_that_takes_the_focus_has_a_name(staged: Staged) -> None:
    stage = staged(FILE)
    with seated(stage, "names") as person:
        nameless = {"gate": unnamed(person)}
        unlock(person)
        nameless["caseload"] = unnamed(person)
        for keys, name in PLACES.items():
            person.press(keys)
            person.find("frame", f"{name} — ")
            nameless[name] = unnamed(person)
        person.press("ctrl+1")
        person.holds("list", CASES)
        find_file(person)
        for keys, (role, name) in TABS.items():
            person.press(keys)
            person.find(role, name)
            nameless[name] = unnamed(person)
        person.press("alt+2")
        person.holds("list", EVENTS)
        nameless[EVENTS] = unnamed(person)
        for keys, name in DIALOGS.items():
            person.press(keys)
            person.holds("text", name)
            nameless[name] = unnamed(person)
            person.picture("dialog")
            person.press("Escape")
            person.holds("list", EVENTS)
        assert {place: found for place, found in nameless.items() if found} == {}


def unnamed(person: Person) -> list[str]:
    """What takes the focus, and a screen reader could not name."""
    # WHY: what scrolls is no stop on the way, and a cell may be empty.
    plain = {"filler", "scroll bar", "scroll pane", "table cell"}
    return [
        f"{one['role']} {one['text']!r} {one['at']}"
        for one in person.everything()
        if one["focusable"] and one["enabled"] and not one["name"] and one["role"] not in plain
    ]


def test_the_timeline_tells_its_rows(staged: Staged) -> None:
    stage = staged(FILE)
    with seated(stage, "rows") as person:
        unlock(person)
        find_file(person)
        person.press("alt+2")
        person.holds("list", EVENTS)
        told = person.rows(EVENTS, most=200)
        assert told["total"] > 100
        assert all(name.strip() for name in told["rows"])
        sentences = [name for name in told["rows"] if SENTENCE.match(name)]
        assert len(sentences) > 40, told["rows"][:5]
