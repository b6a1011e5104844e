"""The window: everything that needs Qt, and nothing that decides.

Start at ``app``. Screens are folders; each imports use cases, read models, ``work``, ``present``,
``widgets`` and ``theme``, never another screen, the store or the vault.
"""
