"""Smart cards and other tokens, through the module their maker ships (PKCS#11).

Owns every word spoken with such a module: which tokens are there, which of their keys have a
certificate, signing with one. The code is given to the card and kept nowhere. The private key
never leaves the card.
"""

import contextlib
import hashlib
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import RLock
from typing import Any, Final, Literal

import pkcs11
from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from pkcs11 import Attribute, Mechanism, ObjectClass, TokenFlag
from pkcs11 import exceptions as refusals

from mediator_desk.decisions.signing.errors import PinBlocked, PinWrong, TokenFailed, TokenGone
from mediator_desk.decisions.signing.keys import ordered_chain

Left = Literal["some", "few", "one", "none"]
"""How many wrong codes a card still bears, as far as it tells; cards never tell a number."""

_LINUX: Final = (
    "/usr/lib/x86_64-linux-gnu/opensc-pkcs11.so",
    "/usr/lib64/opensc-pkcs11.so",
    "/usr/lib/opensc-pkcs11.so",
)
_MACOS: Final = ("/Library/OpenSC/lib/opensc-pkcs11.so",)
_WINDOWS: Final = (
    r"C:\Program Files\OpenSC Project\OpenSC\pkcs11\opensc-pkcs11.dll",
    r"C:\Windows\System32\eTPKCS11.dll",
)
_one_at_a_time: Final = RLock()
"""WHY: modules are not told of threads, and some would break under two of them."""
_GONE = (
    refusals.TokenNotPresent,
    refusals.DeviceRemoved,
    refusals.TokenNotRecognised,
    refusals.NoSuchToken,
    refusals.SessionHandleInvalid,
    refusals.SessionClosed,
    refusals.SlotIDInvalid,
    refusals.ObjectHandleInvalid,
)


@dataclass(frozen=True, slots=True)
class TokenKey:
    """A key of a token with its certificates. ``key_id`` and ``serial`` are hexadecimal."""

    module: str
    serial: str
    token: str
    key_id: str
    certificate: x509.Certificate
    chain: tuple[x509.Certificate, ...]
    left: Left


@dataclass(frozen=True, slots=True)
class OpenTokenKey:
    """A token's key while its session lasts."""

    certificate: x509.Certificate
    chain: tuple[x509.Certificate, ...]
    private: Any

    def sign(self, data: bytes) -> bytes:
        """The signature of ``data``, made on the card with SHA-256."""
        with _translated(None):
            if isinstance(self.certificate.public_key(), rsa.RSAPublicKey):
                return bytes(self.private.sign(data, mechanism=Mechanism.SHA256_RSA_PKCS))
            # WHY the bare mechanism over a digest made here: older modules know no other.
            digest = hashlib.sha256(data).digest()
            pair = bytes(self.private.sign(digest, mechanism=Mechanism.ECDSA))
        half = len(pair) // 2
        r, s = (int.from_bytes(part, "big") for part in (pair[:half], pair[half:]))
        return encode_dss_signature(r, s)


def usual_modules() -> tuple[str, ...]:
    """The modules found where their makers install them on this system."""
    known = {"win32": _WINDOWS, "darwin": _MACOS}.get(sys.platform, _LINUX)
    return tuple(path for path in known if Path(path).is_file())


def list_keys(module: str) -> tuple[TokenKey, ...]:
    """The keys of every token that is present, read without any code. Raises TokenFailed."""
    found: list[TokenKey] = []
    with _one_at_a_time:
        for token in _tokens(module):
            with contextlib.suppress(TokenGone):
                found += _keys_of(module, token)
    return tuple(found)


@contextmanager
def opened(module: str, serial: str, key_id: str, pin: str) -> Iterator[OpenTokenKey]:
    """The key, once the card has taken the code.

    Raises PinWrong, PinBlocked, TokenGone or TokenFailed.
    """
    with _one_at_a_time, _session(module, serial, pin) as (token, session):
        with _translated(token):
            identifier = bytes.fromhex(key_id)
            certificates = _certificates(session)
            private = session.get_key(object_class=ObjectClass.PRIVATE_KEY, id=identifier)
        own = certificates.get(identifier)
        if own is None:
            raise TokenGone
        yield OpenTokenKey(own, ordered_chain(own, list(certificates.values())), private)


@contextmanager
def _session(module: str, serial: str, pin: str) -> Iterator[tuple[Any, Any]]:
    """The token and a session in which it has taken the code."""
    token = next((one for one in _tokens(module) if one.serial.hex() == serial), None)
    if token is None:
        raise TokenGone
    if _left(token) == "none":
        raise PinBlocked
    with _translated(token):
        session = token.open(user_pin=pin)
    try:
        yield token, session
    finally:
        with contextlib.suppress(refusals.PKCS11Error):
            session.close()


def _keys_of(module: str, token: Any) -> list[TokenKey]:
    with _translated(token), token.open() as session:
        certificates = _certificates(session)
    return [
        TokenKey(
            module=module,
            serial=token.serial.hex(),
            token=token.label.strip(),
            key_id=identifier.hex(),
            certificate=certificate,
            chain=ordered_chain(certificate, list(certificates.values())),
            left=_left(token),
        )
        for identifier, certificate in certificates.items()
        if not _is_authority(certificate)
    ]


def _certificates(session: Any) -> dict[bytes, x509.Certificate]:
    """The certificates of a token by identifier; a card's issuers lie beside its own."""
    found: dict[bytes, x509.Certificate] = {}
    for held in session.get_objects({Attribute.CLASS: ObjectClass.CERTIFICATE}):
        # SECURITY: a token may hold anything; what cannot be read is no key to sign with.
        with contextlib.suppress(ValueError, UnsupportedAlgorithm, x509.DuplicateExtension):
            certificate = x509.load_der_x509_certificate(held[Attribute.VALUE])
            _is_authority(certificate)
            if isinstance(certificate.public_key(), rsa.RSAPublicKey | ec.EllipticCurvePublicKey):
                found[bytes(held[Attribute.ID])] = certificate
    return found


def _is_authority(certificate: x509.Certificate) -> bool:
    try:
        return bool(certificate.extensions.get_extension_for_class(x509.BasicConstraints).value.ca)
    except x509.ExtensionNotFound:
        return False


def _tokens(module: str) -> list[Any]:
    """The tokens present now."""
    try:
        library = pkcs11.lib(module)
    except (refusals.PKCS11Error, RuntimeError, OSError):
        raise TokenFailed(reason="module") from None
    with _translated(None):
        slots = library.get_slots(token_present=True)
        tokens = []
        for slot in slots:
            # A card may be taken out between the two questions.
            with contextlib.suppress(*_GONE):
                tokens.append(slot.get_token())
    return [token for token in tokens if token.flags & TokenFlag.TOKEN_INITIALIZED]


def _left(token: Any) -> Left:
    if token.flags & TokenFlag.USER_PIN_LOCKED:
        return "none"
    if token.flags & TokenFlag.USER_PIN_FINAL_TRY:
        return "one"
    return "few" if token.flags & TokenFlag.USER_PIN_COUNT_LOW else "some"


@contextmanager
def _translated(token: Any) -> Iterator[None]:
    """The card's refusals as ours."""
    try:
        yield
    except (refusals.PinIncorrect, refusals.PinInvalid, refusals.PinLenRange):
        left = _left(token.slot.get_token()) if token is not None else "some"
        if left == "none":
            raise PinBlocked from None
        raise PinWrong(left=left) from None
    except (refusals.PinLocked, refusals.PinExpired):
        raise PinBlocked from None
    except _GONE:
        raise TokenGone from None
    except refusals.DeviceError:
        # WHY gone: cards pulled out at work most often answer with a general device error.
        raise TokenGone from None
    except refusals.PKCS11Error as failure:
        raise TokenFailed(reason=type(failure).__name__) from None
