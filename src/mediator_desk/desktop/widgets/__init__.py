"""Building blocks of every screen, drawn from the tokens and named for a screen reader.

Owns how a chip, a card, a banner or a field looks and answers; never knows a use case. Import each
from its own module: the unlock screen must not load what it does not show.
"""
