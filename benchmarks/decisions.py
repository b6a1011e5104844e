"""Setting, signing, archiving and verifying a decision against the bare libraries, in one run.

The floor signs the same prepared bytes with the same key through pyHanko's own signer, asks the
same services on loopback through its own way to an archive, and asks it alone whether a signature
holds. Beside them, the same letter by other programs, where they are installed.
"""

import io
import tempfile
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from xml.sax.saxutils import escape

from asn1crypto.keys import PrivateKeyInfo
from asn1crypto.x509 import Certificate
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.registry import SimpleCertificateStore
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph, SimpleDocTemplate

from benchmarks import presses
from benchmarks.measuring import Effort, Line, say, turns
from dispute_exchange.decision import DecisionRecord
from dispute_exchange.verification.check import verify_decision
from dispute_exchange.verification.signatures import MEDIATOR_FIELD, Trust
from mediator_desk.decisions.compose import compose
from mediator_desk.decisions.render.faces import SERIF, register
from mediator_desk.decisions.render.furniture import SignerMark
from mediator_desk.decisions.render.press import render_for_signature
from mediator_desk.decisions.signing import pades
from mediator_desk.decisions.signing.keys import SigningKey
from mediator_desk.decisions.signing.lasting import upgrade
from mediator_desk.decisions.signing.services import Services
from tests.decisions import material as m
from tests.decisions.authority import authority


def lines(effort: Effort) -> Iterator[Line]:
    """Setting, signing and verifying one decision, each against the library it rests on."""
    ca = authority()
    key = ca.mediator()
    mark = SignerMark(key.subject, key.issuer)
    record = _composed()
    pdf = render_for_signature(record, mark).pdf
    signed = pades.sign(pdf, MEDIATOR_FIELD, key, m.NOW)
    trust, bare = Trust((ca.root,)), _BareSigner(key)
    words = _words(record)
    times = turns(
        {
            "set": lambda: render_for_signature(_composed(), mark),
            "bare set": lambda: _set_plainly(words),
            "sign": lambda: pades.sign(pdf, MEDIATOR_FIELD, key, m.NOW),
            "bare sign": lambda: bare.sign(pdf),
            "verify": lambda: verify_decision(signed, trust, m.NOW),
            "bare verify": lambda: bare.verify(signed),
        },
        effort.of(25, 9),
    )
    ours, floor = times["sign"] + times["verify"], times["bare sign"] + times["bare verify"]
    size = f"{len(pdf) / 1000:.0f} kB"
    yield Line(f"decision of {size} signed and verified / pyHanko alone", ours, floor)
    yield Line("  signed / pyHanko alone", times["sign"], times["bare sign"])
    yield Line(
        "  verified (signature, record, text, fields) / signature alone",
        times["verify"],
        times["bare verify"],
    )
    yield Line(
        "decision composed, set, tagged, finished / reportlab alone",
        times["set"],
        times["bare set"],
    )
    yield Line(
        "decision set and signed / reportlab + pyHanko",
        times["set"] + times["sign"],
        times["bare set"] + times["bare sign"],
        aim=1.5,
    )

    yield from _lasting(effort, pdf)
    yield from _elsewhere(effort, words, key, times["set"] + times["sign"])


def _lasting(effort: Effort, pdf: bytes) -> Iterator[Line]:
    """To the archive and back, against an authority that answers on this machine."""
    with presses.authority() as services:
        key, asked = services.key("odile"), Services(services.timestamp_url, (services.root,))
        now = datetime.now(UTC).replace(microsecond=0)
        signed, trust = pades.sign(pdf, MEDIATOR_FIELD, key, now), Trust((services.root,))
        context = presses.fetching(services)
        archived = upgrade(signed, asked)
        later = datetime.now(UTC) + timedelta(seconds=2)
        bare = _BareSigner(key)
        times = turns(
            {
                "archive": lambda: upgrade(signed, asked),
                "bare archive": lambda: presses.archive_plainly(
                    signed, services.timestamp_url, context
                ),
                "verify": lambda: verify_decision(archived, trust, later),
                "bare verify": lambda: bare.verify(archived, later),
            },
            effort.of(9, 3),
        )
    kind = verify_decision(archived, trust, later).signers[0].level
    yield Line(
        "made to last (OCSP, lists, stamp) / pyHanko alone",
        times["archive"],
        times["bare archive"],
        note=kind.value,
    )
    yield Line(
        "  verified offline, level and time proven / signature alone",
        times["verify"],
        times["bare verify"],
    )


def _elsewhere(
    effort: Effort, words: Sequence[str], key: SigningKey, ours: float
) -> Iterator[Line]:
    """The same words by other programs; ``ours`` is set, tagged, finished and signed."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        found = dict(presses.presses(words, folder))
        name, converting = presses.office(words, folder, key)
        for what, press in found.items():
            if press is None:
                say(f"  {what}: skipped, not installed")
                continue
            taken = turns({what: press}, effort.of(9, 3))
            yield Line(f"set and signed / {what}", ours, taken[what])
        if converting is None:
            say(f"  {name}: skipped, not installed")
            return
        taken = turns({name: converting}, effort.of(3, 1))
        yield Line(f"set and signed / {name}", ours, taken[name])


def _composed() -> DecisionRecord:
    return compose(m.draft_fr(), m.basis(), m.IDENTITY, m.NOW)


def _words(record: DecisionRecord) -> list[str]:
    """Every text of the record that a reader sees, in order."""

    def found(value: object) -> Iterator[str]:
        if isinstance(value, str) and " " in value:
            yield value
        elif isinstance(value, dict):
            for inner in value.values():
                yield from found(inner)
        elif isinstance(value, list | tuple):
            for inner in value:
                yield from found(inner)

    return list(found(record.model_dump(mode="json")))


def _set_plainly(words: Sequence[str]) -> bytes:
    """The same words as paragraphs of an ordinary document in an embedded face."""
    register(SERIF)
    style = ParagraphStyle("plain", fontName=SERIF, fontSize=11, leading=15)
    out = io.BytesIO()
    document = SimpleDocTemplate(out, pagesize=A4, invariant=1)
    document.build([Paragraph(escape(text), style) for text in words])
    return out.getvalue()


class _BareSigner:
    """What anybody gets from the library without further care."""

    def __init__(self, key: SigningKey) -> None:
        store = SimpleCertificateStore()
        store.register_multiple([_plain(certificate) for certificate in key.chain])
        private = key.key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
        self._root = _plain(key.chain[-1])
        self._signer = SimpleSigner(
            signing_cert=_plain(key.certificate),
            signing_key=PrivateKeyInfo.load(private),
            cert_registry=store,
        )

    def sign(self, pdf: bytes) -> bytes:
        metadata = PdfSignatureMetadata(
            field_name=MEDIATOR_FIELD, md_algorithm="sha256", subfilter=SigSeedSubFilter.PADES
        )
        out = io.BytesIO()
        writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
        PdfSigner(metadata, signer=self._signer).sign_pdf(
            writer, existing_fields_only=True, output=out
        )
        return out.getvalue()

    def verify(self, pdf: bytes, at: datetime = m.NOW) -> bool:
        (signature,) = PdfFileReader(io.BytesIO(pdf)).embedded_regular_signatures
        context = ValidationContext(trust_roots=[self._root], moment=at, allow_fetching=False)
        return bool(validate_pdf_signature(signature, context).bottom_line)


def _plain(certificate: object) -> Certificate:
    assert hasattr(certificate, "public_bytes")
    return Certificate.load(certificate.public_bytes(Encoding.DER))
