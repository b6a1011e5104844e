"""Facts turned into words: money, dates, durations, codes, errors, in French and English.

Owns wording and typography; never decides, never draws. Everything follows ``QLocale()``, which
``desktop.i18n`` keeps on the language in use.
"""

from mediator_desk.desktop.present.actions import ActionWords, action_words
from mediator_desk.desktop.present.dates import (
    clock_time,
    day_long,
    day_short,
    moment_full,
    moment_in_list,
    moment_short,
)
from mediator_desk.desktop.present.deadlines import (
    ChipWords,
    chip_words,
    clock_chip,
    clock_reason,
    time_left,
)
from mediator_desk.desktop.present.errors import ErrorWords, error_words
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.present.money import amount, money
from mediator_desk.desktop.present.sizes import count, file_size, fingerprint

__all__ = [
    "ActionWords",
    "ChipWords",
    "ErrorWords",
    "action_words",
    "amount",
    "chip_words",
    "clock_chip",
    "clock_reason",
    "clock_time",
    "count",
    "day_long",
    "day_short",
    "error_words",
    "file_size",
    "fingerprint",
    "label",
    "moment_full",
    "moment_in_list",
    "moment_short",
    "money",
    "time_left",
]
