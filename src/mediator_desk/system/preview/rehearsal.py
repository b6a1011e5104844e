"""One very small file of each kind, read by the child before it closes its doors behind it.

Owns the samples only. WHY: many modules are imported when a parser first needs them, and by then
no file can be opened any more.
"""

from typing import Final

_MAIL: Final = (
    b"From: =?utf-8?q?=C3=A9?= <a@exemple.invalid>\r\nTo: b@exemple.invalid\r\n"
    b"Date: Mon, 2 Nov 2026 10:00:00 +0100\r\nContent-Type: multipart/mixed; boundary=b\r\n"
    b"\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>&eacute;</p>\r\n--b\r\n"
    b"Content-Type: message/rfc822\r\n\r\nSubject: a\r\n\r\na\r\n--b--\r\n"
)
_PICTURE: Final = (
    b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff!\xf9\x04\x01\x00\x00\x00\x00,"
    b"\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"
)
_PAGE: Final = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n"
    b"trailer<</Root 1 0 R>>\n%%EOF"
)

SAMPLES: Final = (
    (_MAIL, "email"),
    (_MAIL, "attachment"),
    (b"a;b\n1;2\n3;4\n", "table"),
    (b"<html><p>a</p></html>", "text"),
    (_PICTURE, "facts"),
    (_PICTURE, "image"),
    (_PAGE, "facts"),
    (_PAGE, "page"),
    (_PAGE, "page_text"),
    (_PAGE, "page_layout"),
)
"""Each file with what is asked about it."""
