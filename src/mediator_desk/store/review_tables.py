"""The examination of a case at this desk: independence and admissibility.

Owns shapes only; ``migrations`` 0004 makes them. Change both together.
"""
