"""The documents of a bundle: shared words merged with own ones, and none of another file."""

import itertools
import uuid
from dataclasses import replace
from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dispute_exchange.canonical import canonical_json
from dispute_exchange.claims import ClaimHead, Order
from dispute_exchange.decision import Heading, TextRun
from dispute_exchange.money import Money
from dispute_exchange.parties import Party, PostalAddress
from dispute_exchange.vocabulary import Language, NoticeKind
from mediator_desk import law
from mediator_desk.decisions import typography
from mediator_desk.decisions.basis import Basis
from mediator_desk.decisions.bundling import (
    Difference,
    differences,
    merge,
    names_in,
    said_in,
    with_annex,
    with_shared,
)
from mediator_desk.decisions.compose import compose
from mediator_desk.decisions.letters.compose import compose_letter
from mediator_desk.decisions.letters.errors import LetterIncomplete
from mediator_desk.decisions.plan import standard_plan
from tests.decisions import case
from tests.desk.material import C, T
from tests.desk.test_bundles import AIRLINE, SHARED, para
from tests.desk.test_letters import FACTS

# -- the merge -------------------------------------------------------------------------------------

words = st.sampled_from("abcdefghij").map(para)
texts = st.lists(words, max_size=6, unique_by=lambda block: block.inlines[0].text)
own_words = st.lists(st.sampled_from("XYZW").map(para), max_size=3)


@given(texts, texts, st.lists(own_words, min_size=7, max_size=7))
def test_a_files_own_paragraphs_survive_every_change_of_the_shared_ones(before, after, own):
    held = list(own[0])
    for index, block in enumerate(before):
        held += [block, *own[index + 1]]
    merged = merge(held, before, after)
    assert merged is not None
    mine = {"X", "Y", "Z", "W"}
    said = [block.inlines[0].text for block in merged]
    kept = [text for text in said if text in mine]
    assert kept == [block.inlines[0].text for block in held if block.inlines[0].text in mine]
    assert [text for text in said if text not in mine] == [b.inlines[0].text for b in after]
    assert merge(merged, after, before) is not None
    assert merge(held, before, before) == tuple(held)


@given(texts.filter(bool), texts, st.data())
def test_a_shared_paragraph_changed_by_hand_is_never_overwritten(before, after, data):
    place = data.draw(st.integers(0, len(before) - 1))
    held = [*before]
    held[place] = para("changé")
    assert merge(held, before, after) is None


# -- no file learns of another ---------------------------------------------------------------------

surnames = ("Plancoët", "Quévert", "Traversac", "Malbosc", "Vantadour", "Escarguel", "Rouvray")
passenger = st.tuples(
    st.sampled_from(surnames),
    st.sampled_from(("Eudes", "Rosalie", "Aubin", "Sidonie", "Joris", "Anouk")),
    st.integers(10_000, 99_999),
    st.integers(100_00, 999_99),
)


def file_of(number: int, surname: str, given_name: str, order: int, cents: int) -> Basis:
    base = case.basis()
    consumer = Party(
        role=C,
        kind="NATURAL_PERSON",
        name=f"{given_name} {surname}",
        email=f"{given_name}.{surname}{order}@exemple.invalid".lower(),
        phone=f"01 99 00 {order % 90 + 10} {order // 1000}",
        address=PostalAddress(
            lines=(f"{order} rue {surname}",), postcode="44990", city="Portclair"
        ),
    )
    head = ClaimHead(
        head_id=uuid.UUID(int=9000 + number),
        letter="A",
        title="Indemnité (CE 261/2004, art. 7)",
        claimed=Money(minor=cents),
    )
    claim = base.case.claim.model_copy(
        update={"heads": (head,), "disputed": Money(minor=cents), "statement": "Vol retardé."}
    )
    facts = base.case.model_copy(
        update={
            "file_no": f"42{order}",
            "parties": (consumer, AIRLINE),
            "claim": claim,
            "order": Order(
                order_no=f"TAP-{order}-{number}",
                item="Vol PO 512",
                price=Money(minor=cents),
                ordered_on=date(2026, 2, 20),
                delivered_on=date(2026, 7, 3),
            ),
        }
    )
    events = tuple(event for event in base.events if event.payload.kind not in ("OFFER", "MESSAGE"))
    items = tuple(
        item.model_copy(
            update={
                "evidence_id": uuid.UUID(int=70_000 + 100 * number + item.piece_no),
                "title": f"Carte d'embarquement {surname} {order}",
                "sha256": f"{order:064d}",
            }
        )
        for item in base.evidence
    )
    return replace(
        base, dispute_id=uuid.UUID(int=number), case=facts, events=events, evidence=items
    )


apart = tuple(lambda person, place=place: person[place] for place in range(4))


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(passenger, min_size=2, max_size=5, unique_by=apart))
def test_no_document_of_a_file_holds_anything_of_another(people):
    """R612-3, L612-3: no name, number, amount or exhibit of the other files of the bundle."""
    files = [file_of(number, *person) for number, person in enumerate(people, start=1)]
    documents = [documents_of(basis) for basis in files]
    for (place, said), (other, basis) in itertools.product(enumerate(documents), enumerate(files)):
        found = marks(basis, said)
        if place == other:
            assert found, "what is looked for can be found"
        else:
            assert found == []


def documents_of(basis: Basis) -> str:
    """Everything a party of the file is given: decision as data, and every letter."""
    content = with_shared(standard_plan(basis, SHARED.kind, Language.FR), (), SHARED.blocks)
    assert content is not None
    content = with_annex(content, basis)
    said = [canonical_json(compose(content, basis, case.IDENTITY, case.NOW)).decode()]
    facts = FACTS.model_copy(update={"exhibits": tuple(basis.exhibits), "items": ()})
    for notice, to in itertools.product(NoticeKind, (C, T)):
        try:
            letter = compose_letter(
                basis, notice, to, (C, T), Language.FR, facts, basis.today, law.rulebook()
            )
        except LetterIncomplete:
            continue
        said += [letter.plain_text(), letter.model_dump_json()]
    return "\n".join(said)


def marks(basis: Basis, said: str) -> list[str]:
    """What of a file is found in a text."""
    consumer, order = basis.case.party(C), basis.case.order
    assert order is not None
    assert consumer.address is not None
    amount = basis.case.claim.disputed
    looked = [
        consumer.name,
        consumer.name.split()[-1],
        consumer.email or "",
        consumer.address.lines[0],
        basis.case.file_no,
        order.order_no,
        typography.amount(amount, Language.FR),
        f'"minor":{amount.minor}',
        *(str(item) for item in basis.exhibits),
        *(item.title for item in basis.evidence),
        *(item.sha256 for item in basis.evidence),
    ]
    return [mark for mark in looked if mark and mark in said]


@given(passenger, st.integers(0, 4))
def test_a_shared_text_that_names_a_passenger_is_known(person, which):
    basis = file_of(1, *person)
    consumer, order = basis.case.party(C), basis.case.order
    assert order is not None
    mark = (
        consumer.name,
        consumer.name.upper(),
        order.order_no,
        basis.case.file_no,
        consumer.email,
    )[which]
    assert names_in(f"Comme le relève {mark}, le vol était en retard.", [basis.case]) == (0,)
    assert names_in(said_in(SHARED.blocks), [basis.case]) == ()


# -- comparing -------------------------------------------------------------------------------------


def test_files_that_are_unlike_the_others_are_named():
    alike = [file_of(n, surnames[n], "Eudes", 10_000 + n, 250_00) for n in range(1, 5)]
    dearer = file_of(5, "Rouvray", "Anouk", 10_009, 400_00)
    twin = file_of(6, surnames[1], "Eudes", 10_010, 250_00)
    files = [*alike, dearer, twin]
    found = differences(files, [True, True, False, True, True, True])
    assert found[1] == ()
    assert found[2] == (Difference.STATE,)
    assert Difference.AMOUNT in found[4]
    assert Difference.SAME_CONSUMER in found[0]
    assert Difference.SAME_CONSUMER in found[5]


def test_headings_may_be_shared():
    heading = Heading(inlines=(TextRun(text="Sur le retard"),))
    assert merge([], (), [heading]) == (heading,)


def test_the_annex_is_written_once():
    basis = file_of(1, "Plancoët", "Eudes", 10_001, 250_00)
    plan = standard_plan(basis, SHARED.kind, Language.EN)
    once = with_annex(plan, basis)
    assert with_annex(once, basis) == once


def test_a_head_without_a_sum_keeps_its_own_reasons_to_be_written():
    basis = file_of(1, "Plancoët", "Eudes", 10_001, 250_00)
    head = basis.case.claim.heads[0].model_copy(update={"claimed": None})
    claim = basis.case.claim.model_copy(update={"heads": (head, *basis.case.claim.heads[1:])})
    basis = replace(basis, case=basis.case.model_copy(update={"claim": claim}), events=())
    content = with_annex(standard_plan(basis, SHARED.kind, Language.FR), basis)
    answered = {s.head_id: bool(s.blocks) for s in content.sections if s.head_id is not None}
    assert answered[head.head_id] is False
