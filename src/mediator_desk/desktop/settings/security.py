"""The card of the settings about security: the ways into the vault, and what this process keeps.

Owns the list and its buttons; the dialogs are in ``custody``. Nothing here can weaken the vault
without a proof of who is at the desk, but the closing of the computer's own memory.
"""

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot

from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.dates import clock_time, day_long
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.facts import Facts
from mediator_desk.desktop.widgets.labels import text_label
from mediator_desk.desktop.widgets.settings_card import ThingsCard
from mediator_desk.desktop.widgets.things import Act
from mediator_desk.system.hardening import read_hardening
from mediator_desk.usecases.keys import computer_can_remember, forget_here, read_ways

if TYPE_CHECKING:
    from mediator_desk.desktop.custody.key_forms import KeyForm
    from mediator_desk.usecases.keys import Way

_ICONS = {"passphrase": "key", "recovery": "lifebuoy", "keyring": "device-desktop"}


_ORDER = tuple(_ICONS)


class SecurityCard(ThingsCard):
    """Read again after each change."""

    def __init__(self, session: Session) -> None:
        self.add = button(kind="link", icon="plus")
        self.rotate = button(kind="link", icon="refresh")
        super().__init__(self.add, self.rotate)
        self._session = session
        self._ways: tuple[Way, ...] = ()
        self._can_remember = False
        self._kept_title = text_label("", "denseStrong")
        self._kept = Facts(name_width=250)
        self.column.addSpacing(6)
        self.column.addWidget(self._kept_title)
        self.column.addWidget(self._kept)
        self.add.clicked.connect(self._add_passphrase)
        self.rotate.clicked.connect(self._rotate)
        follow_language(self, self._say)
        self.read()
        session.work.network(computer_can_remember, owner=self, done=self._show_can, key="can")

    @Slot()
    def read(self) -> None:
        """Read the ways in again."""
        session = self._session
        session.work.database(
            read_ways, session.desk, owner=self, done=self._show, failed=self.fail, key="ways"
        )

    def open_form(self, name: str, slot_id: str = "") -> "KeyForm":
        """Open a dialog: ``change``, ``add``, ``close``, ``sheet``, ``remember``, ``rotate``."""
        from mediator_desk.desktop.custody import key_forms as forms

        session, window = self._session, self.window()
        label = session.desk.label
        makers: dict[str, Any] = {
            "change": lambda: forms.PassphraseForm(session, window),
            "add": lambda: forms.PassphraseForm(session, window, beside=True),
            "close": lambda: forms.CloseForm(session, slot_id, window),
            "sheet": lambda: forms.SheetForm(session, label, window),
            "remember": lambda: forms.RememberForm(session, window),
            "rotate": lambda: forms.RotationForm(session, label, window),
        }
        form: KeyForm = makers[name]()
        form.done_well.connect(self._done_well)
        form.open()
        return form

    @Slot()
    def _add_passphrase(self) -> None:
        self.open_form("add")

    @Slot()
    def _rotate(self) -> None:
        self.open_form("rotate")

    @Slot()
    def _forget(self) -> None:
        session = self._session
        session.work.network(
            forget_here, session.desk, owner=self, done=self._done_well, failed=self.fail
        )

    @Slot(object)
    def _done_well(self, _: object = None) -> None:
        self.tell(self.tr("Done: this is in force from now on."))
        self.read()

    @Slot(object)
    def _show(self, ways: "tuple[Way, ...]") -> None:
        self._ways = tuple(sorted(ways, key=lambda way: (_ORDER.index(way.kind), way.created_at)))
        self._say_ways()

    @Slot(object)
    def _show_can(self, can: bool) -> None:
        self._can_remember = can
        self._say_ways()

    def _say(self) -> None:
        self.say(
            self.tr("Ways into the vault"),
            self.tr("Each opens the whole vault by itself. Nobody can find one again for you."),
        )
        self.add.setText(self.tr("Add a passphrase…"))
        self.rotate.setText(self.tr("Replace the key of the vault…"))
        self._kept_title.setText(self.tr("What this program keeps from others"))
        self._say_kept()
        self._say_ways()

    def _say_ways(self) -> None:
        self.lines.clear()
        passphrases = [way for way in self._ways if way.kind == "passphrase"]
        for way in self._ways:
            several = way in passphrases and len(passphrases) > 1
            number = passphrases.index(way) + 1 if several else 0
            self._add_line(way, last=len(passphrases) == 1, number=number)
        if self._ways and not any(way.kind == "keyring" for way in self._ways):
            self._add_unremembered()

    def _add_line(self, way: "Way", *, last: bool, number: int = 0) -> None:
        """A way in; ``number`` tells passphrases apart, none for the only one."""
        day = day_long(way.created_at.astimezone().date(), weekday=False)
        names = {
            "passphrase": self.tr("Passphrase"),
            "recovery": self.tr("Recovery sheet"),
            "keyring": self.tr("A computer remembers it"),
        }
        since = self.tr("Since {day}").format(day=day)
        if number:
            names["passphrase"] = self.tr("Passphrase {number}").format(number=number)
            words = self.tr("Since {day} at {time}")
            since = words.format(day=day, time=clock_time(way.created_at))
        acts: list[Act] = []
        if way.kind == "passphrase":
            acts.append((self.tr("Change…"), partial(self.open_form, "change")))
            if not last:
                acts.append((self.tr("Close…"), partial(self.open_form, "close", way.slot_id)))
        elif way.kind == "recovery":
            acts.append((self.tr("Make a new one…"), partial(self.open_form, "sheet")))
        else:
            acts.append((self.tr("Forget"), self._forget))
        self.lines.add(_ICONS[way.kind], names[way.kind], since, acts)

    def _add_unremembered(self) -> None:
        if self._can_remember:
            words = self.tr("A click could open the vault while your session is open.")
            acts: list[Act] = [(self.tr("Remember…"), partial(self.open_form, "remember"))]
        else:
            words = self.tr("This session has no keyring that encrypts what it keeps.")
            acts = []
        self.lines.add("device-desktop", self.tr("Not remembered on this computer"), words, acts)

    def _say_kept(self) -> None:
        held = read_hardening()
        yes, no = self.tr("Yes"), self.tr("No")
        facts = [
            (self.tr("Files readable by your account alone"), held.private_files),
            (self.tr("No memory written to disk by a crash"), held.no_core_dumps),
            (self.tr("Memory closed to other programs"), held.not_dumpable),
            (self.tr("Keys kept out of the swap"), held.keys_locked),
        ]
        self._kept.show_facts([(name, yes if holds else no, "") for name, holds in facts])
