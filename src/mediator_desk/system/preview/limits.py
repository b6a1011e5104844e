"""Every cap of the preview, on one page: both sides of the pipe obey them.

Owns numbers only.
"""

from typing import Final

MIB: Final = 1024 * 1024

LARGEST_FILE: Final = 256 * MIB
LARGEST_IMAGE_PIXELS: Final = 40_000_000
LARGEST_TEXT: Final = 2 * MIB
"""Bytes of text shown; the rest is announced as left out."""
LARGEST_REPLY: Final = LARGEST_IMAGE_PIXELS * 4 + MIB
LARGEST_ATTACHMENT: Final = 64 * MIB
WIDEST_PAGE: Final = 8192
MOST_PAGES: Final = 20_000
MOST_ATTACHMENTS: Final = 200
MOST_SHEETS: Final = 50
MOST_ROWS: Final = 2_000
MOST_COLUMNS: Final = 200
LONGEST_CELL: Final = 1_000
MOST_FRAMES: Final = 500
"""Pages of a scan in one picture file."""
MOST_CHARACTERS: Final = 60_000
"""Characters of one page whose places are told."""
GRID: Final = 65_535
"""Into how many parts a page's sides are cut to tell where a character stands."""
DEEPEST_MARKUP: Final = 12
LARGEST_MARKUP: Final = 200_000
"""Characters of a web page shown as it was laid out; a longer one is shown as text."""
LARGEST_UNPACKED: Final = 300 * MIB
"""What an office document may say it unpacks to."""

CHILD_MEMORY: Final = 1536 * MIB
CHILD_CPU_SECONDS: Final = 60
CHILD_REQUESTS: Final = 500
"""After so many answers the child is replaced: what it leaked or learnt goes with it."""
ANSWER_SECONDS: Final = 15.0
START_SECONDS: Final = 20.0
