"""Signing: the key that was enrolled, and the PAdES signature made with it."""
