"""The mediator's hand on one case: each verb is one or two use cases, as the screens call them.

Owns nothing of the procedure: what may follow what is refused or allowed by the use cases alone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from demo.rehearsal.world import Case, World
from dispute_exchange.claims import Remedy
from dispute_exchange.decision import (
    AmountRun,
    Block,
    ExhibitRef,
    ListBlock,
    Paragraph,
    Section,
    TextRun,
)
from dispute_exchange.events import HeadAmount, RequestedPiece
from dispute_exchange.evidence import EvidenceItem
from dispute_exchange.moments import Moment
from dispute_exchange.parties import BothParties
from dispute_exchange.procedure import Standing
from dispute_exchange.vocabulary import (
    Channel,
    DecisionKind,
    InadmissibilityGround,
    Language,
    NoticeKind,
    PartyRole,
    RemedyKind,
)
from mediator_desk.usecases import (
    admissibility,
    calculators,
    decisions,
    disclosing,
    exhibits,
    independence,
    letters,
    pieces,
    procedure,
    talks,
)
from mediator_desk.usecases._labels import label
from mediator_desk.usecases.calculators import CalculateRequest, Calculation, Calculator

C: Final = PartyRole.CONSUMER
T: Final = PartyRole.TRADER
_RESPONSE_DAYS = 21
_FEW = 3
_DECLARED = 2
_OBJECTION_DAYS = 9


@dataclass(frozen=True, slots=True)
class Hand:
    """What the mediator may do in one case."""

    world: World
    case: Case

    @property
    def today(self) -> date:
        """The day it is."""
        return self.world.days.today

    @property
    def standing(self) -> Standing:
        """Where the platform has the case."""
        return self.world.standing(self.case.dispute_id)

    def note(self, text: str) -> None:
        """A line of the diary."""
        self.case.diary.append((self.today, text))


def declare(hand: Hand, circumstances: str = "", *, window: bool = False) -> int:
    """Search past files, declare, tell the parties (R613-1).

    Returns the days to wait before going on: a time to object that was given is left to run.
    """
    desk, dispute = hand.world.desk, hand.case.dispute_id
    view = independence.read_independence(desk, dispute)
    assert view.sealed_front or view.made, "nothing of the file may be seen before the declaration"
    told = circumstances or independence.write_past_files(desk, dispute)
    request = independence.DeclareIndependence(dispute, told, window or bool(told))
    independence.declare_independence(desk, request)
    hand.note(f"Déclaration d’indépendance. {told}".strip())
    return _OBJECTION_DAYS if told else _DECLARED


def examine(
    hand: Hand,
    refused: InadmissibilityGround | None = None,
    reason: str = "",
    *,
    body: str = "",
    contested: bool = False,
    said: Mapping[InadmissibilityGround, str] | None = None,
) -> None:
    """Answer every ground of L612-2; ``refused`` is found to hold."""
    desk, dispute = hand.world.desk, hand.case.dispute_id
    for view in admissibility.read_admissibility(desk, dispute).grounds:
        holds = view.ground is refused
        given = admissibility.GroundAnswer(
            ground=view.ground,
            answer=admissibility.Answer.NO if holds else admissibility.Answer.YES,
            reason=reason if holds else (said or {}).get(view.ground, ""),
            body=body if holds else "",
            contested=contested and holds,
        )
        admissibility.answer_ground(desk, admissibility.AnswerGround(dispute, given))
    verdict = admissibility.read_admissibility(desk, dispute).verdict
    outcome = label("admissibility_outcome", verdict.value, "fr")
    hand.note(f"Examen de recevabilité : {outcome.lower()}.")


def refuse(hand: Hand, ground: InadmissibilityGround) -> None:
    """Refuse the file, with the reasons the grounds' own words begin."""
    desk, dispute = hand.world.desk, hand.case.dispute_id
    reasons = admissibility.suggest_reasons(desk, dispute, ground)
    admissibility.refuse_file(desk, admissibility.Refuse(dispute, ground, reasons))
    hand.note(f"Irrecevabilité : {label('inadmissibility_ground', ground.value, 'fr')}.")


def notify(hand: Hand, text: str = "") -> None:
    """Notify the referral to both parties: day 0."""
    procedure.carry_out(hand.world.desk, procedure.Notify(hand.case.dispute_id, text))
    hand.note("Saisine notifiée aux parties.")


def ask(hand: Hand, to: BothParties, wanted: Sequence[RequestedPiece]) -> None:
    """Ask for documents in the body's words."""
    desk, dispute = hand.world.desk, hand.case.dispute_id
    due = pieces.due_choices(desk)[0].due_on
    text = pieces.write_request(desk, dispute, to, tuple(wanted), due)
    request = pieces.RequestDocuments(dispute, to, text, due, tuple(wanted))
    pieces.request_documents(desk, request)
    hand.note(f"Pièces demandées au {_whom(to)} : " + ", ".join(one.title for one in wanted))


def defective(hand: Hand, by: BothParties) -> tuple[RequestedPiece, ...]:
    """What is to be asked again: the exhibits of a party that are unfit."""
    return tuple(
        RequestedPiece(
            title=item.title, type=item.type, defect=item.defect, evidence_id=item.evidence_id
        )
        for item in _items(hand)
        if item.defect is not None and item.submitted_by is by
    )


def meet(hand: Hand, heard: tuple[BothParties, ...], text: str, words: str = "") -> None:
    """A joint meeting with minutes, or an interview apart whose words stay here."""
    request = talks.RecordTalk(
        hand.case.dispute_id,
        heard,
        Moment(on=hand.today),
        40,
        Channel.VIDEO,
        text=text,
        words=words,
    )
    talks.record_talk(hand.world.desk, request)
    hand.note("Entretien séparé." if len(heard) == 1 else "Réunion commune.")


def settle(hand: Hand) -> None:
    """Record what the parties agreed, on the platform or as expected; when it is to be done."""
    settlement, expected = hand.standing.settlement, hand.case.expected
    if settlement is not None:
        remedy = settlement.remedy
    else:
        assert expected.remedy is not None
        remedy = Remedy(kind=RemedyKind(expected.remedy), amount=expected.proposed)
    remedy = remedy.model_copy(update={"conditions": expected.conditions or remedy.conditions})
    heads = tuple(
        HeadAmount(head_id=head.head_id, amount=expected.heads[head.letter])
        for head in hand.case.record.claim.heads
        if head.letter in expected.heads
    )
    until = hand.today + timedelta(days=30)
    request = talks.EnterAgreement(hand.case.dispute_id, remedy, "", until, heads)
    talks.record_agreement(hand.world.desk, request)
    hand.note("Accord constaté.")


def calculate(hand: Hand, calculator: Calculator, **values: object) -> Calculation:
    """Run a calculator on what the dispute says, corrected by ``values``; kept with the case."""
    known = calculators.prefill_calculator(hand.world.desk, hand.case.dispute_id, calculator)
    found = calculators.run_calculator(CalculateRequest(calculator, {**known, **values}))
    hand.case.calculations.append(found)
    return found


def disclose(hand: Hand) -> None:
    """Communicate to each party what it has not seen."""
    desk, dispute = hand.world.desk, hand.case.dispute_id
    rows = exhibits.list_exhibits(desk, dispute)
    for party in (C, T):
        unseen = tuple(
            row.item.evidence_id
            for row in rows
            if row.filing is None and disclosing.cell_of(row, party).sight is exhibits.Sight.UNSEEN
        )
        if unseen:
            text = disclosing.write_disclosure(desk, dispute, unseen, party)
            disclosing.disclose(desk, disclosing.Disclose(dispute, unseen, party, text))
            hand.note(f"Pièces communiquées au {_whom(party)}.")


def sign(
    hand: Hand, kind: DecisionKind = DecisionKind.PROPOSAL, reasons: str = ""
) -> decisions.SignedDecision:
    """Draft from the plan, write every section, pass the gate, sign."""
    desk, dispute = hand.world.desk, hand.case.dispute_id
    language = hand.case.record.language
    draft = decisions.start_draft(desk, decisions.StartDraft(dispute, kind, language))
    draft = decisions.reread_file(desk, draft.draft_id)
    content = _written(hand, draft.content, reasons)
    decisions.save_draft(desk, decisions.SaveDraft(draft.draft_id, draft.version, content))
    return put_signature(hand, draft.draft_id)


def put_signature(hand: Hand, draft_id: UUID) -> decisions.SignedDecision:
    """Check the gate, then sign."""
    desk = hand.world.desk
    report = decisions.check_draft(desk, draft_id)
    blocking = [one for one in report.points if one.level is decisions.GateLevel.BLOCKING]
    assert not blocking, blocking
    signed = decisions.sign_decision(desk, decisions.SignDecision(draft_id, confirmed=True))
    hand.note(f"Signé : {signed.number}.")
    return signed


def serve_by_post(hand: Hand, notice: NoticeKind, to: BothParties, proof: str) -> UUID:
    """Print and post the letter that is owed; its day of service is entered later."""
    desk, dispute = hand.world.desk, hand.case.dispute_id
    row = next(
        one
        for one in letters.list_letters(desk, dispute)
        if one.notice is notice and one.to is to and one.letter_id is None
    )
    made = letters.write_letter(
        desk, letters.WriteLetter(dispute, notice, to, about_seq=row.about_seq)
    )
    assert letters.letter_pdf(desk, letters.read_letter(desk, made).letter).startswith(b"%PDF")
    letters.note_printed(desk, made)
    letters.note_posted(desk, letters.LetterPosted(made, hand.today, proof))
    hand.note(f"Courrier posté : {label('notice_kind', notice.value, 'fr')}, {proof}.")
    return made


def served(hand: Hand, letter_id: UUID, proof: str) -> None:
    """The post brought the letter today."""
    letters.record_service(hand.world.desk, letters.LetterServed(letter_id, hand.today, proof))
    hand.note(f"Lettre {proof}.")


def close(hand: Hand, words: str = "") -> None:
    """Close the file."""
    procedure.carry_out(hand.world.desk, procedure.CloseFile(hand.case.dispute_id, words))
    hand.note("Dossier clos.")


def _written(hand: Hand, content: decisions.DraftContent, reasons: str) -> decisions.DraftContent:
    expected = hand.case.expected
    kind = RemedyKind(expected.remedy) if expected.remedy else RemedyKind.GOODWILL_PAYMENT
    heads = tuple(
        head.model_copy(
            update={
                "proposed": expected.heads.get(
                    head.letter, head.asked.model_copy(update={"minor": 0})
                ),
                "remedy": Remedy(
                    kind=kind,
                    amount=expected.heads.get(head.letter),
                    conditions=expected.conditions,
                ),
            }
        )
        for head in content.heads
    )
    sections = tuple(_section(hand, one, content.language, reasons) for one in content.sections)
    days = expected.response_days or _RESPONSE_DAYS
    return content.model_copy(update={"heads": heads, "sections": sections, "response_days": days})


def _section(hand: Hand, section: Section, language: Language, reasons: str) -> Section:
    blocks: list[Block] = list(section.blocks)
    if section.head_id is not None:
        blocks += _discussion(hand, language, reasons)
    elif section.key == "proposal":
        said = "Total proposé : " if language is Language.FR else "Total proposed: "
        conditions = hand.case.expected.conditions or ""
        runs = (TextRun(text=said), AmountRun(amount=hand.case.proposed), TextRun(text="."))
        blocks += [Paragraph(inlines=(TextRun(text=conditions),))] if conditions else []
        blocks.append(Paragraph(inlines=runs))
    return section.model_copy(update={"blocks": tuple(blocks)})


def _discussion(hand: Hand, language: Language, reasons: str) -> list[Block]:
    french = language is Language.FR
    cited = [item for row in _rows(hand) if row.may_be_relied_on and (item := row.item)][:_FEW]
    said = reasons or (
        "La demande est appréciée au vu des pièces communiquées aux deux parties."
        if french
        else "The claim is assessed on the exhibits both parties have seen."
    )
    runs: list[TextRun | ExhibitRef] = [TextRun(text=said)]
    for item in cited:
        runs += [
            TextRun(text=" Voir " if french else " See "),
            ExhibitRef(evidence_id=item.evidence_id),
        ]
        runs.append(TextRun(text="."))
    blocks: list[Block] = [Paragraph(inlines=tuple(runs))]
    for found in hand.case.calculations:
        blocks.append(Paragraph(inlines=(TextRun(text=found.sentence(language)),)))
        working = tuple((TextRun(text=line),) for line in found.working(language))
        blocks.append(ListBlock(items=working))
    return blocks


def _rows(hand: Hand) -> tuple[exhibits.ExhibitRow, ...]:
    return exhibits.list_exhibits(hand.world.desk, hand.case.dispute_id)


def _whom(party: BothParties) -> str:
    return label("party_role", party.value, "fr").lower()


def _items(hand: Hand) -> tuple[EvidenceItem, ...]:
    return tuple(row.item for row in _rows(hand))
