"""What the libraries raise on files made to confuse them.

Owns that list. SECURITY: a document is untrusted to its last byte, and neither pyHanko nor pikepdf
promises a closed set of errors for a broken one; each of these means that nothing can be said for
it. Errors of the machine (memory, disk) and of the program's end are left to whoever called.
"""

import struct
import zlib
from typing import Final

import pikepdf
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.sign.general import SigningError
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko_certvalidator.errors import PathError

REFUSALS: Final = (
    PdfError,
    SigningError,
    SignatureValidationError,
    PathError,
    InvalidSignature,
    UnsupportedAlgorithm,
    pikepdf.PdfError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    RuntimeError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)
