"""Facts turned into words: money, dates, durations, codes, errors, in French and English.

Owns wording and typography; never decides, never draws. Everything follows ``QLocale()``, which
``desktop.i18n`` keeps on the language in use. Import each from its own module.
"""
