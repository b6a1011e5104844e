"""The verbs of the product: one module per noun, one function per verb.

A use case takes the open ``Desk`` and a frozen request and returns a frozen result. It knows
neither window nor command line; both call the same functions. Long ones take a ``Progress``.
"""
