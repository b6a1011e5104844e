"""The name and version the program gives of itself."""

from functools import cache
from importlib.metadata import PackageNotFoundError, version

PRODUCT = "Mediator Desk"


@cache
def product_version() -> str:
    """The version installed, ``0`` when run from files that were never installed."""
    try:
        return version("mediator-desk")
    except PackageNotFoundError:
        return "0"
