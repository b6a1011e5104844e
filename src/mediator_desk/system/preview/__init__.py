"""Showing untrusted files: every parser of evidence runs in a child that can do nothing else.

Owns the child, its sandbox, the protocol and the caps on both sides; never writes a file, and
never lets a byte of evidence be parsed in the process that holds the vault's keys.
"""

from mediator_desk.system.preview.client import PreviewClient
from mediator_desk.system.preview.models import (
    Attachment,
    EmailPreview,
    FileFacts,
    Hazard,
    PageImage,
    PageLayout,
    PreviewRefused,
    PreviewSource,
    Sheet,
    TablePreview,
    TextPreview,
    source_of_bytes,
)

__all__ = [
    "Attachment",
    "EmailPreview",
    "FileFacts",
    "Hazard",
    "PageImage",
    "PageLayout",
    "PreviewClient",
    "PreviewRefused",
    "PreviewSource",
    "Sheet",
    "TablePreview",
    "TextPreview",
    "source_of_bytes",
]
