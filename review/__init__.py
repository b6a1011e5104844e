"""The running screens, looked at: beside their pictures, against their last likeness, by hand.

Owns ``python3 dev.py review``: the same dossier on every screen, at the same instant, composed
beside the pictures of the design. Ships with nothing; the program never imports it.
"""
