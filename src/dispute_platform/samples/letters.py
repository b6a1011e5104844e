"""What people write to each other: letters, handwriting, e-mails, chats.

Owns the form of each; never the words.
"""

import io
import re
from collections.abc import Sequence
from datetime import datetime, time, timedelta, timezone
from email import policy
from email.message import EmailMessage
from email.utils import format_datetime
from typing import Any, Final

from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Spacer

from dispute_exchange.parties import Party
from dispute_exchange.vocabulary import PartyRole
from dispute_platform.samples.calendar import paris_to_utc, utc_to_paris
from dispute_platform.samples.facts import Facts, address_block
from dispute_platform.samples.handwriting import scanned_page
from dispute_platform.samples.library import wording
from dispute_platform.samples.paper import (
    Letterhead,
    bold,
    letterhead_of,
    para,
    prose,
    right,
    set_document,
    style,
)

_A4_POINTS: Final = (595.28, 841.89)
_POSTCODE: Final = re.compile(r"^\d{5} ")


def letter(facts: Facts) -> bytes:
    """A typed letter: a company's on its paper, a person's on white paper."""
    sender = facts.sender
    third = facts.get("head") is not None
    private = sender.role is PartyRole.CONSUMER and not third
    head = _white(sender) if private else facts.letterhead()
    to = facts.text("to") or address_block(facts.consumer if third else facts.addressee)
    place = sender.address.city if sender.address else ""
    if third and head.lines:
        place = next(
            (_POSTCODE.sub("", line) for line in head.lines if _POSTCODE.match(line)), place
        )
    flow: list[Any] = []
    if private:
        flow += [para(address_block(sender), style(head)), Spacer(0, 4 * mm)]
    flow += [
        para(to, style(head, leftIndent=95 * mm)),
        Spacer(0, 6 * mm),
        para(
            facts.label("letter_date").format(
                place=facts.text("place", place), day=facts.day_words()
            ),
            right(head),
        ),
        para(f"{facts.label('subject')} {facts.text('subject', facts.exhibit.title)}", bold(head)),
    ]
    if facts.get("registered"):
        flow.append(
            para(
                facts.label("registered").format(no=facts.text("registered")),
                style(head, fontSize=9),
            )
        )
    flow += [
        Spacer(0, 4 * mm),
        *prose(facts.text("text"), style(head)),
        Spacer(0, 6 * mm),
        para(facts.text("signed", sender.contact_name or sender.name), right(head)),
    ]
    return set_document(
        head, facts.exhibit.title, flow, made=facts.made, password=facts.get("password")
    )


def scan(facts: Facts) -> bytes:
    """A page put through a scanner, by hand unless ``typed``; ``blur`` makes it illegible."""
    page = scanned_page(
        facts.text("text"),
        facts.chance("hand"),
        blur=float(facts.get("blur", 0)),
        typed=bool(facts.get("typed")),
    )
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=_A4_POINTS, invariant=1)
    canvas.setTitle(facts.exhibit.title)
    canvas.drawImage(ImageReader(io.BytesIO(page)), 0, 0, *_A4_POINTS)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def mail(facts: Facts) -> bytes:
    """An e-mail as the mail program saved it, headers and attachments included."""
    message = EmailMessage(policy=policy.SMTP)
    sent = _sent(facts)
    sender = facts.text("sender") or _mailbox(facts.sender)
    receiver = facts.text("to") or _mailbox(facts.addressee)
    mark = f"{facts.chance('mail').getrandbits(64):016x}"
    message["Return-Path"] = f"<{sender.rsplit('<')[-1].rstrip('>')}>"
    message["Received"] = (
        f"from relais.exemple.invalid (relais.exemple.invalid [192.0.2.25]) by "
        f"boite.exemple.invalid with ESMTPS id {mark[:10]}; {format_datetime(sent)}"
    )
    message["Date"] = format_datetime(sent)
    message["From"] = sender
    message["To"] = receiver
    message["Subject"] = facts.text("subject", facts.exhibit.title)
    message["Message-ID"] = f"<{mark}@exemple.invalid>"
    message.set_content(facts.text("text") + "\n", charset="utf-8", cte="quoted-printable")
    for number in facts.get("attach", ()):
        _attach(message, facts, number)
    if message.is_multipart():
        message.set_boundary(f"=_{mark}")
    return message.as_bytes()


def chat(facts: Facts) -> bytes:
    """A conversation copied out of a chat window: one line per message, Windows line ends."""
    lines = [facts.text("heading", facts.exhibit.title), ""]
    lines += [f"[{when}] {who} : {words}" for when, who, words in facts.rows("rows")]
    lines += _small_talk(facts, int(facts.get("messages", 0)))
    return ("\r\n".join(lines) + "\r\n").encode("utf-8-sig" if facts.get("bom") else "utf-8")


def _small_talk(facts: Facts, count: int) -> Sequence[str]:
    """``count`` further messages of a conversation that goes on and on."""
    chance, said = facts.chance("talk"), wording()["talk"]
    at = datetime.combine(facts.on(), time(8, 12))
    names = (facts.consumer.name, facts.story.trader.contact_name or facts.story.trader.name)
    lines = []
    for turn in range(count):
        at += timedelta(minutes=chance.randint(1, 95))
        words = chance.choice(said["consumer" if turn % 2 == 0 else "trader"])
        number = f"{chance.randrange(1000, 9999)}"
        lines.append(
            f"[{at:%d/%m/%Y %H:%M}] {names[turn % 2]} : {facts.say(words).replace('[n]', number)}"
        )
    return lines


def _sent(facts: Facts) -> datetime:
    hour, minute = (int(part) for part in str(facts.get("at", "18:07")).split(":"))
    local = datetime.combine(facts.on(), time(hour, minute, facts.chance("sent").randrange(60)))
    return paris_to_utc(local).astimezone(_zone(local))


def _zone(local: datetime) -> timezone:
    shown = utc_to_paris(paris_to_utc(local)) - paris_to_utc(local).replace(tzinfo=None)
    return timezone(shown)


def _mailbox(party: Party) -> str:
    name = (party.shop or party.name).replace(",", "").replace('"', "")
    return f'"{name}" <{party.email or "sans.adresse@exemple.invalid"}>'


def _attach(message: EmailMessage, facts: Facts, number: int) -> None:
    from dispute_platform.samples.exhibits import make_file

    made = make_file(facts.story, facts.story.exhibits[number - 1])
    main, _, sub = made.media_type.partition("/")
    if main == "message":
        main, sub = "application", "octet-stream"
    message.add_attachment(
        made.data, maintype=main, subtype=sub, filename=made.original_name, cte="base64"
    )


def _white(party: Party) -> Letterhead:
    paper = letterhead_of(party)
    return Letterhead(party.name, (), style="plain", serif=paper.serif)
