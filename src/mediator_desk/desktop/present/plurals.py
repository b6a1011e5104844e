"""Counted things in words, singular and plural as each language wants them.

WHY a QObject: Qt's word collector sees a plural in Python only in ``self.tr("%n …", "", n)``.
"""

from functools import cache

from PySide6.QtCore import QObject


class Plurals(QObject):
    """Each method takes a count."""

    def days(self, count: int) -> str:
        """``6 jours``."""
        return self.tr("%n day(s)", "", count)

    def working_days(self, count: int) -> str:
        """``20 jours ouvrés``."""
        return self.tr("%n working day(s)", "", count)

    def months(self, count: int) -> str:
        """``6 mois``."""
        return self.tr("%n month(s)", "", count)

    def years(self, count: int) -> str:
        """``2 ans``."""
        return self.tr("%n year(s)", "", count)

    def hours(self, count: int) -> str:
        """``13 heures``."""
        return self.tr("%n hour(s)", "", count)

    def new(self, count: int) -> str:
        """``2 nouveaux``, of exchanges."""
        return self.tr("%n new", "", count)

    def events_intact(self, count: int) -> str:
        """``143 événements, intègre``."""
        return self.tr("%n event(s), intact", "", count)

    def parties(self, count: int) -> str:
        """``2 parties``."""
        return self.tr("%n party(ies)", "", count)


@cache
def plurals() -> Plurals:
    """The one instance."""
    return Plurals()
