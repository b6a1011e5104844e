"""Files just referred to the mediator, for the tests of independence and admissibility."""

import uuid
from datetime import date
from pathlib import Path
from uuid import UUID

from dispute_exchange import events as ev
from dispute_exchange.moments import Moment
from dispute_exchange.money import Money
from dispute_exchange.parties import Party, Representative
from dispute_exchange.vocabulary import (
    DocumentDefect,
    EvidenceType,
    InadmissibilityGround,
    PartyRole,
)
from mediator_desk.domain.admissibility import GroundAnswer
from mediator_desk.usecases.admissibility import (
    Answer,
    AnswerGround,
    answer_ground,
    read_admissibility,
)
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.independence import DeclareIndependence, declare_independence
from tests.desk.material import C, M, Made, P, Said, T, make_file, put_in
from tests.exchange.material import Platform

TRADER_WORDS = "Notre service juridique conteste tout, réf. BASALTE."
TRADER_TITLE = "Historique BASALTE du client"


def referred(*more: Said) -> list[Said]:
    """A dispute from the claim to its assignment to the mediator, then ``more``."""
    return [
        (C, ev.ClaimFiled(text="Mon colis n'est jamais arrivé, réf. ÉCLAIR.")),
        (T, ev.TraderReplied(text=TRADER_WORDS)),
        (T, ev.OfferMade(text="Un bon d'achat BASALTE.", amount=Money(minor=3000))),
        (C, ev.OfferMade(text="Je demande le prix.", amount=Money(minor=8900))),
        (C, ev.Referred(by=C)),
        (P, ev.MediatorAssigned(mediator_id=UUID(int=1), mediator_name="Odile Vautremont")),
        *more,
    ]


def consumer(name: str = "Camille Aubrépin", **changes: object) -> Party:
    return Party(role=PartyRole.CONSUMER, kind="NATURAL_PERSON", name=name, **changes)  # type: ignore[arg-type]


def trader(name: str = "Lampes du Quai", **changes: object) -> Party:
    return Party(role=PartyRole.TRADER, kind="LEGAL_PERSON", name=name, **changes)  # type: ignore[arg-type]


def spoken_for(name: str) -> Representative:
    return Representative(name=name, is_lawyer=True)


def new_file(
    platform: Platform,
    *more: Said,
    number: int = 42,
    complained: Moment | None = None,
    types: tuple[EvidenceType, ...] = (),
    by_trader: int | None = None,
    defect: DocumentDefect | None = None,
    **changes: object,
) -> Made:
    """A file just referred. ``types`` are those of its exhibits, ``by_trader`` is one of them."""
    base = make_file(platform, referred(*more), number=number).file
    claim = base.claim.model_copy(update={"complained_on": complained})
    evidence = list(base.evidence)
    for place, kind in enumerate(types):
        evidence[place] = evidence[place].model_copy(update={"type": kind, "defect": defect})
    if by_trader is not None:
        theirs = {"submitted_by": PartyRole.TRADER, "title": TRADER_TITLE}
        evidence[by_trader] = evidence[by_trader].model_copy(update=theirs)
    container = uuid.UUID(int=7000 + number)
    given = {"claim": claim, "evidence": tuple(evidence), "container_id": container} | changes
    return make_file(platform, referred(*more), number=number, **given)


def open_file(desk: Desk, made: Made, folder: Path) -> UUID:
    """Opens a dispute file and gives its identifier."""
    return put_in(desk, made, folder).dispute_id


def declared(desk: Desk, dispute_id: UUID) -> UUID:
    """Declares that no circumstance is known."""
    return declare_independence(desk, DeclareIndependence(dispute_id)).act_id


def answer(
    desk: Desk,
    dispute_id: UUID,
    ground: InadmissibilityGround,
    found: Answer = Answer.YES,
    reason: str = "",
    **more: object,
) -> None:
    given = GroundAnswer(ground, found, reason, **more)  # type: ignore[arg-type]
    answer_ground(desk, AnswerGround(dispute_id, given))


def admit_all(desk: Desk, dispute_id: UUID) -> None:
    """Answers every ground so that the file is admissible."""
    for view in read_admissibility(desk, dispute_id).grounds:
        answer(desk, dispute_id, view.ground, Answer.YES, "Vérifié.")


def on(year: int, month: int, day: int) -> Moment:
    return Moment(on=date(year, month, day))


__all__ = ["C", "M", "P", "T"]
