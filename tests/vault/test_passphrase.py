"""Which passphrases are accepted, and that one passphrase typed two ways is one."""

import pytest

from mediator_desk.vault import WeakPassphrase, estimate
from mediator_desk.vault.kdf import passphrase_bytes
from mediator_desk.vault.passphrase import require_strong


@pytest.mark.parametrize("passphrase", ["", "court", "onze lettre"])
def test_short_ones_are_refused(passphrase: str) -> None:
    with pytest.raises(WeakPassphrase) as caught:
        require_strong(passphrase)
    assert caught.value.facts == {"reason": "too_short", "minimum": 12}


@pytest.mark.parametrize("passphrase", ["password1234", "aaaaaaaaaaaaaaaa", "qwertyuiop12"])
def test_guessable_ones_are_refused(passphrase: str) -> None:
    with pytest.raises(WeakPassphrase) as caught:
        require_strong(passphrase)
    assert caught.value.facts["reason"] == "guessable"


@pytest.mark.parametrize(
    "passphrase", ["corneille lampe vitrail osier", "xK7#pQ2!vM9$", "ééézBw93!kfl,"]
)
def test_good_ones_pass(passphrase: str) -> None:
    require_strong(passphrase)
    require_strong(bytearray(passphrase, "utf-8"))
    assert estimate(passphrase).reason is None


def test_a_very_long_one_is_estimated_at_once() -> None:
    assert estimate("mot " * 10_000).length == 40_000


def test_composed_and_decomposed_accents_are_one_passphrase() -> None:
    assert passphrase_bytes("e\u0301te\u0301") == passphrase_bytes("\u00e9t\u00e9")
    assert passphrase_bytes(bytearray("e\u0301", "utf-8")) == passphrase_bytes("é")
