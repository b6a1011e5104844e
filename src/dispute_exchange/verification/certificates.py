"""Certificates and revocation lists handed over as files.

Owns reading them, in PEM or DER; nothing is trusted for having been read.
"""

from pathlib import Path
from typing import Final

from cryptography import x509

_MARK: Final = b"-----BEGIN "
_LIST: Final = b"-----BEGIN X509 CRL-----"
_END: Final = b"-----END X509 CRL-----"
_LARGEST: Final = 32 << 20


class Unusable(Exception):
    """A file without what it should hold: ``no_certificate`` or ``no_list``, and its path."""


def certificates(path: Path) -> list[x509.Certificate]:
    """Every certificate of a file. Raises OSError, or Unusable when it holds none."""
    data = _read(path)
    try:
        if _MARK in data:
            return x509.load_pem_x509_certificates(data)
        return [x509.load_der_x509_certificate(data)]
    except ValueError:
        raise Unusable("no_certificate", path) from None


def lists(path: Path) -> list[x509.CertificateRevocationList]:
    """Every revocation list of a file. Raises OSError, or Unusable when it holds none."""
    data = _read(path)
    try:
        if _MARK not in data:
            return [x509.load_der_x509_crl(data)]
        found = [_LIST + rest.split(_END)[0] + _END for rest in data.split(_LIST)[1:]]
        if not found:
            raise Unusable("no_list", path)
        return [x509.load_pem_x509_crl(one) for one in found]
    except ValueError:
        raise Unusable("no_list", path) from None


def _read(path: Path) -> bytes:
    # WHY cut: a longer file is no list, and then reads as none.
    with path.open("rb") as source:
        return source.read(_LARGEST)
