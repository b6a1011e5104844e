"""Talks kept at this desk: the words of separate interviews and what follows a decision.

Owns shapes only; ``migrations`` 0003 makes them. Change both together.
"""
