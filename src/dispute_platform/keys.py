"""What makes this platform itself: its identity, its keys and its authority, kept in one folder.

Owns the folder ``keys``: created whole or not at all, readable by its owner only. Never hands a
private key to anything but the code that signs with it.
"""

import json
import os
import secrets
import shutil
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from threading import Lock
from uuid import UUID

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand
from joserfc.jwk import OKPKey
from uuid_utils.compat import uuid7

from dispute_platform import durable
from dispute_platform.authority import (
    ROOT_LIST,
    Authority,
    listed_at,
    new_clock,
    new_issuing,
    new_root,
    new_seal,
    pem,
)

_SECRET_BYTES = 32


@dataclass(slots=True)
class PlatformKeys:
    """Identity, signing keys and authorities of one platform.

    ``receipt_key_id`` and ``token_key_id`` are RFC 7638 thumbprints.
    """

    platform_id: UUID
    name: str
    receipt_key: OKPKey
    token_key: OKPKey
    seal_root: x509.Certificate
    seal: Authority
    root: Authority
    issuing: Authority
    clock: Authority
    secret: bytes
    folder: Path
    _placing: Lock = field(default_factory=Lock, repr=False)

    @property
    def mediator_root(self) -> x509.Certificate:
        """The root of mediators and of their time."""
        return self.root.certificate

    def publish_at(self, address: str) -> None:
        """Have every certificate below the root of mediators name its list at ``address``.

        Certificates given out before keep what they said; keys and names stay.
        """
        url = address.rstrip("/") + ROOT_LIST
        with self._placing:
            if url not in self.issuing.list_urls:
                self.issuing = self._listed("mediators", self.issuing, url)
            if url not in self.clock.list_urls:
                self.clock = self._listed("clock", self.clock, url)

    def _listed(self, stem: str, below: Authority, url: str) -> Authority:
        made = listed_at(self.root, below, url)
        fresh = self.folder / f".{stem}.{os.getpid()}.{secrets.token_hex(4)}"
        durable.write_private(fresh, pem(made.certificate).encode("ascii"))
        durable.rename(fresh, self.folder / f"{stem}.crt")
        return made

    @property
    def receipt_key_id(self) -> str:
        """The ``kid`` of receipts."""
        return self.receipt_key.thumbprint()

    @property
    def token_key_id(self) -> str:
        """The ``kid`` of access tokens."""
        return self.token_key.thumbprint()

    def derived(self, purpose: str) -> bytes:
        """A 32-byte secret of its own for ``purpose``."""
        info = b"dispute-platform/1/" + purpose.encode("ascii")
        return HKDFExpand(hashes.SHA256(), _SECRET_BYTES, info).derive(self.secret)


def load_or_create(folder: Path, name: str, now: datetime) -> PlatformKeys:
    """The keys in ``folder``; made first, under ``name``, when there are none.

    WHY a folder renamed into place: two processes starting at once, or a power cut, leave either
    no keys or one whole set.
    """
    if not folder.is_dir():
        fresh = folder.with_name(f".{folder.name}.{os.getpid()}.{secrets.token_hex(4)}")
        fresh.mkdir(mode=0o700, parents=True)
        _create(fresh, name, now)
        durable.sync_folder(fresh)
        try:
            durable.rename(fresh, folder)
        except OSError:
            shutil.rmtree(fresh, ignore_errors=True)
            if not folder.is_dir():
                raise
    _make_clock(folder, now)
    return _load(folder)


def _create(folder: Path, name: str, now: datetime) -> None:
    seal_root = new_root(f"{name} Seal Root", name, now)
    mediator_root = new_root(f"{name} Mediators Root", name, now)
    issuing = new_issuing(mediator_root, f"{name} Mediators", name, now)
    seal = new_seal(seal_root, f"{name} Seal", name, now)
    for stem, authority in {
        "seal-root": seal_root,
        "seal": seal,
        "mediators-root": mediator_root,
        "mediators": issuing,
    }.items():
        durable.write_private(folder / f"{stem}.key", _key_pem(authority.key))
        durable.write_private(folder / f"{stem}.crt", pem(authority.certificate).encode("ascii"))
    for stem in ("receipt", "token"):
        jwk = OKPKey.generate_key("Ed25519").as_dict(private=True)
        durable.write_private(folder / f"{stem}.jwk", json.dumps(jwk).encode("ascii"))
    durable.write_private(folder / "secret.bin", secrets.token_bytes(_SECRET_BYTES))
    identity = {"platform_id": str(uuid7()), "name": name}
    durable.write_private(folder / "platform.json", json.dumps(identity).encode("utf-8"))


def _make_clock(folder: Path, now: datetime) -> None:
    """The time-stamp service, added to folders made before there was one.

    WHY the certificate last: it is what tells that both are there.
    """
    if (folder / "clock.crt").is_file():
        return
    name = json.loads((folder / "platform.json").read_text("utf-8"))["name"]
    clock = new_clock(_authority(folder, "mediators-root"), f"{name} Clock", name, now)
    (folder / "clock.key").unlink(missing_ok=True)
    durable.write_private(folder / "clock.key", _key_pem(clock.key))
    durable.write_private(folder / "clock.crt", pem(clock.certificate).encode("ascii"))


def _load(folder: Path) -> PlatformKeys:
    identity = json.loads((folder / "platform.json").read_text("utf-8"))
    return PlatformKeys(
        platform_id=UUID(identity["platform_id"]),
        name=identity["name"],
        receipt_key=_jwk(folder / "receipt.jwk"),
        token_key=_jwk(folder / "token.jwk"),
        seal_root=_certificate(folder / "seal-root.crt"),
        seal=_authority(folder, "seal"),
        root=_authority(folder, "mediators-root"),
        issuing=_authority(folder, "mediators"),
        clock=_authority(folder, "clock"),
        secret=(folder / "secret.bin").read_bytes(),
        folder=folder,
    )


def _jwk(path: Path) -> OKPKey:
    return OKPKey.import_key(json.loads(path.read_text("ascii")))


def _authority(folder: Path, stem: str) -> Authority:
    key = serialization.load_pem_private_key((folder / f"{stem}.key").read_bytes(), None)
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        raise TypeError(f"{stem}.key is not an elliptic-curve key")
    return Authority(key, _certificate(folder / f"{stem}.crt"))


def _certificate(path: Path) -> x509.Certificate:
    return x509.load_pem_x509_certificate(path.read_bytes())


def _key_pem(key: ec.EllipticCurvePrivateKey) -> bytes:
    return key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
