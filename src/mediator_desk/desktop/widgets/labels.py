"""Words and small pictures on a surface."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.tips import plain_tip


def restyle(widget: QWidget) -> None:
    """Read the style sheet again for ``widget`` after one of its properties changed."""
    # WHY not before: the sheet is read for the first time when the widget is to be shown.
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def set_look(widget: QWidget, **properties: str) -> None:
    """Set style sheet properties (``tone``, ``type``, ``kind`` …) and draw accordingly."""
    changed = {name: value for name, value in properties.items() if widget.property(name) != value}
    for name, value in changed.items():
        widget.setProperty(name, value)
    if changed:
        restyle(widget)


def text_label(
    text: str = "", style: str = "body", tone: str = "", *, wrap: bool = False
) -> QLabel:
    """A label of the type scale; ``tone`` names a colour role of the style sheet."""
    label = QLabel(text)
    label.setProperty("type", style)
    if tone:
        label.setProperty("tone", tone)
    label.setWordWrap(wrap)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


class ElidedLabel(QLabel):
    """One line that ends in "…" when there is no room; the whole text is its tooltip."""

    def __init__(self, text: str = "", style: str = "body", tone: str = "") -> None:
        self._whole = ""
        super().__init__()
        self.setProperty("type", style)
        if tone:
            self.setProperty("tone", tone)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setText(text)

    def setText(self, text: str) -> None:
        self._whole = text
        self.setAccessibleName(text)
        super().setText(text)
        self._shorten()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._shorten()

    def whole_text(self) -> str:
        """The text before anything was cut."""
        return self._whole

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._shorten()

    def _shorten(self) -> None:
        # WHY: measuring words dresses a label in its style, which is dear and lost again when it
        # moves to the page it is for.
        if not self.isVisible():
            return
        metrics = self.fontMetrics()
        shown = metrics.elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width())
        super().setText(shown)
        self.setToolTip(plain_tip(self._whole) if shown != self._whole else "")


class IconLabel(QWidget):
    """A picture that means something beside words; decorative unless given a name."""

    def __init__(
        self, icon: str, colour: str = "text.muted", size: int = 16, stroke: str = "1.75"
    ) -> None:
        super().__init__()
        self._icon = icon
        self._colour = colour
        self._size = size
        self._stroke = stroke
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def show_icon(self, icon: str, colour: str) -> None:
        """Change the picture and its colour."""
        self._icon, self._colour = icon, colour
        self.update()

    def sizeHint(self) -> QSize:
        side = theme().px(self._size)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme().icon(self._icon, self._colour, stroke=self._stroke).paint(painter, self.rect())
        painter.end()
