"""The demonstration: a platform with its disputes, an enrolled desk, and a mediator's day.

Owns nothing of the product: it starts the real platform, calls the real use cases and presses the
real keys. Everything it leaves is under ``build/demo``.
"""
