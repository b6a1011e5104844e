"""What the mediator says of exhibits at this desk: own titles, doubts, redacted copies.

Owns shapes only; ``migrations`` 0002 makes them. Change both together.
"""
