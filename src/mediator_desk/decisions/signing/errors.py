"""What a key, a card or a service can refuse, as kinds with facts.

Owns this room's part of the error table. SECURITY: facts never hold a code, a passphrase or a
key; a service is named by its kind, never by an address with credentials in it.
"""

from typing import ClassVar

from mediator_desk.decisions.errors import DecisionError


class KeyFileRefused(DecisionError):
    """A key file (PKCS#12) or an issued certificate cannot be taken in.

    Facts: ``reason`` (wrong_password | unreadable | no_key | no_certificate | unsupported |
    no_chain | other_key | known).
    """

    kind: ClassVar[str] = "key_file_refused"


class PinWrong(DecisionError):
    """The card does not take this code.

    Facts: ``left``, what the card tells: ``some``, ``few`` (a wrong one was given before) or
    ``one`` (the next wrong code blocks it).
    """

    kind: ClassVar[str] = "pin_wrong"


class PinBlocked(DecisionError):
    """The card takes no code any more until its issuer unblocks it."""

    kind: ClassVar[str] = "pin_blocked"


class TokenGone(DecisionError):
    """The card is not in the reader, or was taken out at work; nothing was signed."""

    kind: ClassVar[str] = "token_gone"


class PinWithheld(DecisionError):
    """The reader takes the code itself, and was given none; nothing was signed."""

    kind: ClassVar[str] = "pin_withheld"


class TokenFailed(DecisionError):
    """The card's own software fails. Facts: ``reason``, its kind of failure, or ``module``."""

    kind: ClassVar[str] = "token_failed"


class TokenCrashed(TokenFailed):
    """The card's own software ended in the middle of its work, in the process it has to itself."""

    kind: ClassVar[str] = "token_crashed"


class TokenSilent(TokenFailed):
    """The card's own software did not answer in time, and was ended."""

    kind: ClassVar[str] = "token_silent"


class TokenUntrue(TokenFailed):
    """What the card's own software answered does not hold; nothing of it is used.

    Facts: ``reason`` (answer | certificate, another than the one listed | signature, not that of
    the certificate's key).
    """

    kind: ClassVar[str] = "token_untrue"


class ServiceUnavailable(DecisionError):
    """A service a lasting signature needs does not answer, or not as it should.

    Facts: ``service`` (timestamp | revocation), ``reason``.
    """

    kind: ClassVar[str] = "signing_service_unavailable"


class UpgradeImpossible(DecisionError):
    """A signed document cannot be made to last longer.

    Facts: ``reason`` (unsigned | incomplete | no_field | no_service | untrusted | not_lasting |
    not_proven | silent_signer | silent_authority | silent_time).
    """

    kind: ClassVar[str] = "upgrade_impossible"


class CopyRefused(DecisionError):
    """A document brought back by a co-signer is not the one that was handed out, signed on.

    Facts: ``reason`` (other_document | not_signed | changed | other_signer | complete).
    """

    kind: ClassVar[str] = "copy_refused"
