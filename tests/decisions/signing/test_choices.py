"""Who signs beside the mediator and whom time is asked of: the impossible is refused."""

import pytest

from mediator_desk.errors import DeskError
from mediator_desk.sync.errors import InsecureAddress
from mediator_desk.usecases.cosigning import (
    Cosigner,
    TooManySigners,
    choose_cosigners,
    list_cosigners,
)
from mediator_desk.usecases.signing_keys import choose_services, read_services
from mediator_desk.usecases.typed_words import TextTooLong, TextUnreadable
from tests.decisions.desk import Ready

_COLLEAGUE = Cosigner("panel", "Amadou Kéréven")


def test_a_panel_has_as_many_members_as_a_decision_has_places(ready: Ready) -> None:
    most = tuple(Cosigner("panel", f"Membre {n}") for n in range(8))
    choose_cosigners(ready.desk, most)
    for more in ((*most, _COLLEAGUE), (Cosigner("body", "Rivage"), Cosigner("body", "Amont"))):
        with pytest.raises(TooManySigners) as refused:
            choose_cosigners(ready.desk, more)
        assert refused.value.facts == {"panel": 8, "body": 1}
    assert list_cosigners(ready.desk) == most


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("A" * 301, TextTooLong),
        ("Amadou\nKéréven", TextUnreadable),
        ("Amadou\u2028Kéréven", TextUnreadable),
        ("Amadou \u202enevéréK", TextUnreadable),
        ("\u200fAmadou", TextUnreadable),
        ("Amadou\x00", TextUnreadable),
        ("Amadou \ud800", TextUnreadable),
    ],
)
def test_a_name_that_would_not_read_as_it_is_is_refused(
    ready: Ready, name: str, kind: type[DeskError]
) -> None:
    choose_cosigners(ready.desk, (_COLLEAGUE,))
    with pytest.raises(kind):
        choose_cosigners(ready.desk, (Cosigner("panel", name),))
    assert list_cosigners(ready.desk) == (_COLLEAGUE,)


@pytest.mark.parametrize(
    "url",
    [
        "http://tsa.exemple.invalid/tsa",
        "ftp://127.0.0.1/tsa",
        "file:///etc/passwd",
        "tsa",
        "https://",
    ],
)
def test_time_is_asked_over_https_or_on_this_computer(ready: Ready, url: str) -> None:
    before = read_services(ready.desk)
    with pytest.raises(InsecureAddress):
        choose_services(ready.desk, url)
    assert read_services(ready.desk) == before
    for safe in ("https://tsa.exemple.invalid/tsa", "http://127.0.0.1:9/tsa"):
        choose_services(ready.desk, safe)
        assert read_services(ready.desk).timestamp_url == safe
