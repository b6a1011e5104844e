"""Uploads: continued where they stopped, kept only when they are what was announced."""

import os

import pytest

from dispute_exchange.canonical import sha256_hex
from dispute_exchange.parties import Mediator
from dispute_platform.mediators import add_mediator
from dispute_platform.uploads import UploadWriter
from tests.platform.conftest import Enrols, Served
from tests.platform.desk import Desk
from tests.platform.material import BODY

DATA = os.urandom(300_000)


def test_a_file_comes_over_in_pieces(served: Served, desk: Desk) -> None:
    digest = desk.upload(DATA, step=70_001)
    with served.platform.blobs.open(digest) as kept:
        assert kept.read() == DATA


def test_creating_an_upload_twice_is_harmless(desk: Desk) -> None:
    place = desk.begin_upload(DATA)
    desk.put(place, 0, DATA[:1000])
    assert desk.begin_upload(DATA) == place
    assert desk.ask("HEAD", place).headers["upload-offset"] == "1000"


def test_a_wrong_offset_is_told_the_right_one(desk: Desk) -> None:
    place = desk.begin_upload(DATA)
    desk.put(place, 0, DATA[:1000])
    for offset in (0, 999, 1001, len(DATA)):
        answer = desk.put(place, offset, b"x")
        assert (answer.status_code, answer.json()["code"]) == (409, "wrong_offset")
        assert answer.headers["upload-offset"] == "1000"


def test_bytes_that_are_not_the_announced_ones_are_not_kept(served: Served, desk: Desk) -> None:
    place = desk.begin_upload(DATA)
    answer = desk.put(place, 0, DATA[:-1] + b"?")
    assert (answer.status_code, answer.json()["code"]) == (422, "digest_mismatch")
    assert not served.platform.blobs.has(sha256_hex(DATA))
    assert desk.ask("HEAD", place).headers["upload-offset"] == "0"
    desk.upload(DATA)


def test_more_than_was_announced_is_refused(desk: Desk) -> None:
    place = desk.begin_upload(DATA)
    answer = desk.put(place, 0, DATA + b"more")
    assert (answer.status_code, answer.json()["code"]) == (413, "too_large")


def test_a_whole_file_stopped_before_its_check_is_finished_by_asking(
    served: Served, desk: Desk
) -> None:
    """The server died after the last byte came and before it was checked."""
    place = desk.begin_upload(DATA)
    writer = UploadWriter(served.platform, desk.mediator.mediator_id, place.rsplit("/", 1)[1], 0)
    writer.write(DATA)
    writer.close()
    assert desk.ask("HEAD", place).headers["upload-complete"] == "?1"


def test_a_finished_upload_accepts_the_last_piece_again(desk: Desk) -> None:
    place = desk.begin_upload(DATA)
    first, second = desk.put(place, 0, DATA), desk.put(place, 0, DATA)
    assert first.status_code == second.status_code == 204
    assert second.headers["upload-complete"] == "?1"


@pytest.mark.parametrize(
    ("length", "digest", "status", "code"),
    [
        ("0", "0" * 64, 400, "malformed"),
        ("-5", "0" * 64, 400, "malformed"),
        ("ten", "0" * 64, 400, "malformed"),
        ("10", "../../etc", 400, "malformed"),
        ("10", "A" * 64, 400, "malformed"),
        (str(1 << 40), "0" * 64, 413, "too_large"),
    ],
)
def test_limits(desk: Desk, length: str, digest: str, status: int, code: str) -> None:
    headers = {"Upload-Length": length, "Upload-Sha256": digest}
    answer = desk.ask("POST", "/v1/uploads", headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (status, code)


def test_an_upload_of_another_mediator_is_unknown(
    served: Served, enrols: Enrols, desk: Desk, mediator: Mediator
) -> None:
    stranger = enrols(add_mediator(served.platform, "Basile Orvault", BODY))
    place = desk.begin_upload(DATA)
    assert stranger.ask("HEAD", place).status_code == 404
    assert stranger.put(place, 0, DATA).json()["code"] == "unknown_upload"
    assert enrols(mediator).ask("HEAD", place).status_code == 204  # another device of theirs


def test_another_media_type_is_refused(desk: Desk) -> None:
    place = desk.begin_upload(DATA)
    headers = {"Upload-Offset": "0", "Content-Type": "text/plain"}
    answer = desk.ask("PATCH", place, headers=headers, content=DATA)
    assert (answer.status_code, answer.json()["code"]) == (415, "wrong_media_type")
