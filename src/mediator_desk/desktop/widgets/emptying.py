"""Taking everything out of a layout whose lines are made anew."""

from PySide6.QtWidgets import QLayout


def empty_out(layout: QLayout) -> None:
    """Remove every widget of a layout.

    WHY hidden first: Qt shows what enters a visible layout a moment later; a line replaced within
    that moment would come up as a window of its own.
    """
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
