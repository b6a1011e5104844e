"""Chronologies by the reference validator: PDF/A-3a and PDF/UA-1."""

from datetime import date
from pathlib import Path
from uuid import UUID

from dispute_exchange.vocabulary import Language, PartyRole
from mediator_desk.decisions.chronology.model import ChainState, Chronology, PrintedEvent
from mediator_desk.decisions.chronology.press import press_chronology
from tests.conformance.validator import Found, failing, needs_validator
from tests.decisions import material as m

pytestmark = needs_validator


def event(number: int, text: str, *, apart: bool = False) -> PrintedEvent:
    return PrintedEvent(
        seq=number,
        on=date(2026, 10, 1 + number // 4),
        when="11 h 02",
        day=30 + number // 4,
        last_day=90,
        actor=PartyRole.TRADER,
        author="Boutique Lumière d’Angle",
        kind="Proposition",
        amount="offre 100,00 €" if number % 3 == 0 else "",
        text=text,
        language="fr",
        lines=("Plateforme", "Toutes les parties", "Pièce n° 9 : bordereau"),
        hash=f"{number:064x}",
        apart=apart,
    )


def chronology(language: Language, *, reason: str = "") -> Chronology:
    """Enough for several pages, with what strains one: no text, long words, other scripts."""
    texts = ("", "Nous contestons le délai.\n\nLe colis " * 12, "m" * 400, "Ζημία, 損害 et \u0627")
    events = (event(number, texts[number % 4], apart=bool(reason)) for number in range(1, 41))
    return Chronology(
        dispute_id=UUID(int=7),
        language=language,
        file_no="4182",
        title="Objectif macro 105 mm",
        mediator=m.MEDIATOR,
        consumer="Mme Solène Arvaillon",
        trader="Boutique Lumière d’Angle",
        events=tuple(events),
        shown=40,
        left_out=0 if reason else 2,
        reason=reason,
        chain=ChainState(42, "a" * 64, "b" * 64, 41 if reason else None, m.NOW),
        made_at=m.NOW,
        zone="Europe/Paris",
        part=2,
        parts=3,
    )


def documents(_folder: Path) -> dict[str, bytes]:
    printed = {
        "french": chronology(Language.FR),
        "english": chronology(Language.EN),
        "apart": chronology(Language.FR, reason="Contrôle de la commission"),
    }
    return {name: press_chronology(one).pdf for name, one in printed.items()}


def test_chronologies_conform(found: Found) -> None:
    assert len(found) == 3
    assert failing(found) == []
