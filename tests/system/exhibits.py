"""Small files of every kind, made on the spot, and how the tests look at what comes back."""

import io
import zipfile
from collections.abc import Callable
from email.message import EmailMessage

import pytest
from PIL import Image
from reportlab.pdfgen import canvas

from mediator_desk.system.preview import PageImage, PreviewRefused


def pdf(*lines: str, size: tuple[float, float] = (595, 842)) -> bytes:
    out = io.BytesIO()
    paper = canvas.Canvas(out, pagesize=size, invariant=True)
    for line in lines:
        paper.drawString(72, size[1] / 2, line)
        paper.showPage()
    paper.save()
    return out.getvalue()


def picture(form: str, size: tuple[int, int] = (60, 40), **options: object) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, (200, 10, 20)).save(out, form, **options)
    return out.getvalue()


def refusal(work: Callable[[], object]) -> str:
    with pytest.raises(PreviewRefused) as caught:
        work()
    return caught.value.reason


def pixel(image: PageImage, x: int, y: int) -> tuple[int, int, int]:
    at = y * image.stride + x * 4
    blue, green, red = image.pixels[at : at + 3]
    return red, green, blue


def archive(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as packed:
        for name, content in members.items():
            packed.writestr(name, content)
    return out.getvalue()


def mail() -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Camille Exemple <camille@exemple.invalid>"
    message["To"] = "service@exemple.invalid"
    message["Subject"] = "Ma commande n° 42 – retard"
    message["Date"] = "Mon, 02 Nov 2026 10:00:00 +0100"
    message.set_content("Bonjour,\nrien reçu.\n")
    message.add_alternative("<p>Bonjour, <b>rien</b> reçu.</p>", subtype="html")
    message.add_attachment(
        pdf("facture"), maintype="application", subtype="octet-stream", filename="facture é.pdf"
    )
    return message
