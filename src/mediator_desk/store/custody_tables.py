"""Retention, legal holds, certificates of destruction and backups.

Owns shapes only; ``migrations`` 0008 makes them. Change both together.
"""
