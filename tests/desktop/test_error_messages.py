"""The fifteen messages of the interface target: each has words, a way on, and a way that acts."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from mediator_desk.decisions.errors import GateClosed
from mediator_desk.decisions.findings import GateLevel, GatePoint
from mediator_desk.desktop.decision.gate_words import point_words
from mediator_desk.desktop.i18n import Languages
from mediator_desk.desktop.present.errors import error_words
from mediator_desk.desktop.present.failures import MESSAGES
from mediator_desk.desktop.shell.commands import SPECS
from mediator_desk.desktop.shell.next_steps import command_of
from mediator_desk.desktop.shell.window import MainWindow
from mediator_desk.desktop.work import Work
from mediator_desk.errors import DeskError
from tests.desktop.steps import settle, unlock

NUMBERED = {
    1: ("wrong_passphrase", "recovery_key_wrong", "keyring_key_wrong"),
    2: ("vault_damaged", "seal_broken"),
    3: ("vault_already_open",),
    4: ("digest_mismatch", "signature_invalid", "content_refused", "archive_refused"),
    5: ("newer_format", "schema_too_new", "vault_too_new"),
    6: ("preview_refused",),
    7: ("chain_broken", "chain_forked"),
    8: ("disk_full", "vault_full"),
    9: ("platform_refused",),
    10: ("draft_changed",),
    11: ("act_moved", "act_not_possible"),
    12: ("token_gone",),
    13: ("pin_wrong", "pin_blocked"),
    14: ("gate_closed",),
    15: ("gate_closed",),
}
"""The number of a message, and the kinds of failure it tells of.

10, 14 and 15 stand beside the draft as well, as points of the gate with a repair each
(``decision.gate_words``); 11 is also how an act of somebody else stands in the outbox.
"""
FACTS = {"seq": 57, "host": "Portable du cabinet", "code": "too_large", "expected": 3, "found": 5}


def failure(kind: str) -> DeskError:
    made = type("Numbered", (DeskError,), {"kind": kind})
    return made(**FACTS)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("number", NUMBERED)
def test_each_message_says_what_why_and_what_next(
    spoken: Languages, number: int, language: str
) -> None:
    spoken.use(language)
    for kind in NUMBERED[number]:
        words = error_words(failure(kind))
        assert words.kind == kind
        assert words.title.endswith(".")
        assert words.sentence.endswith(".")
        assert words.next_step
        assert not words.next_step.endswith(".")
        told = f"{words.title} {words.sentence} {words.next_step}"
        assert "{" not in told
        assert kind not in told, "no code in the sentence"
    if language == "fr":
        english = MESSAGES[NUMBERED[number][0]]
        assert error_words(failure(NUMBERED[number][0])).title != english[0]


def test_there_are_fifteen() -> None:
    assert list(NUMBERED) == list(range(1, 16))
    assert issubclass(GateClosed, DeskError)


@pytest.mark.parametrize(
    ("rule", "facts"),
    [
        ("file_current", {"new_events": 2}),
        ("exhibits_seen_by_both", {"reason": "not_seen", "piece_no": 8}),
        ("in_time", {"due_on": date(2026, 11, 30)}),
    ],
)
def test_points_of_the_gate_are_told_in_both_languages(
    spoken: Languages, rule: str, facts: dict[str, object]
) -> None:
    told = []
    for language in ("fr", "en"):
        spoken.use(language)
        point = GatePoint(rule, GateLevel.BLOCKING, "", "", facts)
        told.append(point_words(point)[0])
    assert told[0] != told[1]
    assert "?" not in "".join(told)


def test_every_next_step_above_the_page_is_a_command_there_is(
    qtbot: QtBot, window: MainWindow, work: Work, vault: object
) -> None:
    unlock(qtbot, window, work)
    assert window.opened is not None
    known = {spec.name for spec in SPECS}
    for kind in MESSAGES:
        command = command_of(error_words(failure(kind)), window.opened.session)
        assert not command or command in known, kind


@pytest.mark.parametrize(
    ("kind", "act", "command"),
    [
        ("digest_mismatch", "Choose another file", "open_file"),
        ("not_a_dispute_file", "Choose another file", "open_file"),
        ("not_enrolled", "Link a platform", "link"),
        ("platform_unreachable", "Try again", "sync"),
    ],
)
def test_the_button_of_a_failure_does_what_it_says(
    qtbot: QtBot,
    window: MainWindow,
    work: Work,
    vault: object,
    kind: str,
    act: str,
    command: str,
) -> None:
    unlock(qtbot, window, work)
    opened = window.opened
    assert opened is not None
    if kind == "digest_mismatch" and opened.session.actor is not None:
        act, command = "Ask for it again", "sync"
    opened._import_failed("dossier.dispute", failure(kind))
    banner = opened.pane.banner
    assert banner._button.text() == act
    assert banner.away.isVisible()
    opened.command_asked.disconnect(window._run)
    with qtbot.waitSignal(opened.command_asked) as asked:
        banner._button.click()
    assert asked.args == [command]
    assert not banner.isVisible()
    settle(qtbot, work)


def test_a_failure_nothing_here_can_mend_is_only_closed(
    qtbot: QtBot, window: MainWindow, work: Work, vault: object
) -> None:
    unlock(qtbot, window, work)
    assert window.opened is not None
    window.opened._say_failure(failure("disk_full"))
    banner = window.opened.pane.banner
    assert banner._button.text() == "Close"
    assert not banner.away.isVisible()
    banner._button.click()
    assert not banner.isVisible()
