"""Language, theme and text size: three rows of choices, applied as they are chosen.

Shared by the first run and the settings, which place the same controls in their own forms.
"""

from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Slot

from mediator_desk.desktop.appearance import appearance_of
from mediator_desk.desktop.i18n import Languages
from mediator_desk.desktop.preferences import Preferences
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.segmented import Segmented

_SIZES: Final = ("0.8", "1.0", "1.15", "1.3", "1.5", "2.0")


class ReadingControls(QObject):
    """Binds three segmented controls to the preferences."""

    def __init__(
        self,
        language: Segmented,
        look: Segmented,
        size: Segmented,
        preferences: Preferences,
        languages: Languages,
    ) -> None:
        super().__init__(language)
        self._language, self._look, self._size = language, look, size
        self._preferences = preferences
        self._languages = languages
        language.chosen.connect(self._choose_language)
        look.chosen.connect(self._choose_theme)
        size.chosen.connect(self._choose_size)
        preferences.changed.connect(self.show_choices)

    def say(self) -> None:
        """Say the choices in the language in use."""
        translate = QCoreApplication.translate
        # WHY untranslated: a language is offered in its own words.
        self._language.set_choices([("fr", "Français"), ("en", "English")])
        self._look.set_choices(
            [
                ("system", translate("reading", "As the computer")),
                ("light", translate("reading", "Light")),
                ("dark", translate("reading", "Dark")),
                ("contrast", translate("reading", "High contrast")),
            ]
        )
        self._size.set_choices([(size, percent(float(size))) for size in _SIZES])
        self._language.setAccessibleName(translate("reading", "Language"))
        self._look.setAccessibleName(translate("reading", "Theme"))
        self._size.setAccessibleName(translate("reading", "Text size"))
        self.show_choices()

    @Slot()
    def show_choices(self) -> None:
        """Show what is in force."""
        choices = self._preferences.choices
        self._language.choose(self._languages.current)
        self._look.choose(choices.theme)
        self._size.choose(min(_SIZES, key=lambda size: abs(float(size) - choices.text_scale)))

    def summary(self) -> str:
        """``Français, texte à 100 %``."""
        name = {"fr": "Français", "en": "English"}[self._languages.current]
        words = QCoreApplication.translate("reading", "{language}, text at {size}")
        return words.format(language=name, size=percent(theme().scale))

    @Slot(str)
    def _choose_language(self, code: str) -> None:
        self._preferences.change(language=code)
        self._languages.use(code)

    @Slot(str)
    def _choose_theme(self, name: str) -> None:
        self._preferences.change(theme=name)
        theme().apply(appearance_of(self._preferences.choices))

    @Slot(str)
    def _choose_size(self, size: str) -> None:
        self._preferences.change(text_scale=float(size))
        theme().apply(appearance_of(self._preferences.choices))


def percent(factor: float) -> str:
    """``100 %`` in French typography, ``100%`` in English."""
    words = QCoreApplication.translate("reading", "{number}%")
    return words.format(number=round(factor * 100))
