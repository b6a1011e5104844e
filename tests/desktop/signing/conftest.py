"""The demonstration dossier for the screens of this folder."""

from tests.desktop.dossier import dossier, dossier_file

__all__ = ["dossier", "dossier_file"]
