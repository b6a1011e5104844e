"""The PDF and signature libraries load with the first document, never with the verbs."""

import subprocess
import sys

HEAVY = ("reportlab", "pyhanko", "pikepdf", "pyphen", "asn1crypto")


def test_the_verbs_load_without_the_libraries_of_documents() -> None:
    question = (
        "import sys, mediator_desk.usecases.decisions as d, mediator_desk.decisions.gate; "
        f"print(*sorted(set({HEAVY!r}) & set(sys.modules)))"
    )
    asked = subprocess.run(
        [sys.executable, "-c", question], capture_output=True, text=True, check=True
    )
    assert asked.stdout.split() == []
