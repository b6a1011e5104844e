"""Papers as parties send them, and a dispute that holds them."""

import io
import uuid
from pathlib import Path

from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from dispute_exchange.canonical import sha256_hex
from dispute_exchange.evidence import EvidenceItem, Seen
from dispute_exchange.vocabulary import Disclosure, EvidenceType
from mediator_desk.usecases.desk import Desk
from tests.desk.material import START, C, Made, T, in_mediation, make_file, put_in
from tests.exchange.material import Exhibits, Platform

SECRET = "IBAN FR76 9999 8888 7777"
AUTHOR = "Solène Arvaillon, privé"


def paper(*lines: str, pages: int = 1) -> bytes:
    """A PDF with text, a title and an author, like a word processor makes."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4)
    canvas.setTitle(SECRET)
    canvas.setAuthor(AUTHOR)
    for _ in range(pages):
        for place, line in enumerate(lines):
            canvas.drawString(72, 760 - 24 * place, line)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def picture(width: int = 320, height: int = 200, colour: str = "#3355aa") -> bytes:
    """A PNG with a comment of its maker."""
    from PIL.PngImagePlugin import PngInfo

    facts = PngInfo()
    facts.add_text("Author", AUTHOR)
    image = Image.new("RGB", (width, height), colour)
    image.paste("#ffffff", (10, 10, width // 2, height // 2))
    out = io.BytesIO()
    image.save(out, "PNG", pnginfo=facts)
    return out.getvalue()


PAPERS: Exhibits = {
    "evidence/0001-releve.pdf": ("application/pdf", paper("Releve", SECRET, pages=2)),
    "evidence/0002-photo.png": ("image/png", picture()),
    "evidence/0003-lettre.txt": ("text/plain", b"Une lettre.\n" * 4),
    "evidence/0004-prive.pdf": ("application/pdf", paper("Note privee")),
    "evidence/0005-entretien.pdf": ("application/pdf", paper("Dit a part")),
}
_WHO = (
    (C, Disclosure.ALL_PARTIES, ()),
    (T, Disclosure.ALL_PARTIES, (C,)),
    (C, Disclosure.ALL_PARTIES, (T,)),
    (C, Disclosure.CONSUMER_ONLY, ()),
    (T, Disclosure.CAUCUS_B, ()),
)


def items(exhibits: Exhibits = PAPERS) -> tuple[EvidenceItem, ...]:
    """One exhibit per stance: unseen by the trader, seen, seen, in confidence, said apart."""
    made = []
    for number, ((path, (media_type, data)), (by, disclosure, seen)) in enumerate(
        zip(exhibits.items(), _WHO, strict=True), start=1
    ):
        made.append(
            EvidenceItem(
                evidence_id=uuid.UUID(int=100 + number),
                piece_no=number,
                title=f"Papier {number}",
                type=EvidenceType.LETTER if number != 1 else EvidenceType.BANK_STATEMENT,
                submitted_by=by,
                submitted_at=START,
                path=path,
                original_name=path.split("-", 1)[-1],
                media_type=media_type,
                size=len(data),
                sha256=sha256_hex(data),
                disclosure=disclosure,
                seen_by=tuple(Seen(by=role, at=START) for role in seen),
            )
        )
    return tuple(made)


def exhibit_id(number: int) -> uuid.UUID:
    """The identifier of exhibit ``number``."""
    return uuid.UUID(int=100 + number)


def held(desk: Desk, platform: Platform, folder: Path, *more: object) -> uuid.UUID:
    """The dispute, really imported; ``more`` events are told after its entry into mediation."""
    said = [*in_mediation(), *more]
    made: Made = make_file(platform, said, exhibits=PAPERS, evidence=items())  # type: ignore[arg-type]
    return put_in(desk, made, folder).dispute_id
