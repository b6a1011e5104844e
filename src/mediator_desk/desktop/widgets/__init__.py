"""Building blocks of every screen, drawn from the tokens and named for a screen reader.

Owns how a chip, a card, a banner or a field looks and answers; never knows a use case.

WHY nothing is gathered here: the unlock window would load every widget before its first paint.
"""
