"""The icons shipped are those something shows: a set is copied in whole only once."""

import re
from pathlib import Path

from mediator_desk.system.resources import resource_path

_ROOT = Path(__file__).parents[2]
_NAMED = re.compile(r"""["'>/]([a-z0-9]+(?:-[a-z0-9]+)*)(?=["'<]|\.svg)""")


def test_every_icon_is_shown_somewhere() -> None:
    told = [
        *(_ROOT / "src").rglob("*.py"),
        *(_ROOT / "ui").glob("*.ui"),
        resource_path("theme/desk.qss"),
        resource_path("theme/tokens.json"),
    ]
    named = {name for path in told for name in _NAMED.findall(path.read_text("utf-8"))}
    shipped = {path.stem for path in resource_path("icons/tabler").glob("*.svg")}
    assert shipped <= named, sorted(shipped - named)
