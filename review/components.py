"""Every control of the program in each of its states, on one sheet, as the design draws them.

Owns the sheet and nothing of the controls: they are those of ``desktop.widgets``, under the style
sheet of the program. Two sheets, light and dark, make one picture.
"""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QItemSelectionModel, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QListWidget,
    QMenu,
    QRadioButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from mediator_desk.desktop.present.deadlines import ChipWords
from mediator_desk.desktop.widgets.banner import Banner
from mediator_desk.desktop.widgets.busy import ProgressPanel
from mediator_desk.desktop.widgets.buttons import IconButton, button
from mediator_desk.desktop.widgets.card import Card
from mediator_desk.desktop.widgets.chips import Chip
from mediator_desk.desktop.widgets.fields import Asked, DayField
from mediator_desk.desktop.widgets.labels import IconLabel, text_label
from mediator_desk.desktop.widgets.marks import PartyMark
from mediator_desk.desktop.widgets.search import SearchField
from mediator_desk.desktop.widgets.segmented import Segmented
from review.stand import Stand
from review.world import NOW

_DEADLINES = (
    ("calm", "Temps restant : 22 j 13 h"),
    ("soon", "6 j 13 h"),
    ("urgent", "1 j 13 h"),
    ("overdue", "retard 9 j"),
    ("suspended", "suspendu"),
    ("met", "tenu"),
)
_HEADS = (
    ("B. Majoration légale", "145,80", "105,10", "145,80"),
    ("C. Frais de retour", "14,90", "14,90", "14,90"),
)
_RING = 3
"""Pixels around a control in which its focus may be drawn."""
_COLUMNS = ("Chef de demande", "Demandé", "Offert", "Proposé")


class Sheet(QWidget):
    """The controls, as one widget; ``focused`` are shown with the keyboard on them in turn."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.focused: list[QWidget] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setSpacing(8)
        cards: list[tuple[str, Callable[[QVBoxLayout], None]]] = [
            ("Boutons", self._buttons),
            ("Champs", self._fields),
            ("Délais", self._deadlines),
            ("Acteurs et diffusion", self._parties),
            ("Ligne de liste", self._rows),
            ("Menu", self._menu),
            ("Note confidentielle", self._note),
            ("Messages", self._messages),
        ]
        for place, (title, fill) in enumerate(cards):
            card = Card()
            card.set_title(title)
            fill(card.body)
            card.body.addStretch(1)
            grid.addWidget(card, place // 2, place % 2)
        card = Card()
        card.set_title("Tableau et progression")
        self._table(card.body)
        grid.addWidget(card, len(cards) // 2, 0, 1, 2)

    def _buttons(self, body: QVBoxLayout) -> None:
        primary = [button(text, "primary") for text in ("Signer", "Survol", "Enfoncé", "Focus")]
        primary[1].setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
        primary[2].setDown(True)
        self.focused.append(primary[3])
        plain = [button("Annuler"), button("Survol"), button("Texte", "link"), button("Inactif")]
        plain[1].setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
        plain[3].setEnabled(False)
        printer = IconButton("printer")
        printer.setProperty("role", "boxed")
        special = [button("Détruire…", "danger", icon="trash"), button("Doux", "soft"), printer]
        for line in (primary, plain, special):
            body.addLayout(_line(*line))
        level = Segmented()
        level.set_choices([("essential", "Essentiel"), ("full", "Complet")])
        level.choose("essential")
        body.addWidget(level)

    def _fields(self, body: QVBoxLayout) -> None:
        search, typed = SearchField(), QLineEdit("Arvaillon")
        search.say("Rechercher", "Effacer")
        self.focused.append(typed)
        body.addLayout(_line(search, typed, stretch=False))
        wrong, off = DayField(NOW.date), QLineEdit("Inactif")
        wrong.setText("32/11/2026")
        asked = Asked(wrong)
        asked.say_error("Cette date n’existe pas. Exemple : 30/11/2026.")
        off.setEnabled(False)
        pair = _line(asked, off, stretch=False)
        pair.setAlignment(off, Qt.AlignmentFlag.AlignTop)
        body.addLayout(pair)
        ticks = [QCheckBox("Libre"), QCheckBox("Coché"), QRadioButton("Choisi")]
        ticks.append(QRadioButton("Autre"))
        ticks[1].setChecked(True)
        ticks[2].setChecked(True)
        body.addLayout(_line(*ticks))

    def _deadlines(self, body: QVBoxLayout) -> None:
        chips = []
        for state, text in _DEADLINES:
            chips.append(Chip())
            chips[-1].say_deadline(ChipWords(state, text, text))
        chips.append(Chip("en préparation", "accent", "pencil"))
        for start, end in ((0, 2), (2, 5), (5, 7)):
            body.addLayout(_line(*chips[start:end]))

    def _parties(self, body: QVBoxLayout) -> None:
        names = {"CONSUMER": "Consommateur", "TRADER": "Professionnel"}
        rest = {"MEDIATOR": "Médiatrice", "PLATFORM": "Plateforme"}
        for line in (names, rest):
            parts: list[QWidget] = []
            for role, name in line.items():
                tone = role.lower() if role != "PLATFORM" else "muted"
                parts += [PartyMark(role), text_label(name, "denseStrong", tone)]
            body.addLayout(_line(*parts))
        seen = [IconLabel("users", "text.muted", 14), text_label("Toutes les parties", "dense")]
        seen += [IconLabel("eye-off", "warning.fg", 14)]
        seen += [text_label("Non communiqué", "denseStrong", "warning")]
        body.addLayout(_line(*seen))

    def _rows(self, body: QVBoxLayout) -> None:
        for names, held in ((("Normale", "Choisie, liste active"), True),
                            (("Choisie, liste inactive",), False)):  # fmt: skip
            view = QListWidget()
            view.addItems(list(names))
            for row in range(view.count()):
                view.item(row).setSizeHint(QSize(10, 26))
            view.setFixedHeight(26 * len(names))
            view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            chosen = QItemSelectionModel.SelectionFlag.ClearAndSelect
            view.selectionModel().setCurrentIndex(view.model().index(len(names) - 1, 0), chosen)
            body.addWidget(view)
            if held:
                self.focused.append(view)

    def _menu(self, body: QVBoxLayout) -> None:
        menu = QMenu(self)
        for text, keys in (("Prolonger le délai…", "Ctrl+Shift+P"), ("Ajouter une note", "N")):
            menu.addAction(text).setShortcut(keys)
        signed = menu.addAction("Signer…")
        signed.setShortcut("F8")
        signed.setEnabled(False)
        menu.setActiveAction(menu.actions()[1])
        menu.setWindowFlags(Qt.WindowType.Widget)
        menu.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen, False)
        menu.setFixedSize(menu.sizeHint())
        body.addWidget(menu)
        menu.show()

    def _note(self, body: QVBoxLayout) -> None:
        card = Card("note")
        head = _line(IconLabel("lock", "note.fg", 14), text_label("Note 4", "denseStrong", "note"))
        head.addStretch(1)
        head.addWidget(text_label("15 oct.", "meta", "note"))
        card.body.addLayout(head)
        words = "La preuve d’expédition du 18 juin suffit."
        card.body.addWidget(text_label(words, "dense", wrap=True))
        body.addWidget(card)

    def _messages(self, body: QVBoxLayout) -> None:
        for tone, text in (
            ("success", "Brouillon enregistré"),
            ("warning", "Hors connexion, 3 actes en attente"),
            ("danger", "Acte refusé, pièce trop lourde"),
        ):
            banner = Banner()
            banner.say(tone, "", text)
            body.addWidget(banner)

    def _table(self, body: QVBoxLayout) -> None:
        table = QTableWidget(len(_HEADS), len(_COLUMNS))
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setProperty("role", "lines")
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        for column, name in enumerate(_COLUMNS):
            head = QTableWidgetItem(name)
            head.setTextAlignment(right if column else left)
            table.setHorizontalHeaderItem(column, head)
        for row, line in enumerate(_HEADS):
            for column, text in enumerate(line):
                item = QTableWidgetItem(text)
                if column:
                    item.setTextAlignment(right)
                table.setItem(row, column, item)
        table.selectRow(0)
        table.setFixedHeight(112)
        body.addWidget(table)
        bar = ProgressPanel()
        bar.set_cancel_text("Annuler")
        bar.show_progress(9, 11, "", "9 sur 11")
        body.addWidget(bar)


def _line(*widgets: QWidget, stretch: bool = True) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget)
    if stretch:
        row.addStretch(1)
    return row


def components(stand: Stand, size: QSize) -> QImage:
    """Both sheets side by side, each control that may hold the keyboard holding it."""
    language, halves = stand.languages.current, []
    for look in ("light", "dark"):
        stand.dress(language, look)
        halves.append(_sheet(stand, QSize(size.width() // 2, size.height())))
    stand.dress(language, "light")
    wide, tall = (
        max(each) for each in zip(*((h.width(), h.height()) for h in halves), strict=True)
    )
    image = QImage(2 * wide, tall, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    for place, half in enumerate(halves):
        painter.drawImage(place * wide, 0, half)
    painter.end()
    return image


def _sheet(stand: Stand, size: QSize) -> QImage:
    sheet = Sheet()
    sheet.show()
    sheet.resize(size.expandedTo(sheet.minimumSizeHint()))
    stand.pause()
    sheet.setFocus()
    image = sheet.grab().toImage()
    held = list(_with_focus(stand, sheet))
    painter = QPainter(image)
    for place, part in held:
        painter.drawImage(place, part)
    painter.end()
    sheet.close()
    sheet.deleteLater()
    stand.pause()
    return image


def _with_focus(stand: Stand, sheet: Sheet) -> Iterator[tuple[QPoint, QImage]]:
    for widget in sheet.focused:
        sheet.activateWindow()
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        stand.pause()
        around = QRect(widget.mapTo(sheet, QPoint(0, 0)), widget.size())
        around.adjust(-_RING, -_RING, _RING, _RING)
        yield around.topLeft(), sheet.grab(around).toImage()
