"""The demonstration dossier, open in the window."""

from tests.desktop.dossier import dossier, dossier_file

__all__ = ["dossier", "dossier_file"]
