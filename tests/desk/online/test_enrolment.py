"""Linking a desk: keys made here, one code for one desk, whatever is lost."""

import pytest

from dispute_platform.mediators import add_mediator, issue_code
from mediator_desk.clock import system_clock
from mediator_desk.store import settings
from mediator_desk.sync.errors import InsecureAddress, NotEnrolled, PlatformUnreachable
from mediator_desk.usecases.enrolment import AlreadyEnrolled, Enrol, EnrolmentRefused, enrol
from mediator_desk.usecases.synchronisation import synchronise
from mediator_desk.usecases.vaults import lock_vault
from tests.desk.material import make_desk
from tests.desk.online.steps import only
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
