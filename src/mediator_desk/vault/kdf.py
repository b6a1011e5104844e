"""From what a person knows to a key: Argon2id for a passphrase, HKDF for a recovery key.

Owns the cost and its bounds; never keeps a passphrase. Parameters come from a header that is not
authenticated yet, so they are bounded before anything is computed.
"""

import unicodedata
from typing import Final

from cryptography.hazmat.primitives.hashes import SHA512
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from pydantic import BaseModel, ConfigDict

from mediator_desk.vault.errors import KdfOutOfMemory, KdfOutOfRange
from mediator_desk.vault.sealing import context
from mediator_desk.vault.secrets import KEY_BYTES, KeyMemory, wipe_buffer

SALT_BYTES: Final = 16

# RFC 9106 section 4, second recommended option, is the least this program accepts.
_BOUNDS: Final = {
    "memory_kib": (64 * 1024, 2 * 1024 * 1024),
    "passes": (3, 16),
    "lanes": (1, 16),
}
_MOST_WORK_KIB: Final = 8 * 1024 * 1024
"""Bound on memory times passes: about half a minute on a slow laptop."""


class KdfCost(BaseModel):
    """What one guess at the passphrase costs: memory in KiB, passes over it, parallel lanes."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    memory_kib: int = 256 * 1024
    passes: int = 3
    lanes: int = 4

    def check(self) -> None:
        """Raises KdfOutOfRange when weaker than accepted or absurdly costly."""
        for field, (least, most) in _BOUNDS.items():
            value = getattr(self, field)
            if not least <= value <= most:
                raise KdfOutOfRange(field=field, value=value, minimum=least, maximum=most)
        work = self.memory_kib * self.passes
        if work > _MOST_WORK_KIB:
            raise KdfOutOfRange(field="work_kib", value=work, minimum=0, maximum=_MOST_WORK_KIB)


DEFAULT_COST: Final = KdfCost()
"""About one second on an office computer; a passphrase of five random words then lasts."""


def passphrase_bytes(passphrase: str | bytearray) -> bytearray:
    """The passphrase as NFC UTF-8 in a buffer that the caller wipes.

    WHY normalised: one keyboard types é as a letter, another as e and an accent.
    """
    text = passphrase if isinstance(passphrase, str) else passphrase.decode("utf-8")
    return bytearray(unicodedata.normalize("NFC", text).encode("utf-8", "surrogatepass"))


def key_from_passphrase(passphrase: str | bytearray, salt: bytes, cost: KdfCost) -> KeyMemory:
    """The key a passphrase slot is sealed with; takes about a second, so call it off the screen."""
    cost.check()
    key = KeyMemory(KEY_BYTES)
    typed = passphrase_bytes(passphrase)
    try:
        Argon2id(
            salt=salt,
            length=KEY_BYTES,
            iterations=cost.passes,
            lanes=cost.lanes,
            memory_cost=cost.memory_kib,
        ).derive_into(typed, key.view)  # type: ignore[arg-type]  # any buffer; stubs say bytes
    except MemoryError:
        key.wipe()
        raise KdfOutOfMemory(memory_kib=cost.memory_kib) from None
    finally:
        wipe_buffer(typed)
    return key


def key_from_random(secret: bytes | bytearray, salt: bytes, purpose: str) -> KeyMemory:
    """The key of a slot whose secret is random already (recovery key): one hash is enough."""
    key = KeyMemory(KEY_BYTES)
    HKDF(SHA512(), KEY_BYTES, salt, context("slot-key", purpose)).derive_into(secret, key.view)
    return key
