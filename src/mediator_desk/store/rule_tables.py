"""Rules a mediation body set in place of the shipped ones.

Owns shapes only; ``migrations`` 0005 makes them. Change both together.
"""
