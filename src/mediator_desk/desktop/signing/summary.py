"""What is about to be signed, in lines and in a note beneath the level.

Owns the words of the first page of the dialog that depend on who signs, and when it is stamped.
"""

from PySide6.QtCore import QObject

from mediator_desk.desktop.decision.checked import CheckedLine
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.present.money import money
from mediator_desk.usecases.decisions import SigningSummary, Stamp
from mediator_desk.usecases.signing_keys import KeyView


class SummaryWords(QObject):
    """The lines and the note of one signature."""

    def facts(self, summary: SigningSummary) -> list[tuple[str, str, str]]:
        """Who is given it, what is to be paid, and how long to answer, for ``Facts``."""
        days = summary.response_days
        answer = self.tr("%n day(s) from each delivery", "", days) if days else "—"
        given_to = summary.recipients
        return [
            *((label("party_role", one.role), one.name, one.role.value) for one in given_to),
            (self.tr("To be paid"), money(summary.proposed), ""),
            (self.tr("Response"), answer, ""),
            (self.tr("Effect"), self.tr("free to accept or refuse"), ""),
        ]

    def delivery(self, summary: SigningSummary, *, missing: bool) -> list[tuple[str, str, str]]:
        """When each party is given it, for ``Facts``; ``missing`` while others are to sign."""
        waiting = self.tr("waiting to be sent")
        if missing:
            waiting = self.tr("not before the last signature")
        return [
            (label("party_role", one.role), f"{one.name}, {waiting}", one.role.value)
            for one in summary.recipients
        ]

    def delivery_note(self, summary: SigningSummary) -> str:
        """From when the parties have to answer; empty where no answer is asked for."""
        days = summary.response_days or 0
        return (
            self.tr("The response time of %n day(s) runs for each from its own delivery.", "", days)
            if days
            else ""
        )

    def stamps(self) -> list[tuple[str, str]]:
        """When an authority may vouch for the time, for ``Choice``."""
        return [
            (Stamp.LATER.value, self.tr("Sign now, time-stamp at the next sending")),
            (Stamp.BEFORE_SENDING.value, self.tr("Sign now, send only once time-stamped")),
            (Stamp.NOW.value, self.tr("Time-stamp in the signature, or do not sign")),
        ]

    def given_up(self) -> tuple[str, str]:
        """What is told of a signature its signer gave up, for ``Banner``."""
        return (
            self.tr("The signature was given up."),
            self.tr("Nothing was signed; your text is intact."),
        )

    def checks(self, summary: SigningSummary) -> list[CheckedLine]:
        """What holds of the document before it is signed."""
        recorded = CheckedLine(
            self.tr("Exhibits and timeline recorded by fingerprint"), icon="shield-check"
        )
        if not summary.awaited:
            checked = self.tr("%n point(s) checked, none blocks", "", summary.checks)
            return [CheckedLine(checked), recorded]
        signed = self.tr("Signed already by {names}").format(names=", ".join(summary.signed))
        awaited = self.tr("To be signed now by {name}").format(name=summary.awaited)
        return [
            CheckedLine(signed),
            CheckedLine(awaited, icon="signature", tone="accent.base"),
            recorded,
        ]

    def note(self, summary: SigningSummary, stamp: Stamp, key: KeyView | None) -> str:
        """What becomes of the signature."""
        if summary.awaited and (key is None or key.subject != summary.awaited):
            other = self.tr(
                "{name} is awaited: this key is somebody else\u2019s. Put in their card, or add "
                "their key in the settings."
            )
            return other.format(name=summary.awaited)
        note = self._becoming(summary, stamp)
        if summary.cosigners:
            others = self.tr("Nothing is sent before these have signed too: {names}.")
            note = f"{note} {others.format(names=', '.join(summary.cosigners))}"
        return note

    def _becoming(self, summary: SigningSummary, stamp: Stamp) -> str:
        if summary.awaited:
            return self.tr(
                "The signatures before stay as they are. Once the last one stands, the document "
                "leaves as was settled with the first."
            )
        if summary.services.timestamp_url is None:
            return self.tr("It is signed at once. No time-stamp service is chosen.")
        return {
            Stamp.LATER: self.tr(
                "It is signed at once, even without a network. The time stamp is added as soon as "
                "the service can be reached."
            ),
            Stamp.BEFORE_SENDING: self.tr(
                "It is signed at once, then the document waits here for its time stamp."
            ),
            Stamp.NOW: self.tr("When the service does not answer, nothing is signed."),
        }[stamp]


def may_be_stamped(summary: SigningSummary) -> bool:
    """Whether there is a choice of when to stamp: it is the first signer's."""
    return summary.services.timestamp_url is not None and not summary.awaited


def in_order(keys: tuple[KeyView, ...], summary: SigningSummary | None) -> tuple[KeyView, ...]:
    """The keys, those that bear the awaited name first."""
    awaited = summary.awaited if summary is not None else ""
    return tuple(sorted(keys, key=lambda key: key.subject != awaited)) if awaited else keys
