"""Loading and switching the language of the whole application.

Owns the installed translators; never knows a widget: Qt tells each one with ``LanguageChange``.
"""

from typing import Final

from PySide6.QtCore import (
    QCoreApplication,
    QLibraryInfo,
    QLocale,
    QObject,
    QTranslator,
    Signal,
)

from mediator_desk.system.resources import generated_path

LANGUAGES: Final = ("fr", "en")
_LOCALES: Final = {
    "fr": QLocale(QLocale.Language.French, QLocale.Country.France),
    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
}


def preferred_language() -> str:
    """The language of the computer when the desk speaks it, else English."""
    code = QLocale.system().name().partition("_")[0]
    return code if code in LANGUAGES else "en"


class Languages(QObject):
    """The language in use; one per application."""

    changed = Signal(str)

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__(application)
        self._application = application
        self._installed: list[QTranslator] = []
        self._current = ""

    @property
    def current(self) -> str:
        """``fr`` or ``en``."""
        return self._current

    def use(self, code: str) -> None:
        """Speak ``code`` from now on; a language the desk does not know becomes English."""
        code = code if code in LANGUAGES else "en"
        if code == self._current:
            return
        self._current = code
        # WHY first: a widget formatting a date while it is told must already use the new locale.
        QLocale.setDefault(_LOCALES[code])
        for translator in self._installed:
            self._application.removeTranslator(translator)
        self._installed = self._load(code)
        for translator in self._installed:
            self._application.installTranslator(translator)
        self.changed.emit(code)

    def _load(self, code: str) -> list[QTranslator]:
        loaded = []
        qt = QTranslator(self)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if qt.load(f"qtbase_{code}", folder):
            loaded.append(qt)
        for path in sorted(generated_path("i18n").glob(f"*_{code}.qm")):
            own = QTranslator(self)
            if own.load(str(path)):
                loaded.append(own)
        return loaded
