"""The printed key survives being typed by a person."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediator_desk.vault import RecoveryKey, RecoveryKeyMistyped

KEYS = st.binary(min_size=20, max_size=20).map(RecoveryKey)


@given(KEYS)
def test_what_is_printed_reads_back(key: RecoveryKey) -> None:
    assert RecoveryKey.parse(key.text) == key
    assert [len(group) for group in key.text.split("-")] == [5, 5, 5, 5, 5, 5, 4]


@given(KEYS)
def test_case_grouping_and_lookalikes_do_not_matter(key: RecoveryKey) -> None:
    typed = key.text.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    assert RecoveryKey.parse(f"  {typed}\n") == key


@given(KEYS, st.integers(0, 33))
def test_one_wrong_letter_is_nearly_always_noticed(key: RecoveryKey, place: int) -> None:
    letters = key.text.replace("-", "")
    other = "Z" if letters[place] != "Z" else "Y"
    try:
        parsed = RecoveryKey.parse(letters[:place] + other + letters[place + 1 :])
    except RecoveryKeyMistyped:
        return
    assert parsed != key


@pytest.mark.parametrize(
    ("typed", "reason"), [("", "length"), ("ABCDE", "length"), ("U" * 34, "letter")]
)
def test_what_is_no_key_says_why(typed: str, reason: str) -> None:
    with pytest.raises(RecoveryKeyMistyped) as caught:
        RecoveryKey.parse(typed)
    assert caught.value.facts == {"reason": reason}


def test_a_key_shows_itself_only_when_asked() -> None:
    key = RecoveryKey.random()
    assert key.text not in f"{key!r} {key}"
    assert key.secret.hex() not in repr([key])
    assert RecoveryKey.random() != key
