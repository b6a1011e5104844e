"""Every cap of the talk with the software of cards: both sides of the pipe obey them.

Owns numbers only.
"""

from typing import Final

KIB: Final = 1024

MOST_TOKENS: Final = 16
MOST_CERTIFICATES: Final = 32
"""Of one token."""
LARGEST_CERTIFICATE: Final = 64 * KIB
LARGEST_REQUEST: Final = 64 * KIB
"""What is signed is a few hundred bytes of signed attributes, or a digest."""
LARGEST_REPLY: Final = 4096 * KIB

START_SECONDS: Final = 20.0
LIST_SECONDS: Final = 20.0
"""A slow card that was never read takes up to ten."""
OPEN_SECONDS: Final = 40.0
"""A code handed over is taken or refused in a few."""
TYPED_SECONDS: Final = 300.0
"""A code typed on the reader takes as long as somebody looks for it, and may be given up."""
SIGN_SECONDS: Final = 300.0
"""Some cards ask for a confirmation, or a code of their own, for each signature."""
CLOSE_SECONDS: Final = 2.0

CHILD_CPU_SECONDS: Final = 60
CHILD_MEMORY: Final = 4 * 1024 * 1024 * KIB
"""Addresses, not memory used: some modules bring a whole runtime with them."""
