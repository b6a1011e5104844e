"""A played case as a readable text: what was done, its clocks, and every letter in full.

Owns the layout alone; the words are those of letters, clocks and calculators.
"""

from collections.abc import Iterator
from datetime import date

from demo.rehearsal.world import Case, World
from dispute_exchange.vocabulary import Language
from mediator_desk.domain import typography
from mediator_desk.domain.clocks import ClockView
from mediator_desk.usecases._labels import label
from mediator_desk.usecases.agenda import read_case_clocks

_RULE = "=" * 78


def dossier(world: World, case: Case) -> str:
    """The whole dossier of ``case``."""
    return "\n".join(_lines(world, case)) + "\n"


def _lines(world: World, case: Case) -> Iterator[str]:
    standing = world.standing(case.dispute_id)
    yield f"{case.key}. {case.record.title} (dossier {case.record.file_no})"
    wanted = _said("outcome", case.scenario.outcome)
    came = _said("outcome", standing.outcome)
    state = _said("dispute_state", standing.state)
    yield f"Attendu : {wanted}. Issue : {came}. État : {state}."
    if standing.decision is not None:
        proposed = typography.amount(standing.decision.proposed, Language.FR)
        planned = typography.amount(case.proposed, Language.FR)
        yield f"Proposé : {proposed}. Prévu : {planned}."
    yield from ("", "Journal", "-------")
    yield from (f"{on}  {text}" for on, text in case.diary)
    for found in case.calculations:
        yield from ("", "Calcul", found.sentence(case.record.language))
        yield from (f"  {line}" for line in found.working(case.record.language))
    yield from ("", "Délais", "------")
    yield from map(_clock, case.clocks)
    ledger = read_case_clocks(world.desk, case.dispute_id).timebar
    yield ledger.statement(Language.FR) or "Prescription : aucune suspension."
    for read in sorted(case.letters.values(), key=lambda one: (one.on, one.seq or 0)):
        letter = read.letter
        whom = _said("party_role", letter.to)
        yield from (
            "",
            _RULE,
            f"{read.on}  {_said('notice_kind', letter.notice)}  →  {whom}",
            _RULE,
        )
        yield letter.plain_text()


def _clock(clock: ClockView) -> str:
    whose = f" ({_said('party_role', clock.party)})" if clock.party else ""
    until = f" au {_day(clock.due_on)}" if clock.due_on else ""
    settled = f" le {_day(clock.settled_on)}" if clock.settled_on else ""
    late = f", avec {clock.late_days} j de retard" if clock.late_days else ""
    state = _said("clock_state", clock.state).lower()
    name = _said("deadline_rule", clock.rule_id)
    return (
        f"{name}{whose} : du {_day(clock.start_on)}{until}, {state}"
        f"{settled}{late} — {clock.article}"
    )


def _said(group: str, code: str | None) -> str:
    return "aucune" if code is None else label(group, code, Language.FR.value)


def _day(on: date | None) -> str:
    return "—" if on is None else typography.day(on, Language.FR)
