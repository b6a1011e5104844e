"""Smart cards and other tokens: what lies on them, and signing with a key that never leaves them.

Owns what the desk believes of a card: each answer of its software is checked here, certificates
read, signatures verified. The software itself (PKCS#11) runs in a child of its own, in
``system.cards``: it can crash, hang or lie, and take nothing with it. The code is given to the card
and kept nowhere.
"""

import base64
import hashlib
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal, cast, get_args

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature

from mediator_desk.decisions.errors import DecisionError
from mediator_desk.decisions.signing.errors import (
    PinBlocked,
    PinWithheld,
    PinWrong,
    TokenCrashed,
    TokenFailed,
    TokenGone,
    TokenSilent,
    TokenUntrue,
)
from mediator_desk.decisions.signing.keys import ordered_chain
from mediator_desk.system.cards import limits
from mediator_desk.system.cards.process import Beat, Child, ChildEnded, ChildSilent

Left = Literal["some", "few", "one", "none"]
"""How many wrong codes a card still bears, as far as it tells; cards never tell a number."""

_LINUX: Final = (
    "/usr/lib/x86_64-linux-gnu/opensc-pkcs11.so",
    "/usr/lib64/opensc-pkcs11.so",
    "/usr/lib/opensc-pkcs11.so",
    "/usr/lib/libeTPkcs11.so",
)
_MACOS: Final = ("/Library/OpenSC/lib/opensc-pkcs11.so", "/usr/local/lib/libeTPkcs11.dylib")
_WINDOWS: Final = (
    r"C:\Program Files\OpenSC Project\OpenSC\pkcs11\opensc-pkcs11.dll",
    r"C:\Windows\System32\eTPKCS11.dll",
)
_LONGEST_LABEL: Final = 64
_REFUSALS: Final[dict[str, type[DecisionError]]] = {
    "pin_blocked": PinBlocked,
    "pin_withheld": PinWithheld,
    "gone": TokenGone,
}


def patient() -> None:
    """The beat of whoever waits for a card as long as it takes; see ``Beat``."""


@dataclass(frozen=True, slots=True)
class TokenKey:
    """A key of a token with its certificates. ``key_id`` and ``serial`` are hexadecimal.

    ``pad``: its reader takes the code itself.
    """

    module: str
    serial: str
    token: str
    key_id: str
    certificate: x509.Certificate
    chain: tuple[x509.Certificate, ...]
    left: Left
    pad: bool


@dataclass(frozen=True, slots=True)
class OpenTokenKey:
    """A token's key while it has taken the code. ``ask`` has it sign; none: it cannot."""

    certificate: x509.Certificate
    chain: tuple[x509.Certificate, ...]
    ask: Callable[[str, bytes], bytes] | None

    def sign(self, data: bytes) -> bytes:
        """The signature of ``data``, made on the card with SHA-256, and verified here.

        Raises TokenUntrue when it is not one of the certificate's key; TokenGone, PinWithheld,
        TokenFailed.
        """
        assert self.ask is not None
        key = self.certificate.public_key()
        try:
            if isinstance(key, rsa.RSAPublicKey):
                signature = self.ask("rsa", data)
                key.verify(signature, data, padding.PKCS1v15(), hashes.SHA256())
                return signature
            assert isinstance(key, ec.EllipticCurvePublicKey)
            signature = _as_sequence(self.ask("ecdsa", hashlib.sha256(data).digest()))
            key.verify(signature, data, ec.ECDSA(hashes.SHA256()))
        except InvalidSignature:
            raise TokenUntrue(reason="signature") from None
        return signature


def usual_modules() -> tuple[str, ...]:
    """The modules found where their makers install them on this system."""
    known = {"win32": _WINDOWS, "darwin": _MACOS}.get(sys.platform, _LINUX)
    return tuple(path for path in known if Path(path).is_file())


def list_keys(
    module: str,
    beat: Beat = patient,
    *,
    seconds: float | None = None,
    command: list[str] | None = None,
) -> tuple[TokenKey, ...]:
    """The keys of every token that is present, read without any code.

    Raises TokenFailed (``module`` when it does not load), one of its kinds, or what ``beat`` does.
    ``seconds`` bounds the answer, and ``command`` starts another child than the usual one.
    """
    with _child(beat, command) as child:
        told = _asked(child, {"ask": "list", "module": module}, b"", seconds or limits.LIST_SECONDS)
    found: list[TokenKey] = []
    with _checked():
        for token in _each(json.loads(told), limits.MOST_TOKENS):
            found += _keys_of(module, token)
    return tuple(found)


@contextmanager
def opened(
    module: str,
    serial: str,
    key_id: str,
    pin: str,
    beat: Beat = patient,
    *,
    command: list[str] | None = None,
) -> Iterator[OpenTokenKey]:
    """The key, once the card has taken the code; without one, it is typed on the reader.

    Raises PinWrong, PinBlocked, PinWithheld, TokenGone, TokenFailed or one of its kinds, or what
    ``beat`` does. ``command`` starts another child than the usual one.
    """
    with _child(beat, command) as child:
        head = {"ask": "open", "module": module, "serial": serial, "id": key_id}
        # SECURITY: the code leaves this process by the child's own pipe, and nowhere else.
        seconds = limits.OPEN_SECONDS if pin else limits.TYPED_SECONDS
        told = _asked(child, head, pin.encode("utf-8", "replace"), seconds)
        with _checked():
            certificates = _certificates(json.loads(told))
        own = _signers(certificates).get(key_id)
        if own is None:
            raise TokenGone
        chain = ordered_chain(own, [certificate for _, certificate in certificates])

        def ask(how: str, data: bytes) -> bytes:
            return _asked(child, {"ask": "sign", "how": how}, data, limits.SIGN_SECONDS)

        yield OpenTokenKey(own, chain, ask)


@contextmanager
def _child(beat: Beat, command: list[str] | None = None) -> Iterator[Child]:
    """A child for one use, ended with it; what it does wrong in our words."""
    with _translated():
        child = Child(beat, command)
    try:
        yield child
    except BaseException:
        child.end()
        raise
    child.leave()


def _asked(child: Child, head: dict[str, Any], body: bytes, seconds: float) -> bytes:
    """The body of the answer. Raises what the card refused with."""
    with _translated():
        answer, told = child.ask(head, body, seconds=seconds)
    if answer.get("ok") is True:
        return told
    reason = str(answer.get("reason"))
    if reason == "pin_wrong":
        raise PinWrong(left=_left(answer.get("left"), "some"))
    if reason in _REFUSALS:
        raise _REFUSALS[reason]
    detail = "module" if reason == "module" else answer.get("detail")
    if isinstance(detail, str) and detail.isidentifier() and len(detail) <= _LONGEST_LABEL:
        raise TokenFailed(reason=detail)
    raise TokenUntrue(reason="answer")


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except ChildEnded:
        raise TokenCrashed from None
    except ChildSilent:
        raise TokenSilent from None


@contextmanager
def _checked() -> Iterator[None]:
    """SECURITY: an answer is that of a library somebody else wrote: any shape may come."""
    try:
        yield
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise TokenUntrue(reason="answer") from None


def _keys_of(module: str, token: dict[str, Any]) -> list[TokenKey]:
    certificates = _certificates(token["certificates"])
    return [
        TokenKey(
            module=module,
            serial=bytes.fromhex(token["serial"]).hex(),
            token=_shown(token["label"]),
            key_id=identifier,
            certificate=certificate,
            chain=ordered_chain(certificate, [one for _, one in certificates]),
            left=_left(token["left"], None),
            pad=token["pad"] is True,
        )
        for identifier, certificate in _signers(certificates).items()
    ]


def _certificates(told: object) -> list[tuple[str, x509.Certificate]]:
    """The certificates of a token by identifier; a card's issuers lie beside its own."""
    found: list[tuple[str, x509.Certificate]] = []
    for one in _each(told, limits.MOST_CERTIFICATES):
        identifier = bytes.fromhex(one["id"]).hex()
        der = base64.b64decode(one["der"], validate=True)
        # WHY passed over: a token may hold anything; what cannot be read is no key to sign with.
        try:
            certificate = x509.load_der_x509_certificate(der)
            _is_authority(certificate)
            key = certificate.public_key()
        except (ValueError, UnsupportedAlgorithm, x509.DuplicateExtension):
            continue
        if isinstance(key, rsa.RSAPublicKey | ec.EllipticCurvePublicKey):
            found.append((identifier, certificate))
    return found


def _signers(certificates: list[tuple[str, x509.Certificate]]) -> dict[str, x509.Certificate]:
    """Those of people, one for each key: the last written, where a card keeps old ones."""
    return {name: one for name, one in certificates if not _is_authority(one)}


def _each(told: object, most: int) -> list[dict[str, Any]]:
    """``told`` as what it has to be: a list, of so many things at most. Raises ValueError."""
    if not isinstance(told, list) or len(told) > most:
        raise ValueError
    return told


def _left(told: object, otherwise: Left | None) -> Left:
    if isinstance(told, str) and told in get_args(Left):
        return cast("Left", told)
    if otherwise is None:
        raise ValueError
    return otherwise


def _shown(label: str) -> str:
    """A label fit for a screen: what turns the reading round, or shows nothing, is left out."""
    seen = "".join(letter for letter in label if letter.isprintable())
    return seen[:_LONGEST_LABEL].strip()


def _is_authority(certificate: x509.Certificate) -> bool:
    try:
        return bool(certificate.extensions.get_extension_for_class(x509.BasicConstraints).value.ca)
    except x509.ExtensionNotFound:
        return False


def _as_sequence(pair: bytes) -> bytes:
    """An ECDSA signature as a CMS signature holds it; cards give its two numbers side by side."""
    half = len(pair) // 2
    r, s = (int.from_bytes(part, "big") for part in (pair[:half], pair[half:]))
    return encode_dss_signature(r, s)
