"""The versions of a draft: named, compared side by side, gone on from.

Owns the dialog; ``restored`` carries the version to go on from, which becomes the next one.
"""

from collections.abc import Sequence
from datetime import timedelta
from itertools import pairwise
from typing import Final
from uuid import UUID

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from mediator_desk.desktop.decision.side_by_side import write_comparison
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.dates import moment_short
from mediator_desk.desktop.present.errors import error_words
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.announce import announce
from mediator_desk.desktop.widgets.banner import Banner
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.choice import Choice
from mediator_desk.desktop.widgets.labels import text_label
from mediator_desk.usecases.drafting import (
    ComparedSection,
    NameVersion,
    VersionRow,
    compare_versions,
    list_versions,
    name_version,
)

_VERSION: Final = Qt.ItemDataRole.UserRole
_MANY: Final = 12
_SITTING: Final = timedelta(minutes=5)


def worth_listing(rows: Sequence[VersionRow]) -> tuple[VersionRow, ...]:
    """Of many versions the newest, the named ones, and those at which a sitting ended.

    WHY: a draft seals itself every few seconds while one writes.
    """
    if len(rows) <= _MANY:
        return tuple(rows)
    kept = [rows[0]]
    for later, row in pairwise(rows):
        if row.name or later.saved_at - row.saved_at > _SITTING:
            kept.append(row)
    return (*kept, rows[-1]) if kept[-1] is not rows[-1] else tuple(kept)


class VersionsDialog(QDialog):
    """Of one draft; opens on the last version, with its name to give when ``naming``."""

    restored = Signal(int)

    def __init__(
        self, session: Session, draft_id: UUID, parent: QWidget, *, naming: bool = False
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session, self._draft_id, self._naming = session, draft_id, naming
        self._rows: Sequence[VersionRow] = ()
        self._every: Sequence[VersionRow] = ()
        self._compared: Sequence[ComparedSection] = ()
        self._banner = Banner()
        self._list = QListWidget()
        self._list.setProperty("role", "views")
        self._list.setUniformItemSizes(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._name_label, self._name = text_label("", "label"), QLineEdit()
        self._name.setMaxLength(120)
        self._give = button("", "", "small")
        self._with_label, self._with = text_label("", "label"), Choice()
        self._only, self._all = QCheckBox(), QCheckBox()
        self._only.setChecked(True)
        self._page = QTextBrowser()
        self._restore, self._leave = button("", icon="restore"), button("", "primary")
        self._lay_out()
        self._connect()
        size = parent.size()
        self.resize(
            min(size.width() - 80, theme().px(1120)), min(size.height() - 60, theme().px(640))
        )
        follow_language(self, self._say)
        self._read()

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setSpacing(10)
        rows.addWidget(self._banner)
        halves = QHBoxLayout()
        halves.setSpacing(14)
        left = QVBoxLayout()
        left.addWidget(self._list, 1)
        left.addWidget(self._all)
        left.addWidget(self._name_label)
        naming = QHBoxLayout()
        naming.addWidget(self._name, 1)
        naming.addWidget(self._give)
        left.addLayout(naming)
        halves.addLayout(left, 3)
        right = QVBoxLayout()
        top = QHBoxLayout()
        top.addWidget(self._with_label)
        top.addWidget(self._with, 1)
        top.addWidget(self._only)
        right.addLayout(top)
        right.addWidget(self._page, 1)
        halves.addLayout(right, 8)
        rows.addLayout(halves, 1)
        foot = QHBoxLayout()
        foot.addWidget(self._restore)
        foot.addStretch(1)
        foot.addWidget(self._leave)
        rows.addLayout(foot)
        self._name_label.setBuddy(self._name)
        self._with_label.setBuddy(self._with)
        for label in (self._name_label, self._with_label):
            label.setTextFormat(Qt.TextFormat.AutoText)

    def _connect(self) -> None:
        self._list.currentRowChanged.connect(self._chosen)
        self._name.returnPressed.connect(self._name_it)
        self._give.clicked.connect(self._name_it)
        self._with.currentIndexChanged.connect(self._compare)
        self._only.toggled.connect(self._show)
        self._all.toggled.connect(self._fill)
        self._restore.clicked.connect(self._ask_to_restore)
        self._leave.clicked.connect(self.reject)
        theme().changed.connect(self._show)

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Versions of the draft"))
        self._list.setAccessibleName(self.tr("Versions, the newest first"))
        self._name_label.setText(self.tr("&Name of this version"))
        self._name.setAccessibleName(self.tr("Name of this version"))
        self._give.setText(self.tr("Name it"))
        self._with_label.setText(self.tr("&Compare with"))
        self._with.setAccessibleName(self.tr("Compare with"))
        self._only.setText(self.tr("Only what differs"))
        self._all.setText(self.tr("Every time it was saved"))
        self._page.setAccessibleName(self.tr("Both versions side by side"))
        self._restore.setText(self.tr("Go on from this version"))
        self._leave.setText(self.tr("Close"))
        self._fill()
        self._show()

    # -- reading -----------------------------------------------------------------------------

    def _read(self) -> None:
        self._session.work.database(
            list_versions,
            self._session.desk,
            self._draft_id,
            owner=self,
            done=self._take,
            failed=self._fail,
            key="versions",
        )

    @Slot(object)
    def _fail(self, error: BaseException) -> None:
        self._banner.say_error(error_words(error), "")

    @Slot(object)
    def _take(self, rows: Sequence[VersionRow]) -> None:
        self._every = rows
        self._fill()
        if self._naming:
            self._naming = False
            self._name.setFocus()
            self._name.selectAll()

    @Slot()
    def _fill(self) -> None:
        kept = self._version()
        self._all.setVisible(len(worth_listing(self._every)) < len(self._every))
        self._rows = self._every if self._all.isChecked() else worth_listing(self._every)
        self._list.blockSignals(True)
        self._list.clear()
        for row in self._rows:
            item = QListWidgetItem(self._told(row), self._list)
            item.setData(_VERSION, row.version)
            item.setSizeHint(QSize(0, theme().px(28)))
            if row.name:
                item.setIcon(theme().icon("versions", "accent.base"))
        versions = [row.version for row in self._rows]
        self._list.setCurrentRow(versions.index(kept) if kept in versions else 0)
        self._list.blockSignals(False)
        self._chosen(self._list.currentRow())

    def _told(self, row: VersionRow) -> str:
        when = moment_short(row.saved_at)
        if row.name:
            return self.tr("{version}. {name}, {when}").format(
                version=row.version, name=row.name, when=when
            )
        return self.tr("{version}. {when}").format(version=row.version, when=when)

    def _version(self) -> int | None:
        item = self._list.currentItem()
        return int(item.data(_VERSION)) if item is not None else None

    @Slot(int)
    def _chosen(self, place: int) -> None:
        if not 0 <= place < len(self._rows):
            return
        row = self._rows[place]
        self._name.setText(row.name)
        self._restore.setEnabled(place > 0)
        others = [other for other in self._rows if other.version != row.version]
        self._with.set_choices([(str(other.version), self._told(other)) for other in others])
        # WHY the next one, or the last before the newest: what one asks is what changed since.
        nearer = self._rows[0].version if place else row.version - 1
        self._with.choose(str(nearer))
        self._compare()

    @Slot()
    def _compare(self) -> None:
        version, other = self._version(), self._with.currentData()
        if version is None or other is None:
            self._compared = ()
            self._show()
            return
        old, new = sorted((version, int(other)))
        self._session.work.database(
            compare_versions,
            self._session.desk,
            self._draft_id,
            old,
            new,
            owner=self,
            done=self._take_compared,
            failed=self._fail,
            key="compare",
        )

    @Slot(object)
    def _take_compared(self, compared: Sequence[ComparedSection]) -> None:
        self._compared = compared
        self._show()

    @Slot()
    def _show(self) -> None:
        version, other = self._version(), self._with.currentData()
        if version is None or other is None:
            self._page.setPlainText(self.tr("This is the only version so far."))
            return
        old, new = sorted((version, int(other)))
        names = {row.version: self._told(row) for row in self._rows}
        heads = (names.get(old, str(old)), names.get(new, str(new)))
        shown = self._compared
        if self._only.isChecked():
            shown = [section for section in shown if section.changed]
        if not shown:
            self._page.setPlainText(self.tr("These two versions say the same."))
            return
        write_comparison(
            self._page, heads, shown, only_changed=self._only.isChecked(), facts=self.tr("Amounts")
        )

    # -- naming and going back -----------------------------------------------------------------

    @Slot()
    def _name_it(self) -> None:
        version = self._version()
        if version is None:
            return
        self._session.work.database(
            name_version,
            self._session.desk,
            NameVersion(self._draft_id, version, self._name.text()),
            owner=self,
            done=self._named,
            failed=self._fail,
        )

    @Slot(object)
    def _named(self, _nothing: None) -> None:
        announce(self, self.tr("The version has its name."))
        self._read()

    @Slot()
    def _ask_to_restore(self) -> None:
        version = self._version()
        if version is not None:
            self.restored.emit(version)
            self.accept()
