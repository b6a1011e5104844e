"""A certificate authority with its services, for real, on loopback (certomancer).

One configuration gives a root, an issuing authority, signers (one of them revoked), a time-stamp
authority whose certificate ends early and one whose certificate ends late, OCSP and CRLs. The
server can be told to be down.
"""

import logging
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from wsgiref.types import StartResponse, WSGIEnvironment

import pytest
from certomancer.integrations.animator import Animator, AnimatorArchStore
from certomancer.registry import ArchLabel, CertLabel, CertomancerConfig, KeyLabel
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_der_private_key,
)
from werkzeug.serving import WSGIRequestHandler, make_server

from mediator_desk.decisions.signing import network
from mediator_desk.decisions.signing import services as asking
from mediator_desk.decisions.signing.keys import SigningKey
from tests.decisions.authority import Authority
from tests.patience import PATIENCE_S

_KEYS = ("root", "issuing", "ocsp", "tsa", "short-tsa", "odile", "amadou", "revoked")
_CONFIGURATION = Path(__file__).with_name("authority.yml")


@dataclass
class Services:
    """The authority and where its services answer; ``down`` names those that do not.

    ``fraction`` is that of the second its clock tells, in millionths.
    """

    url: str
    arch: Any
    down: set[str] = field(default_factory=set)
    asked: list[str] = field(default_factory=list)
    fraction: int = 0

    @property
    def timestamp_url(self) -> str:
        return f"{self.url}/essai/tsa/tsa"

    @property
    def short_timestamp_url(self) -> str:
        return f"{self.url}/essai/tsa/short-tsa"

    @property
    def root(self) -> x509.Certificate:
        return self.certificate("root")

    @property
    def authority(self) -> Authority:
        """The root and who issues under it, with their keys."""
        root, issuing = (
            load_der_private_key(self.arch.key_set.get_private_key(KeyLabel(one)).dump(), None)
            for one in ("root", "issuing")
        )
        return Authority(self.root, self.certificate("issuing"), issuing, root)

    def certificate(self, label: str) -> x509.Certificate:
        return x509.load_der_x509_certificate(self.arch.get_cert(CertLabel(label)).dump())

    def key(self, label: str, *, chain: bool = True) -> SigningKey:
        """A signer of the authority, as the desk holds one."""
        pair = self.arch.key_set.get_private_key(KeyLabel(label.removesuffix("-expired")))
        private = load_der_private_key(pair.dump(), None)
        above = (self.certificate("issuing"), self.root) if chain else ()
        return SigningKey(private, self.certificate(label), above)


class _Quiet(WSGIRequestHandler):
    def log(self, *said: Any) -> None:
        """Says nothing on the terminal."""


@contextmanager
def running(folder: Path) -> Iterator[Services]:
    """The authority, answering on a free port until the end."""
    for name in _KEYS:
        (folder / f"{name}.pem").write_bytes(_key(name))
    services = Services("", None)
    server = make_server("127.0.0.1", 0, _Gate(services), threaded=True, request_handler=_Quiet)
    services.url = f"http://127.0.0.1:{server.server_port}"
    configuration = _CONFIGURATION.read_text("utf-8").replace("@URL@", services.url)
    services.arch = CertomancerConfig.from_yaml(
        configuration.replace("@KEYS@", str(folder)), str(folder)
    ).get_pki_arch(ArchLabel("essai"))
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        with waited_for():
            yield services
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@contextmanager
def waited_for() -> Iterator[None]:
    """WHY: a service is this very process here, slow when the computer is; how slow one may be is
    tried where fetching is."""
    with pytest.MonkeyPatch.context() as patient:
        for module in (network, asking):
            patient.setattr(module, "PATIENCE_SECONDS", PATIENCE_S)
            patient.setattr(module, "PATIENCE_IN_ALL_SECONDS", PATIENCE_S)
        yield


class _Gate:
    """Lets a request through to the authority, unless its kind of service is down."""

    def __init__(self, services: Services) -> None:
        self._services = services

    def __call__(self, environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        service = environ["PATH_INFO"].split("/")[2]
        self._services.asked.append(service)
        if service in self._services.down:
            start("503 Service Unavailable", [("Content-Length", "0")])
            return [b""]
        # WHY set by the test: X.509 has no fraction of a second, and strict readers say so.
        now = datetime.now(UTC).replace(microsecond=self._services.fraction)
        store = AnimatorArchStore({ArchLabel("essai"): self._services.arch})
        return Animator(store, at_time=now, with_web_ui=False)(environ, start)


def _key(name: str) -> bytes:
    key = (
        rsa.generate_private_key(65537, 2048)
        if name == "amadou"
        else ec.generate_private_key(ec.SECP256R1())
    )
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
