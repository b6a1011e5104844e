"""Sending what was decided here and hearing what happened there, exactly once, whatever breaks.

Owns the outbox engine, the transport, the feed and the receipts; never a key of its own, a screen
or the import of a dispute file (handed in as a port). SPEC.md beside this file says how.
"""
