"""Edges to the operating system: paths, files, hardening, instances, logs, and the two children
that run what is not trusted with the vault: the preview's, and that of smart cards.

WHY nothing is imported here: these children and the window's first frame all load this package,
and none may pay for what it does not use.
"""
