"""Acceptance: nothing marked caucus, mediator-only or one-party reaches the other party.

LAW(R612-3; loi 95-125, art. 21-3): whatever the channel, and whatever a person types into it.
"""

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from dispute_exchange.vocabulary import Disclosure
from mediator_desk.decisions import plan
from mediator_desk.decisions.letters import compose
from mediator_desk.domain import letters as owed
from mediator_desk.usecases import agenda, bundles, outbox
from mediator_desk.usecases.channels import CHANNELS, Reader
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.vaults import lock_vault
from tests.desk.channels import PROBES, Full, M, Spoken, fill, leaks, pages_leak
from tests.desk.exits import exits, sources
from tests.desk.material import C, T, make_desk
from tests.exchange.material import Platform

D = Disclosure
_NUMBERS = itertools.count(1000)
said = st.builds(
    Spoken,
    st.sampled_from((C, T, M)),
    st.sampled_from(("message", "offer", "meeting", "exhibit")),
    st.sampled_from(tuple(Disclosure)),
)
EVERYTHING = [
    Spoken(actor, kind, disclosure)
    for kind, actor, disclosure in (
        ("message", C, D.CAUCUS_A),
        ("message", T, D.CAUCUS_B),
        ("offer", C, D.CAUCUS_A),
        ("offer", T, D.TRADER_ONLY),
        ("message", C, D.CONSUMER_ONLY),
        ("meeting", M, D.CAUCUS_B),
        ("message", M, D.MEDIATOR_ONLY),
        ("exhibit", C, D.CAUCUS_A),
        ("exhibit", T, D.MEDIATOR_ONLY),
        ("message", C, D.ALL_PARTIES),
    )
]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory, platform: Platform) -> Iterator[Desk]:
    """One desk for many disputes. WHY: to make a vault is slow on purpose."""
    opened = make_desk(tmp_path_factory.mktemp("channels") / "vault", platform)
    yield opened
    lock_vault(opened)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("files")


def whole(desk: Desk, platform: Platform, folder: Path) -> Full:
    return fill(desk, platform, folder, EVERYTHING, next(_NUMBERS))


@settings(
    max_examples=8,
    deadline=None,
    # WHY not shrunk: a smaller case takes minutes to find and tells no more.
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(spoken=st.lists(said, min_size=3, max_size=8))
def test_no_channel_tells_a_party_what_is_hidden_from_it(
    desk: Desk, platform: Platform, folder: Path, spoken: list[Spoken]
) -> None:
    full = fill(desk, platform, folder, spoken, next(_NUMBERS))
    assert leaks(full) == []


def test_the_very_pages_tell_nothing_hidden(desk: Desk, platform: Platform, folder: Path) -> None:
    full = whole(desk, platform, folder)
    assert len(full.secrets) >= 12
    assert leaks(full) == []
    assert pages_leak(full) == []


# -- the test can fail -----------------------------------------------------------------------------


def _nothing(*_: object, **__: object) -> None:
    return None


@pytest.mark.parametrize(
    ("channel", "module", "name", "hole"),
    [
        ("letter", compose, "_refuse_disclosure", _nothing),
        ("act", outbox, "refuse_disclosure", _nothing),
        ("bundle", bundles, "names_in", lambda *_: ()),
        (
            "decision",
            plan,
            "_spoken",
            lambda events, side: (
                event
                for event in events
                if event.actor is side and event.payload.kind in ("OFFER", "CLAIM_FILED")
            ),
        ),
    ],
)
def test_a_hole_in_a_channel_is_found(
    desk: Desk,
    platform: Platform,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    channel: str,
    module: object,
    name: str,
    hole: object,
) -> None:
    full = whole(desk, platform, folder)
    monkeypatch.setattr(module, name, hole)
    found = leaks(full, [channel])
    assert found
    assert {one[0] for one in found} == {channel}


def test_a_calendar_that_told_private_words_would_be_found(
    desk: Desk, platform: Platform, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = whole(desk, platform, folder)
    words = full.secrets[-1].words

    def leaking(path: Path, data: bytes) -> None:
        path.write_bytes(data + words.encode())

    monkeypatch.setattr(agenda, "write_atomically", leaking)
    assert {one[0] for one in leaks(full, ["calendar"])} == {"calendar"}


def test_a_notice_to_one_party_alone_is_owed_to_that_party_alone(
    desk: Desk, platform: Platform, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The list of letters goes by the class of the event: without it, the other would be told."""
    seen = owed.parties_who_may_see(D.CONSUMER_ONLY)
    assert seen == frozenset({C})


# -- nothing leaves but through the register -------------------------------------------------------


def test_every_way_out_is_registered() -> None:
    registered = {way for channel in CHANNELS for way in channel.exits}
    found = exits(sources())
    assert found - registered == set(), "name them in usecases/channels.py, and try them here"


def test_every_channel_that_reaches_a_party_is_tried() -> None:
    reaching = {channel.name for channel in CHANNELS if channel.reader is Reader.PARTY}
    assert set(PROBES) == reaching


def test_a_new_way_out_is_noticed() -> None:
    modules = dict(sources())
    modules["mediator_desk.usecases.leaking"] = (
        "class Mail:\n    def send(self, to, text):\n        write_new(to, [text])\n"
        "def act(connection):\n    acts.queue(connection, None, None)\n"
    )
    found = exits(modules) - exits(sources())
    assert found == {
        "mediator_desk.usecases.leaking:Mail.send",
        "mediator_desk.usecases.leaking:act",
    }


def test_what_is_registered_is_there() -> None:
    modules = sources()
    for channel in CHANNELS:
        for way in channel.exits:
            module, _, name = way.partition(":")
            assert module in modules, way
            assert f"def {name.rpartition('.')[2]}(" in modules[module], way
