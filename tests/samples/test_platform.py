"""A platform takes the whole caseload in, and its scripted parties wait for the mediator."""

from pathlib import Path

import pytest

from dispute_platform.disputes import register_dispute
from dispute_platform.mediators import register_mediator
from dispute_platform.platform import open_platform
from dispute_platform.samples import MEDIATOR, caseload
from dispute_platform.scripted import ScriptedParties
from tests.samples.caseload import dispute_file, material


def test_a_platform_takes_the_caseload_in(tmp_path: Path) -> None:
    platform = open_platform(tmp_path / "platform")
    try:
        register_mediator(platform, MEDIATOR)
        known = {register_dispute(platform, material(key)) for key in caseload()}

        assert known == {dispute_file(key).dispute_id for key in caseload()}
        assert ScriptedParties(platform).play() == ()
    finally:
        platform.close()


@pytest.mark.parametrize("key", ["06", "17", "42"])
def test_what_the_parties_will_do_is_in_the_script(key: str) -> None:
    script = material(key).record.script
    assert script is not None
    told = {
        "06": (script.entry, "REFUSED"),
        "17": (script.implementation, "NOT_IMPLEMENTED"),
        "42": (script.consumer, "REFUSED"),
    }
    found, wanted = told[key]
    assert found == wanted
