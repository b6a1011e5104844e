"""Letters of the procedure: texts (data) → compose (one letter to one party) → press (its PDF).

Owns what a letter says and how its page looks; never when one is owed, nor whether it was sent.
"""
