"""Documents changed after signature, each with its own verdict; the genuine one accepted."""

import io
from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

import pikepdf
import pytest
from cryptography.hazmat.primitives.serialization import Encoding
from pikepdf import Array, Dictionary, Name, String
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigFieldSpec, append_signature_field

from dispute_exchange.canonical import canonical_json, sha256_hex
from dispute_exchange.verification.check import verify_decision
from dispute_exchange.verification.register import Asked, Registered
from dispute_exchange.verification.signatures import MEDIATOR_FIELD, Trust
from dispute_exchange.verification.verdict import (
    Integrity,
    RegisterMatch,
    TimeSource,
    Verdict,
    VerdictKind,
)
from mediator_desk.decisions.render import press
from mediator_desk.decisions.render.furniture import SignerMark
from mediator_desk.decisions.signing.keys import SigningKey
from tests.decisions import foreign
from tests.decisions.authority import Authority, authority
from tests.decisions.conftest import Issued, issue
from tests.decisions.material import NOW

Attack = Callable[[bytes], bytes]


def judge(pdf: bytes, trust: Trust, **options: object) -> Verdict:
    return verify_decision(pdf, trust, NOW, **options)  # type: ignore[arg-type]


def increment(change: Callable[[IncrementalPdfFileWriter], None]) -> Attack:
    def attack(pdf: bytes) -> bytes:
        writer = IncrementalPdfFileWriter(io.BytesIO(pdf), strict=False)
        change(writer)
        out = io.BytesIO()
        writer.write(out)
        return out.getvalue()

    return attack


def rewrite(change: Callable[[pikepdf.Pdf], None]) -> Attack:
    def attack(pdf: bytes) -> bytes:
        with pikepdf.open(io.BytesIO(pdf)) as document:
            change(document)
            out = io.BytesIO()
            document.save(out)
        return out.getvalue()

    return attack


def _flip(pdf: bytes) -> bytes:
    place = pdf.index(b"stream") + 200
    return pdf[:place] + bytes([pdf[place] ^ 1]) + pdf[place + 1 :]


def _flip_signature(pdf: bytes) -> bytes:
    place = pdf.rindex(b"/Contents <") + 11 + 3000
    digit = b"0" if pdf[place : place + 1] != b"0" else b"1"
    return pdf[:place] + digit + pdf[place + 1 :]


def _shorten_range(pdf: bytes) -> bytes:
    start = pdf.rindex(b"/ByteRange [") + len(b"/ByteRange [")
    end = pdf.index(b"]", start)
    numbers = pdf[start:end].split()
    shorter = str(int(numbers[1]) - 10).encode().rjust(len(numbers[1]))
    changed = b" ".join([numbers[0], shorter, *numbers[2:]])
    return pdf[:start] + changed.ljust(end - start) + pdf[end:]


def _cover(writer: IncrementalPdfFileWriter) -> None:
    from pyhanko.pdf_utils import generic

    page = writer.root["/Pages"]["/Kids"][0]
    stamp = generic.DictionaryObject(
        {
            generic.pdf_name("/Type"): generic.pdf_name("/Annot"),
            generic.pdf_name("/Subtype"): generic.pdf_name("/Square"),
            generic.pdf_name("/IC"): generic.ArrayObject([generic.FloatObject(1)] * 3),
            generic.pdf_name("/Rect"): generic.ArrayObject(
                [generic.FloatObject(n) for n in (0, 0, 600, 800)]
            ),
        }
    )
    page["/Annots"] = generic.ArrayObject([writer.add_object(stamp)])
    writer.mark_update(page.container_ref)


def _script(writer: IncrementalPdfFileWriter) -> None:
    from pyhanko.pdf_utils import generic

    writer.root["/OpenAction"] = generic.DictionaryObject(
        {
            generic.pdf_name("/S"): generic.pdf_name("/JavaScript"),
            generic.pdf_name("/JS"): generic.pdf_string("app.alert(1)"),
        }
    )
    writer.update_root()


def _move_reserved_field(writer: IncrementalPdfFileWriter) -> None:
    from pyhanko.pdf_utils import generic

    for reference in writer.root["/AcroForm"]["/Fields"]:
        field = reference.get_object()
        if field["/T"] == "DocTS1":
            field["/Rect"] = generic.ArrayObject([generic.FloatObject(n) for n in (0, 0, 600, 800)])
            writer.mark_update(reference.reference)


def _swap_looks(writer: IncrementalPdfFileWriter) -> None:
    for reference in writer.root["/AcroForm"]["/Fields"]:
        field = reference.get_object()
        if field["/T"] == MEDIATOR_FIELD:
            del field["/AP"]
            writer.mark_update(reference.reference)


def _new_field(writer: IncrementalPdfFileWriter) -> None:
    append_signature_field(writer, SigFieldSpec("Other", on_page=0, box=(0, 0, 600, 800)))


def _swap_record(pdf: pikepdf.Pdf) -> None:
    data = bytes(pdf.attachments[press.RECORD_NAME].get_file().read_bytes())
    name = pdf.Root.Names.EmbeddedFiles.Names[1].EF.F
    name.write(data.replace(b"16070", b"16071"))


def _drop_page(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[0]


def _replace_metadata(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Metadata.write(b"<x/>")


def _replace_font(pdf: pikepdf.Pdf) -> None:
    fonts = pdf.pages[0].Resources.Font
    for name in list(fonts.keys()):
        fonts[name] = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name("/ZapfDingbats"))


def _replace_structure(pdf: pikepdf.Pdf) -> None:
    pdf.Root.StructTreeRoot = Dictionary(Type=Name.StructTreeRoot, K=Array([]), T=String("x"))


CHANGED: dict[str, Attack] = {
    "a byte flipped": _flip,
    "the signature flipped": _flip_signature,
    "the signed range shortened": _shorten_range,
    "junk after the end": lambda pdf: pdf + b"\n% nothing to see",
    "an annotation over the text": increment(_cover),
    "a script added": increment(_script),
    "a reserved field moved over the page": increment(_move_reserved_field),
    "the signature's looks removed": increment(_swap_looks),
    "a field added over the page": increment(_new_field),
    "the attachment swapped": rewrite(_swap_record),
    "a page removed": rewrite(_drop_page),
    "the metadata replaced": rewrite(_replace_metadata),
    "a font replaced": rewrite(_replace_font),
    "the structure replaced": rewrite(_replace_structure),
}


def test_the_genuine_document_is_genuine(issued: Issued, trust: Trust) -> None:
    verdict = judge(issued.signed, trust)
    assert verdict.kind is VerdictKind.GENUINE
    assert verdict.integrity == frozenset()
    assert verdict.number == issued.record.number
    assert verdict.record_sha256 == sha256_hex(canonical_json(issued.record))
    (signer,) = verdict.signers
    assert (signer.name, signer.level) == ("Odile Vautremont", "PAdES B-B")
    assert (signer.signed_at, signer.time_source) == (NOW, TimeSource.SIGNER)


@pytest.mark.parametrize("attack", CHANGED.values(), ids=CHANGED.keys())
def test_a_changed_document_is_changed(issued: Issued, trust: Trust, attack: Attack) -> None:
    tampered = attack(issued.signed)
    assert tampered != issued.signed
    verdict = judge(tampered, trust)
    assert verdict.kind is VerdictKind.CHANGED
    assert verdict.integrity


def test_no_signature_at_all(issued: Issued, trust: Trust) -> None:
    assert judge(issued.rendered.pdf, trust).kind is VerdictKind.UNSIGNED


def test_signatures_stripped_from_a_registered_decision(issued: Issued, trust: Trust) -> None:
    verdict = judge(issued.rendered.pdf, trust, register=_register(issued))
    assert verdict.kind is VerdictKind.NOT_SIGNED_THOUGH_REGISTERED


def test_the_register_recognises_its_own(issued: Issued, trust: Trust) -> None:
    verdict = judge(issued.signed, trust, register=_register(issued))
    assert (verdict.kind, verdict.register) == (VerdictKind.GENUINE, RegisterMatch.MATCHES)


def test_another_decision_under_a_registered_number(
    issued: Issued, key: SigningKey, trust: Trust
) -> None:
    """Rightly signed, but not what was issued under that number."""
    other = issue(issued.record.model_copy(update={"decision_id": UUID(int=7)}), key)
    verdict = judge(other.signed, trust, register=_register(issued))
    assert verdict.kind is VerdictKind.CHANGED
    assert verdict.integrity == {Integrity.REGISTER_DIFFERS}


def _register(issued: Issued) -> Callable[[Asked], Registered | None]:
    known = Registered(
        issued.record.number,
        sha256_hex(issued.signed),
        sha256_hex(canonical_json(issued.record)),
        len(issued.signed),
    )
    return lambda asked: known if asked.number == known.number else None


def test_the_same_name_from_another_root(issued: Issued, trust: Trust) -> None:
    forged = issue(issued.record, authority("Essai").mediator())
    verdict = judge(forged.signed, trust)
    assert verdict.kind is VerdictKind.UNKNOWN_SIGNER
    assert not verdict.signers[0].trusted


def test_a_trusted_stranger_is_not_the_mediator(issued: Issued, ca: Authority) -> None:
    other = issue(issued.record, ca.mediator("Basile Corvendal"))
    verdict = judge(other.signed, Trust((ca.root,)))
    assert verdict.kind is VerdictKind.UNKNOWN_SIGNER
    assert verdict.signers[0].trusted
    assert not verdict.signers[0].expected


def test_a_person_never_signs_in_a_field_of_time_stamps(
    issued: Issued, trust: Trust, key: SigningKey
) -> None:
    for signer in (authority("Autre").mediator(), key):
        for pdf in (issued.signed, issued.rendered.pdf):
            verdict = judge(foreign.sign_field(pdf, "DocTS1", signer), trust)
            assert verdict.kind is VerdictKind.CHANGED
            assert Integrity.RESERVED_FIELD in verdict.integrity


def test_a_stranger_signs_in_a_new_field_over_the_page(issued: Issued, ca: Authority) -> None:
    added = foreign.sign_new_field(issued.signed, ca.mediator("Basile Corvendal"))
    verdict = judge(added, Trust((ca.root,)))
    assert verdict.kind is VerdictKind.CHANGED
    assert Integrity.FIELDS in verdict.integrity


def test_a_signature_without_certification(issued: Issued, key: SigningKey, trust: Trust) -> None:
    plain = foreign.sign_field(issued.rendered.pdf, MEDIATOR_FIELD, key)
    verdict = judge(plain, trust)
    assert (verdict.kind, verdict.integrity) == (
        VerdictKind.CHANGED,
        frozenset({Integrity.CERTIFICATION}),
    )


def test_a_revoked_signer(issued: Issued, ca: Authority, key: SigningKey) -> None:
    listed = ca.revocations(key, at=NOW + timedelta(days=1))
    verdict = judge(issued.signed, Trust((ca.root,), (listed,)))
    assert verdict.kind is VerdictKind.REVOKED
    clean = ca.revocations(at=NOW)
    assert judge(issued.signed, Trust((ca.root,), (clean,))).genuine


def test_a_list_of_another_authority_revokes_nobody(
    issued: Issued, ca: Authority, key: SigningKey
) -> None:
    foreign_list = authority("Essai").revocations(key, at=NOW)
    assert judge(issued.signed, Trust((ca.root,), (foreign_list,))).genuine


def test_a_page_that_does_not_say_what_its_record_says(
    issued: Issued, key: SigningKey, trust: Trust, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Even under the mediator's own signature: text and data must agree."""
    other = issued.record.model_copy(update={"response_days": 30})
    monkeypatch.setattr(press, "canonical_json", lambda _record: canonical_json(other))
    verdict = judge(issue(issued.record, key).signed, trust)
    assert verdict.kind is VerdictKind.CHANGED
    assert verdict.integrity == {Integrity.RECORD_TEXT_DIFFERS}


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"PK\x03\x04", b"\x00" * 2000])
def test_what_is_no_document(data: bytes, trust: Trust) -> None:
    verdict = judge(data, trust)
    assert verdict.kind is VerdictKind.NOT_A_DECISION
    assert verdict.integrity == {Integrity.NOT_A_PDF}


def test_an_old_signature_stays_readable(issued: Issued, trust: Trust, key: SigningKey) -> None:
    long_after = key.certificate.not_valid_after_utc + timedelta(days=400)
    assert verify_decision(issued.signed, trust, long_after).genuine


def test_a_stamp_that_promises_another_name_changes_nothing(
    issued: Issued, ca: Authority, trust: Trust
) -> None:
    """The looks are the renderer's; the verdict goes by the certificate alone."""
    stranger = ca.mediator("Basile Corvendal")
    from mediator_desk.decisions.signing import pades

    painted = press.render_for_signature(
        issued.record, SignerMark("Odile Vautremont", "Essai, émission")
    )
    forged = pades.sign(painted.pdf, MEDIATOR_FIELD, stranger, NOW)
    assert judge(forged, trust).kind is VerdictKind.UNKNOWN_SIGNER
    assert stranger.certificate.public_bytes(Encoding.DER)
