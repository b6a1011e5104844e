"""The one door for untrusted files: a dispute file is checked whole, sealed, then believed.

Owns the order of an import and what the vault must hold before and after it; never the network,
never a clear byte on a disk. What the container itself refuses passes through with its facts.
"""

from mediator_desk.intake.anchors import (
    AnchorMalformed,
    Anchors,
    NoAnchor,
    add_anchor,
    read_anchors,
)
from mediator_desk.intake.receive import (
    Expected,
    ImportRaced,
    Received,
    UnexpectedDispute,
    receive,
)

__all__ = [
    "AnchorMalformed",
    "Anchors",
    "Expected",
    "ImportRaced",
    "NoAnchor",
    "Received",
    "UnexpectedDispute",
    "add_anchor",
    "read_anchors",
    "receive",
]
