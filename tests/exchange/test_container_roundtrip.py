"""What is written is read back, whole and in order, however it travelled."""

import hashlib
import io
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from dispute_exchange.canonical import canonical_json
from dispute_exchange.container import (
    STANDARD,
    ContainerSource,
    EphemeralSealedScratch,
    MemoryScratch,
    errors,
    names,
    open_dispute_file,
    read_dispute,
    write_asice,
    write_dispute_file,
)
from dispute_exchange.container.readme import README_TEXT

from .material import (
    COMPLAINT,
    EXHIBITS,
    NOW,
    Platform,
    make_device,
    make_dispute,
    make_signer,
    sources,
)


class Unseekable(io.RawIOBase):
    """Somewhere that can only be written forwards, such as a socket."""

    def __init__(self) -> None:
        self.written = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, data: object, /) -> int:
        chunk = bytes(data)  # type: ignore[call-overload]
        self.written += chunk
        return len(chunk)


def write(platform: Platform, *to: str, document: bytes | None = None, **changes: object) -> bytes:
    out = Unseekable()
    settings: dict[str, object] = {
        "dispute_json": document or platform.dispute_json(*to),
        "complaint_pdf": COMPLAINT,
        "evidence": sources(EXHIBITS),
        "signer": platform.signer,
        "recipients": list(to),
        "signed_at": NOW,
        **changes,
    }
    written = write_dispute_file(out, **settings)  # type: ignore[arg-type]
    assert written.sha256 == hashlib.sha256(out.written).hexdigest()
    assert written.size == len(out.written)
    return bytes(out.written)


@pytest.mark.parametrize("scratch", [MemoryScratch, EphemeralSealedScratch])
def test_a_dispute_file_comes_back_as_it_was(platform, scratch):
    other = make_device()
    blob = write(platform, platform.device.recipient, other.recipient)
    for device in (platform.device, other):
        with open_dispute_file(
            io.BytesIO(blob),
            identities=[device.secret],
            trust_roots=[platform.root.der],
            scratch=scratch,
            at=NOW,
        ) as container:
            assert container.encrypted_in_transit
            assert container.opened_with == device.recipient
            assert container.signer.subject == "Plateforme de démonstration"
            assert container.signer.signed_at == NOW
            assert container.signer.trusted
            assert container.header.revision == 1
            assert container.complaint_pdf() == COMPLAINT
            assert list(container.members) == list(EXHIBITS)
            for path, (media_type, data) in EXHIBITS.items():
                facts = container.members[path]
                assert (facts.media_type, facts.size) == (media_type, len(data))
                sink = io.BytesIO()
                assert container.copy_member(path, sink) == facts.sha256
                assert sink.getvalue() == data
            expected = make_dispute(platform.signer, platform.device.recipient, other.recipient)
            assert read_dispute(container) == expected


def test_a_plain_container_opens_and_says_it_was_readable_on_the_way(platform, asice):
    with open_dispute_file(
        io.BytesIO(asice),
        identities=[platform.device.secret],
        trust_roots=[platform.root.der],
        at=NOW,
    ) as container:
        assert not container.encrypted_in_transit
        assert container.opened_with is None
        assert container.container_sha256 == hashlib.sha256(asice).hexdigest()


def test_the_container_has_one_digest_whatever_its_envelope(platform):
    documents = {
        "dispute_json": platform.dispute_json(),
        "complaint_pdf": COMPLAINT,
        "evidence": sources(EXHIBITS),
        "signer": platform.signer,
    }
    out = io.BytesIO()
    written = write_dispute_file(out, recipients=[platform.device.recipient], **documents)
    with open_dispute_file(
        out, identities=[platform.device.secret], trust_roots=[platform.root.der]
    ) as container:
        assert container.container_sha256 == written.container_sha256 != written.sha256


def test_progress_reaches_the_end(platform, asice):
    told: list[tuple[int, int]] = []
    with open_dispute_file(
        io.BytesIO(asice), identities=[], trust_roots=[platform.root.der], at=NOW
    ) as container:
        container.verify_all(lambda done, total: told.append((done, total)))
    assert told == sorted(told)
    signed_bytes = len(platform.dispute_json()) + len(COMPLAINT) + len(README_TEXT.encode())
    signed_bytes += sum(len(data) for _, data in EXHIBITS.values())
    assert told[-1] == (signed_bytes, signed_bytes)


def test_an_exhibit_that_is_not_there_cannot_be_copied(platform, asice):
    with (
        open_dispute_file(
            io.BytesIO(asice), identities=[], trust_roots=[platform.root.der], at=NOW
        ) as container,
        pytest.raises(errors.MissingMember),
    ):
        container.copy_member(names.DISPUTE_JSON, io.BytesIO())


def test_what_the_sink_raises_is_the_sinks_own(platform, asice):
    class Cancelled(Exception):
        pass

    class Sink:
        def write(self, data: bytes) -> None:
            raise Cancelled

    with (
        open_dispute_file(
            io.BytesIO(asice), identities=[], trust_roots=[platform.root.der], at=NOW
        ) as container,
        pytest.raises(Cancelled),
    ):
        container.copy_member(next(iter(EXHIBITS)), Sink())


def test_text_is_packed_small_and_what_looks_like_a_bomb_is_stored(platform):
    exhibits = {
        "evidence/0001-texte.txt": ("text/plain", b"bonjour " * 1000),
        "evidence/0002-zeros.txt": ("text/plain", bytes(2 << 20)),
    }
    blob = platform.asice(exhibits=exhibits)
    assert (2 << 20) < len(blob) < (2 << 20) + 12_000
    with open_dispute_file(
        io.BytesIO(blob), identities=[], trust_roots=[platform.root.der], at=NOW
    ) as container:
        container.verify_all()


def test_no_exhibit_is_a_container_too(platform):
    blob = platform.asice(exhibits={})
    with open_dispute_file(
        io.BytesIO(blob), identities=[], trust_roots=[platform.root.der], at=NOW
    ) as container:
        assert not container.members
        assert read_dispute(container).evidence == ()


# --- what the writer refuses to write ---------------------------------------------------------


def source(path: str, data: bytes = b"x", media_type: str = "text/plain") -> ContainerSource:
    return ContainerSource(path, media_type, lambda: io.BytesIO(data), len(data))


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        ([source("evidence/../x")], errors.UnsafeName),
        ([source("evidence/a\ud800")], errors.UnsafeName),
        ([source("evidence/é".encode().decode() * 120)], errors.UnsafeName),
        ([source("x.txt")], errors.UnexpectedMember),
        ([source("evidence/a/b")], errors.UnexpectedMember),
        ([source("dispute.json")], errors.UnexpectedMember),
        ([source("evidence/a"), source("evidence/A")], errors.DuplicateMember),
        ([source("evidence/a", media_type="text/plain; charset=x")], errors.ManifestMalformed),
        ([source("evidence/a", media_type="")], errors.ManifestMalformed),
        ([replace(source("evidence/a"), size=2)], errors.SourceChanged),
        ([source(f"evidence/{number}") for number in range(2000)], errors.TooManyEntries),
    ],
)
def test_the_writer_refuses_what_the_reader_would(platform, evidence, expected):
    with pytest.raises(expected):
        write(platform, platform.device.recipient, evidence=evidence)


def test_the_writer_seals_for_nobody_the_document_does_not_name(platform):
    document = platform.dispute_json()
    with pytest.raises(errors.NotAddressedToUs):
        write(platform, make_device().recipient, document=document)
    with pytest.raises(errors.RecipientMalformed):
        write(platform, document=document)


def test_a_recipient_that_is_no_age_recipient(platform):
    bogus = "age1" + "q" * 58
    with pytest.raises(errors.RecipientMalformed) as caught:
        write(platform, bogus)
    assert caught.value.facts == {"number": 1}


def test_the_writer_seals_in_nobody_elses_name(platform):
    with pytest.raises(errors.IssuerMismatch):
        write(platform, platform.device.recipient, signer=make_signer(platform.root))


def test_the_writer_wants_a_document_it_can_read(platform):
    with pytest.raises(errors.JsonMalformed):
        write(platform, platform.device.recipient, document=b"{")


@pytest.mark.parametrize(
    ("limits", "expected"),
    [
        (replace(STANDARD, complaint=10), errors.MemberTooLarge),
        (replace(STANDARD, member=100), errors.MemberTooLarge),
        (replace(STANDARD, total=5000), errors.TotalTooLarge),
        (replace(STANDARD, container=5000), errors.ContainerTooLarge),
        (replace(STANDARD, json=100), errors.JsonTooLarge),
    ],
)
def test_the_writer_keeps_the_limits(platform, limits, expected):
    with pytest.raises(expected):
        write(platform, platform.device.recipient, limits=limits)


@pytest.mark.parametrize("media_type", ["text/plain", "image/png"])
@pytest.mark.parametrize("second", [b"changed after", b"longer than it was", b"short"])
def test_a_source_that_changes_while_it_is_packed(platform, media_type, second):
    answers = iter([b"as it was now", second])
    changing = ContainerSource(
        "evidence/0001-x", media_type, lambda: io.BytesIO(next(answers)), len(b"as it was now")
    )
    with pytest.raises(errors.SourceChanged):
        write(platform, platform.device.recipient, evidence=[changing])


def test_a_source_that_changes_spoils_a_plain_container_too(platform):
    answers = iter([b"as it was", b"as it is!"])
    changing = ContainerSource(
        "evidence/0001-x", "text/plain", lambda: io.BytesIO(next(answers)), 9
    )
    with pytest.raises(errors.SourceChanged):
        write_asice(
            io.BytesIO(),
            dispute_json=platform.dispute_json(),
            complaint_pdf=COMPLAINT,
            evidence=[changing],
            signer=platform.signer,
        )


def test_a_source_that_never_ends_is_left_soon(platform):
    class Endless(io.RawIOBase):
        given = 0

        def read(self, size: int = -1, /) -> bytes:
            self.given += size
            assert self.given < 10_000_000
            return b"x" * size

    answers = iter([io.BytesIO(b"short"), Endless()])
    growing = ContainerSource("evidence/0001-x", "image/png", lambda: next(answers), 5)  # type: ignore[arg-type,return-value]
    with pytest.raises(errors.SourceChanged):
        write(platform, platform.device.recipient, evidence=[growing])


def test_a_source_or_target_that_fails_is_told_as_such(platform, tmp_path):
    missing = ContainerSource("evidence/a", "text/plain", (tmp_path / "none").open, 1)  # type: ignore[arg-type]
    with pytest.raises(errors.StorageFailed):
        write(platform, platform.device.recipient, evidence=[missing])

    class Full(io.RawIOBase):
        def write(self, data: object, /) -> int:
            raise OSError(28, "full")

    with pytest.raises(errors.StorageFailed) as caught:
        write_dispute_file(
            Full(),
            dispute_json=platform.dispute_json(),
            complaint_pdf=COMPLAINT,
            evidence=[],
            signer=platform.signer,
            recipients=[platform.device.recipient],
        )
    assert caught.value.facts == {"errno": 28}


def test_canonical_json_of_the_model_is_what_travels(platform, asice):
    with open_dispute_file(
        io.BytesIO(asice), identities=[], trust_roots=[platform.root.der], at=NOW
    ) as container:
        assert canonical_json(read_dispute(container)) == container.dispute_json


def test_dates_before_the_zip_epoch_do_not_break_the_writer(platform):
    early = datetime(1979, 5, 1, tzinfo=UTC)
    write(platform, platform.device.recipient, signed_at=early)
