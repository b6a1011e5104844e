"""E-mails as evidence: headers, text and the list of what is attached.

Owns the reading of RFC 5322 files as they come, broken ones included; fetches nothing.
"""

import email.errors
import email.generator
import email.parser
import email.policy
from collections.abc import Iterator
from email.message import EmailMessage
from typing import Final, cast

from mediator_desk.system.preview.limits import (
    LARGEST_ATTACHMENT,
    LARGEST_TEXT,
    MOST_ATTACHMENTS,
)
from mediator_desk.system.preview.media_types import media_type_of
from mediator_desk.system.preview.models import Attachment, EmailPreview
from mediator_desk.system.preview.readers.refusal import Refusal
from mediator_desk.system.preview.readers.words import (
    bare_html,
    decode,
    text_of_html,
    visible,
)

_SHOWN_HEADERS: Final = ("From", "Reply-To", "To", "Cc", "Date", "Subject", "Message-ID")
_LONGEST_HEADER: Final = 2_000
# What the standard library raises on hostile headers and bodies, beside its own errors.
_TROUBLE: Final = (
    email.errors.MessageError,
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    AssertionError,
    RecursionError,
)


class MailReader:
    """One e-mail; parsed once, its attachments read on request."""

    def __init__(self, data: bytes) -> None:
        try:
            parser = email.parser.BytesParser(policy=email.policy.default)
            self._message = parser.parsebytes(data)
            self._body = self._find_body()
            self._attached = list(self._attachments())[:MOST_ATTACHMENTS]
        except _TROUBLE:
            raise Refusal("damaged") from None

    def preview(self) -> EmailPreview:
        """What to show of it."""
        plain = self._words_of(self._body)
        text, from_html = self._text(plain)
        laid_out = self._laid_out()
        markup, remote = ("", 0) if laid_out is None else bare_html(self._words_of(laid_out))
        return EmailPreview(
            headers=tuple(self._headers()),
            text=visible(text[:LARGEST_TEXT]),
            text_from_html=from_html,
            truncated=len(text) > LARGEST_TEXT,
            attachments=tuple(
                self._facts(index, part) for index, part in enumerate(self._attached)
            ),
            markup=markup,
            remote=remote,
        )

    def attachment(self, index: int) -> bytes:
        """The bytes of an attachment, to be shown as a file of its own."""
        if not 0 <= index < len(self._attached):
            raise Refusal("absent")
        data = _content(self._attached[index])
        if len(data) > LARGEST_ATTACHMENT:
            raise Refusal("too_large")
        return data

    def _headers(self) -> Iterator[tuple[str, str]]:
        for name in _SHOWN_HEADERS:
            try:
                value = self._message.get(name)
            except _TROUBLE:
                value = "…"
            if value is not None:
                yield name, visible(str(value)[:_LONGEST_HEADER].replace("\n", " "))

    def _find_body(self) -> EmailMessage | None:
        for part in self._leaves():
            if part.get_content_type() == "text/plain" and not _is_attached(part):
                return part
        for part in self._leaves():
            if part.get_content_type() == "text/html" and not _is_attached(part):
                return part
        return None

    def _text(self, words: str) -> tuple[str, bool]:
        if self._body is not None and self._body.get_content_type() == "text/html":
            return text_of_html(words), True
        return words, False

    def _laid_out(self) -> EmailMessage | None:
        """The part that says the same in HTML, if there is one."""
        for part in self._leaves():
            if part.get_content_type() == "text/html" and not _is_attached(part):
                return part
        return None

    def _words_of(self, part: EmailMessage | None) -> str:
        if part is None:
            return ""
        raw = _content(part)[: LARGEST_TEXT * 2]
        try:
            return raw.decode(part.get_content_charset() or "utf-8")
        except (LookupError, UnicodeDecodeError):
            return decode(raw)[0]

    def _attachments(self) -> Iterator[EmailMessage]:
        for part in self._leaves():
            if part is self._body:
                continue
            alternative = part.get_content_type() == "text/html" and not _is_attached(part)
            if not alternative:
                yield part

    def _leaves(self) -> Iterator[EmailMessage]:
        # WHY not walk(): an attached e-mail is one attachment, not a part of this one.
        waiting = [self._message]
        while waiting:
            part = waiting.pop(0)
            if part.get_content_maintype() == "multipart" and part.is_multipart():
                waiting[:0] = cast("list[EmailMessage]", part.get_payload())
            else:
                yield part

    def _facts(self, index: int, part: EmailMessage) -> Attachment:
        try:
            name = part.get_filename() or ""
        except _TROUBLE:
            name = ""
        data = _content(part)
        attached_mail = part.get_content_type() == "message/rfc822"
        media_type = "message/rfc822" if attached_mail else media_type_of(data)
        return Attachment(
            index=index, name=visible(name[:255]), media_type=media_type, size=len(data)
        )


def _is_attached(part: EmailMessage) -> bool:
    return part.get_content_disposition() == "attachment"


def _content(part: EmailMessage) -> bytes:
    try:
        if part.get_content_type() == "message/rfc822":
            inner = cast("list[EmailMessage]", part.get_payload())
            return inner[0].as_bytes() if isinstance(inner, list) and inner else b""
        data = part.get_payload(decode=True)
    except _TROUBLE:
        return b""
    return data if isinstance(data, bytes) else b""
