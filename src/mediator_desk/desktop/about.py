"""The name and version the program gives of itself."""

from mediator_desk._generated import VERSION

PRODUCT = "Mediator Desk"
MARK = "EXERCICE"
"""What marks a practice vault on the screen, as ``usecases.practice.MARK`` does in it."""


def product_version() -> str:
    """The version of the project this was built from.

    WHY not asked of the installed metadata: reading it loads a mail parser before the first paint.
    """
    return VERSION
