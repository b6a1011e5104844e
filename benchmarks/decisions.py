"""Signing and verifying a decision against the bare library, in one run.

``python -m benchmarks.decisions [ROUNDS]``. The floor signs the same prepared bytes with the same
key through pyHanko's own signer, and asks it alone whether the signature holds.
"""

import io
import statistics
import sys
import time
from collections.abc import Callable, Iterator

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

from dispute_exchange.verification.check import verify_decision
from dispute_exchange.verification.signatures import MEDIATOR_FIELD, Trust
from mediator_desk.decisions.compose import compose
from mediator_desk.decisions.render.furniture import SignerMark
from mediator_desk.decisions.render.press import render_for_signature
from mediator_desk.decisions.signing import pades
from mediator_desk.decisions.signing.keys import SigningKey
from tests.decisions import material as m
from tests.decisions.authority import authority


def lines(rounds: int = 15) -> Iterator[str]:
    """What to print: medians in milliseconds over ``rounds``, and their ratios."""
    ca = authority()
    key = ca.mediator()
    record = compose(m.draft_fr(), m.basis(), m.IDENTITY, m.NOW)
    mark = SignerMark(key.subject, key.issuer)
    pdf = render_for_signature(record, mark).pdf
    signed = pades.sign(pdf, MEDIATOR_FIELD, key, m.NOW)
    trust, bare = Trust((ca.root,)), _BareSigner(key)
    times = _alternating(
        {
            "render": lambda: render_for_signature(record, mark),
            "sign": lambda: pades.sign(pdf, MEDIATOR_FIELD, key, m.NOW),
            "verify": lambda: verify_decision(signed, trust, m.NOW),
            "bare sign": lambda: bare.sign(pdf),
            "bare verify": lambda: bare.verify(signed),
        },
        rounds,
    )
    ours, floor = times["sign"] + times["verify"], times["bare sign"] + times["bare verify"]
    yield f"decision of {len(pdf) / 1000:.0f} kB: rendered in {times['render']:.0f} ms"
    ratio = times["sign"] / times["bare sign"]
    yield f"  sign: {times['sign']:.0f} ms, {ratio:.2f} x pyHanko alone"
    yield (
        f"  verify (signature, record, text, fields): {times['verify']:.0f} ms, "
        f"{times['verify'] / times['bare verify']:.2f} x pyHanko's signature check alone"
    )
    yield f"  sign and verify: {ours:.0f} ms, {ours / floor:.2f} x pyHanko alone"


def _alternating(tasks: dict[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """The median of each task in milliseconds, taken turn by turn so that noise is shared."""
    taken: dict[str, list[float]] = {name: [] for name in tasks}
    for _ in range(rounds):
        for name, task in tasks.items():
            started = time.perf_counter()
            task()
            taken[name].append(1000 * (time.perf_counter() - started))
    return {name: statistics.median(values) for name, values in taken.items()}


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

    def verify(self, pdf: bytes) -> bool:
        (signature,) = PdfFileReader(io.BytesIO(pdf)).embedded_signatures
        context = ValidationContext(trust_roots=[self._root], moment=m.NOW, allow_fetching=False)
        return bool(validate_pdf_signature(signature, context).bottom_line)


def _plain(certificate: object) -> Certificate:
    assert hasattr(certificate, "public_bytes")
    return Certificate.load(certificate.public_bytes(Encoding.DER))


if __name__ == "__main__":
    for line in lines(*(int(argument) for argument in sys.argv[1:2])):
        print(line)
