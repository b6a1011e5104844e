"""What signing came to, in lines of proof.

Owns the words of the second page of the dialog; what happened is the use case's.
"""

from typing import Final

from PySide6.QtCore import QCoreApplication, QObject

from mediator_desk.desktop.decision.checked import CheckedLine
from mediator_desk.desktop.present.dates import moment_full
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.present.sizes import file_size, fingerprint
from mediator_desk.usecases.decisions import SignedDecision, SigningSummary, Stamp
from mediator_desk.usecases.signing_keys import KeyView

ICONS: Final = {
    "success": "rosette-discount-check",
    "warning": "alert-triangle",
    "danger": "circle-x",
}


class ResultWords(QObject):
    """The lines of proof of one signature."""

    def proofs(
        self,
        result: SignedDecision,
        summary: SigningSummary | None,
        key: KeyView | None,
        stamp: Stamp,
        verdict: tuple[str, str],
    ) -> list[CheckedLine]:
        """Integrity, signer, time, time stamp, embedded data and fingerprint.

        ``verdict`` is its sentence and its tone.
        """
        sentence, tone = verdict
        signers = [one.name for one in result.verdict.signers]
        if key is not None and key.level is not None:
            level = label("signature_level", key.level)
            # WHY: it stands after a name.
            signers.append(f"{level[:1].lower()}{level[1:]}")
        clock = self.tr("{moment}, clock of this desk")
        lines = [
            CheckedLine(self.tr("Integrity"), sentence, ICONS[tone], f"{tone}.fg"),
            CheckedLine(self.tr("Signer"), ", ".join(signers)),
            CheckedLine(self.tr("Time"), clock.format(moment=moment_full(result.signed_at))),
            self._stamp(result, summary, stamp),
        ]
        if result.missing:
            missing = ", ".join(result.missing)
            lines.append(CheckedLine(self.tr("Still to sign"), missing, "clock", "warning.fg"))
        data = self.tr("decision.json, {exhibits}, event {event}, {size} in all")
        exhibits = self.tr("%n exhibit(s)", "", summary.relied_on) if summary is not None else "—"
        event = summary.events if summary is not None else "—"
        return [
            *lines,
            CheckedLine(
                self.tr("Embedded data"),
                data.format(exhibits=exhibits, event=event, size=file_size(result.size)),
            ),
            CheckedLine(
                self.tr("Fingerprint"),
                fingerprint(result.pdf_sha256),
                "fingerprint",
                "text.secondary",
                "mono",
            ),
        ]

    def _stamp(
        self, result: SignedDecision, summary: SigningSummary | None, stamp: Stamp
    ) -> CheckedLine:
        name = self.tr("Time stamp")
        if stamp is Stamp.NOW:
            return CheckedLine(
                name, self.tr("In the signature ({level})").format(level=result.level)
            )
        if summary is not None and summary.services.timestamp_url is None:
            none = self.tr("None: no time-stamp service is chosen ({level})")
            return CheckedLine(name, none.format(level=result.level), "clock", "text.secondary")
        waits = self.tr("Pending, added at the next sending ({level} for now)")
        if stamp is Stamp.BEFORE_SENDING:
            waits = self.tr("Pending: it leaves only once stamped ({level} for now)")
        return CheckedLine(name, waits.format(level=result.level), "clock", "warning.fg")


def result_title(result: SignedDecision, genuine_title: str) -> str:
    """The title of the page: incomplete documents say so."""
    if result.missing:
        return QCoreApplication.translate("ResultWords", "Signed; other signatures are awaited")
    return genuine_title
