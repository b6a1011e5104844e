"""A dispute full of words that some may not read, and every way out tried with them."""

import io
import itertools
import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

import pypdfium2

from dispute_exchange import acts as ax
from dispute_exchange import events as ev
from dispute_exchange.canonical import canonical_json
from dispute_exchange.chain import link_all
from dispute_exchange.consequences import Scene, events_of_act
from dispute_exchange.decision import Paragraph, TextRun
from dispute_exchange.events import EventBody, RequestedPiece
from dispute_exchange.moments import Moment
from dispute_exchange.money import Money
from dispute_exchange.vocabulary import (
    Authenticity,
    Channel,
    Disclosure,
    InadmissibilityGround,
    Language,
    NoticeKind,
    PartyRole,
)
from mediator_desk.domain.disclosure import parties_who_may_see
from mediator_desk.domain.saying import text_of
from mediator_desk.domain.talks import Bridge
from mediator_desk.errors import DeskError
from mediator_desk.store import acts, disputes
from mediator_desk.usecases._decision_basis import read as read_basis
from mediator_desk.usecases.agenda import AgendaQuery, ExportAgenda, export_agenda
from mediator_desk.usecases.annotating import FlagAuthenticity, flag_authenticity
from mediator_desk.usecases.bundles import (
    FormBundle,
    SaveReasoning,
    SharedReasoning,
    apply_reasoning,
    form_bundle,
    save_reasoning,
)
from mediator_desk.usecases.calculators import Calculator, prefill_calculator
from mediator_desk.usecases.chronologies import PrintChronology, chronology_pdf
from mediator_desk.usecases.decisions import (
    StartDraft,
    abandon_draft,
    preview_draft,
    read_draft,
    start_draft,
)
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.highlights import Marked, Region, highlight_exhibit
from mediator_desk.usecases.letters import (
    LetterFacts,
    WriteLetter,
    letter_pdf,
    list_letters,
    prepare_letter,
    preview_letter,
)
from mediator_desk.usecases.notes import NoteTarget, WriteNote, write_note
from mediator_desk.usecases.outbox import PerformAct, perform_act
from mediator_desk.usecases.talks import RecordTalk, record_talk, save_bridge
from tests.desk.material import C, M, T, in_mediation, make_file, put_in, told
from tests.exchange.material import Platform

D = Disclosure
BOTH = (C, T)
NOBODY: frozenset[PartyRole] = frozenset()
ONLY = {C: frozenset({C}), T: frozenset({T})}


@dataclass(frozen=True)
class Secret:
    """Words with one that is nowhere else, and the parties who may read them."""

    mark: str
    words: str
    readers: frozenset[PartyRole]


@dataclass
class Full:
    """A dispute held at a desk, what is secret in it, and another file of the same event."""

    desk: Desk
    dispute_id: uuid.UUID
    sibling_id: uuid.UUID
    secrets: list[Secret] = field(default_factory=list)
    folder: Path = Path()

    def hidden_from(self, reader: PartyRole) -> list[Secret]:
        return [secret for secret in self.secrets if reader not in secret.readers]


def secret(number: int, kind: str, readers: frozenset[PartyRole]) -> Secret:
    mark = f"zq{kind}{number}x"
    words = f"Le mot {mark} a été dit ce jour-là et ne doit être répété à personne d'autre."
    return Secret(mark, words, readers)


@dataclass(frozen=True)
class Spoken:
    """One thing said or filed: by whom, of what kind, for whom."""

    actor: PartyRole
    kind: str
    disclosure: Disclosure


def fill(
    desk: Desk, platform: Platform, folder: Path, spoken: Iterable[Spoken], number: int
) -> Full:
    """A dispute in mediation in which all this was said, and a sibling with another consumer."""
    said, secrets = [*in_mediation()], []
    bodies: list[EventBody] = told(said)
    base = make_file(platform).file
    evidence = list(base.evidence)
    for index, one in enumerate(spoken):
        readers = frozenset(parties_who_may_see(one.disclosure))
        found = secret(number * 100 + index, one.disclosure.value.lower()[:3], readers)
        if readers != frozenset(BOTH):
            secrets.append(found)
        if one.kind == "exhibit" and evidence:
            place = index % len(evidence)
            if evidence[place].disclosure is not D.ALL_PARTIES:
                continue
            evidence[place] = evidence[place].model_copy(
                update={"title": found.words, "disclosure": one.disclosure}
            )
            continue
        bodies.append(_body(len(bodies) + 1, one, found.words))
    dispute_id = uuid.UUID(int=number)
    made = make_file(
        platform,
        said,
        number=number,
        timeline=link_all(dispute_id, bodies),
        evidence=tuple(evidence),
    )
    held = put_in(desk, made, folder).dispute_id
    other = secret(number, "sib", NOBODY)
    sibling_party = base.consumer().model_copy(update={"name": f"Mme {other.mark.capitalize()}"})
    sibling = make_file(platform, number=number + 50_000, parties=(sibling_party, base.trader()))
    sibling_id = put_in(desk, sibling, folder).dispute_id
    full = Full(desk, held, sibling_id, [*secrets, other], folder)
    _write_private(full, number, evidence[0].evidence_id)
    return full


def _body(seq: int, one: Spoken, words: str) -> EventBody:
    payload: object
    match one.kind:
        case "offer":
            payload = ev.OfferMade(text=words, amount=Money(minor=12345))
        case "meeting":
            payload = ev.MeetingHeld(with_parties=(C,), minutes=20, text=words)
        case _:
            payload = ev.MessageSent(text=words)
    at = told(in_mediation())[-1].recorded_at + timedelta(hours=seq)
    return EventBody(
        seq=seq,
        event_id=uuid.UUID(int=90_000 + seq),
        occurred=Moment(on=at.date(), at=at),
        recorded_at=at,
        actor=one.actor,
        disclosure=one.disclosure,
        payload=payload,
    )


def _write_private(full: Full, number: int, evidence_id: uuid.UUID) -> None:
    """A note, an interview, the bridge, a doubt, a highlight: for nobody but the mediator."""
    desk, dispute_id = full.desk, full.dispute_id
    kinds = ("not", "int", "bri", "dou", "hig")
    note, interview, bridge, doubt, mark = (secret(number, kind, NOBODY) for kind in kinds)
    write_note(desk, WriteNote(NoteTarget(dispute_id), note.words))
    record_talk(
        desk,
        RecordTalk(
            dispute_id=dispute_id,
            heard=(C,),
            occurred=Moment(on=date(2026, 9, 20)),
            minutes=30,
            channel=Channel.PHONE,
            words=interview.words,
        ),
    )
    save_bridge(desk, dispute_id, Bridge(words=bridge.words))
    flag_authenticity(
        desk, FlagAuthenticity(dispute_id, evidence_id, Authenticity.AUTH_DOUBTED, doubt.words)
    )
    where = (Region(0.1, 0.1, 0.5, 0.1),)
    highlight_exhibit(desk, dispute_id, evidence_id, Marked(1, where, mark.words, mark.words))
    full.secrets += [note, interview, bridge, doubt, mark]


# -- the ways out ----------------------------------------------------------------------------------

Read = Iterator[tuple[PartyRole, str]]
"""Who reads what."""


def through_letters(full: Full) -> Read:
    desk, dispute_id = full.desk, full.dispute_id
    for row in list_letters(desk, dispute_id):
        wanted = WriteLetter(dispute_id, row.notice, row.to, row.about_seq)
        letter = preview_letter(desk, wanted)
        yield row.to, letter.plain_text() + letter.model_dump_json()
    for place, (reader, hidden) in enumerate(_attempts(full)):
        notice = (NoticeKind.EXTENSION, NoticeKind.INADMISSIBILITY)[place % 2]
        fields = list(_facts(hidden.words))
        with Refused():
            facts = fields[place % len(fields)]
            letter = prepare_letter(desk, dispute_id, notice, reader, Language.FR, facts)
            yield reader, letter.plain_text()
    yield from _exhibit_letters(full)


def _facts(words: str) -> Iterator[LetterFacts]:
    """The same words in each field a person may write in."""
    base = {
        "until": date(2027, 1, 15),
        "reason": "complexité",
        "reasons": "tardive",
        "ground": InadmissibilityGround.FILED_TOO_LATE,
    }
    for name in ("text", "reason", "reasons"):
        yield LetterFacts.model_validate(base | {name: words})
    yield LetterFacts.model_validate(base | {"pieces": (RequestedPiece(title=words[:290]),)})


def _exhibit_letters(full: Full) -> Read:
    with full.desk.vault.engine.connect() as connection:
        items = read_basis(full.desk, connection, full.dispute_id).evidence
    for reader, item in itertools.product(BOTH, items):
        facts = LetterFacts(exhibits=(item.evidence_id,))
        with Refused():
            letter = prepare_letter(
                full.desk,
                full.dispute_id,
                NoticeKind.DISCLOSURE_OF_EXHIBITS,
                reader,
                Language.FR,
                facts,
            )
            yield reader, letter.plain_text()


def through_decisions(full: Full) -> Read:
    begun = start_draft(full.desk, StartDraft(full.dispute_id))
    said = canonical_json(begun.content).decode() + pdf_text(
        preview_draft(full.desk, begun.draft_id)
    )
    abandon_draft(full.desk, begun.draft_id)
    for reader in BOTH:
        yield reader, said


def through_bundles(full: Full) -> Read:
    bundle = form_bundle(full.desk, FormBundle((full.dispute_id, full.sibling_id)))
    other = next(one for one in full.secrets if one.mark.startswith("zqsib"))
    text = "Le colis a été perdu pendant son transport."
    naming = f"{text} Mme {other.mark.capitalize()} le confirme."
    version = save_reasoning(full.desk, SaveReasoning(bundle, 0, shared(text)))
    apply_reasoning(full.desk, bundle)
    save_reasoning(full.desk, SaveReasoning(bundle, version, shared(naming)))
    with Refused():
        apply_reasoning(full.desk, bundle)
    draft = read_draft(full.desk, full.dispute_id)
    assert draft is not None
    assert "perdu pendant son transport" in canonical_json(draft.content).decode()
    for reader in BOTH:
        yield reader, canonical_json(draft.content).decode()
    abandon_draft(full.desk, draft.draft_id)


def shared(text: str) -> SharedReasoning:
    return SharedReasoning(blocks=(Paragraph(inlines=(TextRun(text=text),)),))


def through_acts(full: Full) -> Read:
    desk, dispute_id = full.desk, full.dispute_id
    for place, (_, hidden) in enumerate(_attempts(full)):
        contents = list(_contents(hidden.words))
        for content in (contents[0], contents[place % len(contents)]):
            with Refused():
                perform_act(desk, PerformAct(dispute_id, content))
    with desk.vault.engine.connect() as connection:
        held = disputes.get(connection, dispute_id)
        queued = [one.act().content for one in acts.of_dispute(connection, held.dispute_no)]
    for content in queued:
        for draft in events_of_act(content, Scene(held.state.standing, date(2026, 11, 24))):
            for reader in parties_who_may_see(draft.disclosure):
                yield reader, text_of(draft.payload) + draft.payload.model_dump_json()


def _contents(words: str) -> Iterator[ax.ActContent]:
    yield ax.SendMessage(text=words)
    yield ax.SendMessage(text=words, disclosure=D.TRADER_ONLY)
    yield ax.SendMessage(text=words, disclosure=D.CONSUMER_ONLY)
    yield ax.ExtendDeadline(until=date(2027, 1, 15), reason=words)
    yield ax.RequestPieces(to=T, text=words, due_on=date(2026, 12, 1))
    yield ax.RemindParty(to=C, text=words)


def through_calculations(full: Full) -> Read:
    for calculator in Calculator:
        given = prefill_calculator(full.desk, full.dispute_id, calculator)
        for reader in BOTH:
            yield reader, str(given)


def through_calendars(full: Full) -> Read:
    query = AgendaQuery(date(2026, 1, 1), date(2027, 12, 31))
    path = full.folder / f"{full.dispute_id}.ics"
    export_agenda(full.desk, ExportAgenda(query, path, Language.FR))
    for reader in BOTH:
        yield reader, path.read_text("utf-8").replace("\r\n ", "")


def through_chronologies(full: Full) -> Read:
    for language in (Language.FR, Language.EN):
        printed = chronology_pdf(full.desk, PrintChronology(full.dispute_id, language))
        for reader in BOTH:
            yield reader, pdf_text(printed.pdf)


PROBES: Mapping[str, Callable[[Full], Read]] = {
    "letter": through_letters,
    "decision": through_decisions,
    "bundle": through_bundles,
    "act": through_acts,
    "calculation": through_calculations,
    "calendar": through_calendars,
    "chronology": through_chronologies,
}


def leaks(full: Full, channels: Iterable[str] = PROBES) -> list[tuple[str, PartyRole, str]]:
    """Channel, reader and mark of every word that reached somebody who may not read it."""
    return [
        (channel, reader, hidden.mark)
        for channel in channels
        for reader, said in PROBES[channel](full)
        for hidden in full.hidden_from(reader)
        if hidden.mark.casefold() in said.casefold()
    ]


def pages_leak(full: Full) -> list[str]:
    """The same of the very pages of a letter."""
    found = []
    for row in list_letters(full.desk, full.dispute_id):
        wanted = WriteLetter(full.dispute_id, row.notice, row.to, row.about_seq)
        said = pdf_text(letter_pdf(full.desk, preview_letter(full.desk, wanted)))
        found += [one.mark for one in full.hidden_from(row.to) if one.mark in said]
    return found


def pdf_text(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(io.BytesIO(pdf))
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


def _attempts(full: Full) -> Iterator[tuple[PartyRole, Secret]]:
    for reader in BOTH:
        for hidden in full.hidden_from(reader):
            if not hidden.mark.startswith("zqsib"):
                yield reader, hidden


class Refused:
    """A refusal is what is hoped for."""

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: object, trace: object) -> bool:
        return isinstance(error, DeskError)


__all__ = ["BOTH", "PROBES", "Full", "M", "Spoken", "fill", "leaks", "pages_leak"]
