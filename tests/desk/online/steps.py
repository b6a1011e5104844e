"""What the tests of synchronising do and look at again and again."""

import io
from collections.abc import Iterator
from uuid import UUID, uuid4

import httpx2

from dispute_exchange.acts import (
    IssueDecision,
    SendMessage,
)
from dispute_exchange.canonical import sha256_hex
from dispute_exchange.decision import ChainReference
from dispute_exchange.events import MessageSent, Withdrew
from dispute_exchange.money import Money
from dispute_exchange.vocabulary import DecisionKind, PartyRole
from dispute_platform.disputes import Draft, append_events, dispute_row
from dispute_platform.platform import Platform
from dispute_platform.tables import ChangeRow
from mediator_desk.domain.outbox import ActState
from mediator_desk.store import acts, disputes
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.outbox import (
    PerformAct,
    list_acts,
    make_act,
)


def message(dispute_id: UUID, text: str = "Bonjour à tous.") -> PerformAct:
    return PerformAct(dispute_id, SendMessage(text=text))


def states(desk: Desk) -> list[ActState]:
    """The states of all acts, oldest first."""
    return [row.state for row in reversed(list_acts(desk))]


def held_by(platform: Platform, table: type) -> int:
    with platform.database.read() as session:
        return session.query(table).count()


class Lossy(httpx2.HTTPTransport):
    """Loses requests on their way, or answers on their way back."""

    def __init__(self, plan: Iterator[str]) -> None:
        super().__init__()
        self.plan = plan

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        fate = next(self.plan, "ok")
        if fate == "unsent":
            raise httpx2.ReadError("lost before it arrived", request=request)
        response = super().handle_request(request)
        if fate == "unheard":
            response.read()
            response.close()
            raise httpx2.ReadError("the answer was lost", request=request)
        return response


def only(path: str, fate: str) -> "type[Lossy]":
    """A transport that loses the first request to ``path``."""

    class Once(Lossy):
        def __init__(self) -> None:
            super().__init__(iter(()))
            self.done = False

        def handle_request(self, request: httpx2.Request) -> httpx2.Response:
            if request.url.path == path and not self.done:
                self.done = True
                self.plan = iter([fate])
            return super().handle_request(request)

    return Once


def leave(platform: Platform, dispute_id: UUID, *, announced: bool = True) -> None:
    """The consumer leaves; without an announcement the desk hears of it only when it acts."""
    with platform.database.write() as session:
        row = dispute_row(session, dispute_id)
        draft = Draft(Withdrew(party=PartyRole.CONSUMER), PartyRole.CONSUMER)
        append_events(platform, session, row, [draft])
        if not announced:
            session.query(ChangeRow).filter(ChangeRow.kind == "EVENTS_APPENDED").delete()


def decide(desk: Desk, dispute_id: UUID, pdf: bytes) -> UUID:
    """Queues a decision as signing does: sealed file, frozen act, one transaction."""
    content = IssueDecision(
        decision_id=uuid4(),
        number="FR-MC-RIV-2026-P00001",
        decision_kind=DecisionKind.PROPOSAL,
        pdf_sha256=sha256_hex(pdf),
        record_sha256="0" * 64,
        size=len(pdf),
        proposed=Money(minor=7000),
        response_days=21,
        chain=ChainReference(seq=1, hash="0" * 64),
    )
    with desk.vault.writer.begin() as connection:
        held = disputes.get(connection, dispute_id)
        blob = desk.vault.blobs.put(connection, dispute_id, io.BytesIO(pdf))
        made = make_act(desk, held, content)
        acts.queue(connection, made, desk.clock(), file=blob)
    return made.act_id


def say(platform: Platform, dispute_id: UUID, *texts: str, told: bool = True) -> None:
    """The consumer speaks on the platform; the feed tells of it, or loses it."""
    with platform.database.write() as session:
        row = dispute_row(session, dispute_id)
        drafts = [Draft(MessageSent(text=text), PartyRole.CONSUMER) for text in texts]
        append_events(platform, session, row, drafts)
        if not told:
            session.query(ChangeRow).filter(ChangeRow.kind == "EVENTS_APPENDED").delete()
