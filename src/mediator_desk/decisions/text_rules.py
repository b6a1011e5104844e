"""The rules of the gate on what the text itself says: notes, confidences, fields, calculations.

Owns those rules; the others are in ``rules``.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from dispute_exchange.decision import Section, SectionRef
from dispute_exchange.events import ConsentGiven, TimelineEvent
from dispute_exchange.vocabulary import ConsentKind, Disclosure, PartyRole
from mediator_desk.decisions.clauses import FIELD
from mediator_desk.decisions.draft import inlines_of, leads, own_words, workings_cited
from mediator_desk.decisions.findings import Checked, Finding, Rule, block, warn
from mediator_desk.decisions.quoting import echoes, quoted, repeats
from mediator_desk.decisions.workings import holds
from mediator_desk.domain.disclosure import confided
from mediator_desk.domain.saying import texts_in

_PARTIES: Final = (PartyRole.CONSUMER, PartyRole.TRADER)


def _notes(checked: Checked) -> Iterator[Finding]:
    """L612-3: what is in a private note stays there; what comes near to one is to be compared."""
    measures, notes = checked.measures, checked.basis.notes
    known = _open_words(checked)
    for section in checked.content.sections:
        words = _words(section)
        same = repeats(words, notes, measures.note_words)
        for index in same:
            yield block(_place(section), note=index + 1, words=measures.note_words)
        for index in echoes(words, notes, measures.note_near_words, known):
            if index not in same:
                yield warn(f"note:{index + 1}", reason="near", note=index + 1, in_=section.title)


def _confidences(checked: Checked) -> Iterator[Finding]:
    # LAW(R612-3, loi 95-125 art. 21-3): a decision is read by both parties, so what one of them
    # said apart is told with the consent of that party only.
    events = checked.basis.events
    hidden = [event for event in events if any(event in confided(r, [event]) for r in _PARTIES)]
    secrets = ["\n".join(texts_in(event.payload)) for event in hidden]
    known = _open_words(checked)
    for section in checked.content.sections:
        words = _words(section)
        for index in quoted(words, secrets, checked.measures.caucus_words, known):
            event = hidden[index]
            tell = warn if _lifted(event, events) else block
            yield tell(_place(section), seq=event.seq, disclosure=event.disclosure.value)
        for _ in repeats(words, checked.basis.private, checked.measures.note_words):
            yield block(_place(section), reason="private", words=checked.measures.note_words)


def _lifted(told: TimelineEvent, events: Iterable[TimelineEvent]) -> bool:
    """Whether the party who said it consented since that it be told."""
    return any(
        isinstance(event.payload, ConsentGiven)
        and event.payload.consent is ConsentKind.LIFT_CONFIDENTIALITY
        and event.payload.party is told.actor
        and event.seq > told.seq
        for event in events
    )


def _words(section: Section) -> str:
    words = [words for block in section.blocks for words in own_words(block)]
    return " ".join([section.title, *words])


def _place(section: Section) -> str:
    return f"head:{section.head_id}" if section.head_id else section.key


def _open_words(checked: Checked) -> list[str]:
    """What both parties could read: words of it are nobody's secret."""
    return [
        text
        for event in checked.basis.events
        if event.disclosure is Disclosure.ALL_PARTIES
        for text in texts_in(event.payload)
    ]


def _references(checked: Checked) -> Iterator[Finding]:
    """A reference to a section that is no longer there leads its reader nowhere (art. 9(2))."""
    sections = checked.content.sections
    for section in sections:
        lost = [
            one
            for one in inlines_of((section,))
            if isinstance(one, SectionRef) and not leads(sections, one)
        ]
        if lost:
            yield block(_place(section), in_=section.title)


def _count_references(checked: Checked) -> dict[str, object]:
    inlines = inlines_of(checked.content.sections)
    return {"references": sum(isinstance(one, SectionRef) for one in inlines)}


def _fields(checked: Checked) -> Iterator[Finding]:
    """A field of a clause that nobody filled is no reasoning (art. 9(2))."""
    for section in checked.content.sections:
        for text in (text for part in section.blocks for text in own_words(part)):
            for match in FIELD.finditer(text):
                yield block(f"field:{_place(section)}", field=match.group().strip("‹›"))


def _workings(checked: Checked) -> Iterator[Finding]:
    """Every calculation cited is in the annex, and is what the file and the law give today."""
    content, basis = checked.content, checked.basis
    at_hand = {working.working_id: working for working in content.workings}
    for ref in workings_cited(content.sections):
        working = at_hand.get(ref.working_id)
        if working is None:
            yield block("annexes", reason="missing")
        elif ref.working_id in basis.calculations and not holds(
            working, basis.calculations[ref.working_id], content.language
        ):
            yield warn(f"working:{ref.working_id}", reason="outdated", title=working.title)


def _count_workings(checked: Checked) -> dict[str, object]:
    return {"workings": len(workings_cited(checked.content.sections))}


TEXT_RULES: Final = (
    Rule("fields_filled", "Dir. 2013/11/UE, art. 9, § 2", "discussion", _fields),
    Rule(
        "workings_current",
        "Dir. 2013/11/UE, art. 9, § 2",
        "annexes",
        _workings,
        _count_workings,
    ),
    Rule(
        "references_lead",
        "Dir. 2013/11/UE, art. 9, § 2",
        "discussion",
        _references,
        _count_references,
    ),
    Rule("no_note_quoted", "C. conso., art. L612-3", "discussion", _notes),
    Rule("no_confidence_quoted", "C. conso., art. R612-3", "discussion", _confidences),
)
