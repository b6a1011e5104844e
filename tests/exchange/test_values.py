"""Money, moments, canonical JSON and receipts: what must survive every trip."""

import json
import uuid
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from joserfc.jwk import OKPKey
from pydantic import TypeAdapter, ValidationError

from dispute_exchange.canonical import LARGEST, canonical_json, digest_of
from dispute_exchange.moments import Day, Instant, Moment
from dispute_exchange.money import Money, total
from dispute_exchange.receipts import (
    ReceiptClaims,
    ReceiptInvalid,
    read_receipt,
    receipt_digest,
    receipt_key_from_jwk,
    sign_receipt,
)
from dispute_exchange.wire import FileAvailable, Token

cents = st.integers(-(10**9), 10**9)


@given(cents)
def test_major_units_round_trip_exactly(minor):
    assert Money.of(Money(minor=minor).major).minor == minor


@pytest.mark.parametrize(
    ("written", "minor"), [("310.70", 31070), ("0.005", 1), ("-14.9", -1490), ("0", 0)]
)
def test_amounts_are_rounded_half_up_to_the_cent(written, minor):
    assert Money.of(Decimal(written)).minor == minor


@given(st.lists(cents))
def test_a_total_is_the_sum(amounts):
    assert total(Money(minor=minor) for minor in amounts).minor == sum(amounts)


def test_currencies_are_never_mixed():
    with pytest.raises(ValueError, match="cannot mix"):
        Money.of("1", "EUR") + Money.of("1", "CHF")


def test_a_float_is_no_amount():
    with pytest.raises(ValidationError):
        Money(minor=1.5)


def test_a_moment_stays_near_its_day():
    late = datetime(2026, 3, 1, 23, 30, tzinfo=UTC)
    assert Moment(on=date(2026, 3, 2), at=late).at == late
    with pytest.raises(ValidationError):
        Moment(on=date(2026, 3, 4), at=late)


def test_a_naive_instant_is_refused():
    with pytest.raises(ValidationError):
        Moment(on=date(2026, 3, 2), at=datetime(2026, 3, 2, 9))  # noqa: DTZ001


@pytest.mark.parametrize(
    "text",
    [
        "0001-01-01T00:00:00+05:00",
        "9999-12-31T23:59:59-05:00",
        "9999-12-31T23:59:59Z",
        "1899-12-31T23:59:59Z",
        "3000-01-01T00:00:00Z",
    ],
)
def test_the_ends_of_the_calendar_are_refused_before_anything_is_reckoned(text):
    with pytest.raises(ValidationError):
        TypeAdapter(Instant).validate_python(text)
    with pytest.raises(ValidationError):
        TypeAdapter(Day).validate_python(text[:10])


def test_a_number_beyond_canonical_json_is_refused_where_it_is_read():
    told = {"kind": "FILE_AVAILABLE", "dispute_id": str(uuid.uuid4()), "file_no": "4182"}
    told |= {"revision": 1, "container_sha256": "0" * 64, "size": LARGEST}
    FileAvailable.model_validate(told)
    for wrong in ({"size": LARGEST + 1}, {"size": -1}, {"revision": 0}, {"revision": 10**30}):
        with pytest.raises(ValidationError):
            FileAvailable.model_validate(told | wrong)


@pytest.mark.parametrize("wrong", [{"expires_in": 10**30}, {"access_token": "é\n"}])
def test_a_token_that_no_header_or_clock_could_hold_is_refused(wrong):
    token = {"access_token": "e30.e30.YQ", "token_type": "DPoP", "expires_in": 300}
    Token.model_validate(token)
    with pytest.raises(ValidationError):
        Token.model_validate(token | wrong)


@given(st.dictionaries(st.text(max_size=8), st.integers(-(2**53) + 1, 2**53 - 1), max_size=6))
def test_canonical_json_does_not_depend_on_key_order(values):
    turned = dict(reversed(values.items()))
    assert canonical_json(values) == canonical_json(turned)
    assert json.loads(canonical_json(values)) == values


@pytest.fixture(scope="module")
def key():
    return OKPKey.generate_key("Ed25519")


def claims(**changes):
    values = {
        "act_id": uuid.UUID(int=1),
        "body_sha256": digest_of({"a": 1}),
        "dispute_id": uuid.UUID(int=2),
        "mediator_id": uuid.UUID(int=3),
        "device_id": uuid.UUID(int=4),
        "receipt_no": 1,
        "event_seq": 12,
        "event_hash": "1" * 64,
        "issued_at": datetime(2026, 11, 24, 9, 42, tzinfo=UTC),
    }
    return ReceiptClaims(**(values | changes))


def test_a_receipt_says_what_was_signed(key):
    token = sign_receipt(claims(), key, "platform-1")
    public = receipt_key_from_jwk(key.as_dict(private=False))
    assert read_receipt(token, public) == claims()
    assert len(receipt_digest(token)) == 64


@pytest.mark.parametrize("part", [0, 1, 2])
def test_a_receipt_changed_anywhere_is_refused(key, part):
    parts = sign_receipt(claims(), key, "platform-1").split(".")
    first = "A" if parts[part][5] != "A" else "B"
    parts[part] = parts[part][:5] + first + parts[part][6:]
    with pytest.raises(ReceiptInvalid):
        read_receipt(".".join(parts), key)


def test_a_receipt_of_another_platform_is_refused(key):
    token = sign_receipt(claims(), OKPKey.generate_key("Ed25519"), "platform-1")
    with pytest.raises(ReceiptInvalid):
        read_receipt(token, key)


@pytest.mark.parametrize("rubbish", ["", "a.b.c", "é.é.é", "." * 9])
def test_rubbish_is_no_receipt(key, rubbish):
    with pytest.raises(ReceiptInvalid):
        read_receipt(rubbish, key)
