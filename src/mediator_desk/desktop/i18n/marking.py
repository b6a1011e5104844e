"""Marking words for translation where they stand in a table, away from any widget."""


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """``text`` itself; the name is what lupdate looks for. Qt's own is typed ``object``."""
    del context
    return text
