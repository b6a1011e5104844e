"""Words for facts, in both languages and with the typography of each."""

import inspect
import pkgutil
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from importlib import import_module

import pytest

import dispute_exchange
import mediator_desk
from dispute_exchange import vocabulary
from dispute_exchange.errors import ExchangeError
from dispute_exchange.money import Money
from mediator_desk.desktop.i18n import Languages
from mediator_desk.desktop.present.actions import action_words
from mediator_desk.desktop.present.dates import day_long, day_short, moment_short
from mediator_desk.desktop.present.deadlines import chip_words, clock_reason
from mediator_desk.desktop.present.errors import error_words
from mediator_desk.desktop.present.failures import MESSAGES
from mediator_desk.desktop.present.labels import known, label
from mediator_desk.desktop.present.money import money
from mediator_desk.desktop.present.sizes import file_size, fingerprint
from mediator_desk.errors import DeskError
from mediator_desk.usecases.caseload import CaseView, NextAction
from mediator_desk.usecases.outbox import ActState
from tests.desktop.material import NOW, clock

GROUPS = {"RemedyKind": "remedy", "Disclosure": "disclosure_class"}


@pytest.mark.parametrize(
    ("amount", "french", "english"),
    [
        ("1290", "1\u202f290,00\u00a0€", "€1,290.00"),
        ("0.05", "0,05\u00a0€", "€0.05"),
        ("-3.5", "−3,50\u00a0€", "−€3.50"),
        ("90071992547409.91", "90\u202f071\u202f992\u202f547\u202f409,91\u00a0€", None),
    ],
)
def test_money_is_exact_in_both_languages(
    spoken: Languages, amount: str, french: str, english: str | None
) -> None:
    spoken.use("fr")
    assert money(Money.of(amount)) == french
    spoken.use("en")
    if english is not None:
        assert money(Money.of(amount)) == english


def test_another_currency_keeps_its_code(french: Languages) -> None:
    assert money(Money(minor=1250, currency="CHF")) == "12,50\u00a0CHF"


def test_dates_read_as_people_write_them(french: Languages) -> None:
    assert day_long(date(2026, 11, 30)) == "lundi 30 novembre 2026"
    assert day_long(date(2026, 9, 1), weekday=False) == "1er septembre 2026"
    assert day_short(date(2026, 11, 9), date(2026, 11, 24)) == "9\u00a0nov."
    assert day_short(date(2025, 11, 9), date(2026, 11, 24)) == "9\u00a0nov.\u00a02025"


@pytest.mark.parametrize(
    ("left", "state", "text"),
    [
        ({"days": 22, "hours": 13}, "calm", "22\u00a0j\u00a013\u00a0h"),
        ({"days": 7}, "soon", "7\u00a0j"),
        ({"days": 1, "hours": 13}, "urgent", "1\u00a0j\u00a013\u00a0h"),
        ({"minutes": 40}, "urgent", "moins d’une heure"),
        ({"days": -9}, "overdue", "En\u00a0retard\u00a0de\u00a09\u00a0j"),
        ({"hours": -5}, "overdue", "En\u00a0retard\u00a0de\u00a05\u00a0h"),
    ],
)
def test_a_deadline_chip_tells_state_and_time(
    french: Languages, left: dict[str, float], state: str, text: str
) -> None:
    words = chip_words(NOW + timedelta(**left), NOW)
    assert (words.state, words.text) == (state, text)


def test_a_chip_is_spoken_in_full(french: Languages) -> None:
    words = chip_words(NOW + timedelta(days=6, hours=13), NOW, label=True)
    assert words.text == "Temps restant\u00a0: 6\u00a0j\u00a013\u00a0h"
    assert words.spoken == "Temps restant\u00a0: 6 jours 13 heures"


def test_a_clock_gives_its_reason(french: Languages) -> None:
    told = clock_reason(clock(days=6), NOW)
    assert told == (
        "Avant le lundi 30 novembre 2026 à minuit. "
        "90 jours depuis le 1er septembre 2026, art. R612\u20115."
    )
    assert clock_reason(clock(days=-1), NOW).startswith("Le délai a expiré le")


def test_sizes_and_fingerprints(french: Languages) -> None:
    assert file_size(24_600_000) == "24,6\u00a0Mo"
    assert file_size(1_200) == "1\u00a0ko"
    assert fingerprint("b41d07aa" + "0" * 52 + "3c58") == "b41d 07aa … 3c58"


def vocabulary_codes() -> Iterator[tuple[str, str]]:
    """Every code the exchange knows, with the group of its words."""
    for name, kind in inspect.getmembers(vocabulary, inspect.isclass):
        if issubclass(kind, StrEnum) and kind is not StrEnum:
            snake = re.sub(r"(?<!^)([A-Z])", r"_\1", name).lower()
            for code in kind:
                yield GROUPS.get(name, snake), code.value
    for view in CaseView:
        yield "caseload_view", view.value
    for state in ActState:
        yield "act_state", state.value


@pytest.mark.parametrize(("group", "code"), list(vocabulary_codes()))
def test_every_code_has_words(spoken: Languages, group: str, code: str) -> None:
    assert known(group, code)
    for language in ("fr", "en"):
        spoken.use(language)
        assert label(group, code).strip()


def test_a_code_from_the_future_is_shown_as_it_is(english: Languages) -> None:
    assert label("remedy", "TELEPORTATION") == "TELEPORTATION"


@pytest.mark.parametrize("code", list(NextAction))
def test_every_next_action_has_words(spoken: Languages, code: NextAction) -> None:
    spoken.use("fr")
    french = action_words(code)
    spoken.use("en")
    english = action_words(code)
    assert french.sentence != english.sentence
    assert french.button != english.button


def modules(package: object) -> Iterator[str]:
    """The modules that may define a failure."""
    for found in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):  # type: ignore[attr-defined]
        last = found.name.rsplit(".", 1)[-1]
        if last in {"desktop", "cli", "_generated", "__main__", "migrations"}:
            continue
        yield found.name
        if found.ispkg:
            yield from modules(import_module(found.name))


def failures() -> list[type[Exception]]:
    """Every known failure a window can meet; those of the command line alone have its own words."""
    for package in (mediator_desk, dispute_exchange):
        for name in modules(package):
            import_module(name)
    found: list[type[Exception]] = []
    waiting: list[type[Exception]] = [DeskError, ExchangeError]
    while waiting:
        kind = waiting.pop()
        found.append(kind)
        waiting += kind.__subclasses__()
    shipped = ("mediator_desk.", "dispute_exchange.")
    return sorted(
        (
            kind
            for kind in found
            if kind.__module__.startswith(shipped)
            and not kind.__module__.startswith("mediator_desk.cli.")
        ),
        key=lambda kind: kind.__name__,
    )


def test_every_failure_has_a_title_a_sentence_and_a_next_step(spoken: Languages) -> None:
    for kind in failures():
        if kind is DeskError:
            continue
        error = kind.__new__(kind)
        spoken.use("fr")
        french = error_words(error)
        spoken.use("en")
        english = error_words(error)
        assert english.kind != "unexpected", f"{kind.__name__} is told as a fault of the program"
        for one, other in zip(
            (french.title, french.sentence, french.next_step),
            (english.title, english.sentence, english.next_step),
            strict=True,
        ):
            assert one
            assert one != other


def test_a_fault_of_the_program_says_so(english: Languages) -> None:
    assert error_words(ZeroDivisionError()).kind == "unexpected"


def test_facts_fill_the_sentence(english: Languages) -> None:
    class Gap(DeskError):
        kind = "chain_gap"

    words = error_words(Gap(expected=12, found=15))
    assert words.sentence.startswith("Event 12 was due, 15 came.")


def test_no_message_asks_for_a_fact_by_a_wrong_name() -> None:
    """A placeholder is a plain name, so that a missing fact reads "?" and never fails."""
    for texts in MESSAGES.values():
        for text in texts:
            assert not re.search(r"\{[^a-z_]", text)


def test_an_instant_is_shown_in_local_time(english: Languages) -> None:
    instant = datetime(2026, 11, 24, 9, 42, tzinfo=UTC)
    assert moment_short(instant).endswith(instant.astimezone().strftime(", %H:%M"))
