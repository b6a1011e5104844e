"""The demonstration dossier for the tests of the list."""

from tests.desktop.dossier import dossier, dossier_file

__all__ = ["dossier", "dossier_file"]
