"""What drafting, signing and verifying can refuse, as kinds with facts.

Owns the decisions' part of the error table; its facts hold rule names, articles, counts and ids,
never a word of a draft.
"""

from typing import ClassVar

from mediator_desk.errors import DeskError


class DecisionError(DeskError):
    """The root of everything below."""

    kind: ClassVar[str] = "decision"


class GateClosed(DecisionError):
    """Something keeps the draft from being signed. Facts: ``rules``, the names of what blocks."""

    kind: ClassVar[str] = "gate_closed"


class NotConfirmed(DecisionError):
    """The mediator has not confirmed signing in person."""

    kind: ClassVar[str] = "not_confirmed"


class SigningKeyUnusable(DecisionError):
    """No key to sign with, or not now.

    Facts: ``reason`` (missing | unreadable | mismatch | expired | not_yet_valid | not_for_signing).
    """

    kind: ClassVar[str] = "signing_key_unusable"


class SignatureFailed(DecisionError):
    """The signature could not be made. Facts: ``reason``, the library's own kind of failure."""

    kind: ClassVar[str] = "signature_failed"


class SignatureNotVerified(DecisionError):
    """The bytes just signed do not verify; nothing was kept. Facts: ``verdict``, ``integrity``."""

    kind: ClassVar[str] = "signature_not_verified"


class BodyTextInvalid(DecisionError):
    """A text of the mediation body does not hold; nothing of it is used.

    Facts: ``file``, ``entry`` (a path in it, a place, or empty), ``reason`` (unknown_file |
    too_large | too_long | encoding | syntax | unknown_entry | entry_missing | value | braces |
    fact | fact_missing | required | recipient | no_notices | pattern | not_png | picture |
    too_many_pixels), and where there is one ``name``, the fact between braces; ``line`` and
    ``column``, from 1; ``expected``, the kind of what should stand there, and ``choices``, names
    of which it is one.
    """

    kind: ClassVar[str] = "body_text_invalid"


class TemplateInvalid(DecisionError):
    """A text of ``resources/templates`` cannot be used. Facts: ``template``, ``reason``."""

    kind: ClassVar[str] = "template_invalid"
