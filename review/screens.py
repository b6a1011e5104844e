"""What is looked at: every picture of the design, and the screens that have none.

Owns the way to each screen. A screen is prepared once for each size, then looked at in every
language and theme; what stands on it afterwards is put away.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Final
from uuid import UUID

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QCheckBox, QDialog, QLineEdit, QListView, QPushButton

from dispute_exchange.vocabulary import PartyRole
from dispute_platform import parties
from mediator_desk.desktop.first_run.page import FirstRunPage
from mediator_desk.desktop.shell.palette import Palette
from mediator_desk.desktop.unlock.page import UnlockPage
from mediator_desk.usecases import timelines
from mediator_desk.usecases.decisions import read_draft
from mediator_desk.usecases.synchronisation import synchronise
from review.components import components
from review.stand import SIZES, NotSeen, Stand, picture, standing_on
from review.states import states
from review.world import FILE_NO, World

_OCTOBER: Final = date(2026, 10, 12)
_PASSPHRASE_STEP: Final = 2
_PHRASE: Final = "sentier calme huit lanternes"


@dataclass
class Round:
    """The window and the desk, while they are looked at."""

    stand: Stand
    world: World
    folder: Path
    size: QSize = field(default_factory=lambda: SIZES[0])

    @property
    def dispute(self) -> UUID:
        """The demonstration dossier."""
        return self.world.dispute()


Prepare = Callable[[Round], None]
Look = Callable[[Round], QImage]


def _look(tour: Round) -> QImage:
    return picture(tour.stand.window)


@dataclass(frozen=True)
class Screen:
    """``name`` is the picture's file name without size; ``drawn`` is false where none exists."""

    name: str
    prepare: Prepare
    look: Look = _look
    drawn: bool = True
    themes: tuple[str, ...] = ("light", "dark")


# -- before the desk is open -----------------------------------------------------------------


def gate(tour: Round) -> None:
    """The vault asks for its passphrase, in capitals by mistake."""
    stand = tour.stand
    stand.window.start()
    stand.settle()
    secret = stand.find(QLineEdit, "secret")
    secret.setText("x" * 19)
    stand.find(UnlockPage).ui.caps.setVisible(True)
    secret.setFocus()
    stand.settle()


def first_run(tour: Round) -> None:
    """The third step of a first run: the passphrase."""
    stand = tour.stand
    page = stand.window.findChild(FirstRunPage)
    if page is None:
        stand.window._first_run(another=False)
        page = stand.find(FirstRunPage)
    stand.settle()
    page._identity.name.setText("Odile Vautremont")
    page.go_to(_PASSPHRASE_STEP)
    page.ui.phrase.actions()[0].setChecked(True)
    for line in (page.ui.phrase, page.ui.again):
        line.setText(_PHRASE)
    page.ui.phrase.setFocus()
    stand.settle()


# -- the desk --------------------------------------------------------------------------------


def caseload(tour: Round) -> None:
    """Répondre, with dossier 4182 chosen."""
    tour.stand.place("caseload")
    views = tour.stand.find(QListView, "views")
    choose(tour, views, lambda words: words.startswith(("Répondre", "To answer")))
    cases = tour.stand.find(QListView, "list")
    choose(tour, cases, lambda words: FILE_NO in words)
    cases.setFocus()
    tour.stand.settle()


def overview(tour: Round) -> None:
    """The state of the file on one page."""
    tour.stand.dispute(tour.dispute, "overview")


def timeline(tour: Round) -> None:
    """The exchange of October, at the offer of the 14th, with its exhibit."""
    desk, dispute = tour.world.desk, tour.dispute
    entries = timelines.read_timeline(desk, dispute).entries
    asked = next(one.seq for one in entries if one.on == _OCTOBER and one.amount is not None)
    offer = next(one for one in entries if one.on > _OCTOBER and one.amount is not None)
    event = timelines.read_events(desk, dispute, [offer.seq])[0]
    shown = event.exhibits[0].evidence_id if event.exhibits else None
    tour.stand.dispute(dispute, "timeline", event_seq=asked)
    tour.stand.dispute(dispute, "timeline", event_seq=offer.seq, evidence_id=shown)


def palette(tour: Round) -> None:
    """The timeline, under which the palette opens."""
    tour.stand.close_dialogs()
    timeline(tour)


def _palette(tour: Round) -> QImage:
    """Commands, disputes and passages for four letters."""
    tour.stand.close_dialogs()
    tour.stand.window._run("palette")
    field = tour.stand.find(QLineEdit, within=tour.stand.find(Palette))
    field.setText("prol" if tour.stand.languages.current == "fr" else "ext")
    tour.stand.pause(400)
    tour.stand.settle()
    return _look(tour)


def workshop(tour: Round) -> None:
    """The proposal, one point short of its signature."""
    if read_draft(tour.world.desk, tour.dispute) is None:
        tour.world.write_draft()
        tour.stand.session.tell_changed(tour.dispute)
    tour.stand.dispute(tour.dispute, "decision")
    tour.stand.pause(500)
    tour.stand.settle()
    plan = tour.stand.find(QListView, "plan")
    choose(tour, plan, lambda words: words.startswith("B. "))
    tour.stand.pause(500)
    tour.stand.settle()


def signing(tour: Round) -> None:
    """What is about to be signed."""
    if not _dialogs(tour):
        tour.stand.place("caseload")
        tour.world.reread()
        tour.world.write_draft(complete=True)
        tour.stand.session.tell_changed(tour.dispute)
        tour.stand.dispute(tour.dispute, "decision")
        tour.stand.pause(500)
        tour.stand.settle()
        tour.stand.command("workshop_sign")
    tour.stand.find(QCheckBox, "confirm").setChecked(True)
    tour.stand.settle()


def signed(tour: Round) -> None:
    """The proof, read back from what was written."""
    if read_draft(tour.world.desk, tour.dispute) is not None:
        signing(tour)
        tour.stand.find(QPushButton, "sign").click()
        confirm = tour.stand.find(QCheckBox, "confirm")
        tour.stand.until(lambda: not confirm.isVisible(), "the signature")
    tour.stand.settle()


def _dialogs(tour: Round) -> list[QDialog]:
    """The dialogs that stand on the window."""
    return [one for one in standing_on(tour.stand.window) if isinstance(one, QDialog)]


def outbox(tour: Round) -> None:
    """Away from the platform: what waits, what was refused, what was received."""
    tour.stand.close_dialogs()
    tour.stand.place("outbox")


def choose(tour: Round, view: QListView, wanted: Callable[[str], bool]) -> None:
    """Make the row whose words are ``wanted`` the current one."""
    model = view.model()
    for row in range(model.rowCount(QModelIndex())):
        index = model.index(row, 0)
        words = [index.data(role) for role in (Qt.ItemDataRole.DisplayRole,)]
        words.append(index.data(Qt.ItemDataRole.AccessibleTextRole))
        if any(wanted(str(each)) for each in words if each):
            view.setCurrentIndex(index)
            tour.stand.settle()
            return
    raise NotSeen("the row to choose")


def tab(name: str) -> Prepare:
    """A tab of the demonstration dossier."""

    def go(tour: Round) -> None:
        tour.stand.dispute(tour.dispute, name)

    return go


def place(name: str) -> Prepare:
    """A place of the rail, or under it."""

    def go(tour: Round) -> None:
        tour.stand.place(name)

    return go


def leave_platform(tour: Round) -> None:
    """The platform stops; acts made meanwhile wait."""
    tour.world.stop.set()
    tour.world.leave_acts_waiting()
    synchronise(tour.world.desk)
    tour.stand.session.tell_changed(None)
    tour.stand.settle()


def something_arrived(tour: Round) -> None:
    """The consumer writes after the draft was begun."""
    platform = tour.world.platform
    parties.send_message(platform, tour.dispute, PartyRole.CONSUMER, "Je reste disponible.")
    synchronise(tour.world.desk)
    tour.stand.session.tell_changed(tour.dispute)
    tour.stand.settle()


def _components(tour: Round) -> QImage:
    return components(tour.stand, tour.size)


def _states(tour: Round) -> QImage:
    return states(tour, tour.size)


def _nothing(_tour: Round) -> None:
    """The look does it all."""


BEFORE: Final = (
    Screen("a1-deverrouillage", gate),
    Screen("a2-premier-demarrage", first_run),
)
"""Screens before the desk is open."""

ONLINE: Final = (
    Screen("b-dossiers", caseload),
    Screen("c-apercu", overview),
    Screen("d-chronologie", timeline, themes=("light",)),
    Screen("j-chronologie-sombre", timeline, themes=("dark",)),
    Screen("k-palette", palette, _palette),
    Screen("l-composants", _nothing, _components, themes=("light",)),
    Screen("e-proposition", workshop),
    Screen("m-etats", something_arrived, _states),
)
"""Screens of a desk that reaches its platform."""

AWAY: Final = (
    Screen("f1-signature", signing),
    Screen("f2-signature-resultat", signed),
    Screen("g-envois", outbox),
)
"""Screens of a desk whose platform is away."""

UNDRAWN: Final = tuple(
    Screen(name, prepare, drawn=False, themes=("light",))
    for name, prepare in (
        *((f"tab-{name}", tab(name)) for name in ("exhibits", "notes", "talks", "letters")),
        ("tab-history", tab("history")),
        *((f"place-{name}", place(name)) for name in ("agenda", "bundles", "settings")),
        *((f"place-{name}", place(name)) for name in ("rules", "help")),
    )
)
"""Screens the design describes in words alone."""

LATER: Final = {
    "h-versement": "the transfer to an archive comes with its own issue",
    "i-rapport": "the statutory report comes with its own issue",
}
"""Pictures of screens that are not built."""
