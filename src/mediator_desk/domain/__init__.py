"""Rules as pure functions over the exchange models: what a case is, what comes next, who may see.

Owns computed views; never a clock of its own, a table, a file or a word shown to a person.
"""
