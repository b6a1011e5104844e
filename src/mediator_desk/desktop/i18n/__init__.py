"""The languages of the window: French and English, switchable while it runs.

Owns translators and the default locale. Words live in ``resources/i18n/AREA_LANGUAGE.ts``; the
language of the source is English.
"""

from mediator_desk.desktop.i18n.language import LANGUAGES, Languages, preferred_language
from mediator_desk.desktop.i18n.retranslate import follow_language

__all__ = ["LANGUAGES", "Languages", "follow_language", "preferred_language"]
