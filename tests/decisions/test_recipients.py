"""Who a document is given to: told before it is signed, in the act, and once it is carried out."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from dispute_exchange.acts import IssueDecision
from dispute_exchange.consequences import Scene, events_of_act
from dispute_exchange.events import DecisionDelivered, FoundInadmissible
from dispute_exchange.procedure import Standing
from dispute_exchange.vocabulary import (
    DecisionKind,
    Disclosure,
    InadmissibilityGround,
    Language,
    PartyRole,
)
from mediator_desk.clock import fixed_clock
from mediator_desk.decisions.signing.keys import SigningKey
from mediator_desk.domain.possible import recipients_of
from mediator_desk.store import acts
from mediator_desk.usecases.body_texts import export_body_texts, import_body_texts
from mediator_desk.usecases.decisions import (
    DraftView,
    Recipient,
    SignDecision,
    StartDraft,
    read_decision,
    sign_decision,
    start_draft,
    summarise_signature,
)
from mediator_desk.usecases.outbox import list_acts
from mediator_desk.usecases.vaults import lock_vault
from tests.decisions.authority import Authority
from tests.decisions.desk import Ready, make_ready, write_proposal
from tests.decisions.material import NOW
from tests.desk.material import in_mediation
from tests.exchange.material import Platform

C, T, M = PartyRole.CONSUMER, PartyRole.TRADER, PartyRole.MEDIATOR
UNHEARD = FoundInadmissible(
    ground=InadmissibilityGround.NO_PRIOR_WRITTEN_COMPLAINT, reasons="Rien d'écrit."
)
CONSUMER = Recipient(C, "Camille Aubrépin")
BOTH = (CONSUMER, Recipient(T, "Lampes du Quai"))


@pytest.fixture
def refused(tmp_path: Path, platform: Platform, ca: Authority, key: SigningKey) -> Iterator[Ready]:
    """A desk that holds a dispute found inadmissible before anybody was notified."""
    said = [*in_mediation()[:8], (M, UNHEARD)]
    made = make_ready(tmp_path, platform, ca, key, fixed_clock(NOW), said)
    yield made
    lock_vault(made.desk)


def begin(ready: Ready, language: Language = Language.FR) -> DraftView:
    asked = StartDraft(ready.dispute_id, DecisionKind.INADMISSIBILITY, language)
    return start_draft(ready.desk, asked)


def act_of(ready: Ready, draft_id: UUID) -> IssueDecision:
    signed = sign_decision(ready.desk, SignDecision(draft_id, confirmed=True))
    with ready.desk.vault.engine.connect() as connection:
        content = acts.get(connection, signed.act_id).act().content
    assert isinstance(content, IssueDecision)
    return content


@pytest.mark.parametrize("language", list(Language))
def test_an_inadmissibility_letter_goes_to_the_consumer_alone(
    refused: Ready, language: Language
) -> None:
    """French practice tells the consumer alone (L612-2); whoever it is, the dialog says so."""
    draft = begin(refused, language)
    assert summarise_signature(refused.desk, draft.draft_id).recipients == (CONSUMER,)
    content = act_of(refused, draft.draft_id)
    assert content.to == (C,)
    assert recipients_of(content) == (C,)
    (row,) = list_acts(refused.desk)
    assert row.recipients == (C,)
    issued = read_decision(refused.desk, refused.dispute_id)
    assert issued is not None
    assert issued.to == (C,)


def test_a_body_that_tells_both_has_both_told(refused: Ready, tmp_path: Path) -> None:
    """Directive 2013/11, art. 5(4): a setting of the mediation body."""
    folder = tmp_path / "texts"
    export_body_texts(folder)
    plans = folder / "fr" / "plans.toml"
    ours = plans.read_text("utf-8")
    plans.write_text(
        ours.replace('recipients = ["CONSUMER"]', 'recipients = ["CONSUMER", "TRADER"]'), "utf-8"
    )
    import_body_texts(refused.desk, plans.parent.parent)
    draft = begin(refused)
    assert summarise_signature(refused.desk, draft.draft_id).recipients == BOTH
    assert act_of(refused, draft.draft_id).to == (C, T)


def test_a_proposal_goes_to_both(ready: Ready) -> None:
    draft = write_proposal(ready)
    assert summarise_signature(ready.desk, draft.draft_id).recipients == BOTH
    content = act_of(ready, draft.draft_id)
    assert recipients_of(content) == (C, T)
    assert told(content) == (Disclosure.ALL_PARTIES, [C, T])


def test_who_is_not_given_a_document_does_not_learn_of_it(refused: Ready) -> None:
    content = act_of(refused, begin(refused).draft_id)
    assert told(content) == (Disclosure.CONSUMER_ONLY, [C])


def told(content: IssueDecision) -> tuple[Disclosure, list[PartyRole]]:
    issued, *delivered = events_of_act(content, Scene(Standing(), NOW.date()))
    payloads = [draft.payload for draft in delivered]
    assert all(isinstance(payload, DecisionDelivered) for payload in payloads)
    return issued.disclosure, [payload.to for payload in payloads]
