"""Letters prepared at this desk, and bundles of disputes.

Owns shapes only; ``migrations`` 0006 makes them. Change both together.
"""
