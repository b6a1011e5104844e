"""What a party may not read of a dispute, and that no act tells it.

Owns the gathering of what is private or was said in confidence; what each class means is
``domain.disclosure``, how words are compared is ``decisions.quoting``.
"""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from sqlalchemy.engine import Connection

from dispute_exchange.acts import ActContent, DiscloseEvidence, FileEvidence
from dispute_exchange.consequences import Draft, Scene, events_of_act
from dispute_exchange.events import TimelineEvent
from dispute_exchange.vocabulary import PartyRole
from mediator_desk.decisions.gate import measures
from mediator_desk.decisions.quoting import quoted
from mediator_desk.domain.disclosure import confided, parties_who_may_see, passes_on
from mediator_desk.domain.saying import texts_in
from mediator_desk.domain.talks import Bridge
from mediator_desk.errors import DeskError
from mediator_desk.store import events, exhibit_marks, exhibits, notes, talks
from mediator_desk.store.disputes import HeldDispute
from mediator_desk.usecases._foreseen import today_of
from mediator_desk.usecases.desk import Desk


class ActDiscloses(DeskError):
    """The act would tell a party what is not for it. Facts: ``act``, ``what``, ``to``.

    ``what`` is ``note`` (private words), ``words`` (said in confidence) or ``exhibit``.
    """

    kind: ClassVar[str] = "act_discloses"


def private_words(desk: Desk, connection: Connection, held: HeldDispute) -> Iterator[str]:
    """The mediator's words, notes apart, that nobody else may read.

    Passages of an interview that the party heard let be told, and that were, are cut out.
    """
    vault, number = desk.vault, held.dispute_no
    yield from talks.private_words(connection, vault, held.dispute_id, number)
    kept = talks.last_bridge(connection, vault, held.dispute_id, number)
    if kept is not None:
        yield Bridge.model_validate_json(kept.content).words
    for mark in exhibit_marks.marks(connection, vault, held.dispute_id, number).values():
        yield mark.reason
    for consent in exhibit_marks.consents(connection, vault, held.dispute_id, number).values():
        yield consent.words


def refuse_disclosure(
    desk: Desk, connection: Connection, held: HeldDispute, content: ActContent
) -> None:
    """Raise ActDiscloses when a reader of the act may not read what it says.

    LAW(R612-3, loi 95-125 art. 21-3): what is said apart stays apart, whatever carries it.
    """
    _refuse_exhibits(desk, connection, held, content)
    scene = Scene(held.state.standing, today_of(desk.clock()))
    spoken = [
        (draft, said) for draft in events_of_act(content, scene) if (said := _said(content, draft))
    ]
    if not spoken:
        return
    limits = measures()
    told = tuple(events.every_body(connection, held.dispute_no))
    private = (
        *(note.words for note in notes.latest(connection, desk.vault, held.dispute_id)),
        *private_words(desk, connection, held),
    )
    for draft, said in spoken:
        for reader in sorted(parties_who_may_see(draft.disclosure)):
            # WHY the mediator's alone: a note often holds what a party then says in public.
            own = draft.actor is PartyRole.MEDIATOR
            if own and quoted(said, private, limits.note_words):
                raise ActDiscloses(act=content.kind, what="note", to=reader.value)
            if quoted(said, _secret(draft, reader, told), limits.caucus_words):
                raise ActDiscloses(act=content.kind, what="words", to=reader.value)


def _said(content: ActContent, draft: Draft) -> str:
    """All that is written in what becomes an event, and the names an exhibit is given."""
    texts = list(texts_in(draft.payload))
    if isinstance(content, FileEvidence):
        texts += [content.title, content.original_name]
    return "\n\n".join(text for text in texts if text)


def _secret(draft: Draft, reader: PartyRole, told: Sequence[TimelineEvent]) -> list[str]:
    """What others told in confidence and ``reader`` may not read.

    WHY: what a party said is that party's to tell, also when the mediator writes it down.
    """
    hidden = confided(reader, told)
    if draft.actor is not PartyRole.MEDIATOR:
        hidden = tuple(event for event in hidden if event.actor is not draft.actor)
    return [text for event in hidden for text in texts_in(event.payload)]


def _refuse_exhibits(
    desk: Desk, connection: Connection, held: HeldDispute, content: ActContent
) -> None:
    if not isinstance(content, DiscloseEvidence):
        return
    agreed = exhibit_marks.consents(connection, desk.vault, held.dispute_id, held.dispute_no)
    for piece in exhibits.of_dispute(connection, held.dispute_no):
        item = piece.item
        if item.evidence_id not in content.evidence_ids or item.evidence_id in agreed:
            continue
        for reader in content.to:
            if not passes_on(item, reader):
                raise ActDiscloses(act=content.kind, what="exhibit", to=reader.value)
