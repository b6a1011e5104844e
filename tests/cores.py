"""How the suite is shared out between processors.

Owns what must stay on one, because all its files look at one costly thing, and what begins first.
Changes nothing when the tests run on one processor.
"""

from collections import Counter
from typing import Any

import pytest
from xdist.scheduler import LoadFileScheduling

TOGETHER = ("tests/conformance/", "tests/scenarios/", "tests/decisions/signing/", "tests/person/")
"""Folders whose files share what took long to make; a second processor would make it again."""


def scope_of(nodeid: str) -> str:
    """What stays on one processor with this test: its folder, or else its file."""
    file = nodeid.split("::", 1)[0]
    return next((folder for folder in TOGETHER if file.startswith(folder)), file)


class Sharing(LoadFileScheduling):
    """By file, except what belongs together."""

    def _split_scope(self, nodeid: str) -> str:
        return scope_of(nodeid)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Sharing | None:
    """Takes the place of ``--dist loadfile`` only."""
    if config.getvalue("dist") != "loadfile":
        return None
    # WHY: the order is ours; the usual one begins with the most tests, and the longest are few.
    config.option.loadscopereorder = False
    return Sharing(config, log)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """What belongs together first, then the files with the most tests: no long one is left last."""
    if not hasattr(config, "workerinput"):
        return
    scopes = {item.nodeid: scope_of(item.nodeid) for item in items}
    tests = Counter(scopes.values())
    items.sort(key=lambda item: (scopes[item.nodeid] not in TOGETHER, -tests[scopes[item.nodeid]]))
