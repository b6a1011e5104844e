"""Disputes of any size, to measure with: many events, heavy exhibits, a long document.

Owns how size is made; never a story. Nothing here is part of the caseload. The bytes of the
exhibits are made again whenever they are opened, so that a heavy dispute weighs little in memory.
"""

import hashlib
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, time
from functools import cache, partial
from typing import BinaryIO, Final

import pikepdf
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from dispute_exchange.events import EventBody, HeadAmount, MessageSent, OfferMade, ReadReceipt
from dispute_exchange.evidence import EvidenceItem
from dispute_exchange.moments import Moment
from dispute_exchange.money import Money
from dispute_exchange.vocabulary import EvidenceType, PartyRole
from dispute_platform.material import DisputeMaterial, MaterialRecord
from dispute_platform.samples.assembly import build
from dispute_platform.samples.calendar import REFERENCE_DAY, paris_to_utc, utc_to_paris
from dispute_platform.samples.handwriting import scanned_page
from dispute_platform.samples.library import dice, made_id, wording
from dispute_platform.samples.paper import load_fonts
from dispute_platform.samples.typography import typeset

_BASE: Final = 17
"""The scenario a large dispute begins with: a kitchen that never gets finished."""

_PIECE_PAGES: Final = 4
_PAGE: Final = (1240, 1754)
_PAGE_BYTES: Final = _PAGE[0] * _PAGE[1]
_LINES: Final = 46


@dataclass(frozen=True, slots=True)
class _Added:
    """An exhibit that only adds weight."""

    title: str
    make: Callable[[], bytes]


def build_large(
    *, events: int = 2_000, evidence_mb: int = 0, pages: int = 0, seed: int = 0
) -> DisputeMaterial:
    """A dispute with exactly ``events`` events and exhibits of ``evidence_mb`` megabytes (10**6).

    The weight is made of whole scans, so a few megabytes more may come; ``pages`` adds one text
    document of so many pages. ValueError for fewer events than the story it begins with has.
    """
    base = build(_BASE, seed=seed)
    record = base.record
    if events < len(record.events):
        raise ValueError(f"a large dispute has at least {len(record.events)} events")
    added = [*_scans(evidence_mb, seed)]
    if pages:
        added.append(_Added(f"Registre de {pages} pages", partial(long_document, pages, seed)))
    items = {_item(record, place, piece, seed): piece for place, piece in enumerate(added, 1)}
    first, *others = record.events
    ids = (*first.evidence_ids, *(item.evidence_id for item in items))
    told = (first.model_copy(update={"evidence_ids": ids}), *others)
    return DisputeMaterial(
        record=record.model_copy(
            update={
                "dispute_id": made_id("large", events, evidence_mb, pages, seed),
                "file_no": f"{90_000 + events % 10_000}",
                "events": (*told, *_talk(record, events - len(told), seed)),
                "evidence": (*record.evidence, *items),
            }
        ),
        complaint_pdf=base.complaint_pdf,
        exhibits={
            **base.exhibits,
            **{item.evidence_id: partial(_opened, piece) for item, piece in items.items()},
        },
    )


def long_document(pages: int, seed: int = 0) -> bytes:
    """A text PDF of ``pages`` pages."""
    load_fonts()
    chance, talk = dice(seed, "long", pages), wording()["talk"]
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1)
    canvas.setTitle("Registre")
    for page in range(1, pages + 1):
        canvas.setFont("SansBold", 12)
        canvas.drawString(56, 790, f"Registre des échanges, page {page} sur {pages}")
        canvas.setFont("Sans", 9.5)
        for line in range(_LINES):
            words = chance.choice(talk["consumer" if line % 2 else "trader"])
            words = words.replace("[n]", str(chance.randrange(1000, 9999)))
            canvas.drawString(56, 762 - line * 15, f"{page:03}.{line + 1:02}  {words}")
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _scans(megabytes: int, seed: int) -> Iterator[_Added]:
    needed = -(-megabytes * 1_000_000 // _PAGE_BYTES)
    for place in range(0, needed, _PIECE_PAGES):
        count = min(_PIECE_PAGES, needed - place)
        number = place // _PIECE_PAGES + 1
        yield _Added(f"Dossier numérisé, liasse {number}", partial(_scan, number, count, seed))


def _scan(number: int, pages: int, seed: int) -> bytes:
    """A PDF of ``pages`` scans in plain grey: what an old office scanner makes, at its weight."""
    ink = _written_once(seed)
    with pikepdf.new() as pdf:
        for page in range(pages):
            noise = dice(seed, "scan", number, page).randbytes(_PAGE_BYTES)
            grey = Image.blend(ink, Image.frombytes("L", _PAGE, noise), 0.12)
            image = pdf.make_stream(
                grey.tobytes(),
                Type=pikepdf.Name.XObject,
                Subtype=pikepdf.Name.Image,
                Width=_PAGE[0],
                Height=_PAGE[1],
                ColorSpace=pikepdf.Name.DeviceGray,
                BitsPerComponent=8,
            )
            added = pdf.add_blank_page(page_size=(595, 842))
            added.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Im0=image))
            added.Contents = pdf.make_stream(b"q 595 0 0 842 0 0 cm /Im0 Do Q")
        out = io.BytesIO()
        pdf.save(out, deterministic_id=True, compress_streams=False)
    return out.getvalue()


@cache
def _written_once(seed: int) -> Image.Image:
    lines = "\n".join(wording()["talk"]["consumer"])
    page = scanned_page(lines, dice(seed, "written once"))
    return Image.open(io.BytesIO(page)).convert("L")


def _opened(piece: _Added) -> BinaryIO:
    return io.BytesIO(piece.make())


def _item(record: MaterialRecord, place: int, piece: _Added, seed: int) -> EvidenceItem:
    data = piece.make()
    number = len(record.evidence) + place
    return EvidenceItem(
        evidence_id=made_id(seed, "large", piece.title),
        piece_no=number,
        title=piece.title,
        type=EvidenceType.LETTER,
        submitted_by=PartyRole.CONSUMER,
        submitted_at=record.events[0].recorded_at,
        path=f"evidence/{number:04}-liasse.pdf",
        original_name=f"liasse-{place:03}.pdf",
        media_type="application/pdf",
        size=len(data),
        sha256=hashlib.sha256(data).hexdigest(),
    )


def _talk(record: MaterialRecord, count: int, seed: int) -> Iterator[EventBody]:
    """``count`` more events, from the last one told up to the story's now."""
    chance, said = dice(seed, "talk"), wording()["talk"]
    start = record.events[-1].recorded_at
    now = paris_to_utc(datetime.combine(REFERENCE_DAY, time(10, 30)))
    names = (record.parties[0].name, record.parties[-1].name)
    asked, offered = 320_000, 150_000
    for place in range(count):
        seq = len(record.events) + place + 1
        at = start + (now - start) * (place + 1) / (count + 1)
        turn = place // 2 % 2
        role = (PartyRole.CONSUMER, PartyRole.TRADER)[turn]
        pool = said["consumer" if turn == 0 else "trader"]
        words = " ".join(chance.sample(pool, chance.randint(1, 3)))
        text = typeset(words.replace("[n]", str(chance.randrange(1000, 9999))), "fr")
        payload: MessageSent | OfferMade | ReadReceipt = MessageSent(text=text)
        if place % 2:
            payload, role = ReadReceipt(by=_other(role), event_seq=seq - 1), _other(role)
        elif place % 50 == 0:
            asked, offered = asked - (asked - offered) // 8, offered + (asked - offered) // 12
            amount = Money(minor=asked if turn == 0 else offered)
            share = HeadAmount(head_id=record.claim.heads[0].head_id, amount=amount)
            payload = OfferMade(text=text, amount=amount, heads=(share,))
        yield EventBody(
            seq=seq,
            event_id=made_id(seed, "large", seq),
            occurred=Moment(on=utc_to_paris(at).date(), at=at),
            recorded_at=at,
            actor=role,
            actor_name=names[0 if role is PartyRole.CONSUMER else 1],
            payload=payload,
        )


def _other(role: PartyRole) -> PartyRole:
    return PartyRole.TRADER if role is PartyRole.CONSUMER else PartyRole.CONSUMER
