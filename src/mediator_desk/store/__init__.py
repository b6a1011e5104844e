"""What the desk remembers, in the encrypted database of the vault.

Owns tables, migrations and the statements that read and write them; never a rule of the domain, a
network call or a file. Every function takes the ``Connection`` of its caller's transaction, so
that one action of the user is one transaction.
"""
