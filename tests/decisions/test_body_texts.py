"""A mediation body's own texts: laid over ours, refused by file and entry, no notice lost."""

import io
import tomllib
import tracemalloc
import zipfile
from datetime import date
from pathlib import Path
from uuid import UUID

import pikepdf
import pytest
from PIL import Image

from dispute_exchange.verification.reading import printed_text
from dispute_exchange.vocabulary import DecisionKind, Language
from mediator_desk.decisions.compose import compose
from mediator_desk.decisions.errors import BodyTextInvalid
from mediator_desk.decisions.kinds import NotOffered, kinds_offered
from mediator_desk.decisions.numbering import Numbering, is_pattern
from mediator_desk.decisions.plan import standard_plan
from mediator_desk.decisions.render.furniture import SignerMark
from mediator_desk.decisions.render.press import render_for_signature
from mediator_desk.decisions.specimen import specimen
from mediator_desk.decisions.texts import TEXT_FILES, BodyTexts, built_in, shipped
from mediator_desk.usecases.body_texts import (
    BodyTextsUnreadable,
    check_body_texts,
    export_body_texts,
    import_body_texts,
    list_body_texts,
    preview_body_texts,
    restore_body_texts,
)
from mediator_desk.usecases.decisions import StartDraft, start_draft
from mediator_desk.usecases.desk import Desk
from tests.decisions import material as m
from tests.decisions.desk import Ready

K, FR = DecisionKind, Language.FR
ON = date(2026, 11, 24)


def png(size: tuple[int, int] = (300, 90)) -> bytes:
    out = io.BytesIO()
    Image.new("RGBA", size, (27, 79, 132, 120)).save(out, "PNG")
    return out.getvalue()


PAPER = b"""
name = "Rivage"
address = ["14 quai des Tilleuls", "44000 Nantes", "rivage.invalid", "01 99 00 12 34"]
numbering = "RIV/{year}/{sequence}/{mark}"
[tagline]
fr = "Le m\xc3\xa9diateur de la c\xc3\xb4te"
[footer]
fr = "Entit\xc3\xa9 inscrite sur la liste des m\xc3\xa9diateurs de la consommation"
"""


def refused(name: str, data: bytes | str) -> dict[str, object]:
    with pytest.raises(BodyTextInvalid) as raised:
        BodyTexts.of({name: data.encode() if isinstance(data, str) else data})
    return raised.value.facts


def test_nothing_of_its_own_is_ours() -> None:
    assert BodyTexts.of({}) is built_in()
    assert built_in().notices_for(K.PROPOSAL, FR, ON)


@pytest.mark.parametrize("name", [name for name in TEXT_FILES if name != "logo.png"])
def test_every_file_of_ours_holds_as_a_bodys_own(name: str) -> None:
    texts = BodyTexts.of({name: shipped(name)})
    for language in (Language.FR, Language.EN):
        assert texts.plans(language) == built_in().plans(language)
        assert texts.words(language) == built_in().words(language)
        for kind in DecisionKind:
            ours = built_in().notices_for(kind, language, ON)
            assert texts.notices_for(kind, language, ON) == ours


def test_a_title_alone_may_be_changed() -> None:
    texts = BodyTexts.of({"fr/plans.toml": b'[kinds.PROPOSAL]\ntitle = "Notre proposition"'})
    content = standard_plan(m.basis(texts=texts), K.PROPOSAL, FR)
    assert content.title == "Notre proposition"
    ours = standard_plan(m.basis(), K.PROPOSAL, FR)
    assert [s.key for s in content.sections] == [s.key for s in ours.sections]
    assert standard_plan(m.basis(texts=texts), K.PROPOSAL, Language.EN).title == "Proposed solution"


def test_a_kind_a_body_uses_is_offered() -> None:
    texts = BodyTexts.of({"fr/plans.toml": b"[kinds.BINDING_ON_TRADER]\noffered = true"})
    found = {offer.kind: offer for offer in kinds_offered(m.basis(texts=texts))}
    assert found[K.BINDING_ON_TRADER].offered
    assert found[K.AWARD].why_not is NotOffered.NOT_USED_BY_BODY


def test_a_notice_is_reworded_and_another_added() -> None:
    own = """
        [[notice]]
        id = "R612-4-1"
        text = "Chacun accepte ou refuse librement."
        [[notice]]
        id = "RIVAGE-1"
        article = "Charte de l'entité"
        kinds = ["PROPOSAL"]
        text = "Un mot de la charte."
        source = "Charte"
    """
    texts = BodyTexts.of({"fr/notices.toml": own.encode()})
    record = compose(m.draft_fr(), m.basis(texts=texts), m.IDENTITY, m.NOW)
    carried = {notice.notice_id: notice for notice in record.notices}
    assert carried["R612-4-1"].text == "Chacun accepte ou refuse librement."
    assert carried["R612-4-1"].article == "C. conso., art.\u00a0R612-4, 1°"
    assert list(carried)[-1] == "RIVAGE-1"
    ours = {notice.id for notice in built_in().notices_for(K.PROPOSAL, FR, ON)}
    assert ours < set(carried)


def test_no_notice_the_law_requires_is_lost() -> None:
    own = '[[notice]]\nid = "R612-4-2"\nremoved = true'
    facts = refused("fr/notices.toml", own)
    assert (facts["entry"], facts["reason"]) == ("notice.R612-4-2", "required")
    # Its article and the kinds that carry it are the law's, whatever the body writes.
    sly = '[[notice]]\nid = "R612-4-2"\nkinds = ["AWARD"]\nrequired = false'
    texts = BodyTexts.of({"fr/notices.toml": sly.encode()})
    assert "R612-4-2" in {one.id for one in texts.notices_for(K.PROPOSAL, FR, ON)}
    optional = '[[notice]]\nid = "CC-2238"\nremoved = true'
    texts = BodyTexts.of({"fr/notices.toml": optional.encode()})
    assert "CC-2238" not in {one.id for one in texts.notices_for(K.PROPOSAL, FR, ON)}


@pytest.mark.parametrize(
    ("name", "data", "entry", "reason"),
    [
        ("plans.toml", "", "", "unknown_file"),
        ("fr/plans.toml", "a = [", "", "syntax"),
        ("fr/plans.toml", "[kinds]\na = = 1", "", "syntax"),
        ("fr/plans.toml", "a = " + "[" * 20_000, "", "syntax"),
        ("fr/plans.toml", ".".join("a" * 2_000) + " = 1", "", "syntax"),
        ("fr/plans.toml", "a = " + "9" * 5_000, "", "syntax"),
        ("fr/plans.toml", b"\xff\xfe", "", "encoding"),
        ("fr/plans.toml", "x" * (3 << 20), "", "too_long"),
        ("logo.png", "x" * (3 << 20), "", "too_large"),
        ("fr/plans.toml", "[kinds.VERDICT]\ntitle = 'x'", "kinds.VERDICT", "value"),
        ("fr/plans.toml", "[sections.facts]\nwords = 'x'", "sections.facts.words", "unknown_entry"),
        (
            "fr/plans.toml",
            "[sections.facts]\nparagraphs = ['Le {jour}.']",
            "sections.facts.paragraphs",
            "fact",
        ),
        (
            "fr/plans.toml",
            "[sections.facts]\nparagraphs = ['Le {jour.']",
            "sections.facts.paragraphs",
            "braces",
        ),
        (
            "fr/plans.toml",
            "[kinds.PROPOSAL]\nsections = ['header']",
            "kinds.PROPOSAL.sections",
            "no_notices",
        ),
        (
            "fr/plans.toml",
            "[kinds.PROPOSAL]\nrecipients = ['CONSUMER']",
            "kinds.PROPOSAL.recipients",
            "recipient",
        ),
        (
            "en/plans.toml",
            "[kinds.INADMISSIBILITY]\nrecipients = ['TRADER']",
            "kinds.INADMISSIBILITY.recipients",
            "recipient",
        ),
        (
            "fr/plans.toml",
            "[kinds.NOTIFICATION]\nrecipients = ['CONSUMER', 'TRADER', 'TRADER']",
            "kinds.NOTIFICATION.recipients",
            "value",
        ),
        ("fr/words.toml", "deadline = 'Répondez vite.'", "deadline", "fact_missing"),
        ("fr/words.toml", "page = 'Page {page} sur {pages} {jour}'", "page", "fact"),
        ("fr/words.toml", "page = 'Page {page:>999999999} sur {pages}'", "page", "braces"),
        ("fr/words.toml", "page = 'Page {page!a} sur {pages}'", "page", "braces"),
        ("fr/notices.toml", "notice = 3", "notice", "value"),
        ("letterhead.toml", "accent = 'bleu'", "accent", "value"),
        ("letterhead.toml", "numbering = '{year}-{sequence}'", "numbering", "pattern"),
        ("logo.png", "not a picture", "", "not_png"),
        ("logo.png", png()[:60], "", "picture"),
        ("logo.png", png((3000, 2000)), "", "too_many_pixels"),
        ("logo.png", png()[:16] + b"\x00\x00\xea\x60" * 2 + png()[24:], "", "too_many_pixels"),
    ],
)
def test_what_does_not_hold_is_refused_by_file_and_entry(
    name: str, data: str | bytes, entry: str, reason: str
) -> None:
    facts = refused(name, data)
    assert (facts["file"], facts["reason"]) == (name, reason)
    if reason == "value":
        assert str(facts["entry"]).startswith(entry)
    else:
        assert facts["entry"] == entry


@pytest.mark.parametrize(
    "slow",
    [
        ".".join(["a"] * 15_000) + " = 1",
        "[" + ".".join(["a"] * 2_000) + "]\n" + "".join(f"b{n} = 1\n" for n in range(8_000)),
        " . ".join(['"a"', "'b'"] * 9_000) + " = 1",
        "x = {" + ".".join(["a"] * 9_000) + " = 1}",
    ],
    ids=["name", "table", "quoted", "inline"],
)
def test_names_in_endless_parts_are_refused_before_they_are_read(
    monkeypatch: pytest.MonkeyPatch, slow: str
) -> None:
    """The parser would take minutes."""
    loads = tomllib.loads
    monkeypatch.setattr(
        tomllib, "loads", lambda text: pytest.fail("read") if text == slow else loads(text)
    )
    assert refused("fr/words.toml", slow)["reason"] == "syntax"


def test_a_text_longer_than_any_is_refused_before_it_is_read() -> None:
    assert refused("fr/words.toml", "a" * (129 << 10))["reason"] == "too_long"
    assert refused("fr/words.toml", "a" * (127 << 10))["reason"] == "syntax"


def test_the_paper_bears_the_bodys_name_logo_and_foot() -> None:
    texts = BodyTexts.of({"letterhead.toml": PAPER, "logo.png": png()})
    record = compose(m.draft_fr(), m.basis(texts=texts), m.IDENTITY, m.NOW)
    pdf = render_for_signature(record, SignerMark("Odile Vautremont", "Essai"), texts).pdf
    assert printed_text(pdf).startswith("Médiation Rivage")  # what the record says is content
    with pikepdf.open(io.BytesIO(pdf)) as document:
        (image,) = document.pages[0].get_images().values()
        assert image.ColorSpace == pikepdf.Name.DeviceRGB
        assert "/SMask" not in image
        assert "/XObject" not in document.pages[1].obj.Resources or not document.pages[1].images


def test_numbers_follow_the_bodys_pattern() -> None:
    numbering = BodyTexts.of({"letterhead.toml": PAPER}).numbering("RIV")
    number = numbering.number("RIV", 2026, 418, UUID(int=7))
    assert number.startswith("RIV/2026/00418/")
    assert number.startswith(numbering.prefix("RIV", 2026))
    assert numbering.sequence_of(number, "RIV", 2026) == 418
    assert numbering.sequence_of("FR-MC-RIV-2026-P00009-AAAAA", "RIV", 2026) == 0
    plain = Numbering()
    assert plain.sequence_of(plain.number("RIV", 2026, 7, UUID(int=1)), "RIV", 2026) == 7


@pytest.mark.parametrize(
    ("pattern", "holds"),
    [
        ("FR-MC-{body}-{year}-P{sequence}-{mark}", True),
        ("{year}/{sequence}/{mark}", True),
        ("{year}{sequence}-{mark}", False),
        ("{year}-{sequence}{mark}", False),
        ("{sequence}-{year}-{mark}", False),
        ("{year}-{sequence}-{mark}-{autre}", False),
        ("n° {year}-{sequence}-{mark}", False),
        ("{year}-{sequence:03d}-{mark}", False),
        ("A" * 40 + "{year}-{sequence}-{mark}", False),
    ],
)
def test_a_pattern_gives_numbers_that_can_be_read_back(pattern: str, holds: bool) -> None:
    assert is_pattern(pattern) is holds


@pytest.mark.parametrize("language", [Language.FR, Language.EN])
@pytest.mark.parametrize("kind", list(DecisionKind))
def test_a_specimen_of_every_kind_can_be_seen(kind: DecisionKind, language: Language) -> None:
    text = printed_text(specimen(built_in(), kind, language).pdf)
    assert built_in().plans(language).kinds[kind].title in text
    assert "{" not in text


# -- at a desk -----------------------------------------------------------------------------------


def test_a_body_starts_from_ours_and_brings_its_own_in(
    desk: Desk, ready: Ready, tmp_path: Path
) -> None:
    folder = tmp_path / "texts"
    written = export_body_texts(folder)
    assert len(written) == len(TEXT_FILES) - 1
    assert all(one.wrong is None for one in check_body_texts(folder))
    plans = folder / "fr" / "plans.toml"
    plans.write_text(
        plans.read_text("utf-8").replace('"Proposition de solution"', '"Notre proposition"'),
        "utf-8",
    )
    (folder / "letterhead.toml").write_bytes(PAPER)
    assert set(import_body_texts(desk, folder)) == set(TEXT_FILES) - {"logo.png"}
    draft = start_draft(desk, StartDraft(ready.dispute_id))
    assert draft.content.title == "Notre proposition"
    own = {view.name for view in list_body_texts(desk) if view.imported_at}
    assert own == set(TEXT_FILES) - {"logo.png"}
    assert "Notre proposition" in printed_text(preview_body_texts(desk))
    (again,) = [
        path for path in export_body_texts(tmp_path / "used", desk) if "letterhead" in path.name
    ]
    assert again.read_bytes() == PAPER
    restore_body_texts(desk)
    assert not [view for view in list_body_texts(desk) if view.imported_at]
    assert "Notre proposition" not in printed_text(preview_body_texts(desk))


def test_one_wrong_file_keeps_all_out(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "letterhead.toml").write_bytes(PAPER)
    (tmp_path / "fr").mkdir()
    (tmp_path / "fr" / "words.toml").write_text("page = 'Page'", "utf-8")
    checked = {one.name: one.wrong for one in check_body_texts(tmp_path)}
    assert checked["letterhead.toml"] is None
    assert checked["fr/words.toml"] is not None
    with pytest.raises(BodyTextInvalid):
        import_body_texts(desk, tmp_path)
    assert not [view for view in list_body_texts(desk) if view.imported_at]


def test_texts_come_in_an_archive_or_one_by_one(desk: Desk, tmp_path: Path) -> None:
    archive = tmp_path / "rivage.zip"
    with zipfile.ZipFile(archive, "w") as made:
        made.writestr("rivage/letterhead.toml", PAPER)
        made.writestr("rivage/logo.png", png())
        made.writestr("rivage/read-me.txt", "whatever")
    assert import_body_texts(desk, archive) == ("letterhead.toml", "logo.png")
    assert "Rivage" in str(list_body_texts(desk)) or list_body_texts(desk)[-1].imported_at
    lone = tmp_path / "letterhead.toml"
    lone.write_bytes(PAPER)
    assert import_body_texts(desk, lone) == ("letterhead.toml",)


def test_a_place_without_texts_is_told(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(BodyTextsUnreadable) as raised:
        import_body_texts(desk, tmp_path)
    assert raised.value.facts["reason"] == "none"
    with pytest.raises(BodyTextsUnreadable):
        check_body_texts(tmp_path / "nowhere.zip")


@pytest.mark.parametrize("way", [zipfile.ZIP_DEFLATED, zipfile.ZIP_LZMA])
def test_a_damaged_archive_is_told(tmp_path: Path, way: int) -> None:
    path = tmp_path / "texts.zip"
    with zipfile.ZipFile(path, "w", way) as archive:
        archive.writestr("fr/plans.toml", shipped("fr/plans.toml"))
    data = bytearray(path.read_bytes())
    data[70:110] = b"\xff" * 40
    path.write_bytes(data)
    with pytest.raises(BodyTextsUnreadable):
        check_body_texts(path)


def test_an_archive_of_more_than_texts_is_not_read_through(tmp_path: Path) -> None:
    path = tmp_path / "texts.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(60):
            archive.writestr(f"{number}.toml", bytes(1 << 20))
    tracemalloc.start()
    with pytest.raises(BodyTextsUnreadable):
        check_body_texts(path)
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 50 << 20
