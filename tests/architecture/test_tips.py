"""Words of somebody else are shown beside the pointer as they are, never read as a page."""

import ast
from pathlib import Path

import mediator_desk.desktop

SAFE = {
    # Words of the program itself, or of a rule that ships with it.
    "agenda/asking.py",
    "bundles/grouping.py",
    "calculators/dialog.py",
    "caseload/model.py",
    "caseload/views.py",
    "decision/gate.py",
    "decision/heads.py",
    "decision/kinds.py",
    "decision/pages.py",
    "decision/toolbar.py",
    "decision/workshop.py",
    "dispute/notes/editor.py",
    "dispute/notes/tools.py",
    "dispute/overview/stages.py",
    "dispute/page.py",
    "dispute/timeline/seal.py",
    "passphrase.py",
    "shell/guide.py",
    "shell/rail.py",
    "shell/status.py",
    "shell/undo_line.py",
    "unlock/page.py",
    "widgets/marks.py",
    "widgets/search.py",
}


def _is_plain(tip: ast.expr) -> bool:
    if isinstance(tip, ast.IfExp):
        return _is_plain(tip.body) and _is_plain(tip.orelse)
    if isinstance(tip, ast.Constant):
        return True
    function = tip.func if isinstance(tip, ast.Call) else None
    named = getattr(function, "id", getattr(function, "attr", ""))
    return named in {"plain_tip", "tr"}


def test_every_tip_is_plain_or_the_programs_own() -> None:
    root = Path(mediator_desk.desktop.__file__).parent
    loose = set()
    for path in root.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            tips = isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "setToolTip"
            if tips and not all(map(_is_plain, node.args)):
                loose.add(path.relative_to(root).as_posix())
    assert loose <= SAFE, "give it through widgets.tips.plain_tip"
