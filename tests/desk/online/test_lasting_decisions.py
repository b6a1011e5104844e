"""A decision signed here, made to last by the platform's own services, and handed over."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from io import BytesIO
from uuid import UUID

import httpx2
import pytest
from cryptography import x509
from pyhanko.pdf_utils.reader import PdfFileReader

from dispute_exchange.acts import DeclareIndependence, DiscloseEvidence
from dispute_exchange.canonical import sha256_hex
from dispute_exchange.verification import archive
from dispute_exchange.verification.revocations import standing
from dispute_exchange.vocabulary import PartyRole
from dispute_platform.operations import lasting_form
from dispute_platform.platform import Platform
from dispute_platform.signers import accept_signer, certify, withdraw_signer
from dispute_platform.tables import DecisionRow
from dispute_platform.trust_services import revoked_list, time_stamp
from mediator_desk.decisions.errors import SigningKeyUnusable
from mediator_desk.decisions.verdict import RegisterMatch
from mediator_desk.domain.outbox import ActState
from mediator_desk.store import acts, settings
from mediator_desk.store.settings import Fact
from mediator_desk.usecases.decisions import (
    GateLevel,
    SaveDraft,
    SignDecision,
    SignedDecision,
    Stamp,
    StartDraft,
    check_draft,
    open_decision_pdf,
    read_draft,
    save_draft,
    sign_decision,
    start_draft,
    verify_document,
)
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.exhibits import list_exhibits
from mediator_desk.usecases.outbox import PerformAct, list_acts, perform_act, withdraw_act
from mediator_desk.usecases.signature_upgrades import LastingState, open_lasting_pdf, read_lasting
from mediator_desk.usecases.signing_keys import (
    read_services,
    request_signing_key,
    take_signing_certificate,
)
from mediator_desk.usecases.synchronisation import synchronise
from tests.decisions.desk import answered
from tests.desk.online.steps import only


def written(desk: Desk, dispute: UUID) -> UUID:
    """A draft that passes the check, on a dispute whose exhibits both parties have."""
    rows = [row.item for row in list_exhibits(desk, dispute)]
    unseen = [row.evidence_id for row in rows]
    parties = (PartyRole.CONSUMER, PartyRole.TRADER)
    perform_act(desk, PerformAct(dispute, DeclareIndependence()))
    if unseen:
        perform_act(
            desk, PerformAct(dispute, DiscloseEvidence(evidence_ids=tuple(unseen), to=parties))
        )
    synchronise(desk)
    begun = start_draft(desk, StartDraft(dispute))
    content = answered(begun.content, rows[0].evidence_id)
    draft = save_draft(desk, SaveDraft(begun.draft_id, begun.version, content))
    points = check_draft(desk, draft.draft_id).points
    assert [one.rule for one in points if one.level is GateLevel.BLOCKING] == []
    return draft.draft_id


def signed(desk: Desk, dispute: UUID, **wishes: object) -> SignedDecision:
    request = SignDecision(written(desk, dispute), confirmed=True)
    return sign_decision(desk, replace(request, **wishes))


def state_of(desk: Desk, act_id: UUID) -> ActState:
    with desk.vault.engine.connect() as connection:
        return acts.get(connection, act_id).state


def test_one_synchronisation_stamps_sends_and_hands_over(
    desk: Desk, dispute: UUID, platform: Platform
) -> None:
    assert read_services(desk).timestamp_url.endswith("/v1/timestamps")
    decided = signed(desk, dispute)
    report = synchronise(desk)
    assert (report.problem, report.refused, report.waiting) == (None, 0, 0)
    view = read_lasting(desk, decided.decision_id)
    assert (view.state, view.level) == (LastingState.HANDED_OVER, "PAdES B-LTA")
    assert state_of(desk, view.act_id) is ActState.ACCEPTED
    lasting = open_lasting_pdf(desk, decided.decision_id)
    assert lasting.startswith(open_decision_pdf(desk, decided.decision_id))
    digest = lasting_form(platform, decided.decision_id)
    assert digest == sha256_hex(lasting)
    with platform.blobs.open(digest) as file:
        assert file.read() == lasting
    with platform.database.read() as session:
        row = session.get_one(DecisionRow, decided.decision_id)
        assert row.pdf_sha256 == decided.pdf_sha256, "what was issued stays what was issued"
    verdict = verify_document(desk, lasting)
    assert (verdict.genuine, verdict.register) == (True, RegisterMatch.MATCHES)
    assert verdict.stamps[0].trusted
    assert verdict.signers[0].level == view.level


def test_what_the_platform_lets_prove_is_proven_for_years(
    desk: Desk, dispute: UUID, platform: Platform
) -> None:
    """Its authority and its clock are told of too: nobody in the file is taken on faith."""
    decided = signed(desk, dispute)
    synchronise(desk)
    pdf = open_lasting_pdf(desk, decided.decision_id)
    for years in (0, 1, 4, 10):
        moment = datetime.now(UTC) + timedelta(days=365 * years, seconds=1)
        verdict = verify_document(replace(desk, clock=lambda moment=moment: moment), pdf)
        assert verdict.genuine, years
        assert verdict.signers[0].level == "PAdES B-LTA", years
    kept = archive.kept(PdfFileReader(BytesIO(pdf)))
    assert kept is not None
    with desk.vault.engine.connect() as connection:
        chain = settings.fact(connection, Fact.SIGNING_CHAIN)
    _own, issuing, root = (x509.load_pem_x509_certificate(one.encode()) for one in chain)
    for certificate in (issuing, platform.keys.clock.certificate):
        assert standing(certificate, kept, (root,), moment).told


def test_a_platform_that_names_no_place_leaves_a_proven_time_and_the_reason(
    desk: Desk, dispute: UUID, platform: Platform, mediator: object
) -> None:
    key_id, request = request_signing_key(desk)
    take_signing_certificate(desk, key_id, certify(platform, request, mediator).encode())
    decided = signed(desk, dispute, key_id=key_id)
    assert synchronise(desk).refused == 0
    view = read_lasting(desk, decided.decision_id)
    assert (view.level, view.problem) == ("PAdES B-T", "silent_signer")
    verdict = verify_document(desk, open_lasting_pdf(desk, decided.decision_id))
    assert (verdict.genuine, verdict.signers[0].level) == (True, view.level)


def test_stamped_within_the_signature_by_the_platform(desk: Desk, dispute: UUID) -> None:
    decided = signed(desk, dispute, stamp=Stamp.NOW)
    assert (decided.level, decided.verdict.genuine) == ("PAdES B-T", True)
    synchronise(desk)
    assert read_lasting(desk, decided.decision_id).state is LastingState.HANDED_OVER


def test_a_desk_linked_before_hears_of_the_time_stamps(desk: Desk) -> None:
    with desk.vault.writer.begin() as connection:
        agreed = settings.fact(connection, Fact.PLATFORM)
        old = {k: v for k, v in agreed.items() if not k.startswith("timestamp")}
        roots = {**old, "signing_roots": agreed["signing_roots"][:1] * 2}
        settings.put_fact(connection, Fact.PLATFORM, roots)
    assert read_services(desk).timestamp_url is None
    synchronise(desk)
    assert read_services(desk).timestamp_url.endswith("/v1/timestamps")
    with desk.vault.engine.connect() as connection:
        known = settings.fact(connection, Fact.PLATFORM)
    assert known["signing_roots"] == roots["signing_roots"], "what was agreed to is not replaced"
    assert known["timestamp_roots"] == agreed["timestamp_roots"]


@pytest.mark.parametrize("fate", ["unsent", "unheard"])
def test_a_lost_hand_over_is_repeated(desk: Desk, dispute: UUID, fate: str) -> None:
    decided = signed(desk, dispute)
    synchronise(desk, transport=only("/v1/uploads", fate)())
    later = replace(desk, clock=lambda: datetime.now(UTC) + timedelta(hours=13))
    for _ in range(3):
        synchronise(later)
    assert read_lasting(desk, decided.decision_id).state is LastingState.HANDED_OVER


def test_a_lasting_form_that_changes_the_decision_is_refused(
    desk: Desk, dispute: UUID, platform: Platform
) -> None:
    """The desk would have to lie; the platform compares with the bytes it issued."""
    from dispute_exchange.acts import SupplementDecision
    from dispute_platform.decisions import check_supplement
    from dispute_platform.errors import Refusal
    from dispute_platform.signers import trust_in

    decided = signed(desk, dispute)
    synchronise(desk)
    issued = open_decision_pdf(desk, decided.decision_id)
    lasting = open_lasting_pdf(desk, decided.decision_id)
    with platform.database.read() as session:
        trust = trust_in(platform, session, desk.actor.mediator_id)

    def refusal(pdf: bytes) -> object:
        content = SupplementDecision(
            decision_id=decided.decision_id,
            issued_sha256=decided.pdf_sha256,
            pdf_sha256=sha256_hex(pdf),
            size=len(pdf),
            level="PAdES B-LTA",
        )
        with pytest.raises(Refusal) as refused:
            check_supplement(pdf, issued, content, trust, platform.clock())
        return refused.value.facts["reason"]

    flipped = bytearray(lasting)
    flipped[200] ^= 1
    assert refusal(bytes(flipped)) == "not_continued"
    assert refusal(issued) == "not_continued"
    assert refusal(lasting + b"% more\n") == "tampered"
    damaged = bytearray(lasting)
    damaged[len(issued) + 40] ^= 1
    assert refusal(bytes(damaged)) in ("tampered", "untrusted", "not_stamped")


def test_a_key_certified_on_request_signs_and_is_accepted(
    desk: Desk, dispute: UUID, platform: Platform, mediator: object
) -> None:
    key_id, request = request_signing_key(desk)
    chain = certify(platform, request, mediator)
    take_signing_certificate(desk, key_id, chain.encode())
    decided = signed(desk, dispute, key_id=key_id)
    report = synchronise(desk)
    assert (report.refused, report.waiting) == (0, 0)
    assert state_of(desk, decided.act_id) is ActState.ACCEPTED


def test_a_withdrawn_certificate_is_on_the_list_and_signs_no_more(
    desk: Desk, dispute: UUID, platform: Platform, mediator: object, served: object
) -> None:
    key_id, request = request_signing_key(desk)
    chain = certify(platform, request, mediator, served.url)
    take_signing_certificate(desk, key_id, chain.encode())
    certificate = x509.load_pem_x509_certificate(chain.encode())
    withdraw_signer(platform, accept_signer(platform, chain, mediator))
    listed = x509.load_der_x509_crl(revoked_list(platform))
    assert listed.get_revoked_certificate_by_serial_number(certificate.serial_number) is not None
    draft_id = written(desk, dispute)
    with pytest.raises(SigningKeyUnusable) as refused:
        sign_decision(desk, SignDecision(draft_id, confirmed=True, key_id=key_id))
    assert refused.value.facts["reason"] == "revoked"


def test_a_number_taken_meanwhile_is_signed_again_under_the_next(
    desk: Desk, dispute: UUID, platform: Platform
) -> None:
    decided = signed(desk, dispute)
    with platform.database.write() as session:
        session.add(
            DecisionRow(
                decision_id=UUID(int=99),
                dispute_id=dispute,
                number=decided.number,
                version=1,
                pdf_sha256="0" * 64,
                record_sha256="0" * 64,
                certificate_sha256="0" * 64,
                issued_at=platform.clock(),
                lasting_sha256=None,
            )
        )
    assert synchronise(desk).refused == 1
    refused = next(act for act in list_acts(desk) if act.act_id == decided.act_id)
    assert (refused.state, refused.refusal) == (ActState.REFUSED, "number_taken")
    withdraw_act(desk, decided.act_id)
    draft = read_draft(desk, dispute)
    assert draft is not None, "the text is there again"
    again = sign_decision(desk, SignDecision(draft.draft_id, confirmed=True))
    assert again.number != decided.number
    report = synchronise(desk)
    assert (report.refused, report.waiting) == (0, 0)
    assert read_lasting(desk, again.decision_id).state is LastingState.HANDED_OVER
    assert read_lasting(desk, decided.decision_id).state is LastingState.GIVEN_UP


def test_what_is_no_time_stamp_request_is_refused(platform: Platform, served: object) -> None:
    answer = httpx2.post(f"{served.url}/v1/timestamps", content=b"nothing")
    assert answer.status_code == 400
    with pytest.raises(Exception, match="malformed"):
        time_stamp(platform, b"")
