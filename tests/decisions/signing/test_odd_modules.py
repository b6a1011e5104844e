"""A card's software that crashes, hangs, prints or lies: the desk goes on, nothing signed."""

import signal
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from mediator_desk.decisions.signing import tokens
from mediator_desk.decisions.signing.errors import (
    PinBlocked,
    PinWithheld,
    PinWrong,
    TokenCrashed,
    TokenFailed,
    TokenSilent,
    TokenUntrue,
)
from mediator_desk.store import signing_keys
from mediator_desk.system.startup import CARDS, worker_command
from mediator_desk.system.wire import receive, send
from mediator_desk.usecases.decisions import SignDecision, read_draft, sign_decision
from mediator_desk.usecases.outbox import list_acts
from mediator_desk.usecases.progress import Cancelled
from mediator_desk.usecases.signing_keys import add_card_key, find_card_keys, list_signing_keys
from tests.decisions.desk import Ready, write_proposal
from tests.decisions.signing import odd_module
from tests.decisions.signing.card import PIN, WRONG, new_card
from tests.decisions.signing.odd_module import Odd
from tests.decisions.signing.services import Services
from tests.patience import PATIENCE_S

NO_TIME = 0.3
"""Seconds given to what never answers: it is as silent after an hour."""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return odd_module.build(tmp_path_factory.mktemp("odd"))


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory, ca: Services) -> Path:
    """What a reader holds that has a card with a key, and one with another."""
    with pytest.MonkeyPatch.context() as patch:
        card = new_card(tmp_path_factory.mktemp("filled") / "card", patch)
        card.put(ca.key("odile"), "01")
        card.put(ca.key("amadou"), "02")
    return card.folder


@pytest.fixture
def odd(built: Path, filled: Path, monkeypatch: pytest.MonkeyPatch) -> Odd:
    monkeypatch.setenv("SOFTHSM2_CONF", str(filled / "softhsm2.conf"))
    return odd_module.chooser(built, monkeypatch)


def serial(odd: Odd) -> str:
    return tokens.list_keys(odd(""))[0].serial


def give_up() -> None:
    raise Cancelled


@pytest.mark.parametrize("what", ["dies when loaded", "aborts", "exits"])
def test_one_that_ends_is_told(odd: Odd, what: str) -> None:
    with pytest.raises(TokenCrashed):
        tokens.list_keys(odd(what))


@pytest.mark.parametrize("what", ["spins", "leaves a child behind"])
def test_one_that_never_answers_is_ended(odd: Odd, what: str) -> None:
    with pytest.raises(TokenSilent):
        tokens.list_keys(odd(what), seconds=NO_TIME)


def test_who_waits_for_it_can_give_up(odd: Odd) -> None:
    with pytest.raises(Cancelled):
        tokens.list_keys(odd("spins"), give_up)


def test_what_it_prints_is_heard_by_nobody(odd: Odd, capfd: pytest.CaptureFixture[str]) -> None:
    assert len(tokens.list_keys(odd("is loud"))) == 2
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("what", ["holds what is no certificate", "holds too much"])
def test_what_is_no_certificate_is_no_key(odd: Odd, what: str) -> None:
    assert tokens.list_keys(odd(what)) == ()


@pytest.mark.parametrize(("number", "kind"), [("01", "ECDSA"), ("02", "RSA")])
def test_a_signature_that_is_not_the_keys_is_refused(odd: Odd, number: str, kind: str) -> None:
    wanted = serial(odd), number, PIN
    with tokens.opened(odd("forges"), *wanted) as key, pytest.raises(TokenUntrue) as refused:
        key.sign(b"mot")
    assert refused.value.facts == {"reason": "signature"}


def test_a_card_may_want_its_code_for_each_signature(odd: Odd) -> None:
    wanted = serial(odd), "01", PIN
    with tokens.opened(odd("wants the code each time"), *wanted) as key:
        assert key.sign(b"mot")


def test_a_reader_with_its_own_keys_is_given_no_code(odd: Odd) -> None:
    module = odd("pad")
    (key, _) = tokens.list_keys(module)
    assert key.pad
    with tokens.opened(module, key.serial, key.key_id, "") as opened:
        assert opened.sign(b"mot")
    with pytest.raises(PinWithheld), tokens.opened(odd("pad is left alone"), key.serial, "01", ""):
        pass
    with pytest.raises(Cancelled), tokens.opened(odd("pad waits"), key.serial, "01", "", give_up):
        pass


def test_a_last_try_and_a_lock_are_told(odd: Odd) -> None:
    wanted = serial(odd), "01", WRONG
    with pytest.raises(PinBlocked), tokens.opened(odd("locks"), *wanted):
        pass
    assert {key.left for key in tokens.list_keys(odd("locks"))} == {"one"}
    assert {key.left for key in tokens.list_keys(odd("is locked"))} == {"none"}
    with pytest.raises(PinBlocked), tokens.opened(odd("is locked"), *wanted):
        pass


@pytest.fixture
def listed(ready: Ready, odd: Odd) -> str:
    """The identifier of the mediator's own key on that card."""
    found = find_card_keys(ready.desk, odd(""))
    return add_card_key(ready.desk, next(key for key in found if "Odile" in key.subject))


@pytest.mark.parametrize(
    ("what", "meant"), [("dies at work", TokenCrashed), ("forges", TokenUntrue)]
)
def test_the_draft_stays_open_and_the_desk_signs_otherwise(
    ready: Ready, odd: Odd, listed: str, what: str, meant: type[TokenFailed]
) -> None:
    draft = write_proposal(ready)
    request = SignDecision(draft.draft_id, confirmed=True, key_id=listed, code=PIN)
    odd(what)
    with pytest.raises(meant) as refused:
        sign_decision(ready.desk, request)
    assert PIN not in f"{refused.value!r}"
    assert list_acts(ready.desk) == ()
    assert read_draft(ready.desk, ready.dispute_id) == draft
    odd("")
    assert sign_decision(ready.desk, request).verdict.genuine


def test_a_signature_is_given_up_while_the_card_is_waited_for(
    ready: Ready, odd: Odd, listed: str
) -> None:
    draft = write_proposal(ready)
    request = SignDecision(draft.draft_id, confirmed=True, key_id=listed, code=PIN)
    told: list[str] = []

    def progress(done: int, total: int, step: str) -> None:
        told.append(step)
        if told.count("sign") == 2:
            raise Cancelled

    odd("hangs at work")
    with pytest.raises(Cancelled):
        sign_decision(ready.desk, request, progress)
    assert list_acts(ready.desk) == ()
    assert read_draft(ready.desk, ready.dispute_id) == draft


def test_another_certificate_than_the_one_listed_signs_nothing(
    ready: Ready, odd: Odd, listed: str, ca: Services
) -> None:
    desk = ready.desk
    with desk.vault.writer.begin() as connection:
        (row,) = (row for row in signing_keys.every(connection) if row.token)
        place = {**row.token, "key_id": "02"}
        signing_keys.remove(connection, row.key_id)
        signing_keys.add(connection, desk.vault, replace(row, token=place), None)
    draft = write_proposal(ready)
    request = SignDecision(draft.draft_id, confirmed=True, key_id=listed, code=PIN)
    with pytest.raises(TokenUntrue) as refused:
        sign_decision(desk, request)
    assert refused.value.facts == {"reason": "certificate"}


def test_a_list_is_shown_whatever_the_software_does(ready: Ready, odd: Odd, listed: str) -> None:
    def state() -> str | None:
        keys = list_signing_keys(ready.desk)
        return next(key.hindrance for key in keys if key.key_id == listed)

    assert state() is None
    odd("aborts")
    assert state() == "software"
    unasked = list_signing_keys(ready.desk, ask_cards=False)
    assert {key.hindrance for key in unasked} == {None, "asked"}
    with pytest.raises(TokenCrashed):
        find_card_keys(ready.desk)


def test_a_wrong_code_is_told_by_the_card_itself(odd: Odd) -> None:
    with pytest.raises(PinWrong), tokens.opened(odd(""), serial(odd), "01", WRONG):
        pass


def test_a_card_given_up_leaves_the_next_one_free(odd: Odd) -> None:
    with pytest.raises(Cancelled):
        tokens.list_keys(odd("spins"), give_up)
    assert len(tokens.list_keys(odd(""))) == 2


def test_it_does_not_outlive_the_desk(odd: Odd) -> None:
    head = {"ask": "list", "module": odd("spins")}
    child = subprocess.Popen(
        worker_command(CARDS),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        start_new_session=True,
    )
    with child:
        receive(child.stdout, 0)
        send(child.stdin, head)
        child.stdin.close()
        assert child.wait(PATIENCE_S) == -signal.SIGKILL
