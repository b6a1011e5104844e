"""Choosing from when to when: a fixed window, applied only when asked."""

from datetime import date, timedelta

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from mediator_desk.desktop.dispute.timeline import pen
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.dates import day_short
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.buttons import button, grow_icon
from mediator_desk.desktop.widgets.fields import Asked, DayField
from mediator_desk.desktop.widgets.form import Reading

Period = tuple[date | None, date | None]
WHOLE: Period = (None, None)


class PeriodButton(QToolButton):
    """Says the window in use; ``chosen`` comes when another one is applied."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._period: Period = WHOLE
        self._span: tuple[date, date] | None = None
        self._since: tuple[date | None, date | None] = (None, None)
        self.setProperty("role", "boxed")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIcon(theme().icon("calendar"))
        self.clicked.connect(self._open)
        follow_language(self, self._say)

    def offer(self, first: date, last: date, referred: date | None, notified: date | None) -> None:
        """The days there are, and those of the referral and the notification for the presets."""
        self._span, self._since = (first, last), (referred, notified)
        self._say()

    def choose(self, period: Period) -> None:
        """Show ``period``, silently."""
        self._period = period
        self._say()

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(theme().px(20), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = theme().px(15)
        painter = QPainter(self)
        right = self.width() - side - theme().px(8)
        pen.icon(painter, "chevron-down", right, self.rect(), "text.secondary", side)
        painter.end()

    def _say(self) -> None:
        start, end = self._period
        if start is None and end is None:
            text = self.tr("Whole period")
        else:
            text = self.tr("{start} to {end}").format(
                start=day_short(start) if start else "…", end=day_short(end) if end else "…"
            )
        grow_icon(self)
        self.setText(text)
        self.setAccessibleName(self.tr("Period: {period}").format(period=text))

    @Slot()
    def _open(self) -> None:
        if self._span is None:
            return
        popup = _PeriodPopup(self, self._span, self._period, self._since)
        popup.applied.connect(self._take)
        popup.show_under(self)

    @Slot(object)
    def _take(self, period: Period) -> None:
        if period != self._period:
            self.choose(period)
            self.chosen.emit(period)


class _PeriodPopup(QDialog):
    """From, to, presets and one explicit Apply: nothing moves while dates are typed."""

    applied = Signal(object)

    def __init__(
        self,
        owner: QWidget,
        span: tuple[date, date],
        period: Period,
        since: tuple[date | None, date | None],
    ) -> None:
        super().__init__(owner, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "popup")
        self.setWindowTitle(self.tr("Period"))
        self.setMinimumWidth(theme().px(460))
        self._span = span
        self._from, self._to = (Asked(DayField(lambda: span[1])) for _ in range(2))
        rows, days = QVBoxLayout(self), QHBoxLayout()
        rows.setContentsMargins(16, 12, 16, 12)
        for asked, text, value in (
            (self._from, self.tr("&From"), period[0] or span[0]),
            (self._to, self.tr("&To"), period[1] or span[1]),
        ):
            asked.say(text)
            self._field(asked).put(value)
            days.addWidget(asked)
        rows.addLayout(days)
        for text, start in (
            (self.tr("Whole period"), span[0]),
            (self.tr("Since the referral"), since[0]),
            (self.tr("Since the notification"), since[1]),
            (self.tr("Last 30 days"), span[1] - timedelta(days=30)),
        ):
            if start is not None:
                preset = button(text, "link", "small")
                preset.clicked.connect(lambda _=False, day=start: self._preset(day))
                rows.addWidget(preset, alignment=Qt.AlignmentFlag.AlignLeft)
        apply = button(self.tr("Apply"), "primary")
        apply.setDefault(True)
        apply.clicked.connect(self._apply)
        rows.addWidget(apply, alignment=Qt.AlignmentFlag.AlignRight)

    @staticmethod
    def _field(asked: Asked) -> DayField:
        assert isinstance(asked.field, DayField)
        return asked.field

    def show_under(self, widget: QWidget) -> None:
        """Open below ``widget`` with the first date in focus."""
        self.move(widget.mapToGlobal(widget.rect().bottomLeft()))
        self.show()
        self._from.field.setFocus()

    def _preset(self, start: date) -> None:
        self._field(self._from).put(max(start, self._span[0]))
        self._field(self._to).put(self._span[1])

    @Slot()
    def _apply(self) -> None:
        reading = Reading()
        ends = [reading.of(asked, needed=True) for asked in (self._from, self._to)]
        if not reading.whole:
            return
        start, end = min(ends), max(ends)
        whole = start <= self._span[0] and end >= self._span[1]
        self.applied.emit(WHOLE if whole else (start, end))
        self.close()
