"""The words of the acts a mediator may do, and of the reasons why one may not be done now."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from mediator_desk.desktop.i18n.marking import QT_TRANSLATE_NOOP
from mediator_desk.usecases.procedure import ActName

_MENU: Final = {
    ActName.DECLARE: QT_TRANSLATE_NOOP("procedure", "Statement of &independence…"),
    ActName.EXAMINE: QT_TRANSLATE_NOOP("procedure", "E&xamine admissibility"),
    ActName.NOTIFY: QT_TRANSLATE_NOOP("procedure", "&Admissible: notify both parties…"),
    ActName.REFUSE: QT_TRANSLATE_NOOP("procedure", "Inad&missible: refuse the file…"),
    ActName.ASK: QT_TRANSLATE_NOOP("procedure", "Ask for &documents…"),
    ActName.ENTRY: QT_TRANSLATE_NOOP("procedure", "Record the &trader's answer…"),
    ActName.EXTEND: QT_TRANSLATE_NOOP("procedure", "E&xtend the deadline…"),
    ActName.MESSAGE: QT_TRANSLATE_NOOP("procedure", "&Write to the parties…"),
    ActName.CONFLICT: QT_TRANSLATE_NOOP("procedure", "Tell of a &conflict of interest…"),
    ActName.RESOLVE: QT_TRANSLATE_NOOP("procedure", "Decide on the con&flict…"),
    ActName.WITHDRAWAL: QT_TRANSLATE_NOOP("procedure", "Record a with&drawal…"),
    ActName.COURT: QT_TRANSLATE_NOOP("procedure", "Record that a co&urt was seized…"),
    ActName.CLOSE: QT_TRANSLATE_NOOP("procedure", "C&lose the file…"),
    ActName.REOPEN: QT_TRANSLATE_NOOP("procedure", "&Reopen the file…"),
}
_WITHHELD: Final = {
    "state": QT_TRANSLATE_NOOP("procedure", "not at this stage of the file"),
    "read_only": QT_TRANSLATE_NOOP("procedure", "the file was given to someone else"),
    "not_enrolled": QT_TRANSLATE_NOOP("procedure", "this desk is linked to no platform"),
    "declaration": QT_TRANSLATE_NOOP("procedure", "independence is to be stated first"),
    "stale": QT_TRANSLATE_NOOP("procedure", "the statement of independence is to be made again"),
    "review": QT_TRANSLATE_NOOP("procedure", "the examination of admissibility does not allow it"),
}


def act_name(act: ActName) -> str:
    """What the menu calls an act, with its mnemonic."""
    return QCoreApplication.translate("procedure", _MENU[act])


def why_withheld(reason: str) -> str:
    """Why an act may not be done now."""
    return QCoreApplication.translate("procedure", _WITHHELD.get(reason, _WITHHELD["state"]))
