"""The ``.dispute`` file: an age envelope around a signed ASiC-E container.

Owns the format: writing it, and reading it strictly. Every refusal is a ``ContainerRefused`` of
its own class (``container.errors``). Never shows anything, never writes a member to a disk.
"""

from dispute_exchange.container.dispute import read_dispute, refuse_older
from dispute_exchange.container.errors import ContainerRefused
from dispute_exchange.container.header import ContainerHeader
from dispute_exchange.container.limits import STANDARD, Limits
from dispute_exchange.container.read import (
    MemberFacts,
    OpenContainer,
    is_enveloped,
    open_dispute_file,
)
from dispute_exchange.container.scratch import (
    EphemeralSealedScratch,
    MemoryScratch,
    RandomReader,
    ScratchFactory,
    SeekableScratch,
)
from dispute_exchange.container.signature import ContainerSigner, SignerFacts
from dispute_exchange.container.write import (
    ContainerSource,
    WrittenContainer,
    write_asice,
    write_dispute_file,
)

__all__ = [
    "STANDARD",
    "ContainerHeader",
    "ContainerRefused",
    "ContainerSigner",
    "ContainerSource",
    "EphemeralSealedScratch",
    "Limits",
    "MemberFacts",
    "MemoryScratch",
    "OpenContainer",
    "RandomReader",
    "ScratchFactory",
    "SeekableScratch",
    "SignerFacts",
    "WrittenContainer",
    "is_enveloped",
    "open_dispute_file",
    "read_dispute",
    "refuse_older",
    "write_asice",
    "write_dispute_file",
]
