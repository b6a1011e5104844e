"""Signing keys, upgrades of signatures and co-signatures.

Owns shapes only; ``migrations`` 0009 makes them. Change both together.
"""
