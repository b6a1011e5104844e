"""Bytes that survive a power cut: one way to write a file, one way to make a rename last."""

import os
from pathlib import Path

_PRIVATE = 0o600


def write_private(path: Path, data: bytes) -> None:
    """Create ``path``, readable by its owner only, with ``data`` on the disk before it returns."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _binary(), _PRIVATE)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def rename(source: Path, target: Path) -> None:
    """Give ``source`` its final name, for good."""
    source.replace(target)
    sync_folder(target.parent)
    if source.parent != target.parent:
        sync_folder(source.parent)


def sync_folder(folder: Path) -> None:
    """Put the entries of ``folder`` on the disk; Windows has no such call and needs none."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _binary() -> int:
    return getattr(os, "O_BINARY", 0)
