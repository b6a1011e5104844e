"""What integrators are given says what the code does."""

from dispute_exchange.schemas import drifted
from dispute_platform.api.description import checked_in, openapi_text

from .house import ROOT

HINT = "run: python3 dev.py generate"


def test_json_schemas_are_up_to_date() -> None:
    assert drifted() == [], HINT


def test_the_description_of_the_platform_is_up_to_date() -> None:
    assert checked_in(ROOT).read_text("utf-8") == openapi_text(), HINT
