"""Highlights on exhibits.

Owns shapes only; ``migrations`` 0011 makes them. Change both together.
"""
