"""Texts and letterhead of the mediation body.

Owns shapes only; ``migrations`` 0013 makes them. Change both together.
"""
