"""The chronology on paper: what it holds, how its pages are set.

Owns a document that proves dates; never a note, and never the choice of what is shown to whom.
"""
