"""The encrypted database as a thief with the key would see it: every page in clear, free ones too.

SQLCipher 4 (https://www.zetetic.net/sqlcipher/design/): pages of 4096 bytes, each ending in a
16-byte vector and a 64-byte HMAC; the first page starts with a 16-byte salt.
"""

from collections.abc import Iterator
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from mediator_desk.vault import Vault
from mediator_desk.vault.sealing import derive

PAGE = 4096
RESERVED = 80
SALT = 16
WAL_HEADER = 32
FRAME_HEADER = 24


def clear_database(vault: Vault) -> bytes:
    """Every page of the file and of its log, decrypted and joined."""
    with derive(vault._vault_key, "database", vault.id.bytes) as secret:
        key = bytes(secret.view)
    return b"".join(_decrypt(key, page, first) for page, first in _pages(vault.root / "vault.db"))


def _pages(path: Path) -> Iterator[tuple[bytes, bool]]:
    content = path.read_bytes()
    for at in range(0, len(content), PAGE):
        yield content[at : at + PAGE], at == 0
    log = path.with_name(path.name + "-wal").read_bytes()
    for at in range(WAL_HEADER, len(log), FRAME_HEADER + PAGE):
        number = int.from_bytes(log[at : at + 4], "big")
        yield log[at + FRAME_HEADER : at + FRAME_HEADER + PAGE], number == 1


def _decrypt(key: bytes, page: bytes, first: bool) -> bytes:
    vector = page[PAGE - RESERVED : PAGE - RESERVED + 16]
    body = page[SALT if first else 0 : PAGE - RESERVED]
    decryptor = Cipher(algorithms.AES256(key), modes.CBC(vector)).decryptor()
    return decryptor.update(body) + decryptor.finalize()
