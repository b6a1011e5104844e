"""Every exhibit is a real file that the library of its kind opens."""

import io
import struct
import unicodedata
from collections import Counter
from email import policy
from email.parser import BytesParser

import openpyxl
import pikepdf
import pypdfium2
import pytest
from PIL import Image

from dispute_exchange.canonical import sha256_hex
from dispute_exchange.evidence import EvidenceItem
from dispute_platform.samples import story
from dispute_platform.samples.facts import Facts
from tests.samples.caseload import KEYS, bytes_of, material

PASSWORDS = {"14": "rive-0417"}
every = pytest.mark.parametrize("key", KEYS)


def items() -> list[tuple[str, EvidenceItem]]:
    return [(key, item) for key in KEYS for item in material(key).record.evidence]


@every
def test_every_exhibit_opens(key: str) -> None:
    for item in material(key).record.evidence:
        data = bytes_of(key, item.piece_no)
        assert (len(data), sha256_hex(data)) == (item.size, item.sha256)
        open_as(item, data, PASSWORDS.get(key))
    open_pdf(material(key).complaint_pdf, None)


def open_as(item: EvidenceItem, data: bytes, password: str | None) -> None:
    if item.media_type == "application/pdf":
        open_pdf(data, password)
    elif item.media_type in {"image/jpeg", "image/png"}:
        open_picture(data)
    elif item.media_type == "message/rfc822":
        open_mail(data)
    elif item.media_type == "text/plain":
        assert "\r\n" in data.decode("utf-8")
    elif item.media_type.endswith("spreadsheetml.sheet"):
        sheet = openpyxl.load_workbook(io.BytesIO(data)).active
        assert sheet is not None
        assert sheet.max_row >= 4
    else:
        assert item.media_type == "application/vnd.ms-outlook"
        open_outlook(data)


def open_pdf(data: bytes, password: str | None) -> None:
    try:
        pdf = pikepdf.open(io.BytesIO(data))
    except pikepdf.PasswordError:
        assert password is not None
        pdf = pikepdf.open(io.BytesIO(data), password=password)
    with pdf:
        assert len(pdf.pages) >= 1


def open_picture(data: bytes) -> None:
    with Image.open(io.BytesIO(data)) as picture:
        picture.load()
        assert min(picture.size) >= 400
        assert not picture.getexif()
        assert len(picture.convert("L").getcolors(256) or ()) > 20


def open_mail(data: bytes) -> None:
    message = BytesParser(policy=policy.default).parsebytes(data)
    for header in ("From", "To", "Date", "Subject", "Message-ID"):
        assert message[header]
    body = message.get_body(("plain",))
    assert body is not None
    assert len(body.get_content()) > 60


def open_outlook(data: bytes) -> None:
    """Follows the FAT of the compound file to its directory and mini stream (MS-CFB)."""
    assert data[:8] == bytes.fromhex("d0cf11e0a1b11ae1")
    fat = struct.unpack("<128I", data[512:1024])
    start = struct.unpack_from("<I", data, 48)[0]
    directory = b""
    while start < 0xFFFFFFFA:
        directory += data[512 + start * 512 :][:512]
        start = fat[start]
    names = [
        directory[at : at + struct.unpack_from("<H", directory, at + 64)[0] - 2].decode("utf-16-le")
        for at in range(0, len(directory), 128)
        if struct.unpack_from("<H", directory, at + 64)[0]
    ]
    assert names[0] == "Root Entry"
    assert {"__substg1.0_0037001F", "__properties_version1.0"} <= set(names)


def test_each_dispute_has_three_to_fourteen_exhibits_of_several_kinds() -> None:
    counts = Counter(key for key, _ in items())
    assert all(3 <= counts[key] <= 14 for key in KEYS)
    kinds = Counter(item.media_type for _, item in items())
    assert len(kinds) >= 7
    assert kinds["image/jpeg"] >= 20


def test_about_one_dispute_in_seven_has_a_defect_of_each_sort() -> None:
    defects = {key: item.defect for key, item in items() if item.defect}
    assert 5 <= len(defects) <= 8
    assert {defect.value for defect in defects.values() if defect} == {
        "ILLEGIBLE",
        "INCOMPLETE",
        "EXPIRED",
    }


def test_an_attachment_is_the_exhibit_it_repeats() -> None:
    message = BytesParser(policy=policy.default).parsebytes(bytes_of("13", 3))
    (attached,) = message.iter_attachments()
    assert attached.get_payload(decode=True) == bytes_of("13", 2)


def test_edge_files() -> None:
    names = {item.original_name for _, item in items()}
    assert any(name.endswith(".HEIC") for name in names)
    assert any(name.endswith(".msg") for name in names)
    assert any(name.count(".") >= 3 for name in names)
    assert any("\r\n" in name and unicodedata.is_normalized("NFD", name) for name in names)
    assert any(
        item.media_type == "application/pdf" and item.original_name.endswith(".jpg")
        for _, item in items()
    )
    talk = next(i for _, i in items() if i.original_name == "conversation-export.txt")
    assert bytes_of("09", talk.piece_no).count(b"\r\n") >= 1900
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(io.BytesIO(bytes_of("14", 4)))


def test_a_negative_line_stands_on_a_bill() -> None:
    page = pypdfium2.PdfDocument(bytes_of("13", 1))[0]
    assert "\u2212100,00" in page.get_textpage().get_text_range()


def test_the_doubted_tracking_was_made_on_another_day_than_it_says() -> None:
    number = next(i.piece_no for k, i in items() if k == "42" and i.authenticity != "AUTH_NONE")
    with pikepdf.open(io.BytesIO(bytes_of("42", number))) as pdf:
        assert str(pdf.docinfo["/CreationDate"]).startswith("D:20260526")


@every
def test_no_document_is_younger_than_its_filing(key: str) -> None:
    told = story(key)
    for exhibit, item in zip(told.exhibits, material(key).record.evidence, strict=True):
        assert Facts(told, exhibit).on() <= item.submitted_at.date(), item.title
