"""Linking a desk: keys made here, one code for one desk, whatever is lost."""

import pytest

from dispute_exchange.vocabulary import PartyRole
from dispute_platform.mediators import add_mediator, issue_code
from mediator_desk.clock import system_clock
from mediator_desk.domain.outbox import ActState
from mediator_desk.store import settings
from mediator_desk.sync.errors import InsecureAddress, NotEnrolled, PlatformUnreachable
from mediator_desk.usecases.enrolment import AlreadyEnrolled, Enrol, EnrolmentRefused, enrol
from mediator_desk.usecases.outbox import perform_act
from mediator_desk.usecases.synchronisation import synchronise
from mediator_desk.usecases.timelines import check_chain, read_timeline
from mediator_desk.usecases.vaults import lock_vault
from tests.desk.material import make_desk
from tests.desk.online.steps import message, only, say, states
from tests.platform.material import BODY


def test_enrolment_makes_keys_and_leaves_a_person(desk, served):
    assert desk.actor is not None
    assert desk.actor.name == "Odile Vautremont"
    assert desk.actor.platform_url == served.url
    with desk.vault.engine.connect() as connection:
        assert settings.secret(connection, desk.vault, settings.Secret.SIGNING_KEY)
        assert settings.secret(connection, desk.vault, settings.Secret.ENROLMENT) is None
        assert len(settings.fact(connection, settings.Fact.SIGNING_CHAIN)) == 3


def test_an_enrolment_whose_answer_was_lost_is_made_again_with_the_same_keys(
    served, mediator, tmp_path
):
    bare = make_desk(tmp_path / "vault", clock=system_clock)
    request = Enrol(served.url, issue_code(served.platform, mediator.mediator_id).code, "Poste")
    with pytest.raises(PlatformUnreachable):
        enrol(bare, request, transport=only("/v1/enrolments", "unheard")())
    assert enrol(bare, request).desk.actor is not None
    lock_vault(bare)


def test_a_wrong_code_is_told_by_its_kind(served, tmp_path):
    bare = make_desk(tmp_path / "vault", clock=system_clock)
    with pytest.raises(EnrolmentRefused) as refused:
        enrol(bare, Enrol(served.url, "0000-0000-0000", "Poste"))
    assert refused.value.facts["code"] == "code_refused"
    with pytest.raises(EnrolmentRefused):
        enrol(bare, Enrol(served.url, "x", "Poste"))
    with pytest.raises(InsecureAddress):
        enrol(bare, Enrol("http://platform.exemple.invalid", "0000-0000", "Poste"))
    with pytest.raises(NotEnrolled):
        synchronise(bare)
    lock_vault(bare)


def test_a_vault_is_of_one_mediator(desk, served):
    other = add_mediator(served.platform, "Ernest Lavergnolle", BODY)
    code = issue_code(served.platform, other.mediator_id).code
    with pytest.raises(AlreadyEnrolled):
        enrol(desk, Enrol(served.url, code, "Poste"))


def test_a_desk_linked_again_has_a_new_certificate_and_loses_nothing(
    desk, dispute, served, mediator
):
    """What was said meanwhile, what waited to leave, and what was read with the key before."""
    perform_act(desk, message(dispute))
    say(served.platform, dispute, "Entre-temps.")
    before = _first_certificate(desk)
    code = issue_code(served.platform, mediator.mediator_id).code
    again = enrol(desk, Enrol(served.url, code, "Poste de test")).desk
    assert again.actor.mediator_id == desk.actor.mediator_id
    assert _first_certificate(again) != before
    report = synchronise(again)
    assert report.problem is None
    assert check_chain(again, dispute).broken_at is None
    told = read_timeline(again, dispute).entries[-2:]
    assert [one.actor for one in told] == [PartyRole.CONSUMER, PartyRole.MEDIATOR]
    assert states(again) == [ActState.ACCEPTED]


def _first_certificate(desk):
    with desk.vault.engine.connect() as connection:
        return settings.fact(connection, settings.Fact.SIGNING_CHAIN)[0]
