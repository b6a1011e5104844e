"""When the program looks for memory it no longer needs.

Owns the thresholds of the collector of cycles and the moment of its whole search.
"""

import gc
from typing import Final

_SELDOM: Final = 1000
"""Searches of the young before the whole memory is searched without being asked."""


def spare() -> None:
    """Leave what is loaded out of every search, and the whole search to ``sweep``.

    WHY: code stays to the end, and a whole search takes as long as making a page; begun by chance
    while one is made, it doubles the time a key waits. Not never, for a desk nobody leaves alone.
    """
    gc.freeze()
    young, middle, _ = gc.get_threshold()
    gc.set_threshold(young, middle, _SELDOM)


def sweep() -> None:
    """Search the whole memory once; for a moment when nobody waits."""
    gc.collect()
