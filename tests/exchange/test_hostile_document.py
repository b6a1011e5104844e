"""Hostile documents under a good seal, files for somebody else, and revisions out of order."""

import io
import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from dispute_exchange.canonical import canonical_json
from dispute_exchange.container import errors, open_dispute_file, read_dispute, refuse_older

from .forge import assemble, signed
from .material import (
    EXHIBITS,
    NOW,
    Platform,
    make_authority,
    make_device,
    make_dispute,
    make_signer,
)
from .test_hostile_archive import opened


def json_with(platform: Platform, **fields: object) -> bytes:
    return canonical_json({**json.loads(platform.dispute_json()), **fields})


def spliced(inserted: bytes) -> Callable[[Platform], bytes]:
    return lambda platform: b"{" + inserted + b"," + platform.dispute_json()[1:]


DOCUMENTS: dict[str, tuple[Callable[[Platform], bytes], type[errors.ContainerRefused]]] = {
    "deep_lists": (spliced(b'"x":' + b"[" * 100_000 + b"]" * 100_000), errors.JsonTooDeep),
    "deep_objects": (spliced(b'"x":' + b'{"a":' * 65 + b"1" + b"}" * 65), errors.JsonTooDeep),
    "deep_unclosed": (lambda _: b"[" * 1_000_000, errors.JsonMalformed),
    "deep_behind_a_string": (
        spliced(b'"x\\"[":' + b'["]",' * 65 + b"1" + b"]" * 65),
        errors.JsonTooDeep,
    ),
    "quotes_without_end": (lambda _: b'"' + b'\\"' * 1_000_000, errors.JsonMalformed),
    "many_values": (spliced(b'"x":[' + b"1," * 1_000_001 + b"1]"), errors.JsonTooLarge),
    "duplicate_name": (spliced(b'"revision":99'), errors.JsonMalformed),
    "duplicate_by_escape": (spliced(b'"r\\u0065vision":99'), errors.JsonMalformed),
    "nan": (spliced(b'"x":NaN'), errors.JsonMalformed),
    "infinity": (spliced(b'"x":-Infinity'), errors.JsonMalformed),
    "endless_number": (spliced(b'"x":' + b"9" * 5000), errors.JsonMalformed),
    "endless_fraction": (spliced(b'"x":0.' + b"9" * 5000), errors.JsonMalformed),
    "bom": (lambda platform: b"\xef\xbb\xbf" + platform.dispute_json(), errors.JsonMalformed),
    "utf16": (
        lambda platform: platform.dispute_json().decode().encode("utf-16"),
        errors.JsonMalformed,
    ),
    "latin1": (
        lambda platform: platform.dispute_json().decode().encode("latin-1"),
        errors.JsonMalformed,
    ),
    "cut": (lambda platform: platform.dispute_json()[:-1], errors.JsonMalformed),
    "trailing": (lambda platform: platform.dispute_json() + b"{}", errors.JsonMalformed),
    "empty": (lambda _: b"", errors.JsonMalformed),
    "list": (lambda _: b"[]", errors.DisputeInvalid),
    "text": (lambda _: b'"dispute"', errors.DisputeInvalid),
    "no_version": (lambda _: b"{}", errors.DisputeInvalid),
    "newer": (lambda platform: json_with(platform, schema_version=2), errors.NewerFormat),
    "newer_and_unlike": (lambda _: b'{"schema_version":7}', errors.NewerFormat),
    "version_as_text": (lambda p: json_with(p, schema_version="1"), errors.DisputeInvalid),
    "version_zero": (lambda p: json_with(p, schema_version=0), errors.DisputeInvalid),
    "no_identifier": (lambda p: json_with(p, container_id="../../x"), errors.DisputeInvalid),
    "revision_zero": (lambda p: json_with(p, revision=0), errors.DisputeInvalid),
    "unknown_field": (lambda p: json_with(p, surprise=True), errors.DisputeInvalid),
    "no_parties": (lambda p: json_with(p, parties=[]), errors.DisputeInvalid),
    "lone_surrogate": (spliced(b'"x":"\\ud800"'), errors.DisputeInvalid),
}  # fmt: skip


@pytest.mark.parametrize("trick", DOCUMENTS)
def test_a_hostile_document_with_a_good_seal(platform, trick):
    make, expected = DOCUMENTS[trick]
    blob = assemble(signed(platform, dispute_json=make(platform)))
    with pytest.raises(errors.ContainerRefused) as caught:
        read(platform, blob)
    assert type(caught.value) is expected, caught.value


def read(platform: Platform, blob: bytes) -> None:
    with open_dispute_file(
        io.BytesIO(blob),
        identities=[platform.device.secret],
        trust_roots=[platform.root.der],
        at=NOW,
    ) as container:
        read_dispute(container)


def test_the_refusal_of_a_document_names_fields_never_values(platform):
    blob = assemble(signed(platform, dispute_json=json_with(platform, title="x" * 9000)))
    with pytest.raises(errors.DisputeInvalid) as caught:
        read(platform, blob)
    assert caught.value.facts == {"problems": 1, "where": "title", "rule": "string_too_long"}


def exhibits_listed(platform: Platform, **lies: object) -> bytes:
    plain = json.loads(platform.dispute_json())
    plain["evidence"][0].update(lies)
    return canonical_json(plain)


EXHIBIT_LIES: dict[str, dict[str, object]] = {
    "digest_or_size": {"sha256": "0" * 64},
    "media_type": {"media_type": "application/x-msdownload"},
    "not_listed": {"path": "evidence/0077-ailleurs.pdf"},
}


@pytest.mark.parametrize("reason", EXHIBIT_LIES)
def test_exhibits_listed_otherwise_than_packed(platform, reason):
    document = exhibits_listed(platform, **EXHIBIT_LIES[reason])
    with pytest.raises(errors.EvidenceMismatch) as caught:
        read(platform, assemble(signed(platform, dispute_json=document)))
    assert caught.value.facts["reason"] == reason


def test_an_exhibit_listed_but_not_packed(platform):
    document = platform.dispute_json()
    fewer = dict(list(EXHIBITS.items())[:-1])
    with pytest.raises(errors.EvidenceMismatch) as caught:
        read(platform, assemble(signed(platform, dispute_json=document, exhibits=fewer)))
    assert caught.value.facts == {"member": "evidence/0003", "reason": "not_packed"}


# --- for whom, and which revision -------------------------------------------------------------


def test_a_plain_container_addressed_to_somebody_else(platform):
    other = make_device()
    blob = assemble(signed(platform, dispute_json=platform.dispute_json(other.recipient)))
    with pytest.raises(errors.NotAddressedToUs):
        opened(platform, blob)
    opened(platform, blob, identities=[])
    opened(platform, blob, identities=[platform.device.secret, other.secret])


def revision(platform: Platform, number: int, previous: str | None = None) -> bytes:
    document = canonical_json(
        make_dispute(platform.signer, platform.device.recipient, revision=number, previous=previous)
    )
    return assemble(signed(platform, dispute_json=document))


def judge(platform: Platform, blob: bytes, known: int, sha256: str | None = None) -> str:
    with open_dispute_file(
        io.BytesIO(blob), identities=[], trust_roots=[platform.root.der], at=NOW
    ) as container:
        refuse_older(container, known, sha256)
        return container.container_sha256


def test_an_older_revision_is_refused_and_a_newer_one_is_not(platform):
    with pytest.raises(errors.OlderRevision) as caught:
        judge(platform, revision(platform, 2), known=3)
    assert caught.value.facts == {"found": 2, "known": 3}
    judge(platform, revision(platform, 3), known=3)
    judge(platform, revision(platform, 4), known=3)


def test_another_file_under_the_same_revision_is_a_conflict_the_same_file_is_not(platform):
    first = revision(platform, 1)
    sha256 = judge(platform, first, known=1)
    judge(platform, first, known=1, sha256=sha256)
    with pytest.raises(errors.RevisionConflict):
        judge(platform, revision(platform, 1), known=1, sha256=sha256)


def test_a_revision_that_does_not_follow_the_known_one_is_a_conflict(platform):
    sha256 = judge(platform, revision(platform, 1), known=1)
    judge(platform, revision(platform, 2, previous=sha256), known=1, sha256=sha256)
    with pytest.raises(errors.RevisionConflict) as caught:
        judge(platform, revision(platform, 2, previous="0" * 64), known=1, sha256=sha256)
    assert caught.value.facts["reason"] == "not_its_successor"
    # A revision was missed: nothing can be said of what lies between.
    judge(platform, revision(platform, 3, previous="1" * 64), known=1, sha256=sha256)


def test_trust_can_be_left_out_only_by_saying_so(platform):
    forger = replace(platform, signer=make_signer(make_authority()))
    with open_dispute_file(
        io.BytesIO(assemble(signed(forger))), identities=[], trust_roots=None, at=NOW
    ) as container:
        assert not container.signer.trusted
    assert container.signer.cert_sha256 == forger.signer.cert_sha256
