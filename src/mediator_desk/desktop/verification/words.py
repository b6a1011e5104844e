"""The verdict on a document, in plain sentences.

Owns the short words of a verdict and the lines of what was found. The sentences of single findings
are those of the command a party runs, so that both say the same.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from mediator_desk.desktop.i18n.marking import QT_TRANSLATE_NOOP
from mediator_desk.desktop.present.dates import day_long, moment_full
from mediator_desk.desktop.present.locale import in_french
from mediator_desk.desktop.present.sizes import file_size, fingerprint

if TYPE_CHECKING:
    from dispute_exchange.verification.verdict import SignerFacts, Verdict
    from dispute_exchange.words import Language
    from mediator_desk.usecases.verifying import CheckedFile

ICONS: Final = {
    "success": "rosette-discount-check",
    "warning": "alert-triangle",
    "danger": "circle-x",
    "info": "info-circle",
}
"""The picture beside each tone, since a colour alone says nothing to some."""

_VERDICTS: Final[dict[str, tuple[str, str, str]]] = {
    "genuine": (
        QT_TRANSLATE_NOOP("verdict", "Genuine"),
        QT_TRANSLATE_NOOP("verdict", "Signed and unchanged since."),
        "success",
    ),
    "changed": (
        QT_TRANSLATE_NOOP("verdict", "Changed"),
        QT_TRANSLATE_NOOP("verdict", "The file was changed after it was signed."),
        "danger",
    ),
    "unknown_signer": (
        QT_TRANSLATE_NOOP("verdict", "Unknown signer"),
        QT_TRANSLATE_NOOP("verdict", "The signature does not come from an authority known here."),
        "warning",
    ),
    "revoked": (
        QT_TRANSLATE_NOOP("verdict", "Revoked"),
        QT_TRANSLATE_NOOP("verdict", "The signer's certificate was withdrawn."),
        "danger",
    ),
    "incomplete": (
        QT_TRANSLATE_NOOP("verdict", "Incomplete"),
        QT_TRANSLATE_NOOP("verdict", "A signature is still missing."),
        "warning",
    ),
    "unsigned": (
        QT_TRANSLATE_NOOP("verdict", "Not signed"),
        QT_TRANSLATE_NOOP("verdict", "This document carries no signature."),
        "warning",
    ),
    "not_signed_though_registered": (
        QT_TRANSLATE_NOOP("verdict", "Signature removed"),
        QT_TRANSLATE_NOOP("verdict", "This decision was issued signed; this copy is not."),
        "danger",
    ),
    "not_a_decision": (
        QT_TRANSLATE_NOOP("verdict", "Not a decision"),
        QT_TRANSLATE_NOOP("verdict", "This file is not a mediation decision."),
        "warning",
    ),
}


def verdict_words(kind: str) -> tuple[str, str, str]:
    """Title, sentence and tone (success, warning, danger) of a verdict."""
    title, sentence, tone = _VERDICTS.get(kind, _VERDICTS["changed"])
    translate = QCoreApplication.translate
    return translate("verdict", title), translate("verdict", sentence), tone


_TONES: Final = {
    "time_claimed": "info",
    "revocation_unchecked": "info",
    "revoked_since": "info",
    "expired_since": "info",
    "revoked_before": "danger",
    "revoked_unproven": "danger",
}
"""How grave a remark is; a warning where nothing else is said."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found, and how grave it is (``info``, ``warning``, ``danger``)."""

    text: str
    tone: str

    @property
    def colour(self) -> str:
        """The colour of its picture."""
        return "text.secondary" if self.tone == "info" else f"{self.tone}.fg"


def next_step(verdict: "Verdict") -> str:
    """What to do now."""
    from dispute_exchange.verification.words import NEXT_STEPS

    return NEXT_STEPS[verdict.kind].say(language())


def facts(checked: "CheckedFile") -> list[tuple[str, str, str]]:
    """What the document says and what was compared, as lines of a name and a fact."""
    verdict, translate = checked.verdict, QCoreApplication.translate
    lines = []
    if verdict.number is not None:
        lines.append((translate("verdict", "Decision"), printable(verdict.number), ""))
    for signer in verdict.signers:
        who = translate("verdict", "{name}, certificate of {issuer}")
        said = who.format(name=printable(signer.name), issuer=printable(signer.issuer))
        lines.append((translate("verdict", "Signed by"), said, ""))
        lines.append((translate("verdict", "Time"), _time(signer), ""))
        lines.append((translate("verdict", "Level"), _level(signer), ""))
    for stamp in verdict.stamps:
        words = translate("verdict", "{moment}, by {authority}")
        said = words.format(
            moment=moment_full(stamp.stamped_at), authority=printable(stamp.authority)
        )
        lines.append((translate("verdict", "Archive stamp"), said, ""))
    lines.append((translate("verdict", "Text and data"), _agreement(verdict), ""))
    lines.append((translate("verdict", "Register"), _register(checked), ""))
    print_ = f"{fingerprint(verdict.pdf_sha256)}, {file_size(checked.size)}"
    return [*lines, (translate("verdict", "Fingerprint"), print_, "")]


def findings(verdict: "Verdict") -> Iterator[Finding]:
    """What speaks against the document, then what there is to know, the gravest first."""
    from dispute_exchange.verification import words as shared
    from dispute_exchange.verification.verdict import Remark

    spoken = language()
    for fault in sorted(verdict.integrity):
        yield Finding(shared.FAULTS[fault].say(spoken), "danger")
    for name in verdict.missing:
        yield Finding(shared.MISSING.say(spoken, {"name": printable(name)}), "warning")
    for signer in verdict.signers:
        if signer.untrusted:
            yield Finding(_of(signer, shared.UNTRUSTED.say(spoken)), "warning")
        elif signer.trusted and not signer.expected:
            yield Finding(_of(signer, shared.STRANGER.say(spoken)), "danger")
        dates = {"revoked_at": _day(signer.revoked_at), "valid_until": _day(signer.valid_until)}
        for remark in sorted(signer.remarks):
            sentence = shared.REMARKS[remark].say(spoken, dates)
            yield Finding(_of(signer, sentence), _TONES.get(remark.value, "warning"))
    for stamp in verdict.stamps:
        if not stamp.trusted:
            yield Finding(shared.STAMP_UNTRUSTED.say(spoken), "warning")
    if Remark.SUPERSEDED in verdict.remarks:
        number = {"number": verdict.replaced_by}
        yield Finding(shared.REMARKS[Remark.SUPERSEDED].say(spoken, number), "warning")


def report(checked: "CheckedFile") -> str:
    """Everything, as a text to copy, send or keep."""
    from dispute_exchange.verification import console

    translate = QCoreApplication.translate
    at = moment_full(checked.verdict.checked_at)
    head = [
        translate("verdict", "Verification of {name}").format(name=printable(checked.name)),
        translate("verdict", "Made on {moment}").format(moment=at),
        "",
    ]
    said = console.lines(checked.verdict, language(), rooted=True)
    tail = [f"{name}: {fact}" for name, fact, _ in facts(checked)[-3:-1]]
    return "\n".join([*head, *map(printable, said), "", *tail]) + "\n"


def language() -> "Language":
    """The language the window speaks, as shared words name it."""
    return "fr" if in_french() else "en"


def printable(text: str) -> str:
    """SECURITY: what a document says of itself must not turn the reading of what we say of it."""
    return "".join(char if char.isprintable() or char in "\u00a0\u202f" else "·" for char in text)


def _of(signer: "SignerFacts", sentence: str) -> str:
    return f"{printable(signer.name)} — {sentence}"


def _time(signer: "SignerFacts") -> str:
    from dispute_exchange.verification.verdict import TimeSource

    translate = QCoreApplication.translate
    if signer.signed_at is None:
        return translate("verdict", "not said")
    words = (
        translate("verdict", "no later than {moment}, proven by a time stamp")
        if signer.time_source is TimeSource.TIMESTAMP
        else translate("verdict", "{moment}, by the signer's own computer")
    )
    return words.format(moment=moment_full(signer.signed_at))


def _level(signer: "SignerFacts") -> str:
    from dispute_exchange.verification.verdict import Level

    translate = QCoreApplication.translate
    words = {
        Level.CMS: translate("verdict", "a signature of another kind"),
        Level.B_B: translate("verdict", "signature alone"),
        Level.B_T: translate("verdict", "with a proven time"),
        Level.B_LT: translate("verdict", "with a proven time and the proofs for later checks"),
        Level.B_LTA: translate("verdict", "archived: checkable for years, without a network"),
    }
    return f"{signer.level.value} ({words[signer.level]})"


def _agreement(verdict: "Verdict") -> str:
    from dispute_exchange.verification.verdict import Integrity

    translate = QCoreApplication.translate
    if verdict.record_sha256 is None:
        return translate("verdict", "no data in this file")
    if Integrity.RECORD_UNREADABLE in verdict.integrity:
        return translate("verdict", "the data in this file cannot be read")
    if Integrity.RECORD_TEXT_DIFFERS in verdict.integrity:
        return translate("verdict", "the printed text and the data differ")
    if not verdict.signers:
        return translate("verdict", "not compared: nothing is signed")
    return translate("verdict", "the printed text says what the data say")


def _register(checked: "CheckedFile") -> str:
    from dispute_exchange.verification.words import REGISTER

    if not checked.with_desk:
        return QCoreApplication.translate("verdict", "not asked: no vault is open")
    return REGISTER[checked.verdict.register].say(language())


def _day(instant: object) -> str:
    from datetime import datetime

    return day_long(instant.date(), weekday=False) if isinstance(instant, datetime) else "–"
