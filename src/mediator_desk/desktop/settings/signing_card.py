"""The card of the settings about signing: the keys, where time stamps come from, who else signs.

Owns the lists and their buttons; what asks for a passphrase or an address is in ``signing_forms``.
"""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot

from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.dates import day_long
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.chips import Chip
from mediator_desk.desktop.widgets.choosing import ask_for_file, ask_where_to_save
from mediator_desk.desktop.widgets.facts import Facts
from mediator_desk.desktop.widgets.flow import ButtonRow
from mediator_desk.desktop.widgets.settings_card import ThingsCard
from mediator_desk.desktop.widgets.things import Act
from mediator_desk.desktop.work.job import Job
from mediator_desk.usecases.cosigning import Cosigner, list_cosigners
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.progress import Progress
from mediator_desk.usecases.signing_keys import (
    KeyKind,
    KeyView,
    ServicesView,
    add_card_key,
    choose_signing_key,
    find_card_keys,
    list_signing_keys,
    read_services,
    remove_signing_key,
    save_signing_request,
    take_signing_certificate,
)

if TYPE_CHECKING:
    from mediator_desk.desktop.forms import StepForm

_ICONS = {
    KeyKind.ENROLLED: "device-desktop",
    KeyKind.FILE: "file-certificate",
    KeyKind.REQUEST: "certificate",
    KeyKind.CARD: "credit-card",
}

_TONES = {"absent": "warning", "waiting": "warning", "asked": ""}


class SigningCard(ThingsCard):
    """Read again after each change."""

    def __init__(self, session: Session) -> None:
        self.bring = button(kind="link", icon="file-certificate")
        self.request = button(kind="link", icon="certificate")
        self.cards = button(kind="link", icon="credit-card")
        self.software = button(kind="link", icon="credit-card")
        super().__init__(self.bring, self.request, self.cards)
        self.column.addLayout(ButtonRow(self.software))
        self._session = session
        self._keys: tuple[KeyView, ...] = ()
        self._services: ServicesView | None = None
        self._cosigners: tuple[Cosigner, ...] = ()
        self._looking: Job | None = None
        # WHY later: nobody needs to know of it whose card is found without.
        self.software.hide()
        self._facts = Facts(name_width=250)
        self.service = button(size="small")
        self.others = button(size="small")
        self.column.addSpacing(6)
        self.column.addWidget(self._facts)
        self.column.addLayout(ButtonRow(self.service, self.others))
        self.bring.clicked.connect(partial(self.open_form, "file"))
        self.request.clicked.connect(self._ask_request)
        self.cards.clicked.connect(self._look_for_cards)
        self.software.clicked.connect(self._ask_software)
        self.service.clicked.connect(partial(self.open_form, "service"))
        self.others.clicked.connect(partial(self.open_form, "cosigners"))
        follow_language(self, self._say)
        self.read()

    def leave_for_later(self) -> None:
        """Show what can be done before a platform vouches for a person, and brings its services."""
        for later in (self.request, self._facts, self.service, self.others):
            later.hide()

    @Slot()
    def read(self) -> None:
        """Read keys, service and co-signers again."""
        self._run(_read, done=self._show, key="signing")

    def open_form(self, name: str, *_: object) -> "StepForm":
        """Open a dialog: ``file``, ``service`` or ``cosigners``."""
        from mediator_desk.desktop.settings import signing_forms as forms

        makers: dict[str, Any] = {
            "file": lambda: forms.KeyFileForm(self._session, self.window()),
            "service": lambda: forms.ServiceForm(self._session, self._services, self.window()),
            "cosigners": lambda: forms.CosignersForm(self._session, self._cosigners, self.window()),
        }
        form: StepForm = makers[name]()
        form.done_well.connect(self._done_well)
        form.open()
        return form

    # -- keys --------------------------------------------------------------------------------

    @Slot()
    def _ask_request(self) -> None:
        ask_where_to_save(self, self.tr("Save the request"), "demande.csr", self._save_request)

    def _save_request(self, path: str) -> None:
        self._run(save_signing_request, Path(path), done=self._requested)

    @Slot(object)
    def _requested(self, path: Path) -> None:
        told = self.tr("The key is sealed here. Hand {name} to an authority, then come back.")
        self.tell(told.format(name=path.name))
        self.read()

    @Slot()
    def _look_for_cards(self) -> None:
        """Look, or give up the looking that is under way."""
        if self._looking is not None:
            self._looking.cancel()
            return
        self._look()

    @Slot()
    def _ask_software(self) -> None:
        title = self.tr("Software of the card")
        pattern = self.tr("Software of cards, PKCS #11 (*.so *.dll *.dylib)")
        ask_for_file(self, title, pattern, self._look)

    def _look(self, module: str | None = None) -> None:
        """Look through the ``module`` named, or those known here."""
        self.tell(self.tr("Waiting for the cards…"), "secondary")
        step = partial(_add_what_is_there, module)
        self._looking = self._ask_cards(step, done=self._added)
        self._looking.cancelled.connect(self._given_up)
        self._say_looking()

    @Slot(object)
    def _added(self, added: int) -> None:
        self._looked()
        if added:
            self._done_well()
        else:
            self.tell(self.tr("No card with a key that is not listed yet."), "secondary")
            self.software.show()

    @Slot()
    def _given_up(self) -> None:
        self._looked()
        self.tell(self.tr("Given up. Nothing was changed."), "secondary")

    @Slot(object)
    def _not_added(self, error: Exception) -> None:
        self._looked()
        self.fail(error)
        self.software.show()

    def _looked(self) -> None:
        self._looking = None
        self._say_looking()

    def _ask_cards(self, step: Any, *, done: Any, key: str = "") -> Job:
        """WHY not in the lane of the store: cards take their time, and nothing waits for them."""
        return self._session.work.network(
            step,
            self._session.desk,
            owner=self,
            done=done,
            failed=self._not_added,
            key=key,
            with_progress=True,
        )

    def _take_certificate(self, key_id: str) -> None:
        title = self.tr("Certificate issued for this key")
        pattern = self.tr("Certificates (*.pem *.crt *.cer *.p7b)")
        ask_for_file(self, title, pattern, partial(self._certify, key_id))

    def _certify(self, key_id: str, path: str) -> None:
        def take(desk: Desk) -> None:
            take_signing_certificate(desk, key_id, Path(path).read_bytes())

        self._run(take, done=self._done_well)

    def _run(self, step: Any, *given: object, done: Any, key: str = "") -> None:
        work, desk = self._session.work, self._session.desk
        work.database(step, desk, *given, owner=self, done=done, failed=self.fail, key=key)

    @Slot(object)
    def _done_well(self, _: object = None) -> None:
        self.tell(self.tr("Done: this is in force from now on."))
        self.read()

    @Slot(object)
    def _show(self, told: tuple[tuple[KeyView, ...], ServicesView, tuple[Cosigner, ...]]) -> None:
        self._keys, self._services, self._cosigners = told
        self._say_state()
        if any(key.on_card for key in self._keys):
            self._ask_cards(list_signing_keys, done=self._show_keys, key="cards")

    @Slot(object)
    def _show_keys(self, keys: tuple[KeyView, ...]) -> None:
        self._keys = keys
        self._say_state()

    # -- words -------------------------------------------------------------------------------

    def _say(self) -> None:
        self.say(
            self.tr("Signing keys"),
            self.tr(
                "What your decisions are signed with. A key never leaves the vault or its card."
            ),
        )
        self.bring.setText(self.tr("Bring in a key file…"))
        self.request.setText(self.tr("Make a key and its request…"))
        self._say_looking()
        self.software.setText(self.tr("Choose the card’s software…"))
        self.service.setText(self.tr("Change the time-stamp service…"))
        self.others.setText(self.tr("Change who signs with you…"))
        self._say_state()

    def _say_looking(self) -> None:
        looking = self._looking is not None
        self.cards.setText(self.tr("Stop looking") if looking else self.tr("Look for a card"))
        self.software.setEnabled(not looking)

    def _say_state(self) -> None:
        self.lines.clear()
        for key in self._keys:
            self._add_line(key)
        if self._services is None:
            return
        url = self._services.timestamp_url or self.tr("None: decisions are not time-stamped")
        if self._services.timestamp_url and not self._services.own:
            url = self.tr("That of the platform")
        names = ", ".join(one.name for one in self._cosigners)
        self._facts.show_facts(
            [
                (self.tr("Time-stamp service"), url, ""),
                (self.tr("Signing with you"), names or self.tr("Nobody"), ""),
            ]
        )

    def _add_line(self, key: KeyView) -> None:
        name = label("key_kind", key.kind)
        if key.kind is KeyKind.CARD:
            name = f"{name}, {key.label}"
        marks = []
        if key.hindrance is not None:
            state = label("key_state", key.hindrance)
            marks.append(_chip(state, _TONES.get(key.hindrance, "danger")))
        elif key.chosen:
            marks.append(_chip(self.tr("offered first"), "accent"))
        self.lines.add(_ICONS[key.kind], name, self._facts_of(key), self._acts(key), marks=marks)

    def _facts_of(self, key: KeyView) -> str:
        if key.expires_on is None:
            return key.label
        level = label("signature_level", key.level) if key.level else ""
        facts = self.tr("{name}, {level}, certificate of {issuer}, valid until {day}")
        day = day_long(key.expires_on, weekday=False)
        return facts.format(name=key.subject, level=level, issuer=key.issuer, day=day)

    def _acts(self, key: KeyView) -> list[Act]:
        acts: list[Act] = []
        if key.hindrance == "waiting":
            take = partial(self._take_certificate, key.key_id)
            acts.append((self.tr("Enter its certificate…"), take))
        if not key.chosen and key.hindrance in (None, "absent", "asked"):
            choose = partial(self._run, choose_signing_key, key.key_id, done=self._done_well)
            acts.append((self.tr("Offer first"), choose))
        if key.kind is not KeyKind.ENROLLED:
            remove = partial(self._run, remove_signing_key, key.key_id, done=self._done_well)
            acts.append((self.tr("Remove"), remove))
        return acts


def _chip(words: str, tone: str) -> Chip:
    chip = Chip()
    chip.say(words, tone)
    return chip


def _read(desk: Desk) -> tuple[tuple[KeyView, ...], ServicesView, tuple[Cosigner, ...]]:
    """WHY without the cards: what the vault tells is shown at once, and they are asked then."""
    return list_signing_keys(desk, ask_cards=False), read_services(desk), list_cosigners(desk)


def _add_what_is_there(module: str | None, desk: Desk, progress: Progress) -> int:
    """Lists the keys of the cards in the readers; how many were added."""
    found = find_card_keys(desk, module, progress)
    for key in found:
        add_card_key(desk, key, progress)
    return len(found)
