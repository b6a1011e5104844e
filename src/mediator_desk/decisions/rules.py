"""The rules of the gate, each with its article.

Owns the rules; never the order in which they are shown. Where a rule lets two readings through,
the stricter one blocks and the other warns.
"""

from collections.abc import Iterator
from typing import Final
from zoneinfo import ZoneInfo

from dispute_exchange.decision import AmountRun, Section
from dispute_exchange.vocabulary import (
    DecisionKind,
    DisputeState,
    EntryConsent,
)
from mediator_desk.decisions.basis import amounts_by_head
from mediator_desk.decisions.compose import total_proposed
from mediator_desk.decisions.draft import exhibits_cited, inlines_of, says_something
from mediator_desk.decisions.findings import Checked, Finding, Rule, block, warn
from mediator_desk.decisions.kinds import states_of
from mediator_desk.decisions.templates import NoticeText
from mediator_desk.decisions.text_rules import TEXT_RULES
from mediator_desk.domain.exhibits import Obstacle, hindrances
from mediator_desk.domain.independence import Stale, staleness
from mediator_desk.law.rules import rulebook

_K: Final = DecisionKind
_REASONED: Final = frozenset({_K.PROPOSAL, _K.RECOMMENDATION, _K.BINDING_ON_TRADER, _K.AWARD})
_ANSWERED: Final = frozenset({_K.PROPOSAL, _K.RECOMMENDATION})
_S: Final = DisputeState


def _mine(checked: Checked) -> Iterator[Finding]:
    if checked.basis.read_only:
        yield block("dispute", reason="reassigned")


def _none_waiting(checked: Checked) -> Iterator[Finding]:
    """A decision signed here and not yet received stands in the way of another."""
    if checked.basis.signed_number is not None:
        yield block("outbox", number=checked.basis.signed_number)


def _state(checked: Checked) -> Iterator[Finding]:
    state = checked.basis.standing.state
    if state not in states_of(checked.content.kind):
        yield block("dispute", state=state.value)
    elif state is _S.WAITING_PARTY:
        until = checked.basis.standing.waiting_until
        yield warn("dispute", state=state.value, waiting_until=until)


def _independence(checked: Checked) -> Iterator[Finding]:
    """R613-1: the declaration is this mediator's, of these parties, and holds nothing back."""
    standing, basis = checked.basis.standing, checked.basis
    declared = standing.independence_on
    stale = {*staleness(basis.events), *basis.stale}
    if Stale.REASSIGNED in stale:
        yield block("independence", reason="stale")
        return
    if declared is None:
        yield block("independence", reason="missing")
        return
    if stale:
        yield block("independence", reason=min(stale).lower(), declared_on=declared)
        return
    until = standing.objections_until
    if until is not None and until >= basis.today:
        yield block("independence", reason="objections_open", until=until)


def _entry(checked: Checked) -> Iterator[Finding]:
    if checked.basis.standing.entered_on is None:
        yield block("entry", wanted=EntryConsent.ACCEPTED.value)


def _chain(checked: Checked) -> Iterator[Finding]:
    if checked.basis.broken_at is not None:
        yield block("timeline", broken_at=checked.basis.broken_at)


def _current(checked: Checked) -> Iterator[Finding]:
    if checked.basis.new_events:
        yield block("timeline", new_events=checked.basis.new_events)


def _exhibits(checked: Checked) -> Iterator[Finding]:
    """Who is given the document has seen what it rests on (art. 9(1)); others need not have."""
    plans = checked.basis.texts.plans(checked.content.language)
    readers = plans.kinds[checked.content.kind].recipients
    for ref in exhibits_cited(checked.content.sections):
        place = f"exhibit:{ref.evidence_id}"
        item = checked.basis.exhibits.get(ref.evidence_id)
        if item is None:
            yield block(place, reason="unknown")
            continue
        forbids = [one for one in hindrances(item) if one.party in (None, *readers)]
        missing = [one.party.value for one in forbids if one.party is not None]
        if any(one.obstacle is not Obstacle.UNSEEN for one in forbids):
            yield block(place, reason="not_disclosed", piece_no=item.piece_no)
        elif forbids:
            yield block(place, reason="not_seen", piece_no=item.piece_no, by=missing)


def _count_exhibits(checked: Checked) -> dict[str, object]:
    return {"cited": len(exhibits_cited(checked.content.sections))}


def _heads(checked: Checked) -> Iterator[Finding]:
    given = {outcome.head_id: outcome for outcome in checked.content.heads}
    for head in checked.basis.case.claim.heads:
        place = f"head:{head.head_id}"
        outcome = given.get(head.head_id)
        if outcome is None or outcome.proposed is None:
            yield block(place, reason="no_amount", letter=head.letter)
        section = _section_of(checked, head_id=head.head_id)
        if section is None or not says_something(section):
            yield block(place, reason="no_reasons", letter=head.letter)


def _count_heads(checked: Checked) -> dict[str, object]:
    return {"heads": len(checked.basis.case.claim.heads)}


def _section_of(checked: Checked, **wanted: object) -> Section | None:
    for section in checked.content.sections:
        if all(getattr(section, name) == value for name, value in wanted.items()):
            return section
    return None


def _solution(checked: Checked) -> Iterator[Finding]:
    section = _section_of(checked, key="proposal")
    if section is None or not says_something(section):
        yield block("proposal", reason="empty")


def _totals(checked: Checked) -> Iterator[Finding]:
    """A total stated in the solution agrees with the table; amounts share one currency."""
    currency = checked.basis.case.claim.disputed.currency
    sums = [
        money
        for outcome in checked.content.heads
        for money in (outcome.asked, outcome.offered, outcome.proposed)
        if money is not None
    ]
    if any(money.currency != currency for money in sums):
        yield block("proposal", reason="currency", currency=currency)
        return
    section = _section_of(checked, key="proposal")
    stated = [
        run.amount
        for run in inlines_of((section,) if section else ())
        if isinstance(run, AmountRun)
    ]
    total = total_proposed(checked.content, currency)
    if stated and total not in stated and total.minor:
        yield block("proposal", reason="total", total=total, stated=tuple(stated))


def _count_totals(checked: Checked) -> dict[str, object]:
    currency = checked.basis.case.claim.disputed.currency
    return {"total": total_proposed(checked.content, currency)}


def _claims(checked: Checked) -> Iterator[Finding]:
    given = {outcome.head_id: outcome for outcome in checked.content.heads}
    for now in amounts_by_head(checked.basis):
        outcome = given.get(now.head.head_id)
        if outcome is None:
            continue
        place = f"head:{now.head.head_id}"
        if now.asked is not None and now.asked != outcome.asked:
            yield warn(place, letter=now.head.letter, asked=now.asked)
        if now.offered != outcome.offered:
            yield warn(place, letter=now.head.letter, offered=now.offered)


def _notices(checked: Checked) -> Iterator[Finding]:
    carried = _carried(checked)
    if not any(notice.required for notice in carried):
        yield block("texts", reason="no_text")
    elif _section_of(checked, key="notices") is None:
        yield block("texts", reason="no_section")
    unsure = [notice.id for notice in carried if notice.confidence == "to_check"]
    if unsure:
        yield warn("notices", reason="wording_to_check", notices=tuple(unsure))


def _carried(checked: Checked) -> tuple[NoticeText, ...]:
    """The notices a document of this kind carries today, in the body's words."""
    content, basis = checked.content, checked.basis
    return basis.texts.notices_for(content.kind, content.language, basis.today)


def _numbered_notices(checked: Checked) -> Iterator[Finding]:
    """R612-4 1° to 3° must each be there, whatever the body made of its texts."""
    carried = {notice.id for notice in _carried(checked)}
    for missing in sorted({"R612-4-1", "R612-4-2", "R612-4-3"} - carried):
        yield block("texts", reason="missing", notice=missing)


def _deadline(checked: Checked) -> Iterator[Finding]:
    if checked.content.response_days is None:
        choices = checked.basis.response_choices
        usual = {"days": choices[len(choices) // 2]} if choices else {}
        yield block("response_days", reason="missing", **usual)
    elif _section_of(checked, key="deadline") is None:
        yield block("texts", reason="no_section")


def _count_days(checked: Checked) -> dict[str, object]:
    return {"days": checked.content.response_days}


def _day(checked: Checked) -> Iterator[Finding]:
    """The day a decision bears is this computer's word: not before what it rests on, and told
    where nobody else vouches for it."""
    basis, zone = checked.basis, ZoneInfo(rulebook().time_zone)
    last = max((event.recorded_at for event in basis.events), default=None)
    known = [last.astimezone(zone).date()] if last is not None else []
    known += [basis.vouched_on] if basis.vouched_on is not None else []
    if known and basis.today < max(known):
        yield block("clock", reason="behind", day=max(known))
    elif basis.vouched_on is not None:
        yield warn("clock", day=basis.vouched_on)


def _in_time(checked: Checked) -> Iterator[Finding]:
    due = checked.basis.outcome_due
    if due is not None and checked.basis.today > due:
        yield warn("dispute", due_on=due)


RULES: Final = (
    Rule("dispute_is_mine", "C. conso., art. R613-1", "dispute", _mine),
    Rule("none_waiting", "C. conso., art. R612-3", "decision", _none_waiting),
    Rule("state_allows", "C. conso., art. R612-3", "dispute", _state),
    Rule("independence_declared", "C. conso., art. R613-1", "independence", _independence),
    Rule("entry_accepted", "C. conso., art. R612-2", "entry", _entry, kinds=_REASONED),
    Rule("chain_intact", "Dir. 2013/11/UE, art. 9", "timeline", _chain),
    Rule("file_current", "Dir. 2013/11/UE, art. 9", "timeline", _current),
    Rule(
        "exhibits_seen_by_both",
        "Dir. 2013/11/UE, art. 9, § 1",
        "annexes",
        _exhibits,
        _count_exhibits,
    ),
    Rule(
        "heads_answered",
        "Dir. 2013/11/UE, art. 9, § 1",
        "discussion",
        _heads,
        _count_heads,
        _REASONED,
    ),
    Rule("solution_stated", "C. conso., art. R612-3", "proposal", _solution, kinds=_REASONED),
    Rule("totals_agree", "C. conso., art. R612-3", "proposal", _totals, _count_totals, _REASONED),
    Rule("claims_current", "C. conso., art. R612-3", "discussion", _claims, kinds=_REASONED),
    Rule("notices_present", "C. conso., art. R612-4", "notices", _notices),
    Rule(
        "notices_numbered",
        "C. conso., art. R612-4, 1° à 3°",
        "notices",
        _numbered_notices,
        kinds=_ANSWERED,
    ),
    Rule(
        "response_time_set",
        "C. conso., art. R612-4",
        "response_days",
        _deadline,
        _count_days,
        _ANSWERED,
    ),
    *TEXT_RULES,
    Rule("day_believed", "C. conso., art. R612-4", "clock", _day),
    Rule("in_time", "C. conso., art. R612-5", "deadline", _in_time, kinds=_REASONED),
)
