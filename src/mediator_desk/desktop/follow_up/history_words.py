"""The words of the history: what was done, in one line."""

from PySide6.QtCore import QCoreApplication

from mediator_desk.desktop.dispute.timeline.words import kind_words
from mediator_desk.desktop.present.labels import label
from mediator_desk.usecases.history import HistoryRow, Place

translate = QCoreApplication.translate


def what_words(row: HistoryRow) -> str:
    """What a row tells, beginning with a capital."""
    words = _desk_words(row) if row.place is Place.DESK else _told_words(row)
    return words[:1].upper() + words[1:]


def _told_words(row: HistoryRow) -> str:
    words = kind_words(row.what, row.role)
    if row.what == "READ" and row.number is not None:
        return translate("history", "{what} of event {number}").format(
            what=words, number=row.number
        )
    return words


def _desk_words(row: HistoryRow) -> str:
    match row.what:
        case "file":
            return translate("history", "file imported, revision {number}").format(
                number=row.number
            )
        case "note":
            written = translate("history", "note {number} written")
            changed = translate("history", "note {number} changed")
            chosen = written if row.detail == "written" else changed
            return chosen.format(number=row.number)
        case "draft":
            kind = label("decision_kind", row.detail).lower()
            begun = translate("history", "draft begun: {kind}")
            saved = translate("history", "draft saved, version {number}: {kind}")
            return (begun if row.number == 1 else saved).format(kind=kind, number=row.number)
        case "signed":
            kind = label("decision_kind", row.detail).lower()
            return translate("history", "signed: {kind}, version {number}").format(
                kind=kind, number=row.number
            )
    return _act_words(row.detail)


def _act_words(detail: str) -> str:
    """``SEND_MESSAGE:accepted`` as an act and what became of it."""
    kind, _, step = detail.partition(":")
    if not step:
        return label("act_kind", kind)
    return translate("history", "{act}: {step}").format(
        act=label("act_kind", kind), step=label("act_step", step).lower()
    )
