"""From the file, the facts of one letter and the texts, to the letter one party receives.

Owns what the letter says, and that it says nothing its reader may not know: no exhibit that is
not for them, no words of a private note, of an interview or of the other party's confidence.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from string import Formatter

from dispute_exchange.parties import Party, PostalAddress
from dispute_exchange.vocabulary import DecisionKind, Language, NoticeKind, PartyRole
from mediator_desk.decisions import typography
from mediator_desk.decisions.basis import Basis
from mediator_desk.decisions.gate import measures
from mediator_desk.decisions.letters.errors import (
    LetterDiscloses,
    LetterIncomplete,
    LetterNotForParty,
)
from mediator_desk.decisions.letters.fields import Fields, Matter, fields_of, lists_of, missing
from mediator_desk.decisions.letters.model import Letter, LetterFacts, LetterPart, Mention
from mediator_desk.decisions.letters.texts import (
    LetterTexts,
    PartText,
    letter_texts,
    names_in,
)
from mediator_desk.decisions.quoting import quoted
from mediator_desk.domain.disclosure import confided, may_be_shown
from mediator_desk.domain.saying import texts_in
from mediator_desk.law import Rulebook

Lists = Mapping[str, tuple[str, ...]]


def compose_letter(
    basis: Basis,
    notice: NoticeKind,
    to: PartyRole,
    receivers: tuple[PartyRole, ...],
    language: Language,
    facts: LetterFacts,
    on: date,
    book: Rulebook,
) -> Letter:
    """The letter of a notice to a party, dated ``on``.

    ``receivers`` are the parties this notice goes to, ``book`` the deadlines it states. Errors:
    ``LetterNotForParty``, ``LetterIncomplete``, ``LetterDiscloses``, ``TemplateInvalid``.
    """
    if to not in (PartyRole.CONSUMER, PartyRole.TRADER) or to not in receivers:
        raise LetterNotForParty(notice=notice.value, to=to.value)
    texts = letter_texts(language, basis.case.body.code)
    matter = Matter(basis, to, facts, texts, language, on, book)
    known, lists = fields_of(matter), lists_of(matter)
    known = {**known, **_how_to(matter, known)}
    _refuse_disclosure(matter)
    text = texts.letters[notice]
    lacking = missing(text.needs, known, lists)
    mentions = tuple(_mentions(matter, notice, known, lacking))
    if lacking:
        raise LetterIncomplete(notice=notice.value, fields=tuple(dict.fromkeys(lacking)))
    return Letter(
        notice=notice,
        to=to,
        receivers=receivers,
        parts=tuple(_parts(text.part, matter, known, lists)),
        mentions=mentions,
        attachments=tuple(_capital(one) for one in _filled(text.attachments, known)),
        title=text.title.format_map(known),
        on=on,
        **_frame(matter, known),
    )


def _frame(matter: Matter, known: Fields) -> dict[str, object]:
    """What surrounds every letter: who writes to whom, when, about what."""
    case, words = matter.basis.case, matter.texts.words
    party = case.party(matter.to)
    city = case.body.address.city if case.body.address else ""
    dateline = words.dateline if city else words.dateline_plain
    reference = [words.file.format(file_no=case.file_no)]
    if case.order is not None:
        reference.append(words.matter.format(order_no=case.order.order_no))
    reference.append(words.dispute.format(consumer=known["consumer"], trader=known["trader"]))
    return {
        "language": matter.language,
        "dispute_id": matter.basis.dispute_id,
        "file_no": case.file_no,
        "dateline": dateline.format(city=city, date=typography.day(matter.on, matter.language)),
        "reference": tuple(reference),
        "recipient": tuple(
            typography.set_text(line, matter.language) for line in address_of(party, matter.texts)
        ),
        "mediator": case.mediator,
        "salutation": words.salutation,
        "closing": words.closing,
        "signatory": words.role.format(mediator=case.mediator.name, body=case.body.name),
        "mentions_intro": words.mentions_intro,
        "attachments_title": words.attachments,
    }


def address_of(party: Party, texts: LetterTexts) -> Iterator[str]:
    """The lines of the address window: at most six, the country only when it is not France."""
    address: PostalAddress | None = party.address
    yield party.name
    speaker = party.representative.name if party.representative else party.contact_name
    if speaker and speaker != party.name:
        yield texts.words.care_of.format(name=speaker)
    elif party.shop and party.shop != party.name:
        yield party.shop
    if address is None:
        return
    yield from address.lines[:3]
    yield f"{address.postcode} {address.city}".strip()
    if address.country != "FR":
        yield texts.words.countries.get(address.country, address.country)


def _how_to(matter: Matter, known: Fields) -> Fields:
    ground = matter.texts.grounds.get(matter.facts.ground) if matter.facts.ground else None
    if ground is None or ground.how_to is None:
        return {}
    filled = _fill(ground.how_to, known)
    return {} if filled is None else {"how_to": filled}


def _parts(
    plans: Iterable[PartText], matter: Matter, known: Fields, lists: Lists
) -> Iterator[LetterPart]:
    for plan in plans:
        if matter.to not in plan.to or not plan.in_force(matter.on):
            continue
        if plan.kinds and _document(matter) not in plan.kinds:
            continue
        if plan.when and missing([plan.when], known, lists):
            continue
        if plan.unless and not missing([plan.unless], known, lists):
            continue
        part = LetterPart(
            heading=_fill(plan.heading, known) or "",
            paragraphs=tuple(_filled(plan.paragraphs, known)),
            items=lists.get(plan.items, ()),
            after=tuple(_filled(plan.after, known)),
        )
        if part.paragraphs or part.items or part.after:
            yield part


def _mentions(
    matter: Matter, notice: NoticeKind, known: Fields, lacking: list[str]
) -> Iterator[Mention]:
    """The mentions with their facts; a fact they cannot do without joins ``lacking``."""
    kind = _document(matter) if notice is NoticeKind.DECISION_DELIVERY else None
    for version in matter.texts.mentions_of(notice, matter.to, matter.on, kind):
        absent = [name for name in names_in(version.text) if name not in known]
        lacking += absent
        if not absent:
            yield version.mention(version.text.format_map(known))


def _document(matter: Matter) -> DecisionKind:
    """The kind of document the letter delivers: a proposal unless told otherwise (R612-3)."""
    return matter.facts.decision_kind or DecisionKind.PROPOSAL


def _filled(texts: Iterable[str], known: Fields) -> Iterator[str]:
    """The paragraphs whose facts are all known; a person's own paragraphs are kept apart."""
    for text in texts:
        filled = _fill(text, known)
        if filled:
            yield from (part.strip() for part in filled.split("\n\n") if part.strip())


def _fill(text: str, known: Fields) -> str | None:
    said: list[str] = []
    for words, name, _, _ in Formatter().parse(text):
        said.append(words)
        if name is None:
            continue
        if name not in known:
            return None
        said.append(known[name])
    return "".join(said)


def _refuse_disclosure(matter: Matter) -> None:
    """Raise LetterDiscloses for what the reader may not know (R612-3, loi 95-125 art. 21-3)."""
    basis, to = matter.basis, matter.to
    shown = (basis.exhibits.get(name) for name in matter.facts.exhibits)
    hidden = [item for item in shown if item is None or not may_be_shown(item, to, basis.events)]
    if hidden:
        raise LetterDiscloses(what="exhibit", count=len(hidden))
    limits = measures()
    said = "\n\n".join(_written(matter.facts))
    private = (*basis.notes, *basis.private)
    if found := quoted(said, private, limits.note_words):
        raise LetterDiscloses(what="note", count=len(found))
    secret = ["\n".join(texts_in(event.payload)) for event in confided(to, basis.events)]
    if found := quoted(said, secret, limits.caucus_words):
        raise LetterDiscloses(what="words", count=len(found))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _written(facts: LetterFacts) -> Iterator[str]:
    """What a person wrote for this letter; the rest is the templates' and the file's."""
    yield from (facts.text, facts.circumstances, facts.reasons, facts.reason, facts.settlement)
    yield from (facts.competent, facts.competent_contact, *facts.items)
    yield from (piece.title for piece in facts.pieces)
    if facts.remedy is not None and facts.remedy.conditions:
        yield facts.remedy.conditions


def parties_of(receivers: Iterable[PartyRole]) -> tuple[PartyRole, ...]:
    """The parties of a list, in their usual order."""
    given = set(receivers)
    return tuple(role for role in (PartyRole.CONSUMER, PartyRole.TRADER) if role in given)
