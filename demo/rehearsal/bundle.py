"""Scenario 38 as a bundle: fourteen files, one airline, reasoned once and decided each.

Owns the order of the mediator's steps across the files; what is done in one file is in ``hand``.
"""

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from demo.rehearsal import hand as h
from demo.rehearsal.hand import C, Hand, T
from demo.rehearsal.world import Case, Play, World
from dispute_exchange.decision import Block, ListBlock, Paragraph, TextRun
from dispute_exchange.vocabulary import Answer, DisputeState, Language
from dispute_platform import samples
from dispute_platform.material import PartyScript
from dispute_platform.samples.passengers import GROUP, passenger_keys
from mediator_desk.usecases import bundles, calculators
from mediator_desk.usecases.bundles import Applied, BundleView, SharedReasoning, Suggestion
from mediator_desk.usecases.calculators import CalculateRequest, Calculation, Calculator

S = DisputeState
HOTEL: Final = "38-06"
"""Who also asks for a night's hotel, and refuses a proposal without it."""
SILENT: Final = "38-11"
"""Who never answers."""
LATE: Final = "38-13"
"""Whose file the airline enters last: it is decided apart from the others."""
FLIGHT: Final[dict[str, object]] = {
    "event": "DELAY",
    "flight_on": date(2026, 7, 3),
    "km": 1120,
    "late_minutes": 245,
}
_OBJECTION_DAYS: Final = 9
"""The parties are told of the trader's other files: their time to object is left to run."""
_WORDS: Final = (
    "Le vol est arrivé avec plus de trois heures de retard, ce que le transporteur admet.",
    "Un voyant de bord relève de l’entretien courant : ce n’est pas un fait extraordinaire.",
    "L’indemnité est due en argent ; un bon de voyage ne peut être imposé au passager.",
)
_OWN: Final = "Le passager avait une réservation confirmée et s’est présenté à l’embarquement."
_NO_NIGHT: Final = "Le vol est arrivé le jour même : l’indemnité est due, une nuit d’hôtel non."


@dataclass
class Bundled:
    """What was seen of the bundle while its files were played."""

    suggestions: tuple[Suggestion, ...] = ()
    each: Calculation | None = None
    every: Calculation | None = None
    """What is owed to one passenger, and to all of them."""
    applied: list[Applied] = field(default_factory=list)
    views: list[BundleView] = field(default_factory=list)
    """As it stood once the reasoning was applied: to the others, then to the late file."""

    def play(self, world: World, case: Case) -> Play:
        """The mediator's steps in one file; the first file ready brings the reasoning to all."""
        hand = Hand(world, case)
        h.declare(hand)
        yield _OBJECTION_DAYS
        h.examine(hand)
        h.notify(hand)
        case.quiet = case.key == LATE
        yield 9
        if case.key == LATE:
            yield 7
            case.quiet = False
            yield 3
        h.meet(hand, (C, T), "Chaque partie a exposé sa position et répondu à l’autre.")
        h.disclose(hand)
        yield 7
        if not self.applied:
            self._form(hand)
            self._apply(hand)
        elif case.key == LATE:
            self._apply(hand)
        h.sign(hand, reasons=_NO_NIGHT if case.key == HOTEL else _OWN)
        yield 8
        yield from _followed(hand)

    def _form(self, hand: Hand) -> None:
        """Take the suggestion, and write once what holds for every file."""
        desk = hand.world.desk
        self.suggestions = bundles.suggest_bundles(desk)
        first = self.suggestions[0]
        bundle = bundles.form_bundle(desk, bundles.FormBundle(first.dispute_ids, first.bundle_id))
        self.each = _calculate(1)
        self.every = _calculate(len(first.dispute_ids))
        reasoning = SharedReasoning(blocks=_shared(self.each))
        bundles.save_reasoning(desk, bundles.SaveReasoning(bundle, 0, reasoning))
        hand.note(f"Lot formé : {len(first.dispute_ids)} dossiers, un raisonnement.")

    def _apply(self, hand: Hand) -> None:
        desk = hand.world.desk
        bundle = bundles.bundle_of(desk, hand.case.dispute_id)
        assert bundle is not None
        self.applied.append(bundles.apply_reasoning(desk, bundle))
        self.views.append(bundles.read_bundle(desk, bundle))
        hand.note("Raisonnement commun appliqué.")


def passengers() -> list[Case]:
    """The fourteen files on the day of their referral, their parties' answers with them."""
    return [_case(key) for key in passenger_keys()]


def _case(key: str) -> Case:
    material = samples.at_referral(key)
    script = PartyScript(consumer=_ANSWERS.get(key, Answer.ACCEPTED))
    record = material.record.model_copy(update={"script": script})
    return Case(
        key=key,
        scenario=samples.scenarios()[int(GROUP) - 1],
        # WHY no conditions: those of the story speak of all fourteen together.
        expected=replace(samples.story(key).expected, conditions=None),
        material=replace(material, record=record),
    )


_ANSWERS: Final[dict[str, Answer | None]] = {HOTEL: Answer.REFUSED, SILENT: None}


def _calculate(passengers: int) -> Calculation:
    request = CalculateRequest(Calculator.FLIGHT, {**FLIGHT, "passengers": passengers})
    return calculators.run_calculator(request)


def _shared(found: Calculation) -> tuple[Block, ...]:
    """SECURITY: one passenger's compensation; that of all would tell each of the others."""
    said = (*_WORDS, found.sentence(Language.FR))
    working = tuple((TextRun(text=line),) for line in found.working(Language.FR))
    paragraphs = (Paragraph(inlines=(TextRun(text=text),)) for text in said)
    return (*paragraphs, ListBlock(items=working))


def _followed(hand: Hand) -> Play:
    """From the answers to the end of one file."""
    if hand.standing.state is S.PROPOSAL_ISSUED:
        yield 25
    if hand.standing.state is S.TO_IMPLEMENT:
        yield 12
    h.close(hand)
    yield 1
    assert hand.standing.state is S.CLOSED, hand.standing.state


__all__ = ["FLIGHT", "HOTEL", "LATE", "SILENT", "Bundled", "passengers"]
