"""What notes carry beside their words: tags and what they are attached to.

Owns shapes only; ``migrations`` 0007 makes them. Change both together.
"""
