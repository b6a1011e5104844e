"""The same letter by other means: what else could set it, sign it, make it last.

Owns the other programs. One that is not installed is left out, and said to be.
"""

import importlib
import importlib.util
import io
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from html import escape
from pathlib import Path

from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.signers.pdf_signer import PdfTimeStamper
from pyhanko.sign.timestamps import HTTPTimeStamper
from pyhanko.sign.validation import add_validation_info
from pyhanko_certvalidator import ValidationContext

from mediator_desk.decisions.signing.keys import SigningKey
from tests.decisions.signing.services import Services, running
from tests.verification.lasting import plain

_TYPST = """
#set document(title: "Decision")
#set text(lang: "fr", size: 11pt, hyphenate: true)
#set par(justify: true)
#for words in json("words.json") [#par[#words]]
"""
_PASSWORD = b"benchmark"

Press = Callable[[], object]


def presses(words: Sequence[str], folder: Path) -> Iterator[tuple[str, Press | None]]:
    """Each other way of setting ``words`` as a PDF; none where its program is not installed."""
    yield "typst, PDF/A-3a + PDF/UA-1, no signature field", _typst(words, folder)
    yield "WeasyPrint, PDF/UA-1", _weasyprint(words)


def office(words: Sequence[str], folder: Path, key: SigningKey) -> tuple[str, Press | None]:
    """LibreOffice converting the letter, then the ``pyhanko`` command signing it."""
    name = "LibreOffice converting, then the pyhanko command signing"
    program = shutil.which("soffice")
    if program is None or importlib.util.find_spec("pyhanko.cli") is None:
        return name, None
    source, target = folder / "letter.html", folder / "letter.pdf"
    source.write_text(_html(words), "utf-8")
    held = folder / "key.p12"
    held.write_bytes(
        pkcs12.serialize_key_and_certificates(
            b"key", key.key, key.certificate, key.chain, BestAvailableEncryption(_PASSWORD)
        )
    )
    (folder / "password").write_bytes(_PASSWORD)
    converting = [program, "--headless", f"-env:UserInstallation={(folder / 'office').as_uri()}"]
    converting += ["--convert-to", "pdf", "--outdir", str(folder), str(source)]
    signing = [sys.executable, "-m", "pyhanko", "sign", "addsig", "--field", "Mediator1"]
    signing += ["--use-pades", "pkcs12", "--passfile", str(folder / "password")]
    signing += [str(target), str(folder / "signed.pdf"), str(held)]

    def convert_and_sign() -> None:
        for command in (converting, signing):
            subprocess.run(command, check=True, capture_output=True, timeout=120)

    return name, convert_and_sign


def archive_plainly(pdf: bytes, url: str, context: Callable[[], ValidationContext]) -> bytes:
    """What the library does by itself to make a signature last: proofs, then a time stamp."""
    (signature,) = PdfFileReader(io.BytesIO(pdf)).embedded_signatures
    proven, out = io.BytesIO(), io.BytesIO()
    add_validation_info(signature, context(), output=proven)
    stamper = PdfTimeStamper(HTTPTimeStamper(url), field_name="DocTS1")
    stamper.timestamp_pdf(IncrementalPdfFileWriter(proven), "sha256", context(), output=out)
    return out.getvalue()


def fetching(services: Services) -> Callable[[], ValidationContext]:
    """A context that asks the services of the authority, made anew for each use."""
    root = plain(services.root)
    return lambda: ValidationContext(
        trust_roots=[root], allow_fetching=True, revocation_mode="hard-fail"
    )


@contextmanager
def authority() -> Iterator[Services]:
    """An authority with its services, on loopback."""
    with tempfile.TemporaryDirectory() as folder, running(Path(folder)) as services:
        yield services


def _typst(words: Sequence[str], folder: Path) -> Press | None:
    if importlib.util.find_spec("typst") is None:
        return None
    typst = importlib.import_module("typst")
    (folder / "words.json").write_text(json.dumps(list(words)), "utf-8")
    source = folder / "letter.typ"
    source.write_text(_TYPST, "utf-8")
    return lambda: typst.compile(str(source), format="pdf", pdf_standards=["a-3a", "ua-1"])


def _weasyprint(words: Sequence[str]) -> Press | None:
    if importlib.util.find_spec("weasyprint") is None:
        return None
    # WHY by name: it brings no types, and is not always there.
    weasyprint = importlib.import_module("weasyprint")
    html = _html(words)
    return lambda: weasyprint.HTML(string=html).write_pdf(pdf_variant="pdf/ua-1")


def _html(words: Sequence[str]) -> str:
    paragraphs = "".join(f"<p>{escape(text)}</p>" for text in words)
    return f'<html lang="fr"><head><title>Decision</title></head><body>{paragraphs}</body></html>'
