"""The desk that every picture shows: the invented caseload on Tuesday 24 November 2026, 10 h 42.

Owns what is in the vault of the pictures, put there by use cases alone: the disputes a platform
referred, the private notes and the draft of dossier 4182, and an outbox in which acts were
received and one was refused. The platform runs on loopback until it is told to stop.
"""

import os
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Final
from uuid import UUID

from dispute_exchange.decision import AmountRun, ArticleRef, ExhibitRef, Paragraph, TextRun
from dispute_exchange.vocabulary import DecisionKind, PartyRole
from dispute_platform import parties, samples
from dispute_platform.api.server import bound, run, server
from dispute_platform.disputes import register_dispute
from dispute_platform.mediators import issue_code, register_mediator
from dispute_platform.platform import Platform, open_platform
from mediator_desk.clock import fixed_clock
from mediator_desk.usecases import decisions, procedure, timelines
from mediator_desk.usecases.caseload import CaseQuery, CaseView, read_caseload
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.enrolment import Enrol, enrol
from mediator_desk.usecases.exhibits import list_exhibits
from mediator_desk.usecases.notes import NoteTarget, WriteNote, write_note
from mediator_desk.usecases.synchronisation import synchronise
from mediator_desk.usecases.vaults import (
    CreateVault,
    UnlockVault,
    create_vault,
    lock_vault,
    unlock_vault,
)
from mediator_desk.vault import KdfCost

NOW: Final = datetime(2026, 11, 24, 9, 42, tzinfo=UTC)
PASSPHRASE: Final = "galet lanterne ruban cigogne verger"
FILE_NO: Final = "4182"
SEEN: Final = ("4211", FILE_NO, "4218", "4198", "4188", "4177", "4163", "4199", "4203")
"""The disputes the pictures name; a desk of these alone is made in a few seconds."""
RESPONSE_DAYS: Final = 21
_CHEAP: Final = KdfCost(memory_kib=65536, passes=3, lanes=4)
_A_WHILE: Final = timedelta(minutes=5)
_OFFER_OF_OCTOBER: Final = date(2026, 10, 14)

Inline = TextRun | ExhibitRef | ArticleRef | AmountRun
_PROPOSED: Final = {"A": 0, "B": 14580, "C": 1490, "D": 0}
_GROUNDS: Final = {
    "A": "constat, 4 août",
    "B": "L242‑4, 20 %",
    "C": "L221‑23, accord",
    "D": "non justifiés",
}
_REASONS: Final = {
    "A": ("Le prix a été remboursé le 4 août 2026. Ce chef est sans objet.",),
    "B": (
        (
            "La consommatrice s’est rétractée le 17 juin 2026 {3}. Le prix devait être remboursé "
            "au plus tard le 1er juillet {L221‑24}."
        ),
        (
            "Le professionnel soutient que le délai n’a couru qu’à la remise du colis, le 22 juin "
            "{9}. Or la preuve d’expédition, datée du 18 juin {8}, suffit à lever la faculté de "
            "différer."
        ),
        (
            "Le remboursement est intervenu le 4 août, trente-quatre jours après le terme. La "
            "somme est majorée de 20 % {L242‑4}, soit 145,80 €."
        ),
    ),
    "C": (
        (
            "Le professionnel accepte de prendre en charge l’affranchissement du 18 juin, soit "
            "14,90 € {9}."
        ),
    ),
    "D": (
        (
            "Aucune pièce n’établit un préjudice distinct du retard déjà réparé par la majoration. "
            "La demande de 15,00 € n’est pas retenue."
        ),
    ),
}
_NOTES: Final = (
    "L221‑24 : la preuve d’expédition du 18 juin suffit. Le terme reste le 1er juillet.",
    "Vérifier la date de remise du colis au transporteur.",
    "Le professionnel n’a jamais contesté les frais de retour.",
)


@dataclass
class World:
    """The desk with its vault open, and the platform it is linked to."""

    folder: Path
    platform: Platform
    desk: Desk
    stop: threading.Event

    def dispute(self, file_no: str = FILE_NO) -> UUID:
        """The dispute of that number."""
        rows = read_caseload(self.desk, CaseQuery(view=CaseView.ALL)).rows
        return next(row.dispute_id for row in rows if row.file_no == file_no)

    def close(self) -> None:
        """Lock the vault: its hour is shown at the gate."""
        lock_vault(self.desk)

    def open_again(self) -> Desk:
        """Lock the vault, and open it once more on the same hour."""
        lock_vault(self.desk)
        self.desk = unlock_vault(UnlockVault(self.folder / "vault", PASSPHRASE), fixed_clock(NOW))
        return self.desk

    def read_all(self) -> None:
        """Read everything that came, as the mediator of the pictures has."""
        for row in read_caseload(self.desk, CaseQuery(view=CaseView.ALL)).rows:
            timelines.mark_read(self.desk, row.dispute_id, 10_000)

    def write_notes(self) -> None:
        """Private notes: one beside the offer of 14 October, others on the dispute."""
        dispute = self.dispute()
        offer = next(
            entry.seq
            for entry in timelines.read_timeline(self.desk, dispute).entries
            if entry.on == _OFFER_OF_OCTOBER and entry.amount is not None
        )
        for place, text in enumerate(_NOTES):
            seq = offer if place == 0 else None
            write_note(self.desk, WriteNote(NoteTarget(dispute, event_seq=seq), text))

    def write_draft(self, *, complete: bool = False) -> None:
        """The proposal of the pictures; ``complete`` fixes the time to answer, which they lack."""
        dispute = self.dispute()
        draft = decisions.read_draft(self.desk, dispute)
        if draft is None:
            start = decisions.StartDraft(dispute, DecisionKind.PROPOSAL)
            draft = decisions.start_draft(self.desk, start)
            content = self._written(draft.content)
        else:
            content = draft.content
        days = RESPONSE_DAYS if complete else None
        saved = decisions.SaveDraft(
            draft.draft_id, draft.version, content.model_copy(update={"response_days": days})
        )
        decisions.save_draft(self.desk, saved)

    def reread(self) -> None:
        """Say that what came since the draft was begun has been read."""
        draft = decisions.read_draft(self.desk, self.dispute())
        if draft is not None and draft.new_events:
            decisions.reread_file(self.desk, draft.draft_id)

    def _written(self, content: decisions.DraftContent) -> decisions.DraftContent:
        rows = list_exhibits(self.desk, self.dispute())
        numbered = {str(row.item.piece_no): row.item.evidence_id for row in rows}
        letters = {head.head_id: head.letter for head in content.heads}
        heads = tuple(
            head.model_copy(
                update={
                    "proposed": head.asked.model_copy(update={"minor": _PROPOSED[head.letter]}),
                    "basis": _GROUNDS[head.letter],
                }
            )
            for head in content.heads
        )
        sections = tuple(
            section.model_copy(
                update={
                    "blocks": (
                        *section.blocks,
                        *(
                            Paragraph(inlines=tuple(_inlines(text, numbered)))
                            for text in _REASONS[letters[section.head_id]]
                        ),
                    )
                }
            )
            if section.head_id is not None
            else section
            for section in content.sections
        )
        return content.model_copy(update={"heads": heads, "sections": sections})

    def use_outbox(self) -> None:
        """Acts the platform received, and one it refuses: the consumer had left meanwhile."""
        for number in ("4218", "4188"):
            text = "Les observations sont closes le 2 décembre."
            procedure.carry_out(self.desk, procedure.Message(self.dispute(number), text))
        late = procedure.ExtendOutcome(
            self.dispute("4203"), date(2027, 3, 25), "Le contrat du 4 mars manque encore."
        )
        procedure.carry_out(self.desk, late)
        parties.withdraw(self.platform, self.dispute("4203"), PartyRole.CONSUMER)
        synchronise(self.desk)

    def leave_acts_waiting(self) -> None:
        """Acts made while the platform is away, long enough ago to have left otherwise."""
        desk = replace(self.desk, clock=fixed_clock(NOW - _A_WHILE))
        until = procedure.ExtendOutcome(
            self.dispute("4163"), date(2027, 1, 29), "Le litige est complexe."
        )
        procedure.carry_out(desk, until)
        for number in ("4177", "4198"):
            text = "Vos observations sont attendues avant le 8 décembre."
            procedure.carry_out(desk, procedure.Message(self.dispute(number), text))


def _inlines(text: str, numbered: dict[str, UUID]) -> Iterator[Inline]:
    """Words, with ``{9}`` for an exhibit and ``{L221‑24}`` for an article."""
    for place, part in enumerate(text.replace("{", "}").split("}")):
        if place % 2 == 0:
            if part:
                yield TextRun(text=part)
        elif part in numbered:
            yield ExhibitRef(evidence_id=numbered[part])
        else:
            yield ArticleRef(code="C. conso.", article=part)


@contextmanager
def open_world(folder: Path, only: Sequence[str] = ()) -> Iterator[World]:
    """A platform and an enrolled desk below ``folder``, with the whole caseload or ``only`` it."""
    clock = fixed_clock(NOW)
    os.environ["MEDIATOR_DESK_HOME"] = str(folder / "home")
    platform = open_platform(folder / "platform", clock=clock)
    register_mediator(platform, samples.MEDIATOR)
    taken = samples.build_all() if not only else (samples.build(one) for one in only)
    for material in taken:
        register_dispute(platform, material)
    running = server(platform, "127.0.0.1", 0)
    listening, url = bound(running)
    thread = threading.Thread(target=run, args=(running, listening), daemon=True)
    thread.start()
    stop = threading.Event()

    def end() -> None:
        stop.wait()
        running.should_exit = True
        thread.join()

    ending = threading.Thread(target=end, daemon=True)
    ending.start()
    vault = CreateVault(folder / "vault", "Médiation Rivage, poste du cabinet", PASSPHRASE)
    desk = create_vault(vault, clock, cost=_CHEAP).desk
    try:
        code = issue_code(platform, samples.MEDIATOR.mediator_id).code
        desk = enrol(desk, Enrol(url, code, "Poste du cabinet")).desk
        synchronise(desk)
        world = World(folder, platform, desk, stop)
        yield world
        desk = world.desk
    finally:
        stop.set()
        ending.join()
        platform.close()
        lock_vault(desk)
