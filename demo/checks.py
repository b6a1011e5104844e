"""What independent tools say of what the tour made: none of them is ours.

Leaves in ``build/demo``: the signed PDF, its embedded record, the receipt, a dispute file, and
``report.txt`` with every command's answer. A tool that is not installed is named as skipped.
"""

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from demo.stage import PASSPHRASE, Stage, say


class Report:
    """The checks, as they are made."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lines: list[str] = []
        self.faults: list[str] = []

    def tool(self, what: str, command: Sequence[str], expected: str, cwd: Path) -> str:
        """Run a tool; its answer must match ``expected`` (a pattern). Returns what it said."""
        if shutil.which(command[0]) is None:
            self.line("SKIPPED", what, f"{command[0]} is not installed")
            return ""
        done = subprocess.run(command, capture_output=True, cwd=cwd, check=False)
        said = (done.stdout + done.stderr).decode("utf-8", "replace")
        held = done.returncode == 0 and re.search(expected, said) is not None
        self.line("HELD" if held else "FAILED", what, " ".join(command), said.strip()[:1500])
        return said

    def fact(self, what: str, *, held: bool, detail: str = "") -> None:
        """A comparison of our own making, on what the tools gave."""
        self.line("HELD" if held else "FAILED", what, detail)

    def line(self, state: str, what: str, *details: str) -> None:
        """One line of the report, told on the screen as well."""
        say(f"    {state:7} {what}")
        self._lines.append(f"{state}  {what}")
        self._lines += [f"    {line}" for detail in details for line in detail.splitlines()]
        if state == "FAILED":
            self.faults.append(f"FAILED: {what}")

    def write(self) -> None:
        """Keep the report."""
        self._path.write_text("\n".join(self._lines) + "\n", encoding="utf-8")


def check_everything(stage: Stage) -> list[str]:
    """Take the results out of the vault and let others check them; what failed."""
    say("Independent checks:")
    report = Report(stage.folder / "report.txt")
    _take_out(stage)
    _check_decision(stage.folder, report)
    _check_dispute_file(stage.folder, report)
    _check_folders(stage, report)
    report.write()
    return report.faults


def _take_out(stage: Stage) -> None:
    os.environ["MEDIATOR_DESK_HOME"] = str(stage.desk_home)
    from mediator_desk.usecases.caseload import CaseQuery, read_caseload
    from mediator_desk.usecases.decisions import open_decision_pdf, read_decision
    from mediator_desk.usecases.outbox import read_act
    from mediator_desk.usecases.vaults import UnlockVault, lock_vault, unlock_vault

    desk = unlock_vault(UnlockVault(stage.vault, passphrase=PASSPHRASE))
    try:
        (row,) = read_caseload(desk, CaseQuery(search="4182")).rows
        decision = read_decision(desk, row.dispute_id)
        if decision is None:
            return
        pdf = open_decision_pdf(desk, decision.decision_id)
        (stage.folder / "decision.pdf").write_bytes(pdf)
        act = read_act(desk, decision.act_id)
        (stage.folder / "receipt.jws").write_text(act.receipt_token or "", encoding="ascii")
        record = act.act.content.model_dump(mode="json")
        (stage.folder / "act.json").write_text(json.dumps(record, indent=1), encoding="utf-8")
    finally:
        lock_vault(desk)


def _check_decision(folder: Path, report: Report) -> None:
    pdf = folder / "decision.pdf"
    report.fact("the signed decision left the vault", held=pdf.is_file())
    if not pdf.is_file():
        return
    report.tool(
        "pdfsig: the signature is valid", ["pdfsig", pdf.name], "Signature is Valid", folder
    )
    report.tool("qpdf: the file is sound", ["qpdf", "--check", pdf.name], "No syntax", folder)
    report.tool(
        "pdfdetach: the record is inside",
        ["pdfdetach", "-saveall", pdf.name],
        "",
        folder,
    )
    act = json.loads((folder / "act.json").read_text(encoding="utf-8"))
    report.fact(
        "the act names these very bytes",
        held=act["pdf_sha256"] == hashlib.sha256(pdf.read_bytes()).hexdigest(),
    )
    record = folder / "decision.json"
    if record.is_file():
        digest = hashlib.sha256(record.read_bytes()).hexdigest()
        report.fact("the embedded record is the one receipted", held=act["record_sha256"] == digest)
    receipt = (folder / "receipt.jws").read_text(encoding="ascii")
    report.fact("the receipt is a compact JWS", held=receipt.count(".") == 2)


def _check_dispute_file(folder: Path, report: Report) -> None:
    """A dispute file made for a throw-away recipient, opened without our code."""
    made = folder / "exchange"
    shutil.rmtree(made, ignore_errors=True)
    made.mkdir()
    if shutil.which("age-keygen") is None:
        report.line("SKIPPED", "age, unzip, openssl on a dispute file", "age is not installed")
        return
    subprocess.run(["age-keygen", "-o", "key.txt"], cwd=made, capture_output=True, check=True)
    key = (made / "key.txt").read_text(encoding="utf-8")
    recipient = re.search(r"age1[0-9a-z]+", key)
    if recipient is None:
        report.line("FAILED", "age-keygen gave no recipient")
        return
    make = [sys.executable, "-m", "dispute_platform.samples", "--out", str(made)]
    make += ["--only", "4182", "--recipient", recipient.group(0)]
    subprocess.run(make, check=True, capture_output=True)
    (dispute,) = made.glob("*.dispute")
    opened = ["age", "-d", "-i", "key.txt", "-o", "inner.asice", dispute.name]
    report.tool("age: opens the envelope", opened, "", made)
    report.tool("unzip: the container is sound", ["unzip", "-tq", "inner.asice"], "No errors", made)
    _check_seal(made, report)
    (made / "inner.asice").unlink(missing_ok=True)


def _check_seal(made: Path, report: Report) -> None:
    """The signature over the manifest, and through it over every member."""
    manifest, signature = "META-INF/ASiCManifest001.xml", "META-INF/signature001.p7s"
    taken = ["unzip", "-qo", "inner.asice", manifest, signature]
    report.tool("unzip: takes manifest and signature out", taken, "", made)
    verify = ["openssl", "cms", "-verify", "-binary", "-inform", "DER", "-purpose", "any"]
    verify += ["-in", signature, "-content", manifest, "-out", "signed.xml"]
    verify += ["-CAfile", "seal-root.pem"]
    report.tool("openssl: the seal over the manifest verifies", verify, "successful", made)


def _check_folders(stage: Stage, report: Report) -> None:
    """The note and a party's name are nowhere in clear where the desk writes."""
    found = []
    for path in stage.desk_home.rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            if "preuve d'expédition du 18 juin".encode() in data or b"Arvaillon" in data:
                found.append(path.name)
    report.fact("nothing of the day is in clear in the desk's folders", held=not found)
