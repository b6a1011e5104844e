"""A played case as a readable text: what was done, its clocks, and every letter in full.

Owns the layout alone; the words are those of letters, clocks and calculators.
"""

from collections.abc import Iterator

from demo.rehearsal.world import Case, World
from dispute_exchange.vocabulary import Language
from mediator_desk.domain.clocks import ClockView
from mediator_desk.usecases.agenda import read_case_clocks

_RULE = "=" * 78


def dossier(world: World, case: Case) -> str:
    """The whole dossier of ``case``."""
    return "\n".join(_lines(world, case)) + "\n"


def _lines(world: World, case: Case) -> Iterator[str]:
    standing = world.standing(case.dispute_id)
    yield f"{case.key}. {case.record.title} (dossier {case.record.file_no})"
    wanted = case.scenario.outcome or "—"
    yield f"Attendu : {wanted}. Issue : {standing.outcome}. État : {standing.state}."
    if standing.decision is not None:
        yield f"Proposé : {standing.decision.proposed}. Prévu : {case.proposed}."
    yield from ("", "Journal", "-------")
    yield from (f"{on}  {text}" for on, text in case.diary)
    for found in case.calculations:
        yield from ("", f"Calcul {found.calculator}", found.sentence(case.record.language))
        yield from (f"  {line}" for line in found.working(case.record.language))
    yield from ("", "Délais", "------")
    yield from map(_clock, case.clocks)
    ledger = read_case_clocks(world.desk, case.dispute_id).timebar
    yield ledger.statement(Language.FR) or "Prescription : aucune suspension."
    for read in sorted(case.letters.values(), key=lambda one: (one.on, one.seq or 0)):
        letter = read.letter
        yield from ("", _RULE, f"{read.on}  {letter.notice.value}  →  {letter.to.value}", _RULE)
        yield letter.plain_text()


def _clock(clock: ClockView) -> str:
    whose = f" ({clock.party.value})" if clock.party else ""
    late = f", {clock.late_days} j de retard" if clock.late_days else ""
    return (
        f"{clock.rule_id}{whose} : du {clock.start_on} au {clock.due_on}, {clock.state.value}"
        f" le {clock.settled_on}{late} — {clock.article}"
    )
