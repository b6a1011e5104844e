"""A time stamp within the signature: waited for, while the desk goes on, or not signed at all."""

from collections.abc import Callable
from functools import partial

import pytest

from dispute_exchange.events import MessageSent
from dispute_exchange.vocabulary import PartyRole
from mediator_desk.decisions.errors import GateClosed
from mediator_desk.decisions.signing.errors import ServiceUnavailable
from mediator_desk.decisions.signing.services import BoundedStamper
from mediator_desk.store.errors import DraftChanged
from mediator_desk.usecases.decisions import (
    SaveDraft,
    SignDecision,
    Stamp,
    read_decision,
    read_draft,
    reread_file,
    save_draft,
    sign_decision,
)
from mediator_desk.usecases.signature_upgrades import list_lasting
from mediator_desk.usecases.signing_keys import ENROLLED, choose_services, choose_signing_key
from tests.decisions.authority import Authority, pem
from tests.decisions.desk import Ready, write_proposal
from tests.decisions.signing.services import Services
from tests.decisions.signing.test_queue import issue
from tests.decisions.test_issuing import receive


def test_stamped_at_once_or_not_signed_at_all(ready: Ready, ca: Services) -> None:
    ca.down.add("tsa")
    draft = write_proposal(ready)
    request = SignDecision(draft.draft_id, confirmed=True, stamp=Stamp.NOW)
    with pytest.raises(ServiceUnavailable):
        sign_decision(ready.desk, request)
    assert list_lasting(ready.desk) == ()
    ca.down.clear()
    signed = sign_decision(ready.desk, request)
    assert signed.level == "PAdES B-T"
    assert signed.verdict.genuine


def test_stamped_at_once_by_a_service_nobody_trusts_it_is_not_signed(
    silent: Ready, ca: Services, enrolling: Authority
) -> None:
    choose_services(silent.desk, ca.timestamp_url, pem(enrolling.root))
    draft = write_proposal(silent)
    with pytest.raises(ServiceUnavailable) as refused:
        sign_decision(silent.desk, SignDecision(draft.draft_id, confirmed=True, stamp=Stamp.NOW))
    assert refused.value.facts == {"service": "timestamp", "reason": "untrusted"}
    assert read_decision(silent.desk, silent.dispute_id) is None


class _Slow(BoundedStamper):
    """A service that is waited for: what happens meanwhile is ``meanwhile``."""

    meanwhile: Callable[[], object] = staticmethod(lambda: None)

    async def async_request_tsa_response(self, req: object) -> object:
        type(self).meanwhile()
        return await super().async_request_tsa_response(req)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> type[_Slow]:
    monkeypatch.setattr("mediator_desk.decisions.signing.services.BoundedStamper", _Slow)
    return _Slow


def test_the_vault_can_be_written_while_the_service_is_waited_for(
    ready: Ready, slow: type[_Slow], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        slow, "meanwhile", staticmethod(lambda: choose_signing_key(ready.desk, ENROLLED))
    )
    assert issue(ready, Stamp.NOW).level == "PAdES B-T"


def test_a_draft_changed_while_it_was_stamped_is_not_issued(
    ready: Ready, slow: type[_Slow], monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = write_proposal(ready)
    content = draft.content.model_copy(update={"response_days": 30})
    change = SaveDraft(draft.draft_id, draft.version, content)
    monkeypatch.setattr(slow, "meanwhile", staticmethod(lambda: save_draft(ready.desk, change)))
    with pytest.raises(DraftChanged):
        sign_decision(ready.desk, SignDecision(draft.draft_id, confirmed=True, stamp=Stamp.NOW))
    assert read_decision(ready.desk, ready.dispute_id) is None
    kept = read_draft(ready.desk, ready.dispute_id)
    assert kept is not None
    assert kept.content.response_days == 30
    assert list_lasting(ready.desk) == ()


def test_what_a_party_says_while_it_was_stamped_is_read_first(
    ready: Ready, slow: type[_Slow], monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = write_proposal(ready)
    said = MessageSent(text="Encore un mot.")
    hear = partial(receive, ready, PartyRole.TRADER, said)
    monkeypatch.setattr(slow, "meanwhile", staticmethod(hear))
    request = SignDecision(draft.draft_id, confirmed=True, stamp=Stamp.NOW)
    with pytest.raises(GateClosed) as refused:
        sign_decision(ready.desk, request)
    assert refused.value.facts["rules"] == ("file_current",)
    assert read_decision(ready.desk, ready.dispute_id) is None
    monkeypatch.setattr(slow, "meanwhile", staticmethod(lambda: None))
    reread_file(ready.desk, draft.draft_id)
    assert sign_decision(ready.desk, request).number.split("-")[-2] == "P00001"
