"""The proofs a document keeps in itself: its document security store (ETSI EN 319 142-1, 5.4).

Owns reading them. What is read is evidence, never trust: a root found here vouches for nobody.
"""

from collections.abc import Callable
from typing import Any, TypeVar

from cryptography import x509
from pyhanko.pdf_utils.decode_limits import DecodePurpose
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation.dss import DocumentSecurityStore
from pyhanko.sign.validation.errors import NoDSSFoundError

from dispute_exchange.verification.answers import read_answer
from dispute_exchange.verification.refusals import REFUSALS
from dispute_exchange.verification.revocations import Evidence

_Read = TypeVar("_Read")
_LIMIT = 500
"""More objects than any archive of three signatures and three time stamps holds."""


class Unreadable(Exception):
    """The store holds something that is no certificate, list or answer."""


def kept(reader: PdfFileReader) -> Evidence | None:
    """What the document keeps; nothing when it keeps none. Raises Unreadable."""
    try:
        store = DocumentSecurityStore.read_dss(reader)
        if len(store.certs) + len(store.crls) + len(store.ocsps) > _LIMIT:
            raise Unreadable
        return Evidence(
            certificates=_all(
                store.certs.values(), DecodePurpose.CERTIFICATE, x509.load_der_x509_certificate
            ),
            lists=_all(store.crls, DecodePurpose.CRL, x509.load_der_x509_crl),
            answers=_all(store.ocsps, DecodePurpose.OCSP_RESPONSE, read_answer),
        )
    except NoDSSFoundError:
        return None
    except REFUSALS:
        raise Unreadable from None


def _all(
    references: Any, purpose: DecodePurpose, load: Callable[[bytes], _Read]
) -> tuple[_Read, ...]:
    # SECURITY: by purpose, since a few bytes may unfold into more than the memory holds.
    return tuple(load(bytes(one.get_object().read_data(purpose))) for one in references)
