"""What a screen reader sees, told one JSON line for each line asked; run by the system's Python.

WHY a program of its own: the bindings of AT-SPI come with the system, and for its Python alone.
"""

import contextlib
import json
import sys

import pyatspi

LIMIT = 4000
SKIPPED = {pyatspi.ROLE_REDUNDANT_OBJECT, pyatspi.ROLE_INVALID}


def program(name):
    for application in pyatspi.Registry.getDesktop(0):
        if application is not None and name in (application.name or ""):
            return application
    return None


def described(found):
    states = found.getState()
    facts = {
        "role": found.getRoleName(),
        "name": found.name or "",
        "active": states.contains(pyatspi.STATE_ACTIVE),
        "focused": states.contains(pyatspi.STATE_FOCUSED),
        "focusable": states.contains(pyatspi.STATE_FOCUSABLE),
        "enabled": states.contains(pyatspi.STATE_ENABLED),
        "checked": states.contains(pyatspi.STATE_CHECKED),
        "children": found.childCount,
        "text": "",
        "at": None,
    }
    with contextlib.suppress(NotImplementedError):
        text = found.queryText()
        facts["text"] = text.getText(0, min(text.characterCount, 400))
    with contextlib.suppress(NotImplementedError):
        box = found.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        facts["at"] = [box.x, box.y, box.width, box.height]
    return facts


def shown(root, rows):
    """Everything on the screen below ``root``; of a long list only so many rows."""
    waiting, seen = [root], 0
    while waiting and seen < LIMIT:
        found = waiting.pop()
        if found is None:
            continue
        seen += 1
        if found.getRole() not in SKIPPED and found is not root:
            if not found.getState().contains(pyatspi.STATE_SHOWING):
                continue
            yield found
        count = found.childCount
        if count > rows and found.getRole() in (
            pyatspi.ROLE_LIST,
            pyatspi.ROLE_TABLE,
            pyatspi.ROLE_TREE,
        ):
            count = rows
        for place in reversed(range(count)):
            with contextlib.suppress(Exception):
                waiting.append(found.getChildAtIndex(place))


def rows(root, name, first, most):
    """Names of the rows of the list called ``name``, from ``first`` on, and how many there are."""
    for found in shown(root, 0):
        if found.getRole() in (pyatspi.ROLE_LIST, pyatspi.ROLE_TABLE) and name in found.name:
            total = found.childCount
            last = min(total, first + most)
            names = [found.getChildAtIndex(place).name for place in range(first, last)]
            return {"total": total, "rows": names}
    return None


def answer(asked):
    root = program(asked["program"])
    if root is None:
        return None
    if asked["do"] == "rows":
        return rows(root, asked["name"], asked.get("first", 0), asked.get("most", 50))
    every = [described(found) for found in shown(root, asked.get("rows", 60))]
    if asked["do"] == "focus":
        every = [one for one in every if one["focused"]]
    return every


def main():
    for line in sys.stdin:
        try:
            told = {"answer": answer(json.loads(line))}
        except Exception as fault:  # noqa: BLE001 - told to who asked, who looks again
            told = {"answer": None, "fault": f"{type(fault).__name__}: {fault}"}
        sys.stdout.write(json.dumps(told) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
