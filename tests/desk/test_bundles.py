"""Bundles: one reasoning, one document per file, and no file that learns of another."""

import uuid
from datetime import date

import pytest

from dispute_exchange.canonical import canonical_json
from dispute_exchange.claims import Order
from dispute_exchange.decision import ExhibitRef, Paragraph, TextRun
from dispute_exchange.parties import Party
from dispute_platform.samples import build_bundle
from dispute_platform.samples.containers import Seal, write_sample
from mediator_desk.decisions.bundling import (
    Difference,
    SharedReasoning,
)
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
from tests.desk.material import C, T, in_mediation, make_file, put_in

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
