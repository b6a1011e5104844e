"""Calculations a draft rests on: how one is printed, and whether it still holds.

Owns the working made of a calculation, the sentence that cites it and its renewal when the file
or the law changed; never where a calculation is kept.
"""

from collections.abc import Mapping
from datetime import date
from typing import Final
from uuid import UUID

from pydantic import Field

from dispute_exchange.canonical import Frozen
from dispute_exchange.decision import (
    AmountsTable,
    Block,
    Inline,
    Inlines,
    LawVersion,
    ListBlock,
    Section,
    TextRun,
    Working,
    WorkingRef,
    WorkingStep,
)
from dispute_exchange.money import Money
from dispute_exchange.vocabulary import Language
from mediator_desk.decisions import typography
from mediator_desk.decisions.draft import DraftContent, workings_cited
from mediator_desk.domain.references import Confidence, LawReference
from mediator_desk.law import LawValueUnknown
from mediator_desk.law.calculators import Calculation, calculate
from mediator_desk.law.calculators.forms import (
    CalculatorInputInvalid,
    FormField,
    form,
    read_inputs,
)
from mediator_desk.law.calculators.inputs import Calculator

Known = Mapping[str, Money | date | bool | int]
"""What the file says of a calculator's fields, by name."""

_LINE: Final = 300


class FiledCalculation(Frozen):
    """A calculation as it is kept beside a draft.

    ``known`` is what the file said of its fields when it was filed, as canonical text by name:
    a field that still holds it follows the file, one the mediator changed does not.
    """

    calculation: Calculation
    known: dict[str, str] = Field(default_factory=dict)


def filed(calculation: Calculation, known: Known) -> FiledCalculation:
    """``calculation`` with what the file says today of its fields."""
    return FiledCalculation(
        calculation=calculation, known={name: _text(value) for name, value in known.items()}
    )


def renewed(kept: FiledCalculation, known: Known) -> FiledCalculation | None:
    """The calculation worked out again from the file and the law of today.

    None when it can no longer be: a value of the law is missing, or the file's facts contradict
    each other.
    """
    inputs = kept.calculation.inputs
    follows = {
        name: value
        for name, value in known.items()
        if kept.known.get(name, "") == _text(getattr(inputs, name, None))
    }
    given = {name: getattr(inputs, name) for name in type(inputs).model_fields if name != "kind"}
    try:
        again = calculate(read_inputs(Calculator(inputs.kind), {**given, **follows}))
    except (LawValueUnknown, CalculatorInputInvalid):
        return None
    return filed(again, known)


def holds(working: Working, today: Calculation | None, language: Language) -> bool:
    """Whether the file and the law of ``today`` still give the working a draft holds.

    WHY compared as it is printed: an older version of a draft may have been brought back.
    """
    return today is not None and working_of(today, working.working_id, language) == working


def working_of(calculation: Calculation, working_id: UUID, language: Language) -> Working:
    """The working as the annex prints it: what was taken, every step, the result, the law."""
    told = form(Calculator(calculation.calculator), language)
    values = ((field, getattr(calculation.inputs, field.name, None)) for field in told.fields)
    readings = [
        f"{field.label} : {chosen}"
        if typography.is_french(language)
        else f"{field.label}: {chosen}"
        for field, value in values
        if field.reading and (chosen := _chosen(field, value))
    ]
    return Working(
        working_id=working_id,
        rule=calculation.calculator,
        title=_line(told.name),
        reading=typography.set_text(" ; ".join(readings), language)[:1000],
        inputs=tuple(
            step
            for field in told.fields
            if not field.reading
            and (step := _input(field, getattr(calculation.inputs, field.name, None), language))
        ),
        steps=tuple(WorkingStep(label=_line(line)) for line in _steps(calculation, language)),
        result=WorkingStep(label=_line(calculation.sentence(language)), amount=calculation.total),
        law=tuple(
            version for one in calculation.references if (version := _version(one)) is not None
        ),
    )


def only_cited(content: DraftContent) -> DraftContent:
    """``content`` without the workings no passage cites any more."""
    ids = {ref.working_id for ref in workings_cited(content.sections)}
    kept = tuple(one for one in content.workings if one.working_id in ids)
    return content if kept == content.workings else content.model_copy(update={"workings": kept})


def cited(calculation: Calculation, working_id: UUID, language: Language) -> Inlines:
    """The sentence of the result and the reference to its working, as they enter the text."""
    return (
        TextRun(text=f"{calculation.sentence(language)} "),
        WorkingRef(working_id=working_id),
    )


def with_working(content: DraftContent, working: Working) -> DraftContent:
    """``content`` with a working at hand, in place of the one of the same identifier."""
    others = [one for one in content.workings if one.working_id != working.working_id]
    return content.model_copy(update={"workings": (*others, working)})


def brought_up_to_date(content: DraftContent, working_id: UUID, today: Calculation) -> DraftContent:
    """``content`` with the working renewed, and its sentence wherever it cites it.

    A sentence the mediator wrote anew is left as it is: only what this desk wrote is replaced.
    """
    former = {one.working_id: one.result.label for one in content.workings}
    working = working_of(today, working_id, content.language)
    before, after = former.get(working_id, ""), today.sentence(content.language)
    if before:
        sections = tuple(
            section.model_copy(
                update={
                    "blocks": tuple(_renew(b, working_id, before, after) for b in section.blocks)
                }
            )
            for section in content.sections
        )
        content = content.model_copy(update={"sections": sections})
    return with_working(content, working)


def says_sentence(sections: tuple[Section, ...], working: Working) -> bool:
    """Whether some passage that cites the working still holds its sentence word for word."""
    return any(
        _cites(inlines, working.working_id)
        and any(_holds(one, working.result.label) for one in inlines)
        for section in sections
        for block in section.blocks
        for inlines in _stretches(block)
    )


def _renew(block: Block, working_id: UUID, before: str, after: str) -> Block:
    if isinstance(block, ListBlock):
        items = tuple(_replaced(item, working_id, before, after) for item in block.items)
        return block.model_copy(update={"items": items})
    if isinstance(block, AmountsTable):
        return block
    inlines = _replaced(block.inlines, working_id, before, after)
    return block.model_copy(update={"inlines": inlines})


def _replaced(inlines: Inlines, working_id: UUID, before: str, after: str) -> Inlines:
    if not _cites(inlines, working_id):
        return inlines
    return tuple(
        one.model_copy(update={"text": one.text.replace(before, after)})
        if isinstance(one, TextRun)
        else one
        for one in inlines
    )


def _stretches(block: Block) -> tuple[Inlines, ...]:
    if isinstance(block, ListBlock):
        return block.items
    return () if isinstance(block, AmountsTable) else (block.inlines,)


def _cites(inlines: Inlines, working_id: UUID) -> bool:
    return any(isinstance(one, WorkingRef) and one.working_id == working_id for one in inlines)


def _holds(inline: Inline, sentence: str) -> bool:
    return isinstance(inline, TextRun) and sentence in inline.text


# -- how a calculation is printed --------------------------------------------------------------


def _input(field: FormField, value: object, language: Language) -> WorkingStep | None:
    match value:
        case None | () | "":
            return None
        case Money():
            return WorkingStep(label=_line(field.label), amount=value)
        case bool():
            said = _chosen(field, "yes" if value else "no") or ("✓" if value else "—")
        case date():
            said = typography.day(value, language)
        case tuple() | list():
            return None
        case _:
            said = _chosen(field, value) or str(value)
    return WorkingStep(label=_line(field.label), value=typography.set_text(said, language))


def _chosen(field: FormField, value: object) -> str:
    return dict(field.choices).get(str(value), "")


def _steps(calculation: Calculation, language: Language) -> tuple[str, ...]:
    """The lines of the working; readings and texts relied on are told apart by the annex."""
    return calculation.working(language)[: len(calculation.steps)]


def _version(reference: LawReference) -> LawVersion | None:
    code, _, number = reference.article.partition(", art. ")
    if not number:
        return None
    checked = reference.checked_on if reference.confidence is Confidence.CHECKED else None
    return LawVersion(
        code=code, article=number, valid_from=reference.valid_from, checked_on=checked
    )


def _line(text: str) -> str:
    return text if len(text) <= _LINE else text[: _LINE - 1].rsplit(" ", 1)[0] + "…"


def _text(value: object) -> str:
    """A value so that equal ones are equal as text, whatever their type."""
    match value:
        case None:
            return ""
        case Money():
            return f"{value.minor} {value.currency}"
        case bool():
            return "yes" if value else "no"
        case date():
            return value.isoformat()
        case _:
            return str(value)
