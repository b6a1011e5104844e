"""Where the data files of the program are: icons, fonts, templates, law tables, schemas.

Owns the difference between a working copy and an installed wheel; never reads or writes a file.
"""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]
_INSTALLED = _PACKAGE / "_resources"
_WORKING_COPY = _PACKAGE.parents[1] / "resources"


def resource_path(relative: str) -> Path:
    """Where the resource named by a slash-separated path, such as ``fonts/NAME.ttf``, lies.

    The file need not exist: the caller that opens it knows what its absence means. ValueError for
    a path that would leave the resources, which only a mistake in our own code can ask for.
    """
    parts = relative.split("/")
    if any(part in {"", ".", ".."} for part in parts):
        raise ValueError(f"not a resource name: {relative!r}")
    # WHY the wheel's copy first: beside it, two folders up, another program may keep "resources".
    root = _INSTALLED if _INSTALLED.is_dir() else _WORKING_COPY
    return root.joinpath(*parts)


def generated_path(relative: str) -> Path:
    """Where a compiled file lies, such as ``i18n/fr.qm``; made by the build hook, never by hand."""
    return _PACKAGE.joinpath("_generated", *relative.split("/"))
