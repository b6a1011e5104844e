"""What a person wrote in a dialog and has not handed over.

Owns telling their words from those the desk put there; what becomes of them is the dialog's.
"""

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from mediator_desk.desktop.widgets.search import SearchField


def written_in(root: QWidget) -> tuple[str, ...]:
    """The words typed by a person in the fields of ``root``; never secrets nor what is searched."""
    lines = [
        line.text()
        for line in root.findChildren(QLineEdit)
        if line.isModified()
        and line.echoMode() is QLineEdit.EchoMode.Normal
        and not isinstance(line, SearchField)
    ]
    proses = [*root.findChildren(QPlainTextEdit), *root.findChildren(QTextEdit)]
    texts = [
        prose.toPlainText()
        for prose in proses
        if isinstance(prose, QPlainTextEdit | QTextEdit)
        and prose.document().isModified()
        and not prose.isReadOnly()
    ]
    return tuple(words for words in (*lines, *texts) if words.strip())
