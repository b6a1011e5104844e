"""Saved filters and other habits of the desk.

Owns shapes only; ``migrations`` 0012 makes them. Change both together.
"""
