"""Bundles: one reasoning, one document per file, and no file that learns of another."""

import itertools
import uuid
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dispute_exchange.canonical import canonical_json
from dispute_exchange.claims import ClaimHead, Order
from dispute_exchange.decision import ExhibitRef, Heading, Paragraph, TextRun
from dispute_exchange.money import Money
from dispute_exchange.parties import Party, PostalAddress
from dispute_exchange.vocabulary import Language, NoticeKind
from dispute_platform.samples import build_bundle
from dispute_platform.samples.containers import Seal, write_sample
from mediator_desk import law
from mediator_desk.decisions import typography
from mediator_desk.decisions.basis import Basis
from mediator_desk.decisions.bundling import (
    Difference,
    SharedReasoning,
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
from mediator_desk.store.bundles import BundleChanged, BundleUnknown
from mediator_desk.usecases.bundles import (
    BundleMixed,
    BundleNamesFile,
    BundleTaken,
    FormBundle,
    Progress,
    SaveReasoning,
    apply_reasoning,
    bundle_of,
    form_bundle,
    leave_bundle,
    list_bundles,
    read_bundle,
    restore_shared,
    save_reasoning,
    suggest_bundles,
)
from mediator_desk.usecases.decisions import SaveDraft, read_draft, save_draft
from mediator_desk.usecases.files import OpenDisputeFile, open_dispute_file
from tests.decisions import case
from tests.desk.material import C, T, in_mediation, make_file, put_in
from tests.desk.test_letters import FACTS

BUNDLE = uuid.UUID(int=38)
AIRLINE = Party(role=T, kind="LEGAL_PERSON", name="Transports Aériens du Ponant")
PEOPLE = (
    "M. Eudes Plancoët",
    "Mme Rosalie Quévert",
    "M. Aubin Traversac",
    "Mme Sidonie Malbosc",
)


def para(text: str) -> Paragraph:
    return Paragraph(inlines=(TextRun(text=text),))


SHARED = SharedReasoning(
    blocks=(
        para("Le vol est arrivé avec plus de trois heures de retard."),
        para("Un voyant de bord relève de l'entretien et n'exonère pas le transporteur."),
    )
)


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


# -- at the desk -----------------------------------------------------------------------------------


def passengers(desk, platform, tmp_path, people=PEOPLE, said=None, trader=AIRLINE, first=501):
    ids = []
    for number, name in enumerate(people, start=first):
        consumer = Party(role=C, kind="NATURAL_PERSON", name=name)
        order = Order(order_no=f"TAP-{number}", item="Vol PO 512", delivered_on=date(2026, 7, 3))
        made = make_file(
            platform,
            said or in_mediation(),
            number=number,
            parties=(consumer, trader),
            order=order,
            bundle_id=BUNDLE,
        )
        ids.append(put_in(desk, made, tmp_path).dispute_id)
    return ids


def test_the_platforms_mark_suggests_a_bundle(desk, platform, tmp_path):
    ids = passengers(desk, platform, tmp_path)
    (suggestion,) = suggest_bundles(desk)
    assert suggestion.bundle_id == BUNDLE
    assert set(suggestion.dispute_ids) == set(ids)
    form_bundle(desk, FormBundle(suggestion.dispute_ids, suggestion.bundle_id))
    assert suggest_bundles(desk) == ()
    (row,) = list_bundles(desk)
    assert (row.files, row.signed, row.trader) == (4, 0, AIRLINE.name)
    assert bundle_of(desk, ids[0]) == BUNDLE


def test_files_of_two_traders_are_no_bundle(desk, platform, tmp_path):
    ids = passengers(desk, platform, tmp_path)
    other = AIRLINE.model_copy(update={"name": "Transports du Levant"})
    stranger = passengers(
        desk, platform, tmp_path, ("M. Joris Vantadour",), trader=other, first=601
    )
    with pytest.raises(BundleMixed):
        form_bundle(desk, FormBundle((*ids, *stranger)))
    with pytest.raises(BundleMixed):
        form_bundle(desk, FormBundle(tuple(ids[:1])))
    one = form_bundle(desk, FormBundle(tuple(ids[:2])))
    with pytest.raises(BundleTaken):
        form_bundle(desk, FormBundle(tuple(ids)))
    assert form_bundle(desk, FormBundle(tuple(ids[2:]), one)) == one
    assert len(read_bundle(desk, one).files) == 4


def test_the_reasoning_is_written_once_and_lands_in_every_draft(desk, platform, tmp_path):
    ids = passengers(desk, platform, tmp_path)
    bundle = form_bundle(desk, FormBundle(tuple(ids), BUNDLE))
    assert save_reasoning(desk, SaveReasoning(bundle, 0, SHARED)) == 1
    applied = apply_reasoning(desk, bundle)
    assert len(applied.begun) == 4
    view = read_bundle(desk, bundle)
    assert {file.progress for file in view.files} == {Progress.DRAFTED}
    assert all(not file.names for file in view.files)
    for dispute_id, name in zip(ids, PEOPLE, strict=True):
        draft = read_draft(desk, dispute_id)
        assert draft is not None
        said = canonical_json(draft.content).decode()
        assert "voyant de bord" in said
        assert name in said
        assert all(other not in said for other in PEOPLE if other != name)


def test_a_new_reasoning_updates_what_is_not_signed_and_keeps_own_words(desk, platform, tmp_path):
    ids = passengers(desk, platform, tmp_path)
    bundle = form_bundle(desk, FormBundle(tuple(ids), BUNDLE))
    save_reasoning(desk, SaveReasoning(bundle, 0, SHARED))
    apply_reasoning(desk, bundle)
    own = para("Mme Quévert voyageait avec un nourrisson.")
    add_to_discussion(desk, ids[1], own)
    change_discussion(desk, ids[2])
    after = SHARED.model_copy(update={"blocks": (*SHARED.blocks, para("Le montant est fixé."))})
    save_reasoning(desk, SaveReasoning(bundle, 1, after))
    view = read_bundle(desk, bundle)
    assert [file.progress for file in view.files] == [
        Progress.BEHIND,
        Progress.BEHIND,
        Progress.CHANGED_BY_HAND,
        Progress.BEHIND,
    ]
    applied = apply_reasoning(desk, bundle)
    assert (len(applied.updated), len(applied.refused)) == (3, 1)
    kept = discussion(desk, ids[1])
    assert own in kept
    assert para("Le montant est fixé.") in kept
    restore_shared(desk, ids[2])
    restored = discussion(desk, ids[2])
    assert para("changé à la main") in restored
    assert set(map(canonical_json, after.blocks)) <= set(map(canonical_json, restored))
    assert read_bundle(desk, bundle).files[2].progress is Progress.DRAFTED


def test_a_draft_that_names_another_file_is_marked(desk, platform, tmp_path):
    ids = passengers(desk, platform, tmp_path)
    bundle = form_bundle(desk, FormBundle(tuple(ids), BUNDLE))
    save_reasoning(desk, SaveReasoning(bundle, 0, SHARED))
    apply_reasoning(desk, bundle)
    add_to_discussion(desk, ids[0], para("Comme dans le dossier de Mme Malbosc, TAP-504."))
    view = read_bundle(desk, bundle)
    assert [file.names for file in view.files] == [1, 0, 0, 0]


def test_the_shared_text_may_name_no_file_and_cite_no_exhibit(desk, platform, tmp_path):
    ids = passengers(desk, platform, tmp_path)
    bundle = form_bundle(desk, FormBundle(tuple(ids), BUNDLE))
    naming = SharedReasoning(blocks=(para("M. Traversac a raison."),))
    assert save_reasoning(desk, SaveReasoning(bundle, 0, naming)) == 1, "nothing written is lost"
    assert read_bundle(desk, bundle).named == ("D-2026-000503",)
    with pytest.raises(BundleNamesFile) as caught:
        apply_reasoning(desk, bundle)
    assert caught.value.facts["files"] == "D-2026-000503"
    citing = Paragraph(inlines=(ExhibitRef(evidence_id=uuid.UUID(int=101)),))
    save_reasoning(desk, SaveReasoning(bundle, 1, SharedReasoning(blocks=(citing,))))
    with pytest.raises(BundleNamesFile):
        apply_reasoning(desk, bundle)
    assert read_draft(desk, ids[0]) is None
    with pytest.raises(BundleChanged):
        save_reasoning(desk, SaveReasoning(bundle, 0, SHARED))


def test_a_file_that_is_not_in_mediation_is_passed_over(desk, platform, tmp_path):
    ids = passengers(desk, platform, tmp_path, PEOPLE[:3])
    early = passengers(
        desk, platform, tmp_path, ("M. Joris Vantadour",), said=in_mediation()[:9], first=601
    )
    bundle = form_bundle(desk, FormBundle((*ids, *early), BUNDLE))
    save_reasoning(desk, SaveReasoning(bundle, 0, SHARED))
    applied = apply_reasoning(desk, bundle)
    assert applied.passed_over == ("D-2026-000601",)
    late = next(file for file in read_bundle(desk, bundle).files if file.dispute_id == early[0])
    assert late.progress is Progress.NOT_READY
    assert Difference.STATE in late.differences


def test_a_file_may_leave_and_the_last_copy_of_the_reasoning_stays_sealed(desk, platform, tmp_path):
    ids = passengers(desk, platform, tmp_path)
    bundle = form_bundle(desk, FormBundle(tuple(ids), BUNDLE))
    save_reasoning(desk, SaveReasoning(bundle, 0, SHARED))
    leave_bundle(desk, ids[0])
    view = read_bundle(desk, bundle)
    assert len(view.files) == 3
    assert view.reasoning == SHARED
    for dispute_id in ids[1:]:
        leave_bundle(desk, dispute_id)
    with pytest.raises(BundleUnknown):
        read_bundle(desk, bundle)
    assert all(
        b"voyant de bord" not in path.read_bytes()
        for path in desk.root.rglob("*")
        if path.is_file()
    )


def discussion(desk, dispute_id):
    draft = read_draft(desk, dispute_id)
    assert draft is not None
    return next(
        section.blocks
        for section in draft.content.sections
        if section.key == "discussion" and section.head_id is None
    )


def add_to_discussion(desk, dispute_id, block):
    write(desk, dispute_id, lambda blocks: (blocks[0], block, *blocks[1:]))


def change_discussion(desk, dispute_id):
    write(desk, dispute_id, lambda blocks: (para("changé à la main"), *blocks[1:]))


def write(desk, dispute_id, change):
    draft = read_draft(desk, dispute_id)
    assert draft is not None
    sections = tuple(
        section.model_copy(update={"blocks": change(section.blocks)})
        if section.key == "discussion" and section.head_id is None
        else section
        for section in draft.content.sections
    )
    content = draft.content.model_copy(update={"sections": sections})
    save_draft(desk, SaveDraft(draft.draft_id, draft.version, content))


def test_headings_may_be_shared():
    heading = Heading(inlines=(TextRun(text="Sur le retard"),))
    assert merge([], (), [heading]) == (heading,)


def test_the_annex_is_written_once():
    basis = file_of(1, "Plancoët", "Eudes", 10_001, 250_00)
    plan = standard_plan(basis, SHARED.kind, Language.EN)
    once = with_annex(plan, basis)
    assert with_annex(once, basis) == once


def test_scenario_38_is_reasoned_once_and_decided_fourteen_times(desk, platform, tmp_path):
    """One airline, one disruption, fourteen passengers (domain 12.2, scenario 38)."""
    for material in build_bundle():
        path = write_sample(material, tmp_path, Seal(platform.signer), [platform.device.recipient])
        open_dispute_file(desk, OpenDisputeFile(path))
    (suggestion,) = suggest_bundles(desk)
    bundle = form_bundle(desk, FormBundle(suggestion.dispute_ids, suggestion.bundle_id))
    save_reasoning(desk, SaveReasoning(bundle, 0, SHARED))
    applied = apply_reasoning(desk, bundle)
    assert len(applied.begun) == 13
    assert applied.passed_over == ("4205-13",)
    view = read_bundle(desk, bundle)
    unlike = {file.file_no: set(file.differences) for file in view.files if file.differences}
    assert unlike == {
        "4205-06": {Difference.AMOUNT, Difference.HEADS},
        "4205-13": {Difference.STATE},
    }
    assert not any(file.names for file in view.files)
    people = {file.dispute_id: file.consumer.split()[-1] for file in view.files}
    for file in view.files:
        draft = read_draft(desk, file.dispute_id)
        said = "" if draft is None else draft.content.model_dump_json()
        others = [name for one, name in people.items() if one != file.dispute_id]
        assert not [name for name in others if name in said]
