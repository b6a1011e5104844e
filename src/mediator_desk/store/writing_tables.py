"""Named versions, clauses and calculations of drafts.

Owns shapes only; ``migrations`` 0010 makes them. Change both together.
"""
