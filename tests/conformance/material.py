"""Documents of every kind, from every scenario, and with whatever may stand in a file."""

import csv
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from uuid import UUID

from PIL import Image

from dispute_exchange.decision import (
    DecisionRecord,
    Paragraph,
    Section,
    Signatory,
    TextRun,
    Working,
    WorkingRef,
    WorkingStep,
)
from dispute_exchange.money import Money
from dispute_exchange.vocabulary import DecisionKind, Language, ProblemType
from mediator_desk.decisions.basis import Basis
from mediator_desk.decisions.compose import compose
from mediator_desk.decisions.draft import DraftContent
from mediator_desk.decisions.plan import standard_plan
from mediator_desk.decisions.render.furniture import SignerMark
from mediator_desk.decisions.render.press import render_for_signature
from mediator_desk.decisions.texts import BodyTexts
from mediator_desk.system.resources import resource_path
from tests.decisions import material as m
from tests.decisions import test_kinds as states

MARK = SignerMark("Odile Vautremont", "Essai, émission")
FR, EN = Language.FR, Language.EN
K = DecisionKind
_STANDING = {
    K.SETTLEMENT_RECORD: states.after(states.AGREED),
    K.INADMISSIBILITY: states.after(states.REFUSED, until=5),
    K.NOTIFICATION: states.after(until=6),
    K.EXTENSION: states.after(states.EXTENDED),
    K.CLOSURE_CERT: states.after(states.LEFT),
}
LONG = "Société " + "Extraordinairement " * 6 + "Longue et Compagnie"
"""A name of 140 characters."""
NAMES = {
    "long": LONG[:140],
    "right-to-left": "مريم بنت عبد الرحمن 12 (שרה לוי־כהן 3)",
    "greek-cyrillic": "Ἀφροδίτη Παπαδοπούλου, Фотоателье Объектив",
    "pictograms": "Léa 📷 👩‍🚀 ❤️ ☑ Dupré",
}


@cache
def kinds() -> dict[str, DecisionRecord]:
    """Every kind in both languages, where the procedure calls for it."""
    return {
        f"{kind.value.lower()}-{language.value}": record_of(
            standard_plan(basis_of(kind), kind, language), basis_of(kind)
        )
        for kind in DecisionKind
        for language in (FR, EN)
    }


@cache
def scenarios() -> dict[str, DecisionRecord]:
    """The document of each of the scenarios, one in two in English."""
    text = resource_path("samples/scenarios.csv").read_text("utf-8")
    return {
        f"scenario-{row['id']}": _scenario(row, EN if number % 2 else FR)
        for number, row in enumerate(csv.DictReader(text.splitlines()))
    }


@cache
def edges() -> dict[str, bytes]:
    """What strains a page: names, tables, length, signatories, workings, another paper."""
    made = {f"name-{name}": pdf_of(_named(text)) for name, text in NAMES.items()}
    made["table-of-60-rows"] = pdf_of(_many_heads(60))
    made["forty-pages"] = pdf_of(_long(40))
    made["three-signatories"] = pdf_of(_signed_by_three())
    made["workings"] = pdf_of(_with_working())
    made["own-paper"] = _own_paper()
    return made


@cache
def paper(name: str) -> bytes:
    """The document of one of ``kinds`` or ``scenarios``, made once."""
    return pdf_of((kinds() | scenarios())[name])


def basis_of(kind: DecisionKind) -> Basis:
    """A dispute that calls for that kind."""
    return _STANDING.get(kind, m.basis())


def record_of(content: DraftContent, basis: Basis) -> DecisionRecord:
    """The record of a draft, signed now."""
    return compose(content, basis, m.IDENTITY, m.NOW)


def pdf_of(record: DecisionRecord) -> bytes:
    """Its document, ready to sign."""
    return render_for_signature(record, MARK).pdf


def _scenario(row: dict[str, str], language: Language) -> DecisionRecord:
    kind = DecisionKind(row["decision_kind"] or "CLOSURE_CERT")
    basis = basis_of(kind)
    case, price = basis.case, Money.of(row["price_eur"] or "0")
    assert case.order is not None
    order = case.order.model_copy(update={"item": row["item"], "price": price})
    claim = case.claim.model_copy(
        update={
            "problem": ProblemType(row["problem_type"]),
            "statement": row["facts"],
            "disputed": Money.of(row["disputed_eur"] or "0"),
        }
    )
    told = {"sector": row["sector"], "order": order, "claim": claim}
    basis = _changed(basis, case.model_copy(update=told))
    content = standard_plan(basis, kind, language)
    said = Paragraph(inlines=(TextRun(text=f"{row['facts']} ; {row['proposal']}."),))
    sections = tuple(_with(section, said) for section in content.sections)
    return record_of(content.model_copy(update={"sections": sections}), basis)


def _with(section: Section, said: Paragraph) -> Section:
    if section.key not in ("discussion", "facts"):
        return section
    return section.model_copy(update={"blocks": (*section.blocks, said)})


def _changed(basis: Basis, case: object) -> Basis:
    from dataclasses import replace

    return replace(basis, case=case)  # type: ignore[arg-type]


def _named(name: str) -> DecisionRecord:
    case = m.case()
    parties = tuple(party.model_copy(update={"name": name}) for party in case.parties)
    basis = m.basis(case=case.model_copy(update={"parties": parties}))
    return record_of(standard_plan(basis, K.PROPOSAL, FR), basis)


def _many_heads(count: int) -> DecisionRecord:
    outcome = m.outcomes()[0]
    heads = tuple(
        outcome.model_copy(update={"title": f"Prélèvement n° {n}, contesté", "letter": "A"})
        for n in range(1, count + 1)
    )
    return record_of(m.draft_fr().model_copy(update={"heads": heads}), m.basis())


def _long(pages: int) -> DecisionRecord:
    draft = m.draft_fr()
    words = "Le médiateur relève que les pièces produites concordent sur ce point. " * 9
    said = tuple(Paragraph(inlines=(TextRun(text=words),)) for _ in range(pages * 5))
    facts = tuple(
        section.model_copy(update={"blocks": (*section.blocks, *said)})
        if section.key == "facts"
        else section
        for section in draft.sections
    )
    return record_of(draft.model_copy(update={"sections": facts}), m.basis())


def _signed_by_three() -> DecisionRecord:
    signatories = (
        Signatory(field="Mediator1", role="mediator", name="Odile Vautremont"),
        Signatory(field="Mediator2", role="panel", name="Basile Corvendal"),
        Signatory(field="Body1", role="body", name="Médiation Rivage"),
    )
    record = record_of(m.draft_fr(), m.basis())
    return record.model_copy(update={"signatories": signatories})


def _with_working() -> DecisionRecord:
    working = Working(
        working_id=UUID(int=50),
        rule="WITHDRAWAL_REFUND",
        title="Majoration pour remboursement tardif",
        reading="tranches de jours pleins",
        inputs=(WorkingStep(label="Sommes versées", value="prix", amount=m.eur("729.00")),),
        steps=(WorkingStep(label="Trente-quatre jours de retard, soit 20 %."),),
        result=WorkingStep(label="Majoration due", amount=m.eur("145.80")),
    )
    draft = m.draft_fr()
    cites = Paragraph(
        inlines=(TextRun(text="Le calcul est annexé "), WorkingRef(working_id=working.working_id))
    )
    sections = tuple(_with(section, cites) for section in draft.sections)
    changed = {"sections": sections, "workings": (working,)}
    return record_of(draft.model_copy(update=changed), m.basis())


def _own_paper() -> bytes:
    logo = BytesIO()
    Image.new("RGBA", (300, 90), (27, 79, 132, 120)).save(logo, "PNG")
    paper = b'name = "Rivage"\naddress = ["14 quai des Tilleuls", "44000 Nantes"]\n'
    texts = BodyTexts.of({"letterhead.toml": paper, "logo.png": logo.getvalue()})
    record = record_of(m.draft_fr(), m.basis(texts=texts))
    return render_for_signature(record, MARK, texts).pdf


def every_document() -> Iterator[tuple[str, bytes]]:
    """All of them."""
    for name in kinds() | scenarios():
        yield name, paper(name)
    yield from edges().items()
